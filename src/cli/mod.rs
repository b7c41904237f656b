//! The command line: arguments, one file per command, exit codes. Owns what concerns terminals and the
//! clock; knows nothing of law.
//!
//! Exit codes: 0 clean, 1 findings at or above `--fail-on`, 2 usage or input/output, 101 a bug.

mod ask;
mod baseline;
mod changes;
mod check;
mod chosen;
mod compare;
mod completions;
mod config;
mod conflicts;
mod coverage;
mod crash;
mod diff;
mod explain;
mod export;
mod fix;
mod fmt;
mod folder;
mod history;
mod init;
mod lsp;
mod model;
mod new;
mod output;
mod outputs;
mod procedures;
mod progress;
mod ratify;
mod setup;
mod site;
mod table;
mod terminal;
mod test;
mod timings;
mod unified;
mod watch;
mod why;
mod written;

use crate::diagnostic::{self, Diagnostic, Group, Language};
use crate::report::{self, Report};
use crate::session::Session;
use crate::settings::Day;
use crate::workspace::Workspace;
use chosen::Said;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use setup::{Asked, Setup};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use terminal::Terminal;

/// Lays what international law demands over what national law gives.
#[derive(Parser, Debug)]
#[command(
    name = "kzrules",
    version,
    about,
    max_term_width = 100,
    propagate_version = true,
    after_help = "Exit codes: 0 nothing that fails, 1 findings at or above --fail-on, 2 wrong arguments or files that \
                  can't be read or written, 101 a bug in kzrules."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Check rules: what is met, partly met, missing, contrary or unknown
    Check(check::Check),
    /// Show how a verdict came about: which provisions, which were set aside, by which rule
    Why(why::Why),
    /// List where sources contradict the law, one another, or themselves
    Conflicts(conflicts::Conflicts),
    /// Model bills: what they would change, verdict by verdict
    Model(model::Model),
    /// Show what ratifying a treaty would need: what isn't met, least amendments, preconditions, parts, bills
    Ratify(ratify::Ratify),
    /// Show verdicts over time, and what caused each change
    History(history::History),
    /// Show what differs between the law of two days, and what caused it
    Diff(diff::Diff),
    /// Compare the law of several states with what is demanded, and with one another
    Compare(compare::Compare),
    /// Show what of the texts of sources and treaties is accounted for
    Coverage(coverage::Coverage),
    /// Answer cases: what the law gives these persons, what treaties demand for them, how a procedure went
    Ask(Box<ask::Ask>),
    /// List procedures, show one, or how two of them differ
    Procedures(procedures::Procedures),
    /// Try the expectations, cases and claims of a workspace; fail on those that come out otherwise or check nothing
    Test(test::Test),
    /// Write the rules out for other programs: as data, as a graph of acts, as linked data, as references
    Export(export::ExportCorpus),
    /// Explain a code of a finding
    Explain(explain::Explain),
    /// Lay files out in the one layout; with --keywords also write the words of the language in another one
    Fmt(fmt::Fmt),
    /// Talk with an editor by the Language Server Protocol
    Lsp(lsp::Lsp),
    /// Write a small workspace to begin with
    Init(init::Init),
    /// Show the settings that count, and where each comes from
    Config(config::Config),
    /// Write a file to begin with: demands of an instrument, what a law gives, a case
    New(new::New),
    /// Set an instrument or a bill beside the law in a table: verdicts, concordance, comparison
    Table(table::Table),
    /// Write a site with all that the rules say: overview, instruments, law, bills, timeline, sources, findings
    Report(site::Site),
    /// Print what a shell needs to complete commands and options
    Completions(completions::Completions),
    /// Print the manual page, or write one for each command
    Man(completions::Manual),
}

/// What is looked at, and from where.
#[derive(Args, Debug)]
struct Scope {
    /// Files and folders with rules; - reads one from the standard input [default: those of kzrules.toml, else rules/ or
    /// the current folder]
    paths: Vec<PathBuf>,
    /// What the text of the standard input is called; it stands in the place of the file of that name
    #[arg(long, value_name = "FILE", default_value = "stdin.rule")]
    stdin_filename: PathBuf,
    /// The date of the law, as 2026-11-23 or today [default: that of kzrules.toml, else today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Day>,
    /// The day up to which the law is known, if later than --as-of: adds the laws that reach back
    #[arg(long, value_name = "DATE", value_parser = date)]
    known_on: Option<Date>,
    /// Assume this value of a parameter where its series has none, such as MCI=4500; may be repeated
    #[arg(long, value_name = "NAME=VALUE")]
    assume: Vec<String>,
    /// Whose law, where the rules hold several jurisdictions [default: that of kzrules.toml]
    #[arg(long, value_name = "NAME")]
    jurisdiction: Option<String>,
}

/// Where the texts stand.
#[derive(Args, Debug)]
struct Texts {
    /// Folder with the texts of sources and treaties, to verify quotations against; may be repeated [default: those of
    /// kzrules.toml]
    #[arg(long, value_name = "DIR")]
    sources: Vec<PathBuf>,
}

/// How it looks.
#[derive(Args, Debug)]
struct Look {
    /// Language of messages [default: that of KZRULES_LANG, else of kzrules.toml, else of the locale, else en]
    #[arg(long, value_enum, value_name = "LANG")]
    lang: Option<Lang>,
    /// When to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    color: When,
    /// Width of the text [default: the terminal's, else 80]
    #[arg(long, value_name = "COLUMNS")]
    width: Option<usize>,
}

#[derive(Clone, Copy, ValueEnum, Debug)]
enum Lang {
    En,
    Ru,
    Kk,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum When {
    Auto,
    Always,
    Never,
}

impl Lang {
    const fn language(self) -> Language {
        match self {
            Self::En => Language::English,
            Self::Ru => Language::Russian,
            Self::Kk => Language::Kazakh,
        }
    }
}

/// How a command ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    Clean,
    Findings,
    Trouble,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Clean => Self::SUCCESS,
            End::Findings => Self::from(1),
            End::Trouble => Self::from(2),
        }
    }
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    crash::install();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; everything else is usage.
            let end = if error.use_stderr() { End::Trouble } else { End::Clean };
            let _ = error.print();
            return end.into();
        }
    };
    let end = match arguments.command {
        Command::Check(check) => check.run(),
        Command::Why(why) => why.run(),
        Command::Conflicts(conflicts) => conflicts.run(),
        Command::Model(model) => model.run(),
        Command::Ratify(ratify) => ratify.run(),
        Command::History(history) => history.run(),
        Command::Diff(diff) => diff.run(),
        Command::Compare(compare) => compare.run(),
        Command::Coverage(coverage) => coverage.run(),
        Command::Ask(ask) => ask.run(),
        Command::Procedures(procedures) => procedures.run(),
        Command::Test(test) => test.run(),
        Command::Export(export) => export.run(),
        Command::Explain(explain) => explain.run(),
        Command::Fmt(fmt) => fmt.run(),
        Command::Lsp(lsp) => lsp.run(),
        Command::Init(init) => init.run(),
        Command::Config(config) => config.run(),
        Command::Table(table) => table.run(),
        Command::Report(site) => site.run(),
        Command::New(new) => new.run(),
        Command::Completions(completions) => completions.run(),
        Command::Man(manual) => manual.run(),
    };
    end.into()
}

impl Scope {
    /// Begins a run on the rules; else it has been said why it can't begin.
    fn setup(&self, look: &Look, known: bool) -> Option<Setup> {
        Setup::of(look, self.said(), &[], known)
    }

    /// What is said of the rules on the command line.
    fn said(&self) -> Said {
        Said {
            paths: self.paths.iter().filter(|path| !is_stdin(path)).cloned().collect(),
            stdin: self.reads_stdin().then(|| self.stdin_filename.clone()),
            as_of: self.as_of,
            jurisdiction: self.jurisdiction.clone(),
            ..Said::default()
        }
    }

    /// Whether a text is read from the standard input.
    fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| is_stdin(path))
    }

    /// Reads the workspace.
    fn session(&self, setup: &Setup) -> Session {
        setup.session(self.asked(Vec::new()), |workspace| workspace)
    }

    /// Reads the workspace; `sources` are the folders with the texts of sources.
    fn session_with(&self, setup: &Setup, sources: Vec<PathBuf>, add: impl FnOnce(Workspace) -> Workspace) -> Session {
        setup.session(self.asked(sources), add)
    }

    fn asked(&self, sources: Vec<PathBuf>) -> Asked {
        Asked { known_on: self.known_on, assume: self.assume.clone(), sources }
    }
}

/// Whether a path means the standard input.
fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// What kept the question itself from being answered: paths that can't be read, a state that isn't there. It
/// is input/output or usage, not a finding about the law.
fn obstacles(found: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(|one| {
        one.code.group() == Group::Workspace && one.code != diagnostic::NOTHING_TO_CHECK
            || one.code == diagnostic::WHICH_JURISDICTION
            || one.code == diagnostic::UNKNOWN_JURISDICTION && one.labels.is_empty()
    })
}

/// Says on the standard error that a folder holds no rules. Whether there is such a one.
fn emptiness(terminal: &Terminal, session: &Session) -> bool {
    let nothing = session.problems().iter().filter(|one| one.code == diagnostic::NOTHING_TO_CHECK);
    let told = nothing.map(|one| terminal.aside(&report::diagnostic(one, session.files(), &terminal.style)));
    told.count() > 0
}

/// Says on the standard error what kept an answer from being whole, and how the command ends with it.
fn caution(terminal: &Terminal, session: &Session, report: &Report) -> End {
    beware(terminal, session, &report.diagnostics)
}

/// The same, where nothing was checked.
fn beware(terminal: &Terminal, session: &Session, found: &[Diagnostic]) -> End {
    if obstacles(found).next().is_none() {
        return End::Clean;
    }
    for one in nothing_found(session).chain(obstacles(found)) {
        terminal.aside(&report::diagnostic(one, session.files(), &terminal.style));
    }
    End::Trouble
}

/// That no rules were found: not an obstacle of its own, but the cause of others.
fn nothing_found(session: &Session) -> impl Iterator<Item = &Diagnostic> {
    session.problems().iter().filter(|one| one.code == diagnostic::NOTHING_TO_CHECK)
}

/// Says why a question has no answer; where no rules were found, that first.
fn no_answer(terminal: &Terminal, session: &Session, problem: &Diagnostic) -> End {
    for one in nothing_found(session).chain([problem]) {
        terminal.aside(&report::diagnostic(one, session.files(), &terminal.style));
    }
    End::Trouble
}

/// The local date: the one place where the clock is read.
fn today() -> Date {
    jiff::Zoned::now().date()
}

fn date(text: &str) -> Result<Date, String> {
    crate::value::Date::parse(text)
        .map_err(|_| format!("expected a day such as 2026-11-23, but found `{text}`"))
        .and_then(|day| Date::new(day.year(), day.month(), day.day()).map_err(|error| error.to_string()))
}

/// A day, or the word for the day of the run.
fn day(text: &str) -> Result<Day, String> {
    if text == "today" { Ok(Day::Today) } else { date(text).map(Day::On) }
}

/// Prints lines that a workspace answers with, or why it can't.
fn lines(
    look: &Look,
    scope: &Scope,
    ask: impl FnOnce(&Session) -> Result<Vec<crate::finding::Line>, Box<Diagnostic>>,
) -> End {
    let Some(setup) = scope.setup(look, true) else { return End::Trouble };
    let (terminal, session) = (&setup.terminal, scope.session(&setup));
    let (found, answer) =
        progress::during(terminal, || (session.check_in(crate::finding::Detail::Summary), ask(&session)));
    let end = caution(terminal, &session, &found);
    match answer {
        Ok(lines) => {
            let mut out = String::new();
            for (depth, text) in lines {
                report::indented(&mut out, depth * 2, &terminal.style.say(&text), &terminal.style);
            }
            if terminal.print(&out) { end } else { End::Trouble }
        }
        Err(problem) => {
            terminal.aside(&report::diagnostic(&problem, session.files(), &terminal.style));
            End::Trouble
        }
    }
}
