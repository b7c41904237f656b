//! `kzrules check`: all findings, in the formats that are asked for, and the exit code for CI.

use super::chosen::Said;
use super::outputs::{Outputs, Plan};
use super::setup::Setup;
use super::timings::Timings;
use super::watch::{self, Seen, Watch};
use super::{End, Look, Scope, Texts, baseline, beware, fix, obstacles, progress};
use crate::diagnostic::{Severity, Text};
use crate::finding::Detail;
use crate::report::{self, Report};
use crate::session::Session;
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
    comfort: Comfort,
    #[command(flatten)]
    look: Look,
}

/// Beside checking.
#[derive(Args, Debug)]
struct Comfort {
    /// Check again whenever a file changes; changed verdicts come first
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    watch: bool,
    /// Mend in the files what is beyond doubt, then check
    #[arg(long)]
    fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long)]
    diff: bool,
    /// Count the findings by their codes in the place of showing them
    #[arg(long, conflicts_with = "quiet")]
    statistics: bool,
    /// Say on the standard error how long each part took
    #[arg(long)]
    timings: bool,
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
        if self.comfort.watch {
            return self.watch();
        }
        let Some(setup) = self.setup() else { return End::Trouble };
        if self.comfort.diff {
            return self.show_fixes(&setup);
        }
        if self.comfort.fix && self.scope.reads_stdin() {
            return self.fix_stdin(&setup);
        }
        let mut timings = Timings::new(self.comfort.timings);
        let end = self.once(&setup, &mut timings).map_or_else(
            |end| end,
            |(told, found)| {
                if told { setup.values.fail_on.value.end(&found) } else { End::Trouble }
            },
        );
        timings.tell(&setup.terminal);
        end
    }

    fn setup(&self) -> Option<Setup> {
        let said = Said {
            sources: self.texts.sources.clone(),
            format: self.outputs.format,
            output: self.outputs.output.clone(),
            fail_on: self.fail_on,
            baseline: self.baseline.clone(),
            ..self.scope.said()
        };
        Setup::of(&self.look, said, &[], self.known == Known::Show)
    }

    /// One check: whether what was found is written, and what it is. Else how the command ends.
    fn once(&self, setup: &Setup, timings: &mut Timings) -> Result<(bool, Report), End> {
        let plan = self.plan(setup)?;
        let session = self.read(setup, timings)?;
        let found = judge(&session, plan.detail(self.quiet), setup, timings);
        let told = timings.of(Text::new("timing-writing"), || self.tell(&plan, setup, &session, &found));
        Ok((told, found))
    }

    fn plan(&self, setup: &Setup) -> Result<Plan, End> {
        Plan::of(&setup.values.format, &setup.values.output, &setup.terminal).ok_or(End::Trouble)
    }

    /// Reads the workspace, and mends it where that is asked for.
    fn read(&self, setup: &Setup, timings: &mut Timings) -> Result<Session, End> {
        let (terminal, values) = (&setup.terminal, &setup.values);
        let folders = setup.sources().ok_or(End::Trouble)?;
        let target = self.write_baseline.as_ref().map(|file| baseline::Target::of(file.as_deref(), setup));
        let known = match &target {
            Some(target) => target.old(setup),
            None => values.baseline.value.clone(),
        };
        let mut read = || {
            timings.of(Text::new("timing-reading"), || {
                self.scope.session_with(setup, folders.clone(), |workspace| match &known {
                    Some(file) => workspace.with_baseline_file(file),
                    None => workspace,
                })
            })
        };
        let mut session = read();
        if self.comfort.fix && fix::mend_files(session.files(), terminal).ok_or(End::Trouble)? > 0 {
            session = read();
        }
        if let Some(target) = target {
            return Err(target.write(&session, values.fail_on.value, setup));
        }
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return Err(End::Trouble);
        }
        Ok(session)
    }

    /// Writes what was found. Whether all of it is where it was to go.
    fn tell(&self, plan: &Plan, setup: &Setup, session: &Session, found: &Report) -> bool {
        let (terminal, files) = (&setup.terminal, session.files());
        let is_written = plan.write(found, files, terminal);
        if self.comfort.statistics && plan.is_prose() {
            let counts = report::statistics(found, &terminal.style);
            let gap = if counts.is_empty() { "" } else { "\n" };
            return terminal.print(&(counts + gap + &report::summary(found, &terminal.style))) && is_written;
        }
        // JSON that is to be brief stays so, whatever the files needed.
        let is_brief = plan.detail(self.quiet) > Detail::Summary && plan.standard_detail(self.quiet) == Detail::Summary;
        let brief = (is_brief && !plan.is_prose()).then(|| session.check_in(Detail::Summary));
        let text = plan.standard(brief.as_ref().unwrap_or(found), files, self.quiet, &terminal.style);
        terminal.print(&text) && is_written
    }

    /// Checks again whenever a file changes. Ends only from outside, or where there is nothing to watch.
    fn watch(&self) -> End {
        let mut before: Option<Seen> = None;
        let mut watch: Option<Watch> = None;
        loop {
            // The settings may be what changed.
            let Some(setup) = self.setup() else { return End::Trouble };
            let terminal = &setup.terminal;
            if self.scope.reads_stdin() {
                terminal.remark(&Text::new("watch-not-with-stdin"));
                return End::Trouble;
            }
            let paths = setup.values.paths.value.clone();
            let watch = watch.get_or_insert_with(|| Watch::new(paths.clone()));
            let Ok(plan) = self.plan(&setup) else { return End::Trouble };
            let mut timings = Timings::new(self.comfort.timings);
            // What can't be answered now may be with the next change.
            if let Ok(session) = self.read(&setup, &mut timings) {
                let found = judge(&session, Detail::Rows, &setup, &mut timings);
                watch::clear(terminal);
                let now = watch::seen(&found);
                let changed = before.as_ref().map(|before| watch::changed(before, &now, terminal) + "\n");
                let told = terminal.print(&changed.unwrap_or_default()) && self.tell(&plan, &setup, &session, &found);
                timings.tell(terminal);
                if !told {
                    return End::Trouble;
                }
                before = Some(now);
            }
            watch::waiting(&paths, terminal);
            watch.wait();
        }
    }

    /// Shows what mending would change.
    fn show_fixes(&self, setup: &Setup) -> End {
        let session = self.scope.session(setup);
        let end = beware(&setup.terminal, &session, session.problems());
        let difference = fix::difference(session.files());
        if !setup.terminal.print(&difference) {
            return End::Trouble;
        }
        if end == End::Clean && !difference.is_empty() { End::Findings } else { end }
    }

    /// Mends the text of the standard input, for editors.
    fn fix_stdin(&self, setup: &Setup) -> End {
        let terminal = &setup.terminal;
        if !setup.values.paths.value.is_empty() {
            terminal.remark(&Text::new("fix-stdin-alone"));
            return End::Trouble;
        }
        let session = self.scope.session(setup);
        match fix::mended_text(session.files(), &self.scope.stdin_filename.to_string_lossy()) {
            Some(text) if terminal.print(&text) => End::Clean,
            Some(_) => End::Trouble,
            None => beware(terminal, &session, session.problems()),
        }
    }
}

fn judge(session: &Session, detail: Detail, setup: &Setup, timings: &mut Timings) -> Report {
    let judging = || progress::during(&setup.terminal, || session.check_in(detail));
    timings.of(Text::new("timing-judging"), judging)
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
