//! The situations of a demand: all points of the product of the dimensions that it can depend on, but those that
//! `never` rules out.
//!
//! Why no situation is missed: a dimension of words is enumerated word by word. On a dimension of numbers every
//! threshold (see `thresholds`) is a place of its own, and so is one number between each two neighbours, one
//! below the first and one above the last, as far as the bounds leave room; `none` is a place where there is one.
//! Any situation then lies, on each dimension, at a listed place or in an open stretch with a listed one, and all
//! tests and comparisons answer the same for both. A count that a formula names is listed number by number.
//!
//! Few situations are gone through one by one. Where they are too many, one begins with all of them and answers
//! questions: where a question (a test, a number) has one answer for all the places that are left on its dimension,
//! that is the answer; else the places are divided by it, and each answer is followed in turn, to the last. What has been
//! asked nothing further is judged once: whatever else is true of those situations, nobody asked for it.
//!
//! `never` may rule out a situation by way of dimensions that the demand doesn't name: then no place there is left
//! for it. So those dimensions are searched for possible places.

use super::day::Day;
use super::reach::Reach;
use super::thresholds::thresholds;
use kzrules::law::{Condition, DimensionId, DimensionKind, Formula, Test};
use kzrules::scope::Position;
use kzrules::value::{Comparison, Exact, Truth};
use std::collections::{BTreeMap, BTreeSet};

/// The dimensions of a demand with their places, and the situations under way.
pub struct Grid<'c> {
    pub dimensions: Vec<DimensionId>,
    pub places: Vec<Vec<Position>>,
    /// For each dimension the places that are left.
    left: Vec<Vec<u16>>,
    /// The questions that divided them.
    path: Vec<Divided>,
    /// Whether each situation is gone through, and which is under way.
    each: Option<Each>,
    nevers: Vec<&'c Condition>,
    /// How many of the dimensions the demand can depend on.
    own: usize,
    /// Where each dimension of the corpus stands among these.
    slots: Vec<Option<usize>>,
}

/// A question that divided the places on a dimension.
struct Divided {
    slot: usize,
    before: Vec<u16>,
    /// The places with other answers, not gone through yet.
    others: Vec<Vec<u16>>,
}

struct Each {
    situations: Vec<Vec<u16>>,
    number: usize,
}

/// What is under way, put aside while other situations are gone through.
pub struct Aside {
    left: Vec<Vec<u16>>,
    path: Vec<Divided>,
    each: Option<Each>,
}

impl<'c> Grid<'c> {
    /// All possible situations: one by one, if there are no more than `most`.
    pub fn of(day: Day<'c>, reach: &Reach<'_>, most: usize) -> Self {
        let corpus = day.corpus;
        let mut dimensions: Vec<DimensionId> = reach.dimensions.iter().copied().collect();
        let nevers: Vec<&Condition> = corpus.impossible.iter().map(|(condition, _)| condition).collect();
        // What `never` ties to the places that change decides whether a counterpart can be.
        let mut tied: BTreeSet<DimensionId> =
            reach.changes.iter().flat_map(|change| change.0.iter().map(|(dimension, _)| *dimension)).collect();
        for _ in &nevers {
            for never in &nevers {
                let mut named = BTreeSet::new();
                never.each_test(&mut |test| {
                    named.insert(test.dimension());
                });
                if !named.is_disjoint(&tied) {
                    tied.extend(named);
                }
            }
        }
        dimensions.extend(tied.difference(&reach.dimensions));
        let own = dimensions.len();
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
        let places: Vec<Vec<Position>> = dimensions
            .iter()
            .map(|id| {
                let mut at = thresholds(day, reach, *id);
                at.extend(numbers.remove(id).unwrap_or_default());
                places(day, reach, *id, &at)
            })
            .collect();
        let slots = (0..corpus.dimensions.len()).map(|i| dimensions.iter().position(|id| id.0 as usize == i)).collect();
        let left = places.iter().map(|places| (0..u16::try_from(places.len()).unwrap()).collect()).collect();
        let mut grid = Self { dimensions, places, left, path: Vec::new(), each: None, nevers, own, slots };
        let mut situations = Vec::new();
        if grid.enumerate(0, &mut situations, most) {
            grid.each = Some(Each { situations, number: 0 });
        }
        grid.restart();
        grid
    }

    /// Adds every possible situation among those left; false where there are too many.
    fn enumerate(&mut self, slot: usize, situations: &mut Vec<Vec<u16>>, most: usize) -> bool {
        if self.is_impossible() {
            return true;
        }
        if slot == self.own {
            if self.can_be() {
                situations.push(self.left[..self.own].iter().map(|left| left[0]).collect());
            }
            return situations.len() <= most;
        }
        let all = self.left[slot].clone();
        let within = all.iter().all(|place| {
            self.left[slot] = vec![*place];
            self.enumerate(slot + 1, situations, most)
        });
        self.left[slot] = all;
        within
    }

    /// Goes back to the first situations.
    fn restart(&mut self) {
        self.path.clear();
        self.left = self.places.iter().map(|places| (0..u16::try_from(places.len()).unwrap()).collect()).collect();
        if let Some(each) = &mut self.each {
            each.number = 0;
        }
        self.settle();
    }

    /// Whether there are situations at all to go through.
    pub fn is_empty(&self) -> bool {
        self.each.as_ref().is_some_and(|each| each.situations.is_empty())
    }

    fn settle(&mut self) {
        if let Some(each) = &self.each
            && let Some(situation) = each.situations.get(each.number)
        {
            self.left.iter_mut().zip(situation).for_each(|(left, place)| *left = vec![*place]);
        }
    }

    /// Goes on to the next situations; false after the last.
    pub fn next(&mut self) -> bool {
        if let Some(each) = &mut self.each {
            each.number += 1;
            let more = each.number < each.situations.len();
            self.settle();
            return more;
        }
        while let Some(last) = self.path.last_mut() {
            if let Some(others) = last.others.pop() {
                self.left[last.slot] = others;
                return true;
            }
            let last = self.path.pop().unwrap();
            self.left[last.slot] = last.before;
        }
        false
    }

    /// Puts what is under way aside, and begins with all situations.
    pub fn put_aside(&mut self) -> Aside {
        let before = Aside {
            left: std::mem::take(&mut self.left),
            path: std::mem::take(&mut self.path),
            each: self.each.take(),
        };
        self.restart();
        before
    }

    pub fn take_up(&mut self, before: Aside) {
        (self.left, self.path, self.each) = (before.left, before.path, before.each);
    }

    /// The answer to a question about the place on a dimension; nothing where no such dimension is told apart.
    pub fn ask<T: PartialEq>(&mut self, dimension: DimensionId, question: impl Fn(Position) -> T) -> Option<T> {
        let slot = self.slots[dimension.0 as usize]?;
        let mut answers: Vec<(T, Vec<u16>)> = Vec::new();
        for place in &self.left[slot] {
            let answer = question(self.places[slot][usize::from(*place)]);
            match answers.iter_mut().find(|(known, _)| *known == answer) {
                Some((_, places)) => places.push(*place),
                None => answers.push((answer, vec![*place])),
            }
        }
        let mut answers = answers.into_iter();
        let (answer, places) = answers.next()?;
        let others: Vec<Vec<u16>> = answers.map(|(_, places)| places).collect();
        if !others.is_empty() {
            let before = std::mem::replace(&mut self.left[slot], places);
            self.path.push(Divided { slot, before, others });
        }
        Some(answer)
    }

    /// Whether what is left is possible at all, for some places on the dimensions that `never` names.
    pub fn can_be(&self) -> bool {
        let mut left = self.left.clone();
        self.completes(&mut left, &|_| None)
    }

    /// The same of the counterparts, with some places changed: the dimensions of the demand are those of the situation.
    pub fn counterpart_can_be(&mut self, moved: &dyn Fn(DimensionId) -> Option<Position>) -> bool {
        // All that the demand tells apart is asked for, so that each counterpart is one.
        for never in self.nevers.clone() {
            never.each_test(&mut |test| {
                let own = self.slots[test.dimension().0 as usize].is_some_and(|slot| slot < self.own);
                if own && moved(test.dimension()).is_none() {
                    self.ask(test.dimension(), |place| plain_test(test, place));
                }
            });
        }
        let mut left = self.left.clone();
        self.completes(&mut left, moved)
    }

    fn completes(&self, left: &mut Vec<Vec<u16>>, moved: &dyn Fn(DimensionId) -> Option<Position>) -> bool {
        let mut divided: Option<usize> = None;
        for never in &self.nevers {
            let mut open = None;
            let holds = holds(never, &mut |test| {
                let slot = self.slots[test.dimension().0 as usize];
                let answer = match (moved(test.dimension()), slot) {
                    (Some(place), _) => plain_test(test, place),
                    (None, Some(slot)) => self.answer_of_all(test, slot, &left[slot]),
                    (None, None) => None,
                };
                if answer.is_none() {
                    open = slot;
                }
                answer.unwrap_or(Truth::Unknown)
            });
            match holds {
                Truth::Yes => return false,
                Truth::Unknown => divided = divided.or(open),
                Truth::No => {}
            }
        }
        let Some(slot) = divided else { return true };
        let all = left[slot].clone();
        let found = all.iter().any(|place| {
            left[slot] = vec![*place];
            self.completes(left, moved)
        });
        left[slot] = all;
        found
    }

    fn is_impossible(&self) -> bool {
        self.nevers.iter().any(|never| {
            holds(never, &mut |test| {
                let slot = self.slots[test.dimension().0 as usize];
                slot.and_then(|slot| self.answer_of_all(test, slot, &self.left[slot])).unwrap_or(Truth::Unknown)
            })
            .is_yes()
        })
    }

    fn answer_of_all(&self, test: &Test, slot: usize, left: &[u16]) -> Option<Truth> {
        let mut answers = left.iter().map(|place| plain_test(test, self.places[slot][usize::from(*place)]));
        let first = answers.next()??;
        answers.all(|answer| answer == Some(first)).then_some(first)
    }

    /// The situations under way, as one asks for them: places on the dimensions on which not all are left.
    pub fn situations(&self) -> Vec<(DimensionId, Vec<Position>)> {
        let own = self.dimensions.iter().zip(&self.places).zip(&self.left).take(self.own);
        own.filter(|((_, places), left)| left.len() < places.len())
            .map(|((id, places), left)| (*id, left.iter().map(|place| places[usize::from(*place)]).collect()))
            .collect()
    }

    /// How many possible situations are under way.
    pub fn count(&self) -> u128 {
        let mut left = self.left.clone();
        self.count_of(&mut left)
    }

    fn count_of(&self, left: &mut Vec<Vec<u16>>) -> u128 {
        if !self.completes(left, &|_| None) {
            return 0;
        }
        let mut named = None;
        for never in &self.nevers {
            never.each_test(&mut |test| {
                let slot = self.slots[test.dimension().0 as usize];
                let divided = |slot: &usize| {
                    *slot < self.own && left[*slot].len() > 1 && self.answer_of_all(test, *slot, &left[*slot]).is_none()
                };
                named = named.or(slot.filter(divided).map(|slot| (slot, test)));
            });
        }
        let Some((slot, test)) = named else {
            return left[..self.own].iter().map(|left| left.len() as u128).product();
        };
        let all = left[slot].clone();
        let yes = |place: &u16| plain_test(test, self.places[slot][usize::from(*place)]).is_some_and(Truth::is_yes);
        let (yes, no): (Vec<u16>, Vec<u16>) = all.iter().copied().partition(yes);
        let mut count = 0;
        for part in [yes, no] {
            left[slot] = part;
            count += self.count_of(left);
        }
        left[slot] = all;
        count
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

/// Whether a condition holds, given the answers to its tests.
pub fn holds(condition: &Condition, test: &mut dyn FnMut(&Test) -> Truth) -> Truth {
    match condition {
        Condition::Always => Truth::Yes,
        Condition::Never | Condition::Group(_) => Truth::No,
        Condition::Test(one) => test(one),
        // What is decided isn't asked further.
        Condition::All(parts) => {
            parts.iter().fold(Truth::Yes, |all, part| if all.is_no() { all } else { all.and(holds(part, test)) })
        }
        Condition::Any(parts) => {
            parts.iter().fold(Truth::No, |any, part| if any.is_yes() { any } else { any.or(holds(part, test)) })
        }
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
