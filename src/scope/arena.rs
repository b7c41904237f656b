//! Where the nodes of a space live: one array of edges, one table in which equal nodes are found again.
//! A node is an axis and, for each stretch between two cuts, the node that decides further. Nodes are
//! never dropped; beyond the cap none is made and `overflowed` stays true.

use super::cut::CutId;
use super::space::Region;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// From this cut up to the next edge's, a situation is decided by `to`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Edge {
    pub(super) from: CutId,
    pub(super) to: Region,
}

/// How many nodes a space may hold unless told otherwise.
const DEFAULT_CAP: u32 = 1_000_000;
/// How many edges per node of the cap may be held: bounds memory where axes have thousands of cuts.
const EDGES_PER_NODE: usize = 16;
/// The level of the two terminal regions: below every axis.
pub(super) const BOTTOM: u32 = u32::MAX;

#[derive(Clone, Debug)]
pub(super) struct Arena {
    axes: Vec<u16>,
    starts: Vec<u32>,
    edges: Vec<Edge>,
    /// Open addressing, a power of two long; nought is free, since ids of nodes begin at two.
    slots: Vec<u32>,
    cap: u32,
    pub(super) overflowed: bool,
}

impl Arena {
    pub(super) const fn new() -> Self {
        Self {
            axes: Vec::new(),
            starts: Vec::new(),
            edges: Vec::new(),
            slots: Vec::new(),
            cap: DEFAULT_CAP,
            overflowed: false,
        }
    }

    pub(super) fn set_cap(&mut self, cap: u32) {
        self.cap = cap;
    }

    pub(super) fn len(&self) -> usize {
        self.axes.len()
    }

    /// The axis that a region is decided by first; `BOTTOM` for the terminals.
    pub(super) fn level(&self, region: Region) -> u32 {
        match region.node() {
            Some(node) => self.axes.get(node).copied().map_or(BOTTOM, u32::from),
            None => BOTTOM,
        }
    }

    /// Where the edges of a region stand, for those that walk while the arena grows.
    pub(super) fn span(&self, region: Region) -> (u32, u32) {
        let Some(node) = region.node() else {
            return (0, 0);
        };
        let ends = self.edges.len() as u32;
        let start = self.starts.get(node).copied().unwrap_or(ends);
        (start, self.starts.get(node + 1).copied().unwrap_or(ends))
    }

    pub(super) fn edge(&self, index: u32) -> Option<Edge> {
        self.edges.get(index as usize).copied()
    }

    /// The edges of a region, none for the terminals.
    pub(super) fn edges(&self, region: Region) -> &[Edge] {
        let (start, end) = self.span(region);
        self.edges.get(start as usize..end as usize).unwrap_or(&[])
    }

    /// The one node with this axis and these edges. The edges are already merged: neighbours differ and
    /// there are at least two.
    pub(super) fn intern(&mut self, axis: u16, edges: &[Edge]) -> Region {
        if self.overflowed {
            return Region::NOTHING;
        }
        if self.slots.len() <= self.axes.len() * 2 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash(axis, edges) & mask;
        loop {
            match self.slots.get(slot).copied() {
                None | Some(0) => break,
                Some(id) => {
                    let known = Region::from_bits(id);
                    if self.level(known) == u32::from(axis) && self.edges(known) == edges {
                        return known;
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
        let full =
            self.axes.len() >= self.cap as usize || self.edges.len() + edges.len() > self.cap as usize * EDGES_PER_NODE;
        let (false, Ok(node), Ok(start)) = (full, u32::try_from(self.axes.len() + 2), u32::try_from(self.edges.len()))
        else {
            self.overflowed = true;
            return Region::NOTHING;
        };
        self.axes.push(axis);
        self.starts.push(start);
        self.edges.extend_from_slice(edges);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = node;
        }
        Region::from_bits(node)
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(32);
        let mut slots = vec![0_u32; size];
        for node in 0..self.axes.len() {
            let Ok(id) = u32::try_from(node + 2) else {
                break;
            };
            let axis = self.axes.get(node).copied().unwrap_or(0);
            let mut slot = hash(axis, self.edges(Region::from_bits(id))) & (size - 1);
            while slots.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(free) = slots.get_mut(slot) {
                *free = id;
            }
        }
        self.slots = slots;
    }
}

fn hash(axis: u16, edges: &[Edge]) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write_u16(axis);
    for edge in edges {
        hasher.write_u64(u64::from(edge.from.bits()) << 32 | u64::from(edge.to.bits()));
    }
    hasher.finish() as usize
}
