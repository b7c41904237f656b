//! The one namespace of a workspace: which name stands for what. Acts, states, properties, dimensions
//! and their values, groups, topics and parameters share it, so that a word means one thing.

use super::{At, Resolver};
use crate::diagnostic::{self, Code, Diagnostic, Text, closest};
use crate::law::{
    ActId, ActSort, BillId, DimensionId, JurisdictionId, ParameterId, ProcedureId, PropertyId, RankId, SeriesId,
    Symbol, TermId, TopicId,
};
use crate::source::{Place, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::Arc;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What a name stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    Act(ActId),
    Bill(BillId),
    Jurisdiction(JurisdictionId),
    Property(PropertyId),
    Dimension(DimensionId),
    /// A value of one dimension.
    Value(DimensionId, u16),
    /// A value of several: it has to be written `dimension = value`.
    Values(DimensionId, DimensionId),
    Group(u32),
    Topic(TopicId),
    /// What instruments and laws define.
    Term(TermId),
    Parameter(ParameterId),
    Procedure(ProcedureId),
    /// A calendar, by number.
    Calendar(u32),
    /// A case, by number.
    Case(u32),
    Series(SeriesId),
    /// Declared in a statement that can't be read: what refers to it is forgiven.
    Broken,
}

impl Meaning {
    /// The kind in words, as a message.
    pub(super) fn kind(self, resolver: &Resolver) -> Text {
        Text::new(match self {
            Self::Act(id) => match resolver.corpus.act(id).sort {
                ActSort::Treaty | ActSort::Recommendation => "kind-instrument",
                ActSort::Law => "kind-law",
                ActSort::Source => "kind-source",
            },
            Self::Bill(_) => "kind-bill",
            Self::Jurisdiction(_) => "kind-jurisdiction",
            Self::Property(_) => "kind-property",
            Self::Dimension(_) => "kind-dimension",
            Self::Value(..) | Self::Values(..) => "kind-value",
            Self::Group(_) => "kind-group",
            Self::Topic(_) => "kind-topic",
            Self::Term(_) => "kind-term",
            Self::Parameter(_) => "kind-parameter",
            Self::Procedure(_) => "kind-procedure",
            Self::Calendar(_) => "kind-calendar",
            Self::Case(_) => "kind-case",
            Self::Series(_) => "kind-series",
            Self::Broken => "kind-broken",
        })
    }
}

/// Names by their symbols: what each stands for, and where it was declared.
#[derive(Default)]
pub(super) struct Names {
    symbols: FxHashMap<Arc<str>, Symbol>,
    meanings: Vec<Option<(Meaning, Place)>>,
    ranks: FxHashMap<Box<str>, RankId>,
    broken: FxHashSet<Box<str>>,
}

/// A name without backticks, in normal form C.
pub(crate) fn normal(text: &str) -> Cow<'_, str> {
    let bare = text.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or(text);
    if bare.is_ascii() || is_nfc_quick(bare.chars()) == IsNormalized::Yes {
        Cow::Borrowed(bare)
    } else {
        Cow::Owned(bare.nfc().collect())
    }
}

impl Names {
    pub(super) fn symbol(&self, text: &str) -> Option<Symbol> {
        self.symbols.get(text).copied()
    }

    pub(super) fn keep(&mut self, text: Arc<str>, symbol: Symbol) {
        self.symbols.insert(text, symbol);
        self.meanings.push(None);
    }

    fn slot(&mut self, symbol: Symbol) -> Option<&mut Option<(Meaning, Place)>> {
        self.meanings.get_mut(symbol.0.get() as usize - 1)
    }

    fn of(&self, symbol: Symbol) -> Option<(Meaning, Place)> {
        self.meanings.get(symbol.0.get() as usize - 1).copied().flatten()
    }

    pub(super) fn get(&self, name: &str) -> Option<Meaning> {
        let known = self.symbol(name).and_then(|symbol| self.of(symbol)).map(|(meaning, _)| meaning);
        known.or_else(|| (!self.broken.is_empty() && self.broken.contains(name)).then_some(Meaning::Broken))
    }

    pub(super) fn rank(&self, name: &str) -> Option<RankId> {
        self.ranks.get(name).copied()
    }

    pub(super) fn forgive(&mut self, word: &str) {
        self.broken.insert(word.into());
    }

    /// The close name among those whose meaning passes.
    pub(super) fn close(&self, word: &str, fits: impl Fn(Meaning) -> bool) -> Option<&str> {
        let candidates =
            self.symbols.iter().filter(|(_, symbol)| self.of(**symbol).is_some_and(|(meaning, _)| fits(meaning)));
        closest(word, candidates.map(|(name, _)| &**name))
    }

    pub(super) fn close_rank(&self, word: &str) -> Option<&str> {
        closest(word, self.ranks.keys().map(|name| &**name))
    }

    /// Every declared name with its place, in the order of the names.
    pub(super) fn all(&self) -> Vec<(&str, Place)> {
        let mut all: Vec<_> = self
            .symbols
            .iter()
            .filter_map(|(name, symbol)| self.of(*symbol).map(|(_, place)| (&**name, place)))
            .collect();
        all.sort_unstable();
        all
    }

    /// Whether all names are plain Latin letters, so that none can be taken for another.
    pub(super) fn are_ascii(&self) -> bool {
        self.symbols.keys().all(|name| name.is_ascii())
    }
}

impl Resolver {
    /// Gives a name its meaning; a name that has one already is diagnosed with both places.
    pub(super) fn define(&mut self, at: At<'_>, span: Span, meaning: Meaning) -> bool {
        let name = at.name(span);
        if name.is_empty() {
            return false;
        }
        let place = at.place(span);
        let symbol = self.symbol(&name);
        if let Some((before, first)) = self.names.of(symbol) {
            // A module says `women` and means its own: a second sense would make its texts ambiguous.
            let strangers = self.files.is_of_module(place.file) != self.files.is_of_module(first.file);
            if let (Meaning::Value(a, _) | Meaning::Values(a, _), Meaning::Value(b, _)) = (before, meaning)
                && !strangers
            {
                if let Some(slot) = self.names.slot(symbol) {
                    *slot = Some((Meaning::Values(a, b), first));
                }
                return true;
            }
            let twice = Diagnostic::new(diagnostic::DUPLICATE_NAME, Text::new("duplicate-name").with("name", &*name));
            // What comes with a module can't be changed here: the mistake is in the workspace's own file.
            let module = self.files.get(place.file).filter(|_| self.files.is_of_module(place.file));
            if let Some(module) = module.filter(|_| !self.files.is_of_module(first.file)) {
                let problem = twice
                    .label(first, Text::new("duplicate-name-first").with("kind", before.kind(self)))
                    .label(place, Text::new("duplicate-name-of-module"));
                let address = module.path().rsplit_once('.').map_or(module.path(), |(address, _)| address);
                self.report(problem.help(Text::new("duplicate-name-of-module-help").with("module", address)));
                return false;
            }
            let problem = twice
                .label(place, Text::new("duplicate-name-again"))
                .label(first, Text::new("duplicate-name-first").with("kind", before.kind(self)));
            self.report(problem.help(Text::new("duplicate-name-help")));
            return false;
        }
        if let Some(slot) = self.names.slot(symbol) {
            *slot = Some((meaning, place));
        }
        true
    }

    pub(super) fn rank(&mut self, name: &str) -> RankId {
        if let Some(id) = self.names.ranks.get(name) {
            return *id;
        }
        let id = RankId(u32::try_from(self.corpus.ranks.len()).unwrap_or(u32::MAX));
        let symbol = self.symbol(name);
        self.corpus.ranks.push(symbol);
        self.names.ranks.insert(name.into(), id);
        id
    }

    /// Says that a name is unknown, or of another kind, with the nearest name of the right kind.
    pub(super) fn unknown_name(
        &mut self,
        code: Code,
        expected: &'static str,
        at: At<'_>,
        span: Span,
        fits: impl Fn(Meaning) -> bool,
    ) {
        let name = at.name(span);
        let place = at.place(span);
        let found = self.names.get(&name);
        if found == Some(Meaning::Broken) {
            return;
        }
        let message = match found {
            Some(meaning) => {
                let kind = meaning.kind(self);
                Text::new("wrong-kind-of-name")
                    .with("expected", Text::new(expected))
                    .with("name", &*name)
                    .with("found", kind)
            }
            None => Text::new("unknown-name").with("expected", Text::new(expected)).with("name", &*name),
        };
        let mut problem = Diagnostic::new(code, message).at(place);
        if let Some(close) = self.names.close(&name, fits).map(str::to_owned) {
            problem = problem.help(Text::new("did-you-mean").with("name", close.clone())).fix(place, close);
        }
        self.report(problem);
    }

    pub(super) fn act(&mut self, at: At<'_>, span: Span) -> Option<ActId> {
        if let Some(Meaning::Act(id)) = self.names.get(&at.name(span)) {
            return Some(id);
        }
        self.unknown_name(diagnostic::UNKNOWN_ACT, "kind-act", at, span, |meaning| matches!(meaning, Meaning::Act(_)));
        None
    }

    pub(super) fn jurisdiction(&mut self, at: At<'_>, span: Span) -> Option<JurisdictionId> {
        if let Some(Meaning::Jurisdiction(id)) = self.names.get(&at.name(span)) {
            return Some(id);
        }
        self.unknown_name(diagnostic::UNKNOWN_JURISDICTION, "kind-jurisdiction", at, span, |m| {
            matches!(m, Meaning::Jurisdiction(_))
        });
        None
    }

    pub(super) fn property(&mut self, at: At<'_>, span: Span) -> Option<PropertyId> {
        if let Some(Meaning::Property(id)) = self.names.get(&at.name(span)) {
            return Some(id);
        }
        self.unknown_name(diagnostic::UNKNOWN_PROPERTY, "kind-property", at, span, |m| {
            matches!(m, Meaning::Property(_))
        });
        None
    }

    /// Two names that can't be told apart by eye are one too many.
    pub(super) fn check_names(&mut self) {
        if self.names.are_ascii() {
            return;
        }
        let all = self.names.all();
        let mut seen: FxHashMap<String, (String, Place)> = FxHashMap::default();
        let mut problems = Vec::new();
        for (name, place) in all {
            let looks = diagnostic::skeleton(name);
            if let Some((other, first)) = seen.get(&looks) {
                problems.push(
                    Diagnostic::new(
                        diagnostic::CONFUSABLE_NAMES,
                        Text::new("confusable-names").with("name", name).with("other", other),
                    )
                    .at(place)
                    .label(*first, Text::new("confusable-names-other"))
                    .help(Text::new("confusable-names-help").with("codes", code_points(name, other))),
                );
            } else {
                seen.insert(looks, (name.to_owned(), place));
            }
        }
        self.problems.extend(problems);
    }
}

/// The characters in which two names that look alike differ: `С U+0421 / C U+0043`.
fn code_points(name: &str, other: &str) -> String {
    name.chars()
        .zip(other.chars())
        .filter(|(a, b)| a != b)
        .map(|(a, b)| format!("{a} U+{:04X} / {b} U+{:04X}", u32::from(a), u32::from(b)))
        .collect::<Vec<_>>()
        .join(", ")
}
