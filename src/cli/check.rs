//! `kzrules check`: all findings, in the formats that are asked for, and the exit code for CI.

use super::chosen::Said;
use super::outputs::{Outputs, Plan};
use super::setup::Setup;
use super::{End, Look, Scope, Texts, baseline, obstacles, progress};
use crate::diagnostic::Severity;
use crate::finding::Detail;
use crate::report::{self, Report};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    scope: Scope,
    #[command(flatten)]
    outputs: Outputs,
    /// The least severity that fails [default: that of kzrules.toml, else error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
    /// The file with the findings that are known [default: that of kzrules.toml]
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write what would fail into a baseline, keeping reasons and last days [default: that of --baseline]
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true, conflicts_with = "only")]
    write_baseline: Option<Option<PathBuf>>,
    /// Whether known findings (expected by the text, ignored, or in the baseline) are shown
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
        let said = Said {
            sources: self.texts.sources.clone(),
            format: self.outputs.format,
            output: self.outputs.output.clone(),
            fail_on: self.fail_on,
            baseline: self.baseline.clone(),
            ..self.scope.said()
        };
        let Some(setup) = Setup::of(&self.look, said, &[], self.known == Known::Show) else { return End::Trouble };
        let (terminal, values) = (&setup.terminal, &setup.values);
        let Some(plan) = Plan::of(&values.format, &values.output, terminal) else { return End::Trouble };
        let Some(folders) = setup.sources() else { return End::Trouble };
        let target = self.write_baseline.as_ref().map(|file| baseline::Target::of(file.as_deref(), &setup));
        let known = match &target {
            Some(target) => target.old(&setup),
            None => values.baseline.value.clone(),
        };
        let mut session = self.scope.session_with(&setup, folders, |workspace| match &known {
            Some(file) => workspace.with_baseline_file(file),
            None => workspace,
        });
        let fail_on = values.fail_on.value;
        if let Some(target) = target {
            return target.write(&session, fail_on, &setup);
        }
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return End::Trouble;
        }
        let detail = plan.detail(self.quiet);
        let found = progress::during(terminal, || session.check_in(detail));
        let is_written = plan.write(&found, session.files(), terminal);
        // JSON that is to be brief stays so, whatever the files needed.
        let is_brief = detail > Detail::Summary && plan.standard_detail(self.quiet) == Detail::Summary;
        let brief = (is_brief && !plan.is_prose()).then(|| session.check_in(Detail::Summary));
        let standard = brief.as_ref().unwrap_or(&found);
        let text = plan.standard(standard, session.files(), self.quiet, &terminal.style);
        if !terminal.print(&text) || !is_written {
            return End::Trouble;
        }
        fail_on.end(&found)
    }
}

impl FailOn {
    /// How a command ends with what was found.
    pub(super) fn end(self, found: &Report) -> End {
        // What couldn't be read outweighs what was found: it may not be all.
        if obstacles(&found.diagnostics).next().is_some() {
            return End::Trouble;
        }
        let Some(least) = self.least() else { return End::Clean };
        if found.tally().worst().is_some_and(|worst| worst >= least) { End::Findings } else { End::Clean }
    }

    /// The least severity that fails, if any does.
    pub(super) const fn least(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}
