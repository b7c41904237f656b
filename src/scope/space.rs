//! The space of situations: its axes, the arena of its regions and its world (what can occur at all).
//! The operations on regions stand in files of their own; here is only what they share.

use super::arena::Arena;
use super::arena::Edge;
use super::axis::{Axis, AxisId};
use super::cut::{CutId, Cuts};
use super::memo::Memo;

/// A set of situations, valid only in the space that made it. Two regions of a space are equal exactly
/// when their ids are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Region(u32);

impl Region {
    /// No situation.
    pub const NOTHING: Self = Self(0);
    /// Every situation, also those outside the world.
    pub const EVERYTHING: Self = Self(1);

    pub(super) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    pub(super) const fn node(self) -> Option<usize> {
        (self.0 as usize).checked_sub(2)
    }
}

/// The axes in their order, and all regions made so far.
///
/// A space without axes allocates nothing, nor do operations on [`Region::NOTHING`] and
/// [`Region::EVERYTHING`]. More than `cap` nodes are never made: from then on operations give
/// `NOTHING`, and [`Space::overflowed`] stays true; look at it once, at the end.
#[derive(Clone, Debug)]
pub struct Space {
    pub(super) axes: Vec<Axis>,
    pub(super) cuts: Cuts,
    pub(super) arena: Arena,
    pub(super) memo: Memo,
    /// The edges of the nodes that are being made, a stack.
    pub(super) scratch: Vec<Edge>,
    world: Region,
}

impl Space {
    /// A space with these axes in this order. The order changes sizes, never results: partners of a
    /// phrase should stand next to each other. Axes beyond 65 535 can't be addressed.
    pub fn new(axes: Vec<Axis>) -> Self {
        Self {
            axes,
            cuts: Cuts::default(),
            arena: Arena::new(),
            memo: Memo::new(),
            scratch: Vec::new(),
            world: Region::EVERYTHING,
        }
    }

    /// The axes in their order.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// One axis, or nothing where it isn't of this space.
    pub fn axis(&self, axis: AxisId) -> Option<&Axis> {
        self.axes.get(usize::from(axis.0))
    }

    /// The axis of this name.
    pub fn axis_named(&self, name: &str) -> Option<AxisId> {
        let place = self.axes.iter().position(|axis| axis.name == name)?;
        u16::try_from(place).ok().map(AxisId)
    }

    /// All axes, ordered by name: the order of everything that a reader sees.
    pub(super) fn axes_by_name(&self) -> Vec<AxisId> {
        let mut ids: Vec<AxisId> = (0..=u16::MAX).zip(&self.axes).map(|(id, _)| AxisId(id)).collect();
        ids.sort_by_key(|id| self.axis(*id).map(|axis| axis.name.as_str()));
        ids
    }

    /// Takes impossible situations out of the world. [`Region::EVERYTHING`] still means every situation,
    /// so evaluators apply [`Space::within_world`] to what they compare.
    pub fn set_world(&mut self, never: Region) {
        self.world = self.complement(never);
    }

    /// Takes a region of this space for the world, one that [`Space::world`] gave before.
    pub fn return_to(&mut self, world: Region) {
        self.world = world;
    }

    /// The situations that can occur.
    pub fn world(&self) -> Region {
        self.world
    }

    /// The part of a region that can occur. Two regions are the same within the world exactly when this
    /// gives equal ids for them.
    pub fn within_world(&mut self, region: Region) -> Region {
        self.intersection(region, self.world)
    }

    /// Whether any situation of the region can occur.
    pub fn is_possible(&mut self, region: Region) -> bool {
        self.overlaps(region, self.world)
    }

    /// How many nodes may be made (1 000 000 unless set).
    pub fn set_cap(&mut self, nodes: u32) {
        self.arena.set_cap(nodes);
    }

    /// Whether the cap was ever hit; regions made since may be wrong.
    pub fn overflowed(&self) -> bool {
        self.arena.overflowed
    }

    /// How many nodes were made.
    pub fn node_count(&self) -> usize {
        self.arena.len()
    }

    /// Adds an edge to the node whose edges begin at `base`; equal neighbours merge.
    pub(super) fn push(&mut self, base: usize, from: CutId, to: Region) {
        if self.scratch.len() > base && self.scratch.last().is_some_and(|last| last.to == to) {
            return;
        }
        self.scratch.push(Edge { from, to });
    }

    /// Makes the node whose edges begin at `base`; one with a single child is that child.
    pub(super) fn seal(&mut self, axis: u16, base: usize) -> Region {
        let region = match self.scratch.get(base..) {
            None | Some([]) => Region::NOTHING,
            Some([only]) => only.to,
            Some(edges) => self.arena.intern(axis, edges),
        };
        self.scratch.truncate(base);
        if self.arena.overflowed { Region::NOTHING } else { region }
    }
}
