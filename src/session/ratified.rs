//! What ratifying a treaty would need. Owns which treaty is meant and what the amendments do beside it; the rest is `modelling`.

use super::{Session, calendar_day, unknown_name};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{Law, Moment};
use crate::finding::Findings;
use crate::law::{Act, ActId, ActSort};
use crate::modelling;
use crate::report::ratified::Ratified;

impl Session {
    /// A treaty as if the state ratified it on the date.
    ///
    /// # Errors
    ///
    /// A diagnostic where the name is no treaty's, or the rules name no state or several.
    pub fn ratify(&self, name: &str) -> Result<Ratified, Box<Diagnostic>> {
        let act = self.act_of(name, |row| row.sort == ActSort::Treaty && !row.is_declaration)?;
        let of = self.one_jurisdiction()?;
        let now = Law { moment: self.moment(), index: &self.index };
        let found = modelling::ratify(now, act, of);
        let bound = Moment { corpus: &found.bound.corpus, ..now.moment };
        let mut row = Findings { moment: bound, files: self.files() }.ratified(&found);
        row.as_of = calendar_day(self.as_of);
        row.assumed.clone_from(&self.assumed);
        row.statuses = self
            .corpus
            .statuses
            .iter()
            .filter(|status| status.of == of && status.act == act)
            .map(|status| {
                self.files()
                    .text(crate::source::Place::new(status.place.file, status.head))
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        if !found.amendments().is_empty() {
            let mut beside = self.effects(found.bound.law(now), found.draft.law(now));
            // What they do for the treaty itself has been told.
            beside.changes.retain(|change| change.act != row.instrument);
            row.beside = beside;
        }
        Ok(row)
    }

    /// An act by its name, by another name that it is called, or by that of the file of its text; of a sort that fits.
    pub(super) fn act_of(&self, name: &str, fits: impl Fn(&Act) -> bool) -> Result<ActId, Box<Diagnostic>> {
        let acts = || (0..).map(ActId).zip(&self.corpus.acts);
        let is_called = |row: &Act| {
            let of_file = row.file.as_deref().and_then(|file| file.split('.').next());
            of_file == Some(name) || row.also_called.iter().any(|other| **other == *name)
        };
        let named = acts().find(|(_, row)| self.corpus.text(row.name) == name);
        match named.or_else(|| acts().find(|(_, row)| is_called(row))) {
            Some((id, row)) if fits(row) => Ok(id),
            Some((_, row)) => {
                let message = Text::new("act-of-another-kind").with("name", name);
                Err(Box::new(Diagnostic::new(diagnostic::WRONG_KIND, message).at(row.place)))
            }
            None => {
                let names = acts().filter(|(_, row)| fits(row)).map(|(_, row)| self.corpus.text(row.name));
                Err(Box::new(unknown_name(diagnostic::UNKNOWN_ACT, "kind-instrument", name, names)))
            }
        }
    }
}
