//! Several states of one workspace beside what is demanded. Owns which states and demands are meant.

use super::{Session, calendar_day, unknown_name};
use crate::diagnostic::{self, Diagnostic};
use crate::eval::{Law, Moment};
use crate::finding::Findings;
use crate::law::{JurisdictionId, NormId};
use crate::modelling;
use crate::report::compared::Compared;

impl Session {
    /// What the law of several states gives of what is demanded, and which gives most and least. Demands of which nobody looked in any
    /// of them are left out.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is no state's.
    pub fn compare(&self, names: &[String]) -> Result<Compared, Box<Diagnostic>> {
        let states: Vec<JurisdictionId> = names.iter().map(|name| self.state(name)).collect::<Result<_, _>>()?;
        let law = |of: &JurisdictionId| Law {
            moment: Moment { jurisdiction: Some(*of), ..self.moment() },
            index: &self.index,
        };
        let laws: Vec<Law<'_>> = states.iter().map(law).collect();
        let corpus = &self.corpus;
        let known = |id: NormId| {
            let property = corpus.norm(id).property;
            self.index.gives(property).next().is_some() || !self.index.silences(property).is_empty()
        };
        let wanted = |id: NormId| {
            let norm = corpus.norm(id);
            norm.strength.demands() && self.is_wanted((norm.act, norm.address, norm.label)) && known(id)
        };
        let mut found = modelling::compare_states(&laws, wanted);
        found.sort_by_cached_key(|one| {
            let norm = corpus.norm(one.norm);
            let label = norm.label.map(|label| corpus.text(label).to_owned());
            (corpus.act_name(norm.act).to_owned(), corpus.address(norm.address).clone(), label, one.norm)
        });
        let findings: Vec<Findings<'_>> =
            laws.iter().map(|law| Findings { moment: law.moment, files: self.files() }).collect();
        let rows = found.iter().filter_map(|one| {
            let first = findings.first()?;
            Some(first.compared(one, names, &findings))
        });
        Ok(Compared {
            as_of: calendar_day(self.as_of),
            assumed: self.assumed.clone(),
            states: names.to_vec(),
            rows: rows.collect(),
        })
    }

    fn state(&self, name: &str) -> Result<JurisdictionId, Box<Diagnostic>> {
        let rows = &self.corpus.jurisdictions;
        let found = (0..).map(JurisdictionId).zip(rows).find(|(_, row)| self.corpus.text(row.name) == name);
        found.map(|(id, _)| id).ok_or_else(|| {
            let names = rows.iter().map(|row| self.corpus.text(row.name));
            Box::new(unknown_name(diagnostic::UNKNOWN_JURISDICTION, "kind-jurisdiction", name, names))
        })
    }
}
