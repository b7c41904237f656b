//! Series of statistics: their axes, cells and sums. What other statements say of their cells is read in `line`. What
//! doesn't add up isn't asked here: that is a finding on the source, not a mistake of the writing.

use super::clause::{Clauses, RowClauses};
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{
    Cell, Condition, DetailsId, DimensionKind, Direction, Periods, Scope, SeriesAxis, SeriesId, SeriesLabel, SeriesRow,
    Sum, Symbol, Test,
};
use crate::source::{Place, Span};
use crate::syntax::ast::{Addend, ClauseKind, DateAt, ExprId, ExprKind, Key, Kind, List, Statement};
use crate::value::{DateRange, Unit};
use rustc_hash::FxHashMap;

/// The cells that were read, with their places.
type Cells = FxHashMap<(DateRange, Vec<Symbol>), Place>;

impl Resolver {
    /// Reads the axes, the cells and the sums of a series.
    pub(super) fn declare_series(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Series { name, by, of_type, .. } = statement.kind else { return };
        let Some(Meaning::Series(id)) = self.names.get(&at.name(name)) else { return };
        if self.corpus.one_series(id).place != at.place(name) {
            return;
        }
        let of_type = at.tree.types.get(of_type.0 as usize);
        let unit = of_type.and_then(|of_type| self.unit_of_type(at, of_type)).unwrap_or(Unit::NUMBER);
        let (axes, step) = self.axes_of_series(at, by, statement);
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.details(self, at);
        let (mut of, mut direction) = (None, Direction::Neither);
        let mut totals: Vec<Symbol> = Vec::new();
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::Of(state) => of = self.jurisdiction(at, state),
                ClauseKind::MoreIsBetter => direction = Direction::More,
                ClauseKind::LessIsBetter => direction = Direction::Less,
                ClauseKind::Sums { total, .. } => totals.push(self.symbol(&at.name(total))),
                _ => {}
            }
        }
        if let Some(series) = self.corpus.series.get_mut(id.0 as usize) {
            series.unit = unit;
            series.of = of;
            series.periods = step.unwrap_or(Periods::Any);
            series.axes = axes;
            series.direction = direction;
            series.unverified = clauses.unverified;
            series.details = details;
        }
        let problems = self.problems.len();
        // Without a step nothing is known of its periods; that was told.
        if step.is_some() {
            let mut seen = FxHashMap::default();
            for row in &clauses.rows {
                self.cell_of_series(at, id, row, &totals, &mut seen);
            }
        }
        // Where a cell can't be read, what adds up isn't known: one mistake is told once.
        let complete = !clauses.broken && self.problems.len() == problems;
        for clause in statement.clauses.of(&at.tree.clauses).iter().filter(|_| complete) {
            if let ClauseKind::Sums { total, parts } = clause.kind {
                self.sum_of_series(at, id, total, parts, clause.span);
            }
        }
        if let Some(series) = self.corpus.series.get_mut(id.0 as usize) {
            series.rows.sort_by_key(|row| (row.period, row.place));
        }
    }

    fn axes_of_series(
        &mut self,
        at: At<'_>,
        by: List<Span>,
        statement: &Statement,
    ) -> (Vec<SeriesAxis>, Option<Periods>) {
        let names = by.of(&at.tree.names);
        let Some((last, axes)) = names.split_last() else { return (Vec::new(), None) };
        let step = Periods::of_word(at.text(*last));
        if step.is_none() && !matches!(statement.kind, Kind::Broken) {
            let message = Text::new("series-without-step").with("found", at.text(*last));
            let help = Text::new("series-without-step-help").with("known", Periods::WORDS.map(str::to_owned).to_vec());
            self.report(Diagnostic::new(diagnostic::SERIES_ROW, message).at(at.place(*last)).help(help));
        }
        let axes = axes
            .iter()
            .map(|span| {
                let dimension = match self.names.get(&at.name(*span)) {
                    Some(Meaning::Dimension(id))
                        if matches!(self.corpus.dimension(id).kind, DimensionKind::OneOf { .. }) =>
                    {
                        Some(id)
                    }
                    _ => None,
                };
                SeriesAxis { name: self.symbol(&at.name(*span)), dimension, labels: Vec::new() }
            })
            .collect();
        (axes, step)
    }

    /// One row: its labels in the order of the axes, and its period wherever it stands.
    fn cell_of_series(&mut self, at: At<'_>, id: SeriesId, row: &RowClauses, totals: &[Symbol], seen: &mut Cells) {
        let (mut spans, mut period): (Vec<Span>, Option<Span>) = (Vec::new(), None);
        for key in row.keys.of(&at.tree.keys) {
            match key {
                Key::Name(name) => spans.push(*name),
                Key::Period(span) if period.is_none() => period = Some(*span),
                Key::Period(_) | Key::From(_) => {
                    let message = Text::new("series-row-key").with("found", at.text(row.span));
                    self.series_row(at, id, row.span, message);
                    return;
                }
            }
        }
        let series = self.corpus.one_series(id);
        let (step, axes) = (series.periods, series.axes.len());
        let Some(period) = period else {
            self.series_row(at, id, row.span, Text::new("series-row-period").with("step", step.word()));
            return;
        };
        if spans.len() != axes {
            let message = Text::new("series-row-labels").with("found", spans.len()).with("expected", axes);
            self.series_row(at, id, row.span, message);
            return;
        }
        let Some(range) = self.date(at, DateAt { span: period, unverified: false }) else { return };
        if !step.fits(range) {
            let message = Text::new("series-row-step").with("found", at.text(period)).with("step", step.word());
            self.series_row(at, id, period, message);
            return;
        }
        let mut labels = Vec::with_capacity(axes);
        for (axis, span) in spans.into_iter().enumerate() {
            let Some(label) = self.label_of_row(at, id, axis, span, totals) else { return };
            labels.push(label);
        }
        let unit = self.corpus.one_series(id).unit;
        let Some(cell) = self.cell(at, row.value, unit) else { return };
        let details = self.row_details(at, row, DetailsId::NONE);
        let place = at.place(row.span);
        if let Some(first) = seen.get(&(range, labels.clone())).copied() {
            let message = Text::new("duplicate-cell").with("cell", cell_words(at, row));
            self.report(
                Diagnostic::new(diagnostic::DUPLICATE_ROW, message)
                    .at(place)
                    .label(first, Text::new("duplicate-row-first")),
            );
            return;
        }
        seen.insert((range, labels.clone()), place);
        if let Some(series) = self.corpus.series.get_mut(id.0 as usize) {
            series.rows.push(SeriesRow { labels, period: range, cell, unverified: row.unverified, place, details });
        }
    }

    fn series_row(&mut self, at: At<'_>, id: SeriesId, span: Span, message: Text) {
        let series = self.corpus.one_series(id);
        let mut keys: Vec<String> = series.axes.iter().map(|axis| self.corpus.text(axis.name).to_owned()).collect();
        keys.push(series.periods.word().to_owned());
        let message = message.with("name", self.corpus.text(series.name));
        let help = Text::new("series-row-help").with("keys", keys);
        self.report(Diagnostic::new(diagnostic::SERIES_ROW, message).at(at.place(span)).help(help));
    }

    /// A label as an axis knows it. On a dimension it is one of its values, or the total of a sum.
    fn label_of_row(&mut self, at: At<'_>, id: SeriesId, axis: usize, span: Span, totals: &[Symbol]) -> Option<Symbol> {
        let name = self.symbol(&at.name(span));
        let series = self.corpus.one_series(id);
        if series.label(axis, name).is_some() {
            return Some(name);
        }
        let is_total = totals.contains(&name);
        let scope = match series.axes.get(axis)?.dimension {
            _ if is_total => None,
            Some(dimension) => {
                let DimensionKind::OneOf { values, .. } = &self.corpus.dimension(dimension).kind else { return None };
                let Some(value) = values.iter().position(|value| *value == name) else {
                    let known: Vec<String> = values.iter().map(|value| self.corpus.text(*value).to_owned()).collect();
                    self.unknown_label(at, span, known);
                    return None;
                };
                let test = Test::Among(dimension, vec![u16::try_from(value).unwrap_or(u16::MAX)]);
                Some(self.scope(Scope { base: Condition::Test(test), unless: Condition::Never }))
            }
            // A free label may be a word of the vocabulary all the same.
            None => match self.names.get(&at.name(span)) {
                Some(Meaning::Value(..) | Meaning::Group(_)) => self.group_scope(at, span),
                Some(Meaning::Dimension(other)) if self.corpus.dimension(other).kind == DimensionKind::YesNo => {
                    self.group_scope(at, span)
                }
                _ => None,
            },
        };
        let axis = self.corpus.series.get_mut(id.0 as usize)?.axes.get_mut(axis)?;
        axis.labels.push(SeriesLabel { name, scope, is_total });
        Some(name)
    }

    pub(super) fn unknown_label(&mut self, at: At<'_>, span: Span, known: Vec<String>) {
        let found = at.name(span);
        let mut problem = Diagnostic::new(diagnostic::UNKNOWN_LABEL, Text::new("unknown-label").with("found", &*found))
            .at(at.place(span));
        problem = match closest(&found, known.iter().map(String::as_str)) {
            Some(close) => {
                let close = close.to_owned();
                problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(at.place(span), close)
            }
            None => problem.help(Text::new("unknown-label-help").with("known", known)),
        };
        self.report(problem);
    }

    /// What stands in a cell. The head says the unit for all of them: a bare number has it.
    pub(super) fn cell(&mut self, at: At<'_>, value: ExprId, unit: Unit) -> Option<Cell> {
        if value == ExprId::NONE {
            return Some(Cell::NoCell);
        }
        let expr = *at.tree.expr(value);
        match expr.kind {
            ExprKind::Name if at.text(expr.span) == "unknown" => Some(Cell::Unknown),
            ExprKind::Number => self.number(at, expr.span).map(Cell::Value),
            _ => self.constant(at, value, unit).map(Cell::Value),
        }
    }

    fn sum_of_series(&mut self, at: At<'_>, id: SeriesId, total: Span, parts: List<Addend>, whole: Span) {
        let parts = parts.of(&at.tree.addends);
        let name = self.symbol(&at.name(total));
        let addends: Vec<(Span, Symbol, bool)> =
            parts.iter().map(|part| (part.label, self.symbol(&at.name(part.label)), part.minus)).collect();
        let series = self.corpus.one_series(id);
        if series.rows.is_empty() {
            return;
        }
        let on = |axis: usize, label: Symbol| series.label(axis, label).is_some();
        let holders: Vec<usize> = (0..series.axes.len()).filter(|axis| on(*axis, name)).collect();
        let fits = |axis: &&usize| addends.iter().all(|(_, part, _)| on(**axis, *part));
        let place = at.place(whole);
        let Some(axis) = holders.iter().find(fits).copied() else {
            let missing = match holders.first() {
                None => total,
                Some(axis) => addends.iter().find(|(_, part, _)| !on(*axis, *part)).map_or(total, |(span, ..)| *span),
            };
            let axes = series.axes.iter().enumerate();
            let near = axes.filter(|(axis, _)| holders.is_empty() || holders.contains(axis));
            let known = near.flat_map(|(_, axis)| &axis.labels).map(|label| self.corpus.text(label.name).to_owned());
            let known: Vec<String> = known.collect();
            self.unknown_label(at, missing, known);
            return;
        };
        let parts: Vec<(Symbol, bool)> = if addends.is_empty() {
            let labels = series.axes.get(axis).map_or(&[][..], |axis| &axis.labels);
            labels.iter().filter(|label| !label.is_total).map(|label| (label.name, false)).collect()
        } else {
            addends.iter().map(|(_, part, minus)| (*part, *minus)).collect()
        };
        if let Some(series) = self.corpus.series.get_mut(id.0 as usize) {
            series.sums.push(Sum { axis, total: name, parts, place });
        }
    }
}

/// The keys of a row as written.
fn cell_words(at: At<'_>, row: &RowClauses) -> String {
    let words = at.text(row.span);
    words.split('=').next().unwrap_or(words).split_whitespace().collect::<Vec<_>>().join(" ")
}
