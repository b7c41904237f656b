//! Provisions whose ranks nobody has put in order: what they come to is asked in each order that is possible, and
//! only what is the same in all of them is known (language, the fourth sentence).

use super::cause::Cause;
use super::given::Applied;
use super::judge::Judge;
use super::outcome::Found;
use crate::law::{Allowed, NormId, Outcome, PropertyId, RankId};
use crate::scope::Region;

impl Judge<'_> {
    /// How what these provisions leave stands to a demand, on the parts of a region.
    pub(super) fn compare(
        &mut self,
        region: Region,
        property: PropertyId,
        applied: &[&Applied],
        demanded: &Allowed,
    ) -> Vec<(Region, Found)> {
        let applied: Vec<&Applied> = self.that_give_values(applied);
        let applied = applied.as_slice();
        if let Some(unread) = applied.iter().find(|one| one.unread) {
            return vec![(region, Found::because(Outcome::Unknown, Cause::Unread(unread.norm)))];
        }
        let Some(orders) = self.orders(applied) else {
            return self.compare_ranked(region, property, applied, demanded);
        };
        let mut rivals: Vec<NormId> = applied.iter().map(|one| one.norm).collect();
        self.moment.corpus.in_legal_order(&mut rivals);
        let mut agreed: Option<Vec<(Region, Found)>> = None;
        for order in orders {
            let order: Vec<&Applied> = order.iter().collect();
            let parts = self.compare_ranked(region, property, &order, demanded);
            agreed = Some(match agreed {
                None => parts,
                Some(before) => self.in_either_order(before, &parts, &rivals),
            });
        }
        agreed.unwrap_or_default()
    }

    /// These provisions in each possible order of their ranks; nothing where their order is known, or all are of one
    /// rank.
    pub(super) fn orders(&self, applied: &[&Applied]) -> Option<Vec<Vec<Applied>>> {
        if applied.iter().all(|one| one.ranked) {
            return None;
        }
        // A rank that the order names, by its place; another by its name.
        let key = |one: &Applied| -> (Option<usize>, Option<RankId>) {
            if one.ranked {
                return (Some(one.level), None);
            }
            (None, one.rank)
        };
        let first = applied.first().map(|one| key(one));
        if applied.iter().all(|one| Some(key(one)) == first) {
            return None;
        }
        let mut keys: Vec<_> = applied.iter().map(|one| key(one)).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut orders: Vec<Vec<(Option<usize>, Option<RankId>)>> = vec![Vec::new()];
        for next in keys {
            let longer = orders.iter().flat_map(|order| {
                (0..=order.len()).map(move |place| {
                    let mut longer = order.clone();
                    longer.insert(place, next);
                    longer
                })
            });
            orders = longer.filter(|order| order.iter().filter_map(|(level, _)| *level).is_sorted()).collect();
        }
        let ranked = |order: &Vec<(Option<usize>, Option<RankId>)>| {
            let level = |one: &Applied| order.iter().position(|other| *other == key(one)).unwrap_or(0);
            applied.iter().map(|one| Applied { level: level(one), ranked: true, ..(*one).clone() }).collect()
        };
        Some(orders.iter().map(ranked).collect())
    }

    /// Two answers for the parts of a region, one for each of two orders of the ranks.
    pub(super) fn in_either_order(
        &mut self,
        one: Vec<(Region, Found)>,
        other: &[(Region, Found)],
        rivals: &[NormId],
    ) -> Vec<(Region, Found)> {
        let mut both = Vec::new();
        for (region, first) in one {
            for (other, second) in other {
                let part = self.space.intersection(region, *other);
                if self.space.is_empty(part) {
                    continue;
                }
                let found = if first.outcome == second.outcome {
                    if first == *second { first.clone() } else { Found { distance: None, ..first.clone() } }
                } else if first.outcome.is_met() && second.outcome.is_met() {
                    Found::plain(Outcome::Met)
                } else {
                    Found::because(Outcome::Uncertain, Cause::RankUnknown(rivals.to_vec()))
                };
                both.push((part, found));
            }
        }
        both
    }
}
