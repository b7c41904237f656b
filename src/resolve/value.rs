//! The values of comparisons: what a statement allows, checked against the scale of its property.

use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Code, Diagnostic, Text, closest};
use crate::law::{Allowed, AllowedId, Change, Comparing, Formula, PropertyId, Scale, Symbol, Value};
use crate::source::Span;
use crate::syntax::ast::{Comparison, CondId, ExprKind, Op};
use crate::value::{ClockRange, Order, Unit};
use std::sync::Arc;

impl Resolver {
    /// The values that the comparisons of a demand allow of a property; nothing where one of them is wrong,
    /// which is diagnosed.
    pub(super) fn allowed_values(
        &mut self,
        at: At<'_>,
        property: PropertyId,
        comparisons: &[Comparison],
    ) -> Option<AllowedId> {
        // The same words over the same scale mean the same: most demands of a large workspace repeat others.
        let scale = Arc::clone(&self.corpus.property(property).scale);
        let key = Arc::as_ptr(&scale) as usize;
        // A comparison with another situation speaks of its own property, whatever the words.
        let written = match comparisons {
            [one] => Some(at.text(one.span)).filter(|text| !text.contains("same")),
            _ => None,
        };
        if let Some(text) = written
            && let Some(id) = self.allowed_as_written.get(&key).and_then(|known| known.get(text))
        {
            return Some(*id);
        }
        let before = self.reading.replace(property);
        let mut all = Vec::with_capacity(comparisons.len());
        let mut complete = true;
        for comparison in comparisons {
            match self.comparison(at, property, comparison) {
                Some(read) => all.push(read),
                None => complete = false,
            }
        }
        self.reading = before;
        if !complete || all.is_empty() {
            return None;
        }
        let id = self.allow(Allowed { comparisons: all });
        if let Some(text) = written {
            self.allowed_as_written.entry(key).or_default().insert(text.into(), id);
        }
        Some(id)
    }

    fn comparison(&mut self, at: At<'_>, property: PropertyId, comparison: &Comparison) -> Option<(Comparing, Value)> {
        let comparing = comparing(comparison.op);
        let expr = *at.tree.expr(comparison.value);
        if comparing == Comparing::Exists {
            return Some((comparing, Value::Nothing));
        }
        if comparing == Comparing::LeftTo {
            return Some((comparing, Value::LeftTo(self.symbol(&at.name(expr.span)))));
        }
        if expr.kind == ExprKind::Missing {
            return None;
        }
        if expr.kind == ExprKind::Name {
            match at.text(expr.span) {
                "none" => return Some((comparing, Value::None)),
                "unknown" => return Some((comparing, Value::Unknown)),
                _ => {}
            }
        }
        let scale = Arc::clone(&self.corpus.property(property).scale);
        let fits = match (&*scale, comparing) {
            (_, Comparing::Is | Comparing::IsNot) => true,
            (Scale::SetOf(_), Comparing::Includes | Comparing::Excludes) => true,
            (Scale::SetOf(_), _) | (_, Comparing::Includes | Comparing::Excludes) => false,
            (Scale::YesNo, _) => false,
            (Scale::OneOf { ordered, .. }, other) => *ordered || other == Comparing::In,
            (Scale::Clock, other) => other == Comparing::In,
            _ => true,
        };
        if let ExprKind::Same(who) = expr.kind {
            let allowed =
                matches!(comparing, Comparing::Is | Comparing::AtLeast | Comparing::AtMost | Comparing::Includes);
            if !allowed {
                self.wrong_operator(at, property, comparison);
                return None;
            }
            return Some((comparing, Value::Same(self.change(at, who)?)));
        }
        if !fits {
            self.wrong_operator(at, property, comparison);
            return None;
        }
        let value = match &*scale {
            Scale::YesNo | Scale::OneOf { .. } => match expr.kind {
                ExprKind::Set(items) => {
                    let mut values = self.values_of(at, &scale, items.of(&at.tree.names))?;
                    values.sort_unstable();
                    values.dedup();
                    Value::Choice(values)
                }
                _ => Value::Choice(vec![self.value_of(at, &scale, expr.span)?]),
            },
            Scale::SetOf(_) => {
                let items = match expr.kind {
                    ExprKind::Set(items) => items.of(&at.tree.names).to_vec(),
                    _ => vec![expr.span],
                };
                let open = items.iter().any(|item| at.text(*item) == "others");
                let named: Vec<Span> = items.into_iter().filter(|item| at.text(*item) != "others").collect();
                let mut values = self.values_of(at, &scale, &named)?;
                values.sort_unstable();
                values.dedup();
                Value::Elements(values, open)
            }
            Scale::Amount(unit) => match expr.kind {
                ExprKind::Range(from, to) => {
                    let (from, to) = self.range(at, from, to, *unit)?;
                    Value::Range(from, to)
                }
                _ => {
                    let formula = self.formula(at, comparison.value, Some(*unit))?;
                    let formula = self.fit_unit(at, expr.span, formula, *unit)?;
                    Value::Amount(formula)
                }
            },
            Scale::Clock => match ClockRange::parse(at.text(expr.span)) {
                Ok(range) => Value::Clock(range),
                Err(_) => {
                    return self.wrong_value(at, expr.span, Text::new("wants-clock").with("found", at.text(expr.span)));
                }
            },
            Scale::Date => Value::Date(self.day(at, expr.span)?),
        };
        Some((comparing, value))
    }

    /// Both ends of a range; a bare first number takes the unit of the second.
    pub(super) fn range(
        &mut self,
        at: At<'_>,
        from: crate::syntax::ast::ExprId,
        to: crate::syntax::ast::ExprId,
        unit: Unit,
    ) -> Option<(Formula, Formula)> {
        let (from_span, to_span) = (at.tree.expr(from).span, at.tree.expr(to).span);
        let high = self.formula(at, to, Some(unit))?;
        let low = if at.tree.expr(from).kind == ExprKind::Number {
            let number = self.number(at, from_span)?;
            match &high {
                Formula::Amount(quantity) => Formula::Amount(crate::value::Quantity::new(number, quantity.unit)),
                Formula::Times(_, operand) => Formula::Times(Box::new(Formula::Number(number)), operand.clone()),
                Formula::Number(_) => Formula::Number(number),
                other => Formula::Times(Box::new(Formula::Number(number)), Box::new(other.clone())),
            }
        } else {
            self.formula(at, from, Some(unit))?
        };
        if let (Formula::Amount(low), Formula::Amount(high)) = (&low, &high)
            && low.order(*high) == Order::Greater
        {
            let whole = from_span.to(to_span);
            return self.wrong_value(at, whole, Text::new("bad-date-backwards").with("found", at.text(whole)));
        }
        Some((self.fit_unit(at, from_span, low, unit)?, self.fit_unit(at, to_span, high, unit)?))
    }

    /// The formula, if its unit can be compared with the one that is due. Money without a period is taken in
    /// the period of the property.
    pub(super) fn fit_unit(&mut self, at: At<'_>, span: Span, formula: Formula, due: Unit) -> Option<Formula> {
        match self.unit_of(&formula) {
            Ok(unit) if unit.compares_with(due) => Some(formula),
            Ok(unit) if unit.per.is_none() && unit.family() == Unit::of(due.base).family() => {
                due.per.map(|per| Formula::Each(Box::new(formula), per))
            }
            Ok(unit) => {
                self.wrong_unit(at, span, unit, due);
                None
            }
            Err(message) => {
                self.wrong(diagnostic::WRONG_UNIT, at.place(span), message);
                None
            }
        }
    }

    /// The places that `same for …` changes: one on each dimension that it names.
    pub(super) fn change(&mut self, at: At<'_>, who: CondId) -> Option<Change> {
        let problems = self.problems.len();
        let condition = self.condition(at, who);
        if self.problems.len() > problems {
            return None;
        }
        let change = Change::of(&condition);
        if change.is_none() {
            let span = at.tree.cond(who).span;
            self.report(
                Diagnostic::new(diagnostic::WRONG_CONDITION, Text::new("same-not-one").with("found", at.text(span)))
                    .at(at.place(span))
                    .help(Text::new("same-not-one-help")),
            );
        }
        change
    }

    fn values_of(&mut self, at: At<'_>, scale: &Scale, items: &[Span]) -> Option<Vec<u16>> {
        let read: Vec<Option<u16>> = items.iter().map(|item| self.value_of(at, scale, *item)).collect();
        read.into_iter().collect()
    }

    /// The position of a value on its scale, or a diagnostic with the nearest value that the property has.
    pub(super) fn value_of(&mut self, at: At<'_>, scale: &Scale, span: Span) -> Option<u16> {
        let name = at.name(span);
        let position = match scale {
            Scale::YesNo => ["no", "yes"].iter().position(|word| **word == *name),
            Scale::OneOf { values, .. } | Scale::SetOf(values) => {
                let symbol = self.names.symbol(&name);
                values.iter().position(|value| Some(*value) == symbol)
            }
            _ => None,
        };
        if position.is_none() && self.names.get(&name) != Some(Meaning::Broken) {
            let known: Vec<String> = match scale {
                Scale::YesNo => vec!["yes".to_owned(), "no".to_owned()],
                Scale::OneOf { values, .. } | Scale::SetOf(values) => self.shown(values),
                _ => Vec::new(),
            };
            let mut problem = Diagnostic::new(
                diagnostic::UNKNOWN_VALUE,
                Text::new("unknown-value").with("found", &*name).with("known", known.clone()),
            )
            .at(at.place(span));
            if let Some(close) = closest(&name, known.iter().map(String::as_str)) {
                problem = problem.help(Text::new("did-you-mean").with("name", close)).fix(at.place(span), close);
            }
            self.report(problem);
        }
        position.and_then(|position| u16::try_from(position).ok())
    }

    fn shown(&self, values: &[Symbol]) -> Vec<String> {
        values.iter().map(|value| self.corpus.text(*value).to_owned()).collect()
    }

    fn wrong_operator(&mut self, at: At<'_>, property: PropertyId, comparison: &Comparison) {
        let row = self.corpus.property(property);
        let hint = match *row.scale {
            Scale::YesNo => "operators-yes-no",
            Scale::OneOf { ordered: false, .. } => "operators-one-of",
            Scale::SetOf(_) => "operators-set-of",
            Scale::Clock => "operators-clock",
            _ => "operators-amount",
        };
        let message = Text::new("wrong-operator")
            .with("found", at.text(comparison.span))
            .with("property", self.corpus.text(row.name));
        self.report(
            Diagnostic::new(diagnostic::WRONG_OPERATOR, message).at(at.place(comparison.span)).help(Text::new(hint)),
        );
    }

    fn wrong_value<T>(&mut self, at: At<'_>, span: Span, message: Text) -> Option<T> {
        const CODE: Code = diagnostic::WRONG_VALUE;
        self.wrong(CODE, at.place(span), message);
        None
    }
}

/// The comparison of an operator.
pub(super) const fn comparing(op: Op) -> Comparing {
    match op {
        Op::Is => Comparing::Is,
        Op::IsNot => Comparing::IsNot,
        Op::AtLeast => Comparing::AtLeast,
        Op::AtMost => Comparing::AtMost,
        Op::More => Comparing::More,
        Op::Less => Comparing::Less,
        Op::In => Comparing::In,
        Op::Includes => Comparing::Includes,
        Op::Excludes => Comparing::Excludes,
        Op::Exists => Comparing::Exists,
        Op::LeftTo => Comparing::LeftTo,
    }
}
