//! How a report is to look: width, colour, characters, language, and whether known findings are shown.
//! Decided by the command line, obeyed by the renderers. Must not read the environment.

use crate::diagnostic::{Catalogue, Severity, Text};
use crate::source::visible;

/// The least width that is drawn for.
pub const MIN_WIDTH: usize = 40;

/// The width where there is no terminal to ask.
pub const DEFAULT_WIDTH: usize = 80;

/// A word of more bytes is cut in texts for people.
const LONGEST_WORD: usize = 480;

/// How a report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Cells of a line, at least [`MIN_WIDTH`].
    pub width: usize,
    /// Whether colours are used.
    pub color: bool,
    /// Whether only ASCII is used for drawing.
    pub ascii: bool,
    /// Whether known findings are shown among the others.
    pub known: bool,
    /// The language of everything that isn't a quotation.
    pub catalogue: Catalogue,
}

impl Default for Style {
    fn default() -> Self {
        Self { width: DEFAULT_WIDTH, color: false, ascii: false, known: false, catalogue: Catalogue::default() }
    }
}

impl Style {
    /// The message in the reader's language, on one line and safe to print.
    pub fn say(&self, text: &Text) -> String {
        let said = self.catalogue.say(text);
        let shown = visible(&said);
        if shown.split(' ').all(|word| word.len() <= LONGEST_WORD) {
            return shown.into_owned();
        }
        // A broken file may hold a "name" of a megabyte; nobody reads it here.
        let words: Vec<String> = shown
            .split(' ')
            .map(|word| match word.char_indices().nth(LONGEST_WORD / 4) {
                Some((at, _)) if word.len() > LONGEST_WORD => format!("{}…", word.get(..at).unwrap_or_default()),
                _ => word.to_owned(),
            })
            .collect();
        words.join(" ")
    }

    /// The word of a severity in the reader's language.
    pub(super) fn severity(&self, severity: Severity) -> String {
        self.say(&severity_text(severity))
    }

    /// `words` in the colour of a severity, bold.
    pub(super) fn graded(&self, severity: Severity, words: &str) -> String {
        let colour = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        self.painted(colour, words)
    }

    /// `words` bold.
    pub(super) fn bold(&self, words: &str) -> String {
        self.painted("1", words)
    }

    /// `words` fainter than what stands around them.
    pub(super) fn dimmed(&self, words: &str) -> String {
        self.painted("2", words)
    }

    fn painted(&self, code: &str, words: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{words}\u{1b}[0m") } else { words.to_owned() }
    }
}

/// The word of a severity.
pub(super) const fn severity_text(severity: Severity) -> Text {
    Text::new(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}
