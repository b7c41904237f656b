//! A procedure against what happened in a case: which steps were kept, taken too early or too late, without a document,
//! not at all; who was exempt. Dates that are known only in part, and windows that nobody knows, are told as unknown.

use super::judge::Judge;
use super::moment::Moment;
use crate::law::{Case, Filed, Happened, Kept, Offset, Procedure, ProcedureStep, ScopeId, Symbol};
use crate::scope::Region;
use crate::source::Place;
use crate::value::{Base, Date, DateRange, Truth};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;

/// How one person's procedure went.
#[derive(Clone, Debug)]
pub struct Course {
    /// Each step, in the order of the procedure.
    pub steps: Vec<StepCourse>,
    /// Steps that this person needn't take, by the place that says so.
    pub exempt: Vec<(Option<Place>, Vec<usize>)>,
    /// The states that were reached, and when.
    pub states: Vec<(Symbol, DateRange)>,
}

/// How it went with one step.
#[derive(Clone, Debug)]
pub struct StepCourse {
    /// When it was taken.
    pub taken: Option<DateRange>,
    /// Whether this person has to take it.
    pub called_for: Truth,
    /// What is to be said of it.
    pub remarks: Vec<StepRemark>,
}

impl StepCourse {
    /// The words for it, each once; `kept` where nothing is to be said of a step that was taken.
    pub fn kept(&self) -> Vec<Kept> {
        let mut words: Vec<Kept> = self.remarks.iter().map(StepRemark::kept).collect();
        if words.is_empty() && self.taken.is_some() {
            words.push(Kept::Kept);
        }
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// Something to be said of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StepRemark {
    /// The person needn't take it.
    Exempt,
    /// Whether this person has to take it isn't known: the case leaves it open.
    WhetherExempt,
    /// Before its window, by so many days at least.
    TooEarly {
        /// Which window.
        window: usize,
        /// Its first day, at the latest.
        first: Date,
        /// How many days.
        days: i64,
    },
    /// After its window, by so many days at least.
    TooLate {
        /// Which window.
        window: usize,
        /// Its last day, at the latest.
        last: Date,
        /// How many days.
        days: i64,
    },
    /// Before something that comes first.
    OutOfOrder {
        /// What comes first.
        first: Symbol,
        /// When that was; never, where it hasn't happened.
        on: Option<DateRange>,
    },
    /// Taken although none of those happened of which one has to come first.
    NoneOf(Vec<Symbol>),
    /// Without these documents; one of them is enough where `any` is set.
    Lacks {
        /// Whether one of them is enough.
        any: bool,
        /// Which.
        documents: Vec<Symbol>,
        /// The clause that asks for them.
        place: Place,
    },
    /// The case doesn't say with which documents.
    DocumentsUnsaid,
    /// Whether a document is needed isn't known: the case leaves it open.
    WhetherNeeded {
        /// Which.
        documents: Vec<Symbol>,
        /// The clause that asks for them.
        place: Place,
    },
    /// Not taken, although this step was, which comes after it.
    SkippedBefore(Symbol),
    /// Not taken by the last day of its window.
    NotBy(Date),
    /// Not taken yet; it can be until this day, where that is known.
    Open(Option<Date>),
    /// The text says that there is a window, and not which.
    WindowUnknown(usize),
    /// The day isn't verified.
    DateUnverified,
    /// The dates are known only in part, or its working days can't be counted.
    WindowUnclear(usize),
}

impl StepRemark {
    /// The word for it.
    pub const fn kept(&self) -> Kept {
        match self {
            Self::Exempt => Kept::Exempt,
            Self::TooEarly { .. } | Self::OutOfOrder { .. } | Self::NoneOf(_) => Kept::TooEarly,
            Self::TooLate { .. } => Kept::TooLate,
            Self::Lacks { .. } => Kept::Incomplete,
            Self::SkippedBefore(_) | Self::NotBy(_) => Kept::Missing,
            Self::Open(_) => Kept::Open,
            Self::WhetherExempt
            | Self::DocumentsUnsaid
            | Self::WhetherNeeded { .. }
            | Self::WindowUnknown(_)
            | Self::DateUnverified
            | Self::WindowUnclear(_) => Kept::Unknown,
        }
    }
}

/// A procedure, what happened in a case, and one person of it in a space.
struct Walk<'c, 'j> {
    moment: Moment<'c>,
    judge: &'j mut Judge<'c>,
    procedure: &'c Procedure,
    person: Region,
    /// What happened, by name; the first of several.
    events: FxHashMap<Symbol, &'c Happened>,
    /// The steps that come right behind each step, alternatives left aside.
    behind: FxHashMap<Symbol, Vec<Symbol>>,
    /// The steps of which another may be enough.
    alternatives: FxHashSet<Symbol>,
}

/// How one person's procedure went.
pub(super) fn course<'c>(judge: &mut Judge<'c>, procedure: &'c Procedure, case: &'c Case, person: ScopeId) -> Course {
    let moment = judge.moment;
    let person = judge.scope(person).effective;
    let mut events: FxHashMap<Symbol, &Happened> = FxHashMap::default();
    case.events.iter().for_each(|event| {
        events.entry(event.name).or_insert(event);
    });
    let mut behind: FxHashMap<Symbol, Vec<Symbol>> = FxHashMap::default();
    for (name, before) in procedure.predecessors() {
        let step = procedure.step(name);
        let alternatives: FxHashSet<Symbol> = step
            .into_iter()
            .flat_map(|step| step.after.iter().filter(|after| after.any).flat_map(|after| &after.of))
            .map(|(name, _)| *name)
            .collect();
        for first in before.into_iter().filter(|first| step.is_some() && !alternatives.contains(first)) {
            behind.entry(first).or_default().push(name);
        }
    }
    Walk { moment, judge, procedure, person, events, behind, alternatives: procedure.alternatives() }.course()
}

impl<'c> Walk<'c, '_> {
    fn course(&mut self) -> Course {
        let procedure = self.procedure;
        let mut steps: Vec<StepCourse> = procedure.steps.iter().map(|step| self.called_for(step)).collect();
        for (i, step) in procedure.steps.iter().enumerate() {
            let remarks = match steps.get(i) {
                Some(StepCourse { called_for: Truth::No, .. }) | None => continue,
                Some(StepCourse { taken: Some(event), .. }) => self.taken(step, *event),
                Some(StepCourse { taken: None, .. }) => self.not_taken(step, &steps),
            };
            if let Some(course) = steps.get_mut(i) {
                course.remarks.extend(remarks);
            }
        }
        let mut exempt: Vec<(Option<Place>, Vec<usize>)> = Vec::new();
        for (i, (step, course)) in procedure.steps.iter().zip(&steps).enumerate() {
            if !course.remarks.contains(&StepRemark::Exempt) {
                continue;
            }
            let unless = &self.moment.corpus.scope(step.scope).unless;
            let same = exempt.iter_mut().find(|(_, steps)| {
                let first = steps.first().and_then(|first| procedure.steps.get(*first));
                first.is_some_and(|first| &self.moment.corpus.scope(first.scope).unless == unless)
            });
            match same {
                Some((_, steps)) => steps.push(i),
                None => exempt.push((step.exempt, vec![i])),
            }
        }
        let states = procedure.steps.iter().zip(&steps);
        let states = states.filter_map(|(step, course)| step.makes.zip(course.taken)).collect();
        Course { steps, exempt, states }
    }

    /// Whether this person has to take a step, and when they took it.
    fn called_for(&mut self, step: &ProcedureStep) -> StepCourse {
        let taken = self.event(step.name).map(|event| event.on);
        let scope = self.judge.scope(step.scope);
        let in_base = self.lies_in(scope.base);
        let in_effective = self.lies_in(scope.effective);
        let asked = step.on.is_none_or(|(event, _)| self.event(event).is_some());
        let mut remarks = Vec::new();
        let called_for = match (in_base, in_effective) {
            _ if !asked && taken.is_none() => Truth::No,
            (Truth::Yes, Truth::No) => {
                remarks.push(StepRemark::Exempt);
                Truth::No
            }
            (Truth::No, _) => Truth::No,
            (_, Truth::Yes) => Truth::Yes,
            _ => {
                remarks.push(StepRemark::WhetherExempt);
                Truth::Unknown
            }
        };
        StepCourse { taken, called_for, remarks }
    }

    /// Whether the person lies in a region: in it, outside, or partly (the case leaves it open).
    fn lies_in(&mut self, region: Region) -> Truth {
        if self.judge.space.is_subset(self.person, region) {
            Truth::Yes
        } else if self.judge.space.overlaps(self.person, region) {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    fn event(&self, name: Symbol) -> Option<&'c Happened> {
        self.events.get(&name).copied()
    }

    fn taken(&mut self, step: &ProcedureStep, on: DateRange) -> Vec<StepRemark> {
        let mut remarks = Vec::new();
        for after in &step.after {
            let happened: Vec<DateRange> =
                after.of.iter().filter_map(|(name, _)| self.event(*name)).map(|e| e.on).collect();
            if after.any {
                if happened.is_empty() && after.of.iter().all(|(name, _)| self.is_due(*name)) {
                    remarks.push(StepRemark::NoneOf(after.of.iter().map(|(name, _)| *name).collect()));
                }
                continue;
            }
            for (name, _) in &after.of {
                match self.event(*name) {
                    Some(event) if on.before(event.on).is_yes() => {
                        remarks.push(StepRemark::OutOfOrder { first: *name, on: Some(event.on) });
                    }
                    // A step that wasn't taken says so itself; an event that didn't happen can't.
                    None if self.procedure.step(*name).is_none() => {
                        remarks.push(StepRemark::OutOfOrder { first: *name, on: None });
                    }
                    _ => {}
                }
            }
        }
        if self.event(step.name).is_some_and(|event| event.unverified) {
            remarks.push(StepRemark::DateUnverified);
        }
        for (i, window) in step.windows.iter().enumerate() {
            if remarks.contains(&StepRemark::DateUnverified) {
                break;
            }
            if window.is_unknown() {
                remarks.push(StepRemark::WindowUnknown(i));
                continue;
            }
            let Some(anchor) = self.event(window.of.0) else { continue };
            if anchor.unverified {
                remarks.push(StepRemark::WindowUnclear(i));
                continue;
            }
            let anchor = anchor.on;
            if let Some(bounds) = window.earliest.map(|offset| self.shift(anchor, offset)) {
                match bounds {
                    Bounds { first: Some(first), .. } if on.last() < first => {
                        remarks.push(StepRemark::TooEarly { window: i, first, days: on.last().days_until(first) });
                        continue;
                    }
                    Bounds { last: Some(last), .. } if last <= on.first() => {}
                    _ => remarks.push(StepRemark::WindowUnclear(i)),
                }
            }
            if let Some(bounds) = window.latest.map(|offset| self.shift(anchor, offset)) {
                match bounds {
                    Bounds { last: Some(last), .. } if on.first() > last => {
                        remarks.push(StepRemark::TooLate { window: i, last, days: last.days_until(on.first()) });
                    }
                    Bounds { first: Some(first), .. } if on.last() <= first => {}
                    _ if remarks.contains(&StepRemark::WindowUnclear(i)) => {}
                    _ => remarks.push(StepRemark::WindowUnclear(i)),
                }
            }
        }
        self.documents(step, &mut remarks);
        remarks
    }

    fn documents(&mut self, step: &ProcedureStep, remarks: &mut Vec<StepRemark>) {
        let filed: Option<&Filed> = self.event(step.name).and_then(|event| event.filed.as_ref());
        if filed.is_none() && !step.needs.is_empty() {
            remarks.push(StepRemark::DocumentsUnsaid);
            return;
        }
        for need in &step.needs {
            let due = match need.only_if {
                None => Truth::Yes,
                Some((scope, _)) => {
                    let scope = self.judge.scope(scope).effective;
                    self.lies_in(scope)
                }
            };
            let lacks = |(name, _): &&(Symbol, Place)| filed.is_some_and(|filed| !filed.has(*name));
            let missing: Vec<Symbol> = need.documents.iter().filter(lacks).map(|(name, _)| *name).collect();
            let complete = missing.is_empty() || need.any && missing.len() < need.documents.len();
            if complete || due == Truth::No {
                continue;
            }
            remarks.push(match due {
                Truth::Yes => StepRemark::Lacks { any: need.any, documents: missing, place: need.place },
                _ => StepRemark::WhetherNeeded { documents: missing, place: need.place },
            });
        }
    }

    /// A step that this person has to take and hasn't: missing where a step behind it was taken or its time is over.
    fn not_taken(&mut self, step: &ProcedureStep, steps: &[StepCourse]) -> Vec<StepRemark> {
        if steps
            .iter()
            .zip(&self.procedure.steps)
            .any(|(course, own)| own.name == step.name && course.called_for == Truth::Unknown)
        {
            return Vec::new();
        }
        // One of several is enough, and another was taken.
        let is_among = |of: &[(Symbol, Place)]| of.iter().any(|(name, _)| *name == step.name);
        let others = self.procedure.steps.iter().flat_map(|step| &step.after).filter(|after| is_among(&after.of));
        let mut others = others.flat_map(|after| &after.of);
        if self.alternatives.contains(&step.name) && others.any(|(name, _)| self.event(*name).is_some()) {
            return Vec::new();
        }
        if let Some(behind) = self.taken_behind(step.name) {
            return vec![StepRemark::SkippedBefore(behind)];
        }
        let latest = step.windows.iter().filter_map(|window| {
            let anchor = self.event(window.of.0)?.on;
            self.shift(anchor, window.latest?).last
        });
        match latest.min() {
            Some(last) if last < self.moment.as_of => vec![StepRemark::NotBy(last)],
            last => vec![StepRemark::Open(last)],
        }
    }

    /// A step that was taken although this one has to come before it, directly or by way of others that weren't.
    fn taken_behind(&self, name: Symbol) -> Option<Symbol> {
        let (mut seen, mut next) = (FxHashSet::default(), VecDeque::from([name]));
        while let Some(name) = next.pop_front() {
            for behind in self.behind.get(&name).into_iter().flatten() {
                if self.event(*behind).is_some() {
                    return Some(*behind);
                }
                if seen.insert(*behind) {
                    next.push_back(*behind);
                }
            }
        }
        None
    }

    /// Whether this person has to take a step; events are due when they happen.
    fn is_due(&mut self, name: Symbol) -> bool {
        let procedure = self.procedure;
        procedure.step(name).is_none_or(|step| self.called_for(step).called_for == Truth::Yes)
    }
}

/// Between which days a bound lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Bounds {
    first: Option<Date>,
    last: Option<Date>,
}

impl Walk<'_, '_> {
    /// The day so long before or after another. Where no calendar counts the working days, they take at least as many
    /// days.
    fn shift(&self, anchor: DateRange, offset: Offset) -> Bounds {
        let day = |date: Date, number: i64| {
            let number = if offset.before { -number } else { number };
            let (_, factor) = offset.length.unit.base.to_least();
            let number = number.checked_mul(i64::from(factor))?;
            match offset.length.unit.base.to_least().0 {
                Base::Month => date.plus_months(number),
                _ => date.plus_days(number),
            }
        };
        let number = offset.length.number.to_i64().unwrap_or(0);
        let (first, last) = (day(anchor.first(), number), day(anchor.last(), number));
        if offset.length.unit.base != Base::WorkingDay || number == 0 {
            return Bounds { first, last };
        }
        let counted = |date: Date| {
            let day = self.moment.working_day(date, number, offset.before)?;
            (!self.moment.counts_unverified(date, day)).then_some(day)
        };
        match (counted(anchor.first()), counted(anchor.last()), offset.before) {
            (Some(first), Some(last), _) => Bounds { first: Some(first), last: Some(last) },
            (_, _, false) => Bounds { first, last: None },
            (_, _, true) => Bounds { first: None, last },
        }
    }
}
