//! One day of the calendar, from 1000 to 9999. Owns reading and showing a date, stepping, and what is
//! wrong with a date that isn't one. Parts of dates (`2013`, `2014-Q2`) and periods are `DateRange`.

use jiff::{Span, civil};
use std::fmt;

/// A calendar day; 4 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// Why a text is no date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
    /// It hasn't the shape of a date (`1/2/2024`, `2024-1-1`).
    Shape,
    /// The year lies outside 1000..9999.
    Year(i16),
    /// No such month.
    Month(i8),
    /// No such quarter.
    Quarter(i8),
    /// The month hasn't that many days (`2023-02-30`).
    Day {
        /// The day asked for.
        day: i8,
        /// The last day of that month.
        last: i8,
    },
    /// The period ends before it begins.
    Backwards,
}

impl Date {
    /// The first day that can be written.
    pub const FIRST: Self = Self(civil::date(1000, 1, 1));
    /// The last day that can be written.
    pub const LAST: Self = Self(civil::date(9999, 12, 31));

    /// The day of that year, month and day of month.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        if !(1000..=9999).contains(&year) {
            return Err(DateError::Year(year));
        }
        let first = civil::Date::new(year, month, 1).map_err(|_| DateError::Month(month))?;
        let last = first.days_in_month();
        civil::Date::new(year, month, day).map(Self).map_err(|_| DateError::Day { day, last })
    }

    /// Reads `2024-01-01`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(DateError::Shape);
        };
        Self::new(digits(year, 4)?, two_digits(month)?, two_digits(day)?)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day after; nothing after the last.
    pub fn next(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// The day before, on which something ends that is replaced from this day on; nothing before the first.
    pub fn previous(self) -> Option<Self> {
        self.plus_days(-1)
    }

    /// The day of the week: 0 for Monday, 6 for Sunday.
    pub fn weekday(self) -> usize {
        usize::try_from(self.0.weekday().to_monday_zero_offset()).unwrap_or(0)
    }

    /// So many calendar days later, or earlier below nought; nothing outside 1000..9999.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        self.plus(Span::new().try_days(days).ok()?)
    }

    /// So many calendar months later. From a day that the last month lacks, its last day (31 January and one
    /// month: 28 or 29 February); nothing outside 1000..9999.
    pub fn plus_months(self, months: i64) -> Option<Self> {
        self.plus(Span::new().try_months(months).ok()?)
    }

    /// Calendar days from this day to the other; below nought where the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        other.0.duration_since(self.0).as_hours() / 24
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn month_end(self) -> Self {
        Self(self.0.last_of_month())
    }

    fn plus(self, span: Span) -> Option<Self> {
        self.0.checked_add(span).ok().map(Self).filter(|date| (Self::FIRST..=Self::LAST).contains(date))
    }
}

/// Exactly `count` ASCII digits.
pub(super) fn digits(text: &str, count: usize) -> Result<i16, DateError> {
    if text.len() == count && text.bytes().all(|c| c.is_ascii_digit()) {
        text.parse().map_err(|_| DateError::Shape)
    } else {
        Err(DateError::Shape)
    }
}

/// A month or a day of a month: two digits.
pub(super) fn two_digits(text: &str) -> Result<i8, DateError> {
    i8::try_from(digits(text, 2)?).map_err(|_| DateError::Shape)
}

/// `2024-01-01`
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateError};

    fn d(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn dates_are_read_and_wrong_ones_explained() {
        assert_eq!(d("2024-02-29").to_string(), "2024-02-29");
        for (text, error) in [
            ("2023-02-30", DateError::Day { day: 30, last: 28 }),
            ("2023-04-00", DateError::Day { day: 0, last: 30 }),
            ("2023-13-01", DateError::Month(13)),
            ("0999-01-01", DateError::Year(999)),
            ("2023-1-01", DateError::Shape),
            ("2023-01", DateError::Shape),
            ("2023-01-01-01", DateError::Shape),
            ("01.02.2023", DateError::Shape),
            ("+023-01-01", DateError::Shape),
            ("2023-٠١-01", DateError::Shape),
        ] {
            assert_eq!(Date::parse(text), Err(error), "{text}");
        }
        assert_eq!(size_of::<Date>(), 4);
    }

    #[test]
    fn days_are_stepped_and_counted() {
        assert_eq!(d("2023-12-31").next(), Some(d("2024-01-01")));
        assert_eq!(d("2024-03-01").previous(), Some(d("2024-02-29")));
        assert_eq!((Date::LAST.next(), Date::FIRST.previous()), (None, None));
        assert_eq!(d("2023-01-31").plus_months(1), Some(d("2023-02-28")));
        assert_eq!(d("2012-06-13").plus_months(12), Some(d("2013-06-13")));
        assert_eq!(d("2024-01-01").days_until(d("2025-01-01")), 366);
        assert_eq!(d("2025-01-01").days_until(d("2024-01-01")), -366);
        assert_eq!(Date::FIRST.days_until(Date::LAST), 3_287_181);
        assert_eq!(d("2024-02-03").month_end(), d("2024-02-29"));
    }
}
