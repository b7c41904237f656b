//! A formula in one situation: one exact number, or why there is none. At most one quantity without a bound may
//! stand in a value; two of them are said not to be compared.

use super::bench::{Bench, Doubt};
use kzrules::law::NormId;
use kzrules::law::{Change, DimensionId, DimensionKind, Formula, PropertyId, TopicId};
use kzrules::scope::Position;
use kzrules::value::{Exact, Quantity, Unit};
use std::collections::BTreeSet;

/// A number in the least unit of its family.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Number {
    pub value: Exact,
    pub unit: Unit,
    /// The quantity without a bound that it hangs on.
    pub along: Option<DimensionId>,
}

/// Why there is no number.
#[derive(Clone, PartialEq, Debug)]
pub enum Why {
    /// It isn't known, or nothing gives it.
    Unknown,
    /// The calendar would have to say.
    Calendar,
    /// Equals that leave nothing.
    Contradiction(Vec<NormId>),
}

impl Bench<'_> {
    pub fn number(&mut self, formula: &Formula, topics: &[TopicId]) -> Result<Number, Why> {
        let plain = |quantity: Quantity| {
            let least = quantity.to_base().ok_or(Why::Unknown)?;
            Ok(Number { value: least.number, unit: least.unit, along: None })
        };
        match formula {
            Formula::Number(number) => Ok(Number { value: *number, unit: Unit::NUMBER, along: None }),
            Formula::Amount(quantity) => plain(*quantity),
            Formula::Parameter(id) => {
                let row = self.day.row(*id, topics).ok_or(Why::Unknown)?;
                if row.unverified && !self.law.says(Doubt::Row(*id, row.place)) {
                    return Err(Why::Unknown);
                }
                plain(Quantity::new(row.value, self.day.corpus.parameter(*id).unit))
            }
            Formula::Dimension(id) => {
                let Some(Position::Number(own)) = self.ask(*id, |place| place) else { return Err(Why::Unknown) };
                let (unit, bounded) = match self.day.corpus.dimension(*id).kind {
                    DimensionKind::Amount { unit, .. } => (unit, false),
                    DimensionKind::Count { greatest, .. } => (Unit::NUMBER, greatest.is_some()),
                    _ => return Err(Why::Unknown),
                };
                let number = plain(Quantity::new(own, unit))?;
                Ok(Number { along: (!bounded).then_some(*id), ..number })
            }
            Formula::Property(id) => self.one_amount(*id),
            Formula::Same(property, change) => {
                self.elsewhere(change, |bench| bench.one_amount(*property)).map(|number| at_place(number, change))
            }
            Formula::Plus(a, b) => self.both(a, b, topics, |a, b| Some((a.value.plus(b.value)?, a.unit))),
            Formula::Minus(a, b) => self.both(a, b, topics, |a, b| Some((a.value.minus(b.value)?, a.unit))),
            Formula::Times(a, b) => self.both(a, b, topics, |a, b| {
                let unit = if a.unit == Unit::NUMBER { b.unit } else { a.unit };
                Some((a.value.times(b.value)?, unit))
            }),
            Formula::Over(a, b) => self.both(a, b, topics, |a, b| {
                let unit = if b.unit == Unit::NUMBER { a.unit } else { Unit::NUMBER };
                Some((a.value.divide(b.value)?, unit))
            }),
            Formula::Each(part, per) => {
                let number = self.number(part, topics)?;
                let unit = Unit { base: number.unit.base, per: Some(*per) };
                let (unit, factor) = unit.to_least().ok_or(Why::Unknown)?;
                Ok(Number { value: number.value.times(factor).ok_or(Why::Unknown)?, unit, ..number })
            }
            Formula::Min(parts) => self.pick(parts, topics, |a, b| a.min(b)),
            Formula::Max(parts) => self.pick(parts, topics, |a, b| a.max(b)),
        }
    }

    fn both(
        &mut self,
        a: &Formula,
        b: &Formula,
        topics: &[TopicId],
        make: impl Fn(Number, Number) -> Option<(Exact, Unit)>,
    ) -> Result<Number, Why> {
        let (a, b) = (self.number(a, topics)?, self.number(b, topics)?);
        let along = one_of_both(a.along, b.along)?;
        let (value, unit) = make(a, b).ok_or(Why::Unknown)?;
        Ok(Number { value, unit, along })
    }

    fn pick(
        &mut self,
        parts: &[Formula],
        topics: &[TopicId],
        choose: impl Fn(Exact, Exact) -> Exact,
    ) -> Result<Number, Why> {
        let mut chosen: Option<Number> = None;
        for part in parts {
            let number = self.number(part, topics)?;
            chosen = Some(match chosen {
                None => number,
                Some(before) => Number {
                    value: choose(before.value, number.value),
                    unit: before.unit,
                    along: one_of_both(before.along, number.along)?,
                },
            });
        }
        chosen.ok_or(Why::Unknown)
    }

    /// The plain properties that a property is made of.
    pub fn parts(&self, property: PropertyId) -> BTreeSet<PropertyId> {
        let (mut open, mut seen, mut parts) = (vec![property], BTreeSet::new(), BTreeSet::new());
        while let Some(next) = open.pop() {
            if !seen.insert(next) {
                continue;
            }
            match &self.day.corpus.property(next).formula {
                Some(formula) => formula.each(&mut |part| {
                    if let Formula::Property(id) = part {
                        open.push(*id);
                    }
                }),
                None => {
                    parts.insert(next);
                }
            }
        }
        parts
    }

    /// Whether nothing gives a property, and the law was searched for it.
    pub fn is_surely_without(&mut self, property: PropertyId) -> bool {
        if self.searching.contains(&property) || !self.left(property).is_empty() {
            return false;
        }
        self.searching.push(property);
        let silent = self.is_silent(property);
        self.searching.pop();
        silent
    }

    /// What the law gives of a property, where that is one amount.
    pub fn one_amount(&mut self, property: PropertyId) -> Result<Number, Why> {
        let amounts = self.amounts(property)?;
        match amounts.as_slice() {
            [one] => one.single().ok_or(Why::Unknown),
            _ => Err(Why::Unknown),
        }
    }
}

/// A number of the counterpart: along a dimension that changes it is always the same.
pub fn at_place(number: Number, change: &Change) -> Number {
    let moves = |id: DimensionId| change.0.iter().any(|(dimension, _)| *dimension == id);
    Number { along: number.along.filter(|id| !moves(*id)), ..number }
}

/// The one quantity without a bound; two of them can't be compared exactly.
pub fn one_of_both(a: Option<DimensionId>, b: Option<DimensionId>) -> Result<Option<DimensionId>, Why> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(Why::Unknown),
        (a, b) => Ok(a.or(b)),
    }
}
