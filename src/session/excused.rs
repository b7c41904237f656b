//! What becomes of findings by the settings and the baseline: levels, ignores, what is known. Owns the order in which they
//! count, and what is told of those that count in vain; whoever asks (the command line, an editor, a program) gets the
//! same. Must not know where they stand, nor how findings come about.

use super::Session;
use crate::baseline::{Baseline, Entry};
use crate::diagnostic::{self, Code, Diagnostic, Excuse, Group, Severity};
use crate::finding::Detail;
use crate::report::change::Section;
use crate::report::{Identity, Report, identities};
use crate::settings::{Ignored, Settings, Where, leveled};
use crate::source::FileId;
use indexmap::IndexMap;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

/// A baseline written anew, and what became of the old one.
#[derive(Clone, Default, Debug)]
pub struct Renewed {
    /// The entries of the new one.
    pub entries: Vec<Entry>,
    /// How many of them weren't known before.
    pub new: usize,
    /// Those that go, since nothing is found that they tell of.
    pub removed: Vec<Entry>,
    /// Those that stay, though their last day is over: a person has to set another one.
    pub over: Vec<Entry>,
}

impl Session {
    /// Says which day it is: what is ignored or known until a day before it no longer counts. Without it, that is the date of
    /// the law.
    pub const fn set_today(&mut self, today: Date) {
        self.today = today;
    }

    /// Findings in the detail that is wanted.
    pub fn check_in(&self, wanted: Detail) -> Report {
        let mut report = self.check_as_read(wanted);
        if self.files().are_cut() {
            report.move_places(|place| self.files().whole(place));
        }
        report
    }

    fn check_as_read(&self, wanted: Detail) -> Report {
        let settings = &self.workspace.settings;
        if settings.levels.is_empty() && settings.ignore.is_empty() && self.workspace.baseline.is_none() {
            return self.find(wanted);
        }
        // What is only counted can't be told from what is excused: it is kept until that is known.
        let mut report = self.find(wanted.max(Detail::Findings));
        self.settle(&mut report);
        if wanted == Detail::Summary {
            report.count_those(|one| is_judged(one.code));
        }
        report
    }

    /// The findings with the levels of this workspace.
    pub(super) fn level(&self, found: &mut Diagnostic) {
        found.severity = leveled(&self.workspace.settings.levels, found.code, found.severity);
    }

    /// The findings of a section with them. What changes isn't ignored: it is asked for.
    pub(super) fn level_section(&self, section: &mut Section) {
        let findings = section.changes.iter_mut().map(|change| &mut change.finding);
        findings.chain(&mut section.others).for_each(|one| self.level(one));
    }

    /// Levels first, then what is ignored, then what the baseline knows; what counts in vain is told.
    fn settle(&self, report: &mut Report) {
        let Settings { ignore, .. } = &self.workspace.settings;
        report.diagnostics.iter_mut().for_each(|one| self.level(one));
        let names = self.names(&report.diagnostics);
        let mut told = Vec::new();
        self.ignore(ignore, &names, report, &mut told);
        if let Some(baseline) = &self.workspace.baseline {
            self.recognise(baseline, names, report, &mut told);
        }
        told.iter_mut().for_each(|one| self.level(one));
        report.diagnostics.extend(told);
        report.diagnostics.sort_by(Diagnostic::order);
    }

    /// The names of what the findings are about, where somebody asks for them.
    fn names(&self, found: &[Diagnostic]) -> Vec<Identity> {
        let settings = &self.workspace.settings;
        let by_name = settings.ignore.iter().any(|row| matches!(row.at, Where::Address(_)));
        if by_name || self.workspace.baseline.is_some() { identities(found, self.files()) } else { Vec::new() }
    }

    fn ignore(&self, rows: &[Ignored], names: &[Identity], report: &mut Report, told: &mut Vec<Diagnostic>) {
        // Where a file stands is asked of the disk: once for each.
        let mut paths: FxHashMap<FileId, Option<String>> = FxHashMap::default();
        for row in rows {
            let until = row.until.filter(|until| *until < self.today);
            let mut used = false;
            for (at, one) in report.diagnostics.iter_mut().enumerate().filter(|(_, one)| one.code == row.code) {
                let path = one.place().filter(|_| matches!(row.at, Where::Files(..))).and_then(|place| {
                    let path = paths.entry(place.file);
                    path.or_insert_with(|| self.workspace.path_from_settings(place.file)).as_deref()
                });
                // What the text itself expects needs no excuse.
                if one.known || !is_at(row, one, names.get(at), path) {
                    continue;
                }
                used = true;
                if until.is_none() {
                    one.excuse(Excuse::Ignored, &row.because, row.place);
                }
            }
            match until {
                Some(until) if used => told.push(row.expired(until)),
                None if used => {}
                _ if self.sees_everything(report) => told.push(row.unused()),
                _ => {}
            }
        }
    }

    /// Marks what the baseline knows, and tells what it knows in vain.
    fn recognise(&self, baseline: &Baseline, names: Vec<Identity>, report: &mut Report, told: &mut Vec<Diagnostic>) {
        let mut open: IndexMap<Identity, &mut Diagnostic> = (names.into_iter().zip(&mut report.diagnostics))
            .filter(|(_, one)| !one.known && !one.code.is_firm())
            .collect();
        let mut stale = Vec::new();
        for entry in &baseline.entries {
            let Some(one) = open.get_mut(&entry.identity()) else {
                stale.push(entry.stale());
                continue;
            };
            match entry.until.filter(|_| entry.is_over(self.today)) {
                Some(until) => told.push(entry.expired(until)),
                None => {
                    if let Some(place) = entry.place {
                        one.excuse(Excuse::Baseline, &entry.because, place);
                    }
                }
            }
        }
        if self.sees_everything(report) {
            told.extend(stale);
        }
    }

    /// Whether everything could be found: nothing is left out, everything could be read.
    fn sees_everything(&self, report: &Report) -> bool {
        self.only.is_empty() && !self.state_is_open() && unread(report) == 0
    }

    /// A baseline of all that is open and at least of this severity, with the reasons and last days of the entries that still
    /// hold. How many findings first have to be mended, since as long as they are there others may be hidden.
    ///
    /// # Errors
    ///
    /// That many, where there are any.
    pub fn renewed(&self, report: &Report, least: Severity) -> Result<Renewed, usize> {
        let unread = unread(report);
        if unread > 0 || self.state_is_open() {
            return Err(unread.max(1));
        }
        let empty = Baseline::default();
        let old = self.workspace.baseline.as_ref().unwrap_or(&empty);
        let mut known: IndexMap<Identity, &Entry> = old.entries.iter().map(|entry| (entry.identity(), entry)).collect();
        let mut renewed = Renewed::default();
        let names = identities(&report.diagnostics, self.files());
        for (one, identity) in report.diagnostics.iter().zip(names) {
            let elsewhere = one.known && one.excused.as_ref().is_none_or(|excused| excused.by != Excuse::Baseline);
            if one.code.is_firm() || elsewhere {
                continue;
            }
            if let Some(entry) = known.shift_remove(&identity) {
                if entry.is_over(self.today) {
                    renewed.over.push(entry.clone());
                }
                renewed.entries.push(entry.clone());
            } else if one.severity >= least {
                renewed.entries.push(Entry::new(one.code, identity));
                renewed.new += 1;
            }
        }
        renewed.removed = known.into_values().cloned().collect();
        Ok(renewed)
    }
}

/// Whether a finding is where an `[[ignore]]` says. A verdict is on a demand: of what decides it, nothing is ignored.
fn is_at(row: &Ignored, found: &Diagnostic, names: Option<&Identity>, path: Option<&str>) -> bool {
    if let Where::Files(..) = row.at {
        return path.is_some_and(|path| row.at.takes_file(path));
    }
    let about = names.map_or(&[][..], |names| names.about.as_slice());
    let about = if found.code.group() == Group::Verdict { about.get(..1).unwrap_or(about) } else { about };
    about.iter().any(|name| row.at.takes_name(name))
}

/// How many findings tell of something that can't be read, so that nobody knows what it would have said.
fn unread(report: &Report) -> usize {
    let is_unread = |one: &&Diagnostic| {
        one.severity == Severity::Error
            && matches!(one.code.group(), Group::Workspace | Group::Reading | Group::Names | Group::Values)
    };
    report.diagnostics.iter().filter(is_unread).count()
}

/// Whether a finding is one of those that a summary only counts.
fn is_judged(code: Code) -> bool {
    let of_verdicts = code.group() == Group::Verdict && code != diagnostic::CASE_DIFFERS;
    of_verdicts || code == diagnostic::CLAIM_DISAGREES || code == diagnostic::CLAIM_ON_NOTHING
}
