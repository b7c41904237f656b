//! `wrong-file`: a statement in the wrong kind of file. What is demanded and in which words stands in `.rule`, what a
//! state's law gives and prescribes in `.fact`, what a draft would make the law in `.bill`, a situation to be judged in `.case`. Headers of laws and jurisdictions may stand in either, and so may what is said of a
//! paragraph of a law. Each kind of statement is told once for each file.

use super::Desk;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActSort, Strength, Wanted};
use crate::source::{FileId, Place, Role, Span};
use rustc_hash::FxHashMap;

/// The kinds of file that are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum FileKind {
    Rule,
    Fact,
    Bill,
    Case,
    Other,
}

/// The kinds of statement that belong in one kind of file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
enum Statement {
    Word,
    Instrument,
    Source,
    Demand,
    Claim,
    Remark,
    Bill,
    Hierarchy,
    Provision,
    Status,
    Silence,
    Parameter,
    Procedure,
    Calendar,
    Case,
}

impl Statement {
    const fn belongs(self) -> FileKind {
        match self {
            Self::Word | Self::Instrument | Self::Source | Self::Demand | Self::Claim | Self::Remark => FileKind::Rule,
            Self::Bill => FileKind::Bill,
            Self::Hierarchy
            | Self::Provision
            | Self::Status
            | Self::Silence
            | Self::Parameter
            | Self::Procedure
            | Self::Calendar => FileKind::Fact,
            Self::Case => FileKind::Case,
        }
    }

    const fn message(self) -> Text {
        match self {
            Self::Word => Text::new("wrong-file-words"),
            Self::Instrument => Text::new("wrong-file-instruments"),
            Self::Source => Text::new("wrong-file-sources"),
            Self::Demand => Text::new("wrong-file-demands"),
            Self::Claim => Text::new("wrong-file-claims"),
            Self::Remark => Text::new("wrong-file-remarks"),
            Self::Bill => Text::new("wrong-file-bills"),
            Self::Hierarchy => Text::new("wrong-file-hierarchies"),
            Self::Provision => Text::new("wrong-file-provisions"),
            Self::Status => Text::new("wrong-file-statuses"),
            Self::Silence => Text::new("wrong-file-silences"),
            Self::Parameter => Text::new("wrong-file-parameters"),
            Self::Procedure => Text::new("wrong-file-procedures"),
            Self::Calendar => Text::new("wrong-file-calendars"),
            Self::Case => Text::new("wrong-file-cases"),
        }
    }
}

impl Desk<'_> {
    pub(super) fn wrong_files(&mut self) {
        let kinds: Vec<FileKind> = self
            .writing
            .files
            .iter()
            .map(|(_, file)| match file.path().rsplit_once('.') {
                _ if file.role() != Role::Own => FileKind::Other,
                Some((_, "rule")) => FileKind::Rule,
                Some((_, "fact")) => FileKind::Fact,
                Some((_, "bill")) => FileKind::Bill,
                Some((_, "case")) => FileKind::Case,
                _ => FileKind::Other,
            })
            .collect();
        let is_wrong = |file: FileId, statement: Statement| {
            let kind = kinds.get(file.0 as usize).copied().unwrap_or(FileKind::Other);
            // A procedure as it should be is a draft.
            let is_draft = kind == FileKind::Bill && statement == Statement::Procedure;
            kind != FileKind::Other && kind != statement.belongs() && !is_draft
        };
        let mut wrong: Vec<(Statement, Place)> = Vec::new();
        self.each_statement(&mut |statement, place| {
            // One statement makes several rows: of several properties, of a table.
            if is_wrong(place.file, statement) && wrong.last() != Some(&(statement, place)) {
                wrong.push((statement, place));
            }
        });
        wrong.retain(|(_, place)| !self.allowances.cover(diagnostic::WRONG_FILE, *place));
        let mut counts: FxHashMap<(FileId, Statement), (Place, usize)> = FxHashMap::default();
        for (statement, place) in wrong {
            let file = self.writing.files.whole(place).file;
            let (first, count) = counts.entry((file, statement)).or_insert((place, 0));
            *first = (*first).min(place);
            *count += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_unstable();
        for ((_, statement), (first, count)) in counts {
            let finding = Diagnostic::new(diagnostic::WRONG_FILE, statement.message().with("count", count)).at(first);
            self.found.push(finding.help(Text::new("wrong-file-help")));
        }
    }

    /// Every statement that belongs in one kind of file.
    fn each_statement(&self, see: &mut impl FnMut(Statement, Place)) {
        let corpus = self.corpus();
        corpus.properties.iter().for_each(|row| see(Statement::Word, row.place));
        corpus.dimensions.iter().for_each(|row| see(Statement::Word, row.place));
        corpus.groups.iter().filter(|row| row.has_name).for_each(|row| see(Statement::Word, row.place));
        corpus.topics.iter().for_each(|row| see(Statement::Word, row.place));
        corpus.themes.iter().for_each(|row| see(Statement::Word, row.place));
        corpus.impossible.iter().for_each(|(_, place)| see(Statement::Word, start(*place)));
        for act in &corpus.acts {
            match act.sort {
                ActSort::Treaty | ActSort::Recommendation => see(Statement::Instrument, act.place),
                ActSort::Source => see(Statement::Source, act.place),
                ActSort::Law => {}
            }
        }
        for norm in &corpus.norms {
            let gives = norm.strength == Strength::Gives;
            // What a treaty gives is a fact, what a law demands a rule; what a state declares is told with its status.
            let declared = corpus.details(norm.details).is_some_and(|details| details.declared_by.is_some());
            if !declared {
                see(if gives { Statement::Provision } else { Statement::Demand }, norm.head_place());
            }
        }
        for one in &corpus.preconditions {
            // Those with norms were seen with them.
            if one.wanted == Wanted::Judgement {
                see(Statement::Demand, one.words);
            }
        }
        corpus.recommendations.iter().for_each(|row| see(Statement::Claim, row.words));
        for bill in &corpus.bills {
            see(Statement::Bill, bill.place);
            bill.changes.iter().for_each(|change| see(Statement::Bill, change.words));
        }
        corpus.choices.iter().for_each(|row| see(Statement::Demand, row.place));
        corpus.repeals.iter().for_each(|row| see(Statement::Provision, row.place));
        corpus.practices.iter().for_each(|row| see(Statement::Provision, row.place));
        corpus.term_silences.iter().for_each(|row| see(Statement::Silence, row.place));
        corpus.claims.iter().for_each(|row| see(Statement::Claim, row.words));
        for remark in &corpus.remarks {
            if corpus.act(remark.act).sort != ActSort::Law {
                see(Statement::Remark, Place::new(remark.place.file, remark.head));
            }
        }
        corpus.hierarchies.iter().for_each(|row| see(Statement::Hierarchy, row.place));
        corpus.parameters.iter().for_each(|row| see(Statement::Parameter, row.place));
        corpus.statuses.iter().for_each(|row| see(Statement::Status, Place::new(row.place.file, row.head)));
        corpus.silences.iter().for_each(|row| see(Statement::Silence, row.place));
        corpus.procedures.iter().for_each(|row| see(Statement::Procedure, row.place));
        corpus.calendars.iter().for_each(|row| see(Statement::Calendar, row.place));
        corpus.cases.iter().for_each(|row| see(Statement::Case, row.place));
    }
}

/// The first line of a `never` is enough to mark.
fn start(place: Place) -> Place {
    Place::new(place.file, Span::new(place.span.start, place.span.start.saturating_add(5)))
}
