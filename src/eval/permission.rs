//! What a demand allows, and of whom it is demanded: permissions of the instrument that let a state fall short of it
//! (`may … relaxes`), and laws that demand of the acts below them only.

use super::cause::Cause;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use crate::law::{ActId, ActSort, Allowed, NormId, Outcome, PropertyId};
use crate::scope::Region;
use crate::source::Place;
use crate::value::Truth;

/// Of which acts a law demands something of a property: of those that stand below it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Below {
    /// The property.
    pub(super) property: PropertyId,
    /// The law that demands: it doesn't fulfil itself.
    pub(super) act: ActId,
    /// How far down it stands; nothing where no order of ranks is known.
    pub(super) level: Option<usize>,
}

impl Judge<'_> {
    /// Asks something about a demand; if a law makes it, only provisions below that law are looked at.
    pub(super) fn about<T>(&mut self, id: NormId, ask: impl FnOnce(&mut Self) -> T) -> T {
        let norm = self.moment.corpus.norm(id);
        let by_law = self.moment.corpus.act(norm.act).sort == ActSort::Law;
        let below =
            by_law.then(|| Below { property: norm.property, act: norm.act, level: self.moment.level(norm.act) });
        let before = std::mem::replace(&mut self.below, below);
        let answer = ask(self);
        self.below = before;
        answer
    }

    /// Whether a provision of that act is looked at for a property.
    pub(super) fn is_asked(&self, property: PropertyId, act: ActId) -> bool {
        let Some(below) = self.below.filter(|below| below.property == property) else { return true };
        let lower = match (below.level, self.moment.level(act)) {
            (Some(above), Some(own)) => above < own,
            _ => true,
        };
        lower && act != below.act
    }

    /// The permissions that relax a demand.
    fn relaxing(&self, id: NormId) -> Vec<NormId> {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let relaxes = |other: &NormId| {
            corpus
                .details(corpus.norm(*other).details)
                .is_some_and(|details| details.relaxes.iter().any(|target| corpus.is_at(norm, target)))
        };
        self.index.permissions(norm.property).filter(relaxes).collect()
    }

    /// What is given in a region, against what a demand allows there and what its permissions allow beside that.
    /// The permissions that have a say come with it.
    pub(super) fn lay_relaxed(&mut self, region: Region, id: NormId) -> (Vec<Piece>, Vec<NormId>) {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let mut parts: Vec<(Region, Allowed)> = vec![(region, corpus.allowed_values(norm.allowed).clone())];
        let mut perhaps: Vec<(Region, Allowed, Place)> = Vec::new();
        let mut by = Vec::new();
        for permission in self.relaxing(id) {
            let row = corpus.norm(permission);
            let declared = self.moment.may_use(row);
            let scope = self.scope(row.scope);
            let (on, open) = self.switched_on(row, scope.effective);
            let mut unclear = open.map_or(Region::NOTHING, |(region, _)| region);
            let mut sure = on;
            match declared {
                Truth::Yes => {}
                Truth::No => continue,
                Truth::Unknown => {
                    unclear = self.space.union(unclear, on);
                    sure = Region::NOTHING;
                }
            }
            let widened = |allowed: &Allowed| {
                let mut wider = allowed.clone();
                wider.comparisons.extend(corpus.allowed_values(row.allowed).comparisons.iter().cloned());
                wider
            };
            if self.space.overlaps(region, sure) || self.space.overlaps(region, unclear) {
                by.push(permission);
            }
            let mut split = Vec::with_capacity(parts.len() + 1);
            for (part, allowed) in parts {
                let here = self.space.intersection(part, unclear);
                if !self.space.is_empty(here) {
                    perhaps.push((here, widened(&allowed), row.head_place()));
                }
                let inside = self.space.intersection(part, sure);
                let outside = self.space.difference(part, sure);
                if !self.space.is_empty(inside) {
                    split.push((inside, widened(&allowed)));
                }
                if !self.space.is_empty(outside) {
                    split.push((outside, allowed));
                }
            }
            parts = split;
        }
        let own = corpus.allowed_values(norm.allowed);
        let mut pieces = Vec::new();
        for (part, allowed) in &parts {
            let laid = self.lay(*part, norm.property, allowed);
            if allowed.comparisons.len() > own.comparisons.len() {
                pieces.extend(self.no_better_than_met(laid, norm.property, own));
            } else {
                pieces.extend(laid);
            }
        }
        for (part, wider, place) in perhaps {
            pieces = self.leave_open(pieces, part, norm.property, &wider, place);
        }
        (pieces, by)
    }

    /// What is met by a permission alone isn't better than demanded.
    fn no_better_than_met(&mut self, pieces: Vec<Piece>, property: PropertyId, own: &Allowed) -> Vec<Piece> {
        let mut left = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if piece.found.outcome != Outcome::Exceeds {
                left.push(piece);
                continue;
            }
            for other in self.lay(piece.region, property, own) {
                let found = if other.found.outcome.is_met() { other.found } else { Found::plain(Outcome::Met) };
                left.push(Piece { region: other.region, found, ..piece.clone() });
            }
        }
        left
    }

    /// Where a permission would make the difference and it isn't known whether it may be used, nothing is known.
    fn leave_open(
        &mut self,
        pieces: Vec<Piece>,
        part: Region,
        property: PropertyId,
        wider: &Allowed,
        place: Place,
    ) -> Vec<Piece> {
        let mut left = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let inside = self.space.intersection(piece.region, part);
            if piece.found.outcome.is_met() || self.space.is_empty(inside) {
                left.push(piece);
                continue;
            }
            let mut open = Region::NOTHING;
            for other in self.lay(inside, property, wider) {
                if other.found.outcome.is_met() {
                    open = self.space.union(open, other.region);
                }
            }
            let rest = self.space.difference(piece.region, open);
            if !self.space.is_empty(open) {
                let found = Found::because(Outcome::Unknown, Cause::Permission(place));
                left.push(Piece { region: open, found, ..piece.clone() });
            }
            if !self.space.is_empty(rest) {
                left.push(Piece { region: rest, ..piece });
            }
        }
        left
    }
}
