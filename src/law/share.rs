//! Demands that are on no situation but on persons together: on a share of them, or on average. How many there are, a
//! series says; without one, what holds for all and for nobody is all that is known.

use super::condition::ScopeId;
use super::series::SeriesId;
use crate::value::Exact;

/// `for at least 50% of employees counting economically_active`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Share {
    /// The least percentage.
    pub percent: Exact,
    /// Who alone counts as served, where not everybody does.
    pub counting: Option<ScopeId>,
    /// The series that says how many there are.
    pub weights: Option<SeriesId>,
}

/// `on average for insured weighted by insured_by_record`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Average {
    /// The series that says how many there are.
    pub weights: Option<SeriesId>,
}
