//! Laws that formulas and comparisons keep, tried on generated ones: arithmetic agrees with exact evaluation at
//! every sampled point, crossings are complete, and outcomes agree with asking value by value whether it is given
//! and whether it is demanded. Test code only.

use super::{
    Bound, Cut, CutRange, Direction, Exact, Interval, Line, Outcome, Piecewise, Side, compare, compare_over, crossings,
};
use proptest::prelude::*;

const fn n(value: i64) -> Exact {
    Exact::whole(value)
}

fn half(value: i64) -> Exact {
    Exact::fraction(value, 2).unwrap()
}

fn domain() -> CutRange {
    CutRange::closed(n(0), n(8))
}

/// Every cut of the functions, points beside and between them, and a grid.
fn samples<'a>(cuts: impl IntoIterator<Item = &'a Cut>) -> Vec<Exact> {
    let near = Exact::fraction(1, 1_000).unwrap();
    let mut points: Vec<Exact> = (0..=24).map(|third| Exact::fraction(third, 3).unwrap()).collect();
    for cut in cuts {
        points.extend([cut.at, cut.at.plus(near).unwrap(), cut.at.minus(near).unwrap()]);
    }
    points.retain(|x| domain().contains(*x));
    points
}

fn line() -> impl Strategy<Value = Line> {
    (-2..=2_i64, -6..=6_i64).prop_map(|(slope, height)| Line { slope: half(slope), intercept: half(height) })
}

fn cut() -> impl Strategy<Value = Cut> {
    (0..=8_i64, any::<bool>()).prop_map(|(at, after)| if after { Cut::after(n(at)) } else { Cut::before(n(at)) })
}

fn function() -> impl Strategy<Value = Piecewise> {
    (line(), prop::collection::btree_map(cut(), line(), 0..4)).prop_map(|(first, rows)| {
        let rows: Vec<(Cut, Line)> = std::iter::once((Cut::before(n(0)), first)).chain(rows).collect();
        Piecewise::table(&rows, domain().to).unwrap()
    })
}

fn bound() -> impl Strategy<Value = Bound> {
    (prop_oneof![function(), (-3..=3_i64).prop_map(|c| Piecewise::constant(n(c)))], any::<bool>())
        .prop_map(|(value, closed)| Bound { value, closed })
}

fn interval() -> impl Strategy<Value = Interval> {
    let (floors, caps) = (prop::collection::vec(bound(), 0..3), prop::collection::vec(bound(), 0..3));
    (floors, caps).prop_map(|(floors, caps)| {
        let floors =
            floors.into_iter().map(|b| if b.closed { Interval::at_least(b.value) } else { Interval::above(b.value) });
        let caps =
            caps.into_iter().map(|b| if b.closed { Interval::at_most(b.value) } else { Interval::below(b.value) });
        floors.chain(caps).fold(Interval::anything(), Interval::and)
    })
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![Just(Direction::More), Just(Direction::Less), Just(Direction::None)]
}

/// Whether one of the intervals allows `value` at `x`.
fn allows(intervals: &[Interval], x: Exact, value: Exact) -> bool {
    intervals.iter().any(|interval| {
        let above = |b: &Bound| b.value.eval(x).is_ok_and(|floor| floor < value || (b.closed && floor == value));
        let below = |b: &Bound| b.value.eval(x).is_ok_and(|cap| value < cap || (b.closed && value == cap));
        interval.floors().iter().all(above) && interval.caps().iter().all(below)
    })
}

/// Values among which every different answer at `x` occurs: the ends, between them, and far outside.
fn values(intervals: &[&[Interval]], x: Exact) -> Vec<Exact> {
    let ends = intervals.iter().flat_map(|union| union.iter()).flat_map(Interval::formulas);
    let mut values: Vec<Exact> = ends.map(|end| end.eval(x).unwrap()).chain([n(-1_000), n(1_000)]).collect();
    values.sort_unstable();
    values.dedup();
    let between: Vec<Exact> =
        values.iter().zip(values.iter().skip(1)).map(|(a, b)| a.plus(*b).unwrap().divide(n(2)).unwrap()).collect();
    values.extend(between);
    values.sort_unstable();
    values
}

/// The outcome at `x`, found by asking about each value.
fn asked(given: &[Interval], demanded: &[Interval], direction: Direction, x: Exact) -> &'static str {
    let values = values(&[given, demanded], x);
    let is_given = |value: &&Exact| allows(given, x, **value);
    let is_demanded = |value: &&Exact| allows(demanded, x, **value);
    if !values.iter().any(|value| is_given(&value)) {
        return "nothing";
    }
    if let Some(_miss) = values.iter().find(|value| is_given(value) && !is_demanded(value)) {
        return if values.iter().any(|value| is_given(&value) && is_demanded(&value)) { "short" } else { "disjoint" };
    }
    // Some demanded value is worse than every given one, and the demand itself ends somewhere.
    let worse = |a: Option<&Exact>, b: Option<&Exact>| a != b;
    let exceeds = match direction {
        Direction::More => {
            let (worst, bound) = (values.iter().find(is_given), values.iter().find(is_demanded));
            worse(worst, bound) && bound != values.first()
        }
        Direction::Less => {
            let (worst, bound) = (values.iter().rev().find(is_given), values.iter().rev().find(is_demanded));
            worse(worst, bound) && bound != values.last()
        }
        Direction::None => false,
    };
    if exceeds { "exceeds" } else { "met" }
}

fn word<V>(outcome: &Outcome<V>) -> &'static str {
    match outcome {
        Outcome::Nothing => "nothing",
        Outcome::Met => "met",
        Outcome::Exceeds => "exceeds",
        Outcome::Shortfall(shortfall) if shortfall.disjoint => "disjoint",
        Outcome::Shortfall(_) => "short",
    }
}

/// Least distance from `value` to what is demanded at `x`, over the ends of the demand.
fn distance(demanded: &[Interval], x: Exact, value: Exact) -> Option<Exact> {
    let near = Exact::fraction(1, 1_000_000).unwrap();
    if allows(demanded, x, value) {
        return Some(Exact::ZERO);
    }
    let ends = demanded.iter().flat_map(Interval::formulas).map(|end| end.eval(x).unwrap());
    let reached = ends.filter(|end| {
        [*end, end.plus(near).unwrap(), end.minus(near).unwrap()].into_iter().any(|v| allows(demanded, x, v))
    });
    reached.map(|end| end.minus(value).unwrap().abs()).min()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arithmetic_agrees_with_evaluation(a in function(), b in function(), factor in -3..=3_i64) {
        let step = b.map_steps(Some).or_else(|| Some(Piecewise::constant(n(factor)))).unwrap();
        let (sum, difference) = (a.plus(&b).unwrap(), a.minus(&b).unwrap());
        let (low, high, product) = (a.min(&b).unwrap(), a.max(&b).unwrap(), a.times(&step).unwrap());
        let quotient = a.divide(&step);
        for x in samples(a.cuts().chain(b.cuts()).chain(low.cuts()).chain(sum.cuts()).chain(product.cuts())) {
            let (p, q, s) = (a.eval(x).unwrap(), b.eval(x).unwrap(), step.eval(x).unwrap());
            prop_assert_eq!(sum.eval(x).ok(), p.plus(q));
            prop_assert_eq!(difference.eval(x).ok(), p.minus(q));
            prop_assert_eq!(low.eval(x), Ok(p.min(q)));
            prop_assert_eq!(high.eval(x), Ok(p.max(q)));
            prop_assert_eq!(product.eval(x).ok(), p.times(s));
            if let Ok(quotient) = &quotient {
                prop_assert_eq!(quotient.eval(x).ok(), p.divide(s));
            }
        }
        prop_assert_eq!(low.plus(&high).unwrap(), sum.clone());
        prop_assert_eq!(a.min(&a).unwrap(), a.clone());
        prop_assert_eq!(low.min(&high).unwrap(), low.clone());
        prop_assert_eq!(sum.minus(&b).unwrap(), a);
        prop_assert!(low.cuts().zip(low.cuts().skip(1)).all(|(a, b)| a < b));
    }

    #[test]
    fn crossings_are_complete_and_needed(a in function(), b in function()) {
        let cuts = crossings(&a, &b).unwrap();
        let order = |x: Exact| a.eval(x).unwrap().cmp(&b.eval(x).unwrap());
        let stretches = domain().split(&cuts);
        prop_assert_eq!(stretches.len(), cuts.len() + 1);
        let orders: Vec<_> = stretches.iter().map(|range| order(range.sample().unwrap())).collect();
        prop_assert!(orders.iter().zip(orders.iter().skip(1)).all(|(a, b)| a != b));
        for x in samples(cuts.iter().chain(a.cuts()).chain(b.cuts())) {
            let place = stretches.iter().position(|range| range.contains(x)).unwrap();
            prop_assert_eq!(order(x), orders[place]);
        }
    }

    /// Whatever the size of the numbers, there is an answer or a word that there is none.
    #[test]
    fn large_numbers_are_refused_and_never_wrong(
        heights in prop::array::uniform4((any::<i64>(), 1..=i64::MAX)), times in 0..4_u32,
    ) {
        let [a, b, p, q] = heights.map(|(above, below)| Exact::fraction(above, below).unwrap());
        let x = Piecewise::variable(CutRange::ALL);
        let formula = |slope: Exact, height: Exact| {
            (0..times).try_fold(x.scale(slope)?, |f, _| f.scale(slope))?.plus(&Piecewise::constant(height))
        };
        let (Ok(f), Ok(g)) = (formula(a, b), formula(p, q)) else { return Ok(()) };
        if let (Ok(low), Ok(at)) = (f.min(&g), f.eval(p)) {
            prop_assert!(low.eval(p).is_ok_and(|low| low <= at) || g.eval(p).is_err());
        }
        let _ = (crossings(&f, &g), f.divide(&g), f.max(&g), f.times(&g));
        let _ = compare_over(&CutRange::ALL, &[Interval::exactly(f)], &[Interval::above(g)], Direction::None);
    }

    #[test]
    fn outcomes_agree_with_asking_value_by_value(
        given in prop::collection::vec(interval(), 0..3),
        demanded in prop::collection::vec(interval(), 0..4),
        direction in direction(),
    ) {
        let outcomes = compare_over(&domain(), &given, &demanded, direction).unwrap();
        let ends: Vec<Cut> = outcomes.iter().filter_map(|(range, _)| range.to).collect();
        prop_assert_eq!(outcomes.first().map(|(range, _)| range.from), Some(domain().from));
        prop_assert_eq!(outcomes.last().map(|(range, _)| range.to), Some(domain().to));
        let joined = outcomes.iter().zip(outcomes.iter().skip(1)).all(|(a, b)| a.0.to == b.0.from && a.1 != b.1);
        prop_assert!(joined);
        for x in samples(&ends) {
            let (_, outcome) = outcomes.iter().find(|(range, _)| range.contains(x)).unwrap();
            let outcome = outcome.at(x).unwrap();
            prop_assert_eq!(word(&outcome), asked(&given, &demanded, direction, x), "at {}", x);
            let Outcome::Shortfall(shortfall) = outcome else { continue };
            for value in values(&[&given, &demanded], x) {
                let missed = shortfall.misses.iter().any(|miss| {
                    let after = miss.from.is_none_or(|end| {
                        Cut { at: end.value, side: if end.closed { Side::Before } else { Side::After } }.is_passed_by(value)
                    });
                    let before = miss.to.is_none_or(|end| {
                        !Cut { at: end.value, side: if end.closed { Side::After } else { Side::Before } }.is_passed_by(value)
                    });
                    after && before
                });
                prop_assert_eq!(missed, allows(&given, x, value) && !allows(&demanded, x, value), "{} at {}", value, x);
                // Nothing that is given lies farther than the worst, where all misses count.
                if direction == Direction::None && missed && let Some(farthest) = shortfall.distance() {
                    prop_assert!(distance(&demanded, x, value).unwrap() <= farthest);
                }
            }
            if let (Some(worst), Some(farthest)) = (shortfall.worst, shortfall.distance())
                && !allows(&demanded, x, worst)
            {
                prop_assert_eq!(distance(&demanded, x, worst), Some(farthest));
            }
        }
    }
}

fn c(text: &str) -> Piecewise {
    Piecewise::constant(Exact::parse(text).unwrap())
}

fn shown(given: &[Interval], demanded: &[Interval], direction: Direction) -> String {
    let outcome = compare(given, demanded, direction).unwrap();
    match &outcome {
        Outcome::Shortfall(shortfall) => match shortfall.distance() {
            Some(distance) => format!("{} by {distance}", word(&outcome)),
            None => format!("{} without limit", word(&outcome)),
        },
        _ => word(&outcome).to_owned(),
    }
}

#[test]
fn ends_unions_and_holes() {
    use Direction::{Less, More, None};
    let (least, most) = (|v| vec![Interval::at_least(c(v))], |v| vec![Interval::at_most(c(v))]);
    let exactly = |v| vec![Interval::exactly(c(v))];
    let five_or_ten = vec![Interval::exactly(c("5")), Interval::exactly(c("10"))];
    for (given, demanded, direction, outcome) in [
        (exactly("126"), least("98"), More, "exceeds"),
        (exactly("98"), least("98"), More, "met"),
        (exactly("98"), vec![Interval::above(c("98"))], More, "disjoint by 0"),
        (vec![Interval::above(c("98"))], least("98"), More, "exceeds"),
        (vec![Interval::above(c("98"))], vec![Interval::above(c("98"))], More, "met"),
        (exactly("84"), least("98"), More, "disjoint by 14"),
        (least("84"), least("98"), More, "short by 14"),
        (vec![Interval::anything()], least("98"), More, "short without limit"),
        (most("40"), most("48"), Less, "exceeds"),
        (most("40"), most("48"), More, "met"),
        (exactly("50"), most("48"), Less, "disjoint by 2"),
        (least("30"), most("48"), Less, "short without limit"),
        (exactly("7"), five_or_ten.clone(), None, "disjoint by 2"),
        (exactly("8"), five_or_ten.clone(), None, "disjoint by 2"),
        (vec![Interval::between(c("5"), c("10"))], five_or_ten.clone(), None, "short by 2.5"),
        (five_or_ten.clone(), five_or_ten.clone(), None, "met"),
        (exactly("16"), Interval::other_than(c("16")).to_vec(), None, "disjoint by 0"),
        (exactly("16"), vec![Interval::at_most(c("16")), Interval::above(c("16"))], None, "met"),
        (vec![Interval::between(c("2"), c("1"))], least("0"), More, "nothing"),
        (exactly("1"), vec![], More, "disjoint without limit"),
        (vec![], least("0"), More, "nothing"),
        (
            vec![Interval::at_least(c("2")).and(Interval::at_most(c("4")))],
            vec![Interval::between(c("2"), c("4"))],
            More,
            "met",
        ),
    ] {
        assert_eq!(shown(&given, &demanded, direction), outcome, "{given:?} / {demanded:?}");
    }
}

/// C183 art 6(3) and the ceiling of the Social Code: seven minimum wages of 85 000 KZT.
#[test]
fn two_thirds_of_earnings_under_a_ceiling() {
    let earnings = Piecewise::variable(CutRange::at_least(n(0)));
    let ceiling = c("595000");
    let benefit = earnings.min(&ceiling).and_then(|counted| counted.max(&c("85000"))).unwrap();
    let two_thirds = Exact::fraction(2, 3).unwrap();
    let first = Interval::at_least(earnings.scale(two_thirds).unwrap());
    let second = Interval::at_least(earnings.min(&ceiling).and_then(|counted| counted.scale(two_thirds)).unwrap());
    let domain = earnings.domain();
    let met_up_to = |benefit: &Piecewise, demanded: &[Interval]| {
        let outcomes = compare_over(&domain, &[Interval::exactly(benefit.clone())], demanded, Direction::More).unwrap();
        let met: Vec<_> = outcomes.iter().filter(|(_, outcome)| outcome.is_met()).map(|(range, _)| range.to).collect();
        let short = outcomes.iter().find_map(|(_, outcome)| match outcome {
            Outcome::Shortfall(shortfall) => shortfall.lacking().unwrap().map(|line| line.to_string()),
            _ => None,
        });
        (met.last().copied().flatten(), short)
    };
    let one = std::slice::from_ref(&first);
    assert_eq!(met_up_to(&benefit, one), (Some(Cut::after(n(892_500))), Some("2/3·x - 595000".to_owned())));
    let net = benefit.scale(Exact::parse("0.9").unwrap()).unwrap();
    assert_eq!(met_up_to(&net, one), (Some(Cut::after(n(803_250))), Some("2/3·x - 535500".to_owned())));
    let both = compare_over(&domain, &[Interval::exactly(benefit)], &[first, second], Direction::More).unwrap();
    assert_eq!(both, vec![(domain, Outcome::Exceeds)]);
}

/// An end that says nothing about part of the axis can't be compared there.
#[test]
fn a_table_is_compared_only_where_it_has_rows() {
    let table = Piecewise::table(&[(Cut::before(n(6)), Line::constant(n(1)))], None).unwrap();
    let given = [Interval::exactly(table)];
    let demanded = [Interval::at_least(c("1"))];
    let from = |x| CutRange::at_least(n(x));
    assert!(compare_over(&from(0), &given, &demanded, Direction::More).is_err());
    assert_eq!(compare_over(&from(6), &given, &demanded, Direction::More), Ok(vec![(from(6), Outcome::Met)]));
}
