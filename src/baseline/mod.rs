//! The baseline of a workspace: findings that are known and that nobody could mend or write an `expect` for yet. Owns the
//! file: what an entry says, reading and writing it. An entry is found again by the names of what it is about, never by
//! lines. Must not know where the file stands, or how findings come about.

mod read;
mod write;

pub use read::read;
pub use write::write;

use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::report::Identity;
use crate::source::Place;
use jiff::civil::Date;

/// The usual name of the file.
pub const FILE: &str = "kzrules-baseline.toml";

/// Findings that are known, in the order of the file.
#[derive(Clone, Default, Debug)]
pub struct Baseline {
    /// One for each finding.
    pub entries: Vec<Entry>,
}

/// A finding that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its kind.
    pub code: Code,
    /// What it is about, by names.
    pub about: Vec<String>,
    /// Which of several that are alike in all this, from 1 on.
    pub number: usize,
    /// Why it is left as it is; empty until somebody says it.
    pub because: String,
    /// The last day on which it counts.
    pub until: Option<Date>,
    /// Where the entry stands; of a new one nowhere.
    pub place: Option<Place>,
}

impl Entry {
    /// A finding as one that is known from now on.
    pub fn new(code: Code, identity: Identity) -> Self {
        let Identity { about, number, .. } = identity;
        Self { code, about, number, because: String::new(), until: None, place: None }
    }

    /// What makes it the same finding in the next run.
    pub fn identity(&self) -> Identity {
        Identity { code: self.code.name(), about: self.about.clone(), number: self.number }
    }

    /// Whether its last day is over.
    pub fn is_over(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// That nothing is found that it tells of.
    pub fn stale(&self) -> Diagnostic {
        self.told(diagnostic::BASELINE_STALE, Text::new("baseline-stale").with("finding", self.identity().line()))
            .help(Text::new("baseline-stale-help"))
    }

    /// That what it tells of is still there, and its last day is over.
    pub fn expired(&self, until: Date) -> Diagnostic {
        let message = Text::new("baseline-expired").with("finding", self.identity().line());
        self.told(diagnostic::BASELINE_EXPIRED, message.with("until", until.to_string()))
            .help(Text::new("baseline-expired-help"))
    }

    fn told(&self, code: Code, message: Text) -> Diagnostic {
        let told = Diagnostic::new(code, message);
        match self.place {
            Some(place) => told.at(place),
            None => told,
        }
    }
}
