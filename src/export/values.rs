//! Values and formulas as trees. Numbers are exact and stand as texts: `14`, `2.5`, `2/3`.

use super::regions::ChangeEntry;
use super::view::View;
use crate::law::{Allowed, AllowedId, Comparing, Formula, Property, Scale, Value};
use crate::value::{Exact, Quantity, Unit};
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// An amount: an exact number of a unit.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct AmountEntry {
    /// The number: `14`, `2.5`, `2/3`.
    pub(super) number: String,
    /// The unit: `weeks`, `hours per week`, `KZT per month`, `percent`, `number`.
    pub(super) unit: String,
}

/// A number that may hang on the situation, as a tree.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum FormulaEntry<'c> {
    /// A plain number: a factor.
    Number {
        /// The number.
        number: String,
    },
    /// An amount with its unit.
    Amount {
        /// The amount.
        amount: AmountEntry,
    },
    /// The value of a parameter at the date.
    Parameter {
        /// The parameter.
        name: &'c str,
    },
    /// The situation's place on a dimension.
    Dimension {
        /// The dimension.
        name: &'c str,
    },
    /// What the law gives of another property.
    Property {
        /// The property.
        name: &'c str,
    },
    /// What the law gives of a property in another situation.
    Same {
        /// The property.
        name: &'c str,
        /// What is changed of the situation.
        changed: Vec<ChangeEntry<'c>>,
    },
    /// The sum.
    Plus {
        /// The two that are added.
        of: Vec<FormulaEntry<'c>>,
    },
    /// The difference: the first without the second.
    Minus {
        /// The two.
        of: Vec<FormulaEntry<'c>>,
    },
    /// The product.
    Times {
        /// The two factors.
        of: Vec<FormulaEntry<'c>>,
    },
    /// The quotient: the first by the second.
    Over {
        /// The two.
        of: Vec<FormulaEntry<'c>>,
    },
    /// An amount so much a period.
    Each {
        /// The amount.
        of: Vec<FormulaEntry<'c>>,
        /// The period: `per month`.
        per: String,
    },
    /// The least of these.
    Min {
        /// These.
        of: Vec<FormulaEntry<'c>>,
    },
    /// The greatest of these.
    Max {
        /// These.
        of: Vec<FormulaEntry<'c>>,
    },
}

/// A value that fits the type of its property.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum ValueEntry<'c> {
    /// Nothing stands there (`exists`).
    Nothing,
    /// `none`: that nothing is given.
    None,
    /// `unknown`
    Unknown,
    /// Values of a `one of`, or `yes` and `no`.
    Choice {
        /// The values.
        values: Vec<&'c str>,
    },
    /// Elements of a set.
    Elements {
        /// The elements.
        values: Vec<&'c str>,
        /// Whether `others` stands among them.
        others: bool,
    },
    /// An amount, or a formula of one.
    Amount {
        /// The formula.
        formula: FormulaEntry<'c>,
    },
    /// A range of amounts, both ends included.
    Range {
        /// The least.
        from: FormulaEntry<'c>,
        /// The greatest.
        to: FormulaEntry<'c>,
    },
    /// Clock times: `22:00..06:00`.
    Clock {
        /// The times.
        times: String,
    },
    /// A date.
    Date {
        /// The day.
        date: String,
    },
    /// To whom it is left.
    LeftTo {
        /// `contract`, `law`.
        whom: &'c str,
    },
    /// What the law gives in another situation.
    Same {
        /// What is changed of the situation.
        changed: Vec<ChangeEntry<'c>>,
    },
}

/// One comparison. Several of a statement are joined by `or`.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct ComparisonEntry<'c> {
    /// How: `=`, `!=`, `>=`, `<=`, `>`, `<`, `in`, `includes`, `excludes`, `exists`, `left to`.
    pub(super) op: &'static str,
    /// With what.
    pub(super) value: ValueEntry<'c>,
}

/// The word of a comparison.
pub(super) const fn op(comparing: Comparing) -> &'static str {
    match comparing {
        Comparing::Is => "=",
        Comparing::IsNot => "!=",
        Comparing::AtLeast => ">=",
        Comparing::AtMost => "<=",
        Comparing::More => ">",
        Comparing::Less => "<",
        Comparing::In => "in",
        Comparing::Includes => "includes",
        Comparing::Excludes => "excludes",
        Comparing::Exists => "exists",
        Comparing::LeftTo => "left to",
    }
}

/// An amount.
pub(super) fn amount(quantity: Quantity) -> AmountEntry {
    number(quantity.number, quantity.unit)
}

/// A number of a unit.
pub(super) fn number(number: Exact, unit: Unit) -> AmountEntry {
    AmountEntry { number: number.to_string(), unit: unit.to_string() }
}

impl<'c> View<'c> {
    /// The values that a statement allows of a property.
    pub(super) fn allowed(self, property: &Property, id: AllowedId) -> Vec<ComparisonEntry<'c>> {
        let Allowed { comparisons } = self.corpus.allowed_values(id);
        (comparisons.iter())
            .map(|(comparing, value)| ComparisonEntry { op: op(*comparing), value: self.value(property, value) })
            .collect()
    }

    fn value(self, property: &Property, value: &Value) -> ValueEntry<'c> {
        match value {
            Value::Nothing => ValueEntry::Nothing,
            Value::None => ValueEntry::None,
            Value::Unknown => ValueEntry::Unknown,
            Value::Choice(values) => ValueEntry::Choice { values: self.among(property, values) },
            Value::Elements(values, others) => {
                ValueEntry::Elements { values: self.among(property, values), others: *others }
            }
            Value::Amount(formula) => ValueEntry::Amount { formula: self.formula(formula) },
            Value::Range(from, to) => ValueEntry::Range { from: self.formula(from), to: self.formula(to) },
            Value::Clock(times) => ValueEntry::Clock { times: times.to_string() },
            Value::Date(date) => ValueEntry::Date { date: date.to_string() },
            Value::LeftTo(whom) => ValueEntry::LeftTo { whom: self.name(*whom) },
            Value::Same(change) => ValueEntry::Same { changed: self.change(change) },
        }
    }

    /// Values of a property, by position.
    pub(super) fn among(self, property: &Property, positions: &[u16]) -> Vec<&'c str> {
        let named = |position: &u16| match &*property.scale {
            Scale::YesNo => ["no", "yes"].get(usize::from(*position)).copied(),
            Scale::OneOf { values, .. } | Scale::SetOf(values) => {
                values.get(usize::from(*position)).map(|symbol| self.name(*symbol))
            }
            Scale::Amount(_) | Scale::Clock | Scale::Date => None,
        };
        positions.iter().filter_map(named).collect()
    }

    /// A formula as a tree.
    pub(super) fn formula(self, formula: &Formula) -> FormulaEntry<'c> {
        let property = |id| self.name(self.corpus.property(id).name);
        let all = |parts: &[Formula]| parts.iter().map(|part| self.formula(part)).collect();
        let two = |one: &Formula, other: &Formula| vec![self.formula(one), self.formula(other)];
        match formula {
            Formula::Number(number) => FormulaEntry::Number { number: number.to_string() },
            Formula::Amount(quantity) => FormulaEntry::Amount { amount: amount(*quantity) },
            Formula::Parameter(id) => FormulaEntry::Parameter { name: self.name(self.corpus.parameter(*id).name) },
            Formula::Dimension(id) => FormulaEntry::Dimension { name: self.name(self.corpus.dimension(*id).name) },
            Formula::Property(id) => FormulaEntry::Property { name: property(*id) },
            Formula::Same(id, change) => FormulaEntry::Same { name: property(*id), changed: self.change(change) },
            Formula::Plus(one, other) => FormulaEntry::Plus { of: two(one, other) },
            Formula::Minus(one, other) => FormulaEntry::Minus { of: two(one, other) },
            Formula::Times(one, other) => FormulaEntry::Times { of: two(one, other) },
            Formula::Over(one, other) => FormulaEntry::Over { of: two(one, other) },
            Formula::Each(part, per) => FormulaEntry::Each { of: vec![self.formula(part)], per: per.to_string() },
            Formula::Min(parts) => FormulaEntry::Min { of: all(parts) },
            Formula::Max(parts) => FormulaEntry::Max { of: all(parts) },
        }
    }

    /// A formula on one line, in the words of the language.
    pub(super) fn formula_words(self, formula: &Formula) -> String {
        let said = |part: &Formula| match part {
            Formula::Plus(..) | Formula::Minus(..) | Formula::Times(..) | Formula::Over(..) => {
                format!("({})", self.formula_words(part))
            }
            _ => self.formula_words(part),
        };
        let all = |parts: &[Formula]| parts.iter().map(|part| self.formula_words(part)).collect::<Vec<_>>().join(", ");
        match formula {
            Formula::Number(number) => number.to_string(),
            Formula::Amount(quantity) => quantity.to_string(),
            Formula::Parameter(id) => self.name(self.corpus.parameter(*id).name).to_owned(),
            Formula::Dimension(id) => self.name(self.corpus.dimension(*id).name).to_owned(),
            Formula::Property(id) => self.name(self.corpus.property(*id).name).to_owned(),
            Formula::Same(id, _) => format!("{} in another situation", self.name(self.corpus.property(*id).name)),
            Formula::Plus(one, other) => format!("{} + {}", said(one), said(other)),
            Formula::Minus(one, other) => format!("{} - {}", said(one), said(other)),
            Formula::Times(one, other) => format!("{} * {}", said(one), said(other)),
            Formula::Over(one, other) => format!("{} / {}", said(one), said(other)),
            Formula::Each(part, per) => format!("{} {per}", said(part)),
            Formula::Min(parts) => format!("min({})", all(parts)),
            Formula::Max(parts) => format!("max({})", all(parts)),
        }
    }
}
