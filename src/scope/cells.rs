//! The cells of a description: on each axis the classes of places that some regions don't tell apart, as
//! bits of a mask. Values of a finite axis that make no difference share a cell, numbers stay in stretches.
//! Axes stand in the order of their names, so that nothing after this depends on the order of the space.

use super::axis::{AxisId, AxisKind, Position};
use super::cut::{Cut, CutId};
use super::phrase::Literal;
use super::space::{Region, Space};

/// A set of cells of one axis.
pub(super) type Mask = u128;
/// A product of such sets, one per axis.
pub(super) type Product = Vec<Mask>;
/// More cells than bits on an axis: then there is no short description anyway.
const MOST: usize = 128;

#[derive(Clone, Debug)]
enum Cell {
    Values(Vec<usize>),
    Numbers(CutId, CutId),
    None,
}

/// One axis and its cells; `none` comes last.
#[derive(Clone, Debug)]
pub(super) struct CellAxis {
    pub(super) id: AxisId,
    cells: Vec<Cell>,
    pub(super) full: Mask,
    /// Whether the cells are stretches of numbers, of which a literal can say one run only.
    pub(super) line: bool,
    pub(super) none: Mask,
}

/// The axes that matter to some regions, by name.
#[derive(Clone, Debug)]
pub(super) struct Cells {
    pub(super) axes: Vec<CellAxis>,
}

impl Cells {
    /// The cells that these regions tell apart; nothing where an axis has too many.
    pub(super) fn of(space: &Space, regions: &[Region]) -> Option<Self> {
        let mut axes = Vec::new();
        for id in space.axes_by_name() {
            if !regions.iter().any(|region| space.depends_on(*region, id)) {
                continue;
            }
            let axis = space.axis(id)?;
            let line = !matches!(axis.kind, AxisKind::OneOf(_));
            let mut cells = if line { numbers(space, regions, id) } else { classes(space, regions, id) };
            if axis.may_be_none {
                cells.push(Cell::None);
            }
            if cells.len() > MOST {
                return None;
            }
            let full = (0..cells.len()).fold(0, |mask, bit| mask | 1 << bit);
            let none = if axis.may_be_none { 1 << (cells.len() - 1) } else { 0 };
            axes.push(CellAxis { id, cells, full, line, none });
        }
        Some(Self { axes })
    }

    /// All cells.
    pub(super) fn everything(&self) -> Product {
        self.axes.iter().map(|axis| axis.full).collect()
    }

    /// The place of an axis among these.
    pub(super) fn place(&self, id: AxisId) -> Option<usize> {
        self.axes.iter().position(|axis| axis.id == id)
    }

    /// The product of a situation's cells; axes that it leaves out stay full.
    pub(super) fn around(&self, space: &Space, situation: &[(AxisId, Position)]) -> Product {
        let mut product = self.everything();
        for (id, position) in situation {
            let Some(place) = self.place(*id) else {
                continue;
            };
            if let (Some(axis), Some(mask)) = (self.axes.get(place), product.get_mut(place)) {
                let bit = axis.cells.iter().position(|cell| cell.holds(space, *position));
                *mask = bit.map_or(axis.full, |bit| 1 << bit);
            }
        }
        product
    }

    /// The region of a product.
    pub(super) fn region(&self, space: &mut Space, product: &Product) -> Region {
        let mut all = Region::EVERYTHING;
        // From the last axis of the space upwards, so that each step adds one node.
        let mut parts: Vec<(&CellAxis, Mask)> = self.axes.iter().zip(product.iter().copied()).collect();
        parts.sort_by_key(|(axis, _)| std::cmp::Reverse(axis.id));
        for (axis, mask) in parts {
            if mask != axis.full {
                let part = axis.region(space, mask);
                all = space.intersection(all, part);
            }
        }
        all
    }
}

impl Cell {
    fn holds(&self, space: &Space, position: Position) -> bool {
        match (self, position) {
            (Self::None, Position::None) => true,
            (Self::Values(values), Position::Value(value)) => values.contains(&value),
            (Self::Numbers(from, to), Position::Number(at)) => {
                let point = Cut::before(at);
                space.cuts.value(*from).is_none_or(|cut| cut <= point)
                    && space.cuts.value(*to).is_none_or(|cut| point < cut)
            }
            _ => false,
        }
    }
}

impl CellAxis {
    /// The children of a node on this axis, each with the cells that lead to it.
    pub(super) fn children(&self, space: &Space, node: Region) -> Vec<(Mask, Region)> {
        let mut children: Vec<(Mask, Region)> = Vec::new();
        for (bit, cell) in self.cells.iter().enumerate() {
            let child = match cell {
                Cell::Values(values) => space.child_at(node, Position::Value(values.first().copied().unwrap_or(0))),
                Cell::Numbers(from, _) => space.child_behind(node, *from),
                Cell::None => space.child_at(node, Position::None),
            };
            match children.iter_mut().find(|(_, known)| *known == child) {
                Some((mask, _)) => *mask |= 1 << bit,
                None => children.push((1 << bit, child)),
            }
        }
        children
    }

    /// The runs of neighbouring number cells within a mask.
    pub(super) fn runs(&self, mask: Mask) -> Vec<Mask> {
        let (mut runs, mut run): (Vec<Mask>, Mask) = (Vec::new(), 0);
        for bit in (0..self.cells.len()).map(|bit| 1 << bit) {
            if mask & bit & !self.none != 0 {
                run |= bit;
            } else if run != 0 {
                runs.push(std::mem::take(&mut run));
            }
        }
        if run != 0 {
            runs.push(run);
        }
        runs
    }

    /// The least mask around this one that one literal can say.
    pub(super) fn hull(&self, mask: Mask) -> Mask {
        if !self.line {
            return mask;
        }
        let numbers = mask & !self.none;
        if numbers == 0 {
            return mask;
        }
        bits(numbers.trailing_zeros(), highest(numbers)) | mask & self.none
    }

    /// The literal that is easiest to read and says at least `needed`, at most `widest`, and the cells that
    /// it means. Nothing where all cells may be meant: then nothing need be said.
    pub(super) fn literal(&self, space: &Space, needed: Mask, widest: Mask) -> Option<(Literal, Mask)> {
        let (axis, values) = (self.id, self.full & !self.none);
        if widest == self.full {
            return None;
        }
        if self.none != 0 && needed == self.none {
            return Some((Literal::None { axis }, self.none));
        }
        if widest == values {
            return Some((Literal::NotNone { axis }, values));
        }
        let none = needed & self.none;
        if self.line {
            return Some(self.within(space, needed, widest));
        }
        let (inside, outside) = (needed & values, values & !widest);
        let one_of = Literal::OneOf { axis, values: self.values(inside), or_none: none != 0 };
        let not = Literal::Not { axis, values: self.values(outside), or_none: none != 0 };
        Some(if one_of.effort() <= not.effort() { (one_of, inside | none) } else { (not, values & !outside | none) })
    }

    /// Ends that the widest stretch doesn't have aren't said; others are those of the needed stretch.
    fn within(&self, space: &Space, needed: Mask, widest: Mask) -> (Literal, Mask) {
        let none = needed & self.none;
        let run = self.hull(needed) & !self.none;
        let wide = self.runs(widest).into_iter().find(|wide| wide & run != 0).unwrap_or(run);
        let last = highest(self.full & !self.none);
        let (mut low, mut high) = (run.trailing_zeros(), highest(run));
        let (mut from, mut to) = (CutId::START, CutId::END);
        if wide & 1 != 0 {
            low = 0;
        } else if let Some(Cell::Numbers(start, _)) = self.cells.get(low as usize) {
            from = *start;
        }
        if highest(wide) == last {
            high = last;
        } else if let Some(Cell::Numbers(_, end)) = self.cells.get(high as usize) {
            to = *end;
        }
        let (from, to) = space.ends(self.id, from, to);
        (Literal::Within { axis: self.id, from, to, or_none: none != 0 }, bits(low, high) | none)
    }

    fn values(&self, mask: Mask) -> Vec<usize> {
        let mut values: Vec<usize> = Vec::new();
        for (bit, cell) in self.cells.iter().enumerate() {
            if let Cell::Values(known) = cell
                && mask & 1 << bit != 0
            {
                values.extend(known);
            }
        }
        values.sort_unstable();
        values
    }

    fn region(&self, space: &mut Space, mask: Mask) -> Region {
        let numbers: Vec<(CutId, CutId)> = self
            .cells
            .iter()
            .enumerate()
            .filter(|(bit, _)| mask & 1 << bit != 0)
            .filter_map(|(_, cell)| match cell {
                Cell::Numbers(from, to) => Some((*from, *to)),
                _ => None,
            })
            .collect();
        let said = if self.line { space.lay(self.id, &numbers) } else { space.among(self.id, &self.values(mask)) };
        if mask & self.none == 0 {
            return said;
        }
        let none = space.absent(self.id);
        space.union(said, none)
    }
}

/// The highest bit of a mask; nought for none.
fn highest(mask: Mask) -> u32 {
    Mask::BITS.saturating_sub(1 + mask.leading_zeros())
}

/// The bits from one to another, both included.
fn bits(low: u32, high: u32) -> Mask {
    (low..=high).fold(0, |mask, bit| mask | 1 << bit)
}

fn numbers(space: &Space, regions: &[Region], axis: AxisId) -> Vec<Cell> {
    let mut cuts: Vec<CutId> = regions.iter().flat_map(|region| space.cuts_of(*region, axis)).collect();
    cuts.retain(|cut| *cut != CutId::NONE);
    cuts.sort_unstable_by_key(|cut| space.cuts.rank(*cut));
    cuts.dedup();
    let ends: Vec<CutId> = cuts.iter().copied().skip(1).chain([CutId::NONE]).collect();
    cuts.into_iter().zip(ends).map(|(from, to)| Cell::Numbers(from, to)).collect()
}

/// Values that lead to the same child in every node of every region make no difference.
fn classes(space: &Space, regions: &[Region], axis: AxisId) -> Vec<Cell> {
    let nodes: Vec<Region> = regions
        .iter()
        .flat_map(|region| space.nodes_of(*region))
        .filter(|node| space.arena.level(*node) == u32::from(axis.0))
        .collect();
    let mut classes: Vec<(Vec<Region>, Vec<usize>)> = Vec::new();
    for value in 0..space.values_on(axis) {
        let children: Vec<Region> = nodes.iter().map(|node| space.child_at(*node, Position::Value(value))).collect();
        match classes.iter_mut().find(|(known, _)| *known == children) {
            Some((_, values)) => values.push(value),
            None => classes.push((children, vec![value])),
        }
    }
    classes.into_iter().map(|(_, values)| Cell::Values(values)).collect()
}
