//! One line for each finding, as editors and scripts read it: `path:line:column: severity[code] message`.
//! The severity stays English in every language, because programs look for it. Must not know snippets.

use super::model::Report;
use super::style::Style;
use super::wording::known_mark;
use crate::diagnostic::Diagnostic;
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
    if let Some(mark) = known_mark(diagnostic) {
        let _ = write!(out, " ({})", style.say(&mark));
    }
    out.push('\n');
}
