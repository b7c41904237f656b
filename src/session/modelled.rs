//! What would be if: the changes that bills bring, section by section. Owns which laws are laid beside one another; how they
//! differ, `modelling` knows, and how that is told, `finding`.

use super::{Session, calendar_day, unknown_name};
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::eval::{self, Law, Moment};
use crate::finding::{Findings, Part};
use crate::law::{BillId, ProcedureId, PropertyId};
use crate::lint::{self, Writing};
use crate::modelling::{self, Changed, Line};
use crate::report::change::{Changes, Section};
use crate::source::{FileId, Place, Span};

/// Which bills are meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bills {
    /// All that stand in a file.
    In(FileId),
    /// The one of this name.
    Named(String),
}

/// Bills and versions of procedures, found.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Proposals {
    /// The bills, in the order in which they are named.
    pub bills: Vec<BillId>,
    /// Procedures that are like another one but for what they say themselves.
    pub procedures: Vec<ProcedureId>,
}

impl Session {
    /// The bills that are meant, in the order in which they are named; of a file in that of its lines. A file may hold another
    /// version of a procedure, too.
    ///
    /// # Errors
    ///
    /// A diagnostic where a name is no bill, or a file holds none.
    pub fn bills(&self, meant: &[Bills]) -> Result<Proposals, Box<Diagnostic>> {
        let rows = || (0..).map(BillId).zip(&self.corpus.bills);
        let versions = || (0..).map(ProcedureId).zip(&self.corpus.procedures).filter(|(_, row)| row.like.is_some());
        let (mut found, mut procedures): (Vec<BillId>, Vec<ProcedureId>) = (Vec::new(), Vec::new());
        for one in meant {
            let of: Vec<BillId> = match one {
                Bills::In(file) => {
                    rows().filter(|(_, bill)| self.files().whole(bill.place).file == *file).map(|(id, _)| id).collect()
                }
                Bills::Named(name) => {
                    rows().filter(|(_, bill)| self.corpus.text(bill.name) == name).map(|(id, _)| id).collect()
                }
            };
            let also: Vec<ProcedureId> = match one {
                Bills::In(file) => versions()
                    .filter(|(_, row)| self.files().whole(row.place).file == *file)
                    .map(|(id, _)| id)
                    .collect(),
                Bills::Named(name) => {
                    versions().filter(|(_, row)| self.corpus.text(row.name) == name).map(|(id, _)| id).collect()
                }
            };
            if of.is_empty() && also.is_empty() {
                return Err(Box::new(self.no_bill(one)));
            }
            found.extend(of);
            procedures.extend(also);
        }
        let mut seen = Vec::new();
        found.retain(|id| {
            !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        procedures.dedup();
        Ok(Proposals { bills: found, procedures })
    }

    /// Their names.
    pub fn names_of(&self, of: &Proposals) -> Vec<String> {
        let bills = of.bills.iter().map(|id| self.corpus.bill(*id).name);
        let procedures = of.procedures.iter().map(|id| self.corpus.procedure(*id).name);
        bills.chain(procedures).map(|name| self.corpus.text(name).to_owned()).collect()
    }

    fn no_bill(&self, meant: &Bills) -> Diagnostic {
        match meant {
            Bills::In(file) => {
                let path = self.files().get(*file).map_or("", |file| file.path());
                Diagnostic::new(diagnostic::NOTHING_TO_CHECK, Text::new("no-bill-in-file").with("path", path))
                    .help(Text::new("no-bill-in-file-help"))
            }
            Bills::Named(name) => {
                let known = self.corpus.bills.iter().map(|bill| self.corpus.text(bill.name));
                unknown_name(diagnostic::UNKNOWN_BILL, "kind-bill", name, known)
            }
        }
    }

    /// What bills would change: each alone, and where there are several, what more or other they do together, in their order.
    /// All are judged on one day: the first on which all of them would be law.
    pub fn model(&self, of: &Proposals) -> Changes {
        let corpus = &self.corpus;
        let bills = of.bills.as_slice();
        let as_of = modelling::day_of(corpus, bills, self.as_of);
        let known_on = self.known_on.max(as_of);
        let moment = Moment { corpus, as_of, known_on, jurisdiction: self.jurisdiction };
        let before = Law { moment, index: &self.index };
        let mut sections: Vec<Section> = bills.iter().map(|bill| self.section_of(before, *bill)).collect();
        if bills.len() > 1 {
            let together = self.section_of_all(before, bills, &sections);
            sections.push(together);
        }
        sections.extend(of.procedures.iter().filter_map(|id| self.section_of_procedure(*id)));
        sections.iter_mut().for_each(|section| self.level_section(section));
        Changes {
            as_of: calendar_day(as_of),
            jurisdiction: self.jurisdiction_name(),
            assumed: self.assumed.clone(),
            sections,
        }
    }

    /// How a version of a procedure differs from the one that it is like.
    fn section_of_procedure(&self, id: ProcedureId) -> Option<Section> {
        let row = self.corpus.procedure(id);
        let old = self.corpus.procedure(row.like?);
        let findings = Findings { moment: self.moment(), files: self.files() };
        let name = self.corpus.text(row.name);
        let title = if row.title.is_empty() { name.to_owned() } else { format!("{name}: {}", row.title) };
        let lines = findings.versions(old, row).into_iter();
        let about = lines.map(|(_, text)| (Text::new("model-procedure"), text)).collect();
        Some(Section { title: Text::plain(title), about, is_of_procedure: true, ..Section::default() })
    }

    fn section_of(&self, before: Law<'_>, bill: BillId) -> Section {
        let lines = modelling::lines(&self.corpus, &[bill]);
        let mut section = self.with_lines(before, &lines);
        let parts: Vec<Vec<Line>> = lines.iter().map(|line| vec![*line]).collect();
        let findings = Findings { moment: before.moment, files: self.files() };
        section.title = findings.bill_title(bill);
        section.about = findings.about_bill(bill);
        self.weigh(&mut section, before, &parts, |number| lines.get(number).map(|line| Part::Line(*line)));
        section.others.extend(self.unread_in(self.corpus.bill(bill).place.file));
        section
    }

    fn section_of_all(&self, before: Law<'_>, bills: &[BillId], alone: &[Section]) -> Section {
        let lines = modelling::lines(&self.corpus, bills);
        let mut ordered: Vec<BillId> = lines.iter().map(|line| line.bill).collect();
        ordered.dedup();
        let mut section = self.with_lines(before, &lines);
        // What one of them does alone has been told.
        section.changes.retain(|change| !alone.iter().any(|one| one.changes.iter().any(|other| other.is_same(change))));
        section.others.retain(|finding| !alone.iter().any(|one| one.others.contains(finding)));
        let findings = Findings { moment: before.moment, files: self.files() };
        let parts: Vec<Vec<Line>> = ordered.iter().map(|bill| modelling::lines(&self.corpus, &[*bill])).collect();
        self.weigh(&mut section, before, &parts, |number| ordered.get(number).map(|bill| Part::Bill(*bill)));
        for meeting in modelling::meetings(before, &ordered) {
            section.others.push(findings.meeting(&meeting));
        }
        section.is_of_several = true;
        section.title = Text::new("model-together");
        let names = self.names_of(&Proposals { bills: ordered, ..Proposals::default() });
        section.about.insert(0, (Text::new("model-order"), Text::plain(names.join(", "))));
        section
    }

    /// Adds to a section what parts of a proposal do to one another.
    fn weigh(&self, section: &mut Section, before: Law<'_>, parts: &[Vec<Line>], part: impl Fn(usize) -> Option<Part>) {
        let interplay = modelling::interplay(before, parts);
        let findings = Findings { moment: before.moment, files: self.files() };
        section.others.extend(findings.interplay(&interplay, part));
        if interplay.too_many {
            section.about.push((Text::new("note-note"), Text::new("model-too-many").with("count", parts.len())));
        }
    }

    fn with_lines(&self, before: Law<'_>, lines: &[Line]) -> Section {
        let changed = Changed::with(before, lines);
        let after = changed.law(before);
        let mut section = self.effects(before, after);
        let properties = modelling::properties(&self.corpus, lines);
        let known = self.faults(before, &properties);
        let new = self.faults(after, &properties).into_iter().filter(|fault| !known.contains(fault));
        section.others.extend(new.filter(|fault| !self.is_of_a_bill(fault)));
        section
    }

    /// What is wrong in a file: a line that can't be read, or doesn't fit, isn't modelled.
    fn unread_in(&self, file: FileId) -> impl Iterator<Item = Diagnostic> + '_ {
        let file = self.files().whole(Place::new(file, Span::NONE)).file;
        let here = move |one: &&Diagnostic| one.place().is_some_and(|place| self.files().whole(place).file == file);
        self.problems.iter().filter(here).filter(|one| one.severity == Severity::Error).cloned()
    }

    /// What differs between two laws.
    pub(super) fn effects(&self, before: Law<'_>, after: Law<'_>) -> Section {
        let found = modelling::effects(before, after);
        let findings = Findings { moment: after.moment, files: self.files() };
        let old = before.moment.corpus.norms.len();
        let wanted = |norm: &crate::law::Norm| self.is_wanted((norm.act, norm.address, norm.label));
        let mut changes: Vec<_> = found
            .differences
            .iter()
            .filter(|one| wanted(after.moment.corpus.norm(one.norm)))
            .map(|one| findings.change(one, old))
            .collect();
        let choices = found.choices.iter().filter(|(_, after)| self.wants_choice(after));
        changes.extend(choices.filter_map(|(before, after)| findings.choice_change(before, after)));
        let readiness = found.readiness.iter().filter(|(_, after)| self.wants_act(after.act));
        let others = readiness.filter_map(|(before, after)| findings.readiness_change(before, after)).collect();
        Section { changes, others, ..Section::default() }
    }

    /// What is wrong in the law on some properties: contradictions, provisions that decide nowhere, citations of what has ended.
    fn faults(&self, law: Law<'_>, properties: &[PropertyId]) -> Vec<Diagnostic> {
        let Law { moment, index } = law;
        let faults = eval::faults(moment, index, properties);
        let mut found = faults.problems;
        found.extend(lint::dead(Writing {
            moment,
            index,
            files: self.files(),
            told: &self.problems,
            left_nowhere: &faults.left_nowhere,
            settings: &self.workspace.settings,
        }));
        found.extend(Findings { moment, files: self.files() }.stale_citations());
        found
    }

    /// Whether a stale citation is one of a bill: a bill that ends what it names isn't wrong.
    fn is_of_a_bill(&self, finding: &Diagnostic) -> bool {
        let in_bill = |place: Place| {
            let mut changes = self.corpus.bills.iter().flat_map(|bill| &bill.changes);
            changes.any(|change| {
                let (own, span) = (change.place, place.span);
                own.file == place.file && own.span.start <= span.start && span.end <= own.span.end
            })
        };
        finding.code == diagnostic::STALE_CITATION && finding.place().is_some_and(in_bill)
    }

    pub(super) fn jurisdiction_name(&self) -> Option<String> {
        self.jurisdiction.map(|id| self.corpus.text(self.corpus.jurisdiction(id).name).to_owned())
    }
}
