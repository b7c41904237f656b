//! Findings as workflow commands of GitHub Actions, which mark them on the lines of a pull request:
//! `::error file=…,line=…,col=…::message`. What the text itself expects marks nothing. The grammar of the commands is that of
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. Must not know the workflow's environment.

use super::model::Report;
use super::style::Style;
use super::wording;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Files;

/// A command for each finding that isn't a known one, a line each. Nothing a file says can begin a command of its own.
pub fn github(report: &Report, files: &Files, style: &Style) -> String {
    report.open().map(|found| command(found, files, style)).collect()
}

fn command(found: &Diagnostic, files: &Files, style: &Style) -> String {
    let name = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties: Vec<(&str, String)> = Vec::new();
    if let Some((path, start, end)) = found.place().and_then(|place| files.locate(place)) {
        properties.push(("file", path.to_owned()));
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // GitHub takes columns of a place on one line only.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties.push(("title", format!("{}: {}", found.code, style.catalogue.title(found.code))));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", property(&value))).collect();
    let mut lines = wording::lines(found, style);
    lines.extend(wording::further_places(found, files, style));
    format!("::{name} {}::{}\n", properties.join(","), data(&lines.join("\n")))
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_characters_are_escaped() {
        assert_eq!(data("100%: a, b\r\n::error::c"), "100%25: a, b%0D%0A::error::c");
        assert_eq!(property("C:/a,b%.rule\n"), "C%3A/a%2Cb%25.rule%0A");
    }
}
