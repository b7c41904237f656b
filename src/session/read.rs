//! From files to a corpus, chunk by chunk. What declares names is read first, and the files of the modules that are
//! used come in behind those of the workspace; then the rest is parsed side by side and resolved in the order of the
//! files as it comes, so that only a few trees are ever held at once. Must not know what a statement means.

use super::uses::Uses;
use crate::diagnostic::Diagnostic;
use crate::finding;
use crate::law::Corpus;
use crate::resolve::{Resolver, declares};
use crate::source::{FileId, Files, Role, SourceFile};
use crate::syntax::ast::Tree;
use crate::syntax::problem::Problem;
use crate::syntax::{chunks, may_declare, parse_chunk};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// How many chunks are parsed while those before them are resolved.
const WAVE: usize = 64;

/// One chunk of a file.
struct Chunk {
    file: FileId,
    range: Range<usize>,
    /// Whether it has to be read before everything else.
    first: bool,
    /// Its tree, where it was read before its turn.
    read: Option<Read>,
}

/// What a chunk says.
#[derive(Debug)]
pub(super) struct Read {
    file: FileId,
    pub(super) tree: Tree,
    pub(super) problems: Vec<Problem>,
    /// Whether it declares something although nothing in it looked like it.
    late: bool,
}

/// A chunk that is kept with what it says.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) file: FileId,
    range: Range<usize>,
    /// The text of its file, or of the piece of a file that it is.
    text: Arc<str>,
    pub(super) read: Arc<Read>,
    /// Whether it declares something.
    pub(super) first: bool,
}

impl Held {
    fn words(&self) -> (usize, &str) {
        (self.range.start, self.text.get(self.range.clone()).unwrap_or_default())
    }
}

/// Reads all files and those of the modules that they use, and keeps what they say. What was read before isn't read again.
pub(super) fn all(files: &mut Files, memory: &[Held]) -> (Vec<Held>, Uses) {
    let known: FxHashMap<(usize, &str), &Held> = memory.iter().map(|held| (held.words(), held)).collect();
    let mut held: Vec<Held> = Vec::new();
    let mut first = FileId(0);
    loop {
        let mut new = Vec::new();
        cut(files, first, &mut new);
        let shared: &Files = files;
        held.par_extend(new.par_iter().map(|chunk| chunk.held(shared, &known)));
        let declaring: Vec<(FileId, &Tree)> =
            held.iter().filter(|one| one.first).map(|one| (one.file, &one.read.tree)).collect();
        let uses = Uses::of(files, &declaring);
        first = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
        if !uses.bring(files) {
            return (held, uses);
        }
    }
}

/// Reads a piece of a file.
pub(super) fn one(files: &Files, piece: FileId) -> Held {
    let range = 0..text(files, piece).len();
    let first = may_declare(text(files, piece), range.clone());
    Chunk { file: piece, range, first, read: None }.held(files, &FxHashMap::default())
}

/// Reads and resolves all files. `problems` gets what is wrong with how they are written, in the order of the
/// files; the answer has what is wrong with what they say.
pub(super) fn corpus(files: &mut Files, problems: &mut Vec<Diagnostic>) -> (Corpus, Vec<Diagnostic>) {
    let mut all = Vec::new();
    cut(files, FileId(0), &mut all);
    loop {
        let uses = read_the_first(files, &mut all);
        let files: &Files = files;
        let declaring = declaring(&all);
        let resolver = Resolver::new(files, &declaring);
        all.iter_mut().filter_map(|chunk| chunk.read.as_mut()).for_each(Read::forget_the_declared);
        if let Some((resolver, found)) = state(resolver, files, &mut all) {
            problems.extend(found);
            let (corpus, mut found) = resolver.finish();
            found.extend(uses.problems());
            return (corpus, found);
        }
    }
}

/// Cuts the files from `first` on into chunks.
fn cut(files: &Files, first: FileId, all: &mut Vec<Chunk>) {
    let rules =
        files.iter().filter(|(file, source)| *file >= first && source.role() != Role::Settings && !files.is_cut(*file));
    let parts = rules.flat_map(|(file, source)| chunks(source.text()).into_iter().map(move |range| (file, range)));
    let old = all.len();
    all.extend(parts.map(|(file, range)| Chunk { file, range, first: false, read: None }));
    let new = all.get_mut(old..).unwrap_or_default();
    new.par_iter_mut().for_each(|chunk| chunk.first = may_declare(text(files, chunk.file), chunk.range.clone()));
}

/// Reads the chunks that have to be read before everything else, and those of the modules that they use.
fn read_the_first(files: &mut Files, all: &mut Vec<Chunk>) -> Uses {
    let mut old = 0;
    loop {
        let shared: &Files = files;
        let new = all.get_mut(old..).unwrap_or_default();
        new.par_iter_mut().filter(|chunk| chunk.first).for_each(|chunk| {
            let mut read = chunk.parse(shared);
            read.tree.shrink();
            chunk.read = Some(read);
        });
        let uses = Uses::of(shared, &declaring(all));
        old = all.len();
        let first = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
        if !uses.bring(files) {
            return uses;
        }
        cut(files, first, all);
    }
}

/// The trees that were read first.
fn declaring(all: &[Chunk]) -> Vec<(FileId, &Tree)> {
    all.iter().filter_map(|chunk| chunk.read.as_ref().map(|read| (read.file, &read.tree))).collect()
}

/// Resolves what all chunks state, in their order. Where one of them turns out to declare something, it is marked
/// to be read first and there is no answer: mistakes can make a declaration look like something else.
fn state(mut resolver: Resolver, files: &Files, all: &mut [Chunk]) -> Option<(Resolver, Vec<Diagnostic>)> {
    let mut problems = Vec::new();
    let mut late = false;
    let mut ready: Vec<Read> = Vec::new();
    let mut waves = all.chunks_mut(WAVE);
    loop {
        let wave = waves.next();
        let last = wave.is_none();
        let (next, ()) = rayon::join(
            || wave.map_or_else(Vec::new, |wave| wave.par_iter_mut().map(|chunk| chunk.take(files)).collect()),
            || {
                for read in ready.drain(..) {
                    resolver.state(read.file, &read.tree);
                    problems.extend(read.problems.iter().map(|problem| finding::problem(read.file, problem)));
                    late |= read.late;
                }
            },
        );
        if last {
            break;
        }
        ready = next;
    }
    (!late).then_some((resolver, problems))
}

impl Read {
    /// Lets a tree go that has nothing more to say once its names are known.
    fn forget_the_declared(&mut self) {
        if !self.tree.statements.iter().any(|statement| statement.kind.states()) {
            self.tree = Tree::default();
        }
    }
}

impl Chunk {
    fn parse(&self, files: &Files) -> Read {
        let (tree, problems) = parse_chunk(text(files, self.file), self.range.clone());
        Read { file: self.file, tree, problems, late: false }
    }

    /// The chunk with what it says.
    fn held(&self, files: &Files, known: &FxHashMap<(usize, &str), &Held>) -> Held {
        let text = files.get(self.file).map_or_else(|| Arc::from(""), |file| Arc::clone(file.text()));
        let words = text.get(self.range.clone()).unwrap_or_default();
        let (file, range) = (self.file, self.range.clone());
        match known.get(&(range.start, words)) {
            Some(held) => Held { file, range, read: Arc::clone(&held.read), first: held.first, text },
            None => {
                let mut read = self.parse(files);
                read.tree.shrink();
                let first = self.first || declares(&read.tree, &text);
                Held { file, range, read: Arc::new(read), first, text }
            }
        }
    }

    /// What the chunk says: read before, or read now.
    fn take(&mut self, files: &Files) -> Read {
        if let Some(read) = self.read.take() {
            return read;
        }
        let mut read = self.parse(files);
        read.late = declares(&read.tree, text(files, self.file));
        self.first |= read.late;
        read
    }
}

fn text(files: &Files, file: FileId) -> &str {
    files.get(file).map_or("", |file| SourceFile::text(file))
}
