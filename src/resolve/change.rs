//! What changes the law: repeals, which end what they name the day before, and provisions that had other numbers.
//! Ends that contradict one another are diagnosed; the earlier one counts until somebody has looked.

use super::clause::Clauses;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, ActSort, AddressId, Details, DetailsId, Norm, Provision, Renumbering, Repeal};
use crate::source::{Place, Span};
use crate::syntax::ast::{DateAt, Kind, Statement};
use crate::value::{Date, DateRange};
use rustc_hash::{FxHashMap, FxHashSet};

impl Resolver {
    pub(super) fn state_repeal(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Repeals { at: target, what } = statement.kind else { return };
        let by = self.act(at, target.act);
        let address = if target.address.is_some() { self.address(at, target.address) } else { None };
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.details(self, at);
        let repealed = self.targets(at, what, None);
        let (Some(by), Some(address)) = (by, address) else { return };
        let place = at.place(at.head(statement));
        let row = self.corpus.act(by);
        if row.sort != ActSort::Law {
            let message = Text::new("repeal-by-no-law").with("name", self.corpus.act_name(by));
            self.wrong(diagnostic::WRONG_KIND, at.place(target.act), message);
            return;
        }
        let in_force = row.in_force;
        let from = match clauses.from {
            Some(date) => self.date(at, date),
            None => in_force,
        };
        let Some(from) = from else {
            if clauses.from.is_none() {
                let message = Text::new("repeal-without-date").with("name", self.corpus.act_name(by));
                self.report(
                    Diagnostic::new(diagnostic::REPEAL_WITHOUT_DATE, message)
                        .at(place)
                        .help(Text::new("repeal-without-date-help")),
                );
            }
            return;
        };
        let unverified = clauses.unverified || clauses.from.is_some_and(|date| date.unverified);
        for (act, part, _) in repealed {
            if self.may_repeal(by, act, place) {
                self.corpus.repeals.push(Repeal { by, at: address, act, part, from, unverified, place, details });
            }
        }
    }

    /// A law repeals laws of its own state. Which may repeal which is no matter of rank alone: codes are amended by laws
    /// that stand below them.
    fn may_repeal(&mut self, by: ActId, of: ActId, place: Place) -> bool {
        let (law, other) = (self.corpus.act(by), self.corpus.act(of));
        let message = if other.sort != ActSort::Law {
            "repeal-of-no-law"
        } else if law.of.is_some() && other.of.is_some() && law.of != other.of {
            "repeal-of-other-state"
        } else {
            return true;
        };
        let message = Text::new(message).with("name", self.corpus.act_name(of)).with("by", self.corpus.act_name(by));
        self.wrong(diagnostic::WRONG_KIND, place, message);
        false
    }

    /// `was art 54(1) until 2020-05-03`, at a provision that stands at `now`.
    pub(super) fn keep_numbers(&mut self, at: At<'_>, (act, now): (ActId, AddressId), was: &[(Span, Span, DateAt)]) {
        for (clause, address, until) in was {
            let Some(before) = self.address(at, *address) else { continue };
            let Some(until) = self.date(at, *until).map(DateRange::last) else { continue };
            let place = at.place(*clause);
            if self.corpus.address(before).last_article().is_some() || before == now {
                let id = if before == now { "was-the-same" } else { "was-a-range" };
                let message = Text::new(id).with("found", at.text(*address));
                self.wrong(diagnostic::BAD_ADDRESS, at.place(*address), message);
                continue;
            }
            let row = Renumbering { act, before, now, until, place };
            let same = |other: &Renumbering| {
                (other.act, other.before, other.now, other.until) == (row.act, row.before, row.now, row.until)
            };
            if !self.corpus.renumberings.iter().any(same) {
                self.corpus.renumberings.push(row);
            }
        }
    }

    /// A clause that names a provision by a number that it had is understood, and told.
    pub(super) fn understand_old_numbers(&mut self) {
        if self.corpus.renumberings.is_empty() {
            return;
        }
        let standing: FxHashSet<Provision> =
            self.corpus.norms.iter().map(|norm| (norm.act, norm.address, norm.label)).collect();
        let is_there = |corpus: &crate::law::Corpus, (act, address, _): &Provision| {
            let wanted = corpus.address(*address);
            standing.iter().any(|(other, own, _)| other == act && wanted.holds(corpus.address(*own)))
        };
        let mut places: FxHashMap<u32, Place> = FxHashMap::default();
        for norm in self.corpus.norms.iter().filter(|norm| norm.details != DetailsId::NONE) {
            places.entry(norm.details.0).or_insert(norm.head_place());
        }
        let mut moved = Vec::new();
        for (number, details) in (0..).zip(&self.corpus.details) {
            let lists = [&details.overrides, &details.besides, &details.relaxes];
            for (list, position, provision) in (0_usize..).zip(lists).flat_map(|(list, provisions)| {
                (0_usize..).zip(provisions).map(move |(position, provision)| (list, position, provision))
            }) {
                let (act, address, _) = *provision;
                if is_there(&self.corpus, provision) {
                    continue;
                }
                let old = self.corpus.address(address);
                if let (Some(found), Some(place)) = (self.corpus.renumbered(act, old, Date::LAST), places.get(&number))
                {
                    moved.push((number, list, position, act, address, found, *place));
                }
            }
        }
        for (number, list, position, act, before, found, place) in moved {
            let (to, since) = (found.to.clone(), found.since.to_string());
            let message = Text::new("citation-renumbered")
                .with("name", self.corpus.place_name(act, Some(before)))
                .with("since", since)
                .with("to", format!("{} {to}", self.corpus.act_name(act)));
            self.report(
                Diagnostic::new(diagnostic::STALE_CITATION, message)
                    .at(place)
                    .label(found.place, Text::new("citation-was"))
                    .help(Text::new("citation-renumbered-help")),
            );
            let now = self.intern_address(found.to);
            let Some(details) = self.corpus.details.get_mut(number as usize) else { continue };
            let list = match list {
                0 => &mut details.overrides,
                1 => &mut details.besides,
                _ => &mut details.relaxes,
            };
            if let Some(provision) = list.get_mut(position) {
                provision.1 = now;
            }
        }
    }

    /// What is repealed ends the day before.
    pub(super) fn end_the_repealed(&mut self) {
        if self.corpus.repeals.is_empty() {
            return;
        }
        let mut repeals = self.corpus.repeals.clone();
        repeals.sort_by_key(|repeal| (repeal.from, repeal.place));
        for (i, repeal) in repeals.iter().enumerate() {
            let same = |other: &&Repeal| (other.act, other.part) == (repeal.act, repeal.part);
            if let Some(first) = repeals.get(..i).unwrap_or_default().iter().find(same) {
                if first.from != repeal.from {
                    self.ends_disagree(repeal, first.eve().last(), first.place);
                }
                continue;
            }
            match repeal.part {
                None => self.end_act(repeal),
                Some(part) => self.end_provisions(repeal, part),
            }
        }
    }

    fn end_act(&mut self, repeal: &Repeal) {
        let eve = repeal.eve();
        let act = self.corpus.act(repeal.act);
        if let Some(until) = act.until {
            // Of two that agree the one that is known better stands.
            let agree = until.intersection(eve);
            if agree.is_none() {
                self.ends_disagree(repeal, until.last(), act.place);
            }
            if agree == Some(until) || until.last() < eve.first() {
                return;
            }
        }
        if let Some(act) = self.corpus.acts.get_mut(repeal.act.0 as usize) {
            act.until = Some(eve);
            act.end_unverified = repeal.unverified;
        }
    }

    fn end_provisions(&mut self, repeal: &Repeal, part: AddressId) {
        let eve = repeal.eve();
        let within = |corpus: &crate::law::Corpus, act: ActId, address: AddressId, from: Option<DateRange>| {
            // What begins later stands anew in the place of what was repealed.
            act == repeal.act
                && corpus.address(part).holds(corpus.address(address))
                && from.is_none_or(|from| from.first() < repeal.from.first())
        };
        let hit: Vec<usize> = (0..)
            .zip(&self.corpus.norms)
            .filter(|(_, norm): &(usize, &Norm)| within(&self.corpus, norm.act, norm.address, norm.from))
            .map(|(i, _)| i)
            .collect();
        let mut told = None;
        for i in hit {
            let Some(norm) = self.corpus.norms.get(i).copied() else { continue };
            match norm.until {
                Some(until) if until <= eve.last() => continue,
                Some(until) if told.replace(norm.head_place()) != Some(norm.head_place()) => {
                    self.ends_disagree(repeal, until, norm.head_place());
                }
                _ => {}
            }
            // Of a day that is known in part: until its first day it counts, until its last day it may.
            let details = match eve.exact() {
                Some(_) => norm.details,
                None => self.with_end(norm.details, eve.last()),
            };
            if let Some(norm) = self.corpus.norms.get_mut(i) {
                norm.until = Some(eve.first());
                norm.end_unverified = repeal.unverified;
                norm.details = details;
            }
        }
        let hit: Vec<usize> = (0..)
            .zip(&self.corpus.definitions)
            .filter(|(_, one)| within(&self.corpus, one.act, one.address, one.from))
            .filter(|(_, one)| one.until.is_none_or(|until| until > eve.last()))
            .map(|(i, _): (usize, _)| i)
            .collect();
        for i in hit {
            let Some(one) = self.corpus.definitions.get_mut(i) else { continue };
            let before = one.until.replace(eve.last());
            let place = one.place;
            if let Some(until) = before {
                self.ends_disagree(repeal, until, place);
            }
        }
    }

    /// The clauses of a statement with the last day on which it may still count.
    fn with_end(&mut self, id: DetailsId, may_end: Date) -> DetailsId {
        if let Some(details) = self.corpus.details.get_mut(id.0 as usize) {
            details.may_end = Some(may_end);
            return id;
        }
        self.keep(Some(Details { may_end: Some(may_end), ..Details::default() }))
    }

    fn ends_disagree(&mut self, repeal: &Repeal, until: Date, place: Place) {
        let message = Text::new("ends-disagree")
            .with("name", self.corpus.place_name(repeal.act, repeal.part))
            .with("eve", repeal.eve().to_string())
            .with("until", until.to_string());
        self.report(
            Diagnostic::new(diagnostic::ENDS_DISAGREE, message)
                .label(repeal.place, Text::new("ends-disagree-repeal").with("from", repeal.from.to_string()))
                .label(place, Text::new("ends-disagree-until").with("until", until.to_string()))
                .help(Text::new("ends-disagree-help")),
        );
    }
}
