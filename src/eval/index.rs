//! Which norms speak of which property, and which properties have to be judged together because one is
//! named in the other's formulas or regions.

use crate::law::{Condition, Corpus, Formula, Norm, NormId, PropertyId, ScopeId, StateCondition, Strength, Test};
use rustc_hash::FxHashMap;

/// Norms by property, and families of properties.
#[derive(Debug)]
pub struct Index {
    gives: Rows,
    demands: Rows,
    permissions: Rows,
    silences: Rows,
    /// Provisions that reach back, speak of later events only, or go on for a time: few, if any.
    out_of_time: Vec<NormId>,
    family: Vec<u32>,
}

/// Numbers of rows, grouped by property: one flat list and where each property's part begins.
#[derive(Debug)]
struct Rows {
    starts: Vec<u32>,
    list: Vec<u32>,
}

impl Rows {
    fn new(properties: usize, rows: impl Iterator<Item = (u32, PropertyId)> + Clone) -> Self {
        let mut starts = vec![0_u32; properties + 1];
        for (_, property) in rows.clone() {
            if let Some(count) = starts.get_mut(property.0 as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut list = vec![0; sum as usize];
        for (row, property) in rows {
            if let Some(slot) = next.get_mut(property.0 as usize) {
                if let Some(place) = list.get_mut(*slot as usize) {
                    *place = row;
                }
                *slot += 1;
            }
        }
        Self { starts, list }
    }

    fn of(&self, property: PropertyId) -> &[u32] {
        let i = property.0 as usize;
        match (self.starts.get(i), self.starts.get(i + 1)) {
            (Some(from), Some(to)) => self.list.get(*from as usize..*to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}

impl Index {
    /// Groups the norms of a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let count = corpus.properties.len();
        let of = |wanted: fn(Strength) -> bool| {
            corpus
                .norms
                .iter()
                .enumerate()
                .filter(move |(_, norm)| wanted(norm.strength))
                .map(|(i, norm)| (u32::try_from(i).unwrap_or(u32::MAX), norm.property))
        };
        let silences =
            corpus.silences.iter().enumerate().map(|(i, row)| (u32::try_from(i).unwrap_or(u32::MAX), row.property));
        Self {
            gives: Rows::new(count, of(|strength| strength == Strength::Gives)),
            demands: Rows::new(count, of(Strength::demands)),
            permissions: Rows::new(count, of(|strength| strength == Strength::May)),
            silences: Rows::new(count, silences),
            out_of_time: out_of_time(corpus),
            family: families(corpus),
        }
    }

    /// The provisions on a property, in the order of the workspace.
    pub fn gives(&self, property: PropertyId) -> impl Iterator<Item = NormId> + '_ {
        self.gives.of(property).iter().map(|row| NormId(*row))
    }

    /// The demands on a property, in the order of the workspace.
    pub fn demands(&self, property: PropertyId) -> impl Iterator<Item = NormId> + '_ {
        self.demands.of(property).iter().map(|row| NormId(*row))
    }

    /// The permissions on a property, in the order of the workspace.
    pub fn permissions(&self, property: PropertyId) -> impl Iterator<Item = NormId> + '_ {
        self.permissions.of(property).iter().map(|row| NormId(*row))
    }

    /// The declared silences on a property, by number.
    pub fn silences(&self, property: PropertyId) -> &[u32] {
        self.silences.of(property)
    }

    /// The provisions on a property that reach other days than their own, in the order of the workspace.
    pub(super) fn out_of_time(&self, corpus: &Corpus, property: PropertyId) -> impl Iterator<Item = NormId> {
        self.out_of_time.iter().copied().filter(move |id| corpus.norm(*id).property == property)
    }

    /// The properties of each family, in the order of their first member.
    pub fn families(&self) -> Vec<Vec<PropertyId>> {
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        let mut all: Vec<Vec<PropertyId>> = Vec::new();
        for (i, root) in self.family.iter().enumerate() {
            let id = PropertyId(u32::try_from(i).unwrap_or(u32::MAX));
            let place = *places.entry(*root).or_insert_with(|| {
                all.push(Vec::new());
                all.len() - 1
            });
            if let Some(family) = all.get_mut(place) {
                family.push(id);
            }
        }
        all
    }

    /// The properties judged together with this one.
    pub fn family_of(&self, property: PropertyId) -> Vec<PropertyId> {
        let root = self.family.get(property.0 as usize);
        (0..self.family.len())
            .filter(|i| self.family.get(*i) == root)
            .filter_map(|i| u32::try_from(i).ok())
            .map(PropertyId)
            .collect()
    }
}

fn out_of_time(corpus: &Corpus) -> Vec<NormId> {
    let is_so = |norm: &Norm| {
        let details = corpus.details(norm.details);
        details.is_some_and(|details| details.applies_from.is_some() || details.transitional.is_some())
    };
    let gives = |norm: &Norm| norm.strength == Strength::Gives && is_so(norm);
    (0..).zip(&corpus.norms).filter(|(_, norm)| gives(norm)).map(|(number, _)| NormId(number)).collect()
}

/// For each property the least number of its family.
fn families(corpus: &Corpus) -> Vec<u32> {
    let mut parent: Vec<u32> = (0..u32::try_from(corpus.properties.len()).unwrap_or(u32::MAX)).collect();
    for (i, property) in corpus.properties.iter().enumerate() {
        let own = PropertyId(u32::try_from(i).unwrap_or(u32::MAX));
        if let Some(formula) = &property.formula {
            named(formula, &mut |other| join(&mut parent, own, other));
        }
    }
    let scope_joins = |scope: ScopeId, found: &mut Vec<PropertyId>| {
        if scope.is_everything() {
            return;
        }
        let scope = corpus.scope(scope);
        named_in_region(&scope.base, found);
        named_in_region(&scope.unless, found);
    };
    let mut found = Vec::new();
    let mut in_values: Vec<Option<Box<[PropertyId]>>> = vec![None; corpus.allowed.len()];
    for norm in &corpus.norms {
        let plain = norm.scope.is_everything() && corpus.details(norm.details).is_none();
        let values = in_values.get_mut(norm.allowed.0 as usize);
        if let Some(slot) = values {
            let others = slot.get_or_insert_with(|| {
                let mut found = Vec::new();
                corpus
                    .allowed_values(norm.allowed)
                    .each_formula(&mut |formula| named(formula, &mut |other| found.push(other)));
                found.into()
            });
            found.extend(others.iter().copied());
        }
        if !plain {
            scope_joins(norm.scope, &mut found);
            if let Some(details) = corpus.details(norm.details) {
                details.conditions.iter().for_each(|condition| named_in_state(corpus, condition, &mut found));
                details
                    .expectations
                    .iter()
                    .filter_map(|expected| expected.scope)
                    .for_each(|scope| scope_joins(scope, &mut found));
            }
        }
        for other in found.drain(..) {
            join(&mut parent, norm.property, other);
        }
    }
    for silence in &corpus.silences {
        scope_joins(silence.scope, &mut found);
        for other in found.drain(..) {
            join(&mut parent, silence.property, other);
        }
    }
    for claim in &corpus.claims {
        if let crate::law::Claimed::Law { property, allowed, .. } = claim.claimed {
            corpus
                .allowed_values(allowed)
                .each_formula(&mut |formula| named(formula, &mut |other| join(&mut parent, property, other)));
        }
    }
    (0..parent.len()).map(|i| root(&mut parent, u32::try_from(i).unwrap_or(0))).collect()
}

fn root(parent: &mut [u32], mut i: u32) -> u32 {
    while let Some(above) = parent.get(i as usize).copied() {
        if above == i {
            break;
        }
        let higher = parent.get(above as usize).copied().unwrap_or(above);
        if let Some(slot) = parent.get_mut(i as usize) {
            *slot = higher;
        }
        i = higher;
    }
    i
}

fn join(parent: &mut [u32], a: PropertyId, b: PropertyId) {
    let (a, b) = (root(parent, a.0), root(parent, b.0));
    if let Some(slot) = parent.get_mut(a.max(b) as usize) {
        *slot = a.min(b);
    }
}

fn named(formula: &Formula, visit: &mut impl FnMut(PropertyId)) {
    formula.each(&mut |part| {
        if let Formula::Property(id) = part {
            visit(*id);
        }
    });
}

fn named_in_region(condition: &Condition, found: &mut Vec<PropertyId>) {
    condition.each_test(&mut |test| {
        if let Test::Formula(_, _, formula) = test {
            named(formula, &mut |other| found.push(other));
        }
    });
}

fn named_in_state(corpus: &Corpus, condition: &StateCondition, found: &mut Vec<PropertyId>) {
    match condition {
        StateCondition::Property { property, allowed, .. } => {
            found.push(*property);
            let allowed = corpus.allowed_values(*allowed);
            allowed.each_formula(&mut |formula| named(formula, &mut |other| found.push(other)));
        }
        StateCondition::All(parts) | StateCondition::Any(parts) => {
            parts.iter().for_each(|part| named_in_state(corpus, part, found));
        }
        StateCondition::Not(part) => named_in_state(corpus, part, found),
        StateCondition::Declared { .. } | StateCondition::IsMet { .. } => {}
    }
}
