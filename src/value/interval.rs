//! The values that a statement allows on an ordered scale: everything between floors and caps, each a formula,
//! open or closed. Owns how the operators of a statement become such a set, and how floors and caps of
//! several provisions hold together. How one set lies in another is in `compare`.

use super::{Cut, Exact, Piecewise, Side};

/// Whether more of a property is better for those whom it protects.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Direction {
    /// More is better: leave, benefit.
    More,
    /// Less is better: hours of work, waiting days.
    Less,
    /// Neither.
    None,
}

/// One end of what is allowed.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Bound {
    /// Where the end lies.
    pub value: Piecewise,
    /// Whether the value itself is allowed.
    pub closed: bool,
}

/// Values above all floors and below all caps. Without any, everything; where a floor passes a cap, nothing.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Interval {
    floors: Vec<Bound>,
    caps: Vec<Bound>,
}

impl Interval {
    /// Every value: `left to contract`.
    pub fn anything() -> Self {
        Self::default()
    }

    /// `= value`
    pub fn exactly(value: Piecewise) -> Self {
        Self::between(value.clone(), value)
    }

    /// `>= value`
    pub fn at_least(value: Piecewise) -> Self {
        Self { floors: vec![Bound { value, closed: true }], caps: Vec::new() }
    }

    /// `<= value`
    pub fn at_most(value: Piecewise) -> Self {
        Self { floors: Vec::new(), caps: vec![Bound { value, closed: true }] }
    }

    /// `> value`
    pub fn above(value: Piecewise) -> Self {
        Self { floors: vec![Bound { value, closed: false }], caps: Vec::new() }
    }

    /// `< value`
    pub fn below(value: Piecewise) -> Self {
        Self { floors: Vec::new(), caps: vec![Bound { value, closed: false }] }
    }

    /// `from..to`, both ends included.
    pub fn between(from: Piecewise, to: Piecewise) -> Self {
        Self::at_least(from).and(Self::at_most(to))
    }

    /// `!= value`
    pub fn other_than(value: Piecewise) -> [Self; 2] {
        [Self::below(value.clone()), Self::above(value)]
    }

    /// What both allow: floors and caps of two provisions hold together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.floors.extend(other.floors);
        self.caps.extend(other.caps);
        self
    }

    /// The same set where only whole numbers count: `> 10` is `>= 11`, `<= 2.5` is `<= 2`. Ends that depend on
    /// an axis stay as they are. Nothing on overflow.
    pub fn of_whole_numbers(mut self) -> Option<Self> {
        for (bound, step) in
            self.floors.iter_mut().map(|floor| (floor, 1)).chain(self.caps.iter_mut().map(|cap| (cap, -1)))
        {
            let Some(value) = bound.value.as_constant() else { continue };
            let whole = if value.is_whole() && !bound.closed {
                value.plus(Exact::whole(step))?
            } else if step > 0 {
                value.ceil()
            } else {
                value.floor()
            };
            *bound = Bound { value: Piecewise::constant(whole), closed: true };
        }
        Some(self)
    }

    /// The lower ends; the greatest of them counts.
    pub fn floors(&self) -> &[Bound] {
        &self.floors
    }

    /// The upper ends; the least of them counts.
    pub fn caps(&self) -> &[Bound] {
        &self.caps
    }

    /// The formulas of all ends.
    pub fn formulas(&self) -> impl Iterator<Item = &Piecewise> {
        self.floors.iter().chain(&self.caps).map(|bound| &bound.value)
    }
}

/// The side of an end on which its cut runs.
pub(super) fn side(is_floor: bool, closed: bool) -> Side {
    if is_floor == closed { Side::Before } else { Side::After }
}

/// Whether an end whose cut is `cut` allows its own value.
pub(super) fn is_closed(is_floor: bool, cut: Cut) -> bool {
    is_floor == (cut.side == Side::Before)
}

#[cfg(test)]
mod tests {
    use super::Interval;
    use crate::value::{Exact, Piecewise};

    fn c(text: &str) -> Piecewise {
        Piecewise::constant(Exact::parse(text).unwrap())
    }

    #[test]
    fn whole_numbers_tighten_the_ends() {
        assert_eq!(Interval::above(c("10")).of_whole_numbers(), Some(Interval::at_least(c("11"))));
        assert_eq!(Interval::below(c("10")).of_whole_numbers(), Some(Interval::at_most(c("9"))));
        let range = Interval::between(c("1.5"), c("2.5")).of_whole_numbers();
        assert_eq!(range, Some(Interval::exactly(c("2"))));
        assert_eq!(Interval::above(c("1/2")).of_whole_numbers(), Some(Interval::at_least(c("1"))));
    }
}
