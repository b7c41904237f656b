//! How many persons a region of situations holds, by a series that counts them. The cells of the latest period that is
//! over on the day are regions; they must not overlap, and have to hold everybody who is asked for. What isn't known of
//! them is never guessed: it leaves the bounds that hold whatever the numbers are.

use super::cause::Cause;
use super::judge::Judge;
use crate::law::SeriesId;
use crate::scope::Region;
use crate::value::{DateRange, Exact};

/// Why a series can't say how many there are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum NoWeights {
    /// It counts the persons of another state.
    OtherState,
    /// None of its periods is over on the day.
    NoPeriod,
    /// A cell of the period isn't there, isn't known or isn't certain.
    NotKnown,
    /// Some persons are in none of its cells.
    NotAll,
    /// Two of its cells share persons.
    Overlap,
    /// A cell counts others as well.
    Others,
}

/// The persons of some cells.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    /// Who, and how many.
    pub(super) cells: Vec<(Region, Exact)>,
    /// Which series, of which period.
    pub(super) by: (SeriesId, DateRange),
}

impl Judge<'_> {
    /// The cells that hold the persons of a region.
    pub(super) fn weights(&mut self, id: SeriesId, region: Region) -> Result<Weights, Cause> {
        let no = |why| Err(Cause::Weights(id, why));
        let corpus = self.moment.corpus;
        let series = corpus.one_series(id);
        if series.of.is_some() && series.of != self.moment.jurisdiction {
            return no(NoWeights::OtherState);
        }
        let over = series.rows.iter().map(|row| row.period).filter(|period| period.last() <= self.moment.as_of);
        let Some(period) = over.max_by_key(|period| period.last()) else { return no(NoWeights::NoPeriod) };
        let mut cells = Vec::new();
        let mut all = Region::NOTHING;
        for row in series.rows.iter().filter(|row| row.period == period) {
            let mut cell = region;
            let mut whole = self.space.world();
            let mut is_total = false;
            for (axis, label) in row.labels.iter().enumerate() {
                let label = series.label(axis, *label);
                is_total |= label.is_none_or(|label| label.is_total);
                if let Some(scope) = label.and_then(|label| label.scope) {
                    let persons = self.scope(scope).effective;
                    cell = self.space.intersection(cell, persons);
                    whole = self.space.intersection(whole, persons);
                }
            }
            if is_total || self.space.is_empty(cell) {
                continue;
            }
            let Some(number) = row.cell.value().filter(|number| !number.is_negative() && !series.is_doubtful(row))
            else {
                return no(NoWeights::NotKnown);
            };
            if self.space.overlaps(all, whole) {
                return no(NoWeights::Overlap);
            }
            all = self.space.union(all, whole);
            cells.push((whole, number));
        }
        if !self.space.is_subset(region, all) {
            return no(NoWeights::NotAll);
        }
        Ok(Weights { cells, by: (id, period) })
    }

    /// The laws that are possible, as far as these regions hang on them: each a region of its own. Where they are too
    /// many, they are taken together.
    pub(super) fn possible_laws(&mut self, regions: &[Region]) -> Vec<Region> {
        const MOST: usize = 64;
        let mut laws = vec![Region::EVERYTHING];
        for i in 0..self.doubts.len() {
            let Some((doubt, axis)) = self.doubts.get(i).copied() else { continue };
            if !regions.iter().any(|region| self.space.depends_on(*region, axis)) {
                continue;
            }
            let values = self.moment.readings(self.index, doubt).len().max(2);
            if laws.len() * values > MOST {
                return vec![Region::EVERYTHING];
            }
            let mut split = Vec::with_capacity(laws.len() * values);
            for law in laws {
                for value in 0..values {
                    let so = self.space.among(axis, &[value]);
                    split.push(self.space.intersection(law, so));
                }
            }
            laws = split;
        }
        laws
    }
}
