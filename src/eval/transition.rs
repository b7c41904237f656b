//! Old and new rules side by side: while a provision goes on (`transitional until`) beside what took its place, the
//! law allows either. A demand is met where both meet it; lateness doesn't decide between them, speciality still does.

use super::cause::Cause;
use super::choice::rank;
use super::given::Applied;
use super::judge::Judge;
use super::outcome::Piece;
use crate::law::{NormId, PropertyId};
use crate::scope::Region;

impl Judge<'_> {
    /// The provisions of a part of the space by the old rules, and by the new ones, where both may be used there.
    pub(super) fn side_by_side<'a>(&self, applied: &[&'a Applied]) -> Option<[Vec<&'a Applied>; 2]> {
        let old = |one: &Applied| self.moment.goes_on(self.moment.corpus.norm(one.norm));
        let takes_its_place = |new: &Applied| {
            !old(new) && applied.iter().any(|before| old(before) && self.would_take_its_place(new, before))
        };
        let (by_old, by_new): (Vec<&Applied>, Vec<&Applied>) = (
            applied.iter().copied().filter(|one| !takes_its_place(one)).collect(),
            applied.iter().copied().filter(|one| !old(one)).collect(),
        );
        (by_old.len() < applied.len() && by_new.len() < applied.len()).then_some([by_old, by_new])
    }

    fn would_take_its_place(&self, new: &Applied, old: &Applied) -> bool {
        let later = old.begins.zip(new.begins).is_some_and(|(old, new)| old.before(new).is_yes());
        let comparable = new.setting == old.setting && self.are_of_one_rank(old, new);
        later && (comparable || self.are_one_paragraph(new.norm, old.norm))
    }

    /// Whether two provisions are wordings of one paragraph.
    pub(super) fn are_one_paragraph(&self, one: NormId, other: NormId) -> bool {
        let key = |id: NormId| {
            let norm = self.moment.corpus.norm(id);
            (norm.act, norm.address, norm.label)
        };
        key(one) == key(other)
    }

    /// Whether two wordings of one paragraph stand side by side for a time.
    pub(super) fn are_in_transition(&self, one: NormId, other: NormId) -> bool {
        let goes_on = |id: NormId| self.moment.goes_on(self.moment.corpus.norm(id));
        (goes_on(one) || goes_on(other)) && self.are_one_paragraph(one, other)
    }

    /// Where the law allows either of two rules, the worse is what it comes to.
    pub(super) fn worse_of(&mut self, by_old: Vec<Piece>, by_new: &[Piece]) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(by_old.len() + by_new.len());
        for old in by_old {
            for new in by_new {
                let region = self.space.intersection(old.region, new.region);
                if self.space.is_empty(region) {
                    continue;
                }
                let (a, b) = (rank(old.found.outcome), rank(new.found.outcome));
                let mut worse = if a > b { old.clone() } else { new.clone() };
                if a == b {
                    worse.facts.extend(old.facts.iter().copied().filter(|fact| !new.facts.contains(fact)));
                }
                pieces.push(Piece { region, ..worse });
            }
        }
        pieces
    }

    /// The amount of a property where old and new rules may be used: one only where both come to the same.
    pub(super) fn amounts_of_both(
        &mut self,
        region: Region,
        property: PropertyId,
        [old, new]: &[Vec<&Applied>; 2],
    ) -> super::amount::AmountParts {
        let (by_old, by_new) = (self.amounts_of(region, property, old), self.amounts_of(region, property, new));
        let mut norms: Vec<NormId> = old.iter().chain(new).map(|one| one.norm).collect();
        norms.sort_unstable();
        norms.dedup();
        self.moment.corpus.in_legal_order(&mut norms);
        let mut parts = Vec::new();
        for (one, amounts) in &by_old {
            for (other, same) in &by_new {
                let both = self.space.intersection(*one, *other);
                if self.space.is_empty(both) {
                    continue;
                }
                let agree = match (amounts, same) {
                    (Ok(a), Ok(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b)),
                    (Err(a), Err(b)) => a == b,
                    _ => false,
                };
                parts.push((both, if agree { amounts.clone() } else { Err(Cause::Transition(norms.clone())) }));
            }
        }
        parts
    }

    /// The provisions that go on for a time in a region of the demand.
    pub(super) fn going_on(&mut self, region: Region, property: PropertyId) -> Vec<NormId> {
        let mut found = Vec::new();
        let (index, corpus) = (self.index, self.moment.corpus);
        if index.out_of_time(corpus, property).next().is_none() {
            return found;
        }
        let given = self.given(property);
        for one in &given.applied {
            let norm = self.moment.corpus.norm(one.norm);
            let replaced = || given.applied.iter().any(|other| self.would_take_its_place(other, one));
            let past = self.moment.goes_on(norm) && (self.moment.has_ended(norm) || replaced());
            if past && self.space.overlaps(one.wins, region) {
                found.push(one.norm);
            }
        }
        self.moment.corpus.in_legal_order(&mut found);
        found
    }
}
