//! The scanner: cuts a file into statements and chunks of statements by first columns alone, so that it
//! can't fail and no mistake reaches past its own statement. A line whose first character is neither
//! blank nor `#` begins a statement.

use super::build::DEPTH;
use super::{keywords, words};
use crate::source::Span;
use std::ops::Range;

/// About how long a chunk is. The parser's queue stays small and chunks can be read in parallel.
const CHUNK: usize = 16 * 1024;

/// So far behind its due end a chunk ends with any line in the first column: a text in which no statement shows is cut, too.
const FAR: usize = 128 * 1024;

/// The longest statement that is read.
pub(super) const STATEMENT_LIMIT: usize = 1024 * 1024;

/// About how long a piece of a text is that is being edited: with each letter one of them is read anew.
const PIECE: usize = 2 * 1024;

/// The chunks of a file: whole statements, about 16 KiB each, together all of the text but a byte order mark.
pub fn chunks(text: &str) -> Vec<Range<usize>> {
    parts(text, CHUNK)
}

/// The same in smaller parts.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    parts(text, PIECE)
}

/// Whether a text may stand behind any other as a part of its own: it begins with what its first two words show to be a
/// statement. Any other line in the first column may be meant as a clause of the statement above, and is told as such.
pub fn begins_alone(text: &str) -> bool {
    begins_statement(text) && !begins_clause(text) && shows_statement(text)
}

/// Whether the first two words of a line show a statement: `property …`, `C183 art 8(1): …`.
fn shows_statement(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or("");
    let mut words = line.split_ascii_whitespace();
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let english = |word| keywords::in_english(word).and_then(|words| words.split(' ').next());
    words::STATEMENT.contains(&first)
        || words::BEHIND_NAME.contains(&second)
        || !line.is_ascii()
            && (english(first).is_some_and(|word| words::STATEMENT.contains(&word))
                || english(second).is_some_and(|word| words::BEHIND_NAME.contains(&word)))
}

fn parts(text: &str, length: usize) -> Vec<Range<usize>> {
    let mut chunks = Vec::with_capacity(text.len() / length + 1);
    let mut start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    while start < text.len() {
        let end = cut(text, start + length);
        chunks.push(start..end);
        start = end;
    }
    chunks
}

/// The first place from `from` on where a statement begins that can't be a clause of the one above.
fn cut(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        match next_line(text, at.saturating_sub(1)) {
            None => return text.len(),
            Some(line) => {
                let rest = text.get(line..).unwrap_or("");
                let is_far = line > from + FAR;
                if begins_statement(rest) && !begins_clause(rest) && (is_far || shows_statement(rest)) {
                    return line;
                }
                at = line + 1;
            }
        }
    }
}

/// The start of the first line behind the offset `at`.
fn next_line(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    rest.iter().position(|byte| *byte == b'\n').map(|line_end| at + line_end + 1)
}

/// Whether a line that begins like `rest` begins a statement.
pub(super) fn begins_statement(rest: &str) -> bool {
    match rest.as_bytes().first() {
        None | Some(b' ' | b'\t' | b'\r' | b'\n' | b'#') => false,
        Some(0x80..) => rest.chars().next().is_some_and(|first| !first.is_whitespace() && first != '\u{FEFF}'),
        Some(_) => true,
    }
}

/// Whether a line that begins like `rest` may be a clause that lacks its indent.
fn begins_clause(rest: &str) -> bool {
    let word = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or("");
    words::CLAUSE.contains(&word) || words::HEADER.contains(&word) || keywords::reserved_alias(word)
}

/// Whether a chunk may hold declarations. It may say yes too often, and by mistakes in the text even no where one
/// stands; only the tree tells.
pub fn may_declare(text: &str, chunk: Range<usize>) -> bool {
    statements(text, chunk).into_iter().any(|span| !only_states(span.text(text)))
}

/// Whether the first two words of a statement show that it declares nothing: `C183 art 8(1): …`.
pub(crate) fn only_states(statement: &str) -> bool {
    let mut words = statement.split_ascii_whitespace();
    let first = words.next().unwrap_or("");
    let second = words.next().unwrap_or("");
    words::BEHIND_NAME.contains(&second)
        && !words::STATEMENT.contains(&first)
        && !statement.contains(" defines ")
        && (statement.is_ascii() || !keywords::holds(statement, "defines"))
}

/// The statements of `chunk`, each up to the next; what stands before the first one comes first if it isn't
/// empty or a comment.
pub(super) fn statements(text: &str, chunk: Range<usize>) -> Vec<Span> {
    let part = text.get(..chunk.end).unwrap_or(text);
    let mut starts = Vec::new();
    let mut line = Some(chunk.start);
    while let Some(at) = line {
        if begins_statement(part.get(at..).unwrap_or("")) {
            starts.push(at);
        }
        line = next_line(part, at);
    }
    let first = starts.first().copied().unwrap_or(chunk.end);
    let before = part.get(chunk.start..first).unwrap_or("");
    let stray = before.lines().any(|line| !line.trim_start().is_empty() && !line.trim_start().starts_with('#'));
    if stray {
        starts.insert(0, chunk.start);
    }
    let ends = starts.iter().skip(1).copied().chain([chunk.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| span(start, end)).collect()
}

/// Whether the brackets in `text` may be nested deeper than the limit. The grammar goes down the stack with each, so
/// this may say yes too often but never no where they are: what isn't surely closed counts as open.
pub(super) fn too_deep(text: &str) -> bool {
    // Most texts are told by a count: no statement has that many brackets at all.
    let mut open = 0;
    text.split('\n').any(|line| {
        if begins_statement(line) {
            open = 0;
        }
        open += line.bytes().filter(|byte| matches!(byte, b'(' | b'{' | b'[')).count();
        open > DEPTH
    }) && deepest(text) > DEPTH
}

/// What a bracket counts for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// A statement.
    Words,
    /// Quotation marks or backticks, up to this byte.
    Marks(u8),
    /// A comment.
    Comment,
    /// A comment, or a label with the rest of its statement.
    PerhapsComment,
}

/// How deep brackets are nested at most.
fn deepest(text: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0_usize);
    for line in text.split('\n') {
        if begins_statement(line) {
            depth = 0;
        }
        let mut within = Within::Words;
        let mut before = b' ';
        for byte in line.bytes() {
            match (within, byte) {
                (Within::Comment, _) => {}
                (Within::Marks(mark), _) if byte == mark => within = Within::Words,
                (Within::Marks(_), _) => {}
                (Within::Words, b'"' | b'`') => within = Within::Marks(byte),
                (Within::Words, b'#') if matches!(before, b' ' | b'\t' | b'\r') => within = Within::Comment,
                (Within::Words, b'#') => within = Within::PerhapsComment,
                (_, b'(' | b'{' | b'[') => depth += 1,
                (Within::Words, b')' | b'}' | b']') => depth = depth.saturating_sub(1),
                _ => {}
            }
            most = most.max(depth);
            before = byte;
        }
    }
    most
}

fn span(start: usize, end: usize) -> Span {
    Span::new(u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(end).unwrap_or(u32::MAX))
}
