//! Numbers: the grammar has one token for them; here it becomes a plain number, a percentage, a date, a
//! clock time, an amount or an amount per time.

use super::super::ast::{ExprId, ExprKind, Rate, RateId};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::{Expected, ProblemKind};
use super::{Builder, Built, length, refuse};
use crate::source::Span;

/// The forms of one number token.
enum Form {
    Plain,
    Percent,
    Date,
    Clock,
    /// `5-60`
    Dashed,
    /// `2013 500`
    Misgrouped,
}

fn form(text: &str) -> Form {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    match digits.as_bytes().get(whole) {
        None | Some(b'.' | b'/') if !text.ends_with('%') => Form::Plain,
        Some(b'-') => {
            if whole == 4 && digits.len() == text.len() {
                Form::Date
            } else {
                Form::Dashed
            }
        }
        Some(b':') => Form::Clock,
        Some(b' ' | 0xC2) if whole > 3 => Form::Misgrouped,
        _ if text.ends_with('%') => Form::Percent,
        _ => Form::Plain,
    }
}

impl Builder<'_> {
    /// The number at `node`, with the unit and the period that follow it.
    pub(super) fn number(&mut self, walk: &mut Walk<'_>, node: Node) -> Built<ExprId> {
        let text = self.str(node);
        let span = self.leaf(node);
        let form = form(text);
        let word = walk.take(Rule::word).or_else(|| walk.take(Rule::kind_of_day));
        if let Some(per) = walk.enter(Rule::per) {
            return self.rate(span, word, per);
        }
        let kind = match (form, word) {
            (Form::Plain, None) => ExprKind::Number,
            (Form::Plain, Some(word)) => {
                let unit = self.name_at(word)?;
                return Ok(self.push(span.to(unit), ExprKind::Quantity { number: span, unit }));
            }
            (Form::Percent, None) => ExprKind::Percent(self.leaf(Self::trimmed(node, 0, 1))),
            (Form::Percent, Some(word)) => {
                let after = self.span(word);
                let (found, suggestion) =
                    (format!("{text} {}", self.str(word)), format!("{text} of {}", self.str(word)));
                let mut problem = refuse(ProblemKind::MissingOf { found, suggestion }, span.to(after));
                problem.fix = Some((Span::new(after.start, after.start), "of ".to_owned()));
                return Err(problem);
            }
            (Form::Date, None) => ExprKind::Date,
            (Form::Clock, None) => ExprKind::Clock,
            (Form::Dashed, _) => {
                let suggestion = text.replacen('-', "..", 1);
                return Err(refuse(ProblemKind::Range { found: text.to_owned(), suggestion }, span));
            }
            (Form::Misgrouped, _) => {
                let suggestion = text.split([' ', '\u{A0}']).collect();
                return Err(refuse(ProblemKind::Grouping { found: text.to_owned(), suggestion }, span));
            }
            (Form::Date | Form::Clock, Some(word)) => {
                let kind = ProblemKind::Expected { expected: Expected::Clause, found: self.str(word).to_owned() };
                return Err(refuse(kind, self.span(word)));
            }
        };
        Ok(self.push(span, kind))
    }

    fn rate(&mut self, number: Span, word: Option<Node>, mut per: Walk<'_>) -> Built<ExprId> {
        let unit = match word {
            Some(word) => self.name_at(word)?,
            None => Span::NONE,
        };
        let (per_count, per_unit) = self.period(&mut per)?;
        let id = RateId(length(&self.tree.rates));
        self.tree.rates.push(Rate { number, unit, per_count, per: per_unit });
        Ok(self.push(number.to(per_unit), ExprKind::Rate(id)))
    }

    /// `per 2 weeks`, from inside its node.
    pub(super) fn period(&mut self, per: &mut Walk<'_>) -> Built<(Span, Span)> {
        let count = per.take(Rule::count_of).map_or(Span::NONE, |node| self.leaf(node));
        let node = self.need(per, Rule::word, Expected::Unit)?;
        Ok((count, self.name_at(node)?))
    }
}
