//! Bills: what each line would add to the law, put in the place of a provision, or end. What a bill says is read as a
//! provision is, and kept apart from the law. A change has to fit what stands there: that is looked at once all provisions
//! are known.

use super::clause::Clauses;
use super::declare::next;
use super::name::Meaning;
use super::norm::Written;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{
    ActId, ActSort, AddressId, Bill, BillChange, BillId, ChangeKind, DetailsId, Norm, NormId, Recommendation, ScopeId,
    Strength, Symbol,
};
use crate::source::{Place, Span};
use crate::syntax::ast::{ChangeVerb, ClauseKind, Kind, Statement, Target, TextSort};
use crate::value::DateRange;
use rustc_hash::{FxHashMap, FxHashSet};

impl Resolver {
    pub(super) fn register_bill(&mut self, at: At<'_>, name: Span, title: Span) {
        let id = BillId(next(&self.corpus.bills));
        if self.define(at, name, Meaning::Bill(id)) {
            let symbol = self.symbol(&at.name(name));
            self.corpus.bills.push(Bill {
                name: symbol,
                title: at.text(title).into(),
                from: None,
                changes: Vec::new(),
                place: at.place(name),
                details: DetailsId::NONE,
            });
        }
    }

    /// Reads the headers of bills.
    pub(super) fn declare_bills(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Text { sort: TextSort::Bill, name, .. } = statement.kind else { return };
        let Some(Meaning::Bill(id)) = self.names.get(&at.name(name)) else { return };
        if self.corpus.bill(id).place != at.place(name) {
            return;
        }
        let mut clauses = Clauses::of(self, at, statement);
        let from = clauses.from.and_then(|date| self.date(at, date));
        let details = clauses.details(self, at);
        if let Some(bill) = self.corpus.bills.get_mut(id.0 as usize) {
            (bill.from, bill.details) = (from, details);
            for clause in statement.clauses.of(&at.tree.clauses) {
                if let ClauseKind::TitleIn { language, title } = clause.kind {
                    bill.title.add(at.text(language), at.text(title));
                }
            }
        }
    }

    fn bill(&mut self, at: At<'_>, span: Span) -> Option<BillId> {
        if let Some(Meaning::Bill(id)) = self.names.get(&at.name(span)) {
            return Some(id);
        }
        let fits = |meaning: Meaning| matches!(meaning, Meaning::Bill(_));
        self.unknown_name(diagnostic::UNKNOWN_BILL, "kind-bill", at, span, fits);
        None
    }

    /// `S003 recommends B1`, `S003 recommends "…"`.
    pub(super) fn state_recommendation(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Recommends { source, bill, words } = statement.kind else { return };
        let source_id = self.act(at, source);
        let id = if bill.is_some() { self.bill(at, bill) } else { None };
        let mut details = Clauses::of(self, at, statement).read_details(self, at, None);
        if words.is_some() {
            // The source's own words: they locate the passage.
            details.get_or_insert_default().quotes.push((at.text(words).into(), at.place(words)));
        }
        let details = self.keep(details);
        let Some(source_id) = source_id else { return };
        if self.corpus.act(source_id).sort != ActSort::Source {
            let message = Text::new("says-of-no-source").with("name", self.corpus.act_name(source_id));
            self.wrong(diagnostic::WRONG_KIND, at.place(source), message);
            return;
        }
        if bill.is_some() && id.is_none() {
            return;
        }
        self.corpus.recommendations.push(Recommendation {
            source: source_id,
            bill: id,
            place: at.place(statement.span),
            words: at.place(if bill.is_some() { bill } else { words }),
            details,
        });
    }

    /// A line of a bill.
    pub(super) fn state_change(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Change { bill, verb, of, mode, properties, comparisons, by } = statement.kind else { return };
        let bill = self.bill(at, bill);
        let places = of.of(&at.tree.targets);
        let kind = match verb {
            ChangeVerb::Adds => ChangeKind::Adds,
            ChangeVerb::Replaces => ChangeKind::Replaces,
            ChangeVerb::Repeals => ChangeKind::Repeals,
        };
        if kind == ChangeKind::Repeals {
            let details = Clauses::of(self, at, statement).details(self, at);
            for (act, address, label) in self.targets(at, of, None) {
                let Some(named) = places.first().filter(|_| !self.is_law(act)) else {
                    let row = BillChange {
                        kind,
                        act,
                        address,
                        label,
                        norms: Vec::new(),
                        ended: Vec::new(),
                        place: at.place(statement.span),
                        words: at.place(targets_span(places)),
                        details,
                    };
                    self.keep_change(bill, row);
                    continue;
                };
                self.change_of_no_law(at, *named, act);
            }
            return;
        }
        let Some(target) = places.first().copied() else { return };
        if target.address.is_none() {
            let message = Text::new("change-without-place").with("verb", kind.word());
            self.wrong(diagnostic::BAD_ADDRESS, at.place(target.span()), message);
            return;
        }
        if let Some(Meaning::Act(act)) = self.names.get(&at.name(target.act))
            && !self.is_law(act)
        {
            self.change_of_no_law(at, target, act);
            return;
        }
        let written = Written { at: target, sense: None, mode, properties, comparisons, by, said_by: None };
        let start = self.corpus.norms.len();
        let stated = self.norms(at, statement, written);
        let mut norms = self.corpus.norms.split_off(start);
        let Some(stated) = stated else { return };
        let from = bill.and_then(|id| self.corpus.bill(id).from);
        norms.iter_mut().for_each(|norm| norm.from = norm.from.or(from));
        let (address, label) = (self.address(at, target.address), self.label(at, target));
        let row = BillChange {
            kind,
            act: stated.act,
            address,
            label,
            norms,
            ended: Vec::new(),
            place: at.place(statement.span),
            words: at.place(Span::new(target.span().start, statement.head_end)),
            details: stated.details,
        };
        self.keep_change(bill, row);
    }

    fn is_law(&self, act: ActId) -> bool {
        self.corpus.act(act).sort == ActSort::Law
    }

    fn change_of_no_law(&mut self, at: At<'_>, target: Target, act: ActId) {
        let message = Text::new("change-of-no-law").with("name", self.corpus.act_name(act));
        self.wrong(diagnostic::WRONG_KIND, at.place(target.span()), message);
    }

    fn keep_change(&mut self, bill: Option<BillId>, row: BillChange) {
        if let Some(bill) = bill.and_then(|id| self.corpus.bills.get_mut(id.0 as usize)) {
            bill.changes.push(row);
        }
    }

    /// Whether the changes of bills fit the provisions, now that all are known.
    pub(super) fn check_bills(&mut self) {
        if self.corpus.bills.is_empty() {
            return;
        }
        let mut provisions: FxHashMap<ActId, Vec<NormId>> = FxHashMap::default();
        for (i, norm) in (0..).zip(&self.corpus.norms) {
            if norm.strength == Strength::Gives {
                provisions.entry(norm.act).or_default().push(NormId(i));
            }
        }
        let mut bills = std::mem::take(&mut self.corpus.bills);
        for bill in &mut bills {
            let from = bill.from;
            for change in &mut bill.changes {
                let of_act = provisions.get(&change.act).map_or(&[][..], Vec::as_slice);
                self.fit(change, from, of_act);
            }
            self.check_twice(bill);
        }
        self.corpus.bills = bills;
    }

    /// Finds the provisions that a change ends, or says why it doesn't fit.
    fn fit(&mut self, change: &mut BillChange, from: Option<DateRange>, of_act: &[NormId]) {
        let corpus = &self.corpus;
        // What has ended before the bill begins isn't there to be changed.
        let lives = |norm: &Norm| from.is_none_or(|from| norm.until.is_none_or(|until| from.first() <= until));
        let here = |norm: &Norm| {
            change.address.is_none_or(|address| match change.kind {
                ChangeKind::Repeals => corpus.address(address).holds(corpus.address(norm.address)),
                ChangeKind::Adds | ChangeKind::Replaces => address == norm.address,
            })
        };
        let labelled = |norm: &Norm| change.label.is_none() || norm.label == change.label;
        let fits = |id: &NormId| {
            let norm = corpus.norm(*id);
            here(norm) && labelled(norm) && lives(norm)
        };
        let there: Vec<NormId> = of_act.iter().copied().filter(fits).collect();
        match change.kind {
            ChangeKind::Adds => {
                if let Some(first) = there.first() {
                    self.misfit("bill-adds-twice", change, &[corpus.norm(*first).head_place()]);
                }
            }
            ChangeKind::Repeals => {
                if there.is_empty() && change.address.is_some() {
                    self.misfit("bill-repeals-nothing", change, &[]);
                }
                change.ended = there;
            }
            ChangeKind::Replaces => {
                let property = |id: &NormId| corpus.norm(*id).property;
                let same: Vec<NormId> = there
                    .into_iter()
                    .filter(|id| change.norms.iter().any(|norm| norm.property == property(id)))
                    .collect();
                let all_there = change.norms.iter().all(|norm| same.iter().any(|id| property(id) == norm.property));
                let statements = statements(&same, corpus);
                if !all_there {
                    self.misfit("bill-replaces-nothing", change, &[]);
                } else if statements.len() > 1 {
                    self.misfit("bill-replaces-which", change, &statements);
                }
                change.ended = same;
            }
        }
    }

    /// A change that doesn't fit: its own words and the provisions that it meets are marked.
    fn misfit(&mut self, id: &'static str, change: &BillChange, provisions: &[Place]) {
        let mut problem = Diagnostic::new(diagnostic::BILL_MISFIT, Text::new(id).with("name", named(self, change)))
            .label(change.words, Text::new("bill-change-here"));
        for place in provisions {
            problem = problem.label(*place, Text::new("bill-provision-here"));
        }
        self.report(problem.help(Text::new(id).attribute("help")));
    }

    /// One provision changed by two lines of a bill, or one added twice.
    fn check_twice(&mut self, bill: &Bill) {
        let mut first: FxHashMap<NormId, usize> = FxHashMap::default();
        let mut added: FxHashMap<(ActId, AddressId, Option<Symbol>, crate::law::PropertyId, ScopeId), usize> =
            FxHashMap::default();
        let mut told: FxHashSet<(usize, usize)> = FxHashSet::default();
        let mut twice = Vec::new();
        for (number, change) in bill.changes.iter().enumerate() {
            for ended in &change.ended {
                match first.get(ended) {
                    Some(before) if *before != number => twice.push((*before, number)),
                    _ => drop(first.insert(*ended, number)),
                }
            }
            for norm in &change.norms {
                let key = (norm.act, norm.address, norm.label, norm.property, norm.scope);
                match added.get(&key) {
                    Some(before) if *before != number => twice.push((*before, number)),
                    _ => drop(added.insert(key, number)),
                }
            }
        }
        twice.retain(|pair| told.insert(*pair));
        for (before, number) in twice {
            let (Some(before), Some(change)) = (bill.changes.get(before), bill.changes.get(number)) else { continue };
            let text = Text::new("bill-changes-twice").with("name", named(self, change));
            let problem = Diagnostic::new(diagnostic::BILL_MISFIT, text)
                .label(change.words, Text::new("bill-change-here"))
                .label(before.words, Text::new("bill-change-before"));
            self.report(problem.help(Text::new("bill-changes-twice").attribute("help")));
        }
    }
}

/// `LabourCode art 88#a`.
fn named(resolver: &Resolver, change: &BillChange) -> String {
    let mut name = resolver.corpus.place_name(change.act, change.address);
    if let Some(label) = change.label {
        name.push('#');
        name.push_str(resolver.corpus.text(label));
    }
    name
}

/// What tells one statement at an address from another: the labels and situations of its rows.
type Key = Vec<(Option<Symbol>, ScopeId)>;

/// The statements that provisions stand in, wordings of one another counted once: those of one label on the same
/// situations.
fn statements(norms: &[NormId], corpus: &crate::law::Corpus) -> Vec<Place> {
    let mut by_head: Vec<(Place, Key)> = Vec::new();
    for id in norms {
        let norm = corpus.norm(*id);
        let key = (norm.label, norm.scope);
        match by_head.iter_mut().find(|(place, _)| *place == norm.head_place()) {
            Some((_, keys)) => keys.push(key),
            None => by_head.push((norm.head_place(), vec![key])),
        }
    }
    by_head.iter_mut().for_each(|(_, keys)| {
        keys.sort_unstable();
        keys.dedup();
    });
    let mut found: Vec<(Place, Key)> = Vec::new();
    for (place, keys) in by_head {
        if found.iter().all(|(_, other)| *other != keys) {
            found.push((place, keys));
        }
    }
    found.into_iter().map(|(place, _)| place).collect()
}

fn targets_span(places: &[Target]) -> Span {
    let first = places.first().map_or(Span::NONE, |target| target.span());
    places.last().map_or(first, |last| first.to(last.span()))
}
