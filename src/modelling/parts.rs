//! The choice of parts that some treaties leave a state: what each part would ask, and the admissible set that asks the least. An
//! unknown is counted as an edit, so that a part of which nothing is known isn't taken for a cheap one.

use super::amend::{Amendment, Draft};
use super::bills::Changed;
use super::bound::{is_duty, ratified};
use super::settle::{binding_choices, settle};
use crate::eval::{self, Demands, Judge, Law, Ruling};
use crate::law::{ActId, Address, AddressId, Choice, Corpus, JurisdictionId, NormId, RemarkKind, Step};
use crate::value::DateRange;

/// A part, and what it would ask of the law.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The part.
    pub part: AddressId,
    /// What its duties and choices come to.
    pub demands: Demands,
    /// How many amendments would meet those that surely aren't.
    pub amendments: usize,
    /// How many of them no amendment was found for.
    pub unmended: usize,
}

impl Part {
    /// What it costs: first what can't be mended, then amendments and what isn't known.
    const fn cost(&self) -> (usize, usize) {
        (self.unmended, self.amendments + self.demands.open)
    }
}

/// The parts of a treaty and the sets of them that would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// Which choice leaves it to the state, by number.
    pub choice: usize,
    /// Each part, in order.
    pub parts: Vec<Part>,
    /// The cheapest admissible sets, the best first; each by the places of its parts.
    pub sets: Vec<Vec<usize>>,
    chosen: Vec<AddressId>,
}

impl Parts {
    /// The parts of the cheapest set.
    pub fn chosen(&self) -> &[AddressId] {
        &self.chosen
    }
}

/// How many sets are shown.
const SETS: usize = 3;
/// More members than this aren't tried in every combination.
const MOST: usize = 16;

/// What the parts of a treaty would ask, and which to choose; nothing where it leaves no choice of parts.
pub(super) fn choose_parts(now: Law<'_>, whole: &Corpus, act: ActId, of: JurisdictionId) -> Option<Parts> {
    let is_of_parts = |choice: &&Choice| {
        choice.act == act && choice.members.iter().all(|member| whole.part_of(member.0, member.1).is_some())
    };
    let number = whole.choices.iter().position(|choice| is_of_parts(&choice))?;
    let choice = whole.choices.get(number)?;
    let parts: Vec<Part> = choice.members.iter().map(|member| cost_of(now, whole, act, of, member.1)).collect();
    let sets = admissible(choice, &parts);
    let chosen = sets.first().into_iter().flatten().filter_map(|i| choice.members.get(*i)).map(|one| one.1).collect();
    Some(Parts { choice: number, parts, sets, chosen })
}

/// The sets of parts that the choice allows, no larger than they have to be, the cheapest first.
fn admissible(choice: &Choice, parts: &[Part]) -> Vec<Vec<usize>> {
    if parts.len() > MOST {
        return Vec::new();
    }
    let mut found: Vec<((usize, usize), Vec<usize>)> = Vec::new();
    for bits in 0_u32..1 << parts.len() {
        let set: Vec<usize> = (0..parts.len()).filter(|i| bits & (1 << i) != 0).collect();
        let included = choice.including.iter().all(|(count, of)| {
            set.iter().filter_map(|i| choice.members.get(*i)).filter(|member| of.contains(member)).count() >= *count
        });
        if set.len() != choice.need || !included {
            continue;
        }
        let cost = set.iter().filter_map(|i| parts.get(*i)).map(Part::cost);
        let cost = cost.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        found.push((cost, set));
    }
    found.sort();
    found.into_iter().take(SETS).map(|(_, set)| set).collect()
}

/// A part or an annex, and what wouldn't bind without it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exclusion {
    /// The part or annex.
    pub part: Address,
    /// What its duties come to.
    pub demands: Demands,
    /// How many amendments would be needed for it alone.
    pub amendments: usize,
}

/// What leaving out each part or annex would spare, where the treaty leaves no choice of parts. Whether it may be left out at all, the
/// treaty says.
pub(super) fn exclusions(corpus: &Corpus, act: ActId, duties: &[Ruling], amendments: &[Amendment]) -> Vec<Exclusion> {
    let row = corpus.act(act);
    let mut places: Vec<(Address, &Address)> =
        row.parts.iter().map(|part| (part.address.clone(), &part.articles)).collect();
    let of = |id: NormId| corpus.address(corpus.norm(id).address);
    let mut annexes: Vec<Address> = Vec::new();
    for ruling in duties {
        if let Some(step @ Step::Annex(..)) = of(ruling.norm).steps().first() {
            let annex = Address::of_steps(std::slice::from_ref(step));
            if !annexes.contains(&annex) {
                annexes.push(annex);
            }
        }
    }
    places.extend(annexes.iter().map(|annex| (annex.clone(), annex)));
    let excluded = places.into_iter().map(|(part, articles)| {
        let inside = |id: NormId| articles.holds(of(id));
        let mut demands = Demands::default();
        for ruling in duties.iter().filter(|ruling| inside(ruling.norm)) {
            demands.count(ruling.verdict);
        }
        let amendments = amendments.iter().filter(|one| inside(one.demand)).count();
        Exclusion { part, demands, amendments }
    });
    excluded.filter(|one| one.demands != Demands::default()).collect()
}

fn cost_of(now: Law<'_>, whole: &Corpus, act: ActId, of: JurisdictionId, part: AddressId) -> Part {
    let mut cost = Part { part, demands: Demands::default(), amendments: 0, unmended: 0 };
    let day = DateRange::from(now.moment.as_of);
    let alone = Changed::new(ratified(whole, of, act, &[part], day));
    let law = alone.law(now);
    let corpus = &alone.corpus;
    let Some(articles) = corpus.part_of(act, part).map(|row| &row.articles) else { return cost };
    let members = eval::members(law.moment);
    let inside = |address: AddressId| articles.holds(corpus.address(address));
    let duties: Vec<NormId> = (0..)
        .map(NormId)
        .zip(&corpus.norms)
        .filter(|(id, norm)| norm.act == act && is_duty(norm) && inside(norm.address) && !members.contains(id))
        .map(|(id, _)| id)
        .collect();
    for id in &duties {
        cost.demands.count(Judge::of_demand(law.moment, law.index, *id).verdict_of(*id));
    }
    for ruling in binding_choices(law, act) {
        if corpus.choices.get(ruling.choice).is_some_and(|choice| inside(choice.address)) {
            cost.demands.count(ruling.verdict);
        }
    }
    let judged = corpus
        .remarks
        .iter()
        .filter(|row| row.act == act && row.kind == RemarkKind::Judgement && row.address.is_some_and(inside));
    cost.demands.open += judged.count();
    // What holds for every party is amended whatever is chosen: only this part's own is counted.
    let mut draft = Draft::new(corpus.clone());
    let left = settle(&mut draft, now, &duties, act, &inside);
    (cost.amendments, cost.unmended) = (draft.amendments.len(), left.duties.len() + left.choices.len());
    cost
}
