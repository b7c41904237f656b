//! What is wrong with a piece that can't be read: a slip that can be mended where it stands, or one
//! problem that says what was expected.

use super::super::problem::{Expected, Problem, ProblemKind};
use super::super::slip::token::Kind;
use super::super::slip::{Desk, Edit, Slip};
use super::super::words;
use super::Reader;
use super::cut::Piece;
use super::expected::expected;
use super::nearest::nearest;
use super::statement::{Mended, Trouble};
use crate::source::Span;

/// Second words of statements that begin with a name.
const VERBS: &[&str] = &[
    "accepts",
    "acceded",
    "denounced",
    "excludes",
    "needs",
    "ratified",
    "says",
    "signed",
    "silent",
];

/// Words that join two things.
const JOINING: &[&str] = &["and", "or", "not", "except", "with"];

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
        let mut candidates: Vec<(Edit, ProblemKind, Span)> = Vec::new();
        let (first, word) = (desk.span(piece.first), desk.word(piece.first));
        let replace = |span: Span, text: &str| Edit {
            span,
            text: text.to_owned(),
        };
        if is_head {
            if let Some(meant) = misspelt_statement(desk, piece) {
                candidates.push((replace(first, meant), unknown_statement(word, meant), first));
            }
            if let Some((index, meant)) = misspelt_verb(desk, piece) {
                let place = desk.span(index);
                candidates.push((
                    replace(place, meant),
                    unknown_statement(desk.str(index), meant),
                    place,
                ));
            }
            let equals = matches!(word, "group" | "topic" | "property");
            for (gap, stands) in gaps(desk, piece, trouble) {
                candidates.push((replace(gap, ":"), ProblemKind::MissingColon, stands));
                if equals {
                    let found = desk.at(stands).to_owned();
                    candidates.push((
                        replace(gap, " ="),
                        ProblemKind::Expected {
                            expected: Expected::Equals,
                            found,
                        },
                        stands,
                    ));
                }
            }
        } else if let Some(meant) = misspelt_clause(desk, piece) {
            let kind = ProblemKind::UnknownClause {
                found: word.to_owned(),
                suggestion: meant.to_owned(),
            };
            candidates.push((replace(first, meant), kind, first));
        }
        for (edit, kind, told) in candidates {
            if self.mends(mended, piece, is_head, &edit) {
                let text = edit.text;
                let span = mended.map.place(edit.span);
                let problem =
                    Problem::new(kind, mended.map.place(told)).with_fix(span, text.clone());
                return Some(Slip {
                    problem: Some(problem),
                    edits: vec![Edit { span, text }],
                });
            }
        }
        // The builder knows what was meant: `60% earnings`. Its places are the file's.
        if let Trouble::Refused(problem) = trouble {
            let sure = matches!(problem.kind, ProblemKind::MissingOf { .. });
            if let (true, Some((span, text))) = (sure, problem.fix.clone()) {
                return Some(Slip {
                    problem: Some((**problem).clone()),
                    edits: vec![Edit { span, text }],
                });
            }
        }
        None
    }

    fn mends(&mut self, mended: &Mended<'_>, piece: Piece, is_head: bool, edit: &Edit) -> bool {
        let before = mended.piece(Span::new(piece.span.start, edit.span.start));
        let behind = mended.piece(Span::new(edit.span.end, piece.span.end));
        self.can_read(&format!("{before}{}{behind}", edit.text), is_head)
    }

    /// Whether the statement is a sentence of prose; then that is told, once for lines that follow each other,
    /// and nothing else is.
    pub(super) fn prose(
        &mut self,
        mended: &Mended<'_>,
        desk: &Desk<'_>,
        pieces: &[Piece],
        span: Span,
    ) -> bool {
        let Some(piece) = pieces.first().copied() else {
            return false;
        };
        let meant =
            misspelt_statement(desk, piece).is_some() || misspelt_verb(desk, piece).is_some();
        if meant || !is_prose(mended, desk, piece) || self.can_read(mended.piece(piece.span), true)
        {
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
            self.problems.push(Problem::new(
                ProblemKind::NotAStatement {
                    found: found.join(" "),
                },
                place,
            ));
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
        let place = |span: Span| mended.map.place(span);
        let (first, word) = (desk.span(piece.first), desk.word(piece.first));
        if is_head {
            if let Some((index, meant)) = misspelt_statement(desk, piece)
                .map(|meant| (piece.first, meant))
                .or_else(|| misspelt_verb(desk, piece))
            {
                let span = place(desk.span(index));
                return Problem::new(unknown_statement(desk.str(index), meant), span)
                    .with_fix(span, meant);
            }
        }
        let stop = match trouble {
            Trouble::Refused(problem) => return (**problem).clone(),
            Trouble::Stopped(stop) => stop,
        };
        if !is_head && !is_clause_word(desk, piece.first) && !is_row(desk, piece.first) {
            let meant = misspelt_clause(desk, piece);
            let kind = ProblemKind::UnknownClause {
                found: desk.str(piece.first).to_owned(),
                suggestion: meant.unwrap_or("").to_owned(),
            };
            let problem = Problem::new(kind, place(first));
            return match meant {
                Some(meant) => problem.with_fix(place(first), meant),
                None => problem,
            };
        }
        let (at, found) = at_stop(desk, trouble);
        let at = if at.is_none() || at.start >= piece.span.end {
            Span::new(piece.span.end, piece.span.end)
        } else {
            at
        };
        let found = if at.start == at.end { "" } else { found };
        let wanted = expected(&stop.wanted);
        let last = desk.before(
            desk.tokens
                .iter()
                .position(|token| token.span.start >= piece.span.end)
                .unwrap_or(desk.tokens.len()),
        );
        let last = last.map_or("", |last| desk.str(last));
        let and = is_head_word(word, "for") && found == "and";
        if and && last != "and" {
            return and_between_persons(mended, desk, piece, place(at));
        }
        if (found.is_empty() || and) && JOINING.contains(&last) {
            let end = Span::new(piece.span.end - super::offset(last.len()), piece.span.end);
            return Problem::new(
                ProblemKind::NothingBehind {
                    found: last.to_owned(),
                },
                place(end),
            );
        }
        let is_value = found.starts_with(|letter: char| letter.is_ascii_digit() || letter == '{');
        if is_value && stop.wanted.contains(&super::super::grammar::Rule::operator) {
            return Problem::new(
                ProblemKind::MissingOperator {
                    found: found.to_owned(),
                },
                place(at),
            );
        }
        let expected = wanted.unwrap_or(if is_head {
            Expected::Statement
        } else {
            Expected::Clause
        });
        let problem = Problem::new(
            ProblemKind::Expected {
                expected,
                found: found.to_owned(),
            },
            place(at),
        );
        match nearest(found, words::VERDICT.iter().copied())
            .filter(|_| expected == Expected::Verdict)
        {
            Some(meant) => problem.with_fix(place(at), meant),
            None => problem,
        }
    }
}

fn is_head_word(word: &str, is: &str) -> bool {
    word == is
}

fn unknown_statement(found: &str, suggestion: &str) -> ProblemKind {
    ProblemKind::UnknownStatement {
        found: found.to_owned(),
        suggestion: suggestion.to_owned(),
    }
}

/// The place and text of the token where the grammar stopped, or behind it.
fn at_stop<'t>(desk: &Desk<'t>, trouble: &Trouble) -> (Span, &'t str) {
    let at = match trouble {
        Trouble::Stopped(stop) => stop.at,
        Trouble::Refused(_) => return (Span::NONE, ""),
    };
    let token = desk
        .tokens
        .iter()
        .find(|token| token.is_meant() && token.span.end > at);
    token.map_or((Span::NONE, ""), |token| (token.span, desk.at(token.span)))
}

/// The gaps near the place where the grammar stopped, each with the token behind it. The grammar tells only
/// where it looked for a rule, so a missing sign may be some tokens further on.
fn gaps(desk: &Desk<'_>, piece: Piece, trouble: &Trouble) -> Vec<(Span, Span)> {
    let (place, _) = at_stop(desk, trouble);
    let mut at = desk.tokens.iter().position(|token| token.span == place);
    let mut gaps = Vec::new();
    while let Some(index) =
        at.filter(|index| gaps.len() < 4 && desk.span(*index).start < piece.span.end)
    {
        if let Some(before) = desk.before(index) {
            let end = desk.span(before).end;
            gaps.push((Span::new(end, end), desk.span(index)));
        }
        at = desk.next(index);
    }
    gaps
}

/// The statement word that the head's first word is nearly.
fn misspelt_statement(desk: &Desk<'_>, piece: Piece) -> Option<&'static str> {
    let word = desk.word(piece.first);
    let next = desk.next(piece.first)?;
    // `Law art 4` begins with an act's name.
    let is_address = matches!(
        desk.str(next),
        "art" | "para" | "part" | "preamble" | "schedule" | "says"
    );
    if is_address || words::STATEMENT.contains(&word) || word.len() < 4 {
        return None;
    }
    let declares = matches!(desk.kind(next), Some(Kind::Word | Kind::Sign('(')))
        && has_sign(desk, next)
        || word.starts_with("nev");
    nearest(word, words::STATEMENT.iter().copied()).filter(|_| declares)
}

/// Whether a title, a colon or `=` follows, as in declarations.
fn has_sign(desk: &Desk<'_>, index: usize) -> bool {
    desk.next(index).is_none_or(|next| {
        matches!(
            desk.tokens.get(next).map(|token| token.kind),
            Some(Kind::Quote { .. } | Kind::Sign(':' | '='))
        ) || desk.begins_line(next)
    })
}

/// The verb that the head's second word is nearly.
fn misspelt_verb(desk: &Desk<'_>, piece: Piece) -> Option<(usize, &'static str)> {
    let index = desk.next(piece.first)?;
    let word = desk.word(index);
    let known = VERBS.contains(&word)
        || words::STATEMENT.contains(&desk.word(piece.first))
        || desk.word(piece.first).is_empty();
    nearest(word, VERBS.iter().copied())
        .filter(|_| !known)
        .map(|meant| (index, meant))
}

/// The clause word that the piece's first word is nearly.
fn misspelt_clause(desk: &Desk<'_>, piece: Piece) -> Option<&'static str> {
    let word = desk.word(piece.first);
    if is_clause_word(desk, piece.first) || is_row(desk, piece.first) {
        return None;
    }
    nearest(word, words::CLAUSE.iter().chain(words::HEADER).copied())
}

fn is_clause_word(desk: &Desk<'_>, index: usize) -> bool {
    let word = desk.word(index);
    words::CLAUSE.contains(&word) || words::HEADER.contains(&word)
}

fn is_row(desk: &Desk<'_>, index: usize) -> bool {
    desk.next(index)
        .is_some_and(|next| matches!(desk.str(next), "=" | ","))
}

/// Whether a head is a sentence and not a statement: no declaration, no address and no verb follows its
/// first word.
fn is_prose(mended: &Mended<'_>, desk: &Desk<'_>, piece: Piece) -> bool {
    let word = desk.word(piece.first);
    if words::STATEMENT.contains(&word) {
        return false;
    }
    let second = desk.next(piece.first).map_or("", |next| desk.str(next));
    let first_line = mended.piece(piece.span).lines().next().unwrap_or("");
    let address = matches!(
        second,
        "art" | "part" | "para" | "preamble" | "schedule" | "sentence" | "not" | "no" | "see"
    );
    let has_colon = first_line.contains(": ")
        && first_line
            .split(':')
            .next()
            .is_some_and(|head| head.split_whitespace().count() <= 4);
    !(address || VERBS.contains(&second) || second.starts_with('"') || has_colon)
}

/// `for women and men`, with both fixes.
fn and_between_persons(mended: &Mended<'_>, desk: &Desk<'_>, piece: Piece, at: Span) -> Problem {
    let rest = Span::new(desk.span(piece.first).end, piece.span.end);
    let words: Vec<&str> = mended.piece(rest).split_whitespace().collect();
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
    let fix = mended.map.place(rest);
    let text = format!(" {either}");
    Problem::new(ProblemKind::AndBetweenPersons { either, both }, at).with_fix(fix, text)
}
