//! Words that are right but for their letters: capitals, twins from another script, invisible characters;
//! and `yes / no`.

use super::super::keywords;
use super::super::problem::ProblemKind;
use super::super::words;
use super::desk::Desk;
use super::letters;
use super::token::{Kind, is_invisible};

/// Words of addresses and types that are no clause words.
const OTHERS: &[&str] = &[
    "annex",
    "any",
    "art",
    "clock",
    "count",
    "date",
    "must",
    "none",
    "one",
    "para",
    "part",
    "percent",
    "preamble",
    "progressively",
    "schedule",
    "sentence",
    "set",
    "should",
    "yes",
];
/// Second words.
const SECOND: &[&str] = &[
    "action",
    "better",
    "called",
    "force",
    "is",
    "judgement",
    "blocking",
    "least",
    "most",
    "of",
    "on",
    "searched",
    "than",
    "to",
    "up",
];

pub(super) fn find(desk: &mut Desk<'_>) {
    for index in 0..desk.tokens.len() {
        let word = desk.word(index);
        if word.is_empty() || word.starts_with('`') {
            continue;
        }
        let _ =
            yes_no(desk, index) || unseen(desk, index, word) || twins(desk, index, word) || capitals(desk, index, word);
    }
}

/// `yes / no`, `Yes/No`
fn yes_no(desk: &mut Desk<'_>, index: usize) -> bool {
    let sign = desk.past_blank(index + 1);
    let last = desk.past_blank(sign + 1);
    if !desk.word(index).eq_ignore_ascii_case("yes")
        || !desk.is_sign(sign, '/')
        || !desk.word(last).eq_ignore_ascii_case("no")
    {
        return false;
    }
    let found = desk.at(desk.stretch(index, last)).to_owned();
    if found == "yes/no" {
        return false;
    }
    desk.mend(index, last, "yes/no", ProblemKind::YesNo { found });
    true
}

fn unseen(desk: &mut Desk<'_>, index: usize, word: &str) -> bool {
    let Some(letter) = word.chars().find(|letter| is_invisible(*letter)) else {
        return false;
    };
    let clean: String = word.chars().filter(|letter| !is_invisible(*letter)).collect();
    desk.mend(index, index, &clean, ProblemKind::Invisible { code: letters::code(letter) });
    true
}

fn is_keyword(desk: &Desk<'_>, index: usize, word: &str) -> bool {
    words::RESERVED.binary_search(&word).is_ok()
        || OTHERS.contains(&word)
        || (desk.begins_line(index) && (words::HEADER.contains(&word) || words::STATEMENT.contains(&word)))
}

fn twins(desk: &mut Desk<'_>, index: usize, word: &str) -> bool {
    if word.is_ascii() {
        return false;
    }
    let keyword = letters::in_latin(word).filter(|latin| is_keyword(desk, index, latin));
    let kind = match keyword {
        Some(suggestion) => letters::odd(word, suggestion),
        None => letters::twins(word),
    };
    let Some(kind) = kind else { return false };
    let ProblemKind::Twins { suggestion, .. } = &kind else {
        return false;
    };
    match keywords::exact(suggestion, desk.begins_line(index)) {
        Some(meant) => desk.mend_as(index, meant, kind),
        None => desk.mend(index, index, &suggestion.clone(), kind),
    }
    true
}

/// `When`, `FOR`, `Instrument`, `In Force`
fn capitals(desk: &mut Desk<'_>, index: usize, word: &str) -> bool {
    if !word.is_ascii() {
        return capitals_of_alias(desk, index, word);
    }
    let small = word.to_ascii_lowercase();
    if small == word {
        return false;
    }
    let next = desk.next(index);
    let sign_behind = next.is_some_and(|next| matches!(desk.str(next), "=" | "," | ">=" | "<=" | ">" | "<"));
    let reserved = words::is_reserved(&small);
    let first = desk.begins_line(index);
    // A name may look like a statement or header word with a capital; what follows tells.
    let starts = first
        && index == 0
        && words::STATEMENT.contains(&small.as_str())
        && next.is_some_and(|next| !is_address(desk.str(next)));
    let heads = first && index > 0 && words::HEADER.contains(&small.as_str());
    let before = desk.before(index).map_or("", |before| desk.str(before));
    let in_place = match small.as_str() {
        "must" | "should" | "progressively" | "one" | "any" | "set" | "count" | "percent" | "date" | "clock" => {
            before == ":"
        }
        "art" | "para" => {
            next.is_some_and(|next| desk.tokens.get(next).is_some_and(|token| token.kind == Kind::Digits))
        }
        "annex" | "preamble" | "schedule" => desk.before(index) == Some(0),
        _ => false,
    };
    if sign_behind || !(reserved || starts || heads || in_place) {
        return false;
    }
    // The words that belong to it: `In Force`, `NOT SEARCHED`.
    let (mut last, mut text) = (index, small);
    while let Some(next) = desk.next(last).filter(|next| *next == last + 2) {
        let second = desk.word(next);
        let lower = second.to_ascii_lowercase();
        if lower == second || !SECOND.contains(&lower.as_str()) {
            break;
        }
        text.push(' ');
        text.push_str(&lower);
        last = next;
    }
    let found = desk.at(desk.stretch(index, last)).to_owned();
    desk.mend(index, last, &text.clone(), ProblemKind::Capitals { found, suggestion: text });
    true
}

/// `Для`, `ЕГЕР`
fn capitals_of_alias(desk: &mut Desk<'_>, index: usize, word: &str) -> bool {
    let small = word.to_lowercase();
    let next = desk.next(index).map_or("", |next| desk.str(next));
    let is_name = small == word || matches!(next, "=" | "," | ">=" | "<=" | ">" | "<") || is_address(next);
    let Some(meant) = keywords::exact(&small, desk.begins_line(index)).filter(|_| !is_name) else {
        return false;
    };
    desk.mend_as(index, meant, ProblemKind::Capitals { found: word.to_owned(), suggestion: small });
    true
}

fn is_address(word: &str) -> bool {
    matches!(word, "annex" | "art" | "part" | "para" | "preamble" | "schedule" | "sentence")
}
