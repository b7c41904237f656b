//! Commas, semicolons and full stops that a sentence would have and a statement hasn't.

use super::super::problem::{Problem, ProblemKind};
use super::super::words;
use super::desk::{Desk, Slip};
use super::edit::Edit;
use super::token::Kind;
use crate::source::Span;

pub(super) fn find(desk: &mut Desk<'_>) {
    let mut in_set = false;
    for index in 0..desk.tokens.len() {
        match desk.kind(index) {
            Some(Kind::Sign('{')) => in_set = true,
            Some(Kind::Sign('}')) => in_set = false,
            Some(Kind::Word) if in_set && desk.begins_clause(index) => in_set = false,
            Some(Kind::Word) if in_set => missing_comma(desk, index),
            Some(Kind::Sign(',')) => comma(desk, index),
            Some(Kind::Sign(';')) => semicolon(desk, index),
            Some(Kind::Sign('.' | '。')) => full_stop(desk, index),
            _ => {}
        }
    }
}

/// Whether a list can't go on behind `index`.
fn ends_list(desk: &Desk<'_>, index: usize) -> bool {
    match desk.next(index) {
        None => true,
        // `small, from 12 months = 3` goes on with a key.
        Some(next) if desk.str(next) == "from" => desk.begins_line(next),
        // Behind a head the first row of a series may begin with its period.
        Some(next) if desk.is_digits(next) && desk.begins_line(next) => desk.clause_of(index).is_empty(),
        Some(next) => matches!(desk.str(next), "}" | ")" | "]") || desk.begins_clause(next),
    }
}

fn comma(desk: &mut Desk<'_>, index: usize) {
    let opened = desk.before(index).is_some_and(|before| matches!(desk.str(before), "{" | "," | "["));
    if opened || ends_list(desk, index) {
        desk.mend(index, index, "", ProblemKind::Comma);
    }
}

/// `{race sex}`
fn missing_comma(desk: &mut Desk<'_>, index: usize) {
    let next = desk.past_blank(index + 1);
    let reserved = words::is_reserved(desk.word(next)) || words::is_reserved(desk.word(index));
    if next == index + 2 && !desk.word(next).is_empty() && !reserved {
        let span = Span::new(desk.span(index).end, desk.span(index).end);
        let problem = Problem::new(ProblemKind::MissingComma, desk.span(next)).with_fix(span, ",");
        desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: ",".to_owned() }] });
    }
}

fn semicolon(desk: &mut Desk<'_>, index: usize) {
    let text = if ends_list(desk, index) { "" } else { "," };
    desk.mend(index, index, text, ProblemKind::Semicolon { suggestion: text.to_owned() });
}

fn full_stop(desk: &mut Desk<'_>, index: usize) {
    let ends_line = desk.tokens.get(index + 1..).unwrap_or(&[]).iter().find(|token| token.kind != Kind::Blank);
    let alone = !desk.is_sign(index + 1, '.') && index.checked_sub(1).is_none_or(|before| !desk.is_sign(before, '.'));
    let ends_line = ends_line.is_none_or(|token| matches!(token.kind, Kind::Line | Kind::Comment));
    if alone && (ends_line || desk.next(index).is_some_and(|next| desk.begins_clause(next))) {
        desk.mend(index, index, "", ProblemKind::FullStop);
    }
}
