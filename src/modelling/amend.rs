//! The least amendments that would meet demands: for each demand that surely isn't met, a provision of just what it asks for, for
//! just those who lack it. Found by trying: each proposal is put into the law and judged again, and one without which the demands are
//! met all the same is left out. That no other set is smaller isn't claimed.

use super::bills::Changed;
use super::difference::affected;
use crate::eval::{Judge, Law, Moment, Situations, Unmet, joins};
use crate::law::{ActId, ActSort, Address, Allowed, Corpus, Details, Norm, NormId, Provision, Scope, Step, Strength};
use crate::value::DateRange;

/// A provision that is proposed.
#[derive(Clone, Debug)]
pub struct Amendment {
    /// The demand that it is made for.
    pub demand: NormId,
    /// The act that it would stand in.
    pub act: ActId,
    /// The provision that decides there now, in the same act; nothing where none does.
    pub amends: Option<NormId>,
    /// Whether it would take the place of what decides there now; else it would stand beside it.
    pub in_its_place: bool,
    /// Which comparison of the demand it gives.
    pub comparison: usize,
    /// For whom, in words.
    pub situations: Situations,
    /// Whether that is everybody whom the demand is about.
    pub whole: bool,
    /// What would be law.
    scope: Scope,
    allowed: Allowed,
    overrides: Vec<Provision>,
}

/// A law with amendments in it.
pub struct Draft {
    changed: Changed,
    /// The amendments, in the order of the demands.
    pub amendments: Vec<Amendment>,
    base: Corpus,
}

impl Draft {
    /// A law without amendments yet.
    pub fn new(corpus: Corpus) -> Self {
        Self { changed: Changed::new(corpus.clone()), amendments: Vec::new(), base: corpus }
    }

    /// The same law, to try other amendments on.
    pub fn again(&self) -> Self {
        let corpus = self.changed.corpus.clone();
        Self { changed: Changed::new(corpus), amendments: self.amendments.clone(), base: self.base.clone() }
    }

    /// The law on the day and of the state of another.
    pub fn law(&self, like: Law<'_>) -> Law<'_> {
        self.changed.law(like)
    }

    /// The corpus with the amendments.
    pub const fn corpus(&self) -> &Corpus {
        &self.changed.corpus
    }

    /// Puts a provision into the law by which a demand is met, where it surely isn't. Whether it isn't unmet any more.
    pub fn amend(&mut self, like: Law<'_>, demand: NormId) -> bool {
        let Some(unmet) = unmet(self.law(like), demand) else { return true };
        for candidate in self.candidates(like, demand, &unmet) {
            let mut corpus = self.changed.corpus.clone();
            put(&mut corpus, &candidate, like.moment);
            let changed = Changed::new(corpus);
            let met = self::unmet(changed.law(like), demand).is_none();
            if met {
                self.changed = changed;
                self.amendments.push(candidate);
                return true;
            }
        }
        false
    }

    /// The ways in which a demand could be met, the mildest first: beside what there is, then in its place; for those who lack it,
    /// then for all whom the demand is about.
    fn candidates(&self, like: Law<'_>, demand: NormId, unmet: &Unmet) -> Vec<Amendment> {
        let corpus = &self.changed.corpus;
        let norm = corpus.norm(demand);
        let Some(act) = self.home(like, unmet) else { return Vec::new() };
        let law = self.law(like);
        let applying = Judge::of_demand(law.moment, law.index, demand).applying(demand, norm.property);
        let mut overrides: Vec<Provision> =
            applying.iter().map(|id| corpus.norm(*id)).map(|one| (one.act, one.address, one.label)).collect();
        overrides.sort_unstable();
        overrides.dedup();
        // What other amendments brought isn't there to be amended.
        let is_there = |fact: &NormId| (fact.0 as usize) < self.base.norms.len() && corpus.norm(*fact).act == act;
        let amends = unmet.facts.iter().copied().find(is_there);
        let all = &corpus.allowed_values(norm.allowed).comparisons;
        let mut found = Vec::new();
        for whole in [false, true] {
            if whole && unmet.whole {
                continue;
            }
            for (i, (comparing, value)) in all.iter().enumerate() {
                for with_overrides in [false, true] {
                    if !with_overrides && !joins(*comparing, value) && !applying.is_empty() {
                        continue;
                    }
                    if with_overrides && overrides.is_empty() {
                        continue;
                    }
                    let scope = if whole { corpus.scope(norm.scope).clone() } else { unmet.scope.clone() };
                    found.push(Amendment {
                        demand,
                        act,
                        amends,
                        in_its_place: with_overrides,
                        comparison: i,
                        situations: if whole { Situations::All } else { unmet.situations.clone() },
                        whole: whole || unmet.whole,
                        scope,
                        allowed: Allowed { comparisons: vec![(*comparing, value.clone())] },
                        overrides: if with_overrides { overrides.clone() } else { Vec::new() },
                    });
                }
            }
        }
        found
    }

    /// The act that a provision would stand in: the highest of those that decide there now, else the first that was searched, else
    /// the one that says most of what is asked together with it.
    fn home(&self, like: Law<'_>, unmet: &Unmet) -> Option<ActId> {
        let corpus = &self.changed.corpus;
        let moment = self.law(like).moment;
        let is_law = |act: &ActId| {
            let row = corpus.act(*act);
            row.sort == ActSort::Law && row.of.is_some() && row.of == moment.jurisdiction
        };
        let deciding = unmet.facts.iter().map(|fact| corpus.norm(*fact).act).filter(is_law);
        if let Some(act) = deciding.min_by_key(|act| (moment.level(*act).unwrap_or(usize::MAX), *act)) {
            return Some(act);
        }
        let in_force = |act: &ActId| is_law(act) && !moment.in_force(corpus.act(*act)).is_no();
        let silence = unmet.silence.and_then(|silence| corpus.silences.get(silence as usize));
        if let Some(act) = silence.into_iter().flat_map(|row| &row.searched).map(|(act, _)| *act).find(in_force) {
            return Some(act);
        }
        let mut counts: Vec<(usize, ActId)> = Vec::new();
        for norm in corpus.norms.iter().filter(|norm| norm.strength == Strength::Gives && in_force(&norm.act)) {
            match counts.iter_mut().find(|(_, act)| *act == norm.act) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, norm.act)),
            }
        }
        counts.into_iter().max_by_key(|(count, act)| (*count, std::cmp::Reverse(*act))).map(|(_, act)| act)
    }

    /// Leaves out each amendment without which no demand is unmet that isn't unmet with it.
    pub fn prune(&mut self, like: Law<'_>, demands: &[NormId], settled: impl Fn(Law<'_>) -> bool) {
        let mut i = 0;
        while i < self.amendments.len() {
            let Some(one) = self.amendments.get(i) else { break };
            let property = self.base.norm(one.demand).property;
            let mut rest = self.amendments.clone();
            rest.remove(i);
            let without = self.with(like, &rest);
            let touched = affected(&without.changed.corpus, &without.changed.index, &[property]);
            let still = demands
                .iter()
                .filter(|id| touched.contains(id))
                .all(|id| unmet(without.law(like), *id).is_none() || unmet(self.law(like), *id).is_some());
            if still && settled(without.law(like)) {
                *self = without;
            } else {
                i += 1;
            }
        }
    }

    /// Takes an amendment out, by its place.
    pub fn leave_out(&mut self, like: Law<'_>, place: usize) {
        let kept = self.amendments.iter().enumerate().filter(|(i, _)| *i != place).map(|(_, one)| one.clone());
        *self = self.with(like, &kept.collect::<Vec<_>>());
    }

    fn with(&self, like: Law<'_>, amendments: &[Amendment]) -> Self {
        let mut corpus = self.base.clone();
        amendments.iter().for_each(|one| put(&mut corpus, one, like.moment));
        Self { changed: Changed::new(corpus), amendments: amendments.to_vec(), base: self.base.clone() }
    }
}

/// Where a demand surely isn't met.
pub fn unmet(law: Law<'_>, demand: NormId) -> Option<Unmet> {
    Judge::of_demand(law.moment, law.index, demand).surely_unmet(demand)
}

/// Puts an amendment into a corpus: a provision from the day on, under a number that isn't known yet.
fn put(corpus: &mut Corpus, amendment: &Amendment, moment: Moment<'_>) {
    let demand = *corpus.norm(amendment.demand);
    let address = corpus.add_address(Address::of_steps(&[Step::UnknownArticle]));
    let scope = corpus.add_scope(amendment.scope.clone());
    let allowed = corpus.add_allowed(amendment.allowed.clone());
    let details = corpus.add_details(Details { overrides: amendment.overrides.clone(), ..Details::default() });
    corpus.norms.push(Norm {
        act: amendment.act,
        address,
        label: None,
        allowed,
        scope,
        from: Some(DateRange::from(moment.as_of)),
        until: None,
        strength: Strength::Gives,
        unverified: false,
        end_unverified: false,
        details,
        ..demand
    });
}
