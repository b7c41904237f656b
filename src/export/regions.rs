//! Regions as they are written and as trees of conditions, and conditions on the law or the state.

use super::values::{AmountEntry, ComparisonEntry, FormulaEntry, number};
use super::view::View;
use crate::law::{At, Change, Condition, Dimension, DimensionId, DimensionKind, Scope, ScopeId, StateCondition, Test};
use crate::value::{Comparison, Exact, Unit};
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// Persons and circumstances.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct RegionEntry<'c> {
    /// As written, where it is written in one place.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// Who and when, the scope of the act included.
    base: ConditionEntry<'c>,
    /// What is cut out of it (`unless`).
    #[serde(skip_serializing_if = "Option::is_none")]
    unless: Option<ConditionEntry<'c>>,
}

/// A condition, as a tree. Names of groups are resolved into what they mean.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum ConditionEntry<'c> {
    /// Every situation.
    Always,
    /// No situation.
    Never,
    /// The dimension has one of these values.
    Among {
        /// The dimension.
        dimension: &'c str,
        /// The values; `yes` and `no` of a flag.
        values: Vec<&'c str>,
    },
    /// The dimension stands so to a number.
    Compare {
        /// The dimension.
        dimension: &'c str,
        /// `=`, `!=`, `>=`, `<=`, `>`, `<`.
        op: &'static str,
        /// The number.
        amount: AmountEntry,
    },
    /// The dimension stands so to a formula.
    Formula {
        /// The dimension.
        dimension: &'c str,
        /// `=`, `!=`, `>=`, `<=`, `>`, `<`.
        op: &'static str,
        /// The formula.
        formula: FormulaEntry<'c>,
    },
    /// The dimension has no value: no child.
    Absent {
        /// The dimension.
        dimension: &'c str,
    },
    /// All of these.
    All {
        /// These.
        of: Vec<ConditionEntry<'c>>,
    },
    /// Any of these.
    Any {
        /// These.
        of: Vec<ConditionEntry<'c>>,
    },
    /// Not this.
    Not {
        /// One condition.
        of: Vec<ConditionEntry<'c>>,
    },
}

/// A place on a dimension that is changed to compare with another situation.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ChangeEntry<'c> {
    /// The dimension.
    dimension: &'c str,
    /// The value or the number with its unit; `none` where it has none.
    to: String,
}

/// A condition on the law or the state.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum StateConditionEntry<'c> {
    /// What the law gives of a property.
    Property {
        /// The property.
        property: &'c str,
        /// What is asked of it.
        allowed: Vec<ComparisonEntry<'c>>,
    },
    /// What a state declared.
    Declared {
        /// The state.
        jurisdiction: &'c str,
        /// Under which place.
        at: String,
    },
    /// A demand is met.
    Met {
        /// At which place.
        at: String,
    },
    /// All of these.
    All {
        /// These.
        of: Vec<StateConditionEntry<'c>>,
    },
    /// Any of these.
    Any {
        /// These.
        of: Vec<StateConditionEntry<'c>>,
    },
    /// Not this.
    Not {
        /// One condition.
        of: Vec<StateConditionEntry<'c>>,
    },
}

/// The sign of a comparison.
pub(super) const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Equal => "=",
        Comparison::NotEqual => "!=",
        Comparison::AtLeast => ">=",
        Comparison::AtMost => "<=",
        Comparison::Above => ">",
        Comparison::Below => "<",
    }
}

impl<'c> View<'c> {
    /// A region; nothing where it leaves nothing out.
    pub(super) fn region(self, id: ScopeId) -> Option<RegionEntry<'c>> {
        if id.is_everything() {
            return None;
        }
        let Scope { base, unless } = self.corpus.scope(id);
        let places = self.corpus.scope_places(id);
        let text: Vec<String> = places.iter().map(|place| self.words(*place)).collect();
        Some(RegionEntry {
            text: (!text.is_empty()).then(|| text.join(", ")),
            base: self.condition(base),
            unless: (*unless != Condition::Never).then(|| self.condition(unless)),
        })
    }

    /// A condition as a tree.
    pub(super) fn condition(self, condition: &Condition) -> ConditionEntry<'c> {
        let all = |parts: &[Condition]| parts.iter().map(|part| self.condition(part)).collect();
        match condition {
            Condition::Always => ConditionEntry::Always,
            Condition::Never => ConditionEntry::Never,
            Condition::Test(test) => self.test(test),
            Condition::All(parts) => ConditionEntry::All { of: all(parts) },
            Condition::Any(parts) => ConditionEntry::Any { of: all(parts) },
            Condition::Not(part) => ConditionEntry::Not { of: vec![self.condition(part)] },
            // Only while groups are resolved: none is left in a corpus.
            Condition::Group(number) => match self.corpus.groups.get(*number as usize) {
                Some(group) => self.condition(&group.region),
                None => ConditionEntry::Never,
            },
        }
    }

    fn test(self, test: &Test) -> ConditionEntry<'c> {
        let row = self.corpus.dimension(test.dimension());
        let dimension = self.name(row.name);
        match test {
            Test::Among(_, values) => ConditionEntry::Among {
                dimension,
                values: values.iter().filter_map(|position| self.value_on(row, *position)).collect(),
            },
            Test::Compare(_, comparison, at) => {
                ConditionEntry::Compare { dimension, op: sign(*comparison), amount: number(*at, unit_of(row)) }
            }
            Test::Formula(_, comparison, formula) => {
                ConditionEntry::Formula { dimension, op: sign(*comparison), formula: self.formula(formula) }
            }
            Test::Absent(_) => ConditionEntry::Absent { dimension },
        }
    }

    /// The values of a test on the values of a dimension.
    pub(super) fn values_among(self, test: &Test) -> Vec<&'c str> {
        let Test::Among(id, values) = test else { return Vec::new() };
        values.iter().filter_map(|position| self.value_on(self.corpus.dimension(*id), *position)).collect()
    }

    /// The amount with which a test compares a place.
    pub(super) fn amount_compared(self, test: &Test) -> String {
        let Test::Compare(id, _, at) = test else { return String::new() };
        in_unit(*at, unit_of(self.corpus.dimension(*id)))
    }

    fn value_on(self, row: &Dimension, position: u16) -> Option<&'c str> {
        match &row.kind {
            DimensionKind::YesNo => ["no", "yes"].get(usize::from(position)).copied(),
            DimensionKind::OneOf { values, .. } => values.get(usize::from(position)).map(|symbol| self.name(*symbol)),
            DimensionKind::Count { .. } | DimensionKind::Amount { .. } => None,
        }
    }

    /// The places that a comparison with another situation changes.
    pub(super) fn change(self, Change(places): &Change) -> Vec<ChangeEntry<'c>> {
        let entry = |(id, at): &(DimensionId, At)| {
            let row = self.corpus.dimension(*id);
            let to = match at {
                At::Value(position) => self.value_on(row, *position).unwrap_or_default().to_owned(),
                At::Number(at) => in_unit(*at, unit_of(row)),
                At::None => "none".to_owned(),
            };
            ChangeEntry { dimension: self.name(row.name), to }
        };
        places.iter().map(entry).collect()
    }

    /// A condition on the law or the state, as a tree.
    pub(super) fn state_condition(self, condition: &StateCondition) -> StateConditionEntry<'c> {
        let all = |parts: &[StateCondition]| parts.iter().map(|part| self.state_condition(part)).collect();
        match condition {
            StateCondition::Property { property, allowed, .. } => {
                let row = self.corpus.property(*property);
                StateConditionEntry::Property { property: self.name(row.name), allowed: self.allowed(row, *allowed) }
            }
            StateCondition::Declared { of, act, address } => StateConditionEntry::Declared {
                jurisdiction: self.state(*of),
                at: self.corpus.place_name(*act, *address),
            },
            StateCondition::IsMet { act, address, .. } => {
                StateConditionEntry::Met { at: self.corpus.place_name(*act, Some(*address)) }
            }
            StateCondition::All(parts) => StateConditionEntry::All { of: all(parts) },
            StateCondition::Any(parts) => StateConditionEntry::Any { of: all(parts) },
            StateCondition::Not(part) => StateConditionEntry::Not { of: vec![self.state_condition(part)] },
        }
    }
}

const fn unit_of(row: &Dimension) -> Unit {
    match row.kind {
        DimensionKind::Count { unit, .. } | DimensionKind::Amount { unit, .. } => unit,
        DimensionKind::YesNo | DimensionKind::OneOf { .. } => Unit::NUMBER,
    }
}

fn in_unit(number: Exact, unit: Unit) -> String {
    crate::value::Quantity::new(number, unit).to_string()
}
