//! What the texts allow of their own writing: `allow CODE because "…"` in a statement covers what is found of that
//! statement, `[allow]` in `kzrules.toml` what is found in the whole workspace. Owns the look-up and what is allowed in
//! vain.

use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::law::{Allowance, Corpus};
use crate::settings::{Allowed, Settings};
use crate::source::Place;

/// The allowances of a corpus.
#[derive(Debug)]
pub(super) struct Allowances<'c> {
    /// In the order of their statements, each with whether something was left out for it.
    rows: Vec<(&'c Allowance, bool)>,
    /// What the whole workspace allows, likewise.
    everywhere: Vec<(&'c Allowed, bool)>,
}

impl<'c> Allowances<'c> {
    pub(super) fn of(corpus: &'c Corpus, settings: &'c Settings) -> Self {
        let mut rows: Vec<(&Allowance, bool)> = corpus.allowances.iter().map(|row| (row, false)).collect();
        rows.sort_by_key(|(row, _)| (row.statement, row.place));
        Self { rows, everywhere: settings.allow.iter().map(|row| (row, false)).collect() }
    }

    /// Whether the code is allowed at that place: by the statement that holds it, or else in the whole workspace. What
    /// is asked for and covered counts as used.
    pub(super) fn cover(&mut self, code: Code, place: Place) -> bool {
        self.cover_in_statement(code, place) || self.cover_everywhere(code)
    }

    fn cover_everywhere(&mut self, code: Code) -> bool {
        let row = self.everywhere.iter_mut().find(|(row, _)| row.code == code);
        row.map(|(_, used)| *used = true).is_some()
    }

    fn cover_in_statement(&mut self, code: Code, place: Place) -> bool {
        let begins = |row: &Allowance| (row.statement.file, row.statement.span.start);
        let after = self.rows.partition_point(|(row, _)| begins(row) <= (place.file, place.span.start));
        // Statements don't overlap: only those of the nearest one before the place can hold it.
        let Some(nearest) = after.checked_sub(1).and_then(|i| self.rows.get(i)).map(|(row, _)| row.statement) else {
            return false;
        };
        if nearest.file != place.file || place.span.start >= nearest.span.end {
            return false;
        }
        let mut covered = false;
        let own = self.rows.get_mut(..after).unwrap_or(&mut []).iter_mut().rev();
        for (row, used) in own.take_while(|(row, _)| row.statement == nearest) {
            if *row.code == *code.name() {
                *used = true;
                covered = true;
            }
        }
        covered
    }

    /// What was allowed in vain.
    pub(super) fn unused(&self) -> Vec<Diagnostic> {
        let told = |code: &str, place: Place, help: Text| {
            Diagnostic::new(diagnostic::ALLOW_UNUSED, Text::new("allow-unused").with("code", code)).at(place).help(help)
        };
        let unused = self.rows.iter().filter(|(_, used)| !used);
        let in_statements = unused.map(|(row, _)| told(&row.code, row.place, Text::new("allow-unused-help")));
        let unused = self.everywhere.iter().filter(|(_, used)| !used);
        let everywhere =
            unused.map(|(row, _)| told(row.code.name(), row.place, Text::new("allow-unused-everywhere-help")));
        in_statements.chain(everywhere).collect()
    }
}
