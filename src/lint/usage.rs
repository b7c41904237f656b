//! What the statements of a corpus use: marks every act, property, dimension, parameter and topic that something names,
//! and which values of a dimension are told apart. Which of the rest is worth a remark, `unused` decides.

use crate::law::{
    ActId, ActSort, At, By, CaseExpected, Claimed, Condition, Corpus, Details, DimensionId, DimensionKind, Formula,
    PracticeOf, PropertyId, RemarkKind, StateCondition, Test,
};
use rustc_hash::FxHashSet;

/// What is used.
pub(super) struct Usage<'c> {
    corpus: &'c Corpus,
    pub(super) acts: Vec<bool>,
    pub(super) properties: Vec<bool>,
    pub(super) dimensions: Vec<bool>,
    pub(super) parameters: Vec<bool>,
    pub(super) topics: Vec<bool>,
    /// The tests on values that were looked at already.
    seen: FxHashSet<(DimensionId, &'c [u16])>,
    /// For each dimension of words the class of each value: values of one class are never told apart.
    pub(super) classes: Vec<Vec<u32>>,
}

fn mark(marks: &mut [bool], i: u32) {
    if let Some(slot) = marks.get_mut(i as usize) {
        *slot = true;
    }
}

impl<'c> Usage<'c> {
    pub(super) fn of(corpus: &'c Corpus) -> Self {
        let values = |kind: &DimensionKind| match kind {
            DimensionKind::OneOf { values, .. } => values.len(),
            _ => 0,
        };
        let mut usage = Self {
            corpus,
            acts: vec![false; corpus.acts.len()],
            properties: vec![false; corpus.properties.len()],
            dimensions: vec![false; corpus.dimensions.len()],
            parameters: vec![false; corpus.parameters.len()],
            topics: corpus.topics.iter().map(|topic| topic.named).collect(),
            seen: FxHashSet::default(),
            classes: corpus.dimensions.iter().map(|row| vec![0; values(&row.kind)]).collect(),
        };
        usage.statements();
        usage.vocabulary();
        corpus.details.iter().for_each(|details| usage.details(details));
        usage
    }

    fn statements(&mut self) {
        let corpus = self.corpus;
        for norm in &corpus.norms {
            self.act(norm.act);
            self.property(norm.property);
        }
        for silence in &corpus.silences {
            self.property(silence.property);
            silence.searched.iter().chain(&silence.not_searched).for_each(|(act, _)| self.act(*act));
        }
        corpus.statuses.iter().for_each(|status| self.act(status.act));
        for claim in &corpus.claims {
            self.act(claim.source);
            match &claim.claimed {
                Claimed::Verdict { act, .. } | Claimed::Status { act, .. } | Claimed::Ready { act, .. } => {
                    self.act(*act)
                }
                Claimed::Silent { property, .. } => self.property(*property),
                Claimed::Practised { of, .. } => self.practised(*of),
                Claimed::Parameter { parameter, .. } => mark(&mut self.parameters, parameter.0),
                Claimed::OfSeries(..) | Claimed::Words => {}
                Claimed::Law { at, property, .. } => {
                    self.property(*property);
                    at.iter().for_each(|(act, _)| self.act(*act));
                }
            }
        }
        for row in &corpus.practices {
            self.practised(row.of);
            if let Some(By::Source(act)) = row.by {
                self.act(act);
            }
        }
        for case in &corpus.cases {
            case.asks.iter().for_each(|property| self.property(*property));
            for expectation in &case.expects {
                match &expectation.what {
                    CaseExpected::Verdict { act, .. } => self.act(*act),
                    CaseExpected::Law { property, .. } => self.property(*property),
                    CaseExpected::Step { .. } => {}
                }
            }
        }
        for one in &corpus.preconditions {
            self.act(one.act);
            one.by.iter().for_each(|by| self.act(*by));
        }
        corpus.recommendations.iter().for_each(|one| self.act(one.source));
        for change in corpus.bills.iter().flat_map(|bill| &bill.changes) {
            self.act(change.act);
            change.norms.iter().for_each(|norm| self.property(norm.property));
        }
        corpus.choices.iter().for_each(|choice| self.act(choice.act));
        corpus.definitions.iter().for_each(|one| self.act(one.act));
        corpus.repeals.iter().flat_map(|row| [row.by, row.act]).for_each(|act| self.act(act));
        for silence in &corpus.term_silences {
            silence.not_searched.iter().for_each(|(act, _)| self.act(*act));
        }
        for remark in &corpus.remarks {
            self.act(remark.act);
            if let RemarkKind::See(act, _) = remark.kind {
                self.act(act);
            }
        }
        for (i, act) in (0..).zip(&corpus.acts) {
            for other in &act.revises {
                self.act(*other);
                // An act of law that replaces another ends it: it does something even without provisions.
                if act.sort == ActSort::Law {
                    self.act(ActId(i));
                }
            }
        }
    }

    /// Regions, values, formulas and rows. What only a `never` names isn't used: it shuts a door that nobody goes to.
    fn vocabulary(&mut self) {
        let corpus = self.corpus;
        for scope in &corpus.scopes {
            self.condition(&scope.base);
            self.condition(&scope.unless);
        }
        for allowed in &corpus.allowed {
            allowed.each_formula(&mut |formula| self.formula(formula));
            for (dimension, at) in allowed.changes().into_iter().flat_map(|change| &change.0) {
                mark(&mut self.dimensions, dimension.0);
                if let At::Value(value) = at {
                    self.tell_apart(*dimension, std::slice::from_ref(value));
                }
            }
        }
        corpus.properties.iter().filter_map(|row| row.formula.as_ref()).for_each(|formula| self.formula(formula));
        for row in corpus.parameters.iter().flat_map(|parameter| &parameter.rows) {
            row.topic.iter().for_each(|topic| mark(&mut self.topics, topic.0));
        }
    }

    fn practised(&mut self, of: PracticeOf) {
        match of {
            PracticeOf::Act(act, _) => self.act(act),
            PracticeOf::Property(property) => self.property(property),
            PracticeOf::Topic(topic) => mark(&mut self.topics, topic.0),
        }
    }

    fn details(&mut self, details: &Details) {
        details.cites.iter().filter_map(|cite| cite.act).for_each(|act| self.act(act));
        details.overrides.iter().chain(&details.besides).for_each(|(act, ..)| self.act(*act));
        details.reading.iter().filter_map(|reading| reading.by).for_each(|act| self.act(act));
        details.conditions.iter().for_each(|condition| self.state(condition));
    }

    fn state(&mut self, condition: &StateCondition) {
        match condition {
            StateCondition::Property { property, .. } => self.property(*property),
            StateCondition::Declared { act, .. } | StateCondition::IsMet { act, .. } => self.act(*act),
            StateCondition::All(parts) | StateCondition::Any(parts) => parts.iter().for_each(|part| self.state(part)),
            StateCondition::Not(part) => self.state(part),
        }
    }

    fn act(&mut self, id: ActId) {
        mark(&mut self.acts, id.0);
    }

    fn property(&mut self, id: PropertyId) {
        mark(&mut self.properties, id.0);
    }

    fn formula(&mut self, formula: &Formula) {
        formula.each(&mut |part| match part {
            Formula::Parameter(id) => mark(&mut self.parameters, id.0),
            Formula::Dimension(id) => mark(&mut self.dimensions, id.0),
            Formula::Property(id) => mark(&mut self.properties, id.0),
            _ => {}
        });
    }

    fn condition(&mut self, condition: &'c Condition) {
        condition.each_test(&mut |test| {
            mark(&mut self.dimensions, test.dimension().0);
            match test {
                Test::Among(dimension, values) => self.tell_apart(*dimension, values),
                Test::Formula(_, _, formula) => self.formula(formula),
                Test::Compare(..) | Test::Absent(_) => {}
            }
        });
    }

    /// A test divides each class into the values that pass it and those that don't.
    fn tell_apart(&mut self, dimension: DimensionId, values: &'c [u16]) {
        if !self.seen.insert((dimension, values)) {
            return;
        }
        let Some(classes) = self.classes.get_mut(dimension.0 as usize) else { return };
        let passes = |i: usize| values.iter().any(|value| usize::from(*value) == i);
        let old = classes.clone();
        // The class of a value is the number of its first member.
        for i in 0..old.len() {
            let first = (0..=i).find(|j| old.get(*j) == old.get(i) && passes(*j) == passes(i));
            if let (Some(slot), Some(first)) = (classes.get_mut(i), first) {
                *slot = u32::try_from(first).unwrap_or(u32::MAX);
            }
        }
    }
}
