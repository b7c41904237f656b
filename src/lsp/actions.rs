//! What can be done about what stands here: mend a finding that has a fix, expect a verdict, write the provision that is
//! missing (as a fact to be found, or as a bill), give persons a name. Owns which are offered where; each is an edit that the
//! user sees. Nothing is invented: what isn't known is left open in a form that the checker tells of.

mod group;
mod provision;

use super::snapshot::Snapshot;
use crate::diagnostic::{Diagnostic, Text};
use crate::report::model::{Verdict, Word};
use crate::source::{FileId, Place, Span};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Range, TextEdit, Uri, WorkspaceEdit,
};
use std::collections::HashMap;

pub(super) fn actions(snapshot: &Snapshot, params: CodeActionParams) -> Option<Vec<CodeActionOrCommand>> {
    let uri = params.text_document.uri;
    let (id, file) = snapshot.file(&uri)?;
    let within = snapshot.encoding().span(file, params.range);
    let here = Place::new(id, within);
    let mut found = fixes(snapshot, here);
    for row in snapshot.verdicts_at(Place::new(id, Span::new(within.start, within.start))) {
        found.extend(expect(snapshot, row));
        found.extend(provision::missing(snapshot, row));
    }
    found.extend(group::extract(snapshot, here));
    let only = params.context.only.unwrap_or_default();
    let is_wanted = |action: &CodeAction| {
        let kind = action.kind.as_ref().map_or("", CodeActionKind::as_str);
        // A kind holds those below it: `refactor` holds `refactor.extract`.
        let holds = |only: &CodeActionKind| {
            kind == only.as_str() || kind.strip_prefix(only.as_str()).is_some_and(|rest| rest.starts_with('.'))
        };
        only.is_empty() || only.iter().any(holds)
    };
    Some(found.into_iter().filter(is_wanted).map(CodeActionOrCommand::CodeAction).collect())
}

/// The fixes of the findings here; and one that mends all of the file at once.
fn fixes(snapshot: &Snapshot, here: Place) -> Vec<CodeAction> {
    let fixed = |found: &&Diagnostic| found.fix.is_some() && found.place().is_some_and(|place| place.file == here.file);
    let all: Vec<&Diagnostic> = snapshot.report().diagnostics.iter().filter(fixed).collect();
    let touches = |found: &&&Diagnostic| found.labels.iter().any(|label| touch(label.place, here));
    let one = |found: &&Diagnostic| {
        let fix = found.fix.as_deref()?;
        let title = Text::new("editor-fix").with("words", fix.replacement.trim());
        let title = if fix.replacement.trim().is_empty() { Text::new("editor-fix-remove") } else { title };
        let edit = edit(snapshot, &[(fix.place, fix.replacement.clone())])?;
        Some(CodeAction {
            title: snapshot.say(&title),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![super::findings::shown(snapshot, found)]),
            edit: Some(edit),
            is_preferred: Some(true),
            ..CodeAction::default()
        })
    };
    let mut actions: Vec<CodeAction> = all.iter().filter(touches).filter_map(one).collect();
    let mended = whole_file(snapshot, here.file);
    if let Some(edit) = mended {
        let title = snapshot.say(&Text::new("editor-fix-all"));
        let kind = Some(CodeActionKind::SOURCE_FIX_ALL);
        actions.push(CodeAction { title, kind, edit: Some(edit), ..CodeAction::default() });
    }
    actions
}

/// The whole file mended, as `check --fix` does it; nothing where there is nothing to mend.
fn whole_file(snapshot: &Snapshot, id: FileId) -> Option<WorkspaceEdit> {
    let file = snapshot.files().get(id)?;
    let mended = crate::syntax::mend(file.text());
    let whole = Span::new(0, u32::try_from(file.text().len()).ok()?);
    (mended.text != **file.text()).then(|| edit(snapshot, &[(Place::new(id, whole), mended.text)])).flatten()
}

/// Expecting the verdict as it is: a clause at the end of the demand's statement. The reason is left to the author.
fn expect(snapshot: &Snapshot, row: &Verdict) -> Option<CodeAction> {
    let is_open = !matches!(row.word, Word::Met | Word::Exceeds | Word::NotApplicable | Word::Judgement);
    if !is_open || row.expected == Some(row.word) || snapshot.files().is_of_module(row.demand.file) {
        return None;
    }
    let word = row.word.word();
    let state = snapshot.session.moment().jurisdiction;
    let state =
        state.map(|id| format!(" {}", snapshot.name(super::names::Named::Jurisdiction(id)))).unwrap_or_default();
    let (_, statement) = snapshot.names().statement(row.demand)?;
    let end = Place::new(row.demand.file, Span::new(statement.span.end, statement.span.end));
    let edit = edit(snapshot, &[(end, format!("\n  expect{state} {word}"))])?;
    let title = Text::new("editor-expect").with("word", word).with("name", row.obligation.as_str());
    Some(CodeAction {
        title: snapshot.say(&title),
        kind: Some(CodeActionKind::QUICKFIX),
        edit: Some(edit),
        ..CodeAction::default()
    })
}

/// Whether two places have a byte in common, or stand side by side.
fn touch(one: Place, other: Place) -> bool {
    one.file == other.file && one.span.start <= other.span.end && other.span.start <= one.span.end
}

/// Replacements as an edit; nothing where one of the files can't be changed.
fn edit(snapshot: &Snapshot, changes: &[(Place, String)]) -> Option<WorkspaceEdit> {
    #[expect(clippy::mutable_key_type, reason = "the protocol's own type of a set of changes")]
    let mut all: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (place, text) in changes {
        if snapshot.files().is_of_module(place.file) {
            return None;
        }
        let location = snapshot.location(*place)?;
        all.entry(location.uri).or_default().push(TextEdit::new(location.range, text.clone()));
    }
    Some(WorkspaceEdit::new(all))
}

/// The end of a file as a range.
fn end_of(snapshot: &Snapshot, id: FileId) -> Option<(Place, Range)> {
    let file = snapshot.files().get(id)?;
    let end = u32::try_from(file.text().len()).ok()?;
    let place = Place::new(id, Span::new(end, end));
    Some((place, snapshot.range(place)))
}
