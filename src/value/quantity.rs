//! Quantities: an exact number of a unit (`14 weeks`, `40 hours per week`, `892500 KZT per month`). Owns
//! reading, conversion inside a family, order and difference. How a quantity is put into words stands in
//! `wording`; formulas of an axis are `Piecewise` over the numbers of one agreed unit.

use super::{DayBounds, Exact, Order, Unit, calendar};

/// A number of a unit. Equality is that of number and unit as written; use [`Quantity::order`] to compare
/// amounts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Quantity {
    /// How many.
    pub number: Exact,
    /// Of what.
    pub unit: Unit,
}

impl Quantity {
    /// A quantity.
    pub const fn new(number: Exact, unit: Unit) -> Self {
        Self { number, unit }
    }

    /// Reads a number and a unit: `14 weeks`, `60%`, `2/3`, `2 per year`, `892 500 KZT per month`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let end = text.find(|c: char| c.is_alphabetic() || c == '%').unwrap_or(text.len());
        let (number, unit) = text.split_at_checked(end)?;
        let unit = if unit.is_empty() { Unit::NUMBER } else { Unit::parse(unit)? };
        Some(Self { number: Exact::parse(number.trim())?, unit })
    }

    /// The same amount in the least unit of its family (minutes, days, months; money per month), the form
    /// in which formulas are compared. Nothing where the number would overflow.
    pub fn to_base(self) -> Option<Self> {
        let (unit, factor) = self.unit.to_least()?;
        Some(Self { number: self.number.times(factor)?, unit })
    }

    /// The same amount in another unit of its family; nothing where the unit is of another family.
    pub fn in_unit(self, unit: Unit) -> Option<Self> {
        if !self.unit.converts_to(unit) {
            return None;
        }
        let (_, factor) = unit.to_least()?;
        Some(Self { number: self.to_base()?.number.divide(factor)?, unit })
    }

    /// The share that a percentage is of its base: 60% → 3/5.
    pub fn share(self) -> Option<Exact> {
        (self.unit == Unit::PERCENT).then(|| self.number.divide(Exact::whole(100))).flatten()
    }

    /// The calendar days that this span may take, over all days on which it may begin (see
    /// [`calendar::day_bounds`] for what has none). For rates, of the upper half.
    pub fn days_bounds(self) -> Option<DayBounds> {
        calendar::day_bounds(self.number, self.unit.base)
    }

    /// How this stands to another amount. Days, working days and months compare by the exact least and
    /// greatest number of days; parts of a month, and amounts too large to convert, are incomparable
    /// with days.
    pub fn order(self, other: Self) -> Order {
        if self.unit.converts_to(other.unit) {
            return match (self.to_base(), other.to_base()) {
                (Some(a), Some(b)) => a.number.cmp(&b.number).into(),
                _ => Order::Incomparable,
            };
        }
        if !self.unit.compares_with(other.unit) {
            return Order::Incomparable;
        }
        match (self.days_bounds(), other.days_bounds()) {
            (Some(a), Some(b)) => Order::of_bounds(a, b),
            _ => Order::Incomparable,
        }
    }

    /// The difference, in the unit that reads best: this one's where it comes out whole, else the other's.
    /// Called on the demand with the fact: `14 weeks` minus `84 days` is `2 weeks`, minus `90 days` is
    /// `8 days`. Nothing between families (see [`DayBounds::minus`]) and on overflow.
    pub fn minus(self, other: Self) -> Option<Self> {
        if !self.unit.converts_to(other.unit) {
            return None;
        }
        let (a, b) = (self.to_base()?, other.to_base()?);
        let least = Self { number: a.number.minus(b.number)?, unit: a.unit };
        let own = least.in_unit(self.unit)?;
        if own.number.is_whole() { Some(own) } else { least.in_unit(other.unit) }
    }

    /// The sum, in this quantity's unit; nothing between families and on overflow.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self { number: self.number.plus(other.in_unit(self.unit)?.number)?, unit: self.unit })
    }

    /// So many times this amount; nothing on overflow.
    pub fn times(self, factor: Exact) -> Option<Self> {
        Some(Self { number: self.number.times(factor)?, unit: self.unit })
    }
}

#[cfg(test)]
mod tests {
    use super::Quantity;
    use crate::value::{Comparison, Order, Truth};

    fn q(text: &str) -> Quantity {
        Quantity::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn quantities_are_ordered() {
        for (a, order, b) in [
            ("126 days", Order::Greater, "14 weeks"),
            ("98 days", Order::Equal, "14 weeks"),
            ("18 months", Order::Equal, "1.5 years"),
            ("90 minutes", Order::Less, "2 hours"),
            ("100000 KZT per month", Order::Equal, "1 200 000 KZT per year"),
            ("5 people", Order::Less, "10 workers"),
            ("13 weeks per 12 months", Order::Equal, "91 days per year"),
            ("2 per year", Order::Equal, "2 times per year"),
            ("2 months", Order::Less, "13 weeks"),
            ("3 months", Order::DependsOnCalendar, "13 weeks"),
            ("4 months", Order::Greater, "13 weeks"),
            ("3 months", Order::LessOrEqual, "92 days"),
            ("89 days", Order::LessOrEqual, "3 months"),
            ("40 working days", Order::Greater, "1 month"),
            ("31 working days", Order::GreaterOrEqual, "1 month"),
            ("10 working days", Order::DependsOnCalendar, "2 months"),
            ("2 weeks", Order::LessOrEqual, "14 working days"),
            ("1.5 months", Order::Incomparable, "45 days"),
            ("24 hours", Order::Incomparable, "1 day"),
            ("40 hours per week", Order::Incomparable, "8 hours per day"),
            ("3 KZT", Order::Incomparable, "3 EUR"),
            ("10", Order::Incomparable, "10 persons"),
            ("60%", Order::Incomparable, "3/5"),
        ] {
            assert_eq!(q(a).order(q(b)), order, "{a}, {b}");
            assert_eq!(q(b).order(q(a)), order.reversed(), "{b}, {a}");
        }
    }

    #[test]
    fn unemployment_benefit_against_thirteen_weeks() {
        // C102 art 24 against Social Code art 118: 2, 3 and 4 months.
        let holds = |months: &str| q(months).order(q("13 weeks")).holds(Comparison::AtLeast);
        assert_eq!(holds("2 months"), Some(Truth::No));
        assert_eq!(holds("3 months"), Some(Truth::Unknown));
        assert_eq!(holds("4 months"), Some(Truth::Yes));
        let short = q("13 weeks").days_bounds().unwrap().minus(q("2 months").days_bounds().unwrap());
        assert_eq!(short.unwrap().to_string(), "29..32 days");
    }

    #[test]
    fn distances_read_well() {
        for (demand, fact, distance) in [
            ("14 weeks", "84 days", "2 weeks"),
            ("14 weeks", "90 days", "8 days"),
            ("3 years", "30 months", "6 months"),
            ("8 hours", "450 minutes", "30 minutes"),
            ("10.5 hours", "8 hours", "2.5 hours"),
            ("40 hours per week", "36 hours per week", "4 hours per week"),
            ("1200000 KZT per year", "85000 KZT per month", "180 000 KZT per year"),
            ("84 days", "14 weeks", "-14 days"),
        ] {
            assert_eq!(q(demand).minus(q(fact)).unwrap().to_string(), distance, "{demand} - {fact}");
        }
        assert_eq!(q("14 weeks").minus(q("3 months")), None);
        assert_eq!(q("14 weeks").plus(q("14 days")), Some(q("16 weeks")));
    }

    #[test]
    fn shares_and_overflow() {
        assert_eq!(q("60%").share(), crate::value::Exact::fraction(3, 5));
        assert_eq!(q("3/5").share(), None);
        assert_eq!(q("1 year").in_unit(q("1 day").unit), None);
        let mut large = q("999999999999999999 years");
        while let Some(more) = large.times(large.number) {
            large = more;
        }
        assert_eq!(large.times(large.number), None);
    }
}
