//! What comes of a case that expects something: a finding for each expectation that didn't come out. The answer to what
//! a case asks, `answer.rs` has.

use super::Findings;
use super::course::optional;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{CaseFound, CaseRuling, Moment, Surprise};
use crate::law::{Case, CaseExpected, NormId};
use crate::report::model;

impl<'c> Findings<'c> {
    /// The same, on the day of a case and under its law.
    pub fn of_case(&self, ruling: &CaseRuling) -> Self {
        let of = self.corpus().cases.get(ruling.case).and_then(|case| case.of);
        let jurisdiction = of.or(self.moment.jurisdiction);
        Self { moment: Moment { as_of: ruling.as_of, jurisdiction, ..self.moment }, files: self.files }
    }

    /// A finding for each expectation that didn't come out.
    pub fn case_findings(&self, ruling: &CaseRuling) -> Vec<Diagnostic> {
        let Some(case) = self.corpus().cases.get(ruling.case) else { return Vec::new() };
        let own = self.of_case(ruling);
        ruling.surprises.iter().filter_map(|surprise| own.surprise(case, ruling, surprise)).collect()
    }

    fn surprise(&self, case: &Case, ruling: &CaseRuling, surprise: &Surprise) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let expectation = case.expects.get(surprise.expectation)?;
        let person = case.persons.get(surprise.person).and_then(|person| person.name);
        let mut message = Text::new("case-differs")
            .with("case", corpus.text(case.name))
            .with("expected", self.words(expectation.place).trim_start_matches("expect "))
            .with("date", ruling.as_of.to_string())
            .with("person", optional("in-brackets", person.map(|name| corpus.text(name)).unwrap_or_default()));
        let mut places = Vec::new();
        let mut notes = Vec::new();
        let found = match &surprise.found {
            CaseFound::Verdict(verdict, demands) => {
                places.extend(demands.iter().map(|id| {
                    let norm = self.norm(*id);
                    (norm.demand_place(), Text::new("claim-demand").with("name", corpus.name_of(norm)))
                }));
                model::verdict_text(*verdict)
            }
            CaseFound::Law(_, facts) if facts.is_empty() => Text::new("case-law-nothing"),
            CaseFound::Law(_, facts) => {
                places.extend(facts.iter().map(|id| {
                    let norm = self.norm(*id);
                    (norm.demand_place(), Text::new("gives").with("name", corpus.name_of(norm)))
                }));
                Text::new("case-law-gives").with("facts", self.given_words(facts))
            }
            CaseFound::Step(kept) => {
                let words: Vec<Text> = kept.iter().map(|kept| Text::new(kept_word(*kept))).collect();
                if let CaseExpected::Step { step: (name, _), .. } = &expectation.what
                    && let Some(procedure) = case.follows.map(|id| corpus.procedure(id))
                    && let Some(step) = procedure.step(*name)
                {
                    places.push((step.place, Text::new("step-here").with("name", corpus.text(*name))));
                    let course = ruling.persons.get(surprise.person).and_then(|person| person.course.as_ref());
                    let number = procedure.steps.iter().position(|step| step.name == *name);
                    if let (Some(course), Some(number)) = (course, number) {
                        notes = self.about_step(course, procedure, number);
                    }
                }
                match words.is_empty() {
                    true => Text::new("kept-not-called-for"),
                    false => Text::new("several").with("texts", words),
                }
            }
        };
        message = message.with("found", found);
        let mut finding =
            Diagnostic::new(diagnostic::CASE_DIFFERS, message).label(expectation.place, Text::new("expectation-here"));
        for (place, text) in places.into_iter().take(4) {
            finding = finding.label(place, text);
        }
        for note in notes {
            finding = finding.note(Text::new("note-step"), note);
        }
        Some(finding.help(Text::new("case-differs-help")))
    }

    pub(super) fn given_words(&self, facts: &[NormId]) -> String {
        let said = facts.iter().map(|fact| {
            let norm = self.norm(*fact);
            format!("{}: {}", self.corpus().name_of(norm), self.demand_words(norm))
        });
        said.collect::<Vec<_>>().join("; ")
    }
}

/// The message for a word of how it stands with a step.
const fn kept_word(kept: crate::law::Kept) -> &'static str {
    use crate::law::Kept;
    match kept {
        Kept::Kept => "kept-kept",
        Kept::Exempt => "kept-exempt",
        Kept::Incomplete => "kept-incomplete",
        Kept::Missing => "kept-missing",
        Kept::Open => "kept-open",
        Kept::TooEarly => "kept-too-early",
        Kept::TooLate => "kept-too-late",
        Kept::Unknown => "kept-unknown",
    }
}
