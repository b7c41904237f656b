//! `far-date`: a date more than fifty years after the date of the check, or before 1800: most likely a slip of the
//! finger (`2206` for `2026`). Dates that follow from others and aren't written aren't looked at.

use super::{Desk, word};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{Act, Corpus};
use crate::source::Place;
use crate::value::{Date, DateRange};

/// The first year that isn't far.
const EARLIEST: i16 = 1800;

/// How many months ahead isn't far.
const MONTHS_AHEAD: i64 = 50 * 12;

impl Desk<'_> {
    pub(super) fn far_dates(&mut self) {
        let latest = self.writing.moment.as_of.plus_months(MONTHS_AHEAD).unwrap_or(Date::LAST);
        let mut far: Vec<(Place, Date)> = Vec::new();
        let mut look = |place: Place, date: Option<DateRange>| {
            let Some(date) = date else { return };
            if date.first().year() < EARLIEST || date.first() > latest {
                far.push((place, date.first()));
            } else if date.last() > latest {
                far.push((place, date.last()));
            }
        };
        each_date(self.corpus(), &mut look);
        far.sort_unstable();
        far.dedup();
        for (place, date) in far {
            self.far_date(place, date);
        }
    }

    fn far_date(&mut self, statement: Place, date: Date) {
        let year = format!("{:04}", date.year());
        let Some(place) = word::find(self.writing.files, statement, &year, false) else { return };
        let message = if date.year() < EARLIEST {
            Text::new("far-date-early")
        } else {
            Text::new("far-date-late").with("as_of", self.writing.moment.as_of.to_string())
        };
        let message = message.with("date", self.writing.files.text(place));
        self.tell(Diagnostic::new(diagnostic::FAR_DATE, message).at(place).help(Text::new("far-date-help")));
    }
}

/// Every date that is written, with a place in its statement before it.
fn each_date(corpus: &Corpus, look: &mut impl FnMut(Place, Option<DateRange>)) {
    let day = |date: Option<Date>| date.map(DateRange::from);
    for act in &corpus.acts {
        let Act { adopted, in_force, until, wording, published, .. } = act;
        [adopted, in_force, until, wording, published].into_iter().for_each(|date| look(act.place, *date));
        look(act.place, corpus.details(act.details).and_then(|details| details.read));
    }
    for row in &corpus.hierarchies {
        [row.from, row.until].into_iter().for_each(|date| look(row.place, date));
    }
    for parameter in &corpus.parameters {
        for row in &parameter.rows {
            look(row.place, Some(row.from.into()));
            look(parameter.place, day(row.until));
        }
    }
    for status in &corpus.statuses {
        let dates = [status.in_force, status.registered, status.as_of, day(status.until), status.law_of];
        dates.into_iter().for_each(|date| look(status.place, date));
    }
    for norm in &corpus.norms {
        look(norm.head_place(), norm.from);
        look(norm.head_place(), day(norm.until));
        if let Some(details) = corpus.details(norm.details) {
            look(norm.head_place(), details.read);
            look(norm.head_place(), day(details.applies_from));
            look(norm.head_place(), day(details.transitional));
            details.expectations.iter().for_each(|expected| look(expected.place, day(expected.from)));
        }
    }
    corpus.repeals.iter().for_each(|row| look(row.place, Some(row.from)));
    corpus.renumberings.iter().for_each(|row| look(row.place, Some(row.until.into())));
    for silence in &corpus.silences {
        [silence.read, day(silence.from), day(silence.until)].into_iter().for_each(|date| look(silence.place, date));
    }
    for claim in &corpus.claims {
        look(claim.place, claim.at);
    }
}
