//! What bills would change: the law with all of their lines in it, held against the law without them. Owns the comparison;
//! how it is said, `finding` knows, and what lines do to one another stands in `interplay.rs`.

use super::difference::differences;
use super::enact::{Line, enact};
use crate::eval::{self, ChoiceRuling, Difference, Index, Law, Moment, Readiness, members};
use crate::law::{Corpus, PropertyId};

/// A law of which the corpus is its own: another one with rows added.
#[derive(Debug)]
pub struct Changed {
    /// The corpus.
    pub corpus: Corpus,
    /// Its index.
    pub index: Index,
}

impl Changed {
    /// The law with these lines in force.
    pub fn with(before: Law<'_>, lines: &[Line]) -> Self {
        Self::new(enact(before.moment.corpus, lines, before.moment.as_of))
    }

    /// A law of this corpus.
    pub fn new(corpus: Corpus) -> Self {
        let index = Index::new(&corpus);
        Self { corpus, index }
    }

    /// The law of the same day and state as another one.
    pub fn law<'c>(&'c self, like: Law<'_>) -> Law<'c> {
        let Moment { as_of, known_on, jurisdiction, .. } = like.moment;
        Law { moment: Moment { corpus: &self.corpus, as_of, known_on, jurisdiction }, index: &self.index }
    }
}

/// What comes to something else under a second law.
#[derive(Default, Debug)]
pub struct Effects {
    /// Demands that are judged by themselves.
    pub differences: Vec<Difference>,
    /// Choices whose word changes, or that of a member: before and after.
    pub choices: Vec<(ChoiceRuling, ChoiceRuling)>,
    /// Treaties whose readiness changes: before and after.
    pub readiness: Vec<(Readiness, Readiness)>,
}

/// What differs between two laws.
pub fn effects(before: Law<'_>, after: Law<'_>) -> Effects {
    let members = members(before.moment);
    let mut found = Effects {
        differences: differences(before, after, |id| !members.contains(&id)),
        choices: Vec::new(),
        readiness: Vec::new(),
    };
    let choices = |law: Law<'_>| eval::choices(law.moment, law.index);
    for (one, other) in choices(before).into_iter().zip(choices(after)) {
        if one.verdict != other.verdict || one.members != other.members {
            found.choices.push((one, other));
        }
    }
    let readiness = |law: Law<'_>| eval::readiness(law.moment, law.index);
    for (one, other) in readiness(before).into_iter().zip(readiness(after)) {
        let words = |of: &Readiness| of.preconditions.iter().map(|one| one.word).collect::<Vec<_>>();
        if one.word != other.word || one.demands != other.demands || words(&one) != words(&other) {
            found.readiness.push((one, other));
        }
    }
    found
}

/// The properties on which lines add, replace or end provisions.
pub fn properties(corpus: &Corpus, lines: &[Line]) -> Vec<PropertyId> {
    let changes = lines.iter().filter_map(|line| corpus.bill(line.bill).changes.get(line.change));
    let mut found: Vec<PropertyId> = changes
        .flat_map(|change| {
            let ended = change.ended.iter().map(|id| corpus.norm(*id).property);
            change.norms.iter().map(|norm| norm.property).chain(ended)
        })
        .collect();
    // A whole act that is repealed takes its provisions with it.
    for line in lines {
        let whole = corpus.bill(line.bill).changes.get(line.change).filter(|change| change.address.is_none());
        if let Some(change) = whole {
            found.extend(corpus.norms.iter().filter(|norm| norm.act == change.act).map(|norm| norm.property));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
