//! `kzrules coverage`: which sentences of a source and which paragraphs of a treaty are accounted for, in its table, its
//! JSON and its page.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

const RULES: &str = r#"jurisdiction X "X"
instrument T "Treaty on <b>examples</b>"
  file "treaty.txt"
instrument U "A treaty without a text"
law L "Law"
  of X
  rank code
  in force 2000
hierarchy X from 1990: code
X ratified T
  in force 1995
property leave: days
  more is better
property pay: yes/no
T preamble no action because "aims"
T art 1: leave >= 14 days
T art 2(1): leave >= 20 days
T art 2(2)(a): pay = yes
T art 3 needs judgement because "a <script>fair</script> share has no measure"
T art 5..6 no action because "final clauses"
L art 1: leave = 14 days
source P "Paper"
  file "paper.txt"
  published 2020
P says leave = 14 days
  quote "fourteen days of leave are given"
P says T art 2(1) is met
  quote "the second article is kept"
P says "courts are slow"
  quote "Courts, it is said, are slow"
P "Smith, J. (2001)" .. "Journal of Law" no action because "bibliography"
L art 2: pay = yes
  cite P "Pay is due under the law"
"#;

const TREATY: &str = "\
Convention on examples

The Parties agree:

Article 1

Leave is at least fourteen days.

Article 2

1. Leave is at least twenty days.

2. Pay is due
(a) on leave;
(b) on days of rest.

Article 3

A fair share is given to all.

Article 4

Nobody looked at this article yet.

FINAL CLAUSES

Article 5

This article is final.

Article 6

This one is too.
";

const PAPER: &str = "\
PAPER

In X fourteen days of leave
are given to every worker. No. 2 of the same law adds that pay is due to each of them. Pay is due under the law. So the se-
cond article is kept by the state.

Courts, it is said, are slow in these matters. Nothing is said of this sentence anywhere.

References

Smith, J. (2001). Leave and its limits in law. Publisher of Books.

Jones, K. (2002). On pay and on leave again. Journal of Law, 5.
";

fn workspace() -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("texts")).unwrap();
    for (name, text) in [("a.rule", RULES), ("texts/treaty.txt", TREATY), ("texts/paper.txt", PAPER)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn coverage(folder: &Path, arguments: &[&str]) -> Output {
    program::program(folder, &["coverage", "a.rule", "--as-of", "2026-11-23"]).args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

const TEXTS: [&str; 2] = ["--sources", "texts"];

#[test]
fn each_sentence_and_each_paragraph_is_counted() {
    let folder = workspace();
    let output = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--width", "100"]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!(out(&output));
}

#[test]
fn on_a_narrow_terminal_each_text_is_a_line() {
    let folder = workspace();
    let output = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--width", "40"]);
    let text = out(&output);
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
    assert!(text.contains("P: sentences 12"), "{text}");
}

#[test]
fn without_the_texts_that_is_said() {
    let folder = workspace();
    let text = out(&coverage(folder.path(), &[]));
    assert!(text.contains("no text at hand of the sources P"), "{text}");
    assert!(text.contains("no text at hand of the treaties T"), "{text}");
    assert!(text.contains("no file is named") && text.contains(": U"), "{text}");
    let nothing = coverage(folder.path(), &["--fail-under", "100"]);
    assert_eq!(nothing.status.code(), Some(2), "what isn't there isn't accounted for");
    let missing = coverage(folder.path(), &["--sources", "nowhere"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn too_little_fails() {
    let folder = workspace();
    let fails = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--fail-under", "100"]);
    assert_eq!(fails.status.code(), Some(1));
    assert!(String::from_utf8(fails.stderr).unwrap().contains("less than 100 % is accounted for: P, T"));
    let passes = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--fail-under", "50"]);
    assert_eq!(passes.status.code(), Some(0));
}

#[test]
fn one_text_is_asked_for() {
    let folder = workspace();
    let text = out(&coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--only", "T"]));
    assert!(text.contains("paragraphs") && !text.contains("sentences"), "{text}");
    let unknown = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--only", "TT"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("no source or treaty is called `TT`"));
}

#[test]
fn json_obeys_its_schema() {
    let folder = workspace();
    let json: serde_json::Value =
        serde_json::from_str(&out(&coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--format", "json"]))).unwrap();
    let schema = include_str!("../docs/coverage.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let paper = &json["texts"][0];
    let stated = |words: &str| {
        let passages = paper["text"].as_array().unwrap();
        let found = passages.iter().find(|one| one["text"].as_str().unwrap().contains(words)).unwrap();
        (found["state"].as_str().unwrap().to_owned(), found["line"].as_u64().unwrap())
    };
    assert_eq!(stated("fourteen days"), ("agreed".into(), 3));
    assert_eq!(stated("No. 2 of the same law"), ("left out".into(), 4));
    assert_eq!(stated("second article"), ("disagreed".into(), 4));
    assert_eq!(stated("it is said"), ("judgement".into(), 7));
    assert_eq!(stated("On pay and on leave"), ("set aside".into(), 13));
    let paragraphs = json["texts"][1]["text"].as_array().unwrap();
    let second = paragraphs.iter().find(|one| one["address"] == "art 2(2)").unwrap();
    assert_eq!(second["missing"], serde_json::json!(["art 2(2)(b)"]));
}

#[test]
fn the_page_holds_nothing_that_a_text_could_slip_in() {
    let folder = workspace();
    let page = folder.path().join("site/coverage.html");
    let output = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--page", "site/coverage.html", "--lang", "ru"]);
    assert_eq!(output.status.code(), Some(0));
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("lang=\"ru\""));
    assert!(!html.contains("<script>") && !html.contains("<b>examples"), "markup of a text is text");
    assert!(html.contains("&lt;script&gt;fair") && html.contains("Что в текстах учтено"));
    assert!(!html.contains("http://") && !html.contains("https://"), "nothing is fetched");
    let files = std::fs::read_dir(folder.path().join("site")).unwrap().count();
    assert_eq!(files, 1, "nothing is left beside the page");
    std::fs::write(folder.path().join("file"), "").unwrap();
    let wrong = coverage(folder.path(), &[TEXTS[0], TEXTS[1], "--page", "file/page.html"]);
    assert_eq!(wrong.status.code(), Some(2));
}
