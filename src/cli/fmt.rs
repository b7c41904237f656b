//! `kzrules fmt --keywords LANG`: files with the words of the language in another one. Owns which files, what is written
//! and what is only shown; the words are `syntax`'s business.

use super::chosen::Said;
use super::setup::Setup;
use super::terminal::Terminal;
use super::unified::unified;
use super::written::{replace_or_say, shown};
use super::{End, Lang, Look, is_stdin};
use crate::diagnostic::Text;
use crate::report;
use crate::source::FileId;
use crate::syntax::keywords::{Tongue, rewrite};
use crate::syntax::parse;
use crate::workspace::Workspace;
use clap::Args;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Writes the words of the language (`for`, `when`, `art` …) in English, Russian or Kazakh. Names, texts and layout stay
/// byte for byte; statements that can't be read stay as they are.
#[derive(Args, Debug)]
pub(super) struct Fmt {
    /// Files and folders with rules; - for the standard input [default: rules/ if it is there, else the current folder]
    paths: Vec<PathBuf>,
    /// Language of the words of the language; --keywords is required so far: layout comes later
    #[arg(long, value_enum, value_name = "LANG")]
    keywords: Lang,
    /// Write nothing; list the files that would change, and fail if there are any
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change, and fail if anything would
    #[arg(long)]
    diff: bool,
    /// Name of the standard input in messages
    #[arg(long, value_name = "FILE")]
    stdin_filename: Option<String>,
    #[command(flatten)]
    look: Look,
}

/// What became of the files.
#[derive(Default)]
struct Count {
    changed: usize,
    same: usize,
    failed: bool,
}

impl Fmt {
    pub(super) fn run(self) -> End {
        if self.paths.iter().any(|path| is_stdin(path)) {
            let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
            return self.input(&setup.terminal);
        }
        let said = Said { paths: self.paths.clone(), ..Said::default() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let (terminal, paths) = (&setup.terminal, &setup.values.paths.value);
        let workspace = Workspace::read_below(&setup.above, paths);
        for problem in &workspace.diagnostics {
            terminal.aside(&report::diagnostic(problem, &workspace.files, &terminal.style));
        }
        let mut count = Count { failed: !workspace.diagnostics.is_empty(), ..Count::default() };
        let mut out = String::new();
        for path in Workspace::find(paths) {
            // What can't be read was told above.
            if let Ok(text) = fs::read_to_string(&path) {
                self.file(terminal, &path, &text, &mut out, &mut count);
            }
        }
        if !self.diff {
            let id = if self.check { Text::new("fmt-check") } else { Text::new("fmt-summary") };
            let summary = id.with("changed", count.changed).with("same", count.same);
            report::indented(&mut out, 0, &terminal.style.say(&summary), &terminal.style);
        }
        let told = terminal.print(&out);
        match count {
            Count { failed: true, .. } => End::Trouble,
            _ if !told => End::Trouble,
            Count { changed: 1.., .. } if self.check || self.diff => End::Findings,
            _ => End::Clean,
        }
    }

    /// One file: its words rewritten, or told that they would be.
    fn file(&self, terminal: &Terminal, path: &Path, text: &str, out: &mut String, count: &mut Count) {
        let name = shown(path);
        let new = self.rewritten(terminal, &name, text);
        if new == text {
            count.same += 1;
            return;
        }
        count.changed += 1;
        if self.diff {
            out.push_str(&unified(&name, text, &new));
        } else if self.check {
            out.push_str(&format!("{name}\n"));
        } else {
            count.failed |= !replace_or_say(path, &new, terminal);
        }
    }

    fn input(&self, terminal: &Terminal) -> End {
        let name = self.stdin_filename.as_deref().unwrap_or("-");
        let mut text = String::new();
        if self.paths.len() > 1 {
            terminal.remark(&Text::new("fmt-input-alone"));
            return End::Trouble;
        }
        if let Err(error) = io::stdin().lock().read_to_string(&mut text) {
            let (path, cause) = (name, error.to_string());
            terminal.remark(&Text::new("file-unreadable").with("path", path).with("cause", cause));
            return End::Trouble;
        }
        let new = self.rewritten(terminal, name, &text);
        let out = match (self.diff, self.check) {
            (true, _) => unified(name, &text, &new),
            (_, true) => String::new(),
            _ => new.clone(),
        };
        if !terminal.print(&out) {
            return End::Trouble;
        }
        if (self.diff || self.check) && new != text { End::Findings } else { End::Clean }
    }

    fn rewritten(&self, terminal: &Terminal, name: &str, text: &str) -> String {
        let broken: Vec<_> = parse(FileId(0), text).problems.iter().map(|problem| problem.span).collect();
        if !broken.is_empty() {
            terminal.remark(&Text::new("fmt-kept").with("path", name).with("count", broken.len()));
        }
        let tongue = match self.keywords {
            Lang::En => Tongue::English,
            Lang::Ru => Tongue::Russian,
            Lang::Kk => Tongue::Kazakh,
        };
        rewrite(text, tongue, &broken)
    }
}
