//! One part of the space: the provisions left there against what a demand allows. Amounts are compared
//! exactly along their axis, and the part is split at the thresholds.

use super::amount::{Amounts, Asked};
use super::cause::Cause;
use super::choice::rank;
use super::existence::whole;
use super::given::{Applied, Setting};
use super::judge::Judge;
use super::outcome::{Distance, Found};
use super::scalar::Scalar;
use crate::law::{Allowed, Comparing, Direction, Formula, NormId, Outcome, Property, PropertyId, Scale, Value};
use crate::scope::{AxisId, Region};
use crate::value::{
    self, Base, CutRange, DayBounds, FormulaError, Interval, Outcome as Compared, Piecewise, Quantity, Unit,
    compare_over, day_bounds,
};

/// The comparisons of a demand, with their numbers on one part of the space.
type Demanded = Vec<(Comparing, Scalar)>;

impl Judge<'_> {
    /// How what these provisions leave stands to a demand, on the parts of a region, in a known order of ranks.
    pub(super) fn compare_ranked(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
        demanded: &Allowed,
    ) -> Vec<(Region, Found)> {
        let corpus = self.moment.corpus;
        let row = corpus.property(property);
        if let Some(found) = self.without_values(applied, demanded) {
            return vec![(region, found)];
        }
        let parts = match *row.scale {
            Scale::YesNo | Scale::OneOf { .. } => vec![(region, self.compare_choice(row, applied, demanded))],
            Scale::SetOf(_) => vec![(region, self.compare_elements(row, applied, demanded))],
            Scale::Clock => vec![(region, self.compare_clock(applied, demanded))],
            Scale::Date => vec![(region, self.compare_date(applied, demanded))],
            Scale::Amount(_) => self.compare_amounts(region, property, applied, demanded),
        };
        let mut settled = Vec::with_capacity(parts.len());
        for (part, found) in parts {
            match &found.cause {
                Some(Cause::Contradiction(norms)) => {
                    let rivals = norms.clone();
                    settled.extend(self.settle_contradiction(part, property, applied, demanded, &rivals, found));
                }
                _ => settled.push((part, found)),
            }
        }
        settled
    }

    /// At a contradiction the outcome common to the rivals stands, place by place; elsewhere it is unknown.
    fn settle_contradiction(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
        demanded: &Allowed,
        rivals: &[NormId],
        found: Found,
    ) -> Vec<(Region, Found)> {
        // A provision that contradicts itself has no rival to agree with; rivals on another property, which the
        // amount names, are none of these.
        if rivals.len() < 2 || !rivals.iter().all(|rival| applied.iter().any(|one| one.norm == *rival)) {
            return vec![(region, found)];
        }
        let mut common: Vec<(Region, Option<Outcome>)> = Vec::new();
        for (number, rival) in rivals.iter().enumerate() {
            let alone: Vec<&Applied> =
                applied.iter().copied().filter(|one| one.norm == *rival || !rivals.contains(&one.norm)).collect();
            let parts = self.compare(region, property, &alone, demanded);
            if number == 0 {
                common = parts.into_iter().map(|(part, found)| (part, Some(found.outcome))).collect();
                continue;
            }
            let mut finer = Vec::new();
            for (part, outcome) in common {
                for (other, found) in &parts {
                    let both = self.space.intersection(part, *other);
                    if !self.space.is_empty(both) {
                        finer.push((both, outcome.and_then(|outcome| agreed(outcome, found.outcome))));
                    }
                }
            }
            common = finer;
        }
        common
            .into_iter()
            .map(|(part, outcome)| (part, Found { outcome: outcome.unwrap_or(found.outcome), ..found.clone() }))
            .collect()
    }

    pub(super) fn compare_date(&self, applied: &[&Applied], demanded: &Allowed) -> Found {
        let corpus = self.moment.corpus;
        let mut given = Vec::new();
        for one in highest(applied) {
            for (_, value) in &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons {
                match value {
                    Value::Date(date) => given.push(*date),
                    _ => return Found::because(Outcome::Unknown, Cause::NotEncoded(one.norm)),
                }
            }
        }
        given.dedup();
        let [date] = given.as_slice() else {
            return Found::because(
                Outcome::Unknown,
                self.contradiction(highest(applied).iter().map(|one| one.norm).collect()),
            );
        };
        let met = demanded.comparisons.iter().any(|(comparing, value)| match (comparing, value) {
            (Comparing::Exists, _) => true,
            (comparing, Value::Date(wanted)) => match comparing {
                Comparing::Is | Comparing::In => date == wanted,
                Comparing::IsNot => date != wanted,
                Comparing::AtLeast => date >= wanted,
                Comparing::AtMost => date <= wanted,
                Comparing::More => date > wanted,
                Comparing::Less => date < wanted,
                _ => false,
            },
            _ => false,
        });
        Found::plain(if met { Outcome::Met } else { Outcome::Shortfall })
    }

    fn compare_amounts(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
        demanded: &Allowed,
    ) -> Vec<(Region, Found)> {
        if let Some(found) = self.compare_plain(property, applied, demanded) {
            return vec![(region, found)];
        }
        let corpus = self.moment.corpus;
        let row = corpus.property(property);
        let mut formulas: Vec<(Comparing, &Formula)> = Vec::new();
        for (comparing, value) in &demanded.comparisons {
            match value {
                Value::Amount(formula) => formulas.push((*comparing, formula)),
                Value::Range(from, to) => {
                    formulas.push((Comparing::In, from));
                    formulas.push((Comparing::In, to));
                }
                _ => {}
            }
        }
        let list: Vec<Asked<'_>> = formulas.iter().map(|(_, formula)| (*formula, None)).collect();
        let mut found = Vec::new();
        let given_parts = if row.formula.is_some() {
            self.amounts(region, property)
        } else {
            self.amounts_of(region, property, applied)
        };
        for (part, given) in given_parts {
            let given = match given {
                Ok(given) => given,
                Err(cause) => {
                    found.push((part, Found::because(unknown_for(&cause), cause)));
                    continue;
                }
            };
            for (inner, scalars) in self.jointly(part, &list, &row.topics) {
                let read: Result<Vec<Scalar>, Cause> = scalars.into_iter().collect();
                match read {
                    Ok(scalars) => {
                        let wanted: Demanded = formulas.iter().map(|(comparing, _)| *comparing).zip(scalars).collect();
                        found.extend(self.lay_over(inner, row, &given, &wanted, applied, demanded));
                    }
                    Err(cause) => found.push((inner, Found::because(unknown_for(&cause), cause))),
                }
            }
        }
        found
    }

    /// The common case, one plain amount against one: no axis, no formula.
    fn compare_plain(&self, property: PropertyId, applied: &[&Applied], demanded: &Allowed) -> Option<Found> {
        let corpus = self.moment.corpus;
        let [one] = applied else { return None };
        if one.setting != Setting::Amount {
            return None;
        }
        let [(Comparing::Is, Value::Amount(Formula::Amount(given)))] =
            corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons.as_slice()
        else {
            return None;
        };
        let [(comparing, Value::Amount(Formula::Amount(wanted)))] = demanded.comparisons.as_slice() else {
            return None;
        };
        let comparison = match comparing {
            Comparing::AtLeast => value::Comparison::AtLeast,
            Comparing::AtMost => value::Comparison::AtMost,
            Comparing::More => value::Comparison::Above,
            Comparing::Less => value::Comparison::Below,
            Comparing::Is => value::Comparison::Equal,
            _ => return None,
        };
        let order = given.order(*wanted);
        let direction = corpus.property(property).direction;
        Some(match order.holds(comparison)? {
            value::Truth::Yes => {
                let better = match (direction, comparing) {
                    (Direction::More, Comparing::AtLeast | Comparing::More) => order == value::Order::Greater,
                    (Direction::Less, Comparing::AtMost | Comparing::Less) => order == value::Order::Less,
                    _ => false,
                };
                Found::plain(if better { Outcome::Exceeds } else { Outcome::Met })
            }
            value::Truth::No => Found { outcome: Outcome::Shortfall, distance: distance(*wanted, *given), cause: None },
            value::Truth::Unknown => Found::because(Outcome::Uncertain, Cause::Calendar),
        })
    }

    /// Amounts along an axis against the numbers of a demand.
    pub(super) fn lay_over(
        &mut self,
        region: Region,
        row: &Property,
        given: &[Amounts],
        wanted: &[(Comparing, Scalar)],
        applied: &[&Applied],
        demanded: &Allowed,
    ) -> Vec<(Region, Found)> {
        let mut axis: Option<AxisId> = None;
        for other in given.iter().map(|amounts| amounts.axis).chain(wanted.iter().map(|(_, scalar)| scalar.axis)) {
            axis = match self.common_axis(axis, other) {
                Ok(axis) => axis,
                Err(cause) => return vec![(region, Found::because(Outcome::Unknown, cause))],
            };
        }
        let domain = match axis {
            Some(axis) => self.reach(region, axis),
            None => CutRange::point(value::Exact::ZERO),
        };
        let units = Units::of(given, wanted, applied, demanded, self.moment.corpus);
        let mut best: Option<Vec<(CutRange, Found)>> = None;
        for amounts in given {
            let stretches = match whole(amounts, demanded) {
                Some(found) => Ok(vec![(domain, found)]),
                None => stretches(&domain, amounts, wanted, row.direction, &units),
            };
            let stretches = match stretches {
                Ok(stretches) => stretches,
                Err(error) => return vec![(region, Found::because(Outcome::Unknown, error.into()))],
            };
            best = Some(match best {
                None => stretches,
                Some(before) => better_of(before, stretches),
            });
        }
        let mut found = Vec::new();
        for (range, outcome) in best.unwrap_or_default() {
            let part = match axis {
                Some(axis) => {
                    let stretch = self.stretch(axis, &range);
                    self.space.intersection(region, stretch)
                }
                None => region,
            };
            if !self.space.is_empty(part) {
                found.push((part, outcome));
            }
        }
        found
    }
}

/// The provisions of the highest rank among these: what leaves their one value is set aside.
pub(super) fn highest<'a>(applied: &[&'a Applied]) -> Vec<&'a Applied> {
    let level = applied.iter().map(|one| one.level).min();
    applied.iter().copied().filter(|one| Some(one.level) == level).collect()
}

/// What two rivals agree on; that met and better agree in that the demand is satisfied.
fn agreed(one: Outcome, other: Outcome) -> Option<Outcome> {
    if one == other {
        return Some(one);
    }
    (one.is_met() && other.is_met()).then_some(Outcome::Met)
}

/// The units in which distances are said.
struct Units {
    demand: Unit,
    fact: Unit,
}

impl Units {
    fn of(
        given: &[Amounts],
        wanted: &[(Comparing, Scalar)],
        applied: &[&Applied],
        demanded: &Allowed,
        corpus: &crate::law::Corpus,
    ) -> Self {
        let written = |allowed: &Allowed| {
            allowed.comparisons.iter().find_map(|(_, value)| match value {
                Value::Amount(Formula::Amount(quantity)) => Some(quantity.unit),
                _ => None,
            })
        };
        let least = given.first().map_or(Unit::NUMBER, |amounts| amounts.unit);
        let demand = written(demanded).or(wanted.first().map(|(_, scalar)| scalar.unit)).unwrap_or(least);
        let fact = applied
            .first()
            .and_then(|one| written(corpus.allowed_values(corpus.norm(one.norm).allowed)))
            .unwrap_or(least);
        Self { demand, fact }
    }

    /// A demanded number against a given one, both in the least unit.
    fn distance(&self, nearest: value::Exact, worst: value::Exact, least: Unit) -> Option<Distance> {
        let wanted = Quantity::new(nearest, least);
        let given = Quantity::new(worst, least);
        distance(wanted.in_unit(self.demand).unwrap_or(wanted), given.in_unit(self.fact).unwrap_or(given))
    }
}

/// How far a given amount lies from a demanded one.
fn distance(wanted: Quantity, given: Quantity) -> Option<Distance> {
    if let Some(lacking) = wanted.minus(given) {
        return Some(Distance::Amount(Quantity::new(lacking.number.abs(), lacking.unit)));
    }
    let (wanted, given) = (wanted.days_bounds()?, given.days_bounds()?);
    wanted.minus(given).or_else(|| given.minus(wanted)).map(Distance::Days)
}

/// The outcomes along the axis for one set of amounts.
fn stretches(
    domain: &CutRange,
    given: &Amounts,
    wanted: &[(Comparing, Scalar)],
    direction: Direction,
    units: &Units,
) -> Result<Vec<(CutRange, Found)>, FormulaError> {
    let direction = match direction {
        Direction::More => value::Direction::More,
        Direction::Less => value::Direction::Less,
        Direction::Neither => value::Direction::None,
    };
    let same_family = wanted.iter().all(|(_, scalar)| scalar.unit.converts_to(given.unit));
    if same_family {
        let intervals = demanded_intervals(wanted, |scalar| Ok(scalar.value.clone()))?;
        let compared = compare_over(domain, &[given.interval()], &intervals, direction)?;
        return Ok(compared.into_iter().map(|(range, outcome)| (range, found(&outcome, given.unit, units))).collect());
    }
    // Days against months: once with each number of days that so many months may have, on either side.
    let mut all: Vec<Vec<(CutRange, Found)>> = Vec::new();
    for given_length in lengths([given.unit]) {
        let (low, high) = (days(&given.low, given.unit, *given_length)?, days(&given.high, given.unit, *given_length)?);
        let as_days = Amounts { low, high, unit: Unit::DAYS, ..given.clone() };
        for wanted_length in lengths(wanted.iter().map(|(_, scalar)| scalar.unit)) {
            let intervals = demanded_intervals(wanted, |scalar| in_days(&scalar.value, scalar.unit, *wanted_length))?;
            let compared = compare_over(domain, &[as_days.interval()], &intervals, direction)?;
            all.push(
                compared.into_iter().map(|(range, outcome)| (range, found(&outcome, Unit::DAYS, units))).collect(),
            );
        }
    }
    let mut agreed = all.pop().unwrap_or_default();
    for other in all {
        agreed = both(agreed, other, |a, b| {
            if a.outcome == b.outcome {
                if a.distance == b.distance { a } else { Found { distance: None, ..a } }
            } else if a.outcome.is_met() && b.outcome.is_met() {
                Found::plain(Outcome::Met)
            } else {
                Found::because(Outcome::Uncertain, Cause::Calendar)
            }
        });
    }
    Ok(agreed)
}

/// Which of the numbers of days that so many months may have.
#[derive(Clone, Copy)]
enum Length {
    /// So many days more than the least, but no more than the greatest.
    Least(i64),
    Greatest,
}

/// The lengths to be asked for: so many months differ by three days at most, so that these are all.
fn lengths(units: impl IntoIterator<Item = Unit>) -> &'static [Length] {
    const ALL: &[Length] = &[Length::Least(0), Length::Least(1), Length::Least(2), Length::Greatest];
    if units.into_iter().all(|unit| unit.family() == Unit::DAYS.family()) { &[Length::Least(0)] } else { ALL }
}

fn days(end: &Option<(Piecewise, bool)>, unit: Unit, which: Length) -> Result<Option<(Piecewise, bool)>, FormulaError> {
    end.as_ref().map(|(value, closed)| Ok((in_days(value, unit, which)?, *closed))).transpose()
}

/// A number of months or working days as days.
fn in_days(value: &Piecewise, unit: Unit, length: Length) -> Result<Piecewise, FormulaError> {
    if unit.base == Base::Day {
        return Ok(value.clone());
    }
    value
        .map_steps(|number| {
            let DayBounds { least, greatest } = day_bounds(number, unit.base)?;
            // Working days may take any number of calendar days: as many as no demand in days reaches.
            let greatest = greatest.unwrap_or(value::Exact::whole(1_000_000_000));
            match length {
                Length::Least(more) => Some(least.plus(value::Exact::whole(more))?.min(greatest)),
                Length::Greatest => Some(greatest),
            }
        })
        .ok_or(FormulaError::Undefined)
}

/// The intervals that a demand allows.
fn demanded_intervals(
    wanted: &[(Comparing, Scalar)],
    read: impl Fn(&Scalar) -> Result<Piecewise, FormulaError>,
) -> Result<Vec<Interval>, FormulaError> {
    let mut intervals = Vec::new();
    let mut list = wanted.iter();
    while let Some((comparing, scalar)) = list.next() {
        let value = read(scalar)?;
        match comparing {
            Comparing::Is => intervals.push(Interval::exactly(value)),
            Comparing::IsNot => intervals.extend(Interval::other_than(value)),
            Comparing::AtLeast => intervals.push(Interval::at_least(value)),
            Comparing::AtMost => intervals.push(Interval::at_most(value)),
            Comparing::More => intervals.push(Interval::above(value)),
            Comparing::Less => intervals.push(Interval::below(value)),
            Comparing::In => {
                let to = list.next().map(|(_, scalar)| read(scalar)).transpose()?;
                intervals.push(match to {
                    Some(to) => Interval::between(value, to),
                    None => Interval::exactly(value),
                });
            }
            Comparing::Includes | Comparing::Excludes | Comparing::Exists | Comparing::LeftTo => {}
        }
    }
    Ok(intervals)
}

fn found(compared: &Compared, least: Unit, units: &Units) -> Found {
    match compared {
        Compared::Met => Found::plain(Outcome::Met),
        Compared::Exceeds => Found::plain(Outcome::Exceeds),
        Compared::Nothing => Found::plain(Outcome::Unknown),
        Compared::Shortfall(shortfall) => {
            let ends = shortfall
                .nearest
                .and_then(|line| line.as_constant())
                .zip(shortfall.worst.and_then(|line| line.as_constant()));
            let distance = ends.and_then(|(nearest, worst)| units.distance(nearest, worst, least));
            Found { outcome: Outcome::Shortfall, distance, cause: None }
        }
    }
}

/// Of two splits of one axis, the better outcome at each place.
fn better_of(a: Vec<(CutRange, Found)>, b: Vec<(CutRange, Found)>) -> Vec<(CutRange, Found)> {
    both(a, b, |a, b| if rank(b.outcome) < rank(a.outcome) { b } else { a })
}

/// Two splits of one axis laid over one another.
fn both(
    a: Vec<(CutRange, Found)>,
    b: Vec<(CutRange, Found)>,
    choose: impl Fn(Found, Found) -> Found,
) -> Vec<(CutRange, Found)> {
    let mut joined: Vec<(CutRange, Found)> = Vec::new();
    for (range, first) in &a {
        for (other, second) in &b {
            let common = range.intersection(other);
            if common.is_empty() {
                continue;
            }
            let chosen = choose(first.clone(), second.clone());
            match joined.last_mut() {
                Some((last, before)) if *before == chosen && last.to.is_some() && last.to == common.from => {
                    last.to = common.to
                }
                _ => joined.push((common, chosen)),
            }
        }
    }
    joined
}

/// What a part is where the law's amount can't be computed.
pub(super) const fn unknown_for(cause: &Cause) -> Outcome {
    match cause {
        Cause::Calendar => Outcome::Uncertain,
        _ => Outcome::Unknown,
    }
}
