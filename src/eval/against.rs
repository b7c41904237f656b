//! Two laws against one another on a demand: who gets more of what is demanded under which. First by what each comes to beside the
//! demand; where that is the same, by the values themselves, as far as they have an order.

use super::beside::Beside;
use super::outcome::Piece;
use super::words::Situations;
use crate::law::{Allowed, Comparing, Direction, NormId, Outcome, Value};
use crate::scope::Region;

/// One law against another, by situations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Against {
    /// Where the first gives more.
    pub more: Option<Situations>,
    /// Where the second does.
    pub less: Option<Situations>,
    /// Where that isn't known, or can't be said.
    pub open: Option<Situations>,
}

impl Against {
    /// Whether the first gives at least as much everywhere, as far as that is known.
    pub const fn at_least(&self) -> bool {
        self.less.is_none() && self.open.is_none()
    }
}

/// Which of two laws gives more in some situations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    First,
    Second,
    Neither,
    Open,
}

impl Beside<'_> {
    /// What each of these laws comes to on a demand: a ruling for each, and each against each other, by their places.
    pub fn against(&mut self, id: NormId, first: usize, second: usize) -> Option<Against> {
        let one = self.pieces(id, first)?;
        let other = self.pieces(id, second)?;
        let (mut more, mut less, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for a in &one {
            for b in &other {
                let judge = self.under(first)?;
                let region = judge.both(a.region, b.region);
                if judge.is_nothing(region) {
                    continue;
                }
                for (which, part) in self.compare_pieces(id, (first, a), (second, b), region)? {
                    match which {
                        Which::First => more.push(part),
                        Which::Second => less.push(part),
                        Which::Open => open.push(part),
                        Which::Neither => {}
                    }
                }
            }
        }
        let judge = self.under(first)?;
        let mut said = |parts: Vec<Region>| {
            let region = parts.into_iter().fold(Region::NOTHING, |all, part| judge.either(all, part));
            (!judge.is_nothing(region)).then(|| judge.named(id, region))
        };
        Some(Against { more: said(more), less: said(less), open: said(open) })
    }

    fn pieces(&mut self, id: NormId, law: usize) -> Option<Vec<Piece>> {
        Some(self.under(law)?.demand(id).pieces)
    }

    fn compare_pieces(
        &mut self,
        id: NormId,
        (first, a): (usize, &Piece),
        (second, b): (usize, &Piece),
        region: Region,
    ) -> Option<Vec<(Which, Region)>> {
        let whole = |which| Some(vec![(which, region)]);
        let (Some(one), Some(other)) = (rank(a.found.outcome), rank(b.found.outcome)) else {
            return whole(Which::Open);
        };
        if one != other {
            return whole(if one < other { Which::First } else { Which::Second });
        }
        if matches!(a.found.outcome, Outcome::Absent | Outcome::Conflict) {
            return whole(Which::Neither);
        }
        let Some(asked) = self.asked_by(id, second, b) else { return whole(Which::Neither) };
        let Some(back) = self.asked_by(id, first, a) else { return whole(Which::Neither) };
        let mut found = Vec::new();
        for piece in self.measured(id, first, region, &asked)? {
            match piece.found.outcome {
                Outcome::Exceeds => found.push((Which::First, piece.region)),
                Outcome::Shortfall => found.push((Which::Second, piece.region)),
                // At least as much: the same, unless the other falls short of it.
                Outcome::Met => {
                    for piece in self.measured(id, second, piece.region, &back)? {
                        let which = match piece.found.outcome {
                            Outcome::Met => Which::Neither,
                            Outcome::Shortfall => Which::First,
                            Outcome::Exceeds => Which::Second,
                            _ => Which::Open,
                        };
                        found.push((which, piece.region));
                    }
                }
                _ => found.push((Which::Open, piece.region)),
            }
        }
        Some(found)
    }

    /// What a law gives in a region, against what the other one gives there.
    fn measured(&mut self, id: NormId, law: usize, region: Region, asked: &Allowed) -> Option<Vec<Piece>> {
        let judge = self.under(law)?;
        let property = judge.moment.corpus.norm(id).property;
        Some(judge.values(region, property, asked))
    }

    /// What a law gives in a piece, as something that could be demanded: at least as much, where its property has an order; at
    /// least these, of a list.
    fn asked_by(&mut self, id: NormId, law: usize, piece: &Piece) -> Option<Allowed> {
        let judge = self.under(law)?;
        let corpus = judge.moment.corpus;
        let property = corpus.property(corpus.norm(id).property);
        let [fact] = piece.facts.as_slice() else { return None };
        let [(comparing, value)] = corpus.allowed_values(corpus.norm(*fact).allowed).comparisons.as_slice() else {
            return None;
        };
        let bound = match (comparing, value, property.direction) {
            (Comparing::Is | Comparing::AtLeast, Value::Amount(_), Direction::More) => Comparing::AtLeast,
            (Comparing::Is | Comparing::AtMost, Value::Amount(_), Direction::Less) => Comparing::AtMost,
            (Comparing::Is | Comparing::Includes, Value::Elements(..), _) => Comparing::Includes,
            _ => return None,
        };
        Some(Allowed { comparisons: vec![(bound, value.clone())] })
    }
}

/// The better, the lower; nothing where that isn't known.
const fn rank(outcome: Outcome) -> Option<u8> {
    match outcome {
        Outcome::Exceeds => Some(0),
        Outcome::Met => Some(1),
        Outcome::Shortfall => Some(2),
        Outcome::Absent => Some(3),
        Outcome::Conflict => Some(4),
        Outcome::Unknown | Outcome::Uncertain | Outcome::Judgement => None,
    }
}
