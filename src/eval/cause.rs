//! Why an outcome is what it is, where the values alone don't say it: what isn't known, isn't certain, or
//! can't be computed. Data only; `finding` and `words` make sentences of it.

use super::doubt::Doubt;
use super::moment::NoParameter;
use super::weights::NoWeights;
use crate::law::{DimensionId, NormId, ParameterId, PropertyId, SeriesId};
use crate::source::Place;
use crate::value::{Exact, FormulaError};

/// Why something is unknown, uncertain or a matter of judgement.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Cause {
    /// The provision was read only in a later wording.
    Unread(NormId),
    /// The parameter has no one value on the day.
    Parameter(ParameterId, NoParameter),
    /// Nothing gives a property that the comparison needs.
    NothingGives(PropertyId),
    /// Nothing gives a property to those with whom the demand compares.
    NothingForOthers(PropertyId),
    /// What is given of that property isn't one amount.
    NotOneAmount(PropertyId),
    /// The provision gives it, but its amount isn't encoded.
    NotEncoded(NormId),
    /// The provision says that the value is unknown.
    SaidUnknown(NormId),
    /// The provision leaves it to somebody: it allows any value.
    LeftTo(NormId),
    /// Provisions of equal rank leave nothing that all allow.
    Contradiction(Vec<NormId>),
    /// An old and a new rule may be used side by side, and come to different amounts.
    Transition(Vec<NormId>),
    /// Which provision prevails hangs on an order of ranks that isn't known.
    RankUnknown(Vec<NormId>),
    /// It depends on how long the months are, or on holidays.
    Calendar,
    /// It hangs on what may hold or not.
    Doubt(Vec<Doubt>),
    /// Only `others` of an open list may reach these values.
    OnlyOthers(Vec<u16>),
    /// The situation has no place on an axis that the formula needs.
    NoPlaceOn(DimensionId),
    /// The formula names two unbounded axes.
    TwoAxes(DimensionId, DimensionId),
    /// The formula can't be computed.
    Formula(FormulaErrorKind),
    /// Properties are defined by one another in a circle.
    Circle(PropertyId),
    /// A condition on the law or the state isn't known.
    Condition(Place),
    /// It hangs on whether so many percent of the persons are served.
    Share(Exact),
    /// A series doesn't say how many persons there are.
    Weights(SeriesId, NoWeights),
    /// It hangs on how many persons get how much.
    Average,
    /// What some of the persons get isn't known.
    AverageOpen,
    /// It isn't known whether the state may use a permission.
    Permission(Place),
    /// The situations are too manifold to compare.
    TooManifold,
    /// A duty to advance needs a comparison over time.
    Progress,
}

/// [`FormulaError`] in a form that can be hashed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FormulaErrorKind {
    /// Not linear in its axis.
    NotLinear,
    /// Divides by an axis.
    DivisionByAxis,
    /// Divides by nought.
    DivisionByZero,
    /// A number grew too large.
    TooLarge,
    /// Says nothing about a part of the axis.
    Undefined,
}

impl From<FormulaError> for Cause {
    fn from(error: FormulaError) -> Self {
        Self::Formula(match error {
            FormulaError::NotLinear => FormulaErrorKind::NotLinear,
            FormulaError::DivisionByAxis => FormulaErrorKind::DivisionByAxis,
            FormulaError::DivisionByZero => FormulaErrorKind::DivisionByZero,
            FormulaError::TooLarge => FormulaErrorKind::TooLarge,
            FormulaError::Undefined => FormulaErrorKind::Undefined,
        })
    }
}
