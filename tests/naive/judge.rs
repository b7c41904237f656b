//! The outcome of a demand in one situation, and one word for the whole: what is left of the law there is held
//! against the demand, in every possible law and every possible order of ranks (docs/language.md, “The
//! meaning, in twelve sentences”).

use super::bench::{Bench, Doubt, PossibleLaw};
use super::day::{Day, Living};
use super::number::Why;
use super::permission::{possible_laws, weigh_average, weigh_share};
use super::reach::Reach;
use kzrules::law::{
    ActId, Allowed, Comparing, DimensionId, NormId, Outcome, PropertyId, RankId, Scale, Strength, Value, Verdict,
};
use kzrules::scope::Position;
use kzrules::value::Truth;
use std::collections::BTreeSet;

/// A demand with the outcomes of its situations.
pub struct Judgement {
    pub verdict: Verdict,
    pub binds: Truth,
    pub situations: Vec<Judged>,
}

/// Situations that were judged together, by the places that were asked for; how many they are; and their outcome: none
/// where nothing is demanded.
pub struct Judged {
    pub places: Vec<(DimensionId, Vec<Position>)>,
    pub count: u128,
    pub outcome: Option<Outcome>,
}

/// So many amounts that add up have two thousand sums.
const MOST_ADDED: usize = 11;

/// Where all situations are weighed together, there may be no more possible laws than that.
const MOST_LAWS: usize = 512;

/// Judges a demand: each situation alone, if there are no more than `one_by_one`. Nothing where that takes more than
/// `most` judgements.
pub fn judge(day: Day<'_>, demand: NormId, one_by_one: usize, most: Option<usize>) -> Option<Judgement> {
    let norm = day.corpus.norm(demand);
    if most.is_some() && Reach::of(day, demand).most_added() > MOST_ADDED {
        return None;
    }
    let mut bench = Bench::new(day, demand, Vec::new(), one_by_one);
    bench.left_to_judge = most;
    let situations = bench.outcomes(demand);
    let verdict = word(situations.iter().filter_map(|judged| judged.outcome));
    let binds = day.binds(norm.act, norm.address);
    (bench.left_to_judge != Some(0)).then_some(Judgement { verdict, binds, situations })
}

/// Better outcomes first.
pub fn preference(outcome: Outcome) -> usize {
    use Outcome::{Absent, Conflict, Exceeds, Judgement, Met, Shortfall, Uncertain, Unknown};
    let order = [Exceeds, Met, Judgement, Uncertain, Unknown, Shortfall, Conflict, Absent];
    order.iter().position(|other| *other == outcome).unwrap()
}

/// One word for all situations (the eleventh sentence).
pub fn word(outcomes: impl Iterator<Item = Outcome>) -> Verdict {
    let seen: BTreeSet<Outcome> = outcomes.collect();
    let has = |outcome| seen.contains(&outcome);
    let missing = has(Outcome::Shortfall) || has(Outcome::Absent);
    let open = [
        (Outcome::Unknown, Verdict::Unknown),
        (Outcome::Uncertain, Verdict::Uncertain),
        (Outcome::Judgement, Verdict::Judgement),
        (Outcome::Met, Verdict::Met),
        (Outcome::Exceeds, Verdict::Exceeds),
    ];
    match () {
        () if has(Outcome::Conflict) => Verdict::Conflict,
        () if missing && (has(Outcome::Met) || has(Outcome::Exceeds)) => Verdict::Partial,
        () if has(Outcome::Absent) => Verdict::Gap,
        () if has(Outcome::Shortfall) => Verdict::Shortfall,
        () => open.iter().find(|(outcome, _)| has(*outcome)).map_or(Verdict::NotApplicable, |(_, word)| *word),
    }
}

impl Bench<'_> {
    /// The outcomes of all situations.
    pub fn outcomes(&mut self, demand: NormId) -> Vec<Judged> {
        let mut found = Vec::new();
        if self.grid.is_empty() {
            return found;
        }
        let mut by_law: Vec<Vec<UnderLaw>> = Vec::new();
        let mut counted: Vec<bool> = Vec::new();
        loop {
            let under_laws = self.under_laws(demand);
            // Asked before the situation is told: what is asked divides it.
            let counts = self.is_counted(demand);
            if self.grid.can_be() {
                found.push(Judged { places: self.grid.situations(), count: self.grid.count(), outcome: None });
                by_law.push(under_laws);
                counted.push(counts);
            }
            if !self.grid.next() || self.left_to_judge == Some(0) {
                break;
            }
        }
        let weighed = self.is_on_a_share(demand) || self.is_on_an_average(demand);
        if weighed && self.left_to_judge.is_some() && possible_laws(&by_law) > MOST_LAWS {
            // All situations are weighed together, in each possible law.
            self.left_to_judge = Some(0);
            return found;
        }
        if self.is_on_a_share(demand) {
            weigh_share(&mut by_law, &counted);
        }
        if self.is_on_an_average(demand) {
            weigh_average(&mut by_law);
        }
        for (judged, under_laws) in found.iter_mut().zip(by_law) {
            judged.outcome = settled(under_laws.into_iter().map(|(_, outcome)| outcome).collect());
        }
        found
    }

    /// The outcome in each possible law.
    fn under_laws(&mut self, demand: NormId) -> Vec<UnderLaw> {
        self.law = PossibleLaw::default();
        let mut found = Vec::new();
        loop {
            let outcome = self.outcome(demand);
            found.push((self.law.answers(), outcome));
            self.left_to_judge = self.left_to_judge.map(|left| left.saturating_sub(1));
            if !self.law.next() || self.left_to_judge == Some(0) {
                return found;
            }
        }
    }

    /// The outcome under one law.
    fn outcome(&mut self, demand: NormId) -> Option<Outcome> {
        let corpus = self.day.corpus;
        let norm = corpus.norm(demand);
        let mut applies = self.lies_in(norm.scope).1;
        if let Some(details) = corpus.details(norm.details)
            && !applies.is_no()
        {
            applies = applies.and(self.state(&details.conditions));
        }
        if applies.is_no() {
            return None;
        }
        let outcome = self.stands_relaxed(demand)?;
        let missing = matches!(outcome, Outcome::Shortfall | Outcome::Absent | Outcome::Conflict);
        Some(if applies == Truth::Unknown && !outcome.is_met() {
            Outcome::Unknown
        } else if norm.strength == Strength::Progressively && missing {
            Outcome::Judgement
        } else {
            outcome
        })
    }

    /// What is given of a property against what is allowed, where a comparison is to be made at all.
    pub fn stands_if_compared(&mut self, property: PropertyId, allowed: &Allowed) -> Option<Outcome> {
        let (mut plain, mut found) = (allowed.clone(), Vec::new());
        plain.comparisons.retain(|(comparing, value)| {
            if let Value::Same(change) = value {
                if self.elsewhere(change, Self::can_be) {
                    found.push(self.stands_same(property, *comparing, change));
                }
                return false;
            }
            true
        });
        let mut is_compared = true;
        for change in plain.changes() {
            is_compared &= self.elsewhere(change, Self::can_be);
        }
        if is_compared && !plain.comparisons.is_empty() {
            found.push(self.stands(property, &plain));
        }
        found.into_iter().min_by_key(|outcome| preference(*outcome))
    }

    /// What is given of a property against what is allowed: of several comparisons one that is met surely is enough.
    pub fn stands(&mut self, property: PropertyId, allowed: &Allowed) -> Outcome {
        let all = self.stands_to_all(property, allowed);
        if all != Outcome::Unknown || allowed.comparisons.len() < 2 || self.left(property).is_empty() {
            return all;
        }
        let met = allowed.comparisons.iter().any(|comparison| {
            self.stands_to_all(property, &Allowed { comparisons: vec![comparison.clone()] }).is_met()
        });
        if met { Outcome::Met } else { all }
    }

    /// What is given of a property against what all comparisons together allow.
    fn stands_to_all(&mut self, property: PropertyId, allowed: &Allowed) -> Outcome {
        let row = self.day.corpus.property(property);
        let wants_none = allowed.comparisons.iter().any(|(comparing, value)| match value {
            Value::None => *comparing == Comparing::Is,
            Value::LeftTo(_) => true,
            Value::Elements(..) => *comparing == Comparing::Excludes,
            _ => false,
        });
        let nothing = |is_silent: bool| match (is_silent, wants_none) {
            (true, true) => Outcome::Met,
            (true, false) => Outcome::Absent,
            (false, _) => Outcome::Unknown,
        };
        if row.formula.is_some() {
            // Where a part of it isn't there, neither is it.
            if self.parts(property).into_iter().any(|part| self.is_surely_without(part)) {
                return nothing(true);
            }
            let amounts = self.amounts(property);
            let found = amounts.and_then(|amounts| match wants(allowed) {
                Wants::Anything => Ok(Outcome::Met),
                Wants::Nothing => Ok(Outcome::Conflict),
                Wants::Values => self.compare_amounts(&amounts, allowed, row.direction, &row.topics),
            });
            return match found {
                Ok(outcome) => outcome,
                Err(Why::Calendar) => Outcome::Uncertain,
                Err(_) => Outcome::Unknown,
            };
        }
        let left = self.left(property);
        if left.is_empty() {
            return nothing(self.is_silent(property));
        }
        let orders = self.possible_orders(&left);
        let outcomes: BTreeSet<Outcome> =
            orders.iter().map(|order| self.compare(property, &left, order, allowed)).collect();
        let outcomes: Vec<Outcome> = outcomes.into_iter().collect();
        match outcomes[..] {
            [one] => one,
            _ if outcomes.iter().all(|outcome| outcome.is_met()) => Outcome::Met,
            _ => Outcome::Uncertain,
        }
    }

    /// These provisions against what is allowed, in one order of ranks.
    fn compare(&mut self, property: PropertyId, left: &[Living], levels: &[usize], allowed: &Allowed) -> Outcome {
        let corpus = self.day.corpus;
        let row = corpus.property(property);
        if left.iter().any(|one| one.unread) {
            return Outcome::Unknown;
        }
        if allowed.comparisons.iter().any(|(comparing, _)| *comparing == Comparing::LeftTo) {
            return Outcome::Met;
        }
        let given = |one: &Living| &corpus.allowed_values(corpus.norm(one.id).allowed).comparisons;
        let gives_none = |one: &Living| given(one).iter().all(|pair| *pair == (Comparing::Is, Value::None));
        let says_unknown = |one: &Living| given(one).iter().any(|(_, value)| *value == Value::Unknown);
        let wants_none = allowed.comparisons.contains(&(Comparing::Is, Value::None));
        let leaves = |one: &Living| given(one).iter().any(|(comparing, _)| *comparing == Comparing::LeftTo);
        if left.iter().all(leaves) {
            // Any value, and none.
            return Outcome::Shortfall;
        }
        if left.iter().all(gives_none) {
            return if wants_none { Outcome::Met } else { Outcome::Conflict };
        }
        let wants = wants(allowed);
        // With `none` beside it, rank and the like decide whether there is anything.
        if !left.iter().any(gives_none) {
            if wants == Wants::Anything && left.iter().any(|one| !says_unknown(one)) {
                return Outcome::Met;
            }
            if wants == Wants::Nothing && !left.iter().any(says_unknown) {
                return Outcome::Conflict;
            }
        }
        if left.iter().any(says_unknown) {
            return Outcome::Unknown;
        }
        let found = match *row.scale {
            Scale::YesNo | Scale::OneOf { .. } => self.compare_words(property, left, levels, allowed),
            Scale::SetOf(_) => self.compare_lists(property, left, allowed),
            Scale::Clock => self.compare_clock(left, levels, allowed),
            Scale::Date => self.compare_days(left, levels, allowed),
            Scale::Amount(_) => {
                self.computing.push(property);
                let given = self.amounts_of(property, left, levels);
                self.computing.pop();
                given.and_then(|given| match wants {
                    Wants::Anything if given.iter().any(|amounts| !amounts.none) => Ok(Outcome::Met),
                    Wants::Nothing if given.iter().any(|amounts| !amounts.none) => Ok(Outcome::Conflict),
                    _ => self.compare_amounts(&given, allowed, row.direction, &row.topics),
                })
            }
        };
        match found {
            Ok(outcome) => outcome,
            Err(Why::Calendar) => Outcome::Uncertain,
            Err(Why::Contradiction(mut rivals)) => {
                rivals.sort_unstable();
                rivals.dedup();
                self.among_rivals(property, left, levels, &rivals, allowed)
            }
            Err(_) => Outcome::Unknown,
        }
    }

    /// Where equals contradict one another: what each of them would come to alone, if that is one outcome.
    fn among_rivals(
        &mut self,
        property: PropertyId,
        left: &[Living],
        levels: &[usize],
        rivals: &[NormId],
        allowed: &Allowed,
    ) -> Outcome {
        if rivals.len() < 2 {
            return Outcome::Unknown;
        }
        let mut outcomes = BTreeSet::new();
        for rival in rivals {
            let stays = |one: &Living| one.id == *rival || !rivals.contains(&one.id);
            let (alone, levels): (Vec<Living>, Vec<usize>) =
                left.iter().zip(levels).filter(|(one, _)| stays(one)).map(|(one, level)| (*one, *level)).unzip();
            outcomes.insert(self.compare(property, &alone, &levels, allowed));
        }
        let outcomes: Vec<Outcome> = outcomes.into_iter().collect();
        match outcomes[..] {
            [one] => one,
            _ if outcomes.iter().all(|outcome| outcome.is_met()) => Outcome::Met,
            _ => Outcome::Unknown,
        }
    }

    /// The orders in which the ranks of these provisions may stand: the one that is known, or all that the known
    /// part of it admits. Nought is the highest.
    pub fn possible_orders(&self, left: &[Living]) -> Vec<Vec<usize>> {
        let key = |one: &Living| self.rank_of(self.day.corpus.norm(one.giver.unwrap_or(one.id)).act);
        let keys: BTreeSet<_> = left.iter().map(key).collect();
        let keys: Vec<_> = keys.into_iter().collect();
        let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
        for number in 0..keys.len() {
            orders = orders
                .into_iter()
                .flat_map(|order| {
                    (0..=order.len()).map(move |place| {
                        let mut longer = order.clone();
                        longer.insert(place, number);
                        longer
                    })
                })
                .collect();
        }
        let known = |order: &Vec<usize>| order.iter().filter_map(|i| keys[*i].0).is_sorted();
        let place = |order: &[usize], one: &Living| order.iter().position(|i| keys[*i] == key(one)).unwrap();
        orders
            .iter()
            .filter(|order| known(order))
            .map(|order| left.iter().map(|one| place(order, one)).collect())
            .collect()
    }

    /// Acts of one rank, as far as an order knows it.
    fn rank_of(&self, act: ActId) -> (Option<usize>, Option<RankId>) {
        let level = self.day.level(act);
        (level, if level.is_none() { self.day.rank(act) } else { None })
    }
}

/// What a demand comes to in a law, known by the answers to what is doubted.
pub type UnderLaw = (Vec<(Doubt, usize)>, Option<Outcome>);

/// The outcome in all possible laws: one, or it hangs on them. Where a law demands nothing, only what is met under the
/// others is known.
fn settled(seen: BTreeSet<Option<Outcome>>) -> Option<Outcome> {
    let may_demand_nothing = seen.contains(&None);
    let outcomes: Vec<Outcome> = seen.into_iter().flatten().collect();
    match outcomes[..] {
        [] => None,
        [one] if one.is_met() || !may_demand_nothing => Some(one),
        _ => Some(Outcome::Uncertain),
    }
}

/// What a demand wants at all.
#[derive(PartialEq)]
enum Wants {
    /// That there be something.
    Anything,
    /// That there be nothing.
    Nothing,
    Values,
}

fn wants(allowed: &Allowed) -> Wants {
    let is_any = |(comparing, value): &(Comparing, Value)| {
        *comparing == Comparing::Exists || (*comparing, value) == (Comparing::IsNot, &Value::None)
    };
    if allowed.comparisons.iter().any(is_any) {
        Wants::Anything
    } else if allowed.comparisons.iter().all(|pair| *pair == (Comparing::Is, Value::None)) {
        Wants::Nothing
    } else {
        Wants::Values
    }
}
