//! A claim that is true of some persons and not of others: what each part of the law comes to beside what is said, and
//! the persons of each answer, in words. A word that is said of a whole demand (`partial`) isn't said of its parts.

use super::Situations;
use super::judge::Judge;
use super::outcome::Piece;
use crate::law::{NormId, Outcome, PropertyId, Verdict};
use crate::scope::Region;

/// Some of the persons of a claim, and whether it is true of them.
#[derive(Clone, Debug)]
pub struct ClaimPart {
    /// Whether it is; nothing where that isn't known.
    pub agrees: Option<bool>,
    /// The demand of which it is said, if it is said of one.
    pub demand: Option<NormId>,
    /// Which persons, of those of the demand or of the claim.
    pub situations: Situations,
}

/// The parts of a claim, demand by demand.
#[derive(Default, Debug)]
pub(super) struct Division {
    parts: Vec<ClaimPart>,
}

impl Division {
    /// Adds what the claim comes to beside these pieces of what it is about.
    pub(super) fn add(
        &mut self,
        judge: &mut Judge<'_>,
        demand: Option<NormId>,
        property: PropertyId,
        within: Region,
        pieces: &[Piece],
        said: impl Fn(Outcome) -> Option<bool>,
    ) {
        for answer in [Some(true), Some(false), None] {
            let mut found = Region::NOTHING;
            for piece in pieces.iter().filter(|piece| said(piece.found.outcome) == answer) {
                let part = judge.space.intersection(piece.region, within);
                found = judge.space.union(found, part);
            }
            if !judge.space.is_empty(found) {
                let situations = judge.situations(found, within, property);
                self.parts.push(ClaimPart { agrees: answer, demand, situations });
            }
        }
    }

    /// The parts, where they say more than the answer to the whole claim.
    pub(super) fn parts(mut self, agrees: Option<bool>) -> Vec<ClaimPart> {
        let first = self.parts.first().map(|part| part.agrees);
        if agrees == Some(true) || self.parts.iter().all(|part| Some(part.agrees) == first) {
            return Vec::new();
        }
        self.parts.sort_by_key(|part| match part.agrees {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        });
        self.parts
    }
}

/// Whether what the law gives is what is claimed, where laying the one over the other comes to this.
pub(super) const fn agreeing(outcome: Outcome) -> Option<bool> {
    match outcome {
        Outcome::Met | Outcome::Exceeds => Some(true),
        Outcome::Shortfall | Outcome::Conflict | Outcome::Absent => Some(false),
        Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement => None,
    }
}

/// Whether a word that is said of a demand is true of a part of it that comes to this.
pub(super) const fn word_agrees(word: Verdict, outcome: Outcome) -> Option<bool> {
    match (word, outcome) {
        (Verdict::Unknown, Outcome::Unknown)
        | (Verdict::Uncertain, Outcome::Uncertain)
        | (Verdict::Judgement, Outcome::Judgement) => Some(true),
        (_, Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement) => None,
        (Verdict::Met, Outcome::Met | Outcome::Exceeds)
        | (Verdict::Exceeds, Outcome::Exceeds)
        | (Verdict::Shortfall, Outcome::Shortfall)
        | (Verdict::Gap, Outcome::Absent)
        | (Verdict::Conflict, Outcome::Conflict) => Some(true),
        _ => Some(false),
    }
}
