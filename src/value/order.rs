//! How two quantities stand to each other, and what follows for `>=`, `<` and the rest. Owns the cases in
//! which the calendar decides (3 months against 91 days) and those in which nothing can be compared.
//! The verdict that comes of them is for `eval`.

use super::{DayBounds, Truth};
use std::cmp::Ordering;

/// How one quantity stands to another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Order {
    /// It is less, on every day of the calendar.
    Less,
    /// It is never more, and on some days equal: 3 months against 92 days.
    LessOrEqual,
    /// They are the same amount.
    Equal,
    /// It is never less, and on some days equal.
    GreaterOrEqual,
    /// It is more, on every day of the calendar.
    Greater,
    /// It is less or more, by the day on which it begins.
    DependsOnCalendar,
    /// They have no common measure: hours and days, KZT and EUR, per week and per day.
    Incomparable,
}

/// A comparison that a statement writes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Comparison {
    /// `=`, `is`
    Equal,
    /// `!=`
    NotEqual,
    /// `>=`, `at least`
    AtLeast,
    /// `<=`, `at most`
    AtMost,
    /// `>`
    Above,
    /// `<`
    Below,
}

impl Order {
    /// The order of two spans of which only bounds in days are known. Each may take any length within its
    /// own bounds, whatever the other takes.
    pub fn of_bounds(a: DayBounds, b: DayBounds) -> Self {
        let a_to_b = a.greatest.map(|greatest| greatest.cmp(&b.least));
        let b_to_a = b.greatest.map(|greatest| greatest.cmp(&a.least));
        match (a_to_b, b_to_a) {
            (Some(Ordering::Equal), Some(Ordering::Equal)) => Self::Equal,
            (Some(Ordering::Less), _) => Self::Less,
            (_, Some(Ordering::Less)) => Self::Greater,
            (Some(Ordering::Equal), _) => Self::LessOrEqual,
            (_, Some(Ordering::Equal)) => Self::GreaterOrEqual,
            _ => Self::DependsOnCalendar,
        }
    }

    /// The order seen from the other side.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessOrEqual => Self::GreaterOrEqual,
            Self::GreaterOrEqual => Self::LessOrEqual,
            Self::Greater => Self::Less,
            same => same,
        }
    }

    /// Whether a comparison holds of two quantities that stand so; `Unknown` where the calendar decides,
    /// nothing where they can't be compared.
    pub fn holds(self, comparison: Comparison) -> Option<Truth> {
        use Comparison as C;
        let (less, equal, greater) = match self {
            Self::Less => (true, false, false),
            Self::LessOrEqual => (true, true, false),
            Self::Equal => (false, true, false),
            Self::GreaterOrEqual => (false, true, true),
            Self::Greater => (false, false, true),
            Self::DependsOnCalendar => (true, true, true),
            Self::Incomparable => return None,
        };
        let (yes, no) = match comparison {
            C::Equal => (equal, less || greater),
            C::NotEqual => (less || greater, equal),
            C::AtLeast => (equal || greater, less),
            C::AtMost => (less || equal, greater),
            C::Above => (greater, less || equal),
            C::Below => (less, equal || greater),
        };
        Some(match (yes, no) {
            (true, true) => Truth::Unknown,
            (yes, _) => Truth::from(yes),
        })
    }
}

impl From<Ordering> for Order {
    fn from(ordering: Ordering) -> Self {
        match ordering {
            Ordering::Less => Self::Less,
            Ordering::Equal => Self::Equal,
            Ordering::Greater => Self::Greater,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Order};
    use crate::value::Truth::{No, Unknown, Yes};

    #[test]
    fn a_bound_that_is_never_passed_settles_the_comparison() {
        let three_months_to_92_days = Order::LessOrEqual;
        assert_eq!(three_months_to_92_days.holds(Comparison::AtMost), Some(Yes));
        assert_eq!(three_months_to_92_days.holds(Comparison::Above), Some(No));
        assert_eq!(three_months_to_92_days.holds(Comparison::AtLeast), Some(Unknown));
        assert_eq!(three_months_to_92_days.reversed(), Order::GreaterOrEqual);
        assert_eq!(Order::Incomparable.holds(Comparison::Equal), None);
        assert_eq!(Order::Equal.holds(Comparison::NotEqual), Some(No));
    }
}
