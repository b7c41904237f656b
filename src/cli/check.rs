//! `kzrules check`: all findings, in one of the formats, and the exit code for CI.

use super::terminal::Terminal;
use super::timings::Timings;
use super::watch::{self, Seen, Watch};
use super::{End, Look, Scope, Texts, beware, fix, obstacles, progress};
use crate::diagnostic::{Severity, Text};
use crate::finding::Detail;
use crate::report::{self, Report};
use crate::session::Session;
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
        if self.comfort.watch {
            return self.watch(&terminal);
        }
        if self.comfort.diff {
            return self.show_fixes(&terminal);
        }
        if self.comfort.fix && self.scope.reads_stdin() {
            return self.fix_stdin(&terminal);
        }
        let mut timings = Timings::new(self.comfort.timings);
        let (session, found) = match self.judged(&terminal, &mut timings) {
            Ok(judged) => judged,
            Err(end) => return end,
        };
        let told = timings.of(Text::new("timing-writing"), || self.tell(&terminal, &session, &found));
        timings.tell(&terminal);
        if told { self.fail_on.end(&found) } else { End::Trouble }
    }

    /// Reads the workspace, mends it where that is asked for, and judges it.
    fn judged(&self, terminal: &Terminal, timings: &mut Timings) -> Result<(Session, Report), End> {
        let Some(folders) = self.texts.folders(terminal) else { return Err(End::Trouble) };
        let reading = || Text::new("timing-reading");
        let mut session = timings.of(reading(), || self.scope.session(terminal, folders.clone()));
        if self.comfort.fix {
            match fix::mend_files(session.files(), terminal) {
                None => return Err(End::Trouble),
                Some(0) => {}
                Some(_) => session = timings.of(reading(), || self.scope.session(terminal, folders)),
            }
        }
        if let Err(problem) = session.limit_to(&self.only) {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            return Err(End::Trouble);
        }
        let detail = match (self.quiet, self.format) {
            _ if self.comfort.watch => Detail::Rows,
            (true, _) => Detail::Summary,
            (false, Format::Json) => Detail::Rows,
            (false, _) => Detail::Findings,
        };
        let judging = || progress::during(terminal, || session.check_in(detail));
        let found = timings.of(Text::new("timing-judging"), judging);
        Ok((session, found))
    }

    /// Writes what was found. Whether it could be written.
    fn tell(&self, terminal: &Terminal, session: &Session, found: &Report) -> bool {
        let (files, style) = (session.files(), &terminal.style);
        let summed = |findings: String| {
            let gap = if findings.is_empty() { "" } else { "\n" };
            findings + gap + &report::summary(found, style)
        };
        let text = match (self.quiet, self.format) {
            (_, Format::Json) => report::json(found, files, style),
            (true, _) => report::summary(found, style),
            _ if self.comfort.statistics => summed(report::statistics(found, style)),
            (false, Format::Full) => summed(report::full(found, files, style)),
            (false, Format::Concise) => report::concise(found, files, style),
        };
        terminal.print(&text)
    }

    /// Checks again whenever a file changes. Ends only from outside, or where there is nothing to watch.
    fn watch(&self, terminal: &Terminal) -> End {
        if self.scope.reads_stdin() {
            terminal.remark(&Text::new("watch-not-with-stdin"));
            return End::Trouble;
        }
        let paths = self.scope.files_and_folders();
        let mut before: Option<Seen> = None;
        let mut watch = Watch::new(paths.clone());
        loop {
            let mut timings = Timings::new(self.comfort.timings);
            let (session, found) = match self.judged(terminal, &mut timings) {
                Ok(judged) => judged,
                Err(end) => return end,
            };
            watch::clear(terminal);
            let now = watch::seen(&found);
            let changed = before.as_ref().map(|before| watch::changed(before, &now, terminal) + "\n");
            let told = terminal.print(&changed.unwrap_or_default()) && self.tell(terminal, &session, &found);
            timings.tell(terminal);
            if !told {
                return End::Trouble;
            }
            before = Some(now);
            watch::waiting(&paths, terminal);
            watch.wait();
        }
    }

    /// Shows what mending would change.
    fn show_fixes(&self, terminal: &Terminal) -> End {
        let session = self.scope.session(terminal, Vec::new());
        let end = beware(terminal, &session, session.problems());
        let difference = fix::difference(session.files());
        if !terminal.print(&difference) {
            return End::Trouble;
        }
        if end == End::Clean && !difference.is_empty() { End::Findings } else { end }
    }

    /// Mends the text of the standard input, for editors.
    fn fix_stdin(&self, terminal: &Terminal) -> End {
        if !self.scope.files_and_folders().is_empty() {
            terminal.remark(&Text::new("fix-stdin-alone"));
            return End::Trouble;
        }
        let session = self.scope.session(terminal, Vec::new());
        match fix::mended_text(session.files(), &self.scope.stdin_filename.to_string_lossy()) {
            Some(text) if terminal.print(&text) => End::Clean,
            Some(_) => End::Trouble,
            None => beware(terminal, &session, session.problems()),
        }
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
