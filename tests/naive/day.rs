//! The law of one state on one day: which provisions are in force and how surely, what an instrument binds,
//! which order of ranks is known, what a parameter is, what a silence speaks of. Each answer is read off the
//! dates as they are written; what is known only in part is said to be so.

use kzrules::law::{
    Act, ActId, ActSort, AddressId, Corpus, Hierarchy, JurisdictionId, Norm, NormId, ParameterId, ParameterRow,
    PropertyId, RankId, Silence, Status, StatusKind, Strength, TopicId,
};
use kzrules::value::{Date, DateRange, Truth};

/// A corpus, a day, a state.
#[derive(Clone, Copy)]
pub struct Day<'c> {
    pub corpus: &'c Corpus,
    pub date: Date,
    pub state: Option<JurisdictionId>,
}

/// A provision that counts on the day, or may count.
#[derive(Clone, Copy, Debug)]
pub struct Living {
    pub id: NormId,
    /// Its act may not be in force, or not say this.
    pub act_in_doubt: bool,
    /// It may not be in force, or not say this.
    pub in_doubt: bool,
    /// It was read only in a later wording.
    pub unread: bool,
    /// The provision that gives it to these persons as the same as to others.
    pub giver: Option<NormId>,
}

impl<'c> Day<'c> {
    /// Whether a day that is known in part has come.
    pub fn begun(&self, range: Option<DateRange>) -> Truth {
        let Some(range) = range else { return Truth::Yes };
        match (range.first() <= self.date, range.last() <= self.date) {
            (false, _) => Truth::No,
            (true, false) => Truth::Unknown,
            (true, true) => Truth::Yes,
        }
    }

    /// Whether a last day that is known in part is behind us.
    pub fn over(&self, range: Option<DateRange>) -> Truth {
        let Some(range) = range else { return Truth::No };
        match (range.first() < self.date, range.last() < self.date) {
            (false, _) => Truth::No,
            (true, false) => Truth::Unknown,
            (true, true) => Truth::Yes,
        }
    }

    pub fn act_in_force(&self, act: &Act) -> Truth {
        let mut over = self.over(act.until);
        if over.is_yes() && act.end_unverified {
            over = Truth::Unknown;
        }
        self.begun(act.in_force).and(over.negated())
    }

    /// The provision, if it counts or may count.
    pub fn living(&self, id: NormId) -> Option<Living> {
        let norm = self.corpus.norm(id);
        let act = self.corpus.act(norm.act);
        if norm.strength != Strength::Gives {
            return None;
        }
        let of_state = act.sort == ActSort::Law && act.of.is_some() && act.of == self.state;
        // A treaty gives while it binds.
        let in_force = match act.sort {
            ActSort::Treaty => self.binds(norm.act, norm.address),
            _ if of_state => self.act_in_force(act),
            _ => Truth::No,
        };
        let mut over = self.over(norm.until.map(DateRange::from));
        if over.is_yes() && norm.end_unverified {
            over = Truth::Unknown;
        }
        let own = self.begun(norm.from).and(over.negated());
        if own.is_no() || in_force.is_no() {
            return None;
        }
        Some(Living {
            id,
            act_in_doubt: act.unverified || in_force == Truth::Unknown,
            in_doubt: norm.unverified || own == Truth::Unknown,
            giver: None,
            unread: norm.from.is_none() && act.wording.is_some_and(|wording| self.date < wording.first()),
        })
    }

    /// The provisions on a property that count or may count.
    pub fn provisions(&self, property: PropertyId) -> Vec<Living> {
        let all = self.corpus.norms.iter().zip(0..);
        all.filter(|(norm, _)| norm.property == property).filter_map(|(_, i)| self.living(NormId(i))).collect()
    }

    /// The day from which a provision is what it is.
    pub fn begins(&self, norm: &Norm) -> Option<DateRange> {
        norm.from.or(self.corpus.act(norm.act).in_force)
    }

    /// The rank of an act: that of treaties, where a treaty says none.
    pub fn rank(&self, act: ActId) -> Option<RankId> {
        let row = self.corpus.act(act);
        row.rank.or(if row.sort == ActSort::Treaty { self.corpus.rank_of_treaties } else { None })
    }

    fn order(&self) -> Option<&'c Hierarchy> {
        self.corpus.hierarchies.iter().find(|order| {
            Some(order.of) == self.state
                && !order.levels.is_empty()
                && self.begun(order.from).is_yes()
                && self.over(order.until).is_no()
        })
    }

    pub fn knows_an_order(&self) -> bool {
        self.order().is_some()
    }

    /// How far down a rank stands, where the order of the day names it.
    pub fn level(&self, act: ActId) -> Option<usize> {
        let rank = self.rank(act)?;
        self.order()?.levels.iter().position(|level| level.contains(&rank))
    }

    /// Whether a state made a declaration under a paragraph. Who isn't a party makes none; of a party it is known where
    /// one is written down, or that it made no other.
    pub fn declared(&self, of: JurisdictionId, act: ActId, address: Option<AddressId>) -> Truth {
        let statuses = || self.corpus.statuses.iter().filter(move |status| status.of == of && status.act == act);
        if let Some(address) = address {
            let wanted = self.corpus.address(address);
            for status in statuses().filter(|status| status.kind == StatusKind::Declares) {
                let Some(part) = status.part.map(|part| self.corpus.address(part)) else { continue };
                if !(wanted.holds(part) || part.holds(wanted)) {
                    continue;
                }
                let stands = self.begun(status.in_force).and(self.over(status.until.map(DateRange::from)).negated());
                match stands {
                    Truth::No => {}
                    _ if status.unverified => return Truth::Unknown,
                    stands => return stands,
                }
            }
        }
        let is_party = statuses().any(|status| status.kind == StatusKind::Party);
        let no_other = statuses().any(|status| status.kind == StatusKind::DeclaresNothing);
        if is_party && !no_other { Truth::Unknown } else { Truth::No }
    }

    /// The permissions that relax a demand, of the same property.
    pub fn relaxing(&self, demand: NormId) -> Vec<NormId> {
        let norm = self.corpus.norm(demand);
        let relaxes = |other: &Norm| {
            other.strength == Strength::May
                && other.property == norm.property
                && self
                    .corpus
                    .details(other.details)
                    .is_some_and(|details| details.relaxes.iter().any(|target| self.corpus.is_at(norm, target)))
        };
        let all = self.corpus.norms.iter().zip(0..);
        all.filter(|(other, _)| relaxes(other)).map(|(_, i)| NormId(i)).collect()
    }

    /// Whether a demand is one on the state: what another state declared of itself isn't.
    pub fn is_owed(&self, id: NormId) -> bool {
        let details = self.corpus.details(self.corpus.norm(id).details);
        details.and_then(|details| details.declared_by).is_none_or(|of| Some(of) == self.state)
    }

    /// The row that gives a parameter its value for a property of these topics.
    pub fn row(&self, id: ParameterId, topics: &[TopicId]) -> Option<&'c ParameterRow> {
        let rows = &self.corpus.parameter(id).rows;
        let latest = |topic: Option<TopicId>| {
            let row =
                rows.iter().filter(|row| row.topic == topic && row.from <= self.date).max_by_key(|row| row.from)?;
            row.until.is_none_or(|until| self.date <= until).then_some(row)
        };
        let general = latest(None);
        let mut special: Vec<&ParameterRow> = Vec::new();
        for row in topics.iter().filter_map(|topic| latest(Some(*topic))) {
            let ended = general.is_some_and(|general| row.from < general.from);
            if !ended && !special.iter().any(|other| other.value == row.value) {
                special.push(row);
            }
        }
        match special[..] {
            [] => general,
            [one] => Some(one),
            _ => None,
        }
    }

    /// Whether a silence speaks of the day.
    pub fn speaks(&self, silence: &Silence) -> bool {
        if Some(silence.of) != self.state || silence.until.is_some_and(|until| until < self.date) {
            return false;
        }
        let wordings = silence.searched.iter().filter_map(|(act, _)| self.corpus.act(*act).wording);
        let since = silence.from.or(wordings.map(DateRange::first).max()).or(silence.read.map(DateRange::first));
        since.is_none_or(|since| since <= self.date)
    }

    /// Whether a paragraph binds the state.
    pub fn binds(&self, act: ActId, address: AddressId) -> Truth {
        let row = self.corpus.act(act);
        if row.sort == ActSort::Recommendation || row.is_declaration {
            return Truth::No;
        }
        if row.sort == ActSort::Law {
            return if row.of == self.state { self.act_in_force(row) } else { Truth::No };
        }
        let of_state = |status: &&Status| Some(status.of) == self.state && status.act == act;
        let statuses: Vec<&Status> = self.corpus.statuses.iter().filter(of_state).collect();
        let Some(party) = statuses.iter().find(|status| status.kind == StatusKind::Party) else {
            return self.binds_without_consent(&statuses);
        };
        if !self.part_is_accepted(act, address, &statuses) {
            return Truth::No;
        }
        // A denunciation takes effect on its day, a last day on the next one.
        let mut ended =
            if row.until.is_some() && self.act_in_force(row).is_no() { self.over(row.until) } else { Truth::No };
        for status in &statuses {
            let end = match status.kind {
                StatusKind::Denounced if status.in_force.is_some() => self.begun(status.in_force),
                StatusKind::Party => self.over(status.until.map(DateRange::from)),
                _ => Truth::No,
            };
            ended = ended.or(if end.is_yes() && status.unverified { Truth::Unknown } else { end });
        }
        if ended.is_yes() {
            return Truth::No;
        }
        let Some(since) = party.in_force else { return Truth::Unknown };
        let begun = match self.begun(Some(since)) {
            Truth::Yes if party.unverified => Truth::Unknown,
            begun => begun,
        };
        begun.and(ended.negated())
    }

    /// That a state wasn't a party is known of the day on which somebody looked; where nothing is said, nothing binds.
    fn binds_without_consent(&self, statuses: &[&Status]) -> Truth {
        let whole = |status: &&&Status| status.kind == StatusKind::Denounced && status.part.is_none();
        if let Some(left) = statuses.iter().find(whole) {
            let over = left.in_force.is_some() && self.begun(left.in_force).is_yes() && !left.unverified;
            return if over { Truth::No } else { Truth::Unknown };
        }
        let readings: Vec<_> = statuses.iter().filter(|status| status.kind == StatusKind::NotParty).collect();
        let read_by_now = |status: &&&&Status| status.as_of.is_none_or(|date| date.first() <= self.date);
        let last = readings.iter().filter(read_by_now).max_by_key(|status| status.as_of.map(DateRange::first));
        let sure =
            last.is_some_and(|status| !status.unverified && status.as_of.is_some_and(|date| date.contains(self.date)));
        if readings.is_empty() || sure { Truth::No } else { Truth::Unknown }
    }

    fn part_is_accepted(&self, act: ActId, address: AddressId, statuses: &[&Status]) -> bool {
        let address = self.corpus.address(address);
        let parts = &self.corpus.act(act).parts;
        let all = parts;
        let lies_in = |status: &Status| {
            let part = status.part.map(|part| self.corpus.address(part));
            part.is_some_and(|part| {
                part.holds(address) || all.iter().any(|row| row.address == *part && row.articles.holds(address))
            })
        };
        let of_kind = |kind: StatusKind| statuses.iter().filter(move |status| status.kind == kind);
        // Where the instrument says among which parts there is a choice, the others hold for every party.
        let chosen: Vec<_> = self
            .corpus
            .choices
            .iter()
            .filter(|choice| choice.act == act)
            .flat_map(|choice| &choice.members)
            .map(|member| self.corpus.address(member.1))
            .filter(|member| parts.iter().any(|row| row.address == **member))
            .collect();
        let parts: Vec<_> = parts.iter().filter(|row| chosen.is_empty() || chosen.contains(&&row.address)).collect();
        let must_be_accepted = of_kind(StatusKind::Accepts).count() > 0;
        let in_some_part = parts.iter().any(|row| row.articles.holds(address));
        let accepted = !must_be_accepted || !in_some_part || of_kind(StatusKind::Accepts).any(|status| lies_in(status));
        accepted && !of_kind(StatusKind::Excludes).any(|status| lies_in(status))
    }
}
