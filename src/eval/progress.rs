//! A duty to advance, on two days: how far the law lay from what is demanded before its last change, and how far it does
//! now. It shows whether the law comes nearer; that alone never fulfils the duty, so that no verdict hangs on it.

use super::judge::Judge;
use super::moment::Moment;
use super::outcome::Distance;
use super::ruling::Part;
use crate::law::{NormId, Outcome, Strength};
use crate::value::{Date, Exact, Order};

/// What the last change of the law did.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The day of the change.
    pub since: Date,
    /// What became of those situations that can be told apart on both days alike.
    pub parts: Vec<PartProgress>,
    /// Whether others can't be compared.
    pub others: bool,
}

/// What became of some situations.
#[derive(Clone, Debug)]
pub struct PartProgress {
    /// Which, as the later day tells them.
    pub part: usize,
    /// How far the law lay from the demand before; nothing where it gave nothing, or met it.
    pub before: Option<Distance>,
    /// How far it does now.
    pub now: Option<Distance>,
    /// What changed.
    pub change: Change,
}

/// Which way it went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// Nearer to what is demanded.
    Nearer,
    /// Farther from it.
    Farther,
    /// As far as before.
    None,
    /// It gave nothing, and now it does.
    Begun,
    /// It gave something, and now it doesn't.
    Ended,
    /// It was met.
    WasMet,
}

impl Judge<'_> {
    /// What the last change of the law did for those to whom a duty to advance isn't met yet.
    pub(super) fn progress(&self, id: NormId, parts: &[Part]) -> Option<Progress> {
        let norm = self.moment.corpus.norm(id);
        let open = |part: &Part| part.found.outcome == Outcome::Judgement;
        if norm.strength != Strength::Progressively || !parts.iter().any(open) {
            return None;
        }
        let since = self.last_change(id)?;
        let mut then = Judge::of_demand(Moment { as_of: since.previous()?, ..self.moment }, self.index, id);
        let judged = then.demand(id);
        let before = then.parts(&judged);
        let mut found = Vec::new();
        let mut others = false;
        for (number, now) in parts.iter().enumerate().filter(|(_, part)| open(part)) {
            let same = before.iter().find(|part| part.situations == now.situations);
            match same.and_then(|then| Some((then, change(then, now)?))) {
                Some((then, change)) => found.push(PartProgress {
                    part: number,
                    before: then.found.distance.clone(),
                    now: now.found.distance.clone(),
                    change,
                }),
                None => others = true,
            }
        }
        // Where nothing was known of the law before, there is nothing to tell.
        let known = before.iter().any(|part| !part.facts.is_empty());
        if found.is_empty() && !known {
            return None;
        }
        Some(Progress { since, parts: found, others })
    }

    /// The last day, up to that of the check, on which a provision on the property began or was over.
    fn last_change(&self, id: NormId) -> Option<Date> {
        let corpus = self.moment.corpus;
        let mut last: Option<Date> = None;
        for property in self.moment.made_of(corpus.norm(id).property) {
            for fact in self.index.gives(property) {
                let norm = corpus.norm(fact);
                let act = corpus.act(norm.act);
                if act.of != self.moment.jurisdiction {
                    continue;
                }
                let begun = self.moment.begins(norm).map(|date| date.first());
                let over = norm.until.or(act.until.map(|date| date.last())).and_then(Date::next);
                let known = begun.into_iter().chain(over).filter(|date| *date <= self.moment.as_of);
                last = known.chain(last).max();
            }
        }
        last
    }
}

fn change(then: &Part, now: &Part) -> Option<Change> {
    let gave = !then.facts.is_empty();
    match (then.found.outcome, &then.found.distance, &now.found.distance) {
        (outcome, ..) if outcome.is_met() => Some(Change::WasMet),
        (Outcome::Judgement, Some(before), Some(now)) => match order(now, before)? {
            Order::Less => Some(Change::Nearer),
            Order::Greater => Some(Change::Farther),
            Order::Equal => Some(Change::None),
            _ => None,
        },
        (Outcome::Judgement, None, Some(_)) if !gave && then.silence.is_some() => Some(Change::Begun),
        (Outcome::Judgement, Some(_), None) if now.facts.is_empty() && now.silence.is_some() => Some(Change::Ended),
        _ => None,
    }
}

/// How one distance stands to another; nothing where they can't be compared.
fn order(one: &Distance, other: &Distance) -> Option<Order> {
    let by_number = |a: Exact, b: Exact| match a.cmp(&b) {
        std::cmp::Ordering::Less => Order::Less,
        std::cmp::Ordering::Equal => Order::Equal,
        std::cmp::Ordering::Greater => Order::Greater,
    };
    match (one, other) {
        (Distance::Amount(one), Distance::Amount(other)) => Some(one.order(*other)),
        (Distance::Lacks(one), Distance::Lacks(other)) => {
            let inside = |a: &[u16], b: &[u16]| a.iter().all(|value| b.contains(value));
            match (inside(one, other), inside(other, one)) {
                (true, true) => Some(Order::Equal),
                (true, false) => Some(Order::Less),
                (false, true) => Some(Order::Greater),
                (false, false) => None,
            }
        }
        (Distance::Days(one), Distance::Days(other)) => {
            let (Some(most), Some(other_most)) = (one.greatest, other.greatest) else { return None };
            (one.least == other.least || most == other_most || most < other.least || other_most < one.least).then(
                || by_number(one.least.plus(most).unwrap_or(most), other.least.plus(other_most).unwrap_or(other_most)),
            )
        }
        _ => None,
    }
}
