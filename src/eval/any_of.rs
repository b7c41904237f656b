//! Choices: whether enough of the members are met, each throughout. A member is what stands at its address: demands,
//! another choice, or a whole part of the instrument, which a party has to accept. Members of a choice aren't
//! judged alone.

use super::binding::Binding;
use super::judge::Judge;
use super::moment::Moment;
use super::{Expected, Index, demands};
use crate::law::{
    ActId, Address, AddressId, Choice, Corpus, NormId, Provision, Remark, RemarkKind, StatusKind, Symbol, Verdict,
};
use rayon::prelude::*;
use rustc_hash::FxHashSet;

/// A choice with its verdict.
#[derive(Clone, Debug)]
pub struct ChoiceRuling {
    /// Which choice, by number.
    pub choice: usize,
    /// Whether it binds.
    pub binding: Binding,
    /// One word.
    pub verdict: Verdict,
    /// Each member with its own word.
    pub members: Vec<(Provision, Verdict)>,
    /// How many are met, and how many of those that have to be among them (with how many there have to be).
    pub met: usize,
    /// For each list that has to be included: how many are met, how many are due.
    pub including: Vec<(usize, usize)>,
    /// What the text expects.
    pub expected: Expected,
}

/// The demands that are members of choices among paragraphs: what they come to is said with the choice.
pub fn members(moment: Moment<'_>) -> FxHashSet<NormId> {
    let corpus = moment.corpus;
    let mut found = FxHashSet::default();
    if corpus.choices.is_empty() {
        return found;
    }
    let lists = || corpus.choices.iter().flat_map(|choice| choice.members.iter());
    let members: Vec<&Provision> = lists().filter(|member| corpus.part_of(member.0, member.1).is_none()).collect();
    for id in demands(corpus) {
        let norm = corpus.norm(id);
        if members.iter().any(|member| corpus.is_at(norm, member)) {
            found.insert(id);
        }
    }
    found
}

/// Judges every choice that isn't itself a member of another.
pub fn choices(moment: Moment<'_>, index: &Index) -> Vec<ChoiceRuling> {
    choices_where(moment, index, |_| true)
}

/// Judges such choices of an instrument.
pub fn choices_of(moment: Moment<'_>, index: &Index, act: ActId) -> Vec<ChoiceRuling> {
    choices_where(moment, index, |choice| choice.act == act)
}

/// Judges one choice, also one that is a member of another.
pub fn one_choice(moment: Moment<'_>, index: &Index, number: usize) -> Option<ChoiceRuling> {
    Choosing { moment, index, asked: Vec::new() }.rule(number)
}

fn choices_where(moment: Moment<'_>, index: &Index, wanted: impl Fn(&Choice) -> bool) -> Vec<ChoiceRuling> {
    let corpus = moment.corpus;
    let numbers: Vec<usize> = (corpus.choices.iter().enumerate())
        .filter(|(number, choice)| wanted(choice) && !is_member(corpus, *number, choice))
        .map(|(number, _)| number)
        .collect();
    // Each demand that stands at a member is judged in a space of its own.
    numbers.into_par_iter().filter_map(|number| Choosing { moment, index, asked: Vec::new() }.rule(number)).collect()
}

/// Whether a choice stands at a member of another choice: what it comes to is said with that one.
fn is_member(corpus: &Corpus, number: usize, choice: &Choice) -> bool {
    let others = corpus.choices.iter().enumerate().filter(|(other, _)| *other != number);
    let members = others.filter(|(_, other)| other.act == choice.act).flat_map(|(_, other)| &other.members);
    members
        .filter(|member| corpus.part_of(member.0, member.1).is_none())
        .any(|member| stands_at(corpus, member, choice.act, choice.address, choice.label))
}

/// Whether what stands at this place, with this label, stands at a member: a member with a label is that statement alone.
fn stands_at(
    corpus: &Corpus,
    (act, address, label): &Provision,
    of: ActId,
    place: AddressId,
    own: Option<Symbol>,
) -> bool {
    *act == of && corpus.address(*address).holds(corpus.address(place)) && (label.is_none() || *label == own)
}

struct Choosing<'c> {
    moment: Moment<'c>,
    index: &'c Index,
    /// The choices that are being judged: one that comes round again isn't known.
    asked: Vec<usize>,
}

impl Choosing<'_> {
    fn rule(&mut self, number: usize) -> Option<ChoiceRuling> {
        let corpus = self.moment.corpus;
        let choice = corpus.choices.get(number)?;
        self.asked.push(number);
        let members: Vec<(Provision, Verdict)> =
            choice.members.iter().map(|member| (*member, self.member(member))).collect();
        let met = |of: &[Provision]| {
            members.iter().filter(|(member, verdict)| of.contains(member) && verdict.is_met()).count()
        };
        let open = |of: &[Provision]| {
            members.iter().filter(|(member, verdict)| of.contains(member) && verdict.is_open()).count()
        };
        // What isn't demanded on the day is no alternative, and of `all of` no part.
        let applies = |of: &[Provision]| {
            let applies = |verdict: Verdict| verdict != Verdict::NotApplicable;
            members.iter().filter(|(member, verdict)| of.contains(member) && applies(*verdict)).count()
        };
        let takes_all = choice.need == choice.members.len();
        let need = if takes_all { applies(&choice.members) } else { choice.need };
        let mut due = vec![(need, choice.members.as_slice())];
        due.extend(choice.including.iter().map(|(count, of)| (*count, of.as_slice())));
        let verdict = if applies(&choice.members) == 0 {
            Verdict::NotApplicable
        } else if due.iter().all(|(count, of)| met(of) >= *count) {
            Verdict::Met
        } else if due.iter().any(|(count, of)| met(of) + open(of) < *count) {
            Verdict::Gap
        } else {
            members
                .iter()
                .map(|(_, verdict)| *verdict)
                .filter(|verdict| verdict.is_open())
                .min_by_key(openness)
                .unwrap_or(Verdict::Unknown)
        };
        self.asked.pop();
        let including = choice.including.iter().map(|(count, of)| (met(of), *count)).collect();
        let binding = self.moment.binding(choice.act, choice.address);
        let met = met(&choice.members);
        let expected = Expected::of_word(self.moment, corpus.details(choice.details), verdict);
        Some(ChoiceRuling { choice: number, binding, verdict, members, met, including, expected })
    }

    /// The word of a member: met where all that stands there is met throughout.
    fn member(&mut self, member: &Provision) -> Verdict {
        let corpus = self.moment.corpus;
        let (act, address, _) = *member;
        let part = corpus.part_of(act, address);
        if part.is_some()
            && let Some(accepted) = self.accepts(act, address)
        {
            return if accepted { Verdict::Met } else { Verdict::Gap };
        }
        let mut words = Vec::new();
        let place = part.map_or_else(|| corpus.address(address), |part| &part.articles);
        let inside = |other: AddressId| place.holds(corpus.address(other));
        let inner: Vec<(usize, &Choice)> = corpus
            .choices
            .iter()
            .enumerate()
            .filter(|(number, choice)| {
                let here = match part {
                    Some(_) => choice.act == act && inside(choice.address),
                    None => stands_at(corpus, member, choice.act, choice.address, choice.label),
                };
                here && self.asked.last() != Some(number)
            })
            .collect();
        for (number, _) in &inner {
            let circle = self.asked.contains(number);
            let ruling = if circle { None } else { self.rule(*number) };
            words.push(ruling.map_or(Verdict::Unknown, |ruling| ruling.verdict));
        }
        for id in demands(corpus) {
            let norm = corpus.norm(id);
            let here = match part {
                Some(part) => norm.act == act && part.articles.holds(corpus.address(norm.address)),
                None => corpus.is_at(norm, member),
            };
            // What is a member of a choice that stands here itself is said with that choice.
            let of_inner =
                || inner.iter().any(|(_, choice)| choice.members.iter().any(|member| corpus.is_at(norm, member)));
            if here && self.moment.is_owed(id) && !of_inner() {
                words.push(Judge::of_demand(self.moment, self.index, id).verdict_of(id));
            }
        }
        let at_member = |remark: &&Remark| {
            let here = |other: AddressId| match part {
                Some(_) => remark.act == act && inside(other),
                None => stands_at(corpus, member, remark.act, other, remark.label),
            };
            remark.address.is_some_and(here) && remark.kind == RemarkKind::Judgement
        };
        words.extend(corpus.remarks.iter().filter(at_member).map(|_| Verdict::Judgement));
        if part.is_some_and(|part| self.is_written_in_part(act, &part.articles)) {
            words.push(Verdict::Unknown);
        }
        if !words.is_empty() && words.iter().all(|word| *word == Verdict::NotApplicable) {
            return Verdict::NotApplicable;
        }
        words.retain(|word| *word != Verdict::NotApplicable);
        match words.iter().find(|word| !word.is_met() && !word.is_open()) {
            Some(word) => *word,
            None => match words.iter().copied().filter(|word| word.is_open()).max_by_key(openness) {
                Some(word) => word,
                None if words.is_empty() => Verdict::Unknown,
                None => Verdict::Met,
            },
        }
    }

    /// Whether nothing is said of one of these articles: what it demands isn't known then.
    fn is_written_in_part(&self, act: ActId, articles: &Address) -> bool {
        let corpus = self.moment.corpus;
        let Some((first, _)) = articles.article() else { return false };
        let last = articles.last_article().map_or(first, |(last, _)| last);
        let norms = corpus.norms.iter().map(|row| (row.act, Some(row.address)));
        let remarks = corpus.remarks.iter().map(|row| (row.act, row.address));
        let choices = corpus.choices.iter().map(|row| (row.act, Some(row.address)));
        let definitions = corpus.definitions.iter().map(|row| (row.act, Some(row.address)));
        let said: FxHashSet<u32> = norms
            .chain(remarks)
            .chain(choices)
            .chain(definitions)
            .filter(|(of, _)| *of == act)
            .filter_map(|(_, address)| Some(corpus.address(address?).article()?.0))
            .collect();
        (first..=last).any(|article| !said.contains(&article))
    }

    /// Whether a party accepted a part; nothing where the state accepted none of the instrument's parts, since then
    /// it isn't known which it would.
    fn accepts(&self, act: ActId, part: AddressId) -> Option<bool> {
        let corpus = self.moment.corpus;
        let mut accepted = corpus
            .statuses
            .iter()
            .filter(|status| {
                Some(status.of) == self.moment.jurisdiction && status.act == act && status.kind == StatusKind::Accepts
            })
            .peekable();
        accepted.peek()?;
        Some(accepted.any(|status| status.part == Some(part)))
    }
}

/// The more is known, the lower.
const fn openness(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Judgement => 0,
        Verdict::Uncertain => 1,
        _ => 2,
    }
}
