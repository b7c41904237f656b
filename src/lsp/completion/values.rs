//! Offers of operators, values and units, by what a property can have.

use super::Desk;
use super::conditions::words_of;
use super::offer::Offer;
use crate::law::{PropertyId, Scale};
use crate::lsp::names::Named;
use crate::value::{Base, Family, Unit};
use lsp_types::CompletionItemKind as Item;

impl Desk<'_> {
    /// Behind a property: operators; behind an operator: values; behind those what goes on.
    pub(super) fn compared(&mut self) {
        let property = match self.subject() {
            Some(Named::Property(id)) => Some(id),
            _ => None,
        };
        let before = self.cursor.before(0).to_owned();
        let is_name = self.operator().is_none();
        if is_name || before == "or" {
            return self.operators(property);
        }
        if before.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.behind_number(property.and_then(|id| self.scale_unit(id)));
        }
        self.values_of(property);
        self.words(4, &["or", "of", "per"]);
    }

    fn operators(&mut self, property: Option<PropertyId>) {
        let scale = property.map(|id| self.snapshot.session.corpus().property(id).scale.clone());
        let words: &[&'static str] = match scale.as_deref() {
            Some(Scale::YesNo) => &["=", "exists"],
            Some(Scale::OneOf { ordered: false, .. }) => &["=", "!=", "in", "exists"],
            Some(Scale::SetOf(_)) => &["includes", "=", "excludes", "exists"],
            Some(Scale::Clock) => &["=", "in", "includes", "excludes", "exists"],
            _ => &[">=", "=", "<=", ">", "<", "!=", "in", "at least", "at most", "exists"],
        };
        self.words(1, words);
        self.words(3, &["left to", "by"]);
    }

    fn scale_unit(&self, id: PropertyId) -> Option<Unit> {
        match &*self.snapshot.session.corpus().property(id).scale {
            Scale::Amount(unit) => Some(*unit),
            _ => None,
        }
    }

    /// The values of a property of values.
    pub(super) fn members(&mut self, id: PropertyId) {
        let scale = self.snapshot.session.corpus().property(id).scale.clone();
        if let Scale::OneOf { values, .. } | Scale::SetOf(values) = &*scale {
            let found: Vec<Offer> = values.iter().map(|value| self.name(*value, 1, Item::ENUM_MEMBER)).collect();
            self.say(found);
        }
    }

    pub(super) fn values_of(&mut self, property: Option<PropertyId>) {
        if self.cursor.before(0) == "," && !self.is_listed() {
            return;
        }
        let Some(id) = property else {
            self.parameters(2);
            return self.properties(3, |_| true);
        };
        let scale = self.snapshot.session.corpus().property(id).scale.clone();
        self.members(id);
        match &*scale {
            Scale::YesNo => self.words(1, &["yes", "no"]),
            Scale::SetOf(_) => self.words(2, &["others"]),
            Scale::Amount(unit) => {
                let unit = *unit;
                self.parameters(2);
                self.properties(3, |other| matches!(&*other.scale, Scale::Amount(own) if own.compares_with(unit)));
                self.dimensions(4);
            }
            _ => {}
        }
        if !self.is_listed() {
            self.words(3, &["none", "unknown", "same for", "same when"]);
        }
    }

    /// Whether the cursor stands between braces.
    fn is_listed(&self) -> bool {
        let words = self.cursor.of_clause();
        let count = |sign: &str| words.iter().filter(|word| word.text == sign).count();
        count("{") > count("}")
    }

    /// Behind a number: the units that convert into that of the scale, and parameters of it.
    pub(super) fn behind_number(&mut self, unit: Option<Unit>) {
        let number = self.cursor.before(0).to_owned();
        if !number.ends_with(|digit: char| digit.is_ascii_digit()) {
            return;
        }
        let is_one = number == "1" && !matches!(self.cursor.before(1), "." | "/" | "-");
        let per = unit.and_then(|unit| unit.per).map(|per| format!(" {per}")).unwrap_or_default();
        let Some(unit) = unit else {
            let all = [Family::Days, Family::Hours].into_iter().flat_map(words_of);
            all.for_each(|(one, many)| self.units(1, &[if is_one { one } else { many }]));
            self.currencies(2);
            return self.parameters(3);
        };
        for (one, many) in words_of(unit.family()) {
            let word = if is_one { one } else { many };
            self.units(1, &[&format!("{word}{per}")]);
        }
        match unit.base {
            Base::Money(currency) => {
                self.units(1, &[&format!("{}{per}", currency.code())]);
                self.parameters(2);
            }
            Base::Counted(noun) => {
                let word = if is_one { noun.singular() } else { noun.plural() };
                self.units(1, &[&format!("{word}{per}")]);
            }
            Base::Number => self.units(1, &[per.trim_start()]),
            _ => {
                let wanted = |own: Unit| own.compares_with(unit);
                let corpus = self.snapshot.session.corpus();
                let rows = corpus.parameters.iter().filter(|row| wanted(row.unit));
                let found: Vec<Offer> =
                    rows.map(|row| self.name(row.name, 2, Item::CONSTANT).detail(&*row.title)).collect();
                self.say(found);
            }
        }
    }
}
