//! Edits of a statement's text, and the way back: which place in the file a place in the mended text is.

use crate::source::Span;

/// One replacement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::syntax) struct Edit {
    /// What is replaced, in the file.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// A mended text and its places in the file.
#[derive(Debug)]
pub(in crate::syntax) struct EditMap<'t> {
    file: &'t str,
    /// The offset of the mended part in the file.
    base: u32,
    /// Each edit: where it stands in the mended text, and what it replaced.
    pieces: Vec<(Span, Span)>,
}

impl<'t> EditMap<'t> {
    /// Makes `edits` in the part `span` of `file`. Of two edits that touch the same text the first stands.
    pub fn mend(file: &'t str, span: Span, edits: &[Edit]) -> (String, Self) {
        let mut sorted: Vec<&Edit> = edits.iter().collect();
        sorted.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut text = String::with_capacity((span.end - span.start) as usize + 16);
        let mut pieces = Vec::new();
        let mut at = span.start;
        for edit in sorted {
            if edit.span.start < at || edit.span.end > span.end {
                continue;
            }
            text.push_str(Span::new(at, edit.span.start).text(file));
            let start = span.start + length(&text);
            text.push_str(&edit.text);
            pieces.push((Span::new(start, span.start + length(&text)), edit.span));
            at = edit.span.end;
        }
        text.push_str(Span::new(at, span.end).text(file));
        (text, Self { file, base: span.start, pieces })
    }

    /// The offset in the mended text, counted like offsets in the file, at which it begins.
    pub fn base(&self) -> u32 {
        self.base
    }

    /// The place in the file of a place in the mended text.
    pub fn place(&self, span: Span) -> Span {
        let start = match self.last(|new| new.start <= span.start) {
            Some((new, old)) if span.start < new.end => old.start,
            Some((new, old)) => old.end + (span.start - new.end),
            None => span.start,
        };
        let end = match self.last(|new| new.start < span.end) {
            Some((new, old)) if span.end < new.end => old.end,
            Some((new, old)) => old.end + (span.end - new.end),
            None => span.end,
        };
        Span::new(start, end.max(start))
    }

    /// The last piece that begins before a place.
    fn last(&self, before: impl Fn(Span) -> bool) -> Option<(Span, Span)> {
        let count = self.pieces.partition_point(|(new, _)| before(*new));
        count.checked_sub(1).and_then(|at| self.pieces.get(at)).copied()
    }

    /// Whether the file has something else than `text` at `span`.
    pub fn differs(&self, span: Span, text: &str) -> bool {
        span.text(self.file) != text
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}
