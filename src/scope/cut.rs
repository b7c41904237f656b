//! Cut points of axes: a number together with a side, so that `< 16` and `<= 16` are told apart and the
//! single point 16 is a stretch of its own. New cuts may come at any time, because thresholds are
//! computed late: nodes hold ids, and only this table knows their order.

use super::axis::AxisId;
pub use crate::value::{Cut, Side};

/// A cut within the table of a space.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct CutId(u32);

impl CutId {
    /// Before everything.
    pub(super) const START: Self = Self(0);
    /// Between the last number or value and the place `none`.
    pub(super) const NONE: Self = Self(1);
    /// Behind everything.
    pub(super) const END: Self = Self(2);
    const OWN: u32 = 3;

    pub(super) fn bits(self) -> u32 {
        self.0
    }
}

/// All cuts of a space.
#[derive(Clone, Debug, Default)]
pub(super) struct Cuts {
    values: Vec<Cut>,
    ranks: Vec<u32>,
    by_axis: Vec<Vec<CutId>>,
}

impl Cuts {
    /// The id of a cut, made when it is new.
    pub(super) fn intern(&mut self, axis: AxisId, cut: Cut) -> CutId {
        let row = usize::from(axis.0);
        if self.by_axis.len() <= row {
            self.by_axis.resize_with(row + 1, Vec::new);
        }
        let Some(sorted) = self.by_axis.get_mut(row) else {
            return CutId::START;
        };
        let values = &self.values;
        let place = sorted.partition_point(|id| value_in(values, *id).is_some_and(|known| known < cut));
        if let Some(known) = sorted.get(place)
            && value_in(values, *known) == Some(cut)
        {
            return *known;
        }
        let id = CutId(u32::try_from(self.values.len()).unwrap_or(u32::MAX - CutId::OWN) + CutId::OWN);
        self.values.push(cut);
        self.ranks.push(0);
        sorted.insert(place, id);
        // Ids stay, ranks move: no node has to be touched.
        for (rank, id) in (1_u32..).zip(sorted.iter()).skip(place) {
            if let Some(slot) = self.ranks.get_mut((id.0 - CutId::OWN) as usize) {
                *slot = rank;
            }
        }
        id
    }

    /// The place of a cut in the order of its axis.
    pub(super) fn rank(&self, id: CutId) -> u32 {
        match id {
            CutId::START => 0,
            CutId::NONE => u32::MAX - 1,
            CutId::END => u32::MAX,
            CutId(own) => self.ranks.get((own - CutId::OWN) as usize).copied().unwrap_or(0),
        }
    }

    /// The number and side of a cut; nothing for the ends of the axis.
    pub(super) fn value(&self, id: CutId) -> Option<Cut> {
        value_in(&self.values, id)
    }
}

fn value_in(values: &[Cut], id: CutId) -> Option<Cut> {
    values.get(id.0.checked_sub(CutId::OWN)? as usize).copied()
}
