//! Numbers and quantities as a person reads them, in English: `892 500 KZT per month`, `1 week`, `2/3`, and
//! the second reading that helps (`126 days`, that is `18 weeks`). Owns grouping, singular and plural.
//! Other languages make their own words from number and unit.

use super::{Base, Exact, Quantity, Unit};
use std::fmt;

/// Digits are grouped from so many on: `1234`, but `12 345`.
const GROUP_FROM: usize = 5;

/// A number with its whole part grouped by threes: `892 500`, `10.5`, `2/3`, `12 345.25`.
pub fn grouped(number: Exact) -> String {
    let text = number.to_string();
    match text.split_once(['.', '/']) {
        Some((above, below)) if text.contains('/') => format!("{}/{}", group(above), group(below)),
        Some((whole, part)) => format!("{}.{part}", group(whole)),
        None => group(&text),
    }
}

fn group(digits: &str) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let mut text = String::from(sign);
    for (place, digit) in digits.char_indices() {
        if place > 0 && digits.len() >= GROUP_FROM && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A number that no decimal says exactly, to two places; `2/3` and other parts of one are clear as they are.
fn about(number: Exact) -> Option<String> {
    let (above, below) = number.parts();
    if number.decimal().is_some() || above.abs() < below {
        return None;
    }
    // Half a hundredth is rounded up.
    let hundredths = above.abs().checked_mul(200)?.checked_add(below)? / below.checked_mul(2)?;
    let sign = if above < 0 { "-" } else { "" };
    Some(format!("{sign}{}.{:02}", group(&(hundredths / 100).to_string()), hundredths % 100))
}

impl Quantity {
    /// As [`Quantity`] displays: `1 week`, `126 days`, `60%`, `40 hours per week`, `892 500 KZT per month`. What no
    /// decimal says exactly is said as one all the same, the exact number behind it: `180 208.33 KZT (540625/3)`.
    pub fn display(self) -> String {
        match about(self.number) {
            Some(decimal) => format!("{}{} ({})", decimal, self.unit_words(), self.number),
            None => self.to_string(),
        }
    }

    /// What stands behind the number.
    fn unit_words(self) -> String {
        let base = match self.unit.base {
            Base::Number => String::new(),
            Base::Percent => "%".to_owned(),
            base => format!(" {}", base.word(self.number.abs() == Exact::ONE)),
        };
        self.unit.per.map_or(base.clone(), |per| format!("{base} {per}"))
    }

    /// The same amount in the unit that one would also name, where it is whole: `126 days` → `18 weeks`,
    /// `14 weeks` → `98 days`, `24 months` → `2 years`, `90 minutes` → nothing, `1.5 hours` → `90 minutes`.
    pub fn also(self) -> Option<Self> {
        let other = match self.unit.base {
            Base::Minute => Base::Hour,
            // Whole hours are clear enough; nobody reads 8 hours as 480 minutes.
            Base::Hour if !self.number.is_whole() => Base::Minute,
            Base::Day => Base::Week,
            Base::Week => Base::Day,
            Base::Month => Base::Year,
            Base::Quarter | Base::Year => Base::Month,
            _ => return None,
        };
        let read = self.in_unit(Unit { base: other, per: self.unit.per })?;
        (read.number.is_whole() && !read.number.is_zero()).then_some(read)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", grouped(self.number), self.unit_words())
    }
}

#[cfg(test)]
mod tests {
    use crate::value::Quantity;

    #[test]
    fn quantities_read_as_written_by_a_person() {
        for (text, shown) in [
            ("1 weeks", "1 week"),
            ("126 days", "126 days"),
            ("40 hours per week", "40 hours per week"),
            ("892500 KZT per month", "892 500 KZT per month"),
            ("2/3", "2/3"),
            ("10.5", "10.5"),
            ("10.5 hours", "10.5 hours"),
            ("1234 KZT", "1234 KZT"),
            ("1234567.25 EUR", "1 234 567.25 EUR"),
            ("2677501/3 KZT", "2 677 501/3 KZT"),
            ("-793 people", "-793 people"),
            ("-12000 people", "-12 000 people"),
            ("1 people", "1 person"),
            ("60 %", "60%"),
            ("2 per year", "2 per year"),
            ("13 weeks per 12 months", "13 weeks per 12 months"),
            ("1 working day", "1 working day"),
        ] {
            let quantity = Quantity::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(quantity.to_string(), shown, "{text}");
            assert_eq!(
                Quantity::parse(shown).map(|read| read.to_string()).as_deref(),
                Some(shown),
                "{text} read again"
            );
        }
        for text in ["", "weeks", "14 fortnights", "x 3", "12,5 days"] {
            assert_eq!(Quantity::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_decimal_is_told_as_one_too() {
        for (text, shown) in [
            ("540625/3 KZT per month", "180 208.33 KZT per month (540625/3)"),
            ("-540625/3 KZT", "-180 208.33 KZT (-540625/3)"),
            ("5/3 days", "1.67 days (5/3)"),
            ("599/600 days", "599/600 days"),
            ("5999/3000 days", "2.00 days (5999/3000)"),
            ("2/3", "2/3"),
            ("200/3 %", "66.67% (200/3)"),
            ("892500 KZT per month", "892 500 KZT per month"),
            ("10.5 hours", "10.5 hours"),
        ] {
            assert_eq!(Quantity::parse(text).map(Quantity::display).as_deref(), Some(shown), "{text}");
        }
    }

    #[test]
    fn the_second_reading_is_whole() {
        for (text, also) in [
            ("126 days", Some("18 weeks")),
            ("56 days", Some("8 weeks")),
            ("125 days", None),
            ("14 weeks", Some("98 days")),
            ("24 months", Some("2 years")),
            ("1.5 years", Some("18 months")),
            ("18 months", None),
            ("120 minutes", Some("2 hours")),
            ("8 hours", None),
            ("1.5 hours", Some("90 minutes")),
            ("0 days", None),
            ("10 KZT", None),
        ] {
            let quantity = Quantity::parse(text).unwrap();
            assert_eq!(quantity.also().map(Quantity::display).as_deref(), also, "{text}");
        }
    }
}
