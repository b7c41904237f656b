//! The places on a dimension at which any answer can change. Two sorts: the numbers with which regions compare it,
//! and the places where two amounts pass one another.
//!
//! A formula is put together from straight lines by sums, multiples, `min` and `max`; at each place it follows one
//! of the lines that can be made from its parts. So all lines that any value can follow are gathered (a `min` may
//! follow either side, a property any of its provisions, a sum any of their sums), and each place where two of
//! them cross is a threshold. Between two neighbouring thresholds no two lines change their order: every
//! comparison has one answer there, whatever is compared. Some thresholds will be superfluous, none is missing.

use super::day::Day;
use super::reach::Reach;
use kzrules::law::{
    At, Change, Combination, Comparing, DimensionId, DimensionKind, Formula, PropertyId, Test, TopicId, Value,
};
use kzrules::value::{Exact, Per, Quantity, Unit, day_bounds};
use std::collections::BTreeSet;

/// `height + slope x`, in the least unit of its family; x in the dimension's own unit.
#[derive(Clone, Copy, PartialEq)]
struct Line {
    height: Exact,
    slope: Exact,
    unit: Unit,
}

/// All thresholds on a dimension, in its own unit.
pub fn thresholds(day: Day<'_>, reach: &Reach<'_>, axis: DimensionId) -> BTreeSet<Exact> {
    let mut lines = Lines { day, reach, axis, under_way: Vec::new() };
    let mut found = BTreeSet::new();
    let mut pool: Vec<Line> = Vec::new();
    for test in reach.tests.iter().filter(|test| test.dimension() == axis) {
        match test {
            Test::Compare(_, _, number) => {
                found.insert(*number);
            }
            Test::Formula(_, _, formula) => {
                pool.extend(lines.of(formula, &[]));
                pool.extend(lines.of(&Formula::Dimension(axis), &[]));
            }
            _ => {}
        }
    }
    let named = |formula: &Formula| {
        let mut named = false;
        formula.each(&mut |part| named |= *part == Formula::Dimension(axis));
        named
    };
    if reach.formulas.iter().any(|(_, formula)| named(formula)) || !pool.is_empty() {
        for (property, formula) in &reach.formulas {
            let topics = day.corpus.property(*property).topics.clone();
            pool.extend(lines.of(formula, &topics));
        }
        for property in reach.provisions.keys() {
            let own = lines.of_property(*property);
            // What the counterparts are given of it.
            for change in &reach.changes {
                pool.extend(own.iter().filter_map(|line| lines.put(*line, change)));
            }
            pool.extend(own);
        }
    }
    let mut each: Vec<Line> = Vec::new();
    for line in pool {
        if !each.contains(&line) {
            each.push(line);
        }
    }
    for (i, a) in each.iter().enumerate() {
        for b in &each[i + 1..] {
            if a.slope != b.slope && a.unit.converts_to(b.unit) {
                let rise = b.height.minus(a.height).unwrap();
                found.insert(rise.divide(a.slope.minus(b.slope).unwrap()).unwrap());
            }
        }
        // Months may be so many days: as a threshold on a dimension of days.
        if a.slope == Exact::ZERO
            && let DimensionKind::Amount { unit, .. } = day.corpus.dimension(axis).kind
            && !a.unit.converts_to(unit)
            && let (Some(days), Some((_, factor))) = (day_bounds(a.height, a.unit.base), unit.to_least())
        {
            found.extend(days.least.divide(factor));
            found.extend(days.greatest.and_then(|most| most.divide(factor)));
        }
    }
    found
}

/// Gathers lines along one dimension. What follows another dimension has none here: where both meet in one value,
/// no exact answer is promised, and none changes along either.
struct Lines<'r, 'c> {
    day: Day<'c>,
    reach: &'r Reach<'c>,
    axis: DimensionId,
    under_way: Vec<PropertyId>,
}

impl Lines<'_, '_> {
    fn of(&mut self, formula: &Formula, topics: &[TopicId]) -> Vec<Line> {
        let level = |quantity: Quantity| {
            let least = quantity.to_base().unwrap();
            vec![Line { height: least.number, slope: Exact::ZERO, unit: least.unit }]
        };
        let mut lines = match formula {
            Formula::Number(number) => level(Quantity::new(*number, Unit::NUMBER)),
            Formula::Amount(quantity) => level(*quantity),
            Formula::Parameter(id) => match self.day.row(*id, topics) {
                Some(row) => level(Quantity::new(row.value, self.day.corpus.parameter(*id).unit)),
                None => Vec::new(),
            },
            Formula::Dimension(id) => self.along(*id),
            Formula::Property(id) => self.of_property(*id),
            Formula::Same(id, change) => {
                let lines = self.of_property(*id);
                lines.into_iter().filter_map(|line| self.put(line, change)).collect()
            }
            Formula::Plus(a, b) => self.pairs(a, b, topics, |a, b| {
                Some(Line { height: a.height.plus(b.height)?, slope: a.slope.plus(b.slope)?, unit: a.unit })
            }),
            Formula::Minus(a, b) => self.pairs(a, b, topics, |a, b| {
                Some(Line { height: a.height.minus(b.height)?, slope: a.slope.minus(b.slope)?, unit: a.unit })
            }),
            Formula::Times(a, b) => self.pairs(a, b, topics, |a, b| {
                let unit = if a.unit == Unit::NUMBER { b.unit } else { a.unit };
                let (line, factor) = if a.slope.is_zero() { (b, a.height) } else { (a, b.height) };
                let both = !a.slope.is_zero() && !b.slope.is_zero();
                (!both).then_some(Line { height: line.height.times(factor)?, slope: line.slope.times(factor)?, unit })
            }),
            Formula::Over(a, b) => self.pairs(a, b, topics, |a, b| {
                let unit = if b.unit == Unit::NUMBER { a.unit } else { Unit::NUMBER };
                b.slope.is_zero().then_some(())?;
                Some(Line { height: a.height.divide(b.height)?, slope: a.slope.divide(b.height)?, unit })
            }),
            Formula::Each(part, per) => {
                let lines = self.of(part, topics);
                lines.into_iter().filter_map(|line| each(line, *per)).collect()
            }
            Formula::Min(parts) | Formula::Max(parts) => parts.iter().flat_map(|part| self.of(part, topics)).collect(),
        };
        let mut known = Vec::new();
        lines.retain(|line| {
            let new = !known.contains(line);
            known.push(*line);
            new
        });
        lines
    }

    fn pairs(
        &mut self,
        a: &Formula,
        b: &Formula,
        topics: &[TopicId],
        make: impl Fn(Line, Line) -> Option<Line>,
    ) -> Vec<Line> {
        let (first, second) = (self.of(a, topics), self.of(b, topics));
        first.iter().flat_map(|a| second.iter().filter_map(|b| make(*a, *b)).collect::<Vec<_>>()).collect()
    }

    /// A line of the counterparts: where the change puts the axis at one place, it is level.
    fn put(&self, line: Line, change: &Change) -> Option<Line> {
        let to = change.0.iter().find(|(dimension, _)| *dimension == self.axis);
        match to {
            None => Some(line),
            Some((_, At::Number(number))) => Some(Line {
                height: line.height.plus(line.slope.times(*number)?)?,
                slope: Exact::ZERO,
                unit: line.unit,
            }),
            Some(_) => line.slope.is_zero().then_some(line),
        }
    }

    fn along(&self, id: DimensionId) -> Vec<Line> {
        match self.day.corpus.dimension(id).kind {
            DimensionKind::Amount { unit, .. } if id == self.axis => {
                let (unit, factor) = unit.to_least().unwrap();
                vec![Line { height: Exact::ZERO, slope: factor, unit }]
            }
            DimensionKind::Count { greatest: None, .. } if id == self.axis => {
                vec![Line { height: Exact::ZERO, slope: Exact::ONE, unit: Unit::NUMBER }]
            }
            // A count is one of its numbers.
            DimensionKind::Count { least, greatest: Some(greatest), .. } => (least..=greatest)
                .map(|n| Line { height: Exact::whole(n), slope: Exact::ZERO, unit: Unit::NUMBER })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn of_property(&mut self, id: PropertyId) -> Vec<Line> {
        if self.under_way.contains(&id) {
            return Vec::new();
        }
        let corpus = self.day.corpus;
        let row = corpus.property(id);
        self.under_way.push(id);
        let mut lines = Vec::new();
        if let Some(formula) = &row.formula {
            lines = self.of(formula, &row.topics);
        }
        let mut sums: Vec<Line> = Vec::new();
        for provision in self.reach.provisions.get(&id).into_iter().flatten() {
            for (comparing, value) in &corpus.allowed_values(corpus.norm(provision.id).allowed).comparisons {
                let own = match value {
                    Value::Amount(formula) => self.of(formula, &row.topics),
                    Value::Range(from, to) => {
                        let mut ends = self.of(from, &row.topics);
                        ends.extend(self.of(to, &row.topics));
                        ends
                    }
                    _ => continue,
                };
                if row.combination == Combination::AddsUp && *comparing == Comparing::Is {
                    let with_own = own.iter().flat_map(|own| {
                        sums.iter().filter_map(|sum| {
                            Some(Line {
                                height: sum.height.plus(own.height)?,
                                slope: sum.slope.plus(own.slope)?,
                                unit: own.unit,
                            })
                        })
                    });
                    let with_own: Vec<Line> = with_own.collect();
                    sums.extend(own.iter().copied());
                    sums.extend(with_own);
                }
                lines.extend(own);
            }
        }
        self.under_way.pop();
        lines.extend(sums);
        lines
    }
}

fn each(line: Line, per: Per) -> Option<Line> {
    let (unit, factor) = Unit { base: line.unit.base, per: Some(per) }.to_least()?;
    Some(Line { height: line.height.times(factor)?, slope: line.slope.times(factor)?, unit })
}
