//! Provisions that give the same as to others (`EAEU art 98(3) gives social_insurance = same for citizens`): in their place
//! stands what those have, at the rank of what gives it.

use super::given::{Applied, Given};
use super::judge::Judge;
use crate::law::{Change, NormId, Value};
use std::rc::Rc;

impl Judge<'_> {
    /// Whether a provision gives the same as others have.
    pub(super) fn gives_the_same(&self, id: NormId) -> bool {
        self.same_as(id).is_some()
    }

    fn same_as(&self, id: NormId) -> Option<&Change> {
        let corpus = self.moment.corpus;
        corpus.allowed_values(corpus.norm(id).allowed).comparisons.iter().find_map(|(_, value)| match value {
            Value::Same(change) => Some(change),
            _ => None,
        })
    }

    /// The provisions that say a value themselves: in the place of what gives the same as to others stands what those
    /// have.
    pub(super) fn that_give_values<'a>(&self, applied: &[&'a Applied]) -> Vec<&'a Applied> {
        applied.iter().copied().filter(|one| !self.gives_the_same(one.norm)).collect()
    }

    /// Puts beside provisions that give the same as to others what those have without them, at the rank of what gives it.
    pub(super) fn give_the_same(&mut self, given: &mut Given, others: &Given) {
        let changed: Vec<(usize, Rc<Change>)> = given
            .applied
            .iter()
            .enumerate()
            .filter_map(|(i, one)| Some((i, Rc::new(self.same_as(one.norm)?.clone()))))
            .collect();
        for (which, change) in &changed {
            let Some(giver) = given.applied.get(*which).cloned() else { continue };
            let changes = self.changes(change);
            let mut classes = Vec::with_capacity(given.classes.len());
            let mut brought: Vec<(usize, usize)> = Vec::new();
            for (region, with) in std::mem::take(&mut given.classes) {
                if !with.contains(which) {
                    classes.push((region, with));
                    continue;
                }
                let mut left = region;
                for (other, theirs) in &others.classes {
                    let here = self.counterparts_in(*other, &changes);
                    let here = self.space.intersection(region, here);
                    if self.space.is_empty(here) {
                        continue;
                    }
                    left = self.space.difference(left, here);
                    let mut more = with.clone();
                    let before = more.len();
                    for one in theirs {
                        let known = brought.iter().find(|(of, _)| of == one).map(|(_, at)| *at);
                        let at = known.unwrap_or(given.applied.len());
                        if known.is_none() {
                            let Some(own) = others.applied.get(*one).cloned() else { continue };
                            brought.push((*one, at));
                            let Applied { level, ranked, rank, .. } = giver;
                            let of_others = Some(Rc::clone(change));
                            given.applied.push(Applied { level, ranked, rank, of_others, ..own });
                        }
                        more.push(at);
                    }
                    // The same as nothing is nothing.
                    if more.len() == before {
                        more.retain(|i| i != which);
                    }
                    classes.push((here, more));
                }
                if !self.space.is_empty(left) {
                    // Whose counterpart can't be has nothing by this.
                    classes.push((left, with.iter().copied().filter(|i| i != which).collect()));
                }
            }
            given.classes = classes;
        }
    }
}
