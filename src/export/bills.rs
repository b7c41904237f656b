//! What isn't law: what has to be so before treaties are ratified, and drafts of law.

use super::details::DetailsEntry;
use super::norms::NormEntry;
use super::view::{View, date_if, text_if};
use crate::law::{Bill, Precondition, Wanted};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// What has to be so before a treaty is ratified.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PreconditionEntry<'c> {
    /// Its full name: `C189 before ratification#inspection (S003)`.
    name: String,
    /// The treaty.
    instrument: &'c str,
    /// The source that says so; null where it is the workspace's own reading.
    by: Option<&'c str>,
    /// Its label.
    label: Option<&'c str>,
    /// What has to be so, all of it; null where a person has to judge.
    wanted: Option<Vec<NormEntry<'c>>>,
    /// Whether the treaty can't be ratified while it isn't so.
    blocking: bool,
    /// What would show that it is so in practice, where that is asked for.
    in_practice: Option<&'c str>,
    /// The preconditions that come first, by name.
    after: Vec<String>,
    /// What has to be so, as written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A draft of law.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct BillEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// From which day it would be law.
    from: Option<String>,
    /// What it changes.
    changes: Vec<BillChangeEntry<'c>>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// One line of a bill.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct BillChangeEntry<'c> {
    /// `adds`, `replaces`, `repeals`.
    kind: &'static str,
    /// The law that it changes.
    act: &'c str,
    /// The place in it; null where the whole act is repealed.
    address: Option<String>,
    /// The label of the provision there.
    label: Option<&'c str>,
    /// The provisions that would be law.
    provisions: Vec<NormEntry<'c>>,
    /// The provisions that would end, by name.
    ends: Vec<String>,
    /// As written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

impl<'c> View<'c> {
    pub(super) fn precondition(self, row: &'c Precondition) -> PreconditionEntry<'c> {
        let corpus = self.corpus;
        let before = row.after.iter().filter_map(|number| corpus.preconditions.get(*number));
        PreconditionEntry {
            name: corpus.name_of_precondition(row),
            instrument: self.act(row.act),
            by: row.by.map(|act| self.act(act)),
            label: self.name_if(row.label),
            wanted: match &row.wanted {
                Wanted::Norms(norms) => Some(norms.iter().map(|id| self.norm(corpus.norm(*id))).collect()),
                Wanted::Judgement => None,
            },
            blocking: row.blocking,
            in_practice: row.in_practice.as_deref(),
            after: before.map(|one| corpus.name_of_precondition(one)).collect(),
            words: self.words(row.words),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn bill(self, row: &'c Bill) -> BillEntry<'c> {
        let change = |one: &'c crate::law::BillChange| BillChangeEntry {
            kind: one.kind.word(),
            act: self.act(one.act),
            address: self.address_if(one.address),
            label: self.name_if(one.label),
            provisions: one.norms.iter().map(|norm| self.norm(norm)).collect(),
            ends: one.ended.iter().map(|id| self.norm_name(self.corpus.norm(*id))).collect(),
            words: self.words(one.words),
            place: self.place(one.place),
            details: self.details(one.details),
        };
        BillEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            from: date_if(row.from),
            changes: row.changes.iter().map(change).collect(),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }
}
