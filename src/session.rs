//! What `check`, `why`, `table` and the editors share: a workspace, read and resolved once, and what is
//! asked of it. Must not know terminals or arguments.

mod asked;
mod assumed;
mod compared;
mod excused;
mod exported;
mod history;
mod live;
mod modelled;
mod near;
mod ratified;
mod read;
mod site;
mod tested;
mod uses;
mod why;

use crate::coverage::{Coverage, Matter};
use crate::diagnostic::{self, Diagnostic, Group, Text, closest};
use crate::eval::{self, Index, Moment};
use crate::finding::{self, Detail, Findings};
use crate::law::{Corpus, JurisdictionId, Strength, Verdict};
use crate::lint::{Writing, lint};
use crate::report::Report;
use crate::source::{Files, Place, Role};
use crate::value;
use crate::workspace::Workspace;
pub use asked::About;
pub use excused::Renewed;
pub use history::Span;
use jiff::civil::Date;
pub use live::{Changed, Live, Taken};
pub use modelled::{Bills, Proposals};
pub use near::is_of_the_text;
use std::path::PathBuf;
use why::Asked;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Options {
    /// The date of the law.
    pub as_of: Date,
    /// The day up to which the law is known, where that is later than the date: laws that reach back are added.
    pub known_on: Option<Date>,
    /// Whose law, where the rules hold several.
    pub jurisdiction: Option<String>,
    /// Folders with the texts of sources and treaties, to check quotations against.
    pub sources: Vec<PathBuf>,
}

/// A workspace under examination.
#[derive(Debug)]
pub struct Session {
    workspace: Workspace,
    options: Options,
    corpus: Corpus,
    index: Index,
    jurisdiction: Option<JurisdictionId>,
    as_of: value::Date,
    known_on: value::Date,
    /// What is wrong with the files and with how they are written.
    problems: Vec<Diagnostic>,
    /// The places to which findings on demands are limited; all where there is none.
    only: Vec<Asked>,
    /// What is assumed of parameters.
    assumed: Vec<String>,
    /// The day on which this is asked.
    today: Date,
}

impl Session {
    /// Reads and resolves a workspace.
    pub fn new(mut workspace: Workspace, options: Options) -> Self {
        let mut problems = workspace.diagnostics.clone();
        let (corpus, found) = read::corpus(&mut workspace.files, &mut problems);
        Self::of(workspace, options, corpus, problems, found)
    }

    /// A session on what was read: `problems` are those of how it is written, `found` those of what it says.
    fn of(
        workspace: Workspace,
        options: Options,
        corpus: Corpus,
        mut problems: Vec<Diagnostic>,
        found: Vec<Diagnostic>,
    ) -> Self {
        let told = Told::new(&problems);
        problems.extend(found.into_iter().filter(|problem| !problem.place().is_some_and(|place| told.covers(place))));
        let index = Index::new(&corpus);
        let as_of = law_day(options.as_of);
        let known_on = options.known_on.map_or(as_of, law_day).max(as_of);
        let today = options.as_of;
        let mut session = Self {
            workspace,
            options,
            today,
            corpus,
            index,
            jurisdiction: None,
            as_of,
            known_on,
            problems,
            only: Vec::new(),
            assumed: Vec::new(),
        };
        session.jurisdiction = session.choose_jurisdiction();
        session
    }

    /// The files, to show places with.
    pub const fn files(&self) -> &Files {
        &self.workspace.files
    }

    /// The date of the law.
    pub const fn as_of(&self) -> Date {
        self.options.as_of
    }

    /// What the workspace says, resolved.
    pub const fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// What is wrong with the files and with how they are written.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// The state and the day that are asked for.
    pub const fn moment(&self) -> Moment<'_> {
        let (as_of, jurisdiction) = (self.as_of, self.jurisdiction);
        Moment { corpus: &self.corpus, as_of, known_on: self.known_on, jurisdiction }
    }

    /// All findings, and a row for each demand.
    pub fn check(&self) -> Report {
        self.check_in(Detail::Rows)
    }

    /// Findings in the detail that is wanted, as they come.
    fn find(&self, detail: Detail) -> Report {
        let mut report = Report::new(self.options.as_of, self.jurisdiction_name());
        report.assumed.clone_from(&self.assumed);
        report.known_on = self.options.known_on.filter(|day| *day > self.options.as_of);
        report.files = self.files().count(Role::Own) + self.files().count(Role::Module);
        report.facts = self.corpus.norms.iter().filter(|norm| norm.strength == Strength::Gives).count();
        report.diagnostics.clone_from(&self.problems);
        if self.state_is_open() {
            // A verdict is one on a state; of none, "doesn't bind" would be said of treaties that bind each of them.
            self.check_quotes(&mut report);
            report.diagnostics.sort_by(Diagnostic::order);
            return report;
        }
        let moment = self.moment();
        let findings = Findings { moment, files: self.files() };
        report.given.statuses = self.corpus.statuses.len();
        report.given.silences = self.corpus.silences.len() + self.corpus.term_silences.len();
        report.given.parameters = self.corpus.parameters.len();
        let members = eval::members(moment);
        let (mut kept, faults) = eval::rule(moment, &self.index, |kept, ruling| {
            let norm = self.corpus.norm(ruling.norm);
            if !members.contains(&ruling.norm) && self.is_wanted((norm.act, norm.address, norm.label)) {
                findings.take(kept, &ruling, detail);
            }
        });
        let mut others = finding::Kept::default();
        for ruling in eval::choices(moment, &self.index).into_iter().filter(|ruling| self.wants_choice(ruling)) {
            findings.take_choice(&mut others, &self.index, &ruling, detail);
        }
        for ruling in eval::definitions(moment, &self.index).into_iter().filter(|ruling| self.wants_definition(ruling))
        {
            findings.take_definition(&mut others, &ruling, detail);
        }
        for one in eval::readiness(moment, &self.index).into_iter().filter(|one| self.wants_act(one.act)) {
            findings.take_readiness(&mut others, &one, detail);
            if detail == Detail::Rows {
                report.readiness.push(findings.readiness_row(&one));
            }
        }
        if detail == Detail::Rows {
            report.recommendations = findings.recommendations();
        }
        others.count_many(Verdict::Judgement, findings.judgements(|remark| self.wants_remark(remark)));
        report.remarks = findings.remark_rows(|remark| self.wants_remark(remark));
        kept.push(others);
        let claims = eval::claims(moment, &self.index);
        report.diagnostics.extend(faults.problems);
        findings.fill(&mut report, kept, &claims, detail);
        for ruling in eval::cases(moment, &self.index, false) {
            report.diagnostics.extend(findings.case_findings(&ruling));
        }
        report.diagnostics.extend(findings.stale_citations());
        report.diagnostics.extend(findings.figures());
        report.diagnostics.extend(lint(Writing {
            moment,
            index: &self.index,
            files: self.files(),
            told: &self.problems,
            left_nowhere: &faults.left_nowhere,
            settings: &self.workspace.settings,
        }));
        self.check_quotes(&mut report);
        if !self.only.is_empty() {
            let of_module = |place: Place| self.files().is_of_module(place.file);
            report.diagnostics.retain(|one| one.code.group() == Group::Verdict || !one.place().is_some_and(of_module));
        }
        report.diagnostics.sort_by(Diagnostic::order);
        report
    }

    /// Quotations against the sources' texts, where a folder with them is given.
    fn check_quotes(&self, report: &mut Report) {
        if self.options.sources.is_empty() {
            return;
        }
        let (check, problems) = finding::check_quotes(&self.corpus, |file| self.text_of(file));
        report.quotes = Some((check.found, check.missing, check.unchecked));
        report.diagnostics.extend(problems);
    }

    /// A text by the name of its file, from the first of the folders that has it.
    fn text_of(&self, file: &str) -> Option<String> {
        // A file is named, not led to: nothing outside the folders is read.
        let name = std::path::Path::new(file).file_name()?;
        self.options.sources.iter().find_map(|folder| std::fs::read_to_string(folder.join(name)).ok())
    }

    /// What of the texts of sources and treaties is accounted for, sentence by sentence and paragraph by
    /// paragraph; beside it the check that it rests on.
    pub fn coverage(&self) -> (Report, Coverage) {
        let report = self.check();
        let quotations: Vec<_> = finding::quotations(&self.corpus).collect();
        let matter = Matter { corpus: &self.corpus, files: self.files(), report: &report, quotations: &quotations };
        let coverage = Coverage::of(matter, |file| self.text_of(file));
        (report, coverage)
    }

    /// Where sources contradict the law, one another, or themselves.
    pub fn conflicts(&self) -> Vec<Diagnostic> {
        let findings = Findings { moment: self.moment(), files: self.files() };
        let claims = eval::claims(self.moment(), &self.index);
        let mut found = findings.claims(&claims);
        let pairs = eval::disagreements(&self.corpus);
        found.extend(pairs.into_iter().filter_map(|pair| findings.disagreement(pair)));
        found.iter_mut().for_each(|one| self.level(one));
        found.sort_by(Diagnostic::order);
        found
    }

    /// Whether it isn't known which of the states is meant.
    fn state_is_open(&self) -> bool {
        let named = self.options.jurisdiction.is_some() || self.corpus.jurisdictions.len() > 1;
        self.jurisdiction.is_none() && named
    }

    /// The state that is asked for, or the only one there is.
    fn choose_jurisdiction(&mut self) -> Option<JurisdictionId> {
        let corpus = &self.corpus;
        let named = |name: &str| {
            let i = corpus.jurisdictions.iter().position(|row| corpus.text(row.name) == name)?;
            u32::try_from(i).ok().map(JurisdictionId)
        };
        let Some(wanted) = &self.options.jurisdiction else {
            return match corpus.jurisdictions.len() {
                0 => None,
                1 => Some(JurisdictionId(0)),
                _ => {
                    let mut names: Vec<String> =
                        corpus.jurisdictions.iter().map(|row| corpus.text(row.name).to_owned()).collect();
                    names.sort_unstable();
                    let message = Text::new("which-jurisdiction").with("known", names);
                    self.problems.push(
                        Diagnostic::new(diagnostic::WHICH_JURISDICTION, message)
                            .help(Text::new("which-jurisdiction-help")),
                    );
                    None
                }
            };
        };
        let found = named(wanted);
        if found.is_none() {
            let names = corpus.jurisdictions.iter().map(|row| corpus.text(row.name));
            self.problems.push(unknown_name(diagnostic::UNKNOWN_JURISDICTION, "kind-jurisdiction", wanted, names));
        }
        found
    }
}

/// A day of the calendar as one of the language.
fn law_day(day: Date) -> value::Date {
    value::Date::new(day.year(), day.month(), day.day()).unwrap_or(value::Date::FIRST)
}

/// A day of the language as one of the calendar.
fn calendar_day(day: value::Date) -> Date {
    Date::new(day.year(), day.month(), day.day()).unwrap_or(Date::MIN)
}

/// What is asked for by a name that nothing has, with the closest that there is.
fn unknown_name<'a>(
    code: diagnostic::Code,
    kind: &'static str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let message = Text::new("unknown-name").with("expected", Text::new(kind)).with("name", name);
    let problem = Diagnostic::new(code, message);
    match closest(name, known) {
        Some(close) => problem.help(Text::new("did-you-mean").with("name", close)),
        None => problem,
    }
}

/// The words of which the reader said that they are wrong. One mistake is told once: what has no meaning because
/// it can't be read isn't said again.
struct Told(Vec<Place>);

impl Told {
    fn new(problems: &[Diagnostic]) -> Self {
        let mut places: Vec<Place> =
            problems.iter().flat_map(|problem| &problem.labels).map(|label| label.place).collect();
        places.sort_unstable();
        Self(places)
    }

    fn covers(&self, place: Place) -> bool {
        let before = self.0.partition_point(|other| (other.file, other.span.start) <= (place.file, place.span.start));
        let nearest = before.checked_sub(1).and_then(|i| self.0.get(i));
        nearest.is_some_and(|other| other.file == place.file && place.span.end <= other.span.end)
    }
}
