//! A workspace that is being edited: after a change in one place only the statements around it are read anew. Files are cut
//! into pieces of whole statements; a piece that changed is parsed, taken out of the corpus and put back where it was
//! ([`crate::resolve`] does that). Where more hangs on a change (a name that is declared, a procedure, a bill), all is
//! resolved again, of trees that are remembered: nothing is parsed a second time. Must not know who edits.

use super::read::{self, Held};
use super::uses::Uses;
use super::{Options, Session};
use crate::finding;
use crate::law::PropertyId;
use crate::resolve::{Extent, First, Resolver, only_adds};
use crate::source::{FileId, Files, Role, SourceFile, changed};
use crate::syntax::ast::Tree;
use crate::syntax::{begins_alone, pieces};
use crate::workspace::Workspace;
use std::ops::Range;
use std::sync::Arc;

/// After so many changes in place all is resolved again: what was taken out leaves traces that need room.
const MOST_CHANGES: usize = 2_000;

/// How a change was taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taken {
    /// Nothing changed.
    Nothing,
    /// One piece was read anew.
    InPlace,
    /// All was resolved again.
    Anew,
}

/// A piece that was read anew.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// The piece.
    pub piece: FileId,
    /// The properties of which it spoke before, or speaks now.
    pub properties: Vec<PropertyId>,
}

/// A workspace that is being edited.
pub struct Live {
    workspace: Workspace,
    options: Options,
    files: Files,
    held: Vec<Held>,
    extents: Vec<Extent>,
    first: First,
    resolver: Resolver,
    uses: Uses,
    /// What was read anew since all was resolved.
    changes: Vec<Changed>,
}

impl Live {
    /// Reads a workspace.
    pub fn new(workspace: Workspace, options: Options) -> Self {
        Self::with_memory(workspace, options, &[])
    }

    /// Reads a workspace; pieces that are among those that were read before aren't parsed again.
    fn with_memory(workspace: Workspace, options: Options, memory: &[Held]) -> Self {
        let mut files = workspace.files.clone();
        let rules = workspace.files.iter().filter(|(_, file)| matches!(file.role(), Role::Own | Role::Question));
        let parts: Vec<(FileId, Vec<Range<usize>>)> = rules.map(|(id, file)| (id, pieces(file.text()))).collect();
        files.cut(&parts);
        let (held, uses) = read::all(&mut files, memory);
        let declaring: Vec<(FileId, &Tree)> =
            held.iter().filter(|held| held.first).map(|held| (held.file, &held.read.tree)).collect();
        let (mut resolver, first) = Resolver::new_live(&files, &declaring);
        let extents = held.iter().map(|held| resolver.state_live(held.file, &held.read.tree)).collect();
        Self { workspace, options, files, held, extents, first, resolver, uses, changes: Vec::new() }
    }

    /// The workspace has another state. How that was taken in.
    pub fn change(&mut self, workspace: Workspace, options: Options) -> Taken {
        let taken = match self.difference(&workspace) {
            Some(None) => Taken::Nothing,
            Some(Some(change)) if self.changes.len() < MOST_CHANGES && self.in_place(&workspace, change) => {
                Taken::InPlace
            }
            _ => {
                *self = Self::with_memory(workspace, options, &self.held);
                return Taken::Anew;
            }
        };
        self.workspace = workspace;
        self.options = options;
        taken
    }

    /// The session of the present state.
    pub fn session(&mut self) -> Session {
        let mut workspace = self.workspace.clone();
        workspace.files = self.files.clone();
        let mut problems = workspace.diagnostics.clone();
        for held in &self.held {
            problems.extend(held.read.problems.iter().map(|problem| finding::problem(held.file, problem)));
        }
        let (corpus, mut found) = self.resolver.concluded();
        found.extend(self.uses.problems());
        Session::of(workspace, self.options.clone(), corpus, problems, found)
    }

    /// What was read anew since all was resolved, the last at the end.
    pub fn changes(&self) -> &[Changed] {
        &self.changes
    }

    /// The one file that has another text; nothing inside where none has, nothing at all where more than that is other.
    fn difference(&self, now: &Workspace) -> Option<Option<FileId>> {
        let before = &self.workspace.files;
        if before.len() != now.files.len() {
            return None;
        }
        let mut changed = before.iter().map(|(id, _)| id).filter(|id| !before.is_same(*id, &now.files));
        let one = changed.next();
        if changed.next().is_some() {
            return None;
        }
        let Some(id) = one else { return Some(None) };
        let is_same_name = before.get(id)?.path() == now.files.get(id)?.path();
        (is_same_name && self.files.is_cut(id)).then_some(Some(id))
    }

    /// Reads the one piece anew in which a file changed. Whether that was enough.
    fn in_place(&mut self, now: &Workspace, id: FileId) -> bool {
        let (Some(old), Some(new)) = (self.workspace.files.get(id), now.files.get(id)) else { return false };
        let (old_text, new_text) = (Arc::clone(old.text()), Arc::clone(new.text()));
        // What is there letter by letter isn't brought as a module.
        if self.uses.turn_on(&old_text) || self.uses.turn_on(&new_text) {
            return false;
        }
        let pieces: Vec<(FileId, u32)> = self.files.pieces_of(id).collect();
        let Some((piece, text)) = piece_of_change(&pieces, &old_text, &new_text) else { return false };
        let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
        let by = length(&new_text) - length(&old_text);
        let Some(at) = self.held.iter().position(|held| held.file == piece) else { return false };
        let is_question = old.role() == Role::Question;
        let mut files = self.files.clone();
        let whole = SourceFile::new(new.path(), &new_text).with_role(new.role());
        files.change(whole, id, piece, text, by);
        let held = read::one(&files, piece);
        let Some(before) = self.held.get(at) else { return false };
        let adds = |held: &Held| !held.first && only_adds(&held.read.tree);
        if is_question || !adds(before) || !adds(&held) {
            return false;
        }
        self.resolver.replace_files(files.clone());
        let properties = self.resolver.restate(&mut self.extents, at, &self.first, piece, &held.read.tree);
        self.changes.push(Changed { piece, properties });
        self.files = files;
        if let Some(slot) = self.held.get_mut(at) {
            *slot = held;
        }
        true
    }
}

/// The piece in which all of a change lies, and its new text. Nothing where the change reaches
/// over its ends, or statements would be cut otherwise.
fn piece_of_change<'t>(pieces: &[(FileId, u32)], old: &str, new: &'t str) -> Option<(FileId, &'t str)> {
    let Range { start, end } = changed(old, new);
    let number = pieces.partition_point(|(_, base)| *base as usize <= start).checked_sub(1)?;
    let (piece, base) = pieces.get(number).copied()?;
    let base = base as usize;
    let behind = pieces.get(number + 1).map(|(_, base)| *base as usize);
    let last = behind.unwrap_or(old.len());
    // What is put at the very end of a piece may belong to the next one.
    if end > last || (behind.is_some() && end == last && start == last) {
        return None;
    }
    let text = new.get(base..last + new.len() - old.len())?;
    let begins_well = number == 0 || begins_alone(text);
    let ends_well = behind.is_none() || text.ends_with('\n');
    (begins_well && ends_well && !text.is_empty()).then_some((piece, text))
}
