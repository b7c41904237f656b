//! The trials as JUnit XML, which every CI shows: a suite for each sort, a case for each trial. What speaks of a later day,
//! and what a source says that isn't so or isn't known, is skipped with the reason: it is no failure.

use super::super::style::Style;
use super::super::suites::{Case, End, Suite, suites};
use super::super::wording;
use super::{Ending, Sort, Trial, Trials};
use crate::diagnostic::Text;
use crate::source::{Files, visible};

/// The XML. Ends with a line break.
pub fn trials_junit(trials: &Trials, files: &Files, style: &Style) -> String {
    let suite = |(sort, name): (Sort, &str)| Suite {
        name: name.to_owned(),
        cases: trials.all.iter().filter(|trial| trial.sort == sort).map(|trial| case(trial, files, style)).collect(),
    };
    let all: Vec<Suite> = Sort::ALL.into_iter().zip(["expectations", "cases", "claims"]).map(suite).collect();
    suites(&all)
}

fn case(trial: &Trial, files: &Files, style: &Style) -> Case {
    let end = match &trial.ending {
        Ending::Holds => End::Passed,
        Ending::Fails(findings) => {
            let messages: Vec<String> = findings.iter().map(|one| style.say(&one.message)).collect();
            let lines = findings.iter().flat_map(|one| {
                let mut lines = wording::lines(one, style);
                lines.extend(wording::further_places(one, files, style));
                lines
            });
            End::Failed(messages.join("; "), lines.collect())
        }
        Ending::ChecksNothing => End::Failed(style.say(&Text::new("trial-nothing")), Vec::new()),
        Ending::NotYet => End::Skipped(style.say(&Text::new("trial-not-yet"))),
        Ending::Differs => End::Skipped(style.say(&Text::new("trial-differs"))),
        Ending::Open => End::Skipped(style.say(&Text::new("trial-open"))),
    };
    let (path, line) = files.locate(trial.place).map_or(("", 0), |(path, start, _)| (path, start.line));
    let path = visible(path);
    Case { name: format!("{} ({path}:{line})", visible(&trial.name)), class: path.into_owned(), end, out: Vec::new() }
}
