//! Dates of which only a part is known (`2013`, `2013-06`, `2014-Q2`) and periods (`2019..2023`): a first
//! and a last day, both inclusive. Owns reading them and the three-valued answers: a treaty that entered into
//! force "in 2013" binds on 2012-12-31: no, on 2013-06-01: unknown, on 2013-12-31: yes.

use super::date::{digits, two_digits};
use super::{Date, DateError, Truth};
use std::fmt;

/// A stretch of days. As a *partial date* it means some one day within; as a *period*, each day within.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DateRange {
    first: Date,
    last: Date,
}

impl DateRange {
    /// The days from `first` to `last`, both included.
    pub fn new(first: Date, last: Date) -> Result<Self, DateError> {
        if first <= last { Ok(Self { first, last }) } else { Err(DateError::Backwards) }
    }

    /// Reads `2024-01-01`, `2013`, `2013-06`, `2014-Q2`, and two of these with `..` between.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.split_once("..") {
            Some((from, to)) => Self::new(Self::part(from.trim())?.first, Self::part(to.trim())?.last),
            None => Self::part(text),
        }
    }

    fn part(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let (from, to) = match (parts.next(), parts.next()) {
            (None, _) => (1, 12),
            (Some(part), None) => match part.strip_prefix('Q') {
                Some(quarter) => {
                    let quarter = i8::try_from(digits(quarter, 1)?).map_err(|_| DateError::Shape)?;
                    if !(1..=4).contains(&quarter) {
                        return Err(DateError::Quarter(quarter));
                    }
                    (quarter * 3 - 2, quarter * 3)
                }
                None => {
                    let month = two_digits(part)?;
                    (month, month)
                }
            },
            _ => return Date::parse(text).map(Self::from),
        };
        Self::new(Date::new(year, from, 1)?, Date::new(year, to, 1)?.month_end())
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// The one day that it is, where it is known to the day.
    pub fn exact(self) -> Option<Date> {
        (self.first == self.last).then_some(self.first)
    }

    /// As a partial date: whether that day has come by `as_of`. For "in force 2013".
    pub fn starts_by(self, as_of: Date) -> Truth {
        if self.last <= as_of {
            Truth::Yes
        } else if as_of < self.first {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// As a partial date: whether that day lies before `as_of`, so that what lasted until then, that day
    /// included, is over. For "until 2023".
    pub fn ends_before(self, as_of: Date) -> Truth {
        if self.last < as_of {
            Truth::Yes
        } else if as_of <= self.first {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Of two partial dates: whether this day is earlier than that.
    pub fn before(self, other: Self) -> Truth {
        if self.last < other.first {
            Truth::Yes
        } else if self.first >= other.last {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// As a period: whether the day lies within.
    pub fn contains(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// As periods: the days that lie in both.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }

    /// As a period: how many days it has.
    pub fn days(self) -> i64 {
        self.first.days_until(self.last) + 1
    }

    /// Whether it is this one year, month or quarter, begun on its first day.
    fn whole_months(self) -> Option<i8> {
        let whole = self.first.day() == 1 && self.last == self.last.month_end();
        (whole && self.first.year() == self.last.year()).then(|| self.last.month() - self.first.month() + 1)
    }
}

impl From<Date> for DateRange {
    fn from(day: Date) -> Self {
        Self { first: day, last: day }
    }
}

/// The shortest way of writing it: `2013`, `2013-06`, `2014-Q2`, `2024-01-01`, `2019..2023`.
impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first, self.last);
        match self.whole_months() {
            Some(12) => write!(f, "{}", first.year()),
            Some(3) if first.month() % 3 == 1 => write!(f, "{}-Q{}", first.year(), last.month() / 3),
            Some(1) => write!(f, "{}-{:02}", first.year(), first.month()),
            _ if first == last => write!(f, "{first}"),
            _ if (first.month(), first.day(), last.month(), last.day()) == (1, 1, 12, 31) => {
                write!(f, "{}..{}", first.year(), last.year())
            }
            _ => write!(f, "{first}..{last}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DateRange;
    use crate::value::Truth::{No, Unknown, Yes};
    use crate::value::{Date, DateError};

    fn r(text: &str) -> DateRange {
        DateRange::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    fn d(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn parts_and_periods_are_read_and_shown() {
        for (text, first, last) in [
            ("2013", "2013-01-01", "2013-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2014-Q2", "2014-04-01", "2014-06-30"),
            ("2024-01-01", "2024-01-01", "2024-01-01"),
            ("2019..2023", "2019-01-01", "2023-12-31"),
            ("2019-03-05..2019-04-01", "2019-03-05", "2019-04-01"),
        ] {
            assert_eq!((r(text).first(), r(text).last()), (d(first), d(last)), "{text}");
            assert_eq!(r(text).to_string(), text);
        }
        assert_eq!(r("2019-01-01..2019-12-31").to_string(), "2019");
        for (text, error) in [
            ("2014-Q5", DateError::Quarter(5)),
            ("2014-Q", DateError::Shape),
            ("2014-13", DateError::Month(13)),
            ("2023-02-30", DateError::Day { day: 30, last: 28 }),
            ("2023..2019", DateError::Backwards),
            ("213", DateError::Shape),
            ("", DateError::Shape),
            ("0001", DateError::Year(1)),
        ] {
            assert_eq!(DateRange::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_partial_date_answers_yes_no_or_unknown() {
        let in_force = r("2013");
        assert_eq!(in_force.starts_by(d("2012-12-31")), No);
        assert_eq!(in_force.starts_by(d("2013-06-01")), Unknown);
        assert_eq!(in_force.starts_by(d("2013-12-31")), Yes);
        assert_eq!(r("2013-05-01").starts_by(d("2013-05-01")), Yes);
        assert_eq!(r("2013-05-01").ends_before(d("2013-05-01")), No);
        assert_eq!(r("2013").ends_before(d("2013-01-01")), No);
        assert_eq!(r("2013").ends_before(d("2013-12-31")), Unknown);
        assert_eq!(r("2013").ends_before(d("2014-01-01")), Yes);
        assert_eq!((r("2012").before(r("2013")), r("2013").before(r("2013"))), (Yes, Unknown));
        assert_eq!((r("2013").before(r("2012-06")), r("2013-05-01").before(r("2013-05-01"))), (No, No));
    }

    #[test]
    fn periods_meet() {
        assert_eq!(r("2019..2023").intersection(r("2023..2025")), Some(r("2023")));
        assert_eq!(r("2019").intersection(r("2020")), None);
        assert_eq!((r("2024").days(), r("2024-01-01").days()), (366, 1));
        assert!(r("2024").contains(d("2024-12-31")) && !r("2024").contains(d("2025-01-01")));
    }
}
