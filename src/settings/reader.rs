//! Reading TOML with the place of everything: what was expected, what was found, how it is mended. The settings and the
//! baseline are read with it. Must not know what the values mean.

use super::day::{Day, date};
use super::key::Key;
use crate::diagnostic::{Code, Diagnostic, Text, closest};
use crate::source::{FileId, Place, Span};
use jiff::civil::Date;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// Reads values, and keeps what is wrong with them.
pub(crate) struct Reader {
    file: FileId,
    /// The code of a value that can't be read.
    bad: Code,
    /// The code of a key that isn't there.
    unknown: Code,
    problems: Vec<Diagnostic>,
}

impl Reader {
    pub(crate) const fn new(file: FileId, bad: Code, unknown: Code) -> Self {
        Self { file, bad, unknown, problems: Vec::new() }
    }

    /// What is wrong, in the order of the file.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.problems.sort_by(Diagnostic::order);
        self.problems
    }

    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Place::new(self.file, Span::new(short(range.start), short(range.end)))
    }

    pub(crate) fn tell(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// The whole file can't be read.
    pub(crate) fn not_toml(&mut self, error: &Error, help: Text) {
        let cause = error.message().lines().collect::<Vec<_>>().join("; ");
        let place = self.place(error.span().unwrap_or(0..0));
        let problem = Diagnostic::new(self.bad, Text::new("settings-unreadable").with("cause", cause));
        self.tell(problem.at(place).help(help));
    }

    /// A key that isn't there, with the one that was probably meant; else with the help, or with all there are.
    pub(crate) fn unknown(&mut self, name: &str, span: Range<usize>, known: &[&str], help: Option<Text>) {
        let place = self.place(span);
        let problem = Diagnostic::new(self.unknown, Text::new("unknown-setting").with("key", name)).at(place);
        let all = || known.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        let problem = match (closest(name, known.iter().copied()), help) {
            (Some(close), _) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
            (None, Some(help)) => problem.help(help),
            (None, None) => problem.help(Text::new("unknown-setting-help").with("known", all())),
        };
        self.tell(problem);
    }

    /// A problem with a value, still without help.
    pub(super) fn problem(&self, message: Text, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(self.bad, message).at(self.place(span))
    }

    /// A value of another kind than expected, and how it is written.
    pub(crate) fn wrong(&mut self, name: &str, expected: Text, value: &Spanned<DeValue<'_>>, example: &str) {
        let message = Text::new("settings-wrong-value")
            .with("key", name)
            .with("expected", expected)
            .with("found", kind(value.get_ref()));
        self.bad_value(value.span(), message, example);
    }

    /// A value that can't be used, and how it is written.
    pub(crate) fn bad_value(&mut self, span: Range<usize>, message: Text, example: &str) {
        let place = self.place(span);
        let problem = Diagnostic::new(self.bad, message).at(place);
        self.tell(problem.help(Text::new("settings-example").with("example", example)));
    }

    /// A text that isn't empty.
    pub(super) fn text(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<String> {
        self.words(key.name, value, key.example)
    }

    /// A text that isn't empty, of a key of any table.
    pub(crate) fn words(&mut self, name: &str, value: &Spanned<DeValue<'_>>, example: &str) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(name, Text::new("settings-wants-text"), value, example);
            return None;
        };
        if text.trim().is_empty() {
            self.bad_value(value.span(), Text::new("settings-empty").with("key", name), example);
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// One of few words, or the word that was probably meant.
    pub(super) fn one_of(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<&'static str> {
        self.word(key.name, key.words(), value, key.example)
    }

    /// The same of a key of any table.
    pub(super) fn word(
        &mut self,
        name: &str,
        words: &'static [&'static str],
        value: &Spanned<DeValue<'_>>,
        example: &str,
    ) -> Option<&'static str> {
        let known = || words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let expected = Text::new("settings-wants-word").with("known", known());
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(name, expected, value, example);
            return None;
        };
        let found = words.iter().copied().find(|word| *word == text);
        if found.is_none() {
            let quoted = Text::new("settings-quoted").with("words", text);
            let message = Text::new("settings-wrong-value").with("key", name).with("expected", expected);
            let place = self.place(value.span());
            let problem = Diagnostic::new(self.bad, message.with("found", quoted)).at(place);
            self.tell(match closest(text, words.iter().copied()) {
                Some(close) => {
                    let help = Text::new("did-you-mean").with("name", close);
                    problem.help(help).fix(place, format!("\"{close}\""))
                }
                None => problem.help(Text::new("settings-example").with("example", example)),
            });
        }
        found
    }

    /// Texts in a list; one alone may stand without brackets.
    pub(super) fn texts(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
        let Some(list) = value.get_ref().as_array() else {
            if value.get_ref().is_str() {
                return self.text(key, value).map(|text| vec![text]);
            }
            self.wrong(key.name, Text::new("settings-wants-list"), value, key.example);
            return None;
        };
        list.iter().map(|one| self.text(key, one)).collect()
    }

    /// A day of the calendar, or `"today"`.
    pub(super) fn day(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<Day> {
        let found = match value.get_ref() {
            DeValue::String(text) => Day::parse(text),
            DeValue::Datetime(day) => date(&day.to_string()).map(Day::On),
            _ => None,
        };
        if found.is_none() {
            self.not_a_day(key.name, Text::new("settings-wants-day-or-today"), value, key.example);
        }
        found
    }

    /// A day of the calendar, of a key of any table.
    pub(crate) fn date(&mut self, name: &str, value: &Spanned<DeValue<'_>>, example: &str) -> Option<Date> {
        let found = match value.get_ref() {
            DeValue::String(text) => date(text),
            DeValue::Datetime(day) => date(&day.to_string()),
            _ => None,
        };
        if found.is_none() {
            self.not_a_day(name, Text::new("settings-wants-day"), value, example);
        }
        found
    }

    fn not_a_day(&mut self, name: &str, expected: Text, value: &Spanned<DeValue<'_>>, example: &str) {
        let words = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(day) => day.to_string(),
            _ => return self.wrong(name, expected, value, example),
        };
        let message = Text::new("settings-wrong-value").with("key", name).with("expected", expected);
        let message = message.with("found", Text::new("settings-quoted").with("words", words));
        self.bad_value(value.span(), message, example);
    }

    /// The rows of a table.
    pub(super) fn table<'v, 's>(&mut self, key: &Key, value: &'v Spanned<DeValue<'s>>) -> Option<&'v DeTable<'s>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key.name, Text::new("settings-wants-table"), value, key.example);
        }
        table
    }

    /// Tables in a list: `[[ignore]]`.
    pub(crate) fn tables<'v, 's>(
        &mut self,
        name: &str,
        value: &'v Spanned<DeValue<'s>>,
        example: &str,
    ) -> Vec<(Place, &'v DeTable<'s>)> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(name, Text::new("settings-wants-tables"), value, example);
            return Vec::new();
        };
        let mut rows = Vec::with_capacity(list.len());
        for one in list.iter() {
            match one.get_ref().as_table() {
                Some(row) => rows.push((self.place(one.span()), row)),
                None => self.wrong(name, Text::new("settings-wants-tables"), one, example),
            }
        }
        rows
    }

    /// A key that a table can't be without.
    pub(crate) fn missing(&mut self, key: &str, place: Place, example: &str) {
        let problem = Diagnostic::new(self.bad, Text::new("settings-missing").with("key", key)).at(place);
        self.tell(problem.help(Text::new("settings-example").with("example", example)));
    }
}

/// What a value is, in words.
fn kind(value: &DeValue<'_>) -> Text {
    match value {
        DeValue::String(_) => Text::new("settings-kind-text"),
        DeValue::Integer(_) | DeValue::Float(_) => Text::new("settings-kind-number"),
        DeValue::Boolean(_) => Text::new("settings-kind-truth"),
        DeValue::Datetime(_) => Text::new("settings-kind-day"),
        DeValue::Array(_) => Text::new("settings-kind-list"),
        DeValue::Table(_) => Text::new("settings-kind-table"),
    }
}
