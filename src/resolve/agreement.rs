//! Whether what is said of a state and an instrument fits together: the dates of one status, and statuses with one
//! another. Only what surely can't be so is told; a date that is known in part fits all that it may be.

use super::Resolver;
use super::status::later;
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::law::{Act, Status, StatusKind};
use crate::source::Place;
use crate::value::{DateRange, Truth};

/// A date and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Dated {
    pub(super) date: DateRange,
    pub(super) place: Place,
}

/// The dates of one status.
#[derive(Clone, Copy, Default)]
pub(super) struct Dates {
    pub(super) registered: Option<Dated>,
    pub(super) in_force: Option<Dated>,
}

impl Resolver {
    /// Whether the dates of a consent fit each other and those of the instrument. `follows`: whether the instrument
    /// itself says how long after a registration it binds.
    pub(super) fn check_dates_of_status(&mut self, act: &Act, dates: Dates, follows: bool) {
        let Some(in_force) = dates.in_force else { return };
        let said = |id: &'static str| Text::new(id).with("in-force", in_force.date.to_string());
        let problem = |message: Text, other: Place, label: Text| {
            Diagnostic::new(diagnostic::STATUSES_DISAGREE, message)
                .at(in_force.place)
                .label(other, label)
                .help(Text::new("statuses-disagree-help"))
        };
        if let Some(own) = act.in_force
            && in_force.date.before(own) == Truth::Yes
        {
            let name = self.corpus.text(act.name).to_owned();
            let message = said("status-before-treaty").with("act", name).with("own", own.to_string());
            self.report(problem(message, act.place, Text::new("statuses-disagree-treaty")));
            return;
        }
        let Some(registered) = dates.registered else { return };
        let other = Text::new("statuses-disagree-other");
        if in_force.date.before(registered.date) == Truth::Yes {
            let message = said("status-before-registration").with("registered", registered.date.to_string());
            self.report(problem(message, registered.place, other));
            return;
        }
        let Some(expected) = act.binds.filter(|_| follows).and_then(|(after, _)| later(registered.date, after)) else {
            return;
        };
        if in_force.date.intersection(expected).is_some() {
            return;
        }
        // The first parties are bound from the day on which the instrument itself enters into force.
        let with_the_first = act.in_force.is_none_or(|own| own.intersection(in_force.date).is_some());
        if expected.before(in_force.date) == Truth::Yes && with_the_first {
            return;
        }
        let message = said("status-against-binds")
            .with("expected", expected.to_string())
            .with("registered", registered.date.to_string());
        self.report(problem(message, registered.place, other));
    }

    /// Whether the statuses of each state under each instrument fit together.
    pub(super) fn check_statuses(&mut self) {
        let mut found = Vec::new();
        let statuses = &self.corpus.statuses;
        for (i, second) in statuses.iter().enumerate() {
            for first in statuses.iter().take(i) {
                if (first.of, first.act) == (second.of, second.act)
                    && let Some((severity, message)) = self.disagreement(first, second)
                {
                    found.push(
                        Diagnostic::new(diagnostic::STATUSES_DISAGREE, message)
                            .severity(severity)
                            .at(head(second))
                            .label(head(first), Text::new("statuses-disagree-other"))
                            .help(Text::new("statuses-disagree-help")),
                    );
                }
            }
        }
        self.problems.extend(found);
    }

    /// What is wrong with two statuses of one state under one instrument.
    fn disagreement(&self, first: &Status, second: &Status) -> Option<(Severity, Text)> {
        match (first.kind, second.kind) {
            (StatusKind::Party, StatusKind::Party) => self.two_consents(first, second),
            (StatusKind::Party, StatusKind::NotParty) => self.party_and_not(first, second),
            (StatusKind::NotParty, StatusKind::Party) => self.party_and_not(second, first),
            _ => None,
        }
    }

    /// A state consents once, unless it left in between.
    fn two_consents(&self, first: &Status, second: &Status) -> Option<(Severity, Text)> {
        let act = self.corpus.text(self.corpus.act(first.act).name);
        let apart = |a: Option<DateRange>, b: Option<DateRange>| a.zip(b).filter(|(a, b)| a.intersection(*b).is_none());
        let (word, one, other) =
            match (apart(first.in_force, second.in_force), apart(first.registered, second.registered)) {
                (Some((one, other)), _) => ("in force", one, other),
                (None, Some((one, other))) => ("registered", one, other),
                (None, None) => {
                    return Some((Severity::Warning, Text::new("status-twice").with("act", act)));
                }
            };
        let (earlier, next) = if one.first() <= other.first() { (first, other) } else { (second, one) };
        if self.ends(earlier).any(|end| end.first() <= next.last()) {
            return None;
        }
        let message = Text::new("status-two-dates")
            .with("act", act)
            .with("word", word)
            .with("this", other.to_string())
            .with("that", one.to_string());
        Some((Severity::Error, message))
    }

    fn party_and_not(&self, party: &Status, not: &Status) -> Option<(Severity, Text)> {
        let (since, read) = (party.in_force?, not.as_of?);
        let bound = since.last() <= read.first();
        if !bound || self.ends(party).any(|end| end.first() <= read.last()) {
            return None;
        }
        let message = Text::new("status-party-and-not")
            .with("act", self.corpus.text(self.corpus.act(party.act).name))
            .with("since", since.to_string())
            .with("read", read.to_string());
        Some((Severity::Error, message))
    }

    /// From when a consent is, or may be, over.
    fn ends<'a>(&'a self, party: &'a Status) -> impl Iterator<Item = DateRange> + 'a {
        let begun = party.in_force.map(DateRange::first);
        let left = self.corpus.statuses.iter().filter(move |row| {
            row.kind == StatusKind::Denounced && row.part.is_none() && (row.of, row.act) == (party.of, party.act)
        });
        let left = left.map(move |row| row.in_force.or(begun.map(DateRange::from)));
        left.flatten()
            .filter(move |end| begun.is_none_or(|begun| begun <= end.last()))
            .chain(party.until.map(DateRange::from))
    }
}

/// Where the head of a status stands.
fn head(status: &Status) -> Place {
    Place::new(status.place.file, status.head)
}
