//! Offers of clauses and in them. Which clauses say something in which statement, the resolver knows.

use super::Desk;
use super::fit::LONGEST;
use super::offer::{Offer, Said};
use crate::diagnostic::{Code, Group};
use crate::law::ActSort;
use crate::lsp::forms::{Form, Part, forms};
use crate::lsp::names::Named;
use crate::resolve::clause_fits;
use crate::syntax::words::{CLAUSE, VERDICT};
use crate::syntax::{ast::Kind, whole};
use lsp_types::CompletionItemKind as Item;

/// Clauses that may come several times; others are offered last where they are there.
const AGAIN: &[&str] =
    &["cite", "note", "quote", "because", "unless", "where", "expect", "title", "also called", "part"];

impl Desk<'_> {
    /// At the beginning of an indented line.
    pub(super) fn clause_words(&mut self) {
        self.clauses_if(|_| true);
        if matches!(self.cursor.said(0), "procedure" | "case" | "calendar") {
            return;
        }
        if self.cursor.words.iter().any(|word| word.text == "by") {
            self.regions(6);
        }
    }

    /// Behind a clause or a head that could end here.
    pub(super) fn clauses_behind(&mut self) {
        let text: &str = self.cursor.file.text();
        let before = text.get(self.cursor.start..self.cursor.word).unwrap_or("").trim_end();
        if self.cursor.is_apart && !before.ends_with([',', '=']) && before.len() <= LONGEST && whole(before).is_some() {
            self.clauses_if(|form| form.word.split(' ').next().is_some_and(|word| CLAUSE.contains(&word)));
        }
    }

    fn clauses_if(&mut self, wanted: impl Fn(&Form) -> bool) {
        let text: &str = self.cursor.file.text();
        let before = text.get(self.cursor.start..self.cursor.word).unwrap_or("").trim_end();
        let line = before.lines().next().unwrap_or("");
        let heads = [before, line].into_iter().filter(|head| head.len() <= LONGEST);
        let head = heads.into_iter().find(|head| whole(head).is_some()).map(str::to_owned);
        let (from, has) = (self.cursor.word, |word: &str| self.is_there(word));
        let mut found = Vec::new();
        for form in forms(Part::Clause).filter(|form| wanted(form)) {
            let fitting = |example: &&str| head.as_ref().is_none_or(|head| says_something(head, example));
            if form.examples.iter().any(fitting) {
                let again = AGAIN.contains(&form.word.as_str());
                found.push(Offer::of_form(form, if has(&form.word) && !again { 8 } else { 5 }, from));
            }
        }
        self.say(found);
    }

    fn is_there(&self, word: &str) -> bool {
        let first = word.split(' ').next().unwrap_or(word);
        self.cursor.words.iter().skip(1).any(|one| one.text == first)
    }

    /// Behind the first word of a clause.
    pub(super) fn in_clause(&mut self) {
        let word = self.cursor.said(self.cursor.clause).to_owned();
        let before = self.cursor.before(0).to_owned();
        let begins = self.cursor.words.len() == self.cursor.clause + 1;
        match word.as_str() {
            "for" | "when" | "unless" | "where" | "person" => self.condition(self.cursor.clause + 1),
            "cite" | "searched" | "overrides" | "besides" | "relaxes" => self.targets(&word),
            "not" if matches!(before.as_str(), "searched" | ",") || self.is_there("searched") => {
                self.targets("searched")
            }
            "not" => self.words(1, &["searched", "blocking", "earlier than", "later than"]),
            "expect" => self.expected(&before),
            "revises" => self.instruments(1),
            "replaces" => self.acts(1, |act| act.sort != ActSort::Source),
            "kind" => self.kinds(),
            "body" => self.bodies(),
            "rank" => self.ranks(1),
            "of" if before == "the" => self.bearers(),
            "of" => {
                self.jurisdictions(1);
                self.words(2, &["the"]);
            }
            "title" if begins => {
                let from = self.cursor.word;
                let codes = ["en", "ru", "kk"];
                self.say(codes.map(|code| Offer::new(Said::Name(code.to_owned()), 1, from, Item::CONSTANT)));
            }
            "by" => {
                self.words(1, &["declaration"]);
                self.sources(2);
            }
            "reading" => {
                self.words(1, &["by"]);
                if before == "by" {
                    self.sources(1);
                }
            }
            "asks" => self.properties(1, |_| true),
            "follows" | "like" => self.procedures(1),
            "after" | "without" => {
                self.anchors(1);
                if word == "without" {
                    self.documents(2);
                }
                self.words(2, &["any of"]);
            }
            "on" if before == "average" => self.words(1, &["for"]),
            "on" => {
                self.anchors(1);
                self.words(2, &["average for"]);
            }
            "within" => self.window(&before),
            "allow" if begins => self.codes(),
            "allow" => self.words(1, &["because"]),
            "figure" if begins => self.series(1),
            "figure" => self.words(1, &["of", "rises", "falls", "narrows", "widens", "overall", "during"]),
            "measured" => {
                self.words(1, &["by"]);
                self.series(1);
            }
            "value" => {
                self.own_values();
                self.words(2, &["covers"]);
            }
            "in" => self.words(1, &["force", "practice"]),
            "transitional" => self.words(1, &["until"]),
            "was" => {
                self.places_here(1);
                self.words(2, &["until"]);
            }
            "binds" => {
                self.behind_number(None);
                self.words(2, &["after"]);
                let from = self.cursor.word;
                let events = ["registration", "ratification"];
                self.say(events.map(|word| Offer::new(Said::Name(word.to_owned()), 1, from, Item::EVENT)));
            }
            "from" if self.cursor.said(0) == "parameter" && before != "from" => self.behind_number(self.own_unit()),
            "from" if before == "," => self.topics(1),
            "rests" => {
                let from = self.cursor.word;
                let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
                self.say(days.map(|day| Offer::new(Said::Name(day.to_owned()), 1, from, Item::ENUM_MEMBER)));
            }
            "needs" if before == "}" => self.words(1, &["if"]),
            "needs" if self.is_there("if") => self.condition(self.cursor.clause + 1),
            "needs" | "with" => {
                self.documents(1);
                self.words(2, &["any of", "all", "all except"]);
            }
            "event" | "adopted" | "law" if !begins => self.words(1, &["on", "of"]),
            _ => {}
        }
    }

    fn targets(&mut self, clause: &str) {
        let before = self.cursor.before(0).to_owned();
        if before == "#" {
            return self.labels(1);
        }
        match clause {
            "searched" => self.acts(2, |act| act.sort == ActSort::Law),
            "relaxes" => self.instruments(3),
            _ => self.acts(2, |_| true),
        }
        if clause == "relaxes"
            || clause == "overrides"
            || clause == "besides"
            || !matches!(before.as_str(), "cite" | "searched")
        {
            self.places_here(1);
        }
    }

    fn expected(&mut self, before: &str) {
        if self.cursor.said(0) == "case" {
            match before {
                "expect" => {
                    self.properties(1, |_| true);
                    self.instruments(2);
                    self.words(2, &["step"]);
                }
                "is" => self.verdicts(),
                "step" => self.anchors(1),
                _ if self.cursor.before(1) == "step" => {
                    self.words(
                        1,
                        &["kept", "exempt", "incomplete", "unknown", "open", "missing", "too early", "too late"],
                    );
                }
                _ => {
                    self.act_address(1);
                    self.words(2, &["is"]);
                    self.compared();
                }
            }
            return;
        }
        self.verdicts();
        if before == "expect" {
            self.jurisdictions(2);
        }
    }

    fn verdicts(&mut self) {
        self.words(1, VERDICT);
        self.words(1, &["not applicable"]);
    }

    fn window(&mut self, before: &str) {
        self.behind_number(None);
        self.words(1, &["unknown", "before", "after"]);
        if matches!(before, "before" | "after") {
            self.anchors(1);
        }
    }

    fn kinds(&mut self) {
        let rows = crate::syntax::keywords::table::rows().iter().filter(|row| row.place_word == "kind");
        let words: Vec<&'static str> = rows.map(|row| row.keyword).collect();
        self.words(1, &words);
    }

    fn bodies(&mut self) {
        let corpus = self.snapshot.session.corpus();
        let mut all: Vec<_> = corpus.acts.iter().filter_map(|act| act.body).collect();
        all.sort_unstable();
        all.dedup();
        let found: Vec<Offer> = all.into_iter().map(|body| self.name(body, 1, Item::MODULE)).collect();
        self.say(found);
    }

    fn codes(&mut self) {
        let (from, catalogue) = (self.cursor.word, self.snapshot.style.catalogue);
        let remarks = Code::ALL.iter().filter(|code| code.group() == Group::Writing);
        let found: Vec<Offer> = remarks
            .map(|code| {
                let said = Said::Name(code.name().to_owned());
                Offer::new(said, 1, from, Item::CONSTANT).detail(catalogue.title(*code))
            })
            .collect();
        self.say(found);
    }

    /// The values of the property that the statement declares.
    fn own_values(&mut self) {
        if let Some(Named::Property(id)) = self.meaning(self.cursor.said(1)) {
            self.members(id);
        }
    }

    fn own_unit(&self) -> Option<crate::value::Unit> {
        match self.meaning(self.cursor.said(1)) {
            Some(Named::Parameter(id)) => Some(self.snapshot.session.corpus().parameter(id).unit),
            _ => None,
        }
    }

    /// Words of units, each as the file has it.
    pub(super) fn units(&mut self, rank: u8, words: &[&str]) {
        let from = self.cursor.word;
        self.say(words.iter().map(|word| Offer::new(Said::Unit((*word).to_owned()), rank, from, Item::UNIT)));
    }

    pub(super) fn currencies(&mut self, rank: u8) {
        let mut codes: Vec<String> = Vec::new();
        for parameter in &self.snapshot.session.corpus().parameters {
            if let crate::value::Base::Money(currency) = parameter.unit.base {
                codes.push(currency.code().to_owned());
            }
        }
        codes.sort_unstable();
        codes.dedup();
        codes.iter().for_each(|code| self.units(rank, &[code]));
    }
}

/// Whether a clause says something in the statement of a head.
fn says_something(head: &str, clause: &str) -> bool {
    let Some(tree) = whole(&format!("{head}\n  {clause}")) else { return false };
    let Some(statement) = tree.statements.first() else { return false };
    let clauses = statement.clauses.of(&tree.clauses);
    // What follows in `expect` is of it.
    let last = clauses.last().is_some_and(|last| clause_fits(&statement.kind, &last.kind));
    last && statement.kind != Kind::Broken
}
