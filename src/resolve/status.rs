//! What a state did about an instrument, and from when it binds.

use super::agreement::{Dated, Dates};
use super::clause::Clauses;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActSort, Details, Norm, Status, StatusKind, Strength};
use crate::syntax::ast::{ClauseKind, DateAt, Kind, Statement, StatusVerb, Target};
use crate::value::{Base, DateRange, Quantity};

impl Resolver {
    pub(super) fn state_status(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Status { of, verb, to, as_of, properties, comparisons } = statement.kind else { return };
        let (Some(of), Some(act)) = (self.jurisdiction(at, of), self.act(at, to.act)) else { return };
        let part = if to.address.is_some() { self.address_of_part(at, to.address) } else { None };
        let mut clauses = Clauses::of(self, at, statement);
        let kind = status_kind(verb);
        let row = self.corpus.act(act).clone();
        let unfit = match row.sort {
            ActSort::Law | ActSort::Source => Some("status-of-law"),
            ActSort::Recommendation => Some("status-of-recommendation"),
            ActSort::Treaty if row.is_declaration => Some("status-of-declaration"),
            ActSort::Treaty => None,
        };
        if let Some(message) = unfit {
            let message = Text::new(message).with("name", self.corpus.act_name(act));
            self.wrong(diagnostic::WRONG_KIND, at.place(to.act), message);
            return;
        }
        if !self.fits_part(at, kind, to) {
            return;
        }
        let binds = row.binds.filter(|_| verb.is_registered() || kind == StatusKind::Declares);
        let mut dates = Dates::default();
        let (mut in_force, mut registered) = (None, None);
        let (mut by_law, mut law_of) = (None, None);
        let (mut unverified, mut registered_unverified) = (clauses.unverified, false);
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::InForce(date) => {
                    in_force = self.date(at, date);
                    dates.in_force = in_force.map(|date| Dated { date, place: at.place(clause.span) });
                    unverified |= date.unverified;
                }
                ClauseKind::Registered(date) => {
                    registered = self.date(at, date);
                    dates.registered = registered.map(|date| Dated { date, place: at.place(clause.span) });
                    registered_unverified = date.unverified;
                }
                ClauseKind::ByLaw { number, date } => {
                    by_law = Some(at.text(number).into());
                    if date.is_some() {
                        law_of = self.date(at, DateAt { span: date, unverified: false });
                    }
                }
                _ => {}
            }
        }
        if kind == StatusKind::Party {
            self.check_dates_of_status(&row, dates, verb.is_registered());
        }
        // `binds 12 months after registration`: where the entry into force isn't said, it follows.
        if in_force.is_none()
            && let (Some(registered), Some((after, _))) = (registered, binds)
        {
            in_force = later(registered, after);
            unverified |= registered_unverified;
        }
        let as_of = if as_of.is_some() { self.date(at, DateAt { span: as_of, unverified: false }) } else { None };
        let until = clauses.until.and_then(|date| self.date(at, date)).map(DateRange::last);
        let scope = clauses.scope(self, at, Some(act));
        let details = clauses.read_details(self, at, Some(act));
        // What a state declares of itself it owes, as if it stood in the instrument.
        if let Some(address) = part.filter(|_| !properties.is_empty()) {
            let declared = Details { declared_by: Some(of), ..details.clone().unwrap_or_default() };
            let declared = self.keep(Some(declared));
            let label = self.label(at, to);
            for name in properties.of(&at.tree.names) {
                let Some(property) = self.property(at, *name) else { continue };
                let comparisons = comparisons.of(&at.tree.comparisons);
                let Some(allowed) = self.allowed_values(at, property, comparisons) else { continue };
                self.corpus.norms.push(Norm {
                    act,
                    address,
                    label,
                    property,
                    allowed,
                    scope,
                    from: None,
                    until: None,
                    file: at.file,
                    head: at.head(statement),
                    demand: comparisons.last().map_or(*name, |last| name.to(last.span)),
                    strength: Strength::Must,
                    unverified,
                    end_unverified: false,
                    details: declared,
                });
            }
        }
        let details = self.keep(details);
        if kind == StatusKind::NotParty && as_of.is_none() {
            let place = at.place(at.head(statement));
            self.report(
                Diagnostic::new(diagnostic::STATUS_WITHOUT_DATE, Text::new("not-party-without-date"))
                    .at(place)
                    .help(Text::new("not-party-without-date-help")),
            );
        }
        self.corpus.statuses.push(Status {
            of,
            kind,
            act,
            part,
            scope: clauses.names_persons().then_some(scope),
            in_force,
            registered,
            as_of,
            until,
            by_law,
            law_of,
            unverified,
            place: at.place(statement.span),
            head: at.head(statement),
            details,
        });
    }

    /// An instrument is ratified, denied or left as a whole; accepted or excluded is a part of it.
    fn fits_part(&mut self, at: At<'_>, kind: StatusKind, to: Target) -> bool {
        let message = match kind {
            StatusKind::Party | StatusKind::Signed | StatusKind::NotParty if to.address.is_some() => "status-of-part",
            StatusKind::Accepts | StatusKind::Excludes if to.address.is_none() => "status-without-part",
            _ => return true,
        };
        let help = if to.address.is_some() { "status-of-part-help" } else { "status-without-part-help" };
        self.report(
            Diagnostic::new(diagnostic::WRONG_KIND, Text::new(message).with("name", at.text(to.act)))
                .at(at.place(to.span()))
                .help(Text::new(help).with("name", at.text(to.act))),
        );
        false
    }

    /// The address of a status keeps its part: `C102 part V` isn't `C102`.
    fn address_of_part(&mut self, at: At<'_>, span: crate::source::Span) -> Option<crate::law::AddressId> {
        self.address(at, span)
    }
}

/// The day so much later than another.
pub(super) fn later(date: DateRange, after: Quantity) -> Option<DateRange> {
    let base = after.to_base()?;
    let number = base.number.to_i64()?;
    let add = |day: crate::value::Date| match base.unit.base {
        Base::Month => day.plus_months(number),
        Base::Day => day.plus_days(number),
        _ => None,
    };
    DateRange::new(add(date.first())?, add(date.last())?).ok()
}

pub(super) const fn status_kind(verb: StatusVerb) -> StatusKind {
    match verb {
        StatusVerb::Ratified
        | StatusVerb::Accepted
        | StatusVerb::Approved
        | StatusVerb::Acceded
        | StatusVerb::Succeeded => StatusKind::Party,
        StatusVerb::Signed => StatusKind::Signed,
        StatusVerb::Denounced => StatusKind::Denounced,
        StatusVerb::NotParty => StatusKind::NotParty,
        StatusVerb::Accepts => StatusKind::Accepts,
        StatusVerb::Excludes => StatusKind::Excludes,
        StatusVerb::Declares => StatusKind::Declares,
        StatusVerb::DeclaresNothing => StatusKind::DeclaresNothing,
    }
}
