//! What `check`, `why`, `table` and the editors share: a workspace, and what is asked of it.
//! TEMPORARY INSIDE: it reads the workspace and reports what couldn't be read; reading, resolving and
//! judging come with the core. The signatures are meant to stay. Must not know terminals or arguments.

use crate::diagnostic::{Diagnostic, FILE_NOT_FOUND, Text};
use crate::report::Report;
use crate::source::Files;
use crate::workspace::Workspace;
use jiff::civil::Date;
use std::path::PathBuf;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Options {
    /// The date of the law.
    pub as_of: Date,
    /// Whose law, where the rules hold several.
    pub jurisdiction: Option<String>,
    /// Where the texts of sources stand, to check quotations against.
    pub sources: Option<PathBuf>,
}

/// A workspace under examination.
#[derive(Debug)]
pub struct Session {
    workspace: Workspace,
    options: Options,
}

impl Session {
    /// Takes a workspace and what is asked of it.
    pub const fn new(workspace: Workspace, options: Options) -> Self {
        Self { workspace, options }
    }

    /// The files, to show places with.
    pub const fn files(&self) -> &Files {
        &self.workspace.files
    }

    /// All findings.
    pub fn check(&self) -> Report {
        let mut report = Report::new(self.options.as_of, self.options.jurisdiction.clone());
        report.files = self.workspace.files.len();
        report.diagnostics.clone_from(&self.workspace.diagnostics);
        report
    }

    /// How the verdict of one obligation came about, line by line.
    ///
    /// # Errors
    ///
    /// A diagnostic where the address names nothing.
    pub fn why(&self, address: &str) -> Result<Vec<String>, Diagnostic> {
        Err(Diagnostic::new(
            FILE_NOT_FOUND,
            Text::new("file-not-found").with("path", address),
        ))
    }
}
