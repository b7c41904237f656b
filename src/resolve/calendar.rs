//! Calendars: the days of rest, the days off and the days that were moved.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text, closest};
use crate::law::{Calendar, DetailsId};
use crate::source::Span;
use crate::syntax::ast::{ClauseKind, Kind, Statement};
use crate::value::{Date, DateRange};

impl Resolver {
    /// Registers the name of a calendar.
    pub(super) fn register_calendar(&mut self, at: At<'_>, name: Span, title: Span) {
        let number = super::declare::next(&self.corpus.calendars);
        if self.define(at, name, Meaning::Calendar(number)) {
            let symbol = self.symbol(&at.name(name));
            self.corpus.calendars.push(Calendar {
                name: symbol,
                title: at.text(title).into(),
                of: None,
                from: None,
                until: None,
                rests: [false; 7],
                off: Vec::new(),
                works: Vec::new(),
                place: at.place(name),
                details: DetailsId::NONE,
            });
        }
    }

    /// Reads the lines of a calendar.
    pub(super) fn state_calendar(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Calendar { name, .. } = statement.kind else { return };
        let Some(Meaning::Calendar(number)) = self.names.get(&at.name(name)) else { return };
        let Some(mut row) = self.corpus.calendars.get(number as usize).cloned() else { return };
        if row.place != at.place(name) {
            return;
        }
        let mut sorted = Clauses::of(self, at, statement);
        row.from = sorted.from.and_then(|date| self.date(at, date)).map(DateRange::first);
        row.until = sorted.until.and_then(|date| self.date(at, date)).map(DateRange::last);
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::Of(state) => row.of = self.jurisdiction(at, state),
                ClauseKind::Rests(days) => {
                    for day in days.of(&at.tree.names) {
                        self.rest_day(at, *day, &mut row);
                    }
                }
                ClauseKind::DaysOff { works, days } => {
                    let days: Vec<(Date, Date)> =
                        days.of(&at.tree.names).iter().filter_map(|day| self.days(at, *day)).collect();
                    if works { row.works.extend(days) } else { row.off.extend(days) }
                }
                _ => {}
            }
        }
        if row.from.is_none() || row.until.is_none() {
            self.report(
                Diagnostic::new(diagnostic::CALENDAR_WITHOUT_END, Text::new("calendar-without-end"))
                    .at(row.place)
                    .help(Text::new("calendar-without-end-help")),
            );
        }
        row.details = sorted.details(self, at);
        if let Some(slot) = self.corpus.calendars.get_mut(number as usize) {
            *slot = row;
        }
    }

    fn rest_day(&mut self, at: At<'_>, day: Span, row: &mut Calendar) {
        let name = at.name(day);
        let number = Calendar::WEEK.iter().position(|known| **known == *name);
        if let Some(slot) = number.and_then(|number| row.rests.get_mut(number)) {
            *slot = true;
            return;
        }
        let message = Text::new("unknown-weekday").with("found", &*name);
        let mut problem = Diagnostic::new(diagnostic::UNKNOWN_VALUE, message).at(at.place(day));
        if let Some(close) = closest(&name, Calendar::WEEK).map(str::to_owned) {
            problem = problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(at.place(day), close);
        }
        self.report(problem);
    }

    /// A day, or the days from one to another.
    fn days(&mut self, at: At<'_>, span: Span) -> Option<(Date, Date)> {
        match DateRange::parse(at.text(span)) {
            Ok(range) => Some((range.first(), range.last())),
            Err(error) => {
                self.bad_date(at, span, error);
                None
            }
        }
    }
}
