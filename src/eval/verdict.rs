//! The verdict of a demand: its region split into pieces with one outcome each, doubts taken out, and one
//! word for the whole.

use super::cause::Cause;
use super::doubt::{ByReading, Doubt};
use super::given::Applied;
use super::judge::Judge;
use super::outcome::{Found, Piece};
use super::permission::Relaxed;
use super::share::Weighed;
use crate::law::{Allowed, Comparing, NormId, Outcome, PropertyId, Silence, Strength, Value, Verdict};
use crate::scope::Region;

/// How far the state's law was searched for what a demand asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Search {
    /// All that was named as relevant.
    Complete,
    /// A part of it wasn't.
    Partial,
    /// Nobody looked.
    None,
}

/// A demand, judged in its space.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) norm: NormId,
    /// What is demanded: the situations.
    pub(super) region: Region,
    pub(super) pieces: Vec<Piece>,
    pub(super) verdict: Verdict,
    pub(super) search: Option<Search>,
    /// Properties that its region asks for and nothing gives.
    pub(super) unset: Vec<PropertyId>,
    /// The permissions that let the state fall short of it.
    pub(super) relaxed_by: Vec<NormId>,
    /// What it comes to by each reading that it hangs on.
    pub(super) by_reading: Vec<ByReading>,
    /// Permissions that would have to be declared, and where the law falls short as if they were.
    pub(super) undeclared: Vec<(NormId, Region)>,
    /// What counting its persons came to.
    pub(super) weighed: Vec<Weighed>,
}

impl Judge<'_> {
    /// The one word of a demand; of one that is too manifold, that it isn't known.
    pub fn verdict_of(&mut self, id: NormId) -> Verdict {
        let verdict = self.demand(id).verdict;
        if self.space.overflowed() { Verdict::Unknown } else { verdict }
    }

    /// Judges a demand.
    pub(super) fn demand(&mut self, id: NormId) -> Judged {
        self.about(id, |judge| judge.demand_as_asked(id))
    }

    fn demand_as_asked(&mut self, id: NormId) -> Judged {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        let scope = self.scope(norm.scope);
        let about = self.compared(scope.effective, corpus.allowed_values(norm.allowed));
        let (region, unknown) = self.switched_on(norm, about);
        let Relaxed { mut pieces, by: mut relaxed_by, mut undeclared } = self.lay_relaxed(region, id);
        if let Some((part, place)) = unknown {
            // Where it isn't known whether the demand applies, only a demand that is met all the same is known.
            let Relaxed { pieces: mut laid, by: more, .. } = self.lay_relaxed(part, id);
            relaxed_by.extend(more);
            for piece in &mut laid {
                if !piece.found.outcome.is_met() {
                    piece.found = Found::because(Outcome::Unknown, Cause::Condition(place));
                }
            }
            pieces.extend(laid);
        }
        if let Some((unclear, cause)) = &scope.unclear {
            // Whether the demand is about these situations at all isn't known; only what is met is.
            let mut split = Vec::with_capacity(pieces.len());
            for piece in pieces {
                let inside = self.space.intersection(piece.region, *unclear);
                if piece.found.outcome.is_met() || self.space.is_empty(inside) {
                    split.push(piece);
                    continue;
                }
                let outside = self.space.difference(piece.region, *unclear);
                split.push(Piece {
                    region: inside,
                    found: Found::because(Outcome::Unknown, cause.clone()),
                    ..piece.clone()
                });
                if !self.space.is_empty(outside) {
                    split.push(Piece { region: outside, ..piece });
                }
            }
            pieces = split;
        }
        let demanded = match unknown {
            Some((part, _)) => self.space.union(region, part),
            None => region,
        };
        if norm.strength == Strength::Progressively {
            for piece in &mut pieces {
                if matches!(piece.found.outcome, Outcome::Shortfall | Outcome::Absent | Outcome::Conflict) {
                    piece.found.outcome = Outcome::Judgement;
                    piece.found.cause = Some(Cause::Progress);
                }
            }
        }
        let mut weighed = self.weigh_average(id, demanded, &mut pieces);
        if let (Some((_, place)), true) = (unknown, !weighed.is_empty()) {
            for piece in pieces.iter_mut().filter(|piece| !piece.found.outcome.is_met()) {
                piece.found = Found::because(Outcome::Unknown, Cause::Condition(place));
            }
        }
        let asked = demanded;
        let (demanded, shares) = self.weigh_share(id, demanded, &mut pieces);
        // Of whom nothing is demanded any more, the share was asked all the same.
        let beyond = if demanded == asked { Region::NOTHING } else { self.whatever_is_doubted(asked) };
        weighed.extend(shares);
        let (demanded, by_reading) = self.without_doubts(demanded, &mut pieces);
        let demanded = self.space.union(demanded, beyond);
        merge(&mut self.space, &mut pieces);
        let verdict = Verdict::of(pieces.iter().map(|piece| piece.found.outcome));
        let search = self.search(&pieces);
        relaxed_by.sort_unstable();
        relaxed_by.dedup();
        for (_, region) in &mut undeclared {
            *region = self.whatever_is_doubted(*region);
        }
        Judged {
            norm: id,
            region: demanded,
            pieces,
            verdict,
            search,
            unset: scope.unset,
            relaxed_by,
            by_reading,
            undeclared,
            weighed,
        }
    }

    /// Judges values for a region as if they were demanded there: what claims are compared by.
    pub(super) fn values(&mut self, region: Region, property: PropertyId, allowed: &Allowed) -> Vec<Piece> {
        let mut pieces = self.lay(region, property, allowed);
        self.without_doubts(region, &mut pieces);
        merge(&mut self.space, &mut pieces);
        pieces
    }

    /// Where the conditions of a demand hold, and where that isn't known (with the place of the condition).
    pub(super) fn switched_on(
        &mut self,
        norm: &crate::law::Norm,
        region: Region,
    ) -> (Region, Option<(Region, crate::source::Place)>) {
        let Some(details) = self.moment.corpus.details(norm.details) else { return (region, None) };
        if details.conditions.is_empty() {
            return (region, None);
        }
        let all = crate::law::StateCondition::All(details.conditions.clone());
        let holding = self.state_regions(&all);
        let on = self.space.intersection(region, holding.yes);
        let open = self.space.intersection(region, holding.unknown);
        (on, (!self.space.is_empty(open)).then_some((open, norm.head_place())))
    }

    /// What is given in a region, against what is allowed there.
    pub(super) fn lay(&mut self, region: Region, property: PropertyId, allowed: &Allowed) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if self.space.is_empty(region) {
            return pieces;
        }
        if let Some(at) = allowed.comparisons.iter().position(|(_, value)| matches!(value, Value::Same(_))) {
            return self.lay_with_same(region, property, allowed, at);
        }
        let region = self.comparable(region, allowed);
        if self.moment.corpus.property(property).formula.is_some() {
            let open = self.without_parts(region, property, allowed, &mut pieces);
            for (part, found) in self.compare(open, property, &[], allowed) {
                let facts = self.behind(part, property);
                pieces.push(Piece { region: part, found, facts, silence: None });
            }
            return pieces;
        }
        let given = self.given(property);
        for (class, with) in &given.classes {
            let part = self.space.intersection(region, *class);
            if self.space.is_empty(part) {
                continue;
            }
            if with.is_empty() {
                self.nothing_given(part, property, allowed, &mut pieces);
                continue;
            }
            let applied: Vec<&Applied> = self.applied_in(&given, with);
            match self.side_by_side(&applied) {
                Some([old, new]) => {
                    let old = self.lay_rules(part, property, &old, allowed);
                    let new = self.lay_rules(part, property, &new, allowed);
                    pieces.extend(self.worse_of(old, &new));
                }
                None => pieces.extend(self.lay_rules(part, property, &applied, allowed)),
            }
        }
        self.met_by_one_alone(property, allowed, pieces)
    }

    /// Of several comparisons one that is met surely is enough, whatever the others would come to.
    fn met_by_one_alone(&mut self, property: PropertyId, allowed: &Allowed, pieces: Vec<Piece>) -> Vec<Piece> {
        if allowed.comparisons.len() < 2 {
            return pieces;
        }
        let mut split = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let mut open = piece.region;
            if piece.found.outcome == Outcome::Unknown && !piece.facts.is_empty() {
                for comparison in &allowed.comparisons {
                    let alone = Allowed { comparisons: vec![comparison.clone()] };
                    for one in self.lay(open, property, &alone) {
                        if one.found.outcome.is_met() {
                            open = self.space.difference(open, one.region);
                            split.push(Piece { found: Found::plain(Outcome::Met), ..one });
                        }
                    }
                }
            }
            if !self.space.is_empty(open) {
                split.push(Piece { region: open, ..piece });
            }
        }
        split
    }

    /// What these provisions come to on a part of the space, against what is allowed there.
    fn lay_rules(&mut self, part: Region, property: PropertyId, applied: &[&Applied], allowed: &Allowed) -> Vec<Piece> {
        let mut facts: Vec<NormId> = applied.iter().map(|one| one.norm).collect();
        let (_, outranked) = self.outranked(part, property, applied);
        facts.retain(|fact| !outranked.contains(fact));
        let compared = self.compare(part, property, applied, allowed).into_iter();
        compared.map(|(region, found)| Piece { region, found, facts: facts.clone(), silence: None }).collect()
    }

    /// A comparison with other situations, beside the other comparisons of a demand: the better counts.
    fn lay_with_same(&mut self, region: Region, property: PropertyId, allowed: &Allowed, at: usize) -> Vec<Piece> {
        let mut rest = allowed.clone();
        let (comparing, value) = rest.comparisons.remove(at);
        let Value::Same(change) = value else { return Vec::new() };
        let same = self.lay_same(region, property, comparing, &change);
        if rest.comparisons.is_empty() {
            return same;
        }
        let mut pieces = Vec::new();
        let others = self.lay(region, property, &rest);
        let (mut only_same, mut only_others) = (region, region);
        for piece in &same {
            only_others = self.space.difference(only_others, piece.region);
        }
        for other in &others {
            only_same = self.space.difference(only_same, other.region);
        }
        for piece in &same {
            for other in &others {
                let both = self.space.intersection(piece.region, other.region);
                if !self.space.is_empty(both) {
                    let better = super::choice::rank(other.found.outcome) < super::choice::rank(piece.found.outcome);
                    let best = if better { other } else { piece };
                    pieces.push(Piece { region: both, ..best.clone() });
                }
            }
        }
        // Where one isn't to be compared, the other counts.
        for (alone, part) in [(same, only_same), (others, only_others)] {
            for piece in alone {
                let region = self.space.intersection(piece.region, part);
                if !self.space.is_empty(region) {
                    pieces.push(Piece { region, ..piece });
                }
            }
        }
        pieces
    }

    /// A derived property is given by what it is made of: where one of its parts isn't there, neither is it. Adds the
    /// pieces where that is so by a silence, and gives the region that is left.
    fn without_parts(
        &mut self,
        region: Region,
        property: PropertyId,
        allowed: &Allowed,
        pieces: &mut Vec<Piece>,
    ) -> Region {
        let mut open = region;
        for part in self.moment.made_of(property) {
            let given = self.given(part);
            for (class, _) in given.classes.iter().filter(|(_, with)| with.is_empty()) {
                let ungiven = self.space.intersection(open, *class);
                let mut nothing = Vec::new();
                if !self.space.is_empty(ungiven) {
                    self.nothing_given(ungiven, part, allowed, &mut nothing);
                }
                for piece in nothing.into_iter().filter(|piece| piece.silence.is_some()) {
                    open = self.space.difference(open, piece.region);
                    let facts = self.behind(piece.region, property);
                    pieces.push(Piece { facts, ..piece });
                }
            }
        }
        open
    }

    /// The provisions behind a derived property: those on all that its formula names.
    pub(super) fn behind(&mut self, region: Region, property: PropertyId) -> Vec<NormId> {
        let mut facts = Vec::new();
        for part in self.moment.made_of(property) {
            let given = self.given(part);
            for (class, with) in &given.classes {
                if self.space.overlaps(region, *class) {
                    facts.extend(self.applied_in(&given, with).iter().map(|one| one.norm));
                }
            }
        }
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// The part of a region in which nothing gives a property, and the law was searched for it.
    pub(super) fn surely_without(&mut self, region: Region, property: PropertyId) -> Region {
        let given = self.given(property);
        let ungiven: Vec<Region> =
            given.classes.iter().filter(|(_, with)| with.is_empty()).map(|(class, _)| *class).collect();
        let ungiven = self.space.union_of(ungiven);
        let region = self.space.intersection(region, ungiven);
        if self.under_way.contains(&property) {
            self.report_circle(property);
            return Region::NOTHING;
        }
        // Whom a silence is about may hang on properties, too.
        self.under_way.push(property);
        let silent = self.silent_in(region, property);
        self.under_way.pop();
        silent
    }

    /// The part of a region over which some silence speaks.
    fn silent_in(&mut self, region: Region, property: PropertyId) -> Region {
        let mut left = region;
        let index = self.index;
        for id in index.silences(property) {
            let Some(silence) = self.moment.corpus.silences.get(*id as usize) else { continue };
            if self.is_current(silence) {
                let found = self.searched_in(*id, silence);
                left = self.space.difference(left, found);
            }
        }
        self.space.difference(region, left)
    }

    /// No provision: absent where the state's law was searched, else unknown; `none` is met by silence.
    fn nothing_given(&mut self, region: Region, property: PropertyId, allowed: &Allowed, pieces: &mut Vec<Piece>) {
        let wants_none = allowed.comparisons.iter().any(|(comparing, value)| match value {
            Value::None => *comparing != Comparing::IsNot,
            Value::LeftTo(_) => true,
            // A list that must not hold something doesn't hold it where there is none.
            Value::Elements(..) => *comparing == Comparing::Excludes,
            _ => false,
        });
        let index = self.index;
        let corpus = self.moment.corpus;
        let mut left = region;
        for id in index.silences(property) {
            let Some(silence) = corpus.silences.get(*id as usize) else { continue };
            if !self.is_current(silence) {
                continue;
            }
            let found = self.searched_in(*id, silence);
            let part = self.space.intersection(left, found);
            if self.space.is_empty(part) {
                continue;
            }
            let outcome = if wants_none { Outcome::Met } else { Outcome::Absent };
            pieces.push(Piece { region: part, found: Found::plain(outcome), facts: Vec::new(), silence: Some(*id) });
            left = self.space.difference(left, part);
        }
        if !self.space.is_empty(left) {
            pieces.push(Piece {
                region: left,
                found: Found::plain(Outcome::Unknown),
                facts: Vec::new(),
                silence: None,
            });
        }
    }

    /// The situations for which surely nothing was found.
    pub(super) fn searched_in(&mut self, id: u32, silence: &Silence) -> Region {
        let scope = self.scope(silence.scope);
        let surely = match scope.unclear {
            Some((unclear, _)) => self.space.difference(scope.effective, unclear),
            None => scope.effective,
        };
        let doubt = self.where_holds(Doubt::Silence(id));
        self.space.intersection(surely, doubt)
    }

    /// Whether a silence speaks of the day: one that was found in a wording says nothing of the time before it.
    pub(super) fn is_current(&self, silence: &Silence) -> bool {
        let day = self.moment.as_of;
        if Some(silence.of) != self.moment.jurisdiction || silence.until.is_some_and(|until| until < day) {
            return false;
        }
        if let Some(from) = silence.from {
            return from <= day;
        }
        let corpus = self.moment.corpus;
        let wording =
            silence.searched.iter().filter_map(|(act, _)| corpus.act(*act).wording).map(|date| date.first()).max();
        wording.or(silence.read.map(|date| date.first())).is_none_or(|date| date <= day)
    }

    /// How far the law was searched, where something is absent.
    fn search(&self, pieces: &[Piece]) -> Option<Search> {
        let corpus = self.moment.corpus;
        let mut search = None;
        for piece in pieces {
            let of_piece = match (piece.silence, piece.found.outcome) {
                (Some(id), _) => match corpus.silences.get(id as usize) {
                    Some(silence) if silence.not_searched.is_empty() => Search::Complete,
                    _ => Search::Partial,
                },
                (None, Outcome::Unknown) if piece.facts.is_empty() => Search::None,
                _ => continue,
            };
            search = Some(match (search, of_piece) {
                (Some(Search::None), _) | (_, Search::None) => Search::None,
                (Some(Search::Partial), _) | (_, Search::Partial) => Search::Partial,
                _ => Search::Complete,
            });
        }
        search
    }
}

/// Joins pieces of one outcome that rest on the same provisions for the same reason.
fn merge(space: &mut crate::scope::Space, pieces: &mut Vec<Piece>) {
    let mut merged: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces.drain(..) {
        match merged
            .iter_mut()
            .find(|other| other.found == piece.found && other.facts == piece.facts && other.silence == piece.silence)
        {
            Some(other) => other.region = space.union(other.region, piece.region),
            None => merged.push(piece),
        }
    }
    *pieces = merged;
}
