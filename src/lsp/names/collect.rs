//! The words of one tree with their meanings. A word is read by where it stands: inside a condition on a dimension it is a
//! value of that, in the value of a norm one of its property, elsewhere what the one namespace says. Must not know other
//! files.

use super::{Meanings, Named, Occurrence, ProvisionName, declared, target};
use crate::law::{ActId, Address, PropertyId};
use crate::resolve::normal;
use crate::source::Span;
use crate::syntax::ast::{CondKind, Kind, Statement, Tree, leaves_of};
use indexmap::IndexSet;

/// A word or an address before its place in an act has a number.
pub(super) struct Written {
    span: Span,
    meaning: Meaning,
    declares: bool,
}

enum Meaning {
    Named(Named),
    Provision(ProvisionName),
}

impl Written {
    pub(super) fn kept(self, provisions: &mut IndexSet<ProvisionName>) -> Occurrence {
        let named = match self.meaning {
            Meaning::Named(named) => named,
            Meaning::Provision(name) => {
                let (number, _) = provisions.insert_full(name);
                Named::Provision(u32::try_from(number).unwrap_or(u32::MAX))
            }
        };
        Occurrence { span: self.span, named, declares: self.declares }
    }
}

/// All words of a tree that mean something, in the order of the text.
pub(super) fn written(tree: &Tree, text: &str, meanings: &Meanings) -> Vec<Written> {
    let leaves = leaves_of(tree);
    let mut found = Vec::new();
    for statement in &tree.statements {
        let start = leaves.partition_point(|leaf| leaf.start < statement.span.start);
        let end = leaves.partition_point(|leaf| leaf.start < statement.span.end);
        let mut desk = Desk {
            tree,
            text,
            meanings,
            statement,
            own: None,
            act: None,
            properties: Vec::new(),
            conditions: conditions(tree, statement),
            found: &mut found,
        };
        let of_statement = leaves.get(start..end).unwrap_or_default();
        let mut rest = of_statement.iter().copied().peekable();
        while let Some(leaf) = rest.next() {
            let label = rest.next_if(|next| desk.is_label_of(leaf, *next));
            desk.leaf(leaf, label);
        }
    }
    found
}

/// The conditions of a statement: for each its place, and what it is on where it is a test.
fn conditions(tree: &Tree, statement: &Statement) -> Vec<(Span, Option<Span>)> {
    let inside = tree.conds.iter().filter(|cond| {
        cond.span.is_some() && cond.span.start >= statement.span.start && cond.span.end <= statement.span.end
    });
    let on = |kind: CondKind| match kind {
        CondKind::Test { subject, .. } | CondKind::Between { subject, .. } => Some(subject),
        _ => None,
    };
    inside.map(|cond| (cond.span, on(cond.kind))).collect()
}

/// One statement at work.
struct Desk<'t> {
    tree: &'t Tree,
    text: &'t str,
    meanings: &'t Meanings,
    statement: &'t Statement,
    /// The act at whose places the statement speaks.
    own: Option<ActId>,
    /// The act that was named last, and where.
    act: Option<(ActId, Span)>,
    /// The properties that the statement, or this clause of a case, speaks of.
    properties: Vec<PropertyId>,
    conditions: Vec<(Span, Option<Span>)>,
    found: &'t mut Vec<Written>,
}

impl Desk<'_> {
    fn leaf(&mut self, leaf: Span, label: Option<Span>) {
        let words = self.tree.text(leaf, self.text);
        if self.is_quoted(leaf) {
            return;
        }
        if let Some(address) = is_address(words).then(|| Address::parse(words)).flatten() {
            return self.address(leaf, address, label);
        }
        if !is_name(words) {
            return;
        }
        let name = normal(words);
        let Some(named) = self.meaning(leaf, &name) else { return };
        let declares = declared(&self.statement.kind) == Some(leaf)
            || matches!(self.statement.kind, Kind::Defines { term, .. } if term == leaf)
            || self.is_declared_value(leaf, named);
        match named {
            Named::Act(act) => {
                self.act = Some((act, leaf));
                if leaf.start == self.statement.span.start {
                    self.own = Some(act);
                }
            }
            Named::Property(id) if self.is_subject(leaf) => self.properties.push(id),
            _ => {}
        }
        self.push(leaf, Meaning::Named(named), declares);
    }

    fn push(&mut self, span: Span, meaning: Meaning, declares: bool) {
        self.found.push(Written { span, meaning, declares });
    }

    fn address(&mut self, leaf: Span, address: Address, label: Option<Span>) {
        // An act that stands in another clause isn't understood here.
        let clause = |place| self.tree.statements_clause(self.statement, place);
        let near = self.act.filter(|(_, place)| clause(*place) == clause(leaf)).map(|(act, _)| act);
        let Some(act) = near.or(self.own) else { return };
        let is_head = self.head() == Some(leaf);
        let label_words = label.map(|label| normal(self.tree.text(label, self.text)).into_owned());
        let name = ProvisionName { act, address: address.without_part(), label: label_words };
        self.push(leaf.to(label.unwrap_or(leaf)), Meaning::Provision(name), is_head);
    }

    /// The address at which the statement says something.
    fn head(&self) -> Option<Span> {
        let at = target(&self.statement.kind)?;
        Some(at.address).filter(|address| address.is_some())
    }

    fn meaning(&self, leaf: Span, name: &str) -> Option<Named> {
        let inside = |of: &&(Span, Option<Span>)| of.0.start <= leaf.start && leaf.end <= of.0.end;
        let conditions: Vec<_> = self.conditions.iter().filter(inside).collect();
        // Inside a test what stands beside its subject is a value of it.
        let subjects = conditions.iter().filter_map(|(_, subject)| *subject).filter(|subject| *subject != leaf);
        for subject in subjects {
            let of = self.meanings.get(&normal(self.tree.text(subject, self.text)));
            let value = match of {
                Some(Named::Dimension(id)) => self.meanings.value(id, name),
                Some(Named::Property(id)) => self.meanings.value_of(id, name),
                _ => None,
            };
            if value.is_some() {
                return value;
            }
        }
        if conditions.is_empty() {
            let own = self.declared_property().into_iter().chain(self.properties.iter().copied());
            if let Some(value) = own.into_iter().find_map(|id| self.meanings.value_of(id, name)) {
                return Some(value);
            }
            if let Some(value) = self.declared_dimension().and_then(|id| self.meanings.value(id, name)) {
                return Some(value);
            }
        }
        self.meanings.get(name)
    }

    fn declared_here(&self) -> Option<Named> {
        let name = declared(&self.statement.kind)?;
        self.meanings.get(&normal(self.tree.text(name, self.text)))
    }

    fn declared_property(&self) -> Option<PropertyId> {
        match self.declared_here() {
            Some(Named::Property(id)) if matches!(self.statement.kind, Kind::Property(_)) => Some(id),
            _ => None,
        }
    }

    fn declared_dimension(&self) -> Option<crate::law::DimensionId> {
        match self.declared_here() {
            Some(Named::Dimension(id)) if matches!(self.statement.kind, Kind::Dimension(_)) => Some(id),
            _ => None,
        }
    }

    /// Whether a value is among those of the type that the statement declares.
    fn is_declared_value(&self, leaf: Span, named: Named) -> bool {
        let (Kind::Property(one) | Kind::Dimension(one)) = self.statement.kind else { return false };
        let of = self.tree.types.get(one.of_type.0 as usize).map(|of| of.span);
        let inside = of.is_some_and(|of| of.start <= leaf.start && leaf.end <= of.end);
        inside && matches!(named, Named::ValueOf(..) | Named::Value(..))
    }

    /// Whether a property stands where something is said of it, not inside a value or a condition.
    fn is_subject(&self, leaf: Span) -> bool {
        !self.conditions.iter().any(|(of, _)| of.start <= leaf.start && leaf.end <= of.end)
    }

    fn is_quoted(&self, leaf: Span) -> bool {
        let before = self.text.get(..leaf.start as usize).and_then(|before| before.chars().next_back());
        before.is_some_and(|mark| matches!(mark, '"' | '“' | '”' | '„' | '«'))
    }

    fn is_label_of(&self, leaf: Span, next: Span) -> bool {
        next.start == leaf.end + 1 && self.text.get(leaf.end as usize..next.start as usize) == Some("#")
    }
}

fn is_name(words: &str) -> bool {
    let one = words.starts_with('`') || words.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    one && words.chars().next().is_some_and(|first| first.is_alphabetic() || first == '`')
}

fn is_address(words: &str) -> bool {
    let begins = |word: &str| words.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    words.starts_with('(')
        || ["art", "para", "part", "sentence", "annex", "schedule", "preamble", "before"]
            .iter()
            .any(|word| begins(word))
            && (words.contains(' ') || words == "preamble" || words == "annex" || words == "schedule")
}
