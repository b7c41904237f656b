//! Procedures in words: their steps with windows and documents, and how two of them differ.

use super::Findings;
use super::course::optional;
use super::why::Line;
use crate::diagnostic::Text;
use crate::eval::{Otherwise, Versions, shortest, versions};
use crate::law::{Procedure, ProcedureStep};
use crate::source::Place;

impl Findings<'_> {
    /// One line for a procedure: its name, and how much there is to it.
    pub fn procedure_line(&self, procedure: &Procedure) -> Text {
        let documents = documents(procedure);
        Text::new("procedure-line")
            .with("name", self.corpus().text(procedure.name))
            .with("title", optional("after-colon", &procedure.title))
            .with("steps", procedure.steps.len())
            .with("documents", documents)
            .with("time", self.time(procedure))
    }

    /// A procedure, step by step.
    pub fn procedure(&self, procedure: &Procedure) -> Vec<Line> {
        let mut lines = vec![(0, self.procedure_line(procedure))];
        lines.extend(self.not_verified(procedure).map(|text| (1, text)));
        for (number, step) in (1_usize..).zip(&procedure.steps) {
            lines.push((
                1,
                Text::new("procedure-step")
                    .with("number", number)
                    .with("name", self.corpus().text(step.name))
                    .with("title", optional("after-colon", &step.title))
                    .with("by", optional("by-whom", &step.by)),
            ));
            lines.extend(self.step_lines(procedure, step).into_iter().map(|text| (3, text)));
        }
        lines
    }

    fn step_lines(&self, procedure: &Procedure, step: &ProcedureStep) -> Vec<Text> {
        let mut lines = Vec::new();
        for after in &step.after {
            let names: Vec<&str> = after.of.iter().map(|(name, _)| self.corpus().text(*name)).collect();
            lines.push(
                Text::new("procedure-after")
                    .with("any", if after.any { "yes" } else { "no" })
                    .with("names", names.join(", ")),
            );
        }
        if let Some((event, _)) = step.on {
            lines.push(Text::new("procedure-on").with("event", self.title(procedure, event)));
        }
        let window = |place: Place| Text::plain(self.words(place));
        lines.extend(step.windows.iter().map(|one| window(one.place)));
        for need in &step.needs {
            let names: Vec<String> = need.documents.iter().map(|(name, _)| self.title(procedure, *name)).collect();
            let condition = need.only_if.map(|(_, place)| self.words(place)).unwrap_or_default();
            lines.push(
                Text::new("procedure-needs")
                    .with("any", if need.any { "yes" } else { "no" })
                    .with("documents", names.join("; "))
                    .with("condition", optional("needed-if", &condition)),
            );
        }
        if let Some(exempt) = step.exempt {
            lines.push(Text::new("procedure-exempt").with("persons", self.words(exempt)));
        }
        if let Some(state) = step.makes {
            lines.push(Text::new("procedure-makes").with("state", self.corpus().text(state)));
        }
        lines
    }

    /// How two procedures differ.
    pub fn versions(&self, one: &Procedure, other: &Procedure) -> Vec<Line> {
        let found: Versions = versions(self.corpus(), one, other);
        let name = |step: &ProcedureStep| self.corpus().text(step.name).to_owned();
        let (first, second) = (self.corpus().text(one.name), self.corpus().text(other.name));
        let mut lines = vec![(0, Text::new("versions-of").with("first", first).with("second", second))];
        if found.is_empty() {
            lines.push((1, Text::new("versions-alike")));
        }
        for step in found.gone.iter().filter_map(|i| one.steps.get(*i)) {
            lines.push((
                1,
                Text::new("versions-gone").with("name", name(step)).with("title", optional("after-colon", &step.title)),
            ));
        }
        for step in found.new.iter().filter_map(|i| other.steps.get(*i)) {
            lines.push((
                1,
                Text::new("versions-new").with("name", name(step)).with("title", optional("after-colon", &step.title)),
            ));
        }
        for (i, j, changes) in &found.changed {
            let (Some(a), Some(b)) = (one.steps.get(*i), other.steps.get(*j)) else { continue };
            lines.push((1, Text::new("versions-changed").with("name", name(a))));
            for change in changes {
                let (before, after) = (self.said(a, *change), self.said(b, *change));
                let id = match change {
                    Otherwise::Actor => "versions-actor",
                    Otherwise::Order => "versions-order",
                    Otherwise::Windows => "versions-windows",
                    Otherwise::Documents => "versions-needs",
                    Otherwise::Persons => "versions-persons",
                    Otherwise::State => "versions-state",
                };
                lines.push((2, Text::new(id).with("before", before).with("after", after)));
            }
        }
        for document in &found.documents_gone {
            lines.push((1, Text::new("versions-document-gone").with("name", self.title(one, *document))));
        }
        for document in &found.documents_new {
            lines.push((1, Text::new("versions-document-new").with("name", self.title(other, *document))));
        }
        lines.push((
            1,
            Text::new("versions-count")
                .with("steps", one.steps.len())
                .with("steps-after", other.steps.len())
                .with("documents", documents(one))
                .with("documents-after", documents(other)),
        ));
        lines.push((1, Text::new("versions-time").with("before", self.time(one)).with("after", self.time(other))));
        lines
    }

    /// That a procedure isn't verified, and why.
    pub(super) fn not_verified(&self, procedure: &Procedure) -> Option<Text> {
        let why = self.corpus().details(procedure.details)?.unverified.as_ref()?;
        Some(Text::new("procedure-unverified").with("why", optional("after-colon", why)))
    }

    /// What a step says of one thing.
    fn said(&self, step: &ProcedureStep, what: Otherwise) -> Text {
        let corpus = self.corpus();
        let words = |all: Vec<String>| match all.is_empty() {
            true => Text::new("versions-nothing"),
            false => Text::plain(all.join("; ")),
        };
        match what {
            Otherwise::Actor if step.by.is_empty() => Text::new("versions-nothing"),
            Otherwise::Actor => Text::plain(step.by.to_string()),
            Otherwise::Order => {
                let names = step.after.iter().flat_map(|after| &after.of).chain(step.on.iter());
                words(names.map(|(name, _)| corpus.text(*name).to_owned()).collect())
            }
            Otherwise::Windows => words(step.windows.iter().map(|window| self.words(window.place)).collect()),
            Otherwise::Documents => {
                let names = step.needs.iter().flat_map(|need| &need.documents);
                words(names.map(|(name, _)| corpus.text(*name).to_owned()).collect())
            }
            Otherwise::Persons => {
                let exempt = step.exempt.map(|place| format!("unless {}", self.words(place)));
                words(self.scope_words(step.scope).into_iter().chain(exempt).collect())
            }
            Otherwise::State => step
                .makes
                .map_or_else(|| Text::new("versions-nothing"), |state| Text::plain(corpus.text(state).to_owned())),
        }
    }

    /// The shortest time of a procedure, with the windows that nobody knows.
    fn time(&self, procedure: &Procedure) -> Text {
        let unknown: Vec<&str> = procedure
            .steps
            .iter()
            .filter(|step| step.windows.iter().any(|window| window.is_unknown()))
            .map(|step| self.corpus().text(step.name))
            .collect();
        let time = self.length(&shortest(procedure)).unwrap_or_else(|| Text::new("time-none"));
        if unknown.is_empty() {
            return time;
        }
        Text::new("time-and-unknown").with("time", time).with("unknown", unknown.join(", "))
    }
}

/// How many documents a procedure needs.
fn documents(procedure: &Procedure) -> usize {
    let needed = procedure.steps.iter().flat_map(|step| step.needs.iter().flat_map(|need| &need.documents));
    let mut names: Vec<_> = needed.map(|(name, _)| *name).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}
