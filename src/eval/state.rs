//! Conditions on the law or the state (`where`), with three answers per situation: it holds, it doesn't,
//! or it isn't known.

use super::judge::Judge;
use crate::law::{ActId, AddressId, NormId, Outcome, StateCondition, Verdict};
use crate::scope::Region;
use crate::value::Truth;

/// Where a condition holds and where it isn't known; elsewhere it doesn't hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Holding {
    pub(super) yes: Region,
    pub(super) unknown: Region,
}

impl Holding {
    /// The same answer for every situation of the world.
    pub(super) const fn everywhere(world: Region, truth: Truth) -> Self {
        match truth {
            Truth::Yes => Self { yes: world, unknown: Region::NOTHING },
            Truth::No => Self { yes: Region::NOTHING, unknown: Region::NOTHING },
            Truth::Unknown => Self { yes: Region::NOTHING, unknown: world },
        }
    }
}

impl Judge<'_> {
    /// Where a condition on the law or the state holds.
    pub(super) fn state_regions(&mut self, condition: &StateCondition) -> Holding {
        let world = self.space.world();
        match condition {
            StateCondition::Property { property, allowed, .. } => {
                let allowed = self.moment.corpus.allowed_values(*allowed);
                let mut holding = Holding { yes: Region::NOTHING, unknown: Region::NOTHING };
                for piece in self.lay(world, *property, allowed) {
                    match piece.found.outcome {
                        Outcome::Met | Outcome::Exceeds => holding.yes = self.space.union(holding.yes, piece.region),
                        Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement => {
                            holding.unknown = self.space.union(holding.unknown, piece.region);
                        }
                        Outcome::Shortfall | Outcome::Conflict | Outcome::Absent => {}
                    }
                }
                holding
            }
            StateCondition::Declared { of, act, address } => {
                Holding::everywhere(world, self.moment.declared(*of, *act, *address))
            }
            StateCondition::IsMet { act, address, .. } => Holding::everywhere(world, self.is_met(*act, *address)),
            StateCondition::All(parts) => {
                let mut all = Holding { yes: world, unknown: Region::NOTHING };
                for part in parts {
                    let part = self.state_regions(part);
                    let either = self.space.union(all.yes, all.unknown);
                    let other = self.space.union(part.yes, part.unknown);
                    let possible = self.space.intersection(either, other);
                    all.yes = self.space.intersection(all.yes, part.yes);
                    all.unknown = self.space.difference(possible, all.yes);
                }
                all
            }
            StateCondition::Any(parts) => {
                let mut any = Holding { yes: Region::NOTHING, unknown: Region::NOTHING };
                for part in parts {
                    let part = self.state_regions(part);
                    any.yes = self.space.union(any.yes, part.yes);
                    let unknown = self.space.union(any.unknown, part.unknown);
                    any.unknown = self.space.difference(unknown, any.yes);
                }
                any
            }
            StateCondition::Not(part) => {
                let part = self.state_regions(part);
                let either = self.space.union(part.yes, part.unknown);
                Holding { yes: self.space.difference(world, either), unknown: part.unknown }
            }
        }
    }

    /// Whether the demands at an address are met; unknown where that goes round in a circle.
    fn is_met(&mut self, act: ActId, address: AddressId) -> Truth {
        if self.asked.contains(&(act, address)) {
            return Truth::Unknown;
        }
        let corpus = self.moment.corpus;
        let wanted = corpus.address(address);
        let mut truth = Truth::Unknown;
        let mut first = true;
        for (i, norm) in corpus.norms.iter().enumerate() {
            if norm.act != act || !norm.strength.demands() || !wanted.holds(corpus.address(norm.address)) {
                continue;
            }
            let id = NormId(u32::try_from(i).unwrap_or(u32::MAX));
            let mut judge = Judge::of_demand(self.moment, self.index, id);
            judge.asked.clone_from(&self.asked);
            judge.asked.push((act, address));
            let one = match judge.demand(id).verdict {
                Verdict::Met | Verdict::Exceeds => Truth::Yes,
                Verdict::Partial | Verdict::Shortfall | Verdict::Gap | Verdict::Conflict => Truth::No,
                Verdict::Unknown | Verdict::Uncertain | Verdict::Judgement | Verdict::NotApplicable => Truth::Unknown,
            };
            truth = if first { one } else { truth.and(one) };
            first = false;
        }
        truth
    }
}
