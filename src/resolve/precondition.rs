//! What has to be so before a treaty is ratified: the workspace's own list and those of sources, each with an order of its
//! own. What is to be judged becomes norms, which no treaty demands.

use super::clause::Clauses;
use super::norm::Written;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{ActId, ActSort, DetailsId, NormId, Precondition, Symbol, Wanted};
use crate::source::Place;
use crate::syntax::ast::{Statement, Target};

impl Resolver {
    /// `C189 before ratification#inspection: household_inspection = yes`, said by the workspace or by a source.
    pub(super) fn state_precondition(&mut self, at: At<'_>, statement: &Statement, written: Written) {
        let start = self.corpus.norms.len();
        let Some(stated) = self.norms(at, statement, written) else { return };
        let norms = (start..self.corpus.norms.len()).filter_map(|i| u32::try_from(i).ok()).map(NormId).collect();
        let by = written.said_by;
        self.precondition(
            at,
            statement,
            (written.at, stated.act, by),
            Wanted::Norms(norms),
            stated.clauses,
            stated.details,
        );
    }

    /// `C189 before ratification needs judgement because "…"`.
    pub(super) fn judged_before(&mut self, at: At<'_>, statement: &Statement, target: Target, by: Option<ActId>) {
        let Some(act) = self.act(at, target.act) else { return };
        if self.corpus.act(act).sort != ActSort::Treaty {
            let message = Text::new("precondition-of-no-treaty").with("name", self.corpus.act_name(act));
            self.wrong(diagnostic::WRONG_KIND, at.place(target.span()), message);
            return;
        }
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.read_details(self, at, Some(act));
        let reasons = details.as_ref().is_some_and(|one| !one.because.is_empty() || !one.quotes.is_empty());
        if !reasons {
            self.report(
                Diagnostic::new(diagnostic::WITHOUT_REASON, Text::new("without-reason"))
                    .at(at.place(at.head(statement)))
                    .help(Text::new("without-reason-help")),
            );
        }
        let details = self.keep(details);
        self.precondition(at, statement, (target, act, by), Wanted::Judgement, clauses, details);
    }

    fn precondition(
        &mut self,
        at: At<'_>,
        statement: &Statement,
        (target, act, by): (Target, ActId, Option<ActId>),
        wanted: Wanted,
        clauses: Clauses,
        details: DetailsId,
    ) {
        let number = self.corpus.preconditions.len();
        for (_, _, span) in clauses.after.iter().filter(|(_, any, _)| *any) {
            // Of what has to be so before a ratification, all has to be.
            let message = Text::new("clause-not-here").with("clause", "after any of");
            let message = message.with("statement", super::fitting::statement_word(&statement.kind));
            self.wrong(diagnostic::CLAUSE_NOT_HERE, at.place(*span), message);
        }
        for name in clauses.after.iter().flat_map(|(list, ..)| list.of(&at.tree.names)) {
            let label = self.symbol(&at.name(*name));
            self.orders.push((number, label, at.place(*name)));
        }
        let label = self.label(at, target);
        self.corpus.preconditions.push(Precondition {
            act,
            by,
            label,
            wanted,
            blocking: clauses.blocking.unwrap_or(true),
            in_practice: clauses.in_practice.map(|words| at.text(words).into()),
            after: Vec::new(),
            place: at.place(statement.span),
            words: at.place(crate::source::Span::new(target.span().start, statement.head_end)),
            details,
        });
    }

    /// What has to come first has to be on the same list, and nothing comes before itself.
    pub(super) fn check_preconditions(&mut self) {
        let mut edges = Vec::new();
        for (number, label, place) in std::mem::take(&mut self.orders) {
            let first = self.labelled(number, label);
            if first.is_empty() {
                self.unknown_precondition(number, label, place);
            }
            if let Some(own) = self.corpus.preconditions.get_mut(number) {
                own.after.extend(&first);
            }
            edges.push((number, label, place, first));
        }
        // All circles are found before any is cut, so that the order of the statements tells nothing.
        let is_circle = |resolver: &Self, number: usize, first: usize| resolver.comes_after(first, number);
        let mut circles = Vec::new();
        for (number, label, place, first) in edges {
            let round: Vec<usize> = first.into_iter().filter(|first| is_circle(self, number, *first)).collect();
            if !round.is_empty() {
                let name = self.corpus.text(label).to_owned();
                let problem =
                    Diagnostic::new(diagnostic::CIRCULAR, Text::new("precondition-circle").with("name", name));
                self.report(problem.at(place).help(Text::new("precondition-circle-help")));
                circles.push((number, round));
            }
        }
        for (number, round) in circles {
            if let Some(own) = self.corpus.preconditions.get_mut(number) {
                own.after.retain(|first| !round.contains(first));
            }
        }
        for own in &mut self.corpus.preconditions {
            own.after.sort_unstable();
            own.after.dedup();
        }
    }

    /// The preconditions on the list of another that have this label.
    fn labelled(&self, number: usize, label: Symbol) -> Vec<usize> {
        let Some(own) = self.corpus.preconditions.get(number) else { return Vec::new() };
        let all = self.corpus.preconditions.iter().enumerate();
        all.filter(|(_, one)| (one.act, one.by, one.label) == (own.act, own.by, Some(label)))
            .map(|(number, _)| number)
            .collect()
    }

    fn unknown_precondition(&mut self, number: usize, label: Symbol, place: Place) {
        let Some(own) = self.corpus.preconditions.get(number) else { return };
        let list = self.corpus.preconditions.iter().filter(|one| (one.act, one.by) == (own.act, own.by));
        let name = self.corpus.text(label);
        let message = Text::new("unknown-precondition").with("name", name).with("act", self.corpus.act_name(own.act));
        let problem = Diagnostic::new(diagnostic::UNKNOWN_PRECONDITION, message).at(place);
        let labels = list.filter_map(|one| one.label).map(|label| self.corpus.text(label));
        let problem = match closest(name, labels) {
            Some(close) => problem.help(Text::new("did-you-mean").with("name", close)).fix(place, close),
            None => problem.help(Text::new("unknown-precondition-help")),
        };
        self.report(problem);
    }

    /// Whether a precondition stands after another, directly or by those between.
    fn comes_after(&self, one: usize, other: usize) -> bool {
        let (mut open, mut seen) = (vec![one], Vec::new());
        while let Some(next) = open.pop() {
            if next == other {
                return true;
            }
            if !seen.contains(&next) {
                seen.push(next);
                open.extend(self.corpus.preconditions.get(next).into_iter().flat_map(|row| row.after.iter().copied()));
            }
        }
        false
    }
}
