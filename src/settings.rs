//! The settings of a workspace: what stands in its `kzrules.toml`. Owns the keys there are and what may be said of each;
//! `docs/settings.schema.json` says the same for editors. Must not know where the file was found, or who asks.
//!
//! ```toml
//! [allow]
//! unused-name = "the vocabulary comes before the rules that use it"
//! ```

use crate::diagnostic::{self, Code, Diagnostic, Severity, Text, closest};
use crate::source::{FileId, Place, Span};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The name of the file.
pub const FILE: &str = "kzrules.toml";

/// The keys there are. More to come stand beside it in [`read`].
const KEYS: [&str; 1] = ["allow"];

/// What a workspace sets for itself.
#[derive(Clone, Default, Debug)]
pub struct Settings {
    /// The remarks on the writing that it doesn't want, in the order of the file.
    pub allow: Vec<Allowed>,
}

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

/// Reads the settings in the file `file`. What can't be read is diagnosed and left out.
pub fn read(file: FileId, text: &str) -> (Settings, Vec<Diagnostic>) {
    let mut reader = Reader { file, settings: Settings::default(), problems: Vec::new() };
    match DeTable::parse(text) {
        Ok(table) => reader.top(table.get_ref()),
        Err(error) => {
            let cause = error.message().lines().collect::<Vec<_>>().join("; ");
            let place = reader.place(error.span().unwrap_or(0..0));
            let problem =
                Diagnostic::new(diagnostic::BAD_SETTINGS, Text::new("settings-unreadable").with("cause", cause));
            reader.problems.push(problem.at(place).help(Text::new("settings-unreadable-help")));
        }
    }
    reader.settings.allow.sort_by_key(|row| row.place);
    reader.problems.sort_by(Diagnostic::order);
    (reader.settings, reader.problems)
}

struct Reader {
    file: FileId,
    settings: Settings,
    problems: Vec<Diagnostic>,
}

impl Reader {
    fn place(&self, range: Range<usize>) -> Place {
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Place::new(self.file, Span::new(short(range.start), short(range.end)))
    }

    fn top(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match &**key.get_ref() {
                "allow" => match value.get_ref().as_table() {
                    Some(rows) => {
                        rows.iter().for_each(|(code, because)| self.allow(code.get_ref(), code.span(), because))
                    }
                    None => self.wrong_value(key.get_ref(), value, Text::new("settings-allow-help")),
                },
                other => self.unknown_key(other, key.span()),
            }
        }
    }

    fn allow(&mut self, name: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let place = self.place(span);
        let Some(code) = Code::named(name).filter(|code| code.may_be_allowed()) else {
            return self.problems.push(diagnostic::not_to_allow(name, place));
        };
        let Some(because) = value.get_ref().as_str() else {
            return self.wrong_value(name, value, Text::new("settings-allow-help"));
        };
        if because.trim().is_empty() {
            let message = Text::new("allow-without-reason").with("code", name);
            let problem = Diagnostic::new(diagnostic::WITHOUT_REASON, message).severity(Severity::Error);
            self.problems.push(problem.at(self.place(value.span())).help(Text::new("settings-allow-help")));
        }
        // Without a reason it is told once; the remarks themselves needn't come on top.
        self.settings.allow.push(Allowed { code, because: because.trim().to_owned(), place });
    }

    fn unknown_key(&mut self, name: &str, span: Range<usize>) {
        let place = self.place(span);
        let problem =
            Diagnostic::new(diagnostic::UNKNOWN_SETTING, Text::new("unknown-setting").with("key", name)).at(place);
        self.problems.push(match closest(name, KEYS) {
            Some(close) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
            None if Code::named(name).is_some() => {
                problem.help(Text::new("settings-code-outside-help").with("code", name))
            }
            None => problem.help(Text::new("unknown-setting-help").with("known", KEYS.map(str::to_owned).to_vec())),
        });
    }

    fn wrong_value(&mut self, name: &str, value: &Spanned<DeValue<'_>>, help: Text) {
        let message = Text::new("settings-wrong-value").with("key", name).with("found", value.get_ref().type_str());
        let place = self.place(value.span());
        self.problems.push(Diagnostic::new(diagnostic::BAD_SETTINGS, message).at(place).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Code, marked text and fix of each problem.
    fn problems(text: &str) -> Vec<(&'static str, String, Option<String>)> {
        let (_, problems) = read(FileId(0), text);
        let told = problems.iter().map(|one| {
            let place = one.place().unwrap();
            (one.code.name(), place.span.text(text).to_owned(), one.fix.as_ref().map(|fix| fix.replacement.clone()))
        });
        told.collect()
    }

    #[test]
    fn what_is_allowed_is_read_in_the_order_of_the_file() {
        let (settings, problems) =
            read(FileId(3), "# ours\n[allow]\nwrong-file = \"all in one\"\nunused-name = 'comes later'\n");
        assert_eq!(problems, []);
        let rows: Vec<_> = settings.allow.iter().map(|row| (row.code.name(), row.because.as_str())).collect();
        assert_eq!(rows, [("wrong-file", "all in one"), ("unused-name", "comes later")]);
        assert_eq!(settings.allow.first().unwrap().place, Place::new(FileId(3), Span::new(15, 25)));
        assert!(read(FileId(0), "").0.allow.is_empty());
    }

    #[test]
    fn mistakes_are_marked_and_mended() {
        let one = |code, marked: &str, fix: Option<&str>| (code, marked.to_owned(), fix.map(str::to_owned));
        assert_eq!(problems("[alow]\n"), [one("unknown-setting", "alow", Some("allow"))]);
        assert_eq!(problems("colour = 1\n"), [one("unknown-setting", "colour", None)]);
        assert_eq!(problems("unused-name = \"x\"\n"), [one("unknown-setting", "unused-name", None)]);
        assert_eq!(problems("[allow]\nunused-nam = \"x\"\n"), [one("unknown-code", "unused-nam", Some("unused-name"))]);
        assert_eq!(problems("[allow]\ngap = \"we know\"\n"), [one("unknown-code", "gap", None)]);
        assert_eq!(problems("[allow]\nallow-unused = \"x\"\n"), [one("unknown-code", "allow-unused", None)]);
        assert_eq!(problems("[allow]\nunused-name = \" \"\n"), [one("without-reason", "\" \"", None)]);
        assert_eq!(problems("[allow]\nunused-name = true\n"), [one("bad-settings", "true", None)]);
        assert_eq!(problems("allow = [\"unused-name\"]\n"), [one("bad-settings", "[\"unused-name\"]", None)]);
        assert_eq!(problems("[allow]\nunused-name = \"x\nwrong\n").first().unwrap().0, "bad-settings");
        assert_eq!(problems("[allow]\nfar-date = \"x\"\nfar-date = \"y\"\n").first().unwrap().0, "bad-settings");
    }
}
