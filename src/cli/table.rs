//! `kzrules table`: the verdicts of one instrument. Must not know how they come about.

use super::Exit;
use super::arguments::Table;
use super::check::{examine, exit};
use super::output::Output;
use crate::diagnostic::{Group, Severity, Text, closest};
use crate::report::{Report, concise, table};
use std::collections::BTreeSet;

/// Prints the table. What is wrong with the files themselves is said on stderr: it may have cost rows.
pub(super) fn run(arguments: &Table, output: Output) -> Exit {
    let (session, report) = examine(&arguments.rules, output);
    // Verdicts fail `check`; here they are what was asked for.
    let exit = exit(&report, None);
    if exit == Exit::Trouble {
        output.raw(&concise(&report, session.files(), &output.style));
    } else if unread(&report) > 0 {
        output.remark(&Text::new("table-incomplete").with("count", unread(&report)));
    }
    if let Some(text) = table(&report, &arguments.instrument, &output.style) {
        return output.print(&text, exit);
    }
    let acts: BTreeSet<&str> = report
        .verdicts
        .iter()
        .map(|verdict| verdict.act.as_str())
        .collect();
    let name = arguments.instrument.as_str();
    output.remark(&match closest(name, acts.iter().copied()) {
        Some(near) => Text::new("table-near")
            .with("instrument", name)
            .with("near", near),
        None => Text::new("table-empty").with("instrument", name),
    });
    if !acts.is_empty() {
        let acts: Vec<String> = acts.into_iter().map(str::to_owned).collect();
        output.remark(&Text::new("table-others").with("instruments", acts));
    }
    Exit::Trouble
}

/// Errors that aren't verdicts.
fn unread(report: &Report) -> usize {
    let of_writing = |group| group != Group::Verdict;
    report
        .open()
        .filter(|found| found.severity == Severity::Error && of_writing(found.code.group()))
        .count()
}
