//! One situation out of a region, the same on every run and in every order of axes, with values that read
//! simply: the first of the values, whole numbers near nought, `none` only where nothing else is left.

use super::axis::{AxisId, AxisKind, Position};
use super::cut::{Cut, Side};
use super::project::{Held, Stretch};
use super::space::{Region, Space};
use crate::value::Exact;
use rustc_hash::FxHashSet;

/// How deep the search for a simple fraction goes before an end or the middle of the stretch is taken.
const DEPTH: u32 = 64;

impl Space {
    /// One situation of the region, or nothing where it is empty. Only axes on which the region depends
    /// are named, ordered by name: with any place on the others the situation lies in the region, too.
    pub fn example(&self, region: Region) -> Option<Vec<(AxisId, Position)>> {
        if self.is_empty(region) {
            return None;
        }
        let depends = self.axes_of(region);
        let mut held = Held::default();
        let mut situation = Vec::new();
        for axis in self.axes_by_name() {
            if depends.binary_search(&axis).is_ok() {
                let position = self.simplest_held(region, axis, &held)?;
                held.insert(axis, position);
                situation.push((axis, position));
            }
        }
        Some(situation)
    }

    /// Whether a situation lies in the region. Axes that the situation leaves out count as at their first
    /// place.
    pub fn contains(&self, region: Region, situation: &[(AxisId, Position)]) -> bool {
        let mut node = region;
        while let Ok(level) = u16::try_from(self.arena.level(node)) {
            let place = situation.iter().find(|(axis, _)| axis.0 == level).map(|(_, place)| *place);
            node = match place {
                Some(place) => self.child_at(node, place),
                None => self.arena.edges(node).first().map_or(Region::NOTHING, |edge| edge.to),
            };
        }
        node == Region::EVERYTHING
    }

    /// Whether some situation of the region has one of these places on each of these axes. Axes that aren't named may
    /// have any.
    pub fn meets(&self, region: Region, among: &[(AxisId, &[Position])]) -> bool {
        self.meets_below(region, among, &mut FxHashSet::default())
    }

    fn meets_below(&self, node: Region, among: &[(AxisId, &[Position])], without: &mut FxHashSet<Region>) -> bool {
        let Ok(level) = u16::try_from(self.arena.level(node)) else { return node == Region::EVERYTHING };
        if without.contains(&node) {
            return false;
        }
        let found = match among.iter().find(|(axis, _)| axis.0 == level) {
            Some((_, places)) => {
                places.iter().any(|place| self.meets_below(self.child_at(node, *place), among, without))
            }
            None => self.arena.edges(node).iter().any(|edge| self.meets_below(edge.to, among, without)),
        };
        if !found {
            without.insert(node);
        }
        found
    }

    fn simplest_held(&self, region: Region, axis: AxisId, held: &Held) -> Option<Position> {
        let kind = self.axis(axis)?.kind;
        let stretches: Vec<Stretch> = self
            .occurring(region, axis, held)
            .iter()
            .flat_map(|(from, to)| self.stretches_between(axis, *from, *to))
            .collect();
        stretches
            .iter()
            .find_map(|stretch| self.simplest_on(kind, *stretch))
            .or_else(|| stretches.contains(&Stretch::None).then_some(Position::None))
    }

    fn simplest_on(&self, kind: AxisKind, stretch: Stretch) -> Option<Position> {
        match stretch {
            Stretch::Value(value) => Some(Position::Value(value)),
            Stretch::None => None,
            Stretch::Numbers { from, to } => {
                let (least, greatest) = match kind {
                    AxisKind::OneOf(_) => return None,
                    AxisKind::Count { least, greatest } => (Some(Exact::whole(least)), greatest.map(Exact::whole)),
                    AxisKind::Ordered { least, greatest } => (least, greatest),
                };
                let from = from.or(least.map(Cut::before));
                let to = to.or(greatest.map(Cut::after));
                simplest(from, to).map(Position::Number)
            }
        }
    }
}

/// The simplest number between two cuts: whole before fraction, near nought before far, then the fraction
/// with the least denominator.
fn simplest(from: Option<Cut>, to: Option<Cut>) -> Option<Exact> {
    let lowest = match from {
        None => None,
        Some(Cut { at, side: Side::Before }) => Some(at.ceil()),
        Some(Cut { at, side: Side::After }) => Some(at.floor().plus(Exact::ONE)?),
    };
    let highest = match to {
        None => None,
        Some(Cut { at, side: Side::After }) => Some(at.floor()),
        Some(Cut { at, side: Side::Before }) => Some(at.ceil().minus(Exact::ONE)?),
    };
    let near = match (lowest, highest) {
        (Some(low), _) if !low.is_negative() => low,
        (_, Some(high)) if high.is_negative() => high,
        _ => Exact::ZERO,
    };
    if lowest.is_none_or(|low| low <= near) && highest.is_none_or(|high| near <= high) {
        return Some(near);
    }
    let (from, to) = (from?, to?);
    if from.at == to.at {
        return Some(from.at);
    }
    fraction_between(from.at, to.at, DEPTH).or_else(|| match (from.side, to.side) {
        (Side::Before, _) => Some(from.at),
        (_, Side::After) => Some(to.at),
        _ => from.at.plus(to.at)?.divide(Exact::whole(2)),
    })
}

/// The fraction with the least denominator strictly between two numbers: the Stern–Brocot descent, whole
/// steps at a time.
fn fraction_between(low: Exact, high: Exact, depth: u32) -> Option<Exact> {
    let floor = low.floor();
    let next = floor.plus(Exact::ONE)?;
    if next < high {
        return Some(next);
    }
    if depth == 0 {
        return None;
    }
    let (low, high) = (low.minus(floor)?, high.minus(floor)?);
    if low.is_zero() {
        // Between nought and `high <= 1`: one over the first whole number above its inverse.
        let below = Exact::ONE.divide(high)?.floor().plus(Exact::ONE)?;
        return floor.plus(Exact::ONE.divide(below)?);
    }
    let inverse = fraction_between(Exact::ONE.divide(high)?, Exact::ONE.divide(low)?, depth - 1)?;
    floor.plus(Exact::ONE.divide(inverse)?)
}
