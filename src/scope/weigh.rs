//! How much of a population a region holds, where the weights of each axis are given on their own (so the
//! axes count as independent of each other; a joint series is a list of regions instead).

use super::axis::{AxisId, AxisKind};
use super::cut::CutId;
use super::space::{Region, Space};
use crate::value::Exact;
use rustc_hash::FxHashMap;

impl Space {
    /// The sum, over the region's situations, of the products of their weights. Each listed axis is finite
    /// and has one weight per value (the place `none` weighs nothing). Nothing where the region depends on
    /// an axis without weights, where a list has the wrong length, or where a number overflows.
    pub fn weigh(&self, region: Region, weights: &[(AxisId, Vec<Exact>)]) -> Option<Exact> {
        let mut levels = Vec::new();
        for (axis, list) in weights {
            let AxisKind::OneOf(values) = self.axis(*axis)?.kind else {
                return None;
            };
            if values != list.len() {
                return None;
            }
            levels.push((u32::from(axis.0), list.as_slice()));
        }
        levels.sort_by_key(|(level, _)| *level);
        let mut done: FxHashMap<Region, Exact> = FxHashMap::default();
        for node in self.nodes_of(region) {
            let level = self.arena.level(node);
            let (_, list) = levels.iter().find(|(known, _)| *known == level)?;
            let edges = self.arena.edges(node);
            let ends = edges.iter().skip(1).map(|edge| edge.from).chain([CutId::END]);
            let mut sum = Exact::ZERO;
            for (edge, end) in edges.iter().zip(ends) {
                let start = self.number_of(edge.from, list.len());
                let part = total(list.get(start..self.number_of(end, list.len()))?)?;
                let below = self.weight_below(edge.to, level, &levels, &done)?;
                sum = sum.plus(part.times(below)?)?;
            }
            done.insert(node, sum);
        }
        let above = levels.iter().take_while(|(level, _)| *level < self.arena.level(region));
        let mut weight = match region {
            Region::NOTHING => Exact::ZERO,
            Region::EVERYTHING => Exact::ONE,
            node => *done.get(&node)?,
        };
        for (_, list) in above {
            weight = weight.times(total(list)?)?;
        }
        Some(weight)
    }

    fn weight_below(
        &self,
        child: Region,
        level: u32,
        levels: &[(u32, &[Exact])],
        done: &FxHashMap<Region, Exact>,
    ) -> Option<Exact> {
        let mut weight = match child {
            Region::NOTHING => return Some(Exact::ZERO),
            Region::EVERYTHING => Exact::ONE,
            node => *done.get(&node)?,
        };
        let skipped = |known: u32| known > level && known < self.arena.level(child);
        for (_, list) in levels.iter().filter(|(known, _)| skipped(*known)) {
            weight = weight.times(total(list)?)?;
        }
        Some(weight)
    }

    fn number_of(&self, cut: CutId, values: usize) -> usize {
        match cut {
            CutId::START => 0,
            CutId::NONE | CutId::END => values,
            own => {
                let value = self.cuts.value(own).and_then(|cut| cut.at.to_i64());
                value.and_then(|value| usize::try_from(value).ok()).map_or(values, |n| n.min(values))
            }
        }
    }
}

fn total(list: &[Exact]) -> Option<Exact> {
    list.iter().try_fold(Exact::ZERO, |sum, one| sum.plus(*one))
}
