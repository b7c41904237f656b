//! What stands between two tokens: blanks, line ends, comments. Owns which characters are blanks, as the grammar has it,
//! and what of a gap counts: its comments in their order, which of them have a line of their own, where lines are empty.

use crate::source::Span;
use unicode_width::UnicodeWidthStr as _;

/// What stands between two tokens, or behind the last one.
pub(super) struct Gap<'t> {
    pub span: Span,
    pub comments: Vec<Comment<'t>>,
    /// Whether an empty line stands before the next token, behind the last comment.
    pub empty_after: bool,
}

/// A comment without the blanks around it.
pub(super) struct Comment<'t> {
    pub text: &'t str,
    /// Whether nothing else stands on its line.
    pub own_line: bool,
    /// Whether it stands behind the first column.
    pub indented: bool,
    /// Whether an empty line stands before it.
    pub empty_before: bool,
}

/// Whether the grammar takes `letter` for a blank within a line.
pub(super) fn is_blank(letter: char) -> bool {
    match letter {
        ' ' | '\t' | '\r' => true,
        _ => !letter.is_ascii() && pest::unicode::SPACE_SEPARATOR(letter),
    }
}

/// Whether it is a blank or ends a line.
pub(super) fn is_blank_or_end(letter: char) -> bool {
    letter == '\n' || is_blank(letter)
}

/// How many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

impl<'t> Gap<'t> {
    /// Reads what stands at `span`, if it is nothing but blanks and comments. `begins_line`: whether nothing stands
    /// before it on its line.
    pub fn read(text: &'t str, span: Span, begins_line: bool) -> Option<Self> {
        let mut gap = Self { span, comments: Vec::new(), empty_after: false };
        let all = span.text(text);
        // Line ends since the last token or comment; the beginning of a text counts as one.
        let mut ends = usize::from(begins_line);
        for (number, line) in all.split('\n').enumerate() {
            if number > 0 {
                ends += 1;
            }
            let rest = line.trim_start_matches(is_blank);
            if rest.is_empty() {
                continue;
            }
            if !rest.starts_with('#') {
                return None;
            }
            gap.comments.push(Comment {
                text: rest.trim_end_matches(is_blank),
                own_line: ends > 0,
                indented: rest.len() < line.len(),
                empty_before: ends > 1,
            });
            ends = 0;
        }
        gap.empty_after = ends > 1;
        Some(gap)
    }
}
