//! The law of one state on one day: which acts and norms are in force, what the parameters are, how ranks
//! are ordered, and whether an instrument binds. Answers may be "unknown"; they are never guessed.

use crate::law::{
    ActId, ActSort, Address, AddressId, Corpus, Formula, Hierarchy, JurisdictionId, Norm, NormId, ParameterId,
    ParameterRow, PropertyId, Provision, RankId, Silence, Status, StatusKind, TopicId,
};
use crate::source::Place;
use crate::value::{Date, DateRange, Exact, Truth};

/// A corpus, a day and a state.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'c> {
    /// What the workspace says.
    pub corpus: &'c Corpus,
    /// The day that is judged: of the situations, and of the events in them.
    pub as_of: Date,
    /// The day up to which the law is known. Later than `as_of`, it adds the laws that reach back.
    pub known_on: Date,
    /// The state; without one, no law is given and nothing binds.
    pub jurisdiction: Option<JurisdictionId>,
}

/// Whether a provision counts on the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Liveness {
    /// It does.
    Yes,
    /// Its time, or its act's, is over or hasn't come, or it is another state's.
    No,
    /// Its act was in force, but was read only in a later wording.
    Unread,
    /// The day lies within a date that is known only in part.
    Doubtful,
}

/// Why a parameter has no one value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum NoParameter {
    /// Its series has no value for the day.
    OutsideSeries,
    /// Values of several topics run side by side, and the property belongs to none or to several of them.
    WhichTopic,
    /// Its value on the day isn't verified, and may be another.
    NotVerified,
}

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
    /// Nothing is said of the state's status.
    NoStatus,
    /// Not a party.
    NotParty,
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

impl<'c> Moment<'c> {
    /// Whether a silence may be none: its search isn't verified.
    pub fn is_doubtful(&self, silence: &Silence) -> bool {
        self.corpus.details(silence.details).is_some_and(|details| details.unverified.is_some())
    }

    /// Whether a provision counts.
    pub fn liveness(&self, norm: &Norm) -> Liveness {
        let act = self.corpus.act(norm.act);
        if act.sort == ActSort::Treaty {
            return self.liveness_of_treaty(norm);
        }
        if act.sort != ActSort::Law || act.of.is_none() || act.of != self.jurisdiction {
            return Liveness::No;
        }
        let within = self.is_within(norm);
        if within.is_no() {
            return Liveness::No;
        }
        match self.in_force_for(norm) {
            Truth::No => return Liveness::No,
            Truth::Unknown => return Liveness::Doubtful,
            Truth::Yes => {}
        }
        if within == Truth::Unknown {
            return Liveness::Doubtful;
        }
        if self.is_unread(norm) { Liveness::Unread } else { Liveness::Yes }
    }

    /// A treaty gives while it binds.
    fn liveness_of_treaty(&self, norm: &Norm) -> Liveness {
        match self.binding(norm.act, norm.address).binds.and(self.is_within(norm)) {
            Truth::Yes => Liveness::Yes,
            Truth::No => Liveness::No,
            Truth::Unknown => Liveness::Doubtful,
        }
    }

    /// Whether a demand is one on the state: what another state declared of itself isn't.
    pub fn is_owed(&self, id: NormId) -> bool {
        let details = self.corpus.details(self.corpus.norm(id).details);
        details.and_then(|details| details.declared_by).is_none_or(|of| Some(of) == self.jurisdiction)
    }

    /// Whether a state declared something under a paragraph. Who isn't a party declares nothing; of a party that is
    /// known where its declaration stands here, or that it made no other.
    pub fn declared(&self, of: JurisdictionId, act: ActId, address: Option<AddressId>) -> Truth {
        let mut found = Truth::No;
        let mut none_else = false;
        let mut party = false;
        for status in self.corpus.statuses.iter().filter(|status| status.of == of && status.act == act) {
            party |= status.kind == StatusKind::Party;
            none_else |= status.kind == StatusKind::DeclaresNothing;
            let here = match (address, status.part) {
                (Some(address), Some(part)) => {
                    let (address, part) = (self.corpus.address(address), self.corpus.address(part));
                    address.holds(part) || part.holds(address)
                }
                (None, _) => true,
                (Some(_), None) => false,
            };
            if status.kind == StatusKind::Declares && here {
                let begun = status.in_force.map_or(Truth::Yes, |date| date.starts_by(self.as_of));
                let over = status.until.is_some_and(|until| until < self.as_of);
                let truth = begun.and(Truth::from(!over));
                found = found.or(if status.unverified { truth.and(Truth::Unknown) } else { truth });
            }
        }
        if found == Truth::No && party && !none_else { Truth::Unknown } else { found }
    }

    /// Whether the state is a party to an instrument, from whatever day.
    pub(super) fn is_party(&self, act: ActId) -> bool {
        let mut of_state = self.corpus.statuses.iter().filter(|row| Some(row.of) == self.jurisdiction);
        of_state.any(|row| row.act == act && row.kind == StatusKind::Party)
    }

    /// The declarations of the state under a permission that have effect on the day, or may.
    pub fn declarations<'a>(&'a self, permission: &'a Norm) -> impl Iterator<Item = &'c Status> + 'a {
        let wanted = self.corpus.address(permission.address);
        self.corpus.statuses.iter().filter(move |row| {
            let here = row.part.is_some_and(|part| {
                let part = self.corpus.address(part);
                wanted.holds(part) || part.holds(wanted)
            });
            let current = row.in_force.is_none_or(|date| !date.starts_by(self.as_of).is_no())
                && row.until.is_none_or(|until| self.as_of <= until);
            let of_state = Some(row.of) == self.jurisdiction && row.act == permission.act;
            of_state && row.kind == StatusKind::Declares && here && current
        })
    }

    /// Where the state says that it declares nothing else under an instrument.
    pub fn declares_nothing(&self, act: ActId) -> Option<&'c Status> {
        let mut of_state = self.corpus.statuses.iter().filter(|row| Some(row.of) == self.jurisdiction);
        of_state.find(|row| row.act == act && row.kind == StatusKind::DeclaresNothing)
    }

    /// Whether the state may use a permission: where that takes a declaration, whether it made one.
    pub fn may_use(&self, permission: &Norm) -> Truth {
        let details = self.corpus.details(permission.details);
        match (details.is_some_and(|details| details.by_declaration), self.jurisdiction) {
            (false, _) => Truth::Yes,
            (true, Some(of)) => self.declared(of, permission.act, Some(permission.address)),
            (true, None) => Truth::No,
        }
    }

    /// The day from which a provision is what it is: its own, or its act's.
    pub fn begins(&self, norm: &Norm) -> Option<DateRange> {
        norm.from.or_else(|| self.corpus.act(norm.act).in_force)
    }

    /// The value of a parameter for a property of these topics.
    pub fn parameter(&self, id: ParameterId, topics: &[TopicId]) -> Result<&'c ParameterRow, NoParameter> {
        let rows = &self.corpus.parameter(id).rows;
        let current = |topic: Option<TopicId>| {
            rows.iter()
                .rfind(|row| row.topic == topic && row.from <= self.as_of)
                .filter(|row| row.until.is_none_or(|until| self.as_of <= until))
        };
        let general = current(None);
        let mut special: Vec<&ParameterRow> = topics.iter().filter_map(|topic| current(Some(*topic))).collect();
        // A value for all uses that began later than a special one ends it.
        special.retain(|row| general.is_none_or(|general| general.from <= row.from));
        special.dedup_by_key(|row| row.value);
        match (special.as_slice(), general) {
            ([one], _) => Ok(one),
            ([], Some(general)) => Ok(general),
            ([], None) => {
                let of_some_topic = rows.iter().any(|row| row.topic.is_some() && row.from <= self.as_of);
                Err(if of_some_topic { NoParameter::WhichTopic } else { NoParameter::OutsideSeries })
            }
            _ => Err(NoParameter::WhichTopic),
        }
    }

    /// The parameter's value alone.
    pub fn parameter_value(&self, id: ParameterId, topics: &[TopicId]) -> Result<Exact, NoParameter> {
        self.parameter(id, topics).map(|row| row.value)
    }

    /// The properties that a derived property is made of, or the property itself.
    pub(super) fn made_of(&self, property: PropertyId) -> Vec<PropertyId> {
        let (mut open, mut seen, mut parts) = (vec![property], Vec::new(), Vec::new());
        while let Some(next) = open.pop() {
            if seen.contains(&next) {
                continue;
            }
            seen.push(next);
            match &self.corpus.property(next).formula {
                Some(formula) => formula.each(&mut |part| {
                    if let Formula::Property(id) = part {
                        open.push(*id);
                    }
                }),
                None => parts.push(next),
            }
        }
        parts
    }

    /// The order of ranks on the day, if one is known.
    pub fn hierarchy(&self) -> Option<&'c Hierarchy> {
        self.corpus.hierarchies.iter().find(|hierarchy| {
            Some(hierarchy.of) == self.jurisdiction
                && !hierarchy.levels.is_empty()
                && hierarchy.from.is_none_or(|date| date.starts_by(self.as_of).is_yes())
                && hierarchy.until.is_none_or(|date| date.ends_before(self.as_of).is_no())
        })
    }

    /// How far down an act stands; nothing where no order on the day names its rank.
    pub fn level(&self, act: ActId) -> Option<usize> {
        self.rank(act).and_then(|rank| self.hierarchy()?.level(rank))
    }

    /// The rank of an act.
    pub fn rank(&self, act: ActId) -> Option<RankId> {
        let row = self.corpus.act(act);
        row.rank.or(if row.sort == ActSort::Treaty { self.corpus.rank_of_treaties } else { None })
    }

    /// Whether a paragraph of an instrument, or all of it, binds the state.
    pub fn binding(&self, act: ActId, address: impl Into<Option<AddressId>>) -> Binding {
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
        let of_state: Vec<&Status> = self
            .corpus
            .statuses
            .iter()
            .filter(|status| Some(status.of) == self.jurisdiction && status.act == act)
            .collect();
        let Some(party) = of_state.iter().copied().find(|status| status.kind == StatusKind::Party) else {
            let no_party = of_state.iter().find(|status| status.kind == StatusKind::NotParty);
            let because = if no_party.is_some() { NotBinding::NotParty } else { NotBinding::NoStatus };
            return Binding { by: no_party.map(|status| place(status)), ..not(because) };
        };
        let by = Some(place(party));
        let unknown = |since, because| Binding { binds: Truth::Unknown, since, by, because };
        let mut over = Truth::from(
            self.in_force(row).is_no() && row.until.is_some_and(|until| until.ends_before(self.as_of).is_yes()),
        );
        let mut unverified = false;
        for status in &of_state {
            let end = match status.kind {
                StatusKind::Denounced => status.in_force,
                StatusKind::Party => status.until.and_then(Date::next).map(DateRange::from),
                _ => None,
            };
            let ended = end.map_or(Truth::No, |end| end.starts_by(self.as_of));
            unverified |= status.unverified && !ended.is_no();
            over = over.or(if status.unverified && ended.is_yes() { Truth::Unknown } else { ended });
        }
        if over.is_yes() {
            return Binding { by, ..not(NotBinding::Over) };
        }
        let here = address.into();
        if here.is_some_and(|address| !self.part_is_accepted(act, address, &of_state)) {
            return Binding { by, ..not(NotBinding::PartNotAccepted) };
        }
        let Some(since) = party.in_force else { return unknown(None, NotBinding::DateUnknown) };
        match since.starts_by(self.as_of) {
            Truth::No => Binding { binds: Truth::No, since: Some(since), by, because: NotBinding::NotYet },
            Truth::Unknown => unknown(Some(since), NotBinding::DateUnknown),
            Truth::Yes if party.unverified || unverified => unknown(Some(since), NotBinding::NotVerified),
            Truth::Yes if over == Truth::Unknown => unknown(Some(since), NotBinding::DateUnknown),
            Truth::Yes => Binding { binds: Truth::Yes, since: Some(since), by, because: NotBinding::Binds },
        }
    }

    /// Of an instrument in parts, a state is bound by those that it accepted, and not by those excluded. Where the
    /// instrument says among which parts there is a choice, the others hold for every party.
    fn part_is_accepted(&self, act: ActId, address: AddressId, statuses: &[&Status]) -> bool {
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
        let in_some_part = parts.iter().any(|row| row.articles.holds(address) && is_left_to_choose(&row.address));
        let mut accepted = statuses.iter().filter(|status| status.kind == StatusKind::Accepts).peekable();
        if accepted.peek().is_some() && in_some_part && !accepted.any(|status| lies_in(status)) {
            return false;
        }
        !statuses.iter().any(|status| status.kind == StatusKind::Excludes && lies_in(status))
    }
}

/// Where the head of a status stands.
fn place(status: &Status) -> Place {
    Place::new(status.place.file, status.head)
}
