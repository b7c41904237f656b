//! Clauses of a statement, sorted: who and when, from when, what is cited. A clause given twice, or one
//! that doesn't belong to its statement, is diagnosed here.

use super::fitting::{fits, instead, statement_word};
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{
    ActId, AddressId, Average, Citation, Condition, Details, DetailsId, Expectation, Reading, Scope, ScopeId, Share,
    Symbol, Verdict,
};
use crate::source::Span;
use crate::syntax::ast::{Clause, ClauseKind, CondId, DateAt, ExprId, Key, Line, List, Statement, Target};

/// The clauses of one statement.
#[derive(Default)]
pub(super) struct Clauses {
    pub persons: Option<CondId>,
    pub when: Option<CondId>,
    pub unless: Vec<CondId>,
    pub conditions: Vec<CondId>,
    pub from: Option<DateAt>,
    pub until: Option<DateAt>,
    pub read: Option<DateAt>,
    pub unverified: bool,
    /// A clause couldn't be read: to whom, when or in what case the statement holds isn't known.
    pub broken: bool,
    pub rows: Vec<RowClauses>,
    pub searched: Vec<List<Target>>,
    pub not_searched: Vec<List<Target>>,
    pub overrides: Vec<List<Target>>,
    pub besides: Vec<List<Target>>,
    pub relaxes: Vec<List<Target>>,
    pub by_declaration: bool,
    /// What comes first, whether any of it is enough, and where that is said.
    pub after: Vec<(List<Span>, bool, Span)>,
    pub blocking: Option<bool>,
    pub in_practice: Option<Span>,
    pub reading: Option<(Span, Span)>,
    pub share: Option<(Span, Span, Span)>,
    pub average: Option<Span>,
    pub measured_by: Option<(Line, Span)>,
    pub expects: Vec<ExpectClauses>,
    /// The word for whose duty it is.
    pub actor: Option<Span>,
    /// The numbers that it had: the clause, the address, its last day.
    pub was: Vec<(Span, Span, DateAt)>,
    pub applies_from: Option<DateAt>,
    pub transitional: Option<DateAt>,
    /// Citations, quotes, notes and reasons, in their order.
    remarks: Vec<Clause>,
}

/// A row with the clauses that follow it.
pub(super) struct RowClauses {
    pub span: Span,
    pub keys: List<Key>,
    pub value: ExprId,
    pub until: Option<DateAt>,
    pub unverified: bool,
    remarks: Vec<Clause>,
}

/// An expectation with its own clauses.
pub(super) struct ExpectClauses {
    pub span: Span,
    pub of: Span,
    pub verdict: Span,
    pub persons: Option<CondId>,
    pub when: Option<CondId>,
    pub from: Option<DateAt>,
    pub because: Option<Span>,
}

impl Clauses {
    /// Sorts the clauses of a statement.
    pub(super) fn of(resolver: &mut Resolver, at: At<'_>, statement: &Statement) -> Self {
        let mut sorted = Self::default();
        let clauses = statement.clauses.of(&at.tree.clauses);
        let mut i = 0;
        while let Some(clause) = clauses.get(i) {
            i += 1;
            if let ClauseKind::Expect { of, verdict, clauses: count } = clause.kind
                && fits(&statement.kind, &clause.kind)
            {
                let own = clauses.get(i..i + count as usize).unwrap_or(&[]);
                sorted.expects.push(ExpectClauses::of(clause.span, of, verdict, own));
                i += count as usize;
                continue;
            }
            sorted.broken |= clause.kind == ClauseKind::Broken;
            let before = || i.checked_sub(2).and_then(|before| clauses.get(before));
            if matches!(clause.kind, ClauseKind::For(_))
                && before().is_some_and(|before| before.kind.is_expectation_of_case())
            {
                // It says for which person of the case.
                continue;
            }
            if !fits(&statement.kind, &clause.kind) {
                let message = Text::new("clause-not-here")
                    .with("clause", first_word(at.text(clause.span)))
                    .with("statement", statement_word(&statement.kind));
                let problem = Diagnostic::new(diagnostic::CLAUSE_NOT_HERE, message).at(at.place(clause.span));
                resolver.report(match instead(&statement.kind, &clause.kind) {
                    Some(help) => problem.help(help),
                    None => problem,
                });
                continue;
            }
            if sorted.take(clause).is_some() {
                let same =
                    |other: &&Clause| std::mem::discriminant(&other.kind) == std::mem::discriminant(&clause.kind);
                let first = clauses.iter().find(same).map_or(clause.span, |first| first.span);
                let message = Text::new("clause-twice").with("clause", first_word(at.text(clause.span)));
                resolver.report(
                    Diagnostic::new(diagnostic::CLAUSE_TWICE, message)
                        .at(at.place(clause.span))
                        .label(at.place(first), Text::new("clause-twice-first"))
                        .help(Text::new("clause-twice-help")),
                );
            }
        }
        sorted
    }

    /// Takes a clause; gives the place of an earlier one where there may be only one.
    fn take(&mut self, clause: &Clause) -> Option<Span> {
        fn once<T: Copy>(slot: &mut Option<T>, value: T, span: Span) -> Option<Span> {
            if slot.is_some() {
                return Some(span);
            }
            *slot = Some(value);
            None
        }
        match clause.kind {
            ClauseKind::For(id) => return once(&mut self.persons, id, clause.span),
            ClauseKind::ForShare { percent, of, counting, weighted } => {
                self.share = Some((percent, counting, weighted));
                return once(&mut self.persons, of, clause.span);
            }
            ClauseKind::OnAverage { of, weighted } => {
                self.average = Some(weighted);
                return once(&mut self.persons, of, clause.span);
            }
            ClauseKind::MeasuredBy(line) => return once(&mut self.measured_by, (line, clause.span), clause.span),
            ClauseKind::When(id) => return once(&mut self.when, id, clause.span),
            ClauseKind::Unless(id) => self.unless.push(id),
            ClauseKind::Where(id) => self.conditions.push(id),
            ClauseKind::From(date) => return once(&mut self.from, date, clause.span),
            ClauseKind::Until(date) => match self.rows.last_mut() {
                Some(row) => return once(&mut row.until, date, clause.span),
                None => return once(&mut self.until, date, clause.span),
            },
            ClauseKind::Read(date) => return once(&mut self.read, date, clause.span),
            ClauseKind::Searched(targets) => self.searched.push(targets),
            ClauseKind::NotSearched(targets) => self.not_searched.push(targets),
            ClauseKind::Overrides(targets) => self.overrides.push(targets),
            ClauseKind::Besides(targets) => self.besides.push(targets),
            ClauseKind::Relaxes(targets) => self.relaxes.push(targets),
            ClauseKind::Actor(word) => return once(&mut self.actor, word, clause.span),
            ClauseKind::Was { address, until } => self.was.push((clause.span, address, until)),
            ClauseKind::AppliesFrom(date) => return once(&mut self.applies_from, date, clause.span),
            ClauseKind::TransitionalUntil(date) => return once(&mut self.transitional, date, clause.span),
            ClauseKind::ByDeclaration => self.by_declaration = true,
            ClauseKind::After { any, of } => self.after.push((of, any, clause.span)),
            ClauseKind::Blocking(blocking) => return once(&mut self.blocking, blocking, clause.span),
            ClauseKind::InPractice(words) => return once(&mut self.in_practice, words, clause.span),
            ClauseKind::Reading { words, by } => return once(&mut self.reading, (words, by), clause.span),
            ClauseKind::Row { keys, value } => {
                self.rows.push(RowClauses {
                    span: clause.span,
                    keys,
                    value,
                    until: None,
                    unverified: false,
                    remarks: Vec::new(),
                });
            }
            ClauseKind::Unverified(_) => {
                match self.rows.last_mut() {
                    Some(row) => row.unverified = true,
                    None => self.unverified = true,
                }
                self.remark(clause);
            }
            ClauseKind::Cite { .. } | ClauseKind::Quote(_) | ClauseKind::Note(_) | ClauseKind::Because(_) => {
                self.remark(clause)
            }
            _ => {}
        }
        None
    }

    fn remark(&mut self, clause: &Clause) {
        match self.rows.last_mut() {
            Some(row) => row.remarks.push(*clause),
            None => self.remarks.push(*clause),
        }
    }

    /// Whether the statement says who or when.
    pub(super) const fn names_persons(&self) -> bool {
        self.persons.is_some() || self.when.is_some()
    }

    /// Who and when: the scope of the statement, joined to that of its act.
    pub(super) fn scope(&self, resolver: &mut Resolver, at: At<'_>, act: Option<ActId>) -> ScopeId {
        let of_act = act.map_or(ScopeId::EVERYTHING, |act| resolver.corpus.act(act).scope);
        if self.persons.is_none() && self.when.is_none() && self.unless.is_empty() {
            return of_act;
        }
        resolver.within = act;
        let mut base = resolver.corpus.scope(of_act).base.clone();
        for id in [self.persons, self.when].into_iter().flatten() {
            base = base.and(resolver.condition(at, id));
        }
        let mut unless: Vec<Condition> = Vec::new();
        for id in &self.unless {
            unless.push(resolver.condition(at, *id));
        }
        resolver.within = None;
        let unless = match unless.len() {
            0 => Condition::Never,
            1 => unless.remove(0),
            _ => Condition::Any(unless),
        };
        let id = resolver.scope(Scope { base, unless });
        self.remember_words(resolver, at, id);
        id
    }

    /// Of all that says the same persons and circumstances the shortest is kept, so that the order of files can't show.
    fn remember_words(&self, resolver: &mut Resolver, at: At<'_>, id: ScopeId) {
        let spans = || self.persons.iter().chain(&self.when).map(|cond| at.tree.cond(*cond).span);
        let length: usize = spans().map(|span| at.text(span).len() + 1).sum();
        if resolver.is_noting() {
            let words = spans().flat_map(|span| [at.text(span), "\n"]).collect();
            resolver.note_words(id, words, spans().map(|span| at.place(span)).collect());
        }
        if resolver.scope_words.get(&id).is_some_and(|known| known.len() < length) {
            return;
        }
        let words: String = spans().flat_map(|span| [at.text(span), "\n"]).collect();
        let known = resolver.scope_words.get(&id);
        if known.is_none_or(|known| (words.len(), words.as_str()) < (known.len(), &**known)) {
            resolver.scope_words.insert(id, words.into());
            resolver.corpus.scope_places.insert(id, spans().map(|span| at.place(span)).collect());
        }
    }

    /// The rarer clauses, if there are any.
    pub(super) fn details(&mut self, resolver: &mut Resolver, at: At<'_>) -> DetailsId {
        let details = self.read_details(resolver, at, None);
        resolver.keep(details)
    }

    /// The rarer clauses; a target without an act is understood to be in `act`.
    pub(super) fn read_details(&mut self, resolver: &mut Resolver, at: At<'_>, act: Option<ActId>) -> Option<Details> {
        let empty = self.remarks.is_empty()
            && self.read.is_none()
            && self.conditions.is_empty()
            && self.overrides.is_empty()
            && self.besides.is_empty()
            && self.relaxes.is_empty()
            && !self.by_declaration
            && self.reading.is_none()
            && self.share.is_none()
            && self.actor.is_none()
            && self.applies_from.is_none()
            && self.transitional.is_none()
            && self.average.is_none()
            && self.measured_by.is_none()
            && self.expects.is_empty();
        if empty {
            return None;
        }
        let mut details = remarks(resolver, at, &self.remarks);
        details.read = self.read.and_then(|date| resolver.date(at, date));
        for id in self.conditions.clone() {
            let condition = resolver.state_condition(at, id);
            self.broken |= condition.is_none();
            details.conditions.extend(condition);
        }
        for list in self.overrides.clone() {
            details.overrides.extend(resolver.provisions(at, list, act));
        }
        for list in self.besides.clone() {
            details.besides.extend(resolver.provisions(at, list, act));
        }
        for list in self.relaxes.clone() {
            details.relaxes.extend(resolver.provisions(at, list, act));
        }
        details.by_declaration = self.by_declaration;
        details.applies_from = self.applies_from.and_then(|date| resolver.day(at, date.span));
        details.transitional =
            self.transitional.and_then(|date| resolver.date(at, date)).map(crate::value::DateRange::last);
        details.actor = self.actor.map(|word| resolver.bearer(at, word));
        if let Some((percent, counting, weighted)) = self.share {
            let counting = counting.is_some().then(|| resolver.group_scope(at, counting)).flatten();
            let weights = resolver.weights(at, weighted);
            details.share = resolver.number(at, percent).map(|percent| Share { percent, counting, weights });
        }
        if let Some(weighted) = self.average {
            details.average = Some(Average { weights: resolver.weights(at, weighted) });
        }
        if let Some((line, span)) = self.measured_by {
            details.measured_by = resolver.line(at, line).map(|line| (line, at.place(span)));
        }
        if let Some((words, by)) = self.reading {
            let by = if by.is_some() { resolver.act(at, by) } else { None };
            details.reading = Some(Reading { words: at.text(words).into(), by });
        }
        resolver.within = act;
        for expect in &self.expects {
            details.expectations.extend(expect.read(resolver, at));
        }
        resolver.within = None;
        Some(details)
    }
}

impl ExpectClauses {
    fn of(span: Span, of: Span, verdict: Span, clauses: &[Clause]) -> Self {
        let mut expect = Self { span, of, verdict, persons: None, when: None, from: None, because: None };
        for clause in clauses {
            match clause.kind {
                ClauseKind::For(id) => expect.persons = Some(id),
                ClauseKind::When(id) => expect.when = Some(id),
                ClauseKind::From(date) => expect.from = Some(date),
                ClauseKind::Because(text) => expect.because = Some(text),
                _ => {}
            }
            expect.span = expect.span.to(clause.span);
        }
        expect
    }

    fn read(&self, resolver: &mut Resolver, at: At<'_>) -> Option<Expectation> {
        // What a module expects of a state that nobody speaks of here isn't expected.
        let of_nobody = self.of.is_some() && resolver.names.get(&at.name(self.of)).is_none();
        if of_nobody && resolver.files.is_of_module(at.file) {
            return None;
        }
        let of = if self.of.is_some() { Some(resolver.jurisdiction(at, self.of)?) } else { None };
        let verdict = resolver.verdict(at, self.verdict)?;
        let mut base = Condition::Always;
        for id in [self.persons, self.when].into_iter().flatten() {
            base = base.and(resolver.condition(at, id));
        }
        let scope = (self.persons.is_some() || self.when.is_some())
            .then(|| resolver.scope(Scope { base, unless: Condition::Never }));
        let from = self.from.and_then(|date| resolver.day(at, date.span));
        let because = self.because.map(|span| at.text(span).into());
        Some(Expectation { of, verdict, scope, from, because, place: at.place(self.span) })
    }
}

fn remarks(resolver: &mut Resolver, at: At<'_>, clauses: &[Clause]) -> Details {
    let mut details = Details::default();
    for clause in clauses {
        match clause.kind {
            ClauseKind::Cite { targets, quote } => {
                let words: Box<str> = at.text(quote).into();
                let targets = resolver.targets(at, targets, None);
                if targets.is_empty() {
                    details.cites.push(Citation {
                        act: None,
                        address: None,
                        words: words.clone(),
                        place: at.place(clause.span),
                    });
                }
                for (act, address, _) in targets {
                    details.cites.push(Citation {
                        act: Some(act),
                        address,
                        words: words.clone(),
                        place: at.place(clause.span),
                    });
                }
            }
            ClauseKind::Quote(text) => details.quotes.push((at.text(text).into(), at.place(text))),
            ClauseKind::Note(text) => details.notes.push(at.text(text).into()),
            ClauseKind::Because(text) => details.because.push(at.text(text).into()),
            ClauseKind::Unverified(why) => details.unverified = Some(at.text(why).into()),
            _ => {}
        }
    }
    details
}

impl Resolver {
    /// The clauses of a row: its own citations, notes and reasons, and what else its table says.
    pub(super) fn row_details(&mut self, at: At<'_>, row: &RowClauses, of_table: DetailsId) -> DetailsId {
        if row.remarks.is_empty() {
            return of_table;
        }
        let Details { cites, quotes, notes, because, unverified, .. } = remarks(self, at, &row.remarks);
        let of_table = self.corpus.details(of_table).cloned().unwrap_or_default();
        self.keep(Some(Details { cites, quotes, notes, because, unverified, ..of_table }))
    }

    /// The verdict of a word. The grammar knows the words: another one was diagnosed where it was read.
    pub(super) fn verdict(&self, at: At<'_>, span: Span) -> Option<Verdict> {
        Verdict::from_word(at.text(span))
    }

    /// A list of targets; an act carries over to the addresses behind it.
    pub(super) fn targets(
        &mut self,
        at: At<'_>,
        list: List<Target>,
        within: Option<ActId>,
    ) -> Vec<(ActId, Option<AddressId>, Option<Symbol>)> {
        let mut act = within;
        let mut found = Vec::new();
        for target in list.of(&at.tree.targets) {
            if target.act.is_some() {
                act = self.act(at, target.act);
            }
            let Some(act) = act else { continue };
            let address = if target.address.is_some() {
                match self.address(at, target.address) {
                    Some(address) => Some(address),
                    None => continue,
                }
            } else {
                None
            };
            let label = self.label(at, *target);
            found.push((act, address, label));
        }
        found
    }

    /// Targets that must name a place in an act.
    fn provisions(
        &mut self,
        at: At<'_>,
        list: List<Target>,
        within: Option<ActId>,
    ) -> Vec<(ActId, AddressId, Option<Symbol>)> {
        self.targets(at, list, within)
            .into_iter()
            .filter_map(|(act, address, label)| Some((act, address?, label)))
            .collect()
    }
}

fn first_word(text: &str) -> &str {
    // `in force` is one word of two; of others the first tells.
    if text.starts_with("in force") {
        return "in force";
    }
    text.split_whitespace().next().unwrap_or(text)
}
