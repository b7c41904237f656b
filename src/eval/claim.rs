//! What sources say, held against what is computed at the source's own date and at the date of the check.

use super::divided::{ClaimPart, Division, agreeing, word_agrees};
use super::judge::Judge;
use super::readiness::{Ready, readiness_beside};
use super::{Index, Moment};
use crate::law::{
    ActId, ActSort, AddressId, Allowed, Claim, Claimed, Comparing, Corpus, Formula, Norm, NormId, PropertyId, Remark,
    RemarkKind, Strength, Value, Verdict,
};
use crate::source::Place;
use crate::value::Date;
use rayon::prelude::*;

/// A claim at one date.
#[derive(Clone, Debug)]
pub struct ClaimRuling {
    /// Which claim, by number.
    pub claim: usize,
    /// The date.
    pub as_of: Date,
    /// The verdict of what is claimed: of the paragraph, or of the law taken as if it were demanded.
    pub computed: Verdict,
    /// Whether they agree; nothing where that isn't known.
    pub agrees: Option<bool>,
    /// Whether the treaty is ready to be ratified, where that is what is claimed.
    pub ready: Option<Ready>,
    /// The demands judged.
    pub demands: Vec<NormId>,
    /// The provisions that decide.
    pub facts: Vec<NormId>,
    /// Whom it is true of, whom it isn't, and of whom that isn't known; nothing where it is one of them throughout.
    pub parts: Vec<ClaimPart>,
    /// Whether it is about a place of which nothing is demanded, so that it is compared with nothing.
    pub on_nothing: bool,
    /// Where the workspace says the same thing, or another, of what is neither demand nor provision.
    pub beside: Option<Place>,
}

/// Judges every claim, at the source's date and at the date of the moment.
pub fn claims(moment: Moment<'_>, index: &Index) -> Vec<ClaimRuling> {
    let corpus = moment.corpus;
    let of = |(i, claim): (usize, &Claim)| {
        let own = claim.at.or(corpus.act(claim.source).published).map(|date| date.last());
        // Figures name their own time: they are what they are on any day.
        let own = own.filter(|_| !matches!(claim.claimed, Claimed::OfSeries(..)));
        let mut dates: Vec<Date> = own.into_iter().filter(|date| *date < moment.as_of).collect();
        dates.push(moment.as_of);
        let rulings = dates.into_iter().filter_map(|as_of| one(Moment { as_of, known_on: as_of, ..moment }, index, i));
        rulings.collect::<Vec<_>>()
    };
    corpus.claims.par_iter().enumerate().flat_map_iter(of).collect()
}

fn one(moment: Moment<'_>, index: &Index, number: usize) -> Option<ClaimRuling> {
    let corpus = moment.corpus;
    let claim = corpus.claims.get(number)?;
    let scopes: Vec<_> = claim.scope.into_iter().collect();
    let mut outcomes = Vec::new();
    let mut division = Division::default();
    let (mut demands, mut facts) = (Vec::new(), Vec::new());
    match &claim.claimed {
        Claimed::Status { .. }
        | Claimed::Silent { .. }
        | Claimed::Practised { .. }
        | Claimed::Parameter { .. }
        | Claimed::OfSeries(..)
        | Claimed::Words => {
            let beside = moment.beside(&claim.claimed);
            let computed = match (beside.agrees, &claim.claimed) {
                (_, Claimed::Words) => Verdict::Judgement,
                (Some(true), _) => Verdict::Met,
                (Some(false), _) => Verdict::Conflict,
                (None, _) => Verdict::Unknown,
            };
            let ruling = finish(corpus, number, moment.as_of, computed, beside.agrees, demands, facts);
            Some(ClaimRuling { beside: beside.place, ..ruling })
        }
        Claimed::Ready { act, ready } => {
            let found = readiness_beside(moment, index, *act, claim.source).word;
            let agrees = match found {
                Ready::Ready => Some(*ready),
                Ready::NotReady => Some(!*ready),
                Ready::Unknown | Ready::Party => None,
            };
            let computed = match agrees {
                Some(true) => Verdict::Met,
                Some(false) => Verdict::Conflict,
                None => Verdict::Unknown,
            };
            let ruling = finish(corpus, number, moment.as_of, computed, agrees, demands, facts);
            Some(ClaimRuling { ready: Some(found), ..ruling })
        }
        Claimed::Verdict { act, address, label, verdict } => {
            for (i, norm) in corpus.norms.iter().enumerate() {
                let inside = address.is_none_or(|address| corpus.address(address).holds(corpus.address(norm.address)));
                // What is said of a treaty as a whole is said of its demands.
                let judged = norm.strength.demands() || norm.strength.is_judged() && address.is_some();
                if norm.act != *act || !judged || !inside || label.is_some() && *label != norm.label {
                    continue;
                }
                let id = NormId(u32::try_from(i).unwrap_or(u32::MAX));
                let family = index.family_of(norm.property);
                let mut judge = Judge::new(moment, index, &family, &scopes);
                let judged = judge.demand(id);
                let scope = claim.scope.map(|scope| judge.scope(scope).effective);
                for piece in &judged.pieces {
                    if scope.is_none_or(|scope| judge.space.overlaps(scope, piece.region)) {
                        outcomes.push(piece.found.outcome);
                        facts.extend(piece.facts.iter().copied());
                    }
                }
                let within = scope.map_or(judged.region, |scope| judge.space.intersection(scope, judged.region));
                let said = |outcome| word_agrees(*verdict, outcome);
                division.add(&mut judge, Some(id), norm.property, within, &judged.pieces, said);
                demands.push(id);
            }
            if demands.is_empty() {
                let (computed, on_nothing) = undemanded(corpus, *act, *address);
                let ruling = finish(corpus, number, moment.as_of, computed, None, demands, facts);
                return Some(ClaimRuling { on_nothing, ..ruling });
            }
            let computed = Verdict::of(outcomes);
            let open =
                matches!(computed, Verdict::Unknown | Verdict::Uncertain | Verdict::Judgement | Verdict::NotApplicable);
            // What exceeds a demand meets it.
            let agrees = if computed == *verdict || *verdict == Verdict::Met && computed == Verdict::Exceeds {
                Some(true)
            } else if open {
                None
            } else {
                Some(false)
            };
            let ruling = finish(corpus, number, moment.as_of, computed, agrees, demands, facts);
            Some(ClaimRuling { parts: division.parts(agrees), ..ruling })
        }
        Claimed::Law { at: Some((act, address)), property, allowed } if demands_there(corpus, *act, *address) => {
            let there = of_treaty(corpus, *act, *address, *property);
            let claimed = corpus.allowed_values(*allowed);
            let said = |id: &NormId| {
                let norm = corpus.norm(*id);
                let as_claimed = is_as_claimed(claimed, corpus.allowed_values(norm.allowed));
                let same_persons = claim.scope.is_none_or(|scope| scope == norm.scope);
                as_claimed.filter(|same| !same || same_persons)
            };
            let said: Vec<Option<bool>> = there.iter().map(said).collect();
            let agrees = if said.contains(&Some(true)) {
                Some(true)
            } else {
                (!said.is_empty() && said.iter().all(|one| *one == Some(false))).then_some(false)
            };
            let computed = match agrees {
                Some(true) => Verdict::Met,
                Some(false) => Verdict::Conflict,
                None => Verdict::Unknown,
            };
            Some(finish(corpus, number, moment.as_of, computed, agrees, Vec::new(), there))
        }
        Claimed::Law { property, allowed, .. } => {
            let family = index.family_of(*property);
            let mut judge = Judge::new(moment, index, &family, &scopes);
            let region = match claim.scope {
                Some(scope) => judge.scope(scope).effective,
                None => judge.space.world(),
            };
            let mut pieces = judge.values(region, *property, corpus.allowed_values(*allowed));
            // A claim that names no persons speaks of those for whom there is a rule at all.
            pieces.retain(|piece| !piece.facts.is_empty() || claim.scope.is_some());
            division.add(&mut judge, None, *property, region, &pieces, agreeing);
            for piece in pieces {
                outcomes.push(piece.found.outcome);
                facts.extend(piece.facts);
            }
            let computed = if outcomes.is_empty() { Verdict::Unknown } else { Verdict::of(outcomes) };
            let agrees = match computed {
                Verdict::Met | Verdict::Exceeds => Some(true),
                Verdict::Partial | Verdict::Shortfall | Verdict::Gap | Verdict::Conflict => Some(false),
                Verdict::Unknown | Verdict::Uncertain | Verdict::Judgement | Verdict::NotApplicable => None,
            };
            let ruling = finish(corpus, number, moment.as_of, computed, agrees, demands, facts);
            Some(ClaimRuling { parts: division.parts(agrees), ..ruling })
        }
    }
}

/// Whether a place is one of a treaty that demands: what a source says there is what the treaty asks for, and not what the
/// law gives. A treaty that gives is law.
fn demands_there(corpus: &Corpus, act: ActId, address: Option<AddressId>) -> bool {
    let is_treaty = matches!(corpus.act(act).sort, ActSort::Treaty | ActSort::Recommendation);
    is_treaty && !norms_in(corpus, act, address).any(|(_, norm)| norm.strength == Strength::Gives)
}

/// What a treaty demands of a property at a place.
fn of_treaty(corpus: &Corpus, act: ActId, address: Option<AddressId>, property: PropertyId) -> Vec<NormId> {
    let there = norms_in(corpus, act, address);
    there.filter(|(_, norm)| norm.property == property && norm.strength.demands()).map(|(id, _)| id).collect()
}

/// The norms of an act, at a place or inside it.
fn norms_in(corpus: &Corpus, act: ActId, address: Option<AddressId>) -> impl Iterator<Item = (NormId, &Norm)> {
    let inside = move |at: AddressId| address.is_none_or(|address| corpus.address(address).holds(corpus.address(at)));
    let norms = (0..).map(NormId).zip(&corpus.norms);
    norms.filter(move |(_, norm)| norm.act == act && inside(norm.address))
}

/// Whether a treaty demands what is claimed of it: the same, or more of a list, or anything where it is only said that there
/// is something. Nothing where that can't be told from the values alone.
fn is_as_claimed(claimed: &Allowed, demanded: &Allowed) -> Option<bool> {
    if claimed == demanded {
        return Some(true);
    }
    let ([(comparing, claimed)], [(other, demanded)]) =
        (claimed.comparisons.as_slice(), demanded.comparisons.as_slice())
    else {
        return None;
    };
    match (claimed, demanded) {
        _ if *comparing == Comparing::Exists => Some(true),
        _ if comparing != other => None,
        (Value::Elements(few, open), Value::Elements(all, others)) => {
            Some(few.iter().all(|one| all.contains(one)) && (!open || *others))
        }
        (Value::Choice(one), Value::Choice(another)) => Some(one == another),
        (Value::Amount(Formula::Amount(one)), Value::Amount(Formula::Amount(another))) => {
            let another = another.in_unit(one.unit)?;
            Some(another.number == one.number)
        }
        _ => None,
    }
}

/// What a claim on a place without a demand is held against: a judgement that is left to a reader, or nothing; and
/// whether nothing at all that could have a verdict stands there.
fn undemanded(corpus: &Corpus, act: ActId, address: Option<AddressId>) -> (Verdict, bool) {
    let inside = |of: ActId, at: AddressId| {
        of == act && address.is_none_or(|address| corpus.address(address).holds(corpus.address(at)))
    };
    let left_to_judgement = |remark: &&Remark| remark.kind == RemarkKind::Judgement;
    if corpus.remarks.iter().filter(left_to_judgement).any(|one| one.address.is_some_and(|at| inside(one.act, at))) {
        return (Verdict::Judgement, false);
    }
    let defined = corpus.definitions.iter().any(|one| inside(one.act, one.address));
    let chosen = corpus.choices.iter().any(|one| inside(one.act, one.address));
    (Verdict::Unknown, !defined && !chosen)
}

fn finish(
    corpus: &Corpus,
    claim: usize,
    as_of: Date,
    computed: Verdict,
    agrees: Option<bool>,
    demands: Vec<NormId>,
    mut facts: Vec<NormId>,
) -> ClaimRuling {
    facts.sort_unstable();
    facts.dedup();
    corpus.in_legal_order(&mut facts);
    ClaimRuling {
        claim,
        as_of,
        computed,
        agrees,
        ready: None,
        demands,
        facts,
        parts: Vec::new(),
        on_nothing: false,
        beside: None,
    }
}
