//! How many calendar days a span takes when only months or working days are named: the exact least and
//! greatest over every day on which it may begin. Owns the lengths of months over the 400 years after which
//! the Gregorian calendar repeats; knows no holidays, hence no upper bound for working days.

use super::{Base, Exact, Quantity};
use jiff::civil;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

/// Months in 400 Gregorian years, after which the lengths of months repeat.
const CYCLE_MONTHS: usize = 4_800;
/// Days in those 400 years.
const CYCLE_DAYS: i64 = 146_097;

/// The first of each month of two cycles, in days since the first of all.
static MONTH_STARTS: LazyLock<Vec<i64>> = LazyLock::new(|| {
    let mut start = 0;
    let months = (2000..2800_i16).flat_map(|year| (1..=12_i8).map(move |month| (year, month)));
    months
        .map(|(year, month)| {
            let this = start;
            start += civil::Date::new(year, month, 1).map_or(0, |first| i64::from(first.days_in_month()));
            this
        })
        .collect()
});

/// The least and the greatest length of each number of months within a cycle, once it was asked for: a comparison
/// asks for the same few again and again.
static EXTREMES: [OnceLock<(i64, i64)>; CYCLE_MONTHS] = [const { OnceLock::new() }; CYCLE_MONTHS];

/// The least and the greatest number of calendar days that a span may take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayBounds {
    /// At least so many days.
    pub least: Exact,
    /// At most so many; nothing where no calendar bounds them.
    pub greatest: Option<Exact>,
}

impl DayBounds {
    /// Exactly so many days.
    pub fn exactly(days: Exact) -> Self {
        Self { least: days, greatest: Some(days) }
    }

    /// Whether the calendar has no say.
    pub fn is_exact(self) -> bool {
        self.greatest == Some(self.least)
    }

    /// What must be added to `other` to reach this, at least and at most; nothing on overflow or where
    /// `other` is unbounded. A negative least means that `other` may already be longer.
    pub fn minus(self, other: Self) -> Option<Self> {
        let least = self.least.minus(other.greatest?)?;
        let greatest = match self.greatest {
            Some(greatest) => Some(greatest.minus(other.least)?),
            None => None,
        };
        Some(Self { least, greatest })
    }
}

/// `14 days`, `89..92 days`, `at least 10 days`.
impl fmt::Display for DayBounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = |number| Quantity { number, unit: super::Unit::DAYS };
        match self.greatest {
            Some(greatest) if greatest == self.least => write!(f, "{}", days(greatest)),
            Some(greatest) => write!(f, "{}..{}", self.least, days(greatest)),
            None => write!(f, "at least {}", days(self.least)),
        }
    }
}

/// Days that `number` of `base` may take: 1 month 28..31, 3 months 89..92, 4 years 1460..1461, 10 working days
/// at least 10. Nothing for units that take no calendar days (hours never become days), for parts of a month
/// (1.5 months; 1.5 years are 18 months) and below nought.
pub fn day_bounds(number: Exact, base: Base) -> Option<DayBounds> {
    if number.is_negative() {
        return None;
    }
    let (least, factor) = base.to_least();
    let number = number.times(Exact::whole(i64::from(factor)))?;
    match least {
        Base::Day => Some(DayBounds::exactly(number)),
        Base::WorkingDay if number.is_zero() => Some(DayBounds::exactly(number)),
        Base::WorkingDay => Some(DayBounds { least: number, greatest: None }),
        Base::Month => month_bounds(number.to_i64()?),
        _ => None,
    }
}

/// A month counted from a day that the last month lacks ends on that month's last day, which lies between
/// what the firsts of the neighbouring months give: so the firsts alone yield both extremes.
fn month_bounds(months: i64) -> Option<DayBounds> {
    let cycle = i64::try_from(CYCLE_MONTHS).ok()?;
    let rest = usize::try_from(months % cycle).ok()?;
    let whole = (months / cycle).checked_mul(CYCLE_DAYS)?;
    let (least, greatest) = *EXTREMES.get(rest)?.get_or_init(|| {
        let lengths =
            MONTH_STARTS.iter().zip(MONTH_STARTS.iter().skip(rest)).take(CYCLE_MONTHS).map(|(from, to)| to - from);
        lengths.fold((i64::MAX, i64::MIN), |(least, most), n| (least.min(n), most.max(n)))
    });
    let days = |n: i64| whole.checked_add(n).map(Exact::whole);
    Some(DayBounds { least: days(least)?, greatest: Some(days(greatest)?) })
}

#[cfg(test)]
mod tests {
    use super::{CYCLE_DAYS, MONTH_STARTS, day_bounds, month_bounds};
    use crate::value::{Base, Exact, Unit};
    use jiff::{ToSpan, civil};

    fn shown(number: &str, unit: &str) -> Option<String> {
        let base = Unit::parse(unit).unwrap().base;
        day_bounds(Exact::parse(number).unwrap(), base).map(|bounds| bounds.to_string())
    }

    #[test]
    fn spans_in_days() {
        for (number, unit, days) in [
            ("14", "weeks", "98 days"),
            ("1", "month", "28..31 days"),
            ("2", "months", "59..62 days"),
            ("3", "months", "89..92 days"),
            ("1", "quarter", "89..92 days"),
            ("12", "months", "365..366 days"),
            ("1.5", "years", "546..550 days"),
            ("24", "months", "730..731 days"),
            ("4", "years", "1460..1461 days"),
            ("8", "years", "2921..2922 days"),
            ("400", "years", "146 097 days"),
            ("10", "working days", "at least 10 days"),
            ("0", "months", "0 days"),
        ] {
            assert_eq!(shown(number, unit).as_deref(), Some(days), "{number} {unit}");
        }
        for (number, unit) in [("1.5", "months"), ("24", "hours"), ("-1", "month"), ("2", "persons")] {
            assert_eq!(shown(number, unit), None, "{number} {unit}");
        }
    }

    #[test]
    fn the_cycle_is_four_hundred_years() {
        assert_eq!(MONTH_STARTS.get(super::CYCLE_MONTHS), Some(&CYCLE_DAYS));
        assert_eq!(MONTH_STARTS.len(), 2 * super::CYCLE_MONTHS);
    }

    /// Every start date of 400 years, with the calendar library's own month arithmetic.
    #[test]
    fn month_bounds_agree_with_every_start_date() {
        let first = civil::date(2000, 1, 1);
        let mut extremes = vec![(i64::MAX, i64::MIN); 61];
        let number_of = |day: civil::Date| day.duration_since(first).as_hours() / 24;
        let mut day = first;
        while day.year() < 2400 {
            let start = number_of(day);
            for (months, (least, most)) in (0_i64..).zip(&mut extremes) {
                let length = number_of(day.checked_add(months.months()).unwrap()) - start;
                *least = (*least).min(length);
                *most = (*most).max(length);
            }
            day = day.tomorrow().unwrap();
        }
        for (months, (least, most)) in (0_i64..).zip(extremes) {
            let bounds = month_bounds(months).unwrap();
            assert_eq!(bounds.least, Exact::whole(least), "{months} months");
            assert_eq!(bounds.greatest, Some(Exact::whole(most)), "{months} months");
        }
        assert_eq!(Base::Month.to_least(), (Base::Month, 1));
    }
}
