//! Two procedures, or a procedure and its amended version, beside one another: which steps and documents each has that
//! the other hasn't, and what is otherwise in the steps that both have.

use crate::law::{Corpus, Needed, Procedure, ProcedureStep, Symbol, Window};

/// How two procedures differ.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Versions {
    /// Steps of the first that the second hasn't, by number.
    pub gone: Vec<usize>,
    /// Steps of the second that the first hasn't, by number.
    pub new: Vec<usize>,
    /// Steps of both, by number in each, and what is otherwise.
    pub changed: Vec<(usize, usize, Vec<Otherwise>)>,
    /// Documents that only the first needs.
    pub documents_gone: Vec<Symbol>,
    /// Documents that only the second needs.
    pub documents_new: Vec<Symbol>,
}

impl Versions {
    /// Whether they are alike.
    pub fn is_empty(&self) -> bool {
        self.gone.is_empty()
            && self.new.is_empty()
            && self.changed.is_empty()
            && self.documents_gone.is_empty()
            && self.documents_new.is_empty()
    }
}

/// What is otherwise in a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Otherwise {
    /// Who takes it.
    Actor,
    /// What comes first, or which event calls for it.
    Order,
    /// When it may be taken.
    Windows,
    /// Which documents it needs.
    Documents,
    /// Who has to take it, and who is exempt.
    Persons,
    /// The state that it leads to.
    State,
}

/// How two procedures differ.
pub fn versions(corpus: &Corpus, one: &Procedure, other: &Procedure) -> Versions {
    let has = |procedure: &Procedure, step: &ProcedureStep| procedure.step(step.name).is_some();
    let only = |of: &Procedure, against: &Procedure| {
        of.steps.iter().enumerate().filter(|(_, step)| !has(against, step)).map(|(i, _)| i).collect()
    };
    let mut changed = Vec::new();
    for (i, step) in one.steps.iter().enumerate() {
        let Some(j) = other.steps.iter().position(|own| own.name == step.name) else { continue };
        let Some(own) = other.steps.get(j) else { continue };
        let otherwise = otherwise(corpus, step, own);
        if !otherwise.is_empty() {
            changed.push((i, j, otherwise));
        }
    }
    let needed = |procedure: &Procedure| {
        let mut names: Vec<Symbol> = Vec::new();
        for (name, _) in procedure.steps.iter().flat_map(|step| step.needs.iter().flat_map(|need| &need.documents)) {
            if !names.contains(name) {
                names.push(*name);
            }
        }
        names
    };
    let (first, second) = (needed(one), needed(other));
    let less = |of: &[Symbol], against: &[Symbol]| of.iter().copied().filter(|name| !against.contains(name)).collect();
    Versions {
        gone: only(one, other),
        new: only(other, one),
        changed,
        documents_gone: less(&first, &second),
        documents_new: less(&second, &first),
    }
}

fn otherwise(corpus: &Corpus, one: &ProcedureStep, other: &ProcedureStep) -> Vec<Otherwise> {
    let order = |step: &ProcedureStep| {
        let after: Vec<(bool, Vec<Symbol>)> =
            step.after.iter().map(|after| (after.any, after.of.iter().map(|(name, _)| *name).collect())).collect();
        (after, step.on.map(|(name, _)| name))
    };
    let windows = |step: &ProcedureStep| -> Vec<_> {
        let bare = |window: &Window| (window.earliest, window.latest, window.before, window.of.0);
        step.windows.iter().map(bare).collect()
    };
    let needs = |step: &ProcedureStep| -> Vec<_> {
        let bare = |need: &Needed| {
            let documents: Vec<Symbol> = need.documents.iter().map(|(name, _)| *name).collect();
            (need.any, documents, need.only_if.map(|(scope, _)| corpus.scope(scope)))
        };
        step.needs.iter().map(bare).collect()
    };
    let found = [
        (one.by != other.by, Otherwise::Actor),
        (order(one) != order(other), Otherwise::Order),
        (windows(one) != windows(other), Otherwise::Windows),
        (needs(one) != needs(other), Otherwise::Documents),
        (corpus.scope(one.scope) != corpus.scope(other.scope), Otherwise::Persons),
        (one.makes != other.makes, Otherwise::State),
    ];
    found.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what).collect()
}
