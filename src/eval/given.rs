//! Which provisions count in which situations: in force, not overridden, and within one rank the special
//! before the general and the later before the earlier. What holds together is left side by side, for
//! `amount` and `choice` to combine.

use super::doubt::Doubt;
use super::judge::Judge;
use super::moment::Liveness;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{Change, Combination, Comparing, Corpus, NormId, PropertyId, RankId, Scale, StateCondition, Value};
use crate::scope::Region;
use crate::value::{DateRange, Truth};
use std::rc::Rc;

/// What kind of value a provision sets. Statements compete within their kind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Setting {
    /// One value.
    Amount,
    /// A least value.
    Floor,
    /// A greatest value.
    Cap,
    /// Several values, a range, or all but one.
    List,
}

/// A provision where it applies.
#[derive(Clone, Debug)]
pub(super) struct Applied {
    /// The provision.
    pub(super) norm: NormId,
    /// What it sets.
    pub(super) setting: Setting,
    /// How far down its rank stands, nought being the highest.
    pub(super) level: usize,
    /// Whether the order of its rank is known.
    pub(super) ranked: bool,
    /// Its act's scope, `for` and `when`.
    pub(super) base: Region,
    /// Where it applies: its base without `unless` and without what overrides it.
    pub(super) region: Region,
    /// Where it is left after the competition.
    pub(super) wins: Region,
    /// From when it is what it is.
    pub(super) begins: Option<DateRange>,
    /// Read only in a later wording.
    pub(super) unread: bool,
    /// Its rank: that of its act, or of the treaty that gives the same.
    pub(super) rank: Option<RankId>,
    /// What a treaty gives as the same as to others: the provision is read in the situation of these.
    pub(super) of_others: Option<Rc<Change>>,
}

/// By which rule one provision gives way to another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Priority {
    /// The other overrides it expressly.
    Overridden,
    /// The other is more special.
    Special,
    /// The other is later.
    Later,
}

/// A provision in force that is left nowhere: in every situation another takes its place.
#[derive(Clone, Debug)]
pub struct LeftNowhere {
    /// The provision.
    pub norm: NormId,
    /// What takes its place, and by which rule.
    pub to: Vec<(NormId, Priority)>,
}

/// One provision set aside by another, somewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct SetAside {
    /// Which gives way.
    pub(super) norm: NormId,
    /// To which.
    pub(super) to: NormId,
    /// By which rule.
    pub(super) by: Priority,
    /// Where.
    pub(super) region: Region,
}

/// All provisions on a property, laid out over the space.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// Each provision with where it applies and where it is left.
    pub(super) applied: Vec<Applied>,
    /// Who gave way to whom.
    pub(super) set_aside: Vec<SetAside>,
    /// The parts of the world in which the same provisions are left: those of a part by their place in
    /// `applied`. A part without provisions is one on which the law says nothing.
    pub(super) classes: Vec<(Region, Vec<usize>)>,
}

impl Judge<'_> {
    /// The provisions on a property.
    pub(super) fn given(&mut self, property: PropertyId) -> Rc<Given> {
        let key = (property, self.below.filter(|below| below.property == property));
        if let Some(known) = self.given.get(&key) {
            return Rc::clone(known);
        }
        if self.under_way.contains(&property) {
            self.report_circle(property);
            return Rc::new(Given::default());
        }
        self.under_way.push(property);
        let given = Rc::new(self.lay_out(property));
        self.under_way.pop();
        self.given.insert(key, Rc::clone(&given));
        given
    }

    /// A property whose persons hang on itself.
    pub(super) fn report_circle(&mut self, property: PropertyId) {
        let row = self.moment.corpus.property(property);
        let message = Text::new("circular-region").with("name", self.moment.corpus.text(row.name));
        let problem = Diagnostic::new(diagnostic::CIRCULAR, message).at(row.place);
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn lay_out(&mut self, property: PropertyId) -> Given {
        let applied = self.apply(property);
        let mut others = applied.clone();
        others.retain(|one| !self.gives_the_same(one.norm));
        let is_same = others.len() < applied.len();
        let mut given = self.left_of(property, applied);
        if is_same {
            let others = self.left_of(property, others);
            self.give_the_same(&mut given, &others);
        }
        let left_to = [Comparing::LeftTo];
        given.classes.iter_mut().for_each(|(_, with)| self.leave_out_what_only(&left_to, &given.applied, with));
        let row = self.moment.corpus.property(property);
        if row.combination == Combination::One && !matches!(*row.scale, Scale::SetOf(_)) {
            let Given { applied, classes, .. } = &mut given;
            let exists = [Comparing::Exists];
            classes.iter_mut().for_each(|(_, with)| self.leave_out_what_only(&exists, applied, with));
        }
        given
    }

    /// What is left of provisions: not overridden, not renewed, not set aside by more special or later ones.
    fn left_of(&mut self, property: PropertyId, mut applied: Vec<Applied>) -> Given {
        let mut set_aside = Vec::new();
        self.override_those(&mut applied, &mut set_aside);
        self.renew_wordings(&mut applied, &mut set_aside);
        self.compete(property, &mut applied, &mut set_aside);
        let classes = self.classes(&applied);
        Given { applied, set_aside, classes }
    }

    /// The provisions in force, each where its own words put it.
    fn apply(&mut self, property: PropertyId) -> Vec<Applied> {
        let corpus = self.moment.corpus;
        let index = self.index;
        let mut applied = Vec::new();
        for id in index.gives(property) {
            let norm = corpus.norm(id);
            let liveness = self.moment.liveness(norm);
            if liveness == Liveness::No || !self.is_asked(norm) {
                continue;
            }
            let scope = self.scope(norm.scope);
            // Whether its `where` holds is asked below: only there it may be in doubt.
            let mut certain = self.where_holds(Doubt::Act(norm.act));
            if norm.unverified || self.moment.is_within(norm) == Truth::Unknown {
                let doubt = self.where_holds(Doubt::Provision(id));
                certain = self.space.intersection(certain, doubt);
            }
            if let Some((unclear, _)) = scope.unclear {
                // Whether it is about these situations isn't known: there it may hold or not.
                let clear = self.space.complement(unclear);
                let doubt = self.where_holds(Doubt::Provision(id));
                let doubt = self.space.union(clear, doubt);
                certain = self.space.intersection(certain, doubt);
            }
            let read = self.where_read_so(id);
            certain = self.space.intersection(certain, read);
            let region = self.space.intersection(scope.effective, certain);
            let region = self.where_it_holds(id, region);
            if self.space.is_empty(region) {
                continue;
            }
            let level = self.moment.level(norm.act);
            applied.push(Applied {
                norm: id,
                setting: setting(corpus, id),
                level: level.unwrap_or(0),
                ranked: level.is_some(),
                base: scope.base,
                region,
                wins: region,
                begins: self.moment.begins(norm),
                unread: self.moment.is_unread(norm),
                rank: self.moment.rank(norm.act),
                of_others: None,
            });
        }
        applied
    }

    /// The part of a region in which a provision's own `where` holds; where that isn't known, it is in doubt.
    fn where_it_holds(&mut self, id: NormId, region: Region) -> Region {
        let corpus = self.moment.corpus;
        let Some(details) = corpus.details(corpus.norm(id).details).filter(|details| !details.conditions.is_empty())
        else {
            return region;
        };
        let holding = self.state_regions(&StateCondition::All(details.conditions.clone()));
        let doubt = self.where_holds(Doubt::Provision(id));
        let perhaps = self.space.intersection(holding.unknown, doubt);
        let holds = self.space.union(holding.yes, perhaps);
        self.space.intersection(region, holds)
    }

    /// `overrides` comes first: where the overrider applies, the overridden doesn't. One that is overridden
    /// itself overrides only where it is left.
    fn override_those(&mut self, applied: &mut [Applied], set_aside: &mut Vec<SetAside>) {
        let corpus = self.moment.corpus;
        let overriders: Vec<Vec<usize>> = (0..applied.len())
            .map(|i| {
                let Some(target) = applied.get(i) else { return Vec::new() };
                let norm = corpus.norm(target.norm);
                (0..applied.len())
                    .filter(|j| *j != i)
                    .filter(|j| {
                        let Some(other) = applied.get(*j) else { return false };
                        corpus
                            .details(corpus.norm(other.norm).details)
                            .is_some_and(|details| details.overrides.iter().any(|target| corpus.is_at(norm, target)))
                    })
                    .collect()
            })
            .collect();
        if overriders.iter().all(Vec::is_empty) {
            return;
        }
        let mut done = vec![Mark::Waiting; applied.len()];
        for i in 0..applied.len() {
            self.override_one(i, applied, &overriders, &mut done, set_aside);
        }
    }

    fn override_one(
        &mut self,
        i: usize,
        applied: &mut [Applied],
        overriders: &[Vec<usize>],
        done: &mut [Mark],
        set_aside: &mut Vec<SetAside>,
    ) {
        match done.get(i) {
            Some(Mark::Waiting) => {}
            Some(Mark::Under) => {
                if let Some(one) = applied.get(i) {
                    let norm = self.moment.corpus.norm(one.norm);
                    let message = Text::new("circular-override").with("name", self.moment.corpus.name_of(norm));
                    self.problems.push(Diagnostic::new(diagnostic::CIRCULAR, message).at(norm.head_place()));
                }
                return;
            }
            _ => return,
        }
        if let Some(slot) = done.get_mut(i) {
            *slot = Mark::Under;
        }
        for j in overriders.get(i).cloned().unwrap_or_default() {
            self.override_one(j, applied, overriders, done, set_aside);
            let (Some(one), Some(other)) = (applied.get(i).cloned(), applied.get(j).cloned()) else { continue };
            if other.ranked && one.ranked && other.level > one.level {
                let corpus = self.moment.corpus;
                let (lower, higher) = (corpus.norm(other.norm), corpus.norm(one.norm));
                let message = Text::new("override-by-lower")
                    .with("lower", corpus.name_of(lower))
                    .with("higher", corpus.name_of(higher));
                self.problems.push(
                    Diagnostic::new(diagnostic::OVERRIDE_BY_LOWER, message)
                        .at(lower.head_place())
                        .label(higher.head_place(), Text::new("override-by-lower-higher"))
                        .help(Text::new("override-by-lower-help")),
                );
                continue;
            }
            let lost = self.space.intersection(one.region, other.region);
            if self.space.is_empty(lost) {
                continue;
            }
            set_aside.push(SetAside { norm: one.norm, to: other.norm, by: Priority::Overridden, region: lost });
            let left = self.space.difference(one.region, other.region);
            if let Some(slot) = applied.get_mut(i) {
                slot.region = left;
                slot.wins = left;
            }
        }
        if let Some(slot) = done.get_mut(i) {
            *slot = Mark::Done;
        }
    }

    /// A later wording of one paragraph (of one label) takes the place of the earlier, where both apply: the law
    /// was amended there, whatever the two say and however wide they are.
    fn renew_wordings(&mut self, applied: &mut [Applied], set_aside: &mut Vec<SetAside>) {
        let corpus = self.moment.corpus;
        for i in 0..applied.len() {
            for j in 0..applied.len() {
                let (Some(old), Some(new)) = (applied.get(i), applied.get(j)) else { continue };
                let (one, other) = (corpus.norm(old.norm), corpus.norm(new.norm));
                let same = (one.act, one.address, one.label) == (other.act, other.address, other.label);
                let later = old.begins.zip(new.begins).is_some_and(|(old, new)| old.before(new).is_yes());
                if !same || !later || self.moment.goes_on(one) {
                    continue;
                }
                let lost = self.space.intersection(old.region, new.region);
                if self.space.is_empty(lost) {
                    continue;
                }
                set_aside.push(SetAside { norm: old.norm, to: new.norm, by: Priority::Later, region: lost });
                let left = self.space.difference(old.region, lost);
                if let Some(slot) = applied.get_mut(i) {
                    slot.region = left;
                    slot.wins = left;
                }
            }
        }
    }

    /// Within one rank and one kind: a strictly smaller base beats a larger one, and of two equal ones the
    /// later beats the earlier. Amounts that add up or of which the best counts don't compete, nor do lists
    /// of elements, which unite.
    fn compete(&mut self, property: PropertyId, applied: &mut [Applied], set_aside: &mut Vec<SetAside>) {
        let row = self.moment.corpus.property(property);
        if matches!(*row.scale, Scale::SetOf(_)) {
            return;
        }
        for i in 0..applied.len() {
            for j in 0..applied.len() {
                let (Some(loser), Some(winner)) = (applied.get(i), applied.get(j)) else { continue };
                if i == j || loser.setting != winner.setting || !self.are_of_one_rank(loser, winner) {
                    continue;
                }
                if row.combination != Combination::One && loser.setting == Setting::Amount {
                    continue;
                }
                if self.stand_beside(loser.norm, winner.norm) || self.are_in_transition(loser.norm, winner.norm) {
                    continue;
                }
                let (loser_base, winner_base) = (loser.base, winner.base);
                let (loser_region, winner_region) = (loser.region, winner.region);
                let (loser_begins, winner_begins) = (loser.begins, winner.begins);
                let (loser_norm, winner_norm) = (loser.norm, winner.norm);
                let lost = self.space.intersection(loser_region, winner_region);
                if self.space.is_empty(lost) {
                    continue;
                }
                let is_later =
                    loser_begins.zip(winner_begins).is_some_and(|(loser, winner)| loser.before(winner).is_yes());
                let is_later = is_later && !self.moment.goes_on(self.moment.corpus.norm(loser_norm));
                let (narrower, same) = self.widths(winner_base, loser_base);
                let later = if is_later { same } else { Region::NOTHING };
                let mut lost = [(narrower, Priority::Special), (later, Priority::Later)]
                    .map(|(laws, by)| {
                        let part = self.space.intersection(lost, laws);
                        (part, by)
                    })
                    .to_vec();
                lost.retain(|(part, _)| !self.space.is_empty(*part));
                for (part, by) in &lost {
                    set_aside.push(SetAside { norm: loser_norm, to: winner_norm, by: *by, region: *part });
                }
                let lost = self.space.union_of(lost.into_iter().map(|(part, _)| part).collect::<Vec<_>>());
                if let Some(slot) = applied.get_mut(i) {
                    slot.wins = self.space.difference(slot.wins, lost);
                }
            }
        }
    }

    /// The possible laws in which one base is strictly narrower than another, and those in which the two are the same.
    fn widths(&mut self, one: Region, other: Region) -> (Region, Region) {
        if one == other {
            return (Region::NOTHING, Region::EVERYTHING);
        }
        let more = self.space.difference(one, other);
        let less = self.space.difference(other, one);
        let (more, less) = (self.laws_with(more), self.laws_with(less));
        let either = self.space.union(more, less);
        (self.space.difference(less, more), self.space.complement(either))
    }

    /// The possible laws in which a region isn't empty.
    pub(super) fn laws_with(&mut self, mut region: Region) -> Region {
        if self.doubts.is_empty() {
            return if self.space.is_empty(region) { Region::NOTHING } else { Region::EVERYTHING };
        }
        for axis in self.axes_of_situations() {
            region = self.space.forget(region, axis);
        }
        region
    }

    /// Whether two provisions stand on one level; where no order names their ranks, whether these are one.
    pub(super) fn are_of_one_rank(&self, one: &Applied, other: &Applied) -> bool {
        if one.ranked && other.ranked {
            return one.level == other.level;
        }
        one.rank == other.rank
    }

    /// Keeps which provisions are left nowhere.
    pub(super) fn note_left_nowhere(&mut self, given: &Given) {
        for one in given.applied.iter().filter(|one| !one.unread) {
            if self.space.is_empty(one.wins) && !self.space.overflowed() {
                let mut to: Vec<(NormId, Priority)> =
                    given.set_aside.iter().filter(|row| row.norm == one.norm).map(|row| (row.to, row.by)).collect();
                to.sort_by_key(|(norm, _)| *norm);
                to.dedup_by_key(|(norm, _)| *norm);
                self.left_nowhere.push(LeftNowhere { norm: one.norm, to });
            }
        }
    }

    /// Whether one of two provisions says that it is meant to stand beside the other.
    fn stand_beside(&self, one: NormId, other: NormId) -> bool {
        let corpus = self.moment.corpus;
        let says = |one: NormId, other: NormId| {
            corpus
                .details(corpus.norm(one).details)
                .is_some_and(|details| details.besides.iter().any(|target| corpus.is_at(corpus.norm(other), target)))
        };
        says(one, other) || says(other, one)
    }

    /// Whether a provision leaves the value to somebody.
    pub(super) fn leaves_it(&self, id: NormId) -> bool {
        let corpus = self.moment.corpus;
        let allowed = corpus.allowed_values(corpus.norm(id).allowed);
        allowed.comparisons.iter().any(|(comparing, _)| *comparing == Comparing::LeftTo)
    }

    /// That it is left to somebody allows any value, that there is something any amount: beside a provision that says how
    /// much, it decides nothing.
    fn leave_out_what_only(&self, says: &[Comparing], applied: &[Applied], with: &mut Vec<usize>) {
        let corpus = self.moment.corpus;
        // What gives the same as to others stands there by what those have.
        let says_how = |i: &usize| applied.get(*i).is_some_and(|one| !self.gives_the_same(one.norm));
        let says_no_amount = |i: &usize| {
            applied.get(*i).is_some_and(|one| {
                let allowed = corpus.allowed_values(corpus.norm(one.norm).allowed);
                allowed.comparisons.iter().all(|(comparing, _)| says.contains(comparing))
            })
        };
        if with.len() > 1 && !with.iter().filter(|i| says_how(i)).all(says_no_amount) {
            with.retain(|i| !says_no_amount(i));
        }
    }

    /// The parts of the world in which the same provisions are left.
    fn classes(&mut self, applied: &[Applied]) -> Vec<(Region, Vec<usize>)> {
        let mut classes: Vec<(Region, Vec<usize>)> = vec![(self.space.world(), Vec::new())];
        for (i, one) in applied.iter().enumerate() {
            if self.space.is_empty(one.wins) {
                continue;
            }
            let mut split = Vec::with_capacity(classes.len() + 1);
            for (region, with) in classes {
                let inside = self.space.intersection(region, one.wins);
                if self.space.is_empty(inside) {
                    split.push((region, with));
                    continue;
                }
                let outside = self.space.difference(region, one.wins);
                if !self.space.is_empty(outside) {
                    split.push((outside, with.clone()));
                }
                let mut more = with;
                more.push(i);
                split.push((inside, more));
            }
            classes = split;
        }
        classes
    }
}

#[derive(Clone, Copy)]
enum Mark {
    Waiting,
    Under,
    Done,
}

/// What a provision sets.
fn setting(corpus: &Corpus, id: NormId) -> Setting {
    match corpus.allowed_values(corpus.norm(id).allowed).comparisons.as_slice() {
        [(Comparing::Is, Value::Range(..))] => Setting::List,
        [(Comparing::Is, Value::Choice(values))] if values.len() > 1 => Setting::List,
        [(Comparing::Is | Comparing::Exists | Comparing::Includes, _)] => Setting::Amount,
        [(Comparing::AtLeast | Comparing::More, _)] => Setting::Floor,
        [(Comparing::AtMost | Comparing::Less, _)] => Setting::Cap,
        _ => Setting::List,
    }
}
