//! Demands on an average: `on average for insured`. What is given is laid beside what is demanded situation by
//! situation; the average of the differences decides, so that a demand on a total is the same question. Without weights the
//! least and the greatest difference bound every average that there can be; a series of persons gives it cell by cell.

use super::amount::Amounts;
use super::cause::Cause;
use super::judge::Judge;
use super::outcome::{Distance, Found, Piece};
use super::scalar::Scalar;
use super::share::Weighed;
use crate::law::{Average, Comparing, Direction, Formula, NormId, Outcome, PropertyId, Value};
use crate::scope::Region;
use crate::value::{CutRange, DateRange, Exact, Piecewise, Quantity, Unit, day_bounds};

/// A least and a greatest number; nothing where nothing bounds them.
type Ends = (Option<Exact>, Option<Exact>);

/// What a part of the persons gets.
struct Share {
    region: Region,
    /// What is given.
    given: Ends,
    /// By how much that is more than what is demanded.
    ahead: Ends,
    unit: Option<Unit>,
    /// Whether only the calendar tells its least from its greatest.
    by_calendar: bool,
}

/// The averages by a series.
struct Averages {
    /// Of what is given.
    given: Ends,
    /// Of how far that is ahead of what is demanded.
    ahead: Ends,
    /// The period of the series.
    period: DateRange,
    /// Whether all persons of a cell get the same.
    told_apart: bool,
}

impl Judge<'_> {
    /// Judges a demand on an average as one whole; `pieces` are what each situation gets.
    pub(super) fn weigh_average(&mut self, id: NormId, demanded: Region, pieces: &mut Vec<Piece>) -> Vec<Weighed> {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let average = corpus.details(norm.details).and_then(|details| details.average);
        let Some(average) = average.filter(|_| !self.space.is_empty(demanded)) else { return Vec::new() };
        let Some((comparing, Value::Amount(wanted))) = corpus.allowed_values(norm.allowed).comparisons.first() else {
            return Vec::new();
        };
        let shares = self.shares(demanded, norm.property, wanted);
        let regions: Vec<Region> = shares.iter().map(|share| share.region).collect();
        let mut facts: Vec<NormId> = pieces.iter().flat_map(|piece| piece.facts.iter().copied()).collect();
        facts.sort_unstable();
        facts.dedup();
        let silence = pieces.iter().find_map(|piece| piece.silence);
        let absent = pieces.iter().all(|piece| piece.found.outcome == Outcome::Absent);
        let (mut settled, mut weighed) = (Vec::new(), Vec::new());
        for law in self.possible_laws(&regions) {
            let here = self.space.intersection(demanded, law);
            if self.space.is_empty(here) {
                continue;
            }
            let (mut found, told) = self.on_average(average, here, &shares, *comparing, norm.property);
            if found.outcome == Outcome::Shortfall && absent {
                found = Found::plain(Outcome::Absent);
            }
            weighed.extend(told.filter(|told| !weighed.contains(told)));
            let silence = silence.filter(|_| absent);
            settled.push(Piece { region: here, found, facts: facts.clone(), silence });
        }
        *pieces = settled;
        weighed
    }

    fn on_average(
        &mut self,
        average: Average,
        here: Region,
        shares: &[Share],
        comparing: Comparing,
        property: PropertyId,
    ) -> (Found, Option<Weighed>) {
        let mut own: Vec<&Share> = Vec::new();
        for share in shares {
            if self.space.overlaps(share.region, here) {
                own.push(share);
            }
        }
        let unit = own.iter().find_map(|share| share.unit).unwrap_or(Unit::NUMBER);
        let (mut given, mut ahead) = (hull(own.iter().map(|share| share.given)), hull(own.iter().map(|s| s.ahead)));
        let (mut by, mut cause, mut told_apart) = (None, Cause::Average, false);
        if let Some(series) = average.weights {
            match self.averages(series, here, &own) {
                Ok(averages) => {
                    (given, ahead, told_apart) = (averages.given, averages.ahead, averages.told_apart);
                    by = Some((series, averages.period));
                }
                Err(why) => cause = why,
            }
        }
        let direction = self.moment.corpus.property(property).direction;
        let found = decide(comparing, ahead, direction).map_or_else(
            || {
                let exact = |share: &&Share| share.by_calendar || share.ahead.0 == share.ahead.1;
                if ahead.0.is_none() || ahead.1.is_none() {
                    let open = matches!(cause, Cause::Average);
                    Found::because(Outcome::Unknown, if open { Cause::AverageOpen } else { cause })
                } else if told_apart && own.iter().all(exact) {
                    Found::because(Outcome::Uncertain, Cause::Calendar)
                } else {
                    Found::because(Outcome::Unknown, cause)
                }
            },
            |outcome| {
                let distance = ahead.0.filter(|_| outcome == Outcome::Shortfall && ahead.0 == ahead.1);
                let distance = distance.map(|by| Distance::Amount(Quantity::new(by.abs(), unit)));
                Found { outcome, distance, cause: None }
            },
        );
        let told = (given.0.is_some() || given.1.is_some()).then_some(Weighed::Average {
            least: given.0,
            most: given.1,
            unit,
            by,
        });
        (found, told)
    }

    /// The averages by a series: of what is given, and of how far it is ahead of what is demanded.
    fn averages(&mut self, series: crate::law::SeriesId, here: Region, shares: &[&Share]) -> Result<Averages, Cause> {
        let people = self.whatever_is_doubted(here);
        let weights = self.weights(series, people)?;
        let overflow = || Cause::from(crate::value::FormulaError::TooLarge);
        let (mut total, mut given, mut ahead) = (Exact::ZERO, Some(Sum::default()), Some(Sum::default()));
        let mut told_apart = true;
        for (cell, number) in &weights.cells {
            let inside = self.space.intersection(*cell, people);
            if self.space.is_empty(inside) || number.is_zero() {
                continue;
            }
            if !self.space.is_subset(*cell, people) {
                return Err(Cause::Weights(series, super::NoWeights::Others));
            }
            let inside = self.space.intersection(inside, here);
            let mut own: Vec<&Share> = Vec::new();
            for share in shares {
                if self.space.overlaps(share.region, inside) {
                    own.push(share);
                }
            }
            told_apart &= own.len() < 2;
            total = total.plus(*number).ok_or_else(overflow)?;
            given = given.and_then(|sum| sum.plus(hull(own.iter().map(|share| share.given)), *number));
            ahead = ahead.and_then(|sum| sum.plus(hull(own.iter().map(|share| share.ahead)), *number));
        }
        let (given, ahead) = given.zip(ahead).ok_or_else(overflow)?;
        if total.is_zero() {
            return Err(Cause::Weights(series, super::NoWeights::NotAll));
        }
        let each = |end: Option<Exact>| end.and_then(|end| end.divide(total));
        Ok(Averages {
            given: (each(given.0.0), each(given.0.1)),
            ahead: (each(ahead.0.0), each(ahead.0.1)),
            period: weights.by.1,
            told_apart,
        })
    }

    /// What the parts of a region get, against what is demanded for them.
    fn shares(&mut self, region: Region, property: PropertyId, wanted: &Formula) -> Vec<Share> {
        let topics = self.moment.corpus.property(property).topics.clone();
        let direction = self.moment.corpus.property(property).direction;
        let nought = nought();
        let mut shares = Vec::new();
        for (part, amounts) in self.amounts(region, property) {
            // Where the law was searched and gives nothing, they get nought.
            let nothing = match &amounts {
                Err(Cause::NothingGives(of)) if *of == property => self.surely_without(part, property),
                Ok(all) if all.iter().all(|one| one.none) => part,
                _ => Region::NOTHING,
            };
            for (inner, scalar) in self.scalars(part, wanted, &topics) {
                let given = amounts.as_ref().ok().map(Vec::as_slice);
                let none = self.space.intersection(inner, nothing);
                let other = self.space.difference(inner, nothing);
                for (region, given) in [(none, Some(&nought[..])), (other, given)] {
                    if self.space.is_empty(region) {
                        continue;
                    }
                    shares.push(self.share_of(region, given, scalar.as_ref().ok(), direction));
                }
            }
        }
        shares
    }

    fn share_of(
        &self,
        region: Region,
        given: Option<&[Amounts]>,
        wanted: Option<&Scalar>,
        direction: Direction,
    ) -> Share {
        let open = (None, None);
        let unknown =
            Share { region, given: open, ahead: open, unit: wanted.map(|wanted| wanted.unit), by_calendar: false };
        let (Some(given), Some(wanted)) = (given, wanted) else { return unknown };
        let mut all: Vec<(Ends, Ends)> = Vec::new();
        let mut unit = wanted.unit;
        let (mut calendar, amounts) = (false, given);
        for one in given {
            let Ok(axis) = self.common_axis(one.axis, wanted.axis) else { return unknown };
            let domain = axis.map_or(CutRange::point(Exact::ZERO), |axis| self.reach(region, axis));
            let zero = one.none || one.unit == Unit::NUMBER && wanted.unit != Unit::NUMBER;
            let same = zero || one.unit.converts_to(wanted.unit);
            let (low, high) = (one.low.as_ref().map(|(end, _)| end), one.high.as_ref().map(|(end, _)| end));
            let least = |value: &Piecewise, of: Unit| days(value, of, same, false);
            let most = |value: &Piecewise, of: Unit| days(value, of, same, true);
            let lower = low.and_then(|low| least(low, one.unit));
            let upper = high.and_then(|high| most(high, one.unit));
            let ahead = |end: &Option<Piecewise>, wanted: Option<Piecewise>| {
                end.as_ref().zip(wanted).and_then(|(end, wanted)| end.minus(&wanted).ok())
            };
            let behind = ahead(&lower, most(&wanted.value, wanted.unit));
            let before = ahead(&upper, least(&wanted.value, wanted.unit));
            let bottom = |value: &Option<Piecewise>| value.as_ref().and_then(|value| ends(value, &domain).0);
            let top = |value: &Option<Piecewise>| value.as_ref().and_then(|value| ends(value, &domain).1);
            all.push(((bottom(&lower), top(&upper)), (bottom(&behind), top(&before))));
            if !same {
                calendar = true;
                unit = Unit::DAYS;
            }
        }
        let (given, ahead): (Vec<Ends>, Vec<Ends>) = all.into_iter().unzip();
        let (given, ahead) = (best(&given, direction), best(&ahead, direction));
        let single = given_is_single(amounts);
        Share { region, given, ahead, unit: Some(unit), by_calendar: calendar && single }
    }
}

/// Two sums, of what there is at least and at most.
#[derive(Clone, Copy)]
struct Sum(Ends);

impl Default for Sum {
    fn default() -> Self {
        Self((Some(Exact::ZERO), Some(Exact::ZERO)))
    }
}

impl Sum {
    /// With so many more who get so much; nothing where a number grows too large.
    fn plus(self, ends: Ends, persons: Exact) -> Option<Self> {
        let add = |sum: Option<Exact>, end: Option<Exact>| match (sum, end) {
            (Some(sum), Some(end)) => Some(Some(sum.plus(end.times(persons)?)?)),
            _ => Some(None),
        };
        Some(Self((add(self.0.0, ends.0)?, add(self.0.1, ends.1)?)))
    }
}

/// That nothing is given: nought.
fn nought() -> Vec<Amounts> {
    let zero = Some((Piecewise::constant(Exact::ZERO), true));
    vec![Amounts {
        low: zero.clone(),
        high: zero,
        none: true,
        axis: None,
        at: Exact::ZERO,
        unit: Unit::NUMBER,
        cut: Vec::new(),
    }]
}

/// What the bearer gets of several amounts of which the best counts.
fn best(all: &[Ends], direction: Direction) -> Ends {
    let lows = all.iter().map(|(low, _)| *low);
    let highs = all.iter().map(|(_, high)| *high);
    match direction {
        // Without a least, an amount may be as small as can be; the others are there all the same.
        Direction::More => (lows.flatten().max(), highs.reduce(|a, b| Some(a?.max(b?))).flatten()),
        Direction::Less => (lows.reduce(|a, b| Some(a?.min(b?))).flatten(), highs.flatten().min()),
        Direction::Neither => hull(all.iter().copied()),
    }
}

/// Whether it is one amount, whatever the calendar makes of it.
fn given_is_single(given: &[Amounts]) -> bool {
    matches!(given, [one] if one.low.is_some() && one.low == one.high)
}

/// From the least of all to the greatest.
fn hull(all: impl Iterator<Item = Ends> + Clone) -> Ends {
    let least = all.clone().map(|(low, _)| low).reduce(|a, b| Some(a?.min(b?))).flatten();
    let most = all.map(|(_, high)| high).reduce(|a, b| Some(a?.max(b?))).flatten();
    (least, most)
}

/// A number as it is, or as the least or the most days that it can take.
fn days(value: &Piecewise, unit: Unit, as_it_is: bool, most: bool) -> Option<Piecewise> {
    if as_it_is || unit.family() == Unit::DAYS.family() {
        return Some(value.clone());
    }
    value.map_steps(|number| {
        let bounds = day_bounds(number, unit.base)?;
        if most { bounds.greatest } else { Some(bounds.least) }
    })
}

/// The least and the greatest value on a stretch.
fn ends(value: &Piecewise, domain: &CutRange) -> Ends {
    let value = value.within(domain);
    let mut found: Option<Ends> = None;
    for (range, line) in value.pieces() {
        let at = |cut: Option<crate::value::Cut>, down: bool| match (line.as_constant(), cut) {
            (Some(constant), _) => Ok(Some(constant)),
            (None, Some(cut)) => Ok(line.at(cut.at).ok()),
            // Without an end it goes on for ever, one way or the other.
            (None, None) => Err(line.slope.is_negative() != down),
        };
        let (left, right) = (at(range.from, true), at(range.to, false));
        let (mut low, mut high) = (Some(Vec::new()), Some(Vec::new()));
        for end in [left, right] {
            match end {
                Ok(Some(number)) => {
                    low.iter_mut().chain(high.iter_mut()).for_each(|list| list.push(number));
                }
                // Upwards without end: no greatest; downwards: no least.
                Err(true) => low = None,
                Err(false) => high = None,
                Ok(None) => (low, high) = (None, None),
            }
        }
        let own = (
            low.and_then(|list: Vec<Exact>| list.into_iter().min()),
            high.and_then(|list: Vec<Exact>| list.into_iter().max()),
        );
        found = Some(match found {
            None => own,
            Some(before) => hull([before, own].into_iter()),
        });
    }
    found.unwrap_or((None, None))
}

/// What the average comes to, by how far it is ahead of what is demanded; nothing where that isn't known.
fn decide(comparing: Comparing, (least, most): Ends, direction: Direction) -> Option<Outcome> {
    let zero = Exact::ZERO;
    let (is_met, is_short, is_better) = match comparing {
        Comparing::AtLeast => (least >= Some(zero), most.is_some_and(|most| most < zero), least > Some(zero)),
        Comparing::More => (least > Some(zero), most.is_some_and(|most| most <= zero), least > Some(zero)),
        Comparing::AtMost => {
            let most_is = |fits: fn(&Exact, &Exact) -> bool| most.is_some_and(|most| fits(&most, &zero));
            (most_is(Exact::le), least > Some(zero), most_is(Exact::lt))
        }
        Comparing::Less => {
            let under = most.is_some_and(|most| most < zero);
            (under, least >= Some(zero), under)
        }
        _ => {
            let is = least == Some(zero) && most == Some(zero);
            (is, least > Some(zero) || most.is_some_and(|most| most < zero), false)
        }
    };
    let better = match direction {
        Direction::More => matches!(comparing, Comparing::AtLeast | Comparing::More),
        Direction::Less => matches!(comparing, Comparing::AtMost | Comparing::Less),
        Direction::Neither => false,
    };
    if is_met {
        Some(if is_better && better { Outcome::Exceeds } else { Outcome::Met })
    } else {
        is_short.then_some(Outcome::Shortfall)
    }
}
