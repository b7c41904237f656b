//! What comes of a case: the answer in lines, and a finding for each expectation that didn't come out.

use super::Findings;
use super::course::optional;
use super::why::Line;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Answer, CaseFound, CaseRuling, Demanded, Given, Moment, Part, Situations, Surprise, distance_words};
use crate::law::{Case, CaseExpected, NormId, ScopeId};
use crate::report::model;
use crate::value::Quantity;

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

    /// What a case comes to, line by line.
    pub fn case_lines(&self, ruling: &CaseRuling) -> Vec<Line> {
        let Some(case) = self.corpus().cases.get(ruling.case) else { return Vec::new() };
        let own = self.of_case(ruling);
        own.lines_of(case, ruling)
    }

    fn lines_of(&self, case: &Case, ruling: &CaseRuling) -> Vec<Line> {
        let corpus = self.corpus();
        let title = Text::new("case-of")
            .with("name", corpus.text(case.name))
            .with("title", optional("after-colon", &case.title));
        let mut lines = vec![(0, title), (1, Text::new("case-on").with("date", ruling.as_of.to_string()))];
        if let Some(place) = case.circumstances {
            lines.push((1, Text::new("case-when").with("words", self.words(place))));
        }
        for (person, answer) in case.persons.iter().zip(&ruling.persons) {
            let words = match person.place == case.place {
                true => Text::new("persons-everyone"),
                false => Text::plain(self.words(person.place)),
            };
            lines.push((
                1,
                match person.name {
                    Some(name) => Text::new("case-person").with("name", corpus.text(name)).with("words", words),
                    None => words,
                },
            ));
            if let (Some(course), Some(procedure)) = (&answer.course, case.follows) {
                lines.extend(self.course(course, case, corpus.procedure(procedure), 2));
            }
            for answer in &answer.answers {
                lines.extend(self.answer(answer, person.scope));
            }
        }
        lines
    }

    fn answer(&self, answer: &Answer, scope: ScopeId) -> Vec<Line> {
        let corpus = self.corpus();
        let property = corpus.property(answer.property);
        let mut lines = vec![(
            2,
            Text::new("case-asked")
                .with("name", corpus.text(property.name))
                .with("title", optional("in-brackets", &property.title)),
        )];
        for Given { part, comes_to } in &answer.given {
            lines.push((3, self.given_part(part, scope)));
            if let Some((least, greatest)) = comes_to {
                let said = |end: &Option<Quantity>| end.map(|quantity| quantity.to_string()).unwrap_or_default();
                let id = match (least, greatest) {
                    (Some(least), Some(greatest)) if least == greatest => "comes-to",
                    (Some(_), Some(_)) => "comes-to-between",
                    (Some(_), None) => "comes-to-at-least",
                    _ => "comes-to-at-most",
                };
                lines.push((4, Text::new(id).with("least", said(least)).with("greatest", said(greatest))));
            }
            if let Some(silence) = part.silence.and_then(|silence| corpus.silences.get(silence as usize)) {
                lines.push((4, Text::plain(self.words(silence.place))));
                if !silence.searched.is_empty() {
                    lines.push((5, self.searched(silence)));
                }
            }
        }
        let set_aside =
            |one| Text::new("case-set-aside").with("text", super::why::rule(self, one, Text::new("case-all")));
        lines.extend(answer.gave_way.iter().map(|one| (4, set_aside(one))));
        for demanded in &answer.demands {
            lines.extend(self.demanded_lines(demanded, scope));
        }
        if answer.demands.is_empty() {
            lines.push((3, Text::new("case-nothing-demanded")));
        }
        lines
    }

    /// What the law gives in a part of the case.
    fn given_part(&self, part: &Part, scope: ScopeId) -> Text {
        let gives = if part.facts.is_empty() {
            match part.found.outcome {
                crate::law::Outcome::Absent => Text::new("case-law-absent"),
                _ => Text::new("case-law-unknown"),
            }
        } else {
            Text::new("case-law-gives").with("facts", self.given_words(&part.facts))
        };
        match part.situations {
            Situations::All => gives,
            _ => Text::new("case-in-part").with("persons", self.who(&part.situations, scope)).with("text", gives),
        }
    }

    fn given_words(&self, facts: &[NormId]) -> String {
        let said = facts.iter().map(|fact| {
            let norm = self.norm(*fact);
            format!("{}: {}", self.corpus().name_of(norm), self.demand_words(norm))
        });
        said.collect::<Vec<_>>().join("; ")
    }

    fn demanded_lines(&self, demanded: &Demanded, scope: ScopeId) -> Vec<Line> {
        let corpus = self.corpus();
        let norm = self.norm(demanded.norm);
        let mut lines = vec![
            (
                3,
                Text::new("case-demanded")
                    .with("name", corpus.name_of(norm))
                    .with("demand", self.demand_words(norm))
                    .with("verdict", model::verdict_text(demanded.verdict)),
            ),
            (4, self.demanded(norm.act, demanded.binding)),
        ];
        for part in &demanded.parts {
            let said = |text: Text| match part.situations {
                Situations::All => text,
                _ => Text::new("case-in-part").with("persons", self.who(&part.situations, scope)).with("text", text),
            };
            if part.situations != Situations::All {
                lines.push((4, said(model::outcome_text(part.found.outcome))));
            }
            if let Some(distance) = &part.found.distance {
                let by = distance_words(corpus, corpus.property(norm.property), distance);
                lines.push((4, said(Text::new("why-distance").with("by", by))));
            }
            if let Some(cause) = &part.found.cause {
                lines.push((4, said(self.cause(cause, norm.property))));
            }
        }
        lines
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
