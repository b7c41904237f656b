//! What comes of cases, as data: what the law gives each person, what gave way, what treaties demand, how a procedure
//! went. Made by `finding`, drawn by the two renderers beside this file: lines of text, and JSON under the schema
//! `docs/ask.schema.json`. Must not know how an answer was reached.

mod json;
mod text;

use crate::diagnostic::Text;
use crate::report::model::{Binding, Mode, Outcome, Word};
use crate::source::Place;
pub use json::answers_json;
pub use text::answer_lines;

/// The answers to cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// The date of the law, where a case names no day of its own.
    pub as_of: String,
    /// Whose law.
    pub jurisdiction: Option<String>,
    /// Each case, in the order of files and lines.
    pub cases: Vec<CaseAnswer>,
}

impl Answers {
    /// Whether they say nothing of any person.
    pub fn is_silent(&self) -> bool {
        let mut persons = self.cases.iter().flat_map(|case| &case.persons);
        persons.all(|person| person.course.is_none() && person.answers.is_empty())
    }
}

/// What comes of a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseAnswer {
    /// Its name.
    pub name: String,
    /// Its title, or empty.
    pub title: String,
    /// The day whose law counts.
    pub as_of: String,
    /// The circumstances, as written.
    pub when: Option<String>,
    /// Each person.
    pub persons: Vec<PersonAnswer>,
    /// Where the case stands.
    pub place: Place,
}

/// What comes of a case for one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonAnswer {
    /// The name, where there is one.
    pub name: Option<String>,
    /// Who it is, as written.
    pub who: Text,
    /// How the procedure went, where the case follows one.
    pub course: Option<CourseAnswer>,
    /// Each property that was asked about.
    pub answers: Vec<PropertyAnswer>,
}

/// How a procedure went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CourseAnswer {
    /// The procedure.
    pub procedure: String,
    /// Each step, in the order of the procedure.
    pub steps: Vec<StepAnswer>,
    /// The states that were reached, and when.
    pub states: Vec<(String, String)>,
    /// The same in words: how far each line is indented, and what it says.
    pub lines: Vec<(usize, Text)>,
}

/// How it went with a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepAnswer {
    /// Its name.
    pub step: String,
    /// When it was taken.
    pub taken: Option<String>,
    /// The words for it: `kept`, `too early`.
    pub kept: Vec<&'static str>,
    /// What is to be said of it.
    pub remarks: Vec<Text>,
}

/// What comes of one property.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PropertyAnswer {
    /// The property.
    pub property: String,
    /// Its title, or empty.
    pub title: String,
    /// What the law gives, part by part.
    pub given: Vec<GivenAnswer>,
    /// The provisions that gave way.
    pub set_aside: Vec<SetAsideAnswer>,
    /// What treaties and higher laws demand.
    pub demands: Vec<DemandAnswer>,
    /// Whether only demands at certain places are told.
    pub limited: bool,
}

/// Whether the law gives something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LawGives {
    /// It does.
    Something,
    /// It was searched, and gives nothing.
    Nothing,
    /// Nobody looked.
    Unknown,
}

impl LawGives {
    /// The word in data formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Something => "given",
            Self::Nothing => "absent",
            Self::Unknown => "unknown",
        }
    }
}

/// What the law gives in a part of a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenAnswer {
    /// The part; nothing where it is all of the case.
    pub situations: Option<Text>,
    /// Whether something is given.
    pub gives: LawGives,
    /// By which provisions.
    pub provisions: Vec<ProvisionAnswer>,
    /// The least and the greatest amount that it comes to.
    pub comes_to: Option<(Option<String>, Option<String>)>,
    /// The declared silence, where that decides.
    pub silence: Option<SilenceAnswer>,
}

/// A provision that decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProvisionAnswer {
    /// Its name: `LabourCode art 99(2)`.
    pub name: String,
    /// What it gives, as written.
    pub gives: String,
    /// Where it stands.
    pub place: Place,
}

/// A declared silence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SilenceAnswer {
    /// As written.
    pub words: String,
    /// What was searched, and what wasn't.
    pub searched: Option<Text>,
    /// Where it stands.
    pub place: Place,
}

/// A provision that gave way to another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAsideAnswer {
    /// The provision.
    pub provision: ProvisionAnswer,
    /// To which.
    pub to: ProvisionAnswer,
    /// By which rule: `overridden`, `special`, `later`.
    pub rule: &'static str,
    /// Where; nothing where it is all of the case.
    pub situations: Option<Text>,
    /// The same as a sentence.
    pub text: Text,
}

/// What is demanded for the person, and how the law stands to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemandAnswer {
    /// The demand's full name.
    pub obligation: String,
    /// What is demanded, as written.
    pub demanded: String,
    /// Must, should, progressively.
    pub mode: Mode,
    /// The word for this person.
    pub word: Word,
    /// Whether it binds.
    pub binding: Binding,
    /// Since when.
    pub binding_since: Option<String>,
    /// The same in words, and why.
    pub binds: Text,
    /// The parts of the case that are told apart.
    pub parts: Vec<DemandPart>,
    /// Where it stands.
    pub place: Place,
}

/// A part of a case under a demand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DemandPart {
    /// The part; nothing where it is all of the case.
    pub situations: Option<Text>,
    /// What it gets.
    pub outcome: Outcome,
    /// How much is lacking, if it can be counted.
    pub distance: Option<Text>,
    /// Why it comes out so, where that is to be said.
    pub cause: Option<Text>,
    /// Addresses of the provisions that decide.
    pub facts: Vec<String>,
}
