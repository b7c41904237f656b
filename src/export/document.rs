//! The whole corpus as JSON: the schema `docs/export.schema.json`, version 1, which a test makes of these types and
//! compares. Words are the same in every language; texts of the rules stand as they are written.

use super::Export;
use super::acts::{ActEntry, HierarchyEntry, JurisdictionEntry, RenumberingEntry, RepealEntry, StatusEntry};
use super::bills::{BillEntry, PreconditionEntry};
use super::cases::CaseEntry;
use super::claims::{ClaimEntry, RecommendationEntry};
use super::evidence::{PracticeEntry, RemarkEntry};
use super::norms::{ChoiceEntry, DefinitionEntry, NormEntry, SilenceEntry};
use super::procedures::ProcedureEntry;
use super::series::SeriesEntry;
use super::view::{View, text_if};
use super::vocabulary::VocabularyEntry;
use crate::law::{Act, ActId, ActSort, Allowance, Claimed, JurisdictionId, PracticeOf, Strength};
use crate::report::json::{PlaceEntry, escape};
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The name of the format.
const FORMAT: &str = "kzrules-export";

/// The version of the format.
const VERSION: u32 = 1;

/// What a workspace says, resolved, as `kzrules export --format json` writes it. Numbers are exact and stand as texts;
/// dates are as exact as is known: `2013`, `2013-06`, `2014-Q2`, `2013-06-13`, `2019..2023`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Document<'c> {
    /// The name of the format.
    #[cfg_attr(test, schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format.
    #[cfg_attr(test, schemars(extend("const" = VERSION)))]
    version: u32,
    /// Whether all of the corpus is here; else what stands in the acts and states that were named.
    whole: bool,
    /// The words of the rules, always all of them.
    vocabulary: VocabularyEntry<'c>,
    /// States.
    jurisdictions: Vec<JurisdictionEntry<'c>>,
    /// Orders of ranks.
    hierarchies: Vec<HierarchyEntry<'c>>,
    /// Treaties, declarations and recommendations.
    instruments: Vec<ActEntry<'c>>,
    /// Laws.
    laws: Vec<ActEntry<'c>>,
    /// Sources: what somebody wrote about the law.
    sources: Vec<ActEntry<'c>>,
    /// What states did about instruments.
    statuses: Vec<StatusEntry<'c>>,
    /// What instruments, and higher laws of lower ones, demand.
    obligations: Vec<NormEntry<'c>>,
    /// What lets a state fall short of a demand.
    permissions: Vec<NormEntry<'c>>,
    /// Choices among paragraphs and parts.
    choices: Vec<ChoiceEntry<'c>>,
    /// Definitions of terms.
    definitions: Vec<DefinitionEntry<'c>>,
    /// What laws, and treaties as law, give.
    provisions: Vec<NormEntry<'c>>,
    /// Declared silences of the law.
    silences: Vec<SilenceEntry<'c>>,
    /// Evidence of practice.
    practice: Vec<PracticeEntry<'c>>,
    /// What laws repeal.
    repeals: Vec<RepealEntry<'c>>,
    /// Numbers that provisions had.
    renumberings: Vec<RenumberingEntry<'c>>,
    /// What sources say.
    claims: Vec<ClaimEntry<'c>>,
    /// Places that are accounted for without a norm.
    remarks: Vec<RemarkEntry<'c>>,
    /// What has to be so before treaties are ratified.
    preconditions: Vec<PreconditionEntry<'c>>,
    /// Drafts of law.
    bills: Vec<BillEntry<'c>>,
    /// What sources recommend.
    recommendations: Vec<RecommendationEntry<'c>>,
    /// Procedures.
    procedures: Vec<ProcedureEntry<'c>>,
    /// Series of statistics.
    series: Vec<SeriesEntry<'c>>,
    /// Situations to be judged.
    cases: Vec<CaseEntry<'c>>,
    /// What the texts allow of their own writing.
    allowances: Vec<AllowanceEntry<'c>>,
}

/// A remark on the writing that isn't to be made of a statement.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct AllowanceEntry<'c> {
    /// The code of the remark.
    code: &'c str,
    /// Why.
    because: Option<&'c str>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// The corpus as JSON. Ends with a line break.
pub fn json(export: Export<'_>) -> String {
    let view = export.view();
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document(view)).unwrap_or_default());
    out.push('\n');
    out
}

fn document(view: View<'_>) -> Document<'_> {
    let View { corpus, selection, .. } = view;
    let acts = |wanted: fn(&Act) -> bool| -> Vec<ActEntry<'_>> {
        let named = (0..).map(ActId).zip(&corpus.acts).filter(|(id, act)| selection.has(*id) && wanted(act));
        named.map(|(_, act)| view.act_entry(act)).collect()
    };
    let norms = |wanted: fn(Strength) -> bool| -> Vec<NormEntry<'_>> {
        let all = corpus.norms.iter().filter(|norm| selection.has(norm.act) && wanted(norm.strength));
        all.map(|norm| view.norm(norm)).collect()
    };
    let silences = corpus.silences.iter().filter(|row| selection.has_state(row.of)).map(|row| view.silence(row));
    let of_terms =
        corpus.term_silences.iter().filter(|row| selection.has_state(row.of)).map(|row| view.term_silence(row));
    let of_state = |of: Option<JurisdictionId>| of.map_or(selection.is_all(), |of| selection.has_state(of));
    Document {
        format: FORMAT,
        version: VERSION,
        whole: selection.is_all(),
        vocabulary: view.vocabulary(),
        jurisdictions: corpus.jurisdictions.iter().map(|row| view.jurisdiction(row)).collect(),
        hierarchies: corpus.hierarchies.iter().map(|row| view.hierarchy(row)).collect(),
        instruments: acts(|act| matches!(act.sort, ActSort::Treaty | ActSort::Recommendation)),
        laws: acts(|act| act.sort == ActSort::Law),
        sources: acts(|act| act.sort == ActSort::Source),
        statuses: (corpus.statuses.iter())
            .filter(|row| selection.has(row.act) || selection.has_state(row.of))
            .map(|row| view.status(row))
            .collect(),
        obligations: norms(Strength::demands),
        permissions: norms(|strength| strength == Strength::May),
        choices: rows(&corpus.choices, |row| selection.has(row.act), |row| view.choice(row)),
        definitions: rows(&corpus.definitions, |row| selection.has(row.act), |row| view.definition(row)),
        provisions: norms(|strength| strength == Strength::Gives),
        silences: silences.chain(of_terms).collect(),
        practice: rows(&corpus.practices, |row| is_of(view, row.of), |row| view.practice(row)),
        repeals: rows(&corpus.repeals, |row| selection.has(row.act) || selection.has(row.by), |row| view.repeal(row)),
        renumberings: rows(&corpus.renumberings, |row| selection.has(row.act), |row| view.renumbering(row)),
        claims: rows(
            &corpus.claims,
            |row| selection.has(row.source) || claimed_of(&row.claimed).is_some_and(|act| selection.has(act)),
            |row| view.claim(row),
        ),
        remarks: rows(&corpus.remarks, |row| selection.has(row.act), |row| view.remark(row)),
        preconditions: rows(&corpus.preconditions, |row| selection.has(row.act), |row| view.precondition(row)),
        bills: rows(
            &corpus.bills,
            |row| selection.is_all() || row.changes.iter().any(|change| selection.has(change.act)),
            |row| view.bill(row),
        ),
        recommendations: rows(&corpus.recommendations, |row| selection.has(row.source), |row| view.recommendation(row)),
        procedures: rows(&corpus.procedures, |row| of_state(row.of), |row| view.procedure(row)),
        series: rows(&corpus.series, |row| of_state(row.of), |row| view.series(row)),
        cases: rows(&corpus.cases, |row| of_state(row.of), |row| view.case(row)),
        allowances: rows(&corpus.allowances, |_| selection.is_all(), |row| allowance(view, row)),
    }
}

/// The rows that are wanted.
fn rows<'c, Row, Entry>(all: &'c [Row], wanted: impl Fn(&Row) -> bool, entry: impl Fn(&'c Row) -> Entry) -> Vec<Entry> {
    all.iter().filter(|row| wanted(row)).map(entry).collect()
}

/// Whether evidence is about something that is wanted.
fn is_of(View { selection, .. }: View<'_>, of: PracticeOf) -> bool {
    match of {
        PracticeOf::Act(act, _) => selection.has(act),
        PracticeOf::Property(_) | PracticeOf::Topic(_) => selection.is_all(),
    }
}

/// The act that a claim is about.
const fn claimed_of(claimed: &Claimed) -> Option<ActId> {
    match claimed {
        Claimed::Verdict { act, .. } | Claimed::Status { act, .. } | Claimed::Ready { act, .. } => Some(*act),
        Claimed::Law { at: Some((act, _)), .. } => Some(*act),
        _ => None,
    }
}

fn allowance<'c>(view: View<'c>, row: &'c Allowance) -> AllowanceEntry<'c> {
    AllowanceEntry { code: &row.code, because: text_if(&row.because), place: view.place(row.place) }
}

#[cfg(test)]
mod tests {
    /// `KZRULES_WRITE_SCHEMAS=1 cargo test --lib schema` writes it anew.
    #[test]
    fn the_schema_is_that_of_the_types() {
        crate::report::schema::compare_schema::<super::Document<'_>>("export.schema.json");
    }
}
