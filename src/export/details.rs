//! The rarer clauses that any statement may have: citations, quotations, notes, reasons, and what a norm adds to its values.

use super::regions::{RegionEntry, StateConditionEntry};
use super::values::op;
use super::view::{View, date_if};
use crate::law::{Citation, DetailsId, Expectation, Line, OfLine, Share};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The rarer clauses of a statement; what it doesn't have is left out.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct DetailsEntry<'c> {
    /// What it cites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cites: Vec<CitationEntry<'c>>,
    /// Quoted words that locate the passage.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    quotes: Vec<QuoteEntry<'c>>,
    /// Notes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<&'c str>,
    /// Reasons.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<&'c str>,
    /// Why it is unverified, where that is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    unverified_because: Option<&'c str>,
    /// When the text was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    read: Option<String>,
    /// The conditions on the law or the state (`where`), all of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<StateConditionEntry<'c>>,
    /// The provisions that it overrides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overrides: Vec<String>,
    /// The provisions beside which it stands.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    besides: Vec<String>,
    /// The demands that a permission lets fall short.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relaxes: Vec<String>,
    /// Whether the permission needs a declaration of the state.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    by_declaration: bool,
    /// The state that demands it of itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    declared_by: Option<&'c str>,
    /// The first day of whose events it speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    applies_from: Option<String>,
    /// The last day on which it goes on beside what takes its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    transitional_until: Option<String>,
    /// The last day on which it may still count, where its end is known only in part.
    #[serde(skip_serializing_if = "Option::is_none")]
    may_end: Option<String>,
    /// Whose duty it is: `employers`, `state`.
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<&'static str>,
    /// The source that says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_by: Option<&'c str>,
    /// Of which share of the persons it is demanded.
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<ShareEntry<'c>>,
    /// That it is demanded on average.
    #[serde(skip_serializing_if = "Option::is_none")]
    average: Option<AverageEntry<'c>>,
    /// The figures by which a duty to advance is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    measured_by: Option<LineEntry<'c>>,
    /// How the text is read, where it can be read otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<ReadingEntry<'c>>,
    /// What its author expects of the verdict.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    expects: Vec<ExpectationEntry<'c>>,
}

/// What a statement cites.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CitationEntry<'c> {
    /// The act or source; null for a document named in words.
    act: Option<&'c str>,
    /// The place in it.
    address: Option<String>,
    /// The words quoted, or the document's name.
    words: &'c str,
    /// Where the citation stands.
    place: Option<PlaceEntry<'c>>,
}

/// Quoted words.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct QuoteEntry<'c> {
    /// The words.
    words: &'c str,
    /// Where the quotation stands.
    place: Option<PlaceEntry<'c>>,
}

/// A share of persons.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ShareEntry<'c> {
    /// The least percentage.
    percent: String,
    /// Who alone counts as served.
    counting: Option<RegionEntry<'c>>,
    /// The series that says how many there are.
    weights: Option<&'c str>,
}

/// An average.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct AverageEntry<'c> {
    /// The series that says how many there are.
    weights: Option<&'c str>,
}

/// The cells of a series that have these labels.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct LineEntry<'c> {
    /// The series.
    series: &'c str,
    /// One label for each of its axes.
    labels: Vec<&'c str>,
}

/// What is said of the cells of a line.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum OfLineEntry {
    /// How they move.
    Moves {
        /// `rises`, `falls`, `narrows`, `widens`.
        way: &'static str,
        /// Whether only the two ends are meant.
        overall: bool,
        /// In which time.
        during: Option<String>,
    },
    /// What a cell holds.
    Holds {
        /// How it stands to the number.
        op: &'static str,
        /// The number, in the unit of the series.
        number: String,
        /// In which period.
        period: Option<String>,
    },
}

/// A reading of a text.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ReadingEntry<'c> {
    /// How it is read.
    words: &'c str,
    /// The source that reads it so.
    by: Option<&'c str>,
}

/// What an author expects of a verdict.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ExpectationEntry<'c> {
    /// For which state; null for any.
    jurisdiction: Option<&'c str>,
    /// The verdict.
    verdict: &'static str,
    /// For which situations; null for all.
    region: Option<RegionEntry<'c>>,
    /// From which day on.
    from: Option<String>,
    /// Why.
    because: Option<&'c str>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

impl<'c> View<'c> {
    /// The rarer clauses, where there are some.
    pub(super) fn details(self, id: DetailsId) -> Option<DetailsEntry<'c>> {
        let row = self.corpus.details(id)?;
        Some(DetailsEntry {
            cites: row.cites.iter().map(|cite| self.citation(cite)).collect(),
            quotes: row.quotes.iter().map(|(words, at)| QuoteEntry { words, place: self.place(*at) }).collect(),
            notes: row.notes.iter().map(|note| &**note).collect(),
            because: row.because.iter().map(|why| &**why).collect(),
            unverified_because: row.unverified.as_deref(),
            read: date_if(row.read),
            conditions: row.conditions.iter().map(|one| self.state_condition(one)).collect(),
            overrides: self.provisions(&row.overrides),
            besides: self.provisions(&row.besides),
            relaxes: self.provisions(&row.relaxes),
            by_declaration: row.by_declaration,
            declared_by: row.declared_by.map(|id| self.state(id)),
            applies_from: date_if(row.applies_from),
            transitional_until: date_if(row.transitional),
            may_end: date_if(row.may_end),
            actor: row.actor.map(crate::law::Bearer::word),
            said_by: row.said_by.map(|act| self.act(act)),
            share: row.share.map(|share| self.share(share)),
            average: row.average.map(|average| AverageEntry {
                weights: average.weights.map(|id| self.name(self.corpus.one_series(id).name)),
            }),
            measured_by: row.measured_by.as_ref().map(|(line, _)| self.line(line)),
            reading: row
                .reading
                .as_ref()
                .map(|reading| ReadingEntry { words: &reading.words, by: reading.by.map(|act| self.act(act)) }),
            expects: row.expectations.iter().map(|one| self.expectation(one)).collect(),
        })
    }

    fn citation(self, cite: &'c Citation) -> CitationEntry<'c> {
        CitationEntry {
            act: cite.act.map(|act| self.act(act)),
            address: self.address_if(cite.address),
            words: &cite.words,
            place: self.place(cite.place),
        }
    }

    fn share(self, share: Share) -> ShareEntry<'c> {
        ShareEntry {
            percent: share.percent.to_string(),
            counting: share.counting.and_then(|scope| self.region(scope)),
            weights: share.weights.map(|id| self.name(self.corpus.one_series(id).name)),
        }
    }

    /// The cells of a series that have certain labels.
    pub(super) fn line(self, line: &Line) -> LineEntry<'c> {
        LineEntry { series: self.name(self.corpus.one_series(line.series).name), labels: self.names(&line.labels) }
    }

    /// What is said of such cells.
    pub(super) fn of_line(self, said: &OfLine) -> OfLineEntry {
        use crate::law::Way;
        match said {
            OfLine::Moves(trend) => OfLineEntry::Moves {
                way: match trend.way {
                    Way::Rises => "rises",
                    Way::Falls => "falls",
                    Way::Narrows => "narrows",
                    Way::Widens => "widens",
                },
                overall: trend.overall,
                during: date_if(trend.during),
            },
            OfLine::Holds(comparing, number, period) => {
                OfLineEntry::Holds { op: op(*comparing), number: number.to_string(), period: date_if(*period) }
            }
        }
    }

    fn expectation(self, one: &'c Expectation) -> ExpectationEntry<'c> {
        ExpectationEntry {
            jurisdiction: one.of.map(|id| self.state(id)),
            verdict: one.verdict.word(),
            region: one.scope.and_then(|scope| self.region(scope)),
            from: date_if(one.from),
            because: one.because.as_deref(),
            place: self.place(one.place),
        }
    }
}
