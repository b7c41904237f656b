//! The terminal: width, colours, characters, language; and writing to it without a fuss when the reader
//! has gone away.

use super::{Look, When};
use crate::diagnostic::{Catalogue, Language, Text};
use crate::report::{DEFAULT_WIDTH, MIN_WIDTH, Style};
use std::env;
use std::io::{self, IsTerminal, Write};

/// What the process writes to.
pub(super) struct Terminal {
    /// How reports look.
    pub(super) style: Style,
    /// Whether progress may be shown.
    pub(super) progress: bool,
}

impl Terminal {
    /// Looks at the environment; options come before it.
    pub(super) fn new(look: &Look, known: bool) -> Self {
        let is_terminal = io::stdout().is_terminal();
        let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0" && !value.is_empty());
        let color = match look.color {
            When::Always => true,
            When::Never => false,
            When::Auto => !set("NO_COLOR") && (forced || is_terminal && !dumb),
        };
        let width = look.width.unwrap_or_else(|| {
            let size = is_terminal.then(terminal_size::terminal_size).flatten();
            size.map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0))
        });
        let language = language(look.lang.map(super::Lang::language), None);
        let style = Style {
            width: width.max(MIN_WIDTH),
            color,
            ascii: dumb || !is_utf8(),
            known,
            catalogue: Catalogue::for_language(language),
        };
        Self { style, progress: io::stderr().is_terminal() && !dumb }
    }

    /// Writes a text to the standard output. That nobody reads on (`| head`) is no error.
    pub(super) fn print(&self, text: &str) -> bool {
        self.print_bytes(text.as_bytes())
    }

    /// The same for a format that is no text.
    pub(super) fn print_bytes(&self, bytes: &[u8]) -> bool {
        let mut out = io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Ok(()) => true,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => true,
            Err(error) => {
                self.remark(&Text::new("output-failed").with("cause", error.to_string()));
                false
            }
        }
    }

    /// Says something about the run on the standard error.
    pub(super) fn remark(&self, text: &Text) {
        self.aside(&format!("kzrules: {}\n", self.style.say(text)));
    }

    /// Writes finished lines to the standard error. Whether anybody reads them doesn't matter; `eprintln!`
    /// would panic where nobody does.
    pub(super) fn aside(&self, lines: &str) {
        let _ = io::stderr().lock().write_all(lines.as_bytes());
    }
}

/// The language of messages: that of the option, else of `KZRULES_LANG`, else of the settings of the workspace, else of
/// the locale.
fn language(option: Option<Language>, settings: Option<Language>) -> Language {
    chosen(option, settings, |name| env::var(name).ok())
}

/// The same with an environment that is given. A word that names none of the languages is passed over, but of the
/// locale the first variable that is set decides, as POSIX has it: `LC_ALL=C` is English whatever `LANG` says.
fn chosen(option: Option<Language>, settings: Option<Language>, variable: impl Fn(&str) -> Option<String>) -> Language {
    let own = || variable("KZRULES_LANG").and_then(|code| Language::of(&code));
    let locale = || {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).and_then(|value| Language::of(&value))
    };
    option.or_else(own).or(settings).or_else(locale).unwrap_or_default()
}

/// Whether the locale writes UTF-8; where none is set, it is taken for granted.
fn is_utf8() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    locale.is_none_or(|value| {
        let value = value.to_ascii_uppercase();
        value.contains("UTF-8") || value.contains("UTF8") || value == "C" || value == "POSIX"
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Kazakh, Russian};

    fn of(option: Option<Language>, settings: Option<Language>, variables: &[(&str, &str)]) -> Language {
        let value = |name: &str| variables.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned());
        chosen(option, settings, value)
    }

    #[test]
    fn the_nearest_choice_of_a_language_counts() {
        let all = [("KZRULES_LANG", "kk"), ("LC_ALL", "ru_RU.UTF-8")];
        assert_eq!(of(Some(English), Some(Russian), &all), English);
        assert_eq!(of(None, Some(Russian), &all), Kazakh);
        assert_eq!(of(None, Some(Kazakh), &[("LC_ALL", "ru_RU.UTF-8")]), Kazakh);
        assert_eq!(of(None, None, &[("LC_ALL", "ru_RU.UTF-8")]), Russian);
        assert_eq!(of(None, None, &[]), English);
    }

    #[test]
    fn the_first_variable_of_the_locale_decides() {
        for (value, language) in [
            ("kk_KZ", Kazakh),
            ("kk_KZ.UTF-8", Kazakh),
            ("ru", Russian),
            ("C", English),
            ("POSIX", English),
            ("de_DE", English),
        ] {
            assert_eq!(of(None, None, &[("LANG", value)]), language, "{value}");
        }
        assert_eq!(of(None, None, &[("LC_ALL", "C"), ("LANG", "ru_RU")]), English);
        assert_eq!(of(None, None, &[("LC_ALL", ""), ("LC_MESSAGES", "kk_KZ"), ("LANG", "ru_RU")]), Kazakh);
        // A word that is no language isn't a choice.
        assert_eq!(of(None, None, &[("KZRULES_LANG", "klingon"), ("LANG", "ru_RU")]), Russian);
    }
}
