//! `kzrules check`: the report in one of its forms, and the exit code. Must not judge anything itself.

use super::Exit;
use super::arguments::{Check, Format, Known, Rules};
use super::output::Output;
use super::progress::Progress;
use crate::diagnostic::{Diagnostic, Group, Severity, Text};
use crate::report::{Report, concise, full, json, summary};
use crate::session::{Options, Session};
use crate::workspace::Workspace;
use std::path::{Path, PathBuf};

/// Checks and prints.
pub(super) fn run(check: &Check, mut output: Output) -> Exit {
    output.style.known = check.known == Known::Show;
    let style = output.style;
    let (session, report) = examine(&check.rules, output);
    let text = match check.format {
        Format::Json => json(&report, session.files(), &style),
        _ if check.quiet => summary(&report, &style),
        Format::Concise => concise(&report, session.files(), &style),
        Format::Full => {
            let findings = full(&report, session.files(), &style);
            let gap = if findings.is_empty() { "" } else { "\n" };
            format!("{findings}{gap}{}", summary(&report, &style))
        }
    };
    output.print(&text, exit(&report, check.fail_on.severity()))
}

/// Reads the rules and has them checked, with a sign of life. The clock is read here and nowhere else.
pub(super) fn examine(rules: &Rules, output: Output) -> (Session, Report) {
    let progress = Progress::start(output.style.say(&Text::new("progress-checking")));
    let session = session(rules);
    let report = session.check();
    drop(progress);
    (session, report)
}

/// The session that the arguments ask for.
pub(super) fn session(rules: &Rules) -> Session {
    let paths = if rules.paths.is_empty() {
        vec![default_path()]
    } else {
        rules.paths.clone()
    };
    let options = Options {
        as_of: rules.as_of.unwrap_or_else(|| jiff::Zoned::now().date()),
        jurisdiction: rules.jurisdiction.clone(),
        sources: rules.sources.clone(),
    };
    Session::new(Workspace::read(&paths), options)
}

fn default_path() -> PathBuf {
    let usual = Path::new("rules/");
    if usual.is_dir() {
        usual.to_owned()
    } else {
        PathBuf::from(".")
    }
}

/// Unreadable files outweigh findings: what was found may not be all.
pub(super) fn exit(report: &Report, fail_on: Option<Severity>) -> Exit {
    let unread = |found: &Diagnostic| {
        found.severity == Severity::Error && found.code.group() == Group::Workspace
    };
    if report.diagnostics.iter().any(unread) {
        return Exit::Trouble;
    }
    match (report.worst(), fail_on) {
        (Some(worst), Some(least)) if worst >= least => Exit::Findings,
        _ => Exit::Clean,
    }
}
