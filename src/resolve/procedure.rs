//! Procedures: each step with the clauses behind it, the windows as offsets, and, once all are known, what a procedure
//! has of the one that it is like. A name that is neither step nor event is diagnosed here.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{
    After, DetailsId, Named, Needed, Offset, Procedure, ProcedureId, ProcedureStep, Symbol, Used, Window,
};
use crate::source::{Place, Span};
use crate::syntax::ast::{Clause, ClauseKind, CondId, ExprId, ExprKind, Kind, List, Statement, WindowBound};
use crate::value::Unit;

/// How far a procedure is with taking over what it is like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Waiting,
    Under,
    Done,
}

/// What a run of clauses belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    Head,
    Step,
    Other,
}

impl Resolver {
    /// Registers the name of a procedure.
    pub(super) fn register_procedure(&mut self, at: At<'_>, name: Span, title: Span) {
        let id = ProcedureId(super::declare::next(&self.corpus.procedures));
        if self.define(at, name, Meaning::Procedure(id)) {
            let symbol = self.symbol(&at.name(name));
            self.corpus.procedures.push(Procedure {
                name: symbol,
                title: at.text(title).into(),
                of: None,
                steps: Vec::new(),
                events: Vec::new(),
                documents: Vec::new(),
                like: None,
                without: Vec::new(),
                from: None,
                until: None,
                place: at.place(name),
                details: DetailsId::NONE,
            });
        }
    }

    /// Reads the lines of a procedure.
    pub(super) fn state_procedure(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Procedure { name, .. } = statement.kind else { return };
        let Some(Meaning::Procedure(id)) = self.names.get(&at.name(name)) else { return };
        if self.corpus.procedure(id).place != at.place(name) {
            return;
        }
        let mut read = self.corpus.procedure(id).clone();
        for (run, under) in runs(at, statement) {
            let clauses = run.of(&at.tree.clauses);
            let Some(first) = clauses.first() else { continue };
            let part = Statement { clauses: run, ..*statement };
            let mut sorted = Clauses::of(self, at, &part);
            for clause in clauses {
                self.head_clause(at, &mut read, clause);
                if under != Under::Step && is_of_step(&clause.kind) {
                    let word = at.text(clause.span).split_whitespace().next().unwrap_or_default().to_owned();
                    self.report(
                        Diagnostic::new(diagnostic::CLAUSE_NOT_HERE, Text::new("clause-of-step").with("clause", word))
                            .at(at.place(clause.span))
                            .help(Text::new("clause-of-step-help")),
                    );
                }
            }
            match under {
                Under::Head => {
                    read.from = sorted.from.and_then(|date| self.date(at, date));
                    read.until = sorted.until.and_then(|date| self.date(at, date));
                    read.details = sorted.details(self, at);
                }
                Under::Step => {
                    let step = self.step(at, clauses, &mut sorted);
                    self.once(&read.steps, &step);
                    read.steps.push(step);
                }
                Under::Other => {
                    let (ClauseKind::Event { name, title, .. } | ClauseKind::Document { name, title }) = first.kind
                    else {
                        continue;
                    };
                    let named = Named {
                        name: self.symbol(&at.name(name)),
                        title: at.text(title).into(),
                        place: at.place(first.span),
                        details: sorted.details(self, at),
                    };
                    match first.kind {
                        ClauseKind::Event { .. } => read.events.push(named),
                        _ => read.documents.push(named),
                    }
                }
            }
        }
        if let Some(row) = self.corpus.procedures.get_mut(id.0 as usize) {
            *row = read;
        }
    }

    /// What a procedure says of itself, wherever it says it.
    fn head_clause(&mut self, at: At<'_>, read: &mut Procedure, clause: &Clause) {
        match clause.kind {
            ClauseKind::Of(name) => read.of = self.jurisdiction(at, name),
            ClauseKind::Like(name) => read.like = self.procedure(at, name),
            ClauseKind::Without(names) => read.without.extend(self.used(at, names)),
            ClauseKind::Event { on: Some(date), .. } => {
                let message = Text::new("event-dated");
                self.wrong(diagnostic::CLAUSE_NOT_HERE, at.place(date.span), message);
            }
            _ => {}
        }
    }

    /// The procedure of a name, or a diagnostic.
    pub(super) fn procedure(&mut self, at: At<'_>, name: Span) -> Option<ProcedureId> {
        if let Some(Meaning::Procedure(id)) = self.names.get(&at.name(name)) {
            return Some(id);
        }
        self.unknown_name(diagnostic::UNKNOWN_PROCEDURE, "kind-procedure", at, name, |meaning| {
            matches!(meaning, Meaning::Procedure(_))
        });
        None
    }

    pub(super) fn used(&mut self, at: At<'_>, names: List<Span>) -> Vec<Used> {
        let names = names.of(&at.tree.names);
        names.iter().map(|name| (self.symbol(&at.name(*name)), at.place(*name))).collect()
    }

    fn used_one(&mut self, at: At<'_>, name: Span) -> Used {
        (self.symbol(&at.name(name)), at.place(name))
    }

    fn once(&mut self, before: &[ProcedureStep], step: &ProcedureStep) {
        let Some(first) = before.iter().find(|one| one.name == step.name) else { return };
        let message = Text::new("duplicate-name").with("name", self.corpus.text(step.name));
        self.report(
            Diagnostic::new(diagnostic::DUPLICATE_NAME, message)
                .label(step.place, Text::new("duplicate-name-again"))
                .label(first.place, Text::new("duplicate-name-first").with("kind", Text::new("kind-step"))),
        );
    }

    fn step(&mut self, at: At<'_>, clauses: &[Clause], sorted: &mut Clauses) -> ProcedureStep {
        let mut step = ProcedureStep {
            name: self.symbol(""),
            title: "".into(),
            by: "".into(),
            after: Vec::new(),
            on: None,
            windows: Vec::new(),
            needs: Vec::new(),
            scope: sorted.scope(self, at, None),
            exempt: sorted.unless.first().map(|cond| at.place(at.tree.cond(*cond).span)),
            makes: None,
            doubtful: sorted.unverified || sorted.broken,
            place: Place::default(),
            details: DetailsId::NONE,
        };
        for clause in clauses {
            match clause.kind {
                ClauseKind::Step { name, title } => {
                    step.name = self.symbol(&at.name(name));
                    step.title = at.text(title).into();
                    step.place = at.place(clause.span);
                }
                ClauseKind::ByWhom { words, source } => {
                    let by = if words.is_some() { at.text(words).into() } else { at.name(source) };
                    step.by = by.as_ref().into();
                }
                ClauseKind::After { any, of } => step.after.push(After { any, of: self.used(at, of) }),
                ClauseKind::OnEvent(name) => step.on = Some(self.used_one(at, name)),
                ClauseKind::Makes(name) => step.makes = Some(self.symbol(&at.name(name))),
                ClauseKind::Needs { any, documents, only_if } => {
                    let only_if = (only_if != CondId::NONE).then(|| {
                        let base = self.condition(at, only_if);
                        let scope = self.scope(crate::law::Scope { base, unless: crate::law::Condition::Never });
                        (scope, at.place(at.tree.cond(only_if).span))
                    });
                    let documents = self.used(at, documents);
                    step.needs.push(Needed { any, documents, only_if, place: at.place(clause.span) });
                }
                ClauseKind::Window { bound, length, before, of } => {
                    let (earliest, latest) = self.offsets(at, bound, length, before);
                    let of = self.used_one(at, of);
                    step.windows.push(Window { earliest, latest, before, of, place: at.place(clause.span) });
                }
                _ => {}
            }
        }
        step.details = sorted.details(self, at);
        step
    }

    /// `within 1..3 months before` is not before three months and not after one month before.
    fn offsets(
        &mut self,
        at: At<'_>,
        bound: WindowBound,
        length: ExprId,
        before: bool,
    ) -> (Option<Offset>, Option<Offset>) {
        let expr = *at.tree.expr(length);
        if expr.kind == ExprKind::Name && at.text(expr.span) == "unknown" {
            return (None, None);
        }
        let (least, greatest) = match expr.kind {
            ExprKind::Range(from, to) => match self.range(at, from, to, Unit::DAYS) {
                Some((least, greatest)) => (Some(least), greatest),
                None => return (None, None),
            },
            _ => {
                let Some(formula) = self.formula(at, length, Some(Unit::DAYS)) else { return (None, None) };
                match self.fit_unit(at, expr.span, formula, Unit::DAYS) {
                    Some(formula) => (None, formula),
                    None => return (None, None),
                }
            }
        };
        let offset = |formula: &crate::law::Formula| match formula {
            crate::law::Formula::Amount(length) if length.number.is_whole() && length.unit.per.is_none() => {
                Some(Offset { before, length: *length })
            }
            _ => None,
        };
        let (low, high) = (least.as_ref().and_then(offset), offset(&greatest));
        if high.is_none() || least.is_some() && low.is_none() || least.is_some() && bound != WindowBound::Within {
            let message = Text::new("window-length").with("found", at.text(expr.span));
            self.report(
                Diagnostic::new(diagnostic::WRONG_VALUE, message)
                    .at(at.place(expr.span))
                    .help(Text::new("window-length-help")),
            );
            return (None, None);
        }
        let nought = high.map(|offset| Offset {
            length: crate::value::Quantity::new(crate::value::Exact::ZERO, offset.length.unit),
            ..offset
        });
        match (bound, before) {
            (WindowBound::Within, true) => (high, low.or(nought)),
            (WindowBound::Within, false) => (low.or(nought), high),
            (WindowBound::NotEarlier, _) => (high, None),
            (WindowBound::NotLater, _) => (None, high),
        }
    }

    /// When all procedures are known: what each has of the one that it is like, and whether every name in it is one.
    pub(super) fn check_procedures(&mut self) {
        let mut marks = vec![Mark::Waiting; self.corpus.procedures.len()];
        for i in 0..super::declare::next(&self.corpus.procedures) {
            self.inherit(ProcedureId(i), &mut marks);
        }
        for procedure in self.corpus.procedures.clone() {
            let steps: Vec<Symbol> = procedure.anchors().collect();
            let mut used: Vec<Used> = Vec::new();
            for step in &procedure.steps {
                used.extend(step.after.iter().flat_map(|after| after.of.iter().copied()));
                used.extend(step.on);
                used.extend(step.windows.iter().map(|window| window.of));
            }
            for (name, place) in used {
                self.known_in(&procedure, &steps, (name, place), diagnostic::UNKNOWN_STEP, "kind-step");
            }
            self.check_order(&procedure);
        }
    }

    /// Takes over what a procedure has of another; one that is like itself is a circle.
    fn inherit(&mut self, id: ProcedureId, marks: &mut [Mark]) {
        let Some(mark) = marks.get_mut(id.0 as usize) else { return };
        if *mark == Mark::Done {
            return;
        }
        let row = self.corpus.procedure(id);
        if *mark == Mark::Under {
            let (name, place) = (self.corpus.text(row.name), row.place);
            self.wrong(diagnostic::CIRCULAR, place, Text::new("circular-procedure").with("name", name));
            return;
        }
        *mark = Mark::Under;
        if let Some(like) = row.like {
            self.inherit(like, marks);
            let expanded = self.like_other(id, like);
            if let Some(slot) = self.corpus.procedures.get_mut(id.0 as usize) {
                *slot = expanded;
            }
        }
        if let Some(mark) = marks.get_mut(id.0 as usize) {
            *mark = Mark::Done;
        }
    }

    /// The procedure with what it has of the other.
    fn like_other(&mut self, id: ProcedureId, like: ProcedureId) -> Procedure {
        let mut row = self.corpus.procedure(id).clone();
        let other = self.corpus.procedure(like).clone();
        let names: Vec<Symbol> = other.anchors().chain(other.document_names()).collect();
        for used in &row.without {
            self.known_in(&other, &names, *used, diagnostic::UNKNOWN_STEP, "kind-step-or-document");
        }
        let without = row.without.clone();
        let is_gone = |name: Symbol| without.iter().any(|(other, _)| *other == name);
        // What is written here takes the other's place; what is new stands behind.
        let own = std::mem::take(&mut row.steps);
        for step in other.steps.into_iter().filter(|step| !is_gone(step.name)) {
            let written = own.iter().find(|one| one.name == step.name);
            row.steps.push(written.cloned().unwrap_or_else(|| step.without(&without)));
        }
        let new = own.into_iter().filter(|step| !names.contains(&step.name) || is_gone(step.name));
        row.steps.extend(new);
        let take = |rows: &mut Vec<Named>, others: Vec<Named>| {
            let kept = rows.len();
            for one in others.into_iter().filter(|one| !is_gone(one.name)) {
                if !rows.iter().take(kept).any(|own| own.name == one.name) {
                    rows.push(one);
                }
            }
        };
        take(&mut row.events, other.events);
        take(&mut row.documents, other.documents);
        row.of = row.of.or(other.of);
        row
    }

    /// Says that a name is none of those that a procedure knows.
    pub(super) fn known_in(
        &mut self,
        procedure: &Procedure,
        names: &[Symbol],
        (name, place): Used,
        code: diagnostic::Code,
        kind: &'static str,
    ) -> bool {
        if names.contains(&name) {
            return true;
        }
        let message = Text::new("unknown-in-procedure")
            .with("expected", Text::new(kind))
            .with("name", self.corpus.text(name))
            .with("procedure", self.corpus.text(procedure.name));
        let mut problem = Diagnostic::new(code, message).at(place).label(procedure.place, Text::new("procedure-here"));
        let close = closest(self.corpus.text(name), names.iter().map(|name| self.corpus.text(*name)));
        if let Some(close) = close.map(str::to_owned) {
            problem = problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(place, close);
        }
        self.report(problem);
        false
    }

    /// A step that comes before itself can never be taken.
    fn check_order(&mut self, procedure: &Procedure) {
        let (_, circular) = procedure.in_order();
        let before = procedure.predecessors();
        // What stands behind a circle isn't in order either: from there one comes into it by going back.
        let mut way: Vec<Symbol> = circular.first().copied().into_iter().collect();
        let circle = loop {
            let Some(last) = way.last().copied() else { return };
            let next = before.get(&last).and_then(|first| first.iter().copied().find(|name| circular.contains(name)));
            let Some(next) = next else { return };
            if let Some(from) = way.iter().position(|name| *name == next) {
                break way.split_off(from);
            }
            way.push(next);
        };
        if let Some(step) = procedure.steps.iter().find(|step| circle.contains(&step.name)) {
            let message = Text::new("circular-step").with("name", self.corpus.text(step.name));
            self.wrong(diagnostic::CIRCULAR, step.place, message);
        }
    }
}

/// The clauses of a procedure, cut before each step, event and document.
fn runs(at: At<'_>, statement: &Statement) -> Vec<(List<Clause>, Under)> {
    let clauses = statement.clauses.of(&at.tree.clauses);
    let mut runs: Vec<(u32, u32, Under)> = vec![(0, 0, Under::Head)];
    for (i, clause) in (0_u32..).zip(clauses) {
        let under = match clause.kind {
            ClauseKind::Step { .. } => Some(Under::Step),
            ClauseKind::Event { .. } | ClauseKind::Document { .. } => Some(Under::Other),
            _ => None,
        };
        if let Some(under) = under {
            runs.push((i, 0, under));
        }
        if let Some((_, length, _)) = runs.last_mut() {
            *length += 1;
        }
    }
    runs.into_iter().map(|(from, length, under)| (statement.clauses.part(from, length), under)).collect()
}

/// Whether a clause says something of a step only.
const fn is_of_step(clause: &ClauseKind) -> bool {
    matches!(
        clause,
        ClauseKind::ByWhom { .. }
            | ClauseKind::After { .. }
            | ClauseKind::OnEvent(_)
            | ClauseKind::Makes(_)
            | ClauseKind::Needs { .. }
            | ClauseKind::Window { .. }
            | ClauseKind::Unless(_)
    )
}
