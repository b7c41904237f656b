//! The finding and the row of a definition: the instrument's marked with its binding, the law's with what it means,
//! or the declared silence; below, whom the law leaves out and whom it takes in beside.

use super::row::{binding_word, expected_word};
use super::severity::{code, severity};
use super::{Detail, Findings, Kept};
use crate::diagnostic::{Diagnostic, Text};
use crate::eval::{DefinitionDoubt, DefinitionRuling, Doubt, Expected, Situations};
use crate::law::{Definition, Outcome, Strength, Symbol, Verdict};
use crate::report::Weight;
use crate::report::model::{self, Mode, Provision, Region};
use crate::source::Place;

impl Findings<'_> {
    /// Takes from the ruling on a definition what a report keeps of it.
    pub fn take_definition(&self, kept: &mut Kept, ruling: &DefinitionRuling, detail: Detail) {
        let Some(first) = self.definitions(&ruling.demanded).into_iter().next() else { return };
        let demanded = (first.words, self.demanded(first.act, ruling.binding));
        let stale = self.stale_word(&ruling.expected, self.definition_name(first), first.details, demanded);
        let findings = stale.into_iter().chain(self.definition(ruling, first));
        kept.take(ruling.verdict, findings, detail, || {
            let corpus = self.corpus();
            let act = corpus.act_name(first.act).to_owned();
            let order = (act, corpus.address(first.address).clone(), String::new(), first.words);
            (order, self.definition_row(ruling, first))
        });
    }

    pub(super) fn definitions(&self, numbers: &[usize]) -> Vec<&Definition> {
        numbers.iter().filter_map(|number| self.corpus().definitions.get(*number)).collect()
    }

    fn definition(&self, ruling: &DefinitionRuling, first: &Definition) -> Option<Diagnostic> {
        if ruling.verdict == Verdict::Met || ruling.verdict == Verdict::Exceeds && ruling.binding.binds.is_no() {
            return None;
        }
        let weight = Weight {
            code: code(ruling.verdict)?,
            severity: severity(ruling.verdict, Strength::Should, ruling.binding),
            known: matches!(ruling.expected, Expected::AsExpected(_)),
            excused: None,
            place: Some(first.words),
        };
        let id = match ruling.verdict {
            Verdict::Gap if ruling.given.is_empty() => "finding-undefined",
            Verdict::Gap => "finding-defined-otherwise",
            Verdict::Partial => "finding-defined-narrower",
            Verdict::Exceeds => "finding-defined-wider",
            Verdict::Judgement => "finding-defined-differently",
            Verdict::Uncertain => "finding-definition-uncertain",
            _ => "finding-definition-unknown",
        };
        let corpus = self.corpus();
        let term = corpus.text(corpus.term(ruling.term).name);
        let message = Text::new(id).with("name", self.definition_name(first)).with("term", term);
        let mut finding = Diagnostic::new(weight.code, message)
            .severity(weight.severity)
            .about(format!("{} defines {term}", self.definition_name(first)))
            .label(first.words, self.demanded(first.act, ruling.binding));
        if weight.known {
            finding = finding.known_because(self.expected_because(first.details, ruling.verdict));
        }
        for place in self.law_places(ruling) {
            finding = finding.label(place.place, place.text.unwrap_or_else(|| Text::plain("")));
        }
        if ruling.given.is_empty() && ruling.silence.is_none() {
            finding = finding.note(Text::new("note-law"), Text::new("definition-nowhere").with("term", term));
        }
        for (title, words) in self.differences(ruling) {
            finding = finding.note(Text::new(title), words);
        }
        if !ruling.doubts.is_empty() {
            finding = finding.note(Text::new("note-because"), self.definition_doubts(ruling));
        }
        Some(finding)
    }

    /// What isn't verified and the verdict hangs on.
    fn definition_doubts(&self, ruling: &DefinitionRuling) -> Text {
        let doubts: Vec<Text> = (ruling.doubts.iter())
            .filter_map(|doubt| match doubt {
                DefinitionDoubt::Act(act) => Some(self.doubt(Doubt::Act(*act))),
                DefinitionDoubt::Definition(number) => {
                    let one = self.corpus().definitions.get(*number)?;
                    let details = self.corpus().details(one.details);
                    let marked = details.is_some_and(|details| details.unverified.is_some());
                    let id = if marked { "doubt-unverified" } else { "doubt-date" };
                    Some(Text::new(id).with("name", self.definition_name(one)))
                }
            })
            .collect();
        Text::new("cause-doubt").with("doubts", doubts)
    }

    /// Where the law defines the term, or was searched for it.
    fn law_places(&self, ruling: &DefinitionRuling) -> Vec<Provision> {
        let corpus = self.corpus();
        let law = self.definitions(&ruling.given).into_iter().map(|one| Provision {
            place: one.words,
            text: Some(Text::new("defines-it").with("name", self.definition_name(one))),
        });
        let silence = ruling.silence.and_then(|number| corpus.term_silences.get(number)).map(|silence| {
            let not: Vec<String> =
                silence.not_searched.iter().map(|(act, address)| corpus.place_name(*act, *address)).collect();
            let text = if not.is_empty() {
                Text::new("definition-searched")
            } else {
                Text::new("definition-searched-in-part").with("not", not)
            };
            Provision { place: Place::new(silence.place.file, silence.place.span), text: Some(text) }
        });
        law.chain(silence).collect()
    }

    /// What the law's definition lacks and has beside, with the title of each.
    pub(super) fn differences(&self, ruling: &DefinitionRuling) -> Vec<(&'static str, Text)> {
        let said = |situations: &Option<Situations>| {
            situations.as_ref().map(|some| some.words().map_or_else(|| Text::new("definition-all"), Text::plain))
        };
        let mut found = Vec::new();
        found.extend(said(&ruling.left_out).map(|words| ("note-left-out", words)));
        found.extend(said(&ruling.added).map(|words| ("note-added", words)));
        if let Some([_, lacks, added]) = &ruling.elements {
            if ruling.verdict == Verdict::Judgement {
                let others = Text::new("cause-only-others").with("values", self.elements(ruling, lacks));
                return vec![("note-because", others)];
            }
            for (title, list) in [("note-left-out", lacks), ("note-added", added)] {
                if !list.is_empty() {
                    found.push((title, Text::plain(self.elements(ruling, list))));
                }
            }
        }
        found
    }

    fn elements(&self, ruling: &DefinitionRuling, list: &[u16]) -> String {
        let corpus = self.corpus();
        let names: &[Symbol] = &corpus.term(ruling.term).elements;
        let named = list.iter().filter_map(|place| names.get(usize::from(*place)));
        named.map(|symbol| corpus.text(*symbol)).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn definition_name(&self, one: &Definition) -> String {
        self.corpus().place_name(one.act, Some(one.address))
    }

    fn definition_row(&self, ruling: &DefinitionRuling, first: &Definition) -> model::Verdict {
        let corpus = self.corpus();
        let region = |outcome: Outcome, words: String| Region {
            outcome,
            situations: if words.is_empty() { Text::new("persons-everyone") } else { Text::plain(words) },
            distance: None,
            facts: self.definitions(&ruling.given).into_iter().map(|one| self.definition_name(one)).collect(),
        };
        let all = |situations: &Situations| situations.words().unwrap_or_default().to_owned();
        let mut regions: Vec<Region> = Vec::new();
        regions.extend(ruling.shared.as_ref().map(|situations| region(Outcome::Met, all(situations))));
        regions.extend(ruling.left_out.as_ref().map(|situations| region(Outcome::Absent, all(situations))));
        if let Some([has, lacks, _]) = &ruling.elements {
            for (outcome, list) in [(Outcome::Met, has), (Outcome::Absent, lacks)] {
                if !list.is_empty() {
                    regions.push(region(outcome, self.elements(ruling, list)));
                }
            }
        }
        if ruling.verdict == Verdict::Uncertain {
            regions = vec![region(Outcome::Uncertain, String::new())];
        }
        if ruling.given.is_empty() {
            let outcome = if ruling.silence.is_some() { Outcome::Absent } else { Outcome::Unknown };
            regions.push(region(outcome, String::new()));
        }
        let added = self.differences(ruling).into_iter().filter(|(title, _)| *title == "note-added");
        let doubts = (!ruling.doubts.is_empty()).then(|| self.definition_doubts(ruling));
        model::Verdict {
            obligation: self.definition_name(first),
            act: corpus.act_name(first.act).to_owned(),
            address: corpus.address(first.address).to_string(),
            label: None,
            property: corpus.text(corpus.term(ruling.term).name).to_owned(),
            demanded: Text::plain(self.words(first.words)),
            mode: Mode::Should,
            binding: binding_word(ruling.binding),
            binding_since: ruling.binding.since.map(|date| date.to_string()),
            word: ruling.verdict,
            practice: None,
            expected: expected_word(&ruling.expected),
            search: None,
            regions,
            demand: first.words,
            provisions: self.law_places(ruling),
            cites: Vec::new(),
            notes: added.map(|(_, words)| Text::new("definition-added").with("persons", words)).chain(doubts).collect(),
        }
    }
}
