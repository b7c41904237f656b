//! Whether there is anything at all: what a demand for something, or for `none`, comes to before any value is looked at,
//! and what `none` among provisions comes to.

use super::amount::Amounts;
use super::cause::Cause;
use super::given::Applied;
use super::judge::Judge;
use super::outcome::Found;
use crate::law::{Allowed, Comparing, NormId, Outcome, Value};

impl Judge<'_> {
    /// What can be said without looking at values: a demand that something exist, or that it be `none`.
    pub(super) fn without_values(&self, applied: &[&Applied], demanded: &Allowed) -> Option<Found> {
        if applied.is_empty() {
            return None;
        }
        // What a demand leaves to others is met by whatever they make of it; a law that leaves it allows any value.
        if demanded.comparisons.iter().any(|(comparing, _)| *comparing == Comparing::LeftTo) {
            return Some(Found::plain(Outcome::Met));
        }
        if let [one, ..] = applied
            && applied.iter().all(|one| self.leaves_it(one.norm))
        {
            return Some(Found::because(Outcome::Shortfall, Cause::LeftTo(one.norm)));
        }
        let says_unknown = |one: &&Applied| self.says_unknown(one.norm);
        if applied.iter().all(|one| self.gives_none(one)) {
            return Some(Found::plain(if wants_none(demanded) { Outcome::Met } else { Outcome::Conflict }));
        }
        // With `none` beside something, rank and the like decide whether there is anything.
        let some_none = applied.iter().any(|one| self.gives_none(one));
        if !some_none && wants_any(demanded) && !applied.iter().all(says_unknown) {
            return Some(Found::plain(Outcome::Met));
        }
        if let Some(one) = applied.iter().find(|one| says_unknown(one)) {
            return Some(Found::because(Outcome::Unknown, Cause::SaidUnknown(one.norm)));
        }
        // Something is given where nothing may be: contrary, whatever it amounts to.
        (!some_none && wants_only_none(demanded)).then(|| Found::plain(Outcome::Conflict))
    }

    /// Whether a provision says that nobody knows.
    pub(super) fn says_unknown(&self, id: NormId) -> bool {
        let corpus = self.moment.corpus;
        corpus.allowed_values(corpus.norm(id).allowed).comparisons.iter().any(|(_, value)| *value == Value::Unknown)
    }

    /// Whether a provision says that there is nothing.
    pub(super) fn gives_none(&self, one: &Applied) -> bool {
        let corpus = self.moment.corpus;
        corpus.allowed_values(corpus.norm(one.norm).allowed).comparisons == [(Comparing::Is, Value::None)]
    }
}

/// Whether `none` does.
fn wants_none(demanded: &Allowed) -> bool {
    demanded.comparisons.contains(&(Comparing::Is, Value::None))
}

/// Whether anything does.
fn wants_any(demanded: &Allowed) -> bool {
    demanded.comparisons.iter().any(|(comparing, value)| {
        *comparing == Comparing::Exists || (*comparing == Comparing::IsNot && *value == Value::None)
    })
}

/// Whether nothing else than `none` does.
fn wants_only_none(demanded: &Allowed) -> bool {
    demanded.comparisons.iter().all(|comparison| *comparison == (Comparing::Is, Value::None))
}

/// The outcome of amounts where their numbers don't matter.
pub(super) fn whole(given: &Amounts, demanded: &Allowed) -> Option<Found> {
    let outcome = if given.none {
        if wants_none(demanded) { Outcome::Met } else { Outcome::Conflict }
    } else if wants_any(demanded) {
        Outcome::Met
    } else if wants_only_none(demanded) {
        Outcome::Conflict
    } else {
        return None;
    };
    Some(Found::plain(outcome))
}
