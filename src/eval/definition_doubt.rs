//! Definitions that aren't verified, or begin on a day that isn't known: the law may define the term so, or not. What comes out the same either way is
//! certain; anything else is uncertain, and hangs on what changes it.

use super::DefinitionRuling;
use super::moment::Moment;
use crate::law::{ActId, Verdict};
use crate::value::Truth;

/// The most doubts of which every combination is tried; of more, nothing is certain.
const MOST: usize = 8;

/// What isn't certain of the law's definitions of a term.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DefinitionDoubt {
    /// An act: then nor is any definition in it.
    Act(ActId),
    /// A definition, by number.
    Definition(usize),
}

/// Lays the definitions of a ruling as often as what isn't verified of them may hold or not.
pub(super) fn in_each_case(
    moment: Moment<'_>,
    ruling: DefinitionRuling,
    laid: impl Fn(DefinitionRuling) -> DefinitionRuling,
) -> DefinitionRuling {
    let of = |number: usize| doubts_of(moment, number);
    let mut doubts: Vec<DefinitionDoubt> = ruling.given.iter().flat_map(|number| of(*number)).collect();
    doubts.sort_unstable();
    doubts.dedup();
    if doubts.is_empty() {
        return laid(ruling);
    }
    let hangs_on = if doubts.len() > MOST {
        doubts
    } else {
        // The case of a number is that in which the doubts of its bits hold.
        let in_case = |case: usize| {
            let holds = |doubt: &DefinitionDoubt| {
                doubts.iter().position(|other| other == doubt).is_some_and(|place| case >> place & 1 == 1)
            };
            let mut so = ruling.clone();
            so.given.retain(|number| of(*number).iter().all(holds));
            laid(so).verdict
        };
        let verdicts: Vec<Verdict> = (0..1_usize << doubts.len()).map(in_case).collect();
        let changes = |place: usize| {
            verdicts.iter().enumerate().any(|(case, verdict)| verdicts.get(case ^ 1 << place) != Some(verdict))
        };
        doubts.iter().enumerate().filter(|(place, _)| changes(*place)).map(|(_, doubt)| *doubt).collect()
    };
    let mut ruling = laid(ruling);
    if !hangs_on.is_empty() {
        ruling.verdict = Verdict::Uncertain;
        ruling.doubts = hangs_on;
    }
    ruling
}

fn doubts_of(moment: Moment<'_>, number: usize) -> Vec<DefinitionDoubt> {
    let corpus = moment.corpus;
    let Some(one) = corpus.definitions.get(number) else { return Vec::new() };
    let marked = corpus.details(one.details).is_some_and(|details| details.unverified.is_some());
    let own = marked || one.from.is_some_and(|from| from.starts_by(moment.as_of) == Truth::Unknown);
    let act = corpus.act(one.act);
    let of_act = act.unverified || moment.in_force(act) == Truth::Unknown;
    let act = of_act.then_some(DefinitionDoubt::Act(one.act));
    act.into_iter().chain(own.then_some(DefinitionDoubt::Definition(number))).collect()
}
