//! What a site shows of a workspace: the check, and beside it how each verdict came about and since when it holds, what bills
//! would change, what of the texts is accounted for. Owns what is gathered; how it is shown, `report::site` knows.

use super::{Bills, Session, calendar_day};
use crate::eval::{self, Law};
use crate::finding::{self, Findings, Line};
use crate::law::{NormId, Strength, Verdict};
use crate::modelling;
use crate::report::Report;
use crate::report::site::{Course, Material};
use crate::source::Place;
use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Statements by their place and the property that they speak of.
type Placed<'c> = FxHashMap<(Place, &'c str), NormId>;

impl Session {
    /// All that a site shows. Texts are looked at where folders with them are given.
    pub fn material(&self) -> Material {
        let (report, coverage) = if self.options.sources.is_empty() {
            (self.check(), None)
        } else {
            let (report, coverage) = self.coverage();
            (report, Some(coverage))
        };
        let demands = self.placed(eval::demands(&self.corpus));
        let derivations = self.derivations(&report, &demands);
        let courses = self.courses(&report, &demands);
        let findings = Findings { moment: self.moment(), files: self.files() };
        let given = (0..).map(NormId).zip(&self.corpus.norms).filter(|(_, norm)| norm.strength == Strength::Gives);
        let provisions = given.map(|(id, _)| (id, findings.looked_at(id))).collect();
        let bills = self.corpus.bills.par_iter().filter_map(|bill| {
            let name = self.corpus.text(bill.name).to_owned();
            let found = self.bills(&[Bills::Named(name.clone())]).ok()?;
            Some((name, self.model(&found)))
        });
        let bills = bills.collect();
        Material { report, derivations, courses, provisions, bills, coverage }
    }

    fn placed(&self, norms: impl Iterator<Item = NormId>) -> Placed<'_> {
        let corpus = &self.corpus;
        let place = |id: NormId| {
            let norm = corpus.norm(id);
            (norm.demand_place(), corpus.text(corpus.property(norm.property).name))
        };
        norms.map(|id| (place(id), id)).collect()
    }

    /// How each verdict of the report came about.
    fn derivations(&self, report: &Report, demands: &Placed<'_>) -> Vec<Vec<Line>> {
        let findings = Findings { moment: self.moment(), files: self.files() };
        let mut others: FxHashMap<Place, Vec<Line>> = FxHashMap::default();
        for ruling in eval::choices(self.moment(), &self.index) {
            if let Some(choice) = self.corpus.choices.get(ruling.choice) {
                others.insert(choice.words, findings.why_choice(&ruling));
            }
        }
        for ruling in eval::definitions(self.moment(), &self.index) {
            let first = ruling.demanded.first().and_then(|number| self.corpus.definitions.get(*number));
            if let Some(first) = first {
                others.insert(first.words, findings.why_definition(&ruling));
            }
        }
        let verdicts = report.verdicts.par_iter();
        verdicts
            .map(|verdict| match demands.get(&(verdict.demand, verdict.property.as_str())) {
                Some(id) => finding::why(&findings, &self.index, *id),
                None => others.get(&verdict.demand).cloned().unwrap_or_default(),
            })
            .collect()
    }

    /// Since when each verdict of the report is what it is, and what it was before.
    fn courses(&self, report: &Report, demands: &Placed<'_>) -> Vec<Course> {
        let Some(of) = self.jurisdiction else { return vec![Course::new(); report.verdicts.len()] };
        let law = Law { moment: self.moment(), index: &self.index };
        let told = |steps: Vec<(crate::value::Date, Verdict)>| -> Vec<(Date, Verdict)> {
            steps.into_iter().map(|(day, verdict)| (calendar_day(day), verdict)).collect()
        };
        let mut found: FxHashMap<NormId, Course> = modelling::courses(law, of, self.as_of)
            .into_iter()
            .map(|course| (course.norm, told(course.steps)))
            .collect();
        let of_verdict = |verdict: &crate::report::model::Verdict| {
            let id = demands.get(&(verdict.demand, verdict.property.as_str()))?;
            found.remove(id)
        };
        report.verdicts.iter().map(of_verdict).map(Option::unwrap_or_default).collect()
    }
}
