//! The course of each demand: from which day on it came to which verdict. Only the days on which something happens that the
//! demand itself can hang on are judged, so that all demands of a workspace are a matter of moments. Who gets what on a day,
//! and what caused a change, a history tells.

use super::events::{Reach, days, events};
use crate::eval::{Judge, Law, Moment, demands, members};
use crate::law::{JurisdictionId, NormId, Verdict};
use crate::value::Date;
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// What a demand came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Course {
    /// The demand.
    pub norm: NormId,
    /// The days on which it comes to another word, each with the word; the first is that of its instrument. Nothing where the
    /// instrument is of a later day.
    pub steps: Vec<(Date, Verdict)>,
}

/// The courses of all demands up to a day, as the law was known on each.
pub fn courses(law: Law<'_>, of: JurisdictionId, to: Date) -> Vec<Course> {
    let members = members(law.moment);
    let all: Vec<NormId> = demands(law.moment.corpus).filter(|id| !members.contains(id)).collect();
    all.into_par_iter().map(|norm| Course { norm, steps: course(law, of, norm, to) }).collect()
}

fn course(law: Law<'_>, of: JurisdictionId, id: NormId, to: Date) -> Vec<(Date, Verdict)> {
    let corpus = law.moment.corpus;
    let norm = corpus.norm(id);
    let act = corpus.act(norm.act);
    let properties: FxHashSet<_> = law.index.family_of(norm.property).into_iter().collect();
    let turns = days(&events(corpus, of, &Reach { acts: FxHashSet::from_iter([norm.act]), properties }));
    let beginning = act.in_force.or(act.adopted).map(|date| date.first());
    let first = beginning.or(turns.first().copied()).unwrap_or(to);
    let mut steps: Vec<(Date, Verdict)> = Vec::new();
    for day in std::iter::once(first).chain(turns.into_iter().filter(|day| first < *day)).filter(|day| *day <= to) {
        let moment = Moment { as_of: day, known_on: day, ..law.moment };
        let verdict = Judge::of_demand(moment, law.index, id).verdict_of(id);
        if steps.last().is_none_or(|(_, before)| *before != verdict) {
            steps.push((day, verdict));
        }
    }
    steps
}
