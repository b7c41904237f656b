//! A workspace in memory for the tests of the capabilities. `|` in a text marks the cursor; it is taken out.

use super::client::Client;
use super::desk::{Chosen, State};
use super::place::{Encoding, uri_of};
use super::snapshot::{Age, Snapshot};
use crate::diagnostic::Language;
use crate::session::{Live, Options};
use crate::source::SourceFile;
use crate::workspace::Workspace;
use indexmap::IndexMap;
use jiff::civil::date;
use lsp_types::{Position, Uri};
use std::path::PathBuf;
use std::sync::Arc;

/// The folder of these files, read on 2026-11-28 in English with columns in UTF-16 units; and the cursor, if there is one.
/// A file's name is that under which it lies: `/w/a.rule`.
pub(super) fn snapshot(files: &[(&str, &str)]) -> (Snapshot, Option<(Uri, Position)>) {
    snapshot_as(files, Encoding::Utf16, Language::English, Client::default())
}

/// The same for another client or reader.
pub(super) fn snapshot_as(
    files: &[(&str, &str)],
    encoding: Encoding,
    language: Language,
    client: Client,
) -> (Snapshot, Option<(Uri, Position)>) {
    let mut cursor = None;
    let mut texts = Vec::new();
    for (name, text) in files {
        let Some(at) = text.find('|') else {
            texts.push(((*name).to_owned(), (*text).to_owned()));
            continue;
        };
        let text = text.replacen('|', "", 1);
        let byte = at - (text.len() - text.trim_start_matches('\u{feff}').len());
        let position = encoding.position(&SourceFile::new(*name, &text), u32::try_from(byte).unwrap());
        cursor = Some((uri_of(name).unwrap(), position));
        texts.push(((*name).to_owned(), text));
    }
    let day = date(2026, 11, 28);
    let chosen = Chosen {
        workspace: Workspace::memory(texts),
        options: Options { as_of: day, known_on: None, jurisdiction: None, sources: Vec::new() },
        today: day,
        language,
        problems: Vec::new(),
    };
    let root = PathBuf::from("/w");
    let state = State { root, number: 1, chosen, open: Arc::new(IndexMap::new()), encoding, client, early: true };
    (read(state), cursor)
}

#[test]
fn the_cursor_is_where_the_mark_stood() {
    let text = "# заң 🙂 |\r\n";
    let (snapshot, cursor) = snapshot(&[("/w/a.rule", text), ("/w/b.rule", "")]);
    let (uri, position) = cursor.unwrap();
    assert_eq!((position.line, position.character), (0, 9));
    let (_, file) = snapshot.file(&uri).unwrap();
    assert_eq!(&**file.text(), "# заң 🙂 \r\n");
    assert_eq!(snapshot.at(&uri, position).unwrap().span.start, 14);
}

/// A folder as the server reads it.
fn read(state: State) -> Snapshot {
    let mut live = Live::new(state.chosen.workspace.clone(), state.chosen.options.clone());
    Snapshot::new(state, live.session(), Age::default())
}

/// A bug, as one would be.
pub(super) fn crash<T>() -> T {
    panic!("a bug of the test")
}

/// A bug where a workspace has a file of this name.
pub(super) fn crash_at(workspace: &Workspace, name: &str) {
    if workspace.files.iter().any(|(_, file)| file.path().contains(name)) {
        crash()
    }
}

/// A state of a folder that is edited, by what was read of it.
pub(super) fn snapshot_of(workspace: Workspace, live: &mut Live, number: u64) -> Snapshot {
    let options = Options { as_of: date(2026, 11, 28), known_on: None, jurisdiction: None, sources: Vec::new() };
    let chosen =
        Chosen { workspace, options, today: date(2026, 11, 28), language: Language::English, problems: Vec::new() };
    let open = Arc::new(IndexMap::new());
    let (encoding, client) = (Encoding::Utf16, Client::default());
    let state = State { root: PathBuf::from("/w"), number, chosen, open, encoding, client, early: true };
    Snapshot::new(state, live.session(), Age { resolved: 0, changes: live.changes().len() })
}
