//! What texts demand, allow, define and give; what they leave unsaid; how they are applied; bills.

use super::details::{DetailsEntry, LineEntry, OfLineEntry};
use super::regions::RegionEntry;
use super::values::ComparisonEntry;
use super::view::{View, date_if, text_if};
use crate::law::{
    Bill, By, Choice, Definition, DefinitionMeaning, Norm, Practice, PracticeOf, Precondition, Remark, RemarkKind,
    Silence, TermSilence, Wanted,
};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// A demand, a permission or a provision.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct NormEntry<'c> {
    /// Its full name: `C183 art 8(1)#proof`.
    name: String,
    /// The act that it stands in.
    act: &'c str,
    /// Its address there.
    address: String,
    /// Its label, where it is one of several statements at a place.
    label: Option<&'c str>,
    /// How strongly it is meant: `must`, `should`, `progressively`, `may`, `gives`, `precondition`.
    strength: &'static str,
    /// What it speaks of.
    property: &'c str,
    /// The values that it allows: any of these comparisons.
    allowed: Vec<ComparisonEntry<'c>>,
    /// Property and comparison, as written.
    words: String,
    /// Whom it is about; null for everyone.
    region: Option<RegionEntry<'c>>,
    /// First day, where it says one.
    from: Option<String>,
    /// Last day, where it says one.
    until: Option<String>,
    /// Whether it, or its first day, is marked `unverified`.
    unverified: bool,
    /// Whether its last day is marked so.
    end_unverified: bool,
    /// Where property and comparison stand.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A choice among paragraphs and parts.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ChoiceEntry<'c> {
    /// The instrument.
    act: &'c str,
    /// Where it stands there.
    address: String,
    /// Its label.
    label: Option<&'c str>,
    /// How many of the members have to be met throughout.
    need: usize,
    /// The members.
    members: Vec<String>,
    /// How many of which members have to be among them.
    including: Vec<IncludingEntry>,
    /// How strongly it is meant.
    strength: &'static str,
    /// As written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// So many of these.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct IncludingEntry {
    /// How many.
    need: usize,
    /// Of which.
    members: Vec<String>,
}

/// A definition of a term.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct DefinitionEntry<'c> {
    /// The instrument or law.
    act: &'c str,
    /// Where it stands there.
    address: String,
    /// The term.
    term: &'c str,
    /// Persons and circumstances that it means, where it means such.
    region: Option<RegionEntry<'c>>,
    /// The elements that it means, where it means such.
    elements: Option<Vec<&'c str>>,
    /// Whether `others` stands among them.
    others: bool,
    /// First day.
    from: Option<String>,
    /// Last day.
    until: Option<String>,
    /// Term and meaning as written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// A declared silence of the law.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct SilenceEntry<'c> {
    /// Whose law was searched.
    jurisdiction: &'c str,
    /// For which property.
    #[serde(skip_serializing_if = "Option::is_none")]
    property: Option<&'c str>,
    /// Or for which term.
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<&'c str>,
    /// For whom; null for everyone.
    region: Option<RegionEntry<'c>>,
    /// What was searched.
    searched: Vec<String>,
    /// What was not.
    not_searched: Vec<String>,
    /// When it was read.
    read: Option<String>,
    /// First day for which it holds.
    from: Option<String>,
    /// Last day for which it holds.
    until: Option<String>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// Evidence of how a text is applied.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct PracticeEntry<'c> {
    /// Of which act, place, property or topic.
    of: PracticeOfEntry<'c>,
    /// `applied`, `partly applied`, `not applied`, `disputed`, `unclear`.
    practised: &'static str,
    /// Of which time the evidence speaks.
    during: Option<String>,
    /// Who concludes so: a source, or somebody in words.
    by: Option<&'c str>,
    /// What was counted.
    figures: Vec<FigureEntry<'c>>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// What evidence is about.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum PracticeOfEntry<'c> {
    /// An act, or a place in it.
    Act {
        /// `LabourCode art 6(2)`.
        at: String,
    },
    /// A property.
    Property {
        /// Its name.
        name: &'c str,
    },
    /// A topic.
    Topic {
        /// Its name.
        name: &'c str,
    },
}

/// What was counted.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct FigureEntry<'c> {
    /// As written.
    words: &'c str,
    /// The cells of a series that it is about.
    line: Option<LineEntry<'c>>,
    /// What it says of them.
    says: Option<OfLineEntry>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// A paragraph that is accounted for without a norm.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct RemarkEntry<'c> {
    /// The act or source.
    act: &'c str,
    /// The place in it; null for all of it.
    address: Option<String>,
    /// Its label.
    label: Option<&'c str>,
    /// `judgement`, `no action`, `see`.
    kind: &'static str,
    /// Where it is said, of what stands elsewhere.
    see: Option<String>,
    /// Whether it is about all of a text from its first quotation to its second.
    to_quote: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses: the reason, and the rest.
    details: Option<DetailsEntry<'c>>,
}

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
    pub(super) fn norm(self, norm: &'c Norm) -> NormEntry<'c> {
        let property = self.corpus.property(norm.property);
        NormEntry {
            name: self.norm_name(norm),
            act: self.act(norm.act),
            address: self.address(norm.address),
            label: self.name_if(norm.label),
            strength: norm.strength.word(),
            property: self.name(property.name),
            allowed: self.allowed(property, norm.allowed),
            words: self.words(norm.demand_place()),
            region: self.region(norm.scope),
            from: date_if(norm.from),
            until: date_if(norm.until),
            unverified: norm.unverified,
            end_unverified: norm.end_unverified,
            place: self.place(norm.demand_place()),
            details: self.details(norm.details),
        }
    }

    pub(super) fn choice(self, row: &'c Choice) -> ChoiceEntry<'c> {
        ChoiceEntry {
            act: self.act(row.act),
            address: self.address(row.address),
            label: self.name_if(row.label),
            need: row.need,
            members: self.provisions(&row.members),
            including: (row.including.iter())
                .map(|(need, members)| IncludingEntry { need: *need, members: self.provisions(members) })
                .collect(),
            strength: row.strength.word(),
            words: self.words(row.words),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn definition(self, row: &'c Definition) -> DefinitionEntry<'c> {
        let term = self.corpus.term(row.term);
        let (region, elements, others) = match &row.meaning {
            DefinitionMeaning::Region(scope) => (self.region(*scope), None, false),
            DefinitionMeaning::Elements(positions, others) => {
                let named = positions.iter().filter_map(|at| term.elements.get(usize::from(*at)));
                (None, Some(named.map(|symbol| self.name(*symbol)).collect()), *others)
            }
        };
        DefinitionEntry {
            act: self.act(row.act),
            address: self.address(row.address),
            term: self.name(term.name),
            region,
            elements,
            others,
            from: date_if(row.from),
            until: date_if(row.until),
            words: self.words(row.words),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn silence(self, row: &'c Silence) -> SilenceEntry<'c> {
        let places = |all: &[(crate::law::ActId, Option<crate::law::AddressId>)]| {
            all.iter().map(|(act, address)| self.corpus.place_name(*act, *address)).collect()
        };
        SilenceEntry {
            jurisdiction: self.state(row.of),
            property: Some(self.name(self.corpus.property(row.property).name)),
            term: None,
            region: self.region(row.scope),
            searched: places(&row.searched),
            not_searched: places(&row.not_searched),
            read: date_if(row.read),
            from: date_if(row.from),
            until: date_if(row.until),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn term_silence(self, row: &'c TermSilence) -> SilenceEntry<'c> {
        let not_searched = row.not_searched.iter().map(|(act, address)| self.corpus.place_name(*act, *address));
        SilenceEntry {
            jurisdiction: self.state(row.of),
            property: None,
            term: Some(self.name(self.corpus.term(row.term).name)),
            region: None,
            searched: Vec::new(),
            not_searched: not_searched.collect(),
            read: None,
            from: date_if(row.from),
            until: date_if(row.until),
            place: self.place(row.place),
            details: None,
        }
    }

    /// What evidence is about.
    pub(super) fn practice_of(self, of: PracticeOf) -> PracticeOfEntry<'c> {
        match of {
            PracticeOf::Act(act, address) => PracticeOfEntry::Act { at: self.corpus.place_name(act, address) },
            PracticeOf::Property(id) => PracticeOfEntry::Property { name: self.name(self.corpus.property(id).name) },
            PracticeOf::Topic(id) => {
                let name = self.corpus.topics.get(id.0 as usize).map_or("", |topic| self.name(topic.name));
                PracticeOfEntry::Topic { name }
            }
        }
    }

    pub(super) fn practice(self, row: &'c Practice) -> PracticeEntry<'c> {
        PracticeEntry {
            of: self.practice_of(row.of),
            practised: row.practised.word(),
            during: date_if(row.during),
            by: row.by.as_ref().map(|by| match by {
                By::Source(act) => self.act(*act),
                By::Words(words) => &**words,
            }),
            figures: (row.figures.iter())
                .map(|figure| FigureEntry {
                    words: &figure.words,
                    line: figure.of.as_ref().map(|(line, _)| self.line(line)),
                    says: figure.of.as_ref().map(|(_, said)| self.of_line(said)),
                    place: self.place(figure.place),
                })
                .collect(),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn remark(self, row: &'c Remark) -> RemarkEntry<'c> {
        let (kind, see) = match row.kind {
            RemarkKind::Judgement => ("judgement", None),
            RemarkKind::NoAction => ("no action", None),
            RemarkKind::See(act, address) => ("see", Some(self.corpus.place_name(act, Some(address)))),
        };
        RemarkEntry {
            act: self.act(row.act),
            address: self.address_if(row.address),
            label: self.name_if(row.label),
            kind,
            see,
            to_quote: row.to_quote,
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

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
