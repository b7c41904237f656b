//! `check --fix` and `check --diff`: the slips that are beyond doubt, mended in the files or shown as a difference. Owns how
//! a mended text gets back into its file; what is a slip, `syntax` knows.

use super::terminal::Terminal;
use super::unified::unified;
use super::written;
use crate::diagnostic::Text;
use crate::source::{Files, Role, SourceFile, visible};
use crate::syntax::{Mended, mend};
use rayon::prelude::*;
use std::path::Path;

/// What mending would do to one file.
struct Change<'f> {
    file: &'f SourceFile,
    mended: Mended,
}

/// The workspace's own files that mending would change.
fn changes(files: &Files) -> Vec<Change<'_>> {
    let own: Vec<&SourceFile> = files.iter().map(|(_, file)| file).filter(|file| file.role() == Role::Own).collect();
    let mended = own.into_par_iter().map(|file| Change { file, mended: mend(file.text()) });
    mended.filter(|change| change.mended.fixes > 0).collect()
}

/// The text of a file as it is written: with its byte order mark, if it had one.
pub(super) fn whole(file: &SourceFile, text: &str) -> String {
    if file.has_byte_order_mark() { format!("\u{FEFF}{text}") } else { text.to_owned() }
}

/// Mends the files. How many were written; nothing where one couldn't be, which is said.
pub(super) fn mend_files(files: &Files, terminal: &Terminal) -> Option<usize> {
    let changes = changes(files);
    for Change { file, mended } in &changes {
        let path = Path::new(file.path());
        if !written::replace_or_say(path, whole(file, &mended.text), terminal) {
            return None;
        }
        let told = Text::new("fix-mended").with("path", written::shown(path)).with("count", mended.fixes);
        terminal.remark(&told);
    }
    Some(changes.len())
}

/// The mended text of one file, which stands nowhere on the disk.
pub(super) fn mended_text(files: &Files, path: &str) -> Option<String> {
    let file = files.find(path).and_then(|id| files.get(id))?;
    Some(whole(file, &mend(file.text()).text))
}

/// What mending would change, as a unified difference; empty where there is nothing to mend.
pub(super) fn difference(files: &Files) -> String {
    let mut out = String::new();
    for Change { file, mended } in &changes(files) {
        out.push_str(&unified(&visible(file.path()), file.text(), &mended.text));
    }
    out
}
