//! Offers in statements that begin with the name of an act, a state, a source or a bill. Must not know clauses.

use super::Desk;
use super::offer::Offer;
use crate::law::{ActId, ActSort};
use crate::lsp::forms::{Part, forms};
use crate::lsp::names::Named;
use crate::syntax::words::VERDICT;

/// The words that address a place.
const PLACES: &[&str] = &["art", "para", "part", "annex", "schedule", "preamble", "sentence"];

/// What follows the name of a state, of a source, of a bill; an act's places are its own.
const OF_STATE: &[&str] = &[
    "ratified",
    "acceded to",
    "accepted",
    "approved",
    "succeeded to",
    "signed",
    "denounced",
    "not party to",
    "accepts",
    "excludes",
    "declares",
    "declares nothing under",
    "silent on",
];
const OF_SOURCE: &[&str] = &["says", "recommends"];
const OF_BILL: &[&str] = &["adds", "replaces", "repeals"];
const OF_PLACE: &[&str] = &["needs judgement", "no action", "see", "defines", "repeals", "gives", "demands"];

impl Desk<'_> {
    pub(super) fn after_name(&mut self) {
        if self.cursor.before(0) == "#" {
            return self.labels(1);
        }
        let own = self.meaning(self.cursor.said(0));
        if self.cursor.words.len() == 1 {
            match own {
                Some(Named::Jurisdiction(_)) => self.verbs(OF_STATE),
                Some(Named::Bill(_)) => self.verbs(OF_BILL),
                Some(Named::Act(id)) => self.first_of_act(id),
                _ => [OF_STATE, OF_SOURCE, OF_BILL, PLACES].into_iter().for_each(|words| self.verbs(words)),
            }
            return;
        }
        let has_colon = self.cursor.words.iter().any(|word| word.text == ":");
        let verb = self.cursor.words.iter().skip(1).map(|word| word.text.as_str()).find(|word| is_verb(word));
        match verb.map(str::to_owned).as_deref() {
            Some("says") if !has_colon => self.said_by_source(),
            Some("recommends") => self.bills(1),
            Some("silent") => {
                self.properties(1, |_| true);
                self.terms(2);
            }
            Some("defines") => self.defined(),
            Some("see") => {
                self.places_here(1);
                self.acts(2, |_| true);
            }
            Some("adds" | "replaces" | "repeals") if !has_colon => {
                self.acts(1, |act| act.sort == ActSort::Law);
                self.places_here(2);
            }
            Some("gives" | "demands") => self.stated(),
            Some(_) if !has_colon => {
                self.instruments(1);
                self.act_address(1);
                self.words(2, &["as of"]);
            }
            _ if has_colon => self.stated(),
            _ => {
                self.verbs(OF_PLACE);
                self.places_here(3);
            }
        }
    }

    fn verbs(&mut self, words: &[&str]) {
        let from = self.cursor.word;
        let wanted = forms(Part::Verb).filter(|form| words.contains(&form.word.as_str()));
        self.say(wanted.map(|form| Offer::of_form(form, 2, from)));
    }

    fn first_of_act(&mut self, id: ActId) {
        self.addresses(id, self.cursor.word, 1);
        let sort = self.snapshot.session.corpus().act(id).sort;
        if sort == ActSort::Source {
            self.verbs(OF_SOURCE);
        }
        if matches!(sort, ActSort::Treaty | ActSort::Recommendation) {
            self.verbs(&["before ratification"]);
        }
        self.verbs(PLACES);
    }

    /// Places of the act that stands last before the cursor, else of the statement's own.
    pub(super) fn places_here(&mut self, rank: u8) {
        if !self.act_address(rank)
            && let Some(Named::Act(id)) = self.meaning(self.cursor.said(0))
        {
            let from = self.address_start().unwrap_or(self.cursor.word);
            self.addresses(id, from, rank);
        }
    }

    /// Places of the act right before the cursor, or before the address that is being written. Whether there is one.
    pub(super) fn act_address(&mut self, rank: u8) -> bool {
        let words = self.cursor.of_clause();
        let is_part = |text: &str| {
            PLACES.contains(&text)
                || matches!(text, "(" | ")" | "-" | "..")
                || text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let mut behind = words.iter().rev().skip_while(|word| is_part(&word.text) && self.act_of(&word.text).is_none());
        let Some(act) = behind.next().and_then(|word| self.act_of(&word.text)) else { return false };
        let from = self.address_start().unwrap_or(self.cursor.word);
        self.addresses(act, from, rank);
        true
    }

    fn act_of(&self, word: &str) -> Option<ActId> {
        match self.meaning(word) {
            Some(Named::Act(id)) => Some(id),
            _ => None,
        }
    }

    /// Where the address begins that is being written.
    fn address_start(&self) -> Option<usize> {
        let text: &str = self.cursor.file.text();
        let before = text.get(..self.cursor.at)?;
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let own = before.get(line..)?;
        let begins = |word: &&str| {
            let at = own.rfind(&format!("{word} "))?;
            let apart = own.get(..at)?.ends_with([' ', '\t', ',']);
            let rest = own.get(at + word.len()..)?;
            let is_inside = rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" ()-.".contains(&byte));
            let words = rest.split_whitespace().filter(|word| word.len() > 4 && !PLACES.contains(word)).count();
            (apart && is_inside && words == 0).then_some(line + at)
        };
        PLACES.iter().filter_map(begins).min()
    }

    /// Whether the cursor stands in an address.
    pub(super) fn address_before(&self) -> bool {
        self.address_start().is_some()
    }

    /// Behind `ADDRESS:`.
    fn stated(&mut self) {
        let words = &self.cursor.words;
        let begin = words.iter().rposition(|word| matches!(word.text.as_str(), ":" | "gives" | "demands"));
        let behind = words.get(begin.map_or(words.len(), |at| at + 1)..).unwrap_or_default();
        let said: Vec<String> = behind.iter().map(|word| word.text.clone()).collect();
        let is_choice = said.iter().any(|word| word == "of")
            && matches!(said.first().map(String::as_str), Some("any" | "all" | "at"));
        let is_mode = |word: &String| matches!(word.as_str(), "must" | "should" | "progressively" | "may");
        let own: Vec<&String> = said.iter().skip_while(|word| is_mode(word)).collect();
        if is_choice {
            self.places_here(1);
            return self.words(2, &["including"]);
        }
        match own.as_slice() {
            [] | [.., _]
                if own.is_empty() || own.last().is_some_and(|word| *word == ",") && self.operator().is_none() =>
            {
                self.properties(1, |_| true);
                self.topics(2);
                if said.is_empty() {
                    self.words(3, &["must", "should", "progressively", "may"]);
                    let from = self.cursor.word;
                    let choices =
                        forms(Part::Verb).filter(|form| matches!(form.word.as_str(), "any of" | "all of" | "at least"));
                    self.say(choices.map(|form| Offer::of_form(form, 3, from)));
                }
            }
            _ => self.compared(),
        }
    }

    fn said_by_source(&mut self) {
        match self.cursor.before(0) {
            "says" => {
                self.instruments(1);
                self.jurisdictions(1);
                self.acts(2, |act| act.sort == ActSort::Law);
                self.properties(3, |_| true);
                self.words(2, &["in practice"]);
            }
            "is" | "not" => {
                self.words(1, VERDICT);
                self.words(1, &["not applicable", "ready", "not ready"]);
            }
            _ => {
                self.act_address(1);
                self.words(2, &["is", "needs judgement"]);
                if let Some(Named::Jurisdiction(_)) = self.meaning(self.cursor.before(0)) {
                    self.verbs(OF_STATE);
                }
                self.instruments(4);
                self.compared();
            }
        }
    }

    fn defined(&mut self) {
        let words: Vec<&str> = self.cursor.words.iter().map(|word| word.text.as_str()).collect();
        match words.iter().rposition(|word| *word == "as") {
            Some(at) => self.condition(at + 1),
            None if self.cursor.before(0) == "defines" => self.terms(1),
            None => self.words(1, &["as"]),
        }
    }
}

/// Whether a word says what the named one does.
fn is_verb(word: &str) -> bool {
    matches!(word, "see" | "defines" | "gives" | "demands")
        || [OF_STATE, OF_SOURCE, OF_BILL].iter().any(|words| {
            words.iter().any(|one| one.split(' ').next() == Some(word) && one != &"accepted" || *one == word)
        })
}
