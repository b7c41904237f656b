//! `never-wins`: a provision that is in force and decides nowhere, since in every situation another one takes its
//! place. An earlier wording that a later one of the same paragraph replaced is history, and no fault.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{LeftNowhere, Priority};
use crate::law::Norm;

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
        if history || row.to.is_empty() {
            return;
        }
        let names =
            row.to.iter().take(NAMED).map(|(winner, _)| corpus.name_of(corpus.norm(*winner))).collect::<Vec<_>>();
        let more = row.to.len() - names.len();
        let message =
            Text::new("never-wins").with("name", corpus.name_of(norm)).with("winners", names).with("more", more);
        let mut finding =
            Diagnostic::new(diagnostic::NEVER_WINS, message).label(norm.demand_place(), Text::new("never-wins-here"));
        for (winner, by) in row.to.iter().take(NAMED) {
            let winner = corpus.norm(*winner);
            let how = match by {
                Priority::Overridden => Text::new("never-wins-overrides"),
                Priority::Special => Text::new("never-wins-special"),
                Priority::Later => Text::new("never-wins-later"),
            };
            finding = finding.label(winner.demand_place(), how.with("name", corpus.name_of(winner)));
        }
        self.tell_of(finding.help(Text::new("never-wins-help")), Some(norm.head_place()));
    }
}
