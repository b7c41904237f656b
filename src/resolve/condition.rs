//! Regions and conditions: words side by side, tests on dimensions, and the conditions on the law or the
//! state behind `where`.

use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{Condition, DimensionId, DimensionKind, Formula, Scope, ScopeId, StateCondition, Test};
use crate::scope::Comparison;
use crate::source::Span;
use crate::syntax::ast::{self, CondId, CondKind, ExprId, ExprKind, List, Op};
use crate::value::Unit;

impl Resolver {
    /// A condition with its groups put in place.
    pub(super) fn condition(&mut self, at: At<'_>, id: CondId) -> Condition {
        let written = self.condition_keeping_groups(at, id);
        if written.has_groups() { self.expand(&written) } else { written }
    }

    /// A condition in which groups are still named.
    pub(super) fn condition_keeping_groups(&mut self, at: At<'_>, id: CondId) -> Condition {
        let cond = *at.tree.cond(id);
        match cond.kind {
            CondKind::Words(words) => {
                let parts: Vec<Condition> = words.of(&at.tree.names).iter().map(|word| self.word(at, *word)).collect();
                self.check_both(at, cond.span, &parts);
                parts.into_iter().fold(Condition::Always, Condition::and)
            }
            CondKind::All(parts) => {
                let parts: Vec<Condition> = self.parts(at, parts);
                self.check_both(at, cond.span, &parts);
                parts.into_iter().fold(Condition::Always, Condition::and)
            }
            CondKind::Any(parts) => Condition::Any(self.parts(at, parts)),
            CondKind::Not(part) => Condition::Not(Box::new(self.condition_keeping_groups(at, part))),
            CondKind::Except(of, except) => {
                let of = self.condition_keeping_groups(at, of);
                let except = self.condition_keeping_groups(at, except);
                of.and(Condition::Not(Box::new(except)))
            }
            CondKind::Test { subject, op, value } => self.test(at, subject, op, value, cond.span),
            CondKind::Between { subject, low, high, low_in, high_in } => {
                let low_op = if low_in { Op::AtLeast } else { Op::More };
                let high_op = if high_in { Op::AtMost } else { Op::Less };
                let low = self.test(at, subject, low_op, low, cond.span);
                let high = self.test(at, subject, high_op, high, cond.span);
                low.and(high)
            }
            CondKind::Declared { .. } | CondKind::IsMet(_) => {
                let message = Text::new("state-condition-in-region").with("found", at.text(cond.span));
                self.report(
                    Diagnostic::new(diagnostic::WRONG_CONDITION, message)
                        .at(at.place(cond.span))
                        .help(Text::new("state-condition-in-region-help")),
                );
                Condition::Always
            }
            CondKind::Missing => Condition::Always,
        }
    }

    fn parts(&mut self, at: At<'_>, parts: List<CondId>) -> Vec<Condition> {
        parts.of(&at.tree.cond_ids).iter().map(|part| self.condition_keeping_groups(at, *part)).collect()
    }

    /// One word among persons or circumstances.
    fn word(&mut self, at: At<'_>, span: Span) -> Condition {
        let name = at.name(span);
        if matches!(&*name, "everyone" | "everybody") {
            return Condition::Always;
        }
        match self.names.get(&name) {
            Some(Meaning::Value(dimension, value)) => Condition::Test(Test::Among(dimension, vec![value])),
            Some(Meaning::Group(group)) => {
                if let Some(group) = self.corpus.groups.get_mut(group as usize) {
                    group.named = true;
                }
                self.note_group(group);
                Condition::Group(group)
            }
            Some(Meaning::Term(id)) => self.term(at, span, id),
            Some(Meaning::Dimension(dimension)) if self.corpus.dimension(dimension).kind == DimensionKind::YesNo => {
                Condition::Test(Test::Among(dimension, vec![1]))
            }
            Some(Meaning::Dimension(_)) => {
                let message = Text::new("dimension-alone").with("name", &*name);
                self.report(
                    Diagnostic::new(diagnostic::WRONG_CONDITION, message)
                        .at(at.place(span))
                        .help(Text::new("dimension-alone-help").with("name", &*name)),
                );
                Condition::Always
            }
            Some(Meaning::Values(a, b)) => {
                let of = |id: DimensionId| self.corpus.text(self.corpus.dimension(id).name).to_owned();
                let message =
                    Text::new("ambiguous-value").with("name", &*name).with("first", of(a)).with("second", of(b));
                let help = Text::new("ambiguous-value-help").with("name", &*name).with("dimension", of(a));
                self.report(Diagnostic::new(diagnostic::AMBIGUOUS_NAME, message).at(at.place(span)).help(help));
                Condition::Always
            }
            Some(Meaning::Broken) => Condition::Always,
            _ => {
                let corpus = &self.corpus;
                let flags: Vec<bool> =
                    corpus.dimensions.iter().map(|dimension| dimension.kind == DimensionKind::YesNo).collect();
                let fits = |m: Meaning| match m {
                    Meaning::Value(..) | Meaning::Values(..) | Meaning::Group(_) | Meaning::Term(_) => true,
                    Meaning::Dimension(DimensionId(id)) => flags.get(id as usize).copied().unwrap_or(false),
                    _ => false,
                };
                self.unknown_name(diagnostic::UNKNOWN_PERSON, "kind-person", at, span, fits);
                Condition::Always
            }
        }
    }

    /// The scope of one word among persons.
    pub(super) fn group_scope(&mut self, at: At<'_>, span: Span) -> Option<ScopeId> {
        let problems = self.problems.len();
        let written = self.word(at, span);
        let base = if written.has_groups() { self.expand(&written) } else { written };
        (self.problems.len() == problems).then(|| self.scope(Scope { base, unless: Condition::Never }))
    }

    /// Words that can't hold together, such as two values of one dimension, name nobody.
    fn check_both(&mut self, at: At<'_>, span: Span, parts: &[Condition]) {
        for (i, part) in parts.iter().enumerate() {
            let Condition::Test(Test::Among(dimension, values)) = part else { continue };
            for other in parts.iter().skip(i + 1) {
                if let Condition::Test(Test::Among(d, other)) = other
                    && d == dimension
                    && values.iter().all(|value| !other.contains(value))
                {
                    let name = self.corpus.text(self.corpus.dimension(*dimension).name).to_owned();
                    let message = Text::new("empty-both").with("found", at.text(span)).with("dimension", name);
                    self.report(
                        Diagnostic::new(diagnostic::EMPTY_REGION, message)
                            .at(at.place(span))
                            .help(Text::new("empty-both-help")),
                    );
                    return;
                }
            }
        }
    }

    fn test(&mut self, at: At<'_>, subject: Span, op: Op, value: ExprId, span: Span) -> Condition {
        let name = at.name(subject);
        let Some(Meaning::Dimension(id)) = self.names.get(&name) else {
            if let Some(Meaning::Property(_)) = self.names.get(&name) {
                let message = Text::new("property-in-region").with("name", &*name);
                self.report(
                    Diagnostic::new(diagnostic::WRONG_CONDITION, message)
                        .at(at.place(subject))
                        .help(Text::new("property-in-region-help")),
                );
            } else {
                self.unknown_name(diagnostic::UNKNOWN_DIMENSION, "kind-dimension", at, subject, |m| {
                    matches!(m, Meaning::Dimension(_))
                });
            }
            return Condition::Always;
        };
        if op == Op::Exists {
            return Condition::Not(Box::new(Condition::Test(Test::Absent(id))));
        }
        let expr = *at.tree.expr(value);
        if expr.kind == ExprKind::Name && at.text(expr.span) == "none" {
            let absent = Condition::Test(Test::Absent(id));
            return match op {
                Op::Is => absent,
                Op::IsNot => Condition::Not(Box::new(absent)),
                _ => self.bad_test(at, span, id),
            };
        }
        match self.corpus.dimension(id).kind.clone() {
            DimensionKind::YesNo | DimensionKind::OneOf { .. } => self.test_words(at, id, op, value, span),
            DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => {
                self.test_amount(at, id, op, value, unit, span)
            }
        }
    }

    fn test_words(&mut self, at: At<'_>, id: DimensionId, op: Op, value: ExprId, span: Span) -> Condition {
        let expr = *at.tree.expr(value);
        let spans: Vec<Span> = match expr.kind {
            ExprKind::Set(items) => items.of(&at.tree.names).to_vec(),
            _ => vec![expr.span],
        };
        let mut values = Vec::new();
        for span in spans {
            if let Some(value) = self.dimension_value(at, id, span) {
                values.push(value);
            }
        }
        if values.is_empty() {
            return Condition::Always;
        }
        let count = u16::try_from(self.value_count(id)).unwrap_or(u16::MAX);
        let ordered = matches!(self.corpus.dimension(id).kind, DimensionKind::OneOf { ordered: true, .. });
        let least = values.iter().copied().min().unwrap_or(0);
        let greatest = values.iter().copied().max().unwrap_or(0);
        let among = match op {
            Op::Is | Op::In | Op::Includes => values,
            Op::IsNot | Op::Excludes => (0..count).filter(|value| !values.contains(value)).collect(),
            Op::AtLeast if ordered => (least..count).collect(),
            Op::More if ordered => (least + 1..count).collect(),
            Op::AtMost if ordered => (0..=greatest).collect(),
            Op::Less if ordered => (0..greatest).collect(),
            _ => return self.bad_test(at, span, id),
        };
        let mut among: Vec<u16> = among;
        among.sort_unstable();
        among.dedup();
        Condition::Test(Test::Among(id, among))
    }

    fn dimension_value(&mut self, at: At<'_>, id: DimensionId, span: Span) -> Option<u16> {
        let name = at.name(span);
        let known: Vec<String> = match &self.corpus.dimension(id).kind {
            DimensionKind::YesNo => vec!["no".to_owned(), "yes".to_owned()],
            DimensionKind::OneOf { values, .. } => {
                values.iter().map(|value| self.corpus.text(*value).to_owned()).collect()
            }
            _ => Vec::new(),
        };
        let position = known.iter().position(|value| *value == *name);
        if position.is_none() {
            let message = Text::new("unknown-value").with("found", &*name).with("known", known.clone());
            let mut problem = Diagnostic::new(diagnostic::UNKNOWN_VALUE, message).at(at.place(span));
            if let Some(close) = closest(&name, known.iter().map(String::as_str)) {
                problem = problem.help(Text::new("did-you-mean").with("name", close)).fix(at.place(span), close);
            }
            self.report(problem);
        }
        position.and_then(|position| u16::try_from(position).ok())
    }

    fn test_amount(&mut self, at: At<'_>, id: DimensionId, op: Op, value: ExprId, unit: Unit, span: Span) -> Condition {
        let expr = *at.tree.expr(value);
        if let ExprKind::Range(from, to) = expr.kind {
            if !matches!(op, Op::In | Op::Is) {
                return self.bad_test(at, span, id);
            }
            let Some((low, high)) = self.range(at, from, to, unit) else { return Condition::Always };
            let low = self.cut(at, id, Comparison::AtLeast, low, unit, expr.span);
            let high = self.cut(at, id, Comparison::AtMost, high, unit, expr.span);
            return low.and(high);
        }
        let comparison = match op {
            Op::Is => Comparison::Equal,
            Op::IsNot => Comparison::NotEqual,
            Op::AtLeast => Comparison::AtLeast,
            Op::AtMost => Comparison::AtMost,
            Op::More => Comparison::Above,
            Op::Less => Comparison::Below,
            _ => return self.bad_test(at, span, id),
        };
        let Some(formula) = self.formula(at, value, Some(unit)) else { return Condition::Always };
        self.cut(at, id, comparison, formula, unit, expr.span)
    }

    fn cut(
        &mut self,
        at: At<'_>,
        id: DimensionId,
        comparison: Comparison,
        formula: Formula,
        unit: Unit,
        span: Span,
    ) -> Condition {
        match formula {
            Formula::Number(number) => Condition::Test(Test::Compare(id, comparison, number)),
            Formula::Amount(quantity) => match quantity.in_unit(unit) {
                Some(quantity) => Condition::Test(Test::Compare(id, comparison, quantity.number)),
                None => {
                    self.wrong_unit(at, span, quantity.unit, unit);
                    Condition::Always
                }
            },
            formula => match self.fit_unit(at, span, formula, unit) {
                Some(formula) => Condition::Test(Test::Formula(id, comparison, formula)),
                None => Condition::Always,
            },
        }
    }

    fn bad_test(&mut self, at: At<'_>, span: Span, id: DimensionId) -> Condition {
        let name = self.corpus.text(self.corpus.dimension(id).name).to_owned();
        self.wrong(
            diagnostic::WRONG_OPERATOR,
            at.place(span),
            Text::new("wrong-test").with("found", at.text(span)).with("name", name),
        );
        Condition::Always
    }

    /// A condition on the law or the state, behind `where`.
    pub(super) fn state_condition(&mut self, at: At<'_>, id: CondId) -> Option<StateCondition> {
        let cond = *at.tree.cond(id);
        Some(match cond.kind {
            CondKind::Words(words) => {
                let mut all = Vec::new();
                for word in words.of(&at.tree.names) {
                    let property = self.property(at, *word)?;
                    let yes = crate::law::Allowed {
                        comparisons: vec![(crate::law::Comparing::Is, crate::law::Value::Choice(vec![1]))],
                    };
                    let allowed = self.allow(yes);
                    all.push(StateCondition::Property { property, allowed, place: at.place(cond.span) });
                }
                StateCondition::All(all)
            }
            CondKind::Test { subject, op, value } => {
                let property = self.property(at, subject)?;
                let comparison = ast::Comparison { span: Span::new(subject.end, cond.span.end), op, value };
                let allowed = self.allowed_values(at, property, &[comparison])?;
                StateCondition::Property { property, allowed, place: at.place(cond.span) }
            }
            CondKind::Declared { of, what } => {
                let target = *what.of(&at.tree.targets).first()?;
                let of = self.jurisdiction(at, of)?;
                let act = self.act(at, target.act)?;
                let address = if target.address.is_some() { self.address(at, target.address) } else { None };
                StateCondition::Declared { of, act, address }
            }
            CondKind::IsMet(what) => {
                let target = *what.of(&at.tree.targets).first()?;
                let act = self.act(at, target.act)?;
                StateCondition::IsMet { act, address: self.address(at, target.address)?, place: at.place(cond.span) }
            }
            CondKind::All(parts) => StateCondition::All(self.state_conditions(at, parts)?),
            CondKind::Any(parts) => StateCondition::Any(self.state_conditions(at, parts)?),
            CondKind::Not(part) => StateCondition::Not(Box::new(self.state_condition(at, part)?)),
            CondKind::Except(..) | CondKind::Between { .. } => {
                let message = Text::new("region-in-state-condition").with("found", at.text(cond.span));
                self.wrong(diagnostic::WRONG_CONDITION, at.place(cond.span), message);
                return None;
            }
            CondKind::Missing => return None,
        })
    }

    fn state_conditions(&mut self, at: At<'_>, parts: List<CondId>) -> Option<Vec<StateCondition>> {
        parts.of(&at.tree.cond_ids).iter().map(|part| self.state_condition(at, *part)).collect()
    }
}
