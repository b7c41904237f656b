//! The commands that model, run as a user runs them: exit codes, formats, files, and what they say where there is nothing to say.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use program::program;
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const RULES: &str = "\
jurisdiction X \"X\"
jurisdiction Y \"Y\"
instrument T \"Treaty\"
  in force 1990-01-01
law L \"Law\"
  of X
  rank code
  in force 2000-01-01
law M \"Law of the other\"
  of Y
  rank code
  in force 2000-01-01
X ratified T
  in force 1995-01-01
property leave \"maternity leave\": weeks
  more is better
T art 1: leave >= 14 weeks
L art 1: leave = 14 weeks
  from 2010-01-01
M art 1: leave = 16 weeks
";

const LONGER: &str = "bill Longer \"Longer leave\" from 2027-01-01\nLonger replaces L art 1: leave = 18 weeks\n";
const SHORTER: &str = "bill Shorter \"Демалыс\" from 2027-01-01\nShorter replaces L art 1: leave = 10 weeks\n";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/a.rule"), RULES).unwrap();
    fs::write(folder.path().join("longer.bill"), LONGER).unwrap();
    fs::write(folder.path().join("shorter.bill"), SHORTER).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut all = arguments.to_vec();
    all.extend(["--as-of", "2026-11-23"]);
    let Output { status, stdout, stderr } = program(folder, &all).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

#[test]
fn a_bill_is_reviewed_as_in_ci() {
    let folder = folder();
    let of = |more: &[&str]| run(folder.path(), &[&["model", "rules", "--jurisdiction", "X"], more].concat());
    let (code, out, _) = of(&["--bill", "longer.bill"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("note[moves]: T art 1: `leave >= 14 weeks` was met, becomes exceeds"), "{out}");
    assert!(out.contains("longer.bill:2:"), "both places are marked: {out}");
    // What takes away what binds fails, unless it is to fail nothing.
    let (code, out, _) = of(&["--bill", "shorter.bill"]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("error[opens]"), "{out}");
    assert_eq!(of(&["--bill", "shorter.bill", "--fail-on", "never"]).0, 0);
    assert_eq!(of(&["--bill", "shorter.bill", "--only", "T art 2"]).0, 0);
    // Two bills on one place collide.
    let (code, out, _) = of(&["--bill", "longer.bill", "--bill", "shorter.bill", "--format", "concise"]);
    assert_eq!(code, 1);
    assert!(out.contains("error[bills-meet]"), "{out}");
    // What the bill says can't be read: that is told, and fails.
    fs::write(folder.path().join("broken.bill"), "bill Broken \"\" from 2027\nBroken adds L art 2: leave = = 3\n")
        .unwrap();
    let (code, out, _) = of(&["--bill", "broken.bill"]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("error[syntax]") || out.contains("error[wrong-value]"), "{out}");
}

#[test]
fn a_review_is_written_in_each_format() {
    let folder = folder();
    let of = |more: &[&str]| {
        run(folder.path(), &[&["model", "rules", "--jurisdiction", "X", "--bill", "shorter.bill"], more].concat())
    };
    let (_, json, _) = of(&["--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&json).unwrap();
    let schema = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/changes.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    jsonschema::validate(&schema, &data).unwrap();
    let change = data.pointer("/sections/0/changes/0").unwrap();
    assert_eq!((change["effect"].as_str(), change["worse"].as_bool()), (Some("opens"), Some(true)));
    let (_, markdown, _) = of(&["--format", "markdown", "--lang", "kk"]);
    assert!(
        markdown.starts_with("# ") && markdown.contains("| T art 1 |") && markdown.contains("Демалыс"),
        "{markdown}"
    );
    for name in ["a.md", "a.html", "a.csv", "a.xlsx", "a.docx", "a.json", "a.txt"] {
        let (code, out, error) = of(&["--output", name]);
        assert_eq!((code, out.as_str(), error.as_str()), (1, "", ""), "{name}");
        assert!(fs::metadata(folder.path().join(name)).unwrap().len() > 100, "{name}");
    }
    let (code, _, error) = of(&["--output", "a.pdf"]);
    assert_eq!(code, 2);
    assert!(error.contains("a.pdf"), "{error}");
    // A narrow terminal is enough.
    for line in of(&["--format", "text", "--width", "40"]).1.lines() {
        assert!(line.chars().count() <= 60, "{line}");
    }
}

#[test]
fn a_ratification_a_history_and_a_comparison_are_told() {
    let folder = folder();
    let (code, out, _) = run(folder.path(), &["ratify", "T", "--jurisdiction", "Y"]);
    assert_eq!(code, 0);
    assert!(out.contains("Ratifying T, Treaty") && out.contains("of its duties and choices 1 would be met"), "{out}");
    let (code, out, _) = run(folder.path(), &["history", "T", "--jurisdiction", "X", "--format", "concise"]);
    assert_eq!(code, 0);
    assert!(out.contains("note[binding] T: binding no → yes") && out.contains("note[closes] T art 1"), "{out}");
    let days = ["diff", "--jurisdiction", "X", "--from", "2005-01-01", "--to", "2015-01-01"];
    let (code, out, _) = run(folder.path(), &days);
    assert_eq!(code, 0);
    assert!(out.contains("T art 1: `leave >= 14 weeks` was unknown, becomes met"), "{out}");
    assert!(out.contains("L art 1 from 2010-01-01: leave = 14 weeks"), "{out}");
    let (code, out, _) = run(folder.path(), &["compare", "X", "Y", "--width", "140"]);
    assert_eq!(code, 0);
    let row: Vec<&str> = out.lines().find(|line| line.starts_with("T art 1")).unwrap().split_whitespace().collect();
    assert!(out.contains("strongest"), "{out}");
    assert!(row.contains(&"Y") && row.contains(&"X"), "{row:?}");
}

#[test]
fn what_cannot_be_answered_is_said() {
    let folder = folder();
    for (arguments, expected) in [
        (&["model", "--jurisdiction", "X", "--bill", "Lnger", "rules", "longer.bill"][..], "did you mean `Longer`?"),
        (&["model", "--jurisdiction", "X", "--bill", "rules/a.rule"], "holds no bill"),
        (&["model", "--bill", "longer.bill"], "which-jurisdiction"),
        (&["ratify", "Tt", "--jurisdiction", "X"], "`Tt` is declared nowhere"),
        (&["ratify", "L", "--jurisdiction", "X"], "wrong-kind"),
        (&["history", "T"], "which-jurisdiction"),
        (&["history", "T", "--jurisdiction", "X", "--from", "2027-01-01"], "2027-01-01 is later than 2026-11-23"),
        (&["diff", "--jurisdiction", "X", "--from", "2020-01-01", "--to", "2010-01-01"], "is later than"),
        (&["compare", "X"], "is one state"),
        (&["compare", "X", "Z"], "unknown-jurisdiction"),
        (&["check", "--jurisdiction", "X", "--assume", "MCI=3"], "bad-assumption"),
    ] {
        let (code, out, error) = run(folder.path(), arguments);
        assert_eq!(code, 2, "{arguments:?}: {out} {error}");
        assert!(error.contains(expected) || out.contains(expected), "{arguments:?}: {out} {error}");
    }
    let empty = TempDir::new().unwrap();
    for arguments in [&["model", "--bill", "B"][..], &["ratify", "T"], &["history", "T"], &["compare", "X", "Y"]] {
        let (code, _, error) = run(empty.path(), arguments);
        assert_eq!(code, 2, "{arguments:?}");
        assert!(error.contains("nothing-to-check"), "{arguments:?}: {error}");
    }
}

/// The words of a command line as a shell takes them: quotes keep blanks, `#` begins a remark.
fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for character in line.chars() {
        match character {
            '"' => (quoted, begun) = (!quoted, true),
            '#' if !quoted && !begun => break,
            ' ' if !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            other => {
                word.push(other);
                begun = true;
            }
        }
    }
    if begun {
        words.push(word);
    }
    words
}

#[test]
fn the_commands_of_the_page_do_what_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/modelling.md")).unwrap();
    let commands: Vec<&str> = page
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .flat_map(str::lines)
        .filter_map(|line| line.strip_prefix("kzrules "))
        .collect();
    assert!(commands.len() >= 6, "{commands:?}");
    let folder = TempDir::new().unwrap();
    let copy = |from: &str, to: &str| {
        for entry in ignore::Walk::new(root.join(from)).map(Result::unwrap).filter(|entry| entry.path().is_file()) {
            let target = folder.path().join(to).join(entry.path().strip_prefix(root.join(from)).unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(entry.path(), target).unwrap();
        }
    };
    copy("rules", "rules");
    // A draft is no bill of the rules.
    fs::remove_file(folder.path().join("rules/bills/equality.bill")).unwrap();
    let draft = fs::read_to_string(root.join("rules/bills/equality.bill")).unwrap();
    fs::write(folder.path().join("draft.bill"), draft).unwrap();
    for command in commands {
        let words = words(command);
        let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
        let (code, out, error) = run(folder.path(), &arguments);
        assert!(code == 0 || code == 1, "{command}: {code} {error}");
        match arguments.iter().position(|one| *one == "--output").and_then(|at| arguments.get(at + 1)) {
            Some(file) => assert!(fs::metadata(folder.path().join(file)).unwrap().len() > 100, "{command}"),
            None => assert!(out.len() > 100, "{command}: {out}"),
        }
    }
}
