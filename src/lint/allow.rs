//! What the texts allow of their own writing: `allow CODE because "…"` in a statement covers what is found of that
//! statement. Owns the look-up and what is allowed in vain. Allowances for whole folders would come in here, from
//! wherever they are written.

use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::law::{Allowance, Corpus};
use crate::source::Place;

/// The allowances of a corpus.
#[derive(Debug)]
pub(super) struct Allowances<'c> {
    /// In the order of their statements, each with whether something was left out for it.
    rows: Vec<(&'c Allowance, bool)>,
}

impl<'c> Allowances<'c> {
    pub(super) fn of(corpus: &'c Corpus) -> Self {
        let mut rows: Vec<(&Allowance, bool)> = corpus.allowances.iter().map(|row| (row, false)).collect();
        rows.sort_by_key(|(row, _)| (row.statement, row.place));
        Self { rows }
    }

    /// Whether a statement that holds the place allows the code there. What is asked for and covered counts as used.
    pub(super) fn cover(&mut self, code: Code, place: Place) -> bool {
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
        let unused = self.rows.iter().filter(|(_, used)| !used);
        unused
            .map(|(row, _)| {
                Diagnostic::new(diagnostic::ALLOW_UNUSED, Text::new("allow-unused").with("code", &*row.code))
                    .at(row.place)
                    .help(Text::new("allow-unused-help"))
            })
            .collect()
    }
}
