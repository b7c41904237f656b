//! How a run begins: the settings above the paths are found, what counts is chosen, and the terminal speaks the language that
//! came of it; then the rules are read. All commands go through it. Must not know what they do with the answer.

use super::chosen::{LANGUAGE, Layers, Origin, Said, Values};
use super::terminal::Terminal;
use super::{Look, progress, today};
use crate::diagnostic::Text;
use crate::session::{Options, Session};
use crate::source::{MAX_FILE_SIZE, Place};
use crate::workspace::{Above, Workspace};
use jiff::civil::Date;
use std::env;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A run that has begun.
pub(super) struct Setup {
    /// Where it speaks.
    pub(super) terminal: Terminal,
    /// What counts.
    pub(super) values: Values,
    /// The settings that were found.
    pub(super) above: Above,
    /// The paths that are read besides those that are named: a bill, for example.
    others: Vec<PathBuf>,
    /// What the text of the standard input is called, where it is read.
    stdin: Option<PathBuf>,
}

/// What a session is asked beside the values that count.
#[derive(Clone, Default, Debug)]
pub(super) struct Asked {
    /// The day up to which the law is known.
    pub(super) known_on: Option<Date>,
    /// What is assumed of parameters.
    pub(super) assume: Vec<String>,
    /// Folders with texts.
    pub(super) sources: Vec<PathBuf>,
}

impl Setup {
    /// Begins; else it has been said what is wrong with the environment.
    pub(super) fn of(look: &Look, said: Said, others: &[PathBuf], known: bool) -> Option<Self> {
        let usual = Path::new("rules");
        let usual = if usual.is_dir() { usual.to_owned() } else { PathBuf::from(".") };
        let (setup, wrong) = Self::begin(look, said, usual, others, known);
        setup.unless(wrong)
    }

    /// Begins as a run in this folder would, wherever this process stands; and what is wrong with the environment.
    pub(super) fn in_folder(look: &Look, said: Said, folder: &Path) -> (Self, Vec<Text>) {
        let rules = folder.join("rules");
        let usual = if rules.is_dir() { rules } else { folder.to_owned() };
        let (mut setup, wrong) = Self::begin(look, said, usual, &[], true);
        let whole = |path: &mut PathBuf| {
            if let Ok(absolute) = std::path::absolute(&path) {
                *path = absolute;
            }
        };
        setup.values.paths.value.iter_mut().for_each(whole);
        (setup, wrong.into_iter().map(|(_, text)| text).collect())
    }

    fn begin(
        look: &Look,
        said: Said,
        usual: PathBuf,
        others: &[PathBuf],
        known: bool,
    ) -> (Self, Vec<(&'static str, Text)>) {
        let mut asked = match (&said.paths, &said.stdin) {
            (paths, _) if !paths.is_empty() => paths.clone(),
            (_, Some(stdin)) => vec![folder_of(stdin)],
            _ => vec![usual.clone()],
        };
        asked.extend_from_slice(others);
        let mut above = Above::of(&asked);
        if said.paths.is_empty()
            && said.stdin.is_none()
            && let Some(paths) = &above.settings().paths
        {
            // Of the paths that are set, no other settings may count.
            let paths: Vec<PathBuf> = paths.value.iter().map(|path| above.inside(path)).collect();
            above = above.and(&paths);
        }
        Self::choose(look, said, above, usual, others, known)
    }

    /// Begins a run that is about no workspace; the settings of the folder count for its language.
    pub(super) fn without_rules(look: &Look) -> Option<Self> {
        let here = PathBuf::from(".");
        let above = Above::of(std::slice::from_ref(&here));
        let (setup, mut wrong) = Self::choose(look, Said::default(), above, here, &[], true);
        wrong.retain(|(name, _)| *name == LANGUAGE);
        setup.unless(wrong)
    }

    fn choose(
        look: &Look,
        said: Said,
        above: Above,
        usual: PathBuf,
        others: &[PathBuf],
        known: bool,
    ) -> (Self, Vec<(&'static str, Text)>) {
        let line = |place| origin(&above, place);
        let layers = Layers {
            variable: &|name| env::var_os(name),
            settings: &above.settings(),
            inside: &|path| above.inside(path),
            line: &line,
            usual,
        };
        let stdin = said.stdin.clone();
        let (values, wrong) = layers.choose(Said { language: look.lang.map(super::Lang::language), ..said });
        let terminal = Terminal::new(look, values.language.value, known);
        (Self { terminal, values, above, others: others.to_vec(), stdin }, wrong)
    }

    fn unless(self, wrong: Vec<(&'static str, Text)>) -> Option<Self> {
        wrong.iter().for_each(|(_, text)| self.terminal.remark(text));
        wrong.is_empty().then_some(self)
    }

    /// The file and line of a place in the settings.
    pub(super) fn origin(&self, place: Place) -> Origin {
        origin(&self.above, place)
    }

    /// Reads the rules, to which something is added.
    pub(super) fn session(&self, asked: Asked, add: impl FnOnce(Workspace) -> Workspace) -> Session {
        let mut paths = self.values.paths.value.clone();
        paths.extend_from_slice(&self.others);
        let today = today();
        let options = self.options(today, asked.known_on, asked.sources);
        let piped = self.stdin.as_ref().map(|name| (name.to_string_lossy(), self.piped().unwrap_or_default()));
        let read = || {
            let workspace = Workspace::read_below(&self.above, &paths);
            let workspace = match piped {
                Some((name, bytes)) => workspace.with_text(&name, bytes),
                None => workspace,
            };
            Session::new(add(workspace), options)
        };
        let mut session = progress::during(&self.terminal, read);
        session.set_today(today);
        session.assume(&asked.assume);
        session
    }

    /// What a session is asked by what counts.
    pub(super) fn options(&self, today: Date, known_on: Option<Date>, sources: Vec<PathBuf>) -> Options {
        let (as_of, jurisdiction) = (self.values.as_of.value.when(today), self.values.jurisdiction.value.clone());
        Options { as_of, known_on, jurisdiction, sources }
    }

    /// What the standard input holds; nothing where it can't be read, which is said.
    pub(super) fn piped(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        // One byte too many shows that there is too much.
        let limit = MAX_FILE_SIZE.saturating_add(1);
        if let Err(error) = io::stdin().lock().take(limit).read_to_end(&mut bytes) {
            self.terminal.remark(&Text::new("stdin-failed").with("cause", error.to_string()));
            return None;
        }
        Some(bytes)
    }

    /// The folders with texts, if each is there; else it is said which isn't, and who named it.
    pub(super) fn sources(&self) -> Option<Vec<PathBuf>> {
        let sources = &self.values.sources;
        if let Some(folder) = sources.value.iter().find(|folder| !folder.is_dir()) {
            let folder = folder.display().to_string();
            self.terminal.remark(&match &sources.from {
                Origin::File(name, line) => {
                    Text::new("no-sources-set").with("folder", folder).with("by", format!("{name}:{line}"))
                }
                Origin::Variable(name) => Text::new("no-sources-set").with("folder", folder).with("by", *name),
                Origin::Option(_) | Origin::Default => Text::new("no-sources").with("folder", folder),
            });
            return None;
        }
        Some(sources.value.clone())
    }
}

/// The folder of a file that needn't be there.
fn folder_of(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|folder| folder.is_dir());
    folder.map_or_else(|| PathBuf::from("."), Path::to_owned)
}

fn origin(above: &Above, place: Place) -> Origin {
    above.line(place).map_or(Origin::Default, |(name, line)| Origin::File(name.to_owned(), line))
}
