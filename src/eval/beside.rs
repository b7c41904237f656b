//! Several laws beside one another in one space: the law with a bill and without, on two days, of two states. Each judges
//! the same demand over the same axes, so that what changes is told exactly, situation by situation. Owns the comparison;
//! must not know whence the laws come nor how a change is said.

use super::index::Index;
use super::judge::{Axes, Judge, tied_to};
use super::moment::Moment;
use super::needs::Needs;
use super::outcome::{Found, Piece};
use super::ruling::Ruling;
use super::words::Situations;
use crate::law::{DimensionId, NormId, PropertyId};
use crate::scope::{Region, Space};

/// A law: a corpus, a day and a state, with its index.
#[derive(Clone, Copy, Debug)]
pub struct Law<'c> {
    /// The corpus, the day and the state.
    pub moment: Moment<'c>,
    /// The index of the corpus.
    pub index: &'c Index,
}

/// Laws whose corpora share their vocabulary and their demands: rows may have been added behind them.
pub struct Beside<'c> {
    judges: Vec<Judge<'c>>,
    /// The world of each.
    worlds: Vec<Region>,
    /// The one that holds the space.
    current: usize,
}

/// Situations in which two laws come to different things on a demand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// Which situations.
    pub situations: Situations,
    /// What the first law comes to; nothing where it isn't demanded there under that law.
    pub before: Option<Found>,
    /// What the second one comes to.
    pub after: Option<Found>,
    /// The provisions that decide under the first.
    pub facts_before: Vec<NormId>,
    /// The declared silence that decides under the first, by number.
    pub silence_before: Option<u32>,
    /// The provisions that decide under the second.
    pub facts_after: Vec<NormId>,
    /// The declared silence that decides under the second, by number.
    pub silence_after: Option<u32>,
}

/// A demand under two laws that differ on it.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The demand.
    pub norm: NormId,
    /// Under the first law.
    pub before: Ruling,
    /// Under the second.
    pub after: Ruling,
    /// Where they differ.
    pub moved: Vec<Moved>,
    /// Whether the situations that aren't met under the first are all met under the second, the reverse, or neither.
    pub open: OpenRegion,
}

/// How the region in which a demand isn't met changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpenRegion {
    /// It was there and is gone.
    Closes,
    /// Some of it is gone, nothing is added.
    Narrows,
    /// It is the same.
    Stays,
    /// Some is added, nothing is gone.
    Widens,
    /// It wasn't there and is.
    Opens,
    /// Some is gone and some is added.
    Shifts,
}

impl<'c> Beside<'c> {
    /// The space of a family under several laws, at least one.
    pub fn new(laws: &[Law<'c>], family: &[PropertyId]) -> Self {
        let needed: Vec<_> = laws.iter().map(|law| Needs::of(law.moment, law.index, family, &[]).sorted()).collect();
        let mut dimensions: Vec<DimensionId> = needed.iter().flat_map(|one| one.0.iter().copied()).collect();
        if let Some(law) = laws.first() {
            let corpus = law.moment.corpus;
            dimensions.sort_unstable_by_key(|id| corpus.text(corpus.dimension(*id).name));
        }
        dimensions.dedup();
        let foreign = laws.first().map(|law| tied_to(law.moment, &dimensions)).unwrap_or_default();
        let over = |foreign: &[DimensionId]| {
            let mut axes = Axes::default();
            if let Some(law) = laws.first() {
                dimensions.iter().chain(foreign).for_each(|id| axes.dimension(law.moment, *id));
            }
            let doubts: Vec<_> =
                laws.iter().zip(&needed).map(|(law, one)| axes.doubts(law.moment, law.index, &one.2)).collect();
            let rows = laws.iter().zip(&needed).zip(doubts);
            let judges =
                rows.map(|((law, one), doubts)| Judge::over(law.moment, law.index, &axes, doubts, one.1.clone()));
            let mut all = Self { judges: judges.collect(), worlds: Vec::new(), current: 0 };
            // One of them holds the space; the others get it while they judge.
            all.judges.iter_mut().skip(1).for_each(|judge| judge.space = Space::new(Vec::new()));
            let mut cut = false;
            for law in 0..all.judges.len() {
                all.worlds.push(Region::EVERYTHING);
                if let Some(judge) = all.under(law) {
                    cut |= judge.cut_the_impossible(foreign);
                    let world = judge.space.world();
                    if let Some(kept) = all.worlds.last_mut() {
                        *kept = world;
                    }
                }
            }
            (all, cut)
        };
        if !foreign.is_empty() {
            let (wide, cut) = over(&foreign);
            if cut {
                return wide;
            }
        }
        over(&[]).0
    }

    /// The judge of a law, by number.
    pub fn under(&mut self, law: usize) -> Option<&mut Judge<'c>> {
        if law != self.current && law < self.judges.len() {
            let space = self.judges.get_mut(self.current).map(|judge| take_space(judge))?;
            self.judges.get_mut(law)?.space = space;
            self.current = law;
        }
        let world = *self.worlds.get(law)?;
        let judge = self.judges.get_mut(law)?;
        judge.space.return_to(world);
        Some(judge)
    }

    /// Where a demand isn't met under a law, or isn't known to be.
    pub fn unmet(&mut self, id: NormId, law: usize) -> Region {
        let Some(judge) = self.under(law) else { return Region::NOTHING };
        let judged = judge.demand(id);
        unmet(&mut judge.space, &judged.pieces)
    }

    /// Where a demand isn't met under a first law and is under a second, in the space of the first; and whether nothing of it
    /// stays unmet.
    pub fn gained(&mut self, id: NormId, first: usize, second: usize) -> Option<(Region, bool)> {
        let (one, other) = (self.unmet(id, first), self.unmet(id, second));
        let judge = self.under(first)?;
        let gained = judge.without(one, other);
        (!judge.is_nothing(gained)).then(|| (gained, judge.is_nothing(other)))
    }

    /// How two laws differ on a demand; nothing where they come to the same.
    pub fn difference(&mut self, id: NormId, first: usize, second: usize) -> Option<Difference> {
        let judge = self.under(first)?;
        let (before, overflowed) = (judge.demand(id), judge.space.overflowed());
        let judge = self.under(second)?;
        let after = judge.demand(id);
        if overflowed || judge.space.overflowed() {
            return None;
        }
        let norm = judge.moment.corpus.norm(id);
        let whole = judge.space.union(before.region, after.region);
        let moved = moved(&mut judge.space, &before.pieces, &after.pieces);
        if moved.is_empty() {
            return None;
        }
        let open = how_open(&mut judge.space, &before.pieces, &after.pieces);
        let moved = moved.into_iter().map(|one| Moved {
            situations: judge.situations(one.region, whole, norm.property),
            before: one.before.map(|piece| piece.found.clone()),
            after: one.after.map(|piece| piece.found.clone()),
            facts_before: one.before.map(|piece| piece.facts.clone()).unwrap_or_default(),
            silence_before: one.before.and_then(|piece| piece.silence),
            facts_after: one.after.map(|piece| piece.facts.clone()).unwrap_or_default(),
            silence_after: one.after.and_then(|piece| piece.silence),
        });
        let moved = moved.collect();
        let after = judge.ruling(id);
        let before = self.under(first)?.ruling(id);
        Some(Difference { norm: id, before, after, moved, open })
    }
}

/// Regions of one demand, put together and into words.
impl Judge<'_> {
    /// What of one region isn't in another.
    pub fn without(&mut self, one: Region, other: Region) -> Region {
        self.space.difference(one, other)
    }

    /// What two regions share.
    pub fn both(&mut self, one: Region, other: Region) -> Region {
        self.space.intersection(one, other)
    }

    /// What lies in one of two regions.
    pub fn either(&mut self, one: Region, other: Region) -> Region {
        self.space.union(one, other)
    }

    /// Whether no situation lies in a region.
    pub fn is_nothing(&self, region: Region) -> bool {
        self.space.is_empty(region)
    }

    /// A part of what a demand is about, in words.
    pub fn named(&mut self, id: NormId, region: Region) -> Situations {
        let norm = self.moment.corpus.norm(id);
        let about = self.scope(norm.scope).effective;
        self.situations(region, about, norm.property)
    }
}

fn take_space(judge: &mut Judge<'_>) -> Space {
    std::mem::replace(&mut judge.space, Space::new(Vec::new()))
}

/// Situations that lie in one piece before and in another after, or in none.
struct Pair<'p> {
    region: Region,
    before: Option<&'p Piece>,
    after: Option<&'p Piece>,
}

/// Where the pieces come to something else. Situations that move from the same to the same are one.
fn moved<'p>(space: &mut Space, before: &'p [Piece], after: &'p [Piece]) -> Vec<Pair<'p>> {
    let mut found: Vec<Pair<'p>> = Vec::new();
    let mut add = |space: &mut Space, pair: Pair<'p>| {
        let same = |a: Option<&Piece>, b: Option<&Piece>| match (a, b) {
            (Some(a), Some(b)) => a.found == b.found && a.facts == b.facts && a.silence == b.silence,
            (None, None) => true,
            _ => false,
        };
        match found.iter_mut().find(|other| same(other.before, pair.before) && same(other.after, pair.after)) {
            Some(other) => other.region = space.union(other.region, pair.region),
            None => found.push(pair),
        }
    };
    let mut rest: Vec<Region> = after.iter().map(|piece| piece.region).collect();
    for one in before {
        let mut alone = one.region;
        for (other, rest) in after.iter().zip(&mut rest) {
            let region = space.intersection(one.region, other.region);
            if space.is_empty(region) {
                continue;
            }
            alone = space.difference(alone, region);
            *rest = space.difference(*rest, region);
            if differs(&one.found, &other.found) {
                add(space, Pair { region, before: Some(one), after: Some(other) });
            }
        }
        if !space.is_empty(alone) {
            add(space, Pair { region: alone, before: Some(one), after: None });
        }
    }
    for (other, region) in after.iter().zip(rest) {
        if !space.is_empty(region) {
            add(space, Pair { region, before: None, after: Some(other) });
        }
    }
    found
}

/// Whether two outcomes tell different things: why something isn't known is no matter.
fn differs(one: &Found, other: &Found) -> bool {
    one.outcome != other.outcome || one.distance != other.distance
}

fn unmet(space: &mut Space, pieces: &[Piece]) -> Region {
    let open = pieces.iter().filter(|piece| !piece.found.outcome.is_met()).map(|piece| piece.region);
    space.union_of(open.collect::<Vec<_>>())
}

fn how_open(space: &mut Space, before: &[Piece], after: &[Piece]) -> OpenRegion {
    let (before, after) = (unmet(space, before), unmet(space, after));
    let gone = space.difference(before, after);
    let added = space.difference(after, before);
    match (space.is_empty(before), space.is_empty(after), space.is_empty(gone), space.is_empty(added)) {
        (_, _, true, true) => OpenRegion::Stays,
        (_, true, _, _) => OpenRegion::Closes,
        (true, _, _, _) => OpenRegion::Opens,
        (_, _, _, true) => OpenRegion::Narrows,
        (_, _, true, _) => OpenRegion::Widens,
        _ => OpenRegion::Shifts,
    }
}
