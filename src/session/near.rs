//! The findings near a change, before all are there: the verdicts on some properties, and what is wrong with some pieces of
//! files. Whoever shows them shows all findings behind them. Must not know who edits.

use super::Session;
use crate::diagnostic::{Diagnostic, Group};
use crate::eval;
use crate::finding::{Detail, Findings, Kept};
use crate::law::PropertyId;
use crate::source::FileId;

impl Session {
    /// Whether findings are as they come: none is excused by what only all of them together tell.
    pub fn finds_at_once(&self) -> bool {
        self.workspace.settings.ignore.is_empty() && self.workspace.baseline.is_none() && !self.state_is_open()
    }

    /// What is found of the demands on these properties, and on those that are judged together with them; in whole files.
    pub fn findings_on(&self, properties: &[PropertyId]) -> Vec<Diagnostic> {
        let moment = self.moment();
        let findings = Findings { moment, files: self.files() };
        let members = eval::members(moment);
        let (kept, faults) = eval::rule_on(moment, &self.index, properties, |kept: &mut Kept, ruling| {
            if !members.contains(&ruling.norm) {
                findings.take(kept, &ruling, Detail::Findings);
            }
        });
        let found = kept.into_iter().flat_map(Kept::into_findings).chain(faults.problems);
        found.map(|found| self.told(found)).collect()
    }

    /// What is wrong with how these pieces are written, and with what they say; in whole files.
    pub fn problems_in(&self, pieces: &[FileId]) -> Vec<Diagnostic> {
        let inside = |found: &&Diagnostic| found.place().is_some_and(|place| pieces.contains(&place.file));
        self.problems.iter().filter(inside).map(|found| self.told(found.clone())).collect()
    }

    /// A finding as a report has it.
    fn told(&self, mut found: Diagnostic) -> Diagnostic {
        self.level(&mut found);
        found.move_places(|place| self.files().whole(place));
        found
    }
}

/// Whether a finding tells what is wrong with a text itself.
pub fn is_of_the_text(found: &Diagnostic) -> bool {
    matches!(found.code.group(), Group::Reading | Group::Names | Group::Values)
}
