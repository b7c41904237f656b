//! Cases: what the law gives these persons on their day, what treaties demand for them, how the procedure went, and
//! whether it came out as the case expects.

use super::course::{Course, course};
use super::judge::Judge;
use super::ruling::{GaveWay, Part};
use super::{Binding, Index, Moment};
use crate::law::{
    Allowed, Case, CaseExpected, Comparing, Formula, Kept, NormId, PropertyId, Scale, ScopeId, Value, Verdict,
};
use crate::scope::Region;
use crate::value::{Exact, Quantity};
use rayon::prelude::*;

/// What comes of a case.
#[derive(Clone, Debug)]
pub struct CaseRuling {
    /// Which case, by number.
    pub case: usize,
    /// The day.
    pub as_of: crate::value::Date,
    /// Each person of it.
    pub persons: Vec<PersonRuling>,
    /// What came out otherwise than the case expects.
    pub surprises: Vec<Surprise>,
}

/// What comes of a case for one person.
#[derive(Clone, Debug)]
pub struct PersonRuling {
    /// How the procedure went, where the case follows one.
    pub course: Option<Course>,
    /// What was asked; empty where no answers were wanted.
    pub answers: Vec<Answer>,
}

/// One property, for one person.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What is asked.
    pub property: PropertyId,
    /// What the law gives, part by part.
    pub given: Vec<Given>,
    /// Provisions that gave way to others here, and by which rule.
    pub gave_way: Vec<GaveWay>,
    /// What treaties demand, and how it stands to that.
    pub demands: Vec<Demanded>,
}

/// What the law gives in a part of a case.
#[derive(Clone, Debug)]
pub struct Given {
    /// The part.
    pub part: Part,
    /// The least and the greatest amount that it comes to, where the case says all that they hang on and the provisions
    /// don't say them as they stand.
    pub comes_to: Option<(Option<Quantity>, Option<Quantity>)>,
}

/// A demand, for one person.
#[derive(Clone, Debug)]
pub struct Demanded {
    /// The demand.
    pub norm: NormId,
    /// Whether it binds.
    pub binding: Binding,
    /// The word for this person.
    pub verdict: Verdict,
    /// The parts.
    pub parts: Vec<Part>,
}

/// Something that came out otherwise than expected.
#[derive(Clone, Debug)]
pub struct Surprise {
    /// Which expectation, by number.
    pub expectation: usize,
    /// For which person, by number.
    pub person: usize,
    /// What came out.
    pub found: CaseFound,
}

/// What came out.
#[derive(Clone, Debug)]
pub enum CaseFound {
    /// Another verdict, of these demands; none where nothing is demanded of this person.
    Verdict(Verdict, Vec<NormId>),
    /// The law gives something else: these provisions, or none.
    Law(Verdict, Vec<NormId>),
    /// It stands otherwise with the step.
    Step(Vec<Kept>),
}

/// Judges every case that is under the law of the state: its expectations, its course, and with `answering` what it
/// asks. A check needs no answers; without `answering` they are left empty.
pub fn cases(moment: Moment<'_>, index: &Index, answering: bool) -> Vec<CaseRuling> {
    cases_of(moment, index, |_| true, |case| if answering { case.asks.clone() } else { Vec::new() })
}

/// The same of those cases that are `wanted`, with what `asks` says that is asked.
pub fn cases_of(
    moment: Moment<'_>,
    index: &Index,
    wanted: impl Fn(&Case) -> bool,
    asks: impl Fn(&Case) -> Vec<PropertyId> + Sync,
) -> Vec<CaseRuling> {
    let corpus = moment.corpus;
    let is_ours = |case: &Case| case.of.is_none() || moment.jurisdiction.is_none() || case.of == moment.jurisdiction;
    let ours = |case: &Case| is_ours(case) && wanted(case);
    let rows: Vec<(usize, &Case)> = corpus.cases.iter().enumerate().filter(|(_, case)| ours(case)).collect();
    rows.into_par_iter()
        .map(|(number, case)| {
            let as_of = case.on.unwrap_or(moment.as_of);
            // The case is judged on the day of the check: by what is known then, laws that reach back included.
            let known_on = moment.known_on.max(as_of);
            let moment = Moment { as_of, known_on, jurisdiction: case.of.or(moment.jurisdiction), ..moment };
            rule(moment, index, (number, case), &asks(case))
        })
        .collect()
}

fn rule<'c>(
    moment: Moment<'c>,
    index: &'c Index,
    (number, case): (usize, &'c Case),
    asks: &[PropertyId],
) -> CaseRuling {
    let (mut persons, mut surprises) = (Vec::new(), Vec::new());
    for (i, person) in case.persons.iter().enumerate() {
        let course = case.follows.map(|id| {
            let procedure = moment.corpus.procedure(id);
            let scopes: Vec<ScopeId> = procedure.scopes().chain([person.scope]).collect();
            let mut judge = Judge::new(moment, index, &[], &scopes);
            course(&mut judge, procedure, case, person.scope)
        });
        let answers = asks.iter().map(|property| answer(moment, index, *property, person.scope)).collect();
        for (j, expectation) in case.expects.iter().enumerate() {
            if expectation.person.is_some_and(|only| only != i) {
                continue;
            }
            let found = differs(moment, index, (case, i, course.as_ref()), &expectation.what);
            surprises.extend(found.map(|found| Surprise { expectation: j, person: i, found }));
        }
        persons.push(PersonRuling { course, answers });
    }
    CaseRuling { case: number, as_of: moment.as_of, persons, surprises }
}

/// What the law gives a person of a property, and what is demanded.
fn answer(moment: Moment<'_>, index: &Index, property: PropertyId, person: ScopeId) -> Answer {
    let family = index.family_of(property);
    let mut judge = Judge::new(moment, index, &family, &[person]);
    let region = judge.scope(person).effective;
    let exists = Allowed { comparisons: vec![(Comparing::Exists, Value::Nothing)] };
    let mut given = Vec::new();
    for piece in judge.values(region, property, &exists) {
        let within = judge.space.intersection(piece.region, region);
        let comes_to = judge.comes_to(within, property, &piece.facts);
        let parts = judge.parts_within(&[piece], region, property);
        given.extend(parts.into_iter().map(|part| Given { part, comes_to }));
    }
    given.sort_by_cached_key(|given| given.part.situations.words().unwrap_or_default().to_owned());
    let gave_way = judge.gave_way(region, property);
    let demands =
        index.demands(property).filter(|id| moment.is_owed(*id)).filter_map(|id| judge.demanded(id, person)).collect();
    Answer { property, given, gave_way, demands }
}

impl Judge<'_> {
    /// A demand as far as it is about a person; nothing where it isn't.
    fn demanded(&mut self, id: NormId, person: ScopeId) -> Option<Demanded> {
        let judged = self.demand(id);
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let person = self.scope(person).effective;
        let region = self.space.intersection(judged.region, person);
        if self.space.is_empty(region) {
            return None;
        }
        let parts = self.parts_within(&judged.pieces, region, norm.property);
        let verdict = Verdict::of(parts.iter().map(|part| part.found.outcome));
        Some(Demanded { norm: id, binding: self.moment.binding(norm.act, norm.address), verdict, parts })
    }
}

impl Judge<'_> {
    /// The amounts that provisions come to in a region in which they are the same everywhere.
    fn comes_to(
        &mut self,
        region: Region,
        property: PropertyId,
        facts: &[NormId],
    ) -> Option<(Option<Quantity>, Option<Quantity>)> {
        let corpus = self.moment.corpus;
        let Scale::Amount(unit) = *corpus.property(property).scale else { return None };
        let as_written = |fact: &NormId| {
            let allowed = corpus.allowed_values(corpus.norm(*fact).allowed);
            matches!(allowed.comparisons.as_slice(), [(Comparing::Is, Value::Amount(Formula::Amount(_)))])
        };
        if facts.is_empty() || facts.len() == 1 && facts.iter().all(as_written) {
            return None;
        }
        let parts = self.amounts(region, property);
        let [(part, Ok(amounts))] = parts.as_slice() else { return None };
        let [one] = amounts.as_slice() else { return None };
        let place = match one.axis {
            None => Exact::ZERO,
            Some(axis) => {
                let reach = self.reach(*part, axis);
                let (from, to) = reach.from.zip(reach.to)?;
                (from.at == to.at).then_some(from.at)?
            }
        };
        let at = |end: &Option<(crate::value::Piecewise, bool)>| {
            let number = end.as_ref()?.0.eval(place).ok()?;
            Quantity::new(number, one.unit).in_unit(unit)
        };
        let (least, greatest) = (at(&one.low), at(&one.high));
        (least.is_some() || greatest.is_some()).then_some((least, greatest))
    }
}

/// What came out, where it isn't what is expected.
fn differs(
    moment: Moment<'_>,
    index: &Index,
    (case, person, course): (&Case, usize, Option<&Course>),
    expected: &CaseExpected,
) -> Option<CaseFound> {
    let corpus = moment.corpus;
    let scope = case.persons.get(person)?.scope;
    match expected {
        CaseExpected::Verdict { act, address, label, verdict } => {
            let (mut outcomes, mut demands) = (Vec::new(), Vec::new());
            for id in super::demands(corpus).filter(|id| moment.is_owed(*id)) {
                let norm = corpus.norm(id);
                let inside = address.is_none_or(|address| corpus.address(address).holds(corpus.address(norm.address)));
                if norm.act != *act || !inside || label.is_some() && *label != norm.label {
                    continue;
                }
                let family = index.family_of(norm.property);
                let mut judge = Judge::new(moment, index, &family, &[scope]);
                if let Some(found) = judge.demanded(id, scope) {
                    outcomes.extend(found.parts.iter().map(|part| part.found.outcome));
                    demands.push(id);
                }
            }
            let found = if outcomes.is_empty() { Verdict::NotApplicable } else { Verdict::of(outcomes) };
            (found != *verdict).then_some(CaseFound::Verdict(found, demands))
        }
        CaseExpected::Law { property, allowed } => {
            let family = index.family_of(*property);
            let mut judge = Judge::new(moment, index, &family, &[scope]);
            let region = judge.scope(scope).effective;
            let pieces = judge.values(region, *property, corpus.allowed_values(*allowed));
            let verdict = Verdict::of(pieces.iter().map(|piece| piece.found.outcome));
            let mut facts: Vec<NormId> = pieces.iter().flat_map(|piece| piece.facts.iter().copied()).collect();
            facts.sort_unstable();
            facts.dedup();
            corpus.in_legal_order(&mut facts);
            let holds = matches!(verdict, Verdict::Met | Verdict::Exceeds);
            (!holds).then_some(CaseFound::Law(verdict, facts))
        }
        CaseExpected::Step { step: (name, _), .. } => {
            let procedure = corpus.procedure(case.follows?);
            let number = procedure.steps.iter().position(|step| step.name == *name)?;
            let found = course?.steps.get(number)?.kept();
            // All that the case expects of this step, together: one fault mustn't hide behind another.
            let mut all: Vec<Kept> = case
                .expects
                .iter()
                .filter(|one| one.person.is_none_or(|only| only == person))
                .filter_map(|one| match &one.what {
                    CaseExpected::Step { step: (other, _), kept } if other == name => Some(*kept),
                    _ => None,
                })
                .collect();
            all.sort_unstable();
            all.dedup();
            (found != all).then_some(CaseFound::Step(found))
        }
    }
}
