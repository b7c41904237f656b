//! The words of the language for what a situation gets and what a demand comes to. The words are the
//! same in the files (`expect gap`), in the reports and in JSON.

use std::fmt;

/// What the law gives in a situation, held against a demand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// Everything that the law allows is allowed by the demand.
    Met,
    /// Met, and better still.
    Exceeds,
    /// Ordered values that fall short, or a list that lacks elements.
    Shortfall,
    /// The two share nothing, and the values have no order.
    Conflict,
    /// Nothing is given, and the state's law was searched.
    Absent,
    /// Nobody looked, or what is given isn't known.
    Unknown,
    /// It hangs on what isn't verified, on the calendar, or on the order of ranks.
    Uncertain,
    /// A person has to judge.
    Judgement,
}

impl Outcome {
    /// The word for it.
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

    /// Whether the demand is satisfied there.
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Met | Self::Exceeds)
    }

    /// Whether it surely isn't.
    pub const fn is_unmet(self) -> bool {
        matches!(self, Self::Shortfall | Self::Absent | Self::Conflict)
    }
}

/// One word for a demand over all its situations.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// Met everywhere.
    Met,
    /// Better than demanded everywhere.
    Exceeds,
    /// Met here, short or absent there.
    Partial,
    /// Short everywhere.
    Shortfall,
    /// Met nowhere, and absent somewhere.
    Gap,
    /// Contrary somewhere.
    Conflict,
    /// Not looked at.
    Unknown,
    /// Hangs on what isn't certain.
    Uncertain,
    /// A person has to judge.
    Judgement,
    /// Nothing is demanded.
    NotApplicable,
}

impl Verdict {
    /// Whether the demand surely isn't met somewhere.
    pub const fn is_unmet(self) -> bool {
        matches!(self, Self::Gap | Self::Shortfall | Self::Partial | Self::Conflict)
    }

    /// Whether it isn't known, hangs on something, or is left to a person.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Unknown | Self::Uncertain | Self::Judgement)
    }

    /// All words, in the order in which a summary counts them.
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

    /// The word for it.
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

    /// The verdict of a word, with any white space between two words.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
        Self::ALL.into_iter().find(|verdict| verdict.word() == word)
    }

    /// The verdict of a demand whose situations have these outcomes (language, the eleventh sentence).
    pub fn of(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        let mut seen = [false; 8];
        for outcome in outcomes {
            if let Some(slot) = seen.get_mut(outcome as usize) {
                *slot = true;
            }
        }
        let has = |outcome: Outcome| seen.get(outcome as usize).copied().unwrap_or(false);
        let met = has(Outcome::Met) || has(Outcome::Exceeds);
        let missing = has(Outcome::Shortfall) || has(Outcome::Absent);
        if has(Outcome::Conflict) {
            Self::Conflict
        } else if missing && met {
            Self::Partial
        } else if missing {
            if has(Outcome::Absent) { Self::Gap } else { Self::Shortfall }
        } else if has(Outcome::Unknown) {
            Self::Unknown
        } else if has(Outcome::Uncertain) {
            Self::Uncertain
        } else if has(Outcome::Judgement) {
            Self::Judgement
        } else if has(Outcome::Met) {
            Self::Met
        } else if has(Outcome::Exceeds) {
            Self::Exceeds
        } else {
            Self::NotApplicable
        }
    }

    /// Whether the demand is satisfied.
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Met | Self::Exceeds)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome::*, Verdict};

    #[test]
    fn one_word_for_a_mix() {
        assert_eq!(Verdict::of([]), Verdict::NotApplicable);
        assert_eq!(Verdict::of([Exceeds]), Verdict::Exceeds);
        assert_eq!(Verdict::of([Exceeds, Met]), Verdict::Met);
        assert_eq!(Verdict::of([Met, Absent]), Verdict::Partial);
        assert_eq!(Verdict::of([Absent, Shortfall]), Verdict::Gap);
        assert_eq!(Verdict::of([Shortfall]), Verdict::Shortfall);
        assert_eq!(Verdict::of([Met, Unknown]), Verdict::Unknown);
        assert_eq!(Verdict::of([Met, Conflict, Unknown]), Verdict::Conflict);
        assert_eq!(Verdict::of([Absent, Unknown]), Verdict::Gap);
        assert_eq!(Verdict::of([Uncertain, Judgement]), Verdict::Uncertain);
    }
}
