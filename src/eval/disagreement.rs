//! Sources against one another and against themselves: pairs of claims on the same thing that can't both hold. Law
//! isn't asked here; that is for the claims' own rulings.

use super::excluding::share_nothing;
use crate::law::{Claim, Claimed, Comparing, Corpus, OfLine, ScopeId, StatusKind, Value, Verdict, Way};

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
            same && same_persons && share_nothing(corpus.property(*property), a, b)
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
            // Where there is no list, it doesn't hold what it mustn't.
            let may_be_none = |(comparing, value): &(Comparing, Value)| {
                *value == Value::None || matches!(comparing, Comparing::Excludes | Comparing::LeftTo)
            };
            let allowed = corpus.allowed_values(*allowed);
            property == other && same_persons && !allowed.comparisons.iter().any(may_be_none)
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
