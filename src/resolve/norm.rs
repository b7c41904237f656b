//! Norms and tables: demands, provisions, and what each row of a table gives.

use super::clause::{Clauses, RowClauses};
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{
    ActId, ActSort, AddressId, Allowed, Bearer, Comparing, Condition, DetailsId, Dimension, DimensionId, DimensionKind,
    Norm, PropertyId, Scope, ScopeId, Strength, Symbol, Test, Value,
};
use crate::scope::Comparison as Cutting;
use crate::source::Span;
use crate::syntax::ast::{Comparison, ExprKind, Key, Kind, List, Mode, Op, Sense, Statement, Target};
use crate::value::Exact;

/// What a statement says of a property, wherever it says it: as a demand, a provision, a precondition, a line of a bill.
#[derive(Clone, Copy)]
pub(super) struct Written {
    pub at: Target,
    pub sense: Option<Sense>,
    pub mode: Option<Mode>,
    pub properties: List<Span>,
    pub comparisons: List<Comparison>,
    pub by: List<Span>,
    /// The source that says it.
    pub said_by: Option<ActId>,
}

/// A statement that became norms: its act, its place there and its clauses.
pub(super) struct Stated {
    pub act: ActId,
    pub clauses: Clauses,
    pub details: DetailsId,
}

impl Resolver {
    pub(super) fn state_norm(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Norm { at: target, sense, mode, properties, comparisons, by } = statement.kind else { return };
        let written = Written { at: target, sense, mode, properties, comparisons, by, said_by: None };
        if sense == Some(Sense::Before) {
            self.state_precondition(at, statement, written);
        } else {
            self.norms(at, statement, written);
        }
    }

    /// Reads what a statement says into norms, which it appends; nothing where its act or its place can't be read.
    pub(super) fn norms(&mut self, at: At<'_>, statement: &Statement, written: Written) -> Option<Stated> {
        let Written { at: target, sense, mode, properties, comparisons, by, said_by } = written;
        let Some(act) = self.act(at, target.act) else {
            // The rest of the statement is read all the same, so that its mistakes show too.
            let properties: Vec<PropertyId> =
                properties.of(&at.tree.names).iter().filter_map(|name| self.property(at, *name)).collect();
            for property in properties {
                self.allowed_values(at, property, comparisons.of(&at.tree.comparisons));
            }
            let clauses = Clauses::of(self, at, statement);
            clauses.scope(self, at, None);
            return None;
        };
        let address = if target.address.is_some() { self.address(at, target.address) } else { None };
        let label = self.label(at, target);
        let mut clauses = Clauses::of(self, at, statement);
        let problems = self.problems.len();
        let scope = clauses.scope(self, at, Some(act));
        let from = clauses.from.and_then(|date| self.date(at, date));
        let until = clauses.until.and_then(|date| self.date(at, date)).map(crate::value::DateRange::last);
        clauses.broken |= self.problems.len() > problems;
        let mut details = clauses.read_details(self, at, Some(act));
        if said_by.is_some() {
            details.get_or_insert_default().said_by = said_by;
        }
        let details = self.keep(details);
        let strength = self.strength(at, act, (sense, mode), statement)?;
        if strength == Strength::Gives && clauses.share.is_some() {
            let place = at.place(at.head(statement));
            self.wrong(diagnostic::WRONG_CONDITION, place, Text::new("share-in-law"));
        }
        if strength == Strength::Gives && clauses.average.is_some() {
            let place = at.place(at.head(statement));
            self.wrong(diagnostic::WRONG_CONDITION, place, Text::new("average-in-law"));
        }
        if let (true, Some((words, _))) = (strength != Strength::Gives, clauses.reading) {
            // Rival readings of a demand would be several demands.
            let message = Diagnostic::new(diagnostic::CLAUSE_NOT_HERE, Text::new("reading-of-demand"));
            self.report(message.at(at.place(words)).help(Text::new("reading-of-demand-help")));
            clauses.broken = true;
        }
        let address = address?;
        let is_place = !self.corpus.address(address).is_before_ratification();
        if strength != Strength::Before && !is_place {
            self.no_place(at, target);
            return None;
        }
        self.keep_numbers(at, (act, address), &clauses.was);
        for (name, property) in self.properties(at, properties.of(&at.tree.names)) {
            let name = &name;
            let first = comparisons.of(&at.tree.comparisons).first().map_or(*name, |c| c.span);
            let last = comparisons.of(&at.tree.comparisons).last().map_or(first, |c| c.span);
            let mut norm = Norm {
                act,
                address,
                label,
                property,
                allowed: crate::law::AllowedId(0),
                scope,
                from,
                until,
                file: at.file,
                head: at.head(statement),
                demand: name.to(last),
                strength,
                // Whom a provision is about that can't be read, nobody knows: it may hold, or not.
                unverified: clauses.unverified || clauses.broken || clauses.from.is_some_and(|date| date.unverified),
                end_unverified: clauses.until.is_some_and(|date| date.unverified),
                details,
            };
            let actor = self.corpus.details(details).and_then(|details| details.actor);
            let bearer = actor.unwrap_or(self.corpus.property(property).bearer);
            // Whom an act is about says nothing of what it asks of the state.
            if !matches!(bearer, Bearer::Person | Bearer::Child) && !self.corpus.act(act).scope.is_everything() {
                norm.scope = clauses.scope(self, at, None);
            }
            self.check_bearer(at, (property, actor), norm.scope, *name);
            if clauses.average.is_some() && !self.has_average(property, comparisons.of(&at.tree.comparisons)) {
                self.wrong(diagnostic::WRONG_CONDITION, at.place(name.to(last)), Text::new("average-of-no-amount"));
                continue;
            }
            if !by.is_empty() || !clauses.rows.is_empty() {
                self.table(at, norm, by.of(&at.tree.names), &clauses.rows, *name);
                continue;
            }
            let allowed = self.allowed_values(at, property, comparisons.of(&at.tree.comparisons));
            // A demand that can't be read in full isn't judged; a provision without a value still gives something.
            norm.allowed = match (allowed, strength) {
                (Some(allowed), _) if !clauses.broken || strength == Strength::Gives => allowed,
                (None, Strength::Gives) => self.allow(Allowed { comparisons: vec![(Comparing::Is, Value::Unknown)] }),
                _ => {
                    self.unread.push((act, address));
                    continue;
                }
            };
            self.corpus.norms.push(norm);
        }
        Some(Stated { act, clauses, details })
    }

    /// What is said of a text, and stands where only preconditions do.
    pub(super) fn no_place(&mut self, at: At<'_>, target: Target) {
        self.wrong(diagnostic::WRONG_KIND, at.place(target.span()), Text::new("before-is-no-place"));
    }

    /// The properties before an operator; a topic stands for all of its own.
    fn properties(&mut self, at: At<'_>, names: &[Span]) -> Vec<(Span, PropertyId)> {
        let mut found = Vec::with_capacity(names.len());
        for name in names {
            if let Some(Meaning::Topic(id)) = self.names.get(&at.name(*name)) {
                self.note_topic(id);
                let members = self.corpus.topics.get_mut(id.0 as usize).map(|topic| {
                    topic.named = true;
                    topic.members.clone()
                });
                found.extend(members.unwrap_or_default().into_iter().map(|member| (*name, member)));
            } else if let Some(property) = self.property(at, *name) {
                found.push((*name, property));
            }
        }
        found
    }

    fn strength(
        &mut self,
        at: At<'_>,
        act: ActId,
        (sense, mode): (Option<Sense>, Option<Mode>),
        statement: &Statement,
    ) -> Option<Strength> {
        let sort = self.corpus.act(act).sort;
        if sense == Some(Sense::Before) {
            if sort != ActSort::Treaty {
                let message = Text::new("precondition-of-no-treaty").with("name", self.corpus.act_name(act));
                self.wrong(diagnostic::WRONG_KIND, at.place(at.head(statement)), message);
                return None;
            }
            if let Some(mode) = mode {
                let message = Text::new("clause-not-here").with("clause", mode_word(mode));
                let message = message.with("statement", super::fitting::statement_word(&statement.kind));
                self.wrong(diagnostic::CLAUSE_NOT_HERE, at.place(at.head(statement)), message);
            }
            return Some(Strength::Before);
        }
        // A treaty that gives is law of the land; a law that demands does so of lower ones.
        let sort = match (sort, sense) {
            (ActSort::Treaty, Some(Sense::Gives)) => ActSort::Law,
            (ActSort::Law, Some(Sense::Demands)) => ActSort::Treaty,
            (sort, _) => sort,
        };
        match (sort, mode) {
            (ActSort::Law, None) => Some(Strength::Gives),
            (ActSort::Treaty | ActSort::Recommendation, Some(Mode::May)) => Some(Strength::May),
            (ActSort::Law, Some(_)) => {
                let message = Text::new("mode-in-law").with("name", self.corpus.act_name(act));
                self.report(
                    Diagnostic::new(diagnostic::MODE_IN_LAW, message)
                        .at(at.place(at.head(statement)))
                        .help(Text::new("mode-in-law-help")),
                );
                Some(Strength::Gives)
            }
            (ActSort::Treaty, None | Some(Mode::Must)) | (ActSort::Recommendation, Some(Mode::Must)) => {
                Some(Strength::Must)
            }
            (ActSort::Recommendation, None) | (_, Some(Mode::Should)) => Some(Strength::Should),
            (_, Some(Mode::Progressively)) => Some(Strength::Progressively),
            (ActSort::Source, _) => {
                let message = Text::new("norm-of-source").with("name", self.corpus.act_name(act));
                self.report(
                    Diagnostic::new(diagnostic::NORM_OF_SOURCE, message)
                        .at(at.place(at.head(statement)))
                        .help(Text::new("norm-of-source-help")),
                );
                None
            }
        }
    }

    /// A statement tells apart only those whose property it is about.
    fn check_bearer(
        &mut self,
        at: At<'_>,
        (property, actor): (PropertyId, Option<Bearer>),
        scope: ScopeId,
        name: Span,
    ) {
        let own = self.corpus.property(property).bearer;
        if let Some(actor) = actor.filter(|actor| own != Bearer::Person && *actor != own) {
            let message = Text::new("wrong-actor")
                .with("property", self.corpus.text(self.corpus.property(property).name))
                .with("bearer", own.word())
                .with("actor", actor.word());
            let finding = Diagnostic::new(diagnostic::WRONG_BEARER, message).at(at.place(name));
            self.report(finding.help(Text::new("wrong-actor-help")));
            return;
        }
        if scope.is_everything() {
            return;
        }
        let bearer = actor.unwrap_or(own);
        let mut foreign: Option<(Symbol, Bearer)> = None;
        self.corpus.scope(scope).base.each_test(&mut |test| {
            let dimension: &Dimension = self.corpus.dimension(test.dimension());
            let fits = dimension.bearer == bearer
                || matches!(
                    (bearer, dimension.bearer),
                    (Bearer::Child, Bearer::Person) | (Bearer::Person, Bearer::Child)
                );
            if !fits && foreign.is_none() {
                foreign = Some((dimension.name, dimension.bearer));
            }
        });
        if let Some((dimension, other)) = foreign {
            let message = Text::new(if actor.is_some() { "actor-of-others" } else { "wrong-bearer" })
                .with("property", self.corpus.text(self.corpus.property(property).name))
                .with("bearer", bearer.word())
                .with("dimension", self.corpus.text(dimension))
                .with("other", other.word());
            self.report(
                Diagnostic::new(diagnostic::WRONG_BEARER, message)
                    .at(at.place(name))
                    .help(Text::new("wrong-bearer-help")),
            );
        }
    }

    /// A table is one norm per row, each in its own step of the axes.
    fn table(&mut self, at: At<'_>, norm: Norm, by: &[Span], rows: &[RowClauses], name: Span) {
        let mut axes = Vec::new();
        for span in by {
            match self.names.get(&at.name(*span)) {
                Some(Meaning::Dimension(id)) => axes.push(id),
                _ => self.unknown_name(diagnostic::UNKNOWN_DIMENSION, "kind-dimension", at, *span, |m| {
                    matches!(m, Meaning::Dimension(_))
                }),
            }
        }
        if by.is_empty() {
            self.wrong(diagnostic::ROW_WITHOUT_AXIS, at.place(name), Text::new("row-without-axis"));
            return;
        }
        if axes.len() < by.len() {
            return;
        }
        let read: Vec<Option<Vec<RowKey>>> = rows.iter().map(|row| self.row_keys(at, &axes, row)).collect();
        for (row, keys) in rows.iter().zip(&read) {
            let Some(keys) = keys else { continue };
            if at.tree.expr(row.value).kind == ExprKind::Missing {
                continue;
            }
            let mut region = Condition::Always;
            for key in keys {
                region = region.and(key.region(&read));
            }
            let comparison = Comparison { span: at.tree.expr(row.value).span, op: Op::Is, value: row.value };
            let Some(allowed) = self.allowed_values(at, norm.property, &[comparison]) else { continue };
            let base = self.corpus.scope(norm.scope).clone();
            let scope = self.scope(Scope { base: base.base.and(region), unless: base.unless });
            let details = self.row_details(at, row, norm.details);
            self.corpus.norms.push(Norm {
                allowed,
                scope,
                demand: row.span,
                unverified: norm.unverified || row.unverified,
                details,
                ..norm
            });
        }
    }

    fn row_keys(&mut self, at: At<'_>, axes: &[DimensionId], row: &RowClauses) -> Option<Vec<RowKey>> {
        let mut keys = Vec::new();
        for key in row.keys.of(&at.tree.keys) {
            match key {
                Key::From(value) => {
                    let amount = axes.iter().copied().find_map(|axis| match self.corpus.dimension(axis).kind {
                        DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => Some((axis, unit)),
                        _ => None,
                    });
                    let Some((axis, unit)) = amount else {
                        self.wrong(
                            diagnostic::ROW_WITHOUT_AXIS,
                            at.place(row.span),
                            Text::new("row-from-without-axis"),
                        );
                        return None;
                    };
                    keys.push(RowKey::From(axis, self.constant(at, *value, unit)?));
                }
                Key::Period(span) => {
                    let message = Text::new("period-outside-series").with("found", at.text(*span));
                    self.wrong(diagnostic::SERIES_ROW, at.place(*span), message);
                    return None;
                }
                Key::Name(name) => match self.names.get(&at.name(*name)) {
                    Some(Meaning::Value(axis, value)) if axes.contains(&axis) => keys.push(RowKey::Value(axis, value)),
                    Some(Meaning::Dimension(axis))
                        if axes.contains(&axis) && self.corpus.dimension(axis).kind == DimensionKind::YesNo =>
                    {
                        keys.push(RowKey::Value(axis, 1));
                    }
                    _ => {
                        let fits = |m: Meaning| matches!(m, Meaning::Value(axis, _) if axes.contains(&axis));
                        self.unknown_name(diagnostic::UNKNOWN_VALUE, "kind-row-key", at, *name, fits);
                        return None;
                    }
                },
            }
        }
        Some(keys)
    }

    /// What is overridden, or stood beside, has to be there.
    pub(super) fn check_overrides(&mut self) {
        if self
            .corpus
            .details
            .iter()
            .all(|details| details.overrides.is_empty() && details.besides.is_empty() && details.relaxes.is_empty())
        {
            return;
        }
        let mut of_act: rustc_hash::FxHashMap<ActId, rustc_hash::FxHashSet<(AddressId, Option<Symbol>)>> =
            rustc_hash::FxHashMap::default();
        // What a bill says may set aside what it adds itself.
        let of_bills = || self.corpus.bills.iter().flat_map(|bill| &bill.changes).flat_map(|change| &change.norms);
        for norm in self.corpus.norms.iter().chain(of_bills()) {
            of_act.entry(norm.act).or_default().insert((norm.address, norm.label));
        }
        let mut problems = Vec::new();
        for norm in self.corpus.norms.iter().chain(of_bills()) {
            let Some(details) = self.corpus.details(norm.details) else { continue };
            for (act, address, label) in details.overrides.iter().chain(&details.besides).chain(&details.relaxes) {
                let wanted = self.corpus.address(*address);
                let is_there = of_act.get(act).is_some_and(|provisions| {
                    provisions.contains(&(*address, *label))
                        || provisions.iter().any(|(other, own)| {
                            (label.is_none() || label == own) && wanted.holds(self.corpus.address(*other))
                        })
                });
                if !is_there {
                    let mut target = self.corpus.place_name(*act, Some(*address));
                    if let Some(label) = label {
                        target.push('#');
                        target.push_str(self.corpus.text(*label));
                    }
                    let message = Text::new("overrides-nothing").with("target", target);
                    problems.push(
                        Diagnostic::new(diagnostic::OVERRIDES_NOTHING, message)
                            .at(norm.head_place())
                            .help(Text::new("overrides-nothing-help")),
                    );
                }
            }
        }
        self.problems.extend(problems);
    }
}

/// The word that says how strongly a demand is meant.
const fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Must => "must",
        Mode::Should => "should",
        Mode::Progressively => "progressively",
        Mode::May => "may",
    }
}

/// One key of a row, read.
enum RowKey {
    From(DimensionId, Exact),
    Value(DimensionId, u16),
}

impl RowKey {
    /// The step that the key opens: up to the next greater one of the same axis.
    fn region(&self, rows: &[Option<Vec<RowKey>>]) -> Condition {
        match self {
            Self::Value(axis, value) => Condition::Test(Test::Among(*axis, vec![*value])),
            Self::From(axis, from) => {
                let above = rows
                    .iter()
                    .flatten()
                    .flatten()
                    .filter_map(|key| match key {
                        Self::From(other, value) if other == axis && value > from => Some(*value),
                        _ => None,
                    })
                    .min();
                let low = Condition::Test(Test::Compare(*axis, Cutting::AtLeast, *from));
                match above {
                    Some(above) => low.and(Condition::Test(Test::Compare(*axis, Cutting::Below, above))),
                    None => low,
                }
            }
        }
    }
}
