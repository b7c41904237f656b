//! Whether two statements on one property can't both be true: whether the values that the one allows and those that
//! the other allows share nothing for sure. Where that hangs on the calendar, on an amount that isn't written out or
//! on the `others` of an open list, they may share something.

use super::choice::{allowed_values, count};
use crate::law::{Allowed, Comparing, Formula, Property, Scale, Value};
use crate::value::{Elements, Order};

/// Whether two sets of values surely share nothing.
pub(super) fn share_nothing(property: &Property, a: &Allowed, b: &Allowed) -> bool {
    let apart = |one: &(Comparing, Value), other: &(Comparing, Value)| are_apart(property, one, other);
    let (one, other) = (&a.comparisons, &b.comparisons);
    // Either of the values joined by `or` may be meant.
    !one.is_empty() && !other.is_empty() && one.iter().all(|one| other.iter().all(|other| apart(one, other)))
}

fn are_apart(property: &Property, one: &(Comparing, Value), other: &(Comparing, Value)) -> bool {
    match (one, other) {
        ((first, Value::None), (second, Value::None)) => (*first == Comparing::IsNot) != (*second == Comparing::IsNot),
        ((comparing, Value::None), given) | (given, (comparing, Value::None)) => {
            *comparing != Comparing::IsNot && !may_be_none(given)
        }
        ((first, Value::Amount(Formula::Amount(one))), (second, Value::Amount(Formula::Amount(other)))) => {
            amounts_apart(*first, one.order(*other), *second)
        }
        ((first, Value::Elements(one, one_open)), (second, Value::Elements(other, other_open))) => {
            let list = |named: &[u16], open| Elements::new(named.iter().map(|value| u32::from(*value)), open);
            lists_apart(property, (*first, &list(one, *one_open)), (*second, &list(other, *other_open)))
        }
        ((first, one), (second, other)) => match *property.scale {
            Scale::YesNo | Scale::OneOf { .. } => {
                let values = |comparing, value| allowed_values(count(&property.scale), comparing, value);
                values(*first, one).zip(values(*second, other)).is_some_and(|(a, b)| a & b == 0)
            }
            _ => false,
        },
    }
}

/// Whether what is said holds where nothing is given, too: a list that isn't there doesn't hold what it mustn't.
fn may_be_none((comparing, value): &(Comparing, Value)) -> bool {
    match value {
        Value::Unknown => true,
        Value::Elements(named, open) => *comparing == Comparing::Excludes || named.is_empty() && !open,
        _ => matches!(comparing, Comparing::IsNot | Comparing::LeftTo),
    }
}

/// Whether no amount stands both so to the one and so to the other, where those two have this order.
fn amounts_apart(first: Comparing, order: Order, second: Comparing) -> bool {
    use Comparing::{AtLeast, AtMost, Is, IsNot, Less, More};
    match order {
        Order::Less => matches!((first, second), (Is | AtMost | Less, Is | AtLeast | More)),
        Order::Greater => matches!((first, second), (Is | AtLeast | More, Is | AtMost | Less)),
        Order::Equal => matches!(
            (first, second),
            (Is, IsNot | More | Less)
                | (IsNot | More | Less, Is)
                | (More, AtMost | Less)
                | (Less, AtLeast | More)
                | (AtMost, More)
                | (AtLeast, Less)
        ),
        _ => false,
    }
}

/// Whether no list is both what the one and what the other says.
fn lists_apart(
    property: &Property,
    (first, one): (Comparing, &Elements),
    (second, other): (Comparing, &Elements),
) -> bool {
    let covers = |wide: u32, narrow: u32| covers(property, wide, narrow);
    // The list `given` surely isn't one that holds all of `wanted`.
    let lacks = |given: &Elements, wanted: &Elements| {
        let missing = given.missing(wanted, covers);
        missing.others || !missing.named.is_empty() && !missing.maybe_by_others
    };
    let holds_some = |given: &Elements, of: &Elements| !given.shared(of, covers).named.is_empty();
    match (first, second) {
        (Comparing::Is, Comparing::Is) => lacks(one, other) || lacks(other, one),
        (Comparing::Is, Comparing::Includes) => lacks(one, other),
        (Comparing::Includes, Comparing::Is) => lacks(other, one),
        (Comparing::Is, Comparing::Excludes) => holds_some(one, other),
        (Comparing::Excludes, Comparing::Is) => holds_some(other, one),
        (Comparing::Includes, Comparing::Excludes) => can_only_meet(property, one, other),
        (Comparing::Excludes, Comparing::Includes) => can_only_meet(property, other, one),
        (Comparing::Is, Comparing::IsNot) | (Comparing::IsNot, Comparing::Is) => {
            one.missing(other, covers).is_nothing() && other.missing(one, covers).is_nothing()
        }
        _ => false,
    }
}

/// Whether a list can't hold one of these elements, by whichever name, without reaching what it mustn't hold.
fn can_only_meet(property: &Property, included: &Elements, excluded: &Elements) -> bool {
    let meets = |a: u32, b: u32| a == b || covers(property, a, b) || covers(property, b, a);
    let reaches = |name: u32| excluded.named().iter().any(|mustnt| meets(name, *mustnt));
    included.named().iter().any(|element| {
        let mut wider = property.covers.iter().map(|(wide, _)| u32::from(*wide));
        reaches(*element) && wider.all(|wide| !covers(property, wide, *element) || reaches(wide))
    })
}

/// Whether whoever names the one has named the other.
fn covers(property: &Property, wide: u32, narrow: u32) -> bool {
    let names = |value: u16, wanted: u32| u32::from(value) == wanted;
    let rows = property.covers.iter().filter(|(value, _)| names(*value, wide));
    rows.flat_map(|(_, covered)| covered).any(|value| names(*value, narrow))
}
