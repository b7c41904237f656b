//! Comparisons of persons and of times: what a situation gets beside what it would get with some of its places
//! changed (`same for full_time`, `same when before_leave`). A region changed that way is a region again, so nothing is
//! sampled. A situation whose counterpart can't be isn't compared.

use super::amount::{AmountParts, Amounts};
use super::cause::Cause;
use super::choice::{NONE, Values, rank};
use super::compare::{highest, unknown_for};
use super::counterpart::{Changes, placed};
use super::given::Applied;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use super::scalar::Scalar;
use crate::law::{Allowed, Change, Comparing, Direction, NormId, Outcome, Property, PropertyId, Scale, Value};
use crate::scope::Region;
use crate::value::Piecewise;
use std::cmp::Ordering;

impl Judge<'_> {
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
        if self.moment.corpus.property(property).formula.is_some() {
            return self.lay_derived_same(region, property, comparing, &changes);
        }
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
                let (mine, theirs) = (self.that_give_values(&mine), self.that_give_values(&theirs));
                let so = Beside { property, comparing, changes: &changes, facts: &facts };
                if theirs.is_empty() {
                    self.beside_the_ungiven(here, &so, &mut pieces);
                } else if theirs.iter().all(|one| !one.unread && self.gives_none(one)) {
                    self.beside_nothing(here, &so, None, &mut pieces);
                } else if mine.is_empty() {
                    let any = Allowed { comparisons: vec![(Comparing::Exists, Value::Nothing)] };
                    for mut piece in self.lay(here, property, &any) {
                        piece.facts.clone_from(&facts);
                        pieces.push(piece);
                    }
                } else {
                    for (part, found) in self.beside_in_each_order(here, &so, &mine, &theirs) {
                        pieces.push(Piece { region: part, found, facts: facts.clone(), silence: None });
                    }
                }
            }
        }
        pieces
    }

    /// Nothing gives the counterparts anything: whether they get nothing is known only where the law was searched.
    fn beside_the_ungiven(&mut self, region: Region, so: &Beside<'_>, pieces: &mut Vec<Piece>) {
        let corpus = self.moment.corpus;
        let index = self.index;
        let mut left = region;
        for id in index.silences(so.property) {
            let Some(silence) = corpus.silences.get(*id as usize).filter(|silence| self.is_current(silence)) else {
                continue;
            };
            let found = self.searched_in(*id, silence);
            let here = self.counterparts_in(found, so.changes);
            let here = self.space.intersection(left, here);
            if self.space.is_empty(here) {
                continue;
            }
            left = self.space.difference(left, here);
            self.beside_nothing(here, so, Some(*id), pieces);
        }
        if !self.space.is_empty(left) {
            let found = Found::because(Outcome::Unknown, Cause::NothingForOthers(so.property));
            pieces.push(Piece { region: left, found, facts: so.facts.to_vec(), silence: None });
        }
    }

    /// The counterparts surely get nothing: as much as that is anything, and nothing else than that is nothing.
    fn beside_nothing(&mut self, region: Region, so: &Beside<'_>, silence: Option<u32>, pieces: &mut Vec<Piece>) {
        if matches!(so.comparing, Comparing::AtLeast | Comparing::Includes) {
            let found = Found::plain(Outcome::Met);
            pieces.push(Piece { region, found, facts: so.facts.to_vec(), silence });
            return;
        }
        let nothing = Allowed { comparisons: vec![(Comparing::Is, Value::None)] };
        for piece in self.lay(region, so.property, &nothing) {
            pieces.push(Piece { facts: so.facts.to_vec(), silence: piece.silence.or(silence), ..piece });
        }
    }

    /// Provisions beside others, in each order in which their ranks may stand.
    fn beside_in_each_order(
        &mut self,
        region: Region,
        so: &Beside<'_>,
        mine: &[&Applied],
        theirs: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let both: Vec<&Applied> = mine.iter().chain(theirs).copied().collect();
        if let Some(unread) = both.iter().find(|one| one.unread) {
            return vec![(region, Found::because(Outcome::Unknown, Cause::Unread(unread.norm)))];
        }
        if let Some(one) = both.iter().find(|one| self.says_unknown(one.norm)) {
            return vec![(region, Found::because(Outcome::Unknown, Cause::SaidUnknown(one.norm)))];
        }
        // What is left to others isn't given: what they make of it isn't known, and need not be as much.
        for (side, outcome) in [(theirs, Outcome::Unknown), (mine, Outcome::Shortfall)] {
            if let [one, ..] = side
                && side.iter().all(|one| self.leaves_it(one.norm))
            {
                return vec![(region, Found::because(outcome, Cause::LeftTo(one.norm)))];
            }
        }
        let Some(orders) = self.orders(&both) else { return self.beside(region, so, mine, theirs) };
        let mut rivals: Vec<NormId> = both.iter().map(|one| one.norm).collect();
        self.moment.corpus.in_legal_order(&mut rivals);
        rivals.dedup();
        let mut agreed: Option<Vec<(Region, Found)>> = None;
        for order in orders {
            let order: Vec<&Applied> = order.iter().collect();
            let (here, there) = order.split_at(mine.len().min(order.len()));
            let parts = self.beside(region, so, here, there);
            agreed = Some(match agreed {
                None => parts,
                Some(before) => self.in_either_order(before, &parts, &rivals),
            });
        }
        agreed.unwrap_or_default()
    }

    /// The same for a property that is made of others: where one of its parts surely isn't there, neither is it.
    fn lay_derived_same(
        &mut self,
        region: Region,
        property: PropertyId,
        comparing: Comparing,
        changes: &Changes,
    ) -> Vec<Piece> {
        let there = self.counterparts_of(region, changes);
        let (mut ungiven, mut ungiven_there) = (Region::NOTHING, Region::NOTHING);
        for part in self.moment.made_of(property) {
            let here = self.surely_without(region, part);
            ungiven = self.space.union(ungiven, here);
            let others = self.surely_without(there, part);
            ungiven_there = self.space.union(ungiven_there, others);
        }
        let others_lack = self.counterparts_in(ungiven_there, changes);
        let others_lack = self.space.intersection(region, others_lack);
        let mut found: Vec<(Region, Found)> = Vec::new();
        let mut left = region;
        if comparing == Comparing::AtLeast {
            found.push((others_lack, Found::plain(Outcome::Met)));
            left = self.space.difference(left, others_lack);
        } else {
            let both = self.space.intersection(ungiven, others_lack);
            found.push((both, Found::plain(Outcome::Met)));
            let only_they = self.space.difference(others_lack, both);
            for (part, amounts) in self.amounts(only_they, property) {
                found.push((part, known_or(&amounts, Outcome::Conflict)));
            }
            left = self.space.difference(left, others_lack);
        }
        let only_i = self.space.intersection(left, ungiven);
        let there = self.counterparts_of(only_i, changes);
        for (part, amounts) in self.amounts(there, property) {
            let here = self.counterparts_in(part, changes);
            let here = self.space.intersection(only_i, here);
            found.push((here, known_or(&amounts, Outcome::Absent)));
        }
        left = self.space.difference(left, ungiven);
        let there = self.counterparts_of(left, changes);
        let (own, others) = (self.amounts(left, property), self.amounts(there, property));
        let so = Beside { property, comparing, changes, facts: &[] };
        found.extend(self.amounts_beside(&so, own, others, &[]));
        let mut pieces = Vec::new();
        for (part, found) in found {
            if !self.space.is_empty(part) {
                let facts = self.behind(part, property);
                pieces.push(Piece { region: part, found, facts, silence: None });
            }
        }
        pieces
    }

    /// Provisions beside others.
    fn beside(
        &mut self,
        region: Region,
        so: &Beside<'_>,
        mine: &[&Applied],
        theirs: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let corpus = self.moment.corpus;
        let row = corpus.property(so.property);
        match *row.scale {
            Scale::YesNo | Scale::OneOf { .. } => {
                vec![(region, self.words_beside(row, so.comparing, mine, theirs))]
            }
            Scale::SetOf(_) => {
                let found = match self.united(theirs) {
                    Ok((named, open)) => {
                        let wanted = Allowed { comparisons: vec![(so.comparing, Value::Elements(named, open))] };
                        self.compare_elements(row, mine, &wanted)
                    }
                    Err(cause) => Found::because(Outcome::Unknown, cause),
                };
                vec![(region, found)]
            }
            Scale::Amount(_) => {
                let there = self.counterparts_of(region, so.changes);
                let own = self.amounts_of(region, so.property, mine);
                let others = self.amounts_of(there, so.property, theirs);
                self.amounts_beside(so, own, others, mine)
            }
            Scale::Clock | Scale::Date => {
                let mut values: Vec<Value> = highest(theirs)
                    .iter()
                    .flat_map(|one| &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons)
                    .map(|(_, value)| value.clone())
                    .collect();
                values.dedup();
                let [value @ (Value::Clock(_) | Value::Date(_))] = values.as_slice() else {
                    return vec![(region, Found::because(Outcome::Unknown, Cause::NotOneAmount(so.property)))];
                };
                let wanted = Allowed { comparisons: vec![(so.comparing, value.clone())] };
                let is_clock = matches!(value, Value::Clock(_));
                let found = if is_clock { self.compare_clock(mine, &wanted) } else { self.compare_date(mine, &wanted) };
                vec![(region, found)]
            }
        }
    }

    fn words_beside(&self, row: &Property, comparing: Comparing, mine: &[&Applied], theirs: &[&Applied]) -> Found {
        let (mine, theirs) = match (self.left(row, mine), self.left(row, theirs)) {
            (Ok(mine), Ok(theirs)) => (mine, theirs),
            (Err(cause), _) | (_, Err(cause)) => return Found::because(Outcome::Unknown, cause),
        };
        let ordered = matches!(*row.scale, Scale::OneOf { ordered: true, .. });
        let something = |values: &Values| values & !NONE != 0;
        if !theirs.iter().any(something) {
            // The others surely get nothing.
            let no_less = comparing == Comparing::AtLeast || !mine.iter().any(something);
            return Found::plain(if no_less { Outcome::Met } else { Outcome::Conflict });
        }
        let least = |values: Values| (values & !NONE).trailing_zeros();
        let greatest = |values: Values| 127 - (values & !NONE).leading_zeros();
        let given = || theirs.iter().copied().filter(something);
        let (their_least, their_greatest) = (given().map(least).max(), given().map(greatest).min());
        let stands = |own: Values| {
            if own == NONE {
                return Outcome::Conflict;
            }
            let within = theirs.iter().any(|other| own & !other == 0);
            let shares = theirs.iter().any(|other| own & other != 0);
            match (comparing, ordered) {
                (Comparing::AtLeast | Comparing::AtMost, true) if own & NONE != 0 => Outcome::Shortfall,
                (Comparing::AtLeast, true) => match Some(least(own)).cmp(&their_least) {
                    Ordering::Less => Outcome::Shortfall,
                    Ordering::Greater if row.direction == Direction::More => Outcome::Exceeds,
                    _ => Outcome::Met,
                },
                (Comparing::AtMost, true) => match Some(greatest(own)).cmp(&their_greatest) {
                    Ordering::Greater => Outcome::Shortfall,
                    Ordering::Less if row.direction == Direction::Less => Outcome::Exceeds,
                    _ => Outcome::Met,
                },
                _ if within => Outcome::Met,
                _ if shares || ordered && own & NONE == 0 => Outcome::Shortfall,
                _ => Outcome::Conflict,
            }
        };
        let best = mine.into_iter().map(stands).min_by_key(|outcome| rank(*outcome));
        let outcome = best.unwrap_or(Outcome::Unknown);
        Found::plain(outcome)
    }

    /// The lists of provisions together, and whether they are open.
    fn united(&self, applied: &[&Applied]) -> Result<(Vec<u16>, bool), Cause> {
        let corpus = self.moment.corpus;
        let (mut all, mut is_open) = (Vec::new(), false);
        for one in applied {
            for (comparing, value) in &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons {
                match value {
                    Value::Elements(named, open) if !matches!(comparing, Comparing::Excludes | Comparing::IsNot) => {
                        all.extend(named);
                        is_open |= open;
                    }
                    Value::None | Value::LeftTo(_) => {}
                    _ => return Err(Cause::NotEncoded(one.norm)),
                }
            }
        }
        all.sort_unstable();
        all.dedup();
        Ok((all, is_open))
    }

    fn amounts_beside(
        &mut self,
        so: &Beside<'_>,
        own: AmountParts,
        others: AmountParts,
        mine: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let Beside { property, comparing, changes, .. } = *so;
        let row = self.moment.corpus.property(property);
        let mut found = Vec::new();
        for (part, own) in own {
            for (other_part, other) in &others {
                let other = other.clone();
                let here = self.counterparts_in(*other_part, changes);
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
                        found.push((here, Found::because(unknown_for(&cause), cause)));
                    }
                    (Ok(_), Ok(wanted)) if wanted.is_empty() => found.push((here, Found::plain(Outcome::Met))),
                    (Ok(own), Ok(wanted)) => found.extend(self.within_both(here, row, &own, &wanted, mine)),
                }
            }
        }
        found
    }

    /// Amounts against one end, or against both: met where both are, better where they are better than one.
    fn within_both(
        &mut self,
        region: Region,
        row: &Property,
        own: &[Amounts],
        wanted: &[(Comparing, Scalar)],
        mine: &[&Applied],
    ) -> Vec<(Region, Found)> {
        let mut all = vec![(region, Found::plain(Outcome::Met))];
        for end in wanted {
            let demanded = Allowed { comparisons: vec![(end.0, Value::Nothing)] };
            let mut both = Vec::new();
            for (part, found) in all {
                for (inner, other) in self.lay_over(part, row, own, std::slice::from_ref(end), mine, &demanded) {
                    let better = other.outcome == Outcome::Exceeds || !other.outcome.is_met();
                    both.push((inner, if found.outcome.is_met() && better { other } else { found.clone() }));
                }
            }
            all = both;
        }
        all
    }
}

/// What is compared with what counterparts have.
struct Beside<'a> {
    property: PropertyId,
    comparing: Comparing,
    changes: &'a Changes,
    /// The provisions here and there.
    facts: &'a [NormId],
}

fn known_or(amounts: &Result<Vec<Amounts>, Cause>, outcome: Outcome) -> Found {
    match amounts {
        Ok(_) => Found::plain(outcome),
        Err(cause) => Found::because(Outcome::Unknown, cause.clone()),
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
        _ => {
            let mut ends: Vec<(Comparing, Scalar)> = bound(low, Comparing::AtLeast, Comparing::More);
            ends.extend(bound(high, Comparing::AtMost, Comparing::Less));
            ends
        }
    })
}
