//! `kzrules check --write-baseline`: what would fail, written down as known. Owns which file that is, and what is told of
//! what became of the old one; the file is whole or as it was before.

use super::check::FailOn;
use super::setup::Setup;
use super::{End, obstacles, progress, written};
use crate::baseline::{self, Entry};
use crate::diagnostic::{self, Diagnostic, Group, Severity, Text};
use crate::finding::Detail;
use crate::report;
use crate::session::{Renewed, Session};
use std::path::{Path, PathBuf};

/// The file that is written.
pub(super) struct Target {
    file: PathBuf,
    /// Whether a check reads it without being told to.
    is_set: bool,
}

impl Target {
    /// The file that is named; else the baseline that counts; else the usual one, beside the settings.
    pub(super) fn of(named: Option<&Path>, setup: &Setup) -> Self {
        let set = setup.values.baseline.value.as_deref();
        let file = named.or(set).map_or_else(|| setup.above.inside(baseline::FILE), Path::to_owned);
        Self { is_set: set == Some(&file), file }
    }

    /// The file of which reasons and last days are kept: the one that is written anew, else the baseline that counts.
    pub(super) fn old(&self, setup: &Setup) -> Option<PathBuf> {
        // Something that is there and can't be read is no file to write over.
        let is_there = |path: &&PathBuf| path.symlink_metadata().is_ok();
        let set = setup.values.baseline.value.as_ref();
        Some(&self.file).filter(is_there).or(set.filter(is_there)).cloned()
    }

    /// Writes the baseline, and says what is new in it and what is gone.
    pub(super) fn write(&self, session: &Session, fail_on: FailOn, setup: &Setup) -> End {
        let terminal = &setup.terminal;
        let found = progress::during(terminal, || session.check_in(Detail::Findings));
        // Where nothing fails, what would fail otherwise is meant.
        let least = fail_on.least().unwrap_or(Severity::Error);
        let renewed = match session.renewed(&found, least) {
            Ok(renewed) => renewed,
            Err(unread) => {
                let unreadable = found.diagnostics.iter().filter(|one| hides(one));
                for one in unreadable.chain(obstacles(&found.diagnostics).filter(|one| !hides(one))) {
                    terminal.aside(&report::diagnostic(one, session.files(), &terminal.style));
                }
                let path = written::shown(&self.file);
                terminal.remark(&Text::new("baseline-not-written").with("path", path).with("count", unread));
                return End::Trouble;
            }
        };
        if renewed.entries.is_empty() && !self.file.exists() {
            let nothing = terminal.style.say(&Text::new("baseline-not-needed"));
            return if terminal.print(&format!("{nothing}\n")) { End::Clean } else { End::Trouble };
        }
        if !written::replace_or_say(&self.file, baseline::write(&renewed.entries), terminal) {
            return End::Trouble;
        }
        let left = found.open().filter(|one| one.severity >= least && stays(one)).count();
        let mut out = String::new();
        for line in self.lines(&renewed, left) {
            report::indented(&mut out, 0, &terminal.style.say(&line), &terminal.style);
        }
        if !terminal.print(&out) {
            return End::Trouble;
        }
        let fails = fail_on.least().is_some() && (left > 0 || !renewed.over.is_empty());
        if fails { End::Findings } else { End::Clean }
    }

    fn lines(&self, renewed: &Renewed, left: usize) -> Vec<Text> {
        let path = written::shown(&self.file);
        let finding = |entry: &Entry| entry.identity().line();
        let wrote = Text::new("baseline-wrote").with("path", &path).with("count", renewed.entries.len());
        let mut lines = vec![wrote.with("new", renewed.new)];
        lines.extend(renewed.removed.iter().map(|one| Text::new("baseline-removed").with("finding", finding(one))));
        lines.extend(renewed.over.iter().map(|one| Text::new("baseline-over").with("finding", finding(one))));
        if left > 0 {
            lines.push(Text::new("baseline-left").with("count", left));
        }
        if renewed.entries.iter().any(|entry| entry.because.is_empty()) {
            lines.push(Text::new("baseline-next-reasons"));
        }
        if !self.is_set {
            lines.push(Text::new("baseline-next-setting").with("path", path));
        }
        lines
    }
}

/// Whether a finding may hide others, so that nobody knows what is known.
fn hides(one: &Diagnostic) -> bool {
    one.severity == Severity::Error
        && matches!(one.code.group(), Group::Workspace | Group::Reading | Group::Names | Group::Values)
}

/// Whether a finding can't stand in a baseline and is still there when it is written.
fn stays(one: &Diagnostic) -> bool {
    let of_the_old = [diagnostic::BASELINE_STALE, diagnostic::BASELINE_EXPIRED, diagnostic::WITHOUT_REASON];
    one.code.is_firm() && !of_the_old.contains(&one.code)
}
