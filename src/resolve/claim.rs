//! What sources say: kept beside the law, never merged into it.

use super::clause::Clauses;
use super::name::Meaning;
use super::norm::Written;
use super::practice::practised;
use super::status::status_kind;
use super::{At, Resolver};
use crate::diagnostic::{self, Text};
use crate::law::{ActId, ActSort, Address, Claim as Row, Claimed, Step};
use crate::syntax::ast::{Claim, ClauseKind, Comparison, DateAt, Kind, Line, List, Sense, Statement, Target};

impl Resolver {
    pub(super) fn state_claim(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Says { source, at: target, claim } = statement.kind else { return };
        let Some(source_id) = self.act(at, source) else { return };
        if self.corpus.act(source_id).sort != ActSort::Source {
            let message = Text::new("says-of-no-source").with("name", self.corpus.act_name(source_id));
            self.wrong(diagnostic::WRONG_KIND, at.place(source), message);
            return;
        }
        match claim {
            Claim::Before { properties, comparisons } => {
                let written = Written {
                    at: target,
                    sense: Some(Sense::Before),
                    mode: None,
                    properties,
                    comparisons,
                    by: List::EMPTY,
                    said_by: Some(source_id),
                };
                self.state_precondition(at, statement, written);
                return;
            }
            Claim::Judgement => {
                self.says_needs_judgement(at, statement, target, source_id);
                return;
            }
            _ => {}
        }
        let mut clauses = Clauses::of(self, at, statement);
        let act = if target.act.is_some() {
            match self.act(at, target.act) {
                Some(act) => Some(act),
                None => return,
            }
        } else {
            None
        };
        let address = if target.address.is_some() { self.address(at, target.address) } else { None };
        let has_scope = clauses.persons.is_some() || clauses.when.is_some();
        let scope = clauses.scope(self, at, None);
        let as_of = match claim {
            Claim::Status { as_of, .. } if as_of.is_some() => Some(DateAt { span: as_of, unverified: false }),
            _ => clauses.from,
        };
        let at_date = as_of.and_then(|date| self.date(at, date));
        let details = clauses.details(self, at);
        let place = at.place(statement.span);
        let head = at.head(statement);
        let first = match (target.span(), claim) {
            (span, _) if span.is_some() => span,
            (_, Claim::Words(words)) => words,
            (_, Claim::Status { of, .. } | Claim::Silent { of, .. }) => of,
            (_, Claim::Practice { of, .. }) => of.span(),
            (_, Claim::Law { properties, .. }) => properties.of(&at.tree.names).first().copied().unwrap_or(head),
            (_, Claim::Trend { line, .. } | Claim::Cell { line, .. }) => line.name,
            _ => head,
        };
        let words = at.place(crate::source::Span::new(first.start, head.end));
        let push = |resolver: &mut Self, claimed: Claimed| {
            resolver.corpus.claims.push(Row {
                source: source_id,
                claimed,
                scope: has_scope.then_some(scope),
                at: at_date,
                place,
                words,
                details,
            });
        };
        match claim {
            Claim::Verdict(word) => {
                let Some(act) = act else { return };
                let label = self.label(at, target);
                let Some(verdict) = self.verdict(at, word) else { return };
                push(self, Claimed::Verdict { act, address, label, verdict });
            }
            Claim::Ready(ready) => {
                let Some(act) = act else { return };
                if self.corpus.act(act).sort != ActSort::Treaty || address.is_some() {
                    self.wrong(diagnostic::WRONG_KIND, at.place(target.span()), Text::new("ready-of-no-treaty"));
                    return;
                }
                self.intern_address(Address::of_steps(&[Step::BeforeRatification]));
                push(self, Claimed::Ready { act, ready });
            }
            Claim::Words(_) | Claim::Before { .. } | Claim::Judgement => push(self, Claimed::Words),
            Claim::Trend { line, trend } => {
                let (Some(line), Some(moves)) = (self.line(at, line), self.trend(at, trend)) else { return };
                push(self, Claimed::OfSeries(line, moves));
            }
            Claim::Cell { line, comparisons } => {
                let Some(line) = self.line(at, line) else { return };
                self.claim_of_cell(at, statement, line, comparisons, &push);
            }
            Claim::Status { of, verb, to, .. } => {
                let (Some(of), Some(act)) = (self.jurisdiction(at, of), self.act(at, to.act)) else { return };
                let part = if to.address.is_some() { self.address(at, to.address) } else { None };
                push(self, Claimed::Status { of, kind: status_kind(verb), act, part });
            }
            Claim::Silent { of, properties } => {
                let Some(of) = self.jurisdiction(at, of) else { return };
                for name in properties.of(&at.tree.names) {
                    let Some(property) = self.property(at, *name) else { continue };
                    push(self, Claimed::Silent { of, property });
                }
            }
            Claim::Practice { of, applied } => {
                let Some(of) = self.practice_of(at, of) else { return };
                push(self, Claimed::Practised { of, practised: practised(applied) });
            }
            Claim::Law { properties, comparisons } => {
                for name in properties.of(&at.tree.names) {
                    if let (Some(Meaning::Parameter(parameter)), [one]) =
                        (self.names.get(&at.name(*name)), comparisons.of(&at.tree.comparisons))
                    {
                        let unit = self.corpus.parameter(parameter).unit;
                        let Some(value) = self.constant(at, one.value, unit) else { continue };
                        push(self, Claimed::Parameter { parameter, value });
                        continue;
                    }
                    if let Some(Meaning::Series(_)) = self.names.get(&at.name(*name)) {
                        let line = Line { name: *name, labels: List::EMPTY };
                        let Some(line) = self.line(at, line) else { continue };
                        self.claim_of_cell(at, statement, line, comparisons, &push);
                        continue;
                    }
                    let Some(property) = self.property(at, *name) else { continue };
                    let Some(allowed) = self.allowed_values(at, property, comparisons.of(&at.tree.comparisons)) else {
                        continue;
                    };
                    push(self, Claimed::Law { at: act.map(|act| (act, address)), property, allowed });
                }
            }
        }
    }

    /// A source leaves to judgement only what has to be so before a ratification.
    fn says_needs_judgement(&mut self, at: At<'_>, statement: &Statement, target: Target, source: ActId) {
        let address = if target.address.is_some() { self.address(at, target.address) } else { None };
        if address.is_some_and(|address| self.corpus.address(address).is_before_ratification()) {
            self.judged_before(at, statement, target, Some(source));
        } else {
            self.wrong(diagnostic::WRONG_KIND, at.place(target.span()), Text::new("judgement-of-source"));
        }
    }

    /// What a source says of a number: of the cell whose period `during` names.
    fn claim_of_cell(
        &mut self,
        at: At<'_>,
        statement: &Statement,
        line: crate::law::Line,
        comparisons: List<Comparison>,
        push: &impl Fn(&mut Self, Claimed),
    ) {
        let during = statement.clauses.of(&at.tree.clauses).iter().find_map(|clause| match clause.kind {
            ClauseKind::During(date) => Some(date),
            _ => None,
        });
        let during = during.and_then(|date| self.date(at, date));
        for one in comparisons.of(&at.tree.comparisons) {
            let Some(said) = self.cell_said(at, line.series, one, during) else { continue };
            push(self, Claimed::OfSeries(line.clone(), said));
        }
    }
}
