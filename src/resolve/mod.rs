//! From trees to a corpus: gives every name its meaning over the whole workspace, every value its type,
//! every clause its place. What can't be given one is diagnosed, with the nearest name of the right
//! kind, and left out; the rest stands. Knows nothing of verdicts.

mod act;
mod agreement;
mod allow;
mod amount;
mod bill;
mod calendar;
mod case;
mod change;
mod choice;
mod claim;
mod clause;
mod condition;
mod declare;
mod definition;
mod fitting;
mod kind;
mod line;
mod live;
mod name;
mod norm;
mod practice;
mod precondition;
mod procedure;
mod remark;
mod series;
mod status;
mod theme;
mod value;
mod vocabulary;

use crate::diagnostic::{Code, Diagnostic, Text};
use crate::law::{
    ActId, Address, AddressId, Allowed, AllowedId, Condition, Corpus, Details, DetailsId, PropertyId, Scale, Scope,
    ScopeId, Symbol,
};
use crate::source::{FileId, Files, Place, Span};
use crate::syntax::ast::{Kind, Statement, Target, Tree};
use crate::syntax::only_states;
pub(crate) use fitting::fits as clause_fits;
pub use live::{Extent, First, only_adds};
use name::Names;
pub(crate) use name::normal;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::num::NonZeroU32;
use std::sync::Arc;

/// Whether a tree declares something, or would if it could be read.
pub fn declares(tree: &Tree, text: &str) -> bool {
    tree.statements.iter().any(|statement| {
        statement.kind.declares() || statement.kind == Kind::Broken && !only_states(statement.span.text(text))
    })
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

/// Makes the corpus of a workspace. First the vocabulary and the acts from all trees that declare something; then,
/// tree by tree in the order of the files, what everything else states. A tree is needed only while it is read.
pub struct Resolver {
    files: Files,
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
    /// The property whose value is being read: what `same for …` speaks of.
    reading: Option<PropertyId>,
    /// Where terms are defined by regions.
    terms: Vec<definition::Entry>,
    /// What preconditions stand after: the number of the one, the label of the other and where it is named.
    orders: Vec<(usize, Symbol, Place)>,
    /// The act whose statement is being read: its terms mean what it says.
    within: Option<ActId>,
    /// The words of each scope that are kept.
    scope_words: rustc_hash::FxHashMap<crate::law::ScopeId, Box<str>>,
    /// Where something is demanded that can't be read: what refers to it is forgiven.
    unread: Vec<(ActId, AddressId)>,
    /// What the tree that is being read marks beside its rows, where it may be read anew.
    noted: Option<live::Noted>,
}

impl Resolver {
    /// Gives every name its meaning. `trees` are those of the workspace that [declare](declares) something, in the
    /// order of the files.
    pub fn new(files: &Files, trees: &[(FileId, &Tree)]) -> Self {
        let mut resolver = Self::empty(files);
        resolver.declare_all(trees);
        resolver
    }

    /// Reads all that trees declare.
    fn declare_all(&mut self, trees: &[(FileId, &Tree)]) {
        self.all(trees, Self::register);
        self.check_names();
        self.all(trees, Self::declare);
        self.all(trees, Self::declare_groups);
        self.check_groups();
        self.all(trees, Self::declare_formulas);
        self.check_formulas();
        self.all(trees, Self::declare_acts);
        self.link_acts();
        self.all(trees, Self::declare_bills);
        self.all(trees, Self::declare_series);
        self.all(trees, Self::allow_of_declaration);
    }

    /// Reads what a tree states. The trees come in the order of the files.
    pub fn state(&mut self, file: FileId, tree: &Tree) {
        self.each(file, tree, Self::state_one);
    }

    /// The corpus, and what was wrong.
    pub fn finish(mut self) -> (Corpus, Vec<Diagnostic>) {
        self.conclude();
        self.corpus.norms.shrink_to_fit();
        (self.corpus, self.problems)
    }

    /// What can be said only when all trees are read.
    fn conclude(&mut self) {
        self.understand_old_numbers();
        self.check_overrides();
        self.check_choices();
        self.check_procedures();
        self.check_cases();
        self.end_the_repealed();
        self.check_preconditions();
        self.check_bills();
        self.check_statuses();
        self.corpus.rank_of_treaties = self.names.rank("ratified_treaty");
    }

    fn empty(files: &Files) -> Self {
        let mut resolver = Self {
            files: files.clone(),
            corpus: Corpus::default(),
            problems: Vec::new(),
            names: Names::default(),
            addresses: FxHashMap::default(),
            addresses_as_written: FxHashMap::default(),
            scopes: FxHashMap::default(),
            allowed: FxHashMap::default(),
            allowed_as_written: FxHashMap::default(),
            scales: FxHashSet::default(),
            reading: None,
            terms: Vec::new(),
            orders: Vec::new(),
            within: None,
            scope_words: rustc_hash::FxHashMap::default(),
            unread: Vec::new(),
            noted: None,
        };
        resolver.scope(Scope { base: Condition::Always, unless: Condition::Never });
        resolver
    }

    fn all(&mut self, trees: &[(FileId, &Tree)], read: fn(&mut Self, At<'_>, &Statement)) {
        for (file, tree) in trees {
            self.each(*file, tree, read);
        }
    }

    /// Reads each statement of a tree.
    fn each(&mut self, file: FileId, tree: &Tree, read: fn(&mut Self, At<'_>, &Statement)) {
        let Some(text) = self.files.get(file).map(|file| Arc::clone(file.text())) else { return };
        let at = At { file, text: &text, tree };
        for statement in &tree.statements {
            read(self, at, statement);
        }
    }

    /// The last reading: everything but the vocabulary and the acts.
    fn state_one(&mut self, at: At<'_>, statement: &Statement) {
        if !statement.kind.declares() {
            self.allow_of(at, statement);
        }
        match statement.kind {
            Kind::Norm { .. } => self.state_norm(at, statement),
            Kind::Choice { .. } => self.state_choice(at, statement),
            Kind::Practice { .. } => self.state_practice(at, statement),
            Kind::Defines { .. } => self.state_definition(at, statement),
            Kind::Repeals { .. } => self.state_repeal(at, statement),
            Kind::Silent { .. } => self.state_silence(at, statement),
            Kind::Status { .. } => self.state_status(at, statement),
            Kind::Says { .. } => self.state_claim(at, statement),
            Kind::Procedure { .. } => self.state_procedure(at, statement),
            Kind::Broken => self.state_unread(at, statement),
            Kind::Case { .. } => self.state_case(at, statement),
            Kind::Recommends { .. } => self.state_recommendation(at, statement),
            Kind::Change { .. } => self.state_change(at, statement),
            Kind::Calendar { .. } => self.state_calendar(at, statement),
            Kind::Judgement { .. } | Kind::NoAction { .. } | Kind::See { .. } => self.state_remark(at, statement),
            _ => {}
        }
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
        let id = self.address_in_words(at, span, text);
        if id.is_some() {
            self.addresses_as_written.insert(text.into(), id);
        }
        id
    }

    /// The address that these words are, or a diagnostic at the place where they stand.
    fn address_in_words(&mut self, at: At<'_>, span: Span, words: &str) -> Option<AddressId> {
        let Some(address) = Address::parse(words) else {
            let message = Text::new("bad-address").with("found", words);
            self.report(
                Diagnostic::new(crate::diagnostic::BAD_ADDRESS, message)
                    .at(at.place(span))
                    .help(Text::new("bad-address-help")),
            );
            return None;
        };
        Some(self.intern_address(address.without_part()))
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
