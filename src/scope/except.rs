//! "All but": a region as a demand, or one phrase of it, without a few others. It stays short where the
//! phrases of the region itself would multiply: k exceptions of two words are 2^k phrases, or k exceptions.

use super::cells::{CellAxis, Cells, Product};
use super::cover::{Task, cover, word};
use super::describe::{Description, MOST_PHRASES, Question};
use super::shadow::Shadow;
use super::space::Space;

/// A region and its counterpart within the demand, laid out over common cells.
pub(super) struct Shadows<'a> {
    pub(super) cells: &'a Cells,
    pub(super) on: Shadow,
    pub(super) off: Shadow,
}

impl Space {
    /// Taken from all that is demanded, or from the one phrase that the region fits into where that needs
    /// fewer phrases.
    pub(super) fn except(&mut self, shadows: &Shadows<'_>, question: Question) -> Option<Description> {
        let task = Task {
            cells: shadows.cells,
            on: question.off,
            on_shadow: &shadows.off,
            off_shadow: &shadows.on,
            limit: MOST_PHRASES,
        };
        let whole = cover(self, &task);
        let spare = whole.as_ref().map_or(MOST_PHRASES + 1, Vec::len).saturating_sub(2);
        let narrower = self.except_within(shadows, question, spare);
        narrower.or(whole.map(|except| Description::Except { of: Vec::new(), except }))
    }

    /// The least phrase around the region, without at most `limit` others.
    fn except_within(&mut self, shadows: &Shadows<'_>, question: Question, limit: usize) -> Option<Description> {
        let cells = shadows.cells;
        let everything = cells.everything();
        let along = |(place, axis): (usize, &CellAxis)| axis.hull(shadows.on.along(&everything, place));
        let hull: Product = cells.axes.iter().enumerate().map(along).collect();
        let hull_region = cells.region(self, &hull);
        let within = self.intersection(question.inside, hull_region);
        if within == question.inside {
            return None;
        }
        // What the demand leaves out anyway need not be said.
        let inside = Shadow::new(self, cells, question.inside);
        let mut widest = hull;
        for (place, axis) in cells.axes.iter().enumerate() {
            let outside = axis.full & !inside.along(&widest, place);
            *widest.get_mut(place)? |= outside;
        }
        let within_shadow = Shadow::new(self, cells, within);
        let (_, of) = word(self, cells, &within_shadow, &widest);
        let taken = self.difference(within, question.on);
        let taken_shadow = Shadow::new(self, cells, taken);
        let (on_shadow, off_shadow) = (&taken_shadow, &shadows.on);
        let except = cover(self, &Task { cells, on: taken, on_shadow, off_shadow, limit })?;
        (!except.is_empty()).then(|| Description::Except { of: vec![of], except })
    }
}
