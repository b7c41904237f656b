//! The algebra against naive enumeration: random regions over small axes are compared, situation by
//! situation, with a reader that knows nothing of diagrams. The situations include every cut point, the
//! middles between them and `none`, so that open and closed ends can't be confused.

use super::{Axis, AxisId, Comparison, Position, Region, Space, Stretch};
use crate::value::Exact;
use proptest::prelude::*;

const SEX: AxisId = AxisId(0);
const CHILD_AGE: AxisId = AxisId(1);
const SECTOR: AxisId = AxisId(2);
const CHILDREN: AxisId = AxisId(3);
const AGE: AxisId = AxisId(4);

pub(super) fn axes() -> Vec<Axis> {
    vec![
        Axis::one_of("sex", 2),
        Axis::ordered("child_age", Some(Exact::ZERO), None).or_none(),
        Axis::one_of("sector", 4).or_none(),
        Axis::count("children", 0, Some(4)),
        Axis::ordered("age", None, Some(Exact::whole(18))),
    ]
}

pub(super) fn half(twice: i64) -> Exact {
    Exact::fraction(twice, 2).unwrap()
}

/// A condition that both readers understand.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    Among(AxisId, Vec<usize>),
    Compare(AxisId, Comparison, Exact),
    Absent(AxisId),
    Not(Box<Condition>),
    And(Box<Condition>, Box<Condition>),
    Or(Box<Condition>, Box<Condition>),
    Except(Box<Condition>, Box<Condition>),
}

fn comparison() -> impl Strategy<Value = Comparison> {
    use Comparison as C;
    prop::sample::select(vec![C::Below, C::AtMost, C::Equal, C::NotEqual, C::AtLeast, C::Above])
}

pub(super) fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        prop::collection::vec(0_usize..5, 0..3).prop_map(|values| Condition::Among(SECTOR, values)),
        (0_usize..2).prop_map(|value| Condition::Among(SEX, vec![value])),
        (comparison(), -2_i64..12).prop_map(|(c, n)| Condition::Compare(CHILDREN, c, half(n))),
        (comparison(), prop::sample::select(vec![-1_i64, 0, 3, 14, 15, 36])).prop_map(|(c, n)| Condition::Compare(
            CHILD_AGE,
            c,
            half(n)
        )),
        (comparison(), prop::sample::select(vec![28_i64, 32, 36, 40])).prop_map(|(c, n)| Condition::Compare(
            AGE,
            c,
            half(n)
        )),
        prop::sample::select(vec![CHILD_AGE, SECTOR, AGE]).prop_map(Condition::Absent),
    ];
    leaf.prop_recursive(4, 24, 2, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            inner.prop_map(|a| Condition::Not(a.into())),
            pair.clone().prop_map(|(a, b)| Condition::And(a.into(), b.into())),
            pair.clone().prop_map(|(a, b)| Condition::Or(a.into(), b.into())),
            pair.prop_map(|(a, b)| Condition::Except(a.into(), b.into())),
        ]
    })
}

/// The region of a condition in a space whose axes may stand in another order.
pub(super) fn region(space: &mut Space, condition: &Condition) -> Region {
    let moved = |space: &Space, axis: &AxisId| space.axis_named(&axes()[usize::from(axis.0)].name).unwrap();
    match condition {
        Condition::Among(axis, values) => {
            let axis = moved(space, axis);
            space.among(axis, values)
        }
        Condition::Compare(axis, comparison, number) => {
            let axis = moved(space, axis);
            space.compare(axis, *comparison, *number)
        }
        Condition::Absent(axis) => {
            let axis = moved(space, axis);
            space.absent(axis)
        }
        Condition::Not(a) => {
            let a = region(space, a);
            space.complement(a)
        }
        Condition::And(a, b) => {
            let (a, b) = (region(space, a), region(space, b));
            space.intersection(a, b)
        }
        Condition::Or(a, b) => {
            let (a, b) = (region(space, a), region(space, b));
            space.union(a, b)
        }
        Condition::Except(a, b) => {
            let (a, b) = (region(space, a), region(space, b));
            space.difference(a, b)
        }
    }
}

type Situation = Vec<(AxisId, Position)>;

/// The naive reader.
fn holds(condition: &Condition, situation: &Situation) -> bool {
    let at = |axis: &AxisId| situation[usize::from(axis.0)].1;
    match condition {
        Condition::Among(axis, values) => {
            matches!(at(axis), Position::Value(value) if values.contains(&value))
        }
        Condition::Compare(axis, comparison, number) => match at(axis) {
            Position::Number(x) => match comparison {
                Comparison::Below => x < *number,
                Comparison::AtMost => x <= *number,
                Comparison::Equal => x == *number,
                Comparison::NotEqual => x != *number,
                Comparison::AtLeast => x >= *number,
                Comparison::Above => x > *number,
            },
            _ => false,
        },
        Condition::Absent(axis) => at(axis) == Position::None,
        Condition::Not(a) => !holds(a, situation),
        Condition::And(a, b) => holds(a, situation) && holds(b, situation),
        Condition::Or(a, b) => holds(a, situation) || holds(b, situation),
        Condition::Except(a, b) => holds(a, situation) && !holds(b, situation),
    }
}

/// Every place worth looking at on one axis.
fn places(axis: AxisId) -> Vec<Position> {
    let numbers = |list: &[i64]| -> Vec<Position> {
        list.iter().map(|n| Position::Number(Exact::fraction(*n, 4).unwrap())).collect()
    };
    let mut all = match axis {
        SEX => vec![Position::Value(0), Position::Value(1)],
        SECTOR => (0..4).map(Position::Value).collect(),
        CHILDREN => (0..5).map(|n| Position::Number(Exact::whole(n))).collect(),
        CHILD_AGE => numbers(&[0, 3, 6, 10, 28, 29, 30, 40, 72, 80]),
        _ => numbers(&[-8, 56, 60, 64, 70, 72]),
    };
    if axis == CHILD_AGE || axis == SECTOR {
        all.push(Position::None);
    }
    all
}

fn situations() -> Vec<Situation> {
    let mut all: Vec<Situation> = vec![Vec::new()];
    for axis in [SEX, CHILD_AGE, SECTOR, CHILDREN, AGE] {
        let longer = |start: &Situation| {
            let start = start.clone();
            places(axis).into_iter().map(move |place| {
                let mut situation = start.clone();
                situation.push((axis, place));
                situation
            })
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

fn on_stretch(place: Position, stretch: &Stretch) -> bool {
    match (place, stretch) {
        (Position::None, Stretch::None) => true,
        (Position::Value(a), Stretch::Value(b)) => a == *b,
        (Position::Number(x), Stretch::Numbers { from, to }) => {
            let point = super::Cut::before(x);
            from.is_none_or(|cut| cut <= point) && to.is_none_or(|cut| point < cut)
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn regions_are_what_the_naive_reader_says(a in condition(), b in condition()) {
        let mut space = Space::new(axes());
        let (ra, rb) = (region(&mut space, &a), region(&mut space, &b));
        let union = space.union(ra, rb);
        let both = space.intersection(ra, rb);
        let left = space.difference(ra, rb);
        let none = space.complement(ra);
        let (mut subset, mut overlap) = (true, false);
        for situation in situations() {
            let (ha, hb) = (holds(&a, &situation), holds(&b, &situation));
            prop_assert_eq!(space.contains(ra, &situation), ha);
            prop_assert_eq!(space.contains(union, &situation), ha || hb);
            prop_assert_eq!(space.contains(both, &situation), ha && hb);
            prop_assert_eq!(space.contains(left, &situation), ha && !hb);
            prop_assert_eq!(space.contains(none, &situation), !ha);
            subset &= !ha || hb;
            overlap |= ha && hb;
        }
        // The situations reach every cell that the conditions can tell apart.
        prop_assert_eq!(space.is_subset(ra, rb), subset);
        prop_assert_eq!(space.overlaps(ra, rb), overlap);
        prop_assert_eq!(space.is_empty(both), !overlap);
    }

    #[test]
    fn a_region_built_in_two_ways_is_one(a in condition(), b in condition(), c in condition()) {
        let mut space = Space::new(axes());
        let (a, b, c) = (region(&mut space, &a), region(&mut space, &b), region(&mut space, &c));
        let bc = space.union(b, c);
        let (ab, ac) = (space.intersection(a, b), space.intersection(a, c));
        let one = space.intersection(a, bc);
        prop_assert_eq!(one, space.union(ab, ac));
        let not_bc = space.complement(bc);
        prop_assert_eq!(space.difference(a, bc), space.intersection(a, not_bc));
        let (not_b, not_c) = (space.complement(b), space.complement(c));
        prop_assert_eq!(not_bc, space.intersection(not_b, not_c));
        prop_assert_eq!(space.complement(not_b), b);
    }

    #[test]
    fn substitution_and_projection_hold(a in condition(), at in 0_usize..5, pick in 0_usize..16) {
        let mut space = Space::new(axes());
        let ra = region(&mut space, &a);
        let axis = AxisId(at as u16);
        let places = places(axis);
        let place = places[pick % places.len()];
        let assigned = space.assign(ra, axis, place);
        let (some, every) = (space.forget(ra, axis), space.whatever(ra, axis));
        let stretches = space.values_of(ra, axis);
        let mut occurs = vec![false; places.len()];
        for situation in situations() {
            let mut changed = situation.clone();
            changed[at].1 = place;
            prop_assert_eq!(space.contains(assigned, &situation), holds(&a, &changed));
            let along: Vec<bool> = places.iter().map(|place| {
                changed[at].1 = *place;
                holds(&a, &changed)
            }).collect();
            prop_assert_eq!(space.contains(some, &situation), along.contains(&true));
            prop_assert_eq!(space.contains(every, &situation), !along.contains(&false));
            for (occurs, here) in occurs.iter_mut().zip(along) {
                *occurs |= here;
            }
        }
        for (place, occurs) in places.iter().zip(occurs) {
            prop_assert_eq!(stretches.iter().any(|one| on_stretch(*place, one)), occurs);
        }
        prop_assert_eq!(space.depends_on(assigned, axis), false);
        let back = space.on(axis, &stretches);
        prop_assert!(space.is_subset(ra, back));
    }

    #[test]
    fn the_example_is_in_the_region_in_every_order(a in condition()) {
        let mut space = Space::new(axes());
        let ra = region(&mut space, &a);
        let mut turned = Space::new(axes().into_iter().rev().collect());
        let rb = region(&mut turned, &a);
        let named = |space: &Space, region| space.example(region).map(|found| {
            let name = |axis| space.axis(axis).unwrap().name.clone();
            found.into_iter().map(|(axis, place)| (name(axis), place)).collect::<Vec<_>>()
        });
        prop_assert_eq!(named(&space, ra), named(&turned, rb));
        match space.example(ra) {
            None => prop_assert_eq!(ra, Region::NOTHING),
            Some(found) => {
                for (axis, place) in &found {
                    prop_assert!(space.axis(*axis).unwrap().holds(*place));
                }
                prop_assert!(space.contains(ra, &found));
            }
        }
    }
}

#[test]
fn closed_ranges_that_meet_overlap_in_one_point() {
    let mut space = Space::new(vec![Axis::ordered("age", Some(Exact::ZERO), None)]);
    let age = AxisId(0);
    let mut range = |low, high| {
        let from = space.compare(age, Comparison::AtLeast, Exact::whole(low));
        let to = space.compare(age, Comparison::AtMost, Exact::whole(high));
        space.intersection(from, to)
    };
    let (young, older) = (range(14, 16), range(16, 18));
    let both = space.intersection(young, older);
    assert_eq!(both, space.compare(age, Comparison::Equal, Exact::whole(16)));
    assert_eq!(space.example(both), Some(vec![(age, Position::Number(Exact::whole(16)))]));
}

#[test]
fn counts_are_whole() {
    let mut space = Space::new(vec![Axis::count("children", 0, None)]);
    let axis = AxisId(0);
    let above = space.compare(axis, Comparison::Above, Exact::whole(10));
    assert_eq!(above, space.compare(axis, Comparison::AtLeast, Exact::whole(11)));
    assert_eq!(above, space.compare(axis, Comparison::Above, half(21)));
    assert_eq!(space.compare(axis, Comparison::Equal, half(5)), Region::NOTHING);
    assert_eq!(space.compare(axis, Comparison::NotEqual, half(5)), Region::EVERYTHING);
    assert_eq!(space.compare(axis, Comparison::AtLeast, Exact::ZERO), Region::EVERYTHING);
}

#[test]
fn impossible_corners_stay_out_of_the_world() {
    let mut space = Space::new(vec![Axis::one_of("pregnant", 2), Axis::one_of("sex", 2)]);
    let (men, pregnant) = (space.among(AxisId(1), &[1]), space.among(AxisId(0), &[1]));
    let never = space.intersection(men, pregnant);
    space.set_world(never);
    assert!(!space.is_possible(never));
    assert!(space.is_possible(men));
    let women = space.complement(men);
    let pregnant_women = space.intersection(women, pregnant);
    assert_ne!(pregnant, pregnant_women);
    assert_eq!(space.within_world(pregnant), space.within_world(pregnant_women));
    assert_eq!(space.within_world(Region::EVERYTHING), space.world());
}

#[test]
fn the_cap_is_an_answer_and_not_a_crash() {
    let mut space = Space::new((0..12).map(|n| Axis::one_of(format!("axis {n:02}"), 3)).collect());
    space.set_cap(20);
    let mut all = Region::NOTHING;
    for (a, b) in (0..6).zip(6..12) {
        let (a, b) = (space.among(AxisId(a), &[1]), space.among(AxisId(b), &[2]));
        let both = space.intersection(a, b);
        all = space.union(all, both);
    }
    assert!(space.overflowed());
    assert_eq!(all, Region::NOTHING);
    assert!(space.node_count() <= 20);
}

#[test]
fn thresholds_may_come_late() {
    let mut space = Space::new(vec![Axis::ordered("earnings", Some(Exact::ZERO), None)]);
    let axis = AxisId(0);
    let mut low = Region::NOTHING;
    for n in (1..200).rev() {
        let below = space.compare(axis, Comparison::Below, half(n));
        assert!(low == Region::NOTHING || space.is_subset(below, low));
        low = below;
    }
    let (a, b) = (space.compare(axis, Comparison::Below, half(7)), space.compare(axis, Comparison::AtLeast, half(9)));
    assert!(!space.overlaps(a, b));
    let all = space.union(a, b);
    assert_eq!(space.values_of(all, axis).len(), 2);
}

#[test]
fn a_population_is_weighed() {
    let mut space = Space::new(vec![Axis::one_of("sector", 2), Axis::one_of("sex", 2)]);
    let weights =
        vec![(AxisId(1), vec![Exact::whole(3), Exact::whole(1)]), (AxisId(0), vec![Exact::whole(10), Exact::whole(5)])];
    let (first, men) = (space.among(AxisId(0), &[0]), space.among(AxisId(1), &[1]));
    let either = space.union(first, men);
    assert_eq!(space.weigh(Region::EVERYTHING, &weights), Some(Exact::whole(60)));
    assert_eq!(space.weigh(either, &weights), Some(Exact::whole(45)));
    assert_eq!(space.weigh(men, &weights), Some(Exact::whole(15)));
    assert_eq!(space.weigh(men, &weights[1..]), None);
}
