//! Choices: whether enough of their members are met, each throughout.

use super::day::Day;
use kzrules::law::{ActId, Address, AddressId, NormId, Provision, RemarkKind, StatusKind, Verdict};
use kzrules::value::Truth;
use std::collections::BTreeMap;

/// What the demands come to, each alone.
pub type Verdicts = BTreeMap<NormId, Verdict>;

/// The word for a choice, and whether it binds; nothing where a demand of its instrument was left out.
pub fn choose(day: Day<'_>, verdicts: &Verdicts, number: usize) -> Option<(Verdict, Truth)> {
    let choice = &day.corpus.choices[number];
    let mut demands = kzrules::eval::demands(day.corpus).filter(|id| day.is_owed(*id));
    if !demands.all(|id| day.corpus.norm(id).act != choice.act || verdicts.contains_key(&id)) {
        return None;
    }
    let verdict = Choosing { day, verdicts, under_way: Vec::new() }.word(number);
    Some((verdict, day.binds(choice.act, choice.address)))
}

struct Choosing<'c> {
    day: Day<'c>,
    verdicts: &'c Verdicts,
    /// Choices that are being weighed: one that comes round again is a circle, and not known.
    under_way: Vec<usize>,
}

const fn is_open(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Unknown | Verdict::Uncertain | Verdict::Judgement)
}

impl Choosing<'_> {
    fn word(&mut self, number: usize) -> Verdict {
        if self.under_way.contains(&number) {
            return Verdict::Unknown;
        }
        self.under_way.push(number);
        let choice = &self.day.corpus.choices[number];
        let words: Vec<(Provision, Verdict)> =
            choice.members.iter().map(|member| (*member, self.member(*member))).collect();
        self.under_way.pop();
        // How many there have to be, at least and at most as many there are.
        let count = |of: &[Provision], is: &dyn Fn(Verdict) -> bool| {
            words.iter().filter(|(member, word)| of.contains(member) && is(*word)).count()
        };
        // What isn't demanded is no alternative, and of all no part.
        let demanded = words.iter().filter(|(_, word)| *word != Verdict::NotApplicable).count();
        if demanded == 0 {
            return Verdict::NotApplicable;
        }
        let need = if choice.need == choice.members.len() { demanded } else { choice.need };
        let mut lists = vec![(need, choice.members.clone())];
        lists.extend(choice.including.iter().cloned());
        let open: Vec<Verdict> = words.iter().map(|(_, word)| *word).filter(|word| is_open(*word)).collect();
        if lists.iter().all(|(need, of)| count(of, &Verdict::is_met) >= *need) {
            Verdict::Met
        } else if lists.iter().any(|(need, of)| count(of, &|word| word.is_met() || is_open(word)) < *need) {
            Verdict::Gap
        } else {
            // What is known best decides how open it is.
            [Verdict::Judgement, Verdict::Uncertain]
                .into_iter()
                .find(|word| open.contains(word))
                .unwrap_or(Verdict::Unknown)
        }
    }

    fn member(&mut self, member: Provision) -> Verdict {
        let corpus = self.day.corpus;
        let (act, address, _) = member;
        let part = corpus.act(act).parts.iter().find(|part| part.address == *corpus.address(address));
        if part.is_some() {
            match self.accepts(act, address) {
                Some(true) => return Verdict::Met,
                Some(false) => return Verdict::Gap,
                None => {}
            }
        }
        let wanted = part.map_or(corpus.address(address), |part| &part.articles);
        let mut words = Vec::new();
        let mut chosen: Vec<Provision> = Vec::new();
        for (number, choice) in corpus.choices.iter().enumerate() {
            let here = choice.act == act && corpus.address(address).holds(corpus.address(choice.address));
            if here && self.under_way.last() != Some(&number) {
                chosen.extend(&choice.members);
                words.push(self.word(number));
            }
        }
        for (id, verdict) in self.verdicts {
            let norm = corpus.norm(*id);
            let here = match part {
                Some(_) => norm.act == act && wanted.holds(corpus.address(norm.address)),
                None => corpus.is_at(norm, &member),
            };
            if here && !chosen.iter().any(|member| corpus.is_at(norm, member)) {
                words.push(*verdict);
            }
        }
        // What a person has to judge, and articles of which nothing is said.
        let is_inside = |of: ActId, other: Option<AddressId>| {
            of == act && other.is_some_and(|other| wanted.holds(corpus.address(other)))
        };
        let judged = corpus.remarks.iter().filter(|remark| is_inside(remark.act, remark.address));
        words.extend(judged.filter(|row| row.kind == RemarkKind::Judgement).map(|_| Verdict::Judgement));
        if part.is_some() && !self.is_written_in_full(act, wanted) {
            words.push(Verdict::Unknown);
        }
        if !words.is_empty() && words.iter().all(|word| *word == Verdict::NotApplicable) {
            return Verdict::NotApplicable;
        }
        words.retain(|word| *word != Verdict::NotApplicable);
        if words.is_empty() {
            return Verdict::Unknown;
        }
        // Met only if all are; what is surely not met decides before what is open.
        let rank = |word: &Verdict| match word {
            Verdict::Met | Verdict::Exceeds => 4,
            Verdict::Judgement => 3,
            Verdict::Uncertain => 2,
            Verdict::Unknown => 1,
            _ => 0,
        };
        words.into_iter().min_by_key(rank).unwrap()
    }

    /// Whether something is said of each article of a part.
    fn is_written_in_full(&self, act: ActId, articles: &Address) -> bool {
        let corpus = self.day.corpus;
        let mut said: Vec<AddressId> = Vec::new();
        said.extend(corpus.norms.iter().filter(|row| row.act == act).map(|row| row.address));
        said.extend(corpus.remarks.iter().filter(|row| row.act == act).filter_map(|row| row.address));
        said.extend(corpus.choices.iter().filter(|row| row.act == act).map(|row| row.address));
        said.extend(corpus.definitions.iter().filter(|row| row.act == act).map(|row| row.address));
        let Some((first, _)) = articles.article() else { return true };
        let last = articles.last_article().map_or(first, |(last, _)| last);
        let at =
            |article: u32| said.iter().any(|one| corpus.address(*one).article().is_some_and(|(own, _)| own == article));
        (first..=last).all(at)
    }

    /// Whether a party accepted a part; nothing where it accepted none.
    fn accepts(&self, act: ActId, part: AddressId) -> Option<bool> {
        let mut accepted = self.day.corpus.statuses.iter().filter(|status| {
            Some(status.of) == self.day.state && status.act == act && status.kind == StatusKind::Accepts
        });
        let first = accepted.next()?;
        Some(first.part == Some(part) || accepted.any(|status| status.part == Some(part)))
    }
}
