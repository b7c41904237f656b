//! The situations of a demand, one by one: all points of the product of the dimensions that it can depend on, but
//! those that `never` rules out.
//!
//! Why no situation is missed: a dimension of words is enumerated word by word. On a dimension of numbers every
//! threshold (see `thresholds`) is a place of its own, and so is one number between each two neighbours, one
//! below the first and one above the last, as far as the bounds leave room; `none` is a place where there is one.
//! Any situation then lies, on each dimension, at a listed place or in an open stretch with a listed one, and all
//! tests and comparisons answer the same for both. A count that a formula names is listed number by number.
//!
//! Where that makes too many situations, words of one dimension that no test tells apart are taken for one: whatever
//! is asked, the answer is the same for them.
//!
//! `never` may rule out a situation by way of dimensions that the demand doesn't name: then no place there is left
//! for it. So those dimensions are searched for possible places, which are kept for asking the other evaluator.

use super::day::Day;
use super::reach::Reach;
use super::thresholds::thresholds;
use kzrules::law::{Condition, DimensionId, DimensionKind, Formula, Test};
use kzrules::scope::Position;
use kzrules::value::{Comparison, Exact, Truth};
use std::collections::{BTreeMap, BTreeSet};

/// The dimensions of a demand with their places, and its situations: for each dimension the number of a place.
pub struct Grid {
    pub dimensions: Vec<DimensionId>,
    pub places: Vec<Vec<Position>>,
    pub situations: Vec<Vec<u16>>,
    /// For each situation possible places on further dimensions that `never` names.
    pub elsewhere: Vec<Vec<u16>>,
    /// How many of the dimensions the demand can depend on.
    own: usize,
    /// Where each dimension of the corpus stands among these.
    slots: Vec<Option<usize>>,
}

impl Grid {
    /// All possible situations; nothing where there are more than `most` even if alike words are one.
    pub fn of(day: Day<'_>, reach: &Reach<'_>, most: usize) -> Option<Self> {
        Self::with(day, reach, most, false).or_else(|| Self::with(day, reach, most, true))
    }

    fn with(day: Day<'_>, reach: &Reach<'_>, most: usize, alike_are_one: bool) -> Option<Self> {
        let corpus = day.corpus;
        let mut dimensions: Vec<DimensionId> = reach.dimensions.iter().copied().collect();
        let own = dimensions.len();
        let nevers: Vec<&Condition> = corpus.impossible.iter().map(|(condition, _)| condition).collect();
        for never in &nevers {
            never.each_test(&mut |test| {
                if !dimensions.contains(&test.dimension()) {
                    dimensions.push(test.dimension());
                }
            });
        }
        let mut numbers: BTreeMap<DimensionId, BTreeSet<Exact>> = BTreeMap::new();
        for never in &nevers {
            never.each_test(&mut |test| {
                if let Test::Compare(dimension, _, number) = test {
                    numbers.entry(*dimension).or_default().insert(*number);
                }
            });
        }
        let places = dimensions
            .iter()
            .map(|id| {
                let mut at = thresholds(day, reach, *id);
                at.extend(numbers.remove(id).unwrap_or_default());
                let mut places = places(day, reach, *id, &at);
                if alike_are_one {
                    places = told_apart(reach, &nevers, *id, places);
                }
                places
            })
            .collect();
        let slots = (0..corpus.dimensions.len()).map(|i| dimensions.iter().position(|id| id.0 as usize == i)).collect();
        let mut grid = Self { dimensions, places, situations: Vec::new(), elsewhere: Vec::new(), own, slots };
        let mut open = Vec::new();
        grid.enumerate(&nevers, &mut open, most).then_some(grid)
    }

    /// Adds every possible situation that begins with the places chosen so far; false where there are too many.
    fn enumerate(&mut self, nevers: &[&Condition], chosen: &mut Vec<u16>, most: usize) -> bool {
        if self.is_impossible(nevers, chosen) {
            return true;
        }
        if chosen.len() == self.own {
            let mut further = chosen.clone();
            if self.complete(nevers, &mut further) {
                self.elsewhere.push(further.split_off(self.own));
                self.situations.push(chosen.clone());
            }
            return self.situations.len() <= most;
        }
        for place in 0..self.places[chosen.len()].len() {
            chosen.push(u16::try_from(place).unwrap());
            let within = self.enumerate(nevers, chosen, most);
            chosen.pop();
            if !within {
                return false;
            }
        }
        true
    }

    /// Finds places on the further dimensions with which nothing is impossible.
    fn complete(&self, nevers: &[&Condition], chosen: &mut Vec<u16>) -> bool {
        if self.is_impossible(nevers, chosen) {
            return false;
        }
        let Some(places) = self.places.get(chosen.len()) else { return true };
        for place in 0..places.len() {
            chosen.push(u16::try_from(place).unwrap());
            if self.complete(nevers, chosen) {
                return true;
            }
            chosen.pop();
        }
        false
    }

    fn is_impossible(&self, nevers: &[&Condition], chosen: &[u16]) -> bool {
        nevers.iter().any(|never| {
            holds(never, &mut |test| match self.place_in(chosen, test.dimension()) {
                Some(place) => plain_test(test, place).unwrap_or(Truth::Unknown),
                None => Truth::Unknown,
            })
            .is_yes()
        })
    }

    /// The place of a situation on a dimension.
    pub fn place(&self, situation: usize, dimension: DimensionId) -> Option<Position> {
        self.place_in(&self.situations[situation], dimension)
    }

    fn place_in(&self, chosen: &[u16], dimension: DimensionId) -> Option<Position> {
        let slot = self.slots[dimension.0 as usize]?;
        chosen.get(slot).map(|place| self.places[slot][usize::from(*place)])
    }

    /// A situation in full, as one asks for it.
    pub fn situation(&self, number: usize) -> Vec<(DimensionId, Position)> {
        let chosen = self.situations[number].iter().chain(&self.elsewhere[number]);
        let places = chosen.zip(&self.places).map(|(place, places)| places[usize::from(*place)]);
        self.dimensions.iter().copied().zip(places).collect()
    }
}

/// The places on a dimension that have to be looked at.
fn places(day: Day<'_>, reach: &Reach<'_>, id: DimensionId, thresholds: &BTreeSet<Exact>) -> Vec<Position> {
    let row = day.corpus.dimension(id);
    let mut places: Vec<Position> = match &row.kind {
        DimensionKind::YesNo => (0..2).map(Position::Value).collect(),
        DimensionKind::OneOf { values, .. } => (0..values.len()).map(Position::Value).collect(),
        DimensionKind::Count { least, greatest, .. } => {
            let mut is_named = false;
            for (_, formula) in &reach.formulas {
                formula.each(&mut |part| is_named |= *part == Formula::Dimension(id));
            }
            let mut numbers: BTreeSet<Exact> = BTreeSet::from([Exact::whole(*least)]);
            numbers.extend(greatest.map(Exact::whole));
            for at in thresholds {
                for number in [at.floor(), at.ceil()] {
                    numbers.extend([number.minus(Exact::ONE).unwrap(), number, number.plus(Exact::ONE).unwrap()]);
                }
            }
            if let (true, Some(greatest)) = (is_named, greatest) {
                numbers.extend((*least..=*greatest).map(Exact::whole));
            }
            let within = |n: &Exact| *n >= Exact::whole(*least) && greatest.is_none_or(|most| *n <= Exact::whole(most));
            numbers.into_iter().filter(within).map(Position::Number).collect()
        }
        DimensionKind::Amount { least, greatest, .. } => {
            let mut cuts: BTreeSet<Exact> = thresholds.clone();
            cuts.extend(*least);
            cuts.extend(*greatest);
            cuts.retain(|at| least.is_none_or(|least| *at >= least) && greatest.is_none_or(|most| *at <= most));
            let cuts: Vec<Exact> = cuts.into_iter().collect();
            let mut numbers: BTreeSet<Exact> = cuts.iter().copied().collect();
            numbers.extend(cuts.windows(2).map(|two| two[0].plus(two[1]).unwrap().divide(Exact::whole(2)).unwrap()));
            let (first, last) = (cuts.first().copied(), cuts.last().copied());
            if least.is_none() {
                numbers.insert(first.map_or(Exact::ZERO, |first| first.minus(Exact::ONE).unwrap()));
            }
            if greatest.is_none() {
                numbers.insert(last.map_or(Exact::ZERO, |last| last.plus(Exact::ONE).unwrap()));
            }
            numbers.into_iter().map(Position::Number).collect()
        }
    };
    if row.may_be_none {
        places.push(Position::None);
    }
    places
}

/// The first of all places that the same tests hold at. Numbers are told apart by the formulas, too.
fn told_apart(reach: &Reach<'_>, nevers: &[&Condition], id: DimensionId, places: Vec<Position>) -> Vec<Position> {
    let mut tests: Vec<&Test> = reach.tests.clone();
    nevers.iter().for_each(|never| never.each_test(&mut |test| tests.push(test)));
    tests.retain(|test| test.dimension() == id);
    let mut known: Vec<Vec<Option<Truth>>> = Vec::new();
    let mut kept = Vec::new();
    for place in places {
        let answers: Vec<Option<Truth>> = tests.iter().map(|test| plain_test(test, place)).collect();
        if matches!(place, Position::Number(_)) || !known.contains(&answers) {
            kept.push(place);
            known.push(answers);
        }
    }
    kept
}

/// Whether a condition holds, given the answers to its tests.
pub fn holds(condition: &Condition, test: &mut dyn FnMut(&Test) -> Truth) -> Truth {
    match condition {
        Condition::Always => Truth::Yes,
        Condition::Never | Condition::Group(_) => Truth::No,
        Condition::Test(one) => test(one),
        Condition::All(parts) => parts.iter().fold(Truth::Yes, |all, part| all.and(holds(part, test))),
        Condition::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(holds(part, test))),
        Condition::Not(part) => holds(part, test).negated(),
    }
}

/// The answer to a test that names no formula.
pub fn plain_test(test: &Test, place: Position) -> Option<Truth> {
    let answer = match (test, place) {
        (Test::Formula(..), _) => return None,
        (Test::Absent(_), place) => place == Position::None,
        (_, Position::None) => false,
        (Test::Among(_, values), Position::Value(value)) => values.iter().any(|other| usize::from(*other) == value),
        (Test::Compare(_, comparison, number), Position::Number(own)) => compares(own, *comparison, *number),
        (Test::Compare(_, comparison, number), Position::Value(value)) => {
            compares(Exact::whole(i64::try_from(value).unwrap()), *comparison, *number)
        }
        (Test::Among(..), Position::Number(_)) => false,
    };
    Some(Truth::from(answer))
}

pub fn compares(own: Exact, comparison: Comparison, number: Exact) -> bool {
    match comparison {
        Comparison::Below => own < number,
        Comparison::AtMost => own <= number,
        Comparison::Equal => own == number,
        Comparison::NotEqual => own != number,
        Comparison::AtLeast => own >= number,
        Comparison::Above => own > number,
    }
}
