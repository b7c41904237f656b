//! Which days an act and a provision reach: from their first to their last day, before it where a rule is
//! retroactive, beyond it where an old rule goes on for a time. A rule that reaches back is known only from the day
//! on which it begins: a verdict as of a day before doesn't know it, unless later knowledge is asked for.

use super::judge::Judge;
use super::moment::{Liveness, Moment};
use crate::law::{Act, Norm, NormId};
use crate::scope::Region;
use crate::value::{Date, Truth};

impl Moment<'_> {
    /// Whether an act is in force.
    pub fn in_force(&self, act: &Act) -> Truth {
        self.has_begun(act, self.as_of).and(self.is_over(act).negated())
    }

    /// Whether the act of a provision is in force for it. What reaches back counts before its act began, once that
    /// has; what goes on for a time counts after its act ended.
    pub(super) fn in_force_for(&self, norm: &Norm) -> Truth {
        let act = self.corpus.act(norm.act);
        let day = if self.applies_from(norm).is_some() { self.known_on } else { self.as_of };
        let over = if self.goes_on(norm) { Truth::No } else { self.is_over(act) };
        self.has_begun(act, day).and(over.negated())
    }

    fn has_begun(&self, act: &Act, day: Date) -> Truth {
        act.in_force.map_or(Truth::Yes, |date| date.starts_by(day))
    }

    fn is_over(&self, act: &Act) -> Truth {
        let over = act.until.map_or(Truth::No, |date| date.ends_before(self.as_of));
        if act.end_unverified && over == Truth::Yes { Truth::Unknown } else { over }
    }

    /// Whether the day lies between the first and the last day that a provision names.
    pub fn is_within(&self, norm: &Norm) -> Truth {
        let begun = match self.applies_from(norm) {
            Some(first) if self.as_of < first => Truth::No,
            Some(_) => norm.from.map_or(Truth::Yes, |from| from.starts_by(self.known_on)),
            None => norm.from.map_or(Truth::Yes, |from| from.starts_by(self.as_of)),
        };
        let over = norm.until.is_some_and(|until| until < self.as_of) && !self.goes_on(norm);
        let may_end = self.corpus.details(norm.details).and_then(|details| details.may_end);
        let doubtful = norm.end_unverified || may_end.is_some_and(|may_end| self.as_of <= may_end);
        let over = if doubtful && over { Truth::Unknown } else { Truth::from(over) };
        begun.and(over.negated())
    }

    /// Whether a provision was read only in a later wording: what was read in the wording of a day is known from that
    /// day on; before it, only with its own date.
    pub(super) fn is_unread(&self, norm: &Norm) -> bool {
        let wording = self.corpus.act(norm.act).wording;
        let dated = norm.from.is_some() || self.applies_from(norm).is_some();
        !dated && wording.is_some_and(|wording| self.as_of < wording.first())
    }

    /// The first day of whose events a provision speaks, where it says so.
    fn applies_from(&self, norm: &Norm) -> Option<Date> {
        self.corpus.details(norm.details).and_then(|details| details.applies_from)
    }

    /// Whether an old rule goes on beside what took its place: `transitional until` isn't over yet.
    pub fn goes_on(&self, norm: &Norm) -> bool {
        let until = self.corpus.details(norm.details).and_then(|details| details.transitional);
        until.is_some_and(|until| self.as_of <= until)
    }

    /// Whether a provision's last day is over, though it may go on for a time.
    pub fn has_ended(&self, norm: &Norm) -> bool {
        norm.until.is_some_and(|until| until < self.as_of) || self.is_over(self.corpus.act(norm.act)) == Truth::Yes
    }

    /// Whether a provision doesn't count by what is known on the day, and later reaches back to it.
    pub fn reaches_back(&self, norm: &Norm) -> bool {
        let later = Moment { known_on: Date::LAST, ..*self };
        self.applies_from(norm).is_some() && self.liveness(norm) == Liveness::No && later.liveness(norm) != Liveness::No
    }
}

impl Judge<'_> {
    /// The provisions that later reach back to a region of a demand.
    pub(super) fn reaching_back(&mut self, region: Region, demand: &Norm) -> Vec<NormId> {
        let (index, moment) = (self.index, self.moment);
        let mut found = Vec::new();
        let candidates = index.out_of_time(moment.corpus, demand.property);
        for id in candidates.filter(|id| moment.reaches_back(moment.corpus.norm(*id))) {
            let scope = self.scope(moment.corpus.norm(id).scope);
            if self.space.overlaps(scope.effective, region) {
                found.push(id);
            }
        }
        moment.corpus.in_legal_order(&mut found);
        found
    }
}
