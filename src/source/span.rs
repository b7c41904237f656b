//! Byte offsets into one file, and a place: a span together with its file.

use std::fmt;

/// A half-open range of byte offsets into one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` up to, and without, `end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The span that marks nothing: where a statement has no such part.
    pub const NONE: Self = Self { start: u32::MAX, end: u32::MAX };

    /// Whether this span marks nothing.
    pub const fn is_none(self) -> bool {
        self.start == u32::MAX
    }

    /// Whether this span marks something.
    pub const fn is_some(self) -> bool {
        !self.is_none()
    }

    /// The least span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        if self.is_none() {
            return other;
        }
        if other.is_none() {
            return self;
        }
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The marked text, or the empty text where the span does not fit `text`.
    pub fn text(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_none() { write!(f, "-") } else { write!(f, "{}..{}", self.start, self.end) }
    }
}

/// The least part of a text that is other in a newer one: all before it and all behind it is the same in both.
pub(crate) fn changed(old: &str, new: &str) -> std::ops::Range<usize> {
    let same = |(a, b): &(u8, u8)| a == b;
    let front = old.bytes().zip(new.bytes()).take_while(same).count();
    let rest = old.len().min(new.len()) - front;
    let back = old.bytes().rev().zip(new.bytes().rev()).take(rest).take_while(same).count();
    front..old.len() - back
}

/// Which file of a workspace: its position in the sorted list of files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(pub u32);

/// A span in a file of the workspace.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub span: Span,
}

impl Place {
    /// The place of `span` in `file`.
    pub const fn new(file: FileId, span: Span) -> Self {
        Self { file, span }
    }
}
