//! `kzrules fmt --keywords`: the shipped corpus in Russian and Kazakh says the same, and comes back byte for byte; what is
//! written, and what is only shown.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

mod program;

use program::program as kzrules;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use tempfile::tempdir;

const RULES: &str =
    "law Code \"Code\"\n  of       X\n  rank     code\nCode art 1: leave = 14 days  # for all\n  for women\n";
const RUSSIAN: &str =
    "закон Code \"Code\"\n  относится к X\n  уровень     code\nCode ст 1: leave = 14 дней  # for all\n  для women\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn out(run: &Output) -> &str {
    std::str::from_utf8(&run.stdout).unwrap()
}

fn err(run: &Output) -> &str {
    std::str::from_utf8(&run.stderr).unwrap()
}

/// Path and bytes of each file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn report(folder: &Path) -> Value {
    let run = run(folder, &["check", "rules", "--format", "json", "--as-of", "2026-11-23"]);
    serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", err(&run)))
}

/// Keys whose words quote the rules as they are written.
const QUOTING: [&str; 14] = [
    "amendment",
    "by",
    "cause",
    "condition",
    "demand",
    "help",
    "label",
    "message",
    "notes",
    "persons",
    "replacement",
    "says",
    "text",
    "words",
];

/// Where two reports differ but for places and quoted words.
fn differences(path: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    let key = path.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or("");
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = |map: &serde_json::Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
            if keys(a) != keys(b) {
                found.push(format!("{path}: {:?} {:?}", keys(a), keys(b)));
                return;
            }
            a.iter().for_each(|(key, value)| differences(&format!("{path}/{key}"), value, &b[key], found));
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (at, (a, b)) in a.iter().zip(b).enumerate() {
                differences(&format!("{path}/{at}"), a, b, found);
            }
        }
        (Value::Number(_), Value::Number(_)) if matches!(key, "column" | "end_column" | "line" | "end_line") => {}
        (Value::String(a), Value::String(b)) if QUOTING.contains(&key) || is_quoted(a, b) => {}
        _ if one == other => {}
        _ => found.push(format!("{path}: {one} {other}")),
    }
}

/// Whether the second text is the first one in other letters: it quotes the rules.
fn is_quoted(one: &str, other: &str) -> bool {
    one.contains(' ') && other.chars().any(|letter| ('а'..='я').contains(&letter) || "әғқңөұүһі".contains(letter))
}

#[test]
fn the_corpus_says_the_same_in_each_language() {
    let folder = tempdir().unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let plain = files(&shipped);
    for (path, bytes) in &plain {
        let target = folder.path().join("rules").join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    let english = report(folder.path());
    for language in ["ru", "kk"] {
        let told = run(folder.path(), &["fmt", "--keywords", language, "rules"]);
        assert_eq!(told.status.code(), Some(0), "{}", err(&told));
        assert_ne!(files(&folder.path().join("rules")), plain);
        let mut found = Vec::new();
        differences("", &english, &report(folder.path()), &mut found);
        assert!(found.is_empty(), "{language}: {} {:#?}", found.len(), found.iter().take(20).collect::<Vec<_>>());
    }
    let told = run(folder.path(), &["fmt", "--keywords", "en", "rules"]);
    assert_eq!(told.status.code(), Some(0), "{}", err(&told));
    assert_eq!(files(&folder.path().join("rules")), plain, "back in English");
}

#[test]
fn files_are_rewritten_checked_or_compared() {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("a.rule"), RULES).unwrap();
    fs::write(at("b.rule"), "# nothing\n").unwrap();

    let check = run(folder.path(), &["fmt", "--keywords", "ru", "--check"]);
    assert_eq!(
        (check.status.code(), out(&check)),
        (Some(1), "./a.rule\n1 file would be rewritten, 1 stays as it is\n")
    );
    let diff = run(folder.path(), &["fmt", "--keywords", "ru", "--diff", "a.rule"]);
    assert_eq!(diff.status.code(), Some(1));
    assert!(out(&diff).starts_with("--- a.rule\n+++ a.rule\n@@ -1,5 +1,5 @@\n-law Code"), "{}", out(&diff));
    assert!(out(&diff).ends_with("+  для women\n"), "{}", out(&diff));
    assert_eq!(fs::read_to_string(at("a.rule")).unwrap(), RULES, "nothing was written");

    let written = run(folder.path(), &["fmt", "--keywords", "ru"]);
    assert_eq!((written.status.code(), out(&written)), (Some(0), "1 file rewritten, 1 as it was\n"));
    assert_eq!(fs::read_to_string(at("a.rule")).unwrap(), RUSSIAN);
    let again = run(folder.path(), &["fmt", "--keywords", "ru", "--check", "a.rule"]);
    assert_eq!((again.status.code(), out(&again)), (Some(0), "0 files would be rewritten, 1 stays as it is\n"));
    let diff = run(folder.path(), &["fmt", "--keywords", "ru", "--diff", "a.rule"]);
    assert_eq!((diff.status.code(), out(&diff)), (Some(0), ""));
    run(folder.path(), &["fmt", "--keywords", "en"]);
    assert_eq!(fs::read_to_string(at("a.rule")).unwrap(), RULES);
    assert_eq!(files(folder.path()).len(), 2, "nothing is left beside");
}

#[test]
fn the_standard_input_is_rewritten_too() {
    let folder = tempdir().unwrap();
    let pipe = |arguments: &[&str], text: &str| {
        let mut command = kzrules(folder.path(), arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let written = pipe(&["fmt", "--keywords", "ru", "-"], RULES);
    assert_eq!((written.status.code(), out(&written)), (Some(0), RUSSIAN));
    let check = pipe(&["fmt", "--keywords", "ru", "--check", "-"], RULES);
    assert_eq!((check.status.code(), out(&check)), (Some(1), ""));
    let broken =
        pipe(&["fmt", "--keywords", "ru", "--stdin-filename", "x.rule", "-"], "Code art 1: x = = 1\n  for women\n");
    assert_eq!((broken.status.code(), out(&broken)), (Some(0), "Code art 1: x = = 1\n  for women\n"));
    assert!(err(&broken).contains("`x.rule`: 1 mistake"), "{}", err(&broken));
    let two = pipe(&["fmt", "--keywords", "ru", "-", "a.rule"], RULES);
    assert_eq!(two.status.code(), Some(2));
}

#[test]
fn what_cannot_be_read_is_said() {
    let folder = tempdir().unwrap();
    let missing = run(folder.path(), &["fmt", "--keywords", "ru", "missing.rule"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(err(&missing).contains("missing.rule"), "{}", err(&missing));
}

#[test]
fn the_locale_chooses_the_language_of_messages() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("a.rule"), RULES).unwrap();
    let said = |variables: &[(&str, &str)]| {
        let mut command = kzrules(folder.path(), &["fmt", "--keywords", "en", "--check"]);
        let run = command.envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(run.stdout).unwrap()
    };
    assert!(said(&[]).starts_with("0 files"));
    assert!(said(&[("LANG", "ru_RU.UTF-8")]).starts_with("было бы"));
    assert!(said(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "kk_KZ.UTF-8")]).starts_with("0 файл"));
    assert!(said(&[("LANG", "ru_RU.UTF-8"), ("LC_ALL", "C.UTF-8")]).starts_with("0 files"));
    assert!(said(&[("LANG", "ru_RU.UTF-8"), ("KZRULES_LANG", "en")]).starts_with("0 files"));
}

#[test]
fn titles_are_in_the_language_of_the_reader() {
    let folder = tempdir().unwrap();
    let rules = "jurisdiction KZ \"Kazakhstan\"\n  title ru \"Казахстан\"\nlaw Code \"Labour Code\"\n  of KZ\n  title ru \"Трудовой кодекс\"\nbill B \"Longer leave\"\n  title ru \"О длинном отпуске\"\n";
    fs::write(folder.path().join("a.rule"), rules).unwrap();
    let graph = |language: &str| {
        let run = run(folder.path(), &["export", "--format", "mermaid", "--lang", language]);
        out(&run).to_owned()
    };
    assert!(graph("ru").contains("Трудовой кодекс") && graph("ru").contains("Казахстан"), "{}", graph("ru"));
    for language in ["en", "kk"] {
        assert!(graph(language).contains("Labour Code"), "{language}: the main title stands in");
    }
    let bill = run(folder.path(), &["model", "--bill", "a.rule", "--lang", "ru"]);
    assert!(out(&bill).contains("О длинном отпуске"), "{}{}", out(&bill), err(&bill));
}
