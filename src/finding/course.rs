//! How a procedure went in a case, in words: each fault, exemption and open question as one statement, then each step.

use super::Findings;
use super::why::Line;
use crate::diagnostic::Text;
use crate::eval::{Course, Length, StepCourse, StepRemark};
use crate::law::{Case, Procedure, ProcedureStep, Symbol};

impl Findings<'_> {
    /// The lines of a course, indented by so much.
    pub(super) fn course(&self, course: &Course, case: &Case, procedure: &Procedure, depth: usize) -> Vec<Line> {
        let name = self.corpus().text(procedure.name);
        let mut lines = vec![(depth, Text::new("course-of").with("name", name))];
        lines.extend(self.not_verified(procedure).map(|text| (depth + 1, text)));
        let statements = self.statements(course, procedure);
        if statements.is_empty() {
            lines.push((depth + 1, Text::new("course-nothing")));
        }
        lines.extend(statements.into_iter().map(|text| (depth + 1, text)));
        let open = self.open_questions(course, procedure);
        if !open.is_empty() {
            lines.push((depth, Text::new("course-open")));
            lines.extend(open.into_iter().map(|text| (depth + 1, text)));
        }
        let taken: Vec<Text> = procedure
            .steps
            .iter()
            .zip(&course.steps)
            .filter_map(|(step, own)| {
                let on = own.taken?.to_string();
                Some(Text::new("course-taken").with("step", self.corpus().text(step.name)).with("date", on))
            })
            .collect();
        if !taken.is_empty() {
            lines.push((depth, Text::new("course-steps").with("steps", Text::new("several").with("texts", taken))));
        }
        for (state, on) in &course.states {
            let faults = course.steps.iter().flat_map(|step| step.kept()).filter(|kept| kept.is_fault()).count();
            let state = self.corpus().text(*state);
            lines.push((
                depth,
                Text::new("course-state").with("state", state).with("date", on.to_string()).with("faults", faults),
            ));
        }
        let happened: Vec<&str> = case
            .events
            .iter()
            .filter(|event| procedure.step(event.name).is_none())
            .map(|event| self.corpus().text(event.name))
            .collect();
        if !happened.is_empty() {
            lines.push((depth, Text::new("course-events").with("events", happened.join(", "))));
        }
        lines
    }

    /// Faults and exemptions, one text each: what a clerk would write.
    pub(super) fn statements(&self, course: &Course, procedure: &Procedure) -> Vec<Text> {
        let mut statements = Vec::new();
        for (step, own) in procedure.steps.iter().zip(&course.steps) {
            for remark in own.remarks.iter().filter(|remark| remark.kept().is_fault()) {
                statements.push(self.step_remark(procedure, (step, own), remark));
            }
        }
        for (place, steps) in &course.exempt {
            let names: Vec<&str> = steps
                .iter()
                .filter_map(|number| procedure.steps.get(*number))
                .map(|step| self.corpus().text(step.name))
                .collect();
            let words = place.map(|place| self.words(place)).unwrap_or_default();
            statements.push(
                Text::new("step-exempt")
                    .with("steps", names.join(", "))
                    .with("count", names.len())
                    .with("words", optional("exempt-as", &words)),
            );
        }
        statements
    }

    /// What can't be said, or may still be done.
    fn open_questions(&self, course: &Course, procedure: &Procedure) -> Vec<Text> {
        let mut open = Vec::new();
        for (step, own) in procedure.steps.iter().zip(&course.steps) {
            let rest = own.remarks.iter().filter(|one| !one.kept().is_fault() && **one != StepRemark::Exempt);
            open.extend(rest.map(|remark| self.step_remark(procedure, (step, own), remark)));
        }
        open
    }

    /// All that is to be said of one step.
    pub(super) fn about_step(&self, course: &Course, procedure: &Procedure, number: usize) -> Vec<Text> {
        let (Some(step), Some(own)) = (procedure.steps.get(number), course.steps.get(number)) else {
            return Vec::new();
        };
        own.remarks.iter().map(|remark| self.step_remark(procedure, (step, own), remark)).collect()
    }

    fn step_remark(
        &self,
        procedure: &Procedure,
        (step, own): (&ProcedureStep, &StepCourse),
        remark: &StepRemark,
    ) -> Text {
        let corpus = self.corpus();
        let name = corpus.text(step.name);
        let on = own.taken.map(|on| on.to_string()).unwrap_or_default();
        let window =
            |number: usize| step.windows.get(number).map(|window| self.words(window.place)).unwrap_or_default();
        let named = |names: &[Symbol]| {
            let titled: Vec<String> = names.iter().map(|name| self.title(procedure, *name)).collect();
            titled.join(", ")
        };
        let text = |id: &'static str| Text::new(id).with("step", name).with("on", on.as_str());
        match remark {
            StepRemark::Exempt => {
                text("step-exempt").with("steps", name).with("count", 1_usize).with("words", optional("exempt-as", ""))
            }
            StepRemark::WhetherExempt => {
                let exempt = step.exempt.map(|place| format!("unless {}", self.words(place)));
                text("step-whether-exempt").with("words", optional("in-brackets", &exempt.unwrap_or_default()))
            }
            StepRemark::TooEarly { window: number, first, days } => text("step-too-early")
                .with("days", *days)
                .with("first", first.to_string())
                .with("window", window(*number)),
            StepRemark::TooLate { window: number, last, days } => {
                text("step-too-late").with("days", *days).with("last", last.to_string()).with("window", window(*number))
            }
            StepRemark::OutOfOrder { first, on: Some(date) } => {
                text("step-out-of-order").with("first", corpus.text(*first)).with("date", date.to_string())
            }
            StepRemark::OutOfOrder { first, on: None } => text("step-before-event").with("first", corpus.text(*first)),
            StepRemark::NoneOf(names) => text("step-none-of").with("names", named(names)),
            StepRemark::Lacks { any, documents, .. } => text("step-lacks")
                .with("any", if *any { "yes" } else { "no" })
                .with("count", documents.len())
                .with("documents", named(documents)),
            StepRemark::DocumentsUnsaid => text("step-documents-unsaid"),
            StepRemark::WhetherNeeded { documents, .. } => {
                text("step-whether-needed").with("documents", named(documents))
            }
            StepRemark::SkippedBefore(behind) => text("step-skipped").with("behind", corpus.text(*behind)),
            StepRemark::NotBy(last) => text("step-not-by").with("last", last.to_string()),
            StepRemark::Open(Some(last)) => text("step-open-until").with("last", last.to_string()),
            StepRemark::Open(None) => text("step-open"),
            StepRemark::WindowUnknown(number) => text("step-window-unknown").with("window", window(*number)),
            StepRemark::DateUnverified => text("step-date-unverified"),
            StepRemark::WindowUnclear(number) => text("step-window-unclear").with("window", window(*number)),
        }
    }

    /// What a document, a step or an event is called.
    pub(super) fn title(&self, procedure: &Procedure, name: Symbol) -> String {
        let own = self.corpus().text(name);
        procedure.title_of(name).map_or_else(|| own.to_owned(), |title| format!("{own} ({title})"))
    }

    /// The shortest time in words; nothing where there is none.
    pub(super) fn length(&self, lengths: &[Length]) -> Option<Text> {
        let one = |length: &Length| {
            let parts: Vec<String> = length.parts().iter().map(ToString::to_string).collect();
            parts.join(" + ")
        };
        let all: Vec<String> = lengths.iter().map(one).collect();
        match all.as_slice() {
            [] => None,
            [one] => Some(Text::plain(one.clone())),
            _ => Some(Text::new("longer-of").with("lengths", all)),
        }
    }
}

/// Words in a frame, or nothing where there are none.
pub(super) fn optional(frame: &'static str, words: &str) -> Text {
    if words.is_empty() { Text::plain(String::new()) } else { Text::new(frame).with("text", words) }
}
