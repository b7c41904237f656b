//! What a demand can depend on: the properties that its value, its persons and its `where` name, then those that
//! the provisions on these name, and so on; with that the dimensions that tell its situations apart. A
//! dimension that none of them names can't change an answer, so it need not be enumerated.

use super::day::{Day, Living};
use kzrules::law::{
    AllowedId, Change, Combination, Comparing, Condition, Details, DimensionId, Formula, NormId, PropertyId, ScopeId,
    StateCondition, Test,
};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a demand can depend on.
pub struct Reach<'c> {
    day: Day<'c>,
    /// The provisions on each property.
    pub provisions: BTreeMap<PropertyId, Vec<Living>>,
    pub dimensions: BTreeSet<DimensionId>,
    /// All tests of all regions.
    pub tests: Vec<&'c Test>,
    /// Formulas of values, each with the property for which it stands.
    pub formulas: Vec<(PropertyId, &'c Formula)>,
    /// How counterparts differ.
    pub changes: Vec<&'c Change>,
}

impl<'c> Reach<'c> {
    pub fn of(day: Day<'c>, demand: NormId) -> Self {
        let mut reach = Self {
            day,
            provisions: BTreeMap::new(),
            dimensions: BTreeSet::new(),
            tests: Vec::new(),
            formulas: Vec::new(),
            changes: Vec::new(),
        };
        let norm = day.corpus.norm(demand);
        reach.scope(norm.scope);
        reach.allowed(norm.property, norm.allowed);
        if let Some(details) = day.corpus.details(norm.details) {
            reach.conditions(details);
            details.share.and_then(|share| share.counting).into_iter().for_each(|scope| reach.scope(scope));
        }
        reach.property(norm.property);
        for permission in day.relaxing(demand) {
            let norm = day.corpus.norm(permission);
            reach.scope(norm.scope);
            reach.allowed(norm.property, norm.allowed);
            if let Some(details) = day.corpus.details(norm.details) {
                reach.conditions(details);
            }
        }
        reach
    }

    /// How many amounts that add up one property can have at most: each of its sums has thresholds of its own.
    pub fn most_added(&self) -> usize {
        let corpus = self.day.corpus;
        let added = self.provisions.iter().filter(|(id, _)| corpus.property(**id).combination == Combination::AddsUp);
        let amounts = |provision: &Living| {
            let allowed = corpus.allowed_values(corpus.norm(provision.id).allowed);
            allowed.comparisons.iter().filter(|(comparing, _)| *comparing == Comparing::Is).count()
        };
        added.map(|(_, provisions)| provisions.iter().map(amounts).sum()).max().unwrap_or(0)
    }

    /// What persons and circumstances alone can depend on.
    pub fn of_scopes(day: Day<'c>, scopes: &[ScopeId]) -> Self {
        let mut reach = Self {
            day,
            provisions: BTreeMap::new(),
            dimensions: BTreeSet::new(),
            tests: Vec::new(),
            formulas: Vec::new(),
            changes: Vec::new(),
        };
        scopes.iter().for_each(|scope| reach.scope(*scope));
        reach
    }

    fn property(&mut self, id: PropertyId) {
        if self.provisions.contains_key(&id) {
            return;
        }
        let corpus = self.day.corpus;
        let provisions = self.day.provisions(id);
        self.provisions.insert(id, provisions.clone());
        if let Some(formula) = &corpus.property(id).formula {
            self.formula(id, formula);
        }
        for provision in provisions {
            let norm = corpus.norm(provision.id);
            self.scope(norm.scope);
            self.allowed(id, norm.allowed);
            if let Some(details) = corpus.details(norm.details) {
                self.conditions(details);
            }
        }
        for silence in corpus.silences.iter().filter(|silence| silence.property == id) {
            self.scope(silence.scope);
        }
    }

    fn allowed(&mut self, property: PropertyId, id: AllowedId) {
        let allowed = self.day.corpus.allowed_values(id);
        for change in allowed.changes() {
            self.dimensions.extend(change.0.iter().map(|(dimension, _)| *dimension));
            self.changes.push(change);
        }
        allowed.each_formula(&mut |formula| self.formula(property, formula));
    }

    fn formula(&mut self, property: PropertyId, formula: &'c Formula) {
        self.formulas.push((property, formula));
        self.names(formula);
    }

    fn names(&mut self, formula: &'c Formula) {
        formula.each(&mut |part| match part {
            Formula::Dimension(id) => {
                self.dimensions.insert(*id);
            }
            Formula::Property(id) | Formula::Same(id, _) => self.property(*id),
            _ => {}
        });
    }

    fn scope(&mut self, id: ScopeId) {
        let scope = self.day.corpus.scope(id);
        for condition in [&scope.base, &scope.unless] {
            self.condition(condition);
        }
    }

    fn condition(&mut self, condition: &'c Condition) {
        condition.each_test(&mut |test| {
            self.dimensions.insert(test.dimension());
            self.tests.push(test);
            if let Test::Formula(_, _, formula) = test {
                self.names(formula);
            }
        });
    }

    fn conditions(&mut self, details: &'c Details) {
        details.conditions.iter().for_each(|condition| self.state(condition));
    }

    fn state(&mut self, condition: &'c StateCondition) {
        match condition {
            StateCondition::Property { property, allowed, .. } => {
                self.allowed(*property, *allowed);
                self.property(*property);
            }
            StateCondition::All(parts) | StateCondition::Any(parts) => parts.iter().for_each(|part| self.state(part)),
            StateCondition::Not(part) => self.state(part),
            // Another paragraph's verdict is one word, asked for in situations of its own.
            StateCondition::IsMet { .. } | StateCondition::Declared { .. } => {}
        }
    }
}
