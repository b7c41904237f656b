//! The words of the rules: dimensions, groups, properties, topics, terms. Those that hang on time, `parameters.rs` has.

use super::details::DetailsEntry;
use super::parameters::{CalendarEntry, ParameterEntry};
use super::regions::ConditionEntry;
use super::values::{FormulaEntry, number};
use super::view::{View, text_if};
use crate::law::{
    Combination, Dimension, DimensionKind, Direction, Group, Property, PropertyId, Scale, Term, Theme, Topic,
};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The words of the rules.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct VocabularyEntry<'c> {
    /// What tells situations apart.
    dimensions: Vec<DimensionEntry<'c>>,
    /// Regions with a name.
    groups: Vec<GroupEntry<'c>>,
    /// Corners of the space that can't be.
    never: Vec<NeverEntry<'c>>,
    /// What norms speak of.
    properties: Vec<PropertyEntry<'c>>,
    /// Properties that belong together.
    topics: Vec<TopicEntry<'c>>,
    /// What properties are about.
    themes: Vec<ThemeEntry<'c>>,
    /// Dated numbers.
    parameters: Vec<ParameterEntry<'c>>,
    /// Terms that instruments and laws define.
    terms: Vec<TermEntry<'c>>,
    /// Working days.
    calendars: Vec<CalendarEntry<'c>>,
}

/// What tells situations apart.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct DimensionEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its values.
    #[serde(rename = "type")]
    kind: DimensionType<'c>,
    /// Whether it may have no value (no child).
    may_be_none: bool,
    /// Whose it is: `persons`, `child`, `employers`, `organisations`, `state`.
    bearer: &'static str,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
}

/// The values of a dimension.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum DimensionType<'c> {
    /// A flag: its own name says yes.
    YesNo,
    /// Exactly one of these.
    OneOf {
        /// The values.
        values: Vec<&'c str>,
        /// Whether they are ordered, from the least to the greatest.
        ordered: bool,
    },
    /// Whole numbers.
    Count {
        /// The least.
        least: i64,
        /// The greatest.
        greatest: Option<i64>,
        /// What is counted.
        unit: String,
    },
    /// Numbers in a unit.
    Amount {
        /// The unit.
        unit: String,
        /// The least.
        least: Option<String>,
        /// The greatest.
        greatest: Option<String>,
    },
}

/// A region with a name.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct GroupEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Who and what is in it.
    region: ConditionEntry<'c>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
}

/// A corner of the space that can't be.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct NeverEntry<'c> {
    /// The corner.
    region: ConditionEntry<'c>,
    /// Where it is said.
    place: Option<PlaceEntry<'c>>,
}

/// What norms speak of.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PropertyEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its values.
    #[serde(rename = "type")]
    kind: PropertyType<'c>,
    /// Whose it is: `persons`, `child`, `employers`, `organisations`, `state`.
    bearer: &'static str,
    /// Which way is better for the bearer: `more`, `less`; null where nothing is said.
    direction: Option<&'static str>,
    /// What several amounts come to: `one`, `adds up`, `best of`.
    combination: &'static str,
    /// What it is made of, where it is derived.
    formula: Option<FormulaEntry<'c>>,
    /// Values that cover others beside themselves.
    covers: Vec<CoversEntry<'c>>,
    /// The topics that list it.
    topics: Vec<&'c str>,
    /// What it is about.
    theme: Option<&'c str>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// The values of a property.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
enum PropertyType<'c> {
    /// `yes` or `no`.
    YesNo,
    /// Exactly one of these.
    OneOf {
        /// The values.
        values: Vec<&'c str>,
        /// Whether they are ordered, from the least to the greatest.
        ordered: bool,
    },
    /// A set of these.
    SetOf {
        /// The elements.
        values: Vec<&'c str>,
    },
    /// An amount.
    Amount {
        /// Its unit.
        unit: String,
    },
    /// A range of clock times.
    Clock,
    /// A date.
    Date,
}

/// A value that covers others.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CoversEntry<'c> {
    /// The value.
    value: Vec<&'c str>,
    /// The others.
    covers: Vec<&'c str>,
}

/// Properties that belong together.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct TopicEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its properties.
    properties: Vec<&'c str>,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
}

/// What properties are about.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ThemeEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its title in other languages, by their codes.
    titles: Vec<(&'c str, &'c str)>,
    /// Its properties.
    properties: Vec<&'c str>,
    /// Where it is said.
    place: Option<PlaceEntry<'c>>,
}

/// A term that instruments and laws define, each in its own way.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct TermEntry<'c> {
    /// Its name.
    name: &'c str,
    /// All elements that a definition of it names.
    elements: Vec<&'c str>,
    /// Where it is first defined.
    place: Option<PlaceEntry<'c>>,
}

impl<'c> View<'c> {
    pub(super) fn vocabulary(self) -> VocabularyEntry<'c> {
        let corpus = self.corpus;
        VocabularyEntry {
            dimensions: corpus.dimensions.iter().map(|row| self.dimension(row)).collect(),
            groups: corpus.groups.iter().filter(|row| row.has_name).map(|row| self.group(row)).collect(),
            never: (corpus.impossible.iter())
                .map(|(region, at)| NeverEntry { region: self.condition(region), place: self.place(*at) })
                .collect(),
            properties: (0..).map(PropertyId).zip(&corpus.properties).map(|(id, row)| self.property(id, row)).collect(),
            topics: corpus.topics.iter().map(|row| self.topic(row)).collect(),
            themes: corpus.themes.iter().map(|row| self.theme(row)).collect(),
            parameters: corpus.parameters.iter().map(|row| self.parameter(row)).collect(),
            terms: corpus.terms.iter().map(|row| self.term(row)).collect(),
            calendars: corpus.calendars.iter().map(|row| self.calendar(row)).collect(),
        }
    }

    fn dimension(self, row: &'c Dimension) -> DimensionEntry<'c> {
        let kind = match &row.kind {
            DimensionKind::YesNo => DimensionType::YesNo,
            DimensionKind::OneOf { values, ordered } => {
                DimensionType::OneOf { values: self.names(values), ordered: *ordered }
            }
            DimensionKind::Count { least, greatest, unit } => {
                DimensionType::Count { least: *least, greatest: *greatest, unit: unit.to_string() }
            }
            DimensionKind::Amount { unit, least, greatest } => DimensionType::Amount {
                unit: unit.to_string(),
                least: least.map(|at| number(at, *unit).number),
                greatest: greatest.map(|at| number(at, *unit).number),
            },
        };
        DimensionEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            kind,
            may_be_none: row.may_be_none,
            bearer: row.bearer.word(),
            place: self.place(row.place),
        }
    }

    fn group(self, row: &'c Group) -> GroupEntry<'c> {
        GroupEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            region: self.condition(&row.region),
            place: self.place(row.place),
        }
    }

    fn property(self, id: PropertyId, row: &'c Property) -> PropertyEntry<'c> {
        let kind = match &*row.scale {
            Scale::YesNo => PropertyType::YesNo,
            Scale::OneOf { values, ordered } => PropertyType::OneOf { values: self.names(values), ordered: *ordered },
            Scale::SetOf(values) => PropertyType::SetOf { values: self.names(values) },
            Scale::Amount(unit) => PropertyType::Amount { unit: unit.to_string() },
            Scale::Clock => PropertyType::Clock,
            Scale::Date => PropertyType::Date,
        };
        let topic = |id: &crate::law::TopicId| self.corpus.topics.get(id.0 as usize).map(|topic| self.name(topic.name));
        PropertyEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            kind,
            bearer: row.bearer.word(),
            direction: direction(row.direction),
            combination: match row.combination {
                Combination::One => "one",
                Combination::AddsUp => "adds up",
                Combination::BestOf => "best of",
            },
            formula: row.formula.as_ref().map(|formula| self.formula(formula)),
            covers: (row.covers.iter())
                .map(|(value, others)| CoversEntry {
                    value: self.among(row, &[*value]),
                    covers: self.among(row, others),
                })
                .collect(),
            topics: row.topics.iter().filter_map(topic).collect(),
            theme: self.corpus.theme_of(id).map(|theme| self.name(theme.name)),
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    fn topic(self, row: &'c Topic) -> TopicEntry<'c> {
        TopicEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            properties: row.members.iter().map(|id| self.name(self.corpus.property(*id).name)).collect(),
            place: self.place(row.place),
        }
    }

    fn theme(self, row: &'c Theme) -> ThemeEntry<'c> {
        ThemeEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            titles: row.titles.iter().map(|(language, title)| (&**language, &**title)).collect(),
            properties: row.members.iter().map(|id| self.name(self.corpus.property(*id).name)).collect(),
            place: self.place(row.place),
        }
    }

    fn term(self, row: &'c Term) -> TermEntry<'c> {
        TermEntry { name: self.name(row.name), elements: self.names(&row.elements), place: self.place(row.place) }
    }
}

/// The word for which way is better.
pub(super) const fn direction(direction: Direction) -> Option<&'static str> {
    match direction {
        Direction::More => Some("more"),
        Direction::Less => Some("less"),
        Direction::Neither => None,
    }
}
