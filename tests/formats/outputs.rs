//! `--output` as a shell meets it: several at once, quiet, appended, wrong.

use super::program;
use serde_json::Value;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

const RULES: &str = "\
jurisdiction X \"X\"
instrument T \"Treaty\"
  in force 1990
law L \"Law\"
  of X
  rank code
  in force 2000
hierarchy X from 1990: code
X ratified T
  in force 1995
property leave \"Отпуск 🌍\": days
  more is better
T art 1: leave >= 14 weeks
T art 2: leave >= 3 weeks
L art 1: leave = 21 days
";

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.rule"), RULES).unwrap();
    folder
}

fn check(folder: &TempDir, arguments: &[&str]) -> Output {
    let all = [&["check", ".", "--as-of", "2026-11-23"][..], arguments].concat();
    program::program(folder.path(), &all).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn several_at_once_and_the_exit_code_as_ever() {
    let folder = folder();
    let bare = check(&folder, &[]);
    let all = ["--output", "sarif=ci/out.sarif", "--output", "junit=ci/out.xml", "--output", "csv=ci/out.csv"];
    let output = check(&folder, &all);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output), out(&bare), "the findings still go to the terminal");
    assert!(err(&output).is_empty(), "{}", err(&output));
    for name in ["out.sarif", "out.xml", "out.csv"] {
        let text = fs::read_to_string(folder.path().join("ci").join(name)).unwrap();
        assert!(text.contains("shortfall") && text.contains("a.rule"), "{name}: {text}");
    }
    assert_eq!(fs::read_dir(folder.path().join("ci")).unwrap().count(), 3, "nothing is left beside them");

    let output = check(&folder, &["--output", "json-lines=a.jsonl", "--output", "github=-"]);
    assert!(out(&output).lines().all(|line| line.starts_with("::")), "{}", out(&output));
    assert!(out(&output).contains("::error file=a.rule,line=13,endLine=13,col=10,endColumn=27,title=shortfall"));
    let output = check(&folder, &["--format", "concise", "--output", "gitlab=a.json"]);
    assert!(out(&output).starts_with("a.rule:"), "{}", out(&output));
}

#[test]
fn files_are_whole_where_the_terminal_is_quiet() {
    let folder = folder();
    let loud = check(&folder, &["--output", "json=loud.json", "--output", "junit=loud.xml"]);
    let quiet = check(&folder, &["--quiet", "--output", "json=quiet.json", "--output", "junit=quiet.xml"]);
    assert_eq!(loud.status.code(), quiet.status.code());
    assert!(out(&loud).ends_with(&out(&quiet)) && out(&quiet).len() < out(&loud).len());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(read("loud.json"), read("quiet.json"));
    assert_eq!(read("loud.xml"), read("quiet.xml"));
    let brief = check(&folder, &["--quiet", "--format", "json"]);
    let beside = check(&folder, &["--quiet", "--format", "json", "--output", "junit=quiet.xml"]);
    assert_eq!(out(&brief), out(&beside), "brief JSON is the same, whatever the files need");
    let json: Value = serde_json::from_str(&out(&brief)).unwrap();
    assert_eq!(json["verdicts"].as_array().unwrap().len(), 0);
    let quiet = check(&folder, &["--quiet", "--output", "github=-"]);
    assert_eq!(out(&quiet), out(&check(&folder, &["--output", "github=-"])), "what programs read is whole");
}

#[test]
fn a_job_summary_is_appended_where_that_is_asked_for() {
    let folder = folder();
    let path = folder.path().join("steps/summary.md");
    fs::create_dir(path.parent().unwrap()).unwrap();
    fs::write(&path, "# An earlier step\n").unwrap();
    check(&folder, &["--output", "summary+=steps/summary.md"]);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("# An earlier step\n# kzrules") && text.contains("| error | 1 |"), "{text}");
    check(&folder, &["--output", "summary=steps/summary.md"]);
    assert!(fs::read_to_string(&path).unwrap().starts_with("# kzrules"), "else the file is written anew");
}

#[test]
fn mistakes_in_outputs_are_usage() {
    let folder = folder();
    for (arguments, said) in [
        (&["--output", "serif=a"][..], "did you mean `sarif`?"),
        (&["--output", "a.sarif"], "expected FORMAT=PATH"),
        (&["--output", "sarif="], "expected FORMAT=PATH"),
        (&["--output", "pdf=a"], "there are full, concise, plain, json, json-lines, sarif"),
        (&["--output", "sarif+=a"], "write `sarif=PATH`"),
        (&["--output", "sarif=-", "--output", "csv=-"], "the standard output takes one format"),
        (&["--format", "json", "--output", "csv=-"], "the standard output takes one format"),
        (&["--output", "sarif=a", "--output", "csv=a"], "two outputs are to go into `a`"),
        (&["--format", "sarf"], "'sarif'"),
        (&["--output", "sarif=a.rule/out"], "can't write"),
        (&["--output", "csv=."], "can't write"),
    ] {
        let output = check(&folder, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(said), "{arguments:?}: {}", err(&output));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");
    assert_eq!(fs::read_to_string(folder.path().join("a.rule")).unwrap(), RULES);
}

#[cfg(unix)]
#[test]
fn links_stay_and_what_is_no_file_is_written_to() {
    let folder = folder();
    std::os::unix::fs::symlink("real.csv", folder.path().join("link.csv")).unwrap();
    fs::write(folder.path().join("real.csv"), "old").unwrap();
    check(&folder, &["--output", "csv=link.csv"]);
    assert!(folder.path().join("link.csv").symlink_metadata().unwrap().is_symlink());
    assert!(fs::read_to_string(folder.path().join("real.csv")).unwrap().contains("shortfall"));
    let output = check(&folder, &["--quiet", "--output", "csv=/dev/stderr"]);
    assert!(err(&output).contains("shortfall"), "{}", err(&output));
}

#[test]
fn the_page_shows_what_is_written() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/formats.md")).unwrap();
    let (_, rest) = page.split_once("```kzrules\n").unwrap();
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/a.rule"), rest.split_once("\n```").unwrap().0.to_owned() + "\n").unwrap();
    let mut seen = Vec::new();
    for part in page.split("\n## `").skip(1) {
        let name = part.split('`').next().unwrap();
        let (_, block) = part.split_once("```").unwrap();
        let (_, block) = block.split_once('\n').unwrap();
        let excerpt = block.split_once("\n```").unwrap().0;
        let arguments = ["check", "--as-of", "2026-11-23", "--format", name];
        let written = out(&program::program(folder.path(), &arguments).output().unwrap());
        let written = written.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
        for piece in excerpt.split("\n…\n") {
            assert!(written.contains(piece), "{name} has no such lines:\n{piece}\n\n{written}");
        }
        seen.push(name);
    }
    assert_eq!(seen, kzrules::report::Format::ALL.map(kzrules::report::Format::name));
}
