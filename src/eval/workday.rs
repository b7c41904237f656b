//! Working days, by the state's calendars: the day so many of them before or after another.

use super::moment::Moment;
use crate::value::Date;

impl Moment<'_> {
    /// The day that is so many working days after another, or before it; the count begins with the next day. Nothing
    /// where no calendar of the state speaks of a day on the way, or two don't agree on one.
    pub(super) fn working_day(&self, from: Date, number: i64, before: bool) -> Option<Date> {
        let mut day = from;
        let mut left = number;
        while left > 0 {
            day = if before { day.previous()? } else { day.next()? };
            if self.is_working(day)? {
                left -= 1;
            }
        }
        Some(day)
    }

    fn is_working(&self, day: Date) -> Option<bool> {
        let ours = |of: Option<crate::law::JurisdictionId>| of.is_none() || of == self.jurisdiction;
        let calendars = self.corpus.calendars.iter().filter(|calendar| ours(calendar.of));
        let mut said = calendars.filter_map(|calendar| calendar.is_working(day));
        let first = said.next()?;
        said.all(|other| other == first).then_some(first)
    }

    /// Whether a calendar of the state that speaks of a day isn't verified.
    pub(super) fn counts_unverified(&self, from: Date, to: Date) -> bool {
        self.corpus.calendars.iter().any(|calendar| {
            let overlaps = calendar.from.is_some_and(|first| first <= from.max(to))
                && calendar.until.is_some_and(|last| last >= from.min(to));
            overlaps && self.corpus.details(calendar.details).is_some_and(|details| details.unverified.is_some())
        })
    }
}
