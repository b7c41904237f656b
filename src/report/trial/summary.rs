//! The trials in a few lines: what holds, what fails and why, how many demands a case exercises.

use super::super::full::diagnostic;
use super::super::style::Style;
use super::super::wrap::hanging;
use super::{Ending, Sort, Trials};
use crate::diagnostic::Text;
use crate::source::Files;

/// The summary, behind what fails. Ends with a line break. `listing`: whether the demands without a case are listed.
pub fn trials(trials: &Trials, files: &Files, listing: bool, style: &Style) -> String {
    let mut out = String::new();
    for trial in trials.failing() {
        match &trial.ending {
            Ending::Fails(findings) => {
                for finding in findings {
                    out.push_str(&diagnostic(finding, files, style));
                    out.push('\n');
                }
            }
            _ => {
                let place = files.locate(trial.place).map(|(path, start, _)| format!("{path}:{}", start.line));
                let text = Text::new("trial-checks-nothing")
                    .with("name", &*trial.name)
                    .with("place", place.unwrap_or_default());
                say(&mut out, &text, style);
            }
        }
    }
    if listing {
        for name in &trials.without_case {
            say(&mut out, &Text::plain(&**name), style);
        }
        if !trials.without_case.is_empty() {
            out.push('\n');
        }
    }
    for sort in Sort::ALL {
        let holds = trials.count(sort, |ending| *ending == Ending::Holds);
        let fails = trials.count(sort, |ending| matches!(ending, Ending::Fails(_)));
        let nothing = trials.count(sort, |ending| *ending == Ending::ChecksNothing);
        let later = trials.count(sort, |ending| *ending == Ending::NotYet);
        let text = match sort {
            Sort::Expectation => Text::new("trial-expectations").with("later", later),
            Sort::Case => Text::new("trial-cases").with("nothing", nothing),
            Sort::Claim => Text::new("trial-claims")
                .with("differs", trials.count(sort, |ending| *ending == Ending::Differs))
                .with("open", trials.count(sort, |ending| *ending == Ending::Open)),
        };
        let text = text.with("holds", holds);
        say(&mut out, &if sort == Sort::Claim { text } else { text.with("fails", fails) }, style);
    }
    let text = Text::new("trial-exercised").with("exercised", trials.exercised).with("binding", trials.binding);
    say(&mut out, &text, style);
    out
}

fn say(out: &mut String, text: &Text, style: &Style) {
    out.push_str(&hanging("", &style.say(text), 2, style.width));
}
