//! Findings as a code quality report of GitLab (<https://docs.gitlab.com/ci/testing/code_quality/>), which marks in a merge request
//! what is new and what is gone. It tells them apart by fingerprints, so these rest on identities and not on lines.

use super::identity::{Identity, identities};
use super::json::escape;
use super::model::Report;
use super::style::Style;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Files;
use serde::Serialize;

/// The findings as JSON, known ones as information. Ends with a line break.
pub fn gitlab(report: &Report, files: &Files, style: &Style) -> String {
    let identities = identities(&report.diagnostics, files);
    let found = report.diagnostics.iter().zip(identities);
    let issues: Vec<Issue> = found.map(|(found, identity)| issue(found, &identity, files, style)).collect();
    // Strings, numbers and lists can always be written.
    escape(serde_json::to_string_pretty(&issues).unwrap_or_default()) + "\n"
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

fn issue(found: &Diagnostic, identity: &Identity, files: &Files, style: &Style) -> Issue {
    let severity = match found.severity {
        _ if found.known => "info",
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    };
    // Each issue has to stand somewhere: what has no place stands at the beginning of the repository.
    let location = match found.place().and_then(|place| files.locate(place)) {
        Some((path, start, end)) => Location {
            path: path.strip_prefix("./").unwrap_or(path).to_owned(),
            lines: Lines { begin: start.line, end: end.line },
        },
        None => Location { path: ".".to_owned(), lines: Lines { begin: 1, end: 1 } },
    };
    Issue {
        description: style.say(&found.message),
        check_name: found.code.name(),
        fingerprint: identity.fingerprint(),
        severity,
        location,
    }
}
