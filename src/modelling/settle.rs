//! A draft amended until no duty and no choice of a treaty is unmet: of a choice those of its members that take the fewest
//! amendments, and in the end nothing that isn't needed. Owns the order of trying; how one demand is met, `amend.rs` knows.

use super::amend::{Draft, unmet};
use crate::eval::{self, ChoiceRuling, Law};
use crate::law::{ActId, AddressId, Norm, NormId, Provision, Strength};

/// What stays unmet with all amendments.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Unmended {
    /// Duties.
    pub duties: Vec<NormId>,
    /// Choices, by number.
    pub choices: Vec<usize>,
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
    rulings.filter(|ruling| ruling.verdict.is_unmet() && stands_here(ruling)).collect()
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
        eval::one_choice(law.moment, law.index, number).is_some_and(|ruling| ruling.verdict.is_unmet())
    };
    let word = |member: &Provision, draft: &Draft| {
        let law = draft.law(now);
        let ruling = eval::one_choice(law.moment, law.index, number);
        ruling.and_then(|ruling| ruling.members.iter().find(|(one, _)| one == member).map(|(_, word)| *word))
    };
    let mut tried: Vec<(usize, usize)> = Vec::new();
    for (i, member) in choice.members.iter().enumerate() {
        if word(member, draft).is_none_or(|word| !word.is_unmet()) {
            continue;
        }
        let mut trial = draft.again();
        settle_member(&mut trial, now, member, number, depth);
        if word(member, &trial).is_some_and(|word| !word.is_unmet()) {
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
