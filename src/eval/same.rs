//! Comparisons of persons and of times: what a situation gets beside what it would get with some of its places
//! changed (`same for full_time`, `same when before_leave`). A region changed that way is a region again, so nothing is
//! sampled. A situation whose counterpart can't be isn't compared.

use super::amount::Amounts;
use super::cause::Cause;
use super::choice::Values;
use super::given::Applied;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use super::scalar::{Parts, Scalar};
use crate::law::{
    Allowed, At, Change, Combination, Comparing, Direction, NormId, Outcome, Property, PropertyId, Scale, Value,
};
use crate::scope::{AxisId, Position, Region};
use crate::value::{Elements, Piecewise};

/// The axes that change, and to which place.
type Changes = Vec<(AxisId, Position)>;

impl Judge<'_> {
    fn changes(&self, change: &Change) -> Changes {
        let place = |at: At| match at {
            At::Value(value) => Position::Value(usize::from(value)),
            At::Number(number) => Position::Number(number),
            At::None => Position::None,
        };
        change.0.iter().filter_map(|(dimension, at)| Some((self.axis(*dimension)?, place(*at)))).collect()
    }

    /// The situations whose counterpart lies in a region.
    fn counterparts_in(&mut self, region: Region, changes: &Changes) -> Region {
        changes.iter().fold(region, |region, (axis, position)| self.space.assign(region, *axis, *position))
    }

    /// The counterparts of a region's situations.
    fn counterparts_of(&mut self, region: Region, changes: &Changes) -> Region {
        let mut found = region;
        for (axis, position) in changes {
            found = self.space.forget(found, *axis);
            let there = match position {
                Position::Value(value) => self.space.among(*axis, &[*value]),
                Position::Number(number) => self.space.compare(*axis, crate::scope::Comparison::Equal, *number),
                Position::None => self.space.absent(*axis),
            };
            found = self.space.intersection(found, there);
        }
        self.space.within_world(found)
    }

    /// What the law gives the counterparts, as one number on each part of a region.
    pub(super) fn amount_of_counterparts(&mut self, region: Region, property: PropertyId, change: &Change) -> Parts {
        let changes = self.changes(change);
        let there = self.counterparts_of(region, &changes);
        let mut parts = Vec::new();
        let mut left = region;
        for (part, amounts) in self.amounts(there, property) {
            let here = self.counterparts_in(part, &changes);
            let here = self.space.intersection(left, here);
            if self.space.is_empty(here) {
                continue;
            }
            left = self.space.difference(left, here);
            let single = amounts.and_then(|amounts| match amounts.as_slice() {
                [one] => one.single().ok_or(Cause::NotOneAmount(property)),
                _ => Err(Cause::NotOneAmount(property)),
            });
            parts.push((here, single.and_then(|scalar| placed(scalar, &changes))));
        }
        if !self.space.is_empty(left) {
            parts.push((left, Err(Cause::NothingForOthers(property))));
        }
        parts
    }

    /// What a region gets against what its counterparts get.
    pub(super) fn lay_same(
        &mut self,
        region: Region,
        property: PropertyId,
        comparing: Comparing,
        change: &Change,
    ) -> Vec<Piece> {
        let changes = self.changes(change);
        let world = self.space.world();
        let possible = self.counterparts_in(world, &changes);
        let region = self.space.intersection(region, possible);
        let given = self.given(property);
        let mut pieces = Vec::new();
        for (own, with) in &given.classes {
            for (other, with_other) in &given.classes {
                let there = self.counterparts_in(*other, &changes);
                let here = self.space.intersection(region, *own);
                let here = self.space.intersection(here, there);
                if self.space.is_empty(here) {
                    continue;
                }
                let (mine, theirs) = (self.applied_in(&given, with), self.applied_in(&given, with_other));
                let mut facts: Vec<NormId> = mine.iter().chain(&theirs).map(|one| one.norm).collect();
                facts.sort_unstable();
                facts.dedup();
                if theirs.is_empty() {
                    self.beside_nothing(here, property, comparing, &changes, &facts, &mut pieces);
                } else if mine.is_empty() {
                    let any = Allowed { comparisons: vec![(Comparing::Exists, Value::Nothing)] };
                    for mut piece in self.lay(here, property, &any) {
                        piece.facts.clone_from(&facts);
                        pieces.push(piece);
                    }
                } else {
                    for (part, found) in self.beside(here, property, comparing, &changes, &mine, &theirs) {
                        pieces.push(Piece { region: part, found, facts: facts.clone(), silence: None });
                    }
                }
            }
        }
        pieces
    }

    /// The counterparts get nothing: known only where the law was searched for it.
    fn beside_nothing(
        &mut self,
        region: Region,
        property: PropertyId,
        comparing: Comparing,
        changes: &Changes,
        facts: &[NormId],
        pieces: &mut Vec<Piece>,
    ) {
        let corpus = self.moment.corpus;
        let index = self.index;
        let mut left = region;
        for id in index.silences(property) {
            let Some(silence) = corpus.silences.get(*id as usize).filter(|silence| self.is_current(silence)) else {
                continue;
            };
            let found = self.searched_in(*id, silence);
            let here = self.counterparts_in(found, changes);
            let here = self.space.intersection(left, here);
            if self.space.is_empty(here) {
                continue;
            }
            left = self.space.difference(left, here);
            let no_less = facts.is_empty() || matches!(comparing, Comparing::AtLeast | Comparing::Includes);
            let outcome = if no_less { Outcome::Met } else { Outcome::Conflict };
            pieces.push(Piece {
                region: here,
                found: Found::plain(outcome),
                facts: facts.to_vec(),
                silence: Some(*id),
            });
        }
        if !self.space.is_empty(left) {
            let found = Found::because(Outcome::Unknown, Cause::NothingForOthers(property));
            pieces.push(Piece { region: left, found, facts: facts.to_vec(), silence: None });
        }
    }

    /// Provisions beside others.
    fn beside(
        &mut self,
        region: Region,
        property: PropertyId,
        comparing: Comparing,
        changes: &Changes,
        mine: &[&Applied],
        theirs: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let corpus = self.moment.corpus;
        let row = corpus.property(property);
        match *row.scale {
            Scale::YesNo | Scale::OneOf { .. } => {
                vec![(region, self.words_beside(row, comparing, mine, theirs))]
            }
            Scale::SetOf(_) => vec![(region, self.lists_beside(row, comparing, mine, theirs))],
            Scale::Amount(_) => self.amounts_beside(region, property, comparing, changes, mine, theirs),
            Scale::Clock | Scale::Date => {
                let values = |applied: &[&Applied]| -> Vec<&Value> {
                    applied
                        .iter()
                        .flat_map(|one| &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons)
                        .map(|(_, value)| value)
                        .collect()
                };
                let met = values(mine) == values(theirs);
                vec![(region, Found::plain(if met { Outcome::Met } else { Outcome::Conflict }))]
            }
        }
    }

    fn words_beside(&self, row: &Property, comparing: Comparing, mine: &[&Applied], theirs: &[&Applied]) -> Found {
        let (mine, theirs) = match (self.left(row, mine), self.left(row, theirs)) {
            (Ok(mine), Ok(theirs)) => (mine, theirs),
            (Err(cause), _) | (_, Err(cause)) => return Found::because(Outcome::Unknown, cause),
        };
        let ordered = matches!(*row.scale, Scale::OneOf { ordered: true, .. });
        let least = |values: &[Values]| values.iter().map(|values| values.trailing_zeros()).max();
        let greatest = |values: &[Values]| values.iter().map(|values| 127 - values.leading_zeros().min(127)).min();
        let outcome = match (comparing, ordered) {
            (Comparing::AtLeast, true) => match least(&mine).cmp(&least(&theirs)) {
                std::cmp::Ordering::Greater if row.direction == Direction::More => Outcome::Exceeds,
                std::cmp::Ordering::Less => Outcome::Shortfall,
                _ => Outcome::Met,
            },
            (Comparing::AtMost, true) => match greatest(&mine).cmp(&greatest(&theirs)) {
                std::cmp::Ordering::Less if row.direction == Direction::Less => Outcome::Exceeds,
                std::cmp::Ordering::Greater => Outcome::Shortfall,
                _ => Outcome::Met,
            },
            _ if mine.iter().all(|own| theirs.iter().any(|other| own & !other == 0)) => Outcome::Met,
            (_, true) => Outcome::Shortfall,
            _ => Outcome::Conflict,
        };
        Found::plain(outcome)
    }

    fn lists_beside(&self, row: &Property, comparing: Comparing, mine: &[&Applied], theirs: &[&Applied]) -> Found {
        let (mine, theirs) = match (self.united(mine), self.united(theirs)) {
            (Ok(mine), Ok(theirs)) => (mine, theirs),
            (Err(cause), _) | (_, Err(cause)) => return Found::because(Outcome::Unknown, cause),
        };
        let covers = |wide: u32, narrow: u32| {
            row.covers.iter().any(|(value, covered)| {
                u32::from(*value) == wide && covered.iter().any(|value| u32::from(*value) == narrow)
            })
        };
        let lacks = mine.missing(&theirs, covers);
        let surplus = theirs.missing(&mine, covers);
        if !lacks.is_nothing() {
            let named = lacks.named.iter().filter_map(|value| u16::try_from(*value).ok()).collect();
            if lacks.maybe_by_others {
                return Found::because(Outcome::Judgement, Cause::OnlyOthers(named));
            }
            return Found::with(Outcome::Shortfall, super::Distance::Lacks(named));
        }
        if comparing == Comparing::Is && !surplus.is_nothing() {
            let named = surplus.named.iter().filter_map(|value| u16::try_from(*value).ok()).collect();
            return Found::with(Outcome::Shortfall, super::Distance::Has(named));
        }
        Found::plain(Outcome::Met)
    }

    /// The lists of provisions together.
    fn united(&self, applied: &[&Applied]) -> Result<Elements, Cause> {
        let corpus = self.moment.corpus;
        let mut all = Elements::default();
        for one in applied {
            for (_, value) in &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons {
                match value {
                    Value::Elements(named, open) => {
                        all = all.union(&Elements::new(named.iter().map(|value| u32::from(*value)), *open));
                    }
                    Value::None => {}
                    _ => return Err(Cause::NotEncoded(one.norm)),
                }
            }
        }
        Ok(all)
    }

    fn amounts_beside(
        &mut self,
        region: Region,
        property: PropertyId,
        comparing: Comparing,
        changes: &Changes,
        mine: &[&Applied],
        theirs: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let row = self.moment.corpus.property(property);
        let mut found = Vec::new();
        for (part, own) in self.amounts_of(region, property, mine) {
            let there = self.counterparts_of(part, changes);
            for (other_part, other) in self.amounts_of(there, property, theirs) {
                let here = self.counterparts_in(other_part, changes);
                let here = self.space.intersection(part, here);
                if self.space.is_empty(here) {
                    continue;
                }
                if let (Ok(own), Ok(other)) = (&own, &other)
                    && other.iter().all(|amounts| amounts.none)
                {
                    // The others surely get nothing.
                    let no_less = comparing == Comparing::AtLeast || own.iter().all(|amounts| amounts.none);
                    found.push((here, Found::plain(if no_less { Outcome::Met } else { Outcome::Conflict })));
                    continue;
                }
                let wanted = other.and_then(|other| wanted(&other, comparing, changes, property));
                match (own.clone(), wanted) {
                    (Err(cause), _) | (_, Err(cause)) => {
                        found.push((here, Found::because(Outcome::Unknown, cause)));
                    }
                    (Ok(_), Ok(wanted)) if wanted.is_empty() => found.push((here, Found::plain(Outcome::Met))),
                    (Ok(own), Ok(wanted)) => {
                        let demanded = Allowed { comparisons: vec![(comparing, Value::Nothing)] };
                        found.extend(self.lay_over(here, row, &own, &wanted, mine, &demanded));
                    }
                }
            }
        }
        found
    }

    /// Puts what counterparts get in the place of provisions that give the same as to them.
    pub(super) fn give_the_same(&mut self, property: PropertyId, given: &mut super::given::Given) {
        let corpus = self.moment.corpus;
        let same = |one: &Applied| {
            let allowed = corpus.allowed_values(corpus.norm(one.norm).allowed);
            allowed.comparisons.iter().find_map(|(_, value)| match value {
                Value::Same(change) => Some(change.clone()),
                _ => None,
            })
        };
        let changed: Vec<(usize, Change)> =
            given.applied.iter().enumerate().filter_map(|(i, one)| Some((i, same(one)?))).collect();
        if changed.is_empty() || corpus.property(property).combination != Combination::One {
            return;
        }
        let plain: Vec<(Region, Vec<usize>)> = given.classes.clone();
        for (which, change) in &changed {
            let changes = self.changes(change);
            let mut classes = Vec::with_capacity(given.classes.len());
            for (region, with) in std::mem::take(&mut given.classes) {
                if !with.contains(which) {
                    classes.push((region, with));
                    continue;
                }
                for (other, with_other) in &plain {
                    let here = self.counterparts_in(*other, &changes);
                    let here = self.space.intersection(region, here);
                    if self.space.is_empty(here) {
                        continue;
                    }
                    let mut more = with.clone();
                    let theirs = with_other.iter().filter(|i| changed.iter().all(|(other, _)| other != *i));
                    more.extend(theirs.copied());
                    more.sort_unstable();
                    more.dedup();
                    // The same as nothing is nothing.
                    if more.iter().all(|i| changed.iter().any(|(other, _)| other == i)) {
                        more.clear();
                    }
                    classes.push((here, more));
                }
            }
            given.classes = classes;
        }
    }
}

/// A number with its axis put at the place to which it changes.
fn placed(scalar: Scalar, changes: &Changes) -> Result<Scalar, Cause> {
    let there = scalar.axis.and_then(|axis| changes.iter().find(|(other, _)| *other == axis));
    match there {
        Some((_, Position::Number(number))) => {
            Ok(Scalar { axis: None, value: Piecewise::constant(scalar.value.eval(*number)?), unit: scalar.unit })
        }
        _ => Ok(scalar),
    }
}

/// The amounts of the counterparts as a demand: at least as much as their least, at most as much as their greatest,
/// or within both.
fn wanted(
    other: &[Amounts],
    comparing: Comparing,
    changes: &Changes,
    property: PropertyId,
) -> Result<Vec<(Comparing, Scalar)>, Cause> {
    let [other] = other else { return Err(Cause::NotOneAmount(property)) };
    let end = |end: &Option<(Piecewise, bool)>| -> Result<Option<(Scalar, bool)>, Cause> {
        let Some((value, closed)) = end else { return Ok(None) };
        let scalar = Scalar { axis: other.axis, value: value.clone(), unit: other.unit };
        Ok(Some((placed(scalar, changes)?, *closed)))
    };
    let (low, high) = (end(&other.low)?, end(&other.high)?);
    let bound = |end: Option<(Scalar, bool)>, closed: Comparing, open: Comparing| {
        end.map(|(scalar, is_closed)| (if is_closed { closed } else { open }, scalar)).into_iter().collect()
    };
    Ok(match comparing {
        Comparing::AtLeast => bound(low, Comparing::AtLeast, Comparing::More),
        Comparing::AtMost => bound(high, Comparing::AtMost, Comparing::Less),
        _ => match (low, high) {
            (Some((low, _)), Some((high, _))) => vec![(Comparing::In, low), (Comparing::In, high)],
            (low, None) => bound(low, Comparing::AtLeast, Comparing::More),
            (None, high) => bound(high, Comparing::AtMost, Comparing::Less),
        },
    })
}
