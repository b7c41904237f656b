//! `kzrules fmt`: files in the one layout, and with `--keywords` with the words of the language in another one. Owns which
//! files, what is written and what is only shown; layout and words are `syntax`'s business.

use super::chosen::Said;
use super::setup::Setup;
use super::terminal::Terminal;
use super::unified::unified;
use super::written::{replace_or_say, shown};
use super::{End, Lang, Look, fix, is_stdin};
use crate::diagnostic::Text;
use crate::report;
use crate::source::{FileId, SourceFile, visible};
use crate::syntax::keywords::{Tongue, rewrite};
use crate::syntax::layout::{apply, layout};
use crate::syntax::parse;
use crate::workspace::Workspace;
use clap::Args;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Lays files out: head in the first column, a clause a line, rows and headers in columns, long lists broken. Order, texts,
/// comments and meaning stay; statements that can't be read stay as they are.
#[derive(Args, Debug)]
pub(super) struct Fmt {
    /// Files and folders with rules; - for the standard input [default: rules/ if it is there, else the current folder]
    paths: Vec<PathBuf>,
    /// Write the words of the language (`for`, `when`, `art` …) in this language, too
    #[arg(long, value_enum, value_name = "LANG")]
    keywords: Option<Lang>,
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

/// A text as it is to be.
struct New {
    text: String,
    /// How many mistakes keep statements as they are.
    mistakes: usize,
}

impl Fmt {
    pub(super) fn run(self) -> End {
        if self.paths.iter().any(|path| is_stdin(path)) {
            let Some(setup) = Setup::without_rules(&self.look) else { return End::Trouble };
            return self.input(&setup);
        }
        let said = Said { paths: self.paths.clone(), ..Said::default() };
        let Some(setup) = Setup::of(&self.look, said, &[], true) else { return End::Trouble };
        let (terminal, paths) = (&setup.terminal, &setup.values.paths.value);
        let workspace = Workspace::read_below(&setup.above, paths);
        tell_problems(&workspace, terminal);
        let mut count = Count { failed: !workspace.diagnostics.is_empty(), ..Count::default() };
        let mut out = String::new();
        let places = Workspace::places(paths);
        let files: Vec<(&Path, &SourceFile)> =
            workspace.files.iter().filter_map(|(_, file)| Some((places.get(file.path())?.as_path(), file))).collect();
        let new: Vec<New> = files.par_iter().map(|(_, file)| self.new_text(file.text())).collect();
        for ((path, file), new) in files.into_iter().zip(&new) {
            self.file(terminal, path, file, new, &mut out, &mut count);
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

    /// One file: written anew, or told that it would be.
    fn file(
        &self,
        terminal: &Terminal,
        path: &Path,
        file: &SourceFile,
        new: &New,
        out: &mut String,
        count: &mut Count,
    ) {
        let name = shown(path);
        tell_kept(terminal, &name, new);
        if *new.text == **file.text() {
            count.same += 1;
            return;
        }
        count.changed += 1;
        if self.diff {
            out.push_str(&unified(&name, file.text(), &new.text));
        } else if self.check {
            out.push_str(&format!("{name}\n"));
        } else {
            count.failed |= !replace_or_say(path, fix::whole(file, &new.text), terminal);
        }
    }

    fn input(&self, setup: &Setup) -> End {
        let terminal = &setup.terminal;
        if self.paths.len() > 1 {
            terminal.remark(&Text::new("fmt-input-alone"));
            return End::Trouble;
        }
        let name = self.stdin_filename.as_deref().unwrap_or("-");
        let Some(bytes) = setup.piped() else { return End::Trouble };
        let workspace = Workspace::default().with_text(name, bytes);
        tell_problems(&workspace, terminal);
        let Some((_, file)) = workspace.files.iter().next() else { return End::Trouble };
        let new = self.new_text(file.text());
        let name = visible(name);
        tell_kept(terminal, &name, &new);
        let out = match (self.diff, self.check) {
            (true, _) => unified(&name, file.text(), &new.text),
            (_, true) => String::new(),
            _ => fix::whole(file, &new.text),
        };
        if !terminal.print(&out) {
            return End::Trouble;
        }
        if (self.diff || self.check) && *new.text != **file.text() { End::Findings } else { End::Clean }
    }

    /// The text as it is to be. A word may be one of the language only where a line begins with it, so words are written
    /// into lines as they will be; as they have another width then, columns are set anew.
    fn new_text(&self, text: &str) -> New {
        let broken =
            |text: &str| -> Vec<_> { parse(FileId(0), text).problems.iter().map(|problem| problem.span).collect() };
        let mut new = apply(text, &layout(text));
        let mistakes = broken(&new);
        if let Some(language) = self.keywords {
            let tongue = match language {
                Lang::En => Tongue::English,
                Lang::Ru => Tongue::Russian,
                Lang::Kk => Tongue::Kazakh,
            };
            new = rewrite(&new, tongue, &mistakes);
            new = apply(&new, &layout(&new));
        }
        New { text: new, mistakes: mistakes.len() }
    }
}

fn tell_problems(workspace: &Workspace, terminal: &Terminal) {
    for problem in &workspace.diagnostics {
        terminal.aside(&report::diagnostic(problem, &workspace.files, &terminal.style));
    }
}

/// Says that statements were kept as they are.
fn tell_kept(terminal: &Terminal, name: &str, new: &New) {
    if new.mistakes > 0 {
        terminal.remark(&Text::new("fmt-kept").with("path", name).with("count", new.mistakes));
    }
}
