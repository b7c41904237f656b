//! Brackets that nothing closes or nothing opened. An open bracket ends at the latest where the next clause
//! begins, so it can't swallow what follows.

use super::super::problem::{Problem, ProblemKind};
use super::super::words;
use super::desk::{Desk, Slip};
use super::edit::Edit;
use super::token::Kind;
use crate::source::Span;

fn closes(open: &str) -> &'static str {
    if open == "{" { "}" } else { ")" }
}

pub(super) fn find(desk: &mut Desk<'_>) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..desk.tokens.len() {
        let list = open.last().is_some_and(|last| desk.str(*last) == "{");
        if !open.is_empty() && (desk.begins_clause(index) || (list && words::is_reserved(desk.word(index)))) {
            close(desk, &mut open, index);
        }
        match desk.kind(index) {
            Some(Kind::Sign('(')) if item_unclosed(desk, index) => {}
            Some(Kind::Sign('(' | '{')) => open.push(index),
            Some(Kind::Sign(sign @ (')' | '}' | ']'))) => match open.last() {
                Some(last) if closes(desk.str(*last)).starts_with(sign) => {
                    open.pop();
                }
                Some(last) => {
                    let right = closes(desk.str(*last));
                    open.pop();
                    desk.mend(index, index, right, ProblemKind::SurplusBracket { found: sign.to_string() });
                }
                None => desk.mend(index, index, "", ProblemKind::SurplusBracket { found: sign.to_string() }),
            },
            _ => {}
        }
    }
    let end = desk.tokens.len();
    close(desk, &mut open, end);
}

/// Closes what is open behind the last token before `end`.
fn close(desk: &mut Desk<'_>, open: &mut Vec<usize>, end: usize) {
    let Some(last) = desk.before(end) else { return };
    while let Some(index) = open.pop() {
        insert(desk, index, last, closes(desk.str(index)));
    }
}

fn insert(desk: &mut Desk<'_>, index: usize, last: usize, text: &str) {
    let end = desk.span(last).end;
    let span = Span::new(end, end);
    let kind = ProblemKind::UnclosedBracket { found: desk.str(index).to_owned() };
    let problem = Problem::new(kind, desk.span(index)).with_fix(span, text);
    desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: text.to_owned() }] });
}

/// `art 8(1: …`: the item ends behind its number.
fn item_unclosed(desk: &mut Desk<'_>, index: usize) -> bool {
    let glued = index.checked_sub(1).is_some_and(|before| match desk.tokens.get(before).map(|token| token.kind) {
        Some(Kind::Digits) => true,
        Some(Kind::Sign(')')) => desk.str(before.saturating_sub(2)) == "(",
        _ => false,
    });
    let item = desk.is_digits(index + 1) || !desk.word(index + 1).is_empty();
    let mut last = index + 1;
    if desk.is_sign(last + 1, '-') && desk.is_digits(last + 2) {
        last += 2;
    }
    if !glued || !item || desk.is_sign(last + 1, ')') {
        return false;
    }
    insert(desk, index, last, ")");
    true
}
