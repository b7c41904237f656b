//! Cases: persons, circumstances, events, questions and expectations. What comes of them, `kzrules ask` says.

use super::details::DetailsEntry;
use super::regions::RegionEntry;
use super::values::ComparisonEntry;
use super::view::{View, date_if, text_if};
use crate::law::{Case, CaseExpectation, CaseExpected, Filed, Happened};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// A situation to be judged.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CaseEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Under whose law.
    jurisdiction: Option<&'c str>,
    /// The day; null: that of the question.
    on: Option<String>,
    /// Who it is about, in the circumstances of the case.
    persons: Vec<PersonEntry<'c>>,
    /// The circumstances of all of them, as written.
    when: Option<String>,
    /// What happened.
    events: Vec<EventEntry<'c>>,
    /// What is asked.
    asks: Vec<&'c str>,
    /// The procedure that was followed.
    follows: Option<&'c str>,
    /// What should come out.
    expects: Vec<CaseExpectationEntry<'c>>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// Somebody in a case.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PersonEntry<'c> {
    /// The name.
    name: Option<&'c str>,
    /// Who it is; null for everyone.
    region: Option<RegionEntry<'c>>,
    /// Where the words for it stand.
    place: Option<PlaceEntry<'c>>,
}

/// Something that happened.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct EventEntry<'c> {
    /// A step or an event of the procedure.
    name: &'c str,
    /// When.
    on: String,
    /// Whether that isn't verified.
    unverified: bool,
    /// The documents that are named.
    documents: Option<Vec<&'c str>>,
    /// Whether all documents were filed but these.
    all_but: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// What should come out of a case.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CaseExpectationEntry<'c> {
    /// What.
    what: ExpectedEntry<'c>,
    /// For which person, by number from nought; null for all.
    person: Option<usize>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// What an expectation is about.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum ExpectedEntry<'c> {
    /// A demand's verdict here.
    Verdict {
        /// `C183 art 8(1)#proof`.
        at: String,
        /// The word.
        verdict: &'static str,
    },
    /// What the law gives.
    Law {
        /// The property.
        property: &'c str,
        /// The values.
        allowed: Vec<ComparisonEntry<'c>>,
    },
    /// How it stands with a step.
    Step {
        /// The step.
        step: &'c str,
        /// The word.
        kept: &'static str,
    },
}

impl<'c> View<'c> {
    pub(super) fn case(self, row: &'c Case) -> CaseEntry<'c> {
        CaseEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            jurisdiction: row.of.map(|id| self.state(id)),
            on: date_if(row.on),
            persons: (row.persons.iter())
                .map(|person| PersonEntry {
                    name: self.name_if(person.name),
                    region: self.region(person.scope),
                    place: self.place(person.place),
                })
                .collect(),
            when: row.circumstances.map(|place| self.words(place)),
            events: row.events.iter().map(|event| self.event(event)).collect(),
            asks: row.asks.iter().map(|id| self.name(self.corpus.property(*id).name)).collect(),
            follows: row.follows.map(|id| self.name(self.corpus.procedure(id).name)),
            expects: row.expects.iter().map(|one| self.case_expectation(one)).collect(),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    fn event(self, event: &'c Happened) -> EventEntry<'c> {
        EventEntry {
            name: self.name(event.name),
            on: event.on.to_string(),
            unverified: event.unverified,
            documents: event.filed.as_ref().map(|filed| self.used(filed.named())),
            all_but: matches!(event.filed, Some(Filed::AllBut(_))),
            place: self.place(event.place),
        }
    }

    fn case_expectation(self, one: &'c CaseExpectation) -> CaseExpectationEntry<'c> {
        let what = match &one.what {
            CaseExpected::Verdict { act, address, label, verdict } => {
                let label = label.map(|label| format!("#{}", self.name(label))).unwrap_or_default();
                let at = format!("{}{label}", self.corpus.place_name(*act, *address));
                ExpectedEntry::Verdict { at, verdict: verdict.word() }
            }
            CaseExpected::Law { property, allowed } => {
                let row = self.corpus.property(*property);
                ExpectedEntry::Law { property: self.name(row.name), allowed: self.allowed(row, *allowed) }
            }
            CaseExpected::Step { step: (name, _), kept } => {
                ExpectedEntry::Step { step: self.name(*name), kept: kept.words() }
            }
        };
        CaseExpectationEntry { what, person: one.person, place: self.place(one.place) }
    }
}
