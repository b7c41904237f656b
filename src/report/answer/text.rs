//! Answers as lines: how far each is indented, and what it says.

use super::{Answers, CaseAnswer, DemandAnswer, GivenAnswer, LawGives, PersonAnswer, PropertyAnswer};
use crate::diagnostic::Text;
use crate::report::model;

/// The answers, line by line, with an empty line between cases.
pub fn answer_lines(answers: &Answers) -> Vec<(usize, Text)> {
    let mut lines = Vec::new();
    for case in &answers.cases {
        if !lines.is_empty() {
            lines.push((0, Text::plain(String::new())));
        }
        self::case(case, &mut lines);
    }
    lines
}

fn case(case: &CaseAnswer, lines: &mut Vec<(usize, Text)>) {
    let title = optional("after-colon", &case.title);
    lines.push((0, Text::new("case-of").with("name", &case.name).with("title", title)));
    lines.push((1, Text::new("case-on").with("date", &case.as_of)));
    lines.extend(case.when.as_ref().map(|words| (1, Text::new("case-when").with("words", words))));
    for one in &case.persons {
        person(one, lines);
    }
}

fn person(person: &PersonAnswer, lines: &mut Vec<(usize, Text)>) {
    lines.push((
        1,
        match &person.name {
            Some(name) => Text::new("case-person").with("name", name).with("words", person.who.clone()),
            None => person.who.clone(),
        },
    ));
    let course = person.course.iter().flat_map(|course| &course.lines);
    lines.extend(course.map(|(depth, text)| (depth + 2, text.clone())));
    for answer in &person.answers {
        property(answer, lines);
    }
}

fn property(answer: &PropertyAnswer, lines: &mut Vec<(usize, Text)>) {
    let title = optional("in-brackets", &answer.title);
    lines.push((2, Text::new("case-asked").with("name", &answer.property).with("title", title)));
    for given in &answer.given {
        self::given(given, lines);
    }
    lines.extend(answer.set_aside.iter().map(|one| (4, Text::new("case-set-aside").with("text", one.text.clone()))));
    for one in &answer.demands {
        demand(one, lines);
    }
    if answer.demands.is_empty() {
        lines.push((3, Text::new(if answer.limited { "case-not-demanded-there" } else { "case-nothing-demanded" })));
    }
}

fn given(given: &GivenAnswer, lines: &mut Vec<(usize, Text)>) {
    let gives = match given.gives {
        LawGives::Something => {
            let facts: Vec<String> =
                given.provisions.iter().map(|one| format!("{}: {}", one.name, one.gives)).collect();
            Text::new("case-law-gives").with("facts", facts.join("; "))
        }
        LawGives::Nothing => Text::new("case-law-absent"),
        LawGives::Unknown => Text::new("case-law-unknown"),
    };
    lines.push((3, in_part(given.situations.as_ref(), gives)));
    if let Some((least, greatest)) = &given.comes_to {
        let id = match (least, greatest) {
            (Some(least), Some(greatest)) if least == greatest => "comes-to",
            (Some(_), Some(_)) => "comes-to-between",
            (Some(_), None) => "comes-to-at-least",
            _ => "comes-to-at-most",
        };
        let said = |end: &Option<String>| end.clone().unwrap_or_default();
        lines.push((4, Text::new(id).with("least", said(least)).with("greatest", said(greatest))));
    }
    if let Some(silence) = &given.silence {
        lines.push((4, Text::plain(silence.words.clone())));
        lines.extend(silence.searched.iter().map(|searched| (5, searched.clone())));
    }
}

fn demand(demand: &DemandAnswer, lines: &mut Vec<(usize, Text)>) {
    let said = Text::new("case-demanded")
        .with("name", &demand.obligation)
        .with("demand", &demand.demanded)
        .with("verdict", model::verdict_text(demand.word));
    lines.push((3, said));
    lines.push((4, demand.binds.clone()));
    for part in &demand.parts {
        let said = |text: Text| in_part(part.situations.as_ref(), text);
        if part.situations.is_some() {
            lines.push((4, said(model::outcome_text(part.outcome))));
        }
        if let Some(by) = &part.distance {
            lines.push((4, said(Text::new("why-distance").with("by", by.clone()))));
        }
        if let Some(cause) = &part.cause {
            lines.push((4, said(cause.clone())));
        }
    }
}

/// What is said of a part of a case, or of all of it.
fn in_part(situations: Option<&Text>, text: Text) -> Text {
    match situations {
        None => text,
        Some(persons) => Text::new("case-in-part").with("persons", persons.clone()).with("text", text),
    }
}

/// Words in a frame, or nothing where there are none.
fn optional(frame: &'static str, words: &str) -> Text {
    if words.is_empty() { Text::plain(String::new()) } else { Text::new(frame).with("text", words) }
}
