//! Evidence of practice: whether a text is applied, by whom that is said, of which time. It is kept beside the law:
//! text is not practice.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic;
use crate::law::{By, Figure, OfLine, Practice, PracticeOf, Practised};
use crate::source::Span;
use crate::syntax::ast::{Applied, ClauseKind, ExprKind, Kind, Statement, Target};
use crate::value::Exact;

impl Resolver {
    pub(super) fn state_practice(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Practice { of, applied } = statement.kind else { return };
        let Some(of) = self.practice_of(at, of) else { return };
        let mut clauses = Clauses::of(self, at, statement);
        let (mut during, mut by, mut figures) = (None, None, Vec::new());
        let (mut of_figures, mut counted) = (None, Vec::new());
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::During(date) => during = self.date(at, date),
                ClauseKind::ByWhom { source, .. } if source.is_some() => by = self.act(at, source).map(By::Source),
                ClauseKind::ByWhom { words, .. } => by = Some(By::Words(at.text(words).into())),
                ClauseKind::FigureTrend { of: line, trend } => {
                    let place = at.place(clause.span);
                    let words = at.text(Span::new(line.name.start, trend.span.end)).into();
                    let moves = self.trend(at, trend);
                    // Evidence that says no other time speaks of that of its figure.
                    if let Some(OfLine::Moves(trend)) = &moves {
                        of_figures = of_figures.or(trend.during);
                    }
                    let of = self.line(at, line).zip(moves);
                    figures.push(Figure { words, is_zero: false, of, place });
                }
                ClauseKind::Figure { of: line, comparison } => {
                    let value = at.tree.expr(comparison.value);
                    let number = match value.kind {
                        ExprKind::Number => Some(value.span),
                        ExprKind::Quantity { number, .. } | ExprKind::Percent(number) => Some(number),
                        _ => None,
                    };
                    let is_zero =
                        number.and_then(|span| Exact::parse(at.text(span))).is_some_and(|number| number.is_zero());
                    let words = at.text(Span::new(line.name.start, comparison.span.end)).into();
                    counted.push((figures.len(), line, comparison));
                    figures.push(Figure { words, is_zero, of: None, place: at.place(clause.span) });
                }
                _ => {}
            }
        }
        let during = during.or(of_figures);
        for (number, line, comparison) in counted {
            // A name that is no series counts something that nobody tabulated.
            let tabulated = matches!(self.names.get(&at.name(line.name)), Some(Meaning::Series(_)));
            if !tabulated && line.labels.is_empty() {
                continue;
            }
            let Some(line) = self.line(at, line) else { continue };
            let said = self.cell_said(at, line.series, &comparison, during);
            if let Some(figure) = figures.get_mut(number) {
                figure.of = said.map(|said| (line, said));
            }
        }
        let details = clauses.details(self, at);
        self.corpus.practices.push(Practice {
            of,
            practised: practised(applied),
            during,
            by,
            figures,
            place: at.place(at.head(statement)),
            details,
        });
    }

    pub(super) fn practice_of(&mut self, at: At<'_>, of: Target) -> Option<PracticeOf> {
        match self.names.get(&at.name(of.act)) {
            Some(Meaning::Property(id)) if of.address.is_none() => Some(PracticeOf::Property(id)),
            Some(Meaning::Topic(id)) if of.address.is_none() => Some(PracticeOf::Topic(id)),
            Some(Meaning::Act(act)) => {
                let address = if of.address.is_some() { Some(self.address(at, of.address)?) } else { None };
                Some(PracticeOf::Act(act, address))
            }
            _ => {
                let fits = |m: Meaning| matches!(m, Meaning::Act(_) | Meaning::Property(_) | Meaning::Topic(_));
                self.unknown_name(diagnostic::UNKNOWN_ACT, "kind-practised", at, of.act, fits);
                None
            }
        }
    }
}

pub(super) const fn practised(applied: Applied) -> Practised {
    match applied {
        Applied::Yes => Practised::Applied,
        Applied::Partly => Practised::Partly,
        Applied::No => Practised::NotApplied,
        Applied::Unclear => Practised::Unclear,
    }
}
