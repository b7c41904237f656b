//! The finding of a verdict: the demand marked with its binding, each provision with what it gives, the
//! declared silence with what was searched; below, who is concerned, why, and what would mend it.

use super::Findings;
use super::severity::{code, severity};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Binding, Expected, NotBinding, Ruling, Situations, distance_words};
use crate::law::{ActId, ActSort, DetailsId, Expectation, Norm, NormId, Outcome, Silence, Strength, Verdict};
use crate::report::Weight;
use crate::source::{Place, Role};
use crate::value::Truth;

/// The most provisions that one finding marks; JSON has all.
const MOST_PLACES: usize = 6;

impl Findings<'_> {
    /// What a ruling counts for, if it is worth a finding.
    pub(super) fn weight(&self, ruling: &Ruling) -> Option<Weight> {
        if ruling.verdict.is_met() && !self.is_worth_a_note(ruling) {
            return None;
        }
        let norm = self.norm(ruling.norm);
        Some(Weight {
            code: code(ruling.verdict)?,
            severity: severity(ruling.verdict, norm.strength, ruling.binding),
            known: matches!(ruling.expected, Expected::AsExpected(_)),
            excused: None,
            place: Some(norm.demand_place()),
        })
    }

    /// The finding of a ruling, if it is worth one.
    pub(super) fn verdict(&self, ruling: &Ruling) -> Option<Diagnostic> {
        let weight = self.weight(ruling)?;
        let norm = self.norm(ruling.norm);
        let mut finding = Diagnostic::new(weight.code, self.message(ruling, norm));
        finding = finding.severity(weight.severity).about(self.demand_name(norm));
        if weight.known {
            finding = finding.known_because(self.expected_because(norm.details, ruling.verdict));
        }
        finding = finding.label(norm.demand_place(), self.demanded_by(norm, ruling.binding));
        finding = self.mark_places(finding, ruling, norm);
        finding = self.mark_undeclared(finding, ruling);
        finding = self.say_who(finding, ruling, norm);
        Some(match self.mend(ruling, norm) {
            Some(help) => finding.help(help),
            None => finding,
        })
    }

    /// What is met is said where it binds and says more than "met": better than demanded, or by one of
    /// several alternatives only.
    fn is_worth_a_note(&self, ruling: &Ruling) -> bool {
        let binds = !ruling.binding.binds.is_no();
        let partly = ruling.alternatives.iter().any(|alternative| alternative.holds != Situations::All);
        binds && (partly || ruling.parts.iter().any(|part| part.found.outcome == Outcome::Exceeds))
    }

    /// `C183 art 8(1)#proof: burden_of_proof`: what a demand or provision is called wherever it stands, and of several
    /// properties at one place, which.
    pub(super) fn demand_name(&self, norm: &Norm) -> String {
        let corpus = self.corpus();
        format!("{}: {}", corpus.name_of(norm), corpus.text(corpus.property(norm.property).name))
    }

    /// `KZ silent on burden_of_proof`.
    fn silence_name(&self, silence: &Silence) -> String {
        let corpus = self.corpus();
        let state = corpus.text(corpus.jurisdiction(silence.of).name);
        format!("{state} silent on {}", corpus.text(corpus.property(silence.property).name))
    }

    fn message(&self, ruling: &Ruling, norm: &Norm) -> Text {
        let id = match ruling.verdict {
            Verdict::Gap => "finding-gap",
            Verdict::Shortfall => "finding-shortfall",
            Verdict::Partial => "finding-partial",
            Verdict::Conflict => "finding-conflict",
            Verdict::Unknown => "finding-unknown",
            Verdict::Uncertain => "finding-uncertain",
            Verdict::Judgement => "finding-judgement",
            Verdict::Exceeds => "finding-exceeds",
            Verdict::Met if ruling.alternatives.iter().any(|alternative| alternative.holds != Situations::All) => {
                "finding-met-by-alternative"
            }
            Verdict::Met | Verdict::NotApplicable => "finding-met",
        };
        Text::new(id).with("name", self.corpus().name_of(norm)).with("demand", self.demand_words(norm))
    }

    /// Who demands it, and whether and since when it binds; of a precondition, whose it is.
    pub(super) fn demanded_by(&self, norm: &Norm, binding: Binding) -> Text {
        if norm.strength != Strength::Before {
            return self.demanded(norm.act, binding);
        }
        let by = self.corpus().details(norm.details).and_then(|details| details.said_by);
        let text = match by {
            Some(by) => Text::new("precondition-of-source").with("by", self.corpus().act_name(by)),
            None => Text::new("precondition-of"),
        };
        text.with("act", self.corpus().act_name(norm.act))
    }

    /// Whether and since when the demand binds.
    pub(super) fn demanded(&self, of: ActId, binding: Binding) -> Text {
        let since = binding.since.map(|date| date.to_string()).unwrap_or_default();
        let status = binding.by.map(|place| self.words(place)).unwrap_or_default();
        let state = self
            .moment
            .jurisdiction
            .map(|id| self.corpus().text(self.corpus().jurisdiction(id).name))
            .unwrap_or_default();
        let act = self.corpus().act_name(of);
        match binding.because {
            NotBinding::Binds if self.corpus().act(of).sort == ActSort::Law => {
                let since = if since.is_empty() { "none".to_owned() } else { since };
                Text::new("demanded-by-law").with("act", act).with("since", since)
            }
            NotBinding::Binds => Text::new("demanded-since").with("since", since).with("status", status),
            NotBinding::Recommendation => Text::new("demanded-recommendation"),
            NotBinding::NoStatus if self.moment.jurisdiction.is_none() => Text::new("demanded-of-nobody"),
            NotBinding::NoStatus => Text::new("demanded-no-status").with("state", state).with("act", act),
            NotBinding::NotParty => Text::new("demanded-not-party").with("status", status),
            NotBinding::Declaration => Text::new("demanded-declaration"),
            NotBinding::NotLookedSince => Text::new("demanded-not-looked-since").with("status", status),
            NotBinding::NotLookedBefore => Text::new("demanded-not-looked-before").with("status", status),
            NotBinding::NotYet => Text::new("demanded-not-yet").with("since", since).with("status", status),
            NotBinding::Over => Text::new("demanded-over").with("act", act),
            NotBinding::PartNotAccepted => Text::new("demanded-part").with("state", state),
            NotBinding::DateUnknown => Text::new("demanded-date-unknown").with("status", status),
            NotBinding::NotVerified => Text::new("demanded-unverified").with("status", status),
        }
    }

    fn mark_places(&self, mut finding: Diagnostic, ruling: &Ruling, norm: &Norm) -> Diagnostic {
        let mut marked: Vec<Place> = Vec::new();
        let mut left = 0;
        // The parts come from the best to the worst: what is open is marked first.
        for part in ruling.parts.iter().rev() {
            for fact in &part.facts {
                let place = self.norm(*fact).demand_place();
                if marked.contains(&place) {
                    continue;
                }
                if marked.len() >= MOST_PLACES {
                    left += 1;
                    continue;
                }
                marked.push(place);
                finding = finding.label(place, self.gives(*fact, ruling)).about(self.demand_name(self.norm(*fact)));
            }
        }
        for silence in ruling.parts.iter().filter_map(|part| part.silence) {
            let Some(silence) = self.corpus().silences.get(silence as usize) else { continue };
            if !marked.contains(&silence.place) {
                marked.push(silence.place);
                finding = finding.label(silence.place, self.searched(silence)).about(self.silence_name(silence));
            }
        }
        if left > 0 {
            finding = finding.note(Text::new("note-more"), Text::new("note-more-provisions").with("count", left));
        }
        if marked.is_empty() && ruling.verdict != Verdict::NotApplicable {
            let property = self.corpus().text(self.corpus().property(norm.property).name);
            finding = finding.note(
                Text::new("note-law"),
                Text::new("note-nothing-found")
                    .with("property", property)
                    .with("files", self.files.count(Role::Own) + self.files.count(Role::Module)),
            );
        }
        finding
    }

    /// What a provision does to the demand, where it decides.
    pub(super) fn gives(&self, fact: NormId, ruling: &Ruling) -> Text {
        let norm = self.norm(fact);
        let parts = &ruling.parts;
        if ruling.compared.contains(&fact) {
            return Text::new("gives-to-compared").with("name", self.corpus().name_of(norm));
        }
        let mut outcomes: Vec<Outcome> =
            parts.iter().filter(|part| part.facts.contains(&fact)).map(|part| part.found.outcome).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        let id = match outcomes.as_slice() {
            [Outcome::Met] => "gives-met",
            [Outcome::Exceeds] => "gives-exceeds",
            [Outcome::Shortfall] => "gives-less",
            [Outcome::Conflict] => "gives-contrary",
            _ => "gives",
        };
        Text::new(id).with("name", self.corpus().name_of(norm))
    }

    pub(super) fn searched(&self, silence: &Silence) -> Text {
        let corpus = self.corpus();
        let names = |list: &[(crate::law::ActId, Option<crate::law::AddressId>)]| {
            list.iter().map(|(act, address)| corpus.place_name(*act, *address)).collect::<Vec<_>>()
        };
        let text = match (silence.not_searched.is_empty(), silence.read) {
            (true, Some(read)) => Text::new("searched").with("read", read.to_string()),
            (true, None) => Text::new("searched-undated"),
            (false, Some(read)) => {
                Text::new("searched-in-part").with("read", read.to_string()).with("open", names(&silence.not_searched))
            }
            (false, None) => Text::new("searched-in-part-undated").with("open", names(&silence.not_searched)),
        };
        text.with("searched", names(&silence.searched))
    }

    /// Who gets what: one line for each outcome and set of situations.
    fn say_who(&self, mut finding: Diagnostic, ruling: &Ruling, norm: &Norm) -> Diagnostic {
        let single = ruling.parts.len() == 1;
        for part in &ruling.parts {
            let who = self.who(&part.situations, norm.scope);
            let title =
                if single { Text::new("note-persons") } else { crate::report::model::outcome_text(part.found.outcome) };
            let who = match &part.found.distance {
                Some(distance) => {
                    let by = distance_words(self.corpus(), self.corpus().property(norm.property), distance);
                    let id = match distance {
                        crate::eval::Distance::Lacks(_) => "persons-lacking",
                        crate::eval::Distance::Has(_) => "persons-having",
                        _ => "persons-short-by",
                    };
                    Text::new(id).with("who", who).with("by", by)
                }
                None => who,
            };
            finding = finding.note(title, who);
        }
        let mut causes: Vec<Text> = Vec::new();
        for part in &ruling.parts {
            if let Some(cause) = &part.found.cause {
                let cause = self.cause(cause, norm.property);
                if !causes.contains(&cause) {
                    causes.push(cause);
                }
            }
        }
        for cause in causes {
            finding = finding.note(Text::new("note-because"), cause);
        }
        for text in self.remarks(ruling, norm) {
            finding = finding.note(Text::new("note-note"), text);
        }
        finding
    }

    /// What else is worth knowing: alternatives that hold alone only in part, and periods that nothing sets.
    pub(super) fn remarks(&self, ruling: &Ruling, norm: &Norm) -> Vec<Text> {
        let mut remarks = Vec::new();
        let comparisons: Vec<String> = self.demand_words(norm).split(" or ").map(str::to_owned).collect();
        for alternative in &ruling.alternatives {
            let (id, words) = match &alternative.holds {
                Situations::All => continue,
                Situations::Example { within: Some(within), .. } => ("remark-alternative-within", within.clone()),
                other => ("remark-alternative", other.words().unwrap_or_default().to_owned()),
            };
            let written = comparisons.get(alternative.comparison).cloned().unwrap_or_default();
            let written = written
                .strip_prefix(self.corpus().text(self.corpus().property(norm.property).name))
                .unwrap_or(&written)
                .trim()
                .to_owned();
            remarks.push(Text::new(id).with("comparison", written).with("holds", words));
        }
        for property in &ruling.unset {
            remarks.push(
                Text::new("remark-unset").with("property", self.corpus().text(self.corpus().property(*property).name)),
            );
        }
        for permission in &ruling.relaxed_by {
            let permission = self.norm(*permission);
            let allows = self.demand_words(permission);
            let text = Text::new("remark-relaxed").with("name", self.corpus().name_of(permission));
            let sure = self.moment.may_use(permission) == Truth::Yes;
            remarks.push(text.with("allows", allows).with("sure", if sure { "yes" } else { "no" }));
        }
        for one in &ruling.by_reading {
            let Some(reading) = self.moment.reading(one.reading) else { continue };
            let by = reading.by.map(|act| format!(" ({})", self.corpus().act_name(act))).unwrap_or_default();
            let text = Text::new("remark-reading").with("words", &*reading.words).with("by", by);
            remarks.push(text.with("verdict", crate::report::model::verdict_text(one.verdict)));
        }
        self.remarks_of_change(ruling, norm, &mut remarks);
        remarks.extend(ruling.weighed.iter().map(|weighed| self.weighed(weighed)));
        remarks.extend(self.advance(ruling, norm));
        if norm.unverified {
            remarks.push(Text::new("remark-demand-unverified"));
        }
        remarks
    }

    fn mend(&self, ruling: &Ruling, norm: &Norm) -> Option<Text> {
        let demand = self.demand_words(norm);
        let state = self
            .moment
            .jurisdiction
            .map(|id| self.corpus().text(self.corpus().jurisdiction(id).name))
            .unwrap_or_default();
        let property = self.corpus().text(self.corpus().property(norm.property).name);
        Some(match ruling.verdict {
            Verdict::Gap => Text::new("mend-gap").with("demand", demand),
            Verdict::Partial | Verdict::Shortfall | Verdict::Conflict => Text::new("mend-unmet").with("demand", demand),
            Verdict::Unknown if ruling.parts.iter().any(|part| part.facts.is_empty() && part.found.cause.is_none()) => {
                if state.is_empty() {
                    Text::new("mend-unknown-of-nobody")
                } else {
                    Text::new("mend-unknown").with("state", state).with("property", property)
                }
            }
            _ => return None,
        })
    }

    /// Why a verdict is expected, where the text says so.
    pub(super) fn expected_because(&self, details: DetailsId, verdict: Verdict) -> Option<Box<str>> {
        let expectations = self.corpus().details(details)?.expectations.iter();
        let is_meant =
            |one: &&Expectation| one.verdict == verdict && one.of.is_none_or(|of| Some(of) == self.moment.jurisdiction);
        expectations.filter(is_meant).find_map(|one| one.because.clone())
    }

    /// An expectation that isn't fulfilled any more.
    pub(super) fn expectation(&self, ruling: &Ruling) -> Option<Diagnostic> {
        let norm = self.norm(ruling.norm);
        let expectations = &self.corpus().details(norm.details)?.expectations;
        let name = self.corpus().name_of(norm);
        let said = |situations: &Option<Situations>| match situations {
            Some(situations) => {
                situations.words().map_or_else(|| self.scope_words(norm.scope).unwrap_or_default(), str::to_owned)
            }
            None => String::new(),
        };
        match &ruling.expected {
            Expected::Nothing | Expected::AsExpected(_) => None,
            Expected::OtherWord { .. } => {
                let demanded = (norm.demand_place(), self.demanded_by(norm, ruling.binding));
                self.stale_word(&ruling.expected, name, norm.details, demanded)
            }
            Expected::OtherRegion { verdict, expectation, more, less } => {
                let place = self.own_expectation(expectations.get(*expectation)?)?;
                let message = Text::new("expectation-region")
                    .with("name", name)
                    .with("expected", crate::report::model::verdict_text(*verdict));
                let mut finding = Diagnostic::new(diagnostic::EXPECTATION_REGION, message)
                    .about(self.demand_name(norm))
                    .label(place, Text::new("expectation-here"))
                    .label(norm.demand_place(), self.demanded_by(norm, ruling.binding));
                if more.is_some() {
                    finding = finding.note(Text::new("note-open"), Text::plain(said(more)));
                }
                if less.is_some() {
                    finding = finding.note(Text::new("note-closed"), Text::plain(said(less)));
                }
                Some(finding.help(Text::new("expectation-help")))
            }
        }
    }

    /// Where an expectation stands, if it is the workspace's own. A module expects what is known of the law that comes
    /// with it; where a workspace lays other law under it, the verdict says all there is to say.
    fn own_expectation(&self, expectation: &Expectation) -> Option<Place> {
        (!self.files.is_of_module(expectation.place.file)).then_some(expectation.place)
    }

    /// An expectation of another word than what was found, with what is demanded: its place, and since when.
    pub(super) fn stale_word(
        &self,
        expected: &Expected,
        name: String,
        details: DetailsId,
        (demand, demanded): (Place, Text),
    ) -> Option<Diagnostic> {
        let Expected::OtherWord { expected, found, expectation } = expected else { return None };
        let place = self.own_expectation(self.corpus().details(details)?.expectations.get(*expectation)?)?;
        let message = Text::new("expectation-stale")
            .with("name", name.as_str())
            .with("expected", crate::report::model::verdict_text(*expected))
            .with("found", crate::report::model::verdict_text(*found));
        Some(
            Diagnostic::new(diagnostic::EXPECTATION_STALE, message)
                .about(name)
                .label(place, Text::new("expectation-here"))
                .label(demand, demanded)
                .help(Text::new("expectation-help")),
        )
    }
}
