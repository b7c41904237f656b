//! What comes of laying the values that the law allows over those that a demand allows: met, better, or which
//! allowed values the demand doesn't allow and how far they lie from it. Owns only the answer, along an axis
//! (values are lines) or at one point (values are numbers); `compare` finds it, `eval` names the verdict.

use super::{Exact, FormulaError, Line};

/// How the given values stand to the demanded ones.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome<V = Line> {
    /// The law allows no value at all here: its floors pass its caps.
    Nothing,
    /// Every given value is demanded.
    Met,
    /// And each is better, in the property's direction, than the demand's own bound.
    Exceeds,
    /// Some given values are not demanded.
    Shortfall(Shortfall<V>),
}

/// An end of a set of values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit<V = Line> {
    /// Where it lies.
    pub value: V,
    /// Whether the value itself belongs to the set.
    pub closed: bool,
}

/// Neighbouring values that are given and not demanded, and what is demanded on either side of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Miss<V = Line> {
    /// Their lower end; nothing where the law sets none.
    pub from: Option<Limit<V>>,
    /// Their upper end; nothing where the law sets none.
    pub to: Option<Limit<V>>,
    /// The upper end of what is demanded below them, if anything is.
    pub below: Option<Limit<V>>,
    /// The lower end of what is demanded above them, if anything is.
    pub above: Option<Limit<V>>,
}

/// Given values that a demand doesn't allow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shortfall<V = Line> {
    /// All of them, from low to high; at least one.
    pub misses: Vec<Miss<V>>,
    /// The given value that lies farthest from the demand: of the lowest miss where more is better, of the
    /// highest where less is, of all otherwise. Nothing where the law sets no limit.
    pub worst: Option<V>,
    /// The demanded bound nearest to it. Nothing where nothing is demanded.
    pub nearest: Option<V>,
    /// Whether given and demanded values share none: a conflict, where values have no order.
    pub disjoint: bool,
}

impl Shortfall<Exact> {
    /// How far the worst given value lies from the demand; nothing where it has no limit.
    pub fn distance(&self) -> Option<Exact> {
        Some(self.nearest?.minus(self.worst?)?.abs())
    }
}

impl Shortfall<Line> {
    /// How far the worst given value lies from the demand, along the stretch on which this outcome holds: the
    /// demanded bound less the given value. Below nought where the given value is too high; nothing where it
    /// has no limit.
    pub fn lacking(&self) -> Result<Option<Line>, FormulaError> {
        match (self.nearest, self.worst) {
            (Some(nearest), Some(worst)) => nearest.minus(worst).map(Some),
            _ => Ok(None),
        }
    }
}

impl<V> Outcome<V> {
    /// Whether the demand is met, or more than met.
    pub fn is_met(&self) -> bool {
        matches!(self, Self::Met | Self::Exceeds)
    }
}

impl Outcome<Line> {
    /// The outcome at one point of the stretch on which it holds.
    pub fn at(&self, x: Exact) -> Result<Outcome<Exact>, FormulaError> {
        Ok(match self {
            Self::Nothing => Outcome::Nothing,
            Self::Met => Outcome::Met,
            Self::Exceeds => Outcome::Exceeds,
            Self::Shortfall(shortfall) => Outcome::Shortfall(Shortfall {
                misses: shortfall.misses.iter().map(|miss| miss.at(x)).collect::<Result<_, _>>()?,
                worst: shortfall.worst.map(|line| line.at(x)).transpose()?,
                nearest: shortfall.nearest.map(|line| line.at(x)).transpose()?,
                disjoint: shortfall.disjoint,
            }),
        })
    }
}

impl Miss<Line> {
    fn at(&self, x: Exact) -> Result<Miss<Exact>, FormulaError> {
        let limit = |limit: Option<Limit>| {
            limit.map(|limit| Ok(Limit { value: limit.value.at(x)?, closed: limit.closed })).transpose()
        };
        Ok(Miss { from: limit(self.from)?, to: limit(self.to)?, below: limit(self.below)?, above: limit(self.above)? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Limit, Miss, Outcome, Shortfall};
    use crate::value::{Exact, Line};

    #[test]
    fn an_outcome_along_the_axis_is_read_at_a_point() {
        let limit = |value| Some(Limit { value, closed: true });
        let ten = Line::constant(Exact::whole(10));
        let miss = Miss { from: limit(ten), to: limit(ten), below: None, above: limit(Line::X) };
        let shortfall = Shortfall { misses: vec![miss], worst: Some(ten), nearest: Some(Line::X), disjoint: true };
        assert_eq!(shortfall.lacking().unwrap().unwrap().to_string(), "x - 10");
        let Ok(Outcome::Shortfall(at)) = Outcome::Shortfall(shortfall).at(Exact::whole(14)) else { panic!() };
        assert_eq!((at.distance(), at.disjoint), (Some(Exact::whole(4)), true));
    }
}
