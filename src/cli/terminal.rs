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
    /// Whether the standard output is a screen that can be cleared.
    pub(super) is_screen: bool,
}

impl Terminal {
    /// Looks at the environment; options come before it. The language has been chosen.
    pub(super) fn new(look: &Look, language: Language, known: bool) -> Self {
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
        let style = Style {
            width: width.max(MIN_WIDTH),
            color,
            ascii: dumb || !is_utf8(),
            known,
            catalogue: Catalogue::for_language(language),
        };
        Self { style, progress: io::stderr().is_terminal() && !dumb, is_screen: is_terminal && !dumb }
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
