//! Values that are words: what provisions leave of a `one of`, and how that and lists of elements stand to a
//! demand. Values are bits; the last bit is `none`.

use super::cause::Cause;
use super::compare::highest;
use super::given::{Applied, Setting};
use super::judge::Judge;
use super::outcome::{Distance, Found};
use crate::law::{Allowed, Combination, Comparing, Direction, NormId, Outcome, Property, Scale, Value};
use crate::value::{ClockRange, Elements};

/// A set of values of a scale.
pub(super) type Values = u128;

/// The bit of `none`.
pub(super) const NONE: Values = 1 << 127;

/// The values that a comparison allows on a scale of so many; nothing where the value isn't a word.
pub(super) fn allowed_values(count: usize, comparing: Comparing, value: &Value) -> Option<Values> {
    let all: Values = if count >= 127 { NONE - 1 } else { (1 << count) - 1 };
    Some(match (comparing, value) {
        (Comparing::Exists, _) => all,
        (Comparing::LeftTo, _) => all | NONE,
        (Comparing::Is | Comparing::In, Value::None) => NONE,
        (Comparing::IsNot, Value::None) => all,
        (_, Value::Choice(values)) => {
            let named = values.iter().fold(0, |set, value| set | bit(*value));
            let least = values.iter().copied().min().unwrap_or(0);
            let greatest = values.iter().copied().max().unwrap_or(0);
            let from_least: Values = all & !(bit(least).wrapping_sub(1));
            let to_greatest: Values = all & (bit(greatest) | bit(greatest).wrapping_sub(1));
            match comparing {
                Comparing::Is | Comparing::In | Comparing::Includes => named,
                Comparing::IsNot | Comparing::Excludes => all & !named,
                Comparing::AtLeast => from_least,
                Comparing::More => from_least & !bit(least),
                Comparing::AtMost => to_greatest,
                Comparing::Less => to_greatest & !bit(greatest),
                Comparing::Exists | Comparing::LeftTo => all,
            }
        }
        _ => return None,
    })
}

fn bit(value: u16) -> Values {
    1_u128.checked_shl(u32::from(value)).unwrap_or(0)
}

/// How many values a scale of words has.
pub(super) fn count(scale: &Scale) -> usize {
    match scale {
        Scale::YesNo => 2,
        Scale::OneOf { values, .. } => values.len(),
        _ => 0,
    }
}

impl Judge<'_> {
    /// The values that these provisions leave; several where the bearer may rely on the best.
    pub(super) fn left(&self, property: &Property, applied: &[&Applied]) -> Result<Vec<Values>, Cause> {
        let corpus = self.moment.corpus;
        let count = count(&property.scale);
        // The best of several values counts whatever their rank; bounds go down the ranks before it.
        let best_of = property.combination == Combination::BestOf;
        let level_of = |one: &Applied| if best_of && one.setting == Setting::Amount { usize::MAX } else { one.level };
        let mut levels: Vec<usize> = applied.iter().map(|one| level_of(one)).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut found: Vec<Values> = vec![Values::MAX];
        for level in levels {
            let mut bounds = Values::MAX;
            let mut amounts: Vec<(NormId, Values)> = Vec::new();
            for one in applied.iter().filter(|one| level_of(one) == level) {
                let norm = corpus.norm(one.norm);
                if self.gives_the_same(one.norm) {
                    continue;
                }
                let mut union = 0;
                for (comparing, value) in &corpus.allowed_values(norm.allowed).comparisons {
                    match value {
                        Value::Nothing => return Err(Cause::NotEncoded(one.norm)),
                        Value::Unknown => return Err(Cause::SaidUnknown(one.norm)),
                        _ => union |= allowed_values(count, *comparing, value).unwrap_or(0),
                    }
                }
                if one.setting == Setting::Amount {
                    amounts.push((one.norm, union));
                } else {
                    bounds &= union;
                }
            }
            let mut values: Vec<Values> = amounts.iter().map(|(_, values)| *values).collect();
            values.sort_unstable();
            values.dedup();
            if values.len() > 1 && !best_of {
                return Err(self.contradiction(amounts.into_iter().map(|(norm, _)| norm).collect()));
            }
            if values.is_empty() {
                values.push(Values::MAX);
            }
            let mut refined = Vec::new();
            for outer in &found {
                for own in &values {
                    let own = own & bounds;
                    if own == 0 {
                        let all = applied.iter().filter(|one| level_of(one) == level).map(|one| one.norm).collect();
                        return Err(self.contradiction(all));
                    }
                    // A lower provision that leaves the higher one is set aside.
                    refined.push(if outer & own == 0 { *outer } else { outer & own });
                }
            }
            found = refined;
        }
        Ok(found)
    }

    /// The provisions of lower rank that share no value with what the higher ones leave.
    pub(super) fn set_aside_by_rank(&self, property: crate::law::PropertyId, applied: &[&Applied]) -> Vec<NormId> {
        let row = self.moment.corpus.property(property);
        let mut levels: Vec<usize> = applied.iter().map(|one| one.level).collect();
        levels.sort_unstable();
        levels.dedup();
        let mut higher: Vec<&Applied> = Vec::new();
        let mut found = Vec::new();
        for level in levels {
            let own: Vec<&Applied> = applied.iter().copied().filter(|one| one.level == level).collect();
            if let (Ok(above), Ok(here)) = (self.left(row, &higher), self.left(row, &own))
                && above.iter().all(|a| here.iter().all(|b| a & b == 0))
            {
                found.extend(own.iter().map(|one| one.norm));
            }
            higher.extend(own);
        }
        found
    }

    /// How the values left stand to a demand on a `one of` or yes/no.
    pub(super) fn compare_choice(&self, property: &Property, applied: &[&Applied], demanded: &Allowed) -> Found {
        let left = match self.left(property, applied) {
            Ok(left) => left,
            Err(cause) => return Found::because(Outcome::Unknown, cause),
        };
        let count = count(&property.scale);
        let wanted = demanded
            .comparisons
            .iter()
            .filter_map(|(comparing, value)| allowed_values(count, *comparing, value))
            .fold(0, |all, values| all | values);
        let ordered = matches!(*property.scale, Scale::OneOf { ordered: true, .. });
        let outcomes = left.into_iter().map(|given| {
            if given & !wanted == 0 {
                let better = match (ordered, property.direction) {
                    (true, Direction::More) => least(given) > least(wanted),
                    (true, Direction::Less) => greatest(given) < greatest(wanted),
                    _ => false,
                };
                if better { Outcome::Exceeds } else { Outcome::Met }
            } else if ordered && given & NONE == 0 && wanted & !NONE != 0 || given & wanted != 0 {
                Outcome::Shortfall
            } else {
                Outcome::Conflict
            }
        });
        Found::plain(outcomes.min_by_key(|outcome| rank(*outcome)).unwrap_or(Outcome::Unknown))
    }

    /// How the united lists of provisions stand to a demand on a `set of`.
    pub(super) fn compare_elements(&self, property: &Property, applied: &[&Applied], demanded: &Allowed) -> Found {
        let corpus = self.moment.corpus;
        let mut given = Elements::default();
        let mut none = false;
        for one in applied {
            for (comparing, value) in &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons {
                match value {
                    // What a list must not hold doesn't say what it holds.
                    Value::Elements(..) if matches!(comparing, Comparing::Excludes | Comparing::IsNot) => {
                        return Found::because(Outcome::Unknown, Cause::NotEncoded(one.norm));
                    }
                    Value::Elements(named, open) => given = given.union(&elements(named, *open)),
                    Value::Nothing => return Found::because(Outcome::Unknown, Cause::NotEncoded(one.norm)),
                    Value::Unknown => return Found::because(Outcome::Unknown, Cause::SaidUnknown(one.norm)),
                    Value::None => none = true,
                    _ => {}
                }
            }
        }
        let covers = |wide: u32, narrow: u32| {
            property.covers.iter().any(|(value, covered)| {
                u32::from(*value) == wide && covered.iter().any(|value| u32::from(*value) == narrow)
            })
        };
        let empty = given.is_empty();
        // How the list stands to one that it should include, or be.
        let against = |comparing: Comparing, named: &[u16], open: bool| {
            let wanted = elements(named, open);
            let missing = given.missing(&wanted, covers);
            let surplus = if comparing == Comparing::Is {
                wanted.missing(&given, covers)
            } else {
                wanted.missing(&wanted, covers)
            };
            if missing.is_nothing() && (comparing != Comparing::Is || surplus.is_nothing()) {
                let more = given.named().len() > named.len()
                    && property.direction == Direction::More
                    && comparing != Comparing::Is;
                Found::plain(if more && !named.is_empty() && !given.is_open() {
                    Outcome::Exceeds
                } else {
                    Outcome::Met
                })
            } else if missing.maybe_by_others {
                Found::because(Outcome::Judgement, Cause::OnlyOthers(shorts(&missing.named)))
            } else if !missing.named.is_empty() || missing.others {
                Found::with(Outcome::Shortfall, Distance::Lacks(shorts(&missing.named)))
            } else {
                Found::with(Outcome::Shortfall, Distance::Has(shorts(&surplus.named)))
            }
        };
        let mut best: Option<Found> = None;
        for (comparing, value) in &demanded.comparisons {
            let found = match (comparing, value) {
                (Comparing::Exists, _) => Found::plain(if empty { Outcome::Conflict } else { Outcome::Met }),
                (_, Value::None) => Found::plain(if none && empty { Outcome::Met } else { Outcome::Conflict }),
                (Comparing::Excludes, Value::Elements(named, open)) => {
                    let shared = given.shared(&elements(named, *open), covers);
                    if !shared.named.is_empty() {
                        Found::with(Outcome::Conflict, Distance::Has(shorts(&shared.named)))
                    } else if shared.maybe_by_others {
                        Found::because(Outcome::Judgement, Cause::OnlyOthers(named.clone()))
                    } else {
                        Found::plain(Outcome::Met)
                    }
                }
                (Comparing::IsNot, Value::Elements(named, open)) => match against(Comparing::Is, named, *open) {
                    same if same.outcome.is_met() => Found::plain(Outcome::Conflict),
                    open if open.outcome == Outcome::Judgement => open,
                    _ => Found::plain(Outcome::Met),
                },
                (comparing, Value::Elements(named, open)) => against(*comparing, named, *open),
                _ => continue,
            };
            if best.as_ref().is_none_or(|before| rank(found.outcome) < rank(before.outcome)) {
                best = Some(found);
            }
        }
        best.unwrap_or_else(|| Found::plain(Outcome::Unknown))
    }

    /// How clock times stand to a demand: the same times, or within them.
    pub(super) fn compare_clock(&self, applied: &[&Applied], demanded: &Allowed) -> Found {
        let corpus = self.moment.corpus;
        let mut given: Vec<(NormId, ClockRange)> = Vec::new();
        for one in highest(applied) {
            for (_, value) in &corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons {
                match value {
                    Value::Clock(range) => given.push((one.norm, *range)),
                    _ => return Found::because(Outcome::Unknown, Cause::NotEncoded(one.norm)),
                }
            }
        }
        let Some((_, first)) = given.first().copied() else { return Found::plain(Outcome::Unknown) };
        if given.iter().any(|(_, range)| *range != first) {
            return Found::because(Outcome::Unknown, self.contradiction(given.iter().map(|(norm, _)| *norm).collect()));
        }
        let met = demanded.comparisons.iter().any(|(comparing, value)| match (comparing, value) {
            (Comparing::Exists, _) => true,
            (Comparing::In, Value::Clock(range)) => range.contains(first),
            (Comparing::IsNot, Value::Clock(range)) => *range != first,
            (_, Value::Clock(range)) => *range == first,
            _ => false,
        });
        let shares =
            demanded.comparisons.iter().any(|(_, value)| matches!(value, Value::Clock(range) if range.overlaps(first)));
        Found::plain(if met {
            Outcome::Met
        } else if shares {
            Outcome::Shortfall
        } else {
            Outcome::Conflict
        })
    }
}

fn elements(named: &[u16], open: bool) -> Elements {
    Elements::new(named.iter().map(|value| u32::from(*value)), open)
}

fn shorts(values: &[u32]) -> Vec<u16> {
    values.iter().filter_map(|value| u16::try_from(*value).ok()).collect()
}

fn least(values: Values) -> u32 {
    (values & !NONE).trailing_zeros()
}

fn greatest(values: Values) -> u32 {
    127 - (values & !NONE).leading_zeros().min(127)
}

/// Better outcomes first: of several alternatives the bearer, or the state, has the best.
pub(super) const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Exceeds => 0,
        Outcome::Met => 1,
        Outcome::Judgement => 2,
        Outcome::Uncertain => 3,
        Outcome::Unknown => 4,
        Outcome::Shortfall => 5,
        Outcome::Conflict => 6,
        Outcome::Absent => 7,
    }
}
