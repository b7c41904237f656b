//! How texts are applied, by the evidence, and which paragraphs are accounted for without a norm.

use super::details::{DetailsEntry, LineEntry, OfLineEntry};
use super::view::{View, date_if};
use crate::law::{By, Practice, PracticeOf, Remark, RemarkKind};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

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

impl<'c> View<'c> {
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
}
