//! The law of one state on one day: which acts and norms are in force, what the parameters are, how ranks
//! are ordered, and whether an instrument binds. Answers may be "unknown"; they are never guessed.

use crate::law::{
    ActId, ActSort, AddressId, Corpus, Formula, Hierarchy, JurisdictionId, Norm, NormId, ParameterId, ParameterRow,
    PropertyId, RankId, Silence, Status, StatusKind, TopicId,
};
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
}
