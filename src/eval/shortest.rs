//! The shortest time that a procedure takes, from its first act to its last: the longest chain of waiting times that it
//! prescribes. Months, days and working days aren't added to one another: a chain is so many of each, and of chains of
//! which the calendar decides which is longer all are kept.

use crate::law::{Offset, Procedure, ProcedureStep, Symbol};
use crate::value::{Base, Exact, Order, Quantity, Unit};
use rustc_hash::FxHashMap;

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
    let mut ends: FxHashMap<Symbol, Vec<(Symbol, Offset)>> = FxHashMap::default();
    for step in &procedure.steps {
        for window in &step.windows {
            match (window.before, window.earliest, window.latest) {
                (false, Some(earliest), _) => ends.entry(step.name).or_default().push((window.of.0, earliest)),
                (true, _, Some(latest)) => ends.entry(window.of.0).or_default().push((step.name, latest)),
                _ => {}
            }
        }
    }
    let steps: FxHashMap<Symbol, &ProcedureStep> = procedure.steps.iter().map(|step| (step.name, step)).collect();
    let none = vec![Length::default()];
    let mut begins: FxHashMap<Symbol, Vec<Length>> = FxHashMap::default();
    for name in procedure.in_order().0 {
        let mut longest = none.clone();
        let at = |name: &Symbol| begins.get(name).unwrap_or(&none);
        for after in steps.get(&name).into_iter().flat_map(|step| &step.after) {
            let each: Vec<&Vec<Length>> = after.of.iter().map(|(of, _)| at(of)).collect();
            // Of alternatives the least is enough.
            let least = each.iter().find(|one| each.iter().all(|other| is_within(one, other))).or(each.first());
            let due = if after.any { least.into_iter().copied().collect() } else { each };
            due.into_iter().flatten().for_each(|length| keep(&mut longest, *length));
        }
        for (of, offset) in ends.get(&name).into_iter().flatten() {
            at(of).iter().for_each(|length| keep(&mut longest, length.plus(*offset)));
        }
        begins.insert(name, longest);
    }
    let mut longest = Vec::new();
    let alternatives = procedure.alternatives();
    let is_branch =
        |name: Symbol| steps.get(&name).is_some_and(|step| step.on.is_some()) || alternatives.contains(&name);
    for name in procedure.anchors().filter(|name| !is_branch(*name)) {
        begins.get(&name).into_iter().flatten().for_each(|length| keep(&mut longest, *length));
    }
    longest.retain(|length| *length != Length::default());
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
