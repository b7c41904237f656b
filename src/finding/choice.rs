//! The finding and the row of a choice: the choice marked with its binding, each member with what it comes to.

use super::row::{binding_word, expected_word};
use super::severity::{code, severity};
use super::{Findings, Kept, Line};
use crate::diagnostic::{Diagnostic, Text};
use crate::eval::{ChoiceRuling, Expected, Index, Judge};
use crate::law::{Choice, NormId, Outcome, Provision, StatusKind, Strength, Verdict};
use crate::report::Weight;
use crate::report::model::{self, Mode, Region};
use crate::source::Place;

/// The most members that one finding marks; JSON has all.
const MOST_PLACES: usize = 8;

impl Findings<'_> {
    /// Takes from the ruling on a choice what a report keeps of it.
    pub fn take_choice(&self, kept: &mut Kept, index: &Index, ruling: &ChoiceRuling, detail: super::Detail) {
        let Some(choice) = self.corpus().choices.get(ruling.choice) else { return };
        let demanded = (choice.words, self.demanded(choice.act, ruling.binding));
        let stale = self.stale_word(&ruling.expected, self.choice_name(choice), choice.details, demanded);
        let findings = stale.into_iter().chain(self.choice(ruling, choice, index));
        kept.take(ruling.verdict, findings, detail, || {
            let label = choice.label.map(|label| self.corpus().text(label).to_owned()).unwrap_or_default();
            let act = self.corpus().act_name(choice.act).to_owned();
            let order = (act, self.corpus().address(choice.address).clone(), label, choice.words);
            (order, self.choice_row(ruling, choice))
        });
    }

    fn choice(&self, ruling: &ChoiceRuling, choice: &Choice, index: &Index) -> Option<Diagnostic> {
        if ruling.verdict.is_met() {
            return None;
        }
        let weight = Weight {
            code: code(ruling.verdict)?,
            severity: severity(ruling.verdict, choice.strength, ruling.binding),
            known: matches!(ruling.expected, Expected::AsExpected(_)),
            excused: None,
            place: Some(choice.words),
        };
        let id = if ruling.verdict == Verdict::Gap { "finding-choice" } else { "finding-choice-open" };
        let message = Text::new(id)
            .with("name", self.choice_name(choice))
            .with("met", ruling.met)
            .with("need", choice.need)
            .with("members", choice.members.len());
        let mut finding = Diagnostic::new(weight.code, message)
            .severity(weight.severity)
            .about(self.choice_name(choice))
            .label(choice.words, self.demanded(choice.act, ruling.binding));
        if weight.known {
            finding = finding.known_because(self.expected_because(choice.details, ruling.verdict));
        }
        for (member, verdict) in ruling.members.iter().take(MOST_PLACES) {
            if let Some(place) = self.member_place(member, *verdict, index) {
                let name = format!("{} {}", self.corpus().act_name(member.0), self.member_name(member));
                let said = Text::new("choice-member").with("name", name).with("verdict", model::verdict_text(*verdict));
                finding = finding.label(place, said);
            }
        }
        for (met, due) in &ruling.including {
            if met < due {
                let text = Text::new("choice-including").with("met", *met).with("due", *due);
                finding = finding.note(Text::new("note-note"), text);
            }
        }
        let list: Vec<Text> = ruling.members.iter().map(|(member, verdict)| self.member(member, *verdict)).collect();
        Some(finding.note(Text::new("note-members"), Text::new("several").with("texts", list)))
    }

    pub(super) fn member(&self, member: &Provision, verdict: Verdict) -> Text {
        let name = self.member_name(member);
        Text::new("choice-member").with("name", name).with("verdict", model::verdict_text(verdict))
    }

    /// `art 27(a)#wages`: a member's address and label.
    fn member_name(&self, member: &Provision) -> String {
        let label = member.2.map(|label| format!("#{}", self.corpus().text(label))).unwrap_or_default();
        self.corpus().address(member.1).to_string() + &label
    }

    /// How the verdict of a choice came about, line by line.
    pub fn why_choice(&self, ruling: &ChoiceRuling) -> Vec<Line> {
        let Some(choice) = self.corpus().choices.get(ruling.choice) else { return Vec::new() };
        let demand = self.words(choice.words);
        let head = Text::new("why-demand").with("name", self.choice_name(choice)).with("demand", demand);
        let mut lines = vec![(0, head), (1, self.demanded(choice.act, ruling.binding))];
        lines.extend(ruling.members.iter().map(|(member, verdict)| (1, self.member(member, *verdict))));
        lines.push((0, Text::new("why-result").with("verdict", model::verdict_text(ruling.verdict))));
        lines
    }

    pub(super) fn choice_name(&self, choice: &Choice) -> String {
        let corpus = self.corpus();
        let label = choice.label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
        corpus.place_name(choice.act, Some(choice.address)) + &label
    }

    /// Where a member stands: the first of its demands that comes to the member's word, its own choice, or where the
    /// part was accepted.
    fn member_place(&self, member: &Provision, verdict: Verdict, index: &Index) -> Option<Place> {
        let corpus = self.corpus();
        if corpus.part_of(member.0, member.1).is_some() {
            let accepted = corpus.statuses.iter().find(|status| {
                status.act == member.0
                    && status.part == Some(member.1)
                    && status.kind == StatusKind::Accepts
                    && Some(status.of) == self.moment.jurisdiction
            });
            return accepted.map(|status| Place::new(status.place.file, status.head));
        }
        let demands: Vec<NormId> =
            crate::eval::demands(corpus).filter(|id| corpus.is_at(corpus.norm(*id), member)).collect();
        let decides = |id: &NormId| Judge::of_demand(self.moment, index, *id).verdict_of(*id) == verdict;
        // One demand is the member's; of several, one that isn't met must not be shown by one that is.
        let deciding = if demands.len() > 1 { demands.iter().copied().find(decides) } else { None };
        let demand = deciding.or_else(|| demands.first().copied()).map(|id| corpus.norm(id));
        let choice = || corpus.choices.iter().find(|choice| (choice.act, choice.address) == (member.0, member.1));
        demand.map(crate::law::Norm::demand_place).or_else(|| choice().map(|choice| choice.words))
    }

    pub(super) fn choice_row(&self, ruling: &ChoiceRuling, choice: &Choice) -> model::Verdict {
        let corpus = self.corpus();
        let details = corpus.details(choice.details);
        let region = |(member, verdict): &(Provision, Verdict)| Region {
            outcome: outcome(*verdict),
            situations: Text::plain(self.member_name(member)),
            distance: None,
            facts: Vec::new(),
        };
        model::Verdict {
            obligation: self.choice_name(choice),
            act: corpus.act_name(choice.act).to_owned(),
            address: corpus.address(choice.address).to_string(),
            label: choice.label.map(|label| corpus.text(label).to_owned()),
            property: String::new(),
            demanded: Text::plain(self.words(choice.words)),
            mode: if choice.strength == Strength::Must { Mode::Must } else { Mode::Should },
            binding: binding_word(ruling.binding),
            binding_since: ruling.binding.since.map(|date| date.to_string()),
            word: ruling.verdict,
            practice: None,
            expected: expected_word(&ruling.expected),
            search: None,
            regions: ruling
                .members
                .iter()
                .filter(|(_, verdict)| *verdict != Verdict::NotApplicable)
                .map(region)
                .collect(),
            demand: choice.words,
            provisions: Vec::new(),
            cites: details
                .map(|details| details.cites.iter().map(|cite| self.cited(cite)).collect())
                .unwrap_or_default(),
            notes: Vec::new(),
        }
    }
}

/// A member's word as an outcome: what isn't met throughout is short.
const fn outcome(verdict: Verdict) -> Outcome {
    match verdict {
        Verdict::Met | Verdict::NotApplicable => Outcome::Met,
        Verdict::Exceeds => Outcome::Exceeds,
        Verdict::Partial | Verdict::Shortfall => Outcome::Shortfall,
        Verdict::Gap => Outcome::Absent,
        Verdict::Conflict => Outcome::Conflict,
        Verdict::Unknown => Outcome::Unknown,
        Verdict::Uncertain => Outcome::Uncertain,
        Verdict::Judgement => Outcome::Judgement,
    }
}
