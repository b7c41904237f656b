//! `kzrules test`: the expectations, cases and claims of a workspace, as a summary and as JUnit XML for CI.

use super::{End, Look, Scope, caution, progress, written};
use crate::diagnostic::Text;
use crate::report;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Test {
    #[command(flatten)]
    scope: Scope,
    /// Write the trials as JUnit XML
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// List the demands that bind and that no case exercises
    #[arg(long)]
    without_case: bool,
    #[command(flatten)]
    look: Look,
}

impl Test {
    pub(super) fn run(self) -> End {
        let Some(setup) = self.scope.setup(&self.look, true) else { return End::Trouble };
        let terminal = &setup.terminal;
        let session = self.scope.session(&setup);
        let (found, trials) = progress::during(terminal, || session.trials());
        let mut end = caution(terminal, &session, &found);
        if let Some(target) = &self.junit {
            let xml = report::trials_junit(&trials, session.files(), &terminal.style);
            if !written::replace_or_say(target, &xml, terminal) {
                end = End::Trouble;
            }
        }
        if !terminal.print(&report::trials(&trials, session.files(), self.without_case, &terminal.style)) {
            return End::Trouble;
        }
        if trials.all.is_empty() {
            terminal.remark(&Text::new("trial-none"));
            return if end == End::Clean { End::Findings } else { end };
        }
        if end == End::Clean && trials.failing().next().is_some() { End::Findings } else { end }
    }
}
