//! What the command line says of itself: the help of each command, short and long, and what is said of
//! mistakes in arguments. Held as snapshots, since people and scripts learn from these texts.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use insta::assert_snapshot;
use std::process::Output;

/// A run as if on a terminal of 80 columns, far from any rules.
fn kzrules(arguments: &[&str]) -> Output {
    program::program(&std::env::temp_dir(), arguments).env("COLUMNS", "80").output().unwrap()
}

fn help(arguments: &[&str]) -> String {
    let output = kzrules(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert!(output.stderr.is_empty(), "help was asked for: it is no complaint");
    let text = String::from_utf8(output.stdout).unwrap();
    let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 80, "{arguments:?}: {widest} columns\n{text}");
    // Blanks at the ends of lines are clap's, and no reader's.
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn complaint(arguments: &[&str]) -> String {
    let output = kzrules(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "complaints don't go where the report goes");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn help_of_the_program() {
    assert_snapshot!("program", help(&["--help"]));
    assert_snapshot!("program_short", help(&["-h"]));
    assert!(help(&["--version"]).starts_with("kzrules "));
}

#[test]
fn help_of_each_command() {
    for command in [
        "check",
        "conflicts",
        "why",
        "ask",
        "procedures",
        "explain",
        "export",
        "fmt",
        "lsp",
        "init",
        "new",
        "table",
        "report",
        "completions",
        "man",
    ] {
        assert_snapshot!(command, help(&[command, "--help"]));
        assert_snapshot!(format!("{command}_short"), help(&[command, "-h"]));
    }
    assert_snapshot!("config", help(&["config", "--help"]));
    for what in ["show", "path", "schema"] {
        assert_snapshot!(format!("config_{what}"), help(&["config", what, "--help"]));
    }
}

#[test]
fn mistakes_in_arguments() {
    assert!(complaint(&["check", "--knwon", "hide"]).contains("--known"), "a slip is mended");
    assert!(complaint(&["chekc"]).contains("'check'"));
    for day in ["2026-02-31", "2026-13-01", "31.12.2026", "2026", "yesterday", "2026-11-23T10:00"] {
        let said = complaint(&["check", "--as-of", day]);
        let expected = format!("expected a day such as 2026-11-23, but found `{day}`");
        assert!(said.contains(&expected), "{said}");
    }
    assert!(complaint(&["check", "--fail-on", "worst"]).contains("error, warning, note, never"));
}
