//! Definitions of a term, beside those of the law: situation by situation who is meant by both, by the instrument only, by
//! the law only; or element by element.

use super::agree::among_in_words;
use super::bench::Bench;
use super::day::Day;
use super::reach::Reach;
use kzrules::eval::{DefinitionRuling, Index, Moment, remainders};
use kzrules::law::{ActSort, Definition, DefinitionMeaning, ScopeId, Verdict};
use kzrules::value::{DateRange, Truth};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// How many situations are gone through one by one; beyond it, those that no test tells apart are one.
const MOST: usize = 300;

/// What differs from the other evaluator's answer, if something does.
pub fn define(day: Day<'_>, moment: Moment<'_>, index: &Index, ruling: &DefinitionRuling) -> Option<String> {
    let corpus = day.corpus;
    let of_term = |one: &&Definition| one.term == ruling.term;
    let demanded: Vec<&Definition> =
        corpus.definitions.iter().filter(of_term).filter(|one| one.act == ruling.act).collect();
    let laws: Vec<(&Definition, Truth)> =
        corpus.definitions.iter().filter(of_term).map(|one| (one, day.is_law(one))).collect();
    let surely: Vec<&Definition> = laws.iter().filter(|(_, stands)| stands.is_yes()).map(|(one, _)| *one).collect();
    let perhaps: Vec<&Definition> =
        laws.iter().filter(|(_, stands)| *stands == Truth::Unknown).map(|(one, _)| *one).collect();
    if !perhaps.is_empty() {
        // Each of them may stand or not.
        let words: BTreeSet<Verdict> = (0..1_usize << perhaps.len())
            .map(|which| {
                let chosen = perhaps.iter().enumerate().filter(|(i, _)| which >> i & 1 == 1).map(|(_, one)| *one);
                let given: Vec<&Definition> = surely.iter().copied().chain(chosen).collect();
                let mut own = DefinitionRuling { verdict: Verdict::NotApplicable, ..ruling.clone() };
                for verdict in Verdict::ALL {
                    own.verdict = verdict;
                    if define_by(day, moment, index, &own, &demanded, &given).is_none() {
                        break;
                    }
                }
                own.verdict
            })
            .collect();
        let words: Vec<Verdict> = words.into_iter().collect();
        let verdict = if let [one] = words[..] { one } else { Verdict::Uncertain };
        return (ruling.verdict != verdict)
            .then(|| format!("  by regions {}, in the possible laws {words:?}\n", ruling.verdict));
    }
    define_by(day, moment, index, ruling, &demanded, &surely)
}

/// The same, where these are the definitions of the law.
fn define_by(
    day: Day<'_>,
    moment: Moment<'_>,
    index: &Index,
    ruling: &DefinitionRuling,
    demanded: &[&Definition],
    given: &[&Definition],
) -> Option<String> {
    let corpus = day.corpus;
    let mut wrong = String::new();
    let mut expect = |verdict: Verdict| {
        if ruling.verdict != verdict {
            let _ = writeln!(wrong, "  by regions {}, one by one {verdict}", ruling.verdict);
        }
    };
    if given.is_empty() {
        let silent = corpus.term_silences.iter().any(|silence| {
            silence.term == ruling.term
                && Some(silence.of) == day.state
                && silence.from.is_none_or(|from| from <= day.date)
                && silence.until.is_none_or(|until| day.date <= until)
        });
        expect(if silent { Verdict::Gap } else { Verdict::Unknown });
        return Some(wrong).filter(|wrong| !wrong.is_empty());
    }
    match (lists(demanded), lists(given)) {
        (Some((wanted, wants_others)), Some((own, has_others))) => {
            let lacks = wants_others || wanted.difference(&own).count() > 0;
            let more = own.difference(&wanted).count() > 0 || has_others;
            expect(match () {
                // What an open list may hold, a person has to judge.
                () if lacks && has_others => Verdict::Judgement,
                () if lacks && own.is_disjoint(&wanted) => Verdict::Gap,
                () if lacks => Verdict::Partial,
                () if more => Verdict::Exceeds,
                () => Verdict::Met,
            });
        }
        (None, None) => {
            let (demanded, given) = (regions(demanded), regions(given));
            let scopes: Vec<ScopeId> = demanded.iter().chain(&given).copied().collect();
            let mut bench = Bench::among(day, Reach::of_scopes(day, &scopes), MOST);
            let mut is_clear = true;
            let (mut among, mut found) = (Vec::new(), Vec::new());
            while !bench.grid.is_empty() {
                let mut lies_in = |scopes: &[ScopeId]| {
                    let all = scopes.iter().map(|scope| bench.lies_in(*scope).1);
                    all.fold(Truth::No, |any, one| {
                        is_clear &= one != Truth::Unknown;
                        any.or(one)
                    }) != Truth::No
                };
                let both = (lies_in(&demanded), lies_in(&given));
                if bench.grid.can_be() {
                    among.push(bench.grid.situations());
                    found.push(both);
                }
                if !bench.grid.next() {
                    break;
                }
            }
            is_clear &= bench.law.answers().is_empty();
            let any = |both: (bool, bool)| found.contains(&both);
            expect(if !is_clear {
                Verdict::Unknown
            } else {
                match (any((true, true)), any((true, false)), any((false, true))) {
                    (false, true, _) => Verdict::Gap,
                    (true, true, _) => Verdict::Partial,
                    (_, false, false) => Verdict::Met,
                    (_, false, true) => Verdict::Exceeds,
                }
            });
            if !is_clear {
                return Some(wrong).filter(|wrong| !wrong.is_empty());
            }
            let by_regions = remainders(moment, index, &demanded, &given, &among);
            for ((places, own), other) in among.iter().zip(found).zip(by_regions) {
                if other != [own] {
                    let shown = among_in_words(corpus, places);
                    let _ = writeln!(wrong, "  in {{{shown}}}: by regions {other:?}, one by one {own:?}");
                    break;
                }
            }
        }
        _ => expect(Verdict::Judgement),
    }
    Some(wrong).filter(|wrong| !wrong.is_empty())
}

/// All elements of several lists, and whether one is open; nothing where they are no lists.
fn lists(definitions: &[&Definition]) -> Option<(BTreeSet<u16>, bool)> {
    let mut all = (BTreeSet::new(), false);
    for one in definitions {
        let DefinitionMeaning::Elements(named, open) = &one.meaning else { return None };
        all.0.extend(named);
        all.1 |= open;
    }
    Some(all)
}

fn regions(definitions: &[&Definition]) -> Vec<ScopeId> {
    let region = |one: &&Definition| match one.meaning {
        DefinitionMeaning::Region(scope) => Some(scope),
        DefinitionMeaning::Elements(..) => None,
    };
    definitions.iter().filter_map(region).collect()
}

impl Day<'_> {
    /// Whether it is a definition of the state's law that holds on the day.
    fn is_law(&self, one: &Definition) -> Truth {
        let act = self.corpus.act(one.act);
        let stands = self.begun(one.from).and(self.over(one.until.map(DateRange::from)).negated());
        if act.sort != ActSort::Law || act.of.is_none() || act.of != self.state {
            return Truth::No;
        }
        let is_marked = act.unverified || self.corpus.details(one.details).is_some_and(|d| d.unverified.is_some());
        let marked = if is_marked { Truth::Unknown } else { Truth::Yes };
        stands.and(self.act_in_force(act)).and(marked)
    }
}
