//! Laying out: a whole document, a part of it, or the lines above a line that was just begun. The edits are small, so that the
//! cursor and what is folded stay. How a text is laid out, `syntax` knows.

use super::snapshot::Snapshot;
use crate::source::{FileId, Place, SourceFile, Span};
use crate::syntax::layout::{Edit, layout, layout_within};
use lsp_types::{DocumentFormattingParams, DocumentOnTypeFormattingParams, DocumentRangeFormattingParams, TextEdit};

pub(super) fn whole(snapshot: &Snapshot, params: DocumentFormattingParams) -> Option<Vec<TextEdit>> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    Some(edits(snapshot, id, layout(file.text())))
}

pub(super) fn range(snapshot: &Snapshot, params: DocumentRangeFormattingParams) -> Option<Vec<TextEdit>> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    let within = snapshot.encoding().span(file, params.range);
    Some(edits(snapshot, id, layout_within(file.text(), within)))
}

/// A new line was begun: the statement above is laid out up to it. What is being written isn't touched.
pub(super) fn on_type(snapshot: &Snapshot, params: DocumentOnTypeFormattingParams) -> Option<Vec<TextEdit>> {
    let at = params.text_document_position;
    let (id, file) = snapshot.file(&at.text_document.uri)?;
    let line = line_of(snapshot, file, at.position);
    let above = Span::new(line.saturating_sub(1), line.saturating_sub(1));
    // The line end before the new line is the one that was just written.
    let done = layout_within(file.text(), above).into_iter().filter(|edit| edit.span.end < line);
    Some(edits(snapshot, id, done.collect()))
}

/// Where the line of a position begins.
fn line_of(snapshot: &Snapshot, file: &SourceFile, position: lsp_types::Position) -> u32 {
    snapshot.encoding().byte(file, lsp_types::Position { line: position.line, character: 0 })
}

fn edits(snapshot: &Snapshot, id: FileId, edits: Vec<Edit>) -> Vec<TextEdit> {
    let edit = |edit: Edit| TextEdit::new(snapshot.range(Place::new(id, edit.span)), edit.text);
    edits.into_iter().map(edit).collect()
}
