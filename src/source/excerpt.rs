//! The few lines of a file that a snippet shows, fit to print: found by the line index (never by reading
//! the file again), with characters that don't show made visible, tabs spread out, and long lines cut
//! around what is marked. Implements miette's [`SourceCode`] so that headings carry columns in
//! characters (miette's own counts bytes). Must not know what a mark says or how it is drawn.

use super::file::SourceFile;
use super::span::Span;
use super::visible::{picture, visible};
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// A marked place of more lines is marked on its first line alone.
const MOST_MARKED_LINES: u32 = 6;
/// Marks on lines further apart get excerpts of their own.
const MOST_LINES: u32 = 8;
/// A line of more bytes is read from near its mark only.
const LONG_LINE: usize = 4096;
const TAB: usize = 4;

/// How much room there is.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Cells for the text of a line.
    pub width: usize,
    /// What stands where a line was cut: `…` or `...`.
    pub ellipsis: &'static str,
}

/// Where a mark stands in the text of an excerpt: a byte range of it.
pub type Mark = Range<usize>;

/// Some consecutive lines of one file.
#[derive(Debug)]
pub struct Excerpt {
    name: String,
    /// From 0.
    first_line: usize,
    /// Every line ends with a line break.
    text: String,
    /// Column (from 0, in characters of the file) of each mark by its start.
    columns: Vec<(usize, usize)>,
}

impl Excerpt {
    /// The lines around the first of `spans`, with as many of the others as stand near it: nothing is
    /// given for a mark that needs an excerpt of its own.
    pub fn new(file: &SourceFile, spans: &[Span], look: Look) -> (Self, Vec<Option<Mark>>) {
        let spans: Vec<Span> = spans.iter().map(|span| fit(file, *span)).collect();
        let lines = file.lines();
        let of = |span: &Span| (lines.line_of(span.start), lines.line_of(span.end));
        let (mut first, mut last) = spans.first().map_or((0, 0), of);
        let mut near = Vec::with_capacity(spans.len());
        for span in &spans {
            let (from, to) = of(span);
            let (least, most) = (first.min(from), last.max(to));
            let fits = from <= last + 1 && to + 1 >= first && most - least < MOST_LINES;
            if fits {
                (first, last) = (least, most);
            }
            near.push(fits);
        }

        let mut excerpt = Self {
            name: visible(file.path()).into_owned(),
            first_line: first as usize,
            text: String::new(),
            columns: Vec::new(),
        };
        let mut shown = Vec::new();
        for line in first..=last {
            let range = lines.range_of(line);
            let text = file.text().get(range.clone()).unwrap_or_default().trim_end_matches(['\n', '\r']);
            let bytes = range.start..range.start + text.len();
            let focus = spans.iter().zip(&near).find_map(|(span, near)| {
                let (start, end) = (span.start as usize, (span.end as usize).min(bytes.end));
                (*near && bytes.start <= start && start <= bytes.end)
                    .then(|| start - bytes.start..end.max(start) - bytes.start)
            });
            shown.push(excerpt.show(text, bytes, focus, look));
        }
        let marks = spans.iter().zip(near).map(|(span, near)| {
            let start = shown.iter().find_map(|line| line.place(span.start as usize, span.end as usize, true));
            let end = shown.iter().rev().find_map(|line| line.place(span.start as usize, span.end as usize, false));
            let (start, end) = (start.filter(|_| near)?, end?);
            let column = file.position(span.start).column as usize - 1;
            excerpt.columns.push((start, column));
            // A mark that ends where a line begins ends behind the line before.
            let marked = excerpt.text.get(start..end).unwrap_or_default();
            Some(start..start + marked.trim_end_matches('\n').len())
        });
        let marks = marks.collect();
        (excerpt, marks)
    }

    /// The number of the last line, from 1: as wide as line numbers get.
    pub fn last_line(&self) -> usize {
        self.first_line + self.text.matches('\n').count()
    }

    /// How many cells stand before this byte of the excerpt on its line.
    pub fn cells_before(&self, byte: usize) -> usize {
        let before = self.text.get(..byte).unwrap_or_default();
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        line.chars().map(cells).sum()
    }

    /// Whether the mark stands on one line.
    pub fn on_one_line(&self, mark: &Mark) -> bool {
        !self.text.get(mark.clone()).unwrap_or_default().contains('\n')
    }

    /// Adds one line, cut to the width around `focus` (bytes of the line).
    fn show(&mut self, line: &str, bytes: Range<usize>, focus: Option<Range<usize>>, look: Look) -> Shown {
        let focus = focus.unwrap_or(0..0);
        let from =
            if line.len() <= LONG_LINE { 0 } else { boundary(line, focus.start.saturating_sub(look.width * TAB)) };
        // What stands further right than this can't come into the window.
        let mut limit = usize::MAX;
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut cell, mut ends, mut focus_cells) = (0, true, (0, 0));
        for (at, character) in line.get(from..).unwrap_or_default().char_indices() {
            let at = from + at;
            if at <= focus.start {
                focus_cells.0 = cell;
                limit = cell + 2 * look.width;
            }
            if cell > limit {
                ends = false;
                break;
            }
            let (shown, width) = match character {
                '\t' => (' ', TAB - cell % TAB),
                other => (picture(other), cells(picture(other))),
            };
            pieces.push(Piece { at, cell, width, shown, tab: character == '\t' });
            cell += width;
            if at < focus.end {
                focus_cells.1 = cell;
            }
        }
        if focus.start >= line.len() {
            focus_cells = (cell, cell);
        }

        let ellipsis: usize = look.ellipsis.chars().map(cells).sum();
        let whole = from == 0 && ends && cell <= look.width;
        let marked = focus_cells.1.saturating_sub(focus_cells.0).min(look.width);
        let start = if whole || (from == 0 && focus_cells.0.max(focus_cells.1.min(look.width)) <= look.width / 2) {
            0
        } else {
            let aside = ((look.width - marked) / 2).saturating_sub(ellipsis).max(ellipsis);
            focus_cells.0.saturating_sub(aside)
        };
        let cut_left = from > 0 || start > 0;
        let room = look.width.saturating_sub(if cut_left { ellipsis } else { 0 });
        let cut_right = !ends || cell.saturating_sub(start) > room;
        let room = room.saturating_sub(if cut_right { ellipsis } else { 0 });

        let mut shown = Shown { bytes: bytes.clone(), start: 0, places: Vec::new(), last: 0 };
        if cut_left {
            self.text.push_str(look.ellipsis);
        }
        shown.start = self.text.len();
        // Where a wide character is all that stands before a mark at the end, nothing of the line may be left to show.
        let first = pieces.iter().find(|piece| piece.cell >= start).or(pieces.last().filter(|_| !ends));
        let mut behind = bytes.start + first.map_or(line.len(), |piece| piece.at);
        for piece in pieces.iter().filter(|piece| piece.cell >= start) {
            if piece.cell + piece.width > start + room {
                break;
            }
            shown.places.push((bytes.start + piece.at, self.text.len()));
            if piece.tab {
                self.text.extend(std::iter::repeat_n(' ', piece.width));
            } else {
                self.text.push(piece.shown);
            }
            behind = bytes.start + piece.at + if piece.tab { 1 } else { line_character(line, piece.at) };
        }
        shown.places.push((behind, self.text.len()));
        shown.last = behind;
        if cut_right {
            self.text.push_str(look.ellipsis);
        }
        self.text.push('\n');
        shown
    }
}

/// One character of a line as it is shown.
struct Piece {
    at: usize,
    cell: usize,
    width: usize,
    shown: char,
    tab: bool,
}

/// Where the bytes of one line of the file stand in the excerpt.
struct Shown {
    bytes: Range<usize>,
    start: usize,
    /// (byte of the file, byte of the excerpt), rising; the last one is behind the last character.
    places: Vec<(usize, usize)>,
    last: usize,
}

impl Shown {
    /// Start or end of a mark from `from` to `to`, moved to the edge of what is shown of the line.
    fn place(&self, from: usize, to: usize, start: bool) -> Option<usize> {
        let first = self.places.first()?.0;
        if from > self.bytes.end || to < self.bytes.start || from > self.last || to < first {
            return None;
        }
        let wanted = if start { from.max(first) } else { to.min(self.last) };
        let behind = self.places.partition_point(|(byte, _)| *byte < wanted);
        Some(self.places.get(behind)?.1.max(self.start))
    }
}

impl SourceCode for Excerpt {
    /// Always whole lines, from the line where `span` begins to the last one.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let before = self.text.get(..span.offset()).ok_or(MietteError::OutOfBounds)?;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let data = self.text.get(start..).ok_or(MietteError::OutOfBounds)?;
        let column = self.columns.iter().find(|(at, _)| *at == span.offset()).map_or(0, |(_, column)| *column);
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            data.as_bytes(),
            (start, data.len()).into(),
            self.first_line + before.matches('\n').count(),
            column,
            data.matches('\n').count(),
        )))
    }
}

/// The span inside the text, on character boundaries, without blanks behind it, and on its first line
/// alone if it is long.
fn fit(file: &SourceFile, span: Span) -> Span {
    let text = file.text();
    let (lines, short) = (file.lines(), |n: usize| u32::try_from(n).unwrap_or(u32::MAX));
    let start = boundary(text, if span.is_none() { 0 } else { span.start as usize });
    // A mark in a line break stands behind the last character.
    let line = lines.range_of(lines.line_of(short(start)));
    let behind = text.get(line.clone()).unwrap_or_default().trim_end_matches(['\n', '\r']).len();
    let start = start.min(line.start + behind);
    let mut end = boundary(text, if span.is_none() { 0 } else { (span.end as usize).max(start) });
    let marked = text.get(start..end).unwrap_or_default();
    if !marked.trim().is_empty() {
        end = start + marked.trim_end().len();
    }
    let first = lines.line_of(short(start));
    if lines.line_of(short(end)) - first >= MOST_MARKED_LINES {
        let line = text.get(start..lines.range_of(first).end).unwrap_or_default();
        end = start + line.trim_end().len();
    }
    Span::new(short(start), short(end))
}

/// The last character boundary at or before `byte`.
fn boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

fn line_character(line: &str, at: usize) -> usize {
    line.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

fn cells(character: char) -> usize {
    character.width().unwrap_or(0)
}

#[cfg(test)]
mod tests;
