//! Verdicts over time: the law of one day held against that of another, day by day where something begins, ends or moves. Each change
//! with what happened between the two days. What was known only later stands apart.

use super::difference::under;
use super::events::{Event, Reach, What, days, events};
use crate::eval::{Binding, Difference, Law, Moment, members};
use crate::law::{ActId, JurisdictionId, NormId};
use crate::value::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// What is otherwise on a day than on an earlier one.
#[derive(Debug)]
pub struct Step {
    /// The earlier day.
    pub from: Date,
    /// The day.
    pub to: Date,
    /// Demands that come to something else, each with what happened between.
    pub differences: Vec<(Difference, Vec<Event>)>,
    /// Instruments that begin to bind, or cease to.
    pub bindings: Vec<Bound>,
    /// All that happened between the days.
    pub events: Vec<Event>,
}

/// Whether an instrument binds, on two days.
#[derive(Clone, Copy, Debug)]
pub struct Bound {
    /// The instrument.
    pub act: ActId,
    /// On the earlier day.
    pub before: Binding,
    /// On the later one.
    pub after: Binding,
}

/// What demands of these instruments can hang on.
pub fn reach(law: Law<'_>, acts: &FxHashSet<ActId>) -> Reach {
    let corpus = law.moment.corpus;
    let asked: FxHashSet<_> = corpus
        .norms
        .iter()
        .filter(|norm| acts.contains(&norm.act) && norm.strength.demands())
        .map(|norm| norm.property)
        .collect();
    let families = law.index.families().into_iter().filter(|family| family.iter().any(|one| asked.contains(one)));
    Reach { acts: acts.clone(), properties: families.flatten().collect() }
}

/// The days on which the verdicts of these instruments may change, and all that happens on them.
pub fn turning_points(law: Law<'_>, of: JurisdictionId, acts: &FxHashSet<ActId>) -> (Vec<Date>, Vec<Event>) {
    let happened = events(law.moment.corpus, of, &reach(law, acts));
    (days(&happened), happened)
}

/// The steps between days, each with what differs. Days on which nothing differs are passed over, unless they are to be shown, or an
/// act or an order of ranks begins or ends on them.
pub fn steps(law: Law<'_>, acts: &FxHashSet<ActId>, all: &[Date], shown: &[Date], happened: &[Event]) -> Vec<Step> {
    let pairs: Vec<(Date, Date)> = all.iter().copied().zip(all.iter().copied().skip(1)).collect();
    let steps: Vec<Step> = pairs.into_par_iter().map(|(from, to)| step(law, acts, (from, to), happened)).collect();
    let is_told = |step: &Step| {
        let turns = step.events.iter().any(|event| event.what.is_turn());
        turns || shown.contains(&step.to) || !step.differences.is_empty() || !step.bindings.is_empty()
    };
    steps.into_iter().filter(is_told).collect()
}

/// What differs between two days.
pub fn step(law: Law<'_>, acts: &FxHashSet<ActId>, (from, to): (Date, Date), happened: &[Event]) -> Step {
    let on = |day: Date| Law { moment: Moment { as_of: day, known_on: day, ..law.moment }, ..law };
    let laws = [on(from), on(to)];
    let events: Vec<Event> =
        happened.iter().copied().filter(|event| from < event.on.last() && event.on.first() <= to).collect();
    let differences = apart(&laws, acts);
    let differences = differences.into_iter().map(|one| {
        let causes = causes(law, &one, &events);
        (one, causes)
    });
    let mut bindings: Vec<Bound> = acts
        .iter()
        .map(|act| {
            let [before, after] = laws.map(|law| law.moment.binding(*act, None));
            Bound { act: *act, before, after }
        })
        .filter(|one| one.before.binds != one.after.binds)
        .collect();
    bindings.sort_by_key(|one| law.moment.corpus.act_name(one.act));
    Step { from, to, differences: differences.collect(), bindings, events }
}

/// What was known only later of the law of a day: the differences between what was known on it and what is known on another.
pub fn hindsight(law: Law<'_>, acts: &FxHashSet<ActId>, day: Date, known_on: Date) -> Vec<Difference> {
    let on = |known_on: Date| Law { moment: Moment { as_of: day, known_on, ..law.moment }, ..law };
    apart(&[on(day), on(known_on)], acts)
}

fn apart(laws: &[Law<'_>; 2], acts: &FxHashSet<ActId>) -> Vec<Difference> {
    let [first, _] = laws;
    let corpus = first.moment.corpus;
    let members = members(first.moment);
    let wanted = |id: NormId| acts.contains(&corpus.norm(id).act) && !members.contains(&id);
    under(laws, wanted, |beside, id| beside.difference(id, 0, 1).into_iter().collect())
}

/// What made a demand come to something else: what happened to the provisions and silences that decide before or after; where nothing
/// did, what else happened that it can hang on.
fn causes(law: Law<'_>, difference: &Difference, events: &[Event]) -> Vec<Event> {
    let corpus = law.moment.corpus;
    let moved = &difference.moved;
    let facts: FxHashSet<NormId> =
        moved.iter().flat_map(|one| one.facts_before.iter().chain(&one.facts_after)).copied().collect();
    let acts: FxHashSet<ActId> = facts.iter().map(|fact| corpus.norm(*fact).act).collect();
    let silences: FxHashSet<u32> =
        moved.iter().flat_map(|one| [one.silence_before, one.silence_after]).flatten().collect();
    let decides = |event: &&Event| match event.what {
        What::ProvisionBegins(id) | What::ProvisionEnds(id) => facts.contains(&id),
        What::ActBegins(act) | What::ActEnds(act) | What::WordingRead(act) => acts.contains(&act),
        What::SilenceBegins(silence) | What::SilenceEnds(silence) => silences.contains(&silence),
        _ => false,
    };
    let family: FxHashSet<_> = law.index.family_of(corpus.norm(difference.norm).property).into_iter().collect();
    let close: Vec<Event> = events.iter().filter(decides).copied().collect();
    if !close.is_empty() {
        return close;
    }
    let reaches = |event: &&Event| match event.what {
        What::ProvisionBegins(id) | What::ProvisionEnds(id) => family.contains(&corpus.norm(id).property),
        What::SilenceBegins(id) | What::SilenceEnds(id) => {
            corpus.silences.get(id as usize).is_some_and(|row| family.contains(&row.property))
        }
        What::StatusBegins(_) | What::StatusEnds(_) => false,
        What::ActBegins(_) | What::ActEnds(_) | What::WordingRead(_) => true,
        What::Parameter(..) | What::ParameterEnds(..) | What::OrderBegins(_) | What::OrderEnds(_) => true,
    };
    events.iter().filter(reaches).copied().collect()
}
