//! Inlay hints: behind amounts of norms the same amount in the unit that one would also name, and what an amount of
//! parameters comes to on the date of the law. Owns which amounts get one; values are the corpus's, arithmetic is that of
//! quantities. Must not know verdicts.

use super::names::Named;
use super::snapshot::Snapshot;
use crate::diagnostic::Text;
use crate::eval::Moment;
use crate::law::{ParameterId, ParameterRow, TopicId};
use crate::source::Span;
use crate::syntax::ast::{ClauseKind, DateAt, ExprId, ExprKind, Key, Kind, Statement, Tree};
use crate::value::{DateRange, Exact, Family, Quantity, Unit, grouped};
use lsp_types::{InlayHint, InlayHintLabel, InlayHintParams, InlayHintTooltip};

pub(super) fn hints(snapshot: &Snapshot, params: InlayHintParams) -> Option<Vec<InlayHint>> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    let range = snapshot.encoding().span(file, params.range);
    let names = snapshot.names();
    let mut found = Vec::new();
    for tree in &names.file(id)?.trees {
        let touched = tree.statements.iter().filter(|one| one.span.start <= range.end && range.start <= one.span.end);
        for statement in touched {
            let text = file.text();
            let Some(mut desk) = Desk::of(snapshot, tree, text, statement) else { continue };
            for id in desk.outermost() {
                desk.look(id);
            }
            let inside = desk.found.into_iter().filter(|hint| range.start <= hint.at && hint.at <= range.end);
            found.extend(inside.map(|hint| InlayHint {
                position: snapshot.encoding().position(file, hint.at),
                label: InlayHintLabel::String(format!("= {}", hint.shown)),
                kind: None,
                text_edits: None,
                tooltip: Some(InlayHintTooltip::String(snapshot.style.say(&hint.why))),
                padding_left: Some(true),
                padding_right: None,
                data: None,
            }));
        }
    }
    found.sort_by_key(|hint| (hint.position.line, hint.position.character));
    Some(found)
}

struct Hint {
    at: u32,
    shown: String,
    why: Text,
}

/// An amount, and the parameters that it hangs on.
#[derive(Clone)]
struct Amount<'c> {
    quantity: Quantity,
    by: Vec<(ParameterId, &'c ParameterRow)>,
}

/// One statement at work.
struct Desk<'t> {
    snapshot: &'t Snapshot,
    tree: &'t Tree,
    text: &'t str,
    statement: &'t Statement,
    topics: Vec<TopicId>,
    /// Whether it speaks of the date of the law: what ended before has no amount of money then.
    is_current: bool,
    moment: Moment<'t>,
    found: Vec<Hint>,
}

impl<'t> Desk<'t> {
    /// Norms and what bills make of them have amounts.
    fn of(snapshot: &'t Snapshot, tree: &'t Tree, text: &'t str, statement: &'t Statement) -> Option<Self> {
        let (Kind::Norm { properties, .. } | Kind::Change { properties, .. }) = statement.kind else { return None };
        let corpus = snapshot.session.corpus();
        let meanings = &snapshot.names().meanings;
        let of_property = |span: &Span| match meanings.get(bare(tree.text(*span, text))) {
            Some(Named::Property(id)) => corpus.property(id).topics.clone(),
            _ => Vec::new(),
        };
        let topics = properties.of(&tree.names).iter().flat_map(of_property).collect();
        let moment = snapshot.session.moment();
        let day = |date: DateAt| DateRange::parse(tree.text(date.span, text)).ok();
        // Behind a row its clauses are the row's own.
        let clauses = statement.clauses.of(&tree.clauses).iter();
        let own = clauses.take_while(|clause| !matches!(clause.kind, ClauseKind::Row { .. }));
        let is_current = own.map(|clause| clause.kind).all(|kind| match kind {
            ClauseKind::From(date) => day(date).is_none_or(|date| date.first() <= moment.as_of),
            ClauseKind::Until(date) => day(date).is_none_or(|date| moment.as_of <= date.last()),
            _ => true,
        });
        Some(Self { snapshot, tree, text, statement, topics, is_current, moment, found: Vec::new() })
    }

    /// The values of the statement that are in no other one and in no condition.
    fn outermost(&self) -> Vec<ExprId> {
        let own = self.statement.span;
        let holds = |around: Span, inner: Span| around.start <= inner.start && inner.end <= around.end;
        let all = || self.tree.exprs.iter().filter(|one| one.span.is_some() && holds(own, one.span));
        let conditions: Vec<Span> =
            self.tree.conds.iter().map(|one| one.span).filter(|span| span.is_some() && holds(own, *span)).collect();
        let keys = self.tree.keys.iter().filter_map(|key| match key {
            Key::From(id) => Some(*id),
            _ => None,
        });
        let keys: Vec<ExprId> = keys.collect();
        (0..)
            .map(ExprId)
            .zip(&self.tree.exprs)
            .filter(|(id, one)| one.span.is_some() && holds(own, one.span) && !keys.contains(id))
            .filter(|(_, one)| !conditions.iter().any(|condition| holds(*condition, one.span)))
            .filter(|(_, one)| !all().any(|other| other.span != one.span && holds(other.span, one.span)))
            .map(|(id, _)| id)
            .collect()
    }

    fn look(&mut self, id: ExprId) {
        let expr = *self.tree.expr(id);
        if let ExprKind::Range(from, to) = expr.kind
            && let Some(to) = self.amount(to)
            && !to.by.is_empty()
        {
            let of_end = self.number_of(to_number(self.tree, expr.kind));
            let from = self.number(from).zip(of_end).and_then(|(from, end)| {
                to.quantity.number.divide(end)?.times(from).map(|number| Quantity::new(number, to.quantity.unit))
            });
            if let Some(from) = from {
                let shown = format!("{}..{}", grouped(from.number), to.quantity.display());
                self.push(expr.span.end, shown, &to);
            }
            return;
        }
        if let Some(amount) = self.amount(id) {
            if !amount.by.is_empty() {
                let shown = amount.quantity.display();
                return self.push(expr.span.end, shown, &amount);
            }
            let also = amount.quantity.also().filter(|also| also.unit.family() != Family::Hours);
            if let (Some(also), ExprKind::Quantity { .. }) = (also, expr.kind) {
                let why = Text::new("hint-same");
                self.found.push(Hint { at: expr.span.end, shown: also.display(), why });
            }
            return;
        }
        self.parts(expr.kind).into_iter().for_each(|part| self.look(part));
    }

    fn push(&mut self, at: u32, shown: String, amount: &Amount<'t>) {
        let corpus = self.moment.corpus;
        let why = amount.by.iter().map(|(id, row)| {
            let parameter = corpus.parameter(*id);
            Text::new("hint-by")
                .with("name", corpus.text(parameter.name))
                .with("from", row.from.to_string())
                .with("value", Quantity::new(row.value, parameter.unit).display())
        });
        let why = Text::new("several").with("texts", why.collect::<Vec<_>>());
        self.found.push(Hint { at, shown, why });
    }

    fn parts(&self, kind: ExprKind) -> Vec<ExprId> {
        match kind {
            ExprKind::Range(a, b)
            | ExprKind::Of(a, b)
            | ExprKind::Plus(a, b)
            | ExprKind::Minus(a, b)
            | ExprKind::Times(a, b)
            | ExprKind::Over(a, b) => vec![a, b],
            ExprKind::Min(list) | ExprKind::Max(list) => list.of(&self.tree.expr_ids).to_vec(),
            _ => Vec::new(),
        }
    }

    fn word(&self, span: Span) -> &'t str {
        bare(self.tree.text(span, self.text))
    }

    fn number_of(&self, span: Option<Span>) -> Option<Exact> {
        Exact::parse(self.tree.text(span?, self.text)).filter(|number| !number.is_zero())
    }

    /// A number without a unit, or a share.
    fn number(&self, id: ExprId) -> Option<Exact> {
        let expr = self.tree.expr(id);
        match expr.kind {
            ExprKind::Number => Exact::parse(self.tree.text(expr.span, self.text)),
            ExprKind::Percent(number) => Exact::parse(self.tree.text(number, self.text))?.divide(Exact::whole(100)),
            _ => None,
        }
    }

    /// What a value comes to, where it hangs on nothing but parameters.
    fn amount(&self, id: ExprId) -> Option<Amount<'t>> {
        let expr = *self.tree.expr(id);
        let times = |amount: Amount<'t>, factor: Exact| {
            Some(Amount { quantity: amount.quantity.times(factor)?, by: amount.by })
        };
        match expr.kind {
            ExprKind::Quantity { number, unit } => {
                let number = Exact::parse(self.tree.text(number, self.text))?;
                match self.parameter(unit) {
                    Some(one) => times(one, number),
                    None => {
                        let words = self.word(unit).split_whitespace().collect::<Vec<_>>().join(" ");
                        let unit = Unit::parse(&words)?;
                        Some(Amount { quantity: Quantity::new(number, unit), by: Vec::new() })
                    }
                }
            }
            ExprKind::Rate(rate) => {
                let rate = *self.tree.rates.get(rate.0 as usize)?;
                let number = Exact::parse(self.tree.text(rate.number, self.text))?;
                let amount = times(self.parameter(rate.unit)?, number)?;
                let count = if rate.per_count.is_some() { self.word(rate.per_count).parse().ok()? } else { 1 };
                let unit = amount.quantity.unit.per(count, Unit::parse(self.word(rate.per))?.base)?;
                Some(Amount { quantity: Quantity::new(amount.quantity.number, unit), by: amount.by })
            }
            ExprKind::Name => self.parameter(expr.span),
            ExprKind::Of(share, base) | ExprKind::Times(share, base) => match self.number(share) {
                Some(share) => times(self.amount(base)?, share),
                None => times(self.amount(share)?, self.number(base)?),
            },
            ExprKind::Over(above, below) => times(self.amount(above)?, Exact::ONE.divide(self.number(below)?)?),
            ExprKind::Plus(a, b) => joined(self.amount(a)?, self.amount(b)?, Exact::ONE),
            ExprKind::Minus(a, b) => joined(self.amount(a)?, self.amount(b)?, Exact::ZERO.minus(Exact::ONE)?),
            _ => None,
        }
    }

    /// The value of a parameter on the date, for the properties of the statement.
    fn parameter(&self, name: Span) -> Option<Amount<'t>> {
        let named = self.snapshot.names().meanings.get(self.word(name)).filter(|_| self.is_current);
        let Some(Named::Parameter(id)) = named else { return None };
        let row = self.moment.parameter(id, &self.topics).ok()?;
        let unit = self.moment.corpus.parameter(id).unit;
        Some(Amount { quantity: Quantity::new(row.value, unit), by: vec![(id, row)] })
    }
}

/// The sum, the second one taken so many times.
fn joined<'c>(a: Amount<'c>, b: Amount<'c>, factor: Exact) -> Option<Amount<'c>> {
    let quantity = a.quantity.plus(b.quantity.times(factor)?)?;
    let mut by = a.by;
    by.extend(b.by);
    by.sort_by_key(|(id, _)| *id);
    by.dedup_by_key(|(id, _)| *id);
    Some(Amount { quantity, by })
}

/// The number at the end of a range.
fn to_number(tree: &Tree, kind: ExprKind) -> Option<Span> {
    let ExprKind::Range(_, to) = kind else { return None };
    match tree.expr(to).kind {
        ExprKind::Quantity { number, .. } => Some(number),
        _ => None,
    }
}

fn bare(words: &str) -> &str {
    words.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::super::trial;
    use super::*;
    use lsp_types::{Position, Range, TextDocumentIdentifier};

    const WORDS: &str = "property leave \"leave\": days\nproperty pay \"pay\": KZT\nproperty month_pay \"pay\": KZT per month\n\
        dimension age \"age\": 0..99 years\nlaw L \"law\"\n  of KZ\njurisdiction KZ \"KZ\"\n\
        topic fines = pay\nparameter MCI \"index\": KZT by topic\n  from 2020 = 1000 KZT\n  from 2021, fines = 3000 KZT\n\
        parameter wage \"wage\": KZT\n  from 2024-01-01 = 85000 KZT\nparameter later \"later\": KZT\n  from 2050 = 1 KZT\n";

    fn shown(text: &str, range: Option<Range>) -> Vec<(u32, u32, String, String)> {
        let (snapshot, _) = trial::snapshot(&[("/w/a.rule", WORDS), ("/w/b.fact", text)]);
        let everything = Range { start: Position::default(), end: Position { line: 99, character: 0 } };
        let params = InlayHintParams {
            work_done_progress_params: Default::default(),
            text_document: TextDocumentIdentifier { uri: super::super::place::uri_of("/w/b.fact").unwrap() },
            range: range.unwrap_or(everything),
        };
        let label = |hint: InlayHint| {
            let InlayHintLabel::String(label) = hint.label else { panic!() };
            let Some(InlayHintTooltip::String(tooltip)) = hint.tooltip else { panic!() };
            (hint.position.line, hint.position.character, label, tooltip)
        };
        hints(&snapshot, params).unwrap().into_iter().map(label).collect()
    }

    fn labels(value: &str) -> Vec<String> {
        let found = shown(&format!("L art 1: {value}\n  when age < 18 years\n"), None);
        found.into_iter().map(|(_, _, label, _)| label).collect()
    }

    #[test]
    fn amounts_are_said_in_the_other_unit_and_in_money() {
        for (value, expected) in [
            ("leave = 126 days", &["= 18 weeks"][..]),
            ("leave >= 14 weeks", &["= 98 days"]),
            ("leave = 125 days", &[]),
            ("leave in 7..14 days", &["= 2 weeks"]),
            ("leave >= 2 years or >= 14 days", &["= 24 months", "= 2 weeks"]),
            ("pay = 7 wage", &["= 595 000 KZT"]),
            ("pay = 40% of 10 wage", &["= 340 000 KZT"]),
            ("pay = min(pay, 7 wage)", &["= 595 000 KZT"]),
            ("month_pay = 2 wage per month", &["= 170 000 KZT per month"]),
            ("pay = 1/3 of wage + wage", &["= 113 333.33 KZT (340000/3)"]),
            ("pay in 1..2 wage", &["= 85 000..170 000 KZT"]),
            // By topic: the property's own topic counts; others have the value for all.
            ("pay = 2 MCI", &["= 6000 KZT"]),
            ("month_pay = 2 MCI per month", &["= 2000 KZT per month"]),
            // Its first value is of a later day.
            ("pay = 2 later", &[]),
            ("pay = 2 pay", &[]),
            ("pay = 2 nothing", &[]),
            ("pay = 5 KZT", &[]),
            // It ended, or begins later.
            ("pay = 7 wage until 2025-12-31", &[]),
            ("pay = 7 wage from 2025 until 2026", &["= 595 000 KZT"]),
            ("pay = 7 wage from 2027-01-01", &[]),
            ("leave = 14 days until 2025-12-31", &["= 2 weeks"]),
        ] {
            assert_eq!(labels(value), expected, "{value}");
        }
    }

    #[test]
    fn they_stand_behind_the_amount_and_say_by_what() {
        let text =
            "# заң 🙂\r\nL art 1: pay = 7 wage # 🙂\r\nL art 2: leave = `бұзылған\r\nL art 3: leave = 14 days\r\n";
        let found = shown(text, None);
        assert_eq!(found[0].0, 1);
        assert_eq!(found[0].1, 21);
        assert_eq!(found[0].3, "by the value of wage from 2024-01-01: 85 000 KZT");
        assert_eq!((found.len(), found[1].0, found[1].3.as_str()), (2, 3, "the same amount in another unit"));
        let last = Range { start: Position { line: 3, character: 0 }, end: Position { line: 3, character: 99 } };
        assert_eq!(shown(text, Some(last)).len(), 1);
        assert!(shown("", None).is_empty());
    }
}
