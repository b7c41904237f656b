//! What of a workspace is exported, by the names of acts and states.

use super::{Session, unknown_name};
use crate::diagnostic::{self, Diagnostic};
use crate::export::{Export, Selection};
use crate::law::ActSort;

impl Session {
    /// The acts of these names, and those of the states of these names; everything where no name is given.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is neither.
    pub fn select(&self, names: &[String]) -> Result<Selection, Box<Diagnostic>> {
        let corpus = self.corpus();
        Selection::of(corpus, names).map_err(|name| {
            let acts = corpus.acts.iter().filter(|act| act.sort != ActSort::Source).map(|act| act.name);
            let states = corpus.jurisdictions.iter().map(|row| row.name);
            let known = acts.chain(states).map(|symbol| corpus.text(symbol));
            Box::new(unknown_name(diagnostic::UNKNOWN_ACT, "kind-act-or-state", &name, known))
        })
    }

    /// So much of the corpus, ready to be written in a format.
    pub fn export<'s>(&'s self, selection: &'s Selection) -> Export<'s> {
        Export { moment: self.moment(), files: self.files(), selection }
    }
}
