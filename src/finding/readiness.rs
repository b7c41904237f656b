//! Readiness as findings and as part of the report: what each precondition comes to, as that of any demand, and one note for
//! each treaty and each list; and what sources recommend.

use super::{Detail, Findings, Kept};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{PreconditionRuling, Readiness, Ready, Turn, practice};
use crate::law::{Details, Precondition, Wanted};
use crate::report::model::{self, verdict_text};

/// The most preconditions that one finding marks; JSON has all.
const MOST_PLACES: usize = 8;

impl<'c> Findings<'c> {
    /// Takes from what was found of a treaty what a report keeps of it.
    pub fn take_readiness(&self, kept: &mut Kept, found: &Readiness, detail: Detail) {
        let mut findings = Vec::new();
        for one in &found.preconditions {
            for ruling in &one.rulings {
                let evidence = practice(self.moment, ruling);
                findings.extend(self.expectation(ruling));
                findings.extend(evidence.as_ref().and_then(|evidence| self.practice(ruling, evidence)));
                findings.extend(self.verdict(ruling));
            }
        }
        findings.extend(self.readiness(found));
        if detail == Detail::Summary {
            findings.iter().for_each(|finding| kept.counted.add(finding.into()));
        } else {
            kept.others.extend(findings);
        }
    }

    fn precondition(&self, number: usize) -> Option<&'c Precondition> {
        self.corpus().preconditions.get(number)
    }

    fn readiness(&self, found: &Readiness) -> Option<Diagnostic> {
        let corpus = self.corpus();
        let first = found.preconditions.first().and_then(|one| self.precondition(one.precondition))?;
        let message = match found.by {
            Some(by) => Text::new("finding-readiness-by").with("by", corpus.act_name(by)),
            None => Text::new("finding-readiness"),
        };
        let message = message
            .with("name", corpus.act_name(found.act))
            .with("ready", model::ready_text(found.word))
            .with("met", found.preconditions.iter().filter(|one| one.word.is_met()).count())
            .with("count", found.preconditions.len());
        let by = found.by.map(|by| format!(" ({})", corpus.act_name(by))).unwrap_or_default();
        let name = format!("{}{by}", corpus.act_name(found.act));
        let mut finding = Diagnostic::new(diagnostic::READINESS, message).about(name);
        let open = found.preconditions.iter().filter(|one| !one.word.is_met());
        for one in open.take(MOST_PLACES) {
            if let Some(row) = self.precondition(one.precondition) {
                finding = finding.label(row.words, self.said_of(one));
            }
        }
        if finding.labels.is_empty() {
            finding = finding.at(first.words);
        }
        if found.word == Ready::Party {
            return Some(finding);
        }
        let list: Vec<Text> = found.preconditions.iter().map(|one| self.in_a_word(one)).collect();
        finding = finding.note(Text::new("note-preconditions"), Text::new("several").with("texts", list));
        let next: Vec<String> = self.named(found, |one| one.turn == Turn::Next);
        if !next.is_empty() && found.preconditions.iter().any(|one| matches!(one.turn, Turn::Waits(_))) {
            finding = finding.note(Text::new("note-next"), Text::plain(next.join(", ")));
        }
        Some(finding.note(Text::new("note-duties"), duties(found)))
    }

    fn named(&self, found: &Readiness, wanted: impl Fn(&PreconditionRuling) -> bool) -> Vec<String> {
        found.preconditions.iter().filter(|one| wanted(one)).map(|one| self.short_name(one.precondition)).collect()
    }

    /// Its label, or what it asks for.
    fn short_name(&self, number: usize) -> String {
        let Some(row) = self.precondition(number) else { return String::new() };
        match (row.label, &row.wanted) {
            (Some(label), _) => self.corpus().text(label).to_owned(),
            (None, Wanted::Norms(norms)) => {
                let words: Vec<String> = norms.iter().map(|id| self.demand_words(self.norm(*id))).collect();
                words.join(", ")
            }
            (None, Wanted::Judgement) => {
                let words = self.corpus().details(row.details).map(in_words).unwrap_or_default();
                if words.is_empty() { self.corpus().name_of_precondition(row) } else { format!("“{words}”") }
            }
        }
    }

    /// `inspection: gap`
    fn in_a_word(&self, one: &PreconditionRuling) -> Text {
        Text::new("choice-member")
            .with("name", self.short_name(one.precondition))
            .with("verdict", verdict_text(one.word))
    }

    /// What a precondition comes to, whether it blocks, and what it waits for.
    fn said_of(&self, one: &PreconditionRuling) -> Text {
        let Some(row) = self.precondition(one.precondition) else { return Text::plain("") };
        let mut said = vec![verdict_text(one.word)];
        if !row.blocking {
            said.push(Text::new("precondition-not-blocking"));
        }
        if let Some(evidence) = &row.in_practice {
            said.push(
                Text::new(match (one.practised.is_some(), evidence.is_empty()) {
                    (true, _) => "precondition-in-practice",
                    (false, true) => "precondition-without-evidence",
                    (false, false) => "precondition-evidence-wanted",
                })
                .with("evidence", &**evidence),
            );
        }
        if let Turn::Waits(first) = &one.turn {
            let names: Vec<String> = first.iter().map(|number| self.short_name(*number)).collect();
            said.push(Text::new("precondition-waits").with("first", names));
        }
        Text::new("several").with("texts", said)
    }

    /// What a report says of a treaty.
    pub fn readiness_row(&self, found: &Readiness) -> model::Readiness {
        let corpus = self.corpus();
        let preconditions = found.preconditions.iter().filter_map(|one| self.precondition_row(one)).collect();
        model::Readiness {
            instrument: corpus.act_name(found.act).to_owned(),
            by: found.by.map(|by| corpus.act_name(by).to_owned()),
            word: found.word,
            demands: found.demands,
            duties: duties(found),
            preconditions,
        }
    }

    fn precondition_row(&self, one: &PreconditionRuling) -> Option<model::Precondition> {
        let row = self.precondition(one.precondition)?;
        let details = self.corpus().details(row.details);
        Some(model::Precondition {
            name: self.corpus().name_of_precondition(row),
            label: row.label.map(|label| self.corpus().text(label).to_owned()),
            asked: Text::plain(match &row.wanted {
                Wanted::Norms(norms) => {
                    let words: Vec<String> = norms.iter().map(|id| self.demand_words(self.norm(*id))).collect();
                    words.join(", ")
                }
                Wanted::Judgement => details.map(in_words).unwrap_or_default(),
            }),
            word: one.word,
            blocking: row.blocking,
            in_practice: row.in_practice.as_deref().map(str::to_owned),
            practice: one.practised.map(|practised| practised.word().to_owned()),
            after: row.after.iter().map(|number| self.short_name(*number)).collect(),
            turn: match &one.turn {
                Turn::Done => "done",
                Turn::Next => "next",
                Turn::Waits(_) => "waits",
            },
            verdicts: one.rulings.iter().map(|ruling| self.row(ruling)).collect(),
            place: row.words,
        })
    }

    /// What sources recommend, by source.
    pub fn recommendations(&self) -> Vec<model::Recommendation> {
        let corpus = self.corpus();
        let mut all: Vec<model::Recommendation> = corpus
            .recommendations
            .iter()
            .map(|one| model::Recommendation {
                source: corpus.act_name(one.source).to_owned(),
                bill: one.bill.map(|bill| corpus.text(corpus.bill(bill).name).to_owned()),
                words: self.words(one.words),
                place: one.place,
            })
            .collect();
        all.sort_by(|one, other| (&one.source, one.place).cmp(&(&other.source, other.place)));
        all
    }
}

/// What a person has to judge: in the source's own words, else why it is left to one.
fn in_words(details: &Details) -> String {
    match details.quotes.first() {
        Some((quote, _)) => quote.to_string(),
        None => details.because.join("; "),
    }
}

/// What the duties of a treaty come to, in words.
fn duties(found: &Readiness) -> Text {
    let demands = found.demands;
    if demands == crate::eval::Demands::default() {
        return Text::new("duties-none");
    }
    Text::new("duties").with("met", demands.met).with("unmet", demands.unmet).with("open", demands.open)
}
