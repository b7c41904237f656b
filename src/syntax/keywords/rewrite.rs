//! A text with its words in another language: all else stays byte for byte. What is written says the same, or it isn't
//! written: each statement is read back, and stays as it was where that gives another one.

use super::super::scanner;
use super::scan::{Hit, scan};
use super::table::{Tongue, rows};
use super::{place::Where, table::Form};
use crate::source::Span;

/// `text` with the words of the language in `tongue`. The statements in which one of `broken` stands, and those whose
/// words can't be written so that they say the same, stay as they are.
pub fn rewrite(text: &str, tongue: Tongue, broken: &[Span]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    for chunk in scanner::chunks(text) {
        for span in scanner::statements(text, chunk) {
            let (start, end) = (span.start as usize, span.end as usize);
            out.push_str(text.get(at..start).unwrap_or(""));
            at = end;
            let statement = text.get(start..end).unwrap_or("");
            let is_broken = broken.iter().any(|one| one.start < span.end && span.start <= one.start);
            match if is_broken { None } else { written(statement, tongue) } {
                Some(written) => out.push_str(&written),
                None => out.push_str(statement),
            }
        }
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// One statement in another language; nothing where it would say something else.
fn written(statement: &str, tongue: Tongue) -> Option<String> {
    let new = replaced(statement, tongue);
    (new != statement && english(&new) == english(statement)).then_some(new)
}

/// The statement as the parser reads it.
pub(super) fn english(statement: &str) -> String {
    let hits = scan(statement, 0, |form| form.tongue != Tongue::English);
    put(statement, &hits, |hit| Some(hit.row.keyword))
}

fn replaced(text: &str, tongue: Tongue) -> String {
    let hits = scan(text, 0, |form| form.tongue != tongue);
    put(text, &hits, |hit| {
        let form = hit.row.forms(tongue).first().copied()?;
        let known = hit.row.forms(tongue).contains(&hit.form.text);
        // Blanks between English words wouldn't come back.
        let spaced = hit.form.tongue == Tongue::English && hit.text != hit.form.text;
        (!known && !spaced).then_some(form)
    })
}

fn put<'h>(text: &str, hits: &'h [Hit<'_>], form: impl Fn(&'h Hit<'_>) -> Option<&'static str>) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    let mut at = 0;
    for hit in hits {
        if let Some(form) = form(hit) {
            out.push_str(text.get(at..hit.span.start as usize).unwrap_or(""));
            out.push_str(form);
            at = hit.span.end as usize;
        }
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// Some English words that a message shows, in the language in which the text is written.
pub(super) fn in_tongue(words: &str, tongue: Tongue) -> String {
    if tongue == Tongue::English {
        return words.to_owned();
    }
    let whole = |row: &&super::table::Row| row.place.is_some() && row.keyword == words;
    if let Some(form) = rows().iter().find(whole).and_then(|row| row.forms(tongue).first()) {
        return (*form).to_owned();
    }
    // Reserved words are what they are without a statement around them.
    let reserved = |form: &Form| form.tongue == Tongue::English && form.row.place == Some(Where::Any);
    let hits = scan(words, 0, reserved);
    put(words, &hits, |hit| hit.row.forms(tongue).first().copied())
}
