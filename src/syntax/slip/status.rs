//! What people write instead of a status: `KZ party to C98`, `KZ has ratified C98`, `KZ ratified C98 since 2001`.

use super::super::problem::{Problem, ProblemKind};
use super::desk::{Desk, Slip};
use super::edit::Edit;

/// The words of statuses that have a date.
const WITH_DATE: [&str; 6] = ["ratified", "accepted", "approved", "acceded", "succeeded", "denounced"];

pub(super) fn find(desk: &mut Desk<'_>) {
    if desk.word(0).is_empty() {
        return;
    }
    let Some(mut verb) = desk.next(0) else { return };
    if desk.word(verb) == "has" {
        let Some(next) = desk.next(verb).filter(|next| WITH_DATE.contains(&desk.word(*next))) else { return };
        let found = desk.at(desk.stretch(verb, next)).to_owned();
        let suggestion = desk.str(next).to_owned();
        desk.mend(verb, next, &suggestion.clone(), ProblemKind::StatusWord { found, suggestion });
        return since(desk, next);
    }
    party(desk, verb);
    if desk.word(verb) == "is" {
        verb = desk.next(verb).unwrap_or(verb);
    }
    since(desk, verb);
}

/// `party to`, `is party to`, `is a party to`, `joined`: by which deed, nobody can tell.
fn party(desk: &mut Desk<'_>, first: usize) {
    let mut last = first;
    if desk.word(last) == "joined" {
        return how(desk, first, last);
    }
    for optional in ["is", "a"] {
        if desk.word(last) == optional {
            let Some(next) = desk.next(last) else { return };
            last = next;
        }
    }
    if desk.word(last) != "party" {
        return;
    }
    let Some(to) = desk.next(last).filter(|next| desk.word(*next) == "to") else { return };
    how(desk, first, to);
}

/// The statement is read as a ratification, so that nothing else is told because of the slip.
fn how(desk: &mut Desk<'_>, first: usize, last: usize) {
    let span = desk.stretch(first, last);
    let found = desk.at(span).to_owned();
    desk.take(first, last);
    let problem = Some(Problem::new(ProblemKind::PartyHow { found }, span));
    desk.slips.push(Slip { problem, edits: vec![Edit { span, text: "ratified".to_owned() }] });
}

/// `since 2001`, `on 2001-05-18`, `in 2001` in the head.
fn since(desk: &mut Desk<'_>, verb: usize) {
    if !(WITH_DATE.contains(&desk.str(verb)) || matches!(desk.str(verb), "party" | "joined" | "a")) {
        return;
    }
    let word = (verb + 1..desk.tokens.len())
        .take_while(|index| desk.clause_of(*index).is_empty())
        .find(|index| matches!(desk.word(*index), "since" | "on" | "in"));
    let Some(word) = word else { return };
    let Some(date) = desk.next(word).filter(|next| desk.is_digits(*next)) else { return };
    let found = format!("{} {}", desk.str(word), desk.str(date));
    let suggestion = format!("in force {}", desk.str(date));
    desk.mend(word, word, "in force", ProblemKind::StatusWord { found, suggestion });
}
