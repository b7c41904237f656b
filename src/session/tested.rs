//! What a workspace says of itself that can be tried: expectations, cases, and what sources say. Owns what counts as a
//! trial and how it ends; what is found otherwise, the check says.

use super::Session;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::eval::{self, CaseRuling};
use crate::law::{Case, CaseExpected, Expectation, NormId};
use crate::report::model::Binding;
use crate::report::{Ending, Report, Sort, Trial, Trials};
use crate::source::Place;
use rustc_hash::FxHashSet;

impl Session {
    /// Tries every expectation, case and claim; beside it the check that it rests on.
    pub fn trials(&self) -> (Report, Trials) {
        let report = self.check();
        let mut trials = Trials::default();
        let own = |place: Place| !self.files().is_of_module(place.file);
        for expectation in self.corpus.details.iter().flat_map(|details| &details.expectations) {
            if own(expectation.place) {
                trials.all.push(self.expectation(expectation, &report));
            }
        }
        let cases = eval::cases(self.moment(), &self.index, true);
        for ruling in &cases {
            trials.all.extend(self.corpus.cases.get(ruling.case).map(|case| self.case(case, &report)));
        }
        for (number, claim) in self.corpus.claims.iter().enumerate().filter(|(_, claim)| own(claim.place)) {
            let ending = match report.agrees(number) {
                Some(true) => Ending::Holds,
                Some(false) => Ending::Differs,
                None => Ending::Open,
            };
            trials.all.push(self.trial(Sort::Claim, claim.place, ending));
        }
        self.exercised(&cases, &report, &mut trials);
        (report, trials)
    }

    fn trial(&self, sort: Sort, place: Place, ending: Ending) -> Trial {
        Trial { sort, name: self.files().statement_at(place).to_owned(), place, ending }
    }

    fn expectation(&self, expectation: &Expectation, report: &Report) -> Trial {
        let place = expectation.place;
        let ours = expectation.of.is_none() || expectation.of == self.jurisdiction;
        let codes = [diagnostic::EXPECTATION_STALE, diagnostic::EXPECTATION_REGION, diagnostic::EXPECTATIONS_COLLIDE];
        let against = found(report, place, |one| codes.contains(&one.code));
        let ending = if !against.is_empty() {
            Ending::Fails(against)
        } else if !ours || expectation.from.is_some_and(|from| from > self.as_of) {
            Ending::NotYet
        } else {
            Ending::Holds
        };
        self.trial(Sort::Expectation, place, ending)
    }

    fn case(&self, case: &Case, report: &Report) -> Trial {
        let against: Vec<Diagnostic> = (case.expects.iter())
            .flat_map(|expected| found(report, expected.place, |one| one.code == diagnostic::CASE_DIFFERS))
            .collect();
        let ending = if case.expects.is_empty() {
            Ending::ChecksNothing
        } else if against.is_empty() {
            Ending::Holds
        } else {
            Ending::Fails(against)
        };
        self.trial(Sort::Case, case.place, ending)
    }

    /// Which of the demands that bind a case exercises: one that it asks about, or expects something of.
    fn exercised(&self, cases: &[CaseRuling], report: &Report, trials: &mut Trials) {
        let corpus = &self.corpus;
        let mut norms: FxHashSet<NormId> = FxHashSet::default();
        for ruling in cases {
            let answers = ruling.persons.iter().flat_map(|person| &person.answers);
            norms.extend(answers.flat_map(|answer| &answer.demands).map(|demanded| demanded.norm));
            let expects = corpus.cases.get(ruling.case).into_iter().flat_map(|case| &case.expects);
            for expected in expects {
                let CaseExpected::Verdict { act, address, label, .. } = &expected.what else { continue };
                let at = address.map(|address| (*act, address, *label));
                norms.extend(
                    eval::demands(corpus).filter(|id| at.is_some_and(|at| corpus.is_at(corpus.norm(*id), &at))),
                );
            }
        }
        let places: FxHashSet<Place> = norms.iter().map(|id| corpus.norm(*id).demand_place()).collect();
        for row in report.verdicts.iter().filter(|row| row.binding == Binding::Yes) {
            trials.binding += 1;
            if places.contains(&row.demand) {
                trials.exercised += 1;
            } else if trials.without_case.last() != Some(&row.obligation) {
                trials.without_case.push(row.obligation.clone());
            }
        }
    }
}

/// The open findings of a kind that mark this place.
fn found(report: &Report, place: Place, wanted: impl Fn(&Diagnostic) -> bool) -> Vec<Diagnostic> {
    let marks = |one: &&Diagnostic| {
        one.labels.iter().any(|label| {
            let other = label.place;
            other.file == place.file && other.span.start < place.span.end && place.span.start < other.span.end
        })
    };
    report.open().filter(|one| one.severity == Severity::Error && wanted(one)).filter(marks).cloned().collect()
}
