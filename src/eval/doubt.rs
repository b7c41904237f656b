//! What may be so or not: each doubt is an axis of its own beside those of the situations, so that the laws that are
//! possible are compared at once. A verdict that is the same in all of them is certain (language, the seventh
//! sentence); another hangs on the axes along which it changes.

use super::judge::Judge;
use super::moment::{Liveness, Moment};
use crate::law::{ActId, NormId, ParameterId, ParameterRow, ScopeId, Test};
use crate::scope::Region;
use crate::source::Place;
use crate::value::Truth;

/// Something that may hold or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Doubt {
    /// Whether an act is in force, or says what stands here, isn't certain: then nor is any of its provisions.
    Act(ActId),
    /// A provision: it is unverified, begins or ends on a day that isn't known, or its `where` isn't known to hold.
    Provision(NormId),
    /// The value that a row gives a parameter isn't verified.
    Row(ParameterId, Place),
    /// Whether the law was searched, and nothing found, isn't verified.
    Silence(u32),
}

impl<'c> Moment<'c> {
    /// What isn't certain of a provision that may count.
    pub(super) fn doubts(&self, id: NormId, visit: &mut impl FnMut(Doubt)) {
        let norm = self.corpus.norm(id);
        if self.liveness(norm) == Liveness::No {
            return;
        }
        let act = self.corpus.act(norm.act);
        if act.unverified || self.in_force(act) == Truth::Unknown {
            visit(Doubt::Act(norm.act));
        }
        let conditional = || self.corpus.details(norm.details).is_some_and(|details| !details.conditions.is_empty());
        if norm.unverified || self.is_within(norm) == Truth::Unknown || conditional() || self.asks_the_law(norm.scope) {
            visit(Doubt::Provision(id));
        }
    }

    /// Whether a region hangs on what the law gives: then it may not be known whom it is about.
    fn asks_the_law(&self, scope: ScopeId) -> bool {
        let mut asks = false;
        if !scope.is_everything() {
            let scope = self.corpus.scope(scope);
            for condition in [&scope.base, &scope.unless] {
                condition.each_test(&mut |test| asks |= matches!(test, Test::Formula(..)));
            }
        }
        asks
    }

    /// The rows of a parameter that may give its value on the day and aren't verified.
    pub(super) fn doubtful_rows(&self, id: ParameterId) -> impl Iterator<Item = Doubt> + use<'c> {
        let day = self.as_of;
        let rows: &'c [ParameterRow] = &self.corpus.parameter(id).rows;
        rows.iter()
            .filter(move |row| row.unverified && row.from <= day && row.until.is_none_or(|until| day <= until))
            .map(move |row| Doubt::Row(id, row.place))
    }
}

impl Judge<'_> {
    /// The region in which what is doubted holds; everything where nobody doubts it.
    pub(super) fn where_holds(&mut self, doubt: Doubt) -> Region {
        match self.doubts.iter().find(|(other, _)| *other == doubt) {
            Some((_, axis)) => self.space.among(*axis, &[1]),
            None => Region::EVERYTHING,
        }
    }

    /// A region whatever the doubts.
    pub(super) fn whatever_is_doubted(&mut self, mut region: Region) -> Region {
        for i in 0..self.doubts.len() {
            if let Some((_, axis)) = self.doubts.get(i) {
                region = self.space.forget(region, *axis);
            }
        }
        region
    }
}
