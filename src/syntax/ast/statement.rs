//! Statements: what stands between one first column and the next.

use super::clause::Clause;
use super::list::{CondId, List, TypeId};
use super::series::{Line, Trend};
use super::value::Comparison;
use crate::source::Span;

/// One statement: it begins in the first column and ends before the next one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Statement {
    /// From its first to its last character, without trailing blanks and comments.
    pub span: Span,
    /// Where its head ends: the offset behind the last character before the first clause.
    pub head_end: u32,
    /// Its clauses.
    pub clauses: List<Clause>,
    /// What kind of statement it is.
    pub kind: Kind,
}

/// The kinds of statement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// `instrument`, `law`, `jurisdiction`, `source`, `bill`: a text, with a name and a title. The lines of its
    /// header are clauses.
    Text {
        /// Which of them.
        sort: TextSort,
        /// The name by which it is cited.
        name: Span,
        /// The title, without its quotation marks; or none.
        title: Span,
    },
    /// `hierarchy KZ …: constitution > code > law`; without ranks: `unknown`.
    Hierarchy {
        /// The jurisdiction.
        of: Span,
        /// From the highest rank down.
        ranks: List<RankStep>,
    },
    /// `property NAME "title": TYPE` or `= FORMULA`, with `of the state`, `of employers`, …
    Property(Declared),
    /// `dimension NAME "title": KIND`.
    Dimension(Declared),
    /// `group NAME ["title"] = REGION`.
    Group {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
        /// Its region.
        region: CondId,
    },
    /// `topic NAME ["title"] = property, …`.
    Topic {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
        /// The properties in it.
        members: List<Span>,
    },
    /// `never REGION`: a corner of the space that can't be.
    Never {
        /// The impossible region.
        region: CondId,
    },
    /// `use kzrules/ilo`: what comes with the program is used here.
    Use {
        /// The modules, as written.
        modules: List<Span>,
    },
    /// `parameter NAME "title": TYPE [by topic]`; its values are rows.
    Parameter {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
        /// Its type.
        of_type: TypeId,
        /// What the rows are told apart by, beside the date.
        by: List<Span>,
    },
    /// `series NAME "title" by AXIS, …, PERIOD: TYPE`; its cells are rows.
    Series {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
        /// What its cells are told apart by; the last is the length of a period.
        by: List<Span>,
        /// Its type.
        of_type: TypeId,
    },
    /// `ACT ADDRESS: PROPERTY COMPARISON`: an obligation of an instrument, or a fact of a law; and the
    /// head of a table: `ACT ADDRESS: PROPERTY by AXIS`.
    Norm {
        /// Where it stands.
        at: Target,
        /// Whether it demands or gives, where it says so.
        sense: Option<Sense>,
        /// `must`, `should`, `progressively`, `may`, or nothing said.
        mode: Option<Mode>,
        /// The properties; one, or several that share the comparison.
        properties: List<Span>,
        /// The comparisons, joined by `or`; none in a table.
        comparisons: List<Comparison>,
        /// The axes of a table.
        by: List<Span>,
    },
    /// `ACT ADDRESS: any of (a), (b)`.
    Choice {
        /// Where it stands.
        at: Target,
        /// How many of the members have to be met.
        need: Need,
        /// The members: paragraphs or parts.
        members: List<Target>,
        /// What has to be among those that are met.
        including: List<Including>,
    },
    /// `ACT ADDRESS defines TERM as REGION`, `… as {element, …}`.
    Defines {
        /// Where it stands.
        at: Target,
        /// The term.
        term: Span,
        /// Who and what is meant; none where it has elements.
        region: CondId,
        /// The elements of what is meant.
        elements: List<Span>,
    },
    /// `in practice TARGET: not applied`.
    Practice {
        /// An act or a place in it; or a property, or a topic, as its act's name.
        of: Target,
        /// Whether it is applied.
        applied: Applied,
    },
    /// `ACT ADDRESS needs judgement`.
    Judgement {
        /// Where it stands.
        at: Target,
        /// Whether it has to be judged before a ratification.
        before: bool,
    },
    /// `ACT ADDRESS no action`, `SOURCE "quote" no action`, `SOURCE "quote" .. "quote" no action`.
    NoAction {
        /// Where it stands; for a source its name alone.
        at: Target,
        /// The quoted words of a source, or none.
        quote: Span,
        /// The last words, where it is about all from the first to these, or none.
        last: Span,
    },
    /// `ACT ADDRESS see ADDRESS`.
    See {
        /// Where it stands.
        at: Target,
        /// Where to look instead.
        to: Target,
    },
    /// `ACT ADDRESS repeals TARGET, … from DATE`.
    Repeals {
        /// The provision that repeals.
        at: Target,
        /// Acts, or places in them.
        what: List<Target>,
    },
    /// `KZ silent on PROPERTY, …`.
    Silent {
        /// The jurisdiction.
        of: Span,
        /// The properties on which nothing was found.
        properties: List<Span>,
    },
    /// `KZ ratified C183`, `KZ not party to C189 as of 2022`, …
    Status {
        /// The jurisdiction.
        of: Span,
        /// What it did.
        verb: StatusVerb,
        /// The instrument, or a part of it.
        to: Target,
        /// The date behind `as of`, or none.
        as_of: Span,
        /// The properties of a declaration's content.
        properties: List<Span>,
        /// What it says of them.
        comparisons: List<Comparison>,
    },
    /// `SOURCE says ADDRESS is VERDICT`, `SOURCE says [ACT ADDRESS:] PROPERTY COMPARISON`.
    Says {
        /// The source.
        source: Span,
        /// The obligation, instrument or provision that it names; empty where it names none.
        at: Target,
        /// What it claims of it.
        claim: Claim,
    },
    /// `procedure NAME ["title"]`; its steps are clauses.
    Procedure {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
    },
    /// `calendar NAME ["title"]`: a state's working days.
    Calendar {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
    },
    /// `theme NAME ["title"] = property, …`: what properties are about.
    Theme {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
        /// The properties.
        members: List<Span>,
    },
    /// `case NAME ["title"]`.
    Case {
        /// Its name.
        name: Span,
        /// Its title, or none.
        title: Span,
    },
    /// `SOURCE recommends BILL`, `SOURCE recommends "…"`.
    Recommends {
        /// The source.
        source: Span,
        /// The bill; none where it recommends something in words.
        bill: Span,
        /// The words, or none.
        words: Span,
    },
    /// `BILL adds ACT ADDRESS: PROPERTY COMPARISON`, `BILL replaces …`, `BILL repeals ACT ADDRESS, …`.
    Change {
        /// The bill.
        bill: Span,
        /// What it does.
        verb: ChangeVerb,
        /// The place that is added or replaced, or the places that are repealed.
        of: List<Target>,
        /// `must`, `should`, … before the properties, or nothing said.
        mode: Option<Mode>,
        /// The properties of what is to be the law; none where a place is repealed.
        properties: List<Span>,
        /// What it says of them.
        comparisons: List<Comparison>,
        /// The axes of a table.
        by: List<Span>,
    },
    /// A statement whose head can't be read. What it would have named is forgiven elsewhere.
    Broken,
}

impl Kind {
    /// Whether it says something beside giving a name its meaning.
    pub const fn states(&self) -> bool {
        !self.declares()
            || matches!(self, Self::Defines { .. } | Self::Procedure { .. } | Self::Case { .. } | Self::Calendar { .. })
    }

    /// Whether it gives a name a meaning, or shapes the space that everything else is said in.
    pub const fn declares(&self) -> bool {
        match self {
            Self::Text { .. }
            | Self::Hierarchy { .. }
            | Self::Property(_)
            | Self::Dimension(_)
            | Self::Group { .. }
            | Self::Topic { .. }
            | Self::Never { .. }
            | Self::Defines { .. }
            | Self::Procedure { .. }
            | Self::Case { .. }
            | Self::Calendar { .. }
            | Self::Theme { .. }
            | Self::Use { .. }
            | Self::Series { .. }
            | Self::Parameter { .. } => true,
            Self::Norm { .. }
            | Self::Choice { .. }
            | Self::Practice { .. }
            | Self::Judgement { .. }
            | Self::NoAction { .. }
            | Self::See { .. }
            | Self::Repeals { .. }
            | Self::Silent { .. }
            | Self::Status { .. }
            | Self::Says { .. }
            | Self::Recommends { .. }
            | Self::Change { .. }
            | Self::Broken => false,
        }
    }
}

/// What a property and a dimension declare.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Declared {
    /// Its name.
    pub name: Span,
    /// Its title, or none.
    pub title: Span,
    /// Its type.
    pub of_type: TypeId,
    /// Whose it is: the word behind `of [the]`, or none for persons.
    pub bearer: Span,
}

/// The sorts of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TextSort {
    /// A treaty or recommendation.
    Instrument,
    /// An act of national law.
    Law,
    /// A state, or a union of states.
    Jurisdiction,
    /// An article, a report: what somebody wrote.
    Source,
    /// A draft law.
    Bill,
}

/// How strongly a demand is meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Mode {
    /// A duty of result.
    Must,
    /// A recommendation.
    Should,
    /// A duty to advance.
    Progressively,
    /// A permission to fall short of another demand.
    May,
}

/// What a norm says that it is, against what its act is by its kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense {
    /// A treaty that gives, as law of the land: `EAEU art 98(3) gives …`.
    Gives,
    /// A law that demands of lower ones: `Constitution art 14(2) demands: …`.
    Demands,
    /// What has to be so before a treaty is ratified: `C189 before ratification: …`.
    Before,
}

/// What a bill does to the law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum ChangeVerb {
    /// `adds`
    Adds,
    /// `replaces`
    Replaces,
    /// `repeals`
    Repeals,
}

/// Whether a text is applied.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Applied {
    /// `applied`
    Yes,
    /// `partly applied`
    Partly,
    /// `not applied`
    No,
    /// `unclear`
    Unclear,
}

/// How many members of a choice have to be met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// `any of`
    Any,
    /// `all of`
    All,
    /// `at least 3 of`: the number as written
    AtLeast(Span),
}

/// `including 1 of part IV, part V`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Including {
    /// How many, as written.
    pub count: Span,
    /// Of which members.
    pub of: List<Target>,
}

/// What a state did about an instrument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StatusVerb {
    /// `ratified`
    Ratified,
    /// `accepted`: the whole instrument, in the place of a ratification
    Accepted,
    /// `approved`
    Approved,
    /// `acceded to`
    Acceded,
    /// `succeeded to`
    Succeeded,
    /// `signed`
    Signed,
    /// `denounced`
    Denounced,
    /// `not party to`
    NotParty,
    /// `accepts C102 part V`
    Accepts,
    /// `excludes C102 part V`
    Excludes,
    /// `declares C138 art 2(1): …`
    Declares,
    /// `declares nothing under C118`
    DeclaresNothing,
}

impl StatusVerb {
    /// Whether it is a consent that begins to bind some time after its own registration. A successor state is bound
    /// from another day, which has to be said.
    pub const fn is_registered(self) -> bool {
        matches!(self, Self::Ratified | Self::Accepted | Self::Approved | Self::Acceded)
    }
}

/// What a source claims.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// `C183 art 8(1) is gap`: the word of the verdict
    Verdict(Span),
    /// `C189 is ready`, `C189 is not ready`: whether to be ratified
    Ready(bool),
    /// `C189 before ratification: PROPERTY COMPARISON`
    Before {
        /// The properties.
        properties: List<Span>,
        /// What has to be so of them.
        comparisons: List<Comparison>,
    },
    /// `C189 before ratification needs judgement`
    Judgement,
    /// `"a general reproach"`
    Words(Span),
    /// `KZ ratified C183`
    Status {
        /// The jurisdiction.
        of: Span,
        /// What it did.
        verb: StatusVerb,
        /// The instrument, or a part of it.
        to: Target,
        /// The date behind `as of`, or none.
        as_of: Span,
    },
    /// `KZ silent on burden_of_proof`
    Silent {
        /// The jurisdiction.
        of: Span,
        /// On what.
        properties: List<Span>,
    },
    /// `in practice TARGET: not applied`
    Practice {
        /// Of what.
        of: Target,
        /// Whether it is applied.
        applied: Applied,
    },
    /// `net_migration of rural falls during 2014..2019`
    Trend {
        /// Which cells.
        line: Line,
        /// What is said of them.
        trend: Trend,
    },
    /// `net_migration of rural = 1769 people`
    Cell {
        /// Which cells.
        line: Line,
        /// What is said of them.
        comparisons: List<Comparison>,
    },
    /// `[ACT ADDRESS:] PROPERTY COMPARISON`
    Law {
        /// The properties.
        properties: List<Span>,
        /// What it says of them.
        comparisons: List<Comparison>,
    },
}

/// `C183 art 8(1)#proof`, `LabourCode art 49..62`, `art 14(1)` (act left out), `CivilProcedureCode`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// The act's name, or none where it is understood.
    pub act: Span,
    /// The address as written (`art 8(1)`), or none for the whole act.
    pub address: Span,
    /// The label behind `#`, without it, or none.
    pub label: Span,
}

impl Target {
    /// The target that names nothing.
    pub const NONE: Self = Self { act: Span::NONE, address: Span::NONE, label: Span::NONE };

    /// From the act's name to the label.
    pub fn span(&self) -> Span {
        self.act.to(self.address).to(self.label)
    }
}

/// One rank of a hierarchy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RankStep {
    /// Its name.
    pub name: Span,
    /// Whether it stands beside the one before it (`=`) and not below it (`>`).
    pub beside: bool,
}
