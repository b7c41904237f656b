//! The findings of a folder as the client shows them, file by file. Owns which were sent already: a file is told of again
//! only where something changed. What they are, the report says.

use super::place::uri_of;
use super::snapshot::Snapshot;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::report::json::View;
use indexmap::IndexMap;
use lsp_server::{Message, Notification};
use lsp_types::notification::{Notification as _, PublishDiagnostics};
use lsp_types::{
    DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, NumberOrString, PublishDiagnosticsParams, Range,
    Uri,
};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What was sent of each folder.
#[derive(Default)]
pub(super) struct Published {
    /// The state in which a folder was asked to be read last.
    asked: HashMap<PathBuf, u64>,
    /// By folder and by the file's URI.
    sent: HashMap<PathBuf, IndexMap<String, PublishDiagnosticsParams>>,
}

impl Published {
    pub(super) fn asked_for(&self, root: &Path) -> u64 {
        self.asked.get(root).copied().unwrap_or_default()
    }

    pub(super) fn ask_for(&mut self, root: &Path, state: u64) {
        self.asked.insert(root.to_owned(), state);
    }

    /// What is to be sent of a folder: the files whose findings changed, and those that have none any more.
    pub(super) fn publish(&mut self, snapshot: &Snapshot) -> Vec<Message> {
        let now = by_file(snapshot);
        let before = self.sent.remove(&snapshot.state.root).unwrap_or_default();
        let gone = before.iter().filter(|(uri, params)| !now.contains_key(*uri) && !params.diagnostics.is_empty());
        let mut messages: Vec<Message> = gone.map(|(_, params)| emptied(params.clone())).collect();
        for (uri, params) in &now {
            if before.get(uri).is_none_or(|old| old.diagnostics != params.diagnostics || old.version != params.version)
            {
                messages.push(message(params.clone()));
            }
        }
        self.sent.insert(snapshot.state.root.clone(), now);
        messages
    }

    /// Takes back what was sent of folders that are closed.
    pub(super) fn close(&mut self, is_open: impl Fn(&Path) -> bool) -> Vec<Message> {
        self.asked.retain(|root, _| is_open(root));
        let closed: Vec<PathBuf> = self.sent.keys().filter(|root| !is_open(root)).cloned().collect();
        let files = closed.iter().filter_map(|root| self.sent.remove(root)).flatten().collect::<Vec<_>>();
        files
            .into_iter()
            .filter(|(_, params)| !params.diagnostics.is_empty())
            .map(|(_, params)| emptied(params))
            .collect()
    }
}

fn emptied(params: PublishDiagnosticsParams) -> Message {
    message(PublishDiagnosticsParams { diagnostics: Vec::new(), version: None, ..params })
}

fn message(params: PublishDiagnosticsParams) -> Message {
    Notification::new(PublishDiagnostics::METHOD.to_owned(), params).into()
}

/// All findings, by the files in which they are marked first. Those of the whole folder are told at the folder. An open
/// document is told of in any case, so that the client knows in which version there are none, and last: then all that
/// belongs to that version was told.
fn by_file(snapshot: &Snapshot) -> IndexMap<String, PublishDiagnosticsParams> {
    let mut all: IndexMap<String, PublishDiagnosticsParams> = IndexMap::new();
    for found in &snapshot.report().diagnostics {
        let Some(uri) = uri(snapshot, found) else { continue };
        let file = all.entry(uri.as_str().to_owned());
        let file = file.or_insert_with(|| PublishDiagnosticsParams::new(uri, Vec::new(), None));
        file.diagnostics.push(shown(snapshot, found));
    }
    for (uri, version) in snapshot.state.open.values() {
        let found = all.shift_remove(uri.as_str()).map(|file| file.diagnostics).unwrap_or_default();
        all.insert(uri.as_str().to_owned(), PublishDiagnosticsParams::new(uri.clone(), found, Some(*version)));
    }
    all
}

fn uri(snapshot: &Snapshot, found: &Diagnostic) -> Option<Uri> {
    let file = found.place().and_then(|place| snapshot.files().get(place.file));
    match file {
        Some(file) => snapshot.uri(file),
        None => uri_of(&snapshot.state.root.to_string_lossy()),
    }
}

/// A finding as the client shows it. `data` is the finding as `check --format json` has it.
pub(super) fn shown(snapshot: &Snapshot, found: &Diagnostic) -> lsp_types::Diagnostic {
    let style = &snapshot.style;
    let say = |text| style.say(text);
    let mut message = say(&found.message);
    for (title, text) in &found.notes {
        message.push_str(&format!("\n{}: {}", say(title), say(text)));
    }
    if let Some(help) = &found.help {
        message.push_str(&format!("\n{}", say(help)));
    }
    if let Some(because) = found.because.as_deref().or(found.excused.as_ref().map(|excused| excused.because.as_str())) {
        message.push_str(&format!("\n{because}"));
    }
    let related = found.labels.iter().skip(1).filter_map(|label| {
        let message = label.text.as_ref().map_or_else(String::new, say);
        Some(DiagnosticRelatedInformation { location: snapshot.location(label.place)?, message })
    });
    let related: Vec<DiagnosticRelatedInformation> = related.collect();
    let view = View { files: snapshot.files(), style };
    lsp_types::Diagnostic {
        range: found.place().map_or_else(Range::default, |place| snapshot.range(place)),
        severity: Some(severity(found)),
        code: Some(NumberOrString::String(found.code.name().to_owned())),
        source: Some("kzrules".to_owned()),
        message,
        related_information: (!related.is_empty()).then_some(related),
        tags: is_superfluous(found).then(|| vec![DiagnosticTag::UNNECESSARY]),
        data: serde_json::to_value(view.diagnostic(found)).ok(),
        ..lsp_types::Diagnostic::default()
    }
}

/// What is known fails nothing: it is shown as a hint.
const fn severity(found: &Diagnostic) -> DiagnosticSeverity {
    match found.severity {
        _ if found.known => DiagnosticSeverity::HINT,
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Note => DiagnosticSeverity::INFORMATION,
    }
}

/// Whether what is marked could be left out.
fn is_superfluous(found: &Diagnostic) -> bool {
    [diagnostic::UNUSED_NAME, diagnostic::ALLOW_UNUSED].contains(&found.code)
}
