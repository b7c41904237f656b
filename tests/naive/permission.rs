//! What lets a state fall short of a demand: permissions of the instrument, and that the demand is on a share of persons
//! only.

use super::bench::{Bench, Doubt};
use super::judge::UnderLaw;
use kzrules::law::{Norm, NormId, Outcome, Share, StatusKind};
use kzrules::value::Truth;

impl Bench<'_> {
    /// What is given against what a demand allows, and its permissions beside that. A permission that may hold or not
    /// leaves open what is met with it alone.
    pub fn stands_relaxed(&mut self, demand: NormId) -> Option<Outcome> {
        let corpus = self.day.corpus;
        let norm = corpus.norm(demand);
        let own = corpus.allowed_values(norm.allowed);
        let outcome = self.stands_if_compared(norm.property, own)?;
        if outcome.is_met() {
            return Some(outcome);
        }
        let (mut sure, mut perhaps, mut is_open) = (own.clone(), own.clone(), false);
        for permission in self.day.relaxing(demand) {
            let row = corpus.norm(permission);
            let Some(details) = corpus.details(row.details) else { continue };
            let may_use = match self.day.state {
                _ if !details.by_declaration => Truth::Yes,
                Some(_) => self.declared(row),
                None => Truth::No,
            };
            if may_use.is_no() {
                continue;
            }
            let about = self.lies_in(row.scope).1;
            if about.is_no() {
                continue;
            }
            let more = &corpus.allowed_values(row.allowed).comparisons;
            match may_use.and(about).and(self.state(&details.conditions)) {
                Truth::No => {}
                Truth::Yes => {
                    sure.comparisons.extend(more.iter().cloned());
                    perhaps.comparisons.extend(more.iter().cloned());
                }
                Truth::Unknown => {
                    is_open = true;
                    perhaps.comparisons.extend(more.iter().cloned());
                }
            }
        }
        let relaxed = self.stands_if_compared(norm.property, &sure)?;
        Some(if relaxed.is_met() {
            Outcome::Met
        } else if is_open && self.stands_if_compared(norm.property, &perhaps).is_some_and(Outcome::is_met) {
            Outcome::Unknown
        } else {
            relaxed
        })
    }

    /// Whether the state declared the permission, for the situation.
    fn declared(&mut self, permission: &Norm) -> Truth {
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
                let over = status.until.is_some_and(|until| until < day.date);
                let begun = status.in_force.is_none_or(|from| from.last() <= day.date);
                let doubtful =
                    status.unverified || status.in_force.is_some_and(|from| !begun && from.first() <= day.date);
                let named = status.scope.map_or(Truth::Yes, |scope| self.lies_in(scope).1);
                found = match (over, begun, doubtful) {
                    (true, ..) | (_, false, false) => found,
                    (_, _, true) => found.or(named.and(Truth::Unknown)),
                    _ => found.or(named),
                };
            }
        }
        if found.is_no() && party && !nothing_else { Truth::Unknown } else { found }
    }

    pub fn is_on_an_average(&self, demand: NormId) -> bool {
        let corpus = self.day.corpus;
        corpus.details(corpus.norm(demand).details).is_some_and(|details| details.average.is_some())
    }

    pub fn is_on_a_share(&self, demand: NormId) -> bool {
        self.share(demand).is_some()
    }

    fn share(&self, demand: NormId) -> Option<Share> {
        let corpus = self.day.corpus;
        corpus.details(corpus.norm(demand).details).and_then(|details| details.share)
    }

    /// Whether who is in this situation counts as served, if served.
    pub fn is_counted(&mut self, demand: NormId) -> bool {
        let counting = self.share(demand).and_then(|share| share.counting);
        counting.is_none_or(|scope| !self.lies_in(scope).1.is_no())
    }
}

/// A demand on a share, in each law: between all and nobody it hangs on how many they are. Served is who gets it and counts;
/// where nobody else is left, those who get it and don't count aren't enough.
pub fn weigh_share(by_law: &mut [Vec<UnderLaw>], counted: &[bool]) {
    let is_missing = |outcome: Outcome| matches!(outcome, Outcome::Shortfall | Outcome::Conflict | Outcome::Absent);
    weigh(by_law, |outcomes| {
        let demanded = || outcomes.iter().zip(counted).filter_map(|(outcome, counted)| Some(((*outcome)?, *counted)));
        let perhaps = demanded().any(|(outcome, counted)| counted && !is_missing(outcome));
        let all_get_it = demanded().all(|(outcome, _)| outcome.is_met());
        let weighed = |(outcome, counted): (Outcome, bool)| match (perhaps, outcome.is_met()) {
            (true, true) if counted => outcome,
            (true, _) => Outcome::Unknown,
            (false, _) if all_get_it => Outcome::Shortfall,
            (false, _) => outcome,
        };
        if all_get_it && demanded().all(|(_, counted)| counted) {
            return outcomes.to_vec();
        }
        outcomes.iter().zip(counted).map(|(outcome, counted)| Some(weighed(((*outcome)?, *counted)))).collect()
    });
}

/// A demand on an average that no series weighs, in each law: all that is at least as good, or all that is less, decides;
/// between them it hangs on how many they are. Nothing given counts as nought.
pub fn weigh_average(by_law: &mut [Vec<UnderLaw>]) {
    weigh(by_law, |outcomes| {
        let known: Vec<Outcome> = outcomes.iter().flatten().copied().collect();
        let all = |is: fn(&Outcome) -> bool| known.iter().all(is);
        let word = if all(|outcome| *outcome == Outcome::Exceeds) {
            Outcome::Exceeds
        } else if all(|outcome| outcome.is_met()) {
            Outcome::Met
        } else if all(|outcome| matches!(outcome, Outcome::Shortfall | Outcome::Absent)) {
            Outcome::Shortfall
        } else {
            Outcome::Unknown
        };
        outcomes.iter().map(|outcome| outcome.map(|_| word)).collect()
    });
}

/// How many laws are possible, all doubts of all situations taken together.
pub fn possible_laws(by_law: &[Vec<UnderLaw>]) -> usize {
    doubts(by_law).into_iter().fold(1, |laws: usize, (_, most)| laws.saturating_mul(most + 1))
}

/// The doubts, each with its greatest answer.
fn doubts(by_law: &[Vec<UnderLaw>]) -> Vec<(Doubt, usize)> {
    let mut doubts: Vec<(Doubt, usize)> = Vec::new();
    for (doubt, answer) in by_law.iter().flatten().flat_map(|(answers, _)| answers) {
        match doubts.iter_mut().find(|(known, _)| known == doubt) {
            Some((_, most)) => *most = (*most).max(*answer),
            None => doubts.push((*doubt, *answer)),
        }
    }
    doubts
}

/// Weighs the outcomes of all situations together, law by law.
fn weigh(by_law: &mut [Vec<UnderLaw>], weighed_in: impl Fn(&[Option<Outcome>]) -> Vec<Option<Outcome>>) {
    let doubts = doubts(by_law);
    let mut laws: Vec<Vec<(Doubt, usize)>> = vec![Vec::new()];
    for (doubt, most) in doubts {
        laws = laws
            .into_iter()
            .flat_map(|law| (0..=most).map(move |answer| law.iter().copied().chain([(doubt, answer)]).collect()))
            .collect();
    }
    let mut weighed: Vec<Vec<UnderLaw>> = vec![Vec::new(); by_law.len()];
    for law in laws {
        let in_this = |(answers, _): &&UnderLaw| answers.iter().all(|answer| law.contains(answer));
        let outcomes: Vec<Option<Outcome>> =
            by_law.iter().map(|laws| laws.iter().find(in_this).and_then(|(_, outcome)| *outcome)).collect();
        for (judged, outcome) in weighed.iter_mut().zip(weighed_in(&outcomes)) {
            judged.push((law.clone(), outcome));
        }
    }
    by_law.iter_mut().zip(weighed).for_each(|(own, weighed)| *own = weighed);
}
