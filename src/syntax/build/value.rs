//! Values and comparisons. The grammar gives a flat run of items and operators; here the operators get
//! their precedence: `of` binds tightest, then `* /`, `+ -`, `..`. What a pest grammar would need a rule per
//! level for, and two failed attempts behind each value, is one loop.

use super::super::ast::{Comparison, Expr, ExprId, ExprKind, List, Op};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::{Expected, ProblemKind};
use super::{Builder, Built, DEPTH, length, refuse, since};
use crate::source::Span;

/// How tightly an operator between values binds.
fn tightness(join: &str) -> u8 {
    match join {
        ".." => 0,
        "+" | "-" => 1,
        "*" | "/" => 2,
        _ => 3,
    }
}

impl Builder<'_> {
    /// Appends a value.
    pub(super) fn push(&mut self, span: Span, kind: ExprKind) -> ExprId {
        let id = ExprId(length(&self.tree.exprs));
        self.tree.exprs.push(Expr { span, kind });
        id
    }

    /// The next value, to the end of its items and operators.
    pub(super) fn value(&mut self, walk: &mut Walk<'_>) -> Built<ExprId> {
        let mut joins = 0;
        let first = self.item(walk)?;
        if walk.peek().is_some_and(|node| node.rule == Rule::join) {
            self.joined(walk, first, 0, &mut joins)
        } else {
            Ok(first)
        }
    }

    fn joined(&mut self, walk: &mut Walk<'_>, first: ExprId, least: u8, joins: &mut usize) -> Built<ExprId> {
        let mut left = first;
        while let Some(join) = walk.peek().filter(|node| node.rule == Rule::join) {
            let sign = self.str(join);
            let tight = tightness(sign);
            if tight < least {
                break;
            }
            *joins += 1;
            if *joins > DEPTH {
                return Err(refuse(ProblemKind::TooDeep { limit: DEPTH }, self.span(join)));
            }
            let before = self.tree.expr(left).span;
            walk.step();
            let mut right = self.item(walk)?;
            self.check_join(left, join, right, *joins)?;
            // `of` is read from the right (`40% of 2/3 of earnings`), the others from the left.
            let next = if tight == 3 { 3 } else { tight + 1 };
            right = self.joined(walk, right, next, joins)?;
            let span = before.to(self.tree.expr(right).span);
            let kind = match sign {
                ".." => ExprKind::Range(left, right),
                "+" => ExprKind::Plus(left, right),
                "-" => ExprKind::Minus(left, right),
                "*" => ExprKind::Times(left, right),
                "/" => ExprKind::Over(left, right),
                _ => ExprKind::Of(left, right),
            };
            left = self.push(span, kind);
        }
        Ok(left)
    }

    /// `5-6` is a range and `2 / 3` a fraction, whatever the operators say.
    fn check_join(&self, left: ExprId, join: Node, right: ExprId, joins: usize) -> Built<()> {
        let before = self.tree.expr(left).span;
        let sign = self.str(join);
        if sign != "-" && sign != "/" {
            return Ok(());
        }
        let text = |at: u32, len: u32| Span::new(at, at + len).text(self.text.read);
        let ends_in_digit = |text: &str| text.bytes().last().is_some_and(|byte| byte.is_ascii_digit());
        let digit_before = join.start.checked_sub(1).is_some_and(|at| ends_in_digit(text(at, 1)));
        let digit_after = ends_in_digit(text(join.end, 1));
        let glued = digit_before && digit_after;
        let span = before.to(self.tree.expr(right).span);
        let apart = sign == "/" && !glued && joins == 1 && self.is_number(left) && self.is_number(right);
        if apart {
            let (found, suggestion) = (String::from("/"), String::from("/"));
            return Err(refuse(ProblemKind::SpacedFraction { found, suggestion }, span));
        }
        let found = || Span::new(join.start.saturating_sub(1), join.end + 1).text(self.text.read).to_owned();
        if glued && sign == "-" {
            return Err(refuse(ProblemKind::Range { found: found(), suggestion: String::new() }, span));
        }
        if glued {
            return Err(refuse(ProblemKind::Expected { expected: Expected::Value, found: found() }, span));
        }
        Ok(())
    }

    fn is_number(&self, id: ExprId) -> bool {
        matches!(self.tree.expr(id).kind, ExprKind::Number | ExprKind::Quantity { .. })
    }

    fn item(&mut self, walk: &mut Walk<'_>) -> Built<ExprId> {
        let Some(node) = walk.step() else {
            let kind = ProblemKind::Expected { expected: Expected::Value, found: String::new() };
            return Err(refuse(kind, Span::NONE));
        };
        match node.rule {
            Rule::number => self.number(walk, node),
            Rule::set => {
                let list = self.members(walk.inside(node))?;
                let span = self.span(node);
                Ok(self.push(span, ExprKind::Set(list)))
            }
            Rule::call => self.call(walk.inside(node), node),
            Rule::same => {
                self.deeper(node)?;
                let mut inside = walk.inside(node);
                let word = Self::trimmed(node, 4, 0);
                let persons = self.str(word).trim_start().starts_with("for");
                let who = if persons { self.persons(&mut inside)? } else { self.condition(&mut inside)? };
                self.depth -= 1;
                let span = self.span(node);
                Ok(self.push(span, ExprKind::Same(who)))
            }
            Rule::bracket => {
                self.deeper(node)?;
                let id = self.value(&mut walk.inside(node))?;
                self.depth -= 1;
                let span = self.span(node);
                // A number's or name's place is its text; only what is put together takes the brackets in.
                if let Some(expr) = self.tree.exprs.get_mut(id.0 as usize).filter(|expr| expr.kind.is_joined()) {
                    expr.span = span;
                }
                Ok(id)
            }
            _ => {
                let span = self.name_at(node)?;
                Ok(self.push(span, ExprKind::Name))
            }
        }
    }

    fn call(&mut self, mut inside: Walk<'_>, node: Node) -> Built<ExprId> {
        let function = self.need(&mut inside, Rule::function, Expected::Value)?;
        let mut arguments = Vec::new();
        self.deeper(node)?;
        while let Some(mut argument) = inside.enter(Rule::argument) {
            arguments.push(self.value(&mut argument)?);
        }
        self.depth -= 1;
        let start = length(&self.tree.expr_ids);
        self.tree.expr_ids.extend(arguments);
        let list: List<ExprId> = since(&self.tree.expr_ids, start);
        let span = self.span(node);
        let kind = if self.str(function) == "min" { ExprKind::Min(list) } else { ExprKind::Max(list) };
        Ok(self.push(span, kind))
    }

    /// The members of a list in braces.
    pub(super) fn members(&mut self, mut members: Walk<'_>) -> Built<List<Span>> {
        let start = length(&self.tree.names);
        while let Some(member) = members.take(Rule::member) {
            let name = self.name_at(member)?;
            self.tree.names.push(name);
        }
        Ok(since(&self.tree.names, start))
    }

    /// An operator with its value, or `exists`.
    pub(super) fn comparison(&mut self, walk: &mut Walk<'_>) -> Built<Option<Comparison>> {
        let Some(node) = walk.peek() else {
            return Ok(None);
        };
        let span = self.span(node);
        match node.rule {
            Rule::exists => {
                walk.step();
                Ok(Some(Comparison { span, op: Op::Exists, value: ExprId::NONE }))
            }
            Rule::left_to => {
                walk.step();
                let mut inside = walk.inside(node);
                let name = self.name(&mut inside, Expected::Name)?;
                Ok(Some(Comparison { span, op: Op::LeftTo, value: self.push(name, ExprKind::Name) }))
            }
            Rule::operator => {
                walk.step();
                let op = operator(self.str(node));
                let value = self.value(walk)?;
                let span = span.to(self.tree.expr(value).span);
                Ok(Some(Comparison { span, op, value }))
            }
            _ => Ok(None),
        }
    }

    /// The comparisons that follow, joined by `or`.
    pub(super) fn comparisons(&mut self, walk: &mut Walk<'_>) -> Built<List<Comparison>> {
        let start = length(&self.tree.comparisons);
        while let Some(comparison) = self.comparison(walk)? {
            self.tree.comparisons.push(comparison);
        }
        Ok(since(&self.tree.comparisons, start))
    }
}

fn operator(text: &str) -> Op {
    match text {
        "=" | "is" => Op::Is,
        "!=" => Op::IsNot,
        ">=" => Op::AtLeast,
        "<=" => Op::AtMost,
        ">" => Op::More,
        "<" => Op::Less,
        "in" => Op::In,
        "includes" => Op::Includes,
        "excludes" => Op::Excludes,
        _ if text.ends_with("least") => Op::AtLeast,
        _ => Op::AtMost,
    }
}
