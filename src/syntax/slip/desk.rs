//! The desk on which a statement is mended: its tokens, which of them a slip has taken, and the slips
//! that were found. Every family of slips is a function over the desk.

use super::super::keywords::Meant;
use super::super::problem::{Problem, ProblemKind};
use super::super::words;
use super::edit::Edit;
use super::token::{Kind, Token, tokens};
use crate::source::Span;

/// A known slip: its problem, and what mends it. Without edits it is beyond mending.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::syntax) struct Slip {
    /// The problem; none where another problem already says it.
    pub problem: Option<Problem>,
    /// What mends it.
    pub edits: Vec<Edit>,
}

/// A statement's tokens and the slips in it.
pub(in crate::syntax) struct Desk<'t> {
    text: &'t str,
    base: u32,
    /// The tokens.
    pub tokens: Vec<Token>,
    taken: Vec<bool>,
    /// For each token, the index of the word that begins its clause; 0 in the head.
    clauses: Vec<usize>,
    /// The slips found so far.
    pub slips: Vec<Slip>,
}

impl<'t> Desk<'t> {
    /// A desk for `text`, whose first byte has the offset `base`.
    pub fn new(text: &'t str, base: u32) -> Self {
        let tokens = tokens(text, base);
        let taken = vec![false; tokens.len()];
        let (clauses, slips) = (Vec::with_capacity(tokens.len()), Vec::new());
        let mut desk = Self { text, base, tokens, taken, clauses, slips };
        let mut clause = 0;
        for index in 0..desk.tokens.len() {
            clause = if desk.begins_clause(index) { index } else { clause };
            desk.clauses.push(clause);
        }
        desk
    }

    /// The text at `span`.
    pub fn at(&self, span: Span) -> &'t str {
        let start = span.start.saturating_sub(self.base) as usize;
        let end = span.end.saturating_sub(self.base) as usize;
        self.text.get(start..end).unwrap_or("")
    }

    /// The kind of the token `index`, if it is free.
    pub fn kind(&self, index: usize) -> Option<Kind> {
        if self.taken.get(index).copied().unwrap_or(true) {
            None
        } else {
            self.tokens.get(index).map(|token| token.kind)
        }
    }

    /// The text of the token `index`.
    pub fn str(&self, index: usize) -> &'t str {
        self.tokens.get(index).map_or("", |token| self.at(token.span))
    }

    /// The place of the token `index`.
    pub fn span(&self, index: usize) -> Span {
        self.tokens.get(index).map_or(Span::NONE, |token| token.span)
    }

    /// The place from the token `first` to the token `last`.
    pub fn stretch(&self, first: usize, last: usize) -> Span {
        self.span(first).to(self.span(last))
    }

    /// Whether the free token `index` is the sign `sign`.
    pub fn is_sign(&self, index: usize, sign: char) -> bool {
        self.kind(index) == Some(Kind::Sign(sign))
    }

    /// Whether the free token `index` is a number's digits.
    pub fn is_digits(&self, index: usize) -> bool {
        self.kind(index) == Some(Kind::Digits)
    }

    /// The free word `index`, or the empty text.
    pub fn word(&self, index: usize) -> &'t str {
        if self.kind(index) == Some(Kind::Word) { self.str(index) } else { "" }
    }

    /// `index`, or the next index if a blank stands there.
    pub fn past_blank(&self, index: usize) -> usize {
        if self.kind(index) == Some(Kind::Blank) { index + 1 } else { index }
    }

    /// The next token behind `index` that carries meaning.
    pub fn next(&self, index: usize) -> Option<usize> {
        (index + 1..self.tokens.len()).find(|next| self.tokens.get(*next).is_some_and(|token| token.is_meant()))
    }

    /// The token before `index` that carries meaning.
    pub fn before(&self, index: usize) -> Option<usize> {
        (0..index).rev().find(|before| self.tokens.get(*before).is_some_and(|token| token.is_meant()))
    }

    /// Whether `index` is the first token of meaning on its line.
    pub fn begins_line(&self, index: usize) -> bool {
        let before =
            (0..index).rev().filter_map(|before| self.tokens.get(before)).find(|token| token.kind != Kind::Blank);
        before.is_none_or(|token| token.kind == Kind::Line)
    }

    /// Whether the token `index` is a word that begins a clause there: a reserved clause word anywhere, a
    /// header word at the beginning of a line, `in force`, `in practice`, `not searched`, `not blocking`.
    pub fn begins_clause(&self, index: usize) -> bool {
        let word = self.word(index);
        if word.is_empty() {
            return false;
        }
        // A name that should be in backticks: `C183 art 1: note >= 3`, `property from …`.
        let before = self.before(index);
        let named = before.is_some_and(|before| before == 0 || self.str(before) == ":");
        if named && !self.begins_line(index) {
            return false;
        }
        let next = || self.next(index).map_or("", |next| self.str(next));
        match word {
            // `S003 says in practice …` goes on; `in practice` and whatever is meant by it at the beginning of a line doesn't.
            "in" if before.is_some_and(|before| self.str(before) == "says") => false,
            "in" => {
                let meant = self.begins_line(index) && next().starts_with(char::is_alphabetic);
                matches!(next(), "force" | "practice") || meant
            }
            // `same for full_time`, `same when before_leave`
            "for" | "when" if before.is_some_and(|before| self.str(before) == "same") => false,
            // `on average for insured`
            "for" if before.is_some_and(|before| self.str(before) == "average") => false,
            "on" => next() == "average",
            "not" => next() == "searched" || next() == "blocking" && self.begins_line(index),
            // `not searched` begins before it.
            "searched" => self.before(index).is_none_or(|before| self.str(before) != "not"),
            "unverified" => !self.follows_date(index),
            _ if words::CLAUSE.contains(&word) => true,
            _ => self.begins_line(index) && words::HEADER.contains(&word),
        }
    }

    fn follows_date(&self, index: usize) -> bool {
        let before = self.before(index);
        before.is_some_and(|before| {
            matches!(self.tokens.get(before), Some(Token { kind: Kind::Digits, .. })) || self.str(before) == "unknown"
        })
    }

    /// The word of the clause in which the token `index` stands, or the empty text in the head.
    pub fn clause_of(&self, index: usize) -> &'t str {
        let clause = self.clauses.get(index).copied().filter(|clause| *clause > 0);
        clause.map_or("", |clause| self.str(clause))
    }

    /// The index of the first token that carries meaning and ends behind `at`.
    pub fn behind(&self, at: u32) -> Option<usize> {
        let first = self.tokens.partition_point(|token| token.span.end <= at);
        (first..self.tokens.len()).find(|index| self.tokens.get(*index).is_some_and(|token| token.is_meant()))
    }

    /// Notes that the tokens `first` to `last` are mended to `text`.
    pub fn mend(&mut self, first: usize, last: usize, text: &str, kind: ProblemKind) {
        let span = self.stretch(first, last);
        self.take(first, last);
        let problem = Problem::new(kind, span).with_fix(span, text);
        self.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: text.to_owned() }] });
    }

    /// The same for one word that is read as another one than the writer should have written.
    pub fn mend_as(&mut self, index: usize, meant: Meant, kind: ProblemKind) {
        let span = self.span(index);
        self.take(index, index);
        let problem = Problem::new(kind, span).with_fix(span, meant.written);
        self.slips.push(Slip { problem: Some(problem), edits: vec![Edit { span, text: meant.read.to_owned() }] });
    }

    /// Notes a mistake that can't be mended.
    pub fn refuse(&mut self, first: usize, last: usize, kind: ProblemKind) {
        let span = self.stretch(first, last);
        self.take(first, last);
        self.slips.push(Slip { problem: Some(Problem::new(kind, span)), edits: Vec::new() });
    }

    /// Keeps other slips off the tokens `first` to `last`.
    pub fn take(&mut self, first: usize, last: usize) {
        for taken in self.taken.iter_mut().take(last + 1).skip(first) {
            *taken = true;
        }
    }
}
