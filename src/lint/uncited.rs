//! `without-citation`: a value of a parameter, a status, a silence, a claim, or an act with provisions or demands that
//! nowhere says where it comes from. Provisions and demands cite by their address and are covered by their act; what
//! is `unverified` with a reason has said what there is to say.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, DetailsId};
use crate::source::Place;

impl Desk<'_> {
    pub(super) fn uncited(&mut self) {
        self.uncited_acts();
        self.uncited_rows();
        self.uncited_before();
        self.uncited_series();
        let corpus = self.corpus();
        for status in &corpus.statuses {
            if status.by_law.is_none() && !self.says_whence(status.details) {
                let place = Place::new(status.place.file, status.head);
                self.without_citation(Text::new("without-citation-status"), place);
            }
        }
        let mut last = None;
        for silence in &corpus.silences {
            // One statement on several properties is told once; without any search there is another finding.
            let told = last.replace(silence.place) == Some(silence.place);
            let covered = silence.searched.is_empty()
                || silence.read.is_some()
                || silence.searched.iter().any(|(act, _)| self.act_says_whence(*act))
                || self.says_whence(silence.details);
            if !told && !covered {
                self.without_citation(Text::new("without-citation-silence"), silence.place);
            }
        }
        for procedure in &corpus.procedures {
            if procedure.like.is_none() && !self.says_whence(procedure.details) {
                let name = corpus.text(procedure.name);
                self.without_citation(Text::new("without-citation-procedure").with("name", name), procedure.place);
            }
        }
        for calendar in &corpus.calendars {
            if !self.says_whence(calendar.details) {
                let name = corpus.text(calendar.name);
                self.without_citation(Text::new("without-citation-calendar").with("name", name), calendar.place);
            }
        }
        let mut last = None;
        for claim in &corpus.claims {
            let told = last.replace(claim.place) == Some(claim.place);
            if !told && !self.says_whence(claim.details) && !self.says_whence(corpus.act(claim.source).details) {
                self.without_citation(Text::new("without-citation-claim"), claim.words);
            }
        }
    }

    /// A precondition that the workspace sets says why, or whence it has it; a source's is quoted, as is what it recommends.
    fn uncited_before(&mut self) {
        let corpus = self.corpus();
        let has_reason =
            |id| corpus.details(id).is_some_and(|details: &crate::law::Details| !details.because.is_empty());
        for one in &corpus.preconditions {
            let own_reason = one.by.is_none() && has_reason(one.details);
            if !own_reason && !self.says_whence(one.details) && !self.source_says_whence(one.by) {
                let id = if one.by.is_none() { "without-citation-precondition" } else { "without-citation-claim" };
                self.without_citation(Text::new(id), one.words);
            }
        }
        for one in &corpus.recommendations {
            if !self.says_whence(one.details) && !self.source_says_whence(Some(one.source)) {
                self.without_citation(Text::new("without-citation-claim"), one.words);
            }
        }
    }

    fn source_says_whence(&self, source: Option<ActId>) -> bool {
        source.is_some_and(|source| self.says_whence(self.corpus().act(source).details))
    }

    fn uncited_acts(&mut self) {
        let corpus = self.corpus();
        let mut has_norms = vec![false; corpus.acts.len()];
        for norm in &corpus.norms {
            if let Some(slot) = has_norms.get_mut(norm.act.0 as usize) {
                *slot = true;
            }
        }
        for repeal in &corpus.repeals {
            if let Some(slot) = has_norms.get_mut(repeal.by.0 as usize) {
                *slot |= !self.says_whence(repeal.details);
            }
        }
        for (i, act) in corpus.acts.iter().enumerate() {
            let used = has_norms.get(i).copied().unwrap_or(false) && act.sort != ActSort::Source;
            let id = ActId(u32::try_from(i).unwrap_or(u32::MAX));
            if used && !self.act_says_whence(id) {
                let message = Text::new("without-citation-act").with("name", corpus.text(act.name));
                self.without_citation(message, act.place);
            }
        }
    }

    fn uncited_rows(&mut self) {
        let corpus = self.corpus();
        for parameter in &corpus.parameters {
            if self.says_whence(parameter.details) {
                continue;
            }
            for row in &parameter.rows {
                if !self.says_whence(row.details) {
                    let name = corpus.text(parameter.name);
                    let message =
                        Text::new("without-citation-row").with("name", name).with("from", row.from.to_string());
                    self.without_citation(message, row.place);
                }
            }
        }
    }

    /// A series cites once for all its rows, or in each.
    fn uncited_series(&mut self) {
        let corpus = self.corpus();
        for series in &corpus.series {
            let cited = self.says_whence(series.details)
                || !series.rows.is_empty() && series.rows.iter().all(|row| self.says_whence(row.details));
            if !cited {
                let message = Text::new("without-citation-series").with("name", corpus.text(series.name));
                self.without_citation(message, series.place);
            }
        }
    }

    fn act_says_whence(&self, id: ActId) -> bool {
        let act = self.corpus().act(id);
        act.wording.is_some() || act.number.is_some() || self.says_whence(act.details)
    }

    fn says_whence(&self, id: DetailsId) -> bool {
        self.corpus().details(id).is_some_and(|details| {
            let reason = details.unverified.as_ref().is_some_and(|why| !why.trim().is_empty());
            !details.cites.is_empty() || !details.quotes.is_empty() || details.read.is_some() || reason
        })
    }

    fn without_citation(&mut self, message: Text, place: Place) {
        let finding = Diagnostic::new(diagnostic::WITHOUT_CITATION, message).at(place);
        self.tell(finding.help(Text::new("without-citation-help")));
    }
}
