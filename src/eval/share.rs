//! Demands on a share of persons: `for at least 50% of employees`. No situation is a share, so without weights the
//! bounds alone are exact: where all are served the demand is met, where nobody is it isn't, and in between it hangs on
//! how many there are. A series that counts them gives the share itself, as closely as its cells tell the served apart.

use super::cause::Cause;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use super::weights::Weights;
use crate::law::{NormId, Outcome, SeriesId, Share};
use crate::scope::Region;
use crate::value::{DateRange, Exact, Unit};

/// What counting the persons of a demand came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Weighed {
    /// A share of them is served.
    Share {
        /// The percentage that is demanded.
        demanded: Exact,
        /// Whether only some of those who are served count.
        counting: bool,
        /// At least this share, as a fraction of one.
        least: Exact,
        /// At most this share.
        most: Exact,
        /// How many are served at least and at most, and of how many, where that is one number.
        counted: Option<(Exact, Exact, Exact)>,
        /// By which series, of which period.
        by: (SeriesId, DateRange),
    },
    /// What is given comes to this on average.
    Average {
        /// At least.
        least: Option<Exact>,
        /// At most.
        most: Option<Exact>,
        /// In which unit.
        unit: Unit,
        /// By which series, of which period; without one it is so whatever their numbers are.
        by: Option<(SeriesId, DateRange)>,
    },
}

/// How many are served, and how many aren't: at least and at most.
struct Served {
    least: Exact,
    most: Exact,
    unserved_least: Exact,
    unserved_most: Exact,
}

impl Judge<'_> {
    /// Settles what hangs on how many persons are served. Gives what is demanded then: nobody beyond the share is.
    pub(super) fn weigh_share(
        &mut self,
        id: NormId,
        demanded: Region,
        pieces: &mut Vec<Piece>,
    ) -> (Region, Vec<Weighed>) {
        let corpus = self.moment.corpus;
        let share = corpus.details(corpus.norm(id).details).and_then(|details| details.share);
        let Some(share) = share else { return (demanded, Vec::new()) };
        let counting = share.counting.map(|scope| self.scope(scope).effective);
        let regions: Vec<Region> = pieces.iter().map(|piece| piece.region).collect();
        // Where those suffice who are served by every possible law, the laws needn't be told apart.
        let mut sure = pieces.clone();
        if let (left, found, true) = self.weigh_in_one_law(share, demanded, counting, &mut sure) {
            *pieces = sure;
            return (left, found.into_iter().collect());
        }
        let (mut settled, mut all, mut weighed) = (Vec::new(), Region::NOTHING, Vec::new());
        for law in self.possible_laws(&regions) {
            let here = self.space.intersection(demanded, law);
            let mut own: Vec<Piece> = Vec::new();
            for piece in pieces.iter() {
                let region = self.space.intersection(piece.region, law);
                if !self.space.is_empty(region) {
                    own.push(Piece { region, ..piece.clone() });
                }
            }
            let (here, found, _) = self.weigh_in_one_law(share, here, counting, &mut own);
            settled.extend(own);
            all = self.space.union(all, here);
            weighed.extend(found.filter(|found| !weighed.contains(found)));
        }
        *pieces = settled;
        (all, weighed)
    }

    /// What is demanded, what counting came to, and whether enough are served.
    fn weigh_in_one_law(
        &mut self,
        share: Share,
        demanded: Region,
        counting: Option<Region>,
        pieces: &mut Vec<Piece>,
    ) -> (Region, Option<Weighed>, bool) {
        let people = self.whatever_is_doubted(demanded);
        if self.space.is_empty(people) {
            return (demanded, None, false);
        }
        let (surely, perhaps) = self.served(people, demanded, counting, pieces);
        let weights = share.weights.map(|series| self.weights(series, people));
        let whole = Exact::whole(100);
        let (mut is_enough, mut is_too_little) = (
            (self.space.is_subset(people, surely)).then_some(true),
            self.space.is_empty(perhaps).then_some(!share.percent.is_zero()),
        );
        let mut weighed = None;
        let mut cause = Cause::Share(share.percent);
        match weights {
            Some(Ok(weights)) => {
                let served = self.count(&weights, people, surely, perhaps);
                if let Some((least, most)) = served.as_ref().and_then(Served::share) {
                    let percent = |part: Exact| part.times(whole);
                    is_enough = percent(least).map(|percent| share.percent <= percent);
                    is_too_little = percent(most).map(|percent| percent < share.percent);
                    let counted = served.and_then(|served| {
                        let total = served.least.plus(served.unserved_most)?;
                        (Some(total) == served.most.plus(served.unserved_least)).then_some((
                            served.least,
                            served.most,
                            total,
                        ))
                    });
                    let (demanded, counting) = (share.percent, counting.is_some());
                    weighed = Some(Weighed::Share { demanded, counting, least, most, counted, by: weights.by });
                }
            }
            Some(Err(why)) => cause = why,
            None => {}
        }
        if is_enough == Some(true) {
            // Enough are served: of the others nothing is demanded.
            let mut kept = Vec::new();
            let mut left = Region::NOTHING;
            for piece in pieces.drain(..).filter(|piece| piece.found.outcome.is_met()) {
                let region = self.space.intersection(piece.region, surely);
                if !self.space.is_empty(region) {
                    left = self.space.union(left, region);
                    kept.push(Piece { region, ..piece });
                }
            }
            *pieces = kept;
            return (left, weighed, true);
        }
        let too_little = is_too_little == Some(true);
        let nobody_else = pieces.iter().all(|piece| piece.found.outcome.is_met());
        let mut split = Vec::with_capacity(pieces.len());
        for piece in pieces.drain(..) {
            let counted = counting.map_or(piece.region, |who| self.space.intersection(piece.region, who));
            let beside = self.space.difference(piece.region, counted);
            let met = piece.found.outcome.is_met();
            let open = |region, piece: &Piece| Piece {
                region,
                found: Found::because(if too_little { Outcome::Shortfall } else { Outcome::Unknown }, cause.clone()),
                ..piece.clone()
            };
            if met {
                // Served, but too few, or served and not counted.
                let hangs = !too_little || nobody_else;
                if !self.space.is_empty(beside) && hangs {
                    split.push(open(beside, &piece));
                }
                let kept = if hangs { counted } else { piece.region };
                if !self.space.is_empty(kept) {
                    let found = if too_little && nobody_else { open(kept, &piece).found } else { piece.found.clone() };
                    split.push(Piece { region: kept, found, ..piece });
                }
            } else if too_little {
                split.push(piece);
            } else {
                split.push(open(piece.region, &piece));
            }
        }
        *pieces = split;
        (demanded, weighed, false)
    }

    /// Who is served whatever else holds, and who may be.
    fn served(
        &mut self,
        people: Region,
        demanded: Region,
        counting: Option<Region>,
        pieces: &[Piece],
    ) -> (Region, Region) {
        let union = |judge: &mut Self, keep: fn(Outcome) -> bool| {
            let regions: Vec<Region> =
                pieces.iter().filter(|piece| keep(piece.found.outcome)).map(|piece| piece.region).collect();
            judge.space.union_of(regions)
        };
        let met = union(self, Outcome::is_met);
        let open = union(self, |outcome| {
            outcome.is_met() || matches!(outcome, Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement)
        });
        let unmet = self.space.difference(demanded, met);
        let unmet = self.whatever_is_doubted(unmet);
        let mut surely = self.space.difference(people, unmet);
        let mut perhaps = self.whatever_is_doubted(open);
        if let Some(counting) = counting {
            surely = self.space.intersection(surely, counting);
            perhaps = self.space.intersection(perhaps, counting);
        }
        (surely, perhaps)
    }

    fn count(&mut self, weights: &Weights, people: Region, surely: Region, perhaps: Region) -> Option<Served> {
        let zero = Exact::ZERO;
        let mut sum = Served { least: zero, most: zero, unserved_least: zero, unserved_most: zero };
        for (cell, number) in &weights.cells {
            let own = self.space.intersection(*cell, people);
            if self.space.is_empty(own) {
                continue;
            }
            // Of a cell that holds others as well, any number may be meant.
            let whole = self.space.is_subset(*cell, people);
            let all = self.space.is_subset(own, surely);
            let some = self.space.overlaps(own, perhaps);
            if some {
                sum.most = sum.most.plus(*number)?;
            } else if whole {
                sum.unserved_least = sum.unserved_least.plus(*number)?;
            }
            if !all {
                sum.unserved_most = sum.unserved_most.plus(*number)?;
            } else if whole {
                sum.least = sum.least.plus(*number)?;
            }
        }
        Some(sum)
    }
}

impl Served {
    /// The least and the greatest share; nothing where there may be nobody.
    fn share(&self) -> Option<(Exact, Exact)> {
        let part = |served: Exact, unserved: Exact| {
            let all = served.plus(unserved)?;
            if all.is_zero() { None } else { served.divide(all) }
        };
        Some((part(self.least, self.unserved_most)?, part(self.most, self.unserved_least)?))
    }
}
