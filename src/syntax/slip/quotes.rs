//! Quotation marks: curly, low and angular ones, single ones, unclosed ones.

use super::super::problem::{Problem, ProblemKind};
use super::desk::{Desk, Slip};
use super::edit::Edit;
use super::token::Kind;
use crate::source::Span;

pub(super) fn find(desk: &mut Desk<'_>) {
    for index in 0..desk.tokens.len() {
        let Some(Kind::Quote { closed }) = desk.kind(index) else {
            continue;
        };
        let (text, span) = (desk.str(index), desk.span(index));
        let mark = text.chars().next().unwrap_or('"');
        let inner = text.strip_prefix(mark).unwrap_or("");
        if !closed {
            unclosed(desk, index, mark, inner, span);
            continue;
        }
        if mark == '"' && text.ends_with('"') {
            continue;
        }
        let close = inner.chars().next_back().unwrap_or('"');
        let inner = inner.strip_suffix(close).unwrap_or(inner);
        // Straight marks inside would end the text.
        let suggestion = format!("\"{}\"", inner.replace('"', "'"));
        let kind = ProblemKind::QuoteMarks { found: mark.to_string(), suggestion: "\"".to_owned() };
        desk.mend(index, index, &suggestion, kind);
    }
}

fn unclosed(desk: &mut Desk<'_>, index: usize, mark: char, inner: &str, span: Span) {
    if inner.trim().is_empty() {
        desk.mend(index, index, "", ProblemKind::SurplusQuote);
        return;
    }
    let end = Span::new(span.end, span.end);
    let mut edits = vec![Edit { span: end, text: "\"".to_owned() }];
    if mark != '"' {
        let first = Span::new(span.start, span.start + u32::try_from(mark.len_utf8()).unwrap_or(1));
        edits.insert(0, Edit { span: first, text: "\"".to_owned() });
    }
    let problem = Problem::new(ProblemKind::UnclosedQuote, span).with_fix(end, "\"");
    desk.take(index, index);
    desk.slips.push(Slip { problem: Some(problem), edits });
}
