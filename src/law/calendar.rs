//! A state's working days, as data: the days of the week on which it rests, its holidays, and the days that were moved.

use super::act::JurisdictionId;
use super::corpus::Symbol;
use super::norm::DetailsId;
use crate::source::Place;
use crate::value::Date;

/// The working days of a period.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its name.
    pub name: Symbol,
    /// Its title, or empty.
    pub title: Box<str>,
    /// Whose it is, where it says so.
    pub of: Option<JurisdictionId>,
    /// The first day that it speaks of.
    pub from: Option<Date>,
    /// The last.
    pub until: Option<Date>,
    /// The days of the week on which nobody works, from Monday on.
    pub rests: [bool; 7],
    /// Days off beside those, first and last.
    pub off: Vec<(Date, Date)>,
    /// Days on which one works although the day of the week is one of rest.
    pub works: Vec<(Date, Date)>,
    /// Its name in the text.
    pub place: Place,
    /// Citations, notes.
    pub details: DetailsId,
}

impl Calendar {
    /// The names of the days of the week, from Monday on.
    pub const WEEK: [&'static str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// Whether one works on a day; nothing for a day that the calendar doesn't speak of.
    pub fn is_working(&self, day: Date) -> Option<bool> {
        if self.from.is_none_or(|from| day < from) || self.until.is_none_or(|until| until < day) {
            return None;
        }
        let within = |days: &[(Date, Date)]| days.iter().any(|(first, last)| *first <= day && day <= *last);
        let rests = self.rests.get(day.weekday()).copied().unwrap_or(false);
        Some(within(&self.works) || !rests && !within(&self.off))
    }
}
