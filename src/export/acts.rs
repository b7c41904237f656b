//! Instruments, laws, sources and states; the order of ranks; what states did about instruments; what laws repeal.

use super::details::DetailsEntry;
use super::regions::RegionEntry;
use super::values::{AmountEntry, amount};
use super::view::{View, date_if, text_if};
use crate::law::{Act, ActSort, Hierarchy, Jurisdiction, Renumbering, Repeal, Status, StatusKind};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// An instrument, a law or a source.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ActEntry<'c> {
    /// The name by which it is cited.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// `treaty`, `recommendation`, `declaration`, `law`, `source`.
    sort: &'static str,
    /// What kind of instrument it is: `convention`, `covenant`.
    kind: Option<&'c str>,
    /// The organisation in which an instrument was made.
    body: Option<&'c str>,
    /// The jurisdiction of a law.
    jurisdiction: Option<&'c str>,
    /// The rank of a law.
    rank: Option<&'c str>,
    /// Its official number, as written.
    number: Option<&'c str>,
    /// Day of adoption, as exactly as is known: `2000-06-15`, `2013`.
    adopted: Option<String>,
    /// Entry into force.
    in_force: Option<String>,
    /// Last day in force.
    until: Option<String>,
    /// Date of the wording that was read.
    wording: Option<String>,
    /// When a source was published.
    published: Option<String>,
    /// The instruments that it revises, the laws that it replaces.
    revises: Vec<&'c str>,
    /// Its parts.
    parts: Vec<PartEntry<'c>>,
    /// The persons and matters that it is about at all; null for everything.
    region: Option<RegionEntry<'c>>,
    /// How long after an event it binds a state.
    binds: Option<BindsEntry<'c>>,
    /// Other names that people know it by.
    also_called: Vec<&'c str>,
    /// The file with its text.
    file: Option<&'c str>,
    /// Whether its header, or its entry into force, is marked `unverified`.
    unverified: bool,
    /// Whether its last day is marked so.
    end_unverified: bool,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A part of an act.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PartEntry<'c> {
    /// Its address: `part V`.
    address: String,
    /// Its articles.
    articles: String,
    /// Its title.
    title: Option<&'c str>,
}

/// From when an instrument binds.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct BindsEntry<'c> {
    /// How long after the event.
    after: AmountEntry,
    /// The event: `registration`.
    event: &'c str,
}

/// A state, or a union of states.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct JurisdictionEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
}

/// The order of a jurisdiction's ranks during a time.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct HierarchyEntry<'c> {
    /// Whose order.
    jurisdiction: &'c str,
    /// First day.
    from: Option<String>,
    /// Last day.
    until: Option<String>,
    /// From the highest down; ranks that stand beside one another share a level. Empty where the order is unknown.
    levels: Vec<Vec<&'c str>>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// What a state did about an instrument.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct StatusEntry<'c> {
    /// The state.
    jurisdiction: &'c str,
    /// What it did: `party`, `signed`, `denounced`, `not party`, `accepts`, `excludes`, `declares`, `declares nothing`.
    kind: &'static str,
    /// The instrument.
    instrument: &'c str,
    /// A part of it, or a place in it.
    part: Option<String>,
    /// Entry into force for the state.
    in_force: Option<String>,
    /// Registration or deposit.
    registered: Option<String>,
    /// The date as of which it was read.
    as_of: Option<String>,
    /// Last day on which it has effect.
    until: Option<String>,
    /// The national law by which the state did it.
    law: Option<ByLawEntry<'c>>,
    /// For whom a declaration is made; null for everyone.
    region: Option<RegionEntry<'c>>,
    /// Whether it, or the date from which it has effect, is marked `unverified`.
    unverified: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A national law behind a status.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ByLawEntry<'c> {
    /// Its number.
    number: Option<&'c str>,
    /// Its date.
    date: Option<String>,
}

/// What a law repeals.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct RepealEntry<'c> {
    /// The law that repeals.
    by: &'c str,
    /// Where it does so.
    at: String,
    /// The act that is repealed, or in which something is.
    act: &'c str,
    /// What is repealed of it; null for all.
    part: Option<String>,
    /// The first day without it.
    from: String,
    /// Whether it, or its day, is marked `unverified`.
    unverified: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A number that a place had.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct RenumberingEntry<'c> {
    /// The act.
    act: &'c str,
    /// The old number.
    before: String,
    /// The present one.
    now: String,
    /// The last day of the old number.
    until: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// The word for what a state did.
pub(super) const fn status_word(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::Party => "party",
        StatusKind::Signed => "signed",
        StatusKind::Denounced => "denounced",
        StatusKind::NotParty => "not party",
        StatusKind::Accepts => "accepts",
        StatusKind::Excludes => "excludes",
        StatusKind::Declares => "declares",
        StatusKind::DeclaresNothing => "declares nothing",
    }
}

/// The word for what sort of text it is.
pub(super) const fn sort_word(act: &Act) -> &'static str {
    match act.sort {
        ActSort::Treaty if act.is_declaration => "declaration",
        ActSort::Treaty => "treaty",
        ActSort::Recommendation => "recommendation",
        ActSort::Law => "law",
        ActSort::Source => "source",
    }
}

impl<'c> View<'c> {
    pub(super) fn act_entry(self, act: &'c Act) -> ActEntry<'c> {
        ActEntry {
            name: self.name(act.name),
            title: text_if(&act.title),
            sort: sort_word(act),
            kind: self.name_if(act.kind),
            body: self.name_if(act.body),
            jurisdiction: act.of.map(|id| self.state(id)),
            rank: act.rank.map(|rank| self.corpus.rank_name(rank)),
            number: act.number.as_deref(),
            adopted: date_if(act.adopted),
            in_force: date_if(act.in_force),
            until: date_if(act.until),
            wording: date_if(act.wording),
            published: date_if(act.published),
            revises: act.revises.iter().map(|id| self.act(*id)).collect(),
            parts: (act.parts.iter())
                .map(|part| PartEntry {
                    address: part.address.to_string(),
                    articles: part.articles.to_string(),
                    title: text_if(&part.title),
                })
                .collect(),
            region: self.region(act.scope),
            binds: act.binds.map(|(after, event)| BindsEntry { after: amount(after), event: self.name(event) }),
            also_called: act.also_called.iter().map(|name| &**name).collect(),
            file: act.file.as_deref(),
            unverified: act.unverified,
            end_unverified: act.end_unverified,
            place: self.place(act.place),
            details: self.details(act.details),
        }
    }

    pub(super) fn jurisdiction(self, row: &'c Jurisdiction) -> JurisdictionEntry<'c> {
        JurisdictionEntry { name: self.name(row.name), title: text_if(&row.title), place: self.place(row.place) }
    }

    pub(super) fn hierarchy(self, row: &'c Hierarchy) -> HierarchyEntry<'c> {
        let level = |ranks: &Vec<_>| ranks.iter().map(|rank| self.corpus.rank_name(*rank)).collect();
        HierarchyEntry {
            jurisdiction: self.state(row.of),
            from: date_if(row.from),
            until: date_if(row.until),
            levels: row.levels.iter().map(level).collect(),
            place: self.place(row.place),
        }
    }

    pub(super) fn status(self, row: &'c Status) -> StatusEntry<'c> {
        StatusEntry {
            jurisdiction: self.state(row.of),
            kind: status_word(row.kind),
            instrument: self.act(row.act),
            part: self.address_if(row.part),
            in_force: date_if(row.in_force),
            registered: date_if(row.registered),
            as_of: date_if(row.as_of),
            until: date_if(row.until),
            law: (row.by_law.as_deref())
                .map(|number| ByLawEntry { number: text_if(number), date: date_if(row.law_of) }),
            region: row.scope.and_then(|scope| self.region(scope)),
            unverified: row.unverified,
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn repeal(self, row: &'c Repeal) -> RepealEntry<'c> {
        RepealEntry {
            by: self.act(row.by),
            at: self.address(row.at),
            act: self.act(row.act),
            part: self.address_if(row.part),
            from: row.from.to_string(),
            unverified: row.unverified,
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn renumbering(self, row: &'c Renumbering) -> RenumberingEntry<'c> {
        RenumberingEntry {
            act: self.act(row.act),
            before: self.address(row.before),
            now: self.address(row.now),
            until: row.until.to_string(),
            place: self.place(row.place),
        }
    }
}
