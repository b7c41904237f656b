//! The closed lists of words of a report: modes, bindings, verdicts, outcomes. Owns their spelling in data
//! formats (the same in every language) and which message says them to a reader. Must not know what
//! leads to which word.

use crate::diagnostic::Text;

/// Whether a demand must, should or progressively shall be met.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mode {
    /// An obligation.
    Must,
    /// A recommendation.
    Should,
    /// An obligation to move towards it.
    Progressively,
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

/// The word of a verdict.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Word {
    /// All get what is demanded.
    Met,
    /// All get better than that.
    Exceeds,
    /// Some get it, some less or nothing.
    Partial,
    /// All get less.
    Shortfall,
    /// Nothing is given.
    Gap,
    /// Somewhere the law gives the contrary.
    Conflict,
    /// Nobody looked, or a value isn't known.
    Unknown,
    /// It hangs on something unverified or on the reading.
    Uncertain,
    /// A vague word that a person must judge.
    Judgement,
    /// Nothing is demanded in any situation.
    NotApplicable,
}

/// The word of one region.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// What is demanded is given.
    Met,
    /// Better is given.
    Exceeds,
    /// Less is given.
    Shortfall,
    /// The contrary is given.
    Conflict,
    /// The law was searched, and nothing is there.
    Absent,
    /// Nobody looked, or a value isn't known.
    Unknown,
    /// It hangs on something unverified or on the reading.
    Uncertain,
    /// A vague word that a person must judge.
    Judgement,
}

impl Mode {
    /// The word in data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Progressively => "progressively",
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

impl Word {
    /// Every word, in the order of summaries.
    pub const ALL: [Self; 10] = [
        Self::Met,
        Self::Exceeds,
        Self::Partial,
        Self::Shortfall,
        Self::Gap,
        Self::Conflict,
        Self::Unknown,
        Self::Uncertain,
        Self::Judgement,
        Self::NotApplicable,
    ];

    /// The word of the language and of data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Exceeds => "exceeds",
            Self::Partial => "partial",
            Self::Shortfall => "shortfall",
            Self::Gap => "gap",
            Self::Conflict => "conflict",
            Self::Unknown => "unknown",
            Self::Uncertain => "uncertain",
            Self::Judgement => "judgement",
            Self::NotApplicable => "not applicable",
        }
    }

    /// The verdict that a word of the language names.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.word() == word)
    }

    /// The word in the language of the reader.
    pub const fn text(self) -> Text {
        match self {
            Self::Met => Text::new("verdict-met"),
            Self::Exceeds => Text::new("verdict-exceeds"),
            Self::Partial => Text::new("verdict-partial"),
            Self::Shortfall => Text::new("verdict-shortfall"),
            Self::Gap => Text::new("verdict-gap"),
            Self::Conflict => Text::new("verdict-conflict"),
            Self::Unknown => Text::new("verdict-unknown"),
            Self::Uncertain => Text::new("verdict-uncertain"),
            Self::Judgement => Text::new("verdict-judgement"),
            Self::NotApplicable => Text::new("verdict-not-applicable"),
        }
    }
}

impl Outcome {
    /// The word of data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Exceeds => "exceeds",
            Self::Shortfall => "shortfall",
            Self::Conflict => "conflict",
            Self::Absent => "absent",
            Self::Unknown => "unknown",
            Self::Uncertain => "uncertain",
            Self::Judgement => "judgement",
        }
    }

    /// The word in the language of the reader.
    pub const fn text(self) -> Text {
        match self {
            Self::Met => Text::new("verdict-met"),
            Self::Exceeds => Text::new("verdict-exceeds"),
            Self::Shortfall => Text::new("verdict-shortfall"),
            Self::Conflict => Text::new("verdict-conflict"),
            Self::Absent => Text::new("outcome-absent"),
            Self::Unknown => Text::new("verdict-unknown"),
            Self::Uncertain => Text::new("verdict-uncertain"),
            Self::Judgement => Text::new("verdict-judgement"),
        }
    }
}
