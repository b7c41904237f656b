//! What the statements of a family ask of the space that they are judged in: the dimensions that tell their
//! situations apart, the parameters whose values they use, and what is in doubt.

use super::doubt::Doubt;
use super::index::Index;
use super::judge::tied_to;
use super::moment::Moment;
use crate::law::{DimensionId, Formula, NormId, ParameterId, PropertyId, ScopeId, StateCondition, Test};

/// Dimensions and parameters by name, doubts in the order of the corpus.
pub(super) type Needed = (Vec<DimensionId>, Vec<ParameterId>, Vec<Doubt>);

/// What a family needs.
pub(super) struct Needs<'c> {
    moment: Moment<'c>,
    dimensions: Vec<DimensionId>,
    parameters: Vec<ParameterId>,
    doubts: Vec<Doubt>,
    /// The dimensions on which counterparts differ.
    changed: Vec<DimensionId>,
}

impl<'c> Needs<'c> {
    /// The needs of a family. `scopes` are further regions that will be asked for (expectations, claims).
    pub(super) fn of(moment: Moment<'c>, index: &Index, family: &[PropertyId], scopes: &[ScopeId]) -> Self {
        let mut needs =
            Self { moment, dimensions: Vec::new(), parameters: Vec::new(), doubts: Vec::new(), changed: Vec::new() };
        for property in family {
            if let Some(formula) = &moment.corpus.property(*property).formula {
                needs.formula(formula);
            }
            index.gives(*property).for_each(|id| needs.norm(id));
            index.demands(*property).for_each(|id| needs.norm(id));
            for id in index.permissions(*property) {
                needs.norm(id);
                let declared = moment.declarations(moment.corpus.norm(id));
                declared.filter_map(|status| status.scope).for_each(|scope| needs.scope(scope));
            }
            index.silences(*property).iter().for_each(|id| needs.silence(*id));
            for id in index.gives(*property) {
                moment.doubts(id, &mut |doubt| needs.doubts.push(doubt));
            }
        }
        scopes.iter().for_each(|scope| needs.scope(*scope));
        // Whether a counterpart can be hangs on what `never` ties to the places that change.
        needs.dimensions.extend(tied_to(moment, &needs.changed));
        needs
    }

    fn norm(&mut self, id: NormId) {
        let corpus = self.moment.corpus;
        let norm = corpus.norm(id);
        self.scope(norm.scope);
        let allowed = corpus.allowed_values(norm.allowed);
        allowed.each_formula(&mut |formula| self.formula(formula));
        for change in allowed.changes() {
            self.dimensions.extend(change.0.iter().map(|(dimension, _)| *dimension));
            self.changed.extend(change.0.iter().map(|(dimension, _)| *dimension));
        }
        if let Some(details) = corpus.details(norm.details) {
            let expected = details.expectations.iter().filter_map(|expected| expected.scope);
            expected.for_each(|scope| self.scope(scope));
            details.conditions.iter().for_each(|condition| self.condition(condition));
            let counting = details.share.and_then(|share| share.counting);
            counting.into_iter().for_each(|scope| self.scope(scope));
            let weights = details.share.and_then(|share| share.weights);
            for series in weights.into_iter().chain(details.average.and_then(|average| average.weights)) {
                let labels = corpus.one_series(series).axes.iter().flat_map(|axis| &axis.labels);
                labels.filter_map(|label| label.scope).for_each(|scope| self.scope(scope));
            }
        }
    }

    fn condition(&mut self, condition: &StateCondition) {
        match condition {
            StateCondition::Property { allowed, .. } => {
                let corpus = self.moment.corpus;
                corpus.allowed_values(*allowed).each_formula(&mut |formula| self.formula(formula));
            }
            StateCondition::All(parts) | StateCondition::Any(parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            StateCondition::Not(part) => self.condition(part),
            // Another paragraph is judged in a space of its own.
            StateCondition::IsMet { .. } | StateCondition::Declared { .. } => {}
        }
    }

    fn silence(&mut self, id: u32) {
        let corpus = self.moment.corpus;
        let Some(silence) = corpus.silences.get(id as usize) else { return };
        self.scope(silence.scope);
        if self.moment.is_doubtful(silence) {
            self.doubts.push(Doubt::Silence(id));
        }
    }

    fn scope(&mut self, id: ScopeId) {
        if id.is_everything() {
            return;
        }
        let scope = self.moment.corpus.scope(id);
        for condition in [&scope.base, &scope.unless] {
            condition.each_test(&mut |test| {
                self.dimensions.push(test.dimension());
                if let Test::Formula(_, _, formula) = test {
                    self.formula(formula);
                }
            });
        }
    }

    fn formula(&mut self, formula: &Formula) {
        formula.each(&mut |part| match part {
            Formula::Dimension(id) => self.dimensions.push(*id),
            Formula::Parameter(id) => self.parameters.push(*id),
            _ => {}
        });
    }

    /// The dimensions and the parameters in the order of their names, so that the files' order can't show; the
    /// doubts in that of the corpus.
    pub(super) fn sorted(mut self) -> Needed {
        let corpus = self.moment.corpus;
        self.dimensions.sort_unstable_by_key(|id| corpus.text(corpus.dimension(*id).name));
        self.dimensions.dedup();
        self.parameters.sort_unstable_by_key(|id| corpus.text(corpus.parameter(*id).name));
        self.parameters.dedup();
        for id in &self.parameters {
            self.doubts.extend(self.moment.doubtful_rows(*id));
        }
        self.doubts.sort_unstable();
        self.doubts.dedup();
        (self.dimensions, self.parameters, self.doubts)
    }
}
