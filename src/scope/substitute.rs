//! An axis fixed, or forgotten: what a region is after one axis is changed to a place ("same for
//! full-time workers"), and what is left of it when an axis is no longer looked at.

use super::axis::{AxisId, Position};
use super::space::{Region, Space};
use rustc_hash::FxHashMap;

/// What becomes of the nodes of the one axis.
#[derive(Clone, Copy)]
enum Change {
    At(Position),
    Any,
    All,
}

impl Space {
    /// The situations that lie in the region once this axis is changed to that place. A place that the
    /// axis doesn't have gives nothing.
    pub fn assign(&mut self, region: Region, axis: AxisId, position: Position) -> Region {
        if !self.axis(axis).is_some_and(|known| known.holds(position)) {
            return Region::NOTHING;
        }
        self.change(region, axis, Change::At(position))
    }

    /// The situations that lie in the region at *some* place of the axis.
    pub fn forget(&mut self, region: Region, axis: AxisId) -> Region {
        self.change(region, axis, Change::Any)
    }

    /// The situations that lie in the region at *every* place of the axis: whatever a doubt turns out to be.
    pub fn whatever(&mut self, region: Region, axis: AxisId) -> Region {
        self.change(region, axis, Change::All)
    }

    /// Whether the region depends on the axis at all.
    pub fn depends_on(&self, region: Region, axis: AxisId) -> bool {
        self.axes_of(region).binary_search(&axis).is_ok()
    }

    fn change(&mut self, region: Region, axis: AxisId, change: Change) -> Region {
        let mut done = FxHashMap::default();
        self.change_below(region, axis, change, &mut done)
    }

    fn change_below(
        &mut self,
        region: Region,
        axis: AxisId,
        change: Change,
        done: &mut FxHashMap<Region, Region>,
    ) -> Region {
        let level = self.arena.level(region);
        if level > u32::from(axis.0) || self.arena.overflowed {
            return region;
        }
        if let Some(known) = done.get(&region) {
            return *known;
        }
        let (start, end) = self.arena.span(region);
        let made = if level == u32::from(axis.0) {
            match change {
                Change::At(position) => self.child_at(region, position),
                Change::Any | Change::All => {
                    let mut all = None;
                    for edge in (start..end).filter_map(|at| self.arena.edge(at)).collect::<Vec<_>>() {
                        all = Some(match (all, change) {
                            (None, _) => edge.to,
                            (Some(all), Change::All) => self.intersection(all, edge.to),
                            (Some(all), _) => self.union(all, edge.to),
                        });
                    }
                    all.unwrap_or(Region::NOTHING)
                }
            }
        } else {
            let base = self.scratch.len();
            for at in start..end {
                let Some(edge) = self.arena.edge(at) else {
                    break;
                };
                let child = self.change_below(edge.to, axis, change, done);
                self.push(base, edge.from, child);
            }
            // The level is that of an axis, so it fits.
            self.seal(u16::try_from(level).unwrap_or(u16::MAX), base)
        };
        done.insert(region, made);
        made
    }
}
