//! The algebra of regions on scopes as laws write them: 12 finite axes of 2 to 6 values and 3 ordered ones;
//! a fact covers one or two phrases of one to three words, without up to two exceptions of one or two
//! words. A job is what the evaluator does with one property: all scopes, which of them lie in which, who
//! wins where, who contradicts whom, what nobody covers. Run with `cargo bench --bench scope`.

use divan::{AllocProfiler, Bencher, black_box};
use kzrules::scope::{Axis, AxisId, AxisKind, Background, Comparison, Region, Space};
use kzrules::value::Exact;
use std::cell::Cell;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

fn axes(finite: usize, ordered: usize) -> Vec<Axis> {
    let mut axes: Vec<Axis> = (0..finite).map(|n| Axis::one_of(format!("finite {n:02}"), 2 + n % 5)).collect();
    axes.extend(
        (0..ordered)
            .map(|n| Axis::ordered(format!("ordered {n:02}"), Some(Exact::ZERO), Some(Exact::whole(70))).or_none()),
    );
    axes
}

fn word(space: &mut Space, dice: &mut Dice, axis: AxisId) -> Region {
    match space.axis(axis).map(|known| known.kind) {
        Some(AxisKind::OneOf(values)) => {
            let one = dice.below(values);
            let mut chosen = vec![one];
            if values > 3 && dice.below(3) == 0 {
                chosen.push((one + 1) % values);
            }
            space.among(axis, &chosen)
        }
        _ => {
            let number = Exact::whole(6 * (1 + dice.below(10)) as i64);
            let side = if dice.below(2) == 0 { Comparison::Below } else { Comparison::AtLeast };
            space.compare(axis, side, number)
        }
    }
}

fn phrase(space: &mut Space, dice: &mut Dice, words: usize) -> Region {
    let count = space.axes().len();
    let mut all = Region::EVERYTHING;
    for _ in 0..words {
        let axis = AxisId(dice.below(count) as u16);
        let one = word(space, dice, axis);
        all = space.intersection(all, one);
    }
    all
}

fn law_like(space: &mut Space, dice: &mut Dice) -> Region {
    let mut scope = Region::NOTHING;
    for _ in 0..1 + dice.below(2) {
        let words = 1 + dice.below(3);
        let one = phrase(space, dice, words);
        scope = space.union(scope, one);
    }
    for _ in 0..dice.below(3) {
        let words = 1 + dice.below(2);
        let one = phrase(space, dice, words);
        scope = space.difference(scope, one);
    }
    scope
}

/// All that one property asks of the space; gives what no fact covers and the scopes.
fn job(space: &mut Space, dice: &mut Dice, facts: usize) -> (Region, Region, Vec<Region>) {
    let demanded = phrase(space, dice, 2);
    let scopes: Vec<Region> = (0..facts).map(|_| law_like(space, dice)).collect();
    let mut contradictions = 0;
    for (n, scope) in scopes.iter().enumerate() {
        let mut winner = *scope;
        for (m, other) in scopes.iter().enumerate() {
            let higher = m % 3 < n % 3;
            let special = m % 3 == n % 3 && m != n && space.is_subset(*other, *scope);
            if higher || special {
                winner = space.difference(winner, *other);
            } else if m < n && space.overlaps(*other, winner) {
                contradictions += 1;
            }
        }
        black_box(winner);
    }
    black_box(contradictions);
    let covered = space.union_of(scopes.iter().copied());
    let left = space.difference(demanded, covered);
    (demanded, left, scopes)
}

fn seeds(bencher: Bencher<'_, '_>, shape: (usize, usize, usize), words: bool) {
    let (finite, ordered, facts) = shape;
    let seed = Cell::new(0_u64);
    bencher
        .with_inputs(|| {
            seed.set(seed.get() + 1);
            Dice(seed.get().wrapping_mul(0x9E37_79B9_7F4A_7C15))
        })
        .bench_local_values(|mut dice| {
            let mut space = Space::new(axes(finite, ordered));
            let (demanded, left, scopes) = job(&mut space, &mut dice, facts);
            if words {
                let named = |(n, scope): (usize, &Region)| (format!("art {n:03}"), *scope);
                let sources: Vec<_> = scopes.iter().enumerate().map(named).collect();
                let background = Background { demanded, groups: &[], sources: &sources, telling: &[] };
                black_box(space.describe(left, &background));
            }
            assert!(!space.overflowed());
            space.node_count()
        });
}

#[divan::bench(args = [(4, 2, 3), (4, 2, 10), (12, 3, 10), (12, 3, 30)], sample_count = 40, sample_size = 1)]
fn whole_job(bencher: Bencher<'_, '_>, shape: (usize, usize, usize)) {
    seeds(bencher, shape, false);
}

#[divan::bench(args = [(4, 2, 3), (4, 2, 10), (12, 3, 10), (12, 3, 30)], sample_count = 40, sample_size = 1)]
fn whole_job_and_words(bencher: Bencher<'_, '_>, shape: (usize, usize, usize)) {
    seeds(bencher, shape, true);
}

/// Must not allocate.
#[divan::bench]
fn space_without_axes() -> Region {
    let mut space = Space::new(Vec::new());
    let all = space.union(black_box(Region::NOTHING), Region::EVERYTHING);
    let left = space.difference(all, black_box(Region::NOTHING));
    space.within_world(left)
}

/// A small property: three facts over five axes.
#[divan::bench]
fn small_space(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| (Dice(7), axes(4, 1))).bench_local_values(|(mut dice, axes)| {
        let mut space = Space::new(axes);
        job(&mut space, &mut dice, 3).1
    });
}
