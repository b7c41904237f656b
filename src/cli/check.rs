//! `kzrules check`: all findings, in the formats that are asked for, and the exit code for CI.

use super::outputs::Outputs;
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
    #[command(flatten)]
    outputs: Outputs,
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
        let Some(plan) = self.outputs.plan(&terminal) else { return End::Trouble };
        let Some(folders) = self.texts.folders(&terminal) else { return End::Trouble };
        let mut session = self.scope.session(&terminal, folders);
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return End::Trouble;
        }
        let detail = plan.detail(self.quiet);
        let found = progress::during(&terminal, || session.check_in(detail));
        let is_written = plan.write(&found, session.files(), &terminal);
        // JSON that is to be brief stays so, whatever the files needed.
        let is_brief = detail > Detail::Summary && plan.standard_detail(self.quiet) == Detail::Summary;
        let brief = (is_brief && !plan.is_prose()).then(|| session.check_in(Detail::Summary));
        let standard = brief.as_ref().unwrap_or(&found);
        let text = plan.standard(standard, session.files(), self.quiet, &terminal.style);
        if !terminal.print(&text) || !is_written {
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
