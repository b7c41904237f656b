//! What is asked of a workspace beside its verdicts: cases, and procedures.

use super::{Session, unknown_name};
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::eval;
use crate::finding::{Findings, Line, Wanted};
use crate::law::{Case, Norm, NormId, Procedure, PropertyId};
use crate::report::Answers;
use crate::source::Place;
use indexmap::IndexSet;

/// Which cases are asked about; all where neither names nor files are given.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct About {
    /// These, by their names.
    pub names: Vec<String>,
    /// All cases of these files, by the names of the files as they are shown.
    pub files: Vec<String>,
}

impl About {
    fn files(&self, path: &str) -> bool {
        self.files.iter().any(|file| file == path)
    }
}

impl Session {
    /// What comes of the cases that are asked about: what the law gives, what treaties demand, how the procedure went.
    ///
    /// # Errors
    ///
    /// Diagnostics where a name is no case, where there is none, or where a question can't be read.
    pub fn ask(&self, about: &About) -> Result<Answers, Vec<Diagnostic>> {
        let is_asked = |place: Place| self.files().get(place.file).is_some_and(|file| about.files(file.path()));
        let wrong: Vec<Diagnostic> = (self.problems.iter())
            .filter(|one| one.severity == Severity::Error && one.labels.iter().any(|label| is_asked(label.place)))
            .cloned()
            .collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let corpus = &self.corpus;
        let known: Vec<&str> = corpus.cases.iter().map(|case| corpus.text(case.name)).collect();
        if known.is_empty() {
            let none = Diagnostic::new(diagnostic::NOTHING_TO_CHECK, Text::new("no-cases"));
            return Err(vec![none.help(Text::new("no-cases-help"))]);
        }
        for name in &about.names {
            if !known.contains(&name.as_str()) {
                return Err(vec![unknown_name(diagnostic::UNKNOWN_PROCEDURE, "kind-case", name, known)]);
            }
        }
        for file in &about.files {
            let of_file = |case: &Case| self.files().get(case.place.file).is_some_and(|one| one.path() == file);
            if !corpus.cases.iter().any(of_file) {
                let none = Diagnostic::new(diagnostic::NOTHING_TO_CHECK, Text::new("no-cases-in").with("path", file));
                return Err(vec![none.help(Text::new("no-cases-help"))]);
            }
        }
        let asked = |case: &Case| {
            about.names.is_empty() && about.files.is_empty()
                || is_asked(case.place)
                || about.names.iter().any(|name| name == corpus.text(case.name))
        };
        let findings = Findings { moment: self.moment(), files: self.files() };
        let is_wanted = |norm: &Norm| self.is_wanted((norm.act, norm.address, norm.label));
        let wanted: Wanted<'_> = (!self.only.is_empty()).then_some(&is_wanted);
        let rulings = eval::cases_of(self.moment(), &self.index, asked, |case| self.asks(case));
        Ok(Answers {
            as_of: self.as_of.to_string(),
            jurisdiction: self.jurisdiction.map(|id| corpus.text(corpus.jurisdiction(id).name).to_owned()),
            cases: rulings.iter().filter_map(|ruling| findings.case_answer(ruling, wanted)).collect(),
        })
    }

    /// What a case asks; one that asks nothing and follows no procedure asks what is demanded at the places to which the
    /// answer is limited.
    fn asks(&self, case: &Case) -> Vec<PropertyId> {
        if !case.asks.is_empty() || case.follows.is_some() || self.only.is_empty() {
            return case.asks.clone();
        }
        let mut demands: Vec<NormId> = eval::demands(&self.corpus)
            .filter(|id| {
                let norm = self.corpus.norm(*id);
                self.is_wanted((norm.act, norm.address, norm.label))
            })
            .collect();
        self.corpus.in_legal_order(&mut demands);
        let properties: IndexSet<PropertyId> = demands.iter().map(|id| self.corpus.norm(*id).property).collect();
        properties.into_iter().collect()
    }

    /// The procedures; or one of them, step by step; or how two of them differ.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is no procedure, or there is none.
    pub fn procedures(&self, names: &[String]) -> Result<Vec<Line>, Box<Diagnostic>> {
        let findings = Findings { moment: self.moment(), files: self.files() };
        let rows = &self.corpus.procedures;
        let known: Vec<&str> = rows.iter().map(|row| self.corpus.text(row.name)).collect();
        if known.is_empty() {
            return Err(Box::new(
                Diagnostic::new(diagnostic::NOTHING_TO_CHECK, Text::new("no-procedures"))
                    .help(Text::new("no-procedures-help")),
            ));
        }
        let find = |name: &String| -> Result<&Procedure, Box<Diagnostic>> {
            let found = rows.iter().find(|row| self.corpus.text(row.name) == name.as_str());
            found.ok_or_else(|| {
                Box::new(unknown_name(diagnostic::UNKNOWN_PROCEDURE, "kind-procedure", name, known.iter().copied()))
            })
        };
        match names {
            [] => Ok(rows.iter().map(|row| (0, findings.procedure_line(row))).collect()),
            [one] => Ok(findings.procedure(find(one)?)),
            [one, other, ..] => Ok(findings.versions(find(one)?, find(other)?)),
        }
    }
}
