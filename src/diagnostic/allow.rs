//! Which codes can be allowed, in words: what is told where an `allow` names another one, in a statement or in the
//! settings, or where a name is no code at all. Must not know who asks.

use super::codes::UNKNOWN_CODE;
use super::{Code, Diagnostic, Text, closest};
use crate::source::Place;

/// Says of a name that it is no code that can be allowed.
pub fn not_to_allow(name: &str, place: Place) -> Diagnostic {
    if Code::named(name).is_some() {
        let problem = Diagnostic::new(UNKNOWN_CODE, Text::new("not-allowable").with("code", name)).at(place);
        return problem.help(Text::new("not-allowable-help"));
    }
    let problem = unknown(name, place);
    let names = Code::ALL.iter().filter(|code| code.may_be_allowed()).map(|code| code.name());
    match closest(name, names) {
        Some(close) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
        None => problem.help(allowable_codes()),
    }
}

/// Says of a name that it is no code at all.
pub fn no_such_code(name: &str, place: Place) -> Diagnostic {
    let problem = unknown(name, place);
    match closest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(close) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
        None => problem.help(Text::new("no-such-code-help")),
    }
}

fn unknown(name: &str, place: Place) -> Diagnostic {
    Diagnostic::new(UNKNOWN_CODE, Text::new("unknown-code").with("code", name)).at(place)
}

/// The codes that can be allowed.
pub fn allowable_codes() -> Text {
    let codes = Code::ALL.iter().filter(|code| code.may_be_allowed());
    Text::new("unknown-code-help").with("known", codes.map(|code| code.name().to_owned()).collect::<Vec<_>>())
}
