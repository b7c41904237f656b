//! What is asked of a workspace beside its verdicts: cases, and procedures.

use super::{Session, unknown_name};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval;
use crate::finding::{Findings, Line};
use crate::law::Procedure;

impl Session {
    /// What comes of the cases of these names, or of all: what the law gives, what treaties demand, how the procedure
    /// went.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is no case, or there is none.
    pub fn ask(&self, names: &[String]) -> Result<Vec<Line>, Box<Diagnostic>> {
        let findings = Findings { moment: self.moment(), files: self.files() };
        let known: Vec<&str> = self.corpus.cases.iter().map(|case| self.corpus.text(case.name)).collect();
        if known.is_empty() {
            return Err(Box::new(
                Diagnostic::new(diagnostic::NOTHING_TO_CHECK, Text::new("no-cases")).help(Text::new("no-cases-help")),
            ));
        }
        for name in names {
            if !known.contains(&name.as_str()) {
                return Err(Box::new(unknown_name(diagnostic::UNKNOWN_PROCEDURE, "kind-case", name, known)));
            }
        }
        let mut lines: Vec<Line> = Vec::new();
        for ruling in eval::cases(self.moment(), &self.index, true) {
            let name = known.get(ruling.case).copied().unwrap_or_default();
            if names.is_empty() || names.iter().any(|asked| asked == name) {
                if !lines.is_empty() {
                    lines.push((0, Text::plain(String::new())));
                }
                lines.extend(findings.case_lines(&ruling));
            }
        }
        Ok(lines)
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
