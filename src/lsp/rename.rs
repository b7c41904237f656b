//! Renaming: a name, everywhere where it means the same. Owns which names can be given, and that nothing is changed where
//! that would change a meaning. Must not know files.

use super::definition::here;
use super::names::{Named, Occurrence};
use super::request::Failure;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::source::Place;
use crate::syntax::words::is_reserved;
use lsp_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit};
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// What would be renamed here.
pub(super) fn prepare(
    snapshot: &Snapshot,
    at: TextDocumentPositionParams,
) -> Result<Option<PrepareRenameResponse>, Failure> {
    let Some((place, occurrence)) = here(snapshot, &at) else { return Ok(None) };
    may_be_renamed(snapshot, occurrence)?;
    let placeholder = snapshot.name(occurrence.named);
    Ok(Some(PrepareRenameResponse::RangeWithPlaceholder { range: snapshot.range(place), placeholder }))
}

/// The changes that give it another name.
pub(super) fn rename(snapshot: &Snapshot, params: RenameParams) -> Result<Option<WorkspaceEdit>, Failure> {
    let Some((_, occurrence)) = here(snapshot, &params.text_document_position) else { return Ok(None) };
    may_be_renamed(snapshot, occurrence)?;
    let new = params.new_name.trim().trim_matches('`').nfc().collect::<String>();
    let written = written(snapshot, &new)?;
    let names = snapshot.names();
    // A value is one word among those of its property or dimension; all else shares one namespace.
    let is_taken = match occurrence.named {
        Named::ValueOf(property, _) => names.meanings.value_of(property, &new).is_some(),
        _ => names.meanings.is_taken(&new),
    };
    if is_taken && new != snapshot.name(occurrence.named) {
        return refuse(snapshot, Text::new("editor-rename-taken").with("name", new));
    }
    #[expect(clippy::mutable_key_type, reason = "the protocol's own type of a set of changes")]
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (place, _) in names.everywhere(occurrence.named) {
        if snapshot.files().is_of_module(place.file) {
            continue;
        }
        if let Some(location) = snapshot.location(place) {
            changes.entry(location.uri).or_default().push(TextEdit::new(location.range, written.clone()));
        }
    }
    Ok(Some(WorkspaceEdit::new(changes)))
}

fn may_be_renamed(snapshot: &Snapshot, occurrence: Occurrence) -> Result<(), Failure> {
    if let Named::Provision(_) = occurrence.named {
        return refuse(snapshot, Text::new("editor-rename-address"));
    }
    let is_of_module = |place: Place| snapshot.files().is_of_module(place.file);
    let declared = |(place, declares): (Place, bool)| declares && is_of_module(place);
    if snapshot.names().everywhere(occurrence.named).any(declared) {
        return refuse(snapshot, Text::new("editor-rename-module").with("name", snapshot.name(occurrence.named)));
    }
    Ok(())
}

/// A name as it is written: in backticks where it would be read as something else.
fn written(snapshot: &Snapshot, name: &str) -> Result<String, Failure> {
    let bare = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
        && name.chars().next().is_some_and(char::is_alphabetic);
    if bare && !is_reserved(name) && !crate::syntax::keywords::reserved_alias(name) {
        return Ok(name.to_owned());
    }
    if name.is_empty() || name.contains(['`', '\n', '\r', '"']) {
        return refuse(snapshot, Text::new("editor-rename-no-name").with("name", name));
    }
    Ok(format!("`{name}`"))
}

fn refuse<T>(snapshot: &Snapshot, why: Text) -> Result<T, Failure> {
    Err(Failure::Refused(snapshot.say(&why)))
}
