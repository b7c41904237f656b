//! Where an answer can't be whole, or a terminal can't show all: unreadable files beside good ones, a state
//! that isn't there, terminals without colours or Unicode, errors nobody listens to.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// One demand that isn't met, one that is not met and known to be so.
const RULES: &str = "\
jurisdiction X \"X\"
instrument T \"Treaty\" cite \"Series 1\"
  in force 1990
law L \"Law\" read 2026-01-01
  of X
  rank code
  in force 2000
hierarchy X from 1990: code allow wrong-file because \"all in one file\"
X ratified T cite \"Series 1\"
  in force 1995 allow wrong-file because \"all in one file\"
property leave \"Отпуск\": days
  more is better
T art 1: leave >= 14 weeks
T art 2: leave >= 15 weeks
  expect shortfall
L art 1: leave = 12 weeks
  allow wrong-file because \"all in one file\"
";

fn command(arguments: &[&str], folder: &Path) -> Command {
    program::program(folder, arguments)
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    command(arguments, folder).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn rules() -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.rule"), RULES).unwrap();
    folder
}

#[test]
fn an_answer_that_may_lack_something_says_so() {
    let folder = rules();
    std::fs::write(folder.path().join("old.fact"), b"# \xC7\xE0\xEA\xEE\xED\n").unwrap();
    for arguments in [&["table", "T", "."][..], &["why", "T art 1", "."]] {
        let output = run(arguments, folder.path());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stdout).contains("art 1"), "{arguments:?}: what there is, is printed");
        assert!(text(&output.stderr).starts_with("error[not-utf8]: `old.fact`"), "{}", text(&output.stderr));
    }
}

#[test]
fn a_state_that_is_not_there_is_no_answer() {
    let folder = rules();
    for arguments in [&["table", "T", "."][..], &["why", "T art 1", "."]] {
        let output = command(arguments, folder.path()).args(["--jurisdiction", "Y"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("`Y`"), "{}", text(&output.stderr));
    }
}

#[test]
fn known_findings_step_back() {
    let folder = rules();
    let output = run(&["check", "."], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let shown = text(&output.stdout);
    assert!(shown.contains("error[shortfall]: T art 1:") && shown.contains("known[shortfall]: T art 2:"), "{shown}");
    assert!(shown.contains("1 error, 0 warnings, 1 known finding"), "{shown}");
    let output = run(&["check", ".", "--known", "hide", "--color", "always"], folder.path());
    let hidden = text(&output.stdout);
    assert!(!hidden.contains("T art 2:") && hidden.contains("1 known finding"), "{hidden}");
    let output = run(&["check", ".", "--color", "always"], folder.path());
    assert!(text(&output.stdout).contains("\u{1b}[2mknown[shortfall]: T art 2:"), "{}", text(&output.stdout));
}

#[test]
fn plain_terminals_get_plain_characters() {
    let folder = rules();
    let drawn = |name: &str, value: &str| {
        let output = command(&["check", "."], folder.path()).env(name, value).output().unwrap();
        text(&output.stdout).contains('╭')
    };
    assert!(drawn("LC_ALL", "ru_RU.UTF-8") && drawn("LANG", "kk_KZ.utf8") && drawn("TERM", "xterm"));
    assert!(!drawn("LC_ALL", "ru_RU.KOI8-R") && !drawn("LANG", "kk_KZ.PT154") && !drawn("TERM", "dumb"));
}

#[test]
fn the_summary_ends_with_what_to_do_next() {
    let folder = rules();
    let output = run(&["check", ".", "-q", "--as-of", "2026-11-23", "--width", "200"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout),
        "2 obligations: 2 short\n\
         1 error, 0 warnings, 1 known finding\n\
         1 file, 1 fact, 1 status, as of 2026-11-23\n\
         next: `kzrules explain shortfall` says what the first error means\n"
    );
}

#[cfg(unix)]
#[test]
fn errors_that_nobody_reads_are_no_crash() {
    let folder = rules();
    for arguments in [&["explain", "gpa"][..], &["table", "T9", "."], &["why", "T9 art 1", "."], &["chekc"]] {
        let mut child = command(arguments, folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stderr.take());
        assert_eq!(child.wait().unwrap().code(), Some(2), "{arguments:?}");
    }
}
