//! Descriptions: exact whatever the form, the same whatever the order of axes, and short where a reader
//! would expect it.

use super::tests::{Condition, axes, condition, region};
use super::{Axis, AxisId, AxisKind, Background, Comparison, Cut, Description, Literal, Phrase, Region, Side, Space};
use crate::value::Exact;
use proptest::prelude::*;

/// A description as plain text, by names instead of ids; enough for tests, no more.
fn shown(space: &Space, description: &Description, names: &[(String, Region)]) -> String {
    let phrases = |list: &[Phrase]| {
        let list: Vec<String> = list.iter().map(|phrase| phrase_shown(space, phrase)).collect();
        list.join("; ")
    };
    let named = |list: &[usize]| list.iter().map(|place| names[*place].0.as_str()).collect::<Vec<_>>().join("; ");
    match description {
        Description::Everything => "all".to_owned(),
        Description::Nothing => "nothing".to_owned(),
        Description::Groups(groups) => format!("groups {}", named(groups)),
        Description::ExceptGroups(groups) => format!("all except groups {}", named(groups)),
        Description::Phrases(list) => phrases(list),
        Description::Except { of, except } => {
            let of = if of.is_empty() { "all".to_owned() } else { phrases(of) };
            format!("{of} except {}", phrases(except))
        }
        Description::ByProvenance { of, except, .. } => {
            format!("those of [{}] except those of [{}]", named(of), named(except))
        }
        Description::Example { situation, cells } => {
            let places: Vec<String> = situation
                .iter()
                .map(|(axis, place)| format!("{} {place:?}", space.axis(*axis).unwrap().name))
                .collect();
            format!("{cells} cells such as {}", places.join(", "))
        }
    }
}

fn phrase_shown(space: &Space, phrase: &Phrase) -> String {
    let list: Vec<String> = phrase.0.iter().map(|literal| literal_shown(space, literal)).collect();
    if list.is_empty() { "all".to_owned() } else { list.join(", ") }
}

fn literal_shown(space: &Space, literal: &Literal) -> String {
    let name = &space.axis(literal.axis()).unwrap().name;
    let or = |or_none: &bool| if *or_none { " or none" } else { "" };
    match literal {
        Literal::OneOf { values, or_none, .. } => format!("{name} {values:?}{}", or(or_none)),
        Literal::Not { values, or_none, .. } => format!("{name} not {values:?}{}", or(or_none)),
        Literal::None { .. } => format!("{name} none"),
        Literal::NotNone { .. } => format!("{name} any"),
        Literal::Within { from, to, or_none, .. } => {
            let from = from.map_or(String::new(), |cut| match cut.side {
                Side::Before => format!(" >= {}", cut.at),
                Side::After => format!(" > {}", cut.at),
            });
            let to = to.map_or(String::new(), |cut| match cut.side {
                Side::Before => format!(" < {}", cut.at),
                Side::After => format!(" <= {}", cut.at),
            });
            format!("{name}{from}{to}{}", or(or_none))
        }
    }
}

/// A space in one of the orders of axes, with a region, a demand, groups, sources and a world.
fn set_up(
    order: &[usize],
    [a, d, world]: [&Condition; 3],
    named: &[Condition],
) -> (Space, Region, Region, Vec<(String, Region)>) {
    let all = axes();
    let mut space = Space::new(order.iter().map(|place| all[*place].clone()).collect());
    let never = region(&mut space, world);
    space.set_world(never);
    let (a, d) = (region(&mut space, a), region(&mut space, d));
    let named = named
        .iter()
        .enumerate()
        .map(|(n, condition)| (format!("name {}", 9 - n), region(&mut space, condition)))
        .collect();
    (space, a, d, named)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn words_are_exact_and_don_t_mind_the_order(
        a in condition(), d in condition(), never in condition(),
        named in prop::collection::vec(condition(), 0..4),
        all_demanded: bool, whole_world: bool,
        order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let everything = Condition::Not(Box::new(Condition::Among(AxisId(0), vec![])));
        let nothing = Condition::Among(AxisId(0), vec![]);
        let d = if all_demanded { everything } else { d };
        let never = if whole_world { nothing } else { never };
        let mut shown_before = None;
        for order in [(0..5).collect(), order] {
            let (mut space, a, d, named) = set_up(&order, [&a, &d, &never], &named);
            let background = Background { demanded: d, groups: &named, sources: &named, telling: &[] };
            let words = space.describe(a, &background);
            let inside = space.within_world(d);
            let exact = space.intersection(a, inside);
            if let Some(said) = words.region(&mut space, &background) {
                prop_assert_eq!(said, exact, "{}", shown(&space, &words, &named));
            }
            if let Description::Phrases(list) | Description::Except { except: list, .. } = &words {
                prop_assert!(list.len() <= 6);
            }
            let text = shown(&space, &words, &named);
            let before = shown_before.get_or_insert_with(|| text.clone());
            prop_assert_eq!(&text, before);
            prop_assert!(!space.overflowed());
        }
    }

    #[test]
    fn a_phrase_is_described_by_itself(values in prop::collection::vec(0_usize..4, 1..3), age in 1_i64..17) {
        let mut space = Space::new(axes());
        let sector = space.axis_named("sector").unwrap();
        let years = space.axis_named("age").unwrap();
        let (a, b) = (
            space.among(sector, &values),
            space.compare(years, Comparison::AtLeast, Exact::whole(age)),
        );
        let both = space.intersection(a, b);
        let words = space.describe(both, &everything());
        let Description::Phrases(list) = &words else { panic!("{words:?}") };
        prop_assert_eq!(list.len(), 1);
        prop_assert_eq!(list[0].region(&mut space), both);
    }
}

fn everything() -> Background<'static> {
    Background { demanded: Region::EVERYTHING, groups: &[], sources: &[], telling: &[] }
}

fn people() -> Space {
    Space::new(vec![
        Axis::one_of("employment", 3),
        Axis::one_of("sex", 2),
        Axis::ordered("child_age", Some(Exact::ZERO), Some(Exact::whole(18))).or_none(),
        Axis::one_of("pregnant", 2),
        Axis::ordered("age", Some(Exact::ZERO), None),
    ])
}

const EMPLOYMENT: AxisId = AxisId(0);
const SEX: AxisId = AxisId(1);
const CHILD_AGE: AxisId = AxisId(2);
const PREGNANT: AxisId = AxisId(3);
const AGE: AxisId = AxisId(4);

#[test]
fn what_a_threshold_leaves_includes_those_without_a_child() {
    let mut space = people();
    let (employed, women) = (space.among(EMPLOYMENT, &[0]), space.among(SEX, &[0]));
    let demanded = space.intersection(employed, women);
    let small = space.compare(CHILD_AGE, Comparison::Below, Exact::whole(7));
    let left = space.difference(demanded, small);
    let words = space.describe(left, &Background { demanded, groups: &[], sources: &[], telling: &[] });
    let from = Some(Cut::before(Exact::whole(7)));
    let literal = Literal::Within { axis: CHILD_AGE, from, to: None, or_none: true };
    assert_eq!(words, Description::Phrases(vec![Phrase(vec![literal])]));
}

#[test]
fn impossible_corners_are_not_mentioned() {
    let mut space = people();
    let (men, pregnant) = (space.among(SEX, &[1]), space.among(PREGNANT, &[1]));
    let never = space.intersection(men, pregnant);
    space.set_world(never);
    let words = space.describe(pregnant, &everything());
    assert_eq!(shown(&space, &words, &[]), "pregnant [1]");
    let others = space.complement(pregnant);
    let words = space.describe(others, &everything());
    assert_eq!(shown(&space, &words, &[]), "pregnant [0]");
}

#[test]
fn a_group_comes_first_and_two_groups_before_as_many_phrases() {
    let mut space = people();
    let (women, pregnant) = (space.among(SEX, &[0]), space.among(PREGNANT, &[1]));
    let mothers = space.present(CHILD_AGE);
    let mothers = space.intersection(mothers, women);
    let groups = [("mothers".to_owned(), mothers), ("expectant".to_owned(), pregnant)];
    let background = Background { demanded: Region::EVERYTHING, groups: &groups, sources: &[], telling: &[] };
    let words = space.describe(mothers, &background);
    assert_eq!(shown(&space, &words, &groups), "groups mothers");
    let both = space.union(mothers, pregnant);
    let words = space.describe(both, &background);
    assert_eq!(shown(&space, &words, &groups), "groups expectant; mothers");
    let others = space.complement(both);
    let words = space.describe(others, &background);
    assert_eq!(shown(&space, &words, &groups), "child_age none, pregnant [0]; pregnant [0], sex [1]");
}

#[test]
fn exceptions_are_said_as_exceptions() {
    let axes: Vec<Axis> = (0..8).map(|n| Axis::one_of(format!("axis {n}"), 3)).collect();
    let mut space = Space::new(axes);
    let mut out = Region::NOTHING;
    for n in 0..4 {
        let (a, b) = (space.among(AxisId(n), &[0]), space.among(AxisId(n + 4), &[1]));
        let both = space.intersection(a, b);
        out = space.union(out, both);
    }
    let left = space.complement(out);
    let words = space.describe(left, &everything());
    assert_eq!(
        shown(&space, &words, &[]),
        "all except axis 0 [0], axis 4 [1]; axis 1 [0], axis 5 [1]; axis 2 [0], axis 6 [1]; \
         axis 3 [0], axis 7 [1]"
    );
}

#[test]
fn many_exceptions_are_said_by_their_sources() {
    let axes: Vec<Axis> = (0..16).map(|n| Axis::one_of(format!("axis {n:02}"), 3)).collect();
    let mut space = Space::new(axes);
    let mut sources = Vec::new();
    for n in 0..8 {
        let (a, b) = (space.among(AxisId(n), &[0]), space.among(AxisId(n + 8), &[1]));
        sources.push((format!("art {}", n + 1), space.intersection(a, b)));
    }
    let out = space.union_of(sources.iter().map(|(_, region)| *region));
    let left = space.complement(out);
    let background = Background { demanded: Region::EVERYTHING, groups: &[], sources: &sources, telling: &[] };
    let words = space.describe(left, &background);
    let Description::ByProvenance { of, except, example } = &words else { panic!("{words:?}") };
    assert_eq!((of.len(), except.len()), (0, 8));
    assert!(space.contains(left, example));
    assert_eq!(words.region(&mut space, &background), Some(left));
    let words = space.describe(left, &everything());
    let Description::Example { situation, cells } = &words else { panic!("{words:?}") };
    assert!(space.contains(left, situation));
    // Each pair of axes has four cells, three of them left.
    assert_eq!(*cells, 3_u128.pow(8));
}

#[test]
fn fractions_and_single_points_are_said() {
    let mut space = people();
    let third = Exact::fraction(1, 3).unwrap();
    let point = space.compare(AGE, Comparison::Equal, third);
    let words = space.describe(point, &everything());
    assert_eq!(shown(&space, &words, &[]), "age >= 1/3 <= 1/3");
    let others = space.complement(point);
    let words = space.describe(others, &everything());
    assert_eq!(shown(&space, &words, &[]), "age < 1/3; age > 1/3");
}

#[test]
fn a_full_arena_gives_no_wrong_words() {
    let mut forms = [0, 0];
    for spare in 0..60 {
        let mut space = people();
        let small = space.compare(CHILD_AGE, Comparison::Below, Exact::whole(7));
        let (women, employed) = (space.among(SEX, &[0]), space.among(EMPLOYMENT, &[0]));
        let both = space.intersection(small, women);
        let groups = [("workers".to_owned(), employed), ("women".to_owned(), women)];
        let (demanded, sources) = (space.union(women, employed), &groups);
        space.set_cap(u32::try_from(space.node_count()).unwrap() + spare);
        let background = Background { demanded, groups: &groups, sources, telling: &[] };
        let words = space.describe(both, &background);
        assert!(!space.overflowed(), "words cost nobody a verdict");
        space.set_cap(1_000_000);
        match words.region(&mut space, &background) {
            Some(said) => assert_eq!(said, both, "{words:?}"),
            None => forms[0] += 1,
        }
        forms[1] += 1;
    }
    assert!(forms[0] > 0 && forms[0] < forms[1], "{forms:?}");
}

#[test]
fn many_values_make_few_cells() {
    let mut space = Space::new(vec![Axis::one_of("occupation", 400), Axis::one_of("sex", 2)]);
    let odd: Vec<usize> = (0..400).filter(|n| n % 2 == 1).collect();
    let (odd, women) = (space.among(AxisId(0), &odd), space.among(AxisId(1), &[0]));
    let either = space.union(odd, women);
    let words = space.describe(either, &everything());
    assert_eq!(words.region(&mut space, &everything()), Some(either));
    assert!(matches!(&words, Description::Phrases(list) if list.len() == 2));
    assert_eq!(space.axis(AxisId(0)).unwrap().kind, AxisKind::OneOf(400));
}
