//! All rulings of a workspace: every demand of every instrument, judged; and what expectations say of them.
//! Families of properties are judged in parallel; the order of the answers is that of the corpus.

use super::doubt::ByReading;
use super::given::{LeftNowhere, Priority, SetAside};
use super::judge::Judge;
use super::outcome::{Found, Piece};
use super::overlap::Overlap;
use super::progress::Progress;
use super::share::Weighed;
use super::verdict::{Judged, Search};
use super::words::Situations;
use super::{Binding, Index, Moment};
use crate::diagnostic::Diagnostic;
use crate::law::{Corpus, Details, Expectation, NormId, PropertyId, Verdict};
use crate::scope::Region;
use rayon::prelude::*;

/// A demand with its verdict.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The demand.
    pub norm: NormId,
    /// Whether it binds.
    pub binding: Binding,
    /// One word for the whole.
    pub verdict: Verdict,
    /// The parts of the demanded region.
    pub parts: Vec<Part>,
    /// How far the law was searched, where that matters.
    pub search: Option<Search>,
    /// What the text expects, and whether it is so.
    pub expected: Expected,
    /// Properties that the demanded region asks for and nothing gives.
    pub unset: Vec<PropertyId>,
    /// The permissions that let the state fall short of the demand.
    pub relaxed_by: Vec<NormId>,
    /// What it comes to by each reading that it hangs on.
    pub by_reading: Vec<ByReading>,
    /// Permissions that would have to be declared, and the situations in which the law falls short as if they were.
    pub undeclared: Vec<(NormId, Situations)>,
    /// Old rules that go on for a time.
    pub going_on: Vec<NormId>,
    /// Provisions not known on the day that reach back to it.
    pub reaching_back: Vec<NormId>,
    /// Provisions for those alone with whom the demand compares its persons: the yardstick, not what they get.
    pub compared: Vec<NormId>,
    /// What counting its persons came to.
    pub weighed: Vec<Weighed>,
    /// What the last change of the law did for a duty to advance.
    pub progress: Option<Progress>,
    /// For demands with several comparisons: where each of them would hold alone.
    pub alternatives: Vec<Alternative>,
}

/// A part of the demanded region.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it gets.
    pub found: Found,
    /// Which situations.
    pub situations: Situations,
    /// The provisions that decide.
    pub facts: Vec<NormId>,
    /// The declared silence that decides, by number.
    pub silence: Option<u32>,
}

/// One comparison of a demand, taken alone.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// Which comparison, from nought.
    pub comparison: usize,
    /// Where it holds.
    pub holds: Situations,
}

/// What the text expects of a verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expected {
    /// Nothing.
    Nothing,
    /// It is as expected.
    AsExpected(Verdict),
    /// The word is another one.
    OtherWord {
        /// The word that was expected.
        expected: Verdict,
        /// The word that was found, of the situations that the expectation names.
        found: Verdict,
        /// The number of the expectation.
        expectation: usize,
    },
    /// The words are right, but the open situations are others: which are open and not expected, and which
    /// were expected and aren't.
    OtherRegion {
        /// The word.
        verdict: Verdict,
        /// The number of the expectation.
        expectation: usize,
        /// Open, and not expected.
        more: Option<Situations>,
        /// Expected, and not open.
        less: Option<Situations>,
    },
}

impl Expected {
    /// What the text expects of a verdict that has no situations: of several expectations the latest counts.
    pub(super) fn of_word(moment: Moment<'_>, details: Option<&Details>, verdict: Verdict) -> Self {
        let current = details.into_iter().flat_map(|details| current(moment, details));
        match current.max_by_key(|(i, one)| (one.from, *i)) {
            None => Self::Nothing,
            Some((_, one)) if one.verdict == verdict => Self::AsExpected(verdict),
            Some((expectation, one)) => Self::OtherWord { expected: one.verdict, found: verdict, expectation },
        }
    }
}

/// What a text expects of the state's law on the day, with its number.
fn current<'c>(moment: Moment<'_>, details: &'c Details) -> impl Iterator<Item = (usize, &'c Expectation)> {
    let (of, as_of) = (moment.jurisdiction, moment.as_of);
    details
        .expectations
        .iter()
        .enumerate()
        .filter(move |(_, one)| (one.of.is_none() || one.of == of) && one.from.is_none_or(|from| from <= as_of))
}

/// How many families are judged in one go: enough to be worth a task, few enough that hard ones are spread.
const CHUNK: usize = 16;

/// What came of judging, beside what was kept of each ruling.
#[derive(Default, Debug)]
pub struct Faults {
    /// The faults of the law.
    pub problems: Vec<Diagnostic>,
    /// Provisions that others shadow everywhere, in the order of the corpus.
    pub left_nowhere: Vec<LeftNowhere>,
}

/// Judges every demand. What is kept of a ruling is what `take` takes from it, so that a large workspace isn't held
/// twice. What was kept comes part by part, the faults of the law behind it.
pub fn rule<T: Default + Send>(
    moment: Moment<'_>,
    index: &Index,
    take: impl Fn(&mut T, Ruling) + Sync,
) -> (Vec<T>, Faults) {
    rule_families(moment, index, &index.families(), take)
}

/// The same of the demands on some properties, and on those that are judged together with them.
pub fn rule_on<T: Default + Send>(
    moment: Moment<'_>,
    index: &Index,
    properties: &[PropertyId],
    take: impl Fn(&mut T, Ruling) + Sync,
) -> (Vec<T>, Faults) {
    let mut families: Vec<Vec<PropertyId>> = properties.iter().map(|property| index.family_of(*property)).collect();
    families.sort_unstable();
    families.dedup();
    rule_families(moment, index, &families, take)
}

fn rule_families<T: Default + Send>(
    moment: Moment<'_>,
    index: &Index,
    families: &[Vec<PropertyId>],
    take: impl Fn(&mut T, Ruling) + Sync,
) -> (Vec<T>, Faults) {
    let judged: Vec<(T, Faults)> = families
        .par_chunks(CHUNK)
        .map(|families| {
            let (mut kept, mut faults) = (T::default(), Faults::default());
            for family in families {
                let mut judge = Judge::new(moment, index, family, &[]);
                for property in family {
                    for id in index.demands(*property).filter(|id| moment.is_owed(*id)) {
                        take(&mut kept, judge.ruling(id));
                    }
                    judge.check_law(*property);
                }
                judge.check_size(family);
                faults.problems.append(&mut judge.problems);
                faults.left_nowhere.append(&mut judge.left_nowhere);
            }
            (kept, faults)
        })
        .collect();
    let mut all = Faults::default();
    let mut kept = Vec::with_capacity(judged.len());
    for (one, mut faults) in judged {
        kept.push(one);
        all.problems.append(&mut faults.problems);
        all.left_nowhere.append(&mut faults.left_nowhere);
    }
    all.left_nowhere.sort_by_key(|row| row.norm);
    (kept, all)
}

/// The faults of the law on some properties, and on those that are judged with them. No demand is judged.
pub fn faults(moment: Moment<'_>, index: &Index, properties: &[PropertyId]) -> Faults {
    let families = index.families().into_iter().filter(|family| family.iter().any(|one| properties.contains(one)));
    let mut all = Faults::default();
    for family in families {
        let mut judge = Judge::new(moment, index, &family, &[]);
        family.iter().for_each(|property| judge.check_law(*property));
        all.problems.append(&mut judge.problems);
        all.left_nowhere.append(&mut judge.left_nowhere);
    }
    all.left_nowhere.sort_by_key(|row| row.norm);
    all
}

impl Judge<'_> {
    /// Judges a demand and puts the answer into words.
    pub fn ruling(&mut self, id: NormId) -> Ruling {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let judged = self.demand(id);
        let parts = self.parts(&judged);
        let progress = self.progress(id, &parts);
        let expected = self.expected(&judged);
        let alternatives = self.alternatives(&judged);
        let undeclared = (judged.undeclared.iter())
            .map(|(permission, region)| (*permission, self.situations(*region, judged.region, norm.property)))
            .collect();
        let going_on = self.about(id, |judge| judge.going_on(judged.region, norm.property));
        let reaching_back = self.reaching_back(judged.region, norm);
        let compared = self.yardsticks(id, &parts);
        if self.space.overflowed() {
            return self.too_manifold(id);
        }
        Ruling {
            norm: id,
            binding: self.moment.binding(norm.act, norm.address),
            verdict: judged.verdict,
            parts,
            search: judged.search,
            expected,
            unset: judged.unset,
            relaxed_by: judged.relaxed_by,
            by_reading: judged.by_reading,
            undeclared,
            going_on,
            reaching_back,
            compared,
            weighed: judged.weighed,
            progress,
            alternatives,
        }
    }

    /// Of the provisions that decide a demand for the same as for others, those that are for the others alone.
    fn yardsticks(&mut self, id: NormId, parts: &[Part]) -> Vec<NormId> {
        let corpus = self.moment.corpus;
        if corpus.allowed_values(corpus.norm(id).allowed).changes().is_empty() {
            return Vec::new();
        }
        let mut facts: Vec<NormId> = parts.iter().flat_map(|part| part.facts.iter().copied()).collect();
        facts.sort_unstable();
        facts.dedup();
        facts.retain(|fact| self.overlap(id, Some(corpus.norm(*fact).scope), None) == Overlap::Apart);
        facts
    }

    /// What was computed beyond the limit is worth nothing: the answer is that it isn't known.
    fn too_manifold(&self, id: NormId) -> Ruling {
        let norm = self.moment.corpus.norm(id);
        let found = Found::because(crate::law::Outcome::Unknown, super::Cause::TooManifold);
        Ruling {
            norm: id,
            binding: self.moment.binding(norm.act, norm.address),
            verdict: Verdict::Unknown,
            parts: vec![Part { found, situations: Situations::All, facts: Vec::new(), silence: None }],
            search: None,
            expected: Expected::Nothing,
            unset: Vec::new(),
            relaxed_by: Vec::new(),
            by_reading: Vec::new(),
            undeclared: Vec::new(),
            going_on: Vec::new(),
            reaching_back: Vec::new(),
            compared: Vec::new(),
            weighed: Vec::new(),
            progress: None,
            alternatives: Vec::new(),
        }
    }

    pub(super) fn parts(&mut self, judged: &Judged) -> Vec<Part> {
        let property = self.moment.corpus.norm(judged.norm).property;
        self.parts_within(&judged.pieces, judged.region, property)
    }

    /// Pieces as parts of a region, in words; what lies outside it is left out.
    pub(super) fn parts_within(&mut self, pieces: &[Piece], within: Region, property: PropertyId) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::with_capacity(pieces.len());
        for Piece { region, found, facts, silence } in pieces {
            let region = self.space.intersection(*region, within);
            if self.space.is_empty(region) {
                continue;
            }
            let situations = self.situations(region, within, property);
            let mut facts = facts.clone();
            self.moment.corpus.in_legal_order(&mut facts);
            parts.push(Part { found: found.clone(), situations, facts, silence: *silence });
        }
        let corpus = self.moment.corpus;
        parts.sort_by_cached_key(|part| {
            let facts: Vec<String> = part.facts.iter().map(|fact| corpus.name_of(corpus.norm(*fact))).collect();
            (super::choice::rank(part.found.outcome), part.situations.words().unwrap_or_default().to_owned(), facts)
        });
        parts
    }

    /// Where each comparison of a demand would hold alone: only where that says more than the verdict.
    fn alternatives(&mut self, judged: &Judged) -> Vec<Alternative> {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(judged.norm);
        let allowed = corpus.allowed_values(norm.allowed);
        if allowed.comparisons.len() < 2 || self.space.is_empty(judged.region) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for (i, comparison) in allowed.comparisons.iter().enumerate() {
            let alone = crate::law::Allowed { comparisons: vec![comparison.clone()] };
            let pieces = self.values(judged.region, norm.property, &alone);
            let met: Vec<Region> =
                pieces.iter().filter(|piece| piece.found.outcome.is_met()).map(|piece| piece.region).collect();
            let met = self.space.union_of(met);
            if self.space.is_empty(met) {
                continue;
            }
            let holds = self.situations(met, judged.region, norm.property);
            found.push(Alternative { comparison: i, holds });
        }
        found
    }

    /// Compares what the text expects with what was found.
    fn expected(&mut self, judged: &Judged) -> Expected {
        let corpus = self.moment.corpus;
        let Some(details) = corpus.details(corpus.norm(judged.norm).details) else { return Expected::Nothing };
        let current: Vec<(usize, &Expectation)> = current(self.moment, details).collect();
        let Some((first, expectation)) = current.first().copied() else { return Expected::Nothing };
        if current.iter().all(|(_, expectation)| expectation.scope.is_none()) {
            return Expected::of_word(self.moment, Some(details), judged.verdict);
        }
        let property = corpus.norm(judged.norm).property;
        let mut expected_open = Region::NOTHING;
        let mut last = expectation.verdict;
        for (number, expectation) in &current {
            last = expectation.verdict;
            let scope = expectation.scope.map_or(judged.region, |scope| self.scope(scope).effective);
            let region = self.space.intersection(judged.region, scope);
            let outcomes: Vec<_> = judged
                .pieces
                .iter()
                .filter(|piece| self.space.overlaps(piece.region, region))
                .map(|piece| piece.found.outcome)
                .collect();
            let found = Verdict::of(outcomes);
            if found != expectation.verdict {
                return Expected::OtherWord { expected: expectation.verdict, found, expectation: *number };
            }
            if !expectation.verdict.is_met() {
                expected_open = self.space.union(expected_open, region);
            }
        }
        let open: Vec<Region> =
            judged.pieces.iter().filter(|piece| !piece.found.outcome.is_met()).map(|piece| piece.region).collect();
        let open = self.space.union_of(open);
        let more = self.space.difference(open, expected_open);
        let less = self.space.difference(expected_open, open);
        if self.space.is_empty(more) && self.space.is_empty(less) {
            return Expected::AsExpected(judged.verdict);
        }
        let mut words =
            |region: Region| (!self.space.is_empty(region)).then(|| self.situations(region, judged.region, property));
        let (more, less) = (words(more), words(less));
        Expected::OtherRegion { verdict: last, expectation: first, more, less }
    }
}

/// Why a provision doesn't decide where it would apply.
#[derive(Clone, Debug)]
pub struct GaveWay {
    /// The provision.
    pub norm: NormId,
    /// To which.
    pub to: NormId,
    /// By which rule.
    pub by: Priority,
    /// Where.
    pub situations: Situations,
}

impl Judge<'_> {
    /// Who gave way to whom among the provisions on a property, inside a demand.
    pub fn set_aside(&mut self, id: NormId) -> Vec<GaveWay> {
        self.about(id, |judge| judge.set_aside_as_asked(id))
    }

    fn set_aside_as_asked(&mut self, id: NormId) -> Vec<GaveWay> {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let demanded = self.scope(norm.scope).effective;
        self.gave_way(demanded, norm.property)
    }

    /// Who gave way to whom among the provisions on a property, in a region.
    pub(super) fn gave_way(&mut self, region: Region, property: PropertyId) -> Vec<GaveWay> {
        let given = self.given(property);
        let mut found = Vec::new();
        for SetAside { norm: loser, to, by, region: lost } in &given.set_aside {
            let part = self.space.intersection(*lost, region);
            if self.space.is_empty(part) {
                continue;
            }
            let situations = self.situations(part, region, property);
            found.push(GaveWay { norm: *loser, to: *to, by: *by, situations });
        }
        found
    }
}

/// The demands of a corpus.
pub fn demands(corpus: &Corpus) -> impl Iterator<Item = NormId> + '_ {
    corpus
        .norms
        .iter()
        .enumerate()
        .filter(|(_, norm)| norm.strength.demands())
        .map(|(i, _)| NormId(u32::try_from(i).unwrap_or(u32::MAX)))
}
