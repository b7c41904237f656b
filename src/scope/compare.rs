//! The smallest regions: one value of a finite axis, one side of a threshold, the place `none`. Bounds and
//! whole numbers are taken into account here, so that equal regions get equal nodes: on a count `> 10` is
//! `>= 11`, and `>= 0` is everything where nothing lies below nought.

use super::axis::AxisId;
use super::cut::{Cut, CutId};
use super::project::Stretch;
use super::space::{Region, Space};
pub use crate::value::Comparison;
use crate::value::Exact;

impl Space {
    /// The situations with one of these values on a finite axis; numbers beyond its values are left out.
    pub fn among(&mut self, axis: AxisId, values: &[usize]) -> Region {
        let mut sorted = values.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        let stretches: Vec<(CutId, CutId)> = sorted
            .iter()
            .filter_map(|value| i64::try_from(*value).ok())
            .map(|value| self.one_point(axis, Exact::whole(value)))
            .collect();
        self.lay(axis, &stretches)
    }

    /// The situations for which the comparison with `number` is true. A finite axis is compared by the
    /// order of its values, from nought. On the place `none` every comparison is false.
    pub fn compare(&mut self, axis: AxisId, comparison: Comparison, number: Exact) -> Region {
        let (from, to) = self.one_point(axis, number);
        let (start, end) = (CutId::START, CutId::NONE);
        match comparison {
            Comparison::Below => self.lay(axis, &[(start, from)]),
            Comparison::AtMost => self.lay(axis, &[(start, to)]),
            Comparison::Equal => self.lay(axis, &[(from, to)]),
            Comparison::NotEqual => self.lay(axis, &[(start, from), (to, end)]),
            Comparison::AtLeast => self.lay(axis, &[(from, end)]),
            Comparison::Above => self.lay(axis, &[(to, end)]),
        }
    }

    /// The situations whose place lies between two cuts; nothing means the bound of the axis.
    pub fn between(&mut self, axis: AxisId, from: Option<Cut>, to: Option<Cut>) -> Region {
        let from = from.map_or(CutId::START, |cut| self.place(axis, cut));
        let to = to.map_or(CutId::NONE, |cut| self.place(axis, cut));
        self.lay(axis, &[(from, to)])
    }

    /// The situations without a place on the axis.
    pub fn absent(&mut self, axis: AxisId) -> Region {
        self.lay(axis, &[(CutId::NONE, CutId::END)])
    }

    /// The situations with a place on the axis.
    pub fn present(&mut self, axis: AxisId) -> Region {
        self.lay(axis, &[(CutId::START, CutId::NONE)])
    }

    /// The situations whose place lies on one of these stretches: what [`Space::values_of`] gives.
    pub fn on(&mut self, axis: AxisId, stretches: &[Stretch]) -> Region {
        let mut all = Region::NOTHING;
        for stretch in stretches {
            let one = match *stretch {
                Stretch::Value(value) => self.among(axis, &[value]),
                Stretch::Numbers { from, to } => self.between(axis, from, to),
                Stretch::None => self.absent(axis),
            };
            all = self.union(all, one);
        }
        all
    }

    fn one_point(&mut self, axis: AxisId, at: Exact) -> (CutId, CutId) {
        (self.place(axis, Cut::before(at)), self.place(axis, Cut::after(at)))
    }

    /// A cut on an axis, drawn in to the bounds.
    fn place(&mut self, axis: AxisId, cut: Cut) -> CutId {
        let Some(known) = self.axis(axis) else {
            return CutId::START;
        };
        let Some(cut) = known.normal(cut) else {
            return CutId::NONE;
        };
        if known.first_cut().is_some_and(|first| cut <= first) {
            CutId::START
        } else if known.last_cut().is_some_and(|last| cut >= last) {
            CutId::NONE
        } else {
            self.cuts.intern(axis, cut)
        }
    }

    /// The region of these stretches, which are sorted and don't overlap but may touch.
    pub(super) fn lay(&mut self, axis: AxisId, stretches: &[(CutId, CutId)]) -> Region {
        let Some(known) = self.axis(axis) else {
            return Region::NOTHING;
        };
        let end = if known.may_be_none { CutId::END } else { CutId::NONE };
        if !known.has_values() {
            // Then `none`, if that, is all there is.
            let whole = known.may_be_none && stretches.contains(&(CutId::NONE, CutId::END));
            return if whole { Region::EVERYTHING } else { Region::NOTHING };
        }
        let base = self.scratch.len();
        for &(from, to) in stretches {
            if self.cuts.rank(from) >= self.cuts.rank(to).min(self.cuts.rank(end)) {
                continue;
            }
            if self.scratch.len() == base && from != CutId::START {
                self.push(base, CutId::START, Region::NOTHING);
            }
            // A stretch that begins where the last one ended takes back that end.
            if self.scratch.len() > base && self.scratch.last().is_some_and(|last| last.from == from) {
                self.scratch.pop();
            }
            self.push(base, from, Region::EVERYTHING);
            if self.cuts.rank(to) < self.cuts.rank(end) {
                self.push(base, to, Region::NOTHING);
            }
        }
        self.seal(axis.0, base)
    }
}
