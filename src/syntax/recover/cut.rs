//! Cuts a statement that can't be read into its head and its clauses, so that the good ones survive. A
//! clause begins at a reserved clause word, and at the beginning of a line unless the line above goes on:
//! after a comma, an operator or within brackets.

use super::super::slip::Desk;
use super::super::slip::token::Kind;
use super::super::words;
use crate::source::Span;

/// Words after and before which a clause goes on over the end of a line.
const INFIX: &[&str] = &[
    "about", "after", "and", "as", "at", "by", "covers", "except", "excludes", "exists", "in", "includes", "is",
    "needs", "no", "not", "of", "on", "or", "party", "per", "says", "see", "silent", "than", "to", "with",
];

/// One piece: the head or a clause, from its first to its last token of meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Its place.
    pub span: Span,
    /// The index of its first token on the desk.
    pub first: usize,
    /// The index of its last one.
    pub last: usize,
}

/// The pieces of the statement on the desk; the first is the head.
pub(super) fn pieces(desk: &Desk<'_>) -> Vec<Piece> {
    let mut starts: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    // The colon of a hierarchy stands behind its dates.
    let mut in_head = desk.str(0) == "hierarchy";
    for index in 0..desk.tokens.len() {
        match desk.kind(index) {
            Some(Kind::Sign('(' | '{' | '[')) => depth += 1,
            Some(Kind::Sign(')' | '}' | ']')) => depth = depth.saturating_sub(1),
            Some(Kind::Sign(':')) => in_head = false,
            _ => {}
        }
        if !desk.tokens.get(index).is_some_and(|token| token.is_meant()) {
            continue;
        }
        let goes_on = starts.last().is_some_and(|start| belongs_to(desk.word(*start), desk, index));
        if starts.is_empty() || (depth == 0 && !in_head && !goes_on && begins(desk, index)) {
            starts.push(index);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([desk.tokens.len()]);
    let piece = |(first, end): (&usize, usize)| {
        let last = desk.before(end).unwrap_or(*first).max(*first);
        Piece { span: desk.stretch(*first, last), first: *first, last }
    };
    starts.iter().zip(ends).map(piece).collect()
}

/// `until` and `from` inside the clauses that end with a date: `was art 54(1) until …`, `applies to events from …`.
fn belongs_to(first: &str, desk: &Desk<'_>, index: usize) -> bool {
    match desk.word(index) {
        "until" => matches!(first, "was" | "transitional"),
        "from" => first == "applies" && desk.before(index).is_some_and(|before| desk.str(before) == "events"),
        _ => false,
    }
}

fn begins(desk: &Desk<'_>, index: usize) -> bool {
    let Some(before) = desk.before(index) else {
        return true;
    };
    let goes_on = match desk.tokens.get(before).map(|token| token.kind) {
        Some(Kind::Sign(sign)) => matches!(sign, ',' | ':' | '=' | '<' | '>' | '+' | '*' | '/' | '-' | '{' | '('),
        Some(Kind::Word) => INFIX.contains(&desk.str(before)),
        _ => false,
    };
    let word = desk.word(index);
    if !goes_on && begins_dated_row(desk, index) {
        return true;
    }
    if desk.begins_clause(index) {
        // `small, from 12 months = 3`; a clause word behind `and` begins a clause all the same.
        return !(desk.str(before) == "," && word == "from" && !desk.begins_line(index));
    }
    let is_infix = INFIX.contains(&word) && !(word == "in" || word == "not") || words::is_reserved(word);
    desk.begins_line(index) && !word.is_empty() && !goes_on && !is_infix
}

/// Whether a row of a series begins here, by its period: `2014 = 3`, `2014-Q2, north = 3`.
fn begins_dated_row(desk: &Desk<'_>, index: usize) -> bool {
    if !desk.is_digits(index) || !desk.begins_line(index) || desk.str(index).len() != 4 {
        return false;
    }
    let line = desk.tokens.iter().skip(index).take_while(|token| token.kind != Kind::Line);
    line.into_iter().any(|token| token.kind == Kind::Sign('='))
}
