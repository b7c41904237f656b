//! The date of the law as it can be set: a day, or the day of the run. Must not know the clock.

use crate::value;
use jiff::civil::Date;
use std::fmt;

/// A day, or the one on which the program runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Day {
    /// The day of the run.
    Today,
    /// This day.
    On(Date),
}

impl Day {
    /// `2026-11-23` or `today`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "today" {
            return Some(Self::Today);
        }
        date(text).map(Self::On)
    }

    /// The day, where it is known which one today is.
    pub const fn when(self, today: Date) -> Date {
        match self {
            Self::Today => today,
            Self::On(day) => day,
        }
    }
}

/// A day of the calendar as it is written everywhere: `2026-11-23`.
pub(super) fn date(text: &str) -> Option<Date> {
    let day = value::Date::parse(text).ok()?;
    Date::new(day.year(), day.month(), day.day()).ok()
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today => f.write_str("today"),
            Self::On(day) => day.fmt(f),
        }
    }
}
