//! What changes between two laws, as data: verdicts before and after with the situations that move, and what is told beside
//! them. Made by the session for bills, days and ratifications; drawn by the renderers. Must not know how a change came about.

use super::model::Report;
use super::words::{Binding, Mode, Outcome, Verdict as Word};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::Place;
use jiff::civil::Date;

/// What a change does to what is open: to the situations in which a demand isn't met, or isn't known to be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Effect {
    /// Nothing is open any more.
    Closes,
    /// Less is open.
    Narrows,
    /// The same situations are open, by another word or another distance; or what was met is met better, or less so.
    Moves,
    /// Something is open that wasn't.
    Opens,
}

impl Effect {
    /// All of them, in the order of a summary.
    pub const ALL: [Self; 4] = [Self::Closes, Self::Narrows, Self::Moves, Self::Opens];

    /// The word of the formats that programs read: that of the code, too.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Closes => "closes",
            Self::Narrows => "narrows",
            Self::Moves => "moves",
            Self::Opens => "opens",
        }
    }
}

/// The word of an effect in the language of the reader.
pub const fn effect_text(effect: Effect) -> Text {
    Text::new(match effect {
        Effect::Closes => "effect-closes",
        Effect::Narrows => "effect-narrows",
        Effect::Moves => "effect-moves",
        Effect::Opens => "effect-opens",
    })
}

/// One side of a move: what situations get.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Side {
    /// The outcome; nothing where it isn't demanded.
    pub outcome: Option<Outcome>,
    /// How much is lacking, if it can be counted.
    pub distance: Option<Text>,
    /// Addresses of the provisions that decide.
    pub facts: Vec<String>,
}

/// Situations that move together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// The situations in words.
    pub situations: Text,
    /// Before.
    pub before: Side,
    /// After.
    pub after: Side,
}

/// A demand that comes to something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Its full name: `C183 art 8(1)#proof`.
    pub obligation: String,
    /// The act.
    pub act: String,
    /// The property; nothing for a choice.
    pub property: Option<String>,
    /// What is demanded, for tables.
    pub demanded: Text,
    /// Must, should, progressively.
    pub mode: Mode,
    /// Whether it binds after the change.
    pub binding: Binding,
    /// The word before.
    pub before: Word,
    /// The word after.
    pub after: Word,
    /// What that does to what is open.
    pub effect: Effect,
    /// Whether anybody gets less than before.
    pub worse: bool,
    /// The situations that move.
    pub moved: Vec<Moved>,
    /// What caused it, where that is asked for.
    pub causes: Vec<Text>,
    /// Where the demand stands.
    pub demand: Place,
    /// The finding.
    pub finding: Diagnostic,
}

impl Change {
    /// Whether another change tells the same of the same demand.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.obligation, &self.property, self.before, self.after, &self.moved)
            == (&other.obligation, &other.property, other.before, other.after, &other.moved)
    }
}

/// What changes by one bill, or by one step of time.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Section {
    /// Which bill or step.
    pub title: Text,
    /// What is known of it: from when, who recommends it.
    pub about: Vec<(Text, Text)>,
    /// The demands that come to something else.
    pub changes: Vec<Change>,
    /// What is told beside them: contradictions, lines that only work together, treaties that are ready.
    pub others: Vec<Diagnostic>,
    /// Whether it is about a procedure, of which nothing is demanded here.
    pub is_of_procedure: bool,
    /// Whether it is about several bills, of which what each does alone has been told.
    pub is_of_several: bool,
}

impl Section {
    /// How many of its changes have this effect.
    pub fn count(&self, effect: Effect) -> usize {
        self.changes.iter().filter(|change| change.effect == effect).count()
    }
}

/// What changes between laws, section by section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changes {
    /// The day on which both laws are judged; of steps of time the last.
    pub as_of: Date,
    /// Whose law.
    pub jurisdiction: Option<String>,
    /// What is assumed of parameters.
    pub assumed: Vec<String>,
    /// The bills, or the steps.
    pub sections: Vec<Section>,
}

impl Changes {
    /// The findings as a report.
    pub fn report(&self) -> Report {
        let mut report = Report::new(self.as_of, self.jurisdiction.clone());
        report.diagnostics = self.findings();
        report
    }

    /// All findings, in the order of the sections; within one by place.
    pub fn findings(&self) -> Vec<Diagnostic> {
        let of = |section: &Section| {
            let changes = section.changes.iter().map(|change| change.finding.clone());
            let mut found: Vec<Diagnostic> = changes.chain(section.others.iter().cloned()).collect();
            found.sort_by(Diagnostic::order);
            found
        };
        self.sections.iter().flat_map(of).collect()
    }
}
