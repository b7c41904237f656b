//! Norms (demands of instruments, provisions of laws), declared silences, claims of sources, and what
//! sets a paragraph aside. A norm is one flat row: a corpus holds very many of them.

use super::act::{ActId, JurisdictionId};
use super::address::AddressId;
use super::condition::{ScopeId, StateCondition};
use super::corpus::Symbol;
use super::formula::AllowedId;
use super::verdict::Verdict;
use super::vocabulary::PropertyId;
use crate::source::{FileId, Place, Span};
use crate::value::{Date, DateRange};

/// A norm of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NormId(pub u32);

/// The rarer clauses of a statement, in a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct DetailsId(pub u32);

/// The number that stands for "none" in rows.
pub const NONE_ID: u32 = u32::MAX;

impl DetailsId {
    /// A statement without such clauses.
    pub const NONE: Self = Self(NONE_ID);
}

/// How strongly a norm is meant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Strength {
    /// A duty of result.
    Must,
    /// A recommendation.
    Should,
    /// A duty to advance.
    Progressively,
    /// A provision of law: it gives, it doesn't demand.
    Gives,
}

impl Strength {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Progressively => "progressively",
            Self::Gives => "gives",
        }
    }
}

/// A demand or a provision, as one row.
#[derive(Clone, Copy, Debug)]
pub struct Norm {
    /// The act that it stands in.
    pub act: ActId,
    /// Its address there.
    pub address: AddressId,
    /// Its label, or none.
    pub label: Option<Symbol>,
    /// What it speaks of.
    pub property: PropertyId,
    /// The values that it allows.
    pub allowed: AllowedId,
    /// The situations that it is about.
    pub scope: ScopeId,
    /// First day, where it says one; it may be known only in part.
    pub from: Option<DateRange>,
    /// Last day, where it says one.
    pub until: Option<Date>,
    /// Its file.
    pub file: FileId,
    /// The head of its statement.
    pub head: Span,
    /// Property and comparison.
    pub demand: Span,
    /// How strongly it is meant.
    pub strength: Strength,
    /// Whether it, or its first day, is marked `unverified`.
    pub unverified: bool,
    /// Whether its last day is marked so.
    pub end_unverified: bool,
    /// Its rarer clauses.
    pub details: DetailsId,
}

impl Norm {
    /// Where its property and comparison stand.
    pub const fn demand_place(&self) -> Place {
        Place::new(self.file, self.demand)
    }

    /// Where its head stands.
    pub const fn head_place(&self) -> Place {
        Place::new(self.file, self.head)
    }
}

/// A provision as a clause names it: its act, its address, its label.
pub type Provision = (ActId, AddressId, Option<Symbol>);

/// The rarer clauses of a statement.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// What it cites.
    pub cites: Vec<Citation>,
    /// Quoted words that locate the passage.
    pub quotes: Vec<(Box<str>, Place)>,
    /// Notes.
    pub notes: Vec<Box<str>>,
    /// Reasons.
    pub because: Vec<Box<str>>,
    /// Why it is unverified, where that is said.
    pub unverified: Option<Box<str>>,
    /// When the text was read.
    pub read: Option<DateRange>,
    /// The conditions on the law or the state.
    pub conditions: Vec<StateCondition>,
    /// The provisions that it overrides.
    pub overrides: Vec<Provision>,
    /// The provisions beside which it stands: neither sets the other aside.
    pub besides: Vec<Provision>,
    /// What its author expects of the verdict.
    pub expectations: Vec<Expectation>,
}

/// What a statement cites.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The act, or none for a document named in words.
    pub act: Option<ActId>,
    /// The place in it.
    pub address: Option<AddressId>,
    /// The words quoted or the document's name.
    pub words: Box<str>,
    /// Where it stands.
    pub place: Place,
}

/// `expect KZ gap for … from D because …`.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// For which state, or any.
    pub of: Option<JurisdictionId>,
    /// The verdict.
    pub verdict: Verdict,
    /// For which situations, or all.
    pub scope: Option<ScopeId>,
    /// From which day on.
    pub from: Option<Date>,
    /// Why.
    pub because: Option<Box<str>>,
    /// Where it stands.
    pub place: Place,
}

/// `KZ silent on PROPERTY`.
#[derive(Clone, Debug)]
pub struct Silence {
    /// Whose law was searched.
    pub of: JurisdictionId,
    /// For what.
    pub property: PropertyId,
    /// For which situations.
    pub scope: ScopeId,
    /// What was searched.
    pub searched: Vec<(ActId, Option<AddressId>)>,
    /// What was not.
    pub not_searched: Vec<(ActId, Option<AddressId>)>,
    /// When it was read.
    pub read: Option<DateRange>,
    /// First day for which it holds.
    pub from: Option<Date>,
    /// Last day for which it holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub place: Place,
    /// Its rarer clauses.
    pub details: DetailsId,
}

/// What a source says.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Who says it.
    pub source: ActId,
    /// What.
    pub claimed: Claimed,
    /// For which situations.
    pub scope: Option<ScopeId>,
    /// The date for which it is meant; else the source's own.
    pub at: Option<DateRange>,
    /// Where it stands.
    pub place: Place,
    /// What it claims, as written.
    pub words: Place,
    /// Its quotes and notes.
    pub details: DetailsId,
}

/// The kinds of claim.
#[derive(Clone, Debug)]
pub enum Claimed {
    /// A verdict on a paragraph (or a whole instrument).
    Verdict {
        /// The instrument.
        act: ActId,
        /// The paragraph.
        address: Option<AddressId>,
        /// The label.
        label: Option<Symbol>,
        /// The word.
        verdict: Verdict,
    },
    /// What the law gives.
    Law {
        /// The provision that it names.
        at: Option<(ActId, Option<AddressId>)>,
        /// The property.
        property: PropertyId,
        /// The values.
        allowed: AllowedId,
    },
}

/// A paragraph that is accounted for without a norm.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The act or source.
    pub act: ActId,
    /// The place in it.
    pub address: Option<AddressId>,
    /// What is said of it.
    pub kind: RemarkKind,
    /// Where it stands.
    pub place: Place,
    /// The head of the statement.
    pub head: Span,
    /// The reason, and the rest.
    pub details: DetailsId,
}

/// `allow CODE because "…"`: a remark on the writing that isn't to be made of a statement.
#[derive(Clone, Debug)]
pub struct Allowance {
    /// The code of the remark; one that there is.
    pub code: Box<str>,
    /// Why; empty where no reason is given.
    pub because: Box<str>,
    /// The statement that it is about.
    pub statement: Place,
    /// Where it stands.
    pub place: Place,
}

/// The kinds of remark.
#[derive(Clone, Debug)]
pub enum RemarkKind {
    /// A person has to judge.
    Judgement,
    /// It demands nothing that can be laid over law.
    NoAction,
    /// It says what another place says.
    See(ActId, AddressId),
}
