//! Offers in the heads of statements: their first words, and what declarations take. Must not know clauses.

use super::Desk;
use super::offer::{Offer, Said};
use crate::law::Bearer;
use crate::lsp::forms::{Part, forms};
use lsp_types::CompletionItemKind as Item;

/// The types, the commonest first.
const TYPES: &[&str] = &["yes/no", "one of", "set of", "count", "number", "percent", "date", "clock"];

impl Desk<'_> {
    /// Where a statement begins.
    pub(super) fn statements(&mut self) {
        let from = self.cursor.word;
        self.acts(1, |_| true);
        self.jurisdictions(1);
        self.bills(1);
        self.say(forms(Part::Statement).map(|form| Offer::of_form(form, 2, from)));
    }

    /// In the head of a statement.
    pub(super) fn in_head(&mut self) {
        if !self.cursor.declares() {
            return self.after_name();
        }
        let before = self.cursor.before(0).to_owned();
        let has = |sign: &str| self.cursor.words.iter().any(|word| word.text == sign);
        let (has_colon, has_equals) = (has(":"), has("="));
        match self.cursor.said(0).to_owned().as_str() {
            "group" if has_equals => self.condition(self.cursor.words.len()),
            "never" => self.condition(1),
            "topic" | "theme" if has_equals => self.properties(1, |_| true),
            "property" if has_equals && !has_colon => self.values_of(None),
            "property" | "dimension" | "parameter" | "series" if before == ":" => self.types(),
            "property" | "dimension" if has_colon => self.behind_type(&before),
            "parameter" if has_colon => self.words(1, if before == "by" { &["topic"] } else { &["by"] }),
            "series" if !has_colon && has_by(self) => {
                self.dimensions(2);
                self.period_words();
            }
            "series" if !has_colon => self.words(1, &["by"]),
            "hierarchy" if has_colon => self.ranks(1),
            "hierarchy" if self.cursor.words.len() == 1 => self.jurisdictions(1),
            "use" => {
                let from = self.module_start();
                let all = crate::module::addresses();
                self.say(all.into_iter().map(|one| Offer::new(Said::Name(one.to_owned()), 1, from, Item::MODULE)));
            }
            "in" if has_colon => self.words(1, &["applied", "partly applied", "not applied", "unclear"]),
            "in" => {
                self.acts(1, |_| true);
                self.properties(2, |_| true);
                self.topics(2);
                self.act_address(3);
            }
            _ => {}
        }
    }

    fn types(&mut self) {
        self.words(1, TYPES);
        self.units(2, &["days", "weeks", "months", "years", "hours", "minutes", "working days", "persons", "times"]);
        self.currencies(2);
    }

    fn behind_type(&mut self, before: &str) {
        match before {
            "of" if self.cursor.before(1) != "one" && self.cursor.before(1) != "set" => {
                self.words(1, &["the"]);
                self.bearers();
            }
            "the" => self.bearers(),
            "per" => self.units(1, &["day", "week", "month", "year"]),
            "of" | "," => {}
            _ => self.words(1, &["of", "of the", "or none", "per"]),
        }
    }

    pub(super) fn bearers(&mut self) {
        self.words(1, &Bearer::WORDS);
    }

    pub(super) fn ranks(&mut self, rank: u8) {
        let found: Vec<Offer> = self
            .snapshot
            .session
            .corpus()
            .ranks
            .iter()
            .map(|symbol| self.name(*symbol, rank, Item::ENUM_MEMBER))
            .collect();
        self.say(found);
    }

    fn period_words(&mut self) {
        let from = self.cursor.word;
        let words = ["year", "quarter", "month"];
        self.say(words.map(|word| Offer::new(Said::Name(word.to_owned()), 1, from, Item::UNIT)));
    }

    /// Where the address of a module begins that is being written.
    fn module_start(&self) -> usize {
        let before = self.cursor.file.text().get(..self.cursor.word).unwrap_or("");
        let own = before.rfind([' ', ',', '\t', '\n']).map_or(0, |end| end + 1);
        own.max(self.cursor.start)
    }
}

fn has_by(desk: &Desk<'_>) -> bool {
    desk.cursor.words.iter().any(|word| word.text == "by")
}
