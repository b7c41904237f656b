//! The tree of one chunk of a file: statements, clauses, conditions and values in flat arenas, joined
//! by small indices. A name is the span of its text, so a tree holds no strings and costs little more
//! than the text itself. `resolve` gives the names their meaning; here nothing is looked up.

use crate::source::Span;
use std::fmt;
use std::marker::PhantomData;

/// A run of neighbours in one of the tree's arenas.
pub struct List<T> {
    start: u32,
    len: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> List<T> {
    /// The run of `len` elements from `start` on.
    pub const fn new(start: u32, len: u32) -> Self {
        Self { start, len, of: PhantomData }
    }

    /// The run without elements.
    pub const EMPTY: Self = Self::new(0, 0);

    /// How many elements the run has.
    pub const fn len(self) -> usize {
        self.len as usize
    }

    /// Whether the run has no element.
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The run's elements in their arena.
    pub fn of(self, arena: &[T]) -> &[T] {
        arena.get(self.start as usize..(self.start + self.len) as usize).unwrap_or(&[])
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for List<T> {}
impl<T> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.len) == (other.start, other.len)
    }
}
impl<T> Eq for List<T> {}
impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}; {}]", self.start, self.len)
    }
}

/// Index of a value in [`Tree::exprs`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct ExprId(pub u32);

impl ExprId {
    /// No value: behind `exists`, in the cell `-`.
    pub const NONE: Self = Self(u32::MAX);
}

/// Index of a condition or of a group of persons in [`Tree::conds`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct CondId(pub u32);

impl CondId {
    /// No condition.
    pub const NONE: Self = Self(u32::MAX);
}

/// What one chunk of a file says. All spans are offsets into the whole file.
#[derive(Default, Debug)]
pub struct Tree {
    /// The statements, in the order of the text.
    pub statements: Vec<Statement>,
    /// The clauses of all statements.
    pub clauses: Vec<Clause>,
    /// The comparisons of all demands.
    pub comparisons: Vec<Comparison>,
    /// The values.
    pub exprs: Vec<Expr>,
    /// The regions and conditions.
    pub conds: Vec<Cond>,
    /// Lists of names.
    pub names: Vec<Span>,
    /// Lists of targets.
    pub targets: Vec<Target>,
    /// Lists of values: arguments of `min` and `max`.
    pub expr_ids: Vec<ExprId>,
    /// Lists of conditions.
    pub cond_ids: Vec<CondId>,
    /// Keys of table rows.
    pub keys: Vec<Key>,
    /// The ranks of hierarchies.
    pub ranks: Vec<RankStep>,
    /// The quantities with a period.
    pub rates: Vec<Rate>,
    /// The types.
    pub types: Vec<Type>,
    /// Where a known slip was mended: the place of a name, number, date or address, and what belongs
    /// there. In the order of the text; almost always empty.
    pub corrections: Vec<(Span, Box<str>)>,
}

impl Tree {
    /// The value at `id`. Ids come from this tree only.
    pub fn expr(&self, id: ExprId) -> &Expr {
        const NOTHING: &Expr = &Expr { span: Span::NONE, kind: ExprKind::Missing };
        self.exprs.get(id.0 as usize).unwrap_or(NOTHING)
    }

    /// The condition at `id`. Ids come from this tree only.
    pub fn cond(&self, id: CondId) -> &Cond {
        const NOTHING: &Cond = &Cond { span: Span::NONE, kind: CondKind::Missing };
        self.conds.get(id.0 as usize).unwrap_or(NOTHING)
    }

    /// Gives back the room that the arenas don't use.
    pub fn shrink(&mut self) {
        self.statements.shrink_to_fit();
        self.clauses.shrink_to_fit();
        self.comparisons.shrink_to_fit();
        self.exprs.shrink_to_fit();
        self.conds.shrink_to_fit();
        self.names.shrink_to_fit();
        self.targets.shrink_to_fit();
        self.expr_ids.shrink_to_fit();
        self.cond_ids.shrink_to_fit();
        self.keys.shrink_to_fit();
        self.ranks.shrink_to_fit();
        self.rates.shrink_to_fit();
        self.types.shrink_to_fit();
        self.corrections.shrink_to_fit();
    }

    /// What stands at `span` of the file's text; where a slip was mended, what belongs there. Whoever reads
    /// a name, a number, a date or an address reads it through this.
    pub fn text<'t>(&'t self, span: Span, file: &'t str) -> &'t str {
        if self.corrections.is_empty() {
            return span.text(file);
        }
        let found = self.corrections.binary_search_by_key(&span, |(at, _)| *at).ok();
        found.and_then(|index| self.corrections.get(index)).map_or_else(|| span.text(file), |(_, text)| text)
    }
}

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
    /// `instrument`, `law`, `jurisdiction`, `source`: a text, with a name and a title. The lines of its
    /// header are clauses.
    Text {
        /// Which of the four.
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
    /// `ACT ADDRESS: PROPERTY COMPARISON`: an obligation of an instrument, or a fact of a law; and the
    /// head of a table: `ACT ADDRESS: PROPERTY by AXIS`.
    Norm {
        /// Where it stands.
        at: Target,
        /// `must`, `should`, `progressively`, or nothing said.
        mode: Option<Mode>,
        /// The properties; one, or several that share the comparison.
        properties: List<Span>,
        /// The comparisons, joined by `or`; none in a table.
        comparisons: List<Comparison>,
        /// The axes of a table.
        by: List<Span>,
    },
    /// `ACT ADDRESS needs judgement`.
    Judgement {
        /// Where it stands.
        at: Target,
    },
    /// `ACT ADDRESS no action`, `SOURCE "quote" no action`.
    NoAction {
        /// Where it stands; for a source its name alone.
        at: Target,
        /// The quoted words of a source, or none.
        quote: Span,
    },
    /// `ACT ADDRESS see ADDRESS`.
    See {
        /// Where it stands.
        at: Target,
        /// Where to look instead.
        to: Target,
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
    /// A statement whose head can't be read. What it would have named is forgiven elsewhere.
    Broken,
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

/// The four sorts of text.
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
}

/// What a state did about an instrument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StatusVerb {
    /// `ratified`
    Ratified,
    /// `acceded to`
    Acceded,
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
}

/// What a source claims.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// `C183 art 8(1) is gap`: the word of the verdict
    Verdict(Span),
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

/// The type of a property, a dimension or a parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Type {
    /// The type as written, or none where it is left out.
    pub span: Span,
    /// Which type.
    pub kind: TypeKind,
    /// Least and greatest value (`0..18 years`), or none. Numbers as written.
    pub least: Span,
    /// See `least`.
    pub greatest: Span,
    /// Whether `or none` stands behind it: the axis has a cell where it has no value.
    pub or_none: bool,
}

/// The kinds of type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeKind {
    /// `yes/no`
    YesNo,
    /// `one of a, b, c`
    OneOf(List<Span>),
    /// `one of a > b > c`: ordered, the greatest first
    Ordered(List<Span>),
    /// `any of a, b`: a dimension with one yes/no axis per value
    AnyOf(List<Span>),
    /// `set of a, b, c`
    SetOf(List<Span>),
    /// `count`, `count 0..12`, `count of months`: whole numbers; the noun or none
    Count(Span),
    /// `number`
    Number,
    /// `percent`
    Percent,
    /// `date`
    Date,
    /// `clock`
    Clock,
    /// `days`, `hours per week`, `KZT per month`
    Quantity {
        /// The unit.
        unit: Span,
        /// The number behind `per`, or none for one.
        per_count: Span,
        /// The unit behind `per`, or none.
        per: Span,
    },
    /// `= FORMULA`
    Formula(ExprId),
    /// Left out or not readable.
    Missing,
}

/// One comparison of a demand: `>= 14 weeks`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// Operator and value.
    pub span: Span,
    /// The operator.
    pub op: Op,
    /// The value; `ExprKind::Missing` behind `exists`.
    pub value: ExprId,
}

/// The operators.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Op {
    /// `=`, `is`
    Is,
    /// `!=`
    IsNot,
    /// `>=`, `at least`
    AtLeast,
    /// `<=`, `at most`
    AtMost,
    /// `>`
    More,
    /// `<`
    Less,
    /// `in {…}`, `in 5..10 days`
    In,
    /// `includes {…}`
    Includes,
    /// `excludes {…}`
    Excludes,
    /// `exists`
    Exists,
}

/// A value with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Expr {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// The kinds of value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExprKind {
    /// `14`, `2/3`, `12.5`, `892 500`, `-793`
    Number,
    /// `60%`; the span of the number without the sign
    Percent(Span),
    /// `14 weeks`, `7 minimum_wage`, `3692 KZT`: a number and the word behind it. Whether the word is a
    /// unit, a currency, a parameter or a property is for `resolve`.
    Quantity {
        /// The number.
        number: Span,
        /// The word behind it.
        unit: Span,
    },
    /// `40 hours per week`, `7 minimum_wage per month`: a number, a word, and a period
    Rate(RateId),
    /// `2024-01-01`, `2013-06`, `2014-Q2`
    Date,
    /// `22:00..06:00`
    Clock,
    /// A name: a value, an axis, a property, a parameter, `yes`, `no`, `none`, `unknown`
    Name,
    /// `{race, colour, others}`
    Set(List<Span>),
    /// `5..6.5 MCI`: both ends; the unit behind the second holds for both
    Range(ExprId, ExprId),
    /// `2/3 of earnings`, `40% of 10 minimum_wage`: the share and its base
    Of(ExprId, ExprId),
    /// `a + b`
    Plus(ExprId, ExprId),
    /// `a - b`
    Minus(ExprId, ExprId),
    /// `a * b`
    Times(ExprId, ExprId),
    /// `a / b`
    Over(ExprId, ExprId),
    /// `min(a, b)`
    Min(List<ExprId>),
    /// `max(a, b)`
    Max(List<ExprId>),
    /// Nothing stands here: behind `exists`, or because it couldn't be read.
    Missing,
}

impl ExprKind {
    /// Whether it is put together from two values by an operator.
    pub const fn is_joined(self) -> bool {
        matches!(
            self,
            Self::Range(..) | Self::Of(..) | Self::Plus(..) | Self::Minus(..) | Self::Times(..) | Self::Over(..)
        )
    }
}

/// Index of a rate in [`Tree::rates`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct RateId(pub u32);

/// Index of a type in [`Tree::types`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct TypeId(pub u32);

/// `40 hours per 2 weeks`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// The number.
    pub number: Span,
    /// The word behind it, or none: `2 per year`.
    pub unit: Span,
    /// The number behind `per`, or none for one.
    pub per_count: Span,
    /// The unit behind `per`.
    pub per: Span,
}

/// A region or condition with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cond {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: CondKind,
}

/// The kinds of region and condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CondKind {
    /// Words side by side, all of which hold: `employed women`; one word alone; `everyone`
    Words(List<Span>),
    /// `a and b`, `x with y`
    All(List<CondId>),
    /// `a or b`, `x, y` among persons
    Any(List<CondId>),
    /// `not a`
    Not(CondId),
    /// `a, b except c, d`: both are [`CondKind::Any`] where there are several
    Except(CondId, CondId),
    /// `child_age < 7 years`, `ground in {…}`, `days_since_return <= return_protection`
    Test {
        /// The axis (or, behind `where`, the property).
        subject: Span,
        /// The operator.
        op: Op,
        /// What it is compared with.
        value: ExprId,
    },
    /// `14 years <= age < 16 years`
    Between {
        /// The axis.
        subject: Span,
        /// The lower end.
        low: ExprId,
        /// The upper end.
        high: ExprId,
        /// Whether the lower end belongs to it.
        low_in: bool,
        /// Whether the upper end belongs to it.
        high_in: bool,
    },
    /// `KZ declared C102 art 3`: an index into [`Tree::targets`]
    Declared {
        /// The jurisdiction.
        of: Span,
        /// What it declared: one target.
        what: List<Target>,
    },
    /// `C102 art 27 is met`: one target
    IsMet(List<Target>),
    /// Nothing stands here, because it couldn't be read.
    Missing,
}

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
    /// A clause that couldn't be read.
    Broken,
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
    /// A value of an axis, or a topic
    Name(Span),
}
