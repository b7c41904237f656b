//! `[allow]`: the remarks on the writing that a workspace doesn't want, each with the reason.

use super::key::Key;
use super::reader::Reader;
use crate::diagnostic::{self, Code, Diagnostic, Severity, Text};
use crate::source::Place;
use toml::Spanned;
use toml::de::DeValue;

/// `unused-name = "because …"` below `[allow]`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Allowed {
    /// Which remark.
    pub code: Code,
    /// Why it isn't wanted.
    pub because: String,
    /// Where that is said.
    pub place: Place,
}

pub(super) fn read(reader: &mut Reader, key: &Key, value: &Spanned<DeValue<'_>>) -> Vec<Allowed> {
    let Some(rows) = reader.table(key, value) else { return Vec::new() };
    let mut allowed = Vec::with_capacity(rows.len());
    for (name, because) in rows {
        let place = reader.place(name.span());
        let name = &**name.get_ref();
        let Some(code) = Code::named(name).filter(|code| code.may_be_allowed()) else {
            reader.tell(misplaced(name, place).unwrap_or_else(|| diagnostic::not_to_allow(name, place)));
            continue;
        };
        let Some(words) = because.get_ref().as_str() else {
            reader.wrong(name, Text::new("settings-wants-reason"), because, key.row);
            continue;
        };
        if words.trim().is_empty() {
            let message = Text::new("allow-without-reason").with("code", name);
            reader.tell(without_reason(message, reader.place(because.span()), key.row));
        }
        // Without a reason it is told once; the remarks themselves needn't come on top.
        allowed.push(Allowed { code, because: words.trim().to_owned(), place });
    }
    allowed
}

/// That a reason is missing which somebody has to give.
pub(super) fn without_reason(message: Text, place: Place, example: &str) -> Diagnostic {
    let problem = Diagnostic::new(diagnostic::WITHOUT_REASON, message).severity(Severity::Error);
    problem.at(place).help(Text::new("settings-example").with("example", example))
}

/// What stands below a heading is the heading's: a key of the whole file has to stand above the first one.
pub(super) fn misplaced(name: &str, place: Place) -> Option<Diagnostic> {
    let key = Key::named(name)?;
    let problem = Diagnostic::new(diagnostic::UNKNOWN_SETTING, Text::new("unknown-setting-here").with("key", name));
    Some(problem.at(place).help(Text::new("unknown-setting-here-help").with("key", key.name)))
}
