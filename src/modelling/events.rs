//! What changes the law on a day: provisions and acts that begin or end, wordings that were read, parameters that move, ranks that are
//! put in another order, and what a state does about a treaty. Owns which of them a demand can hang on; must not know verdicts.

use crate::law::{
    Act, ActId, Corpus, Formula, JurisdictionId, Norm, NormId, ParameterId, ParameterRow, PropertyId, ScopeId, Status,
    StatusKind, Strength, Test,
};
use crate::value::{Date, DateRange};
use rustc_hash::FxHashSet;

/// Something that changes the law.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum What {
    /// A status has effect, by number.
    StatusBegins(usize),
    /// A status ends.
    StatusEnds(usize),
    /// An act enters into force.
    ActBegins(ActId),
    /// An act ends.
    ActEnds(ActId),
    /// The wording that was read: what an act says is known from its day on.
    WordingRead(ActId),
    /// A provision begins.
    ProvisionBegins(NormId),
    /// A provision ends.
    ProvisionEnds(NormId),
    /// A declared silence begins to hold, by number.
    SilenceBegins(u32),
    /// It ends.
    SilenceEnds(u32),
    /// A parameter gets another value: which of its rows.
    Parameter(ParameterId, usize),
    /// A value of a parameter ends, and none follows: which of its rows.
    ParameterEnds(ParameterId, usize),
    /// An order of ranks begins, by number.
    OrderBegins(usize),
    /// It ends.
    OrderEnds(usize),
}

impl What {
    /// Whether the law turns on it as a whole: an act, or the order of ranks.
    pub const fn is_turn(self) -> bool {
        matches!(self, Self::ActBegins(_) | Self::ActEnds(_) | Self::OrderBegins(_) | Self::OrderEnds(_))
    }
}

/// Something that changes the law, and its first day: some day within.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Event {
    /// When.
    pub on: DateRange,
    /// What.
    pub what: What,
}

/// What demands can hang on.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// The instruments that they stand in.
    pub acts: FxHashSet<ActId>,
    /// The properties that they ask for, and those that are judged with them.
    pub properties: FxHashSet<PropertyId>,
}

/// All that changes the law of a state, of what demands can hang on, in the order of the days.
pub fn events(corpus: &Corpus, of: JurisdictionId, reach: &Reach) -> Vec<Event> {
    let mut found = Vec::new();
    let mut add = |on: Option<DateRange>, what: What| {
        if let Some(on) = on {
            found.push(Event { on, what });
        }
    };
    for (i, status) in corpus.statuses.iter().enumerate() {
        if status.of == of && reach.acts.contains(&status.act) && is_telling(status) {
            add(status.in_force, What::StatusBegins(i));
            add(behind(status.until.map(DateRange::from)), What::StatusEnds(i));
        }
    }
    let gives = |norm: &&Norm| norm.strength == Strength::Gives && reach.properties.contains(&norm.property);
    let mut acts: FxHashSet<ActId> = FxHashSet::default();
    for (id, norm) in (0..).map(NormId).zip(&corpus.norms).filter(|(_, norm)| gives(norm)) {
        let row = corpus.act(norm.act);
        if row.of.is_some_and(|other| other != of) {
            continue;
        }
        acts.insert(norm.act);
        add(norm.from, What::ProvisionBegins(id));
        add(behind(norm.until.map(DateRange::from)), What::ProvisionEnds(id));
        // It may reach back, go on for a time, or end on a day that is known only in part.
        if let Some(details) = corpus.details(norm.details) {
            add(details.applies_from.map(DateRange::from), What::ProvisionBegins(id));
            for last in [details.transitional, details.may_end] {
                add(behind(last.map(DateRange::from)), What::ProvisionEnds(id));
            }
        }
    }
    let supreme: Vec<ActId> = highest(corpus, of).collect();
    for id in acts.iter().chain(&reach.acts).chain(&supreme) {
        let row = corpus.act(*id);
        add(row.in_force, What::ActBegins(*id));
        add(behind(row.until), What::ActEnds(*id));
        add(row.wording.filter(|_| acts.contains(id)), What::WordingRead(*id));
    }
    for (i, silence) in (0..).zip(&corpus.silences) {
        if silence.of == of && reach.properties.contains(&silence.property) {
            let wordings = silence.searched.iter().filter_map(|(act, _)| corpus.act(*act).wording);
            let read = wordings.max_by_key(|date| date.first()).or(silence.read);
            let from = silence.from.map(DateRange::from).or(read.map(|date| DateRange::from(date.first())));
            add(from, What::SilenceBegins(i));
            add(behind(silence.until.map(DateRange::from)), What::SilenceEnds(i));
        }
    }
    for id in parameters(corpus, reach) {
        let rows = &corpus.parameter(id).rows;
        for (i, row) in rows.iter().enumerate() {
            add(Some(DateRange::from(row.from)), What::Parameter(id, i));
            let end = row.until.and_then(Date::next);
            let follows = |next: &ParameterRow| next.topic == row.topic && Some(next.from) == end;
            if !rows.iter().any(follows) {
                add(end.map(DateRange::from), What::ParameterEnds(id, i));
            }
        }
    }
    for (i, order) in corpus.hierarchies.iter().enumerate().filter(|(_, order)| order.of == of) {
        add(order.from, What::OrderBegins(i));
        add(behind(order.until), What::OrderEnds(i));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The days on which something may be otherwise than on the day before.
pub fn days(events: &[Event]) -> Vec<Date> {
    let mut days: Vec<Date> = events.iter().flat_map(|event| [event.on.first(), event.on.last()]).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The acts of the highest rank: a new constitution is told whatever hangs on it.
fn highest(corpus: &Corpus, of: JurisdictionId) -> impl Iterator<Item = ActId> + '_ {
    let is_highest = move |act: &Act| {
        let orders = corpus.hierarchies.iter().filter(|order| order.of == of);
        act.of == Some(of) && act.rank.is_some_and(|rank| orders.into_iter().any(|order| order.level(rank) == Some(0)))
    };
    (0..).map(ActId).zip(&corpus.acts).filter(move |(_, act)| is_highest(act)).map(|(id, _)| id)
}

/// Whether a status can make a treaty bind, or not.
fn is_telling(status: &Status) -> bool {
    !matches!(status.kind, StatusKind::NotParty | StatusKind::Signed | StatusKind::DeclaresNothing)
}

/// The first day without what has a last one.
fn behind(last: Option<DateRange>) -> Option<DateRange> {
    let last = last?;
    DateRange::new(last.first().next()?, last.last().next()?).ok()
}

/// The parameters that norms on these properties name, in their amounts or in their persons.
fn parameters(corpus: &Corpus, reach: &Reach) -> Vec<ParameterId> {
    let mut found: Vec<ParameterId> = Vec::new();
    let mut scopes: FxHashSet<ScopeId> = FxHashSet::default();
    let mut take = |formula: &Formula| {
        formula.each(&mut |part| {
            if let Formula::Parameter(id) = part {
                found.push(*id);
            }
        });
    };
    for norm in corpus.norms.iter().filter(|norm| reach.properties.contains(&norm.property)) {
        corpus.allowed_values(norm.allowed).each_formula(&mut take);
        if !norm.scope.is_everything() {
            scopes.insert(norm.scope);
        }
    }
    for scope in scopes {
        let scope = corpus.scope(scope);
        for condition in [&scope.base, &scope.unless] {
            condition.each_test(&mut |test| {
                if let Test::Formula(_, _, formula) = test {
                    take(formula);
                }
            });
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
