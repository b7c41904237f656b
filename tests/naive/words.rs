//! Values that are words: one of several, lists, hours of the day, days. Each is a plain set, and each answer is read
//! off whether one set lies in the other.

use super::bench::{Bench, Kind, kind};
use super::day::Living;
use super::judge::preference;
use super::number::Why;
use kzrules::law::{Allowed, Combination, Comparing, Direction, Outcome, PropertyId, Scale, Value};
use std::collections::BTreeSet;

/// Values of a `one of` or yes/no by position; nothing stands for `none`.
pub type Words = BTreeSet<Option<u16>>;

/// A list, whether `others` stands in it, and whether somebody says that there is none.
#[derive(Default)]
pub struct List {
    pub named: BTreeSet<u16>,
    pub open: bool,
    pub none: bool,
}

pub fn all_words(scale: &Scale) -> u16 {
    match scale {
        Scale::OneOf { values, .. } => u16::try_from(values.len()).unwrap(),
        _ => 2,
    }
}

/// What the comparisons of a statement allow.
fn allowed_words(scale: &Scale, allowed: &Allowed) -> Words {
    let all = 0..all_words(scale);
    let mut words = Words::new();
    for (comparing, value) in &allowed.comparisons {
        let fits = |word: u16| match (comparing, value) {
            (Comparing::Exists, _) | (Comparing::IsNot, Value::None) => true,
            (_, Value::Choice(named)) => {
                let (least, greatest) = (named.iter().min().unwrap(), named.iter().max().unwrap());
                match comparing {
                    Comparing::Is | Comparing::In => named.contains(&word),
                    Comparing::IsNot => !named.contains(&word),
                    Comparing::AtLeast => word >= *least,
                    Comparing::More => word > *least,
                    Comparing::AtMost => word <= *greatest,
                    Comparing::Less => word < *greatest,
                    _ => false,
                }
            }
            _ => false,
        };
        words.extend(all.clone().filter(|word| fits(*word)).map(Some));
        if *value == Value::None && *comparing == Comparing::Is {
            words.insert(None);
        }
    }
    words
}

impl Bench<'_> {
    pub fn compare_words(
        &self,
        property: PropertyId,
        left: &[Living],
        levels: &[usize],
        demanded: &Allowed,
    ) -> Result<Outcome, Why> {
        let row = self.day.corpus.property(property);
        let wanted = allowed_words(&row.scale, demanded);
        let is_ordered = matches!(*row.scale, Scale::OneOf { ordered: true, .. });
        let outcomes = self.words(property, left, levels)?.into_iter().map(|given| {
            let words = |set: &Words| set.iter().flatten().copied().collect::<BTreeSet<u16>>();
            if given.is_subset(&wanted) {
                let (own, wanted) = (words(&given), words(&wanted));
                let better = match row.direction {
                    Direction::More => own.first() > wanted.first() && !wanted.is_empty(),
                    Direction::Less => own.last() < wanted.last() && !own.is_empty(),
                    Direction::Neither => false,
                };
                if better && is_ordered { Outcome::Exceeds } else { Outcome::Met }
            } else if !given.is_disjoint(&wanted) || is_ordered && !given.contains(&None) && !words(&wanted).is_empty()
            {
                Outcome::Shortfall
            } else {
                Outcome::Conflict
            }
        });
        outcomes.min_by_key(|outcome| preference(*outcome)).ok_or(Why::Unknown)
    }

    /// What provisions leave; several where the bearer may rely on the best.
    pub fn words(&self, property: PropertyId, left: &[Living], levels: &[usize]) -> Result<Vec<Words>, Why> {
        let corpus = self.day.corpus;
        let row = corpus.property(property);
        let best_of = row.combination == Combination::BestOf;
        let everything: Words = (0..all_words(&row.scale)).map(Some).chain([None]).collect();
        let day = self.day;
        let level = |i: usize| if best_of && kind(day, left[i].id) == Kind::Amount { usize::MAX } else { levels[i] };
        let ranks: BTreeSet<usize> = (0..left.len()).map(level).collect();
        let mut found = vec![everything.clone()];
        for rank in ranks {
            let own: Vec<&Living> = (0..left.len()).filter(|i| level(*i) == rank).map(|i| &left[i]).collect();
            let mut bounds = everything.clone();
            let mut amounts: Vec<Words> = Vec::new();
            let mut setting = Vec::new();
            for one in &own {
                let allowed = corpus.allowed_values(corpus.norm(one.id).allowed);
                if allowed.comparisons.iter().any(|(_, value)| matches!(value, Value::Nothing | Value::Unknown)) {
                    return Err(Why::Unknown);
                }
                let words = allowed_words(&row.scale, allowed);
                if kind(self.day, one.id) == Kind::Amount {
                    setting.push(one.id);
                    amounts.push(words);
                } else {
                    bounds = bounds.intersection(&words).copied().collect();
                }
            }
            if !best_of && amounts.iter().any(|words| *words != amounts[0]) {
                return Err(Why::Contradiction(setting));
            }
            if amounts.is_empty() {
                amounts.push(everything.clone());
            }
            let mut refined = Vec::new();
            for outer in &found {
                for words in &amounts {
                    let inner: Words = words.intersection(&bounds).copied().collect();
                    if inner.is_empty() {
                        return Err(Why::Contradiction(own.iter().map(|one| one.id).collect()));
                    }
                    let both: Words = outer.intersection(&inner).copied().collect();
                    refined.push(if both.is_empty() { outer.clone() } else { both });
                }
            }
            found = refined;
        }
        Ok(found)
    }

    /// The united lists of provisions against a demand on a list.
    pub fn compare_lists(&self, property: PropertyId, left: &[Living], demanded: &Allowed) -> Result<Outcome, Why> {
        let row = self.day.corpus.property(property);
        let List { named: given, open, none } = self.list(left)?;
        let covers = |wide: u16, narrow: u16| {
            wide == narrow || row.covers.iter().any(|(value, covered)| *value == wide && covered.contains(&narrow))
        };
        let reaches = |list: &BTreeSet<u16>, word: u16| list.iter().any(|own| covers(*own, word));
        let outcomes = demanded.comparisons.iter().filter_map(|(comparing, value)| {
            let (named, others) = match (comparing, value) {
                (Comparing::Exists, _) => {
                    return Some(if given.is_empty() && !open { Outcome::Conflict } else { Outcome::Met });
                }
                (_, Value::None) => {
                    let nothing = none && given.is_empty() && !open;
                    return Some(if nothing { Outcome::Met } else { Outcome::Conflict });
                }
                (_, Value::Elements(named, others)) => (named.iter().copied().collect::<BTreeSet<u16>>(), *others),
                _ => return None,
            };
            if *comparing == Comparing::Excludes {
                let meets = |a: u16, b: u16| covers(a, b) || covers(b, a);
                let hit = named.iter().filter(|word| given.iter().any(|own| meets(*own, **word))).count();
                let maybe = open || others && !given.is_empty();
                return Some(match (hit > 0, maybe) {
                    (true, _) => Outcome::Conflict,
                    (false, true) => Outcome::Judgement,
                    (false, false) => Outcome::Met,
                });
            }
            let lacks = named.iter().any(|word| !reaches(&given, *word));
            let exactly = matches!(comparing, Comparing::Is | Comparing::IsNot);
            let has_more = given.iter().any(|word| !reaches(&named, *word));
            let outcome = if open && (lacks || others) {
                Outcome::Judgement
            } else if lacks || others || exactly && (has_more || open) {
                Outcome::Shortfall
            } else if !exactly && row.direction == Direction::More && given.len() > named.len() && !open {
                Outcome::Exceeds
            } else {
                Outcome::Met
            };
            // Another list than this one: the reverse of this one, but what a person has to judge.
            Some(match (comparing, outcome) {
                (Comparing::IsNot, Outcome::Shortfall) => Outcome::Met,
                (Comparing::IsNot, Outcome::Met) => Outcome::Conflict,
                (_, outcome) => outcome,
            })
        });
        outcomes.min_by_key(|outcome| preference(*outcome)).ok_or(Why::Unknown)
    }

    /// What provisions list together.
    pub fn list(&self, left: &[Living]) -> Result<List, Why> {
        let corpus = self.day.corpus;
        let mut list = List::default();
        for one in left {
            for (comparing, value) in &corpus.allowed_values(corpus.norm(one.id).allowed).comparisons {
                match value {
                    // What a list must not hold says nothing of what it holds.
                    Value::Elements(..) if matches!(comparing, Comparing::Excludes | Comparing::IsNot) => {
                        return Err(Why::Unknown);
                    }
                    Value::Elements(named, others) => {
                        list.named.extend(named);
                        list.open |= others;
                    }
                    Value::None => list.none = true,
                    _ => return Err(Why::Unknown),
                }
            }
        }
        Ok(list)
    }

    /// Hours of the day: the same hours, or hours within others.
    pub fn compare_clock(&self, left: &[Living], levels: &[usize], demanded: &Allowed) -> Result<Outcome, Why> {
        let corpus = self.day.corpus;
        let left = &highest(left, levels);
        let mut given = Vec::new();
        for one in left {
            for (_, value) in &corpus.allowed_values(corpus.norm(one.id).allowed).comparisons {
                let Value::Clock(hours) = value else { return Err(Why::Unknown) };
                given.push(*hours);
            }
        }
        let Some(own) = given.first().copied() else { return Err(Why::Unknown) };
        if given.iter().any(|hours| *hours != own) {
            return Err(Why::Contradiction(left.iter().map(|one| one.id).collect()));
        }
        let minutes = |hours: kzrules::value::ClockRange| (0..1440).filter(|minute| hours.holds(*minute)).collect();
        let own_minutes: BTreeSet<u16> = minutes(own);
        let (mut met, mut shares) = (false, false);
        for (comparing, value) in &demanded.comparisons {
            if let Value::Clock(wanted) = value {
                let minutes: BTreeSet<u16> = minutes(*wanted);
                met |= match comparing {
                    Comparing::In => own_minutes.is_subset(&minutes),
                    Comparing::IsNot => own_minutes != minutes,
                    _ => own_minutes == minutes,
                };
                shares |= !own_minutes.is_disjoint(&minutes);
            }
            met |= *comparing == Comparing::Exists;
        }
        Ok(if met {
            Outcome::Met
        } else if shares {
            Outcome::Shortfall
        } else {
            Outcome::Conflict
        })
    }

    pub fn compare_days(&self, left: &[Living], levels: &[usize], demanded: &Allowed) -> Result<Outcome, Why> {
        let corpus = self.day.corpus;
        let left = &highest(left, levels);
        let mut given = BTreeSet::new();
        for one in left {
            for (_, value) in &corpus.allowed_values(corpus.norm(one.id).allowed).comparisons {
                let Value::Date(day) = value else { return Err(Why::Unknown) };
                given.insert(*day);
            }
        }
        let mut days = given.into_iter();
        let (Some(own), None) = (days.next(), days.next()) else {
            return Err(Why::Contradiction(left.iter().map(|one| one.id).collect()));
        };
        let met = demanded.comparisons.iter().any(|(comparing, value)| match (comparing, value) {
            (Comparing::Exists, _) => true,
            (Comparing::Is | Comparing::In, Value::Date(wanted)) => own == *wanted,
            (Comparing::IsNot, Value::Date(wanted)) => own != *wanted,
            (Comparing::AtLeast, Value::Date(wanted)) => own >= *wanted,
            (Comparing::AtMost, Value::Date(wanted)) => own <= *wanted,
            (Comparing::More, Value::Date(wanted)) => own > *wanted,
            (Comparing::Less, Value::Date(wanted)) => own < *wanted,
            _ => false,
        });
        Ok(if met { Outcome::Met } else { Outcome::Shortfall })
    }
}

/// Of values that can only be one, those of the highest rank count.
pub fn highest(left: &[Living], levels: &[usize]) -> Vec<Living> {
    let top = levels.iter().min();
    left.iter().zip(levels).filter(|(_, level)| Some(*level) == top).map(|(one, _)| *one).collect()
}
