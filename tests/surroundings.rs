//! The built program from outside: exit codes, streams, the environment, and what happens when things
//! go wrong around it.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod program;

use program::program as kzrules;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};
use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder with these files in `rules/`.
fn rules(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join("rules").join(name), bytes).unwrap();
    }
    folder
}

/// Rules that hold nothing but a comment: nothing can be wrong with them.
fn quiet_rules() -> TempDir {
    rules(&[("empty.rule", b"# nothing\n")])
}

#[test]
fn clean_rules_end_with_0() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["check", "--as-of", "2026-11-23"]);
    assert_eq!(run.status.code(), Some(0));
    let stdout = text(&run.stdout);
    assert!(stdout.contains("0 errors, 0 warnings"), "{stdout}");
    assert!(stdout.contains("1 file, 0 facts, as of 2026-11-23"), "{stdout}");
    assert_eq!(text(&run.stderr), "");
}

#[test]
fn without_a_path_the_rules_folder_is_checked_and_else_the_folder_itself() {
    let folder = quiet_rules();
    fs::write(folder.path().join("outside.rule"), "# nothing\n").unwrap();
    assert!(text(&run(folder.path(), &["check", "-q"]).stdout).contains("1 file,"));
    let inside = folder.path().join("rules");
    assert!(text(&run(&inside, &["check", "-q"]).stdout).contains("1 file,"));
    assert!(text(&run(folder.path(), &["check", "-q", "."]).stdout).contains("2 files,"));
}

#[test]
fn help_and_version_go_to_stdout() {
    let folder = quiet_rules();
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"]] {
        let run = run(folder.path(), arguments);
        assert_eq!(run.status.code(), Some(0), "{arguments:?}");
        assert!(!run.stdout.is_empty() && run.stderr.is_empty(), "{arguments:?}");
    }
    let help = run(folder.path(), &["check", "--help"]);
    for option in ["--as-of", "--jurisdiction", "--format", "--fail-on", "--known", "--sources", "--quiet"] {
        assert!(text(&help.stdout).contains(option), "{option}");
    }
}

#[test]
fn wrong_usage_ends_with_2_on_stderr() {
    let folder = quiet_rules();
    for arguments in [
        &[][..],
        &["check", "--no-such-flag"],
        &["chekc"],
        &["check", "--as-of", "31.12.2026"],
        &["check", "--fail-on", "everything"],
        &["check", "--lang", "de"],
        &["why"],
    ] {
        let run = run(folder.path(), arguments);
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_missing_path_is_said_and_the_rest_is_checked() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["check", "rules", "ruls"]);
    assert_eq!(run.status.code(), Some(2));
    let stdout = text(&run.stdout);
    assert!(stdout.contains("error[file-not-found]: there is no file or folder `ruls`"), "{stdout}");
    assert!(stdout.contains("1 file,"), "{stdout}");
}

#[test]
fn an_empty_folder_does_not_look_clean() {
    let folder = rules(&[]);
    let run = run(folder.path(), &["check"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(text(&run.stdout).contains("error[nothing-to-check]: no rules were found in `rules`"));
}

#[test]
fn bytes_that_are_no_text_are_located() {
    let folder = rules(&[("old.fact", b"# ok\n# \xC7\xE0\xEA\xEE\xED\n"), ("good.rule", b"# ok\n")]);
    let run = run(folder.path(), &["check", "--format", "concise", "--fail-on", "never"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(text(&run.stdout), "kzrules: error[not-utf8] `rules/old.fact` is not UTF-8 text: byte 7, on line 2\n");
}

#[test]
fn json_is_one_document_even_when_something_is_wrong() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["check", "--format", "json", "rules", "missing"]);
    assert_eq!(run.status.code(), Some(2));
    let document: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(document["schema"], "kzrules-report/1");
    assert_eq!(document["diagnostics"][0]["code"], "file-not-found");
    assert_eq!(document["summary"]["files"], 1);
    assert_eq!(text(&run.stderr), "");
}

#[test]
fn colour_follows_the_conventions() {
    let folder = quiet_rules();
    let coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = kzrules(folder.path(), arguments);
        command.envs(variables.iter().map(|(name, value)| (OsStr::new(name), OsStr::new(value))));
        command.output().unwrap().stdout.contains(&0x1b)
    };
    let check = &["check", "missing"][..];
    assert!(!coloured(check, &[]), "a pipe gets no colour");
    assert!(coloured(check, &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(check, &[("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(check, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(coloured(check, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")]), "empty means not set");
    assert!(coloured(&["check", "missing", "--color", "always"], &[("NO_COLOR", "1"), ("TERM", "dumb")]));
    assert!(!coloured(&["check", "missing", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn a_narrow_width_is_kept() {
    let folder = quiet_rules();
    let long = "a-very-long-name-of-a-folder-that-is-not-there-at-all";
    for (width, language) in [("40", "en"), ("40", "ru"), ("40", "kk"), ("80", "en")] {
        let run = run(folder.path(), &["check", long, "--width", width, "--lang", language]);
        for line in text(&run.stdout).lines() {
            assert!(line.chars().count() <= width.parse().unwrap(), "{language}, {width}: {line}");
        }
    }
}

#[test]
fn a_width_that_is_too_small_is_widened() {
    let folder = quiet_rules();
    let said = |width| run(folder.path(), &["check", "missing", "--width", width]).stdout;
    assert_eq!(said("7"), said("40"));
}

#[test]
fn messages_come_in_three_languages() {
    let folder = quiet_rules();
    let said = |language| text(&run(folder.path(), &["check", "x", "--lang", language]).stdout).to_owned();
    assert!(said("ru").contains("ошибка[file-not-found]: нет файла или папки `x`"));
    assert!(said("kk").contains("қате[file-not-found]: `x` файлы немесе қалтасы жоқ"));
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_is_no_trouble() {
    let folder = quiet_rules();
    // Long enough that the pipe can't swallow it.
    let missing: Vec<String> = (0..2_000).map(|number| format!("missing-{number}")).collect();
    let mut arguments = vec!["check"];
    arguments.extend(missing.iter().map(String::as_str));
    let mut child = kzrules(folder.path(), &arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let run = child.wait_with_output().unwrap();
    assert_eq!(run.status.code(), Some(2), "the code of the findings, no signal, no panic");
    assert_eq!(text(&run.stderr), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_is_trouble() {
    let folder = quiet_rules();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let run = kzrules(folder.path(), &["check"]).stdout(full).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(text(&run.stderr).starts_with("kzrules: can't write"), "{:?}", run.stderr);
}

#[test]
fn codes_are_explained() {
    let folder = quiet_rules();
    let page = run(folder.path(), &["explain", "error[gap]"]);
    assert_eq!(page.status.code(), Some(0));
    assert!(text(&page.stdout).starts_with("gap\n\n"), "{}", text(&page.stdout));
    assert!(text(&run(folder.path(), &["explain", "gap", "--lang", "kk"]).stdout).contains("олқылық"));

    let unknown = run(folder.path(), &["explain", "gpa"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(text(&unknown.stderr), "kzrules: there is no code `gpa`; did you mean `gap`?\n");

    let list = run(folder.path(), &["explain"]);
    assert!(text(&list.stdout).contains("  not-utf8 "), "{}", text(&list.stdout));
}

#[test]
fn an_instrument_that_demands_nothing_is_said() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["table", "C183"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(text(&run.stdout), "");
    assert_eq!(text(&run.stderr), "kzrules: nothing is demanded by `C183`\n");
}

#[test]
fn an_address_that_names_nothing_is_said_on_stderr() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["why", "C183 art 99"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(text(&run.stdout), "");
    assert!(text(&run.stderr).starts_with("error["), "{}", text(&run.stderr));
}

#[test]
fn names_of_files_cannot_speak_to_the_terminal() {
    let folder = quiet_rules();
    let run = run(folder.path(), &["check", "\u{1b}]0;owned\u{7}\u{202E}x"]);
    assert!(!run.stdout.iter().any(|byte| matches!(byte, 0x1b | 0x07)));
    assert!(text(&run.stdout).contains("␛]0;owned␇�x"), "{}", text(&run.stdout));
}

#[test]
fn same_rules_same_bytes() {
    let folder = rules(&[("b.rule", b"# b\n"), ("a.fact", b"\xFF"), ("c.case", b"\xFE")]);
    let once = || run(folder.path(), &["check", "--as-of", "2026-01-01", "--format", "json"]).stdout;
    assert_eq!(once(), once());
}
