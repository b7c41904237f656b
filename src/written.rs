//! What statements say, as they are written: the corpus knows where the words stand, the files have them. Must not know
//! verdicts, nor what the words are wanted for.

use crate::law::{Citation, Corpus, Norm, ScopeId};
use crate::source::{Files, Place};

/// A corpus beside its texts.
#[derive(Clone, Copy, Debug)]
pub struct Written<'c> {
    /// What the statements mean.
    pub corpus: &'c Corpus,
    /// What they say.
    pub files: &'c Files,
}

impl Written<'_> {
    /// The words at a place, with white space folded.
    pub fn words(&self, place: Place) -> String {
        self.files.text(place).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a demand or provision says; of several properties, or of a topic, the one that is meant.
    pub fn demand(&self, norm: &Norm) -> String {
        let words = self.of_one_property(norm);
        let average = self.corpus.details(norm.details).is_some_and(|details| details.average.is_some());
        if average { format!("{words} on average") } else { words }
    }

    fn of_one_property(&self, norm: &Norm) -> String {
        let words = self.words(norm.demand_place());
        let property = self.corpus.text(self.corpus.property(norm.property).name);
        let name_end = |text: &str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        let mut end = name_end(&words);
        let several = words.get(end..).is_some_and(|rest| rest.starts_with(", "));
        while let Some(next) = words.get(end..).and_then(|rest| rest.strip_prefix(", ")) {
            end = words.len() - next.len() + name_end(next);
        }
        match words.split_at_checked(end) {
            Some((named, rest)) if several || named != property => format!("{property}{rest}"),
            _ => words,
        }
    }

    /// `LabourCode art 99(2): maternity_leave = 126 days`.
    pub fn statement(&self, norm: &Norm) -> String {
        format!("{}: {}", self.corpus.name_of(norm), self.demand(norm))
    }

    /// The persons and circumstances of a scope; nothing where it is about everyone.
    pub fn persons(&self, scope: ScopeId) -> Option<String> {
        let places = self.corpus.scope_places(scope);
        (!places.is_empty()).then(|| places.iter().map(|place| self.words(*place)).collect::<Vec<_>>().join(", "))
    }

    /// `S003 "employers bear the burden of proof"`.
    pub fn cited(&self, cite: &Citation) -> String {
        let mut text = cite.act.map(|act| self.corpus.place_name(act, cite.address)).unwrap_or_default();
        if !cite.words.is_empty() {
            if text.is_empty() {
                text.push_str(&cite.words);
            } else {
                text.push_str(&format!(" \"{}\"", cite.words));
            }
        }
        text
    }
}
