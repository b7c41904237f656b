//! The findings of a check as JUnit XML, which every CI shows: a suite for each instrument, a case for each of its demands. A
//! demand fails by an open error; what is known, left to a judge or doesn't apply is skipped with the reason; what else is said
//! stands in the case's output. The other findings have a suite of their own.

use super::identity::identities;
use super::model::{Report, Verdict, Word, verdict_text};
use super::style::Style;
use super::suites::{Case, End, Suite, suites};
use super::wording::{self, known_mark};
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::{Files, Place, visible};
use indexmap::IndexMap;

/// The suite of what is about no demand.
const OTHERS: &str = "findings";

/// The XML. Ends with a line break.
pub fn junit(report: &Report, files: &Files, style: &Style) -> String {
    let teller = Teller { files, style };
    let names: Vec<String> =
        report.verdicts.iter().map(|row| format!("{}: {}", row.obligation, row.property)).collect();
    let mut of_demands: IndexMap<&str, Vec<&Diagnostic>> =
        names.iter().map(|name| (name.as_str(), Vec::new())).collect();
    let mut others = Suite { name: OTHERS.to_owned(), cases: Vec::new() };
    for (found, identity) in report.diagnostics.iter().zip(identities(&report.diagnostics, files)) {
        match found.about.first().and_then(|name| of_demands.get_mut(name.as_str())) {
            Some(of_demand) => of_demand.push(found),
            None => others.cases.push(teller.other(found, &identity.line())),
        }
    }
    let mut all: IndexMap<&str, Suite> = IndexMap::new();
    for (row, name) in report.verdicts.iter().zip(&names) {
        // Of several demands of one name, the first has what is said of them.
        let findings = of_demands.get_mut(name.as_str()).map(std::mem::take).unwrap_or_default();
        let suite = all.entry(&row.act).or_insert_with(|| Suite { name: row.act.clone(), cases: Vec::new() });
        suite.cases.push(teller.demand(row, name, &findings));
    }
    let mut all: Vec<Suite> = all.into_values().collect();
    if !others.cases.is_empty() {
        all.push(others);
    }
    suites(&all)
}

/// What turns findings into lines.
struct Teller<'a> {
    files: &'a Files,
    style: &'a Style,
}

impl Teller<'_> {
    fn demand(&self, row: &Verdict, name: &str, findings: &[&Diagnostic]) -> Case {
        let (open, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            findings.iter().partition(|one| !one.known && one.severity == Severity::Error);
        let word = self.style.say(&verdict_text(row.word));
        let known = others.iter().find(|one| one.known);
        let end = match (known, row.word) {
            _ if !open.is_empty() => self.failed(&open),
            (Some(known), _) => self.known(known),
            (None, Word::Judgement | Word::NotApplicable) => End::Skipped(word.clone()),
            (None, _) => End::Passed,
        };
        let mut out: Vec<String> = self.place(row.demand).into_iter().map(|place| format!("{place}: {word}")).collect();
        out.extend(others.iter().flat_map(|one| self.lines(one)));
        Case { name: visible(name).into_owned(), class: row.act.clone(), end, out }
    }

    fn other(&self, found: &Diagnostic, name: &str) -> Case {
        let lines = self.lines(found);
        let (end, out) = match found.severity {
            _ if found.known => (self.known(found), lines),
            Severity::Error => (self.failed(&[found]), Vec::new()),
            Severity::Warning | Severity::Note => (End::Passed, lines),
        };
        let path =
            found.place().and_then(|place| self.files.locate(place)).map(|(path, ..)| visible(path).into_owned());
        let class = path.unwrap_or_else(|| OTHERS.to_owned());
        Case { name: visible(name).into_owned(), class, end, out }
    }

    fn failed(&self, open: &[&Diagnostic]) -> End {
        let messages: Vec<String> = open.iter().map(|one| self.style.say(&one.message)).collect();
        End::Failed(messages.join("; "), open.iter().flat_map(|one| self.lines(one)).collect())
    }

    fn known(&self, known: &Diagnostic) -> End {
        let mark = known_mark(known).unwrap_or_else(|| Text::new("known-mark"));
        End::Skipped(format!("{}: {}", self.style.say(&mark), self.style.say(&known.message)))
    }

    /// `rules/ilo/c183.rule:7:34: error[gap] …`, and what else is said.
    fn lines(&self, found: &Diagnostic) -> Vec<String> {
        let place = found.place().and_then(|place| self.place(place)).map(|place| format!("{place}: "));
        let severity = found.severity.word();
        let message = self.style.say(&found.message);
        let mut lines = vec![format!("{}{severity}[{}] {message}", place.unwrap_or_default(), found.code)];
        lines.extend(wording::notes(found, self.style));
        lines.extend(wording::further_places(found, self.files, self.style));
        lines
    }

    fn place(&self, place: Place) -> Option<String> {
        let (path, start, _) = self.files.locate(place)?;
        Some(format!("{}:{}:{}", visible(path), start.line, start.column))
    }
}
