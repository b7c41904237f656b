//! What provisions of amounts come to in one situation, and how that stands to a demand: floors lift, caps cut,
//! amounts compete, add up or leave a choice, rank by rank. All numbers are plain exact numbers here.

use super::bench::{Bench, Kind, kind};
use super::day::Living;
use super::inclusion::stands;
use super::number::{Number, Why, one_of_both};
use kzrules::law::{
    Allowed, Combination, Comparing, DimensionId, Direction, NormId, Outcome, PropertyId, TopicId, Value,
};
use kzrules::value::{Exact, Unit};

/// An end of a stretch of amounts, and whether it belongs to it.
pub type End = Option<(Exact, bool)>;

/// All amounts from one to another; or that there be none.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Amounts {
    pub low: End,
    pub high: End,
    pub none: bool,
    pub unit: Unit,
    pub along: Option<DimensionId>,
}

impl Amounts {
    fn anything(unit: Unit, along: Option<DimensionId>) -> Self {
        Self { low: None, high: None, none: false, unit, along }
    }

    fn exactly(self, value: Exact) -> Self {
        Self { low: Some((value, true)), high: Some((value, true)), ..self }
    }

    pub fn single(&self) -> Option<Number> {
        match (self.low, self.high) {
            (Some((low, true)), Some((high, true))) if low == high && !self.none => {
                Some(Number { value: low, unit: self.unit, along: self.along })
            }
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        is_empty(self.low, self.high)
    }

    pub fn is_anything(&self) -> bool {
        self.low.is_none() && self.high.is_none() && !self.none
    }

    /// These, cut to what `outer` allows; where nothing is left of them, `outer` alone.
    fn inside(self, outer: Self) -> Self {
        if self.none || outer.none {
            return if outer.is_anything() { self } else { outer };
        }
        let below = |end: (Exact, bool)| is_empty(outer.low, Some(end));
        let above = |end: (Exact, bool)| is_empty(Some(end), outer.high);
        // An end outside goes to the nearest end of what the higher law allows.
        let moved = |end: End, own: End| match end {
            None => own,
            Some(end) if below(end) => outer.low,
            Some(end) if above(end) => outer.high,
            Some(end) => Some(end),
        };
        let low = tighter(moved(self.low, outer.low), self.low.and(outer.low), |a, b| a > b);
        let high = tighter(moved(self.high, outer.high), self.high.and(outer.high), |a, b| a < b);
        let cut = Self { low, high, ..self };
        if cut.is_empty() { Self { ..outer } } else { cut }
    }
}

/// The tighter of two ends; at one number the open one is.
fn tighter(a: End, b: End, further: impl Fn(Exact, Exact) -> bool) -> End {
    match (a, b) {
        (Some((x, x_closed)), Some((y, y_closed))) => Some(if further(x, y) {
            (x, x_closed)
        } else if further(y, x) {
            (y, y_closed)
        } else {
            (x, x_closed && y_closed)
        }),
        (a, b) => a.or(b),
    }
}

pub fn is_empty(low: End, high: End) -> bool {
    match (low, high) {
        (Some((low, low_closed)), Some((high, high_closed))) => {
            low > high || low == high && !(low_closed && high_closed)
        }
        _ => false,
    }
}

/// A provision with its numbers.
struct Read {
    id: NormId,
    kind: Kind,
    level: usize,
    none: bool,
    ends: Vec<(Comparing, Number)>,
}

impl Bench<'_> {
    /// What the law gives of a property of amounts: several where the bearer may rely on the best.
    pub fn amounts(&mut self, property: PropertyId) -> Result<Vec<Amounts>, Why> {
        let row = self.day.corpus.property(property);
        if self.computing.contains(&property) {
            return Err(Why::Unknown);
        }
        if let Some(formula) = &row.formula {
            self.computing.push(property);
            let number = self.number(formula, &row.topics);
            self.computing.pop();
            let number = number?;
            return Ok(vec![Amounts::anything(number.unit, number.along).exactly(number.value)]);
        }
        let left = self.left(property);
        if left.is_empty() {
            return Err(Why::Unknown);
        }
        self.computing.push(property);
        let mut found = None;
        for order in self.possible_orders(&left) {
            let amounts = self.amounts_of(property, &left, &order);
            if found.get_or_insert_with(|| amounts.clone()) != &amounts {
                found = Some(Err(Why::Unknown));
                break;
            }
        }
        self.computing.pop();
        match found {
            Some(Err(Why::Contradiction(_))) | None => Err(Why::Unknown),
            Some(found) => found,
        }
    }

    /// What these provisions come to, in this order of ranks.
    pub fn amounts_of(&mut self, property: PropertyId, left: &[Living], levels: &[usize]) -> Result<Vec<Amounts>, Why> {
        let corpus = self.day.corpus;
        let row = corpus.property(property);
        if left.iter().any(|one| one.unread) {
            return Err(Why::Unknown);
        }
        let mut read = Vec::new();
        for (one, level) in left.iter().zip(levels) {
            let norm = corpus.norm(one.id);
            let (mut ends, mut none) = (Vec::new(), false);
            let comparisons = &corpus.allowed_values(norm.allowed).comparisons;
            if comparisons.len() > 1 {
                // Which of several it gives isn't said.
                return Err(Why::Unknown);
            }
            for (comparing, value) in comparisons {
                match value {
                    Value::Amount(formula) => ends.push((*comparing, self.number_of(one, formula, &row.topics)?)),
                    Value::Range(from, to) => {
                        ends.push((Comparing::AtLeast, self.number_of(one, from, &row.topics)?));
                        ends.push((Comparing::AtMost, self.number_of(one, to, &row.topics)?));
                    }
                    Value::Nothing | Value::Unknown => return Err(Why::Unknown),
                    Value::None => none = true,
                    _ => {}
                }
            }
            read.push(Read { id: one.id, kind: kind(self.day, one.id), level: *level, none, ends });
        }
        let numbers: Vec<Number> = read.iter().flat_map(|one| one.ends.iter().map(|(_, number)| *number)).collect();
        let along = numbers.iter().try_fold(None, |along, number| one_of_both(along, number.along))?;
        let unit = numbers.first().map_or(Unit::NUMBER, |number| number.unit);
        if numbers.iter().any(|number| !number.unit.converts_to(unit)) {
            return Err(Why::Calendar);
        }
        let anything = Amounts::anything(unit, along);
        let mut ranks: Vec<usize> = levels.to_vec();
        ranks.sort_unstable();
        ranks.dedup();
        let pooled = row.combination != Combination::One;
        let mut found = vec![anything];
        for rank in ranks {
            let own: Vec<&Read> =
                read.iter().filter(|one| one.level == rank && !(pooled && one.kind == Kind::Amount)).collect();
            found = refined(&found, &together(row.combination, anything, &own)?);
        }
        if pooled {
            let own: Vec<&Read> = read.iter().filter(|one| one.kind == Kind::Amount).collect();
            found = refined(&found, &together(row.combination, anything, &own)?);
        }
        // Several that come to the same are one.
        let mut known: Vec<Amounts> = Vec::new();
        found.retain(|amounts| {
            let new = !known.contains(amounts);
            known.push(*amounts);
            new
        });
        Ok(found)
    }

    /// How amounts stand to a demand: of several, the bearer has the best.
    pub fn compare_amounts(
        &mut self,
        given: &[Amounts],
        demanded: &Allowed,
        direction: Direction,
        topics: &[TopicId],
    ) -> Result<Outcome, Why> {
        let mut wanted: Vec<(Number, Option<Number>, Comparing)> = Vec::new();
        for (comparing, value) in &demanded.comparisons {
            match value {
                Value::Amount(formula) => wanted.push((self.number(formula, topics)?, None, *comparing)),
                Value::Range(from, to) => {
                    let ends = (self.number(from, topics)?, self.number(to, topics)?);
                    wanted.push((ends.0, Some(ends.1), Comparing::In));
                }
                _ => {}
            }
        }
        let wants_none =
            demanded.comparisons.iter().any(|(comparing, value)| *value == Value::None && *comparing == Comparing::Is);
        let named = wanted.iter().flat_map(|(from, to, _)| [Some(*from), *to]).flatten().map(|number| number.along);
        given.iter().map(|one| one.along).chain(named).try_fold(None, one_of_both)?;
        let outcomes = given.iter().map(|one| {
            if one.none {
                return Ok(if wants_none { Outcome::Met } else { Outcome::Conflict });
            }
            stands((one.low, one.high), one.unit, &wanted, direction)
        });
        let outcomes = outcomes.collect::<Result<Vec<Outcome>, Why>>()?;
        outcomes.into_iter().min_by_key(|outcome| super::judge::preference(*outcome)).ok_or(Why::Unknown)
    }
}

/// Each of the inner amounts inside each of the outer ones.
fn refined(outer: &[Amounts], inner: &[Amounts]) -> Vec<Amounts> {
    outer.iter().flat_map(|outer| inner.iter().map(|inner| inner.inside(*outer))).collect()
}

/// Provisions of one rank: what they leave among themselves.
fn together(combination: Combination, anything: Amounts, own: &[&Read]) -> Result<Vec<Amounts>, Why> {
    let mut bounds = anything;
    let (mut values, mut amounts, mut bounding) = (Vec::new(), Vec::new(), Vec::new());
    for one in own {
        if one.none {
            amounts.push((one.id, None));
        }
        for (comparing, number) in &one.ends {
            let value = number.value;
            match comparing {
                Comparing::Is if one.kind == Kind::Amount => {
                    amounts.push((one.id, Some(value)));
                    values.push(value);
                }
                Comparing::AtLeast | Comparing::More => {
                    bounding.push(one.id);
                    let end = Some((value, *comparing == Comparing::AtLeast));
                    bounds.low = tighter(bounds.low, end, |a, b| a > b);
                }
                Comparing::AtMost | Comparing::Less => {
                    bounding.push(one.id);
                    let end = Some((value, *comparing == Comparing::AtMost));
                    bounds.high = tighter(bounds.high, end, |a, b| a < b);
                }
                _ => {}
            }
        }
    }
    if bounds.is_empty() {
        return Err(Why::Contradiction(bounding));
    }
    let each_none = !amounts.is_empty() && values.is_empty();
    match combination {
        Combination::AddsUp if !values.is_empty() => {
            let sum = values.iter().try_fold(Exact::ZERO, |sum, value| sum.plus(*value)).ok_or(Why::Unknown)?;
            Ok(vec![anything.exactly(sum).inside(bounds)])
        }
        Combination::BestOf if !values.is_empty() => {
            Ok(values.into_iter().map(|value| anything.exactly(value).inside(bounds)).collect())
        }
        Combination::One if !amounts.is_empty() => {
            if amounts.iter().any(|(_, value)| *value != amounts[0].1) {
                return Err(Why::Contradiction(amounts.into_iter().map(|(id, _)| id).collect()));
            }
            if each_none && !bounds.is_anything() {
                return Err(Why::Contradiction(own.iter().map(|one| one.id).collect()));
            }
            match amounts[0].1 {
                Some(value) => Ok(vec![anything.exactly(value).inside(bounds)]),
                None => Ok(vec![Amounts { none: true, ..anything }]),
            }
        }
        _ => Ok(vec![bounds]),
    }
}
