//! A treaty as if the state ratified it: what would bind, what of it is met, which least amendments would meet the rest, which
//! parts and declarations there are to choose among, and what bills do about it already. Each proposal is verified by
//! judging the law with it in force. Practice isn't looked at here, and what isn't known stays unknown.

use super::amend::{Amendment, Draft, unmet};
use super::bills::Changed;
use super::difference::under;
use super::enact::{enact, lines};
use super::parts::{Exclusion, Parts, choose_parts, exclusions};
use crate::eval::{self, ChoiceRuling, Judge, Law, Readiness, Ruling, Situations, members};
use crate::law::{
    ActId, AddressId, BillId, ChangeKind, Corpus, JurisdictionId, Norm, NormId, Provision, Status, StatusKind,
    Strength, Verdict,
};
use crate::scope::Region;
use crate::source::Span;
use crate::value::{DateRange, Truth};
use rustc_hash::FxHashSet;

/// A treaty as if the state ratified it.
pub struct Ratification {
    /// The treaty.
    pub act: ActId,
    /// Whether the state is a party already.
    pub is_party: bool,
    /// Duties that would bind, in legal order, each with what it comes to now.
    pub duties: Vec<Ruling>,
    /// Duties of parts that wouldn't be taken on.
    pub left_out: Vec<NormId>,
    /// Choices that would bind.
    pub choices: Vec<ChoiceRuling>,
    /// By each list of preconditions.
    pub readiness: Vec<Readiness>,
    /// The parts, where the treaty leaves a choice of them.
    pub parts: Option<Parts>,
    /// Parts and annexes, where there is no choice of parts: what leaving each out would spare.
    pub exclusions: Vec<Exclusion>,
    /// The law with the ratification.
    pub bound: Changed,
    /// The same with the amendments.
    pub draft: Draft,
    /// The duties and choices that no amendment was found for.
    pub unmended: Unmended,
    /// The duties that aren't judged: not known, uncertain, for a person to judge.
    pub open: usize,
    /// What the state could declare, with the duties that it would relieve.
    pub declarations: Vec<Declaration>,
    /// Bills that meet duties that aren't met now: each with those that it closes or narrows.
    pub proposed: Vec<(BillId, Vec<(NormId, bool)>)>,
}

/// What stays unmet with all amendments.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Unmended {
    /// Duties.
    pub duties: Vec<NormId>,
    /// Choices, by number.
    pub choices: Vec<usize>,
}

/// A permission that a state may use by declaring it.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The permission.
    pub permission: NormId,
    /// The duties that it would relieve of what is unmet, and for whom.
    pub relieves: Vec<(NormId, Situations)>,
}

/// The duties of a treaty: what a state must do or has to advance towards.
pub(super) fn is_duty(norm: &Norm) -> bool {
    matches!(norm.strength, Strength::Must | Strength::Progressively)
}

/// The corpus as if the state had ratified a treaty, with these parts taken on, where it has parts to choose.
pub(super) fn ratified(
    corpus: &Corpus,
    of: JurisdictionId,
    act: ActId,
    accepted: &[AddressId],
    from: DateRange,
) -> Corpus {
    let mut after = corpus.clone();
    let row = corpus.act(act);
    after.statuses.retain(|status| !(status.of == of && status.act == act && status.kind != StatusKind::Declares));
    let status = |kind, part| Status {
        of,
        kind,
        act,
        part,
        in_force: Some(from),
        registered: Some(from),
        scope: None,
        as_of: None,
        until: None,
        by_law: None,
        law_of: None,
        unverified: false,
        place: row.place,
        head: Span::NONE,
        details: row.details,
    };
    after.statuses.push(status(StatusKind::Party, None));
    after.statuses.extend(accepted.iter().map(|part| status(StatusKind::Accepts, Some(*part))));
    // The treaty itself binds nobody before its own entry into force.
    after
}

/// A treaty as if the state of this law ratified it on the day.
pub fn ratify(now: Law<'_>, act: ActId, of: JurisdictionId) -> Ratification {
    let corpus = now.moment.corpus;
    let day = DateRange::from(now.moment.as_of);
    let is_party = now.moment.binding(act, None).binds == Truth::Yes;
    let whole = if is_party { corpus.clone() } else { ratified(corpus, of, act, &[], day) };
    let parts = if is_party { None } else { choose_parts(now, &whole, act, of) };
    let taken = parts.as_ref().map(|parts| parts.chosen().to_vec()).unwrap_or_default();
    let bound = if taken.is_empty() { whole } else { ratified(corpus, of, act, &taken, day) };
    let bound = Changed::new(bound);
    let law = bound.law(now);
    let members = members(law.moment);
    let mut all: Vec<NormId> = (0..)
        .map(NormId)
        .zip(&bound.corpus.norms)
        .filter(|(id, norm)| norm.act == act && is_duty(norm) && law.moment.is_owed(*id) && !members.contains(id))
        .map(|(id, _)| id)
        .collect();
    bound.corpus.in_legal_order(&mut all);
    let binds = |id: &NormId| {
        let norm = bound.corpus.norm(*id);
        !law.moment.binding(norm.act, norm.address).binds.is_no()
    };
    let (bound_by, left_out): (Vec<NormId>, Vec<NormId>) = all.into_iter().partition(binds);
    let duties: Vec<Ruling> = bound_by.iter().map(|id| ruling(law, *id)).collect();
    let choices = binding_choices(law, act);
    let mut draft = Draft::new(bound.corpus.clone(), Some(of));
    let unmended = settle(&mut draft, now, &bound_by, act, &|_| true);
    let open = duties.iter().filter(|ruling| is_open(ruling.verdict)).count();
    let declarations = declarations(now, &bound.corpus, act, of, &bound_by);
    let proposed = proposed(now, &bound, &bound_by);
    let exclusions = match &parts {
        Some(_) => Vec::new(),
        None => exclusions(&bound.corpus, act, &duties, &draft.amendments),
    };
    let readiness = eval::readiness(now.moment, now.index).into_iter().filter(|one| one.act == act).collect();
    Ratification {
        act,
        is_party,
        duties,
        left_out,
        choices,
        readiness,
        parts,
        exclusions,
        bound,
        draft,
        unmended,
        open,
        declarations,
        proposed,
    }
}

fn ruling(law: Law<'_>, id: NormId) -> Ruling {
    let family = law.index.family_of(law.moment.corpus.norm(id).property);
    Judge::new(law.moment, law.index, &family, &[]).ruling(id)
}

/// The choices of a treaty that bind, each judged.
pub(super) fn binding_choices(law: Law<'_>, act: ActId) -> Vec<ChoiceRuling> {
    let choices = eval::choices_of(law.moment, law.index, act).into_iter();
    choices.filter(|ruling| !ruling.binding.binds.is_no()).collect()
}

/// Amends the law until no duty and no choice is unmet, as far as that can be done, and leaves out what isn't needed.
pub(super) fn settle(
    draft: &mut Draft,
    now: Law<'_>,
    duties: &[NormId],
    act: ActId,
    here: &dyn Fn(AddressId) -> bool,
) -> Unmended {
    let musts: Vec<NormId> =
        duties.iter().copied().filter(|id| draft.corpus().norm(*id).strength == Strength::Must).collect();
    // An amendment may bring a demand about that wasn't one before: what is owed to those who are now protected.
    for _ in 0..3 {
        let before = draft.amendments.len();
        for id in &musts {
            draft.amend(now, *id);
        }
        for ruling in unmet_choices(draft.law(now), act, here) {
            settle_choice(draft, now, ruling.choice, 0);
        }
        if draft.amendments.len() == before {
            break;
        }
    }
    let unmet_before = unmet_choices(draft.law(now), act, here).len();
    draft.prune(now, &musts, |law| unmet_choices(law, act, here).len() <= unmet_before);
    let law = draft.law(now);
    Unmended {
        duties: musts.into_iter().filter(|id| unmet(law, *id).is_some()).collect(),
        choices: unmet_choices(law, act, here).into_iter().map(|ruling| ruling.choice).collect(),
    }
}

fn unmet_choices(law: Law<'_>, act: ActId, here: &dyn Fn(AddressId) -> bool) -> Vec<ChoiceRuling> {
    let stands_here =
        |ruling: &ChoiceRuling| law.moment.corpus.choices.get(ruling.choice).is_some_and(|choice| here(choice.address));
    let rulings = binding_choices(law, act).into_iter();
    rulings.filter(|ruling| is_unmet(ruling.verdict) && stands_here(ruling)).collect()
}

/// How deep choices may stand in one another.
const DEEPEST: usize = 6;

/// Meets a choice by those of its members that take the fewest amendments. Whether it isn't unmet any more.
fn settle_choice(draft: &mut Draft, now: Law<'_>, number: usize, depth: usize) -> bool {
    let corpus = draft.corpus();
    let Some(choice) = corpus.choices.get(number).cloned() else { return false };
    // Parts are chosen before.
    if depth > DEEPEST || choice.members.iter().any(|member| corpus.part_of(member.0, member.1).is_some()) {
        return false;
    }
    let still_unmet = |draft: &Draft| {
        let law = draft.law(now);
        eval::one_choice(law.moment, law.index, number).is_some_and(|ruling| is_unmet(ruling.verdict))
    };
    let word = |member: &Provision, draft: &Draft| {
        let law = draft.law(now);
        let ruling = eval::one_choice(law.moment, law.index, number);
        ruling.and_then(|ruling| ruling.members.iter().find(|(one, _)| one == member).map(|(_, word)| *word))
    };
    let mut tried: Vec<(usize, usize)> = Vec::new();
    for (i, member) in choice.members.iter().enumerate() {
        if word(member, draft).is_none_or(|word| !is_unmet(word)) {
            continue;
        }
        let mut trial = draft.again();
        settle_member(&mut trial, now, member, number, depth);
        if word(member, &trial).is_some_and(|word| !is_unmet(word)) {
            tried.push((trial.amendments.len() - draft.amendments.len(), i));
        }
    }
    tried.sort_unstable();
    for (_, i) in tried {
        if !still_unmet(draft) {
            break;
        }
        if let Some(member) = choice.members.get(i) {
            settle_member(draft, now, member, number, depth);
        }
    }
    !still_unmet(draft)
}

/// Amends what stands at a member of a choice: demands, and choices of its own.
fn settle_member(draft: &mut Draft, now: Law<'_>, member: &Provision, of: usize, depth: usize) {
    let corpus = draft.corpus();
    let inner: Vec<usize> = (corpus.choices.iter().enumerate())
        .filter(|(number, choice)| {
            let (act, address, label) = member;
            let here = choice.act == *act && corpus.address(*address).holds(corpus.address(choice.address));
            *number != of && here && (label.is_none() || *label == choice.label)
        })
        .map(|(number, _)| number)
        .collect();
    let of_inner = |norm: &Norm| {
        let choices = inner.iter().filter_map(|number| corpus.choices.get(*number));
        choices.flat_map(|choice| &choice.members).any(|member| corpus.is_at(norm, member))
    };
    let demands: Vec<NormId> = eval::demands(corpus)
        .filter(|id| corpus.is_at(corpus.norm(*id), member) && !of_inner(corpus.norm(*id)))
        .collect();
    for id in demands {
        draft.amend(now, id);
    }
    for number in inner {
        settle_choice(draft, now, number, depth + 1);
    }
}

pub(super) const fn is_unmet(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Gap | Verdict::Shortfall | Verdict::Partial | Verdict::Conflict)
}

pub(super) const fn is_open(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Unknown | Verdict::Uncertain | Verdict::Judgement)
}

/// What each declaration that the treaty allows would relieve of what is unmet.
fn declarations(now: Law<'_>, bound: &Corpus, act: ActId, of: JurisdictionId, duties: &[NormId]) -> Vec<Declaration> {
    let day = DateRange::from(now.moment.as_of);
    let permissions = (0..).map(NormId).zip(&bound.norms).filter(|(_, norm)| {
        let details = bound.details(norm.details);
        norm.act == act && norm.strength == Strength::May && details.is_some_and(|details| details.by_declaration)
    });
    let base = Changed::new(bound.clone());
    let law = base.law(now);
    permissions
        .map(|(permission, norm)| {
            let mut corpus = bound.clone();
            let status = bound.statuses.iter().find(|row| row.of == of && row.act == act).cloned();
            let declared = status.map(|row| Status {
                kind: StatusKind::Declares,
                part: Some(norm.address),
                in_force: Some(day),
                scope: None,
                ..row
            });
            corpus.statuses.extend(declared);
            let with = Changed::new(corpus);
            let relieves = under(
                &[law, with.law(now)],
                |id| duties.contains(&id),
                |beside, id| {
                    let (one, other) = (beside.unmet(id, 0), beside.unmet(id, 1));
                    let Some(judge) = beside.under(0) else { return Vec::new() };
                    let less = judge.without(one, other);
                    if judge.is_nothing(less) { Vec::new() } else { vec![(id, judge.named(id, less))] }
                },
            );
            Declaration { permission, relieves }
        })
        .collect()
}

/// The bills that close or narrow duties that aren't met: whether all that is open closes.
fn proposed(now: Law<'_>, bound: &Changed, duties: &[NormId]) -> Vec<(BillId, Vec<(NormId, bool)>)> {
    let corpus = now.moment.corpus;
    let bills: Vec<BillId> = (0..).map(BillId).take(corpus.bills.len()).collect();
    // A bill that changes nothing of what the treaty asks for can't help.
    let asked: FxHashSet<_> = duties.iter().map(|id| corpus.norm(*id).property).collect();
    let speaks = |bill: &BillId| {
        let changes = &corpus.bill(*bill).changes;
        changes.iter().any(|change| {
            change.kind == ChangeKind::Repeals || change.norms.iter().any(|norm| asked.contains(&norm.property))
        })
    };
    let mut found = Vec::new();
    for bill in bills.into_iter().filter(speaks) {
        let day = super::enact::day_of(corpus, &[bill], now.moment.as_of);
        let later = Law {
            moment: crate::eval::Moment { as_of: day, known_on: now.moment.known_on.max(day), ..now.moment },
            ..now
        };
        let with = Changed::new(enact(&bound.corpus, &lines(corpus, &[bill]), now.moment.as_of));
        let laws = [bound.law(later), with.law(later)];
        let helped = under(
            &laws,
            |id| duties.contains(&id),
            |beside, id| {
                let (one, other) = (beside.unmet(id, 0), beside.unmet(id, 1));
                let Some(judge) = beside.under(0) else { return Vec::new() };
                let gained = judge.without(one, other);
                let closes = other == Region::NOTHING || judge.is_nothing(other);
                if judge.is_nothing(gained) { Vec::new() } else { vec![(id, closes)] }
            },
        );
        if !helped.is_empty() {
            found.push((bill, helped));
        }
    }
    found
}

impl Ratification {
    /// The amendments.
    pub fn amendments(&self) -> &[Amendment] {
        &self.draft.amendments
    }
}
