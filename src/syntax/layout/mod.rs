//! The one layout of a text: head in the first column, a clause a line, rows in columns, long lists broken. Owns what
//! blanks, line ends and empty lines have to be; all else stays byte for byte, so nothing can be lost: edits touch what
//! stands between two tokens, and never their order. Must not know files or law.
//!
//! A statement's way: `sheet` (tokens, what stands between them, clauses) → `plan` (lines) → `columns` → `wrap` → edits.
//! A statement that can't be read, or that would be read otherwise when it is laid out, stays as it is.

mod between;
mod columns;
mod gap;
mod plan;
mod sheet;
#[cfg(test)]
mod tests;
mod wrap;

use super::grammar::Nodes;
use super::{parse_chunk, scanner};
use crate::source::Span;
use between::{Place, ends_with};
use gap::Gap;
use sheet::Sheet;
use std::ops::Range;

/// How many columns a line may have: as wide as the comments of the shipped rules. Texts in quotation marks may go beyond.
const WIDTH: usize = 120;

/// What is replaced by what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The part of the text that goes.
    pub span: Span,
    /// What stands there then.
    pub text: String,
}

/// What has to be replaced for the one layout: edits in the order of the text, none where it is laid out already.
pub fn layout(text: &str) -> Vec<Edit> {
    layout_within(text, Span::new(0, offset(text.len())))
}

/// The same, but only in statements that touch `within`.
pub fn layout_within(text: &str, within: Span) -> Vec<Edit> {
    let mut desk = Desk { text, line_end: line_end(text), nodes: Nodes::default(), edits: Vec::new() };
    for chunk in scanner::chunks(text) {
        if touches(within, Span::new(offset(chunk.start), offset(chunk.end))) {
            desk.chunk(chunk, within);
        }
    }
    desk.edits
}

/// The text after the edits, which stand in its order.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start as usize).unwrap_or(""));
        out.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

fn touches(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

/// How lines end: like the first one on which something stands. Of two ways in one text that one is always kept, so
/// that laying out twice changes nothing more.
fn line_end(text: &str) -> &'static str {
    let mut lines = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    let is_written = |line: &&str| !line.trim_start_matches('\u{FEFF}').chars().all(gap::is_blank_or_end);
    match lines.find(is_written) {
        Some(line) if line.ends_with("\r\n") => "\r\n",
        Some(_) => "\n",
        None if text.contains("\r\n") => "\r\n",
        None => "\n",
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A text on the desk, and what was found to be replaced in it.
struct Desk<'t> {
    text: &'t str,
    line_end: &'static str,
    nodes: Nodes,
    edits: Vec<Edit>,
}

impl Desk<'_> {
    fn chunk(&mut self, chunk: Range<usize>, within: Span) {
        let statements = scanner::statements(self.text, chunk.clone());
        let whole = Span::new(offset(chunk.start), offset(chunk.end));
        let begin = statements.first().map_or(whole.end, |first| first.start);
        let top = Span::new(whole.start, begin);
        if touches(within, top) && begin > whole.start {
            let alone = top.end as usize >= self.text.len();
            self.between(top, if alone { Place::Alone } else { Place::Top });
        }
        // In the order of the text, as the statements are.
        let broken: Vec<u32> = {
            let (_, problems) = parse_chunk(self.text, chunk);
            let mut starts: Vec<u32> = problems.iter().map(|problem| problem.span.start).collect();
            starts.sort_unstable();
            starts
        };
        for span in statements {
            if !touches(within, span) {
                continue;
            }
            let last = span.end == whole.end;
            let from = broken.partition_point(|start| *start < span.start);
            let is_broken = broken.get(from).is_some_and(|start| *start < span.end || last);
            if is_broken || !self.statement(span) {
                self.kept(span);
            }
        }
    }

    /// Lays a statement out, if it can be read.
    fn statement(&mut self, span: Span) -> bool {
        let Some(sheet) = Sheet::read(self.text, span, &mut self.nodes) else { return false };
        let edits = self.of_sheet(&sheet);
        if edits.is_empty() {
            return true;
        }
        // The net below: what a word means hangs, in a few places of Russian and Kazakh, on whether a line begins with
        // it, and the grammar decides by what comes next. What is laid out is read again, so that no rule of the
        // layout, now or later, can change what a statement says: it then stays as it was written.
        let inside = Span::new(span.start, span.end);
        let moved: Vec<Edit> = edits
            .iter()
            .map(|edit| Edit {
                span: Span::new(edit.span.start - inside.start, edit.span.end - inside.start),
                text: edit.text.clone(),
            })
            .collect();
        let new = apply(inside.text(self.text), &moved);
        let again = Sheet::read(&new, Span::new(0, offset(new.len())), &mut self.nodes);
        if !again.is_some_and(|again| again.says_the_same(&sheet)) {
            return false;
        }
        self.edits.extend(edits);
        true
    }

    /// The edits of a statement and of what stands behind it.
    fn of_sheet(&self, sheet: &Sheet<'_>) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut push = |span: Span, text: String| {
            if span.text(self.text) != text {
                edits.push(Edit { span, text });
            }
        };
        let leads = plan::leads(sheet);
        let mut indent = 0;
        for (at, token) in sheet.tokens.iter().enumerate() {
            if let Some(gap) = at.checked_sub(1).and_then(|before| sheet.gaps.get(before)) {
                let lead = leads.get(at).copied().unwrap_or_default();
                if let plan::Lead::Line { indent: of_line, is_clause: true } = lead {
                    indent = of_line;
                }
                push(gap.span, between::inside(gap, lead, self.line_end));
            }
            push(token.span, token.printed(self.text).into_owned());
        }
        if let Some(rest) = sheet.gaps.last() {
            let place = self.place_behind(rest.span);
            push(rest.span, between::behind(rest, place, indent.max(plan::INDENT), self.line_end));
        }
        edits
    }

    /// Leaves a statement as it is; what stands behind it is laid out all the same.
    fn kept(&mut self, span: Span) {
        let body = ends_with(span.text(self.text));
        self.between(Span::new(span.start + offset(body), span.end), self.place_behind(span));
    }

    /// Lays out what stands between statements.
    fn between(&mut self, span: Span, place: Place) {
        let begins = matches!(place, Place::Top | Place::Alone);
        let Some(gap) = Gap::read(self.text, span, begins) else { return };
        let text = between::behind(&gap, place, plan::INDENT, self.line_end);
        if span.text(self.text) != text {
            self.edits.push(Edit { span, text });
        }
    }

    /// Whether something follows what ends with `span`.
    fn place_behind(&self, span: Span) -> Place {
        if span.end as usize >= self.text.len() { Place::End } else { Place::Between }
    }
}
