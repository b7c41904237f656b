//! Claims that are about no demand and no provision: on a status, a silence, practice, a parameter's value, or in free
//! words. Each is held against what the workspace says of the same thing on the day.

use super::moment::Moment;
use crate::law::{Claimed, JurisdictionId, PracticeOf, Practised, StatusKind, Strength};
use crate::source::Place;
use crate::value::Truth;

/// What the workspace says of the same thing.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Beside {
    /// Whether it says the same; nothing where it says nothing, or nothing that can be compared.
    pub(super) agrees: Option<bool>,
    /// Where it says it.
    pub(super) place: Option<Place>,
}

impl Moment<'_> {
    /// What stands beside a claim of these kinds.
    pub(super) fn beside(&self, claimed: &Claimed) -> Beside {
        match claimed {
            Claimed::Status { of, kind, act, part } => self.status_beside(*of, *kind, *act, *part),
            Claimed::Silent { of, property } => self.silence_beside(*of, *property),
            Claimed::Practised { of, practised } => self.practice_beside(*of, *practised),
            Claimed::Parameter { parameter, value } => match self.parameter(*parameter, &[]) {
                Ok(row) => Beside {
                    agrees: (!row.unverified || row.value == *value).then_some(row.value == *value),
                    place: Some(row.place),
                },
                Err(_) => Beside::default(),
            },
            Claimed::OfSeries(line, said) => {
                let (truth, places) = super::of_line(self.corpus, line, said);
                let agrees = match truth {
                    Truth::Yes => Some(true),
                    Truth::No => Some(false),
                    Truth::Unknown => None,
                };
                Beside { agrees, place: places.first().copied() }
            }
            Claimed::Verdict { .. } | Claimed::Law { .. } | Claimed::Ready { .. } | Claimed::Words => Beside::default(),
        }
    }

    /// A claim that a state is a party holds while it is bound; one that it isn't, while it isn't.
    fn status_beside(
        &self,
        of: JurisdictionId,
        kind: StatusKind,
        act: crate::law::ActId,
        part: Option<crate::law::AddressId>,
    ) -> Beside {
        let mut rows = self.corpus.statuses.iter().filter(|row| row.of == of && row.act == act);
        let place = |row: &crate::law::Status| Place::new(row.place.file, row.head);
        match kind {
            StatusKind::Party | StatusKind::NotParty => {
                let party = rows.clone().find(|row| row.kind == StatusKind::Party);
                let Some(row) = party else {
                    let none: Vec<_> = rows.filter(|row| row.kind == StatusKind::NotParty).collect();
                    // What was so on one day contradicts nothing that is said of another.
                    let on_day = |row: &&&crate::law::Status| {
                        !row.unverified && row.as_of.is_some_and(|date| date.contains(self.as_of))
                    };
                    let found = none.iter().find(on_day).or(none.first()).copied();
                    let says_so = kind == StatusKind::NotParty;
                    let agrees = found.filter(|row| says_so || on_day(&row)).map(|_| says_so);
                    return Beside { agrees, place: found.map(place) };
                };
                let begun = row.in_force.or(row.registered).map_or(Truth::Unknown, |date| date.starts_by(self.as_of));
                let over = row.until.is_some_and(|until| until < self.as_of);
                let is_party = begun.and(Truth::from(!over));
                let agrees = match (is_party, kind) {
                    (Truth::Unknown, _) => None,
                    (truth, StatusKind::Party) => Some(truth == Truth::Yes),
                    (truth, _) => Some(truth == Truth::No),
                };
                Beside { agrees, place: Some(place(row)) }
            }
            kind => match rows.find(|row| row.kind == kind && (part.is_none() || row.part == part)) {
                Some(row) => Beside { agrees: Some(true), place: Some(place(row)) },
                None => Beside::default(),
            },
        }
    }

    /// That the law is silent: so it was found, or a provision in force says the contrary.
    fn silence_beside(&self, of: JurisdictionId, property: crate::law::PropertyId) -> Beside {
        if Some(of) != self.jurisdiction {
            return Beside::default();
        }
        let given = self.corpus.norms.iter().find(|norm| {
            norm.property == property
                && norm.strength == Strength::Gives
                && self.liveness(norm) == super::Liveness::Yes
                && norm.scope.is_everything()
        });
        if let Some(norm) = given {
            return Beside { agrees: Some(false), place: Some(norm.demand_place()) };
        }
        match self.corpus.silences.iter().find(|row| row.of == of && row.property == property) {
            Some(row) => Beside { agrees: Some(true), place: Some(row.place) },
            None => Beside::default(),
        }
    }

    fn practice_beside(&self, of: PracticeOf, practised: Practised) -> Beside {
        let same = self
            .corpus
            .practices
            .iter()
            .filter(|row| row.of == of && row.during.is_none_or(|during| during.first() <= self.as_of));
        match same.max_by_key(|row| row.during.map(crate::value::DateRange::last)) {
            Some(row) => Beside { agrees: Some(row.practised == practised), place: Some(row.place) },
            None => Beside::default(),
        }
    }
}
