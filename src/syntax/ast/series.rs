//! Parts of statements on series: which cells are meant, what is said of their movement, what adds up to what.

use super::list::List;
use crate::source::Span;

/// `net_migration of kazakhstan, rural`: the cells of a series that have these labels, period by period.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// The series.
    pub name: Span,
    /// The labels, one for each axis; none where there is no axis but time.
    pub labels: List<Span>,
}

/// `falls during 2014..2019`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Trend {
    /// From its first word to its last.
    pub span: Span,
    /// Which way.
    pub way: Way,
    /// Whether only the two ends are meant.
    pub overall: bool,
    /// The time, or none.
    pub during: Span,
}

/// The ways in which numbers move.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Way {
    /// `rises`
    Rises,
    /// `falls`
    Falls,
    /// `narrows`: comes nearer to nought
    Narrows,
    /// `widens`: goes away from nought
    Widens,
}

/// One label of a sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Addend {
    /// The label.
    pub label: Span,
    /// Whether it is taken away.
    pub minus: bool,
}
