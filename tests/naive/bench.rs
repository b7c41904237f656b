//! One demand on the bench: its situations, the possible laws, and which provisions are left in a situation under one
//! of these laws. What is doubted is asked for by name; each possible law answers all such questions, and
//! the laws are gone through one by one until every answer to every question has been tried.

use super::day::{Day, Living};
use super::grid::{Grid, compares, holds, plain_test};
use super::reach::Reach;
use kzrules::law::{
    ActId, AddressId, Combination, Comparing, DimensionKind, Formula, NormId, ParameterId, PropertyId, Scale, ScopeId,
    Test, Value,
};
use kzrules::scope::Position;
use kzrules::source::Place;
use kzrules::value::{Quantity, Truth};
use std::collections::{BTreeSet, HashMap};

/// Something that may be so or not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Doubt {
    Act(ActId),
    Provision(NormId),
    Row(ParameterId, Place),
    Silence(usize),
}

/// One possible law: an answer to every doubt that was met with.
#[derive(Default)]
pub struct PossibleLaw {
    answers: Vec<(Doubt, bool)>,
}

impl PossibleLaw {
    pub fn says(&mut self, doubt: Doubt) -> bool {
        if let Some((_, answer)) = self.answers.iter().find(|(known, _)| *known == doubt) {
            return *answer;
        }
        self.answers.push((doubt, true));
        true
    }

    /// Goes on to the next possible law; false after the last.
    pub fn next(&mut self) -> bool {
        while self.answers.pop_if(|(_, answer)| !*answer).is_some() {}
        self.answers.last_mut().is_some_and(|(_, answer)| {
            *answer = false;
            true
        })
    }
}

/// What kind of value a provision sets; those of one kind compete.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    Amount,
    Floor,
    Cap,
    List,
}

/// How the persons of one provision stand to those of another.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    Same,
    Narrower,
    Otherwise,
}

pub struct Bench<'c> {
    pub day: Day<'c>,
    pub grid: Grid,
    pub reach: Reach<'c>,
    pub law: PossibleLaw,
    /// The paragraphs whose verdicts are being asked for.
    pub asked: Vec<(ActId, AddressId)>,
    /// Properties whose provisions are being looked up: one that comes round again is a circle.
    laying: Vec<PropertyId>,
    /// Properties whose amounts are being computed, for the same reason.
    pub computing: Vec<PropertyId>,
    /// Properties whose silences are being looked up.
    pub searching: Vec<PropertyId>,
    widths: HashMap<(ScopeId, ScopeId), Width>,
    pub verdicts: HashMap<(NormId, usize), Truth>,
}

impl<'c> Bench<'c> {
    /// Nothing where the demand has more situations than that.
    pub fn new(day: Day<'c>, demand: NormId, asked: Vec<(ActId, AddressId)>, most: usize) -> Option<Self> {
        let reach = Reach::of(day, demand);
        let grid = Grid::of(day, &reach, most)?;
        Some(Self {
            day,
            grid,
            reach,
            law: PossibleLaw::default(),
            asked,
            laying: Vec::new(),
            computing: Vec::new(),
            searching: Vec::new(),
            widths: HashMap::new(),
            verdicts: HashMap::new(),
        })
    }

    /// Whether a situation lies in the base of a scope, and in the scope.
    pub fn lies_in(&mut self, scope: ScopeId, s: usize) -> (Truth, Truth) {
        if scope.is_everything() {
            return (Truth::Yes, Truth::Yes);
        }
        let scope = self.day.corpus.scope(scope);
        let base = holds(&scope.base, &mut |test| self.test(test, s));
        let unless = holds(&scope.unless, &mut |test| self.test(test, s));
        (base, base.and(unless.negated()))
    }

    fn test(&mut self, test: &Test, s: usize) -> Truth {
        let Some(place) = self.grid.place(s, test.dimension()) else { return Truth::Yes };
        if let Some(answer) = plain_test(test, place) {
            return answer;
        }
        let Test::Formula(dimension, comparison, formula) = test else { return Truth::No };
        let Position::Number(own) = place else { return Truth::No };
        let unit = match self.day.corpus.dimension(*dimension).kind {
            DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => unit,
            _ => return Truth::No,
        };
        let mut named = BTreeSet::new();
        formula.each(&mut |part| {
            if let Formula::Property(property) = part {
                named.extend(self.parts(*property));
            }
        });
        // Searched, and nothing gives it: nobody is meant.
        if named.into_iter().any(|property| self.is_surely_without(property, s)) {
            return Truth::No;
        }
        match self.number(formula, &[], s) {
            // At most one of the two may be without a bound.
            Ok(number) if number.along.is_some() => Truth::Unknown,
            Ok(number) => match Quantity::new(number.value, number.unit).in_unit(unit) {
                Some(number) => Truth::from(compares(own, *comparison, number.number)),
                // Days against months: the calendar may have to say.
                None => Quantity::new(own, unit)
                    .order(Quantity::new(number.value, number.unit))
                    .holds(*comparison)
                    .unwrap_or(Truth::Unknown),
            },
            Err(_) => Truth::Unknown,
        }
    }

    /// Whether the law was searched for a property in a situation, and nothing found.
    pub fn is_silent(&mut self, property: PropertyId, s: usize) -> bool {
        let corpus = self.day.corpus;
        corpus.silences.iter().enumerate().any(|(i, silence)| {
            let in_doubt = corpus.details(silence.details).is_some_and(|details| details.unverified.is_some());
            silence.property == property
                && self.day.speaks(silence)
                && self.lies_in(silence.scope, s).1.is_yes()
                && (!in_doubt || self.law.says(Doubt::Silence(i)))
        })
    }

    /// The provisions on a property that are left in a situation.
    pub fn left(&mut self, property: PropertyId, s: usize) -> Vec<Living> {
        if self.laying.contains(&property) {
            return Vec::new();
        }
        self.laying.push(property);
        let all = self.reach.provisions.get(&property).cloned().unwrap_or_default();
        let applying: Vec<Living> = all.into_iter().filter(|one| self.applies(one, s)).collect();
        self.laying.pop();
        let standing: Vec<Living> =
            applying.iter().filter(|one| !self.is_overridden(one, &applying, 0)).copied().collect();
        let renewed: Vec<Living> = standing.iter().filter(|one| !self.is_renewed(one, &standing)).copied().collect();
        let mut left: Vec<Living> = Vec::new();
        for one in &renewed {
            if !renewed.iter().any(|other| self.beats(property, other, one)) {
                left.push(*one);
            }
        }
        let row = self.day.corpus.property(property);
        if row.combination == Combination::One && !matches!(*row.scale, Scale::SetOf(_)) {
            let corpus = self.day.corpus;
            let says_only_that = |one: &Living| {
                let allowed = corpus.allowed_values(corpus.norm(one.id).allowed);
                allowed.comparisons.iter().all(|(comparing, _)| *comparing == Comparing::Exists)
            };
            if !left.iter().all(says_only_that) {
                left.retain(|one| !says_only_that(one));
            }
        }
        left
    }

    fn applies(&mut self, one: &Living, s: usize) -> bool {
        let corpus = self.day.corpus;
        let norm = corpus.norm(one.id);
        let about = self.lies_in(norm.scope, s).1;
        let holds = match corpus.details(norm.details) {
            Some(details) if !about.is_no() => about.and(self.state(&details.conditions, s)),
            _ => about,
        };
        !holds.is_no()
            && (!one.act_in_doubt || self.law.says(Doubt::Act(norm.act)))
            && (!one.in_doubt && holds.is_yes() || self.law.says(Doubt::Provision(one.id)))
    }

    /// Whether a provision that applies and isn't overridden itself sets this one aside. In a circle nobody is.
    fn is_overridden(&self, one: &Living, applying: &[Living], depth: usize) -> bool {
        let corpus = self.day.corpus;
        let norm = corpus.norm(one.id);
        depth <= applying.len()
            && applying.iter().filter(|other| other.id != one.id).any(|other| {
                let overrider = corpus.norm(other.id);
                let says_so = corpus
                    .details(overrider.details)
                    .is_some_and(|details| details.overrides.iter().any(|target| corpus.is_at(norm, target)));
                let levels = self.day.level(norm.act).zip(self.day.level(overrider.act));
                let is_lower = levels.is_some_and(|(own, others)| others > own);
                says_so && !is_lower && !self.is_overridden(other, applying, depth + 1)
            })
    }

    /// Whether a later wording of the same paragraph speaks here.
    fn is_renewed(&self, one: &Living, standing: &[Living]) -> bool {
        let corpus = self.day.corpus;
        let old = corpus.norm(one.id);
        standing.iter().any(|other| {
            let new = corpus.norm(other.id);
            (old.act, old.address, old.label) == (new.act, new.address, new.label) && self.is_later(other.id, one.id)
        })
    }

    fn is_later(&self, new: NormId, old: NormId) -> bool {
        let begins = |id: NormId| self.day.begins(self.day.corpus.norm(id));
        begins(old).zip(begins(new)).is_some_and(|(old, new)| old.last() < new.first())
    }

    /// Within one rank, among statements of one kind: the special before the general, the later before the
    /// earlier.
    fn beats(&mut self, property: PropertyId, winner: &Living, loser: &Living) -> bool {
        let corpus = self.day.corpus;
        let row = corpus.property(property);
        if winner.id == loser.id || matches!(*row.scale, Scale::SetOf(_)) {
            return false;
        }
        let (won, lost) = (corpus.norm(winner.id), corpus.norm(loser.id));
        let kind = kind(self.day, winner.id);
        if kind != self::kind(self.day, loser.id) || kind == Kind::Amount && row.combination != Combination::One {
            return false;
        }
        let of_one_rank = match (self.day.level(won.act), self.day.level(lost.act)) {
            (Some(one), Some(other)) => one == other,
            _ => corpus.act(won.act).rank == corpus.act(lost.act).rank,
        };
        let stand_beside = [(won, lost), (lost, won)].iter().any(|(one, other)| {
            let details = corpus.details(one.details);
            details.is_some_and(|details| details.besides.iter().any(|target| corpus.is_at(other, target)))
        });
        of_one_rank
            && !stand_beside
            && match self.width(won.scope, lost.scope) {
                Width::Narrower => true,
                Width::Same => self.is_later(winner.id, loser.id),
                Width::Otherwise => false,
            }
    }

    /// How the base of one scope stands to that of another, over all situations.
    fn width(&mut self, one: ScopeId, other: ScopeId) -> Width {
        if one == other {
            return Width::Same;
        }
        if let Some(width) = self.widths.get(&(one, other)) {
            return *width;
        }
        let (mut less, mut more) = (false, false);
        for s in 0..self.grid.situations.len() {
            let (a, b) = (self.lies_in(one, s).0.is_no(), self.lies_in(other, s).0.is_no());
            less |= a && !b;
            more |= b && !a;
        }
        let width = match (less, more) {
            (false, false) => Width::Same,
            (true, false) => Width::Narrower,
            _ => Width::Otherwise,
        };
        // With a property in a region the answer may be another under another law.
        if !self.names_formula(one) && !self.names_formula(other) {
            self.widths.insert((one, other), width);
        }
        width
    }

    fn names_formula(&self, scope: ScopeId) -> bool {
        let scope = self.day.corpus.scope(scope);
        let mut named = false;
        for condition in [&scope.base, &scope.unless] {
            condition.each_test(&mut |test| named |= matches!(test, Test::Formula(..)));
        }
        named
    }
}

/// What a provision sets.
pub fn kind(day: Day<'_>, id: NormId) -> Kind {
    match day.corpus.allowed_values(day.corpus.norm(id).allowed).comparisons.as_slice() {
        [(_, Value::Range(..))] => Kind::List,
        [(Comparing::Is, Value::Choice(values))] if values.len() > 1 => Kind::List,
        [(Comparing::Is | Comparing::Exists | Comparing::Includes, _)] => Kind::Amount,
        [(Comparing::AtLeast | Comparing::More, _)] => Kind::Floor,
        [(Comparing::AtMost | Comparing::Less, _)] => Kind::Cap,
        _ => Kind::List,
    }
}
