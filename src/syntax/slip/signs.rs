//! Signs: operators from mathematics and from programming, signs in place of words, square brackets.

use super::super::problem::{Problem, ProblemKind};
use super::desk::{Desk, Slip};
use super::edit::Edit;
use super::token::{Kind, is_invisible};

/// What is written, and the operator that is meant.
const OPERATORS: &[(&str, &str)] = &[
    ("==", "="),
    ("===", "="),
    (":=", "="),
    ("=>", ">="),
    ("≥", ">="),
    ("≧", ">="),
    ("⩾", ">="),
    (">==", ">="),
    ("=<", "<="),
    ("≤", "<="),
    ("≦", "<="),
    ("⩽", "<="),
    ("<==", "<="),
    ("<>", "!="),
    ("≠", "!="),
    ("!==", "!="),
    ("=!", "!="),
    ("=/=", "!="),
    ("/=", "!="),
    (">=", ">="),
    ("<=", "<="),
    ("!=", "!="),
];

/// Words that lawyers write for an operator.
const PHRASES: &[(&[&str], &str)] = &[
    (&["not", "less", "than"], "at least"),
    (&["no", "less", "than"], "at least"),
    (&["not", "fewer", "than"], "at least"),
    (&["not", "more", "than"], "at most"),
    (&["no", "more", "than"], "at most"),
    (&["more", "than"], ">"),
    (&["less", "than"], "<"),
    (&["equal", "to"], "="),
];

/// How many tokens a list in square brackets has at most.
const LIST: usize = 1000;

pub(super) fn find(desk: &mut Desk<'_>) {
    for index in 0..desk.tokens.len() {
        match desk.kind(index) {
            Some(Kind::Sign(sign)) => {
                let _ = operator(desk, index)
                    || word_sign(desk, index, sign)
                    || invisible(desk, index, sign)
                    || square(desk, index, sign);
            }
            Some(Kind::Word) => phrase(desk, index),
            _ => {}
        }
    }
}

fn is_operator_sign(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Sign('=' | '<' | '>' | '!' | '≥' | '≧' | '⩾' | '≤' | '≦' | '⩽' | '≠' | ':' | '/')))
}

fn operator(desk: &mut Desk<'_>, index: usize) -> bool {
    if !is_operator_sign(desk.kind(index)) {
        return false;
    }
    // Up to three signs, with a blank between them (`> =`) or none.
    let mut ends = vec![index];
    while ends.len() < 3 {
        let next = desk.past_blank(ends.last().copied().unwrap_or(index) + 1);
        if !is_operator_sign(desk.kind(next)) {
            break;
        }
        ends.push(next);
    }
    while let Some(last) = ends.pop() {
        let found = desk.at(desk.stretch(index, last));
        let signs: String = found.split_whitespace().collect();
        let Some((_, meant)) = OPERATORS.iter().find(|(written, _)| *written == signs) else {
            continue;
        };
        if *meant == found {
            // Right as it is; nothing else may be made of its signs.
            desk.take(index, last);
            return true;
        }
        // `: =` may be a colon and an operator without a property.
        if signs.starts_with([':', '/']) && signs != found {
            return false;
        }
        let kind = ProblemKind::Operator { found: found.to_owned(), suggestion: (*meant).to_owned() };
        desk.mend(index, last, meant, kind);
        return true;
    }
    false
}

/// `&&`, `||`, `!`
fn word_sign(desk: &mut Desk<'_>, index: usize, sign: char) -> bool {
    let word = match sign {
        '&' => "and",
        '|' => "or",
        '!' | '¬' => "not",
        _ => return false,
    };
    let last = if sign != '!' && desk.is_sign(index + 1, sign) { index + 1 } else { index };
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let blank_before = index.checked_sub(1).is_none_or(|before| desk.kind(before) == Some(Kind::Blank));
    let blank_after = desk.kind(last + 1) == Some(Kind::Blank);
    let text = format!("{}{word}{}", if blank_before { "" } else { " " }, if blank_after { "" } else { " " });
    desk.mend(index, last, &text, ProblemKind::SignForWord { found, suggestion: word.to_owned() });
    true
}

fn invisible(desk: &mut Desk<'_>, index: usize, sign: char) -> bool {
    if !is_invisible(sign) {
        return false;
    }
    let mut last = index;
    while desk.is_sign(last + 1, sign) {
        last += 1;
    }
    desk.mend(index, last, "", ProblemKind::Invisible { code: super::letters::code(sign) });
    true
}

/// `[a, b]`: one slip for both brackets.
fn square(desk: &mut Desk<'_>, index: usize, sign: char) -> bool {
    if sign != '[' {
        return false;
    }
    let close = (index + 1..desk.tokens.len())
        .take(LIST)
        .take_while(|at| !desk.begins_clause(*at))
        .find(|at| desk.is_sign(*at, ']'));
    let mut edits = vec![Edit { span: desk.span(index), text: "{".to_owned() }];
    let mut problem = Problem::new(ProblemKind::SquareBrackets, desk.span(index));
    desk.take(index, index);
    if let Some(close) = close {
        edits.push(Edit { span: desk.span(close), text: "}".to_owned() });
        problem.also.push(desk.span(close));
        let inner = desk.at(desk.stretch(index, close));
        let inner = inner.get(1..inner.len().saturating_sub(1)).unwrap_or("");
        problem = problem.with_fix(desk.stretch(index, close), format!("{{{inner}}}"));
        desk.take(close, close);
    } else if let Some(last) = (index + 1..desk.tokens.len())
        .take(LIST)
        .take_while(|at| !desk.begins_clause(*at))
        .filter(|at| desk.kind(*at).is_some())
        .last()
    {
        let end = desk.before(last + 1).map_or(desk.span(last).end, |last| desk.span(last).end);
        edits.push(Edit { span: crate::source::Span::new(end, end), text: "}".to_owned() });
    }
    desk.slips.push(Slip { problem: Some(problem), edits });
    true
}

/// `not less than 14 weeks`
fn phrase(desk: &mut Desk<'_>, index: usize) {
    for (phrase, meant) in PHRASES {
        let mut at = index;
        let mut fits = true;
        for (place, word) in phrase.iter().enumerate() {
            if place > 0 {
                at = desk.past_blank(at + 1);
            }
            fits &= desk.word(at) == *word;
        }
        if fits {
            let found = desk.at(desk.stretch(index, at)).to_owned();
            desk.mend(index, at, meant, ProblemKind::Operator { found, suggestion: (*meant).to_owned() });
            return;
        }
    }
}
