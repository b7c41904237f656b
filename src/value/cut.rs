//! Cuts of an ordered scale and the ranges between them. A cut lies beside a number, before it (between
//! `< v` and `>= v`) or after it (between `<= v` and `> v`), so open and closed ends need no cases and a single
//! point is a range. Values are rationals; whole-number axes round their cuts themselves.

use super::Exact;

/// Whether a cut runs before its number or after it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Side {
    /// Just before: between `< v` and `>= v`.
    Before,
    /// Just after: between `<= v` and `> v`.
    After,
}

/// A place between numbers. Before `v` comes ahead of after `v`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Cut {
    /// The number beside which the cut runs.
    pub at: Exact,
    /// On which side of it.
    pub side: Side,
}

impl Cut {
    /// The cut just before `at`.
    pub const fn before(at: Exact) -> Self {
        Self { at, side: Side::Before }
    }

    /// The cut just after `at`.
    pub const fn after(at: Exact) -> Self {
        Self { at, side: Side::After }
    }

    /// The cut before the next whole number, which parts the whole numbers as this cut does; nothing on
    /// overflow.
    pub fn whole(self) -> Option<Self> {
        match self.side {
            Side::Before => Some(Self::before(self.at.ceil())),
            Side::After => self.at.floor().plus(Exact::ONE).map(Self::before),
        }
    }

    /// Whether the value lies behind the cut.
    pub fn is_passed_by(self, value: Exact) -> bool {
        Self::before(value) >= self
    }
}

/// The values between two cuts; without a cut the range is unbounded on that side.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CutRange {
    /// Where it begins.
    pub from: Option<Cut>,
    /// Where it ends.
    pub to: Option<Cut>,
}

impl CutRange {
    /// Every value.
    pub const ALL: Self = Self { from: None, to: None };

    /// From one value to another, both included.
    pub const fn closed(from: Exact, to: Exact) -> Self {
        Self { from: Some(Cut::before(from)), to: Some(Cut::after(to)) }
    }

    /// From a value on, itself included.
    pub const fn at_least(from: Exact) -> Self {
        Self { from: Some(Cut::before(from)), to: None }
    }

    /// The one value.
    pub const fn point(value: Exact) -> Self {
        Self::closed(value, value)
    }

    /// Whether no value lies within.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from >= to)
    }

    /// Whether the value lies within.
    pub fn contains(&self, value: Exact) -> bool {
        self.from.is_none_or(|cut| cut.is_passed_by(value)) && !self.to.is_some_and(|cut| cut.is_passed_by(value))
    }

    /// Whether the cut parts the range: values of it lie on both sides.
    pub fn is_parted_by(&self, cut: Cut) -> bool {
        self.from.is_none_or(|from| from < cut) && self.to.is_none_or(|to| cut < to)
    }

    /// Whether every value of `other` lies within.
    pub fn covers(&self, other: &Self) -> bool {
        let begins = self.from <= other.from;
        let ends = self.to.is_none_or(|to| other.to.is_some_and(|end| end <= to));
        other.is_empty() || (begins && ends)
    }

    /// What lies in both.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self { from: self.from.max(other.from), to }
    }

    /// The one value of the range, where it has only one.
    pub fn single(&self) -> Option<Exact> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == Cut::before(to.at) && to == Cut::after(from.at) => Some(from.at),
            _ => None,
        }
    }

    /// Some value within, not at an end unless it is the only one. Nothing where the range is empty, or the
    /// value would overflow.
    pub fn sample(&self) -> Option<Exact> {
        match (self.from, self.to) {
            _ if self.is_empty() => None,
            (None, None) => Some(Exact::ZERO),
            (Some(from), None) => from.at.plus(Exact::ONE),
            (None, Some(to)) => to.at.minus(Exact::ONE),
            (Some(from), Some(to)) => from.at.plus(to.at)?.divide(Exact::whole(2)),
        }
    }

    /// The range cut at each of `cuts`, which must be sorted. Cuts that don't part it do nothing.
    pub fn split<'a>(&self, cuts: impl IntoIterator<Item = &'a Cut>) -> Vec<Self> {
        let mut ranges = Vec::new();
        let mut rest = *self;
        for cut in cuts.into_iter().copied() {
            if rest.is_parted_by(cut) {
                ranges.push(Self { from: rest.from, to: Some(cut) });
                rest.from = Some(cut);
            }
        }
        ranges.push(rest);
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::{Cut, CutRange};
    use crate::value::Exact;

    const fn n(value: i64) -> Exact {
        Exact::whole(value)
    }

    #[test]
    fn a_cut_has_a_side() {
        assert!(Cut::before(n(16)) < Cut::after(n(16)) && Cut::after(n(16)) < Cut::before(n(17)));
        assert_eq!(
            (Cut::after(n(16)).whole(), Cut::before(n(16)).whole()),
            (Some(Cut::before(n(17))), Some(Cut::before(n(16))))
        );
        assert!(Cut::before(n(16)).is_passed_by(n(16)) && !Cut::after(n(16)).is_passed_by(n(16)));
    }

    #[test]
    fn ranges_know_their_values() {
        let open = CutRange { from: Some(Cut::after(n(1))), to: Some(Cut::before(n(2))) };
        assert!(!open.contains(n(1)) && !open.contains(n(2)) && open.sample() == Exact::fraction(3, 2));
        assert_eq!((CutRange::point(n(3)).single(), CutRange::point(n(3)).sample()), (Some(n(3)), Some(n(3))));
        let empty = CutRange { from: Some(Cut::after(n(1))), to: Some(Cut::before(n(1))) };
        assert!(empty.is_empty() && empty.sample().is_none() && open.covers(&empty));
        assert!(CutRange::ALL.covers(&open) && !open.covers(&CutRange::closed(n(1), n(2))));
        assert_eq!(CutRange::closed(n(1), n(3)).intersection(&CutRange::at_least(n(3))), CutRange::point(n(3)));
        let cuts = [Cut::before(n(0)), Cut::before(n(2)), Cut::after(n(2)), Cut::after(n(3))];
        let parts = CutRange::closed(n(1), n(3)).split(&cuts);
        assert_eq!(parts.len(), 3);
        assert_eq!(parts.get(1), Some(&CutRange::point(n(2))));
    }
}
