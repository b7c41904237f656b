//! The one value that a finding is, with its builder. A code says what kind it is, a message says it, labels
//! mark the places (the first is the primary one; they may stand in several files), notes and help say the
//! rest, and a fix mends it where that can be done without guessing. Must not know how it is drawn.

use super::code::Code;
use super::text::Text;
use crate::source::Place;

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// For information.
    Note,
    /// Something is open, or may be meant otherwise.
    Warning,
    /// Something that binds is not met, or a text can't be read.
    Error,
}

impl Severity {
    /// The word of the formats that programs read.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A marked place and what is said about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// The place.
    pub place: Place,
    /// What is said there, if anything.
    pub text: Option<Text>,
}

/// A change of the text that mends the finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// What is replaced; an empty span inserts.
    pub place: Place,
    /// By what.
    pub replacement: String,
}

/// Who excuses a finding.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Excuse {
    /// An `[[ignore]]` of the settings.
    Ignored,
    /// An entry of the baseline.
    Baseline,
}

impl Excuse {
    /// The word of the formats that programs read.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ignored => "ignore",
            Self::Baseline => "baseline",
        }
    }
}

/// Why a finding fails nothing, though the text itself doesn't expect it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Excused {
    /// Who says so.
    pub by: Excuse,
    /// For which reason; empty where nobody gave one yet.
    pub because: String,
    /// Where that is said.
    pub place: Place,
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The kind of finding.
    pub code: Code,
    /// How grave it is here.
    pub severity: Severity,
    /// One sentence: lower case, no full stop, the writer's words in backticks.
    pub message: Text,
    /// The marked places, the primary one first.
    pub labels: Vec<Label>,
    /// Lines below the snippets: a title such as "persons", and what it says.
    pub notes: Vec<(Text, Text)>,
    /// What to do.
    pub help: Option<Box<Text>>,
    /// A change that does it.
    pub fix: Option<Box<Fix>>,
    /// Whether this finding is known, so that it fails nothing: the text itself expects it, or it is excused.
    pub known: bool,
    /// Why the text expects it, where it says so.
    pub because: Option<Box<str>>,
    /// Who excuses it, where the text itself doesn't expect it.
    pub excused: Option<Box<Excused>>,
    /// What it is about, by names that stay when lines move: first the demand, then the provisions and silences that
    /// decide. Empty where the places alone tell.
    pub about: Vec<String>,
}

impl Diagnostic {
    /// A finding of the usual severity of its code.
    pub const fn new(code: Code, message: Text) -> Self {
        Self {
            code,
            severity: code.severity(),
            message,
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            known: false,
            because: None,
            excused: None,
            about: Vec::new(),
        }
    }

    /// Of another severity than usual.
    #[must_use]
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Marks a place without words.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.labels.push(Label { place, text: None });
        self
    }

    /// Marks a place with words. The first mark is the primary one.
    #[must_use]
    pub fn label(mut self, place: Place, text: Text) -> Self {
        self.labels.push(Label { place, text: Some(text) });
        self
    }

    /// Adds a titled line below the snippets.
    #[must_use]
    pub fn note(mut self, title: Text, text: Text) -> Self {
        self.notes.push((title, text));
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(Box::new(text));
        self
    }

    /// Offers a change: `replacement` instead of what stands at `place`.
    #[must_use]
    pub fn fix(mut self, place: Place, replacement: impl Into<String>) -> Self {
        self.fix = Some(Box::new(Fix { place, replacement: replacement.into() }));
        self
    }

    /// Marks the finding as expected by the text itself.
    #[must_use]
    pub const fn known(mut self) -> Self {
        self.known = true;
        self
    }

    /// The same, with the reason that the text gives.
    #[must_use]
    pub fn known_because(mut self, because: Option<Box<str>>) -> Self {
        self.because = because;
        self.known()
    }

    /// Excuses it: it is known from now on.
    pub fn excuse(&mut self, by: Excuse, because: &str, place: Place) {
        self.known = true;
        self.excused = Some(Box::new(Excused { by, because: because.to_owned(), place }));
    }

    /// Names something that it is about, behind what was named before.
    #[must_use]
    pub fn about(mut self, name: impl Into<String>) -> Self {
        self.about.push(name.into());
        self
    }

    /// Where it is: the place of the primary label.
    pub fn place(&self) -> Option<Place> {
        self.labels.first().map(|label| label.place)
    }

    /// The stable order of a report: by file, place, code; what has no place comes first.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        self.place().cmp(&other.place()).then(self.code.cmp(&other.code))
    }
}
