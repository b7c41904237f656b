//! What a situation gets beside what its counterpart gets: the same situation with some places changed. Everything is
//! looked up twice, here and there, and one is held against the other.

use super::amount::Amounts;
use super::bench::Bench;
use super::day::Living;
use super::inclusion::lies_within;
use super::number::{Number, Why, at_place, one_of_both};
use super::words::{List, Words, highest};
use kzrules::law::{
    Allowed, Change, Comparing, Direction, Formula, NormId, Outcome, PropertyId, Scale, TopicId, Value,
};
use kzrules::value::Exact;
use std::collections::BTreeSet;

impl<'c> Bench<'c> {
    /// What is given of a property here against what is given there.
    pub fn stands_same(&mut self, property: PropertyId, comparing: Comparing, change: &Change) -> Outcome {
        if self.day.corpus.property(property).formula.is_some() {
            return self.derived_same(property, comparing, change);
        }
        let mine = self.left(property);
        let theirs = self.elsewhere(change, |bench| bench.left(property));
        let at_least = matches!(comparing, Comparing::AtLeast | Comparing::Includes);
        if theirs.is_empty() {
            if !self.elsewhere(change, |bench| bench.is_silent(property)) {
                return Outcome::Unknown;
            }
            return self.beside_nothing(property, at_least);
        }
        if self.all_say(&theirs, Value::None) {
            return self.beside_nothing(property, at_least);
        }
        if mine.is_empty() {
            return if self.is_silent(property) { Outcome::Absent } else { Outcome::Unknown };
        }
        // What is left to others isn't given: what they make of it isn't known, and need not be as much.
        let leaves = |all: &[Living]| {
            all.iter().all(|one| {
                let allowed = self.day.corpus.allowed_values(self.day.corpus.norm(one.id).allowed);
                allowed.comparisons.iter().any(|(comparing, _)| *comparing == Comparing::LeftTo)
            })
        };
        let is_unknown = |one: &Living| one.unread || self.says(one, &Value::Unknown);
        if !mine.iter().chain(&theirs).any(is_unknown) {
            if leaves(&theirs) {
                return Outcome::Unknown;
            }
            if leaves(&mine) {
                return Outcome::Shortfall;
            }
        }
        let both: Vec<Living> = mine.iter().chain(&theirs).copied().collect();
        let mut outcomes = BTreeSet::new();
        for order in self.possible_orders(&both) {
            let (here, there) = order.split_at(mine.len());
            outcomes.insert(self.compare_same(property, comparing, change, (&mine, here), (&theirs, there)));
        }
        let outcomes: Vec<Outcome> = outcomes.into_iter().collect();
        match outcomes[..] {
            [one] => one,
            _ if outcomes.iter().all(|outcome| outcome.is_met()) => Outcome::Met,
            _ => Outcome::Uncertain,
        }
    }

    /// The others surely get nothing: at least as much is anything; nothing else is nothing.
    fn beside_nothing(&mut self, property: PropertyId, at_least: bool) -> Outcome {
        if at_least {
            return Outcome::Met;
        }
        self.stands(property, &Allowed { comparisons: vec![(Comparing::Is, Value::None)] })
    }

    fn says(&self, one: &Living, value: &Value) -> bool {
        let corpus = self.day.corpus;
        corpus.allowed_values(corpus.norm(one.id).allowed).comparisons.iter().any(|(_, own)| own == value)
    }

    fn all_say(&self, all: &[Living], value: Value) -> bool {
        let corpus = self.day.corpus;
        !all.is_empty()
            && all.iter().all(|one| {
                let allowed = corpus.allowed_values(corpus.norm(one.id).allowed);
                !one.unread && allowed.comparisons.iter().all(|pair| *pair == (Comparing::Is, value.clone()))
            })
    }

    fn compare_same(
        &mut self,
        property: PropertyId,
        comparing: Comparing,
        change: &Change,
        (mine, here): (&[Living], &[usize]),
        (theirs, there): (&[Living], &[usize]),
    ) -> Outcome {
        if mine.iter().chain(theirs).any(|one| one.unread || self.says(one, &Value::Unknown)) {
            return Outcome::Unknown;
        }
        let corpus = self.day.corpus;
        let row = corpus.property(property);
        let found = match *row.scale {
            Scale::YesNo | Scale::OneOf { .. } => {
                let own = self.words(property, mine, here);
                let others = self.elsewhere(change, |bench| bench.words(property, theirs, there));
                own.and_then(|own| Ok(words_same(row.direction, &row.scale, comparing, &own, &others?)))
            }
            Scale::SetOf(_) => self.elsewhere(change, |bench| bench.list(theirs)).and_then(|list| {
                let List { named, open, .. } = list;
                let value = Value::Elements(named.into_iter().collect(), open);
                self.compare_lists(property, mine, &Allowed { comparisons: vec![(comparing, value)] })
            }),
            Scale::Clock | Scale::Date => {
                let values = |all: &[Living], levels: &[usize]| -> Vec<Value> {
                    let highest = highest(all, levels);
                    let given =
                        highest.iter().flat_map(|one| &corpus.allowed_values(corpus.norm(one.id).allowed).comparisons);
                    let mut values: Vec<Value> = given.map(|(_, value)| value.clone()).collect();
                    values.dedup();
                    values
                };
                let others = values(theirs, there);
                let allowed = Allowed { comparisons: others.iter().map(|value| (comparing, value.clone())).collect() };
                match (others.as_slice(), row.scale.as_ref()) {
                    ([Value::Clock(_)], Scale::Clock) => self.compare_clock(mine, here, &allowed),
                    ([Value::Date(_)], Scale::Date) => self.compare_days(mine, here, &allowed),
                    _ => Err(Why::Unknown),
                }
            }
            Scale::Amount(_) => {
                self.computing.push(property);
                let own = self.amounts_of(property, mine, here);
                let others = self.elsewhere(change, |bench| bench.amounts_of(property, theirs, there));
                self.computing.pop();
                own.and_then(|own| amounts_same(row.direction, comparing, change, &own, &others?))
            }
        };
        match found {
            Ok(outcome) => outcome,
            Err(Why::Calendar) => Outcome::Uncertain,
            Err(_) => Outcome::Unknown,
        }
    }

    fn derived_same(&mut self, property: PropertyId, comparing: Comparing, change: &Change) -> Outcome {
        let parts = self.parts(property);
        let lacks = |bench: &mut Self| parts.iter().any(|part| bench.is_surely_without(*part));
        let at_least = comparing == Comparing::AtLeast;
        let they_lack = self.elsewhere(change, lacks);
        match (lacks(self), they_lack) {
            (_, true) if at_least => return Outcome::Met,
            (true, true) => return Outcome::Met,
            (true, false) => {
                let theirs = self.elsewhere(change, |bench| bench.amounts(property));
                return if theirs.is_ok() { Outcome::Absent } else { Outcome::Unknown };
            }
            (false, true) => {
                return if self.amounts(property).is_ok() { Outcome::Conflict } else { Outcome::Unknown };
            }
            (false, false) => {}
        }
        let direction = self.day.corpus.property(property).direction;
        let own = self.amounts(property);
        let others = self.elsewhere(change, |bench| bench.amounts(property));
        match own.and_then(|own| amounts_same(direction, comparing, change, &own, &others?)) {
            Ok(outcome) => outcome,
            Err(Why::Calendar) => Outcome::Uncertain,
            Err(_) => Outcome::Unknown,
        }
    }

    /// In the place of provisions that give the same as to others: what those have, at the rank of what gives it. The
    /// same as nothing is nothing.
    pub fn with_the_same(&mut self, property: PropertyId, left: Vec<Living>) -> Vec<Living> {
        let mut found = Vec::new();
        for one in left {
            let Some(change) = self.same_as(one.id) else {
                found.push(one);
                continue;
            };
            let theirs = self.elsewhere(change, |bench| {
                if bench.can_be() { bench.left_after_competing(property, false) } else { Vec::new() }
            });
            found.extend(theirs.into_iter().map(|other| Living { giver: Some(one.id), ..other }));
        }
        found
    }

    pub fn same_as(&self, id: NormId) -> Option<&'c Change> {
        let corpus = self.day.corpus;
        match corpus.allowed_values(corpus.norm(id).allowed).comparisons.as_slice() {
            [(_, Value::Same(change))] => Some(change),
            _ => None,
        }
    }

    /// A number of a provision, read in the situation of those for whom it stands.
    pub fn number_of(&mut self, one: &Living, formula: &Formula, topics: &[TopicId]) -> Result<Number, Why> {
        match one.giver.and_then(|giver| self.same_as(giver)) {
            Some(change) => {
                self.elsewhere(change, |bench| bench.number(formula, topics)).map(|number| at_place(number, change))
            }
            None => self.number(formula, topics),
        }
    }
}

/// Words: at least the others' least, at most their greatest, or nothing that they may not have.
fn words_same(direction: Direction, scale: &Scale, comparing: Comparing, own: &[Words], others: &[Words]) -> Outcome {
    let is_ordered = matches!(scale, Scale::OneOf { ordered: true, .. });
    let something = |words: &&Words| words.iter().any(Option::is_some);
    if !others.iter().any(|words| something(&words)) {
        let no_less = comparing == Comparing::AtLeast || !own.iter().any(|words| something(&words));
        return if no_less { Outcome::Met } else { Outcome::Conflict };
    }
    let least = |words: &Words| words.iter().flatten().min().copied();
    let greatest = |words: &Words| words.iter().flatten().max().copied();
    let their_least = others.iter().filter(something).map(least).max().flatten();
    let their_greatest = others.iter().filter(something).map(greatest).min().flatten();
    let outcomes = own.iter().map(|words| {
        let has_none = words.contains(&None);
        if has_none && words.len() == 1 {
            return Outcome::Conflict;
        }
        match comparing {
            Comparing::AtLeast | Comparing::AtMost if is_ordered && has_none => Outcome::Shortfall,
            Comparing::AtLeast if is_ordered && least(words) < their_least => Outcome::Shortfall,
            Comparing::AtMost if is_ordered && greatest(words) > their_greatest => Outcome::Shortfall,
            Comparing::AtLeast if is_ordered => {
                let is_better = least(words) > their_least && direction == Direction::More;
                if is_better { Outcome::Exceeds } else { Outcome::Met }
            }
            Comparing::AtMost if is_ordered => {
                let is_better = greatest(words) < their_greatest && direction == Direction::Less;
                if is_better { Outcome::Exceeds } else { Outcome::Met }
            }
            _ if others.iter().any(|other| words.is_subset(other)) => Outcome::Met,
            _ if is_ordered && !has_none || others.iter().any(|other| !words.is_disjoint(other)) => Outcome::Shortfall,
            _ => Outcome::Conflict,
        }
    });
    outcomes.min_by_key(|outcome| super::judge::preference(*outcome)).unwrap_or(Outcome::Unknown)
}

/// Amounts: at least the others' least, at most their greatest, or nothing that they may not have.
fn amounts_same(
    direction: Direction,
    comparing: Comparing,
    change: &Change,
    own: &[Amounts],
    others: &[Amounts],
) -> Result<Outcome, Why> {
    if !others.is_empty() && others.iter().all(|one| one.none) {
        let no_less = comparing == Comparing::AtLeast || own.iter().all(|one| one.none);
        return Ok(if no_less { Outcome::Met } else { Outcome::Conflict });
    }
    let [other] = others else { return Err(Why::Unknown) };
    let along = at_place(Number { value: Exact::ZERO, unit: other.unit, along: other.along }, change).along;
    own.iter().map(|one| one.along).try_fold(along, one_of_both)?;
    let wanted = match comparing {
        Comparing::AtLeast => (other.low, None),
        Comparing::AtMost => (None, other.high),
        _ => (other.low, other.high),
    };
    let outcomes = own.iter().map(|one| {
        if one.none {
            return Ok(if wanted == (None, None) { Outcome::Met } else { Outcome::Conflict });
        }
        if wanted == (None, None) {
            return Ok(Outcome::Met);
        }
        if !one.is_anything() && !one.unit.converts_to(other.unit) {
            return Err(Why::Calendar);
        }
        Ok(lies_within(one.low, one.high, vec![wanted], direction))
    });
    let outcomes = outcomes.collect::<Result<Vec<Outcome>, Why>>()?;
    outcomes.into_iter().min_by_key(|outcome| super::judge::preference(*outcome)).ok_or(Why::Unknown)
}
