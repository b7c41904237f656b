//! One situation at a time, or a few: which outcomes a demand has there. What a check of the regions against single
//! situations asks.

use super::judge::Judge;
use super::{Index, Moment};
use crate::law::{DimensionId, NormId, Outcome, ScopeId};
use crate::scope::{AxisId, Position, Region};

/// Situations: all with one of these places on each of these dimensions, whatever their place on the others.
pub type Among = Vec<(DimensionId, Vec<Position>)>;

impl Judge<'_> {
    /// The outcomes that a demand has among these situations; nothing stands for those in which it demands nothing.
    pub fn outcomes_among(&mut self, demand: NormId, all: &[Among]) -> Vec<Vec<Option<Outcome>>> {
        let judged = self.demand(demand);
        if self.space.overflowed() {
            return all.iter().map(|_| vec![Some(Outcome::Unknown)]).collect();
        }
        let mut by_outcome: Vec<(Option<Outcome>, Region)> = Vec::new();
        let mut rest = self.space.world();
        for piece in &judged.pieces {
            rest = self.space.difference(rest, piece.region);
            let outcome = Some(piece.found.outcome);
            match by_outcome.iter_mut().find(|(known, _)| *known == outcome) {
                Some((_, region)) => *region = self.space.union(*region, piece.region),
                None => by_outcome.push((outcome, piece.region)),
            }
        }
        by_outcome.push((None, rest));
        all.iter().map(|among| self.found_among(&by_outcome, among)).collect()
    }

    fn found_among<T: Clone>(&self, regions: &[(T, Region)], among: &Among) -> Vec<T> {
        let places: Vec<(AxisId, &[Position])> =
            among.iter().filter_map(|(dimension, places)| Some((self.axis(*dimension)?, places.as_slice()))).collect();
        let meets = |(_, region): &&(T, Region)| self.space.meets(*region, &places);
        regions.iter().filter(meets).map(|(found, _)| found.clone()).collect()
    }
}

/// Who is meant by definitions of an instrument, and by those of the law, among these situations.
pub fn remainders(
    moment: Moment<'_>,
    index: &Index,
    demanded: &[ScopeId],
    given: &[ScopeId],
    all: &[Among],
) -> Vec<Vec<(bool, bool)>> {
    let scopes: Vec<ScopeId> = demanded.iter().chain(given).copied().collect();
    let mut judge = Judge::of_scopes(moment, index, &scopes);
    let (demanded, given) = (judge.union_of_scopes(demanded), judge.union_of_scopes(given));
    let world = judge.space.world();
    let neither = judge.space.difference(world, demanded);
    let regions = [
        ((true, true), judge.space.intersection(demanded, given)),
        ((true, false), judge.space.difference(demanded, given)),
        ((false, true), judge.space.difference(given, demanded)),
        ((false, false), judge.space.difference(neither, given)),
    ];
    all.iter().map(|among| judge.found_among(&regions, among)).collect()
}
