//! Permissions in one situation: what falls short of a demand is met where the state may use a permission that allows
//! it, and unknown where it isn't known whether it may.

use super::bench::Bench;
use kzrules::law::{Allowed, Norm, NormId, Outcome, StatusKind, Strength};
use kzrules::value::Truth;

impl Bench<'_> {
    /// The outcome of a demand, its permissions counted in.
    pub fn relaxed(&mut self, demand: NormId, s: usize, outcome: Outcome) -> Outcome {
        let corpus = self.day.corpus;
        let norm = corpus.norm(demand);
        let mut open = false;
        for permission in corpus.norms.iter().filter(|other| other.strength == Strength::May) {
            let Some(details) = corpus.details(permission.details) else { continue };
            let relaxes = details.relaxes.iter().any(|target| corpus.is_at(norm, target));
            if outcome.is_met() || permission.property != norm.property || !relaxes {
                continue;
            }
            let mut usable = self.lies_in(permission.scope, s).1;
            if !usable.is_no() {
                usable = usable.and(self.state(&details.conditions, s));
            }
            if details.by_declaration {
                usable = usable.and(self.declared(permission, s));
            }
            if usable.is_no() {
                continue;
            }
            let both = [norm.allowed, permission.allowed].map(|id| corpus.allowed_values(id).comparisons.clone());
            if self.stands(norm.property, &Allowed { comparisons: both.concat() }, s).is_met() {
                if usable.is_yes() {
                    return Outcome::Met;
                }
                open = true;
            }
        }
        if open { Outcome::Unknown } else { outcome }
    }

    /// Whether the state declared the permission, for the situation.
    fn declared(&mut self, permission: &Norm, s: usize) -> Truth {
        let (corpus, day) = (self.day.corpus, self.day);
        let wanted = corpus.address(permission.address);
        let mut found = Truth::No;
        let (mut party, mut nothing_else) = (false, false);
        for status in corpus.statuses.iter().filter(|row| Some(row.of) == day.state && row.act == permission.act) {
            party |= status.kind == StatusKind::Party;
            nothing_else |= status.kind == StatusKind::DeclaresNothing;
            let here = status
                .part
                .is_some_and(|part| wanted.holds(corpus.address(part)) || corpus.address(part).holds(wanted));
            if status.kind == StatusKind::Declares && here {
                nothing_else = true;
                let over = status.until.is_some_and(|until| until < day.date);
                let begun = status.in_force.is_none_or(|from| from.last() <= day.date);
                let doubtful =
                    status.unverified || status.in_force.is_some_and(|from| !begun && from.first() <= day.date);
                let named = status.scope.map_or(Truth::Yes, |scope| self.lies_in(scope, s).1);
                found = match (over, begun, doubtful) {
                    (true, ..) | (_, false, false) => found,
                    (_, _, true) => found.or(named.and(Truth::Unknown)),
                    _ => found.or(named),
                };
            }
        }
        if found.is_no() && party && !nothing_else { Truth::Unknown } else { found }
    }
}
