//! Citations that are stale at the date: of an act or a provision that has ended, isn't in force yet, or stands under
//! another number. A parameter's rows cite the law of their own year and are never stale; what isn't in force itself is
//! left alone, and so is a place of which the rules say nothing.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Liveness, Moment};
use crate::law::{ActId, ActSort, AddressId, Strength, Wanted};
use crate::source::Place;
use crate::value::{Date, Truth};
use rustc_hash::{FxHashMap, FxHashSet};

/// What stands at a place of an act on the day.
#[derive(Clone, Copy)]
enum Standing {
    /// Something that isn't over, or nothing that the rules know.
    Something,
    Nothing,
    /// Nothing any more: the last day, and where it is said.
    Ended(Date, Place),
    /// Nothing yet: the first day, and where it is said.
    NotYet(Date, Place),
}

impl Findings<'_> {
    /// The stale citations of demands, provisions in force and declared silences.
    pub fn stale_citations(&self) -> Vec<Diagnostic> {
        let corpus = self.corpus();
        let mut found = Vec::new();
        let mut places = Places::new(self);
        for norm in &corpus.norms {
            let Some(details) = corpus.details(norm.details) else { continue };
            if norm.strength == Strength::Gives && self.moment.liveness(norm) == Liveness::No {
                continue;
            }
            for cite in &details.cites {
                found.extend(cite.act.and_then(|act| places.stale(act, cite.address, cite.place)));
            }
        }
        for silence in &corpus.silences {
            let over = silence.until.is_some_and(|until| until < self.moment.as_of);
            if !over {
                let searched = silence.searched.iter();
                found.extend(searched.filter_map(|(act, address)| places.stale(*act, *address, silence.place)));
            }
        }
        // Those with norms were seen with them.
        let judged = corpus.preconditions.iter().filter(|one| one.wanted == Wanted::Judgement);
        for one in judged.filter_map(|one| corpus.details(one.details)) {
            found.extend(one.cites.iter().filter_map(|cite| places.stale(cite.act?, cite.address, cite.place)));
        }
        for bill in &corpus.bills {
            // A bill has to fit the law of the day on which it would begin.
            let as_of = bill.from.map_or(self.moment.as_of, |from| self.moment.as_of.max(from.first()));
            let then = Self { moment: Moment { as_of, ..self.moment }, ..*self };
            for change in &bill.changes {
                found.extend(then.stale_act(change.act, change.words));
                let cites = corpus.details(change.details).into_iter().flat_map(|details| &details.cites);
                found.extend(cites.filter_map(|cite| places.stale(cite.act?, cite.address, cite.place)));
            }
        }
        found.dedup();
        found
    }

    fn stale_act(&self, id: ActId, place: Place) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let act = corpus.act(id);
        if self.moment.in_force(act) != Truth::No {
            return None;
        }
        let name = corpus.text(act.name);
        let date = self.moment.as_of.to_string();
        let ended = act.until.filter(|until| until.ends_before(self.moment.as_of) == Truth::Yes);
        let message = match (ended, act.in_force) {
            (Some(until), _) => Text::new("citation-ended").with("name", name).with("until", until.to_string()),
            (None, Some(from)) => Text::new("citation-not-yet").with("name", name).with("from", from.to_string()),
            (None, None) => return None,
        };
        let mut finding = Diagnostic::new(diagnostic::STALE_CITATION, message.with("date", date)).at(place);
        finding = finding.label(act.place, Text::new("citation-act"));
        if let Some(repeal) = ended.and_then(|_| corpus.repeals_of(id, None).next()) {
            finding = finding.label(repeal.place, Text::new("citation-repealed"));
        }
        Some(finding.help(Text::new("citation-help")))
    }
}

/// What stands where, of the places that citations ask for.
struct Places<'f, 'c> {
    findings: &'f Findings<'c>,
    /// The places of each act at which something stands, each with the first norm or statement there.
    of_act: FxHashMap<ActId, FxHashSet<AddressId>>,
    known: FxHashMap<(ActId, AddressId), Standing>,
}

impl<'f, 'c> Places<'f, 'c> {
    fn new(findings: &'f Findings<'c>) -> Self {
        Self { findings, of_act: FxHashMap::default(), known: FxHashMap::default() }
    }

    fn stale(&mut self, act: ActId, address: Option<AddressId>, place: Place) -> Option<Diagnostic> {
        let corpus = self.findings.corpus();
        if corpus.act(act).sort == ActSort::Source {
            return None;
        }
        let stale = self.findings.stale_act(act, place);
        let Some(address) = address.filter(|_| stale.is_none()) else { return stale };
        let as_of = self.findings.moment.as_of;
        let standing = self.standing(act, address);
        if matches!(standing, Standing::Something) {
            return None;
        }
        let name = corpus.place_name(act, Some(address));
        let stale = |message: Text| Diagnostic::new(diagnostic::STALE_CITATION, message.with("name", name)).at(place);
        if let Some(found) = corpus.renumbered(act, corpus.address(address), as_of) {
            let to = format!("{} {}", corpus.act_name(act), found.to);
            let message = Text::new("citation-renumbered").with("since", found.since.to_string()).with("to", to);
            let finding = stale(message).label(found.place, Text::new("citation-was"));
            return Some(finding.help(Text::new("citation-renumbered-help")));
        }
        let date = as_of.to_string();
        let finding = match standing {
            Standing::Something | Standing::Nothing => return None,
            Standing::Ended(until, said) => {
                let message = Text::new("citation-ended").with("until", until.to_string()).with("date", date);
                let repealed = corpus.repeals.iter().any(|repeal| repeal.place == said);
                let label = if repealed { "citation-repealed" } else { "citation-provision" };
                stale(message).label(said, Text::new(label))
            }
            Standing::NotYet(from, said) => {
                let message = Text::new("citation-not-yet").with("from", from.to_string()).with("date", date);
                stale(message).label(said, Text::new("citation-provision"))
            }
        };
        Some(finding.help(Text::new("citation-provision-help")))
    }

    fn standing(&mut self, act: ActId, address: AddressId) -> Standing {
        if let Some(known) = self.known.get(&(act, address)) {
            return *known;
        }
        let found = self.look(act, address);
        self.known.insert((act, address), found);
        found
    }

    fn look(&mut self, act: ActId, address: AddressId) -> Standing {
        let findings = self.findings;
        let (corpus, moment) = (findings.corpus(), findings.moment);
        if self.of_act.is_empty() {
            for norm in &corpus.norms {
                self.of_act.entry(norm.act).or_default().insert(norm.address);
            }
        }
        let wanted = corpus.address(address);
        let holds = |other: AddressId| wanted.holds(corpus.address(other)) || corpus.address(other).holds(wanted);
        let remarked = |other: ActId, at: Option<AddressId>| other == act && at.is_some_and(holds);
        let otherwise = corpus.remarks.iter().any(|row| remarked(row.act, row.address))
            || corpus.choices.iter().any(|row| remarked(row.act, Some(row.address)))
            || corpus
                .definitions
                .iter()
                .any(|row| remarked(row.act, Some(row.address)) && row.until.is_none_or(|until| moment.as_of <= until));
        if otherwise {
            return Standing::Something;
        }
        let addresses = self.of_act.get(&act);
        let here: FxHashSet<AddressId> =
            addresses.into_iter().flatten().copied().filter(|other| holds(*other)).collect();
        let mut over: Option<(Date, Place)> = None;
        let mut not_yet: Option<(Date, Place)> = None;
        for norm in corpus.norms.iter().filter(|norm| norm.act == act && here.contains(&norm.address)) {
            if moment.is_within(norm) != Truth::No {
                return Standing::Something;
            }
            // That an item is over says nothing of the article that it stands in.
            if !corpus.address(norm.address).holds(wanted) {
                continue;
            }
            match (norm.until.filter(|until| *until < moment.as_of), norm.from) {
                (Some(until), _) => {
                    if over.is_none_or(|(last, _)| last < until) {
                        over = Some((until, norm.head_place()));
                    }
                }
                (None, Some(from)) if moment.as_of < from.first() => {
                    if not_yet.is_none_or(|(first, _)| from.first() < first) {
                        not_yet = Some((from.first(), norm.head_place()));
                    }
                }
                _ => return Standing::Something,
            }
        }
        let mut repeals = corpus.repeals_of(act, Some(wanted)).filter(|row| row.part.is_some() && !row.unverified);
        let repeal = repeals.find(|repeal| repeal.from.last() <= moment.as_of);
        match (over, not_yet, repeal) {
            // What is to stand there again is told first.
            (_, Some((from, said)), _) => Standing::NotYet(from, said),
            (_, None, Some(repeal)) => Standing::Ended(repeal.eve().last(), repeal.place),
            (Some((until, said)), None, None) => Standing::Ended(until, said),
            (None, None, None) => Standing::Nothing,
        }
    }
}
