//! What may be so or not: each doubt is an axis of its own beside those of the situations, so that the laws that are
//! possible are compared at once. A verdict that is the same in all of them is certain (language, the seventh
//! sentence); another hangs on the axes along which it changes.

use super::cause::Cause;
use super::index::Index;
use super::judge::Judge;
use super::moment::{Liveness, Moment};
use super::outcome::{Found, Piece};
use crate::law::{
    ActId, ActSort, AddressId, NormId, Outcome, ParameterId, ParameterRow, PropertyId, Reading, ScopeId, Test, Verdict,
};
use crate::scope::{AxisId, Region};
use crate::source::Place;
use crate::value::Truth;

/// Something that may hold or not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Doubt {
    /// Whether an act is in force, or says what stands here, isn't certain: then nor is any of its provisions.
    Act(ActId),
    /// A provision: it is unverified, begins or ends on a day that isn't known, or its `where` isn't known to hold.
    Provision(NormId),
    /// The value that a row gives a parameter isn't verified.
    Row(ParameterId, Place),
    /// Whether the law was searched, and nothing found, isn't verified.
    Silence(u32),
    /// What a paragraph says of a property can be read in several ways.
    Readings(ActId, AddressId, PropertyId),
}

/// What a demand comes to by one reading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ByReading {
    /// The first provision that reads it so.
    pub reading: NormId,
    /// The word for the situations that hang on it.
    pub verdict: Verdict,
}

impl<'c> Moment<'c> {
    /// What isn't certain of a provision that may count.
    pub(super) fn doubts(&self, id: NormId, visit: &mut impl FnMut(Doubt)) {
        let norm = self.corpus.norm(id);
        if self.liveness(norm) == Liveness::No {
            return;
        }
        let act = self.corpus.act(norm.act);
        // A treaty gives while it binds.
        let in_force = match act.sort {
            ActSort::Treaty => self.binding(norm.act, norm.address).binds,
            _ => self.in_force(act),
        };
        if act.unverified || in_force == Truth::Unknown {
            visit(Doubt::Act(norm.act));
        }
        let conditional = || self.corpus.details(norm.details).is_some_and(|details| !details.conditions.is_empty());
        if let Some(readings) = self.readings_of(id) {
            visit(readings);
        }
        if norm.unverified || self.is_within(norm) == Truth::Unknown || conditional() || self.asks_the_law(norm.scope) {
            visit(Doubt::Provision(id));
        }
    }

    /// The rival readings that a provision is one of, if it is.
    fn readings_of(&self, id: NormId) -> Option<Doubt> {
        let norm = self.corpus.norm(id);
        self.reading(id).map(|_| Doubt::Readings(norm.act, norm.address, norm.property))
    }

    /// How a provision is read, where it can be read otherwise.
    pub fn reading(&self, id: NormId) -> Option<&'c Reading> {
        self.corpus.details(self.corpus.norm(id).details)?.reading.as_ref()
    }

    /// The ways in which a paragraph is read, in the order in which they stand: of each the first provision. Where only
    /// one stands, the other is that it doesn't say so.
    pub(super) fn readings(&self, index: &Index, doubt: Doubt) -> Vec<NormId> {
        let Doubt::Readings(act, address, property) = doubt else { return Vec::new() };
        let mut found: Vec<NormId> = Vec::new();
        for id in index.gives(property) {
            let norm = self.corpus.norm(id);
            let reading = self.reading(id);
            if (norm.act, norm.address) == (act, address)
                && reading.is_some()
                && found.iter().all(|other| self.reading(*other) != reading)
            {
                found.push(id);
            }
        }
        found
    }

    /// Whether a region hangs on what the law gives: then it may not be known whom it is about.
    fn asks_the_law(&self, scope: ScopeId) -> bool {
        let mut asks = false;
        if !scope.is_everything() {
            let scope = self.corpus.scope(scope);
            for condition in [&scope.base, &scope.unless] {
                condition.each_test(&mut |test| asks |= matches!(test, Test::Formula(..)));
            }
        }
        asks
    }

    /// The rows of a parameter that may give its value on the day and aren't verified.
    pub(super) fn doubtful_rows(&self, id: ParameterId) -> impl Iterator<Item = Doubt> + use<'c> {
        let day = self.as_of;
        let rows: &'c [ParameterRow] = &self.corpus.parameter(id).rows;
        rows.iter()
            .filter(move |row| row.unverified && row.from <= day && row.until.is_none_or(|until| day <= until))
            .map(move |row| Doubt::Row(id, row.place))
    }
}

impl Judge<'_> {
    /// The region in which what is doubted holds; everything where nobody doubts it.
    pub(super) fn where_holds(&mut self, doubt: Doubt) -> Region {
        match self.doubts.iter().find(|(other, _)| *other == doubt) {
            Some((_, axis)) => self.space.among(*axis, &[1]),
            None => Region::EVERYTHING,
        }
    }

    /// The region in which a provision says what it says, by the reading that it is.
    pub(super) fn where_read_so(&mut self, id: NormId) -> Region {
        let Some((reading, doubt)) = self.moment.reading(id).zip(self.moment.readings_of(id)) else {
            return Region::EVERYTHING;
        };
        let place = self
            .moment
            .readings(self.index, doubt)
            .iter()
            .position(|other| self.moment.reading(*other) == Some(reading));
        match (self.doubts.iter().find(|(other, _)| *other == doubt), place) {
            (Some((_, axis)), Some(place)) => self.space.among(*axis, &[place]),
            _ => Region::EVERYTHING,
        }
    }

    /// Takes the doubts out: a situation whose outcome is the same whether or not the doubtful provisions
    /// hold has that outcome; any other is uncertain, and hangs on them. Where it hangs on them whether anything is
    /// demanded at all, only what is met is certain.
    /// The answer is what is demanded then, and what that comes to by each reading, where it hangs on readings.
    pub(super) fn without_doubts(&mut self, demanded: Region, pieces: &mut Vec<Piece>) -> (Region, Vec<ByReading>) {
        let doubts: Vec<(Doubt, AxisId)> = self.doubts.clone();
        let touched =
            doubts.iter().any(|(_, axis)| pieces.iter().any(|piece| self.space.depends_on(piece.region, *axis)));
        if !touched {
            return (demanded, Vec::new());
        }
        let mut by_reading = Vec::new();
        let outcomes: Vec<Outcome> = {
            let mut all: Vec<Outcome> = pieces.iter().map(|piece| piece.found.outcome).collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        let perhaps = self.whatever_is_doubted(demanded);
        let mut certain = Region::NOTHING;
        let mut settled: Vec<Piece> = Vec::new();
        let mut hangs_on: Vec<Doubt> = Vec::new();
        let mut regions = Vec::new();
        for outcome in outcomes {
            let parts: Vec<Region> =
                pieces.iter().filter(|piece| piece.found.outcome == outcome).map(|piece| piece.region).collect();
            let region = self.space.union_of(parts);
            regions.push(region);
            let asked = if outcome.is_met() { demanded } else { perhaps };
            let elsewhere = self.space.difference(asked, region);
            let elsewhere = self.whatever_is_doubted(elsewhere);
            let always = self.space.difference(perhaps, elsewhere);
            let mut open = always;
            // What holds in several possible laws is told by the surest provisions; names decide, not the order of files.
            let corpus = self.moment.corpus;
            let mut those: Vec<&Piece> = pieces.iter().filter(|piece| piece.found.outcome == outcome).collect();
            those.sort_by_cached_key(|piece| {
                let unverified = piece.facts.iter().filter(|fact| corpus.norm(**fact).unverified).count();
                (unverified, piece.facts.iter().map(|fact| corpus.name_of(corpus.norm(*fact))).collect::<Vec<_>>())
            });
            for piece in those {
                let part = self.whatever_is_doubted(piece.region);
                let part = self.space.intersection(part, open);
                if !self.space.is_empty(part) {
                    open = self.space.difference(open, part);
                    settled.push(Piece { region: part, ..piece.clone() });
                }
            }
            certain = self.space.union(certain, always);
        }
        let open = self.space.difference(perhaps, certain);
        if !self.space.is_empty(open) {
            for (doubt, axis) in &doubts {
                let depends = regions.iter().any(|region| {
                    let part = self.space.intersection(*region, open);
                    self.space.depends_on(part, *axis)
                });
                if depends {
                    hangs_on.push(*doubt);
                }
            }
            let there: Vec<&Piece> = pieces.iter().filter(|piece| self.space.overlaps(piece.region, open)).collect();
            let mut facts: Vec<NormId> = there.iter().flat_map(|piece| piece.facts.clone()).collect();
            let silence = there.iter().find_map(|piece| piece.silence);
            facts.sort_unstable();
            facts.dedup();
            by_reading = self.by_reading(&hangs_on, open, pieces);
            settled.push(Piece {
                region: open,
                found: Found::because(Outcome::Uncertain, Cause::Doubt(hangs_on)),
                facts,
                silence,
            });
        }
        *pieces = settled;
        (perhaps, by_reading)
    }

    /// What a demand comes to by each reading of what it hangs on, where it differs.
    pub(super) fn by_reading(&mut self, hangs_on: &[Doubt], open: Region, pieces: &[Piece]) -> Vec<ByReading> {
        let mut found = Vec::new();
        for doubt in hangs_on {
            let Some((_, axis)) = self.doubts.iter().find(|(other, _)| other == doubt).copied() else { continue };
            let readings = self.moment.readings(self.index, *doubt);
            for (place, reading) in readings.into_iter().enumerate() {
                let so = self.space.among(axis, &[place]);
                let so = self.space.intersection(open, so);
                let outcomes: Vec<Outcome> = pieces
                    .iter()
                    .filter(|piece| self.space.overlaps(piece.region, so))
                    .map(|piece| piece.found.outcome)
                    .collect();
                found.push(ByReading { reading, verdict: Verdict::of(outcomes) });
            }
        }
        found
    }

    /// A region whatever the doubts.
    pub(super) fn whatever_is_doubted(&mut self, mut region: Region) -> Region {
        for i in 0..self.doubts.len() {
            if let Some((_, axis)) = self.doubts.get(i) {
                region = self.space.forget(region, *axis);
            }
        }
        region
    }
}
