//! Norms (demands of instruments, provisions of laws), declared silences, claims of sources, and what
//! sets a paragraph aside. A norm is one flat row: a corpus holds very many of them.

use super::act::{ActId, JurisdictionId, StatusKind};
use super::address::AddressId;
use super::condition::{ScopeId, StateCondition};
use super::corpus::Symbol;
use super::formula::AllowedId;
use super::series::{Line, OfLine};
use super::share::{Average, Share};
use super::verdict::Verdict;
use super::vocabulary::{Bearer, ParameterId, PropertyId, TermId, TopicId};
use crate::source::{FileId, Place, Span};
use crate::value::{Date, DateRange, Exact};

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
    /// A permission to fall short of another demand: it isn't judged itself.
    May,
    /// A provision of law: it gives, it doesn't demand.
    Gives,
    /// What has to be so before a ratification: judged as a demand is, but no treaty demands it.
    Before,
}

impl Strength {
    /// Whether a norm of this strength demands something.
    pub const fn demands(self) -> bool {
        matches!(self, Self::Must | Self::Should | Self::Progressively)
    }

    /// Whether the law is laid beside it: a demand, or a precondition.
    pub const fn is_judged(self) -> bool {
        self.demands() || matches!(self, Self::Before)
    }
}

impl Strength {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Progressively => "progressively",
            Self::May => "may",
            Self::Gives => "gives",
            Self::Before => "precondition",
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
    /// The demands that a permission lets fall short.
    pub relaxes: Vec<Provision>,
    /// Whether the permission needs a declaration of the state.
    pub by_declaration: bool,
    /// Whose declaration it is, where a state demands it of itself.
    pub declared_by: Option<JurisdictionId>,
    /// The first day of whose events it speaks, where it says so.
    pub applies_from: Option<Date>,
    /// The last day on which it goes on beside what takes its place.
    pub transitional: Option<Date>,
    /// The last day on which it may still count, where its end is known only in part.
    pub may_end: Option<Date>,
    /// Whose duty it is, where it says so.
    pub actor: Option<Bearer>,
    /// The source that says it, where it is a source's precondition.
    pub said_by: Option<ActId>,
    /// Of which share of the persons it is demanded, where not of all.
    pub share: Option<Share>,
    /// Whether it is demanded on average, and by which weights.
    pub average: Option<Average>,
    /// The figures by which a duty to advance is told.
    pub measured_by: Option<(Line, Place)>,
    /// How the text is read, and by whom, where it can be read otherwise.
    pub reading: Option<Reading>,
    /// What its author expects of the verdict.
    pub expectations: Vec<Expectation>,
}

/// `reading "the ban reaches dismissal" by S003`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// How.
    pub words: Box<str>,
    /// Who reads it so.
    pub by: Option<ActId>,
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
    /// What a state did about an instrument.
    Status {
        /// The state.
        of: JurisdictionId,
        /// What it did.
        kind: StatusKind,
        /// The instrument.
        act: ActId,
        /// A part of it, or all.
        part: Option<AddressId>,
    },
    /// That the law says nothing.
    Silent {
        /// Whose law.
        of: JurisdictionId,
        /// On what.
        property: PropertyId,
    },
    /// How something is applied.
    Practised {
        /// Of what.
        of: PracticeOf,
        /// Whether it is.
        practised: Practised,
    },
    /// A parameter's value.
    Parameter {
        /// The parameter.
        parameter: ParameterId,
        /// The value in its unit.
        value: Exact,
    },
    /// That a treaty is ready to be ratified, or isn't.
    Ready {
        /// The treaty.
        act: ActId,
        /// Whether it is.
        ready: bool,
    },
    /// What the cells of a series show.
    OfSeries(Line, OfLine),
    /// Something in free words: for a reader to judge.
    Words,
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

/// `C102 art 27: any of (a), (b)`: the state meets some of the members throughout.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The instrument.
    pub act: ActId,
    /// Where it stands.
    pub address: AddressId,
    /// Its label.
    pub label: Option<Symbol>,
    /// How many of the members have to be met.
    pub need: usize,
    /// The members.
    pub members: Vec<Provision>,
    /// How many of which members have to be among them.
    pub including: Vec<(usize, Vec<Provision>)>,
    /// How strongly it is meant.
    pub strength: Strength,
    /// Where it stands in the text.
    pub place: Place,
    /// Its choice as written.
    pub words: Place,
    /// Its rarer clauses.
    pub details: DetailsId,
}

/// `C156 art 1(2) defines TERM as …`.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The instrument or law.
    pub act: ActId,
    /// Where it stands.
    pub address: AddressId,
    /// The term.
    pub term: TermId,
    /// What it means.
    pub meaning: DefinitionMeaning,
    /// First day, where it says one.
    pub from: Option<DateRange>,
    /// Last day, where it says one.
    pub until: Option<Date>,
    /// Where it stands in the text.
    pub place: Place,
    /// Term and meaning as written.
    pub words: Place,
    /// Its rarer clauses.
    pub details: DetailsId,
}

/// What a definition means by its term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DefinitionMeaning {
    /// Persons and circumstances.
    Region(ScopeId),
    /// Elements, by position among those of the term, and whether `others` stands among them.
    Elements(Vec<u16>, bool),
}

/// `KZ silent on TERM`: no law defines it.
#[derive(Clone, Debug)]
pub struct TermSilence {
    /// Whose law was searched.
    pub of: JurisdictionId,
    /// For what.
    pub term: TermId,
    /// What was not searched.
    pub not_searched: Vec<(ActId, Option<AddressId>)>,
    /// First day for which it holds.
    pub from: Option<Date>,
    /// Last day for which it holds.
    pub until: Option<Date>,
    /// Where it stands.
    pub place: Place,
}

/// `in practice TARGET: not applied`: evidence of how a text is applied.
#[derive(Clone, Debug)]
pub struct Practice {
    /// Of what.
    pub of: PracticeOf,
    /// Whether it is applied.
    pub practised: Practised,
    /// Of which time the evidence speaks.
    pub during: Option<DateRange>,
    /// Who concludes so.
    pub by: Option<By>,
    /// What was counted.
    pub figures: Vec<Figure>,
    /// The head of the statement.
    pub place: Place,
    /// Its citations and reasons.
    pub details: DetailsId,
}

/// What evidence is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PracticeOf {
    /// An act, or a place in it.
    Act(ActId, Option<AddressId>),
    /// What norms say of a property.
    Property(PropertyId),
    /// What norms say of the properties of a topic.
    Topic(TopicId),
}

/// Whether a text is applied.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Practised {
    /// It is.
    Applied,
    /// Here and there.
    Partly,
    /// It isn't.
    NotApplied,
    /// Evidence of one time says different things.
    Disputed,
    /// The evidence doesn't tell.
    Unclear,
}

impl Practised {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Partly => "partly applied",
            Self::NotApplied => "not applied",
            Self::Disputed => "disputed",
            Self::Unclear => "unclear",
        }
    }
}

/// Who concludes something from evidence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum By {
    /// A source.
    Source(ActId),
    /// Somebody else, in words.
    Words(Box<str>),
}

/// `figure prosecutions = 0`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// The figure as written.
    pub words: Box<str>,
    /// Whether it is nought.
    pub is_zero: bool,
    /// The cells of the series that it is about, and what it says of them, where there is such a series.
    pub of: Option<(Line, OfLine)>,
    /// Where it stands.
    pub place: Place,
}

/// A paragraph that is accounted for without a norm.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The act or source.
    pub act: ActId,
    /// The place in it.
    pub address: Option<AddressId>,
    /// Its label, where it is one of several statements on the place.
    pub label: Option<Symbol>,
    /// What is said of it.
    pub kind: RemarkKind,
    /// Where it stands.
    pub place: Place,
    /// The head of the statement.
    pub head: Span,
    /// Whether it is about all of a source's text from its first quotation to its second.
    pub to_quote: bool,
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
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RemarkKind {
    /// A person has to judge.
    Judgement,
    /// It demands nothing that can be laid over law.
    NoAction,
    /// It says what another place says.
    See(ActId, AddressId),
}
