//! The shortest time that a procedure takes, from its first act to its last: the longest chain of waiting times that it
//! prescribes. Months, days and working days aren't added to one another: a chain is so many of each, and of chains of
//! which the calendar decides which is longer all are kept.

use crate::law::{Offset, Procedure, Symbol};
use crate::value::{Base, Exact, Order, Quantity, Unit};

/// So many months, days and working days, one after the other.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Length {
    /// Months.
    pub months: i64,
    /// Calendar days.
    pub days: i64,
    /// Working days.
    pub working_days: i64,
}

impl Length {
    fn plus(self, offset: Offset) -> Self {
        let (least, factor) = offset.length.unit.base.to_least();
        let number = offset.length.number.to_i64().unwrap_or(0).saturating_mul(i64::from(factor));
        match least {
            Base::Month => Self { months: self.months.saturating_add(number), ..self },
            Base::WorkingDay => Self { working_days: self.working_days.saturating_add(number), ..self },
            _ => Self { days: self.days.saturating_add(number), ..self },
        }
    }

    /// Its parts, those that are nought left out.
    pub fn parts(self) -> Vec<Quantity> {
        let part = |number: i64, base: Base| Quantity::new(Exact::whole(number), Unit::of(base));
        let all =
            [part(self.months, Base::Month), part(self.days, Base::Day), part(self.working_days, Base::WorkingDay)];
        all.into_iter().filter(|part| !part.number.is_zero()).collect()
    }

    /// Whether it is as long as another at least, whatever the calendar.
    fn reaches(self, other: Self) -> bool {
        let (months, days) = (self.months - other.months, self.days - other.days);
        if self.working_days < other.working_days {
            return false;
        }
        if months >= 0 && days >= 0 {
            return true;
        }
        if months <= 0 && days <= 0 {
            return false;
        }
        // What the one has more of in months, against what the other has more of in days, or the other way round.
        let whole = |number: i64, base: Base| Quantity::new(Exact::whole(number.abs()), Unit::of(base));
        let (of_months, of_days) = (whole(months, Base::Month), whole(days, Base::Day));
        let order = if months > 0 { of_months.order(of_days) } else { of_days.order(of_months) };
        matches!(order, Order::Greater | Order::Equal)
    }
}

/// The shortest time of a procedure: the longer of these, as the calendar has it; empty where it prescribes none.
pub fn shortest(procedure: &Procedure) -> Vec<Length> {
    let mut longest = Vec::new();
    for step in procedure.steps.iter().filter(|step| step.on.is_none() && !procedure.is_alternative(step.name)) {
        for length in begins(procedure, step.name, &mut Vec::new()) {
            keep(&mut longest, length);
        }
    }
    for event in &procedure.events {
        for length in begins(procedure, event.name, &mut Vec::new()) {
            keep(&mut longest, length);
        }
    }
    longest.retain(|length| *length != Length::default());
    longest
}

/// How long after the first act a step can be taken at the earliest.
fn begins(procedure: &Procedure, name: Symbol, under_way: &mut Vec<Symbol>) -> Vec<Length> {
    let mut longest = vec![Length::default()];
    if under_way.contains(&name) {
        return longest;
    }
    under_way.push(name);
    if let Some(step) = procedure.step(name) {
        for after in &step.after {
            let each = after.of.iter().map(|(of, _)| begins(procedure, *of, under_way));
            let each: Vec<Vec<Length>> = each.collect();
            if after.any {
                // The least of them is enough.
                let least = each.iter().find(|one| each.iter().all(|other| is_within(one, other))).or(each.first());
                least.into_iter().flatten().for_each(|length| keep(&mut longest, *length));
            } else {
                each.into_iter().flatten().for_each(|length| keep(&mut longest, length));
            }
        }
        for window in step.windows.iter().filter(|window| !window.before) {
            if let Some(earliest) = window.earliest {
                for length in begins(procedure, window.of.0, under_way) {
                    keep(&mut longest, length.plus(earliest));
                }
            }
        }
    }
    for other in &procedure.steps {
        for window in other.windows.iter().filter(|window| window.before && window.of.0 == name) {
            if let Some(latest) = window.latest {
                for length in begins(procedure, other.name, under_way) {
                    keep(&mut longest, length.plus(latest));
                }
            }
        }
    }
    under_way.pop();
    longest
}

fn is_within(one: &[Length], other: &[Length]) -> bool {
    one.iter().all(|length| other.iter().any(|longer| longer.reaches(*length)))
}

fn keep(longest: &mut Vec<Length>, length: Length) {
    if longest.iter().any(|other| other.reaches(length)) {
        return;
    }
    longest.retain(|other| !length.reaches(*other));
    longest.push(length);
}
