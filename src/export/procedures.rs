//! Procedures, step by step, as they are written.

use super::details::DetailsEntry;
use super::regions::RegionEntry;
use super::values::{AmountEntry, amount};
use super::view::{View, date_if, text_if};
use crate::law::{After, Named, Needed, Offset, Procedure, ProcedureStep, Used, Window};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// Ordered steps that lead to something.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ProcedureEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Whose it is.
    jurisdiction: Option<&'c str>,
    /// Its steps, as written; behind those of the procedure that it is like.
    steps: Vec<StepEntry<'c>>,
    /// What may happen beside the steps.
    events: Vec<NamedEntry<'c>>,
    /// Documents with a title.
    documents: Vec<NamedEntry<'c>>,
    /// The procedure that this one is like, but for what it says itself.
    like: Option<&'c str>,
    /// What of that one it hasn't.
    without: Vec<&'c str>,
    /// First day.
    from: Option<String>,
    /// Last day.
    until: Option<String>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// An event or a document.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct NamedEntry<'c> {
    /// Its name.
    name: &'c str,
    /// What it is.
    title: Option<&'c str>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// One step.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct StepEntry<'c> {
    /// Its name.
    name: &'c str,
    /// What is done.
    title: Option<&'c str>,
    /// Who takes it.
    by: Option<&'c str>,
    /// What comes first, all of it.
    after: Vec<AfterEntry<'c>>,
    /// The event that alone calls for it.
    on: Option<&'c str>,
    /// When it may be taken.
    windows: Vec<WindowEntry<'c>>,
    /// The documents that it needs.
    needs: Vec<NeedEntry<'c>>,
    /// For whom it has to be taken; null for everyone.
    region: Option<RegionEntry<'c>>,
    /// The state that it leads to.
    makes: Option<&'c str>,
    /// Whether something of it couldn't be read, or it is marked `unverified`.
    doubtful: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// What comes before a step.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct AfterEntry<'c> {
    /// Whether one of them is enough.
    any: bool,
    /// Steps or events.
    of: Vec<&'c str>,
}

/// When a step may be taken, counted from another step or an event.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct WindowEntry<'c> {
    /// Not before this.
    earliest: Option<OffsetEntry>,
    /// Not after this.
    latest: Option<OffsetEntry>,
    /// Whether it speaks of the time before what it is counted from.
    before: bool,
    /// What it is counted from.
    of: &'c str,
    /// As written.
    words: String,
}

/// So long before or after something.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct OffsetEntry {
    /// Before it, not after it.
    before: bool,
    /// How long.
    length: AmountEntry,
}

/// Documents that a step needs.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct NeedEntry<'c> {
    /// Whether one of them is enough.
    any: bool,
    /// Which.
    documents: Vec<&'c str>,
    /// In which cases; null for always.
    only_if: Option<RegionEntry<'c>>,
}

impl<'c> View<'c> {
    pub(super) fn procedure(self, row: &'c Procedure) -> ProcedureEntry<'c> {
        ProcedureEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            jurisdiction: row.of.map(|id| self.state(id)),
            steps: row.steps.iter().map(|step| self.step(step)).collect(),
            events: row.events.iter().map(|one| self.named(one)).collect(),
            documents: row.documents.iter().map(|one| self.named(one)).collect(),
            like: row.like.map(|id| self.name(self.corpus.procedure(id).name)),
            without: self.used(&row.without),
            from: date_if(row.from),
            until: date_if(row.until),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    /// The names of what is used.
    pub(super) fn used(self, all: &[Used]) -> Vec<&'c str> {
        all.iter().map(|(name, _)| self.name(*name)).collect()
    }

    fn named(self, row: &'c Named) -> NamedEntry<'c> {
        NamedEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    fn step(self, step: &'c ProcedureStep) -> StepEntry<'c> {
        let after = |after: &After| AfterEntry { any: after.any, of: self.used(&after.of) };
        let need = |need: &Needed| NeedEntry {
            any: need.any,
            documents: self.used(&need.documents),
            only_if: need.only_if.and_then(|(scope, _)| self.region(scope)),
        };
        StepEntry {
            name: self.name(step.name),
            title: text_if(&step.title),
            by: text_if(&step.by),
            after: step.after.iter().map(after).collect(),
            on: step.on.map(|(name, _)| self.name(name)),
            windows: step.windows.iter().map(|window| self.window(window)).collect(),
            needs: step.needs.iter().map(need).collect(),
            region: self.region(step.scope),
            makes: self.name_if(step.makes),
            doubtful: step.doubtful,
            place: self.place(step.place),
            details: self.details(step.details),
        }
    }

    fn window(self, window: &'c Window) -> WindowEntry<'c> {
        let offset = |offset: Offset| OffsetEntry { before: offset.before, length: amount(offset.length) };
        WindowEntry {
            earliest: window.earliest.map(offset),
            latest: window.latest.map(offset),
            before: window.before,
            of: self.name(window.of.0),
            words: self.words(window.place),
        }
    }
}
