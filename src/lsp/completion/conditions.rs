//! Offers in persons and conditions: groups, flags and values, dimensions and what they are compared with.

use super::Desk;
use crate::law::DimensionKind;
use crate::lsp::names::Named;
use crate::value::{Family, Unit};

impl Desk<'_> {
    /// Inside a region that begins with the word of that number.
    pub(super) fn condition(&mut self, begin: usize) {
        let clause = self.cursor.said(self.cursor.clause).to_owned();
        let is_persons = self.cursor.clause > 0 && matches!(clause.as_str(), "for" | "person");
        let before = self.cursor.before(0).to_owned();
        let is_first = self.cursor.words.len() <= begin;
        let after_operator = self.operator().is_some_and(|at| at >= begin);
        // A word that is compared says nothing before it is.
        let is_compared = matches!(self.meaning(&before), Some(Named::Dimension(id)) if !self.is_flag(id));
        let subject = self.subject();
        if after_operator {
            match subject {
                Some(Named::Dimension(id)) => self.values_of_dimension(id),
                Some(Named::Property(id)) => self.values_of(Some(id)),
                _ => {}
            }
            if before.chars().all(|digit| digit.is_ascii_digit()) && !before.is_empty() {
                let unit = match subject {
                    Some(Named::Dimension(id)) => self.unit_of(id),
                    _ => None,
                };
                self.behind_number(unit);
            }
            self.joining(is_persons);
            return;
        }
        if is_compared && let Some(Named::Dimension(id)) = self.meaning(&before) {
            return self.operators_of_dimension(id);
        }
        let opens = is_first || matches!(before.as_str(), "," | "and" | "or" | "not" | "(" | "except" | "with" | ":");
        if opens || is_persons {
            self.regions(if opens { 1 } else { 3 });
            self.terms(4);
            self.dimensions(2);
        }
        if opens {
            match clause.as_str() {
                "where" => {
                    self.properties(1, |_| true);
                    self.jurisdictions(1);
                    self.instruments(2);
                }
                _ => self.words(5, &["not"]),
            }
            if is_persons && is_first {
                self.words(6, &["at least"]);
            }
            return;
        }
        match self.meaning(&before) {
            Some(Named::Property(_)) => self.compared(),
            Some(Named::Jurisdiction(_)) => self.words(1, &["declared"]),
            _ => {}
        }
        if self.act_address(1) {
            self.words(2, &["is met"]);
        }
        self.joining(is_persons);
    }

    fn joining(&mut self, is_persons: bool) {
        self.words(4, if is_persons { &["or", "with", "except", "and"] } else { &["and", "or"] });
    }

    fn is_flag(&self, id: crate::law::DimensionId) -> bool {
        self.snapshot.session.corpus().dimension(id).kind == DimensionKind::YesNo
    }

    fn unit_of(&self, id: crate::law::DimensionId) -> Option<Unit> {
        match &self.snapshot.session.corpus().dimension(id).kind {
            DimensionKind::Count { unit, .. } | DimensionKind::Amount { unit, .. } => Some(*unit),
            _ => None,
        }
    }

    fn operators_of_dimension(&mut self, id: crate::law::DimensionId) {
        let row = self.snapshot.session.corpus().dimension(id);
        let (ordered, may_be_none) = (!matches!(row.kind, DimensionKind::YesNo), row.may_be_none);
        let of_values = matches!(row.kind, DimensionKind::OneOf { ordered: false, .. });
        if ordered && !of_values {
            self.words(1, &[">=", "<=", "<", ">"]);
        }
        self.words(1, &["=", "!=", "in"]);
        if may_be_none {
            self.words(2, &["exists"]);
        }
    }

    fn values_of_dimension(&mut self, id: crate::law::DimensionId) {
        let row = self.snapshot.session.corpus().dimension(id);
        if let DimensionKind::OneOf { values, .. } = &row.kind {
            let kind = lsp_types::CompletionItemKind::ENUM_MEMBER;
            let found: Vec<_> = values.iter().map(|value| self.name(*value, 1, kind)).collect();
            self.say(found);
        }
        let may_be_none = row.may_be_none;
        if matches!(row.kind, DimensionKind::YesNo) {
            self.words(1, &["yes", "no"]);
        }
        if may_be_none {
            self.words(2, &["none"]);
        }
        let amount = matches!(row.kind, DimensionKind::Amount { .. } | DimensionKind::Count { .. });
        if amount {
            self.parameters(3);
            let unit = self.unit_of(id);
            self.properties(4, |property| match (&*property.scale, unit) {
                (crate::law::Scale::Amount(own), Some(unit)) => own.compares_with(unit),
                _ => false,
            });
        }
    }

    /// What is compared: the last property or dimension before the operator.
    pub(super) fn subject(&self) -> Option<Named> {
        let at = self.operator().unwrap_or(self.cursor.words.len());
        let before = self.cursor.words.get(self.cursor.clause..at)?;
        before.iter().rev().find_map(|word| match self.meaning(&word.text) {
            Some(named @ (Named::Property(_) | Named::Dimension(_))) => Some(named),
            _ => None,
        })
    }

    /// The operator behind which the cursor stands in a value, if it does.
    pub(super) fn operator(&self) -> Option<usize> {
        let words = self.cursor.of_clause();
        let last = words.iter().rposition(|word| {
            matches!(
                word.text.as_str(),
                "=" | ">" | "<" | "!" | "in" | "is" | "least" | "most" | "includes" | "excludes"
            )
        })?;
        let behind = words.get(last + 1..).unwrap_or_default();
        let ended = behind.iter().any(|word| matches!(word.text.as_str(), "and" | "with" | "except"));
        let new = behind.last().is_some_and(|word| word.text == "or");
        (!ended && !new).then_some(self.cursor.clause + last)
    }
}

/// The words of the units that convert into one.
pub(super) const fn words_of(family: Family) -> &'static [(&'static str, &'static str)] {
    match family {
        Family::Hours => &[("hour", "hours"), ("minute", "minutes")],
        Family::Days | Family::Months | Family::WorkingDays => &[
            ("day", "days"),
            ("week", "weeks"),
            ("month", "months"),
            ("year", "years"),
            ("working day", "working days"),
            ("quarter", "quarters"),
        ],
        _ => &[],
    }
}
