//! Gaps written out: inside a statement, and behind it up to the next one. Owns where comments stand and how many empty
//! lines there are; which token begins a line has been decided before.

use super::gap::{Gap, is_blank, is_blank_or_end};
use super::plan::Lead;

/// Where a gap stands that no statement is around.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Before the first statement.
    Top,
    /// In a text without statements.
    Alone,
    /// Before another statement.
    Between,
    /// At the end of the text.
    End,
}

/// The gap before a token of the same statement.
pub(super) fn inside(gap: &Gap<'_>, lead: Lead, line_end: &str) -> String {
    let (indent, is_clause) = match lead {
        Lead::Glued => return String::new(),
        Lead::Blanks(count) => return " ".repeat(count),
        Lead::Line { indent, is_clause } => (indent, is_clause),
    };
    let mut out = String::new();
    for comment in &gap.comments {
        if comment.own_line {
            out.push_str(line_end);
            if comment.empty_before && is_clause {
                out.push_str(line_end);
            }
            out.extend(std::iter::repeat_n(' ', indent));
        } else {
            out.push_str("  ");
        }
        out.push_str(comment.text);
    }
    out.push_str(line_end);
    if gap.empty_after && is_clause {
        out.push_str(line_end);
    }
    out.extend(std::iter::repeat_n(' ', indent));
    out
}

/// The gap behind a statement, or before the first one. Comments that follow a statement without an empty line, and are
/// indented, belong to it and get the `indent` of its last line; all others stand in the first column.
pub(super) fn behind(gap: &Gap<'_>, place: Place, indent: usize, line_end: &str) -> String {
    let mut out = String::new();
    let mut top = matches!(place, Place::Top | Place::Alone);
    let mut belongs = !top;
    let ends = |out: &mut String, count: usize| out.extend(std::iter::repeat_n(line_end, count));
    for comment in &gap.comments {
        if comment.own_line {
            belongs &= comment.indented && !comment.empty_before;
            // Before the first line of the text nothing stands.
            if !top {
                ends(&mut out, if comment.empty_before { 2 } else { 1 });
            }
            out.extend(std::iter::repeat_n(' ', if belongs { indent } else { 0 }));
        } else {
            out.push_str("  ");
        }
        out.push_str(comment.text);
        top = false;
    }
    match place {
        Place::Top | Place::Alone if gap.comments.is_empty() => {}
        Place::End | Place::Alone => ends(&mut out, 1),
        Place::Top | Place::Between => ends(&mut out, if gap.empty_after { 2 } else { 1 }),
    }
    out
}

/// Where a statement ends that stays as it is: behind the last line that is neither empty nor a comment, without what
/// belongs to the end of that line.
pub(super) fn ends_with(statement: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for line in statement.split_inclusive('\n') {
        let rest = line.trim_start_matches(is_blank);
        if !line.chars().all(is_blank_or_end) && !rest.starts_with('#') {
            end = at + line.trim_end_matches(['\n', '\r']).len();
        }
        at += line.len();
    }
    end
}
