//! What differs between two laws: each demand judged under both in one space. Families of properties are compared side by
//! side; the answers come in the order of the corpus.

use crate::eval::{Beside, Difference, Index, Law};
use crate::law::{Corpus, NormId, PropertyId, StateCondition, Strength};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

/// How two laws differ, demand by demand, for the demands that are asked for. The corpora share vocabulary and demands.
pub fn differences(first: Law<'_>, second: Law<'_>, wanted: impl Fn(NormId) -> bool + Sync) -> Vec<Difference> {
    under(&[first, second], wanted, |beside, id| beside.difference(id, 0, 1).into_iter().collect())
}

/// What `ask` finds of each demand that is asked for, with all the laws beside one another.
pub fn under<'c, T: Send>(
    laws: &[Law<'c>],
    wanted: impl Fn(NormId) -> bool + Sync,
    ask: impl Fn(&mut Beside<'c>, NormId) -> Vec<T> + Sync,
) -> Vec<T> {
    let families = families(laws);
    let mut found: Vec<(NormId, T)> = families
        .par_iter()
        .flat_map_iter(|family| {
            let demands: Vec<NormId> = demands_of(laws, family).into_iter().filter(|id| wanted(*id)).collect();
            let mut found = Vec::new();
            if !demands.is_empty() {
                let mut beside = Beside::new(laws, family);
                for id in demands {
                    found.extend(ask(&mut beside, id).into_iter().map(|one| (id, one)));
                }
            }
            found
        })
        .collect();
    found.sort_by_key(|(id, _)| *id);
    found.into_iter().map(|(_, one)| one).collect()
}

/// The demands on the properties of a family, on the state of one of the laws.
fn demands_of(laws: &[Law<'_>], family: &[PropertyId]) -> Vec<NormId> {
    let Some(first) = laws.first() else { return Vec::new() };
    let owed = |id: &NormId| laws.iter().any(|law| law.moment.is_owed(*id));
    family.iter().flat_map(|property| first.index.demands(*property)).filter(owed).collect()
}

/// The properties that have to be judged together under any of the laws.
fn families(laws: &[Law<'_>]) -> Vec<Vec<PropertyId>> {
    let mut all = laws.iter().map(|law| law.index.families());
    let mut sets = all.next().unwrap_or_default();
    for families in all {
        if families != sets {
            sets = joined(&sets, &families);
        }
    }
    sets
}

/// The finest families in which those of both hold together, in the order of their first member.
fn joined(one: &[Vec<PropertyId>], other: &[Vec<PropertyId>]) -> Vec<Vec<PropertyId>> {
    let mut place: FxHashMap<PropertyId, usize> = FxHashMap::default();
    let mut sets: Vec<Vec<PropertyId>> = Vec::new();
    for family in one.iter().chain(other) {
        let mut own: Vec<usize> = family.iter().filter_map(|property| place.get(property).copied()).collect();
        own.sort_unstable();
        own.dedup();
        let mut members: Vec<PropertyId> = family.clone();
        for i in own {
            members.append(sets.get_mut(i).unwrap_or(&mut Vec::new()));
        }
        members.sort_unstable();
        members.dedup();
        place.extend(members.iter().map(|property| (*property, sets.len())));
        sets.push(members);
    }
    sets.retain(|set| !set.is_empty());
    sets.sort_unstable();
    sets
}

/// The demands that may come to something else where the provisions on some properties change: those on properties that
/// are judged together with them, and those whose `where` asks for them or for another paragraph.
pub fn affected(corpus: &Corpus, index: &Index, changed: &[PropertyId]) -> FxHashSet<NormId> {
    let families: FxHashSet<PropertyId> =
        changed.iter().flat_map(|property| index.family_of(*property)).chain(changed.iter().copied()).collect();
    let asks = |condition: &StateCondition| asks(condition, &families);
    (0..)
        .map(NormId)
        .zip(&corpus.norms)
        .filter(|(_, norm)| norm.strength.is_judged() || norm.strength == Strength::May)
        .filter(|(_, norm)| {
            families.contains(&norm.property)
                || corpus.details(norm.details).is_some_and(|details| details.conditions.iter().any(asks))
        })
        .map(|(id, _)| id)
        .collect()
}

fn asks(condition: &StateCondition, families: &FxHashSet<PropertyId>) -> bool {
    match condition {
        StateCondition::Property { property, .. } => families.contains(property),
        StateCondition::All(parts) | StateCondition::Any(parts) => parts.iter().any(|part| asks(part, families)),
        StateCondition::Not(part) => asks(part, families),
        // What another paragraph comes to may hang on anything.
        StateCondition::IsMet { .. } => true,
        StateCondition::Declared { .. } => false,
    }
}
