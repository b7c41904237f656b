//! The trials as JUnit XML, which every CI shows: a suite for each sort, a case for each trial. What speaks of a later day,
//! and what a source says that isn't so or isn't known, is skipped with the reason: it is no failure.

use super::super::style::Style;
use super::{Ending, Sort, Trial, Trials};
use crate::diagnostic::Text;
use crate::source::{Files, is_hidden};
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

/// The XML. Ends with a line break.
pub fn junit(trials: &Trials, files: &Files, style: &Style) -> String {
    let mut report = Report::new("kzrules");
    for (sort, name) in Sort::ALL.into_iter().zip(["expectations", "cases", "claims"]) {
        let mut suite = TestSuite::new(name);
        for trial in trials.all.iter().filter(|trial| trial.sort == sort) {
            suite.add_test_case(case(trial, files, style));
        }
        report.add_test_suite(suite);
    }
    // What is written into a string can't fail.
    let mut out = report.to_string().unwrap_or_default();
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

fn case(trial: &Trial, files: &Files, style: &Style) -> TestCase {
    let say = |text: &Text| shown(&style.catalogue.say(text));
    let status = match &trial.ending {
        Ending::Holds => TestCaseStatus::success(),
        Ending::Fails(findings) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            let messages: Vec<String> = findings.iter().map(|one| say(&one.message)).collect();
            status.set_message(messages.join("; "));
            status
        }
        Ending::ChecksNothing => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(say(&Text::new("trial-nothing")));
            status
        }
        Ending::NotYet => skipped(say(&Text::new("trial-not-yet"))),
        Ending::Differs => skipped(say(&Text::new("trial-differs"))),
        Ending::Open => skipped(say(&Text::new("trial-open"))),
    };
    let (path, line) = files.locate(trial.place).map_or(("", 0), |(path, start, _)| (path, start.line));
    let mut case = TestCase::new(format!("{} ({path}:{line})", shown(&trial.name)), status);
    case.set_classname(path);
    case.extra.insert("file".into(), path.into());
    case.extra.insert("line".into(), line.to_string().into());
    case
}

fn skipped(reason: String) -> TestCaseStatus {
    let mut status = TestCaseStatus::skipped();
    status.set_message(reason);
    status
}

/// Without characters that don't show.
fn shown(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect()
}
