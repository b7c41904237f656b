//! The settings of a workspace: what stands in its `kzrules.toml`. Owns what may be set and the reading of it;
//! `docs/settings.schema.json` says the same for editors. Must not know where the file was found, who asks, or what else
//! (an option, a variable) comes before it.
//!
//! ```toml
//! jurisdiction = "KZ"
//!
//! [allow]
//! unused-name = "the vocabulary comes before the rules that use it"
//! ```

mod allow;
mod day;
mod ignore;
mod key;
mod level;
mod output;
mod reader;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod tests;

pub use allow::Allowed;
pub use day::Day;
pub use ignore::{Ignored, Where};
pub use key::{FAIL_ON, FORMATS, Key, Kind};
pub use level::{Leveled, leveled};
pub(crate) use reader::Reader;

use crate::diagnostic::{self, Code, Diagnostic, Language, Text};
use crate::report::Output;
use crate::source::{FileId, Place};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of the file.
pub const FILE: &str = "kzrules.toml";

/// The schema of the file, for editors.
pub const SCHEMA: &str = include_str!("../../docs/settings.schema.json");

/// A value and where it was set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Set<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

/// What a workspace sets for itself. Paths are as they are written: from the folder of the file on.
#[derive(Clone, Default, Debug)]
pub struct Settings {
    /// Whose law.
    pub jurisdiction: Option<Set<String>>,
    /// The date of the law.
    pub as_of: Option<Set<Day>>,
    /// The language of messages.
    pub language: Option<Set<Language>>,
    /// What is checked where no path is named.
    pub paths: Option<Set<Vec<String>>>,
    /// Folders with the texts of sources and treaties.
    pub sources: Option<Set<Vec<String>>>,
    /// How findings are written: one of [`FORMATS`].
    pub format: Option<Set<&'static str>>,
    /// What is written beside that; paths are as they are written.
    pub output: Option<Set<Vec<Output>>>,
    /// The least severity that fails: one of [`FAIL_ON`].
    pub fail_on: Option<Set<&'static str>>,
    /// The file with the findings that are known.
    pub baseline: Option<Set<String>>,
    /// The remarks on the writing that it doesn't want, in the order of the file.
    pub allow: Vec<Allowed>,
    /// How grave findings are, where it isn't as usual; in the order of the file.
    pub levels: Vec<Leveled>,
    /// The findings that don't count, in the order of the file.
    pub ignore: Vec<Ignored>,
}

/// Reads the settings in the file `file`. What can't be read is diagnosed and left out.
pub fn read(file: FileId, text: &str) -> (Settings, Vec<Diagnostic>) {
    let mut desk = Desk {
        reader: Reader::new(file, diagnostic::BAD_SETTINGS, diagnostic::UNKNOWN_SETTING),
        settings: Settings::default(),
    };
    match DeTable::parse(text) {
        Ok(table) => table.get_ref().iter().for_each(|(key, value)| desk.key(key.get_ref(), key.span(), value)),
        Err(error) => desk.reader.not_toml(&error, Text::new("settings-unreadable-help")),
    }
    let Desk { reader, mut settings } = desk;
    settings.allow.sort_by_key(|row| row.place);
    settings.levels.sort_by_key(|row| row.place);
    (settings, reader.finish())
}

/// The reading at work.
struct Desk {
    reader: Reader,
    settings: Settings,
}

impl Desk {
    fn key(&mut self, name: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let Some(key) = Key::named(name) else { return self.unknown(name, span) };
        let (place, desk) = (self.reader.place(span), &mut *self);
        let (reader, settings) = (&mut desk.reader, &mut desk.settings);
        match key.kind {
            Kind::Jurisdiction => settings.jurisdiction = set(reader.text(key, value), place),
            Kind::Day => settings.as_of = set(reader.day(key, value), place),
            Kind::Language => settings.language = set(reader.one_of(key, value).and_then(Language::of), place),
            Kind::Paths => settings.paths = set(reader.texts(key, value), place),
            Kind::Sources => settings.sources = set(reader.texts(key, value), place),
            Kind::Format => settings.format = set(reader.one_of(key, value), place),
            Kind::Output => settings.output = set(output::read(reader, key, value), place),
            Kind::FailOn => settings.fail_on = set(reader.one_of(key, value), place),
            Kind::Baseline => settings.baseline = set(reader.text(key, value), place),
            Kind::Levels => settings.levels = level::read(reader, key, value),
            Kind::Allow => settings.allow = allow::read(reader, key, value),
            Kind::Ignore => settings.ignore = ignore::read(reader, key, value),
        }
    }

    fn unknown(&mut self, name: &str, span: Range<usize>) {
        let known: Vec<&str> = Key::ALL.iter().map(|key| key.name).collect();
        let is_code = Code::named(name).is_some();
        let help = is_code.then(|| Text::new("settings-code-outside-help").with("code", name));
        self.reader.unknown(name, span, &known, help);
    }
}

fn set<T>(value: Option<T>, place: Place) -> Option<Set<T>> {
    value.map(|value| Set { value, place })
}
