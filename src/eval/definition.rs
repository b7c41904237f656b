//! Definitions: what an instrument means by a term beside what the law means by it, as regions, in both directions:
//! whom the law leaves out and whom it takes in beside; or element by element. Definitions of one act add up.

use super::binding::Binding;
use super::definition_doubt::{DefinitionDoubt, in_each_case};
use super::judge::Judge;
use super::moment::Moment;
use super::{Expected, Index, Situations};
use crate::law::{ActId, ActSort, Definition, DefinitionMeaning, Formula, PropertyId, ScopeId, TermId, Test, Verdict};
use crate::scope::Region;
use crate::value::{Elements, Truth};

/// What an instrument means by a term, against the law.
#[derive(Clone, Debug)]
pub struct DefinitionRuling {
    /// The instrument.
    pub act: ActId,
    /// The term.
    pub term: TermId,
    /// The instrument's definitions, by number.
    pub demanded: Vec<usize>,
    /// The law's, by number.
    pub given: Vec<usize>,
    /// Whether the instrument binds.
    pub binding: Binding,
    /// One word.
    pub verdict: Verdict,
    /// Whom the law means as well.
    pub shared: Option<Situations>,
    /// Whom the law leaves out.
    pub left_out: Option<Situations>,
    /// Whom the law takes in beside.
    pub added: Option<Situations>,
    /// The elements that the law's definition has, lacks, and has beside.
    pub elements: Option<[Vec<u16>; 3]>,
    /// The declared silence of the law on the term, by number.
    pub silence: Option<usize>,
    /// What isn't verified and the verdict hangs on.
    pub doubts: Vec<DefinitionDoubt>,
    /// What the text expects.
    pub expected: Expected,
}

/// Compares the definitions of every instrument with those of the law.
pub fn definitions(moment: Moment<'_>, index: &Index) -> Vec<DefinitionRuling> {
    let corpus = moment.corpus;
    let mut terms: Vec<(ActId, TermId)> = corpus
        .definitions
        .iter()
        .filter(|one| matches!(corpus.act(one.act).sort, ActSort::Treaty | ActSort::Recommendation))
        .map(|one| (one.act, one.term))
        .collect();
    terms.sort_unstable();
    terms.dedup();
    terms.into_iter().map(|(act, term)| compare(moment, index, act, term)).collect()
}

fn compare(moment: Moment<'_>, index: &Index, act: ActId, term: TermId) -> DefinitionRuling {
    let corpus = moment.corpus;
    let numbers = |wanted: &dyn Fn(&Definition) -> bool| -> Vec<usize> {
        let all = corpus.definitions.iter().enumerate().filter(|(_, one)| one.term == term && wanted(one));
        let mut found: Vec<usize> = all.map(|(number, _)| number).collect();
        // As the text has them, whatever file they stand in.
        found.sort_by_key(|number| corpus.definitions.get(*number).map(|one| corpus.address(one.address)));
        found
    };
    let demanded = numbers(&|one| one.act == act);
    let given = numbers(&|one| !is_law(moment, one).is_no());
    let address = demanded.first().and_then(|number| corpus.definitions.get(*number)).map(|one| one.address);
    let binding = moment.binding(act, address.unwrap_or(crate::law::AddressId(0)));
    let silence = corpus.term_silences.iter().position(|silence| {
        silence.term == term
            && Some(silence.of) == moment.jurisdiction
            && silence.from.is_none_or(|from| from <= moment.as_of)
            && silence.until.is_none_or(|until| moment.as_of <= until)
    });
    let ruling = DefinitionRuling {
        act,
        term,
        demanded,
        given,
        binding,
        verdict: Verdict::Unknown,
        shared: None,
        left_out: None,
        added: None,
        elements: None,
        silence,
        doubts: Vec::new(),
        expected: Expected::Nothing,
    };
    let mut ruling = in_each_case(moment, ruling, |ruling| compare_with(moment, index, ruling));
    ruling.expected = expected(moment, &ruling);
    ruling
}

/// The word where these are the law's definitions.
fn compare_with(moment: Moment<'_>, index: &Index, mut ruling: DefinitionRuling) -> DefinitionRuling {
    ruling.verdict = if ruling.silence.is_some() { Verdict::Gap } else { Verdict::Unknown };
    if !ruling.given.is_empty() {
        ruling.silence = None;
        let elements = |numbers: &[usize]| elements_of(moment, numbers);
        match (elements(&ruling.demanded), elements(&ruling.given)) {
            (Some(demanded), Some(given)) => by_elements(&mut ruling, &demanded, &given),
            (None, None) => by_regions(moment, index, &mut ruling),
            // One lists elements and the other persons: nobody but a reader can compare them.
            _ => ruling.verdict = Verdict::Judgement,
        }
    }
    ruling
}

/// Whether a definition is one of the state's law in force on the day.
fn is_law(moment: Moment<'_>, one: &Definition) -> Truth {
    let act = moment.corpus.act(one.act);
    if act.sort != ActSort::Law || act.of.is_none() || act.of != moment.jurisdiction {
        return Truth::No;
    }
    let begun = one.from.map_or(Truth::Yes, |from| from.starts_by(moment.as_of));
    let ended = Truth::from(one.until.is_some_and(|until| until < moment.as_of));
    let details = moment.corpus.details(one.details);
    let is_marked = act.unverified || details.is_some_and(|details| details.unverified.is_some());
    let marked = if is_marked { Truth::Unknown } else { Truth::Yes };
    moment.in_force(act).and(begun).and(ended.negated()).and(marked)
}

fn meanings<'c>(moment: Moment<'c>, numbers: &[usize]) -> Vec<&'c DefinitionMeaning> {
    numbers.iter().filter_map(|number| moment.corpus.definitions.get(*number)).map(|one| &one.meaning).collect()
}

/// The elements of definitions together, if elements are what they list.
fn elements_of(moment: Moment<'_>, numbers: &[usize]) -> Option<Elements> {
    let mut all = Elements::default();
    for meaning in meanings(moment, numbers) {
        let DefinitionMeaning::Elements(named, open) = meaning else { return None };
        all = all.union(&Elements::new(named.iter().map(|element| u32::from(*element)), *open));
    }
    Some(all)
}

fn by_elements(ruling: &mut DefinitionRuling, demanded: &Elements, given: &Elements) {
    let same = |_: u32, _: u32| false;
    let lacks = given.missing(demanded, same);
    let added = demanded.missing(given, same);
    let short = |values: &[u32]| -> Vec<u16> { values.iter().filter_map(|value| u16::try_from(*value).ok()).collect() };
    let has: Vec<u32> = demanded.named().iter().copied().filter(|element| !lacks.named.contains(element)).collect();
    ruling.verdict = if lacks.is_nothing() {
        if added.named.is_empty() && !added.others { Verdict::Met } else { Verdict::Exceeds }
    } else if lacks.maybe_by_others {
        Verdict::Judgement
    } else if has.is_empty() {
        Verdict::Gap
    } else {
        Verdict::Partial
    };
    ruling.elements = Some([short(&has), short(&lacks.named), short(&added.named)]);
}

fn by_regions(moment: Moment<'_>, index: &Index, ruling: &mut DefinitionRuling) {
    let scopes = |numbers: &[usize]| -> Vec<ScopeId> {
        let regions = meanings(moment, numbers).into_iter().filter_map(|meaning| match meaning {
            DefinitionMeaning::Region(scope) => Some(*scope),
            DefinitionMeaning::Elements(..) => None,
        });
        regions.collect()
    };
    let (demanded, given) = (scopes(&ruling.demanded), scopes(&ruling.given));
    let all: Vec<ScopeId> = demanded.iter().chain(&given).copied().collect();
    let mut judge = Judge::of_scopes(moment, index, &all);
    let (demanded, given) = (judge.union_of_scopes(&demanded), judge.union_of_scopes(&given));
    let is_clear = all.iter().all(|scope| judge.scope(*scope).unclear.is_none())
        && [demanded, given].into_iter().all(|region| !judge.is_doubted(region));
    let shared = judge.space.intersection(demanded, given);
    let left_out = judge.space.difference(demanded, given);
    let added = judge.space.difference(given, demanded);
    let is_empty = |judge: &Judge<'_>, region: Region| judge.space.is_empty(region);
    ruling.verdict = match (is_empty(&judge, shared), is_empty(&judge, left_out), is_empty(&judge, added)) {
        (true, false, _) => Verdict::Gap,
        (_, false, _) => Verdict::Partial,
        (_, true, true) => Verdict::Met,
        (_, true, false) => Verdict::Exceeds,
    };
    if !is_clear {
        // Whom one of them means hangs on what the law gives of a property, and that isn't known.
        ruling.verdict = Verdict::Unknown;
    }
    let mut said = |region: Region, within: Region| {
        (!judge.space.is_empty(region)).then(|| judge.situations_of(region, within, None))
    };
    let everyone = Region::EVERYTHING;
    ruling.shared = said(shared, demanded);
    ruling.left_out = said(left_out, demanded);
    ruling.added = said(added, everyone);
}

impl<'c> Judge<'c> {
    /// A space for these scopes, and for what the law gives of the properties that they name.
    pub(super) fn of_scopes(moment: Moment<'c>, index: &'c Index, scopes: &[ScopeId]) -> Self {
        let corpus = moment.corpus;
        let mut family: Vec<PropertyId> = Vec::new();
        for id in scopes.iter().filter(|id| !id.is_everything()) {
            let scope = corpus.scope(*id);
            for condition in [&scope.base, &scope.unless] {
                condition.each_test(&mut |test| {
                    if let Test::Formula(_, _, formula) = test {
                        formula.each(&mut |part| {
                            if let Formula::Property(property) = part {
                                family.extend(index.family_of(*property));
                            }
                        });
                    }
                });
            }
        }
        family.sort_unstable();
        family.dedup();
        Self::new(moment, index, &family, scopes)
    }

    /// Whether a region hangs on a doubt.
    fn is_doubted(&self, region: Region) -> bool {
        self.doubts.iter().any(|(_, axis)| self.space.depends_on(region, *axis))
    }

    pub(super) fn union_of_scopes(&mut self, scopes: &[ScopeId]) -> Region {
        let mut all = Region::NOTHING;
        for scope in scopes {
            let scope = self.scope(*scope);
            all = self.space.union(all, scope.effective);
        }
        all
    }
}

fn expected(moment: Moment<'_>, ruling: &DefinitionRuling) -> Expected {
    let corpus = moment.corpus;
    let details = ruling.demanded.first().and_then(|number| corpus.definitions.get(*number)).map(|one| one.details);
    Expected::of_word(moment, details.and_then(|details| corpus.details(details)), ruling.verdict)
}
