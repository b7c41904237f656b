//! What a demand allows, and of whom it is demanded: permissions of the instrument that let a state fall short of it
//! (`may … relaxes`), and laws that demand of the acts below them only.

use super::cause::Cause;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use crate::law::{ActId, ActSort, Allowed, Bearer, Norm, NormId, Outcome, PropertyId, ScopeId};
use crate::scope::Region;
use crate::source::Place;
use crate::value::Truth;

/// Which provisions on a property are looked at for a demand, where not all are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Below {
    /// The property.
    pub(super) property: PropertyId,
    /// The law that demands, of the acts that stand below it; it doesn't fulfil itself. And how far down it stands;
    /// nothing where no order of ranks is known.
    law: Option<(ActId, Option<usize>)>,
    /// Whose duty it is: what names another actor doesn't fulfil it.
    actor: Option<Bearer>,
}

/// What is given to a demand, its permissions counted in.
pub(super) struct Relaxed {
    /// The pieces.
    pub(super) pieces: Vec<Piece>,
    /// The permissions that have a say.
    pub(super) by: Vec<NormId>,
    /// The permissions that would have to be declared and aren't, and where they would make the difference.
    pub(super) undeclared: Vec<(NormId, Region)>,
}

impl Judge<'_> {
    /// Asks something about a demand; if a law makes it, only provisions below that law are looked at, and if it names
    /// its actor, only those that name no other.
    pub(super) fn about<T>(&mut self, id: NormId, ask: impl FnOnce(&mut Self) -> T) -> T {
        let norm = self.moment.corpus.norm(id);
        let by_law = self.moment.corpus.act(norm.act).sort == ActSort::Law;
        let law = by_law.then(|| (norm.act, self.moment.level(norm.act)));
        let actor = self.moment.corpus.details(norm.details).and_then(|details| details.actor);
        let below = (law.is_some() || actor.is_some()).then_some(Below { property: norm.property, law, actor });
        let before = std::mem::replace(&mut self.below, below);
        let answer = ask(self);
        self.below = before;
        answer
    }

    /// Whether a provision is looked at.
    pub(super) fn is_asked(&self, norm: &Norm) -> bool {
        let Some(below) = self.below.filter(|below| below.property == norm.property) else { return true };
        let lower = below.law.is_none_or(|(act, level)| {
            let lower = match (level, self.moment.level(norm.act)) {
                (Some(above), Some(own)) => above < own,
                _ => self.moment.hierarchy().is_none(),
            };
            lower && norm.act != act
        });
        let actor = self.moment.corpus.details(norm.details).and_then(|details| details.actor);
        lower && (below.actor.is_none() || actor.is_none() || actor == below.actor)
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
    pub(super) fn lay_relaxed(&mut self, region: Region, id: NormId) -> Relaxed {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let mut parts: Vec<(Region, Allowed)> = vec![(region, corpus.allowed_values(norm.allowed).clone())];
        let mut perhaps: Vec<(Region, Allowed, Place)> = Vec::new();
        let mut without: Vec<(NormId, Region, Allowed)> = Vec::new();
        let mut by = Vec::new();
        for permission in self.relaxing(id) {
            let row = corpus.norm(permission);
            let declared = self.moment.may_use(row);
            let scope = self.scope(row.scope);
            let (on, open) = self.switched_on(row, scope.effective);
            let mut unclear = open.map_or(Region::NOTHING, |(region, _)| region);
            let mut sure = on;
            if let Some((whether, _)) = scope.unclear {
                // Whether it is about these situations isn't known.
                let on = self.space.intersection(on, whether);
                unclear = self.space.union(unclear, on);
                sure = self.space.difference(sure, whether);
            }
            let widened = |allowed: &Allowed| {
                let mut wider = allowed.clone();
                wider.comparisons.extend(corpus.allowed_values(row.allowed).comparisons.iter().cloned());
                wider
            };
            let all = corpus.allowed_values(norm.allowed);
            match declared {
                Truth::Yes => {
                    // A declaration may name those of whom it is made.
                    if let Some(named) = self.declared_for(row) {
                        let others = self.space.difference(on, named);
                        without.push((permission, others, widened(all)));
                        sure = self.space.intersection(sure, named);
                        unclear = self.space.intersection(unclear, named);
                    }
                }
                Truth::No => {
                    if self.moment.is_party(row.act) {
                        without.push((permission, on, widened(all)));
                    }
                    continue;
                }
                Truth::Unknown => {
                    let on = self.declared_for(row).map_or(on, |named| self.space.intersection(on, named));
                    unclear = self.space.union(unclear, on);
                    sure = Region::NOTHING;
                }
            }
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
        let mut undeclared = Vec::new();
        for (permission, part, wider) in without {
            let used = self.used_all_the_same(&pieces, part, norm.property, &wider);
            if !self.space.is_empty(used) {
                undeclared.push((permission, used));
            }
        }
        Relaxed { pieces, by, undeclared }
    }

    /// Those for whom the state declared that it uses a permission, where its declarations name some.
    fn declared_for(&mut self, permission: &Norm) -> Option<Region> {
        let details = self.moment.corpus.details(permission.details);
        let scopes: Vec<Option<ScopeId>> = self.moment.declarations(permission).map(|status| status.scope).collect();
        if !details.is_some_and(|details| details.by_declaration) || scopes.is_empty() || scopes.contains(&None) {
            return None;
        }
        let regions: Vec<Region> = scopes.into_iter().flatten().map(|scope| self.scope(scope).effective).collect();
        Some(self.space.union_of(regions))
    }

    /// Where the law falls short as a permission would let it, though the state may not use the permission.
    fn used_all_the_same(&mut self, pieces: &[Piece], part: Region, property: PropertyId, wider: &Allowed) -> Region {
        let mut used = Region::NOTHING;
        for piece in pieces {
            let unmet = matches!(piece.found.outcome, Outcome::Shortfall | Outcome::Conflict | Outcome::Absent);
            let inside = self.space.intersection(piece.region, part);
            if !unmet || self.space.is_empty(inside) {
                continue;
            }
            for other in self.lay(inside, property, wider) {
                if other.found.outcome.is_met() {
                    used = self.space.union(used, other.region);
                }
            }
        }
        used
    }

    /// What is met by a permission alone isn't better than demanded; what is met without it is as good as it is.
    fn no_better_than_met(&mut self, pieces: Vec<Piece>, property: PropertyId, own: &Allowed) -> Vec<Piece> {
        let mut left = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if !piece.found.outcome.is_met() {
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
