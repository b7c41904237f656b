//! Sources against one another and against themselves: pairs of claims on the same thing that can't both hold. Law
//! isn't asked here; that is for the claims' own rulings.

use crate::law::{
    Allowed, Claim, Claimed, Comparing, Corpus, Formula, OfLine, PropertyId, Scale, ScopeId, StatusKind, Value,
    Verdict, Way,
};
use crate::value::Order;

/// Two claims, by number, that can't both hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Disagreement {
    /// The one that stands first.
    pub first: usize,
    /// The other.
    pub second: usize,
}

/// All pairs of claims that can't both hold, in the order in which they stand.
pub fn disagreements(corpus: &Corpus) -> Vec<Disagreement> {
    let mut found = Vec::new();
    for (first, one) in corpus.claims.iter().enumerate() {
        for (second, other) in corpus.claims.iter().enumerate().skip(first + 1) {
            if of_one_time(one, other) && excludes(corpus, one, other) {
                found.push(Disagreement { first, second });
            }
        }
    }
    found
}

/// Whether two claims may speak of the same time: each names its own, or none.
fn of_one_time(one: &Claim, other: &Claim) -> bool {
    match (one.at, other.at) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

fn excludes(corpus: &Corpus, one: &Claim, other: &Claim) -> bool {
    let persons = |scope: Option<ScopeId>| scope.unwrap_or(ScopeId::EVERYTHING);
    let same_persons = persons(one.scope) == persons(other.scope);
    match (&one.claimed, &other.claimed) {
        (
            Claimed::Verdict { act, address, label, verdict },
            Claimed::Verdict { act: other_act, address: other_address, label: other_label, verdict: other_verdict },
        ) => {
            let same = (act, address, label) == (other_act, other_address, other_label);
            same && same_persons
                && verdict != other_verdict
                && !(verdict.is_met() && other_verdict.is_met())
                && ![verdict, other_verdict].iter().any(|word| matches!(word, Verdict::Unknown | Verdict::Judgement))
        }
        (
            Claimed::Law { at, property, allowed },
            Claimed::Law { at: other_at, property: other_property, allowed: other_allowed },
        ) => {
            let same = property == other_property && (at == other_at || at.is_none() || other_at.is_none());
            let (a, b) = (corpus.allowed_values(*allowed), corpus.allowed_values(*other_allowed));
            same && same_persons && share_nothing(corpus, *property, a, b)
        }
        (
            Claimed::Status { of, kind, act, .. },
            Claimed::Status { of: other_of, kind: other_kind, act: other_act, .. },
        ) => {
            let opposite = |a: StatusKind, b: StatusKind| a == StatusKind::Party && b == StatusKind::NotParty;
            (of, act) == (other_of, other_act) && (opposite(*kind, *other_kind) || opposite(*other_kind, *kind))
        }
        (Claimed::Ready { act, ready }, Claimed::Ready { act: other_act, ready: other_ready }) => {
            act == other_act && ready != other_ready
        }
        (Claimed::Practised { of, practised }, Claimed::Practised { of: other_of, practised: other_practised }) => {
            of == other_of && practised != other_practised
        }
        (
            Claimed::Parameter { parameter, value },
            Claimed::Parameter { parameter: other_parameter, value: other_value },
        ) => parameter == other_parameter && value != other_value,
        (Claimed::OfSeries(line, said), Claimed::OfSeries(other_line, other)) => {
            line == other_line && opposite(said, other)
        }
        (Claimed::Silent { of: _, property }, Claimed::Law { property: other, allowed, .. })
        | (Claimed::Law { property: other, allowed, .. }, Claimed::Silent { of: _, property }) => {
            let none = corpus.allowed_values(*allowed).comparisons.iter().any(|(_, value)| *value == Value::None);
            property == other && same_persons && !none
        }
        _ => false,
    }
}

/// Whether cells can't be both as one says and as the other says.
fn opposite(one: &OfLine, other: &OfLine) -> bool {
    match (one, other) {
        // Of one time, a movement and its contrary; of two times, both may be.
        (OfLine::Moves(one), OfLine::Moves(other)) => {
            let contrary = |a: Way, b: Way| matches!((a, b), (Way::Rises, Way::Falls) | (Way::Narrows, Way::Widens));
            one.during == other.during && (contrary(one.way, other.way) || contrary(other.way, one.way))
        }
        (OfLine::Holds(Comparing::Is, one, during), OfLine::Holds(Comparing::Is, other, other_during)) => {
            one != other && during == other_during
        }
        _ => false,
    }
}

/// Whether two sets of values surely share nothing. Formulas are compared only as amounts.
fn share_nothing(corpus: &Corpus, property: PropertyId, a: &Allowed, b: &Allowed) -> bool {
    let ([(first, one)], [(second, other)]) = (a.comparisons.as_slice(), b.comparisons.as_slice()) else {
        return false;
    };
    match (one, other) {
        (Value::None, Value::None) => false,
        (Value::None, _) | (_, Value::None) => {
            !matches!((first, second), (Comparing::IsNot, _) | (_, Comparing::IsNot))
        }
        (Value::Amount(Formula::Amount(x)), Value::Amount(Formula::Amount(y))) => {
            let order = x.order(*y);
            match (first, second) {
                (Comparing::Is, Comparing::Is) => matches!(order, Order::Less | Order::Greater),
                (Comparing::Is, Comparing::AtLeast) | (Comparing::AtMost, Comparing::AtLeast) => order == Order::Less,
                (Comparing::AtLeast, Comparing::Is) | (Comparing::AtLeast, Comparing::AtMost) => {
                    order == Order::Greater
                }
                (Comparing::Is, Comparing::AtMost) => order == Order::Greater,
                (Comparing::AtMost, Comparing::Is) => order == Order::Less,
                _ => false,
            }
        }
        _ => match *corpus.property(property).scale {
            Scale::YesNo | Scale::OneOf { .. } => {
                let count = super::choice::count(&corpus.property(property).scale);
                let values =
                    |comparing: Comparing, value: &Value| super::choice::allowed_values(count, comparing, value);
                values(*first, one).zip(values(*second, other)).is_some_and(|(a, b)| a & b == 0)
            }
            _ => false,
        },
    }
}
