//! Whether a treaty that doesn't bind yet is ready to be ratified: by what has to be so before, in its order, and by the
//! demands that would bind the state. Every list of preconditions is somebody's, and is judged by itself. What isn't known
//! never makes ready, and what nobody wrote down isn't known.

use super::any_of::choices_of;
use super::binding::{Binding, NotBinding};
use super::judge::Judge;
use super::moment::Moment;
use super::ruling::{Expected, Ruling};
use super::{Index, members, practice};
use crate::law::{
    ActId, Address, AddressId, NormId, Practised, Precondition, RemarkKind, StatusKind, Strength, Verdict, Wanted,
};
use crate::value::Truth;
use rayon::prelude::*;

/// A treaty by one list of preconditions.
#[derive(Clone, Debug)]
pub struct Readiness {
    /// The treaty.
    pub act: ActId,
    /// Whose list it is; nothing for the workspace's own.
    pub by: Option<ActId>,
    /// One word.
    pub word: Ready,
    /// The preconditions, each behind those that come first.
    pub preconditions: Vec<PreconditionRuling>,
    /// What the treaty's own demands come to.
    pub demands: Demands,
}

/// Whether a treaty is ready to be ratified.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ready {
    /// Every precondition that blocks is met, and so is every duty that the treaty would bring.
    Ready,
    /// One of them surely isn't.
    NotReady,
    /// Not enough is known.
    Unknown,
    /// The state is a party.
    Party,
}

impl Ready {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::NotReady => "not ready",
            Self::Unknown => "unknown",
            Self::Party => "party",
        }
    }
}

/// What the duties of a treaty come to, if it bound the state.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Demands {
    /// Met.
    pub met: usize,
    /// Surely not met.
    pub unmet: usize,
    /// Not known, or left to judgement.
    pub open: usize,
}

impl Demands {
    /// Counts one more; of what isn't demanded nothing is counted.
    pub fn count(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::NotApplicable => {}
            verdict if verdict.is_met() => self.met += 1,
            verdict if verdict.is_unmet() => self.unmet += 1,
            _ => self.open += 1,
        }
    }
}

/// A precondition with its verdict.
#[derive(Clone, Debug)]
pub struct PreconditionRuling {
    /// Which precondition, by number.
    pub precondition: usize,
    /// One word: of the text of the law and, where that is asked for, of practice.
    pub word: Verdict,
    /// What each of its norms comes to in the text of the law.
    pub rulings: Vec<Ruling>,
    /// What evidence says, where it is asked for what is so in practice and there is evidence.
    pub practised: Option<Practised>,
    /// Where it stands in the order.
    pub turn: Turn,
}

/// Where a precondition stands in the order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Turn {
    /// It is met.
    Done,
    /// What comes before it is met, and it isn't: this is to be done.
    Next,
    /// What comes before it isn't met: these, by number.
    Waits(Vec<usize>),
}

/// Every treaty by every list, in the order of the names; the workspace's own list comes first.
pub fn readiness(moment: Moment<'_>, index: &Index) -> Vec<Readiness> {
    readiness_where(moment, index, |_| true)
}

/// One treaty by every list.
pub fn readiness_of(moment: Moment<'_>, index: &Index, act: ActId) -> Vec<Readiness> {
    readiness_where(moment, index, |other| other == act)
}

fn readiness_where(moment: Moment<'_>, index: &Index, wanted: impl Fn(ActId) -> bool) -> Vec<Readiness> {
    let corpus = moment.corpus;
    let mut lists: Vec<(ActId, Option<ActId>)> = {
        let rows = corpus.preconditions.iter().filter(|one| wanted(one.act));
        rows.map(|one| (one.act, one.by)).collect()
    };
    let names = |(act, by): &(ActId, Option<ActId>)| {
        (corpus.act_name(*act).to_owned(), by.map(|by| corpus.act_name(by).to_owned()))
    };
    lists.sort_by_cached_key(names);
    lists.dedup();
    lists.into_par_iter().map(|(act, by)| by_list(moment, index, act, by)).collect()
}

/// A treaty by which a source's claim on its readiness is measured: by the workspace's own list where there is one, else by
/// the source's.
pub(super) fn readiness_beside(moment: Moment<'_>, index: &Index, act: ActId, source: ActId) -> Readiness {
    let own = moment.corpus.preconditions.iter().any(|one| one.act == act && one.by.is_none());
    by_list(moment, index, act, (!own).then_some(source))
}

fn by_list(moment: Moment<'_>, index: &Index, act: ActId, by: Option<ActId>) -> Readiness {
    let corpus = moment.corpus;
    let mut preconditions: Vec<PreconditionRuling> = corpus
        .preconditions
        .iter()
        .enumerate()
        .filter(|(_, one)| one.act == act && one.by == by)
        .map(|(number, one)| judge(moment, index, number, one))
        .collect();
    let met: Vec<usize> = preconditions.iter().filter(|one| one.word.is_met()).map(|one| one.precondition).collect();
    for one in &mut preconditions {
        let after = corpus.preconditions.get(one.precondition).map_or(&[][..], |row| &row.after);
        let open: Vec<usize> = after.iter().copied().filter(|first| !met.contains(first)).collect();
        one.turn = match (one.word.is_met(), open.is_empty()) {
            (true, _) => Turn::Done,
            (false, true) => Turn::Next,
            (false, false) => Turn::Waits(open),
        };
    }
    preconditions.sort_by_cached_key(|one| {
        (depth(moment, one.precondition), corpus.preconditions.get(one.precondition).map(|row| row.place))
    });
    let demands = demands(moment, index, act);
    let word = if is_party(moment, act) { Ready::Party } else { word(moment, &preconditions, demands) };
    Readiness { act, by, word, preconditions, demands }
}

fn word(moment: Moment<'_>, preconditions: &[PreconditionRuling], demands: Demands) -> Ready {
    let rows = &moment.corpus.preconditions;
    let mut blocking = preconditions
        .iter()
        .filter(|one| rows.get(one.precondition).is_some_and(|row| row.blocking))
        .map(|one| one.word);
    if demands.unmet > 0 || blocking.clone().any(Verdict::is_unmet) {
        Ready::NotReady
    } else if demands.met > 0 && demands.open == 0 && blocking.all(Verdict::is_met) {
        Ready::Ready
    } else {
        Ready::Unknown
    }
}

/// How many preconditions come before, one behind the other.
fn depth(moment: Moment<'_>, number: usize) -> usize {
    let after = moment.corpus.preconditions.get(number).map_or(&[][..], |row| &row.after);
    after.iter().map(|first| depth(moment, *first) + 1).max().unwrap_or(0)
}

fn judge(moment: Moment<'_>, index: &Index, number: usize, one: &Precondition) -> PreconditionRuling {
    let Wanted::Norms(norms) = &one.wanted else {
        let word = Verdict::Judgement;
        return PreconditionRuling {
            precondition: number,
            word,
            rulings: Vec::new(),
            practised: None,
            turn: Turn::Next,
        };
    };
    let (mut rulings, mut words, mut practised) = (Vec::new(), Vec::new(), None);
    for id in norms {
        let mut ruling = Judge::of_demand(moment, index, *id).ruling(*id);
        let mut word = ruling.verdict;
        if one.in_practice.is_some() {
            let evidence = practice(moment, &ruling).map(|evidence| evidence.practised);
            word = in_practice(word, evidence);
            practised = practised.max(evidence);
            let details = moment.corpus.details(moment.corpus.norm(*id).details);
            ruling.expected = Expected::of_word(moment, details, word);
        }
        words.push(word);
        rulings.push(ruling);
    }
    PreconditionRuling { precondition: number, word: all_of(&words), rulings, practised, turn: Turn::Next }
}

/// What is asked for in practice: what the text lacks isn't so, and of what it gives only evidence tells.
const fn in_practice(text: Verdict, practised: Option<Practised>) -> Verdict {
    match practised {
        _ if text.is_unmet() => text,
        Some(Practised::Applied) => text,
        Some(Practised::Partly) => Verdict::Partial,
        Some(Practised::NotApplied) => Verdict::Gap,
        Some(Practised::Disputed | Practised::Unclear) => Verdict::Uncertain,
        None => Verdict::Unknown,
    }
}

/// One word for several that all have to be met.
fn all_of(words: &[Verdict]) -> Verdict {
    let unmet = words.iter().copied().find(|word| word.is_unmet());
    let open = [Verdict::Unknown, Verdict::Uncertain, Verdict::Judgement].into_iter().find(|word| words.contains(word));
    match (unmet, open) {
        (Some(word), _) | (None, Some(word)) => word,
        (None, None) if words.is_empty() => Verdict::Unknown,
        (None, None) if words.iter().all(|word| *word == Verdict::Exceeds) => Verdict::Exceeds,
        (None, None) if words.iter().all(|word| *word == Verdict::NotApplicable) => Verdict::NotApplicable,
        (None, None) => Verdict::Met,
    }
}

/// The duties of a treaty: those that `must` be met and those towards which a state has to advance, its choices, and what it
/// leaves to judgement.
fn demands(moment: Moment<'_>, index: &Index, act: ActId) -> Demands {
    let corpus = moment.corpus;
    let mut found = Demands::default();
    let members = members(moment);
    for (i, norm) in (0..).zip(&corpus.norms) {
        let is_duty = matches!(norm.strength, Strength::Must | Strength::Progressively);
        let id = NormId(i);
        if norm.act == act && is_duty && moment.is_owed(id) && !members.contains(&id) {
            found.count(Judge::of_demand(moment, index, id).verdict_of(id));
        }
    }
    choices_of(moment, index, act).iter().for_each(|ruling| found.count(ruling.verdict));
    let judged =
        corpus.remarks.iter().filter(|remark| remark.act == act && matches!(remark.kind, RemarkKind::Judgement));
    found.open += judged.count();
    found
}

/// Whether the state has ratified: it is bound, or may be, or its law on the ratification or the registration has come.
fn is_party(moment: Moment<'_>, act: ActId) -> bool {
    // That it isn't known whether the state is bound is no sign that it has ratified.
    if !moment.is_party(act) {
        return false;
    }
    let corpus = moment.corpus;
    let before = |address: &Address| address.is_before_ratification();
    // Whoever asks has named it: a claim or a precondition.
    let address = corpus.addresses.iter().position(before).and_then(|i| u32::try_from(i).ok()).map(AddressId);
    let Some(address) = address else { return false };
    let Binding { binds, because, .. } = moment.binding(act, address);
    if because == NotBinding::NotYet {
        let party = |row: &&crate::law::Status| {
            Some(row.of) == moment.jurisdiction && row.act == act && row.kind == StatusKind::Party
        };
        let dates = corpus.statuses.iter().filter(party).flat_map(|row| [row.law_of, row.registered]).flatten();
        return dates.into_iter().any(|date| date.starts_by(moment.as_of) == Truth::Yes);
    }
    !binds.is_no()
}
