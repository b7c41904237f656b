//! From trees to a corpus: gives every name its meaning over the whole workspace, every value its type,
//! every clause its place. What can't be given one is diagnosed, with the nearest name of the right
//! kind, and left out; the rest stands. Knows nothing of verdicts.

mod act;
mod amount;
mod claim;
mod clause;
mod condition;
mod declare;
mod name;
mod norm;
mod status;
mod value;
mod vocabulary;

use crate::diagnostic::{Code, Diagnostic, Text};
use crate::law::{
    Address, AddressId, Allowed, AllowedId, Condition, Corpus, Details, DetailsId, Scale, Scope, ScopeId, Symbol,
};
use crate::source::{FileId, Files, Place, Span};
use crate::syntax::ast::{Kind, Statement, Target, Tree};
use name::Names;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::num::NonZeroU32;
use std::sync::Arc;

/// The trees of one file.
#[derive(Debug)]
pub struct FileTrees {
    /// The file.
    pub file: FileId,
    /// Its chunks, in order.
    pub chunks: Vec<Tree>,
}

/// Resolves a workspace. `trees` come in the order of the files; they are dropped one by one as soon as
/// they have been read for the last time, so that trees and corpus are never held both in whole.
pub fn resolve(files: &Files, mut trees: Vec<FileTrees>) -> (Corpus, Vec<Diagnostic>) {
    let mut resolver = Resolver::new(files);
    for tree in &trees {
        resolver.each(tree, Resolver::register);
    }
    resolver.check_names();
    for tree in &trees {
        resolver.each(tree, Resolver::declare);
    }
    for tree in &trees {
        resolver.each(tree, Resolver::declare_groups);
    }
    resolver.check_groups();
    for tree in &trees {
        resolver.each(tree, Resolver::declare_formulas);
    }
    resolver.check_formulas();
    for tree in &trees {
        resolver.each(tree, Resolver::declare_acts);
    }
    resolver.link_acts();
    for tree in trees.drain(..) {
        resolver.each(&tree, Resolver::state);
    }
    resolver.finish()
}

/// A tree together with its text.
#[derive(Clone, Copy)]
struct At<'t> {
    file: FileId,
    text: &'t str,
    tree: &'t Tree,
}

impl<'t> At<'t> {
    /// The text of a span as it is meant: known slips are mended in the tree.
    fn text(&self, span: Span) -> &'t str {
        self.tree.text(span, self.text)
    }

    fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    /// The text of a name as it is looked up: without its backticks, in normal form C.
    fn name(&self, span: Span) -> Cow<'t, str> {
        name::normal(self.text(span))
    }

    /// The head of a statement.
    fn head(&self, statement: &Statement) -> Span {
        Span::new(statement.span.start, statement.head_end)
    }
}

struct Resolver<'t> {
    files: &'t Files,
    corpus: Corpus,
    problems: Vec<Diagnostic>,
    names: Names,
    addresses: FxHashMap<Address, AddressId>,
    addresses_as_written: FxHashMap<Box<str>, Option<AddressId>>,
    scopes: FxHashMap<Scope, ScopeId>,
    allowed: FxHashMap<Allowed, AllowedId>,
    /// By scale (its address) and the words of the comparison.
    allowed_as_written: FxHashMap<usize, FxHashMap<Box<str>, AllowedId>>,
    scales: FxHashSet<Arc<Scale>>,
}

impl<'t> Resolver<'t> {
    fn new(files: &'t Files) -> Self {
        let mut resolver = Self {
            files,
            corpus: Corpus::default(),
            problems: Vec::new(),
            names: Names::default(),
            addresses: FxHashMap::default(),
            addresses_as_written: FxHashMap::default(),
            scopes: FxHashMap::default(),
            allowed: FxHashMap::default(),
            allowed_as_written: FxHashMap::default(),
            scales: FxHashSet::default(),
        };
        resolver.scope(Scope { base: Condition::Always, unless: Condition::Never });
        resolver
    }

    /// Reads each statement of a file.
    fn each(&mut self, trees: &FileTrees, mut read: impl FnMut(&mut Self, At<'_>, &Statement)) {
        let files = self.files;
        let Some(file) = files.get(trees.file) else { return };
        for tree in &trees.chunks {
            let at = At { file: trees.file, text: file.text(), tree };
            for statement in &tree.statements {
                read(self, at, statement);
            }
        }
    }

    /// The last reading: everything but the vocabulary and the acts.
    fn state(&mut self, at: At<'_>, statement: &Statement) {
        match statement.kind {
            Kind::Norm { .. } => self.state_norm(at, statement),
            Kind::Silent { .. } => self.state_silence(at, statement),
            Kind::Status { .. } => self.state_status(at, statement),
            Kind::Says { .. } => self.state_claim(at, statement),
            Kind::Judgement { .. } | Kind::NoAction { .. } | Kind::See { .. } => self.state_remark(at, statement),
            _ => {}
        }
    }

    fn finish(mut self) -> (Corpus, Vec<Diagnostic>) {
        self.check_overrides();
        self.corpus.norms.shrink_to_fit();
        (self.corpus, self.problems)
    }

    fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Reports one place with one message.
    fn wrong(&mut self, code: Code, place: Place, message: Text) {
        self.report(Diagnostic::new(code, message).at(place));
    }

    fn symbol(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.names.symbol(text) {
            return symbol;
        }
        let number = u32::try_from(self.corpus.symbols.len() + 1).unwrap_or(u32::MAX);
        let symbol = Symbol(NonZeroU32::new(number).unwrap_or(NonZeroU32::MAX));
        let text: Arc<str> = text.into();
        self.corpus.symbols.push(Arc::clone(&text));
        self.names.keep(text, symbol);
        symbol
    }

    /// The scale, shared with all properties that have the same.
    fn share(&mut self, scale: Scale) -> Arc<Scale> {
        if let Some(known) = self.scales.get(&scale) {
            return Arc::clone(known);
        }
        let shared = Arc::new(scale);
        self.scales.insert(Arc::clone(&shared));
        shared
    }

    /// The address as written, or a diagnostic.
    fn address(&mut self, at: At<'_>, span: Span) -> Option<AddressId> {
        let text = at.text(span);
        if let Some(known) = self.addresses_as_written.get(text) {
            return *known;
        }
        let parsed = Address::parse(text);
        let id = parsed.map(|address| self.intern_address(address.without_part()));
        if id.is_none() {
            let message = Text::new("bad-address").with("found", text);
            self.report(
                Diagnostic::new(crate::diagnostic::BAD_ADDRESS, message)
                    .at(at.place(span))
                    .help(Text::new("bad-address-help")),
            );
        } else {
            self.addresses_as_written.insert(text.into(), id);
        }
        id
    }

    fn intern_address(&mut self, address: Address) -> AddressId {
        if let Some(id) = self.addresses.get(&address) {
            return *id;
        }
        let id = AddressId(u32::try_from(self.corpus.addresses.len()).unwrap_or(u32::MAX));
        self.corpus.addresses.push(address.clone());
        self.addresses.insert(address, id);
        id
    }

    fn scope(&mut self, scope: Scope) -> ScopeId {
        if let Some(id) = self.scopes.get(&scope) {
            return *id;
        }
        let id = ScopeId(u32::try_from(self.corpus.scopes.len()).unwrap_or(u32::MAX));
        self.corpus.scopes.push(scope.clone());
        self.scopes.insert(scope, id);
        id
    }

    fn allow(&mut self, allowed: Allowed) -> AllowedId {
        if let Some(id) = self.allowed.get(&allowed) {
            return *id;
        }
        let id = AllowedId(u32::try_from(self.corpus.allowed.len()).unwrap_or(u32::MAX));
        self.corpus.allowed.push(allowed.clone());
        self.allowed.insert(allowed, id);
        id
    }

    fn keep(&mut self, details: Option<Details>) -> DetailsId {
        let Some(details) = details else { return DetailsId::NONE };
        let id = DetailsId(u32::try_from(self.corpus.details.len()).unwrap_or(u32::MAX));
        self.corpus.details.push(details);
        id
    }

    /// The label of a target, if it has one.
    fn label(&mut self, at: At<'_>, target: Target) -> Option<Symbol> {
        target.label.is_some().then(|| self.symbol(&at.name(target.label)))
    }
}
