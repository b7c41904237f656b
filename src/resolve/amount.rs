//! Numbers, units, dates and formulas of statements: gives each its unit, and says where one is
//! missing, unknown or of the wrong family.

use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{DimensionKind, Formula, Scale};
use crate::source::Span;
use crate::syntax::ast::{DateAt, ExprId, ExprKind};
use crate::value::{Base, DateError, DateRange, Exact, Quantity, Unit};

impl Resolver {
    /// The number of a span, or a diagnostic.
    pub(super) fn number(&mut self, at: At<'_>, span: Span) -> Option<Exact> {
        let number = Exact::parse(at.text(span));
        if number.is_none() {
            self.wrong(diagnostic::BAD_NUMBER, at.place(span), Text::new("bad-number").with("found", at.text(span)));
        }
        number
    }

    /// The unit of a word, with its period.
    pub(super) fn unit(&mut self, at: At<'_>, word: Span, per_count: Span, per: Span) -> Option<Unit> {
        let base = if word.is_none() { Some(Base::Number) } else { self.base(at, word) };
        let unit = Unit::of(base?);
        if per.is_none() {
            return Some(unit);
        }
        let period = self.base(at, per)?;
        let count = if per_count.is_some() { self.number(at, per_count)?.to_i64() } else { Some(1) };
        unit.per(u32::try_from(count?).ok()?, period)
    }

    fn base(&mut self, at: At<'_>, word: Span) -> Option<Base> {
        let text = at.name(word);
        // `working  days`, with whatever blanks stand between.
        let text = if text.contains(char::is_whitespace) {
            text.split_whitespace().collect::<Vec<_>>().join(" ").into()
        } else {
            text
        };
        if let Some(base) = Base::parse(&text) {
            return Some(base);
        }
        let message = Text::new("unknown-unit").with("found", &*text);
        let mut problem = Diagnostic::new(diagnostic::UNKNOWN_UNIT, message).at(at.place(word));
        if self.names.get(&text) == Some(Meaning::Broken) {
            return None;
        }
        let mut candidates: Vec<&str> = Unit::known_words().collect();
        candidates.extend(self.corpus.parameters.iter().map(|row| self.corpus.text(row.name)));
        let close = closest(&text, candidates).map(str::to_owned);
        if let Some(close) = close {
            problem = problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(at.place(word), close);
        } else {
            problem = problem.help(Text::new("unknown-unit-help"));
        }
        self.report(problem);
        None
    }

    /// A formula. `due` is the unit that a bare number lacks, for the message; nothing where bare numbers
    /// are right (factors).
    pub(super) fn formula(&mut self, at: At<'_>, id: ExprId, due: Option<Unit>) -> Option<Formula> {
        let expr = *at.tree.expr(id);
        Some(match expr.kind {
            ExprKind::Number => {
                let number = self.number(at, expr.span)?;
                if let Some(due) = due.filter(|due| *due != Unit::NUMBER) {
                    let message =
                        Text::new("missing-unit").with("number", at.text(expr.span)).with("unit", due.to_string());
                    let end = Span::new(expr.span.end, expr.span.end);
                    self.report(
                        Diagnostic::new(diagnostic::MISSING_UNIT, message)
                            .at(at.place(expr.span))
                            .help(Text::new("missing-unit-help").with("value", format!("{} {due}", at.text(expr.span))))
                            .fix(at.place(end), format!(" {due}")),
                    );
                    return None;
                }
                Formula::Number(number)
            }
            ExprKind::Percent(number) => {
                let number = self.number(at, number)?;
                if due == Some(Unit::PERCENT) {
                    Formula::Amount(Quantity::new(number, Unit::PERCENT))
                } else if due.is_some() {
                    let message = Text::new("percent-without-base").with("found", at.text(expr.span));
                    self.report(
                        Diagnostic::new(diagnostic::PERCENT_WITHOUT_BASE, message)
                            .at(at.place(expr.span))
                            .help(Text::new("percent-without-base-help").with("found", at.text(expr.span))),
                    );
                    return None;
                } else {
                    Formula::Number(number.divide(Exact::whole(100))?)
                }
            }
            ExprKind::Quantity { number, unit } => {
                let number = self.number(at, number)?;
                match self.counted(at, unit) {
                    Some(operand) => times(number, operand),
                    None => Formula::Amount(Quantity::new(number, self.unit(at, unit, Span::NONE, Span::NONE)?)),
                }
            }
            ExprKind::Rate(rate) => {
                let rate = *at.tree.rates.get(rate.0 as usize)?;
                let number = self.number(at, rate.number)?;
                let operand = if rate.unit.is_some() { self.counted(at, rate.unit) } else { None };
                match operand {
                    Some(operand) => {
                        let period = self.unit(at, Span::NONE, rate.per_count, rate.per)?.per?;
                        Formula::Each(Box::new(times(number, operand)), period)
                    }
                    None => Formula::Amount(Quantity::new(number, self.unit(at, rate.unit, rate.per_count, rate.per)?)),
                }
            }
            ExprKind::Name => {
                if let Some(operand) = self.operand(at, expr.span) {
                    operand
                } else {
                    let fits =
                        |m: Meaning| matches!(m, Meaning::Parameter(_) | Meaning::Dimension(_) | Meaning::Property(_));
                    self.unknown_name(diagnostic::UNKNOWN_OPERAND, "kind-operand", at, expr.span, fits);
                    return None;
                }
            }
            ExprKind::Of(share, base) => {
                let share = self.formula(at, share, None)?;
                let base = self.formula(at, base, due)?;
                Formula::Times(Box::new(share), Box::new(base))
            }
            ExprKind::Plus(a, b) => {
                Formula::Plus(Box::new(self.formula(at, a, due)?), Box::new(self.formula(at, b, due)?))
            }
            ExprKind::Minus(a, b) => {
                Formula::Minus(Box::new(self.formula(at, a, due)?), Box::new(self.formula(at, b, due)?))
            }
            ExprKind::Times(a, b) => {
                Formula::Times(Box::new(self.formula(at, a, None)?), Box::new(self.formula(at, b, None)?))
            }
            ExprKind::Over(a, b) => {
                Formula::Over(Box::new(self.formula(at, a, None)?), Box::new(self.formula(at, b, None)?))
            }
            ExprKind::Min(parts) => Formula::Min(self.formulas(at, parts.of(&at.tree.expr_ids), due)?),
            ExprKind::Max(parts) => Formula::Max(self.formulas(at, parts.of(&at.tree.expr_ids), due)?),
            ExprKind::Same(who) => {
                let property = self.reading?;
                Formula::Same(property, self.change(at, who)?)
            }
            ExprKind::Date | ExprKind::Clock | ExprKind::Set(_) | ExprKind::Range(..) => {
                let message = Text::new("no-amount").with("found", at.text(expr.span));
                self.wrong(diagnostic::WRONG_VALUE, at.place(expr.span), message);
                return None;
            }
            ExprKind::Missing => return None,
        })
    }

    fn formulas(&mut self, at: At<'_>, ids: &[ExprId], due: Option<Unit>) -> Option<Vec<Formula>> {
        ids.iter().map(|id| self.formula(at, *id, due)).collect()
    }

    /// What a word behind a number stands for, unless it is a unit: `40 hours` are hours, even where a property
    /// is called so. A currency is less well known than a parameter: `30 MCI`.
    fn counted(&mut self, at: At<'_>, word: Span) -> Option<Formula> {
        match Base::parse(&at.name(word)) {
            Some(Base::Money(_)) | None => self.operand(at, word),
            Some(_) => None,
        }
    }

    /// What a word behind a number (or alone) stands for: a parameter, a dimension, a property; nothing
    /// where it is no such name.
    fn operand(&mut self, at: At<'_>, word: Span) -> Option<Formula> {
        Some(match self.names.get(&at.name(word))? {
            Meaning::Parameter(id) => Formula::Parameter(id),
            Meaning::Dimension(id) => match self.corpus.dimension(id).kind {
                DimensionKind::Count { .. } | DimensionKind::Amount { .. } => Formula::Dimension(id),
                _ => return None,
            },
            Meaning::Property(id) => Formula::Property(id),
            _ => return None,
        })
    }

    /// A constant in a unit: what a row of a parameter or a cut of an axis must be.
    pub(super) fn constant(&mut self, at: At<'_>, id: ExprId, unit: Unit) -> Option<Exact> {
        let expr = *at.tree.expr(id);
        match self.formula(at, id, Some(unit))? {
            Formula::Number(number) => Some(number),
            Formula::Amount(quantity) => {
                let converted = quantity.in_unit(unit).or_else(|| {
                    // A parameter may leave its period to its type: `85 000 KZT` of `KZT per month`.
                    (unit.per.is_some() && quantity.unit.per.is_none())
                        .then(|| {
                            Quantity::new(quantity.number, Unit { base: quantity.unit.base, per: unit.per })
                                .in_unit(unit)
                        })
                        .flatten()
                });
                if converted.is_none() {
                    self.wrong_unit(at, expr.span, quantity.unit, unit);
                }
                converted.map(|quantity| quantity.number)
            }
            _ => {
                self.wrong(
                    diagnostic::WRONG_VALUE,
                    at.place(expr.span),
                    Text::new("no-constant").with("found", at.text(expr.span)),
                );
                None
            }
        }
    }

    pub(super) fn wrong_unit(&mut self, at: At<'_>, span: Span, found: Unit, expected: Unit) {
        let message = Text::new("wrong-unit").with("found", found.to_string()).with("expected", expected.to_string());
        let value = at.text(span);
        self.report(
            Diagnostic::new(diagnostic::WRONG_UNIT, message.with("value", value))
                .at(at.place(span))
                .help(Text::new("wrong-unit-help")),
        );
    }

    /// The unit of a formula, or what is wrong with it. Factors have the plain unit.
    pub(super) fn unit_of(&self, formula: &Formula) -> Result<Unit, Text> {
        let mixed =
            |a: Unit, b: Unit| Text::new("mixed-units").with("first", a.to_string()).with("second", b.to_string());
        Ok(match formula {
            Formula::Number(_) => Unit::NUMBER,
            Formula::Amount(quantity) => quantity.unit,
            Formula::Parameter(id) => self.corpus.parameter(*id).unit,
            Formula::Dimension(id) => match self.corpus.dimension(*id).kind {
                DimensionKind::Amount { unit, .. } => unit,
                _ => Unit::NUMBER,
            },
            Formula::Property(id) | Formula::Same(id, _) => match *self.corpus.property(*id).scale {
                Scale::Amount(unit) => unit,
                _ => {
                    return Err(
                        Text::new("property-no-amount").with("name", self.corpus.text(self.corpus.property(*id).name))
                    );
                }
            },
            Formula::Plus(a, b) | Formula::Minus(a, b) => {
                let (a, b) = (self.unit_of(a)?, self.unit_of(b)?);
                if !a.converts_to(b) {
                    return Err(mixed(a, b));
                }
                a
            }
            Formula::Times(a, b) => match (self.unit_of(a)?, self.unit_of(b)?) {
                (Unit::NUMBER, unit) | (unit, Unit::NUMBER) => unit,
                (a, b) => return Err(mixed(a, b)),
            },
            Formula::Over(a, b) => match (self.unit_of(a)?, self.unit_of(b)?) {
                (unit, Unit::NUMBER) => unit,
                (a, b) if a.converts_to(b) => Unit::NUMBER,
                (a, b) => return Err(mixed(a, b)),
            },
            Formula::Each(part, per) => {
                let unit = self.unit_of(part)?;
                Unit { base: unit.base, per: Some(*per) }
            }
            Formula::Min(parts) | Formula::Max(parts) => {
                let mut units = parts.iter().map(|part| self.unit_of(part));
                let first = units.next().unwrap_or(Ok(Unit::NUMBER))?;
                for unit in units {
                    let unit = unit?;
                    if !first.converts_to(unit) {
                        return Err(mixed(first, unit));
                    }
                }
                first
            }
        })
    }

    /// A date of a clause, possibly partial; nothing for `unknown`.
    pub(super) fn date(&mut self, at: At<'_>, date: DateAt) -> Option<DateRange> {
        let text = at.text(date.span);
        if text == "unknown" {
            return None;
        }
        match DateRange::parse(text) {
            Ok(range) => Some(range),
            Err(error) => {
                self.bad_date(at, date.span, error);
                None
            }
        }
    }

    pub(super) fn bad_date(&mut self, at: At<'_>, span: Span, error: DateError) {
        let found = at.text(span);
        let message = match error {
            DateError::Shape => Text::new("bad-date-shape").with("found", found),
            DateError::Year(year) => Text::new("bad-date-year").with("year", i64::from(year)),
            DateError::Month(month) => Text::new("bad-date-month").with("month", i64::from(month)),
            DateError::Quarter(quarter) => Text::new("bad-date-quarter").with("quarter", i64::from(quarter)),
            DateError::Day { day, last } => {
                Text::new("bad-date-day").with("found", found).with("day", i64::from(day)).with("last", i64::from(last))
            }
            DateError::Backwards => Text::new("bad-date-backwards").with("found", found),
        };
        self.report(Diagnostic::new(diagnostic::BAD_DATE, message).at(at.place(span)).help(Text::new("bad-date-help")));
    }
}

fn times(number: Exact, operand: Formula) -> Formula {
    if number == Exact::ONE { operand } else { Formula::Times(Box::new(Formula::Number(number)), Box::new(operand)) }
}
