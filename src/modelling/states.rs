//! Several states on one day: what the law of each gives of what is demanded, and which gives most and least. A state is strongest
//! where it gives at least as much as every other in every situation, and more than some; where situations differ, none is.

use super::difference::under;
use crate::eval::{Against, Law, Ruling, members};
use crate::law::NormId;

/// A demand beside the law of several states.
#[derive(Debug)]
pub struct Compared {
    /// The demand.
    pub norm: NormId,
    /// What each state's law comes to, in their order.
    pub rulings: Vec<Ruling>,
    /// The states that give most, by place.
    pub strongest: Vec<usize>,
    /// The states that give least.
    pub weakest: Vec<usize>,
    /// Where two states each give more than the other to some, or it isn't known: the pair, and how.
    pub mixed: Vec<(usize, usize, Against)>,
}

/// The demands that are asked for beside the laws of several states.
pub fn compare_states(laws: &[Law<'_>], wanted: impl Fn(NormId) -> bool + Sync) -> Vec<Compared> {
    let Some(first) = laws.first() else { return Vec::new() };
    let members = members(first.moment);
    under(
        laws,
        |id| wanted(id) && !members.contains(&id),
        |beside, id| {
            let mut rulings = Vec::new();
            for law in 0..laws.len() {
                if let Some(judge) = beside.under(law) {
                    rulings.push(judge.ruling(id));
                }
            }
            let mut pairs: Vec<Vec<Option<Against>>> = Vec::new();
            for one in 0..laws.len() {
                let row = (0..laws.len()).map(|other| if one == other { None } else { beside.against(id, one, other) });
                pairs.push(row.collect());
            }
            let against =
                |one: usize, other: usize| pairs.get(one).and_then(|row| row.get(other)).and_then(Option::as_ref);
            let others = |one: usize| (0..laws.len()).filter(move |other| *other != one);
            let at_least = |one: usize, other: usize| against(one, other).is_some_and(Against::at_least);
            let more = |one: usize, other: usize| against(one, other).is_some_and(|found| found.more.is_some());
            let strongest = (0..laws.len()).filter(|one| {
                others(*one).all(|other| at_least(*one, other)) && others(*one).any(|other| more(*one, other))
            });
            let weakest = (0..laws.len()).filter(|one| {
                others(*one).all(|other| at_least(other, *one)) && others(*one).any(|other| more(other, *one))
            });
            let mut mixed = Vec::new();
            for one in 0..laws.len() {
                for other in one + 1..laws.len() {
                    let found = against(one, other);
                    let is_mixed =
                        |found: &&Against| found.more.is_some() && found.less.is_some() || found.open.is_some();
                    if let Some(found) = found.filter(is_mixed) {
                        mixed.push((one, other, found.clone()));
                    }
                }
            }
            vec![Compared { norm: id, strongest: strongest.collect(), weakest: weakest.collect(), rulings, mixed }]
        },
    )
}
