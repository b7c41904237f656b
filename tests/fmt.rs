//! `kzrules fmt`: what is written, what is only shown, and what stays as it is; the shipped rules and the files that the
//! program itself writes are laid out.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod program;

use kzrules::syntax::layout::{apply, layout};
use program::program as kzrules;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use tempfile::tempdir;

const LOOSE: &str =
    "law Code \"Code\" of X   rank code\n\n\n\nCode  art 1:leave=14   days # for all\n      for  women\n";
const LAID: &str =
    "law Code \"Code\"\n  of       X\n  rank     code\n\nCode art 1: leave = 14 days  # for all\n  for women\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn out(run: &Output) -> &str {
    std::str::from_utf8(&run.stdout).unwrap()
}

fn err(run: &Output) -> &str {
    std::str::from_utf8(&run.stderr).unwrap()
}

fn pipe(folder: &Path, arguments: &[&str], bytes: &[u8]) -> Output {
    let mut command = kzrules(folder, arguments);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    child.wait_with_output().unwrap()
}

/// Writes one file, lays it out, and reads it again.
fn after(bytes: &[u8]) -> Vec<u8> {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.rule");
    fs::write(&path, bytes).unwrap();
    let told = run(folder.path(), &["fmt", "a.rule"]);
    assert_eq!(told.status.code(), Some(0), "{}", err(&told));
    let check = run(folder.path(), &["fmt", "--check", "a.rule"]);
    assert_eq!(check.status.code(), Some(0), "laid out twice: {}", out(&check));
    fs::read(path).unwrap()
}

#[test]
fn files_are_laid_out_checked_or_compared() {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.rule"), LOOSE).unwrap();
    fs::write(at("b.rule"), LAID).unwrap();
    let check = run(folder.path(), &["fmt", "--check"]);
    assert_eq!(
        (check.status.code(), out(&check)),
        (Some(1), "./a.rule\n1 file would be rewritten, 1 stays as it is\n")
    );
    let diff = run(folder.path(), &["fmt", "--diff", "a.rule"]);
    assert_eq!(diff.status.code(), Some(1));
    assert!(out(&diff).starts_with("--- a.rule\n+++ a.rule\n@@ -1,6 +1,6 @@\n-law Code"), "{}", out(&diff));
    assert_eq!(fs::read_to_string(at("a.rule")).unwrap(), LOOSE, "nothing was written");
    let written = run(folder.path(), &["fmt"]);
    assert_eq!((written.status.code(), out(&written)), (Some(0), "1 file rewritten, 1 as it was\n"));
    assert_eq!(fs::read_to_string(at("a.rule")).unwrap(), LAID);
    let again = run(folder.path(), &["fmt", "--check"]);
    assert_eq!((again.status.code(), out(&again)), (Some(0), "0 files would be rewritten, 2 stay as they are\n"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside");
}

#[test]
fn the_standard_input_is_laid_out() {
    let folder = tempdir().unwrap();
    let written = pipe(folder.path(), &["fmt", "-"], LOOSE.as_bytes());
    assert_eq!((written.status.code(), out(&written), err(&written)), (Some(0), LAID, ""));
    let check = pipe(folder.path(), &["fmt", "--check", "-"], LOOSE.as_bytes());
    assert_eq!((check.status.code(), out(&check)), (Some(1), ""));
    let diff = pipe(folder.path(), &["fmt", "--diff", "--stdin-filename", "x.rule", "-"], LOOSE.as_bytes());
    assert_eq!(diff.status.code(), Some(1));
    assert!(out(&diff).starts_with("--- x.rule\n+++ x.rule\n"), "{}", out(&diff));
    let marked = pipe(folder.path(), &["fmt", "-"], format!("\u{FEFF}{LOOSE}").as_bytes());
    assert_eq!(out(&marked), format!("\u{FEFF}{LAID}"));
    let strange = pipe(folder.path(), &["fmt", "-"], b"# \xE9\n");
    assert_eq!((strange.status.code(), out(&strange)), (Some(2), ""));
    assert!(err(&strange).contains("not-utf8"), "{}", err(&strange));
}

#[test]
fn words_and_layout_at_once() {
    let folder = tempdir().unwrap();
    // `rank` is a word only where a line begins with it.
    let both = pipe(folder.path(), &["fmt", "--keywords", "ru", "-"], LOOSE.as_bytes());
    let russian = "закон Code \"Code\"\n  относится к X\n  уровень     code\n\nCode ст 1: leave = 14 дней  # for all\n  для women\n";
    assert_eq!((both.status.code(), out(&both)), (Some(0), russian));
    let again = pipe(folder.path(), &["fmt", "--check", "-"], russian.as_bytes());
    assert_eq!(again.status.code(), Some(0), "words alone aren't looked at");
}

#[test]
fn statements_that_cannot_be_read_stay() {
    let folder = tempdir().unwrap();
    let text = "Code  art 1: x = = 1\n    for women\nCode  art 2: y = 1 day\n";
    fs::write(folder.path().join("a.rule"), text).unwrap();
    let told = run(folder.path(), &["fmt", "a.rule"]);
    assert_eq!(told.status.code(), Some(0));
    assert!(err(&told).contains("`a.rule`: 1 mistake; the statement"), "{}", err(&told));
    let new = fs::read_to_string(folder.path().join("a.rule")).unwrap();
    assert_eq!(new, "Code  art 1: x = = 1\n    for women\nCode art 2: y = 1 day\n");
}

#[test]
fn bytes_around_the_text_stay() {
    assert_eq!(after(LOOSE.as_bytes()), LAID.as_bytes());
    let marked = format!("\u{FEFF}{LOOSE}");
    assert_eq!(after(marked.as_bytes()), format!("\u{FEFF}{LAID}").as_bytes(), "the byte order mark");
    let windows = LOOSE.replace('\n', "\r\n");
    assert_eq!(after(windows.as_bytes()), LAID.replace('\n', "\r\n").as_bytes(), "lines end as they did");
    let tabs = LOOSE.replace("   ", "\t\u{A0}");
    assert_eq!(after(tabs.as_bytes()), LAID.as_bytes());
    assert_eq!(after(b""), b"");
}

#[test]
fn settings_say_which_files() {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at("law")).unwrap();
    fs::write(at("kzrules.toml"), "paths = [\"law\"]\n").unwrap();
    fs::write(at("law/a.rule"), LOOSE).unwrap();
    fs::write(at("b.rule"), LOOSE).unwrap();
    let told = run(folder.path(), &["fmt"]);
    assert_eq!((told.status.code(), out(&told)), (Some(0), "1 file rewritten, 0 as they were\n"), "{}", err(&told));
    assert_eq!(fs::read_to_string(at("law/a.rule")).unwrap(), LAID);
    assert_eq!(fs::read_to_string(at("b.rule")).unwrap(), LOOSE);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_said() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("a.rule"), LOOSE).unwrap();
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may do everything isn't stopped by that.
    let may_write = fs::write(inner.join("probe"), "").is_ok();
    let told = run(folder.path(), &["fmt", "inner"]);
    fs::set_permissions(&inner, fs::Permissions::from_mode(0o755)).unwrap();
    if may_write {
        return;
    }
    assert_eq!(told.status.code(), Some(2));
    assert!(err(&told).contains("can't write `inner/a.rule`"), "{}", err(&told));
    assert_eq!(fs::read_to_string(inner.join("a.rule")).unwrap(), LOOSE);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.rule");
    fs::write(&path, LOOSE).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
    let told = run(folder.path(), &["fmt"]);
    assert_eq!(told.status.code(), Some(0), "{}", err(&told));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o440);
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ["rule", "fact", "bill", "case"].iter().any(|one| *one == ending))
        {
            found.push(path);
        }
    }
}

#[test]
fn the_shipped_rules_are_laid_out() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = run(shipped, &["fmt", "--check", "rules"]);
    assert_eq!(told.status.code(), Some(0), "run `kzrules fmt rules`:\n{}", out(&told));
}

#[test]
fn what_the_program_writes_is_laid_out() {
    let folder = tempdir().unwrap();
    for arguments in
        [&["init", "."][..], &["new", "rule", "C190"], &["new", "fact", "LabourCode"], &["new", "case", "saleswoman"]]
    {
        let made = run(folder.path(), arguments);
        assert_eq!(made.status.code(), Some(0), "{arguments:?}: {}", err(&made));
    }
    let mut found = Vec::new();
    files(folder.path(), &mut found);
    assert!(found.len() > 3, "{found:?}");
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(apply(&text, &layout(&text)), text, "{}", path.display());
    }
}

#[test]
fn the_page_shows_what_is_written() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/working.md")).unwrap();
    let section = page.split("## One layout").nth(1).unwrap();
    let mut blocks = section.split("```kzrules\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let (before, after) = (blocks.next().unwrap(), blocks.next().unwrap());
    assert_eq!(apply(before, &layout(before)), after);
}
