//! Working comfort as a shell meets it: watching, mending, the standard input, new files, completions, manual pages.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use program::program;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

const RULES: &str = "\
jurisdiction X \"X\"
instrument T \"Treaty\" cite \"Series 1\"
  in force 1990
law L \"Закон\" read 2026-01-01
  of X
  in force 2000
X ratified T cite \"Series 1\"
  in force 1995
property leave \"Отпуск\": days
  more is better
T art 1: leave >= 14 weeks
";
const AT: [&str; 2] = ["--as-of", "2026-11-23"];

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(arguments: &[&str], folder: &Path) -> Output {
    program(folder, arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A run that reads this from its standard input.
fn fed(arguments: &[&str], folder: &Path, text: &[u8]) -> Output {
    let mut command = program(folder, arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let text = text.to_vec();
    let feeding = thread::spawn(move || drop(input.write_all(&text)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

// ───────────────────────────── watching ─────────────────────────────

/// A program that watches. It is ended with the test.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watching {
    fn start(folder: &Path) -> Self {
        let mut command = program(folder, &["check", "rules", "--watch", "--quiet", AT[0], AT[1]]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let out = child.stdout.take().unwrap();
        let (tell, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        let watching = Self { child, lines };
        watching.until("as of");
        watching
    }

    /// The lines up to one that has these words. A minute is for machines under load; it is no measure of speed.
    fn until(&self, words: &str) -> Vec<String> {
        let mut seen = Vec::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(60));
            assert!(line.is_ok(), "nobody said {words:?}: {seen:#?}");
            let line = line.unwrap();
            let found = line.contains(words);
            seen.push(line);
            if found {
                return seen;
            }
        }
    }
}

/// The first line of a check; the one before it may have ended with what to do next.
fn first(said: &[String]) -> &str {
    said.iter().find(|line| !line.starts_with("next: ")).unwrap()
}

#[test]
fn a_changed_verdict_comes_first() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/law.fact", "L art 1: leave = 98 days\n")]);
    let watching = Watching::start(folder.path());
    fs::write(folder.path().join("rules/law.fact"), "L art 1: leave = 90 days\n").unwrap();
    let said = watching.until("as of");
    assert_eq!(first(&said), "T art 1: leave: met → shortfall", "{said:#?}");
    // Another statement, the same verdict.
    fs::write(folder.path().join("rules/law.fact"), "L art 1: leave = 91 days\n").unwrap();
    let said = watching.until("as of");
    assert_eq!(first(&said), "no verdict changed", "{said:#?}");
}

#[test]
fn watching_survives_what_happens_to_files() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/law.fact", "L art 1: leave = 98 days\n")]);
    let at = |name: &str| folder.path().join(name);
    let watching = Watching::start(folder.path());
    // Deleted.
    fs::remove_file(at("rules/law.fact")).unwrap();
    watching.until("T art 1: leave: met → unknown");
    watching.until("as of");
    // Come back under another name, by renaming.
    fs::write(at("elsewhere.txt"), "L art 1: leave = 98 days\n").unwrap();
    fs::rename(at("elsewhere.txt"), at("rules/other.fact")).unwrap();
    watching.until("T art 1: leave: unknown → met");
    watching.until("as of");
    // Half written, in the middle of a Cyrillic letter: no text at all.
    fs::write(at("rules/other.fact"), b"L art 1: leave = 98 days # \xD0").unwrap();
    watching.until("T art 1: leave: met → unknown");
    watching.until("as of");
    fs::write(at("rules/other.fact"), "L art 1: leave = 98 days # да\n").unwrap();
    watching.until("T art 1: leave: unknown → met");
    watching.until("as of");
    // The whole folder away, and back.
    fs::rename(at("rules"), at("away")).unwrap();
    watching.until("T art 1: leave: no longer there");
    watching.until("as of");
    fs::rename(at("away"), at("rules")).unwrap();
    watching.until("T art 1: leave: met (new)");
    watching.until("as of");
    fs::write(at("rules/other.fact"), "L art 1: leave = 80 days\n").unwrap();
    watching.until("T art 1: leave: met → short");
}

#[test]
fn the_standard_input_cannot_be_watched() {
    let folder = folder(&[]);
    let output = run(&["check", "-", "--watch"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("the standard input comes once"), "{}", err(&output));
}

// ───────────────────────────── mending ─────────────────────────────

const SLIPS: &str =
    "\u{FEFF}# заметка\r\nT art 2: leave => 14 weeks\r\n  note “слова”\r\nT art 3: leave == 12 weeks\r\nnonsense\r\n";

#[test]
fn slips_are_mended_in_the_file_and_the_rest_stays() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/b.rule", SLIPS)]);
    let shown = run(&["check", "rules", "--diff", AT[0], AT[1]], folder.path());
    assert_eq!(shown.status.code(), Some(1), "{}", err(&shown));
    for line in ["--- rules/b.rule", "+++ rules/b.rule", "-T art 2: leave => 14 weeks", "+T art 2: leave >= 14 weeks"] {
        assert!(out(&shown).contains(line), "{line} in {}", out(&shown));
    }
    assert_eq!(fs::read_to_string(folder.path().join("rules/b.rule")).unwrap(), SLIPS, "a difference changes nothing");

    let mended = run(&["check", "rules", "--fix", "--format", "concise", AT[0], AT[1]], folder.path());
    assert!(err(&mended).contains("rules/b.rule: 3 slips mended"), "{}", err(&mended));
    // What couldn't be mended is told of the mended file.
    assert!(out(&mended).contains("rules/b.rule:5:1: error["), "{}", out(&mended));
    let text = fs::read_to_string(folder.path().join("rules/b.rule")).unwrap();
    assert_eq!(
        text,
        "\u{FEFF}# заметка\r\nT art 2: leave >= 14 weeks\r\n  note \"слова\"\r\nT art 3: leave = 12 weeks\r\nnonsense\r\n"
    );
    assert_eq!(fs::read_to_string(folder.path().join("rules/a.rule")).unwrap(), RULES);
    let again = run(&["check", "rules", "--diff", AT[0], AT[1]], folder.path());
    assert_eq!((again.status.code(), out(&again).as_str()), (Some(0), ""));
}

#[test]
fn mending_changes_no_verdict() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/b.rule", SLIPS)]);
    let rows = |folder: &Path| {
        let report = out(&run(&["check", "rules", "--format", "json", AT[0], AT[1]], folder));
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let rows = report["verdicts"].as_array().unwrap().iter();
        rows.map(|row| format!("{} {}", row["obligation"], row["verdict"])).collect::<Vec<_>>()
    };
    let before = rows(folder.path());
    assert_eq!(before.len(), 3, "{before:?}");
    run(&["check", "rules", "--fix"], folder.path());
    assert_eq!(rows(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_written_stays_whole() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("rules/a.rule", RULES), ("texts/b.rule", SLIPS)]);
    symlink("../texts/b.rule", folder.path().join("rules/b.rule")).unwrap();
    run(&["check", "rules", "--fix"], folder.path());
    assert!(folder.path().join("rules/b.rule").is_symlink(), "a link stays a link");
    assert!(fs::read_to_string(folder.path().join("texts/b.rule")).unwrap().contains("leave >= 14 weeks"));
}

// ───────────────────────────── the standard input ─────────────────────────────

#[test]
fn a_text_from_the_standard_input_has_the_name_it_is_given() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/law.fact", "L art 1: leave = 98 days\n")]);
    let arguments = ["check", "rules", "-", "--stdin-filename", "rules/law.fact", "--format", "concise", AT[0], AT[1]];
    let output = fed(&arguments, folder.path(), "L art 1: leave = 90 days\n".as_bytes());
    assert!(out(&output).contains("error[shortfall] T art 1"), "{}", out(&output));
    assert!(!out(&output).contains("contradiction"), "it stands in the place of the file: {}", out(&output));
    let broken = fed(&arguments, folder.path(), "L art 1 leave = 90 days\n".as_bytes());
    assert!(out(&broken).contains("rules/law.fact:1:"), "{}", out(&broken));

    // Alone, it is all there is.
    let alone = fed(&["check", "-", "--format", "concise", AT[0], AT[1]], folder.path(), RULES.as_bytes());
    assert!(out(&alone).contains("stdin.rule:11:"), "{}", out(&alone));
    let latin = fed(&["check", "-"], folder.path(), b"# \xE9\n");
    assert_eq!(latin.status.code(), Some(2), "{}", out(&latin));
    assert!(out(&latin).contains("not-utf8"), "{}", out(&latin));
}

#[test]
fn a_text_from_the_standard_input_is_mended_to_the_standard_output() {
    let folder = folder(&[]);
    let output = fed(&["check", "-", "--fix"], folder.path(), "T art 2: leave => 14 weeks\n".as_bytes());
    assert_eq!((output.status.code(), out(&output).as_str()), (Some(0), "T art 2: leave >= 14 weeks\n"));
    let both = fed(&["check", "-", ".", "--fix"], folder.path(), b"");
    assert_eq!(both.status.code(), Some(2));
}

// ───────────────────────────── new files ─────────────────────────────

#[test]
fn new_files_read_as_they_stand_and_nothing_is_overwritten() {
    let folder = folder(&[("rules/a.rule", RULES)]);
    for (kind, name, path) in [
        ("rule", "C190", "rules/c190.rule"),
        ("fact", "LabourCode", "rules/labour-code.fact"),
        ("case", "maria", "rules/maria.case"),
    ] {
        for lang in ["kk", "ru", "en"] {
            let _ = fs::remove_file(folder.path().join(path));
            let output = run(&["new", kind, name, "--lang", lang], folder.path());
            assert_eq!(output.status.code(), Some(0), "{}", err(&output));
            assert!(out(&output).contains(path), "{}", out(&output));
            let check = run(&["check", "rules", "--format", "concise", AT[0], AT[1]], folder.path());
            assert!(
                !out(&check).contains(&format!("{path}:")) || !out(&check).contains("error[syntax]"),
                "{}",
                out(&check)
            );
            assert_ne!(check.status.code(), Some(2), "{}", out(&check));
        }
        let before = fs::read_to_string(folder.path().join(path)).unwrap();
        let again = run(&["new", kind, name], folder.path());
        assert_eq!(again.status.code(), Some(2));
        assert!(err(&again).contains("is there already"), "{}", err(&again));
        assert_eq!(fs::read_to_string(folder.path().join(path)).unwrap(), before);
    }
    // What is declared already isn't declared again.
    run(&["new", "rule", "T", "--file", "rules/t.rule"], folder.path());
    assert!(!fs::read_to_string(folder.path().join("rules/t.rule")).unwrap().contains("\ninstrument T"));
    let wrong = run(&["new", "rule", "two words"], folder.path());
    assert_eq!(wrong.status.code(), Some(2), "{}", out(&wrong));
    assert!(!folder.path().join("rules/two-words.rule").exists());
    let ending = run(&["new", "fact", "Code", "--file", "rules/code.rule"], folder.path());
    assert_eq!(ending.status.code(), Some(2));
}

// ───────────────────────────── shells and manuals ─────────────────────────────

#[test]
fn every_shell_gets_its_completions() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell], folder.path());
        assert_eq!(output.status.code(), Some(0));
        for word in ["ratify", "as-of"] {
            assert!(out(&output).contains(word), "{word} for {shell}");
        }
    }
    let unknown = run(&["completions", "tcsh"], folder.path());
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn there_is_a_manual_page_for_each_command() {
    let folder = folder(&[]);
    let first = run(&["man"], folder.path());
    assert!(out(&first).contains(".TH kzrules 1"), "{}", out(&first));
    let output = run(&["man", "--out", "pages"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    for page in ["kzrules.1", "kzrules-check.1", "kzrules-why.1", "kzrules-man.1"] {
        let text = fs::read_to_string(folder.path().join("pages").join(page)).unwrap();
        assert!(text.contains(&format!(".TH {}", page.trim_end_matches(".1"))), "{page}: {text}");
    }
    assert!(!folder.path().join("pages/kzrules-help.1").exists());
}

// ───────────────────────────── counts and times ─────────────────────────────

#[test]
fn findings_are_counted_by_their_codes() {
    let folder = folder(&[("rules/a.rule", RULES), ("rules/law.fact", "L art 1: leave = 90 days\n")]);
    let output = run(&["check", "rules", "--statistics", AT[0], AT[1]], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let line = |code: &str| {
        out(&output).lines().find(|line| line.split_whitespace().any(|word| word == code)).map(str::to_owned)
    };
    let shortfall = line("shortfall").unwrap();
    assert!(shortfall.split_whitespace().take(3).eq(["1", "0", "shortfall"]), "{shortfall}");
    assert!(!out(&output).contains("rules/law.fact:"), "{}", out(&output));
}

#[test]
fn timings_are_told_beside_the_report() {
    let folder = folder(&[("rules/a.rule", RULES)]);
    let plain = run(&["check", "rules", AT[0], AT[1]], folder.path());
    let timed = run(&["check", "rules", "--timings", AT[0], AT[1]], folder.path());
    assert_eq!(plain.stdout, timed.stdout);
    assert_eq!(err(&timed).lines().filter(|line| line.ends_with(" ms")).count(), 4, "{}", err(&timed));
}

#[test]
fn all_codes_are_explained_at_once() {
    let folder = folder(&[]);
    for lang in ["en", "ru", "kk"] {
        let all = out(&run(&["explain", "--all", "--lang", lang], folder.path()));
        let one = out(&run(&["explain", "gap", "--lang", lang], folder.path()));
        assert!(all.contains(&one), "{lang}");
        assert!(all.len() > 50 * one.len() / 2, "{lang}");
    }
}
