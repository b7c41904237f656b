//! What goes wrong where a source says something: words of a treaty's demands, a verdict with `not`, a movement that
//! isn't one.

use super::super::keywords::nearest;
use super::super::problem::{Problem, ProblemKind};
use super::super::slip::Desk;
use super::super::slip::token::Kind;
use super::cut::Piece;
use super::repair::VERBS;
use crate::source::Span;

/// How a series moves.
const MOVEMENTS: &[&str] = &["rises", "falls", "narrows", "widens"];

/// Other words for `says`.
const SAYING: &[&str] = &[
    "argues",
    "asserts",
    "believes",
    "claims",
    "concludes",
    "considers",
    "finds",
    "found",
    "holds",
    "maintains",
    "reports",
    "shows",
    "states",
    "tells",
    "thinks",
    "writes",
];

/// Words that go on where a name has been said, and are no movement.
const GOING_ON: &[&str] = &[
    "art", "at", "before", "exists", "excludes", "in", "includes", "is", "left", "para", "part", "preamble", "sentence",
];

/// What is wrong with the head of a claim, where it is one of these.
pub(super) fn said(desk: &Desk<'_>, piece: Piece) -> Option<Problem> {
    let inside = |index: &usize| *index <= piece.last;
    let says = desk.next(piece.first).filter(|says| desk.word(*says) == "says")?;
    let first = desk.next(says).filter(inside)?;
    let colon = (first..=piece.last).find(|index| desk.is_sign(*index, ':'));
    let mode = [Some(first), colon.and_then(|colon| desk.next(colon))].into_iter().flatten().filter(inside);
    for index in mode {
        let names = desk.next(index).is_some_and(|next| inside(&next) && !desk.word(next).is_empty());
        let word = desk.word(index);
        if names && matches!(word, "must" | "should" | "may" | "progressively") {
            return Some(Problem::new(ProblemKind::ModeInClaim { found: word.to_owned() }, desk.span(index)));
        }
    }
    negated(desk, piece, first).or_else(|| moved(desk, piece, first))
}

/// `is not met`
fn negated(desk: &Desk<'_>, piece: Piece, first: usize) -> Option<Problem> {
    let is = (first..=piece.last).find(|index| desk.word(*index) == "is")?;
    let not = desk.next(is).filter(|not| desk.word(*not) == "not")?;
    let word = desk.next(not).filter(|word| *word <= piece.last)?;
    let ready = desk.word(word) == "ready" || nearest(desk.word(word), ["ready"]).is_some();
    let span = Span::new(desk.span(not).start, desk.span(word).end);
    let found = desk.at(span).split_whitespace().collect::<Vec<_>>().join(" ");
    (!ready && found != "not applicable").then(|| Problem::new(ProblemKind::NotVerdict { found }, span))
}

/// `rank fluctuates`, `balance of rural fals`, `gap not narrows`
fn moved(desk: &Desk<'_>, piece: Piece, first: usize) -> Option<Problem> {
    let inside = |index: &usize| *index <= piece.last;
    if desk.word(first).is_empty() {
        return None;
    }
    let mut at = desk.next(first).filter(inside)?;
    if desk.word(at) == "of" {
        // The labels of its cells.
        at = desk.next(at).filter(inside)?;
        while let Some(comma) = desk.next(at).filter(|next| inside(next) && desk.is_sign(*next, ',')) {
            at = desk.next(comma).filter(inside)?;
        }
        at = desk.next(at).filter(inside)?;
    }
    let word = desk.word(at);
    let behind = desk.next(at).filter(inside);
    if word == "not" && behind.is_some_and(|next| MOVEMENTS.contains(&desk.word(next))) {
        return Some(Problem::new(movement(word, ""), desk.span(at)));
    }
    let known = word.is_empty() || MOVEMENTS.contains(&word) || GOING_ON.contains(&word) || VERBS.contains(&word);
    let ends = behind.is_none_or(|next| desk.word(next) == "overall");
    if known || word == "not" || !ends {
        return None;
    }
    let span = desk.span(at);
    Some(match nearest(word, MOVEMENTS.iter().copied()) {
        Some(meant) => Problem::new(movement(word, meant.written), span).with_fix(span, meant.written),
        None => Problem::new(movement(word, ""), span),
    })
}

fn movement(found: &str, suggestion: &str) -> ProblemKind {
    ProblemKind::Movement { found: found.to_owned(), suggestion: suggestion.to_owned() }
}

/// Whether a word between a name and a quotation is another one for `says`.
pub(super) fn means_says(desk: &Desk<'_>, index: usize) -> bool {
    let quote = desk.next(index).is_some_and(|next| matches!(desk.kind(next), Some(Kind::Quote { .. })));
    quote && SAYING.contains(&desk.word(index))
}
