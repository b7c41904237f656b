//! Bills as findings: what is known of one, which of its lines only work together, which alone would take something away, and
//! where two bills meet.

use super::Findings;
use super::difference::{becomes, code};
use super::row::{binding_word, mode};
use super::severity::severity;
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::eval::{ChoiceRuling, Readiness};
use crate::law::{BillChange, BillId};
use crate::modelling::{Interplay, Line, Meeting};
use crate::report::change::{Change, Effect};
use crate::report::model::{ready_text, verdict_text};
use crate::source::Place;

/// A part of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// A line of a bill.
    Line(Line),
    /// A bill among several.
    Bill(BillId),
}

impl<'c> Findings<'c> {
    /// `BenefitBill: Maternity benefit of previous earnings`
    pub fn bill_title(&self, id: BillId) -> Text {
        let bill = self.corpus().bill(id);
        let name = self.corpus().text(bill.name);
        Text::named(name, &bill.title)
    }

    /// From when it would be law, who recommends it, and its notes.
    pub fn about_bill(&self, id: BillId) -> Vec<(Text, Text)> {
        let corpus = self.corpus();
        let bill = corpus.bill(id);
        let mut about = Vec::new();
        if let Some(from) = bill.from {
            about.push((Text::new("model-from"), Text::plain(from.to_string())));
        }
        let mut by: Vec<String> = corpus
            .recommendations
            .iter()
            .filter(|one| one.bill == Some(id))
            .map(|one| corpus.act_name(one.source).to_owned())
            .collect();
        by.sort_unstable();
        by.dedup();
        if !by.is_empty() {
            about.push((Text::new("model-recommended"), Text::plain(by.join(", "))));
        }
        let details = corpus.details(bill.details).into_iter();
        about.extend(
            details.flat_map(|details| &details.notes).map(|note| (Text::new("note-note"), Text::plain(&**note))),
        );
        about
    }

    fn bill_change(&self, line: Line) -> Option<&'c BillChange> {
        self.corpus().bill(line.bill).changes.get(line.change)
    }

    /// A part as it is called, and where it stands.
    fn part(&self, part: Part) -> (String, Place) {
        let corpus = self.corpus();
        match part {
            Part::Bill(id) => (corpus.text(corpus.bill(id).name).to_owned(), corpus.bill(id).place),
            Part::Line(line) => {
                let change = self.bill_change(line);
                let bill = corpus.text(corpus.bill(line.bill).name);
                let place = change.map_or(corpus.bill(line.bill).place, |change| change.words);
                let named = change.map(|change| {
                    let label = change.label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
                    format!("{bill} {} {}{label}", change.kind.word(), corpus.place_name(change.act, change.address))
                });
                (named.unwrap_or_else(|| bill.to_owned()), place)
            }
        }
    }

    /// What parts of a proposal do to one another.
    pub fn interplay(&self, found: &Interplay, part: impl Fn(usize) -> Option<Part>) -> Vec<Diagnostic> {
        let mut all = Vec::new();
        for one in &found.together {
            let norm = self.norm(one.norm);
            let parts: Vec<(String, Place)> =
                one.parts.iter().filter_map(|number| part(*number)).map(|part| self.part(part)).collect();
            let names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
            let message = Text::new("only-together").with("name", self.corpus().name_of(norm)).with("parts", names);
            let mut finding = Diagnostic::new(diagnostic::ONLY_TOGETHER, message);
            for (_, place) in parts {
                finding = finding.label(place, Text::new("only-together-part"));
            }
            finding = finding.label(norm.demand_place(), Text::plain(self.demand_words(norm)));
            all.push(finding.note(Text::new("note-persons"), self.who(&one.situations, norm.scope)));
        }
        for one in &found.spoils {
            let Some(part) = part(one.part) else { continue };
            let norm = self.norm(one.norm);
            let (name, place) = self.part(part);
            let message = Text::new("spoils-alone").with("part", name).with("name", self.corpus().name_of(norm));
            let finding = Diagnostic::new(diagnostic::SPOILS_ALONE, message)
                .label(place, Text::new("spoils-alone-part"))
                .label(norm.demand_place(), Text::plain(self.demand_words(norm)));
            all.push(finding.note(Text::new("note-persons"), self.who(&one.situations, norm.scope)));
        }
        all
    }

    /// Where two bills meet, and whether it matters which comes first.
    pub fn meeting(&self, found: &Meeting) -> Diagnostic {
        let corpus = self.corpus();
        let name = |line: Line| corpus.text(corpus.bill(line.bill).name).to_owned();
        let at = self.bill_change(found.second).map(|change| corpus.place_name(change.act, change.address));
        let id = if found.by_order.is_empty() { "bills-meet" } else { "bills-meet-by-order" };
        let message = Text::new(id)
            .with("first", name(found.first))
            .with("second", name(found.second))
            .with("place", at.unwrap_or_default());
        let mut finding = Diagnostic::new(diagnostic::BILLS_MEET, message);
        for line in [found.first, found.second] {
            finding = finding.label(self.part(Part::Line(line)).1, Text::new("bills-meet-line"));
        }
        let [_, otherwise] = &*found.laws;
        let moment = crate::eval::Moment { corpus: &otherwise.corpus, ..self.moment };
        let other = Findings { moment, files: self.files };
        for one in &found.by_order {
            let said = other.change(one, corpus.norms.len());
            let text = Text::new("bills-meet-verdicts")
                .with("before", verdict_text(said.before))
                .with("after", verdict_text(said.after));
            finding = finding.note(Text::plain(said.obligation), text);
        }
        if found.by_order.is_empty() { finding.severity(Severity::Warning) } else { finding }
    }

    /// A choice that comes to something else.
    pub fn choice_change(&self, before: &ChoiceRuling, after: &ChoiceRuling) -> Option<Change> {
        let corpus = self.corpus();
        let choice = corpus.choices.get(after.choice)?;
        let name = corpus.place_name(choice.act, Some(choice.address));
        let (was, is) = (before.verdict.is_met(), after.verdict.is_met());
        let effect = match (was, is) {
            (false, true) => Effect::Closes,
            (true, false) => Effect::Opens,
            _ => Effect::Moves,
        };
        let words = self.words(choice.words);
        let message = becomes(name.clone(), words.clone(), before.verdict, after.verdict);
        let grade = if was && !is { severity(after.verdict, choice.strength, after.binding) } else { Severity::Note };
        let mut finding = Diagnostic::new(code(effect), message)
            .severity(grade)
            .label(choice.words, self.demanded(choice.act, after.binding));
        for ((member, one), (_, other)) in before.members.iter().zip(&after.members) {
            if one != other {
                let text =
                    Text::new("change-move").with("before", verdict_text(*one)).with("after", verdict_text(*other));
                finding = finding.note(Text::plain(corpus.place_name(member.0, Some(member.1))), text);
            }
        }
        Some(Change {
            obligation: name,
            act: corpus.act_name(choice.act).to_owned(),
            property: None,
            demanded: Text::plain(words),
            mode: mode(choice.strength),
            binding: binding_word(after.binding),
            before: before.verdict,
            after: after.verdict,
            effect,
            worse: was && !is,
            moved: Vec::new(),
            causes: Vec::new(),
            demand: choice.words,
            finding,
        })
    }

    /// A treaty whose readiness changes.
    pub fn readiness_change(&self, before: &Readiness, after: &Readiness) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let message = Text::new("readiness-becomes")
            .with("name", corpus.act_name(after.act))
            .with("before", ready_text(before.word))
            .with("after", ready_text(after.word))
            .with("unmet-before", before.demands.unmet)
            .with("unmet-after", after.demands.unmet);
        let place = corpus.act(after.act).place;
        let mut finding = Diagnostic::new(diagnostic::READINESS, message).at(place);
        for (one, other) in before.preconditions.iter().zip(&after.preconditions) {
            if one.word != other.word
                && let Some(row) = corpus.preconditions.get(other.precondition)
            {
                let text = Text::new("change-move")
                    .with("before", verdict_text(one.word))
                    .with("after", verdict_text(other.word));
                finding = finding.label(row.words, text);
            }
        }
        Some(finding)
    }
}
