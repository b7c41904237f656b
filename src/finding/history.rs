//! Steps of time as sections: what came to something else, what happened, whether a treaty began to bind.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::Difference;
use crate::law::Verdict;
use crate::modelling::{Bound, Event, Step, What};
use crate::report::change::{Change, Section};
use crate::report::model::{binding_text, verdict_text};
use crate::source::Place;
use crate::value::Date;

/// The most causes that a finding names; of many provisions that begin on one day, the rest is counted.
const MOST_CAUSES: usize = 8;

impl Findings<'_> {
    /// The section of a step. These are findings on the later of its two days.
    pub fn step(&self, step: &Step) -> Section {
        let changes = step.differences.iter().map(|(difference, causes)| {
            let mut change = self.change(difference, usize::MAX);
            change.causes = self.happened(causes);
            for cause in &change.causes {
                change.finding = change.finding.note(Text::new("note-cause"), cause.clone());
            }
            change
        });
        let changes: Vec<Change> = changes.collect();
        Section {
            title: Text::plain(step.to.to_string()),
            about: self.background(step),
            changes,
            others: step.bindings.iter().map(|bound| self.bound(bound)).collect(),
            ..Section::default()
        }
    }

    /// Acts, statuses and orders of ranks: what a reader knows a day by.
    fn background(&self, step: &Step) -> Vec<(Text, Text)> {
        let is_great = |event: &&Event| {
            !matches!(
                event.what,
                What::ProvisionBegins(_) | What::ProvisionEnds(_) | What::SilenceBegins(_) | What::SilenceEnds(_)
            )
        };
        let mut great: Vec<Event> = step.events.iter().filter(is_great).copied().collect();
        // Acts, the order of ranks and the treaty itself come before what only moves a number.
        great.sort_by_key(|event| match event.what {
            What::ActBegins(_) | What::ActEnds(_) => 0,
            What::OrderBegins(_) | What::OrderEnds(_) => 1,
            What::StatusBegins(_) | What::StatusEnds(_) => 2,
            _ => 3,
        });
        self.happened(&great).into_iter().map(|text| (Text::new("note-cause"), text)).collect()
    }

    fn bound(&self, bound: &Bound) -> Diagnostic {
        let corpus = self.corpus();
        let act = corpus.act(bound.act);
        let message = Text::new("binding-becomes")
            .with("name", corpus.act_name(bound.act))
            .with("before", binding_text(super::row::binding_word(bound.before)))
            .with("after", binding_text(super::row::binding_word(bound.after)));
        let finding = Diagnostic::new(diagnostic::BINDING, message);
        match bound.after.by.or(bound.before.by) {
            Some(place) => finding.label(place, self.demanded(bound.act, bound.after)),
            None => finding.label(act.place, self.demanded(bound.act, bound.after)),
        }
    }

    /// What was known only later of a day.
    pub fn hindsight(&self, day: Date, differences: &[Difference]) -> Section {
        let known_on = self.moment.known_on.to_string();
        Section {
            title: Text::new("history-hindsight").with("day", day.to_string()).with("known", known_on),
            about: Vec::new(),
            changes: differences.iter().map(|one| self.change(one, usize::MAX)).collect(),
            ..Section::default()
        }
    }

    /// What happened, each once and in words.
    fn happened(&self, events: &[Event]) -> Vec<Text> {
        let mut said: Vec<Text> = Vec::new();
        for event in events {
            let text = self.event(event);
            if !said.contains(&text) {
                said.push(text);
            }
        }
        let more = said.len().saturating_sub(MOST_CAUSES);
        if more > 1 {
            said.truncate(MOST_CAUSES);
            said.push(Text::new("history-more").with("count", more));
        }
        said
    }

    fn event(&self, event: &Event) -> Text {
        let corpus = self.corpus();
        let on = event.on.to_string();
        let act = |id: &'static str, act| Text::new(id).with("name", corpus.act_name(act)).with("on", &on);
        let provision = |id: &'static str, norm| {
            let norm = corpus.norm(norm);
            Text::new(id).with("name", corpus.name_of(norm)).with("says", self.demand_words(norm)).with("on", &on)
        };
        let written = |id: &'static str, place: Place| Text::new(id).with("words", self.words(place)).with("on", &on);
        match event.what {
            What::ActBegins(id) => act("event-act-begins", id),
            What::ActEnds(id) => match corpus.repeals_of(id, None).next() {
                Some(repeal) => act("event-act-repealed", id).with("by", corpus.place_name(repeal.by, Some(repeal.at))),
                None => act("event-act-ends", id),
            },
            What::WordingRead(id) => act("event-wording", id),
            What::ProvisionBegins(id) => provision("event-provision-begins", id),
            What::ProvisionEnds(id) => provision("event-provision-ends", id),
            What::StatusBegins(number) | What::StatusEnds(number) => {
                let id = if matches!(event.what, What::StatusBegins(_)) { "event-status" } else { "event-status-ends" };
                match corpus.statuses.get(number) {
                    Some(row) => written(id, Place::new(row.place.file, row.head)),
                    None => Text::default(),
                }
            }
            What::SilenceBegins(number) | What::SilenceEnds(number) => {
                let id =
                    if matches!(event.what, What::SilenceBegins(_)) { "event-silence" } else { "event-silence-ends" };
                corpus.silences.get(number as usize).map_or_else(Text::default, |row| written(id, row.place))
            }
            What::OrderBegins(number) | What::OrderEnds(number) => {
                let id = if matches!(event.what, What::OrderBegins(_)) { "event-order" } else { "event-order-ends" };
                corpus.hierarchies.get(number).map_or_else(Text::default, |row| written(id, row.place))
            }
            What::ParameterEnds(id, number) => {
                let row = corpus.parameter(id);
                let value = row.rows.get(number).map(|row| row.value.to_string()).unwrap_or_default();
                let text = Text::new("event-parameter-ends").with("name", corpus.text(row.name));
                text.with("value", value).with("on", on)
            }
            What::Parameter(id, number) => {
                let row = corpus.parameter(id);
                let value = |row: Option<&crate::law::ParameterRow>| row.map(|row| row.value.to_string());
                let before = number.checked_sub(1).and_then(|before| value(row.rows.get(before)));
                Text::new("event-parameter")
                    .with("name", corpus.text(row.name))
                    .with("before", before.unwrap_or_else(|| "–".to_owned()))
                    .with("after", value(row.rows.get(number)).unwrap_or_default())
                    .with("on", on)
            }
        }
    }

    /// A day, with what demands come to on it, counted.
    pub fn day(&self, day: Date, words: &[Verdict]) -> Section {
        let mut counts: Vec<(Verdict, usize)> = Vec::new();
        for word in words {
            match counts.iter_mut().find(|(other, _)| other == word) {
                Some((_, count)) => *count += 1,
                None => counts.push((*word, 1)),
            }
        }
        counts.sort_unstable();
        let said = counts
            .into_iter()
            .map(|(word, count)| Text::new("history-count").with("verdict", verdict_text(word)).with("count", count));
        let said = Text::new("several").with("texts", said.collect::<Vec<_>>());
        Section {
            title: Text::plain(day.to_string()),
            about: vec![(Text::new("history-demands"), said)],
            ..Section::default()
        }
    }
}
