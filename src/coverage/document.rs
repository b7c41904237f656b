//! The sentences of a source: each is accounted for by the statements that quote words of it, and by those that set aside
//! a passage in which it stands.

use super::{Matter, Passage, Said, State, together};
use crate::finding::{Quotation, Quoting};
use crate::law::{ActId, Claimed};
use crate::text::{Folded, sentences};
use std::ops::Range;

/// Words fewer than these are taken to stand where they stand first; more of them say the same wherever they do.
const TELLING: usize = 4;

pub(super) fn passages(matter: &Matter<'_>, source: ActId, raw: &str) -> Vec<Passage> {
    let text = Folded::new(raw);
    let marks = marks(matter, source, &text);
    let found = sentences(&text).into_iter().map(|sentence| {
        let here =
            |mark: &&(Range<usize>, Said)| mark.0.start < sentence.range.end && sentence.range.start < mark.0.end;
        let mut said: Vec<Said> = Vec::new();
        for (_, one) in marks.iter().filter(here) {
            if !said.contains(one) {
                said.push(one.clone());
            }
        }
        let state = match together(&said) {
            State::LeftOut if !sentence.is_whole => State::Heading,
            state => state,
        };
        Passage {
            line: text.line_of(sentence.range.start),
            text: text.text().get(sentence.range).unwrap_or_default().to_owned(),
            address: None,
            state,
            said,
            missing: Vec::new(),
        }
    });
    found.collect()
}

/// The stretches of the text of which something is said, and what.
pub(super) fn marks(matter: &Matter<'_>, source: ActId, text: &Folded) -> Vec<(Range<usize>, Said)> {
    let mut marks = Vec::new();
    let mut ranges: Vec<(usize, Range<usize>)> = Vec::new();
    for quotation in matter.quotations.iter().filter(|one| one.act == source) {
        let stretches = places(text, quotation.words);
        if let Quoting::Remark(number) = quotation.by
            && matter.corpus.remarks.get(number).is_some_and(|remark| remark.to_quote)
        {
            // The first of the two ends opens the passage, the second closes it.
            match ranges.iter_mut().find(|(remark, _)| *remark == number) {
                None => ranges.extend(stretches.first().map(|first| (number, first.clone()))),
                Some((_, range)) => {
                    let last = text.find(quotation.words).into_iter().find(|last| last.start >= range.start);
                    range.end = last.map_or(range.end, |last| last.end);
                    marks.push((range.clone(), said(matter, quotation)));
                }
            }
            continue;
        }
        let said = said(matter, quotation);
        marks.extend(stretches.into_iter().map(|stretch| (stretch, said.clone())));
    }
    marks
}

/// Where quoted words stand.
fn places(text: &Folded, words: &str) -> Vec<Range<usize>> {
    let mut found = text.find(words);
    if words.split_whitespace().count() < TELLING {
        found.truncate(1);
    }
    found
}

fn said(matter: &Matter<'_>, quotation: &Quotation<'_>) -> Said {
    let (state, reason) = match quotation.by {
        Quoting::Claim(number) => (claim(matter, number), String::new()),
        Quoting::Remark(number) => match matter.corpus.remarks.get(number) {
            Some(remark) => matter.remarked(remark),
            None => (State::Encoded, String::new()),
        },
        Quoting::Recommendation | Quoting::Statement => (State::Encoded, String::new()),
    };
    Said { state, statement: matter.statement(quotation.place), place: quotation.place, reason }
}

/// What a claim came to: at its source's own date, where it holds there or not; else at the date of the check. What a
/// source says in free words is left to a reader.
fn claim(matter: &Matter<'_>, number: usize) -> State {
    let Some(claim) = matter.corpus.claims.get(number) else { return State::Open };
    if matches!(claim.claimed, Claimed::Words) {
        return State::Judgement;
    }
    match matter.report.agrees(number) {
        Some(true) => State::Agreed,
        Some(false) => State::Disagreed,
        None => State::Open,
    }
}
