//! The report for programs that read line by line: an object on each line, told apart by its `type`; first the head, then rows
//! and findings, at last the counts. `docs/report-lines.schema.json` describes a line. The same entries as in `json.rs`.

use super::json::{
    ClaimEntry, FindingEntry, ReadinessEntry, RecommendationEntry, RemarkEntry, SummaryEntry, VerdictEntry, View,
    escape, findings, summary,
};
use super::model::Report;
use super::style::Style;
use crate::source::Files;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-report-lines/1";

/// The report, an object on each line. All findings are in it, known ones too, marked as such.
pub fn json_lines(report: &Report, files: &Files, style: &Style) -> String {
    let view = View { files, style };
    let head = HeadEntry {
        schema: SCHEMA,
        as_of: report.as_of.to_string(),
        known_on: report.known_on.map(|day| day.to_string()),
        assumed: &report.assumed,
        jurisdiction: report.jurisdiction.as_deref(),
    };
    let lines = std::iter::once(Line::Head(head))
        .chain(report.verdicts.iter().map(|one| Line::Verdict(Box::new(view.verdict(one)))))
        .chain(report.claims.iter().map(|one| Line::Claim(view.claim(one))))
        .chain(report.readiness.iter().map(|one| Line::Readiness(view.readiness(one))))
        .chain(report.recommendations.iter().map(|one| Line::Recommendation(view.recommendation(one))))
        .chain(report.remarks.iter().map(|one| Line::Remark(view.remark(one))))
        .chain(findings(report, &view).into_iter().map(Line::Finding))
        .chain(std::iter::once(Line::Summary(Box::new(summary(report)))));
    // Strings, numbers and lists can always be written.
    lines.map(|line| escape(serde_json::to_string(&line).unwrap_or_default()) + "\n").collect()
}

/// A line of the output of `kzrules check --format json-lines`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
enum Line<'a> {
    Head(HeadEntry<'a>),
    Verdict(Box<VerdictEntry<'a>>),
    Claim(ClaimEntry<'a>),
    Readiness(ReadinessEntry<'a>),
    Recommendation(RecommendationEntry<'a>),
    Remark(RemarkEntry<'a>),
    Finding(FindingEntry<'a>),
    Summary(Box<SummaryEntry>),
}

/// What the report rests on.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
struct HeadEntry<'a> {
    /// The name of the format and its version.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// The date of the law.
    as_of: String,
    /// The day up to which the law is known, where that is later.
    known_on: Option<String>,
    /// What is assumed of parameters, where their series has no value.
    assumed: &'a [String],
    /// Whose law.
    jurisdiction: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::super::schema::compare_schema;
    use super::*;

    #[test]
    fn the_schema_is_that_of_the_types() {
        compare_schema::<Line<'_>>("report-lines.schema.json");
    }
}
