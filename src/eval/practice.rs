//! The second track: by the latest evidence on the day, is what the law says applied? Evidence concerns the provisions
//! that decide, the property, or a topic. What contradicts itself is disputed; a count of nought alone leaves it unclear,
//! since nobody may have broken the rule, or nobody looked.

use super::Ruling;
use super::moment::Moment;
use crate::law::{NormId, Practice, PracticeOf, Practised};
use crate::value::DateRange;

/// What evidence says of a verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// Whether what the law says is applied.
    pub practised: Practised,
    /// The evidence that says so, by number.
    pub by: Vec<usize>,
}

/// The evidence on a ruling, if there is any.
pub fn practice(moment: Moment<'_>, ruling: &Ruling) -> Option<Evidence> {
    let corpus = moment.corpus;
    let facts: Vec<NormId> = ruling.parts.iter().flat_map(|part| part.facts.iter().copied()).collect();
    let property = corpus.norm(ruling.norm).property;
    let concerns = |one: &Practice| match one.of {
        PracticeOf::Act(act, address) => {
            // Evidence names a provision by the number of its own time.
            let then = one.during.map_or(moment.as_of, DateRange::last).min(moment.as_of);
            let meant = address.and_then(|address| corpus.meant_on(act, corpus.address(address), then));
            let address = address.map(|address| meant.as_ref().unwrap_or(corpus.address(address)));
            facts.iter().any(|fact| {
                let norm = corpus.norm(*fact);
                norm.act == act && address.is_none_or(|address| address.holds(corpus.address(norm.address)))
            })
        }
        PracticeOf::Property(id) => id == property,
        PracticeOf::Topic(id) => corpus.property(property).topics.contains(&id),
    };
    let known: Vec<(usize, &Practice)> = corpus
        .practices
        .iter()
        .enumerate()
        .filter(|(_, one)| one.during.is_none_or(|during| during.first() <= moment.as_of) && concerns(one))
        .collect();
    let latest = known.iter().map(|(_, one)| one.during.map(DateRange::last)).max()?;
    let latest: Vec<(usize, &Practice)> =
        known.into_iter().filter(|(_, one)| one.during.map(DateRange::last) == latest).collect();
    let said =
        |(_, one): &(usize, &Practice)| if moment.is_bare_zero(one) { Practised::Unclear } else { one.practised };
    let mut clear: Vec<Practised> = latest.iter().map(said).filter(|one| *one != Practised::Unclear).collect();
    clear.dedup();
    let practised = match clear.as_slice() {
        [] => Practised::Unclear,
        [one] => *one,
        _ => Practised::Disputed,
    };
    Some(Evidence { practised, by: latest.into_iter().map(|(number, _)| number).collect() })
}

impl Moment<'_> {
    /// Whether evidence is nothing but counts of nought, with no reason and nobody's words.
    pub fn is_bare_zero(&self, one: &Practice) -> bool {
        let argued = self.corpus.details(one.details).is_some_and(|details| {
            !details.because.is_empty() || !details.quotes.is_empty() || !details.cites.is_empty()
        });
        !one.figures.is_empty() && one.figures.iter().all(|figure| figure.is_zero) && !argued
    }
}
