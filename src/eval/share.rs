//! Demands on a share of persons: `for at least 50% of employees`. No situation is a share, so the bounds alone are
//! exact: where all are served the demand is met, where nobody is it isn't. In between it hangs on how many there are,
//! and that isn't known; the situations served are said.

use super::cause::Cause;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use crate::law::{NormId, Outcome};

impl Judge<'_> {
    /// Leaves open what hangs on how many persons are served.
    pub(super) fn weigh_share(&self, id: NormId, pieces: &mut [Piece]) {
        let corpus = self.moment.corpus;
        let share = corpus.details(corpus.norm(id).details).and_then(|details| details.share);
        let Some(share) = share else { return };
        if !pieces.iter().any(|piece| piece.found.outcome.is_met()) {
            return;
        }
        for piece in pieces.iter_mut().filter(|piece| !piece.found.outcome.is_met()) {
            piece.found = Found::because(Outcome::Unknown, Cause::Share(share.percent));
        }
    }
}
