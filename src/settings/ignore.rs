//! `[[ignore]]`: findings that don't count in this workspace, each with its place, the reason, and perhaps a last day. They
//! are never gone: the summary counts them. Must not know the findings.

use super::allow::without_reason;
use super::key::Key;
use super::reader::Reader;
use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::source::Place;
use crate::workspace::ENDINGS;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use jiff::civil::Date;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const KEYS: [&str; 4] = ["code", "at", "because", "until"];

/// One `[[ignore]]`.
#[derive(Clone, Debug)]
pub struct Ignored {
    /// Which findings.
    pub code: Code,
    /// Where.
    pub at: Where,
    /// Why.
    pub because: String,
    /// The last day on which it counts.
    pub until: Option<Date>,
    /// Where that is said.
    pub place: Place,
}

/// Where findings are.
#[derive(Clone, Debug)]
pub enum Where {
    /// At an act or an address: `C183`, `C183 art 8(1)`.
    Address(String),
    /// In the files that a pattern takes: `rules/old/**`, from the folder of the settings on.
    Files(String, Gitignore),
}

impl Where {
    /// As it is written.
    pub fn words(&self) -> &str {
        match self {
            Self::Address(words) | Self::Files(words, _) => words,
        }
    }

    /// What is written: a pattern has slashes, stars, or the ending of a file with rules.
    fn of(words: String) -> Option<Self> {
        let ending = Path::new(&words).extension().and_then(|ending| ending.to_str());
        if !words.contains(['/', '*', '?', '\\']) && !ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
            return Some(Self::Address(words.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        // `!` would turn the pattern round, and `#` make it a comment.
        if words.starts_with(['!', '#']) {
            return None;
        }
        let mut builder = GitignoreBuilder::new("");
        builder.add_line(None, &words).ok()?;
        builder.build().ok().map(|pattern| Self::Files(words, pattern))
    }

    /// Whether a path, from the folder of the settings on, is meant.
    pub fn takes_file(&self, path: &str) -> bool {
        match self {
            Self::Address(_) => false,
            // A path that leads out of the folder can't be meant.
            Self::Files(..) if path.starts_with("../") || path.starts_with('/') => false,
            Self::Files(_, pattern) => pattern.matched_path_or_any_parents(path, false).is_ignore(),
        }
    }

    /// Whether a name, such as `C183 art 8(1)#proof: burden_of_proof`, is that of the act or stands at the address.
    pub fn takes_name(&self, name: &str) -> bool {
        let Self::Address(address) = self else { return false };
        name.strip_prefix(address.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '(', '#', ':']))
    }
}

pub(super) fn read(reader: &mut Reader, key: &Key, value: &Spanned<DeValue<'_>>) -> Vec<Ignored> {
    let rows = reader.tables(key.name, value, key.example);
    rows.into_iter().filter_map(|(place, row)| one(reader, key, place, row)).collect()
}

fn example(key: &str) -> &'static str {
    match key {
        "code" => "code = \"gap\"",
        "at" => "at = \"C183 art 8(1)\"",
        _ => "because = \"why\"",
    }
}

fn one(reader: &mut Reader, key: &Key, place: Place, row: &DeTable<'_>) -> Option<Ignored> {
    for name in row.keys().filter(|name| !KEYS.contains(&&**name.get_ref())) {
        reader.unknown(name.get_ref(), name.span(), &KEYS, None);
    }
    let mut needed = |name: &'static str| {
        let value = row.get(name);
        if value.is_none() {
            reader.missing(name, place, example(name));
        }
        value
    };
    let (code, at, because) = (needed("code"), needed("at"), needed("because"));
    let until = row.get("until").map(|day| reader.date("until", day, "until = 2027-06-30"));
    let (code_value, at_value, because_value) = (code?, at?, because?);
    let code = reader.words("code", code_value, example("code"));
    let at = reader.words("at", at_value, example("at"));
    let place = reader.place(code_value.span());
    let because = because_value.get_ref().as_str().map(str::trim);
    match (because, &code) {
        (None, _) => reader.wrong("because", Text::new("settings-wants-reason"), because_value, key.row),
        (Some(""), Some(code)) => {
            let message = Text::new("ignore-without-reason").with("code", code);
            reader.tell(without_reason(message, reader.place(because_value.span()), key.row));
        }
        _ => {}
    }
    let name = code?;
    let Some(code) = Code::named(&name) else {
        reader.tell(diagnostic::no_such_code(&name, place));
        return None;
    };
    if code.is_firm() {
        let problem = reader.problem(Text::new("not-ignorable").with("code", &name), code_value.span());
        reader.tell(problem.help(Text::new("not-ignorable-help")));
        return None;
    }
    let at = at?;
    let Some(at) = Where::of(at.clone()) else {
        let message = Text::new("settings-bad-pattern").with("pattern", at);
        reader.bad_value(at_value.span(), message, "at = \"rules/old/**\"");
        return None;
    };
    // Without a reason, or with a last day that can't be read, it doesn't count.
    let because = because.filter(|because| !because.is_empty())?.to_owned();
    let until = match until {
        None => None,
        Some(day) => Some(day?),
    };
    Some(Ignored { code, at, because, until, place })
}

impl Ignored {
    /// That nothing is ignored for it.
    pub fn unused(&self) -> Diagnostic {
        let message = Text::new("ignore-unused").with("code", self.code.name()).with("at", self.at.words());
        Diagnostic::new(diagnostic::IGNORE_UNUSED, message).at(self.place).help(Text::new("ignore-unused-help"))
    }

    /// That its last day is over.
    pub fn expired(&self, until: Date) -> Diagnostic {
        let message = Text::new("ignore-expired").with("code", self.code.name()).with("until", until.to_string());
        let problem = Diagnostic::new(diagnostic::IGNORE_EXPIRED, message.with("at", self.at.words()));
        problem.at(self.place).help(Text::new("ignore-expired-help"))
    }
}
