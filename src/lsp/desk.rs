//! What lies open: the folders, their files as they were read from the disk, and the documents whose text the editor has.
//! Owns which folder a document belongs to and in which state a folder is; a change makes the next state. Must not know
//! how a workspace is read or judged, nor who asks.

use super::client::Client;
use super::place::{Encoding, name_of, uri_of};
use super::shelf;
use crate::diagnostic::Language;
use crate::session::Options;
use crate::settings;
use crate::source::SourceFile;
use crate::workspace::{ENDINGS, Workspace};
use indexmap::IndexMap;
use jiff::civil::Date;
use lsp_types::{TextDocumentContentChangeEvent, Uri};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the client sets for itself; it comes before variables and `kzrules.toml`, as an option of the command line does.
#[derive(Clone, PartialEq, Eq, Default, Debug, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Wanted {
    /// Language of messages: `en`, `ru`, `kk`; empty or `auto` for that of the workspace.
    pub language: Option<String>,
    /// The date of the law: a day or `today`.
    pub as_of: Option<String>,
    /// Whose law.
    pub jurisdiction: Option<String>,
    /// Folders with the texts of sources and treaties.
    pub sources: Vec<String>,
    /// Whether the findings of a file that is being written are shown before all verdicts are judged again; they are unless
    /// it says no.
    pub early: Option<bool>,
    /// The language of the client itself, where nobody set one.
    #[serde(skip)]
    pub locale: Option<String>,
}

/// What counts in a folder, and its files from the disk.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The files.
    pub workspace: Workspace,
    /// What is asked.
    pub options: Options,
    /// The day of the run.
    pub today: Date,
    /// The language of messages.
    pub language: Language,
    /// What is wrong with what was set, in words.
    pub problems: Vec<String>,
}

/// Reads a folder from the disk and chooses what counts there. The command line knows how.
pub type Choose = Box<dyn Fn(&Path, &Wanted) -> Chosen + Send>;

/// A document that is open in the editor.
#[derive(Debug)]
pub(super) struct Document {
    /// As the client writes it.
    pub(super) uri: Uri,
    pub(super) version: i32,
    text: String,
    /// The folder that it belongs to.
    folder: PathBuf,
}

/// A folder and its state.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) root: PathBuf,
    /// Whether it was opened as such, not only for a file in it.
    is_named: bool,
    chosen: Chosen,
    /// Which state this is: each change makes the next one.
    pub(super) state: u64,
}

/// A folder in one state, ready to be read.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) root: PathBuf,
    pub(super) number: u64,
    pub(super) chosen: Chosen,
    /// The documents that are open in it, by the names of their files.
    pub(super) open: Arc<IndexMap<String, (Uri, i32)>>,
    pub(super) encoding: Encoding,
    pub(super) client: Client,
    /// Whether the first findings are shown before all are there.
    pub(super) early: bool,
}

/// Everything that lies open.
pub(super) struct Desk {
    choose: Choose,
    pub(super) wanted: Wanted,
    pub(super) encoding: Encoding,
    pub(super) client: Client,
    folders: Vec<Folder>,
    documents: IndexMap<String, Document>,
    next: u64,
}

impl Desk {
    pub(super) fn new(choose: Choose, wanted: Wanted, encoding: Encoding) -> Self {
        let client = Client::default();
        Self { choose, wanted, encoding, client, folders: Vec::new(), documents: IndexMap::new(), next: 1 }
    }

    /// Opens a folder.
    pub(super) fn open_folder(&mut self, root: &Path) {
        self.add(root, true);
    }

    /// Closes a folder. Documents that are still open in it make it one of their own.
    pub(super) fn close_folder(&mut self, root: &Path) {
        self.folders.retain(|folder| folder.root != root);
        let left: Vec<String> =
            self.documents.iter().filter(|(_, one)| one.folder == root).map(|(name, _)| name.clone()).collect();
        for name in left {
            let folder = self.folder_of(&name);
            if let Some(document) = self.documents.get_mut(&name) {
                document.folder = folder;
            }
        }
    }

    /// A document is open: its text is the one that counts.
    pub(super) fn open(&mut self, uri: Uri, version: i32, text: String) {
        let name = name_of(&uri);
        if shelf::holds(Path::new(&name)) {
            return;
        }
        let folder = self.folder_of(&name);
        // A file may be new on the disk.
        self.read_again(&folder);
        self.documents.insert(name, Document { uri, version, text, folder });
    }

    /// A document changed. Changes that don't fit its text are left out, as a client must not send any.
    pub(super) fn change(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let encoding = self.encoding;
        let Some(document) = self.documents.get_mut(&name_of(uri)) else { return };
        document.version = version;
        for change in changes {
            match change.range {
                None => document.text = change.text,
                Some(range) => {
                    let file = SourceFile::new("", &document.text);
                    let span = encoding.span(&file, range);
                    // The editor doesn't count a byte order mark.
                    let mark = document.text.len() - file.text().len();
                    document.text.replace_range(mark + span.start as usize..mark + span.end as usize, &change.text);
                }
            }
        }
        let folder = document.folder.clone();
        self.touch(&folder);
    }

    /// A document is closed: the file on the disk counts again.
    pub(super) fn close(&mut self, uri: &Uri) {
        if let Some(document) = self.documents.shift_remove(&name_of(uri)) {
            let left = self.documents.values().any(|one| one.folder == document.folder);
            let is_named = |folder: &Folder| folder.root == document.folder && folder.is_named;
            if left || self.folders.iter().any(is_named) {
                self.read_again(&document.folder);
            } else {
                self.folders.retain(|folder| folder.root != document.folder);
            }
        }
    }

    /// Something changed on the disk, or in what the client wants.
    pub(super) fn read_all_again(&mut self) {
        let roots: Vec<PathBuf> = self.folders.iter().map(|folder| folder.root.clone()).collect();
        roots.iter().for_each(|root| self.read_again(root));
    }

    /// The folders.
    pub(super) fn folders(&self) -> &[Folder] {
        &self.folders
    }

    /// The folder in which a document or a file belongs.
    pub(super) fn root_of(&self, uri: &Uri) -> Option<&Path> {
        let name = name_of(uri);
        let document = self.documents.get(&name).map(|document| document.folder.as_path());
        document.or_else(|| self.inside(&name).map(|folder| folder.root.as_path()))
    }

    /// A folder as it is now.
    pub(super) fn state(&self, folder: &Folder) -> State {
        let mut chosen = folder.chosen.clone();
        let documents = self.documents.iter().filter(|(_, one)| one.folder == folder.root);
        let mut open = IndexMap::new();
        for (name, document) in documents {
            open.insert(name.clone(), (document.uri.clone(), document.version));
            if is_rules(name) {
                chosen.workspace = chosen.workspace.with_document(name, &document.text);
            }
        }
        let (encoding, client, early) = (self.encoding, self.client, self.wanted.early != Some(false));
        State { root: folder.root.clone(), number: folder.state, chosen, open: Arc::new(open), encoding, client, early }
    }

    /// What is wrong with what was set, folder by folder.
    pub(super) fn problems(&self) -> impl Iterator<Item = &String> {
        self.folders.iter().flat_map(|folder| &folder.chosen.problems)
    }

    fn inside(&self, name: &str) -> Option<&Folder> {
        let path = Path::new(name);
        let around = self.folders.iter().filter(|folder| path.starts_with(&folder.root));
        around.max_by_key(|folder| folder.root.components().count())
    }

    /// The folder of a document: the innermost that is open; else the one with the settings above it, else its own. A
    /// document that is in no file belongs to the first folder.
    fn folder_of(&mut self, name: &str) -> PathBuf {
        if let Some(folder) = self.inside(name) {
            return folder.root.clone();
        }
        let path = Path::new(name);
        let Some(own) = path.parent().filter(|_| path.is_absolute()) else {
            if let Some(first) = self.folders.first() {
                return first.root.clone();
            }
            let nowhere = PathBuf::from(name);
            self.add(&nowhere, false);
            return nowhere;
        };
        let set = own.ancestors().find(|folder| folder.join(settings::FILE).is_file());
        let root = set.unwrap_or(own).to_owned();
        self.add(&root, false);
        root
    }

    fn add(&mut self, root: &Path, is_named: bool) {
        if let Some(folder) = self.folders.iter_mut().find(|folder| folder.root == root) {
            folder.is_named |= is_named;
            return;
        }
        let chosen = (self.choose)(root, &self.wanted);
        let state = self.take_number();
        self.folders.push(Folder { root: root.to_owned(), is_named, chosen, state });
    }

    fn read_again(&mut self, root: &Path) {
        let chosen = (self.choose)(root, &self.wanted);
        let state = self.take_number();
        if let Some(folder) = self.folders.iter_mut().find(|folder| folder.root == root) {
            folder.chosen = chosen;
            folder.state = state;
        }
    }

    fn touch(&mut self, root: &Path) {
        let state = self.take_number();
        if let Some(folder) = self.folders.iter_mut().find(|folder| folder.root == root) {
            folder.state = state;
        }
    }

    const fn take_number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }
}

impl State {
    /// The URI of a file: for an open one that of the client, since clients write them in several ways.
    pub(super) fn uri(&self, name: &str) -> Option<Uri> {
        self.open.get(name).map(|(uri, _)| uri.clone()).or_else(|| uri_of(name))
    }
}

/// Whether a document holds rules: a client may send other files too. What is in no file yet is meant to.
fn is_rules(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    ending.map_or(!Path::new(name).is_absolute(), |ending| ENDINGS.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::{Position, Range};
    use std::str::FromStr;

    fn desk() -> Desk {
        let choose = |root: &Path, _: &Wanted| Chosen {
            workspace: Workspace::memory([(root.join("disk.rule").to_string_lossy().into_owned(), "# disk\n")]),
            options: Options { as_of: Date::MIN, known_on: None, jurisdiction: None, sources: Vec::new() },
            today: Date::MIN,
            language: Language::English,
            problems: Vec::new(),
        };
        Desk::new(Box::new(choose), Wanted::default(), Encoding::Utf16)
    }

    fn uri(text: &str) -> Uri {
        Uri::from_str(text).unwrap()
    }

    fn texts(desk: &Desk, root: &str) -> Vec<(String, String)> {
        let folder = desk.folders().iter().find(|folder| folder.root == Path::new(root)).unwrap();
        let files = desk.state(folder).chosen.workspace.files;
        files.iter().map(|(_, file)| (file.path().to_owned(), file.text().to_string())).collect()
    }

    #[test]
    fn the_text_of_the_editor_counts_until_it_is_closed() {
        let mut desk = desk();
        desk.open_folder(Path::new("/w"));
        let disk = ("/w/disk.rule".to_owned(), "# disk\n".to_owned());
        assert_eq!(texts(&desk, "/w"), std::slice::from_ref(&disk));
        desk.open(uri("file:///w/disk.rule"), 1, "# заң\nx".to_owned());
        let before = desk.folders()[0].state;
        let range = Range { start: Position { line: 0, character: 2 }, end: Position { line: 0, character: 5 } };
        let change = TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: "art".to_owned() };
        desk.change(&uri("file:///w/disk.rule"), 2, vec![change]);
        assert!(desk.folders()[0].state > before);
        assert_eq!(texts(&desk, "/w"), [("/w/disk.rule".to_owned(), "# art\nx".to_owned())]);
        desk.close(&uri("file:///w/disk.rule"));
        assert_eq!(texts(&desk, "/w"), [disk]);
    }

    #[test]
    fn a_document_belongs_to_the_innermost_folder_or_makes_its_own() {
        let mut desk = desk();
        desk.open_folder(Path::new("/w"));
        desk.open_folder(Path::new("/w/inner"));
        desk.open(uri("file:///w/inner/a.rule"), 1, String::new());
        desk.open(uri("file:///w/b.rule"), 1, String::new());
        desk.open(uri("file:///elsewhere/c.rule"), 1, String::new());
        desk.open(uri("untitled:Untitled-1"), 1, "# new".to_owned());
        let root = |name| desk.root_of(&uri(name)).map(|path| path.to_string_lossy().into_owned());
        assert_eq!(root("file:///w/inner/a.rule").as_deref(), Some("/w/inner"));
        assert_eq!(root("file:///w/b.rule").as_deref(), Some("/w"));
        assert_eq!(root("file:///elsewhere/c.rule").as_deref(), Some("/elsewhere"));
        assert_eq!(root("untitled:Untitled-1").as_deref(), Some("/w"));
        assert_eq!(texts(&desk, "/w").len(), 3);
        // The folder that was made for a document goes with it.
        desk.close(&uri("file:///elsewhere/c.rule"));
        assert_eq!(desk.folders().len(), 2);
    }

    #[test]
    fn other_documents_hold_no_rules() {
        let mut desk = desk();
        desk.open_folder(Path::new("/w"));
        desk.open(uri("file:///w/README.md"), 1, "# title".to_owned());
        assert_eq!(texts(&desk, "/w").len(), 1);
    }
}
