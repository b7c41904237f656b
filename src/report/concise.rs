//! One line for each finding, as editors and scripts read it: `path:line:column: severity[code] message`.
//! The severity stays English in every language, because programs look for it. Must not know snippets.

use super::model::Report;
use super::style::Style;
use crate::diagnostic::{Diagnostic, Excuse, Excused, Text};
use crate::source::{Files, visible};
use std::fmt::Write;

/// All findings, one line each; known ones only if the style shows them.
pub fn concise(report: &Report, files: &Files, style: &Style) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics.iter().filter(|found| style.known || !found.known) {
        line(&mut out, diagnostic, files, style);
    }
    out
}

fn line(out: &mut String, diagnostic: &Diagnostic, files: &Files, style: &Style) {
    let place = diagnostic.place().and_then(|place| files.locate(place));
    // Writing to a string can't fail.
    let _ = match place {
        Some((path, start, _)) => {
            write!(out, "{}:{}:{}: ", visible(path), start.line, start.column)
        }
        None => write!(out, "kzrules: "),
    };
    let (severity, message) = (diagnostic.severity.word(), style.say(&diagnostic.message));
    let _ = write!(out, "{severity}[{}] {message}", diagnostic.code);
    match &diagnostic.excused {
        _ if !diagnostic.known => {}
        None => {
            let _ = write!(out, " ({})", style.say(&Text::new("known-mark")));
        }
        Some(excused) => {
            let _ = write!(out, " ({})", style.say(&excused_mark(excused)));
        }
    }
    out.push('\n');
}

/// Who excuses a finding, and why.
fn excused_mark(excused: &Excused) -> Text {
    match excused.by {
        Excuse::Ignored => Text::new("ignored-because").with("because", &excused.because),
        Excuse::Baseline if excused.because.is_empty() => Text::new("baseline-mark"),
        Excuse::Baseline => Text::new("baseline-because").with("because", &excused.because),
    }
}
