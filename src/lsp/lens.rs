//! What stands over a statement: over each demand its verdict, over an instrument what its demands come to, over a bill that
//! its changes can be seen. Each leads on to the derivation. Must not know how a verdict was reached.

use super::names::declared;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::report::model::{Verdict, Word, verdict_text};
use crate::source::{FileId, Place, Span};
use crate::syntax::ast::{Kind, TextSort};
use lsp_types::{CodeLens, CodeLensParams, Command, Position};
use serde_json::{Value, json};

/// Shows how a verdict came about.
pub(super) const WHY: &str = "kzrules.why";
/// Shows what a bill changes.
pub(super) const MODEL: &str = "kzrules.model";

pub(super) fn lenses(snapshot: &Snapshot, params: CodeLensParams) -> Option<Vec<CodeLens>> {
    let uri = params.text_document.uri;
    let (id, file) = snapshot.file(&uri)?;
    let text = std::sync::Arc::clone(file.text());
    let mut found = Vec::new();
    let mut rows: Vec<&Verdict> = snapshot.verdicts().filter(|row| row.demand.file == id).collect();
    rows.sort_by_key(|row| row.demand);
    for row in rows {
        let title = snapshot.verdict_line(row);
        found.push(lens(snapshot, row.demand, title, WHY, |at| json!([uri, at])));
    }
    for tree in &snapshot.names().file(id)?.trees {
        for statement in &tree.statements {
            let Kind::Text { sort, .. } = statement.kind else { continue };
            let Some(name) = declared(&statement.kind) else { continue };
            let words = tree.text(name, &text).trim_matches('`');
            match sort {
                TextSort::Bill => {
                    let title = snapshot.say(&Text::new("editor-lens-model"));
                    found.push(lens(snapshot, Place::new(id, name), title, MODEL, |_| json!([uri])));
                }
                TextSort::Instrument => found.extend(of_instrument(snapshot, id, name, words)),
                _ => {}
            }
        }
    }
    found.sort_by_key(|one| (one.range.start.line, one.range.start.character));
    Some(found)
}

/// What the demands of an instrument come to, by words: `12 met, 1 gap`.
fn of_instrument(snapshot: &Snapshot, id: FileId, name: Span, act: &str) -> Option<CodeLens> {
    let of = |word| snapshot.report().verdicts.iter().filter(|row| row.act == act && row.word == word).count();
    let counts = Word::ALL.into_iter().map(|word| (word, of(word))).filter(|(_, count)| *count > 0);
    let counts: Vec<Text> = counts
        .map(|(word, count)| Text::new("editor-count").with("verdict", verdict_text(word)).with("count", count))
        .collect();
    if counts.is_empty() {
        return None;
    }
    let title = snapshot.say(&Text::new("editor-lens-counts").with("counts", counts));
    Some(lens(snapshot, Place::new(id, name), title, "", |_| Value::Null))
}

/// A lens on a line; the command is the client's, and without a name the lens is read only.
fn lens(
    snapshot: &Snapshot,
    place: Place,
    title: String,
    command: &str,
    arguments: impl FnOnce(Position) -> Value,
) -> CodeLens {
    let range = snapshot.range(Place::new(place.file, place.span));
    let arguments = arguments(range.start).as_array().cloned();
    CodeLens { range, command: Some(Command { title, command: command.to_owned(), arguments }), data: None }
}
