//! Conditions on the law or the state (`where`) in one situation: what another property gives there, or whether another
//! paragraph is met, which is judged in situations of its own.

use super::bench::Bench;
use super::judge::word;
use kzrules::law::{ActId, AddressId, NormId, Outcome, StateCondition, Verdict};
use kzrules::value::Truth;

impl Bench<'_> {
    /// Whether conditions on the law or the state hold, all of them.
    pub fn state(&mut self, conditions: &[StateCondition]) -> Truth {
        conditions.iter().fold(Truth::Yes, |all, one| if all.is_no() { all } else { all.and(self.state_holds(one)) })
    }

    fn state_holds(&mut self, condition: &StateCondition) -> Truth {
        let corpus = self.day.corpus;
        match condition {
            StateCondition::Property { property, allowed, .. } => {
                match self.stands(*property, corpus.allowed_values(*allowed)) {
                    Outcome::Met | Outcome::Exceeds => Truth::Yes,
                    Outcome::Shortfall | Outcome::Conflict | Outcome::Absent => Truth::No,
                    Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement => Truth::Unknown,
                }
            }
            StateCondition::Declared { of, act, address } => self.day.declared(*of, *act, *address),
            StateCondition::IsMet { act, address, .. } => self.is_met(*act, *address),
            StateCondition::All(parts) => self.state(parts),
            StateCondition::Any(parts) => parts
                .iter()
                .fold(Truth::No, |any, part| if any.is_yes() { any } else { any.or(self.state_holds(part)) }),
            StateCondition::Not(part) => self.state_holds(part).negated(),
        }
    }

    /// Whether the demands at an address are met, each in situations of its own.
    fn is_met(&mut self, act: ActId, address: AddressId) -> Truth {
        if self.asked.contains(&(act, address)) {
            return Truth::Unknown;
        }
        let corpus = self.day.corpus;
        let wanted = corpus.address(address);
        let mut all: Option<Truth> = None;
        for (norm, i) in corpus.norms.iter().zip(0..) {
            if norm.act != act
                || !norm.strength.demands()
                || !self.day.is_owed(NormId(i))
                || !wanted.holds(corpus.address(norm.address))
            {
                continue;
            }
            let id = NormId(i);
            let met = match self.verdicts.get(&(id, self.asked.len())) {
                Some(met) => *met,
                None => {
                    let mut asked = self.asked.clone();
                    asked.push((act, address));
                    let mut bench = Bench::new(self.day, id, asked, 0);
                    bench.left_to_judge = self.left_to_judge;
                    let outcomes = bench.outcomes(id);
                    self.left_to_judge = bench.left_to_judge;
                    let met = match word(outcomes.into_iter().filter_map(|judged| judged.outcome)) {
                        Verdict::Met | Verdict::Exceeds => Truth::Yes,
                        Verdict::Partial | Verdict::Shortfall | Verdict::Gap | Verdict::Conflict => Truth::No,
                        _ => Truth::Unknown,
                    };
                    self.verdicts.insert((id, self.asked.len()), met);
                    met
                }
            };
            all = Some(all.map_or(met, |all| all.and(met)));
        }
        all.unwrap_or(Truth::Unknown)
    }
}
