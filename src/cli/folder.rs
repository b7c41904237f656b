//! Folders that a command writes whole: beside their place first, then renamed, so that each is whole or as it was before. What
//! kzrules didn't write itself is never replaced: a folder of ours holds the list of its files.

use super::terminal::Terminal;
use super::written::{failed, shown};
use crate::diagnostic::Text;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The list of files in a folder that kzrules wrote.
const LIST: &str = ".kzrules-site";
/// Its first line.
const HEAD: &str = "kzrules report/1: this folder is replaced as a whole by the next run";

/// A folder that is to be written.
#[derive(Debug)]
pub(super) struct Folder {
    target: PathBuf,
}

impl Folder {
    /// The folder, if nothing stands in its place but what kzrules wrote; else it is said what does. Asked before the work is done.
    pub(super) fn new(target: &Path, terminal: &Terminal) -> Option<Self> {
        // A link leads to the folder that is meant; so do `.` and `..`.
        let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        let folder = Self { target };
        folder.is_free(terminal).then_some(folder)
    }

    fn is_free(&self, terminal: &Terminal) -> bool {
        let obstacle = match fs::symlink_metadata(&self.target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return true,
            Err(error) => Some(failed(&self.target, &error)),
            Ok(found) if !found.is_dir() => Some(Text::new("folder-no-folder").with("path", shown(&self.target))),
            Ok(_) => self.obstacle(),
        };
        obstacle.iter().for_each(|text| terminal.remark(text));
        obstacle.is_none()
    }

    /// Why the folder that is there can't be replaced.
    fn obstacle(&self) -> Option<Text> {
        let mut found = Vec::new();
        if let Err((path, error)) = files(&self.target, "", &mut found) {
            return Some(failed(&path, &error));
        }
        if found.is_empty() {
            return None;
        }
        let named = |text: Text| text.with("path", shown(&self.target));
        let list = fs::read_to_string(self.target.join(LIST)).unwrap_or_default();
        let Some((HEAD, list)) = list.split_once('\n') else { return Some(named(Text::new("folder-not-ours"))) };
        let own: BTreeSet<&str> = list.lines().chain([LIST]).collect();
        let other = found.iter().find(|path| !own.contains(path.as_str()))?;
        Some(named(Text::new("folder-holds-others")).with("other", shown(Path::new(other))))
    }

    /// Writes the files in the place of what the folder held. Whether they are there; else it is said why they aren't.
    pub(super) fn write(&self, files: &[(String, Vec<u8>)], terminal: &Terminal) -> bool {
        let written = self.is_free(terminal).then(|| self.put(files));
        if let Some(Err((path, error))) = &written {
            terminal.remark(&failed(path, error));
        }
        matches!(written, Some(Ok(())))
    }

    fn put(&self, files: &[(String, Vec<u8>)]) -> Result<(), (PathBuf, io::Error)> {
        let above =
            self.target.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        fs::create_dir_all(above).map_err(|error| (above.to_owned(), error))?;
        // On the same disk, so that it can be renamed; it goes away with what is left in it, whatever happens.
        let wrong = |error| (self.target.clone(), error);
        let beside = tempfile::Builder::new().prefix(".kzrules-").tempdir_in(above).map_err(wrong)?;
        let (new, old) = (beside.path().join("new"), beside.path().join("old"));
        let mut list = format!("{HEAD}\n");
        for (path, bytes) in files {
            let file = new.join(path);
            let folder = file.parent().unwrap_or(&new);
            fs::create_dir_all(folder).and_then(|()| fs::write(&file, bytes)).map_err(wrong)?;
            list.push_str(path);
            list.push('\n');
        }
        fs::create_dir_all(&new).and_then(|()| fs::write(new.join(LIST), list)).map_err(wrong)?;
        let was_there = self.target.exists();
        if was_there {
            fs::rename(&self.target, &old).map_err(wrong)?;
        }
        fs::rename(&new, &self.target).map_err(|error| {
            if was_there {
                let _ = fs::rename(&old, &self.target);
            }
            wrong(error)
        })
    }
}

/// The files below a folder by their paths, with `/` between folders. What is neither a file nor a folder counts as a file.
fn files(folder: &Path, before: &str, into: &mut Vec<String>) -> Result<(), (PathBuf, io::Error)> {
    let wrong = |error| (folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(wrong)?.is_dir() {
            files(&entry.path(), &format!("{name}/"), into)?;
        } else {
            into.push(name);
        }
    }
    into.sort();
    Ok(())
}
