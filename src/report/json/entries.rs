//! What the formats for programs are made of: a verdict, a claim, a finding as JSON has them. `docs/report.schema.json` and
//! `docs/report-lines.schema.json` say the same. Must not know how they are put together.

use indexmap::IndexMap;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

// Entries that are a line of JSON lines are inline in schemas: there the line's `type` joins their own names.

/// What a demand gets.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct VerdictEntry<'a> {
    /// The full name of the demand: `C183 art 8(1)#proof`.
    pub(super) obligation: &'a str,
    /// The act: `C183`.
    pub(super) act: &'a str,
    /// The place in it: `art 8(1)`.
    pub(super) address: &'a str,
    /// The label behind `#`.
    pub(super) label: Option<&'a str>,
    /// The property.
    pub(super) property: &'a str,
    /// must, should, progressively, precondition.
    pub(super) mode: &'static str,
    /// Whether it binds: yes, no, unknown.
    pub(super) binding: &'static str,
    /// Since when, as exactly as is known.
    pub(super) binding_since: Option<&'a str>,
    /// The word over all regions.
    pub(super) verdict: &'static str,
    /// What evidence says of practice.
    pub(super) practice: Option<&'a str>,
    /// What the text expects.
    pub(super) expected: Option<&'static str>,
    /// How far the law was searched.
    pub(super) search: Option<&'static str>,
    /// The partition of the demanded situations.
    pub(super) regions: Vec<RegionEntry<'a>>,
    /// Where the demand stands.
    pub(super) demand: Option<PlaceEntry<'a>>,
    /// The provisions, or the declared silence.
    pub(super) provisions: Vec<ProvisionEntry<'a>>,
    /// Sources cited.
    pub(super) cites: &'a [String],
    /// Remarks.
    pub(super) notes: Vec<String>,
}

/// Situations that share an outcome.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct RegionEntry<'a> {
    /// What these situations get.
    pub(super) outcome: &'static str,
    /// The situations in words.
    #[serde(rename = "where")]
    pub(super) situations: String,
    /// How much is lacking, if it can be counted.
    pub(super) distance: Option<String>,
    /// Addresses of the facts that decide.
    pub(super) facts: &'a [String],
}

/// A place in a file. Lines and columns start at 1, columns count characters; the end is behind the last one.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PlaceEntry<'a> {
    /// The file, as it is shown.
    pub(super) path: &'a str,
    /// The first line.
    pub(super) line: u32,
    /// The first column.
    pub(super) column: u32,
    /// The last line.
    pub(super) end_line: u32,
    /// The column behind the last character.
    pub(super) end_column: u32,
}

/// A provision that a verdict rests on.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ProvisionEntry<'a> {
    #[serde(flatten)]
    pub(super) place: PlaceEntry<'a>,
    /// What is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
}

/// What a source says, beside what was computed.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct ClaimEntry<'a> {
    /// The source: `S003`.
    pub(super) source: &'a str,
    /// The demand, if it is about one.
    pub(super) obligation: Option<&'a str>,
    /// The claim as written.
    pub(super) claim: &'a str,
    /// The claimed verdict or value.
    pub(super) claimed: Option<&'a str>,
    /// The computed one.
    pub(super) computed: Option<&'a str>,
    /// Whether they agree; null where it is not known.
    pub(super) agrees: Option<bool>,
    /// Where that differs between persons: of whom, and whether.
    pub(super) parts: Vec<ClaimPartEntry>,
    /// The date of the comparison.
    pub(super) as_of: Option<&'a str>,
}

/// A part of the persons of a claim.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ClaimPartEntry {
    /// Whether they agree; null where it is not known.
    pub(super) agrees: Option<bool>,
    /// The situations in words.
    #[serde(rename = "where")]
    pub(super) situations: String,
}

/// Whether a treaty is ready to be ratified.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct ReadinessEntry<'a> {
    /// The treaty.
    pub(super) instrument: &'a str,
    /// The source whose list it is; null for the own one of the workspace.
    pub(super) by: Option<&'a str>,
    /// ready, not ready, unknown, party.
    pub(super) readiness: &'static str,
    /// What its own duties come to.
    pub(super) demands: IndexMap<&'static str, usize>,
    /// Its preconditions.
    pub(super) preconditions: Vec<PreconditionEntry<'a>>,
}

/// One precondition of a ratification.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PreconditionEntry<'a> {
    /// Its full name.
    pub(super) name: &'a str,
    /// The label behind `#`.
    pub(super) label: Option<&'a str>,
    /// What has to be so.
    pub(super) asked: String,
    /// What it comes to.
    pub(super) verdict: &'static str,
    /// Whether the treaty cannot be ratified while it is not met.
    pub(super) blocking: bool,
    /// What would show that it is so in practice.
    pub(super) in_practice: Option<&'a str>,
    /// What evidence says.
    pub(super) practice: Option<&'a str>,
    /// What comes first.
    pub(super) after: &'a [String],
    /// done, next or waits.
    pub(super) turn: &'static str,
    /// What each property gets.
    pub(super) verdicts: Vec<VerdictEntry<'a>>,
    /// Where it stands.
    pub(super) place: Option<PlaceEntry<'a>>,
}

/// What a source recommends.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct RecommendationEntry<'a> {
    /// The source: `S003`.
    pub(super) source: &'a str,
    /// The bill, if it is one.
    pub(super) bill: Option<&'a str>,
    /// What is recommended, as written.
    pub(super) recommends: &'a str,
    /// Where it stands.
    pub(super) place: Option<PlaceEntry<'a>>,
}

/// A place that is accounted for without a demand.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct RemarkEntry<'a> {
    /// The act or source.
    pub(super) act: &'a str,
    /// The place in it; null for all of it.
    pub(super) address: Option<&'a str>,
    /// judgement, set aside or see.
    pub(super) kind: &'static str,
    /// Why.
    pub(super) reason: Option<&'a str>,
    /// Where it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) see: Option<&'a str>,
    /// Whether it binds: yes, no, unknown.
    pub(super) binding: &'static str,
    /// Where it stands.
    pub(super) place: Option<PlaceEntry<'a>>,
}

/// A finding, as in a report.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct DiagnosticEntry<'a> {
    /// The code.
    pub(super) code: &'static str,
    /// error, warning or note.
    pub(super) severity: &'static str,
    /// One sentence.
    pub(super) message: String,
    /// The marked places, the primary one first.
    pub(super) labels: Vec<LabelEntry<'a>>,
    /// What to do.
    pub(super) help: Option<String>,
    /// Whether it fails nothing: the text itself expects it, or it is excused.
    pub(super) known: bool,
    /// Who excuses it, where the text itself doesn't expect it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) excused: Option<ExcusedEntry<'a>>,
}

/// Why a finding fails nothing though the text itself doesn't expect it.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ExcusedEntry<'a> {
    /// ignore or baseline.
    pub(super) by: &'static str,
    /// Why; empty where nobody said it yet.
    pub(super) because: String,
    /// Where that is said.
    pub(super) place: Option<PlaceEntry<'a>>,
}

/// A finding of a check, with what it is known by in the next one.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct FindingEntry<'a> {
    #[serde(flatten)]
    pub(super) finding: DiagnosticEntry<'a>,
    /// Its code and the names of what it is about: it stays when lines move.
    pub(super) identity: String,
}

/// A marked place, and what is said there.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct LabelEntry<'a> {
    #[serde(flatten)]
    pub(super) place: PlaceEntry<'a>,
    /// What is said of it.
    pub(super) text: Option<String>,
}

/// The counts.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline))]
pub(crate) struct SummaryEntry {
    /// How many demands got each word.
    pub(super) verdicts: IndexMap<&'static str, usize>,
    /// Findings that are not known ones, by severity.
    pub(super) diagnostics: IndexMap<&'static str, usize>,
    /// How many findings are known ones: the text itself expects them, or the baseline has them.
    pub(super) known: usize,
    /// How many findings the settings ignore.
    pub(super) ignored: usize,
    /// How many of the known ones the baseline has.
    pub(super) baseline: usize,
    /// How many files were read.
    pub(super) files: usize,
    /// How many demands there are.
    pub(super) obligations: usize,
    /// How many provisions were laid beside the demands.
    pub(super) facts: usize,
    /// What else is given beside them.
    pub(super) given: IndexMap<&'static str, usize>,
    /// Places without a demand, by kind.
    pub(super) remarks: IndexMap<&'static str, usize>,
    /// Claims that agree, and that do not.
    pub(super) claims: IndexMap<&'static str, usize>,
}
