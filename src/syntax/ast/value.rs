//! Types, operators and values.

use super::list::{CondId, ExprId, List, RateId};
use crate::source::Span;

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
    /// `left to contract`; the value is the name behind it
    LeftTo,
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
    /// `same for full_time`, `same when before_leave`
    Same(CondId),
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
