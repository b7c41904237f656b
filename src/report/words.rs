//! The closed lists of words of a report: modes, bindings, verdicts, outcomes (the last two are the law's). Owns their spelling in data
//! formats (the same in every language) and which message says them to a reader. Must not know what
//! leads to which word.

use crate::diagnostic::Text;
pub use crate::law::{Outcome, Verdict};

/// Whether a demand must, should or progressively shall be met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mode {
    /// An obligation.
    Must,
    /// A recommendation.
    Should,
    /// An obligation to move towards it.
    Progressively,
    /// No obligation: what has to be so before a ratification.
    Precondition,
}

/// Whether a demand binds the state at the date of the report.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Binding {
    /// It binds.
    Yes,
    /// It doesn't; the verdict says what would be "if ratified".
    No,
    /// A date is missing.
    Unknown,
}

/// How far the state's law was searched where nothing was found.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Search {
    /// Nothing that was to be searched was left out.
    Complete,
    /// Acts were named as not searched.
    Partial,
    /// Nobody has looked.
    None,
}

impl Mode {
    /// The word in data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Progressively => "progressively",
            Self::Precondition => "precondition",
        }
    }
}

impl Binding {
    /// The word in data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

impl Search {
    /// The word in data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Partial => "partial",
            Self::None => "none",
        }
    }
}

/// The word of whether something binds, in the language of the reader.
pub const fn binding_text(binding: Binding) -> Text {
    Text::new(match binding {
        Binding::Yes => "binding-yes",
        Binding::No => "binding-no",
        Binding::Unknown => "binding-unknown",
    })
}

/// The word of a verdict in the language of the reader.
pub const fn verdict_text(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Met => Text::new("verdict-met"),
        Verdict::Exceeds => Text::new("verdict-exceeds"),
        Verdict::Partial => Text::new("verdict-partial"),
        Verdict::Shortfall => Text::new("verdict-shortfall"),
        Verdict::Gap => Text::new("verdict-gap"),
        Verdict::Conflict => Text::new("verdict-conflict"),
        Verdict::Unknown => Text::new("verdict-unknown"),
        Verdict::Uncertain => Text::new("verdict-uncertain"),
        Verdict::Judgement => Text::new("verdict-judgement"),
        Verdict::NotApplicable => Text::new("verdict-not-applicable"),
    }
}

/// The word of an outcome in the language of the reader.
pub const fn outcome_text(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Met => Text::new("verdict-met"),
        Outcome::Exceeds => Text::new("verdict-exceeds"),
        Outcome::Shortfall => Text::new("verdict-shortfall"),
        Outcome::Conflict => Text::new("verdict-conflict"),
        Outcome::Absent => Text::new("outcome-absent"),
        Outcome::Unknown => Text::new("verdict-unknown"),
        Outcome::Uncertain => Text::new("verdict-uncertain"),
        Outcome::Judgement => Text::new("verdict-judgement"),
    }
}
