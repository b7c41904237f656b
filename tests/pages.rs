//! Each page's first example does what the page says: checked alone, it raises the page's code. What the tables of the docs
//! point at is there.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

use kzrules::diagnostic::{Code, Group};
use kzrules::session::{Bills, Span};
use kzrules::source::FileId;
use kzrules::{Options, Session, Workspace};

/// What the triggers below stand on.
const COMMON: &str = "\
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
dimension sex: one of women, men
property leave: weeks
property proof: one of employer, employee
";

/// What raises the codes whose pages show excerpts of larger workspaces.
const TRIGGERS: [(&str, &str); 12] = [
    ("syntax", "T art 1 leave >= 14 weeks\n"),
    ("unknown-clause", "T art 1: leave >= 14 weeks\n  whne women\n"),
    ("unknown-statement", "instrment U \"U\"\n"),
    ("gap", "T art 1: leave >= 14 weeks\nX silent on leave\n  searched L art 1..9\n"),
    ("shortfall", "T art 1: leave >= 14 weeks\nL art 1: leave = 12 weeks\n"),
    (
        "partial",
        "T art 1: leave >= 14 weeks\nL art 1: leave = 14 weeks for women\nX silent on leave\n  searched L art 1..9\n",
    ),
    ("conflict", "T art 1: proof = employer\nL art 1: proof = employee\n"),
    ("unknown", "T art 1: leave >= 14 weeks\n"),
    (
        "uncertain",
        "T art 1: leave >= 14 weeks\nL art 1: leave = 12 weeks\nL art 2: leave = 16 weeks unverified\n  overrides art 1\n",
    ),
    (
        "judgement",
        "property grounds: set of sex_, race\nT art 1: grounds includes {sex_, race}\nL art 1: grounds = {sex_, others}\n",
    ),
    ("expectation-stale", "T art 1: leave >= 14 weeks\n  expect gap\n"),
    ("expectation-region", "T art 1: leave >= 14 weeks\n  expect unknown for women\n"),
];

/// The first `kzrules` block of a page, before its Russian part.
fn example(page: &str) -> Option<&str> {
    let english = page.split("## По-русски").next()?;
    let (_, from) = english.split_once("```kzrules\n")?;
    from.split_once("\n```").map(|(block, _)| block)
}

fn session(text: &str) -> Session {
    let options =
        Options { as_of: "2026-11-23".parse().unwrap(), known_on: None, jurisdiction: None, sources: Vec::new() };
    Session::new(Workspace::memory([("example.rule", text)]), options)
}

/// What changes by the bills of an example, and with time.
fn codes_of_change(text: &str) -> Vec<&'static str> {
    let session = session(text);
    let findings = match session.bills(&[Bills::In(FileId(0))]) {
        Ok(bills) => session.model(&bills).findings(),
        Err(_) => session.history(&["T".to_owned()], &Span::default()).unwrap().findings(),
    };
    findings.iter().map(|finding| finding.code.name()).collect()
}

fn codes(text: &str) -> Vec<&'static str> {
    let session = session(text);
    session.check().diagnostics.iter().chain(&session.conflicts()).map(|finding| finding.code.name()).collect()
}

#[test]
fn examples_raise_their_codes() {
    // These hang on files or on options, not on what is written; other tests trigger them.
    let elsewhere = [
        "quote-not-found",
        "region-too-large",
        "baseline-expired",
        "baseline-stale",
        "ignore-expired",
        "ignore-unused",
    ];
    let mut wrong = Vec::new();
    for code in Code::ALL.iter().filter(|code| code.group() != Group::Workspace && !elsewhere.contains(&code.name())) {
        let path = format!("{}/docs/diagnostics/{code}.md", env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read_to_string(path).unwrap();
        match example(&page) {
            Some(_) | None if TRIGGERS.iter().any(|(name, _)| *name == code.name()) => {
                let text = TRIGGERS.iter().find(|(name, _)| *name == code.name()).map(|(_, text)| *text).unwrap();
                let found = codes(&format!("{COMMON}{text}"));
                if !found.contains(&code.name()) {
                    wrong.push(format!("{code}: its trigger raises {found:?}"));
                }
            }
            Some(block) => {
                let found = if code.group() == Group::Change { codes_of_change(block) } else { codes(block) };
                if !found.contains(&code.name()) {
                    wrong.push(format!("{code}: its example raises {found:?}"));
                }
            }
            None => wrong.push(format!("{code}: no example")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_quotation_that_is_not_there_is_found() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("s.txt"), "the em-\nployer must\n  prove it").unwrap();
    let text = "jurisdiction X \"X\"\nsource S \"Somebody\"\n  file \"s.txt\"\ninstrument T \"T\"\nproperty p: yes/no\n\
                T art 1: p = yes\n  cite S \"the employer must prove\"\n  cite S \"the employee must prove\"\n\
                in practice p: not applied\n  by S\n  quote \"employer must prove it\"\n";
    let sources = vec![folder.path().to_owned()];
    let options = Options { as_of: "2026-11-23".parse().unwrap(), known_on: None, jurisdiction: None, sources };
    let report = Session::new(Workspace::memory([("a.rule", text)]), options).check();
    assert_eq!(report.quotes, Some((2, 1, 0)));
    assert_eq!(report.diagnostics.iter().filter(|finding| finding.code.name() == "quote-not-found").count(), 1);
}

#[test]
fn what_is_too_manifold_is_said_and_not_guessed() {
    // Twenty-one pairs whose partners stand far apart: each pair doubles what has to be remembered.
    let mut text = COMMON.to_owned();
    let mut pairs = Vec::new();
    for n in 0..21 {
        text.push_str(&format!("dimension a{n:02}: yes/no\ndimension b{n:02}: yes/no\n"));
        pairs.push(format!("(a{n:02} and b{n:02})"));
    }
    text.push_str(&format!("T art 1: leave >= 14 weeks\n  when {}\n", pairs.join(" or ")));
    let found = codes(&text);
    assert!(found.contains(&"region-too-large"), "{found:?}");
    assert!(found.contains(&"unknown"), "{found:?}");
    assert!(!found.contains(&"empty-region"), "{found:?}");
}

#[test]
fn what_the_tables_of_the_docs_point_at_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: std::path::PathBuf| std::fs::read_to_string(path).unwrap_or_default();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for table in ["docs/categories.md", "docs/forms.md"] {
        let text = read(root.join(table));
        for row in text.lines().filter(|line| line.starts_with("| ")) {
            for word in row.split([' ', ';', ',']) {
                let folder = if word.contains('/') { root.to_owned() } else { root.join("tests/cases") };
                let path = match word.rsplit_once('.') {
                    Some((_, "rule" | "fact")) => root.join("rules").join(word),
                    Some((_, "md")) if word == "language.md" => root.join("docs").join(word),
                    Some((_, "md")) => folder.join(word),
                    _ => continue,
                };
                seen += 1;
                let there = read(path);
                let begins = row
                    .split_once(word)
                    .and_then(|(_, after)| after.strip_prefix(" `"))
                    .and_then(|after| after.split('`').next());
                if there.is_empty() || begins.is_some_and(|start| !there.lines().any(|line| line.starts_with(start))) {
                    wrong.push(format!("{table}: {word} {}", begins.unwrap_or_default()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 70, "{seen}");
}
