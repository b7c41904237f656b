//! Goes over a text word by word and finds the words of the table, each at its place. The same walk serves both ways:
//! what is read in Russian is found by it, and what is to be written in Russian too, so that one undoes the other.

use super::super::scanner::begins_statement;
use super::super::slip::token::{Kind, Token, tokens};
use super::super::words;
use super::place::{Said, Spot, Where};
use super::table::{Form, Row, Tongue, composed, forms};
use crate::source::Span;

/// A word of the table in a text.
pub(super) struct Hit<'t> {
    /// Its place in the text.
    pub span: Span,
    /// What it means.
    pub row: &'static Row,
    /// The form as it is written.
    pub form: &'static Form,
    /// Its text.
    pub text: &'t str,
}

/// The words of the table in `text`, whose first byte has the offset `base`. `wanted` tells which forms are looked for.
pub(super) fn scan<'t>(text: &'t str, base: u32, wanted: impl Fn(&Form) -> bool) -> Vec<Hit<'t>> {
    let mut walk =
        Walk { text, base, tokens: tokens(text, base), said: Vec::new(), clause: "", braces: 0, hits: Vec::new() };
    let mut line = true;
    let mut at = 0;
    while let Some(token) = walk.tokens.get(at).copied() {
        match token.kind {
            Kind::Line => line = true,
            Kind::Blank | Kind::Comment => {}
            _ => {
                let first_column = walk.begins_line(token);
                if first_column {
                    walk.said.clear();
                    (walk.clause, walk.braces) = ("", 0);
                }
                at = walk.take(at, token, line, &wanted);
                line = false;
            }
        }
        at += 1;
    }
    walk.hits
}

struct Walk<'t> {
    text: &'t str,
    base: u32,
    tokens: Vec<Token>,
    said: Vec<Said<'t>>,
    clause: &'t str,
    braces: usize,
    hits: Vec<Hit<'t>>,
}

impl<'t> Walk<'t> {
    fn str(&self, span: Span) -> &'t str {
        self.text.get((span.start - self.base) as usize..(span.end - self.base) as usize).unwrap_or("")
    }

    /// Whether a statement begins with the token.
    fn begins_line(&self, token: Token) -> bool {
        let at = (token.span.start - self.base) as usize;
        let first = at == 0 || self.text.as_bytes().get(at - 1) == Some(&b'\n');
        first && begins_statement(self.text.get(at..).unwrap_or(""))
    }

    /// Takes the token `at`, and those that belong to it; the answer is the last of them.
    fn take(&mut self, at: usize, token: Token, line: bool, wanted: &impl Fn(&Form) -> bool) -> usize {
        let text = self.str(token.span);
        let is_word = token.kind == Kind::Word && !text.starts_with('`') && !self.is_part(at);
        let found = if is_word { self.find(at, line, wanted) } else { None };
        let Some((form, last)) = found else {
            match token.kind {
                Kind::Sign('{') => self.braces += 1,
                Kind::Sign('}') => self.braces = self.braces.saturating_sub(1),
                _ => {}
            }
            self.say(text, token.kind, line);
            return at;
        };
        let end = self.tokens.get(last).map_or(token.span.end, |last| last.span.end);
        let span = Span::new(token.span.start, end);
        if wanted(form) {
            self.hits.push(Hit { span, row: form.row, form, text: self.str(span) });
        }
        let mut first = line;
        for word in form.row.keyword.split(' ') {
            self.say(word, Kind::Word, first);
            first = false;
        }
        last
    }

    /// Whether a word is only a part of one: of a label (`#from`), or of a code (`not-accounted-for`).
    fn is_part(&self, at: usize) -> bool {
        let kind = |at: Option<usize>| at.and_then(|at| self.tokens.get(at)).map(|token| token.kind);
        let (before, behind) = (kind(at.checked_sub(1)), kind(at.checked_add(1)));
        let joined = |sign: Option<Kind>, word: Option<Kind>| sign == Some(Kind::Sign('-')) && word == Some(Kind::Word);
        before == Some(Kind::Sign('#'))
            || joined(before, kind(at.checked_sub(2)))
            || joined(behind, kind(at.checked_add(2)))
    }

    /// The form that stands at the token `at` and fits there, with the last token that belongs to it.
    fn find(&self, at: usize, line: bool, wanted: &impl Fn(&Form) -> bool) -> Option<(&'static Form, usize)> {
        let text = self.str(self.tokens.get(at)?.span);
        let list = forms(text);
        if list.is_empty() {
            return None;
        }
        list.iter().find_map(|form| {
            let last = self.ends(at, form)?;
            // A word in English is what it is, unless it is to be written anew.
            let fits = form.row.place.is_some_and(|place| place.fits(form.row.keyword, &self.spot(last, line)));
            (fits && (wanted(form) || form.tongue != Tongue::English)).then_some((form, last))
        })
    }

    /// The last token of `form`, if it stands at the token `at`.
    fn ends(&self, at: usize, form: &Form) -> Option<usize> {
        let mut index = at;
        for (place, part) in form.words.iter().enumerate() {
            let glued = *part == "/" || place > 0 && form.words.get(place - 1) == Some(&"/");
            if place > 0 {
                index += 1;
                if !glued {
                    self.tokens.get(index).filter(|token| token.kind == Kind::Blank)?;
                    index += 1;
                }
            }
            let token = self.tokens.get(index)?;
            (composed(self.str(token.span)) == *part).then_some(())?;
        }
        Some(index)
    }

    fn spot(&self, last: usize, line: bool) -> Spot<'_, 't> {
        let behind = self.tokens.get(last + 1..).unwrap_or(&[]).iter().find(|token| token.is_meant());
        let after = behind.map(|token| Said { word: self.str(token.span), kind: token.kind });
        let begins_line = line || self.said.is_empty();
        let before_verb = self.said.is_empty() && after.is_some_and(|after| is_verb(after.word));
        let before_reserved = after.is_some_and(|after| is_reserved(after.word));
        let (said, clause, braces) = (self.said.as_slice(), self.clause, self.braces);
        Spot { said, begins_line, clause, braces, after, before_reserved, before_verb }
    }

    fn say(&mut self, word: &'t str, kind: Kind, line: bool) {
        let before = self.said.last().map_or("", |said| said.word);
        // `on average` begins a clause behind a demand, too, where `on` alone begins none.
        if word == "average" && before == "on" {
            self.clause = "on";
        }
        let begins = match word {
            "for" | "when" if matches!(before, "same" | "average") => false,
            _ if self.said.is_empty() || kind != Kind::Word => false,
            _ => words::CLAUSE.contains(&word) || line && words::HEADER.contains(&word),
        };
        if begins {
            self.clause = word;
        }
        self.said.push(Said { word, kind });
    }
}

/// Whether `word` is reserved, or the first of words that are.
fn is_reserved(word: &str) -> bool {
    let reserved = |form: &Form| form.tongue != Tongue::English && form.row.place == Some(Where::Any);
    words::is_reserved(word) || !word.is_ascii() && forms(word).iter().any(reserved)
}

/// Whether `word` shows that what stands before it is an act, a state or a source.
fn is_verb(word: &str) -> bool {
    let verb = |form: &Form| matches!(form.row.place, Some(Where::Verb | Where::Place)) && form.row.keyword != "see";
    words::BEHIND_NAME.contains(&word) || !word.is_ascii() && forms(word).iter().any(verb)
}
