//! Values as they are written, with names resolved: formulas over dimensions, parameters and
//! properties, and the set of values that a statement allows.

use super::condition::Change;
use super::corpus::Symbol;
use super::vocabulary::{DimensionId, ParameterId, PropertyId};
use crate::value::{ClockRange, Date, Exact, Per, Quantity};

/// An interned set of allowed values of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AllowedId(pub u32);

/// A number that may hang on the situation.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Formula {
    /// A plain number: a factor.
    Number(Exact),
    /// An amount with its unit.
    Amount(Quantity),
    /// The value of a parameter at the date.
    Parameter(ParameterId),
    /// The situation's place on a dimension.
    Dimension(DimensionId),
    /// What the law gives of another property.
    Property(PropertyId),
    /// What the law gives of the property in another situation.
    Same(PropertyId, Change),
    /// The sum.
    Plus(Box<Formula>, Box<Formula>),
    /// The difference.
    Minus(Box<Formula>, Box<Formula>),
    /// The product.
    Times(Box<Formula>, Box<Formula>),
    /// The quotient.
    Over(Box<Formula>, Box<Formula>),
    /// An amount so much a period: `5.76 MCI per month`.
    Each(Box<Formula>, Per),
    /// The least of these.
    Min(Vec<Formula>),
    /// The greatest of these.
    Max(Vec<Formula>),
}

impl Formula {
    /// Calls `visit` for each part, itself included.
    pub fn each<'f>(&'f self, visit: &mut impl FnMut(&'f Formula)) {
        visit(self);
        match self {
            Self::Number(_)
            | Self::Amount(_)
            | Self::Parameter(_)
            | Self::Dimension(_)
            | Self::Property(_)
            | Self::Same(..) => {}
            Self::Plus(a, b) | Self::Minus(a, b) | Self::Times(a, b) | Self::Over(a, b) => {
                a.each(visit);
                b.each(visit);
            }
            Self::Each(part, _) => part.each(visit),
            Self::Min(parts) | Self::Max(parts) => parts.iter().for_each(|part| part.each(visit)),
        }
    }
}

/// How a value of a statement bounds what is allowed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Comparing {
    /// `=`
    Is,
    /// `!=`
    IsNot,
    /// `>=`
    AtLeast,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `<`
    Less,
    /// `in`
    In,
    /// `includes`
    Includes,
    /// `excludes`
    Excludes,
    /// `exists`
    Exists,
    /// `left to contract`: any value, and none
    LeftTo,
}

/// A value that fits the scale of its property.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Value {
    /// Nothing stands there (`exists`).
    Nothing,
    /// `none`: that nothing is given.
    None,
    /// `unknown`
    Unknown,
    /// Values of a `one of` or yes/no, by position.
    Choice(Vec<u16>),
    /// Elements of a `set of`, by position, and whether `others` stands among them.
    Elements(Vec<u16>, bool),
    /// An amount.
    Amount(Formula),
    /// A range of amounts, both ends included.
    Range(Formula, Formula),
    /// Clock times.
    Clock(ClockRange),
    /// A date.
    Date(Date),
    /// To whom it is left.
    LeftTo(Symbol),
    /// What the law gives in another situation.
    Same(Change),
}

/// The set of values that a statement allows: any of its comparisons.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Allowed {
    /// The comparisons, joined by `or`.
    pub comparisons: Vec<(Comparing, Value)>,
}

impl Allowed {
    /// The situations with which it compares.
    pub fn changes(&self) -> Vec<&Change> {
        let mut found: Vec<&Change> = Vec::new();
        for (_, value) in &self.comparisons {
            if let Value::Same(change) = value {
                found.push(change);
            }
        }
        self.each_formula(&mut |formula| {
            formula.each(&mut |part| {
                if let Formula::Same(_, change) = part {
                    found.push(change);
                }
            });
        });
        found
    }

    /// Calls `visit` for each formula in it.
    pub fn each_formula<'f>(&'f self, visit: &mut impl FnMut(&'f Formula)) {
        for (_, value) in &self.comparisons {
            match value {
                Value::Amount(formula) => visit(formula),
                Value::Range(from, to) => {
                    visit(from);
                    visit(to);
                }
                _ => {}
            }
        }
    }
}
