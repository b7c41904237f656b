//! `never-wins`: a provision that is in force and decides nowhere, since in every situation another one takes its
//! place. An earlier wording that a later one of the same paragraph replaced is history, and no fault; and that there
//! is something (`exists`) is meant to be said more exactly elsewhere.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{LeftNowhere, Priority};
use crate::law::{Comparing, Norm, NormId};

/// How many winners are named.
const NAMED: usize = 4;

impl Desk<'_> {
    pub(super) fn shadowed(&mut self) {
        for row in self.writing.left_nowhere {
            self.shadowed_one(row);
        }
    }

    fn shadowed_one(&mut self, row: &LeftNowhere) {
        let corpus = self.corpus();
        let norm = corpus.norm(row.norm);
        let paragraph = |norm: &Norm| (norm.act, norm.address, norm.label);
        let history = row
            .to
            .iter()
            .any(|(winner, by)| *by == Priority::Later && paragraph(corpus.norm(*winner)) == paragraph(norm));
        let says_no_amount = corpus
            .allowed_values(norm.allowed)
            .comparisons
            .iter()
            .all(|(comparing, _)| *comparing == Comparing::Exists);
        if history || says_no_amount || row.to.is_empty() {
            return;
        }
        let mut winners: Vec<NormId> = row.to.iter().map(|(winner, _)| *winner).collect();
        corpus.in_legal_order(&mut winners);
        let more = winners.len().saturating_sub(NAMED);
        winners.truncate(NAMED);
        let names: Vec<String> = winners.iter().map(|winner| corpus.name_of(corpus.norm(*winner))).collect();
        let message =
            Text::new("never-wins").with("name", corpus.name_of(norm)).with("winners", names).with("more", more);
        let mut finding =
            Diagnostic::new(diagnostic::NEVER_WINS, message).label(norm.demand_place(), Text::new("never-wins-here"));
        for id in winners {
            let winner = corpus.norm(id);
            let how = match row.to.iter().find(|(to, _)| *to == id) {
                Some((_, Priority::Overridden)) => Text::new("never-wins-overrides"),
                Some((_, Priority::Special)) => Text::new("never-wins-special"),
                _ => Text::new("never-wins-later"),
            };
            finding = finding.label(winner.demand_place(), how.with("name", corpus.name_of(winner)));
        }
        self.tell(finding.help(Text::new("never-wins-help")));
    }
}
