//! What a region looks like along one axis: which values and which stretches of numbers occur in it, also
//! while other axes are held at a place. Reads the diagram and makes no node.

use super::arena::BOTTOM;
use super::axis::{AxisId, AxisKind, Position};
use super::cut::{Cut, CutId, Side};
use super::space::{Region, Space};
use rustc_hash::{FxHashMap, FxHashSet};

/// A stretch of places on one axis.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stretch {
    /// A value of a finite axis.
    Value(usize),
    /// Numbers from one cut to another; nothing means the bound of the axis. On a count `from` is before
    /// the least and `to` after the greatest whole number of the stretch.
    Numbers {
        /// Where it begins.
        from: Option<Cut>,
        /// Where it ends.
        to: Option<Cut>,
    },
    /// The place `none`.
    None,
}

/// The axes that are held at a place, while another is looked at.
pub(super) type Held = FxHashMap<AxisId, Position>;

/// One look along an axis.
struct Look<'a> {
    space: &'a Space,
    held: &'a Held,
    level: u32,
    alive: FxHashMap<Region, bool>,
    seen: FxHashSet<Region>,
    found: Vec<(CutId, CutId)>,
}

impl Space {
    /// Which places of one axis occur in the region, in the order of the axis, neighbours joined.
    pub fn values_of(&self, region: Region, axis: AxisId) -> Vec<Stretch> {
        let stretches = self.occurring(region, axis, &Held::default());
        stretches.iter().flat_map(|(from, to)| self.stretches_between(axis, *from, *to)).collect()
    }

    /// The axes on which it depends whether a situation lies in the region, in the order of the space.
    pub fn axes_of(&self, region: Region) -> Vec<AxisId> {
        let mut axes: Vec<AxisId> = self
            .nodes_of(region)
            .into_iter()
            .filter_map(|node| u16::try_from(self.arena.level(node)).ok())
            .map(AxisId)
            .collect();
        axes.sort_unstable();
        axes.dedup();
        axes
    }

    /// The parts of an axis that the region tells apart: the stretches between its cuts, in order, nothing
    /// joined.
    pub fn parts_of(&self, region: Region, axis: AxisId) -> Vec<Stretch> {
        let cuts = self.cuts_of(region, axis);
        let ends: Vec<CutId> = cuts.iter().copied().skip(1).chain([CutId::END]).collect();
        cuts.iter().zip(ends).flat_map(|(from, to)| self.stretches_between(axis, *from, to)).collect()
    }

    /// The cuts at which a region changes along an axis, with its start and the one before `none`: they
    /// are the region's own and don't depend on the order of axes.
    pub(super) fn cuts_of(&self, region: Region, axis: AxisId) -> Vec<CutId> {
        let mut cuts = vec![CutId::START];
        for node in self.nodes_of(region) {
            if self.arena.level(node) == u32::from(axis.0) {
                cuts.extend(self.arena.edges(node).iter().map(|edge| edge.from));
            }
        }
        if self.axis(axis).is_some_and(|known| known.may_be_none) {
            cuts.push(CutId::NONE);
        }
        cuts.sort_unstable_by_key(|cut| self.cuts.rank(*cut));
        cuts.dedup();
        cuts
    }

    /// Every node of a region, children before parents (a node is made after its children).
    pub(super) fn nodes_of(&self, region: Region) -> Vec<Region> {
        let mut seen = FxHashSet::default();
        let mut open = vec![region];
        while let Some(node) = open.pop() {
            if node.node().is_some() && seen.insert(node) {
                open.extend(self.arena.edges(node).iter().map(|edge| edge.to));
            }
        }
        let mut nodes: Vec<Region> = seen.into_iter().collect();
        nodes.sort_unstable();
        nodes
    }

    /// The child of a node for one place on its axis.
    pub(super) fn child_at(&self, node: Region, position: Position) -> Region {
        let edges = self.arena.edges(node);
        let point = match position {
            Position::None => None,
            Position::Number(at) => Some(at),
            Position::Value(value) => i64::try_from(value).ok().map(crate::value::Exact::whole),
        };
        let place = match point {
            // `none` is the last place of its axis.
            None => edges.len(),
            Some(at) => edges.partition_point(|edge| match edge.from {
                CutId::START => true,
                CutId::NONE | CutId::END => false,
                own => self.cuts.value(own).is_some_and(|cut| cut <= Cut::before(at)),
            }),
        };
        edges.get(place.saturating_sub(1)).map_or(Region::NOTHING, |edge| edge.to)
    }

    /// The stretches of one axis that occur in the region while other axes are held, sorted and joined.
    pub(super) fn occurring(&self, region: Region, axis: AxisId, held: &Held) -> Vec<(CutId, CutId)> {
        let mut look = Look {
            space: self,
            held,
            level: u32::from(axis.0),
            alive: FxHashMap::default(),
            seen: FxHashSet::default(),
            found: Vec::new(),
        };
        look.visit(region);
        let mut found = look.found;
        found.sort_unstable_by_key(|(from, to)| (self.cuts.rank(*from), self.cuts.rank(*to)));
        let mut joined: Vec<(CutId, CutId)> = Vec::new();
        for (from, to) in found {
            match joined.last_mut() {
                Some(last) if self.cuts.rank(from) <= self.cuts.rank(last.1) => {
                    if self.cuts.rank(last.1) < self.cuts.rank(to) {
                        last.1 = to;
                    }
                }
                _ => joined.push((from, to)),
            }
        }
        joined
    }

    /// What lies between two cuts, as a reader sees it.
    pub(super) fn stretches_between(&self, axis: AxisId, from: CutId, to: CutId) -> Vec<Stretch> {
        let Some(known) = self.axis(axis) else {
            return Vec::new();
        };
        let with_none = known.may_be_none && to == CutId::END;
        let mut all = Vec::new();
        if from != CutId::NONE && known.has_values() {
            match known.kind {
                AxisKind::OneOf(values) => {
                    let start = self.value_behind(from).unwrap_or(0);
                    let end = self.value_behind(to).unwrap_or(values);
                    all.extend((start..end).map(Stretch::Value));
                }
                AxisKind::Count { .. } => {
                    let to = self.cuts.value(to).and_then(last_whole);
                    all.push(Stretch::Numbers { from: self.cuts.value(from), to });
                }
                AxisKind::Ordered { .. } => {
                    let (from, to) = (self.cuts.value(from), self.cuts.value(to));
                    all.push(Stretch::Numbers { from, to });
                }
            }
        }
        all.extend(with_none.then_some(Stretch::None));
        all
    }

    /// Two cuts as the ends of a literal.
    pub(super) fn ends(&self, axis: AxisId, from: CutId, to: CutId) -> (Option<Cut>, Option<Cut>) {
        let found = self.stretches_between(axis, from, to).into_iter().find_map(|one| match one {
            Stretch::Numbers { from, to } => Some((from, to)),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The child of a node for the places right behind a cut.
    pub(super) fn child_behind(&self, node: Region, cut: CutId) -> Region {
        let edges = self.arena.edges(node);
        let rank = self.cuts.rank(cut);
        let place = edges.partition_point(|edge| self.cuts.rank(edge.from) <= rank);
        edges.get(place.saturating_sub(1)).map_or(Region::NOTHING, |edge| edge.to)
    }

    fn value_behind(&self, cut: CutId) -> Option<usize> {
        self.cuts.value(cut)?.at.to_i64().and_then(|value| usize::try_from(value).ok())
    }
}

/// The cut after the whole number before this cut.
fn last_whole(cut: Cut) -> Option<Cut> {
    match cut.side {
        Side::Before => Some(Cut::after(cut.at.minus(crate::value::Exact::ONE)?)),
        Side::After => Some(cut),
    }
}

impl Look<'_> {
    fn alive(&mut self, node: Region) -> bool {
        if node.node().is_none() {
            return node == Region::EVERYTHING;
        }
        if self.held.is_empty() {
            // A reduced node always leads somewhere.
            return true;
        }
        if let Some(known) = self.alive.get(&node) {
            return *known;
        }
        let answer = match self.held_at(node) {
            Some(child) => self.alive(child),
            None => {
                let space = self.space;
                space.arena.edges(node).iter().any(|edge| self.alive(edge.to))
            }
        };
        self.alive.insert(node, answer);
        answer
    }

    fn held_at(&self, node: Region) -> Option<Region> {
        let axis = u16::try_from(self.space.arena.level(node)).ok().map(AxisId)?;
        self.held.get(&axis).map(|position| self.space.child_at(node, *position))
    }

    fn visit(&mut self, node: Region) {
        if !self.seen.insert(node) || !self.alive(node) {
            return;
        }
        let level = self.space.arena.level(node);
        if level > self.level || level == BOTTOM {
            self.found.push((CutId::START, CutId::END));
        } else if level == self.level {
            let edges = self.space.arena.edges(node);
            let ends = edges.iter().skip(1).map(|edge| edge.from).chain([CutId::END]);
            for (edge, end) in edges.iter().zip(ends) {
                if self.alive(edge.to) {
                    self.found.push((edge.from, end));
                }
            }
        } else if let Some(child) = self.held_at(node) {
            self.visit(child);
        } else {
            let space = self.space;
            for edge in space.arena.edges(node) {
                self.visit(edge.to);
            }
        }
    }
}
