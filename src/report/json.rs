//! The report for programs: the schema `docs/report.schema.json`, version 1. Lines and columns start at 1
//! and count characters. Words of verdicts, modes and severities are the same in every language; only
//! prose follows the reader's. Must not know terminals.

use super::model::{
    Claim, Precondition, Provision, Readiness, Recommendation, Region, Remark, RemarkWord, Report, Verdict, Word,
};
use super::style::Style;
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::{Files, Place, is_hidden};
use indexmap::IndexMap;
use serde::Serialize;
use std::fmt::Write;

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
        diagnostics: report.diagnostics.iter().map(|found| view.diagnostic(found)).collect(),
        summary: summary(report),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
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
    diagnostics: Vec<DiagnosticEntry<'a>>,
    summary: SummaryEntry,
}

#[derive(Serialize)]
struct VerdictEntry<'a> {
    obligation: &'a str,
    act: &'a str,
    address: &'a str,
    label: Option<&'a str>,
    property: &'a str,
    mode: &'static str,
    binding: &'static str,
    binding_since: Option<&'a str>,
    verdict: &'static str,
    practice: Option<&'a str>,
    expected: Option<&'static str>,
    search: Option<&'static str>,
    regions: Vec<RegionEntry<'a>>,
    demand: Option<PlaceEntry<'a>>,
    provisions: Vec<ProvisionEntry<'a>>,
    cites: &'a [String],
    notes: Vec<String>,
}

#[derive(Serialize)]
struct RegionEntry<'a> {
    outcome: &'static str,
    #[serde(rename = "where")]
    situations: String,
    distance: Option<String>,
    facts: &'a [String],
}

/// A place in a file. Lines and columns start at 1, columns count characters; the end is behind the last one.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PlaceEntry<'a> {
    /// The file, as it is shown.
    path: &'a str,
    /// The first line.
    line: u32,
    /// The first column.
    column: u32,
    /// The last line.
    end_line: u32,
    /// The column behind the last character.
    end_column: u32,
}

/// A place as the formats for programs have it; nothing where its file isn't there.
pub(crate) fn place(files: &Files, place: Place) -> Option<PlaceEntry<'_>> {
    let (path, start, end) = files.locate(place)?;
    let (line, column, end_line, end_column) = (start.line, start.column, end.line, end.column);
    Some(PlaceEntry { path, line, column, end_line, end_column })
}

#[derive(Serialize)]
struct ProvisionEntry<'a> {
    #[serde(flatten)]
    place: PlaceEntry<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize)]
struct ClaimEntry<'a> {
    source: &'a str,
    obligation: Option<&'a str>,
    claim: &'a str,
    claimed: Option<&'a str>,
    computed: Option<&'a str>,
    agrees: Option<bool>,
    parts: Vec<ClaimPartEntry>,
    as_of: Option<&'a str>,
}

#[derive(Serialize)]
struct ClaimPartEntry {
    agrees: Option<bool>,
    #[serde(rename = "where")]
    situations: String,
}

#[derive(Serialize)]
struct ReadinessEntry<'a> {
    instrument: &'a str,
    by: Option<&'a str>,
    readiness: &'static str,
    demands: IndexMap<&'static str, usize>,
    preconditions: Vec<PreconditionEntry<'a>>,
}

#[derive(Serialize)]
struct PreconditionEntry<'a> {
    name: &'a str,
    label: Option<&'a str>,
    asked: String,
    verdict: &'static str,
    blocking: bool,
    in_practice: Option<&'a str>,
    practice: Option<&'a str>,
    after: &'a [String],
    turn: &'static str,
    verdicts: Vec<VerdictEntry<'a>>,
    place: Option<PlaceEntry<'a>>,
}

#[derive(Serialize)]
struct RecommendationEntry<'a> {
    source: &'a str,
    bill: Option<&'a str>,
    recommends: &'a str,
    place: Option<PlaceEntry<'a>>,
}

#[derive(Serialize)]
struct RemarkEntry<'a> {
    act: &'a str,
    address: Option<&'a str>,
    kind: &'static str,
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    see: Option<&'a str>,
    binding: &'static str,
    place: Option<PlaceEntry<'a>>,
}

/// A finding, as in a report.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct DiagnosticEntry<'a> {
    code: &'static str,
    severity: &'static str,
    message: String,
    labels: Vec<LabelEntry<'a>>,
    help: Option<String>,
    known: bool,
    /// Who excuses it, where the text itself doesn't expect it.
    #[serde(skip_serializing_if = "Option::is_none")]
    excused: Option<ExcusedEntry<'a>>,
}

/// Why a finding fails nothing though the text itself doesn't expect it.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct ExcusedEntry<'a> {
    /// `ignore` or `baseline`.
    by: &'static str,
    /// Why; empty where nobody said it yet.
    because: &'a str,
    /// Where that is said.
    place: Option<PlaceEntry<'a>>,
}

/// A marked place, and what is said there.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct LabelEntry<'a> {
    #[serde(flatten)]
    place: PlaceEntry<'a>,
    text: Option<String>,
}

#[derive(Serialize)]
struct SummaryEntry {
    verdicts: IndexMap<&'static str, usize>,
    diagnostics: IndexMap<&'static str, usize>,
    known: usize,
    ignored: usize,
    baseline: usize,
    files: usize,
    obligations: usize,
    facts: usize,
    given: IndexMap<&'static str, usize>,
    remarks: IndexMap<&'static str, usize>,
    claims: IndexMap<&'static str, usize>,
}

/// What turns places and messages into numbers and prose.
pub(super) struct View<'a> {
    pub(super) files: &'a Files,
    pub(super) style: &'a Style,
}

impl<'a> View<'a> {
    /// Prose as it is: `escape` takes care of what doesn't show.
    pub(super) fn say(&self, text: &Text) -> String {
        self.style.catalogue.say(text)
    }

    pub(super) fn place(&self, place: Place) -> Option<PlaceEntry<'a>> {
        self::place(self.files, place)
    }

    fn verdict(&self, verdict: &'a Verdict) -> VerdictEntry<'a> {
        VerdictEntry {
            obligation: &verdict.obligation,
            act: &verdict.act,
            address: &verdict.address,
            label: verdict.label.as_deref(),
            property: &verdict.property,
            mode: verdict.mode.word(),
            binding: verdict.binding.word(),
            binding_since: verdict.binding_since.as_deref(),
            verdict: verdict.word.word(),
            practice: verdict.practice.as_deref(),
            expected: verdict.expected.map(Word::word),
            search: verdict.search.map(super::model::Search::word),
            regions: verdict.regions.iter().map(|region| self.region(region)).collect(),
            demand: self.place(verdict.demand),
            provisions: verdict.provisions.iter().filter_map(|one| self.provision(one)).collect(),
            cites: &verdict.cites,
            notes: verdict.notes.iter().map(|note| self.say(note)).collect(),
        }
    }

    fn claim(&self, claim: &'a Claim) -> ClaimEntry<'a> {
        let part = |(agrees, who): &(Option<bool>, Text)| ClaimPartEntry { agrees: *agrees, situations: self.say(who) };
        ClaimEntry {
            source: &claim.source,
            obligation: claim.obligation.as_deref(),
            claim: &claim.claim,
            claimed: claim.claimed.as_deref(),
            computed: claim.computed.as_deref(),
            agrees: claim.agrees,
            parts: claim.parts.iter().map(part).collect(),
            as_of: claim.as_of.as_deref(),
        }
    }

    fn region(&self, region: &'a Region) -> RegionEntry<'a> {
        RegionEntry {
            outcome: region.outcome.word(),
            situations: self.say(&region.situations),
            distance: region.distance.as_ref().map(|distance| self.say(distance)),
            facts: &region.facts,
        }
    }

    fn provision(&self, provision: &Provision) -> Option<ProvisionEntry<'a>> {
        let text = provision.text.as_ref().map(|text| self.say(text));
        Some(ProvisionEntry { place: self.place(provision.place)?, text })
    }

    fn readiness(&self, one: &'a Readiness) -> ReadinessEntry<'a> {
        let demands = one.demands;
        ReadinessEntry {
            instrument: &one.instrument,
            by: one.by.as_deref(),
            readiness: one.word.word(),
            demands: IndexMap::from([("met", demands.met), ("unmet", demands.unmet), ("open", demands.open)]),
            preconditions: one.preconditions.iter().map(|one| self.precondition(one)).collect(),
        }
    }

    fn precondition(&self, one: &'a Precondition) -> PreconditionEntry<'a> {
        PreconditionEntry {
            name: &one.name,
            label: one.label.as_deref(),
            asked: self.say(&one.asked),
            verdict: one.word.word(),
            blocking: one.blocking,
            in_practice: one.in_practice.as_deref(),
            practice: one.practice.as_deref(),
            after: &one.after,
            turn: one.turn,
            verdicts: one.verdicts.iter().map(|verdict| self.verdict(verdict)).collect(),
            place: self.place(one.place),
        }
    }

    fn recommendation(&self, one: &'a Recommendation) -> RecommendationEntry<'a> {
        RecommendationEntry {
            source: &one.source,
            bill: one.bill.as_deref(),
            recommends: &one.words,
            place: self.place(one.place),
        }
    }

    fn remark(&self, one: &'a Remark) -> RemarkEntry<'a> {
        RemarkEntry {
            act: &one.act,
            address: one.address.as_deref(),
            kind: one.kind.word(),
            reason: Some(one.reason.as_str()).filter(|reason| !reason.is_empty()),
            see: one.see.as_deref(),
            binding: one.binding.word(),
            place: self.place(one.place),
        }
    }

    pub(super) fn diagnostic(&self, found: &'a Diagnostic) -> DiagnosticEntry<'a> {
        let labels = found.labels.iter().filter_map(|label| {
            let text = label.text.as_ref().map(|text| self.say(text));
            Some(LabelEntry { place: self.place(label.place)?, text })
        });
        DiagnosticEntry {
            code: found.code.name(),
            severity: found.severity.word(),
            message: self.say(&found.message),
            labels: labels.collect(),
            help: found.help.as_ref().map(|help| self.say(help)),
            known: found.known,
            excused: found.excused.as_ref().map(|excused| ExcusedEntry {
                by: excused.by.word(),
                because: &excused.because,
                place: self.place(excused.place),
            }),
        }
    }
}

fn summary(report: &Report) -> SummaryEntry {
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let tally = report.tally();
    SummaryEntry {
        verdicts: Word::ALL.into_iter().map(|word| (word.word(), report.count(word))).collect(),
        diagnostics: severities.into_iter().map(|one| (one.word(), tally.found(one))).collect(),
        known: tally.known(),
        ignored: tally.ignored(),
        baseline: tally.in_baseline(),
        files: report.files,
        obligations: report.obligations(),
        facts: report.facts,
        given: IndexMap::from([
            ("statuses", report.given.statuses),
            ("silences", report.given.silences),
            ("parameters", report.given.parameters),
        ]),
        remarks: RemarkWord::ALL.into_iter().map(|kind| (kind.word(), report.remarked(kind))).collect(),
        claims: IndexMap::from([
            ("agreeing", report.claims_that_agree(true)),
            ("disagreeing", report.claims_that_agree(false)),
        ]),
    }
}
