//! What the vocabulary has of time: dated numbers, and working days.

use super::details::DetailsEntry;
use super::view::{View, date_if, text_if};
use crate::law::{Calendar, Parameter};
use crate::report::json::PlaceEntry;
use crate::value::Date;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// A dated number.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ParameterEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its unit.
    unit: String,
    /// Whether topics have values of their own.
    by_topic: bool,
    /// Its values, by date.
    rows: Vec<ParameterRowEntry<'c>>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// One value of a parameter.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ParameterRowEntry<'c> {
    /// First day.
    from: String,
    /// Last day; null: until the next row of its topic.
    until: Option<String>,
    /// For which topic only.
    topic: Option<&'c str>,
    /// The value, in the parameter's unit.
    value: String,
    /// Whether it is marked `unverified`.
    unverified: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// The working days of a period.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct CalendarEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Whose it is.
    jurisdiction: Option<&'c str>,
    /// The first day that it speaks of.
    from: Option<String>,
    /// The last.
    until: Option<String>,
    /// The days of the week on which nobody works.
    rests: Vec<&'static str>,
    /// Days off beside those.
    off: Vec<DaysEntry>,
    /// Days on which one works although the day of the week is one of rest.
    works: Vec<DaysEntry>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// Days, both ends included.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct DaysEntry {
    /// The first.
    first: String,
    /// The last.
    last: String,
}

impl<'c> View<'c> {
    pub(super) fn parameter(self, row: &'c Parameter) -> ParameterEntry<'c> {
        let topic = |id: crate::law::TopicId| self.corpus.topics.get(id.0 as usize).map(|topic| self.name(topic.name));
        ParameterEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            unit: row.unit.to_string(),
            by_topic: row.by_topic,
            rows: (row.rows.iter())
                .map(|one| ParameterRowEntry {
                    from: one.from.to_string(),
                    until: date_if(one.until),
                    topic: one.topic.and_then(topic),
                    value: one.value.to_string(),
                    unverified: one.unverified,
                    place: self.place(one.place),
                    details: self.details(one.details),
                })
                .collect(),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    pub(super) fn calendar(self, row: &'c Calendar) -> CalendarEntry<'c> {
        let days = |days: &[(Date, Date)]| {
            days.iter().map(|(first, last)| DaysEntry { first: first.to_string(), last: last.to_string() }).collect()
        };
        CalendarEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            jurisdiction: row.of.map(|id| self.state(id)),
            from: date_if(row.from),
            until: date_if(row.until),
            rests: Calendar::WEEK.into_iter().zip(row.rests).filter(|(_, rests)| *rests).map(|(day, _)| day).collect(),
            off: days(&row.off),
            works: days(&row.works),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }
}
