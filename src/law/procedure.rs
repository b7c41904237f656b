//! Procedures: steps with their actors, windows and documents, what comes first, who is exempt. What a text says of
//! time is kept as it is written; whether a case kept to it is `eval`'s business.

use super::act::JurisdictionId;
use super::condition::ScopeId;
use super::corpus::Symbol;
use super::norm::DetailsId;
use crate::source::Place;
use crate::value::{DateRange, Quantity};
use indexmap::IndexMap;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// A procedure of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ProcedureId(pub u32);

/// A name where it is used, in a procedure or a case: of a step, an event or a document.
pub type Used = (Symbol, Place);

/// Ordered steps that lead to something.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// Its name.
    pub name: Symbol,
    /// Its title, or empty.
    pub title: Box<str>,
    /// Whose it is, where it says so.
    pub of: Option<JurisdictionId>,
    /// Its steps, as written; behind those of the procedure that it is like.
    pub steps: Vec<ProcedureStep>,
    /// What may happen beside the steps.
    pub events: Vec<Named>,
    /// Documents with a title.
    pub documents: Vec<Named>,
    /// The procedure that this one is like, but for what it says itself.
    pub like: Option<ProcedureId>,
    /// What of that one it hasn't.
    pub without: Vec<Used>,
    /// First day.
    pub from: Option<DateRange>,
    /// Last day.
    pub until: Option<DateRange>,
    /// Its name in the text.
    pub place: Place,
    /// Citations, notes.
    pub details: DetailsId,
}

impl Procedure {
    /// The step of a name.
    pub fn step(&self, name: Symbol) -> Option<&ProcedureStep> {
        self.steps.iter().find(|step| step.name == name)
    }

    /// The names of steps and events.
    pub fn anchors(&self) -> impl Iterator<Item = Symbol> + '_ {
        self.steps.iter().map(|step| step.name).chain(self.events.iter().map(|event| event.name))
    }

    /// The names of documents that steps need, or that have a title.
    pub fn document_names(&self) -> impl Iterator<Item = Symbol> + '_ {
        let needed = self.steps.iter().flat_map(|step| step.needs.iter().flat_map(|need| &need.documents));
        needed.map(|(name, _)| *name).chain(self.documents.iter().map(|document| document.name))
    }

    /// The scopes that are asked for while a person is laid over it.
    pub fn scopes(&self) -> impl Iterator<Item = ScopeId> + '_ {
        let needs = self.steps.iter().flat_map(|step| step.needs.iter().filter_map(|need| Some(need.only_if?.0)));
        self.steps.iter().map(|step| step.scope).chain(needs)
    }

    /// For each step and event what comes right before it: what it names, what its window is counted from, and the
    /// steps whose window is counted to it. Of alternatives each is named.
    pub fn predecessors(&self) -> IndexMap<Symbol, Vec<Symbol>> {
        let mut before: IndexMap<Symbol, Vec<Symbol>> = self.anchors().map(|name| (name, Vec::new())).collect();
        let mut add = |name: Symbol, first: Symbol| before.entry(name).or_default().push(first);
        for step in &self.steps {
            step.after.iter().flat_map(|after| &after.of).for_each(|(first, _)| add(step.name, *first));
            for window in &step.windows {
                if window.is_after() {
                    add(step.name, window.of.0);
                } else if window.is_before() {
                    add(window.of.0, step.name);
                }
            }
        }
        before
    }

    /// The steps and events in an order in which each stands behind what comes before it, and those of which that can't
    /// be said since they come before themselves.
    pub fn in_order(&self) -> (Vec<Symbol>, Vec<Symbol>) {
        let before = self.predecessors();
        let mut behind: FxHashMap<Symbol, Vec<Symbol>> = FxHashMap::default();
        let mut open: FxHashMap<Symbol, usize> = FxHashMap::default();
        for (name, first) in &before {
            open.insert(*name, first.iter().filter(|first| before.contains_key(*first)).count());
            first.iter().for_each(|first| behind.entry(*first).or_default().push(*name));
        }
        let mut ready: VecDeque<Symbol> = before.keys().copied().filter(|name| open.get(name) == Some(&0)).collect();
        let mut order = Vec::with_capacity(before.len());
        while let Some(name) = ready.pop_front() {
            order.push(name);
            for next in behind.get(&name).into_iter().flatten() {
                if let Some(left) = open.get_mut(next) {
                    *left -= 1;
                    if *left == 0 {
                        ready.push_back(*next);
                    }
                }
            }
        }
        let circular = before.keys().copied().filter(|name| open.get(name).is_some_and(|left| *left > 0)).collect();
        (order, circular)
    }

    /// The steps that are only ever named as one of several of which one is enough.
    pub fn alternatives(&self) -> FxHashSet<Symbol> {
        let named = |any: bool| {
            let after = self.steps.iter().flat_map(|step| &step.after).filter(move |after| after.any == any);
            after.flat_map(|after| after.of.iter().map(|(name, _)| *name))
        };
        let counted = self.steps.iter().flat_map(|step| step.windows.iter().map(|window| window.of.0));
        let alone: FxHashSet<Symbol> = named(false).chain(counted).collect();
        named(true).filter(|name| !alone.contains(name)).collect()
    }

    /// What a document, a step or an event is called: its title, or its name.
    pub fn title_of(&self, name: Symbol) -> Option<&str> {
        let named = self.documents.iter().chain(&self.events).find(|one| one.name == name).map(|one| &*one.title);
        named.or_else(|| self.step(name).map(|step| &*step.title)).filter(|title| !title.is_empty())
    }
}

impl ProcedureStep {
    /// The step, without what refers to things that aren't there.
    #[must_use]
    pub fn without(mut self, gone: &[Used]) -> Self {
        let is_gone = |name: &Symbol| gone.iter().any(|(other, _)| other == name);
        for after in &mut self.after {
            after.of.retain(|(name, _)| !is_gone(name));
        }
        self.after.retain(|after| !after.of.is_empty());
        self.windows.retain(|window| !is_gone(&window.of.0));
        for need in &mut self.needs {
            need.documents.retain(|(name, _)| !is_gone(name));
        }
        self.needs.retain(|need| !need.documents.is_empty());
        self.on = self.on.filter(|(name, _)| !is_gone(name));
        self
    }
}

/// An event or a document of a procedure.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name.
    pub name: Symbol,
    /// What it is, or empty.
    pub title: Box<str>,
    /// Where it is declared.
    pub place: Place,
    /// Citations, notes.
    pub details: DetailsId,
}

/// One step.
#[derive(Clone, Debug)]
pub struct ProcedureStep {
    /// Its name.
    pub name: Symbol,
    /// What is done, or empty.
    pub title: Box<str>,
    /// Who takes it, or empty.
    pub by: Box<str>,
    /// What comes first.
    pub after: Vec<After>,
    /// The event that alone calls for it.
    pub on: Option<Used>,
    /// When it may be taken.
    pub windows: Vec<Window>,
    /// The documents that it needs.
    pub needs: Vec<Needed>,
    /// For whom and when it has to be taken, and who is exempt.
    pub scope: ScopeId,
    /// Where the text says who is exempt.
    pub exempt: Option<Place>,
    /// The state that it leads to.
    pub makes: Option<Symbol>,
    /// Whether something of it couldn't be read, or it is marked `unverified`.
    pub doubtful: bool,
    /// From its first word to its last.
    pub place: Place,
    /// Citations, notes.
    pub details: DetailsId,
}

/// What comes before a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct After {
    /// Whether one of them is enough.
    pub any: bool,
    /// Steps or events.
    pub of: Vec<Used>,
}

/// When a step may be taken, counted from another step or an event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Window {
    /// Not before this.
    pub earliest: Option<Offset>,
    /// Not after this.
    pub latest: Option<Offset>,
    /// Whether it speaks of the time before what it is counted from.
    pub before: bool,
    /// What it is counted from.
    pub of: Used,
    /// The clause.
    pub place: Place,
}

impl Window {
    /// Whether the text has a window and doesn't say which.
    pub const fn is_unknown(&self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// Whether it lets the step be taken only before what it is counted from.
    pub const fn is_before(&self) -> bool {
        self.before && (self.latest.is_some() || self.is_unknown())
    }

    /// Whether it lets the step be taken only after what it is counted from.
    pub const fn is_after(&self) -> bool {
        !self.before && (self.earliest.is_some() || self.is_unknown())
    }
}

/// So long before or after something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offset {
    /// Before it, not after it.
    pub before: bool,
    /// How long: days, working days, months.
    pub length: Quantity,
}

/// Documents that a step needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Needed {
    /// Whether one of them is enough.
    pub any: bool,
    /// Which.
    pub documents: Vec<Used>,
    /// In which cases, with the place of the condition; or always.
    pub only_if: Option<(ScopeId, Place)>,
    /// The clause.
    pub place: Place,
}

/// How it stands with a step in a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kept {
    /// Taken in time, with its documents.
    Kept,
    /// Needn't be taken by this person.
    Exempt,
    /// A document is missing.
    Incomplete,
    /// It had to be taken, and wasn't.
    Missing,
    /// It may still be taken.
    Open,
    /// Taken before its window, or before what comes first.
    TooEarly,
    /// Taken after its window.
    TooLate,
    /// What is needed to say it isn't known.
    Unknown,
}

impl Kept {
    /// All of them, with their words.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Kept, "kept"),
        (Self::Exempt, "exempt"),
        (Self::Incomplete, "incomplete"),
        (Self::Missing, "missing"),
        (Self::Open, "open"),
        (Self::TooEarly, "too early"),
        (Self::TooLate, "too late"),
        (Self::Unknown, "unknown"),
    ];

    /// The word of an expectation, its blanks as they may be.
    pub fn from_words(words: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| own.split(' ').eq(words.split_whitespace())).map(|(kept, _)| *kept)
    }

    /// The word for it.
    pub fn words(self) -> &'static str {
        Self::ALL.iter().find(|(kept, _)| *kept == self).map_or("", |(_, words)| words)
    }

    /// Whether something went wrong.
    pub const fn is_fault(self) -> bool {
        matches!(self, Self::Incomplete | Self::Missing | Self::TooEarly | Self::TooLate)
    }
}
