//! Every place in a report, to be moved: a workspace that is being edited is read in pieces, and what was found there is told
//! in whole files. Whoever adds a place to a report adds it here. Must not know why they move.

use super::Report;
use super::model::{Precondition, Verdict};
use crate::diagnostic::Diagnostic;
use crate::source::Place;

impl Report {
    /// Moves every place, and puts the findings into the order of their new ones.
    pub(crate) fn move_places(&mut self, to: impl Fn(Place) -> Place + Copy) {
        self.diagnostics.iter_mut().for_each(|one| one.move_places(to));
        self.verdicts.iter_mut().for_each(|one| verdict(one, to));
        self.claims.iter_mut().filter_map(|one| one.place.as_mut()).for_each(|place| *place = to(*place));
        let preconditions = self.readiness.iter_mut().flat_map(|one| &mut one.preconditions);
        preconditions.for_each(|one| precondition(one, to));
        self.recommendations.iter_mut().for_each(|one| one.place = to(one.place));
        self.remarks.iter_mut().for_each(|one| one.place = to(one.place));
        self.diagnostics.sort_by(Diagnostic::order);
    }
}

impl Diagnostic {
    /// Moves every place.
    pub(crate) fn move_places(&mut self, to: impl Fn(Place) -> Place) {
        self.labels.iter_mut().for_each(|label| label.place = to(label.place));
        if let Some(fix) = &mut self.fix {
            fix.place = to(fix.place);
        }
        if let Some(excused) = &mut self.excused {
            excused.place = to(excused.place);
        }
    }
}

fn verdict(row: &mut Verdict, to: impl Fn(Place) -> Place + Copy) {
    row.demand = to(row.demand);
    row.provisions.iter_mut().for_each(|one| one.place = to(one.place));
}

fn precondition(row: &mut Precondition, to: impl Fn(Place) -> Place + Copy) {
    row.place = to(row.place);
    row.verdicts.iter_mut().for_each(|one| verdict(one, to));
}
