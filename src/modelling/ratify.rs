//! A treaty as if the state ratified it: what would bind, what of it is met, which least amendments would meet the rest, which
//! parts and declarations there are to choose among, and what bills do about it already. Each proposal is verified by
//! judging the law with it in force. Practice isn't looked at here, and what isn't known stays unknown.

use super::amend::{Amendment, Draft};
use super::bills::Changed;
use super::bound::{is_duty, ratified};
use super::difference::under;
use super::enact::{day_of, enact, lines};
use super::parts::{Exclusion, Parts, choose_parts, exclusions};
use super::settle::{Unmended, binding_choices, settle};
use crate::eval::{self, ChoiceRuling, Judge, Law, Moment, Readiness, Ruling, Situations, members};
use crate::law::{ActId, BillId, ChangeKind, JurisdictionId, NormId, Status, StatusKind, Strength};
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
    /// What the state could declare, with the duties that it would relieve.
    pub declarations: Vec<Declaration>,
    /// Bills that meet duties that aren't met now: each with those that it closes or narrows.
    pub proposed: Vec<(BillId, Vec<(NormId, bool)>)>,
}

/// A permission that a state may use by declaring it.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The permission.
    pub permission: NormId,
    /// The duties that it would relieve of what is unmet, and for whom.
    pub relieves: Vec<(NormId, Situations)>,
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
    let duties: Vec<Ruling> =
        bound_by.iter().map(|id| Judge::of_demand(law.moment, law.index, *id).ruling(*id)).collect();
    let choices = binding_choices(law, act);
    let mut draft = Draft::new(bound.corpus.clone());
    let unmended = settle(&mut draft, now, &bound_by, act, &|_| true);
    let declarations = declarations(now, &bound, act, of, &bound_by);
    let proposed = proposed(now, &bound, &bound_by);
    let exclusions = match &parts {
        Some(_) => Vec::new(),
        None => exclusions(&bound.corpus, act, &duties, &draft.amendments),
    };
    let readiness = eval::readiness_of(now.moment, now.index, act);
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
        declarations,
        proposed,
    }
}

/// What each declaration that the treaty allows would relieve of what is unmet.
fn declarations(now: Law<'_>, bound: &Changed, act: ActId, of: JurisdictionId, duties: &[NormId]) -> Vec<Declaration> {
    let day = DateRange::from(now.moment.as_of);
    let permissions = (0..).map(NormId).zip(&bound.corpus.norms).filter(|(_, norm)| {
        let details = bound.corpus.details(norm.details);
        norm.act == act && norm.strength == Strength::May && details.is_some_and(|details| details.by_declaration)
    });
    let law = bound.law(now);
    permissions
        .map(|(permission, norm)| {
            let mut corpus = bound.corpus.clone();
            let status = bound.corpus.statuses.iter().find(|row| row.of == of && row.act == act).cloned();
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
                    let gained = beside.gained(id, 0, 1).map(|(region, _)| region);
                    gained
                        .zip(beside.under(0))
                        .map(|(region, judge)| (id, judge.named(id, region)))
                        .into_iter()
                        .collect()
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
        let day = day_of(corpus, &[bill], now.moment.as_of);
        let later = Law { moment: Moment { as_of: day, known_on: now.moment.known_on.max(day), ..now.moment }, ..now };
        let with = Changed::new(enact(&bound.corpus, &lines(corpus, &[bill]), now.moment.as_of));
        let laws = [bound.law(later), with.law(later)];
        let helped = under(
            &laws,
            |id| duties.contains(&id),
            |beside, id| beside.gained(id, 0, 1).map(|(_, closes)| (id, closes)).into_iter().collect(),
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
