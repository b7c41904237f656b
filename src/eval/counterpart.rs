//! Counterparts: the same situations with some of their places changed (`same for full_time`). A region changed that way
//! is a region again, so nothing is sampled; a situation whose counterpart can't be has none.

use super::cause::Cause;
use super::judge::Judge;
use super::scalar::{Parts, Scalar};
use crate::law::{Allowed, At, Change, Formula, PropertyId, TopicId, Value};
use crate::scope::{AxisId, Position, Region};
use crate::value::{FormulaError, Piecewise};

/// The axes that change, and to which place.
pub(super) type Changes = Vec<(AxisId, Position)>;

impl Judge<'_> {
    pub(super) fn changes(&self, change: &Change) -> Changes {
        let place = |at: At| match at {
            At::Value(value) => Position::Value(usize::from(value)),
            At::Number(number) => Position::Number(number),
            At::None => Position::None,
        };
        change.0.iter().filter_map(|(dimension, at)| Some((self.axis(*dimension)?, place(*at)))).collect()
    }

    /// The situations whose counterpart lies in a region.
    pub(super) fn counterparts_in(&mut self, region: Region, changes: &Changes) -> Region {
        changes.iter().fold(region, |region, (axis, position)| self.space.assign(region, *axis, *position))
    }

    /// The part of a region whose counterparts can be, for all that are named in amounts.
    pub(super) fn comparable(&mut self, mut region: Region, allowed: &Allowed) -> Region {
        for change in allowed.changes() {
            let changes = self.changes(change);
            let world = self.space.world();
            let possible = self.counterparts_in(world, &changes);
            region = self.space.intersection(region, possible);
        }
        region
    }

    /// The part of a region in which some comparison of a demand is to be made.
    pub(super) fn compared(&mut self, region: Region, allowed: &Allowed) -> Region {
        if allowed.changes().is_empty() {
            return region;
        }
        let (same, plain): (Vec<_>, Vec<_>) =
            allowed.comparisons.iter().cloned().partition(|(_, value)| matches!(value, Value::Same(_)));
        let mut all = Region::NOTHING;
        if !plain.is_empty() {
            all = self.comparable(region, &Allowed { comparisons: plain });
        }
        for comparison in same {
            let part = self.comparable(region, &Allowed { comparisons: vec![comparison] });
            all = self.space.union(all, part);
        }
        all
    }

    /// The counterparts of a region's situations.
    pub(super) fn counterparts_of(&mut self, region: Region, changes: &Changes) -> Region {
        let mut found = region;
        for (axis, position) in changes {
            found = self.space.forget(found, *axis);
            let there = match position {
                Position::Value(value) => self.space.among(*axis, &[*value]),
                Position::Number(number) => self.space.compare(*axis, crate::scope::Comparison::Equal, *number),
                Position::None => self.space.absent(*axis),
            };
            found = self.space.intersection(found, there);
        }
        self.space.within_world(found)
    }

    /// What the law gives the counterparts, as one number on each part of a region.
    pub(super) fn amount_of_counterparts(&mut self, region: Region, property: PropertyId, change: &Change) -> Parts {
        let changes = self.changes(change);
        let there = self.counterparts_of(region, &changes);
        let parts = self.amounts(there, property).into_iter().map(|(part, amounts)| {
            let single = amounts.and_then(|amounts| match amounts.as_slice() {
                [one] => one.single().ok_or(Cause::NotOneAmount(property)),
                _ => Err(Cause::NotOneAmount(property)),
            });
            (part, single)
        });
        let parts = parts.collect();
        self.brought_back(region, parts, &changes, Cause::NothingForOthers(property))
    }

    /// A formula as it is read in the counterparts of a region's situations.
    pub(super) fn scalars_of_counterparts(
        &mut self,
        region: Region,
        formula: &Formula,
        topics: &[TopicId],
        change: &Change,
    ) -> Parts {
        let changes = self.changes(change);
        let there = self.counterparts_of(region, &changes);
        let parts = self.scalars(there, formula, topics);
        self.brought_back(region, parts, &changes, FormulaError::Undefined.into())
    }

    /// What is so of the counterparts, as what is so of a region's situations.
    pub(super) fn brought_back(&mut self, region: Region, parts: Parts, changes: &Changes, otherwise: Cause) -> Parts {
        let mut found = Vec::new();
        let mut left = region;
        for (part, scalar) in parts {
            let here = self.counterparts_in(part, changes);
            let here = self.space.intersection(left, here);
            if self.space.is_empty(here) {
                continue;
            }
            left = self.space.difference(left, here);
            found.push((here, scalar.and_then(|scalar| placed(scalar, changes))));
        }
        if !self.space.is_empty(left) {
            found.push((left, Err(otherwise)));
        }
        found
    }
}

/// A number with its axis put at the place to which it changes.
pub(super) fn placed(scalar: Scalar, changes: &Changes) -> Result<Scalar, Cause> {
    let there = scalar.axis.and_then(|axis| changes.iter().find(|(other, _)| *other == axis));
    match there {
        Some((_, Position::Number(number))) => {
            Ok(Scalar { axis: None, value: Piecewise::constant(scalar.value.eval(*number)?), unit: scalar.unit })
        }
        _ => Ok(scalar),
    }
}
