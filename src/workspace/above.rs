//! The settings above the paths that are checked: found upward and read before the rules, since what is checked, and in which
//! language it is spoken of, may be set there. Must not know what else decides on these (options, variables).

use super::{Problem, read, shown};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::settings::{self, Settings};
use crate::source::{FileId, LineIndex, MAX_FILE_SIZE, Place};
use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

/// What was found above paths.
#[derive(Clone, Default, Debug)]
pub struct Above {
    /// The whole paths of all settings that were found; of several none counts.
    found: BTreeSet<PathBuf>,
    /// The settings that count.
    file: Option<File>,
    /// Why there are none.
    problems: Vec<(String, Diagnostic)>,
}

#[derive(Clone, Debug)]
struct File {
    name: String,
    text: String,
}

impl Above {
    /// Looks for the settings of paths: for each the nearest in its folder or above it. Two of them would contradict one
    /// another: then none counts.
    pub fn of(paths: &[PathBuf]) -> Self {
        Self::up_to(paths, MAX_FILE_SIZE)
    }

    pub(super) fn up_to(paths: &[PathBuf], limit: u64) -> Self {
        let mut above = Self { found: paths.iter().filter_map(|path| settings_of(path)).collect(), ..Self::default() };
        if above.is_one()
            && let Some(path) = above.found.first()
        {
            let name = as_seen_from_here(path);
            match read(path, limit) {
                Ok(text) => above.file = Some(File { name, text }),
                Err(problem) => {
                    let diagnostic = Problem::diagnostic(&problem, &name);
                    above.problems.push((name, diagnostic));
                }
            }
        }
        above
    }

    /// The same for these paths as well: where they have other settings, none counts.
    #[must_use]
    pub fn and(mut self, paths: &[PathBuf]) -> Self {
        self.found.extend(paths.iter().filter_map(|path| settings_of(path)));
        self.is_one();
        self
    }

    /// Whether there are no two of them; else it is said, and none counts.
    fn is_one(&mut self) -> bool {
        if self.found.len() < 2 {
            return true;
        }
        let names: Vec<String> = self.found.iter().map(|path| as_seen_from_here(path)).collect();
        let message = Text::new("several-settings").with("found", names);
        let several = Diagnostic::new(diagnostic::SEVERAL_SETTINGS, message);
        self.problems = vec![(String::new(), several.help(Text::new("several-settings-help")))];
        self.file = None;
        false
    }

    /// What they set. Places are those of a file with the number 0.
    pub fn settings(&self) -> Settings {
        self.text().map(|(_, text)| settings::read(FileId(0), text).0).unwrap_or_default()
    }

    /// The name of the file that counts, as it is shown, and its text.
    pub fn text(&self) -> Option<(&str, &str)> {
        self.file.as_ref().map(|file| (file.name.as_str(), file.text.as_str()))
    }

    /// The file and line of a place in them: `kzrules.toml:3`.
    pub fn line(&self, place: Place) -> Option<(&str, u32)> {
        let (name, text) = self.text()?;
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        Some((name, LineIndex::new(text).position(text, place.span.start).line))
    }

    /// A path as it is written in them, from the current folder on.
    pub fn inside(&self, path: &str) -> PathBuf {
        let folder = self.text().and_then(|(name, _)| Path::new(name).parent());
        // `./` and the like would be shown with each file.
        folder.unwrap_or(Path::new("")).join(path).components().collect()
    }

    /// The whole path of their folder.
    pub(super) fn root(&self) -> Option<&Path> {
        self.file.as_ref()?;
        self.found.first().and_then(|path| path.parent())
    }

    /// Why they don't count, with the paths by which this is sorted in.
    pub(super) fn problems(&self) -> &[(String, Diagnostic)] {
        &self.problems
    }
}

/// The nearest settings in the folder of a path or above it, up to the root of the repository or of the file system.
fn settings_of(path: &Path) -> Option<PathBuf> {
    let whole = path.canonicalize().ok()?;
    for folder in whole.ancestors().filter(|folder| folder.is_dir()) {
        let file = folder.join(settings::FILE);
        if file.exists() {
            return Some(file);
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// A whole path as it is shown: from the current folder on, with `../` for each folder above it.
fn as_seen_from_here(path: &Path) -> String {
    let here = env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
    let mut up = String::new();
    for folder in here.ancestors() {
        if let Ok(rest) = path.strip_prefix(folder)
            && folder.parent().is_some()
        {
            return format!("{up}{}", shown(rest));
        }
        up.push_str("../");
    }
    shown(path)
}
