//! One demand on the bench: its situations, the possible laws, and which provisions are left in a situation under one
//! of these laws. What is doubted is asked for by name; each possible law answers all such questions, and
//! the laws are gone through one by one until every answer to every question has been tried. So are the situations.

use super::day::{Day, Living};
use super::grid::{Grid, compares, holds, plain_test};
use super::reach::Reach;
use kzrules::law::{
    ActId, ActSort, AddressId, At, Change, Combination, Comparing, DimensionId, DimensionKind, Formula, NormId,
    ParameterId, PropertyId, Scale, ScopeId, Test, Value,
};
use kzrules::scope::Position;
use kzrules::source::Place;
use kzrules::value::{Quantity, Truth};
use std::collections::{BTreeSet, HashMap};

/// Something that may be so or not.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Doubt {
    Act(ActId),
    Provision(NormId),
    Row(ParameterId, Place),
    Silence(usize),
    /// How a paragraph is read, of what it says of a property.
    Reading(ActId, AddressId, PropertyId),
}

type Answers = Vec<(Doubt, usize, usize)>;

/// What the width of two regions may hang on: the law, and the properties that are being looked up.
type WidthKey = (ScopeId, ScopeId, Answers, [Vec<PropertyId>; 3]);

/// One possible law: an answer to every doubt that was met with.
#[derive(Default)]
pub struct PossibleLaw {
    /// The doubt, the answer, and how many further answers there are.
    answers: Answers,
}

impl PossibleLaw {
    pub fn says(&mut self, doubt: Doubt) -> bool {
        self.says_which(doubt, 2) == 0
    }

    /// One of so many answers.
    pub fn says_which(&mut self, doubt: Doubt, count: usize) -> usize {
        if let Some((_, answer, _)) = self.answers.iter().find(|(known, ..)| *known == doubt) {
            return *answer;
        }
        self.answers.push((doubt, 0, count - 1));
        0
    }

    /// The answers that were asked for.
    pub fn answers(&self) -> Vec<(Doubt, usize)> {
        self.answers.iter().map(|(doubt, answer, _)| (*doubt, *answer)).collect()
    }

    /// Goes on to the next possible law; false after the last.
    pub fn next(&mut self) -> bool {
        while self.answers.pop_if(|(_, _, further)| *further == 0).is_some() {}
        self.answers.last_mut().is_some_and(|(_, answer, further)| {
            *answer += 1;
            *further -= 1;
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
    pub grid: Grid<'c>,
    /// Places that are looked at instead of the situation's own: those of its counterpart.
    moved: Vec<(DimensionId, Position)>,
    /// The law whose demand it is, and the property: only acts below it are looked at.
    pub below: Option<(ActId, PropertyId)>,
    pub reach: Reach<'c>,
    pub law: PossibleLaw,
    /// How many judgements may still be made, where not any number.
    pub left_to_judge: Option<usize>,
    /// The paragraphs whose verdicts are being asked for.
    pub asked: Vec<(ActId, AddressId)>,
    /// Properties whose provisions are being looked up: one that comes round again is a circle.
    laying: Vec<PropertyId>,
    /// Properties whose amounts are being computed, for the same reason.
    pub computing: Vec<PropertyId>,
    /// Properties whose silences are being looked up.
    pub searching: Vec<PropertyId>,
    widths: HashMap<(ScopeId, ScopeId), Width>,
    /// With a property in a region the answer may be another under another law.
    widths_by_law: HashMap<WidthKey, (Width, Answers)>,
    pub verdicts: HashMap<(NormId, usize), Truth>,
}

impl<'c> Bench<'c> {
    /// One by one, if there are no more situations than that.
    pub fn new(day: Day<'c>, demand: NormId, asked: Vec<(ActId, AddressId)>, most: usize) -> Self {
        let norm = day.corpus.norm(demand);
        let by_law = day.corpus.act(norm.act).sort == ActSort::Law;
        Self {
            asked,
            below: by_law.then_some((norm.act, norm.property)),
            ..Self::among(day, Reach::of(day, demand), most)
        }
    }

    pub fn among(day: Day<'c>, reach: Reach<'c>, most: usize) -> Self {
        Self {
            day,
            grid: Grid::of(day, &reach, most),
            moved: Vec::new(),
            below: None,
            reach,
            law: PossibleLaw::default(),
            left_to_judge: None,
            asked: Vec::new(),
            laying: Vec::new(),
            computing: Vec::new(),
            searching: Vec::new(),
            widths: HashMap::new(),
            widths_by_law: HashMap::new(),
            verdicts: HashMap::new(),
        }
    }

    /// The answer to a question about the place on a dimension.
    pub fn ask<T: PartialEq>(&mut self, dimension: DimensionId, question: impl Fn(Position) -> T) -> Option<T> {
        match self.moved.iter().rfind(|(moved, _)| *moved == dimension) {
            Some((_, place)) => Some(question(*place)),
            None => self.grid.ask(dimension, question),
        }
    }

    /// Looks at the counterpart: the situation with some places changed.
    pub fn elsewhere<T>(&mut self, change: &Change, look: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.moved.len();
        self.moved.extend(change.0.iter().map(|(dimension, at)| {
            let place = match at {
                At::Value(value) => Position::Value(usize::from(*value)),
                At::Number(number) => Position::Number(*number),
                At::None => Position::None,
            };
            (*dimension, place)
        }));
        let found = look(self);
        self.moved.truncate(before);
        found
    }

    /// Whether the situation that is looked at can be.
    pub fn can_be(&mut self) -> bool {
        let moved = self.moved.clone();
        self.grid.counterpart_can_be(&|id| moved.iter().rfind(|(other, _)| *other == id).map(|(_, place)| *place))
    }

    /// Whether a situation lies in the base of a scope, and in the scope.
    pub fn lies_in(&mut self, scope: ScopeId) -> (Truth, Truth) {
        if scope.is_everything() {
            return (Truth::Yes, Truth::Yes);
        }
        let scope = self.day.corpus.scope(scope);
        let base = holds(&scope.base, &mut |test| self.test(test));
        if base.is_no() {
            return (base, base);
        }
        let unless = holds(&scope.unless, &mut |test| self.test(test));
        (base, base.and(unless.negated()))
    }

    fn test(&mut self, test: &Test) -> Truth {
        let Test::Formula(dimension, comparison, formula) = test else {
            return self.ask(test.dimension(), |place| plain_test(test, place)).flatten().unwrap_or(Truth::Yes);
        };
        let Some(place) = self.ask(*dimension, |place| place) else { return Truth::Yes };
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
        if named.into_iter().any(|property| self.is_surely_without(property)) {
            return Truth::No;
        }
        match self.number(formula, &[]) {
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
    pub fn is_silent(&mut self, property: PropertyId) -> bool {
        let corpus = self.day.corpus;
        corpus.silences.iter().enumerate().any(|(i, silence)| {
            let in_doubt = corpus.details(silence.details).is_some_and(|details| details.unverified.is_some());
            silence.property == property
                && self.day.speaks(silence)
                && self.lies_in(silence.scope).1.is_yes()
                && (!in_doubt || self.law.says(Doubt::Silence(i)))
        })
    }

    /// The provisions on a property that are left in a situation.
    pub fn left(&mut self, property: PropertyId) -> Vec<Living> {
        let left = self.left_after_competing(property, true);
        let mut left = self.with_the_same(property, left);
        let row = self.day.corpus.property(property);
        // What is left to others isn't given, and decides nothing beside what is.
        let leaves = |one: &Living| {
            let allowed = self.day.corpus.allowed_values(self.day.corpus.norm(one.id).allowed);
            allowed.comparisons.iter().any(|(comparing, _)| *comparing == Comparing::LeftTo)
        };
        if !left.iter().all(leaves) {
            left.retain(|one| !leaves(one));
        }
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

    /// The provisions that apply and are left after overriding and competing; with those that give the same as to
    /// others, or without.
    pub fn left_after_competing(&mut self, property: PropertyId, with_same: bool) -> Vec<Living> {
        if self.laying.contains(&property) {
            return Vec::new();
        }
        self.laying.push(property);
        let mut all = self.reach.provisions.get(&property).cloned().unwrap_or_default();
        all.retain(|one| with_same || self.same_as(one.id).is_none());
        all.retain(|one| self.is_looked_at(property, self.day.corpus.norm(one.id).act));
        let applying: Vec<Living> = all.into_iter().filter(|one| self.applies(one)).collect();
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
        left
    }

    fn applies(&mut self, one: &Living) -> bool {
        let corpus = self.day.corpus;
        let norm = corpus.norm(one.id);
        let about = self.lies_in(norm.scope).1;
        let holds = match corpus.details(norm.details) {
            Some(details) if !about.is_no() => about.and(self.state(&details.conditions)),
            _ => about,
        };
        !holds.is_no()
            && (!one.act_in_doubt || self.law.says(Doubt::Act(norm.act)))
            && (!one.in_doubt && holds.is_yes() || self.law.says(Doubt::Provision(one.id)))
            && self.is_read_so(one.id)
    }

    /// Whether the paragraph is read as this provision reads it. One reading alone may be right or wrong.
    fn is_read_so(&mut self, id: NormId) -> bool {
        let corpus = self.day.corpus;
        let norm = corpus.norm(id);
        let reading = |id: NormId| corpus.details(corpus.norm(id).details).and_then(|details| details.reading.as_ref());
        let Some(own) = reading(id) else { return true };
        let mut rivals = Vec::new();
        for one in self.reach.provisions.get(&norm.property).into_iter().flatten() {
            let other = corpus.norm(one.id);
            if let Some(reading) = reading(one.id)
                && (other.act, other.address) == (norm.act, norm.address)
                && !rivals.contains(&reading)
            {
                rivals.push(reading);
            }
        }
        let place = rivals.iter().position(|reading| *reading == own);
        let doubt = Doubt::Reading(norm.act, norm.address, norm.property);
        Some(self.law.says_which(doubt, rivals.len().max(2))) == place
    }

    /// Whether an act is looked at: for what a law demands only one that stands below it. Where an order of ranks is
    /// known, it has to know both.
    fn is_looked_at(&self, property: PropertyId, act: ActId) -> bool {
        let Some((law, _)) = self.below.filter(|(_, demanded)| *demanded == property) else { return true };
        let lower = match (self.day.level(law), self.day.level(act)) {
            (Some(above), Some(own)) => above < own,
            _ => !self.day.knows_an_order(),
        };
        lower && act != law
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
            _ => self.day.rank(won.act) == self.day.rank(lost.act),
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
        let hangs_on_law = self.names_formula(one) || self.names_formula(other);
        let under_way = [&self.laying, &self.computing, &self.searching].map(Clone::clone);
        let key = hangs_on_law.then(|| (one, other, self.law.answers.clone(), under_way));
        if let Some((width, answers)) = key.as_ref().and_then(|key| self.widths_by_law.get(key)) {
            self.law.answers.clone_from(answers);
            return *width;
        }
        let (mut less, mut more) = (false, false);
        let moved = std::mem::take(&mut self.moved);
        let before = self.grid.put_aside();
        loop {
            let (a, b) = (self.lies_in(one).0.is_no(), self.lies_in(other).0.is_no());
            if a != b && self.grid.can_be() {
                less |= a;
                more |= b;
            }
            if !self.grid.next() {
                break;
            }
        }
        self.grid.take_up(before);
        self.moved = moved;
        let width = match (less, more) {
            (false, false) => Width::Same,
            (true, false) => Width::Narrower,
            _ => Width::Otherwise,
        };
        match key {
            Some(key) => {
                self.widths_by_law.insert(key, (width, self.law.answers.clone()));
            }
            None => {
                self.widths.insert((one, other), width);
            }
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
