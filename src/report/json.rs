//! The report for programs: the schema `docs/report.schema.json`, version 1. Lines and columns start at 1
//! and count characters. Words of verdicts, modes and severities are the same in every language; only
//! prose follows the reader's. Must not know terminals.

mod entries;
mod view;

use super::identity::identities;
use super::model::Report;
use super::style::Style;
use crate::source::{Files, is_hidden};
pub(crate) use entries::{
    ClaimEntry, DiagnosticEntry, FindingEntry, PlaceEntry, ReadinessEntry, RecommendationEntry, RemarkEntry,
    SummaryEntry, VerdictEntry,
};
use serde::Serialize;
use std::fmt::Write;
pub(crate) use view::{View, place, summary};

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-report/1";

/// The report as JSON. All findings are in it, known ones too, marked as such. Ends with a line break.
pub fn json(report: &Report, files: &Files, style: &Style) -> String {
    let view = View { files, style };
    let document = Document {
        schema: SCHEMA,
        as_of: report.as_of.to_string(),
        known_on: report.known_on.map(|day| day.to_string()),
        assumed: &report.assumed,
        jurisdiction: report.jurisdiction.as_deref(),
        verdicts: report.verdicts.iter().map(|verdict| view.verdict(verdict)).collect(),
        claims: report.claims.iter().map(|claim| view.claim(claim)).collect(),
        readiness: report.readiness.iter().map(|one| view.readiness(one)).collect(),
        recommendations: report.recommendations.iter().map(|one| view.recommendation(one)).collect(),
        remarks: report.remarks.iter().map(|remark| view.remark(remark)).collect(),
        diagnostics: findings(report, &view),
        summary: summary(report),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

/// The findings, each with its identity.
pub(super) fn findings<'a>(report: &Report, view: &View<'a>) -> Vec<FindingEntry<'a>> {
    let identities = identities(&report.diagnostics, view.files);
    let entry = |(found, identity): (_, super::Identity)| FindingEntry {
        finding: view.diagnostic(found),
        identity: identity.line(),
    };
    report.diagnostics.iter().zip(identities).map(entry).collect()
}

/// Writes characters that don't show as `\u….`: the same JSON, harmless on a terminal too.
pub(crate) fn escape(json: String) -> String {
    if !json.chars().any(|c| is_hidden(c) && c != '\n') {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for character in json.chars() {
        if is_hidden(character) && character != '\n' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a string can't fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(character);
        }
    }
    out
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    known_on: Option<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    assumed: &'a [String],
    jurisdiction: Option<&'a str>,
    verdicts: Vec<VerdictEntry<'a>>,
    claims: Vec<ClaimEntry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readiness: Vec<ReadinessEntry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recommendations: Vec<RecommendationEntry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<RemarkEntry<'a>>,
    diagnostics: Vec<FindingEntry<'a>>,
    summary: SummaryEntry,
}
