//! What statements say of the cells of a series: which cells they mean, how those move, what they hold, and how many
//! persons they count. Whether it is so, `eval` finds out.

use super::name::Meaning;
use super::value::comparing;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{Cell, Comparing, Line, OfLine, PropertyId, Scale, SeriesId, Trend, Way};
use crate::source::Span;
use crate::syntax::ast::{self, Comparison, DateAt, ExprId, Op};
use crate::value::{DateRange, Exact, Family};

impl Resolver {
    /// The series of a name, or a diagnostic.
    pub(super) fn series_named(&mut self, at: At<'_>, span: Span) -> Option<SeriesId> {
        if let Some(Meaning::Series(id)) = self.names.get(&at.name(span)) {
            return Some(id);
        }
        self.unknown_name(diagnostic::UNKNOWN_SERIES, "kind-series", at, span, |m| matches!(m, Meaning::Series(_)));
        None
    }

    /// The cells that a statement means, or a diagnostic.
    pub(super) fn line(&mut self, at: At<'_>, line: ast::Line) -> Option<Line> {
        let id = self.series_named(at, line.name)?;
        let spans = line.labels.of(&at.tree.names);
        let series = self.corpus.one_series(id);
        if spans.len() != series.axes.len() {
            let axes: Vec<String> = series.axes.iter().map(|axis| self.corpus.text(axis.name).to_owned()).collect();
            let message = Text::new("line-labels")
                .with("name", self.corpus.text(series.name))
                .with("found", spans.len())
                .with("expected", axes.len());
            let help = if axes.is_empty() {
                Text::new("line-no-labels-help")
            } else {
                Text::new("line-labels-help").with("axes", axes)
            };
            self.report(Diagnostic::new(diagnostic::UNKNOWN_LABEL, message).at(at.place(line.name)).help(help));
            return None;
        }
        let mut labels = Vec::with_capacity(spans.len());
        for (axis, span) in spans.iter().enumerate() {
            let name = self.symbol(&at.name(*span));
            let series = self.corpus.one_series(id);
            if series.label(axis, name).is_none() {
                let known = series.axes.get(axis).map_or(&[][..], |axis| &axis.labels);
                let known: Vec<String> = known.iter().map(|label| self.corpus.text(label.name).to_owned()).collect();
                self.unknown_label(at, *span, known);
                return None;
            }
            labels.push(name);
        }
        Some(Line { series: id, labels })
    }

    /// What is said of how a line moves.
    pub(super) fn trend(&mut self, at: At<'_>, trend: ast::Trend) -> Option<OfLine> {
        let during = if trend.during.is_some() {
            Some(self.date(at, DateAt { span: trend.during, unverified: false })?)
        } else {
            None
        };
        let way = match trend.way {
            ast::Way::Rises => Way::Rises,
            ast::Way::Falls => Way::Falls,
            ast::Way::Narrows => Way::Narrows,
            ast::Way::Widens => Way::Widens,
        };
        Some(OfLine::Moves(Trend { way, overall: trend.overall, during }))
    }

    /// What is said of the number in a cell. Only numbers can be compared with one.
    pub(super) fn cell_said(
        &mut self,
        at: At<'_>,
        series: SeriesId,
        comparison: &Comparison,
        during: Option<DateRange>,
    ) -> Option<OfLine> {
        let comparing = comparing(comparison.op);
        let fits = matches!(
            comparing,
            Comparing::Is
                | Comparing::IsNot
                | Comparing::AtLeast
                | Comparing::AtMost
                | Comparing::More
                | Comparing::Less
        );
        if !fits {
            let message = Text::new("wrong-operator")
                .with("found", at.text(comparison.span))
                .with("property", self.corpus.text(self.corpus.one_series(series).name));
            let problem = Diagnostic::new(diagnostic::WRONG_OPERATOR, message).at(at.place(comparison.span));
            self.report(problem.help(Text::new("operators-amount")));
            return None;
        }
        let number = self.number_of_cell(at, series, comparison.value)?;
        Some(OfLine::Holds(comparing, number, during))
    }

    fn number_of_cell(&mut self, at: At<'_>, series: SeriesId, value: ExprId) -> Option<Exact> {
        let unit = self.corpus.one_series(series).unit;
        match self.cell(at, value, unit)? {
            Cell::Value(number) => Some(number),
            Cell::NoCell | Cell::Unknown => {
                let span = at.tree.expr(value).span;
                self.wrong(
                    diagnostic::WRONG_VALUE,
                    at.place(span),
                    Text::new("no-constant").with("found", at.text(span)),
                );
                None
            }
        }
    }
}

impl Resolver {
    /// The series that says how many persons there are: each of its labels has to be a word for persons.
    pub(super) fn weights(&mut self, at: At<'_>, span: Span) -> Option<SeriesId> {
        if span.is_none() {
            return None;
        }
        let id = self.series_named(at, span)?;
        let series = self.corpus.one_series(id);
        let mut labels = series.axes.iter().flat_map(|axis| &axis.labels);
        let nobody = labels.find(|label| label.scope.is_none() && !label.is_total);
        let counts = matches!(series.unit.family(), Family::Counted | Family::Number) && series.unit.per.is_none();
        let message = match nobody {
            Some(label) => Text::new("weights-label").with("label", self.corpus.text(label.name)),
            None if !counts => Text::new("weights-unit").with("unit", series.unit.to_string()),
            None if series.axes.is_empty() => Text::new("weights-without-axis"),
            None => return Some(id),
        };
        let message = message.with("name", self.corpus.text(series.name));
        let place = series.place;
        self.report(
            Diagnostic::new(diagnostic::WEIGHTS_UNFIT, message)
                .at(at.place(span))
                .label(place, Text::new("series-here"))
                .help(Text::new("weights-unfit-help")),
        );
        None
    }
}

impl Resolver {
    /// Whether what these comparisons ask can be asked of an average: one bound of an amount.
    pub(super) fn has_average(&self, property: PropertyId, comparisons: &[Comparison]) -> bool {
        let [one] = comparisons else { return false };
        let bounds = matches!(one.op, Op::Is | Op::AtLeast | Op::AtMost | Op::More | Op::Less);
        bounds && matches!(*self.corpus.property(property).scale, Scale::Amount(_))
    }
}
