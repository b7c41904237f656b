//! Which files are checked. Owns the search through folders, the search upward for the settings (`above`), the reading (in
//! parallel), and the stable order of files; a path that can't be read becomes a diagnostic, never an end. Also a
//! workspace in memory, for tests and editors. Must not know what stands in the files.

mod above;

pub use above::Above;

use crate::baseline::{self, Baseline};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::settings::{self, Settings};
use crate::source::{FileId, Files, MAX_FILE_SIZE, Place, ReadError, Role, SourceFile, decode};
use ignore::WalkBuilder;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The kinds of file that are looked for in folders, by the ending of the name.
pub const ENDINGS: [&str; 4] = ["rule", "fact", "bill", "case"];

/// Files that were read, and what went wrong with the others.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// In the order of the bytes of their paths; behind them the settings, if there are any.
    pub files: Files,
    /// One for each path that couldn't be read, in the same order; and what is wrong with the settings.
    pub diagnostics: Vec<Diagnostic>,
    /// What the workspace sets for itself.
    pub settings: Settings,
    /// The findings that are known.
    pub baseline: Option<Baseline>,
    /// The whole path of the folder of the settings; of a workspace in memory nothing.
    root: Option<PathBuf>,
}

impl Workspace {
    /// Reads files and folders. A file that is named is taken whatever its ending; in a folder, files of
    /// the known [`ENDINGS`] are taken to the bottom, without hidden and git-ignored ones. Symbolic links
    /// are followed, and a file that is reached twice is read once.
    pub fn read(paths: &[PathBuf]) -> Self {
        Self::read_up_to(paths, MAX_FILE_SIZE)
    }

    /// The same with the settings that were found above the paths before.
    pub fn read_below(above: &Above, paths: &[PathBuf]) -> Self {
        Self::read_all(above, paths, MAX_FILE_SIZE)
    }

    /// The files that would be read of these paths, in their order.
    pub fn find(paths: &[PathBuf]) -> Vec<PathBuf> {
        Found::of(paths).files.into_iter().map(|(_, path)| path).collect()
    }

    /// Where each of these files is, by the name that it has in a workspace; a name needn't be a path.
    pub fn places(paths: &[PathBuf]) -> HashMap<String, PathBuf> {
        Found::of(paths).files.into_iter().collect()
    }

    /// Whether a file in a folder would be read, by its name.
    pub fn is_rules(path: &Path) -> bool {
        has_known_ending(path) && path.is_file()
    }

    /// As [`Workspace::read`], with another greatest size of a file, in bytes.
    pub fn read_up_to(paths: &[PathBuf], limit: u64) -> Self {
        Self::read_all(&Above::up_to(paths, limit), paths, limit)
    }

    fn read_all(above: &Above, paths: &[PathBuf], limit: u64) -> Self {
        let Found { files, mut problems } = Found::of(paths);
        let read: Vec<_> = files
            .into_par_iter()
            .map(|(shown, path)| match read(&path, limit) {
                Ok(text) => Ok(SourceFile::new(shown, &text)),
                Err(problem) => {
                    let diagnostic = problem.diagnostic(&shown);
                    Err(Box::new((shown, diagnostic)))
                }
            })
            .collect();
        let mut files = Vec::with_capacity(read.len());
        for outcome in read {
            match outcome {
                Ok(file) => files.push(file),
                Err(problem) => problems.push(*problem),
            }
        }
        problems.extend_from_slice(above.problems());
        problems.sort_by(|(one, _), (other, _)| one.cmp(other));
        problems.dedup();
        let workspace = Self {
            files: files.into_iter().collect(),
            diagnostics: problems.into_iter().map(|(_, diagnostic)| diagnostic).collect(),
            root: above.root().map(Path::to_owned),
            ..Self::default()
        };
        match above.text() {
            Some((path, text)) => workspace.with_settings(path, text),
            None => workspace,
        }
    }

    /// The same workspace with the text of a `kzrules.toml`.
    #[must_use]
    pub fn with_settings(mut self, path: impl Into<String>, text: &str) -> Self {
        let file = SourceFile::new(path, text).with_role(Role::Settings);
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (settings, problems) = settings::read(id, file.text());
        self.files.push(file);
        self.settings = settings;
        self.diagnostics.extend(problems);
        self
    }

    /// The same workspace with the text of a baseline.
    #[must_use]
    pub fn with_baseline(mut self, path: impl Into<String>, text: &str) -> Self {
        let file = SourceFile::new(path, text).with_role(Role::Settings);
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let (baseline, problems) = baseline::read(id, file.text());
        self.files.push(file);
        self.baseline = Some(baseline);
        self.diagnostics.extend(problems);
        self
    }

    /// The same workspace with the baseline in a file.
    #[must_use]
    pub fn with_baseline_file(mut self, path: &Path) -> Self {
        let name = shown(path);
        match read(path, MAX_FILE_SIZE) {
            Ok(text) => self.with_baseline(name, &text),
            Err(problem) => {
                self.diagnostics.push(problem.diagnostic(&name));
                self
            }
        }
    }

    /// The path of a file from the folder of the settings on; as it is shown where there is no such folder.
    pub fn path_from_settings(&self, id: FileId) -> Option<String> {
        let file = self.files.get(id)?;
        let inside = self.root.as_ref().filter(|_| file.role() != Role::Module).and_then(|root| {
            let whole = Path::new(file.path()).canonicalize().ok()?;
            whole.strip_prefix(root).ok().map(shown)
        });
        Some(inside.unwrap_or_else(|| file.path().to_owned()))
    }

    /// The same workspace where this text stands in the place of the file of that name, or beside the files where
    /// there is none. An editor has such texts, and a pipe.
    #[must_use]
    pub fn with_text(mut self, path: &str, bytes: Vec<u8>) -> Self {
        let name = shown(Path::new(path));
        self.diagnostics.retain(|one| one.code != diagnostic::NOTHING_TO_CHECK);
        match decode(bytes, MAX_FILE_SIZE) {
            Ok(text) => self.files.put(SourceFile::new(name, &text)),
            Err(problem) => self.diagnostics.push(Problem::Text(problem).diagnostic(&name)),
        }
        self
    }

    /// The same workspace with the text of an editor in the place of the file of that name, or in its order among the files
    /// where there is none yet. Whatever kept the file itself from being read concerns nobody any more.
    #[must_use]
    pub fn with_document(mut self, name: &str, text: &str) -> Self {
        self.diagnostics.retain(|one| one.code != diagnostic::NOTHING_TO_CHECK && !tells_of(one, name));
        if text.len() as u64 > MAX_FILE_SIZE {
            let problem = ReadError::TooLarge { size: text.len() as u64, limit: MAX_FILE_SIZE };
            self.diagnostics.push(Problem::Text(problem).diagnostic(name));
            return self;
        }
        let file = SourceFile::new(name, text);
        if self.files.find(name).is_some() {
            self.files.put(file);
            return self;
        }
        // What stands behind it gets other numbers, and so do its places.
        let files = &self.files;
        let is_own = |place: Place| files.get(place.file).is_some_and(|file| file.role() == Role::Own);
        self.diagnostics.retain(|one| one.place().is_none_or(is_own));
        let is_known = self.baseline.take().is_some();
        self.settings = Settings::default();
        let behind = self.files.insert(file);
        let last = behind.len();
        behind.into_iter().zip(1..).fold(self, |workspace, (file, number)| {
            if is_known && number == last {
                workspace.with_baseline(file.path(), file.text())
            } else {
                workspace.with_settings(file.path(), file.text())
            }
        })
    }

    /// The same workspace with a text that is asked about and stands in no file of it.
    #[must_use]
    pub fn with_question(mut self, name: &str, text: &str) -> Self {
        self.files.push(SourceFile::new(name, text).with_role(Role::Question));
        self
    }

    /// The same workspace with a file of cases that is asked about, and the name under which that is shown. A file that
    /// is in the workspace already isn't read again.
    #[must_use]
    pub fn with_question_file(mut self, path: &Path) -> (Self, String) {
        let name = shown(path);
        let whole = |path: &Path| path.canonicalize().ok();
        let is_it = |file: &SourceFile| {
            file.role() != Role::Module && whole(path).is_some_and(|one| whole(Path::new(file.path())) == Some(one))
        };
        let there = self.files.iter().find(|(_, file)| is_it(file)).map(|(_, file)| file.path().to_owned());
        if let Some(name) = there {
            return (self, name);
        }
        match read(path, MAX_FILE_SIZE) {
            Ok(text) => self = self.with_question(&name, &text),
            Err(problem) => self.diagnostics.push(problem.diagnostic(&name)),
        }
        (self, name)
    }

    /// Files that stand nowhere but here: name and text of each. Sorted as on disk.
    pub fn memory<P: Into<String>, T: AsRef<str>>(files: impl IntoIterator<Item = (P, T)>) -> Self {
        let mut files: Vec<_> = files.into_iter().map(|(path, text)| SourceFile::new(path, text.as_ref())).collect();
        files.sort_by(|one, other| one.path().cmp(other.path()));
        Self { files: files.into_iter().collect(), ..Self::default() }
    }
}

/// What was found on the disk, not yet read. Paths come with the name that is shown.
#[derive(Default)]
struct Found {
    files: Vec<(String, PathBuf)>,
    problems: Vec<(String, Diagnostic)>,
}

impl Found {
    fn of(paths: &[PathBuf]) -> Self {
        let mut found = Self::default();
        for path in paths {
            found.look_at(path);
        }
        found.files.sort();
        let mut seen = HashSet::new();
        found.files.retain(|(_, path)| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
        found
    }

    fn look_at(&mut self, path: &Path) {
        match path.metadata() {
            Ok(about) if about.is_dir() => self.search(path),
            Ok(_) => self.files.push((shown(path), path.to_owned())),
            Err(error) => self.problem(path, Problem::System(error)),
        }
    }

    fn search(&mut self, folder: &Path) {
        let before = (self.files.len(), self.problems.len());
        let walk = WalkBuilder::new(folder)
            .follow_links(true)
            .require_git(false)
            // What a user or a machine ignores for itself must not change a verdict.
            .git_global(false)
            .git_exclude(false)
            .ignore(false)
            .build();
        for entry in walk {
            match entry {
                Ok(entry) => {
                    let ordinary = entry.file_type().is_some_and(|kind| kind.is_file());
                    if ordinary && has_known_ending(entry.path()) {
                        self.files.push((shown(entry.path()), entry.into_path()));
                    }
                }
                Err(error) => self.walk_problem(folder, error),
            }
        }
        if before == (self.files.len(), self.problems.len()) {
            let name = shown(folder);
            let nothing = Diagnostic::new(
                diagnostic::NOTHING_TO_CHECK,
                Text::new("nothing-to-check").with("path", name.as_str()),
            );
            self.problems.push((name, nothing.help(Text::new("nothing-to-check-help"))));
        }
    }

    /// A link that leads back up is no problem: what it leads to is being read already.
    fn walk_problem(&mut self, folder: &Path, error: ignore::Error) {
        if let ignore::Error::WithDepth { err, .. } = error {
            return self.walk_problem(folder, *err);
        }
        let (path, error) = match error {
            ignore::Error::WithPath { path, err } => (path, *err),
            ignore::Error::Loop { .. } => return,
            other => (folder.to_owned(), other),
        };
        // A broken link to something that isn't a rule concerns nobody.
        if path.is_symlink() && !path.exists() && !has_known_ending(&path) {
            return;
        }
        let cause = error.to_string();
        let error = error.into_io_error().unwrap_or_else(|| io::Error::other(cause));
        if path.is_symlink() || error.kind() != io::ErrorKind::NotFound {
            let name = shown(&path);
            self.problems.push((name.clone(), unreadable(&name, &error)));
        }
    }

    fn problem(&mut self, path: &Path, problem: Problem) {
        let name = shown(path);
        self.problems.push((name.clone(), problem.diagnostic(&name)));
    }
}

/// Why a path gave no text.
enum Problem {
    System(io::Error),
    Text(ReadError),
}

impl Problem {
    fn diagnostic(&self, path: &str) -> Diagnostic {
        match *self {
            Self::System(ref error) if error.kind() == io::ErrorKind::NotFound => {
                Diagnostic::new(diagnostic::FILE_NOT_FOUND, Text::new("file-not-found").with("path", path))
                    .help(Text::new("file-not-found-help"))
            }
            Self::System(ref error) => unreadable(path, error),
            Self::Text(ReadError::TooLarge { size, limit }) => Diagnostic::new(
                diagnostic::FILE_TOO_LARGE,
                Text::new("file-too-large").with("path", path).with("size", size).with("limit", limit),
            )
            .help(Text::new("file-too-large-help")),
            Self::Text(ReadError::NotUtf8 { offset, line, utf16 }) => Diagnostic::new(
                diagnostic::NOT_UTF8,
                Text::new("not-utf8").with("path", path).with("offset", offset).with("line", line),
            )
            .help(if utf16 { Text::new("not-utf8-utf16-help") } else { Text::new("not-utf8-help") }),
        }
    }
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostic {
    let message = Text::new("file-unreadable").with("path", path).with("cause", error.to_string());
    Diagnostic::new(diagnostic::FILE_UNREADABLE, message).help(Text::new("file-unreadable-help"))
}

/// Reads at most one byte more than allowed, so that an endless file ends.
fn read(path: &Path, limit: u64) -> Result<String, Problem> {
    let file = File::open(path).map_err(Problem::System)?;
    let size = file.metadata().map_or(0, |about| about.len());
    if size > limit {
        return Err(Problem::Text(ReadError::TooLarge { size, limit }));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(Problem::System)?;
    decode(bytes, limit).map_err(Problem::Text)
}

/// Whether a diagnostic is on the file of that name, which couldn't be read.
fn tells_of(found: &Diagnostic, name: &str) -> bool {
    let is_name = |(key, value): &(&str, diagnostic::Arg)| {
        *key == "path" && matches!(value, diagnostic::Arg::Str(path) if path == name)
    };
    found.labels.is_empty() && found.message.args.iter().any(is_name)
}

fn has_known_ending(path: &Path) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// The name of a path as shown: `/` between folders, no `./` before it.
fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    let name = if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() };
    match name.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn paths(workspace: &Workspace) -> Vec<String> {
        workspace.files.iter().map(|(_, file)| file.path().rsplit('/').next().unwrap().to_owned()).collect()
    }

    fn codes(workspace: &Workspace) -> Vec<&str> {
        workspace.diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect()
    }

    #[test]
    fn folders_are_searched_in_a_stable_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("kz/.hidden")).unwrap();
        for name in ["b.rule", "a.fact", "kz/c.bill", "kz/.hidden/d.rule", "e.txt", "ignored.case", ".f.rule"] {
            fs::write(at(name), "# nothing\n").unwrap();
        }
        fs::write(at(".gitignore"), "ignored.*\n").unwrap();
        let workspace = Workspace::read(&[folder.path().to_owned()]);
        assert_eq!(paths(&workspace), ["a.fact", "b.rule", "c.bill"]);
        assert!(workspace.diagnostics.is_empty());

        // Named, it is read whatever its ending; named twice, once.
        let named = [at("e.txt"), at("ignored.case"), folder.path().to_owned(), at("a.fact")];
        assert_eq!(paths(&Workspace::read(&named)), ["a.fact", "b.rule", "e.txt", "ignored.case", "c.bill"]);
    }

    #[test]
    fn what_cannot_be_read_is_said_and_the_rest_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("good.rule"), "# ok").unwrap();
        fs::write(at("latin.rule"), b"# \xE9").unwrap();
        fs::write(at("long.rule"), "# 0123456789").unwrap();
        let workspace = Workspace::read_up_to(&[folder.path().to_owned(), at("missing.rule")], 8);
        assert_eq!(paths(&workspace), ["good.rule"]);
        assert_eq!(codes(&workspace), ["not-utf8", "file-too-large", "file-not-found"]);
    }

    #[test]
    fn an_empty_folder_is_said() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("deeper")).unwrap();
        assert_eq!(codes(&Workspace::read(&[folder.path().to_owned()])), ["nothing-to-check"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_without_going_round() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a.rule"), "# ok").unwrap();
        fs::create_dir(at("inner")).unwrap();
        symlink(folder.path(), at("inner/up")).unwrap();
        symlink(at("a.rule"), at("twin.rule")).unwrap();
        symlink(at("nowhere"), at("broken.txt")).unwrap();
        let workspace = Workspace::read(&[folder.path().to_owned()]);
        assert_eq!(paths(&workspace), ["a.rule"]);
        assert!(workspace.diagnostics.is_empty(), "{:?}", workspace.diagnostics);
        symlink(at("nowhere"), at("broken.rule")).unwrap();
        assert_eq!(codes(&Workspace::read(&[folder.path().to_owned()])), ["file-unreadable"]);
    }

    #[test]
    fn an_editor_has_the_last_word() {
        let files = [("b.rule", "b"), ("d.rule", "d")];
        let set = "jurisdiction = \"KZ\"\nfoo = 1\n";
        let workspace = Workspace::memory(files).with_settings("kzrules.toml", set).with_document("b.rule", "new");
        let text = |workspace: &Workspace, path| {
            workspace.files.find(path).and_then(|id| workspace.files.get(id)).map(|file| file.text().to_string())
        };
        assert_eq!(text(&workspace, "b.rule").as_deref(), Some("new"));
        // A file that is nowhere yet stands where it would stand on the disk, and the places of the settings follow.
        let workspace = workspace.with_document("c.rule", "c");
        let all: Vec<&str> = workspace.files.iter().map(|(_, file)| file.path()).collect();
        assert_eq!(all, ["b.rule", "c.rule", "d.rule", "kzrules.toml"]);
        assert_eq!(codes(&workspace), ["unknown-setting"]);
        let place = workspace.diagnostics.first().and_then(Diagnostic::place).unwrap();
        assert_eq!(workspace.files.text(place), "foo");
        assert_eq!(workspace.files.text(workspace.settings.jurisdiction.as_ref().unwrap().place), "jurisdiction");
    }

    #[test]
    fn memory_is_sorted_too() {
        let workspace = Workspace::memory([("b.rule", "x"), ("a.fact", "y")]);
        assert_eq!(paths(&workspace), ["a.fact", "b.rule"]);
    }
}
