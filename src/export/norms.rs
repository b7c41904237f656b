//! What texts demand, allow, define and give, and what they leave unsaid.

use super::details::DetailsEntry;
use super::regions::RegionEntry;
use super::values::ComparisonEntry;
use super::view::{View, date_if};
use crate::law::{Choice, Definition, DefinitionMeaning, Norm, Silence, TermSilence};
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
}
