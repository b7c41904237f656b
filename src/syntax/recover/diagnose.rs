//! What is wrong with a piece that can't be mended: one problem, which says what was expected and what was
//! found.

use super::super::grammar::Rule;
use super::super::keywords::nearest;
use super::super::problem::{Expected, Problem, ProblemKind};
use super::super::slip::Desk;
use super::super::slip::letters::code;
use super::super::words;
use super::Reader;
use super::cut::Piece;
use super::expected::{after_first_word, by_rules};
use super::repair::{
    VERBS, at_stop, is_clause_word, is_row, misspelt_clause, misspelt_statement, misspelt_verb, unknown_statement,
};
use super::said::said;
use super::statement::{Mended, Trouble};
use crate::source::Span;

/// Words that join two things.
const JOINING: &[&str] = &["and", "or", "not", "except", "with"];

impl Reader<'_> {
    /// Whether the statement is a sentence of prose; then that is told, once for lines that follow each other,
    /// and nothing else is.
    pub(super) fn prose(&mut self, mended: &Mended<'_>, desk: &Desk<'_>, pieces: &[Piece], span: Span) -> bool {
        let Some(piece) = pieces.first().copied() else {
            return false;
        };
        let meant = misspelt_statement(desk, piece).is_some() || misspelt_verb(desk, piece).is_some();
        if meant || !is_prose(mended, desk, piece) || self.can_read(mended.piece(piece.span), true) {
            return false;
        }
        let goes_on = self.prose.is_some_and(|end| {
            let between = Span::new(end, span.start).text(self.text);
            between.trim().is_empty() && between.matches('\n').count() == 1
        });
        if !goes_on {
            let line = span.text(self.text).lines().next().unwrap_or("").trim_end();
            let found: Vec<&str> = line.split_whitespace().take(4).collect();
            let place = Span::new(span.start, span.start + super::offset(line.len()));
            self.problems.push(Problem::new(ProblemKind::NotAStatement { found: found.join(" ") }, place));
        }
        self.prose = Some(span.end);
        self.broken(span);
        true
    }

    /// The one problem of a piece that can't be read.
    pub(super) fn diagnose(
        &mut self,
        mended: &Mended<'_>,
        desk: &Desk<'_>,
        piece: Piece,
        is_head: bool,
        trouble: &Trouble,
    ) -> Problem {
        let problem = told(desk, piece, is_head, trouble);
        match trouble {
            // The builder's places are the file's already.
            Trouble::Refused(refusal) if problem.is_none() => (**refusal).clone(),
            _ => {
                let mut problem = problem.unwrap_or_else(|| stopped(desk, piece, is_head, trouble));
                problem.span = mended.map.place(problem.span);
                problem.fix = problem.fix.map(|(span, text)| (mended.map.place(span), text));
                problem
            }
        }
    }
}

/// A misspelt or unknown first word.
fn told(desk: &Desk<'_>, piece: Piece, is_head: bool, trouble: &Trouble) -> Option<Problem> {
    let (first, word) = (desk.span(piece.first), desk.str(piece.first));
    if is_head {
        if let Some(problem) = said(desk, piece) {
            return Some(problem);
        }
        let statement = misspelt_statement(desk, piece).map(|meant| (piece.first, meant));
        let (index, meant) = statement.or_else(|| misspelt_verb(desk, piece))?;
        let span = desk.span(index);
        let kind = unknown_statement(desk.str(index), meant.written);
        return Some(Problem::new(kind, span).with_fix(span, meant.written));
    }
    let known = is_clause_word(desk, piece.first) || is_row(desk, piece.first);
    if known || matches!(trouble, Trouble::Refused(_)) {
        return None;
    }
    let meant = misspelt_clause(desk, piece);
    let kind = ProblemKind::UnknownClause {
        found: word.to_owned(),
        suggestion: meant.map_or("", |meant| meant.written).to_owned(),
    };
    let problem = Problem::new(kind, first);
    Some(match meant {
        Some(meant) => problem.with_fix(first, meant.written),
        None => problem,
    })
}

/// What was expected where the grammar stopped.
fn stopped(desk: &Desk<'_>, piece: Piece, is_head: bool, trouble: &Trouble) -> Problem {
    let wanted: &[Rule] = if let Trouble::Stopped(stop) = trouble { &stop.wanted } else { &[] };
    let end = Span::new(piece.span.end, piece.span.end);
    let (at, found) = match at_stop(desk, trouble) {
        (at, found) if at.is_some() && at.start < piece.span.end => (at, found),
        _ => (end, ""),
    };
    let (word, last) = (desk.str(piece.first), desk.str(piece.last));
    let and = word == "for" && found == "and";
    if and && last != "and" {
        return and_between_persons(desk, piece, at);
    }
    if word == "for" && found == "not" {
        let rest = desk.at(Span::new(at.end, piece.span.end)).split_whitespace().collect::<Vec<_>>().join(" ");
        if !rest.is_empty() {
            let whole = Span::new(at.start, piece.span.end);
            let fix = format!("everyone except {rest}");
            return Problem::new(ProblemKind::NotPersons { found: rest }, at).with_fix(whole, fix);
        }
    }
    if (found.is_empty() || and) && JOINING.contains(&last) {
        return Problem::new(ProblemKind::NothingBehind { found: last.to_owned() }, desk.span(piece.last));
    }
    let (expected, at, found) = match after_first_word(desk, piece, is_head) {
        Some((expected, Some(index))) => (expected, desk.span(index), desk.str(index)),
        Some((expected, None)) => (expected, end, ""),
        None => {
            let is_value = found.starts_with(|letter: char| letter.is_ascii_digit() || letter == '{');
            if is_value && wanted.contains(&Rule::operator) {
                return Problem::new(ProblemKind::MissingOperator { found: found.to_owned() }, at);
            }
            if found == "same" && wanted.contains(&Rule::operator) {
                return same_without_operator(desk, piece, at);
            }
            if let Some(sign) = found.chars().next().filter(|sign| is_stray(*sign)) {
                let kind = ProblemKind::Stray { found: sign.to_string(), code: code(sign) };
                return Problem::new(kind, at);
            }
            let other = if is_head { Expected::Statement } else { Expected::Clause };
            (by_rules(wanted).unwrap_or(other), at, found)
        }
    };
    let problem = Problem::new(ProblemKind::Expected { expected, found: found.to_owned() }, at);
    match nearest(found, words::VERDICT.iter().copied()).filter(|_| expected == Expected::Verdict) {
        Some(meant) => problem.with_fix(at, meant.written),
        None => problem,
    }
}

/// `leave same for full_time`: which operator is meant, nobody can tell.
fn same_without_operator(desk: &Desk<'_>, piece: Piece, at: Span) -> Problem {
    let line = desk.at(Span::new(at.start, piece.span.end)).lines().next().unwrap_or("same for …");
    let found = line.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    Problem::new(ProblemKind::SameWithoutOperator { found }, at)
}

/// Whether `sign` is no letter, no digit and no sign of the language.
fn is_stray(sign: char) -> bool {
    !sign.is_alphanumeric() && !":,.=<>+-*/(){}[]%#\"`'_?;".contains(sign)
}

/// Whether a head is a sentence and not a statement: it begins with no name, or no declaration, no address,
/// no verb and no demand follows its first word.
fn is_prose(mended: &Mended<'_>, desk: &Desk<'_>, piece: Piece) -> bool {
    let word = desk.word(piece.first);
    if word.is_empty() {
        return true;
    }
    let second = desk.next(piece.first).map_or("", |next| desk.str(next));
    let address = matches!(
        second,
        "annex" | "art" | "part" | "para" | "preamble" | "schedule" | "sentence" | "not" | "no" | "see"
    );
    let line = mended.piece(piece.span).lines().next().unwrap_or("");
    let demand = line
        .split_once(':')
        .is_some_and(|(head, demand)| head.split_whitespace().count() <= 4 && demand.contains(['=', '<', '>']));
    let declares = words::STATEMENT.contains(&word);
    !(declares || address || demand || VERBS.contains(&second) || second.starts_with('"'))
}

/// `for women and men`, with both fixes.
fn and_between_persons(desk: &Desk<'_>, piece: Piece, at: Span) -> Problem {
    let rest = Span::new(desk.span(piece.first).end, piece.span.end);
    let words: Vec<&str> = desk.at(rest).split_whitespace().collect();
    let (mut either, mut both) = (String::new(), String::new());
    for word in words {
        if word == "and" {
            either.push(',');
            continue;
        }
        for text in [&mut either, &mut both] {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
    }
    let text = format!(" {either}");
    Problem::new(ProblemKind::AndBetweenPersons { either, both }, at).with_fix(rest, text)
}
