//! `kzrules check`: all findings, in one of the formats, and the exit code for CI.

use super::terminal::Terminal;
use super::{End, Look, Scope, Texts, obstacles, progress};
use crate::diagnostic::Severity;
use crate::finding::Detail;
use crate::report::{self, Report};
use clap::{Args, ValueEnum};

#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    scope: Scope,
    /// How findings are written
    #[arg(long, value_enum, default_value = "full")]
    format: Format,
    /// The least severity that fails
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
    /// Whether known findings (those that the text expects) are shown
    #[arg(long, value_enum, value_name = "WHETHER", default_value = "show")]
    known: Known,
    #[command(flatten)]
    texts: Texts,
    /// Limit what is said of demands to this act or place, such as C183 or "C183 art 8(1)"; may be repeated
    #[arg(long, value_name = "ADDRESS_OR_ACT")]
    only: Vec<String>,
    /// Print the summary only
    #[arg(short, long)]
    quiet: bool,
    #[command(flatten)]
    look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Format {
    /// With both places marked in the text
    Full,
    /// One line each: path:line:col: severity[code] message
    Concise,
    /// For programs; docs/report.schema.json describes it
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Known {
    Show,
    Hide,
}

impl Check {
    pub(super) fn run(self) -> End {
        let terminal = Terminal::new(&self.look, self.known == Known::Show);
        let Some(folders) = self.texts.folders(&terminal) else { return End::Trouble };
        let mut session = self.scope.session(&terminal, folders);
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return End::Trouble;
        }
        let detail = match (self.quiet, self.format) {
            (true, _) => Detail::Summary,
            (false, Format::Json) => Detail::Rows,
            (false, _) => Detail::Findings,
        };
        let found = progress::during(&terminal, || session.check_in(detail));
        let text = match (self.quiet, self.format) {
            (true, Format::Json) => report::json(&found, session.files(), &terminal.style),
            (true, _) => report::summary(&found, &terminal.style),
            (false, Format::Full) => {
                let findings = report::full(&found, session.files(), &terminal.style);
                let gap = if findings.is_empty() { "" } else { "\n" };
                findings + gap + &report::summary(&found, &terminal.style)
            }
            (false, Format::Concise) => report::concise(&found, session.files(), &terminal.style),
            (false, Format::Json) => report::json(&found, session.files(), &terminal.style),
        };
        if !terminal.print(&text) {
            return End::Trouble;
        }
        self.fail_on.end(&found)
    }
}

impl FailOn {
    /// How a command ends with what was found.
    pub(super) fn end(self, found: &Report) -> End {
        // What couldn't be read outweighs what was found: it may not be all.
        if obstacles(&found.diagnostics).next().is_some() {
            return End::Trouble;
        }
        let least = match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
            Self::Never => return End::Clean,
        };
        if found.tally().worst().is_some_and(|worst| worst >= least) { End::Findings } else { End::Clean }
    }
}
