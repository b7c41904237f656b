//! Which names stand where: every name and address of a folder with what it means, in the order of files and texts. Hover,
//! definition, references, renaming and the colours rest on it. Owns the meaning of a word at a place; the words
//! themselves are the corpus's. Must not know the protocol.

mod collect;
mod meanings;

use crate::law::{
    ActId, Address, BillId, Corpus, DimensionId, JurisdictionId, ParameterId, ProcedureId, PropertyId, SeriesId,
    Symbol, TermId,
};
use crate::source::{FileId, Files, Place, Role, Span};
use crate::syntax::ast::{Kind, Statement, Target, Tree};
use crate::syntax::{chunks, parse_chunk};
use indexmap::IndexSet;
pub(super) use meanings::Meanings;
use rayon::prelude::*;

/// What a word or an address means.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Named {
    Act(ActId),
    Bill(BillId),
    Jurisdiction(JurisdictionId),
    Property(PropertyId),
    /// A value of a property.
    ValueOf(PropertyId, Symbol),
    Dimension(DimensionId),
    /// A value of a dimension.
    Value(DimensionId, Symbol),
    /// By number among the groups.
    Group(u32),
    /// By number among the topics.
    Topic(u32),
    /// By number among the themes.
    Theme(u32),
    Term(TermId),
    Parameter(ParameterId),
    Series(SeriesId),
    Procedure(ProcedureId),
    /// By number among the calendars.
    Calendar(u32),
    /// By number among the cases.
    Case(u32),
    /// A place in an act, by number among [`Names::provisions`].
    Provision(u32),
}

/// A word or an address where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Occurrence {
    pub(super) span: Span,
    pub(super) named: Named,
    /// Whether it is declared here; of a place in an act, whether something is said at it.
    pub(super) declares: bool,
}

/// A place in an act as it is written.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct ProvisionName {
    pub(super) act: ActId,
    pub(super) address: Address,
    pub(super) label: Option<String>,
}

/// A file's trees and names.
#[derive(Default, Debug)]
pub(super) struct NamesOfFile {
    pub(super) trees: Vec<Tree>,
    /// In the order of the text.
    pub(super) all: Vec<Occurrence>,
}

/// All names of a folder.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) meanings: Meanings,
    /// By the numbers of the files.
    files: Vec<NamesOfFile>,
    pub(super) provisions: IndexSet<ProvisionName>,
}

impl Names {
    /// Reads the files once more, for the places of their words.
    pub(super) fn of(corpus: &Corpus, files: &Files) -> Self {
        let meanings = Meanings::of(corpus);
        let ids: Vec<FileId> = files.iter().map(|(id, _)| id).collect();
        let read: Vec<(NamesOfFile, Vec<collect::Written>)> = ids
            .into_par_iter()
            .map(|id| {
                let file = files.get(id).filter(|file| file.role() != Role::Settings && !files.is_piece(id));
                let Some(file) = file else {
                    return (NamesOfFile::default(), Vec::new());
                };
                let trees: Vec<Tree> =
                    chunks(file.text()).into_par_iter().map(|range| parse_chunk(file.text(), range).0).collect();
                let written = trees.iter().flat_map(|tree| collect::written(tree, file.text(), &meanings));
                let written = written.collect();
                (NamesOfFile { trees, all: Vec::new() }, written)
            })
            .collect();
        let mut provisions = IndexSet::new();
        let keep = |(mut file, written): (NamesOfFile, Vec<collect::Written>)| {
            file.all = written.into_iter().map(|one| one.kept(&mut provisions)).collect();
            file
        };
        let files = read.into_iter().map(keep).collect();
        Self { meanings, files, provisions }
    }

    /// The trees and names of a file.
    pub(super) fn file(&self, id: FileId) -> Option<&NamesOfFile> {
        self.files.get(id.0 as usize)
    }

    /// What stands at a byte, or ends there.
    pub(super) fn at(&self, place: Place) -> Option<Occurrence> {
        let all = &self.file(place.file)?.all;
        let byte = place.span.start;
        let before = all.partition_point(|one| one.span.start <= byte);
        // An address may hold other names; the innermost is the last that begins before.
        let around = all.get(..before)?.iter().rev().take(8);
        around.into_iter().find(|one| one.span.end >= byte).copied()
    }

    /// Everywhere where something is named, in the order of the files.
    pub(super) fn everywhere(&self, named: Named) -> impl Iterator<Item = (Place, bool)> + '_ {
        self.all().filter(move |(_, one)| one.named == named).map(|(place, one)| (place, one.declares))
    }

    /// Everything that is named.
    pub(super) fn all(&self) -> impl Iterator<Item = (Place, Occurrence)> + '_ {
        (0..)
            .map(FileId)
            .zip(&self.files)
            .flat_map(|(id, file)| file.all.iter().map(move |one| (Place::new(id, one.span), *one)))
    }

    pub(super) fn provision(&self, number: u32) -> Option<&ProvisionName> {
        self.provisions.get_index(number as usize)
    }

    /// Everywhere where something is said at a place of an act, or inside it; else at a place around it.
    pub(super) fn said_at(&self, wanted: &ProvisionName) -> Vec<Place> {
        let said = |holds: &dyn Fn(&ProvisionName) -> bool| -> Vec<Place> {
            let is_it = |one: &Occurrence| match one.named {
                Named::Provision(number) if one.declares => {
                    self.provision(number).is_some_and(|other| other.act == wanted.act && holds(other))
                }
                _ => false,
            };
            self.all().filter(|(_, one)| is_it(one)).map(|(place, _)| place).collect()
        };
        let labelled = |other: &ProvisionName| wanted.label.is_none() || wanted.label == other.label;
        let exactly = said(&|other| other.address == wanted.address && labelled(other));
        if !exactly.is_empty() {
            return exactly;
        }
        let inside = said(&|other| wanted.address.holds(&other.address) && labelled(other));
        if inside.is_empty() { said(&|other| other.address.holds(&wanted.address)) } else { inside }
    }

    /// The statement at a byte, with its tree: the one that begins last before it.
    pub(super) fn statement(&self, place: Place) -> Option<(&Tree, &Statement)> {
        let byte = place.span.start;
        let trees = &self.file(place.file)?.trees;
        let all = trees.iter().flat_map(|tree| tree.statements.iter().map(move |statement| (tree, statement)));
        all.take_while(|(_, statement)| statement.span.start <= byte).last()
    }
}

/// The name that a statement declares, if it declares one.
pub(super) const fn declared(kind: &Kind) -> Option<Span> {
    match kind {
        Kind::Text { name, .. }
        | Kind::Group { name, .. }
        | Kind::Topic { name, .. }
        | Kind::Theme { name, .. }
        | Kind::Parameter { name, .. }
        | Kind::Series { name, .. }
        | Kind::Procedure { name, .. }
        | Kind::Calendar { name, .. }
        | Kind::Case { name, .. } => Some(*name),
        Kind::Property(one) | Kind::Dimension(one) => Some(one.name),
        _ => None,
    }
}

/// The place of an act at which a statement speaks.
pub(super) const fn target(kind: &Kind) -> Option<Target> {
    match kind {
        Kind::Norm { at, .. }
        | Kind::Choice { at, .. }
        | Kind::Defines { at, .. }
        | Kind::Judgement { at, .. }
        | Kind::NoAction { at, .. }
        | Kind::See { at, .. }
        | Kind::Repeals { at, .. } => Some(*at),
        _ => None,
    }
}
