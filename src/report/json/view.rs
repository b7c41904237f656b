//! From the report's data to the entries of the formats for programs: places into lines, messages into prose. Must not know
//! how the entries are put together.

use super::super::model::{
    Claim, Precondition, Provision, Readiness, Recommendation, Region, Remark, RemarkWord, Report, Search, Verdict,
    Word,
};
use super::super::style::Style;
use super::entries::{
    ClaimEntry, ClaimPartEntry, DiagnosticEntry, ExcusedEntry, LabelEntry, PlaceEntry, PreconditionEntry,
    ProvisionEntry, ReadinessEntry, RecommendationEntry, RegionEntry, RemarkEntry, SummaryEntry, VerdictEntry,
};
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::{Files, Place};
use indexmap::IndexMap;

/// A place as the formats for programs have it; nothing where its file isn't there.
pub(crate) fn place(files: &Files, place: Place) -> Option<PlaceEntry<'_>> {
    let (path, start, end) = files.locate(place)?;
    let (line, column, end_line, end_column) = (start.line, start.column, end.line, end.column);
    Some(PlaceEntry { path, line, column, end_line, end_column })
}

/// What turns places and messages into numbers and prose.
pub(crate) struct View<'a> {
    pub(crate) files: &'a Files,
    pub(crate) style: &'a Style,
}

impl<'a> View<'a> {
    /// Prose as it is: `escape` takes care of what doesn't show.
    pub(crate) fn say(&self, text: &Text) -> String {
        self.style.catalogue.say(text)
    }

    pub(crate) fn place(&self, place: Place) -> Option<PlaceEntry<'a>> {
        self::place(self.files, place)
    }

    pub(crate) fn verdict(&self, verdict: &'a Verdict) -> VerdictEntry<'a> {
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
            search: verdict.search.map(Search::word),
            regions: verdict.regions.iter().map(|region| self.region(region)).collect(),
            demand: self.place(verdict.demand),
            provisions: verdict.provisions.iter().filter_map(|one| self.provision(one)).collect(),
            cites: &verdict.cites,
            notes: verdict.notes.iter().map(|note| self.say(note)).collect(),
        }
    }

    pub(crate) fn claim(&self, claim: &'a Claim) -> ClaimEntry<'a> {
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

    pub(crate) fn region(&self, region: &'a Region) -> RegionEntry<'a> {
        RegionEntry {
            outcome: region.outcome.word(),
            situations: self.say(&region.situations),
            distance: region.distance.as_ref().map(|distance| self.say(distance)),
            facts: &region.facts,
        }
    }

    pub(crate) fn provision(&self, provision: &Provision) -> Option<ProvisionEntry<'a>> {
        let text = provision.text.as_ref().map(|text| self.say(text));
        Some(ProvisionEntry { place: self.place(provision.place)?, text })
    }

    pub(crate) fn readiness(&self, one: &'a Readiness) -> ReadinessEntry<'a> {
        let demands = one.demands;
        ReadinessEntry {
            instrument: &one.instrument,
            by: one.by.as_deref(),
            readiness: one.word.word(),
            demands: IndexMap::from([("met", demands.met), ("unmet", demands.unmet), ("open", demands.open)]),
            preconditions: one.preconditions.iter().map(|one| self.precondition(one)).collect(),
        }
    }

    pub(crate) fn precondition(&self, one: &'a Precondition) -> PreconditionEntry<'a> {
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

    pub(crate) fn recommendation(&self, one: &'a Recommendation) -> RecommendationEntry<'a> {
        RecommendationEntry {
            source: &one.source,
            bill: one.bill.as_deref(),
            recommends: &one.words,
            place: self.place(one.place),
        }
    }

    pub(crate) fn remark(&self, one: &'a Remark) -> RemarkEntry<'a> {
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

    pub(crate) fn diagnostic(&self, found: &Diagnostic) -> DiagnosticEntry<'a> {
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
                because: excused.because.clone(),
                place: self.place(excused.place),
            }),
        }
    }
}

/// The counts.
pub(crate) fn summary(report: &Report) -> SummaryEntry {
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
