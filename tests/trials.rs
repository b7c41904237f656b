//! `kzrules test`: what holds, what fails, what checks nothing; the summary and the JUnit XML.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use std::process::Output;
use tempfile::TempDir;

const RULES: &str = r#"jurisdiction X "X"
instrument T "Treaty"
law L "Law"
  of X
  rank code
  in force 2000
hierarchy X from 1990: code
X ratified T
  in force 1995
dimension night_worker "works at night": yes/no
property leave: days
  more is better
property pay: yes/no
T art 1: leave >= 14 days
T art 2: leave >= 20 days
  expect X shortfall because "fourteen days"
T art 3: pay = yes
  expect X unknown from 2030-01-01 because "later"
L art 1: leave = 14 days
X silent on pay
  searched L
source P "Paper <&>"
  published 2020
P says leave = 14 days
P says leave = 15 days
P says "courts are slow"
case night "a night worker"
  on 2026-01-01
  person night_worker
  asks leave
  expect leave = 14 days
  expect T art 1 is met
"#;

fn run(text: &str, arguments: &[&str]) -> (TempDir, Output) {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.rule"), text).unwrap();
    let arguments = [&["test", "a.rule", "--as-of", "2026-11-23"], arguments].concat();
    let output = program::program(folder.path(), &arguments).output().unwrap();
    (folder, output)
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn what_holds_is_counted() {
    let (_folder, output) = run(RULES, &["--without-case"]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert_eq!(
        out(&output),
        "T art 3\n\n\
         expectations: 1 hold, 0 fail, 1 speak of a later day or another state\n\
         cases: 1 hold, 0 fail, 0 check nothing\n\
         claims of sources: 1 hold, 1 don't, 1 open (news, not failures)\n\
         demands that bind: 2 of 3 exercised by a case\n"
    );
}

#[test]
fn what_comes_out_otherwise_fails_and_is_shown() {
    let (_folder, stale) = run(&RULES.replace("leave >= 20 days", "leave >= 10 days"), &[]);
    assert_eq!(stale.status.code(), Some(1));
    assert!(out(&stale).contains("expectation-stale") && out(&stale).contains("0 hold, 1 fail"), "{}", out(&stale));
    let (_folder, differs) = run(&RULES.replace("expect T art 1 is met", "expect T art 1 is gap"), &[]);
    assert_eq!(differs.status.code(), Some(1));
    assert!(out(&differs).contains("case-differs") && out(&differs).contains("cases: 0 hold, 1 fail"));
}

#[test]
fn what_checks_nothing_fails() {
    let text = RULES.replace("  expect leave = 14 days\n  expect T art 1 is met\n", "");
    let (_folder, output) = run(&text, &[]);
    assert_eq!(output.status.code(), Some(1));
    let shown = out(&output);
    assert!(shown.contains("a.rule:27: `case night \"a night worker\"` checks nothing"), "{shown}");
    assert!(shown.contains("cases: 0 hold, 0 fail, 1 check nothing"), "{shown}");
    let (_folder, russian) = run(&text, &["--lang", "ru"]);
    assert!(out(&russian).contains("ничего не проверяет"));
}

#[test]
fn where_there_is_nothing_to_try_that_fails() {
    let (_folder, output) = run("jurisdiction X \"X\"\n", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("nothing here can be tried"));
}

#[test]
fn junit_has_a_case_for_each_trial() {
    let text = RULES.replace("expect T art 1 is met", "expect T art 1 is gap");
    let (folder, output) = run(&text, &["--junit", "out/junit.xml"]);
    assert_eq!(output.status.code(), Some(1));
    let xml = std::fs::read_to_string(folder.path().join("out/junit.xml")).unwrap();
    let report = quick_junit::Report::deserialize_from_str(&xml).unwrap();
    assert_eq!((report.tests, report.failures), (6, 1));
    let names: Vec<(String, usize)> =
        report.test_suites.iter().map(|suite| (suite.name.to_string(), suite.test_cases.len())).collect();
    assert_eq!(names, [("expectations".into(), 2), ("cases".into(), 1), ("claims".into(), 3)]);
    assert!(xml.contains("(a.rule:27)\" classname=\"a.rule\""), "{xml}");
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 1);
}
