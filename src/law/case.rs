//! Cases: persons in circumstances on a day, what happened, what is asked, and what should come out. A case is a
//! region: what it leaves open, its answers leave open.

use super::act::{ActId, JurisdictionId};
use super::address::AddressId;
use super::condition::ScopeId;
use super::corpus::Symbol;
use super::formula::AllowedId;
use super::norm::DetailsId;
use super::procedure::{Kept, ProcedureId, Used};
use super::verdict::Verdict;
use super::vocabulary::PropertyId;
use crate::source::Place;
use crate::value::{Date, DateRange};

/// A situation to be judged.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name.
    pub name: Symbol,
    /// Its title, or empty.
    pub title: Box<str>,
    /// Under whose law, where it says so.
    pub of: Option<JurisdictionId>,
    /// The day; without one, that of the check.
    pub on: Option<Date>,
    /// Who it is about.
    pub persons: Vec<Person>,
    /// The circumstances of all of them, where the case says some.
    pub circumstances: Option<Place>,
    /// What happened.
    pub events: Vec<Happened>,
    /// What is asked.
    pub asks: Vec<PropertyId>,
    /// The procedure that was followed.
    pub follows: Option<ProcedureId>,
    /// What should come out.
    pub expects: Vec<CaseExpectation>,
    /// Its name in the text.
    pub place: Place,
    /// Citations, notes.
    pub details: DetailsId,
}

impl Case {
    /// A case of which only the name is known.
    pub fn new(name: Symbol, place: Place) -> Self {
        Self {
            name,
            title: "".into(),
            of: None,
            on: None,
            persons: Vec::new(),
            circumstances: None,
            events: Vec::new(),
            asks: Vec::new(),
            follows: None,
            expects: Vec::new(),
            place,
            details: DetailsId::NONE,
        }
    }
}

/// Somebody in a case.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name, where there is one.
    pub name: Option<Symbol>,
    /// Who it is, in the circumstances of the case.
    pub scope: ScopeId,
    /// The words for it.
    pub place: Place,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Happened {
    /// A step or an event.
    pub name: Symbol,
    /// When: a day, or some day within.
    pub on: DateRange,
    /// Whether that isn't verified.
    pub unverified: bool,
    /// With which documents, where that is said.
    pub filed: Option<Filed>,
    /// The clause.
    pub place: Place,
}

/// Documents of an event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Filed {
    /// These.
    These(Vec<Used>),
    /// All that were needed but these.
    AllBut(Vec<Used>),
}

impl Filed {
    /// The documents that are named.
    pub fn named(&self) -> &[Used] {
        match self {
            Self::These(documents) | Self::AllBut(documents) => documents,
        }
    }

    /// Whether a document is among them.
    pub fn has(&self, document: Symbol) -> bool {
        let named = self.named().iter().any(|(name, _)| *name == document);
        match self {
            Self::These(_) => named,
            Self::AllBut(_) => !named,
        }
    }
}

/// What should come out of a case.
#[derive(Clone, Debug)]
pub struct CaseExpectation {
    /// What.
    pub what: CaseExpected,
    /// For which person, by number; for all where none is named.
    pub person: Option<usize>,
    /// The clause.
    pub place: Place,
}

/// What an expectation is about.
#[derive(Clone, Debug)]
pub enum CaseExpected {
    /// A demand's verdict here.
    Verdict {
        /// The instrument.
        act: ActId,
        /// The paragraph, or all.
        address: Option<AddressId>,
        /// The label, or none.
        label: Option<Symbol>,
        /// The word.
        verdict: Verdict,
    },
    /// What the law gives.
    Law {
        /// The property.
        property: PropertyId,
        /// The values.
        allowed: AllowedId,
    },
    /// How it stands with a step.
    Step {
        /// The step.
        step: Used,
        /// The word.
        kept: Kept,
    },
}
