//! A region laid out over cells: a flat copy of its diagram, children first, on which products of cells are
//! tried quickly. It answers what occurs along an axis within a product, and how many cells a product hits.

use super::arena::BOTTOM;
use super::cells::{Cells, Mask, Product};
use super::space::{Region, Space};
use rustc_hash::FxHashMap;

const NOTHING: u32 = 0;
const EVERYTHING: u32 = 1;

#[derive(Clone, Debug)]
struct Node {
    level: u32,
    /// The place of its axis among the cells.
    place: usize,
    children: Vec<(Mask, u32)>,
}

/// The flat copy. Regions are taken within its cells, so a region must not change inside a cell.
#[derive(Clone, Debug)]
pub(super) struct Shadow {
    nodes: Vec<Node>,
    root: u32,
    full: Product,
    /// The places of the axes in the order of the space, with their levels.
    order: Vec<(u32, usize)>,
}

impl Shadow {
    pub(super) fn new(space: &Space, cells: &Cells, region: Region) -> Self {
        let mut ids = FxHashMap::default();
        ids.insert(Region::NOTHING, NOTHING);
        ids.insert(Region::EVERYTHING, EVERYTHING);
        let mut order: Vec<(u32, usize)> =
            cells.axes.iter().enumerate().map(|(place, axis)| (u32::from(axis.id.0), place)).collect();
        order.sort_unstable();
        let mut nodes: Vec<Node> = Vec::new();
        for region in space.nodes_of(region) {
            let level = space.arena.level(region);
            let Some((_, place)) = order.iter().find(|(known, _)| *known == level).copied() else {
                continue;
            };
            let Some(axis) = cells.axes.get(place) else {
                continue;
            };
            let children = axis.children(space, region);
            let children = children.into_iter().filter_map(|(mask, child)| Some((mask, *ids.get(&child)?))).collect();
            ids.insert(region, id(nodes.len()));
            nodes.push(Node { level, place, children });
        }
        let root = ids.get(&region).copied().unwrap_or(NOTHING);
        Self { nodes, root, full: cells.everything(), order }
    }

    fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get((id as usize).checked_sub(2)?)
    }

    fn level(&self, id: u32) -> u32 {
        self.node(id).map_or(BOTTOM, |node| node.level)
    }

    /// Whether any situation of the product lies in the region.
    pub(super) fn meets(&self, product: &Product) -> bool {
        self.alive(product, None).get(self.root as usize).copied().unwrap_or(false)
    }

    /// The cells of one axis that occur in the region within the product, the product's own cells of that
    /// axis left aside.
    pub(super) fn along(&self, product: &Product, place: usize) -> Mask {
        let full = self.full.get(place).copied().unwrap_or(0);
        let Some(level) = self.order.iter().find(|(_, known)| *known == place).map(|(level, _)| *level) else {
            return 0;
        };
        let alive = self.alive(product, Some(place));
        let is_alive = |id: u32| alive.get(id as usize).copied().unwrap_or(false);
        let mut reached = vec![false; self.nodes.len() + 2];
        if !is_alive(self.root) {
            return 0;
        }
        if let Some(root) = reached.get_mut(self.root as usize) {
            *root = true;
        }
        let mut found = 0;
        for id in (0..id(self.nodes.len())).rev() {
            if !reached.get(id as usize).copied().unwrap_or(false) {
                continue;
            }
            // A way that leaves the axis out goes through all of its cells.
            let Some(node) = self.node(id).filter(|node| node.level <= level) else {
                return full;
            };
            let own = product.get(node.place).copied().unwrap_or(0);
            for (mask, child) in &node.children {
                if !is_alive(*child) {
                    continue;
                }
                if node.level == level {
                    found |= mask;
                } else if mask & own != 0
                    && let Some(child) = reached.get_mut(*child as usize)
                {
                    *child = true;
                }
            }
            if found == full {
                return full;
            }
        }
        found
    }

    /// How many cells of the product lie in the region (as far as can be counted).
    pub(super) fn count(&self, product: &Product) -> u128 {
        let mut counts: Vec<u128> = vec![0, 1];
        for node in &self.nodes {
            let own = product.get(node.place).copied().unwrap_or(0);
            let mut sum = 0_u128;
            for (mask, child) in &node.children {
                let width = u128::from((mask & own).count_ones());
                let below = counts.get(*child as usize).copied().unwrap_or(0);
                let skipped = self.width(product, node.level + 1, self.level(*child));
                sum = sum.saturating_add(width.saturating_mul(below).saturating_mul(skipped));
            }
            counts.push(sum);
        }
        let root = counts.get(self.root as usize).copied().unwrap_or(0);
        root.saturating_mul(self.width(product, 0, self.level(self.root)))
    }

    /// How many cells the product has on the axes from one level up to, and without, another.
    fn width(&self, product: &Product, from: u32, to: u32) -> u128 {
        self.order
            .iter()
            .filter(|(level, _)| (from..to).contains(level))
            .filter_map(|(_, place)| product.get(*place))
            .fold(1, |width, mask| width.saturating_mul(u128::from(mask.count_ones())))
    }

    /// Which nodes lead to the region within the product, `free` taken as full.
    fn alive(&self, product: &Product, free: Option<usize>) -> Vec<bool> {
        let mut alive = Vec::with_capacity(self.nodes.len() + 2);
        alive.extend([false, true]);
        for node in &self.nodes {
            let own = match free {
                Some(place) if place == node.place => Mask::MAX,
                _ => product.get(node.place).copied().unwrap_or(0),
            };
            let leads =
                node.children.iter().any(|(mask, child)| mask & own != 0 && alive.get(*child as usize) == Some(&true));
            alive.push(leads);
        }
        alive
    }
}

/// The id of the node at an index.
fn id(index: usize) -> u32 {
    u32::try_from(index + 2).unwrap_or(u32::MAX)
}
