//! The paragraphs of a treaty: each is accounted for by what is demanded, permitted, defined or remarked at its place, or
//! at every letter of it. A demand at an article speaks for the article, not for each of its paragraphs; what is set aside,
//! left to a judge or said elsewhere is so with all that is in it.

use super::{Matter, Passage, Said, State, document, together};
use crate::law::{ActId, ActSort, Address};
use crate::report::model::{Verdict, Word};
use crate::source::Place;
use crate::text::{Folded, Paragraph, paragraphs};
use std::ops::RangeInclusive;

/// A statement at a place of the treaty.
struct Statement<'c> {
    address: &'c Address,
    /// Whether it speaks for all inside.
    whole: bool,
    said: Said,
}

pub(super) fn passages(matter: &Matter<'_>, act: ActId, raw: &str) -> Vec<Passage> {
    let is_recommendation = matter.corpus.act(act).sort == ActSort::Recommendation;
    let statements = statements(matter, act);
    let parts = &matter.corpus.act(act).parts;
    let apart = apart(matter, act, raw);
    let found = paragraphs(raw, is_recommendation).into_iter().map(|paragraph| {
        let Paragraph { address, line, text, letters } = paragraph;
        if let Some((_, said)) = apart.iter().find(|(lines, _)| lines.contains(&line)) {
            let (state, said) = (State::SetAside, vec![said.clone()]);
            return Passage { line, text, address: None, state, said, missing: Vec::new() };
        }
        let Some(address) = address else {
            return Passage { line, text, address: None, state: State::Heading, said: Vec::new(), missing: Vec::new() };
        };
        let above = |one: &Statement<'_>| {
            let part = parts.iter().find(|part| part.address == *one.address);
            one.address.holds(&address) || part.is_some_and(|part| part.articles.holds(&address))
        };
        let speaks =
            |one: &&Statement<'_>| *one.address == address || one.whole && above(one) || address.holds(one.address);
        let here: Vec<&Statement<'_>> = statements.iter().filter(speaks).collect();
        let direct = here.iter().any(|one| !letters.iter().any(|letter| letter.holds(one.address)));
        let unsaid = |letter: &&Address| !here.iter().any(|one| letter.holds(one.address));
        let missing: Vec<String> = match direct || here.is_empty() {
            true => Vec::new(),
            false => letters.iter().filter(unsaid).map(ToString::to_string).collect(),
        };
        let said: Vec<Said> = here.iter().map(|one| one.said.clone()).collect();
        let state = if missing.is_empty() { together(&said) } else { State::LeftOut };
        Passage { line, text, address: Some(address.to_string()), state, said, missing }
    });
    found.collect()
}

/// The lines of the text that are set aside by their first and last words: a translation behind it, a preface.
fn apart(matter: &Matter<'_>, act: ActId, raw: &str) -> Vec<(RangeInclusive<u32>, Said)> {
    if !matter.corpus.remarks.iter().any(|remark| remark.act == act && remark.to_quote) {
        return Vec::new();
    }
    let text = Folded::new(raw);
    let marks = document::marks(matter, act, &text).into_iter();
    marks
        .filter(|(_, said)| said.state == State::SetAside)
        .map(|(range, said)| (text.line_of(range.start)..=text.line_of(range.end.saturating_sub(1)), said))
        .collect()
}

/// What is said of the treaty, each with its place in it.
fn statements<'c>(matter: &Matter<'c>, act: ActId) -> Vec<Statement<'c>> {
    let corpus = matter.corpus;
    let name = corpus.act_name(act);
    let verdicts: Vec<&Verdict> = matter.report.verdicts.iter().filter(|one| one.act == name).collect();
    let judged = |place: Place, obligation: &str| {
        let verdict = verdicts.iter().find(|one| one.demand == place || one.obligation == obligation);
        verdict.map_or((State::Encoded, String::new()), |verdict| (state(verdict.word), verdict.word.word().to_owned()))
    };
    let mut found = Vec::new();
    let mut add = |address, whole, place: Place, (state, reason): (State, String)| {
        let said = Said { state, statement: matter.statement(place), place, reason };
        found.push(Statement { address: corpus.address(address), whole, said });
    };
    // What stands before a ratification is no place of the text.
    for norm in
        corpus.norms.iter().filter(|norm| norm.act == act && !corpus.address(norm.address).is_before_ratification())
    {
        add(norm.address, false, norm.head_place(), judged(norm.demand_place(), &corpus.name_of(norm)));
    }
    for choice in corpus.choices.iter().filter(|choice| choice.act == act) {
        add(choice.address, false, choice.place, judged(choice.words, ""));
    }
    for one in corpus.definitions.iter().filter(|one| one.act == act) {
        add(one.address, false, one.place, judged(one.place, ""));
    }
    for remark in corpus.remarks.iter().filter(|remark| remark.act == act) {
        let Some(address) = remark.address else { continue };
        add(address, true, Place::new(remark.place.file, remark.head), matter.remarked(remark));
    }
    found
}

const fn state(word: Word) -> State {
    match word {
        Word::Met | Word::Exceeds => State::Agreed,
        Word::Partial | Word::Shortfall | Word::Gap | Word::Conflict => State::Disagreed,
        Word::Unknown | Word::Uncertain => State::Open,
        Word::Judgement => State::Judgement,
        Word::NotApplicable => State::Encoded,
    }
}
