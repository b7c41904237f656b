//! One situation at a time: which outcome a demand has there. What a case file asks, and what a check of the regions
//! against single situations asks.

use super::judge::Judge;
use crate::law::{DimensionId, NormId, Outcome};
use crate::scope::{AxisId, Position};

/// A situation: its place on each dimension that tells it apart.
pub type Situation = Vec<(DimensionId, Position)>;

impl Judge<'_> {
    /// The outcome of a demand in each of these situations; nothing where it demands nothing. A situation names its
    /// place on each dimension of the demand's family, and may name others; one that it leaves out counts as at its
    /// first place.
    pub fn outcomes(&mut self, demand: NormId, situations: &[Situation]) -> Vec<Option<Outcome>> {
        let judged = self.demand(demand);
        let too_manifold = self.space.overflowed();
        situations
            .iter()
            .map(|situation| {
                let places: Vec<(AxisId, Position)> =
                    situation.iter().filter_map(|(dimension, place)| Some((self.axis(*dimension)?, *place))).collect();
                if too_manifold {
                    return Some(Outcome::Unknown);
                }
                let piece = judged.pieces.iter().find(|piece| self.space.contains(piece.region, &places))?;
                Some(piece.found.outcome)
            })
            .collect()
    }
}
