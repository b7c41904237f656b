//! Cases: persons, circumstances, events, questions and expectations. What a case says of a procedure is held against
//! that procedure once all are known.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{
    Case, CaseExpectation, CaseExpected, Condition, Filed, Happened, Kept, Person, Scope, ScopeId, Symbol,
};
use crate::source::Span;
use crate::syntax::ast::{Clause, ClauseKind, CondId, CondKind, Kind, Statement};

impl Resolver {
    /// Registers the name of a case.
    pub(super) fn register_case(&mut self, at: At<'_>, name: Span) {
        let number = super::declare::next(&self.corpus.cases);
        if self.define(at, name, Meaning::Case(number)) {
            let symbol = self.symbol(&at.name(name));
            self.corpus.cases.push(Case::new(symbol, at.place(name)));
        }
    }

    /// Reads the lines of a case.
    pub(super) fn state_case(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Case { name, title } = statement.kind else { return };
        let Some(Meaning::Case(number)) = self.names.get(&at.name(name)) else { return };
        let Some(mut case) = self.corpus.cases.get(number as usize).cloned() else { return };
        if case.place != at.place(name) {
            return;
        }
        case.title = at.text(title).into();
        let mut sorted = Clauses::of(self, at, statement);
        let clauses = statement.clauses.of(&at.tree.clauses);
        let when = sorted.when.map_or(Condition::Always, |when| self.condition(at, when));
        case.circumstances = sorted.when.map(|when| at.place(at.tree.cond(when).span));
        for clause in clauses {
            self.case_clause(at, &mut case, &when, clause);
        }
        if case.persons.is_empty() {
            let scope = self.case_scope(Condition::Always, &when);
            case.persons.push(Person { name: None, scope, place: case.place });
        }
        // An expectation and the person it is for: the persons are known now.
        for (i, clause) in clauses.iter().enumerate() {
            let person = match clauses.get(i + 1).map(|next| next.kind) {
                Some(ClauseKind::For(who)) => self.person_of(at, &case, who),
                _ => Some(None),
            };
            if let Some(person) = person {
                self.case_expects(at, &mut case, clause, person);
            }
        }
        case.details = sorted.details(self, at);
        if let Some(row) = self.corpus.cases.get_mut(number as usize) {
            *row = case;
        }
    }

    fn case_scope(&mut self, who: Condition, when: &Condition) -> ScopeId {
        self.scope(Scope { base: who.and(when.clone()), unless: Condition::Never })
    }

    fn case_clause(&mut self, at: At<'_>, case: &mut Case, when: &Condition, clause: &Clause) {
        match clause.kind {
            ClauseKind::Of(name) => case.of = self.jurisdiction(at, name),
            ClauseKind::OnDay(date) => case.on = self.day(at, date.span),
            ClauseKind::Person { name, who } => {
                let name = name.is_some().then(|| self.symbol(&at.name(name)));
                let condition = self.condition(at, who);
                let scope = self.case_scope(condition, when);
                case.persons.push(Person { name, scope, place: at.place(at.tree.cond(who).span) });
            }
            ClauseKind::Event { name, on: date, .. } => {
                let happened = date.and_then(|date| self.date(at, date));
                let Some(on) = happened else {
                    let message = Text::new("event-undated").with("name", &*at.name(name));
                    self.report(
                        Diagnostic::new(diagnostic::EVENT_WITHOUT_DATE, message)
                            .at(at.place(clause.span))
                            .help(Text::new("event-undated-help")),
                    );
                    return;
                };
                let name = self.symbol(&at.name(name));
                let unverified = date.is_some_and(|date| date.unverified);
                case.events.push(Happened { name, on, unverified, filed: None, place: at.place(clause.span) });
            }
            ClauseKind::Filed { all_but, documents } => {
                let documents = self.used(at, documents);
                match case.events.last_mut() {
                    Some(event) => {
                        event.filed = Some(if all_but { Filed::AllBut(documents) } else { Filed::These(documents) });
                    }
                    None => self.wrong(
                        diagnostic::CLAUSE_NOT_HERE,
                        at.place(clause.span),
                        Text::new("clause-of-event").with("clause", "with"),
                    ),
                }
            }
            ClauseKind::Asks(names) => {
                for name in names.of(&at.tree.names) {
                    match self.names.get(&at.name(*name)) {
                        Some(Meaning::Topic(topic)) => {
                            let members = self.corpus.topics.get(topic.0 as usize).map(|topic| topic.members.clone());
                            case.asks.extend(members.into_iter().flatten());
                        }
                        _ => case.asks.extend(self.property(at, *name)),
                    }
                }
            }
            ClauseKind::Follows(name) => case.follows = self.procedure(at, name),
            _ => {}
        }
    }

    /// The person of a `for` behind an expectation.
    fn person_of(&mut self, at: At<'_>, case: &Case, who: CondId) -> Option<Option<usize>> {
        let cond = at.tree.cond(who);
        let name: Option<Symbol> = match cond.kind {
            CondKind::Words(words) => match words.of(&at.tree.names) {
                [name] => self.names.symbol(&at.name(*name)),
                _ => None,
            },
            _ => None,
        };
        let found = case.persons.iter().position(|person| person.name.is_some() && person.name == name);
        if found.is_none() {
            let known: Vec<String> = case
                .persons
                .iter()
                .filter_map(|person| person.name)
                .map(|name| self.corpus.text(name).into())
                .collect();
            let message = Text::new("no-such-person").with("name", at.text(cond.span));
            let mut problem = Diagnostic::new(diagnostic::UNKNOWN_PERSON, message).at(at.place(cond.span));
            if !known.is_empty() {
                problem = problem.help(Text::new("no-such-person-help").with("known", known));
            }
            self.report(problem);
            return None;
        }
        Some(found)
    }

    fn case_expects(&mut self, at: At<'_>, case: &mut Case, clause: &Clause, person: Option<usize>) {
        let place = at.place(clause.span);
        let mut push = |what: CaseExpected| case.expects.push(CaseExpectation { what, person, place });
        match clause.kind {
            ClauseKind::ExpectVerdict { at: target, verdict } => {
                let Some(act) = self.act(at, target.act) else { return };
                let address = if target.address.is_some() {
                    let Some(address) = self.address(at, target.address) else { return };
                    Some(address)
                } else {
                    None
                };
                let label = self.label(at, target);
                let Some(verdict) = self.verdict(at, verdict) else { return };
                push(CaseExpected::Verdict { act, address, label, verdict });
            }
            ClauseKind::ExpectLaw { properties, comparisons } => {
                for name in properties.of(&at.tree.names) {
                    let Some(property) = self.property(at, *name) else { continue };
                    let Some(allowed) = self.allowed_values(at, property, comparisons.of(&at.tree.comparisons)) else {
                        continue;
                    };
                    push(CaseExpected::Law { property, allowed });
                }
            }
            ClauseKind::ExpectStep { name, kept } => {
                let step = (self.symbol(&at.name(name)), at.place(name));
                let Some(kept) = Kept::from_words(at.text(kept)) else { return };
                push(CaseExpected::Step { step, kept });
            }
            _ => {}
        }
    }

    /// When all procedures are known: whether the events, documents and steps that cases name are theirs.
    pub(super) fn check_cases(&mut self) {
        for case in self.corpus.cases.clone() {
            for expectation in &case.expects {
                self.check_demanded(expectation);
            }
            let Some(procedure) = case.follows.map(|id| self.corpus.procedure(id).clone()) else {
                for expectation in &case.expects {
                    if let CaseExpected::Step { step: (_, place), .. } = &expectation.what {
                        self.report(
                            Diagnostic::new(diagnostic::UNKNOWN_STEP, Text::new("step-without-procedure"))
                                .at(*place)
                                .help(Text::new("step-without-procedure-help")),
                        );
                    }
                }
                continue;
            };
            let anchors: Vec<Symbol> = procedure.anchors().collect();
            let steps: Vec<Symbol> = procedure.steps.iter().map(|step| step.name).collect();
            let documents: Vec<Symbol> = procedure.document_names().collect();
            for event in &case.events {
                self.known_in(&procedure, &anchors, (event.name, event.place), diagnostic::UNKNOWN_STEP, "kind-step");
                for used in event.filed.iter().flat_map(Filed::named) {
                    self.known_in(&procedure, &documents, *used, diagnostic::UNKNOWN_DOCUMENT, "kind-document");
                }
            }
            for expectation in &case.expects {
                if let CaseExpected::Step { step, .. } = &expectation.what {
                    self.known_in(&procedure, &steps, *step, diagnostic::UNKNOWN_STEP, "kind-step");
                }
            }
        }
    }

    /// A verdict is expected of something that is demanded.
    fn check_demanded(&mut self, expectation: &CaseExpectation) {
        let CaseExpected::Verdict { act, address, label, .. } = &expectation.what else { return };
        let corpus = &self.corpus;
        let is_it = |norm: &crate::law::Norm| {
            norm.act == *act
                && norm.strength.demands()
                && address.is_none_or(|address| corpus.address(address).holds(corpus.address(norm.address)))
                && (label.is_none() || *label == norm.label)
        };
        if !corpus.norms.iter().any(is_it) {
            let name = corpus.place_name(*act, *address);
            self.report(
                Diagnostic::new(diagnostic::UNKNOWN_ACT, Text::new("no-demand-at-case").with("name", name))
                    .at(expectation.place)
                    .help(Text::new("no-demand-at-help")),
            );
        }
    }
}
