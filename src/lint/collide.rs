//! `expectations-collide`: two expectations of one demand that can't both hold, or one that is said twice. The words
//! are held against one another by the outcomes that each allows and needs; the situations, by the space of the demand.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Judge, Overlap};
use crate::law::{Expectation, NormId, Outcome, Verdict};

impl Desk<'_> {
    pub(super) fn colliding_expectations(&mut self) {
        let corpus = self.corpus();
        let mut last = None;
        for (i, norm) in corpus.norms.iter().enumerate() {
            let Some(details) = corpus.details(norm.details).filter(|details| details.expectations.len() > 1) else {
                continue;
            };
            // A statement on several properties, or a table, says each expectation once.
            let told = last.replace(norm.details) == Some(norm.details);
            if !told && norm.strength.is_judged() {
                self.collisions(NormId(u32::try_from(i).unwrap_or(u32::MAX)), &details.expectations);
            }
        }
    }

    fn collisions(&mut self, demand: NormId, expectations: &[Expectation]) {
        let writing = self.writing;
        let corpus = self.corpus();
        let name = corpus.name_of(corpus.norm(demand));
        let mut judge: Option<Judge<'_>> = None;
        // Of expectations without situations the latest counts; where one names some, all have to hold.
        let all_count =
            |one: &Expectation| expectations.iter().any(|other| other.scope.is_some() && same_state(one, other));
        for (i, second) in expectations.iter().enumerate() {
            for first in expectations.iter().take(i).filter(|first| same_state(first, second)) {
                let twice = (first.of, first.verdict, first.scope, first.from)
                    == (second.of, second.verdict, second.scope, second.from);
                let message = if twice {
                    Text::new("expectations-collide-twice")
                } else if first.verdict == second.verdict || first.from != second.from && !all_count(second) {
                    continue;
                } else {
                    let judge = judge.get_or_insert_with(|| Judge::of_demand(writing.moment, writing.index, demand));
                    let overlap = if first.scope == second.scope {
                        Overlap::Same
                    } else {
                        judge.overlap(demand, first.scope, second.scope)
                    };
                    if can_both_hold(first.verdict, second.verdict, overlap) {
                        continue;
                    }
                    Text::new("expectations-collide")
                        .with("first", first.verdict.word())
                        .with("second", second.verdict.word())
                };
                let finding = Diagnostic::new(diagnostic::EXPECTATIONS_COLLIDE, message.with("name", &name))
                    .at(second.place)
                    .label(first.place, Text::new("expectations-collide-first"))
                    .help(Text::new("expectations-collide-help"));
                self.tell(finding);
            }
        }
    }
}

/// Whether two expectations may speak of one state.
fn same_state(one: &Expectation, other: &Expectation) -> bool {
    one.of.is_none() || other.of.is_none() || one.of == other.of
}

fn can_both_hold(first: Verdict, second: Verdict, overlap: Overlap) -> bool {
    let shared = allows(first) & allows(second);
    let needs_fit = |inner: Verdict, outer: Verdict| needs(inner).iter().all(|some| some & allows(outer) != 0);
    match overlap {
        Overlap::Apart => true,
        Overlap::Same => first == second,
        Overlap::Some => shared != 0,
        Overlap::Inside => shared != 0 && needs_fit(first, second),
        Overlap::Around => shared != 0 && needs_fit(second, first),
    }
}

/// A set of outcomes.
type Outcomes = u8;

const fn set(outcome: Outcome) -> Outcomes {
    1 << outcome as u8
}

const GOOD: Outcomes = set(Outcome::Met) | set(Outcome::Exceeds);
const SHORT: Outcomes = set(Outcome::Shortfall) | set(Outcome::Absent);
const OPEN: Outcomes = set(Outcome::Unknown) | set(Outcome::Uncertain) | set(Outcome::Judgement);

/// The outcomes that a word allows in its situations (language, the eleventh sentence).
const fn allows(verdict: Verdict) -> Outcomes {
    match verdict {
        Verdict::Met => GOOD,
        Verdict::Exceeds => set(Outcome::Exceeds),
        Verdict::Partial => GOOD | SHORT | OPEN,
        Verdict::Shortfall => set(Outcome::Shortfall) | OPEN,
        Verdict::Gap => SHORT | OPEN,
        Verdict::Conflict => Outcomes::MAX,
        Verdict::Unknown => GOOD | OPEN,
        Verdict::Uncertain => GOOD | set(Outcome::Uncertain) | set(Outcome::Judgement),
        Verdict::Judgement => GOOD | set(Outcome::Judgement),
        Verdict::NotApplicable => 0,
    }
}

/// The outcomes that a word needs: one of the first and one of the second, somewhere in its situations.
const fn needs(verdict: Verdict) -> [Outcomes; 2] {
    match verdict {
        Verdict::Met => [set(Outcome::Met); 2],
        Verdict::Exceeds => [set(Outcome::Exceeds); 2],
        Verdict::Partial => [GOOD, SHORT],
        Verdict::Shortfall => [set(Outcome::Shortfall); 2],
        Verdict::Gap => [set(Outcome::Absent); 2],
        Verdict::Conflict => [set(Outcome::Conflict); 2],
        Verdict::Unknown => [set(Outcome::Unknown); 2],
        Verdict::Uncertain => [set(Outcome::Uncertain); 2],
        Verdict::Judgement => [set(Outcome::Judgement); 2],
        Verdict::NotApplicable => [Outcomes::MAX; 2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTCOMES: [Outcome; 8] = [
        Outcome::Met,
        Outcome::Exceeds,
        Outcome::Shortfall,
        Outcome::Conflict,
        Outcome::Absent,
        Outcome::Unknown,
        Outcome::Uncertain,
        Outcome::Judgement,
    ];

    fn word(outcomes: Outcomes) -> Verdict {
        Verdict::of(OUTCOMES.into_iter().filter(|outcome| outcomes & set(*outcome) != 0))
    }

    /// Against all ways in which situations can come out, some or all of them shared.
    #[test]
    fn two_words_can_hold_where_there_are_situations_for_both() {
        for first in Verdict::ALL {
            for second in Verdict::ALL {
                let pairs = |related: fn(Outcomes, Outcomes) -> bool| {
                    (1..=Outcomes::MAX)
                        .filter(|one| word(*one) == first)
                        .any(|one| (1..=Outcomes::MAX).any(|other| word(other) == second && related(one, other)))
                };
                let inside = pairs(|one, other| one & !other == 0);
                let around = pairs(|one, other| other & !one == 0);
                let some = pairs(|one, other| one & other != 0);
                assert_eq!(can_both_hold(first, second, Overlap::Inside), inside, "{first} in {second}");
                assert_eq!(can_both_hold(first, second, Overlap::Around), around, "{first} around {second}");
                assert_eq!(can_both_hold(first, second, Overlap::Some), some, "{first} and {second}");
                assert_eq!(can_both_hold(first, second, Overlap::Same), first == second);
            }
        }
    }
}
