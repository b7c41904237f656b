//! The lints: what is odd about how the rules are written, though each statement can be read and judged. One file per
//! check; this one runs them in a stable order and leaves out what the text allows. Knows the corpus, the files and
//! the index; must not know terminals. The findings go to the session, which sorts them in with the others.

mod allow;
mod collide;
mod date;
mod file;
mod numbering;
mod remarks;
mod script;
mod shadowed;
mod sums;
mod uncited;
mod unused;
mod usage;
mod word;

use crate::diagnostic::{Diagnostic, Group, Severity};
use crate::eval::{Index, LeftNowhere, Moment};
use crate::law::Corpus;
use crate::settings::Settings;
use crate::source::{Files, Place};
use allow::Allowances;

/// What the lints look at.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'c> {
    /// The corpus, the day and the state.
    pub moment: Moment<'c>,
    /// Which norms speak of which property.
    pub index: &'c Index,
    /// The texts.
    pub files: &'c Files,
    /// What was said of the texts before: one mistake is told once.
    pub told: &'c [Diagnostic],
    /// The provisions that others shadow everywhere.
    pub left_nowhere: &'c [LeftNowhere],
    /// What the whole workspace allows.
    pub settings: &'c Settings,
}

/// Runs the lints.
pub fn lint(writing: Writing<'_>) -> Vec<Diagnostic> {
    let mut desk =
        Desk { writing, allowances: Allowances::of(writing.moment.corpus, writing.settings), found: Vec::new() };
    desk.uncited();
    desk.shadowed();
    desk.unused();
    desk.colliding_expectations();
    desk.numbering();
    desk.remarks();
    desk.wrong_files();
    desk.mixed_scripts();
    desk.far_dates();
    desk.sums();
    // What can't be read may be what the text allows.
    if !desk.something_is_unread() {
        let unused = desk.allowances.unused();
        desk.found.extend(unused);
    }
    // Of a module nothing is told, not even what it allows in vain.
    desk.found.retain(|found| !found.place().is_some_and(|place| writing.files.is_of_module(place.file)));
    desk.found
}

/// The one lint that tells something of the law itself: provisions that decide nowhere.
pub fn dead(writing: Writing<'_>) -> Vec<Diagnostic> {
    let allowances = Allowances::of(writing.moment.corpus, writing.settings);
    let mut desk = Desk { writing, allowances, found: Vec::new() };
    desk.shadowed();
    desk.found
}

/// The lints at work: what they look at, what they were allowed, and what they found.
struct Desk<'c> {
    writing: Writing<'c>,
    allowances: Allowances<'c>,
    found: Vec<Diagnostic>,
}

impl<'c> Desk<'c> {
    const fn corpus(&self) -> &'c Corpus {
        self.writing.moment.corpus
    }

    /// Keeps a finding, unless the statement at its first place allows it.
    fn tell(&mut self, finding: Diagnostic) {
        self.tell_of(finding, None);
    }

    /// Keeps a finding, unless the statement at its first place, or at another one that it is about, allows it.
    fn tell_of(&mut self, finding: Diagnostic, about: Option<Place>) {
        // How a module is written is the business of those who write it.
        if finding.place().is_some_and(|place| self.writing.files.is_of_module(place.file)) {
            return;
        }
        let here = finding.place().is_some_and(|place| self.allowances.cover(finding.code, place));
        let there = about.is_some_and(|place| self.allowances.cover(finding.code, place));
        if !here && !there {
            self.found.push(finding);
        }
    }

    /// Whether something can't be read, so that nobody knows what it would have said.
    fn something_is_unread(&self) -> bool {
        self.writing.told.iter().any(|problem| {
            problem.severity == Severity::Error
                && matches!(problem.code.group(), Group::Workspace | Group::Reading | Group::Names | Group::Values)
        })
    }
}
