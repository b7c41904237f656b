//! The words of verdicts on pages: a colour for each sort of word, and how grave one is beside others. Must not know pages.

use crate::report::model::Word;

/// The words from the gravest down: what a reader has to see first.
pub(super) const GRAVEST: [Word; 10] = [
    Word::Conflict,
    Word::Gap,
    Word::Shortfall,
    Word::Partial,
    Word::Uncertain,
    Word::Unknown,
    Word::Judgement,
    Word::NotApplicable,
    Word::Met,
    Word::Exceeds,
];

/// How many verdicts have each word.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Counts([usize; Word::ALL.len()]);

impl Counts {
    /// Counts words.
    pub fn of(words: impl Iterator<Item = Word>) -> Self {
        let mut counts = Self::default();
        words.for_each(|word| counts.add(word));
        counts
    }

    pub fn add(&mut self, word: Word) {
        if let Some(count) = self.0.get_mut(word as usize) {
            *count += 1;
        }
    }

    pub fn get(&self, word: Word) -> usize {
        self.0.get(word as usize).copied().unwrap_or(0)
    }

    pub fn all(&self) -> usize {
        self.0.iter().sum()
    }

    /// The gravest word that there is, with how many have it.
    pub fn gravest(&self) -> Option<(Word, usize)> {
        GRAVEST.into_iter().map(|word| (word, self.get(word))).find(|(_, count)| *count > 0)
    }

    /// The words that there are, in the order of a summary.
    pub fn present(&self) -> impl Iterator<Item = (Word, usize)> + '_ {
        Word::ALL.into_iter().map(|word| (word, self.get(word))).filter(|(_, count)| *count > 0)
    }
}

/// The class of a word: for its colour, and for the filters of a page.
pub(super) const fn class(word: Word) -> &'static str {
    match word {
        Word::Met => "met",
        Word::Exceeds => "exceeds",
        Word::Partial => "partial",
        Word::Shortfall => "shortfall",
        Word::Gap => "gap",
        Word::Conflict => "conflict",
        Word::Unknown => "unknown",
        Word::Uncertain => "uncertain",
        Word::Judgement => "judgement",
        Word::NotApplicable => "not-applicable",
    }
}
