//! `check --watch`: checks again whenever a file changes, and shows first which verdicts changed. Owns the waiting; what a
//! check is, it is told. A file that is deleted, renamed or half written is what it is at that moment: the next change is
//! another check.

use super::terminal::Terminal;
use crate::diagnostic::Text;
use crate::report::model::{Report, Word, verdict_text};
use crate::settings;
use crate::source::visible;
use crate::workspace::Workspace;
use indexmap::IndexMap;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, SystemTime};

/// How long nothing may change before the files are read: editors write in several steps.
const QUIET: Duration = Duration::from_millis(60);
/// How often is looked without being told: not every file system tells.
const LOOK: Duration = Duration::from_millis(700);
/// The most changed verdicts that are listed.
const MOST: usize = 40;

/// The word of each demand, by its name and property.
pub(super) type Seen = IndexMap<String, Word>;

/// What a report says of each demand.
pub(super) fn seen(report: &Report) -> Seen {
    report.verdicts.iter().map(|row| (format!("{}: {}", row.obligation, row.property), row.word)).collect()
}

/// Which verdicts are others than before: one line each.
pub(super) fn changed(before: &Seen, now: &Seen, terminal: &Terminal) -> String {
    let mut lines: Vec<Text> = Vec::new();
    for (name, word) in now {
        match before.get(name) {
            Some(old) if old == word => {}
            Some(old) => {
                let text = Text::new("watch-changed").with("name", name.as_str());
                lines.push(text.with("before", verdict_text(*old)).with("now", verdict_text(*word)));
            }
            None => {
                lines.push(Text::new("watch-new").with("name", name.as_str()).with("now", verdict_text(*word)));
            }
        }
    }
    for (name, old) in before.iter().filter(|(name, _)| !now.contains_key(*name)) {
        lines.push(Text::new("watch-gone").with("name", name.as_str()).with("before", verdict_text(*old)));
    }
    if lines.is_empty() {
        lines.push(Text::new("watch-same"));
    }
    let left = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    if left > 0 {
        lines.push(Text::new("watch-more").with("count", left));
    }
    lines.iter().map(|line| terminal.style.say(line) + "\n").collect()
}

/// The files as they stand: enough to tell that one changed.
#[derive(Clone, PartialEq, Eq, Default)]
struct Standing(BTreeSet<(PathBuf, u64, Option<SystemTime>)>);

impl Standing {
    fn of(paths: &[PathBuf]) -> Self {
        let mut files = Workspace::find(paths);
        files.extend(folders(paths).into_iter().flat_map(|folder| {
            let above: Vec<PathBuf> = folder.ancestors().map(|one| one.join(settings::FILE)).collect();
            above.into_iter().find(|file| file.is_file())
        }));
        let about = |path: PathBuf| {
            let about = path.metadata().ok();
            let size = about.as_ref().map_or(0, std::fs::Metadata::len);
            (path, size, about.and_then(|about| about.modified().ok()))
        };
        Self(files.into_iter().map(about).collect())
    }
}

/// The folders in which something can change: those that are named, and those of the files that are.
fn folders(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    let folder = |path: &PathBuf| {
        let folder = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
        let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        folder.canonicalize().ok()
    };
    paths.iter().filter_map(folder).collect()
}

/// Someone who waits for changes below some paths.
pub(super) struct Watch {
    paths: Vec<PathBuf>,
    standing: Standing,
}

impl Watch {
    /// Remembers how the files stand now, before they are read.
    pub(super) fn new(paths: Vec<PathBuf>) -> Self {
        let standing = Standing::of(&paths);
        Self { paths, standing }
    }

    /// Waits until something changed and then nothing more for a moment.
    pub(super) fn wait(&mut self) {
        let (_watcher, told) = self.listen();
        loop {
            // Before the first wait too: something may have changed while the last check went on.
            let now = Standing::of(&self.paths);
            if now != self.standing {
                self.standing = settled(&self.paths, now);
                return;
            }
            match told.recv_timeout(LOOK) {
                Err(mpsc::RecvTimeoutError::Disconnected) => std::thread::sleep(LOOK),
                Ok(()) | Err(mpsc::RecvTimeoutError::Timeout) => while told.try_recv().is_ok() {},
            }
        }
    }

    /// Has the system tell of changes. Where it can't, looking from time to time is all there is.
    fn listen(&self) -> (Option<RecommendedWatcher>, Receiver<()>) {
        let (tell, told) = mpsc::channel();
        let watcher = notify::recommended_watcher(move |_: notify::Result<notify::Event>| {
            let _ = tell.send(());
        });
        let mut watcher = watcher.ok();
        for folder in folders(&self.paths) {
            let deep =
                self.paths.iter().any(|path| path.is_dir() && path.canonicalize().is_ok_and(|path| path == folder));
            let mode = if deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive };
            if let Some(watcher) = &mut watcher {
                let _ = watcher.watch(&folder, mode);
            }
        }
        (watcher, told)
    }
}

/// How the files stand once nothing changes any more.
fn settled(paths: &[PathBuf], mut standing: Standing) -> Standing {
    loop {
        std::thread::sleep(QUIET);
        let now = Standing::of(paths);
        if now == standing {
            return now;
        }
        standing = now;
    }
}

/// Clears the screen, where there is one.
pub(super) fn clear(terminal: &Terminal) {
    if terminal.is_screen {
        let _ = terminal.print("\u{1b}[2J\u{1b}[3J\u{1b}[H");
    }
}

/// What is watched, on the standard error.
pub(super) fn waiting(paths: &[PathBuf], terminal: &Terminal) {
    let names: Vec<String> = paths.iter().map(|path| visible(&path.to_string_lossy()).into_owned()).collect();
    terminal.remark(&Text::new("watch-waiting").with("paths", names));
}
