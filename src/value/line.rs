//! A straight line, slope·x + intercept: one piece of a `Piecewise`, and what a distance or a bound is on a
//! stretch of the axis. Owns its arithmetic and its zero; every operation says when it would overflow.

use super::{Cut, CutRange, Exact, FormulaError};
use std::fmt;

/// A straight line of the axis x.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Line {
    /// What is added for each unit of x.
    pub slope: Exact,
    /// The value at x = 0.
    pub intercept: Exact,
}

impl Line {
    /// The line that is x itself.
    pub const X: Self = Self { slope: Exact::ONE, intercept: Exact::ZERO };

    /// A level line.
    pub const fn constant(value: Exact) -> Self {
        Self { slope: Exact::ZERO, intercept: value }
    }

    /// The value everywhere, where the line is level.
    pub fn as_constant(self) -> Option<Exact> {
        self.slope.is_zero().then_some(self.intercept)
    }

    /// The value at `x`.
    pub fn at(self, x: Exact) -> Result<Exact, FormulaError> {
        if self.slope.is_zero() {
            return Ok(self.intercept);
        }
        self.slope.times(x).and_then(|rise| rise.plus(self.intercept)).ok_or(FormulaError::TooLarge)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Result<Self, FormulaError> {
        self.each(other, Exact::plus)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Result<Self, FormulaError> {
        self.each(other, Exact::minus)
    }

    /// The line, `factor` times as high.
    pub fn scale(self, factor: Exact) -> Result<Self, FormulaError> {
        self.each(Self { slope: factor, intercept: factor }, Exact::times)
    }

    /// The line, divided by a number.
    pub fn divide(self, divisor: Exact) -> Result<Self, FormulaError> {
        if divisor.is_zero() {
            return Err(FormulaError::DivisionByZero);
        }
        self.each(Self { slope: divisor, intercept: divisor }, Exact::divide)
    }

    /// Where the line is nought, if it is so at one place only.
    pub fn root(self) -> Result<Option<Exact>, FormulaError> {
        if self.slope.is_zero() {
            return Ok(None);
        }
        let root = Exact::ZERO.minus(self.intercept).and_then(|height| height.divide(self.slope));
        root.map(Some).ok_or(FormulaError::TooLarge)
    }

    /// The cuts within `range` at which the line's sign changes: before and after its zero.
    pub(super) fn sign_cuts(self, range: &CutRange) -> Result<impl Iterator<Item = Cut>, FormulaError> {
        let range = *range;
        let cuts = self.root()?.into_iter().flat_map(|root| [Cut::before(root), Cut::after(root)]);
        Ok(cuts.filter(move |cut| range.is_parted_by(*cut)))
    }

    fn each(self, other: Self, step: impl Fn(Exact, Exact) -> Option<Exact>) -> Result<Self, FormulaError> {
        let (slope, intercept) = (step(self.slope, other.slope), step(self.intercept, other.intercept));
        match (slope, intercept) {
            (Some(slope), Some(intercept)) => Ok(Self { slope, intercept }),
            _ => Err(FormulaError::TooLarge),
        }
    }
}

/// `595000`, `x`, `2/3·x`, `2/3·x + 10`, `-x - 10`.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.slope.is_zero() {
            return write!(f, "{}", self.intercept);
        }
        if self.slope.is_negative() {
            f.write_str("-")?;
        }
        let slope = self.slope.abs();
        if slope != Exact::ONE {
            write!(f, "{slope}·")?;
        }
        f.write_str("x")?;
        if self.intercept.is_zero() {
            return Ok(());
        }
        write!(f, " {} {}", if self.intercept.is_negative() { '-' } else { '+' }, self.intercept.abs())
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use crate::value::{Exact, FormulaError};

    #[test]
    fn lines_are_shown_and_found_at_nought() {
        let two_thirds = Exact::fraction(2, 3).unwrap();
        let line = Line::X.scale(two_thirds).and_then(|x| x.minus(Line::constant(Exact::whole(10)))).unwrap();
        assert_eq!(line.to_string(), "2/3·x - 10");
        assert_eq!((line.root(), line.at(Exact::whole(15))), (Ok(Some(Exact::whole(15))), Ok(Exact::ZERO)));
        assert_eq!(Line::constant(Exact::ONE).root(), Ok(None));
        assert_eq!(Line::X.scale(Exact::whole(-1)).unwrap().to_string(), "-x");
        assert_eq!(line.divide(Exact::ZERO), Err(FormulaError::DivisionByZero));
    }
}
