//! The findings of a folder as the client shows them, file by file. Owns which were sent already: a file is told of again
//! only where something changed. What they are, the report says.

use super::early::Early;
use super::place::uri_of;
use super::snapshot::Snapshot;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::report::json::View;
use crate::source::FileId;
use indexmap::IndexMap;
use lsp_server::{Message, Notification};
use lsp_types::notification::{Notification as _, PublishDiagnostics};
use lsp_types::{
    DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, NumberOrString, PublishDiagnosticsParams, Uri,
};
use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was sent of each folder.
#[derive(Default)]
pub(super) struct Published {
    /// The state in which a folder was asked to be read last.
    asked: HashMap<PathBuf, u64>,
    sent: HashMap<PathBuf, Sent>,
}

/// What was sent of a folder last.
struct Sent {
    of: Arc<Snapshot>,
    groups: Groups,
    /// What was sent behind that of single files, and for which version.
    early: HashMap<FileId, (Vec<Diagnostic>, Option<i32>)>,
}

impl Sent {
    /// The findings of a file that the client has, and the version for which it got them.
    fn of_file(&self, file: Option<FileId>) -> (&[Diagnostic], Option<i32>) {
        if let Some((found, version)) = file.and_then(|file| self.early.get(&file)) {
            return (found, *version);
        }
        let range = self.groups.get(&file).cloned().unwrap_or_default();
        let found = self.of.report().diagnostics.get(range).unwrap_or_default();
        (found, file.and_then(|file| version(&self.of, file)))
    }
}

/// The findings of a report by their files, as parts of its list; those of no file first.
type Groups = IndexMap<Option<FileId>, Range<usize>>;

impl Published {
    pub(super) fn asked_for(&self, root: &Path) -> u64 {
        self.asked.get(root).copied().unwrap_or_default()
    }

    pub(super) fn ask_for(&mut self, root: &Path, state: u64) {
        self.asked.insert(root.to_owned(), state);
    }

    /// What is to be sent of a folder: the files whose findings changed, and those that have none any more. An open document
    /// is told of whenever it changed, so that the client knows in which version there are none, and last: then all that
    /// belongs to that version was told.
    pub(super) fn publish(&mut self, snapshot: &Arc<Snapshot>) -> Vec<Message> {
        let now = groups(snapshot);
        let before = self.sent.remove(&snapshot.state.root);
        let mut messages = Vec::new();
        if let Some(before) = &before {
            messages.extend(before.groups.keys().filter_map(|file| gone(before, *file, snapshot, &now)));
        }
        let is_open = |file: &Option<FileId>| file.is_some_and(|file| version(snapshot, file).is_some());
        for (file, range) in now.iter().filter(|(file, _)| !is_open(file)) {
            if before.as_ref().is_none_or(|before| !is_same(before, *file, snapshot, range)) {
                messages.extend(told(snapshot, *file, in_report(snapshot, range)));
            }
        }
        for name in snapshot.state.open.keys() {
            let Some(file) = snapshot.files().find(name) else { continue };
            let range = now.get(&Some(file)).cloned().unwrap_or_default();
            let is_known = |before: &Sent| {
                before.of_file(Some(file)).1 == version(snapshot, file) && is_same(before, Some(file), snapshot, &range)
            };
            if !before.as_ref().is_some_and(is_known) {
                messages.extend(told(snapshot, Some(file), in_report(snapshot, &range)));
            }
        }
        let sent = Sent { of: Arc::clone(snapshot), groups: now, early: HashMap::new() };
        self.sent.insert(snapshot.state.root.clone(), sent);
        messages
    }

    /// The same of single files whose findings are there before all others.
    pub(super) fn publish_early(&mut self, snapshot: &Snapshot, early: Early) -> Vec<Message> {
        let Some(sent) = self.sent.get_mut(&snapshot.state.root) else { return Vec::new() };
        let mut messages = Vec::new();
        for (file, found) in early {
            let version = version(snapshot, file);
            if sent.of_file(Some(file)) == (found.as_slice(), version) {
                continue;
            }
            messages.extend(told(snapshot, Some(file), &found));
            sent.early.insert(file, (found, version));
        }
        messages
    }

    /// Takes back what was sent of folders that are closed.
    pub(super) fn close(&mut self, is_open: impl Fn(&Path) -> bool) -> Vec<Message> {
        self.asked.retain(|root, _| is_open(root));
        let closed: Vec<PathBuf> = self.sent.keys().filter(|root| !is_open(root)).cloned().collect();
        let sent = closed.iter().filter_map(|root| self.sent.remove(root)).collect::<Vec<Sent>>();
        let files = sent.iter().flat_map(|sent| sent.groups.keys().map(move |file| (sent, *file)));
        files.filter_map(|(sent, file)| Some(emptied(uri(&sent.of, file)?))).collect()
    }
}

/// The findings are in the order of their places: those of a file stand together.
fn groups(snapshot: &Snapshot) -> Groups {
    let mut groups = Groups::new();
    for (at, found) in snapshot.report().diagnostics.iter().enumerate() {
        groups.entry(found.place().map(|place| place.file)).or_insert(at..at).end = at + 1;
    }
    groups
}

fn in_report<'s>(snapshot: &'s Snapshot, range: &Range<usize>) -> &'s [Diagnostic] {
    snapshot.report().diagnostics.get(range.clone()).unwrap_or_default()
}

/// Whether a file has the findings that it had.
fn is_same(before: &Sent, file: Option<FileId>, now: &Snapshot, range: &Range<usize>) -> bool {
    let name = |snapshot: &Snapshot| Some(snapshot.files().get(file?)?.path().to_owned());
    let (told, _) = before.of_file(file);
    name(&before.of) == name(now) && told == in_report(now, range)
}

/// The message that takes back what was sent of a file, where it has no findings any more.
fn gone(before: &Sent, file: Option<FileId>, now: &Snapshot, groups: &Groups) -> Option<Message> {
    let uri = uri(&before.of, file)?;
    let still = groups.keys().any(|other| self::uri(now, *other).as_ref() == Some(&uri));
    let is_open = now.state.open.values().any(|(open, _)| *open == uri);
    (!still && !is_open).then(|| emptied(uri))
}

fn version(snapshot: &Snapshot, file: FileId) -> Option<i32> {
    let name = snapshot.files().get(file)?.path();
    snapshot.state.open.get(name).map(|(_, version)| *version)
}

/// The message with the findings of a file.
fn told(snapshot: &Snapshot, file: Option<FileId>, found: &[Diagnostic]) -> Option<Message> {
    let found = found.iter().map(|found| shown(snapshot, found)).collect();
    let version = file.and_then(|file| version(snapshot, file));
    Some(message(PublishDiagnosticsParams::new(uri(snapshot, file)?, found, version)))
}

fn emptied(uri: Uri) -> Message {
    message(PublishDiagnosticsParams::new(uri, Vec::new(), None))
}

fn message(params: PublishDiagnosticsParams) -> Message {
    Notification::new(PublishDiagnostics::METHOD.to_owned(), params).into()
}

/// The URI of a file; what is found of the whole folder is told at the folder.
fn uri(snapshot: &Snapshot, file: Option<FileId>) -> Option<Uri> {
    match file.and_then(|file| snapshot.files().get(file)) {
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
        range: found.place().map_or_else(lsp_types::Range::default, |place| snapshot.range(place)),
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
