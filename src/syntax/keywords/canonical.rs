//! A chunk in which words of the table stand: read in English, and everything that was read moved to where it stands
//! as it was written. A chunk without them isn't touched, and costs one look over its bytes.

use super::super::ast::{Move, Tree, What};
use super::super::problem::Problem;
use super::super::recover;
use super::super::slip::{Edit, EditMap};
use super::rewrite::in_tongue;
use super::scan::{Hit, scan};
use super::table::Tongue;
use crate::source::Span;
use std::ops::Range;

/// Reads the chunk `range` of `file` into `tree`, if words of the table stand in it.
pub(in crate::syntax) fn chunk(file: &str, range: Range<usize>, tree: &mut Tree) -> Option<Vec<Problem>> {
    let part = file.get(range.clone())?;
    if !may_hold(part) {
        return None;
    }
    let span = Span::new(offset(range.start), offset(range.end));
    let hits = scan(part, span.start, |form| form.tongue != Tongue::English);
    if hits.is_empty() {
        return None;
    }
    let edits: Vec<Edit> = hits.iter().map(|hit| Edit { span: hit.span, text: hit.row.keyword.to_owned() }).collect();
    let (english, map) = EditMap::mend(file, span, &edits);
    let mut problems = recover::chunk(&english, 0..english.len(), tree);
    let mut written = Written { file, english: &english, map, base: span.start, hits, corrections: Vec::new() };
    written.tree(tree);
    for problem in &mut problems {
        written.problem(problem);
    }
    Some(problems)
}

/// The part of `file` at `span` in English, and the way back, if words of the table stand in it.
pub(in crate::syntax) fn in_english(file: &str, span: Span) -> Option<(String, EditMap<'_>)> {
    let part = span.text(file);
    if !may_hold(part) {
        return None;
    }
    let hits = scan(part, span.start, |form| form.tongue != Tongue::English);
    if hits.is_empty() {
        return None;
    }
    let edits: Vec<Edit> = hits.iter().map(|hit| Edit { span: hit.span, text: hit.row.keyword.to_owned() }).collect();
    Some(EditMap::mend(file, span, &edits))
}

/// Whether a letter that isn't ASCII stands outside of quotations, backticks and comments.
pub(super) fn may_hold(part: &str) -> bool {
    !part.is_ascii() && part.split('\n').any(|line| !line.is_ascii() && holds(line))
}

fn holds(line: &str) -> bool {
    let (mut marks, mut before) = (None, b' ');
    for byte in line.bytes() {
        match (marks, byte) {
            (Some(mark), _) if byte == mark => marks = None,
            (Some(_), _) => {}
            (None, b'"' | b'`') => marks = Some(byte),
            (None, b'#') if matches!(before, b' ' | b'\t' | b'\r') => return false,
            (None, 0x80..) => return true,
            _ => {}
        }
        before = byte;
    }
    false
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// From the English text back to the one that was written.
struct Written<'t> {
    file: &'t str,
    english: &'t str,
    map: EditMap<'t>,
    base: u32,
    hits: Vec<Hit<'t>>,
    corrections: Vec<(Span, Box<str>)>,
}

impl Written<'_> {
    /// The place in the file of a place in the English text.
    fn at(&self, span: Span) -> Span {
        if span.is_none() {
            return span;
        }
        self.map.place(Span::new(span.start + self.base, span.end + self.base))
    }

    fn tree(&mut self, tree: &mut Tree) {
        // Where a slip was mended, what is read there isn't in either text.
        let mended = std::mem::take(&mut tree.corrections);
        tree.move_places(self);
        let mut all: Vec<_> = mended.into_iter().map(|(span, text)| (self.at(span), text)).collect();
        all.append(&mut self.corrections);
        // Of two for one place the mended one stands.
        all.sort_by_key(|(span, _)| *span);
        all.dedup_by_key(|(span, _)| *span);
        tree.corrections = all;
    }

    fn problem(&self, problem: &mut Problem) {
        let read = problem.span;
        problem.span = self.at(read);
        problem.also.iter_mut().for_each(|span| *span = self.at(*span));
        let tongue = self.tongue(problem.span);
        let (found, proposed) = problem.kind.words();
        // A name that is a reserved word is proposed in backticks, as it stands.
        let mut quoted = None;
        if let Some(found) = found {
            let written = self.found(read, found, tongue);
            quoted = Some((format!("`{found}`"), format!("`{written}`")));
            *found = written;
        }
        for text in proposed {
            *text = in_tongue(text, tongue);
        }
        if let Some((span, text)) = &mut problem.fix {
            *span = self.at(*span);
            *text = match quoted {
                Some((english, written)) if english == *text => written,
                _ => in_tongue(text, tongue),
            };
        }
    }

    /// What was found at `span` of the English text, as it was written there.
    fn found(&self, span: Span, found: &str, tongue: Tongue) -> String {
        let begins =
            span.is_some() && self.english.get(span.start as usize..).is_some_and(|rest| rest.starts_with(found));
        if begins && !found.is_empty() {
            let length = offset(found.len());
            return self.at(Span::new(span.start, span.start + length)).text(self.file).to_owned();
        }
        in_tongue(found, tongue)
    }

    /// The language of what is written at `span`: that of the word itself, else of the nearest word of the table.
    fn tongue(&self, span: Span) -> Tongue {
        let text = span.text(self.file);
        if text.is_ascii() && text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            return Tongue::English;
        }
        let after = self.hits.partition_point(|hit| hit.span.start <= span.start);
        let hit = after.checked_sub(1).and_then(|at| self.hits.get(at)).or_else(|| self.hits.first());
        hit.map_or(Tongue::English, |hit| hit.form.tongue)
    }
}

impl Move for Written<'_> {
    fn place(&mut self, what: What, span: &mut Span) {
        let read = *span;
        *span = self.at(read);
        if what == What::Leaf && read.is_some() {
            let english = read.text(self.english);
            if span.text(self.file) != english {
                self.corrections.push((*span, english.into()));
            }
        }
    }

    fn end(&mut self, of: Span, end: &mut u32) {
        let head = self.at(Span::new(of.start, *end));
        *end = head.end;
    }
}
