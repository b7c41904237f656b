//! Where the texts of modules can be opened: they are inside the program, and an editor opens files. Owns a folder of this
//! version among the user's cached files, apart for each workspace (each has its own findings on them), which is filled
//! file by file when somebody goes there. Must not know what stands in them.

use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The folder of this version.
fn folder() -> PathBuf {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME").or_else(|| set("LOCALAPPDATA")).or_else(|| Some(set("HOME")?.join(".cache")));
    cache.unwrap_or_else(env::temp_dir).join("kzrules").join(env!("CARGO_PKG_VERSION"))
}

/// Lays a file for a workspace down, unless it lies there already. Its path, or nothing where it can't be written.
pub(super) fn lay_down(root: &Path, path: &str, text: &str) -> Option<PathBuf> {
    let mut hasher = rustc_hash::FxHasher::default();
    root.hash(&mut hasher);
    lay_down_in(&folder().join(format!("{:016x}", hasher.finish())), path, text)
}

fn lay_down_in(folder: &Path, path: &str, text: &str) -> Option<PathBuf> {
    let target = folder.join(path);
    if fs::read(&target).is_ok_and(|there| there == text.as_bytes()) {
        return Some(target);
    }
    let parent = target.parent()?;
    fs::create_dir_all(parent).ok()?;
    let mut beside = tempfile::NamedTempFile::new_in(parent).ok()?;
    beside.write_all(text.as_bytes()).ok()?;
    beside.persist(&target).ok()?;
    Some(target)
}

/// Whether a path is one of theirs: nobody checks them, they belong to this version.
pub(super) fn holds(path: &Path) -> bool {
    path.starts_with(folder())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_laid_down_once_and_whole() {
        let folder = tempfile::tempdir().unwrap();
        let lay = |text| lay_down_in(folder.path(), "kzrules/ilo/c183.rule", text).unwrap();
        let path = lay("# one\n");
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        assert_eq!(lay("# one\n"), path);
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
        // What somebody changed there is put right.
        fs::write(&path, "changed").unwrap();
        assert_eq!(fs::read_to_string(lay("# one\n")).unwrap(), "# one\n");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
