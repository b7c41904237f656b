//! Addresses as laws print them: `Art. 8`, `article 8`, `статья 8`, `8-бап`, `art.8`, `art 8 (1)`; labels
//! that aren't glued; `№`.

use super::super::problem::{Problem, ProblemKind};
use super::desk::{Desk, Slip};
use super::edit::Edit;
use super::token::Kind;
use pest::unicode::XID_START;

/// What stands for `art`, in small letters.
const ART: &[&str] = &[
    "art",
    "arts",
    "article",
    "articles",
    "ст",
    "статья",
    "статьи",
    "статье",
    "статью",
    "статьёй",
    "бап",
    "бабы",
    "бабының",
    "баптың",
];
/// What stands for `para`.
const PARA: &[&str] = &["para", "paras", "par", "paragraph", "paragraphs", "§"];
/// What stands for `part`.
const PART: &[&str] = &["part"];

/// The address word that `word` stands for.
fn canonical(word: &str) -> Option<&'static str> {
    let small = word.to_lowercase();
    [("art", ART), ("para", PARA), ("part", PART)]
        .into_iter()
        .find(|(_, words)| words.contains(&small.as_str()))
        .map(|(canonical, _)| canonical)
}

/// The address word in the language in which `word` is written.
fn written(word: &str, canonical: &'static str) -> &'static str {
    let small = word.to_lowercase();
    match () {
        () if small.starts_with("ст") => "ст",
        () if small.starts_with("ба") => "бап",
        () => canonical,
    }
}

/// Whether digits behind `word` are an address.
pub(super) fn is_address_word(word: &str) -> bool {
    canonical(word).is_some() || matches!(word, "annex" | "sentence" | "schedule")
}

pub(super) fn find(desk: &mut Desk<'_>) {
    let colon = (0..desk.tokens.len()).find(|index| desk.is_sign(*index, ':'));
    for index in 0..desk.tokens.len() {
        match desk.kind(index) {
            Some(Kind::Word | Kind::Sign('§')) => {
                let _ = worded(desk, index) || glued(desk, index);
            }
            Some(Kind::Digits) => {
                let _ = number_first(desk, index) || items_apart(desk, index);
            }
            Some(Kind::Sign(')')) => {
                items_apart(desk, index);
            }
            Some(Kind::Sign('№')) => number_sign(desk, index),
            Some(Kind::Comment) if colon.is_none_or(|colon| colon > index) => loose_label(desk, index),
            _ => {}
        }
    }
}

/// `Art. 8`, `article 8`, `art.8`, `art № 8`
fn worded(desk: &mut Desk<'_>, index: usize) -> bool {
    let Some(word) = canonical(desk.str(index)) else {
        return false;
    };
    let dot = if desk.is_sign(index + 1, '.') { index + 2 } else { index + 1 };
    let mut number = desk.past_blank(dot);
    if desk.is_sign(number, '№') {
        number = desk.past_blank(number + 1);
    }
    let is_part = word == "part" && !desk.word(number).is_empty();
    let right = format!("{word} ");
    if !(desk.is_digits(number) || desk.is_sign(number, '?') || is_part) || number == index {
        return false;
    }
    let span = crate::source::Span::new(desk.span(index).start, desk.span(number).start);
    let stands = desk.at(span);
    if stands == right || (desk.str(index) == word && stands.trim_end() == word && stands.len() > word.len()) {
        return false;
    }
    let fix = format!("{} ", written(desk.str(index), word));
    let found = format!("{stands}{}", desk.str(number));
    let suggestion = format!("{fix}{}", desk.str(number));
    desk.take(index, number - 1);
    let problem =
        Problem::new(ProblemKind::AddressForm { found, suggestion }, span.to(desk.span(number))).with_fix(span, fix);
    desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: right }] });
    true
}

/// `art8`
fn glued(desk: &mut Desk<'_>, index: usize) -> bool {
    let word = desk.str(index);
    let letters = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let behind_act = index >= 2 && desk.kind(index - 1) == Some(Kind::Blank) && !desk.word(index - 2).is_empty();
    let (Some(right), true) = (canonical(letters), letters.len() < word.len() && behind_act) else {
        return false;
    };
    let suggestion = format!("{right} {}", word.get(letters.len()..).unwrap_or(""));
    let found = word.to_owned();
    desk.mend(index, index, &suggestion.clone(), ProblemKind::AddressForm { found, suggestion });
    true
}

/// `8-бап`
fn number_first(desk: &mut Desk<'_>, index: usize) -> bool {
    let sign = desk.is_sign(index + 1, '-') || desk.is_sign(index + 1, '‑');
    if !sign || !desk.str(index + 2).starts_with("ба") || canonical(desk.str(index + 2)) != Some("art") {
        return false;
    }
    let span = desk.stretch(index, index + 2);
    let found = desk.at(span).to_owned();
    let suggestion = format!("{} {}", written(desk.str(index + 2), "art"), desk.str(index));
    let text = format!("art {}", desk.str(index));
    desk.take(index, index + 2);
    let kind = ProblemKind::AddressForm { found, suggestion: suggestion.clone() };
    let problem = Problem::new(kind, span).with_fix(span, suggestion);
    desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text }] });
    true
}

/// `art 8 (1)`: the blank before an item.
fn items_apart(desk: &mut Desk<'_>, index: usize) -> bool {
    let in_address = if desk.is_digits(index) {
        super::numbers::in_address(desk, index)
    } else {
        // `(1) (a)`: the bracket closes an item that is glued to an address.
        index >= 3
            && desk.str(index - 2) == "("
            && matches!(desk.tokens.get(index - 3).map(|token| token.kind), Some(Kind::Digits | Kind::Sign(')')))
    };
    let item = |at: usize| {
        desk.is_digits(at)
            || (desk.word(at).len() <= 3
                && desk.word(at).bytes().all(|byte| byte.is_ascii_lowercase())
                && !desk.word(at).is_empty())
    };
    let apart = desk.kind(index + 1) == Some(Kind::Blank)
        && desk.is_sign(index + 2, '(')
        && item(index + 3)
        && desk.is_sign(index + 4, ')');
    if !in_address || !apart {
        return false;
    }
    let span = desk.span(index + 1);
    let found = desk.at(desk.stretch(index, index + 4)).to_owned();
    let suggestion = found.replacen(desk.str(index + 1), "", 1);
    let problem =
        Problem::new(ProblemKind::AddressForm { found, suggestion }, desk.stretch(index, index + 4)).with_fix(span, "");
    desk.take(index + 1, index + 1);
    desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: String::new() }] });
    true
}

/// `number № 414-V`: a text in quotation marks is meant.
fn number_sign(desk: &mut Desk<'_>, index: usize) {
    let start = desk.past_blank(index + 1);
    if !desk.tokens.get(start).is_some_and(|token| token.is_meant()) {
        return;
    }
    let quoted = matches!(desk.kind(start), Some(Kind::Quote { .. }));
    let mut last = start;
    while !quoted
        && desk.tokens.get(last + 1).is_some_and(|token| token.is_meant())
        && !matches!(desk.kind(last + 1), Some(Kind::Sign(',' | ';' | ':')))
    {
        last += 1;
    }
    if quoted {
        let span = crate::source::Span::new(desk.span(index).start, desk.span(start).start);
        let kind = ProblemKind::NumberSign { found: "№".to_owned(), suggestion: desk.str(start).to_owned() };
        let problem = Problem::new(kind, desk.span(index)).with_fix(span, "");
        desk.take(index, index);
        desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: String::new() }] });
        return;
    }
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let suggestion = format!("\"{}\"", desk.at(desk.stretch(start, last)));
    desk.mend(index, last, &suggestion.clone(), ProblemKind::NumberSign { found, suggestion });
}

/// `art 8(1) #proof: …`: only in the head, where the rest of the statement would be lost as a comment.
fn loose_label(desk: &mut Desk<'_>, index: usize) {
    let comment = desk.str(index);
    let label: String =
        comment.chars().take_while(|letter| *letter == '#' || pest::unicode::XID_CONTINUE(*letter)).collect();
    let is_label = comment.chars().nth(1).is_some_and(XID_START);
    let ends = comment.get(label.len()..).is_some_and(|rest| rest.trim_start().starts_with(':'));
    let behind_address = index >= 2
        && desk.kind(index - 1) == Some(Kind::Blank)
        && matches!(desk.tokens.get(index - 2).map(|token| token.kind), Some(Kind::Digits | Kind::Sign(')')));
    if !(is_label && ends && behind_address) {
        return;
    }
    let blank = desk.span(index - 1);
    let place = crate::source::Span::new(
        desk.span(index).start,
        desk.span(index).start + u32::try_from(label.len()).unwrap_or(0),
    );
    let problem = Problem::new(ProblemKind::LooseLabel { found: label }, place).with_fix(blank, "");
    desk.take(index - 1, index);
    desk.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span: blank, text: String::new() }] });
}
