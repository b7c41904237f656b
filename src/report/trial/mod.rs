//! What was tried and how it ended, as data; drawn as a summary (`summary.rs`) and as JUnit XML (`junit.rs`). Must not
//! know how a trial came about.

mod junit;
mod summary;

pub use junit::trials_junit;
pub use summary::trials;

use crate::diagnostic::Diagnostic;
use crate::source::Place;

/// What is tried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sort {
    /// `expect KZ gap …`: what is known of a demand.
    Expectation,
    /// A case with what it expects.
    Case,
    /// What a source says. That it differs is news and no fault.
    Claim,
}

impl Sort {
    /// All of them, in the order of the summary.
    pub const ALL: [Self; 3] = [Self::Expectation, Self::Case, Self::Claim];
}

/// How a trial ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ending {
    /// It came out so.
    Holds,
    /// It came out otherwise: these findings say how.
    Fails(Vec<Diagnostic>),
    /// It expects nothing, so it can't fail.
    ChecksNothing,
    /// It speaks of a later day, or of another state.
    NotYet,
    /// What a source says isn't so.
    Differs,
    /// Whether what a source says is so isn't known.
    Open,
}

/// One trial.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trial {
    /// What is tried.
    pub sort: Sort,
    /// The statement's first line.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// How it ended.
    pub ending: Ending,
}

/// All trials of a workspace.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Trials {
    /// Expectations, cases, claims, each in the order of the files.
    pub all: Vec<Trial>,
    /// How many demands bind.
    pub binding: usize,
    /// How many of them a case exercises.
    pub exercised: usize,
    /// The names of the others.
    pub without_case: Vec<String>,
}

impl Trials {
    /// The trials that fail: what comes out otherwise, and what can't.
    pub fn failing(&self) -> impl Iterator<Item = &Trial> {
        self.all.iter().filter(|trial| matches!(trial.ending, Ending::Fails(_) | Ending::ChecksNothing))
    }

    fn count(&self, sort: Sort, is: impl Fn(&Ending) -> bool) -> usize {
        self.all.iter().filter(|trial| trial.sort == sort && is(&trial.ending)).count()
    }
}
