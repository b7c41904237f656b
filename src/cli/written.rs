//! Files that a command writes: beside their place first, then renamed, so that each is whole or as it was before.

use super::terminal::Terminal;
use crate::diagnostic::Text;
use crate::source::visible;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Puts a text, or other bytes, into a file that isn't there yet. Whether it was written; or which path stood in the way, and why.
pub(super) fn place(target: &Path, bytes: impl AsRef<[u8]>) -> Result<bool, (PathBuf, io::Error)> {
    // A link that leads nowhere is something that is there, too.
    if target.symlink_metadata().is_ok() {
        return Ok(false);
    }
    match beside(target, bytes.as_ref())?.persist_noclobber(target) {
        Ok(_) => Ok(true),
        // Somebody was faster.
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err((target.to_owned(), error.error)),
    }
}

/// Puts a text, or other bytes, into a file, in the place of what it held. A link stays one; what is no file, such as a pipe,
/// is written to.
fn replace(named: &Path, bytes: impl AsRef<[u8]>) -> Result<(), (PathBuf, io::Error)> {
    let target = &fs::canonicalize(named).unwrap_or_else(|_| named.to_owned());
    // It is told by the name it was given.
    let told = |(path, error)| (if path == *target { named.to_owned() } else { path }, error);
    if fs::metadata(target).is_ok_and(|is| !is.is_file() && !is.is_dir()) {
        return fs::write(target, bytes).map_err(|error| (named.to_owned(), error));
    }
    let beside = beside(target, bytes.as_ref()).map_err(told)?;
    if let Ok(there) = target.metadata() {
        // Who may read it and write to it stays as it was; where that can't be, the text counts for more.
        let _ = beside.as_file().set_permissions(there.permissions());
    }
    beside.persist(target).map(drop).map_err(|error| (named.to_owned(), error.error))
}

/// Puts a text behind what a file holds, which is made if it isn't there; where it fails that is said. Whether it was written.
pub(super) fn append_or_say(target: &Path, text: &str, terminal: &Terminal) -> bool {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let made = folder.map_or(Ok(()), fs::create_dir_all);
    let opened = made.and_then(|()| fs::OpenOptions::new().append(true).create(true).open(target));
    let written = opened.and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = &written {
        terminal.remark(&failed(target, error));
    }
    written.is_ok()
}

/// The same; where it fails that is said. Whether it was written.
pub(super) fn replace_or_say(target: &Path, bytes: impl AsRef<[u8]>, terminal: &Terminal) -> bool {
    let written = replace(target, bytes);
    if let Err((path, error)) = &written {
        terminal.remark(&failed(path, error));
    }
    written.is_ok()
}

/// Why a file couldn't be written.
pub(super) fn failed(path: &Path, error: &io::Error) -> Text {
    Text::new("file-not-written").with("path", shown(path)).with("cause", error.to_string())
}

/// A path fit to print: nothing in it can speak to the terminal.
pub(super) fn shown(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

/// The bytes in a file of their own in the folder of the target, which is made if it isn't there.
fn beside(target: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, (PathBuf, io::Error)> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    let wrong = |error| (target.to_owned(), error);
    let mut beside = new_file(folder).map_err(wrong)?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(wrong)?;
    Ok(beside)
}

/// A file that goes away unless it is kept, readable like any other file that is made there.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kzrules-").suffix(".tmp");
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666))
    };
    builder.tempfile_in(folder)
}
