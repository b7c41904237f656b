//! Acts (instruments, laws, sources), jurisdictions, the order of their ranks, and what a state did
//! about an instrument.

use super::address::{Address, AddressId};
use super::condition::ScopeId;
use super::corpus::Symbol;
use super::norm::DetailsId;
use crate::source::{Place, Span};
use crate::text::Title;
use crate::value::{Date, DateRange, Quantity};

/// An act of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ActId(pub u32);

/// A jurisdiction of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct JurisdictionId(pub u32);

/// A rank, named by a hierarchy or by an act.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RankId(pub u32);

/// What sort of text it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActSort {
    /// A treaty, binding where a state is party to it.
    Treaty,
    /// A recommendation: it never binds, and its demands are `should`.
    Recommendation,
    /// An act of national law.
    Law,
    /// What somebody wrote about the law.
    Source,
}

/// A text that norms or claims stand in.
#[derive(Clone, Debug)]
pub struct Act {
    /// The name by which it is cited.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Title,
    /// Its sort.
    pub sort: ActSort,
    /// Whether it is a text that states proclaim together and nobody becomes a party to.
    pub is_declaration: bool,
    /// The jurisdiction of a law.
    pub of: Option<JurisdictionId>,
    /// The rank of a law.
    pub rank: Option<RankId>,
    /// Day of adoption.
    pub adopted: Option<DateRange>,
    /// Entry into force.
    pub in_force: Option<DateRange>,
    /// Last day in force.
    pub until: Option<DateRange>,
    /// Date of the wording that was read.
    pub wording: Option<DateRange>,
    /// When a source was published.
    pub published: Option<DateRange>,
    /// The instruments that it revises, the acts that it replaces.
    pub revises: Vec<ActId>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// The persons and matters that it is about at all: joined to every statement of it.
    pub scope: ScopeId,
    /// How long after an event it binds a state.
    pub binds: Option<(Duration, Symbol)>,
    /// Other names that people know it by.
    pub also_called: Vec<Box<str>>,
    /// Its official number, as written; nothing where it has none.
    pub number: Option<Box<str>>,
    /// What kind of instrument it is: `convention`, `covenant`.
    pub kind: Option<Symbol>,
    /// The organisation in which an instrument was made.
    pub body: Option<Symbol>,
    /// The file with the text of a source or of an instrument.
    pub file: Option<Box<str>>,
    /// Whether its header, or its entry into force, is marked `unverified`.
    pub unverified: bool,
    /// Whether its last day is marked so.
    pub end_unverified: bool,
    /// Where it is declared.
    pub place: Place,
    /// Its citations, notes and so on.
    pub details: DetailsId,
}

impl Act {
    /// An act of which only name and title are known yet.
    pub fn new(name: Symbol, title: Title, sort: ActSort, place: Place) -> Self {
        Self {
            name,
            title,
            sort,
            is_declaration: false,
            of: None,
            rank: None,
            adopted: None,
            in_force: None,
            until: None,
            wording: None,
            published: None,
            revises: Vec::new(),
            parts: Vec::new(),
            scope: ScopeId::EVERYTHING,
            binds: None,
            also_called: Vec::new(),
            number: None,
            kind: None,
            body: None,
            file: None,
            unverified: false,
            end_unverified: false,
            place,
            details: DetailsId::NONE,
        }
    }
}

/// A stretch of time between an event and its effect.
pub type Duration = Quantity;

/// `part V art 25..30 "Old age"`.
#[derive(Clone, Debug)]
pub struct Part {
    /// The part's own address: `part V`.
    pub address: Address,
    /// Its articles.
    pub articles: Address,
    /// Its title.
    pub title: Box<str>,
}

/// A state, or a union of states.
#[derive(Clone, Debug)]
pub struct Jurisdiction {
    /// Its name.
    pub name: Symbol,
    /// Its title.
    pub title: Title,
    /// Where it is declared.
    pub place: Place,
}

/// The order of a jurisdiction's ranks during a time.
#[derive(Clone, Debug)]
pub struct Hierarchy {
    /// Whose order.
    pub of: JurisdictionId,
    /// First day.
    pub from: Option<DateRange>,
    /// Last day.
    pub until: Option<DateRange>,
    /// From the highest down; ranks that stand beside one another share a level. Empty: unknown.
    pub levels: Vec<Vec<RankId>>,
    /// Where it stands.
    pub place: Place,
}

impl Hierarchy {
    /// How far down a rank stands, nought being the highest; nothing where the order doesn't name it.
    pub fn level(&self, rank: RankId) -> Option<usize> {
        self.levels.iter().position(|level| level.contains(&rank))
    }
}

/// What a state did about an instrument.
#[derive(Clone, Debug)]
pub struct Status {
    /// The state.
    pub of: JurisdictionId,
    /// What it did.
    pub kind: StatusKind,
    /// The instrument.
    pub act: ActId,
    /// A part of it, or all.
    pub part: Option<AddressId>,
    /// Entry into force for the state.
    pub in_force: Option<DateRange>,
    /// Registration or deposit.
    pub registered: Option<DateRange>,
    /// For whom a declaration is made, where it names some.
    pub scope: Option<ScopeId>,
    /// The date as of which it was read.
    pub as_of: Option<DateRange>,
    /// Last day on which it has effect.
    pub until: Option<Date>,
    /// The national law by which the state did it, where it names one: its number, or empty.
    pub by_law: Option<Box<str>>,
    /// The date of that law.
    pub law_of: Option<DateRange>,
    /// Whether it, or the date from which it has effect, is marked `unverified`.
    pub unverified: bool,
    /// Where it stands.
    pub place: Place,
    /// The head of the statement.
    pub head: Span,
    /// Its citations, notes and so on.
    pub details: DetailsId,
}

/// The kinds of status.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StatusKind {
    /// Ratified, accepted, approved, acceded or succeeded to.
    Party,
    /// Signed only.
    Signed,
    /// Denounced.
    Denounced,
    /// Not a party as of a date.
    NotParty,
    /// A part is accepted.
    Accepts,
    /// A part is excluded.
    Excludes,
    /// A declaration under a paragraph was made.
    Declares,
    /// No other declaration was made.
    DeclaresNothing,
}
