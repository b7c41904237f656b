//! Few phrases that together say a region exactly: prime implicants (products that can't be widened) are
//! grown around situations that aren't covered yet, and the best ones are taken, with a bounded look at
//! alternatives. What may or may not be said (outside the demand, outside the world) is left to the phrases.

use super::cells::{Cells, Mask, Product};
use super::phrase::{Literal, Phrase};
use super::shadow::Shadow;
use super::space::{Region, Space};
use rustc_hash::FxHashMap;

/// How many situations are looked at before the best cover found is taken. It counts what all orders of
/// axes have in common, so that it can't change the words.
const LOOKS: usize = 48;
/// How many are looked at where none was found yet: then most likely there is none.
const LOOKS_IN_VAIN: usize = 12;
/// How many situations are looked at quickly, to see whether so few phrases can do at all.
const QUICK_LOOKS: usize = 32;
/// How many alternatives are tried for one situation.
const ALTERNATIVES: usize = 3;

/// What must be covered, what must not be touched, and the cells that tell them apart.
pub(super) struct Task<'a> {
    pub(super) cells: &'a Cells,
    pub(super) on: Region,
    pub(super) on_shadow: &'a Shadow,
    pub(super) off_shadow: &'a Shadow,
    pub(super) limit: usize,
}

/// A cover with what decides between covers: fewest phrases, fewest literals, least to read, and then the
/// names and values themselves.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    phrases: usize,
    literals: usize,
    effort: usize,
    keys: Vec<Key>,
}

/// The literals of a phrase: places of axes (by name) and the cells meant.
type Key = Vec<(usize, Mask)>;

struct Search<'a> {
    task: &'a Task<'a>,
    looks: usize,
    /// Prime implicants already grown, by the product that they were grown around.
    known: FxHashMap<Product, Vec<Product>>,
    best: Option<(Rank, Vec<Phrase>)>,
    /// Situations looked at, of which no two fit into one phrase: a proof that so many phrases are needed.
    apart: Vec<Product>,
}

/// The best cover found within the limit.
pub(super) fn cover(space: &mut Space, task: &Task<'_>) -> Option<Vec<Phrase>> {
    let mut search = Search { task, looks: 0, known: FxHashMap::default(), best: None, apart: Vec::new() };
    search.probe(space);
    search.look(space, task.on, &mut Vec::new());
    search.best.map(|(_, phrases)| phrases)
}

impl Search<'_> {
    /// Looks for more situations that are apart than phrases are allowed: then nothing need be searched.
    fn probe(&mut self, space: &mut Space) {
        let mut rest = self.task.on;
        for _ in 0..QUICK_LOOKS {
            if self.is_hopeless(space) {
                return;
            }
            let Some(situation) = space.example(rest) else {
                return;
            };
            let start = self.task.cells.around(space, &situation);
            self.remember(&start);
            let prime = self.widen(start, 0..self.task.cells.axes.len());
            let region = self.task.cells.region(space, &prime);
            rest = space.difference(rest, region);
        }
    }

    fn is_hopeless(&self, space: &Space) -> bool {
        self.apart.len() > self.task.limit || space.overflowed()
    }

    fn look(&mut self, space: &mut Space, rest: Region, chosen: &mut Vec<Product>) {
        if rest == Region::NOTHING {
            self.settle(space, chosen);
            return;
        }
        let most = self.best.as_ref().map_or(self.task.limit, |(rank, _)| rank.phrases);
        let vain = self.best.is_none() && self.looks >= LOOKS_IN_VAIN;
        if chosen.len() >= most || self.looks >= LOOKS || vain || self.is_hopeless(space) {
            return;
        }
        self.looks += 1;
        let Some(situation) = space.example(rest) else {
            return;
        };
        let start = self.task.cells.around(space, &situation);
        self.remember(&start);
        let shadow = Shadow::new(space, self.task.cells, rest);
        let primes = match self.known.get(&start) {
            Some(known) => known.clone(),
            None => {
                let grown = self.primes(&start);
                self.known.insert(start, grown.clone());
                grown
            }
        };
        let mut candidates: Vec<_> = primes
            .into_iter()
            .map(|prime| (std::cmp::Reverse(shadow.count(&prime)), self.said(&prime), prime))
            .collect();
        candidates.sort_unstable();
        for (_, _, prime) in candidates.into_iter().take(ALTERNATIVES) {
            let region = self.task.cells.region(space, &prime);
            let left = space.difference(rest, region);
            chosen.push(prime);
            self.look(space, left, chosen);
            chosen.pop();
        }
    }

    /// Keeps a situation that fits into one phrase with none of those kept.
    fn remember(&mut self, point: &Product) {
        let cells = self.task.cells;
        let off = self.task.off_shadow;
        let fits = |known: &Product| {
            let both: Product =
                cells.axes.iter().zip(known.iter().zip(point)).map(|(axis, (a, b))| axis.hull(a | b)).collect();
            !off.meets(&both)
        };
        if !self.apart.iter().any(fits) {
            self.apart.push(point.clone());
        }
    }

    /// Prime implicants around a product: each is what remains possible when axes are widened in an order.
    /// Every axis is once the first and once the last to be widened.
    fn primes(&self, start: &Product) -> Vec<Product> {
        let narrow: Vec<usize> = self
            .task
            .cells
            .axes
            .iter()
            .zip(start)
            .enumerate()
            .filter(|(_, (axis, mask))| axis.full != **mask)
            .map(|(place, _)| place)
            .collect();
        let backwards: Vec<usize> = narrow.iter().rev().copied().collect();
        let mut primes = Vec::new();
        for order in [&narrow, &backwards] {
            primes.push(self.widen(start.clone(), order.iter().copied()));
            for place in &narrow {
                let others = || order.iter().copied().filter(|other| other != place);
                primes.push(self.widen(start.clone(), std::iter::once(*place).chain(others())));
                primes.push(self.widen(start.clone(), others().chain([*place])));
            }
        }
        primes.sort_unstable();
        primes.dedup();
        primes
    }

    fn widen(&self, mut product: Product, order: impl Iterator<Item = usize>) -> Product {
        for place in order {
            let allowed = !self.task.off_shadow.along(&product, place);
            if let (Some(axis), Some(mask)) = (self.task.cells.axes.get(place), product.get_mut(place)) {
                let allowed = allowed & axis.full;
                *mask = if axis.line {
                    // One run of numbers is all that a literal can say.
                    let run = axis.runs(allowed).into_iter().filter(|run| *mask & !axis.none == 0 || run & *mask != 0);
                    run.max_by_key(|run| run.count_ones()).unwrap_or(0) | allowed & axis.none
                } else {
                    allowed
                };
            }
        }
        product
    }

    /// Takes out what the others cover, words the rest and keeps it where it is the best so far.
    fn settle(&mut self, space: &mut Space, chosen: &[Product]) {
        let mut kept: Vec<Product> = chosen.to_vec();
        kept.sort_unstable_by_key(|product| std::cmp::Reverse((self.said(product), product.clone())));
        let mut place = 0;
        while place < kept.len() {
            let mut others = Region::NOTHING;
            for (other, product) in kept.iter().enumerate() {
                if other != place {
                    let region = self.task.cells.region(space, product);
                    others = space.union(others, region);
                }
            }
            if space.is_subset(self.task.on, others) {
                kept.remove(place);
            } else {
                place += 1;
            }
        }
        let mut worded: Vec<(Key, Phrase)> = kept.iter().map(|product| self.word(space, product)).collect();
        worded.sort_by(|(a, _), (b, _)| a.cmp(b));
        let literals = || worded.iter().flat_map(|(_, phrase)| &phrase.0);
        let rank = Rank {
            phrases: worded.len(),
            literals: literals().count(),
            effort: literals().map(Literal::effort).sum(),
            keys: worded.iter().map(|(key, _)| key.clone()).collect(),
        };
        if self.best.as_ref().is_none_or(|(best, _)| rank < *best) {
            self.best = Some((rank, worded.into_iter().map(|(_, phrase)| phrase).collect()));
        }
    }

    fn said(&self, product: &Product) -> usize {
        self.task.cells.axes.iter().zip(product).filter(|(axis, mask)| axis.full != **mask).count()
    }

    fn word(&self, space: &Space, product: &Product) -> (Key, Phrase) {
        word(space, self.task.cells, self.task.on_shadow, product)
    }
}

/// Words a product: of each axis what occurs in the region must be said, the product's cells may be.
pub(super) fn word(space: &Space, cells: &Cells, on_shadow: &Shadow, product: &Product) -> (Key, Phrase) {
    let (mut key, mut phrase) = (Key::new(), Phrase::default());
    for (place, (axis, widest)) in cells.axes.iter().zip(product).enumerate() {
        let needed = on_shadow.along(product, place) & widest;
        if let Some((literal, mask)) = axis.literal(space, needed, *widest) {
            key.push((place, mask));
            phrase.0.push(literal);
        }
    }
    (key, phrase)
}
