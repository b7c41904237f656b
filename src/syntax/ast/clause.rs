//! Clauses: what stands under the head of a statement, and the rows of tables.

use super::list::{CondId, ExprId, List};
use super::series::{Addend, Line, Trend};
use super::statement::Target;
use super::value::Comparison;
use crate::source::Span;

/// A clause with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clause {
    /// From its first word to its last.
    pub span: Span,
    /// What it says.
    pub kind: ClauseKind,
}

/// The kinds of clause. Clauses that follow a row belong to the row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClauseKind {
    /// `for PERSONS`
    For(CondId),
    /// `for at least 50% of GROUP [counting GROUP]`
    ForShare {
        /// The percentage, as a number.
        percent: Span,
        /// Of whom.
        of: CondId,
        /// Who alone counts, or none.
        counting: Span,
        /// The series that says how many there are, or none.
        weighted: Span,
    },
    /// `on average for GROUP [weighted by SERIES]`
    OnAverage {
        /// Of whom.
        of: CondId,
        /// The series that says how many there are, or none.
        weighted: Span,
    },
    /// `sums TOTAL = LABEL + LABEL`
    Sums {
        /// The label of the total.
        total: Span,
        /// What it is made of; nothing for `all others`.
        parts: List<Addend>,
    },
    /// `measured by SERIES of LABEL`: the figures by which a duty to advance is told
    MeasuredBy(Line),
    /// `when CONDITION`
    When(CondId),
    /// `unless CONDITION`
    Unless(CondId),
    /// `where CONDITION` on the law or the state
    Where(CondId),
    /// `from DATE`
    From(DateAt),
    /// `until DATE`, inclusive
    Until(DateAt),
    /// `read DATE`
    Read(DateAt),
    /// `in force DATE`
    InForce(DateAt),
    /// `adopted DATE`
    Adopted(DateAt),
    /// `registered DATE`
    Registered(DateAt),
    /// `wording DATE`: the date of the wording that was read
    Wording(DateAt),
    /// `published DATE`
    Published(DateAt),
    /// `law ["554-IV"] [of DATE]` behind a status
    ByLaw {
        /// The law's number, or none.
        number: Span,
        /// Its date, or none.
        date: Span,
    },
    /// `kind WORD`
    Kind(Span),
    /// `body WORD`
    Body(Span),
    /// `number "414-V"`
    Number(Span),
    /// `of WORD`
    Of(Span),
    /// `rank WORD`
    Rank(Span),
    /// `revises ACT, …`
    Revises(List<Span>),
    /// `replaces ACT, …`
    Replaces(List<Span>),
    /// `file "…"`
    File(Span),
    /// `also called "…"`
    AlsoCalled(Span),
    /// `title ru "…"`
    TitleIn {
        /// The language: `en`, `ru`, `kk`.
        language: Span,
        /// The title.
        title: Span,
    },
    /// `part V art 25..30 "Old age"`
    Part {
        /// The part's number as written: `V`.
        name: Span,
        /// The articles of the part: `art 25..30`.
        articles: Span,
        /// Its title, or none.
        title: Span,
    },
    /// `binds 12 months after registration`
    Binds {
        /// The span of time.
        after: ExprId,
        /// The event: `registration`, `ratification`.
        event: Span,
    },
    /// `more is better`
    MoreIsBetter,
    /// `less is better`
    LessIsBetter,
    /// `adds up`
    AddsUp,
    /// `best of`
    BestOf,
    /// `value origin covers social_origin, …`
    Covers {
        /// The wider value.
        value: Span,
        /// The values in it.
        covered: List<Span>,
    },
    /// `overrides art 53(1), …`
    Overrides(List<Target>),
    /// `besides art 53(1), …`: a looser bound that is meant to stand beside the stricter one
    Besides(List<Target>),
    /// `in practice`, `in practice "counts of inspections"`: the words, or none
    InPractice(Span),
    /// `blocking`, `not blocking`
    Blocking(bool),
    /// `relaxes art 4(1), …`: the demands that a permission lets fall short
    Relaxes(List<Target>),
    /// `during 2019..2023`: the time of which evidence speaks
    During(DateAt),
    /// `by "Ministry of Labour"`, `by S003`: who concludes
    ByWhom {
        /// In words, or none.
        words: Span,
        /// A source, or none.
        source: Span,
    },
    /// `figure prosecutions = 0`, `figure net_migration of rural = 1769 people`
    Figure {
        /// What is counted.
        of: Line,
        /// Operator and value.
        comparison: Comparison,
    },
    /// `figure net_migration of rural falls during 2014..2019`
    FigureTrend {
        /// Which cells of which series.
        of: Line,
        /// What is said of them.
        trend: Trend,
    },
    /// `by declaration`: the permission needs one
    ByDeclaration,
    /// `of the state`: the word for whose duty it is
    Actor(Span),
    /// `was art 54(1) until DATE`: how the provision was numbered, and until when
    Was {
        /// The address of then.
        address: Span,
        /// Its last day.
        until: DateAt,
    },
    /// `applies to events from DATE`
    AppliesFrom(DateAt),
    /// `transitional until DATE`
    TransitionalUntil(DateAt),
    /// `reading "…" by SOURCE`
    Reading {
        /// How it is read.
        words: Span,
        /// Who reads it so, or none.
        by: Span,
    },
    /// `cite TARGET, … ["words"]`, `cite "a document"`
    Cite {
        /// What is cited.
        targets: List<Target>,
        /// The quoted words, or none.
        quote: Span,
    },
    /// `quote "…"`
    Quote(Span),
    /// `note "…"`
    Note(Span),
    /// `because "…"`
    Because(Span),
    /// `searched TARGET, …`
    Searched(List<Target>),
    /// `not searched TARGET, …`
    NotSearched(List<Target>),
    /// `unverified ["why"]`
    Unverified(Span),
    /// A row of a table: `from 12 months = 2 months`, `from 2022-04-01, benefits = 3180 KZT`
    Row {
        /// What it is found by.
        keys: List<Key>,
        /// Its value; `ExprKind::Missing` for `-`, no such cell.
        value: ExprId,
    },
    /// `expect [KZ] VERDICT`; its own `for`, `when`, `from` and `because` follow it as the next
    /// `clauses` clauses of the statement
    Expect {
        /// The jurisdiction, or none for any.
        of: Span,
        /// The word of the verdict.
        verdict: Span,
        /// How many of the clauses that follow belong to it.
        clauses: u32,
    },
    /// `allow CODE [because "…"]`: a remark on the writing that isn't to be made here
    Allow {
        /// The code, or none.
        code: Span,
        /// Why, or none.
        because: Span,
    },
    /// `rests saturday, sunday`
    Rests(List<Span>),
    /// `off DATE, …`, `works DATE, …`
    DaysOff {
        /// Whether one works on these days.
        works: bool,
        /// The dates, as the dates of values.
        days: List<Span>,
    },
    /// `step NAME ["title"]`: the clauses up to the next step are its own
    Step {
        /// Its name.
        name: Span,
        /// What is done, or none.
        title: Span,
    },
    /// `after [any of] NAME, …`: steps or events that come first
    After {
        /// Whether one of them is enough.
        any: bool,
        /// Which.
        of: List<Span>,
    },
    /// `on EVENT`: a step that only this event calls for
    OnEvent(Span),
    /// `on DATE`: the day of a case
    OnDay(DateAt),
    /// `within 1..3 months before application`
    Window {
        /// How the span of time bounds the step.
        bound: WindowBound,
        /// The span of time; `unknown` where the text doesn't say it.
        length: ExprId,
        /// Whether the step comes before what it is counted from.
        before: bool,
        /// The step or event that it is counted from.
        of: Span,
    },
    /// `needs [any of] {document, …} [if CONDITION]`
    Needs {
        /// Whether one of them is enough.
        any: bool,
        /// Which.
        documents: List<Span>,
        /// In which cases, or always.
        only_if: CondId,
    },
    /// `makes STATE`
    Makes(Span),
    /// `event NAME ["title"]`, `event NAME on DATE`
    Event {
        /// Its name.
        name: Span,
        /// What happens, or none.
        title: Span,
        /// When it happened, in a case.
        on: Option<DateAt>,
    },
    /// `with {document, …}`, `with all [except {document, …}]`: the documents of an event
    Filed {
        /// Whether it is all but those named.
        all_but: bool,
        /// The documents.
        documents: List<Span>,
    },
    /// `document NAME "title"`
    Document {
        /// Its name.
        name: Span,
        /// What it is.
        title: Span,
    },
    /// `like PROCEDURE`: the steps of that one, but for those written here
    Like(Span),
    /// `without NAME, …`: steps, events or documents of the other that this one hasn't
    Without(List<Span>),
    /// `person [NAME:] PERSONS`
    Person {
        /// The name, or none.
        name: Span,
        /// Who it is.
        who: CondId,
    },
    /// `asks PROPERTY, …`
    Asks(List<Span>),
    /// `follows PROCEDURE`
    Follows(Span),
    /// `expect C183 art 8(1) is gap`, in a case
    ExpectVerdict {
        /// The demand or the paragraph.
        at: Target,
        /// The word of the verdict.
        verdict: Span,
    },
    /// `expect maternity_leave = 126 days`, in a case
    ExpectLaw {
        /// The properties.
        properties: List<Span>,
        /// What the law gives of them.
        comparisons: List<Comparison>,
    },
    /// `expect step announcements too early`, in a case
    ExpectStep {
        /// The step.
        name: Span,
        /// The words for how it stands with it.
        kept: Span,
    },
    /// A clause that couldn't be read.
    Broken,
}

impl ClauseKind {
    /// Whether it is an expectation that only a case has: a `for` behind it names one of its persons.
    pub const fn is_expectation_of_case(&self) -> bool {
        matches!(self, Self::ExpectVerdict { .. } | Self::ExpectLaw { .. } | Self::ExpectStep { .. })
    }
}

/// How a window bounds a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WindowBound {
    /// `within 1..3 months`: from the least to the greatest; with one length, up to it
    Within,
    /// `not earlier than`
    NotEarlier,
    /// `not later than`
    NotLater,
}

/// A date as written, possibly partial (`2013`), possibly `unverified`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DateAt {
    /// The date's text; `unknown` is a date too.
    pub span: Span,
    /// Whether `unverified` stands behind it.
    pub unverified: bool,
}

/// One key of a table's row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// `from 12 months`, `from 2024-01-01`
    From(ExprId),
    /// A value of an axis, a topic, or a label
    Name(Span),
    /// A period of a series: `2014-Q1`
    Period(Span),
}
