//! Slips that only a reading of the whole piece can tell: misspelt first words, missing signs. What is
//! proposed is tried: it mends the piece only if the piece can then be read.

use super::super::keywords::{Meant, nearest};
use super::super::problem::{Expected, Problem, ProblemKind};
use super::super::slip::token::Kind;
use super::super::slip::{Desk, Edit, Slip};
use super::super::words;
use super::Reader;
use super::cut::Piece;
use super::said::{means_says, said};
use super::statement::{Mended, Trouble};
use crate::source::Span;

/// Second words of statements that begin with a name.
pub(super) const VERBS: &[&str] = &[
    "accepts",
    "acceded",
    "accepted",
    "adds",
    "approved",
    "before",
    "declares",
    "defines",
    "denounced",
    "excludes",
    "needs",
    "ratified",
    "recommends",
    "repeals",
    "replaces",
    "says",
    "signed",
    "silent",
    "succeeded",
];

impl Reader<'_> {
    /// What mends the piece, if that is beyond doubt: the mended piece can be read.
    pub(super) fn repair(
        &mut self,
        mended: &Mended<'_>,
        desk: &Desk<'_>,
        piece: Piece,
        is_head: bool,
        trouble: &Trouble,
    ) -> Option<Slip> {
        // What to write where, what is wrong, and where to point.
        // (read, written).
        let mut candidates: Vec<(Edit, String, ProblemKind, Span)> = Vec::new();
        let (first, word) = (desk.span(piece.first), desk.word(piece.first));
        let replace = |span: Span, text: &str| Edit { span, text: text.to_owned() };
        if is_head && said(desk, piece).is_some() {
            // What is meant isn't said by a sign more.
            return None;
        }
        if is_head {
            if let Some(meant) = misspelt_statement(desk, piece) {
                let kind = unknown_statement(word, meant.written);
                candidates.push((replace(first, meant.read), meant.written.to_owned(), kind, first));
            }
            if let Some((index, meant)) = misspelt_verb(desk, piece) {
                let place = desk.span(index);
                let kind = unknown_statement(desk.str(index), meant.written);
                candidates.push((replace(place, meant.read), meant.written.to_owned(), kind, place));
            }
            let equals = matches!(word, "group" | "topic" | "theme" | "property");
            for (gap, stands) in gaps(desk, piece, trouble) {
                candidates.push((replace(gap, ":"), ":".to_owned(), ProblemKind::MissingColon, stands));
                if equals {
                    let found = desk.at(stands).to_owned();
                    candidates.push((
                        replace(gap, " ="),
                        " =".to_owned(),
                        ProblemKind::Expected { expected: Expected::Equals, found },
                        stands,
                    ));
                }
            }
        } else if let Some(meant) = misspelt_clause(desk, piece) {
            let kind = ProblemKind::UnknownClause { found: word.to_owned(), suggestion: meant.written.to_owned() };
            candidates.push((replace(first, meant.read), meant.written.to_owned(), kind, first));
        }
        for (edit, written, kind, told) in candidates {
            if self.mends(mended, piece, is_head, &edit) {
                let text = edit.text;
                let span = mended.map.place(edit.span);
                let problem = Problem::new(kind, mended.map.place(told)).with_fix(span, written);
                return Some(Slip { problem: Some(problem), edits: vec![Edit { span, text }] });
            }
        }
        // The builder knows what was meant: `60% earnings`. Its places are the file's.
        if let Trouble::Refused(problem) = trouble {
            let sure = matches!(problem.kind, ProblemKind::MissingOf { .. });
            if let (true, Some((span, text))) = (sure, problem.fix.clone()) {
                return Some(Slip { problem: Some((**problem).clone()), edits: vec![Edit { span, text }] });
            }
        }
        None
    }

    fn mends(&mut self, mended: &Mended<'_>, piece: Piece, is_head: bool, edit: &Edit) -> bool {
        let before = mended.piece(Span::new(piece.span.start, edit.span.start));
        let behind = mended.piece(Span::new(edit.span.end, piece.span.end));
        self.can_read(&format!("{before}{}{behind}", edit.text), is_head)
    }
}

pub(super) fn unknown_statement(found: &str, suggestion: &str) -> ProblemKind {
    ProblemKind::UnknownStatement { found: found.to_owned(), suggestion: suggestion.to_owned() }
}

/// The place and text of the token where the grammar stopped, or behind it.
pub(super) fn at_stop<'t>(desk: &Desk<'t>, trouble: &Trouble) -> (Span, &'t str) {
    let at = match trouble {
        Trouble::Stopped(stop) => stop.at,
        Trouble::Refused(_) => return (Span::NONE, ""),
    };
    desk.behind(at).map_or((Span::NONE, ""), |index| (desk.span(index), desk.str(index)))
}

/// The gaps near the place where the grammar stopped, each with the token behind it. The grammar tells only
/// where it looked for a rule, so a missing sign may be some tokens further on.
fn gaps(desk: &Desk<'_>, piece: Piece, trouble: &Trouble) -> Vec<(Span, Span)> {
    let (place, _) = at_stop(desk, trouble);
    let mut at = if place.is_none() { None } else { desk.behind(place.start) };
    let mut gaps = Vec::new();
    let gap = |index: usize| {
        let end = desk.span(desk.before(index)?).end;
        Some((Span::new(end, end), desk.span(index)))
    };
    let first = at;
    while let Some(index) = at.filter(|index| gaps.len() < 4 && desk.span(*index).start < piece.span.end) {
        gaps.extend(gap(index));
        at = desk.next(index);
    }
    // The name before the stop may have been taken for the beginning of a row.
    gaps.extend(first.and_then(|index| gap(desk.before(index)?)));
    gaps
}

/// The statement word that the head's first word is nearly.
pub(super) fn misspelt_statement(desk: &Desk<'_>, piece: Piece) -> Option<Meant> {
    let word = desk.word(piece.first);
    let next = desk.next(piece.first)?;
    // `Law art 4` begins with an act's name.
    let is_address = matches!(desk.str(next), "annex" | "art" | "para" | "part" | "preamble" | "schedule" | "says");
    if is_address || words::STATEMENT.contains(&word) || word.len() < 4 {
        return None;
    }
    let declares = matches!(desk.kind(next), Some(Kind::Word | Kind::Sign('('))) && has_sign(desk, next)
        || word.starts_with("nev");
    // `uses kzrules/ilo`
    let uses = desk.str(next) == "kzrules";
    nearest(word, words::STATEMENT.iter().copied()).filter(|_| declares || uses)
}

/// Whether a title, a colon or `=` follows, as in declarations.
fn has_sign(desk: &Desk<'_>, index: usize) -> bool {
    desk.next(index).is_none_or(|next| {
        desk.str(next) == "by"
            || matches!(desk.tokens.get(next).map(|token| token.kind), Some(Kind::Quote { .. } | Kind::Sign(':' | '=')))
            || desk.begins_line(next)
    })
}

/// The verb that the head's second word is nearly; or `ratification`, behind `before`.
pub(super) fn misspelt_verb(desk: &Desk<'_>, piece: Piece) -> Option<(usize, Meant)> {
    let index = behind_address(desk, desk.next(piece.first)?)?;
    let word = desk.word(index);
    if word == "before" {
        let index = desk.next(index)?;
        return nearest(desk.word(index), ["ratification"]).map(|meant| (index, meant));
    }
    let known = VERBS.contains(&word)
        || words::STATEMENT.contains(&desk.word(piece.first))
        || desk.word(piece.first).is_empty();
    if !known && means_says(desk, index) {
        return Some((index, Meant { read: "says", written: "says" }));
    }
    nearest(word, VERBS.iter().copied()).filter(|_| !known).map(|meant| (index, meant))
}

/// The token behind the address that begins at `index`; that token itself where none does.
pub(super) fn behind_address(desk: &Desk<'_>, mut index: usize) -> Option<usize> {
    while matches!(desk.word(index), "art" | "para" | "part" | "sentence") {
        // Its number, and what is glued to it.
        let number = desk.next(index)?;
        let mut last = number;
        while desk.next(last).is_some_and(|next| next == last + 1 || desk.is_sign(next, '(')) {
            last = desk.next(last)?;
            while desk.is_sign(last, '(') && !desk.is_sign(desk.next(last)?, ')') && !desk.is_sign(last, ')') {
                last = desk.next(last)?;
            }
        }
        index = desk.next(last)?;
    }
    Some(index)
}

/// The clause word that the piece's first word is nearly.
pub(super) fn misspelt_clause(desk: &Desk<'_>, piece: Piece) -> Option<Meant> {
    let word = desk.word(piece.first);
    if is_clause_word(desk, piece.first) || is_row(desk, piece.first) {
        return None;
    }
    nearest(word, words::CLAUSE.iter().chain(words::HEADER).copied())
}

pub(super) fn is_clause_word(desk: &Desk<'_>, index: usize) -> bool {
    let word = desk.word(index);
    words::CLAUSE.contains(&word) || words::HEADER.contains(&word)
}

pub(super) fn is_row(desk: &Desk<'_>, index: usize) -> bool {
    desk.next(index).is_some_and(|next| matches!(desk.str(next), "=" | ","))
}
