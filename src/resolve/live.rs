//! Reading one tree anew while all others stay: what an editor needs after each letter. A tree whose statements only add rows
//! (demands, provisions, silences, statuses, claims, remarks) is taken out and its new rows are put where the old ones
//! stood, so that the corpus is the one that a reading of everything would give. What declares names, or changes rows of
//! others at once, can't be read anew here. Must not know files on the disk, or who edits.

use super::Resolver;
use crate::diagnostic::Diagnostic;
use crate::law::{Corpus, Details, PropertyId, ScopeId, TopicId};
use crate::source::{FileId, Files, Place};
use crate::syntax::ast::{Kind, Sense, Statement, Tree};
use std::ops::Range;

/// How many kinds of row a tree can add.
const KINDS: usize = 13;

/// What one tree added: how many rows of each kind, and what it marks beside them.
#[derive(Debug)]
pub struct Extent {
    rows: [usize; KINDS],
    details: Range<usize>,
    noted: Noted,
}

/// What a tree marks beside its rows.
#[derive(Default, Debug)]
pub(super) struct Noted {
    groups: Vec<u32>,
    topics: Vec<TopicId>,
    /// The words in which it says persons and circumstances.
    words: Vec<(ScopeId, Box<str>, Vec<Place>)>,
}

/// Does something with each list of rows, in one order.
macro_rules! each_list {
    ($resolver:expr, $list:ident, $number:ident => $work:expr) => {{
        let mut $number = 0;
        each_list!(@ $resolver.corpus.norms, $list, $number => $work);
        each_list!(@ $resolver.corpus.choices, $list, $number => $work);
        each_list!(@ $resolver.corpus.term_silences, $list, $number => $work);
        each_list!(@ $resolver.corpus.silences, $list, $number => $work);
        each_list!(@ $resolver.corpus.practices, $list, $number => $work);
        each_list!(@ $resolver.corpus.statuses, $list, $number => $work);
        each_list!(@ $resolver.corpus.claims, $list, $number => $work);
        each_list!(@ $resolver.corpus.remarks, $list, $number => $work);
        each_list!(@ $resolver.corpus.recommendations, $list, $number => $work);
        each_list!(@ $resolver.corpus.allowances, $list, $number => $work);
        each_list!(@ $resolver.corpus.renumberings, $list, $number => $work);
        each_list!(@ $resolver.problems, $list, $number => $work);
        each_list!(@ $resolver.unread, $list, $number => $work);
        debug_assert!($number == KINDS);
    }};
    (@ $field:expr, $list:ident, $number:ident => $work:expr) => {
        let $list = &mut $field;
        $work;
        $number += 1;
    };
}

/// Whether a tree can be taken out and read anew: its statements add rows and do nothing else.
pub fn only_adds(tree: &Tree) -> bool {
    tree.statements.iter().all(adds)
}

fn adds(statement: &Statement) -> bool {
    match statement.kind {
        // Preconditions are linked with one another.
        Kind::Norm { sense, .. } => sense != Some(Sense::Before),
        Kind::Choice { .. }
        | Kind::Practice { .. }
        | Kind::Judgement { .. }
        | Kind::NoAction { .. }
        | Kind::See { .. }
        | Kind::Silent { .. }
        | Kind::Status { .. }
        | Kind::Says { .. }
        | Kind::Recommends { .. }
        | Kind::Broken => true,
        _ => false,
    }
}

impl Resolver {
    pub(super) const fn is_noting(&self) -> bool {
        self.noted.is_some()
    }

    pub(super) fn note_group(&mut self, group: u32) {
        if let Some(noted) = &mut self.noted {
            noted.groups.push(group);
        }
    }

    pub(super) fn note_topic(&mut self, topic: TopicId) {
        if let Some(noted) = &mut self.noted {
            noted.topics.push(topic);
        }
    }

    pub(super) fn note_words(&mut self, scope: ScopeId, words: Box<str>, places: Vec<Place>) {
        if let Some(noted) = &mut self.noted {
            noted.words.push((scope, words, places));
        }
    }

    fn lengths(&mut self) -> [usize; KINDS] {
        let mut lengths = [0; KINDS];
        each_list!(self, list, number => {
            if let Some(length) = lengths.get_mut(number) {
                *length = list.len();
            }
        });
        lengths
    }

    /// As [`Resolver::state`], and says what the tree added, so that it can be read anew.
    pub fn state_live(&mut self, file: FileId, tree: &Tree) -> Extent {
        let before = self.lengths();
        let details = self.corpus.details.len();
        self.noted = Some(Noted::default());
        self.state(file, tree);
        let mut noted = self.noted.take().unwrap_or_default();
        noted.groups.sort_unstable();
        noted.groups.dedup();
        noted.topics.sort_unstable();
        noted.topics.dedup();
        let after = self.lengths();
        let mut rows = [0; KINDS];
        for ((row, after), before) in rows.iter_mut().zip(after).zip(before) {
            *row = after - before;
        }
        Extent { rows, details: details..self.corpus.details.len(), noted }
    }

    /// Reads the tree at `at` anew. `extents` are those of all trees, in the order in which they were read; `first` is
    /// how many rows there were before them. The answer is the properties of which the old rows or the new ones speak.
    pub fn restate(
        &mut self,
        extents: &mut [Extent],
        at: usize,
        first: &First,
        file: FileId,
        tree: &Tree,
    ) -> Vec<PropertyId> {
        let mut starts = first.rows;
        for extent in extents.iter().take(at) {
            for (start, rows) in starts.iter_mut().zip(extent.rows) {
                *start += rows;
            }
        }
        let ends = self.lengths();
        let new = self.state_live(file, tree);
        let Some(slot) = extents.get_mut(at) else { return Vec::new() };
        let old = std::mem::replace(slot, new);
        let mut properties = self.properties_of(&starts, &old.rows);
        each_list!(self, list, number => {
            let (start, end) = (starts.get(number).copied().unwrap_or(0), ends.get(number).copied().unwrap_or(0));
            let behind = start + old.rows.get(number).copied().unwrap_or(0);
            let added = list.split_off(end);
            list.splice(start..behind, added);
        });
        // Clauses have numbers that stay: those of the old rows belong to nobody.
        for details in self.corpus.details.get_mut(old.details).into_iter().flatten() {
            *details = Details::default();
        }
        self.mark_groups_anew(&old.noted, extents, first);
        self.choose_words_anew(&old.noted, extents, first);
        if let Some(new) = extents.get(at) {
            properties.extend(self.properties_of(&starts, &new.rows));
        }
        properties.sort_unstable();
        properties.dedup();
        properties
    }

    /// The properties of which a tree's demands, provisions and silences speak.
    fn properties_of(&self, starts: &[usize; KINDS], rows: &[usize; KINDS]) -> Vec<PropertyId> {
        let [norms, _, _, silences, ..] = starts;
        let [of_norms, _, _, of_silences, ..] = rows;
        let norms = self.corpus.norms.iter().skip(*norms).take(*of_norms).map(|norm| norm.property);
        let silences = self.corpus.silences.iter().skip(*silences).take(*of_silences).map(|row| row.property);
        norms.chain(silences).collect()
    }

    /// Whether groups and topics that the old tree named are still named by another one.
    fn mark_groups_anew(&mut self, old: &Noted, extents: &[Extent], first: &First) {
        for group in &old.groups {
            let named = first.groups.get(*group as usize).copied().unwrap_or(false)
                || extents.iter().any(|extent| extent.noted.groups.binary_search(group).is_ok());
            if let Some(row) = self.corpus.groups.get_mut(*group as usize) {
                row.named = named;
            }
        }
        for topic in &old.topics {
            let named = first.topics.get(topic.0 as usize).copied().unwrap_or(false)
                || extents.iter().any(|extent| extent.noted.topics.binary_search(topic).is_ok());
            if let Some(row) = self.corpus.topics.get_mut(topic.0 as usize) {
                row.named = named;
            }
        }
    }

    /// The fewest words of the scopes that the old tree spoke of.
    fn choose_words_anew(&mut self, old: &Noted, extents: &[Extent], first: &First) {
        let mut scopes: Vec<ScopeId> = old.words.iter().map(|(scope, ..)| *scope).collect();
        scopes.sort_unstable();
        scopes.dedup();
        for scope in &scopes {
            self.scope_words.remove(scope);
            self.corpus.scope_places.remove(scope);
        }
        let all = std::iter::once(&first.noted).chain(extents.iter().map(|extent| &extent.noted));
        for (scope, words, places) in all.flat_map(|noted| &noted.words) {
            if scopes.binary_search(scope).is_err() {
                continue;
            }
            let known = self.scope_words.get(scope);
            if known.is_none_or(|known| (words.len(), &**words) < (known.len(), &**known)) {
                self.scope_words.insert(*scope, words.clone());
                self.corpus.scope_places.insert(*scope, places.clone());
            }
        }
    }

    /// A file has another text. The tree that was read of it has to be read anew.
    pub fn replace_files(&mut self, files: Files) {
        self.files = files;
    }

    /// The corpus as it is now, and what is wrong; trees can be read anew after it.
    pub fn concluded(&mut self) -> (Corpus, Vec<Diagnostic>) {
        let (corpus, problems, orders) = (self.corpus.clone(), self.problems.len(), self.orders.clone());
        self.conclude();
        let found = self.problems.clone();
        self.problems.truncate(problems);
        self.orders = orders;
        let concluded = std::mem::replace(&mut self.corpus, corpus);
        // What has been numbered keeps its number.
        self.corpus.symbols.extend(concluded.symbols.iter().skip(self.corpus.symbols.len()).cloned());
        self.corpus.addresses.extend(concluded.addresses.iter().skip(self.corpus.addresses.len()).cloned());
        self.corpus.scopes.extend(concluded.scopes.iter().skip(self.corpus.scopes.len()).cloned());
        self.corpus.allowed.extend(concluded.allowed.iter().skip(self.corpus.allowed.len()).cloned());
        (concluded, found)
    }
}

/// What there was before the first tree was stated.
#[derive(Debug)]
pub struct First {
    rows: [usize; KINDS],
    groups: Vec<bool>,
    topics: Vec<bool>,
    noted: Noted,
}

impl Resolver {
    /// As [`Resolver::new`], and says what there is before the first tree is stated.
    pub fn new_live(files: &Files, trees: &[(FileId, &Tree)]) -> (Self, First) {
        let mut resolver = Self::empty(files);
        resolver.noted = Some(Noted::default());
        resolver.declare_all(trees);
        let noted = resolver.noted.take().unwrap_or_default();
        let rows = resolver.lengths();
        let groups = resolver.corpus.groups.iter().map(|group| group.named).collect();
        let topics = resolver.corpus.topics.iter().map(|topic| topic.named).collect();
        (resolver, First { rows, groups, topics, noted })
    }
}
