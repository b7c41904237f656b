//! Whether an instrument binds a state on a day: what follows from its statuses. What isn't known isn't guessed.

use super::moment::Moment;
use crate::law::{ActId, ActSort, Address, AddressId, Provision, Status, StatusKind};
use crate::source::Place;
use crate::value::{Date, DateRange, Truth};

/// Whether a demand binds the state on the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding {
    /// Yes, no, or not known.
    pub binds: Truth,
    /// Since when.
    pub since: Option<DateRange>,
    /// The status that it follows from.
    pub by: Option<Place>,
    /// Why it doesn't.
    pub because: NotBinding,
}

/// Why a demand doesn't bind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotBinding {
    /// It does bind.
    Binds,
    /// A recommendation never does.
    Recommendation,
    /// A declaration has no parties.
    Declaration,
    /// Nothing is said of the state's status.
    NoStatus,
    /// Not a party on the day.
    NotParty,
    /// Not a party on an earlier day; nobody looked since.
    NotLookedSince,
    /// Not a party on a later day; of days before it nothing is said.
    NotLookedBefore,
    /// Not in force for the state yet.
    NotYet,
    /// Denounced, or over.
    Over,
    /// The part isn't accepted, or is excluded.
    PartNotAccepted,
    /// The entry into force isn't known to the day.
    DateUnknown,
    /// The status, or one of its dates, isn't verified.
    NotVerified,
}

impl Moment<'_> {
    /// Whether a paragraph of an instrument, or all of it, binds the state.
    pub fn binding(&self, act: ActId, address: impl Into<Option<AddressId>>) -> Binding {
        let address = address.into();
        let row = self.corpus.act(act);
        let not = |because| Binding { binds: Truth::No, since: None, by: None, because };
        if row.sort == ActSort::Recommendation {
            return not(NotBinding::Recommendation);
        }
        if row.sort == ActSort::Law {
            let binds = if row.of == self.jurisdiction { self.in_force(row) } else { Truth::No };
            let because = match binds {
                Truth::Yes => NotBinding::Binds,
                Truth::Unknown => NotBinding::DateUnknown,
                Truth::No if row.until.is_some_and(|until| until.ends_before(self.as_of).is_yes()) => NotBinding::Over,
                Truth::No => NotBinding::NotYet,
            };
            return Binding { binds, since: row.in_force, by: Some(row.place), because };
        }
        if row.is_declaration {
            return not(NotBinding::Declaration);
        }
        let of_state: Vec<&Status> = self
            .corpus
            .statuses
            .iter()
            .filter(|status| Some(status.of) == self.jurisdiction && status.act == act)
            .collect();
        let Some(party) = self.consent(&of_state) else { return self.without_consent(&of_state) };
        let by = Some(place(party));
        let unknown = |since, because| Binding { binds: Truth::Unknown, since, by, because };
        let mut over = Truth::from(
            self.in_force(row).is_no() && row.until.is_some_and(|until| until.ends_before(self.as_of).is_yes()),
        );
        let mut unverified = false;
        for status in &of_state {
            let ended = self.ends_consent(status, party);
            unverified |= status.unverified && !ended.is_no();
            over = over.or(if status.unverified && ended.is_yes() { Truth::Unknown } else { ended });
        }
        if over.is_yes() {
            return Binding { by, ..not(NotBinding::Over) };
        }
        let accepted = address.map_or(Truth::Yes, |address| self.part_is_accepted(act, address, &of_state));
        if accepted.is_no() {
            return Binding { by, ..not(NotBinding::PartNotAccepted) };
        }
        let Some(since) = party.in_force else { return unknown(None, NotBinding::DateUnknown) };
        match since.starts_by(self.as_of) {
            Truth::No => Binding { binds: Truth::No, since: Some(since), by, because: NotBinding::NotYet },
            Truth::Unknown => unknown(Some(since), NotBinding::DateUnknown),
            Truth::Yes if party.unverified || unverified => unknown(Some(since), NotBinding::NotVerified),
            Truth::Yes if over == Truth::Unknown || accepted == Truth::Unknown => {
                unknown(Some(since), NotBinding::DateUnknown)
            }
            Truth::Yes => Binding { binds: Truth::Yes, since: Some(since), by, because: NotBinding::Binds },
        }
    }

    /// The consent that counts on the day: of several, since a state may leave and come back, the last that has, or
    /// may have, effect; else the first that will.
    fn consent<'a>(&self, of_state: &[&'a Status]) -> Option<&'a Status> {
        let parties = || of_state.iter().copied().filter(|status| status.kind == StatusKind::Party);
        let first = |status: &&Status| status.in_force.map(DateRange::first);
        let begun = |status: &&Status| status.in_force.is_none_or(|date| !date.starts_by(self.as_of).is_no());
        parties().filter(begun).max_by_key(first).or_else(|| parties().min_by_key(first))
    }

    /// Without consent nothing binds, and consent isn't presumed. But that a state wasn't a party is true of the
    /// day on which somebody looked: of other days it isn't known.
    fn without_consent(&self, of_state: &[&Status]) -> Binding {
        let said = |kind| of_state.iter().copied().filter(move |status| status.kind == kind);
        let not = |status, because| Binding { binds: Truth::No, since: None, by: Some(place(status)), because };
        let unknown = |status, because| Binding { binds: Truth::Unknown, ..not(status, because) };
        if let Some(left) = said(StatusKind::Denounced).find(|status| status.part.is_none()) {
            let over = left.in_force.map_or(Truth::Unknown, |date| date.starts_by(self.as_of));
            return match over {
                Truth::Yes if left.unverified => unknown(left, NotBinding::NotVerified),
                Truth::Yes => not(left, NotBinding::Over),
                // Who leaves was a party; since when, isn't said.
                Truth::No | Truth::Unknown => unknown(left, NotBinding::DateUnknown),
            };
        }
        let read_by = |status: &&Status| status.as_of.is_none_or(|date| date.first() <= self.as_of);
        let latest = said(StatusKind::NotParty).filter(read_by).max_by_key(|status| status.as_of.map(DateRange::first));
        match latest {
            Some(status) if status.unverified => unknown(status, NotBinding::NotVerified),
            Some(status) if status.as_of.is_some_and(|date| date.contains(self.as_of)) => {
                not(status, NotBinding::NotParty)
            }
            Some(status) => unknown(status, NotBinding::NotLookedSince),
            None => match said(StatusKind::NotParty).min_by_key(|status| status.as_of.map(DateRange::first)) {
                Some(status) => unknown(status, NotBinding::NotLookedBefore),
                None => Binding { binds: Truth::No, since: None, by: None, because: NotBinding::NoStatus },
            },
        }
    }

    /// Whether a status has ended a consent. What ended before that consent began ended an earlier one.
    fn ends_consent(&self, status: &Status, consent: &Status) -> Truth {
        let end = match status.kind {
            StatusKind::Denounced if status.part.is_none() => status.in_force,
            StatusKind::Party => match status.until.and_then(Date::next) {
                Some(end) => Some(DateRange::from(end)),
                None => return Truth::No,
            },
            _ => return Truth::No,
        };
        let Some(end) = end else { return Truth::Unknown };
        let earlier = consent.in_force.map_or(Truth::No, |since| Truth::from(end.last() <= since.first()));
        end.starts_by(self.as_of).and(earlier.negated())
    }

    /// Of an instrument in parts, a state is bound by those that it accepted, and not by those excluded or denounced.
    /// Where the instrument says among which parts there is a choice, the others hold for every party.
    fn part_is_accepted(&self, act: ActId, address: AddressId, statuses: &[&Status]) -> Truth {
        let address = self.corpus.address(address);
        let parts = &self.corpus.act(act).parts;
        let lies_in = |status: &Status| {
            let Some(part) = status.part else { return false };
            let part = self.corpus.address(part);
            part.holds(address) || parts.iter().any(|row| row.address == *part && row.articles.holds(address))
        };
        let choices = || self.corpus.choices.iter().filter(|choice| choice.act == act);
        let is_left_to_choose = |part: &Address| {
            let members = choices().flat_map(|choice| &choice.members);
            let of_parts = |member: &&Provision| parts.iter().any(|row| row.address == *self.corpus.address(member.1));
            let mut members = members.filter(of_parts).peekable();
            members.peek().is_none() || members.any(|member| self.corpus.address(member.1) == part)
        };
        // From its own day, where it has one.
        let has_effect = |status: &Status| {
            let begun = status.in_force.map_or(Truth::Yes, |date| date.starts_by(self.as_of));
            if status.unverified { begun.and(Truth::Unknown) } else { begun }
        };
        let any = |kind: StatusKind| {
            let here = statuses.iter().filter(|status| status.kind == kind && lies_in(status));
            here.fold(Truth::No, |any, status| any.or(has_effect(status)))
        };
        let in_some_part = parts.iter().any(|row| row.articles.holds(address) && is_left_to_choose(&row.address));
        let chooses = statuses.iter().any(|status| status.kind == StatusKind::Accepts) && in_some_part;
        let accepted = if chooses { any(StatusKind::Accepts) } else { Truth::Yes };
        accepted.and(any(StatusKind::Excludes).or(any(StatusKind::Denounced)).negated())
    }
}

/// Where the head of a status stands.
fn place(status: &Status) -> Place {
    Place::new(status.place.file, status.head)
}
