//! Conditions on the law or the state (`where`) in one situation: what another property gives there, or whether another
//! paragraph is met, which is judged in situations of its own.

use super::bench::Bench;
use super::judge::word;
use kzrules::law::{ActId, AddressId, NormId, Outcome, StateCondition, Strength, Verdict};
use kzrules::value::Truth;

impl Bench<'_> {
    /// Whether conditions on the law or the state hold, all of them.
    pub fn state(&mut self, conditions: &[StateCondition], s: usize) -> Truth {
        conditions.iter().fold(Truth::Yes, |all, one| all.and(self.state_holds(one, s)))
    }

    fn state_holds(&mut self, condition: &StateCondition, s: usize) -> Truth {
        let corpus = self.day.corpus;
        match condition {
            StateCondition::Property { property, allowed, .. } => {
                match self.stands(*property, corpus.allowed_values(*allowed), s) {
                    Outcome::Met | Outcome::Exceeds => Truth::Yes,
                    Outcome::Shortfall | Outcome::Conflict | Outcome::Absent => Truth::No,
                    Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement => Truth::Unknown,
                }
            }
            StateCondition::Declared { .. } => Truth::Unknown,
            StateCondition::IsMet { act, address, .. } => self.is_met(*act, *address),
            StateCondition::All(parts) => self.state(parts, s),
            StateCondition::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(self.state_holds(part, s))),
            StateCondition::Not(part) => self.state_holds(part, s).negated(),
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
            if norm.act != act || norm.strength == Strength::Gives || !wanted.holds(corpus.address(norm.address)) {
                continue;
            }
            let id = NormId(i);
            let met = match self.verdicts.get(&(id, self.asked.len())) {
                Some(met) => *met,
                None => {
                    let mut asked = self.asked.clone();
                    asked.push((act, address));
                    let met = match Bench::new(self.day, id, asked, usize::MAX) {
                        Some(mut bench) => match bench.whole(id) {
                            Verdict::Met | Verdict::Exceeds => Truth::Yes,
                            Verdict::Partial | Verdict::Shortfall | Verdict::Gap | Verdict::Conflict => Truth::No,
                            _ => Truth::Unknown,
                        },
                        None => Truth::Unknown,
                    };
                    self.verdicts.insert((id, self.asked.len()), met);
                    met
                }
            };
            all = Some(all.map_or(met, |all| all.and(met)));
        }
        all.unwrap_or(Truth::Unknown)
    }

    fn whole(&mut self, demand: NormId) -> Verdict {
        word((0..self.grid.situations.len()).filter_map(|s| self.settled(demand, s)).collect::<Vec<_>>().into_iter())
    }
}
