//! What sources say and recommend.

use super::acts::status_word;
use super::details::{DetailsEntry, LineEntry, OfLineEntry};
use super::evidence::PracticeOfEntry;
use super::regions::RegionEntry;
use super::values::ComparisonEntry;
use super::view::{View, date_if};
use crate::law::{Claim, Claimed, Recommendation};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// What a source says.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ClaimEntry<'c> {
    /// Who says it.
    source: &'c str,
    /// What.
    claimed: ClaimedEntry<'c>,
    /// For which situations; null for all.
    region: Option<RegionEntry<'c>>,
    /// The date for which it is meant; null: the source's own.
    at: Option<String>,
    /// As written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// The kinds of claim.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum ClaimedEntry<'c> {
    /// A verdict on a paragraph, or on a whole instrument.
    Verdict {
        /// `C183 art 8(1)#proof`.
        at: String,
        /// The word.
        verdict: &'static str,
    },
    /// What a state did about an instrument.
    Status {
        /// The state.
        jurisdiction: &'c str,
        /// What it did.
        status: &'static str,
        /// The instrument, or a part of it.
        at: String,
    },
    /// That the law says nothing.
    Silent {
        /// Whose law.
        jurisdiction: &'c str,
        /// On what.
        property: &'c str,
    },
    /// How something is applied.
    Practised {
        /// Of what.
        of: PracticeOfEntry<'c>,
        /// Whether it is.
        practised: &'static str,
    },
    /// A parameter's value.
    Parameter {
        /// The parameter.
        name: &'c str,
        /// The value, in its unit.
        value: String,
    },
    /// That a treaty is ready to be ratified, or isn't.
    Ready {
        /// The treaty.
        instrument: &'c str,
        /// Whether it is.
        ready: bool,
    },
    /// What the cells of a series show.
    OfSeries {
        /// Which cells.
        line: LineEntry<'c>,
        /// What is said of them.
        says: OfLineEntry,
    },
    /// Something in free words.
    Words,
    /// What the law gives.
    Law {
        /// The provision that it names.
        at: Option<String>,
        /// The property.
        property: &'c str,
        /// The values.
        allowed: Vec<ComparisonEntry<'c>>,
    },
}

/// What a source recommends.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct RecommendationEntry<'c> {
    /// Who recommends it.
    source: &'c str,
    /// The bill; null where it is said in words.
    bill: Option<&'c str>,
    /// As written.
    words: String,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

impl<'c> View<'c> {
    pub(super) fn claim(self, row: &'c Claim) -> ClaimEntry<'c> {
        ClaimEntry {
            source: self.act(row.source),
            claimed: self.claimed(&row.claimed),
            region: row.scope.and_then(|scope| self.region(scope)),
            at: date_if(row.at),
            words: self.words(row.words),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    fn claimed(self, claimed: &'c Claimed) -> ClaimedEntry<'c> {
        let corpus = self.corpus;
        match claimed {
            Claimed::Verdict { act, address, label, verdict } => {
                let label = label.map(|label| format!("#{}", self.name(label))).unwrap_or_default();
                let at = format!("{}{label}", corpus.place_name(*act, *address));
                ClaimedEntry::Verdict { at, verdict: verdict.word() }
            }
            Claimed::Status { of, kind, act, part } => ClaimedEntry::Status {
                jurisdiction: self.state(*of),
                status: status_word(*kind),
                at: corpus.place_name(*act, *part),
            },
            Claimed::Silent { of, property } => ClaimedEntry::Silent {
                jurisdiction: self.state(*of),
                property: self.name(corpus.property(*property).name),
            },
            Claimed::Practised { of, practised } => {
                ClaimedEntry::Practised { of: self.practice_of(*of), practised: practised.word() }
            }
            Claimed::Parameter { parameter, value } => {
                ClaimedEntry::Parameter { name: self.name(corpus.parameter(*parameter).name), value: value.to_string() }
            }
            Claimed::Ready { act, ready } => ClaimedEntry::Ready { instrument: self.act(*act), ready: *ready },
            Claimed::OfSeries(line, said) => ClaimedEntry::OfSeries { line: self.line(line), says: self.of_line(said) },
            Claimed::Words => ClaimedEntry::Words,
            Claimed::Law { at, property, allowed } => {
                let row = corpus.property(*property);
                ClaimedEntry::Law {
                    at: at.map(|(act, address)| corpus.place_name(act, address)),
                    property: self.name(row.name),
                    allowed: self.allowed(row, *allowed),
                }
            }
        }
    }

    pub(super) fn recommendation(self, row: &'c Recommendation) -> RecommendationEntry<'c> {
        RecommendationEntry {
            source: self.act(row.source),
            bill: row.bill.map(|id| self.name(self.corpus.bill(id).name)),
            words: self.words(row.words),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }
}
