//! How the situations of two expectations of one demand lie to one another, within the demand. What follows for their
//! words, `lint` knows.

use super::judge::Judge;
use crate::law::{NormId, ScopeId};
use crate::scope::Region;

/// How two regions lie to one another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overlap {
    /// They share no situation, or one of them is empty.
    Apart,
    /// They share some situations.
    Some,
    /// The first lies in the second.
    Inside,
    /// The second lies in the first.
    Around,
    /// They are the same.
    Same,
}

impl Judge<'_> {
    /// How the situations of two scopes lie to one another within a demand; without a scope all of the demand's are
    /// meant.
    pub fn overlap(&mut self, demand: NormId, one: Option<ScopeId>, other: Option<ScopeId>) -> Overlap {
        let demanded = self.moment.corpus.norm(demand).scope;
        let demanded = self.scope(demanded).effective;
        let (one, other) = (self.part_of(demanded, one), self.part_of(demanded, other));
        let shared = self.space.intersection(one, other);
        if self.space.is_empty(shared) || self.space.overflowed() {
            return Overlap::Apart;
        }
        match (self.space.is_subset(one, other), self.space.is_subset(other, one)) {
            (true, true) => Overlap::Same,
            (true, false) => Overlap::Inside,
            (false, true) => Overlap::Around,
            (false, false) => Overlap::Some,
        }
    }

    fn part_of(&mut self, demanded: Region, scope: Option<ScopeId>) -> Region {
        let Some(scope) = scope else { return demanded };
        let scope = self.scope(scope).effective;
        self.space.intersection(demanded, scope)
    }
}
