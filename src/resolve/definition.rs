//! Terms and their definitions: `C156 art 1(2) defines TERM as …`. A term means in each act what that act says; where
//! an act doesn't say it, what the only act that does says.

use super::clause::Clauses;
use super::declare::next;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{Condition, Definition, DefinitionMeaning, Group, Scope, ScopeId, Symbol, Term, TermId};
use crate::source::{Place, Span};
use crate::syntax::ast::{Kind, Statement};
use crate::value::DateRange;

/// Where a term is defined by a region: the act's name, and the group that the region is.
pub(super) struct Entry {
    act: Symbol,
    term: TermId,
    group: u32,
    place: Place,
}

impl Resolver {
    /// Registers the term that a statement defines.
    pub(super) fn register_term(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Defines { at: target, term, elements, .. } = statement.kind else { return };
        let id = match self.names.get(&at.name(term)) {
            Some(Meaning::Term(id)) => id,
            _ => {
                let id = TermId(next(&self.corpus.terms));
                if !self.define(at, term, Meaning::Term(id)) {
                    return;
                }
                let name = self.symbol(&at.name(term));
                self.corpus.terms.push(Term { name, elements: Vec::new(), place: at.place(term) });
                id
            }
        };
        let act = self.symbol(&at.name(target.act));
        if elements.is_empty() {
            let group = next(&self.corpus.groups);
            let name = format!("{}.{}", at.name(target.act), at.name(term));
            let name = self.symbol(&name);
            self.corpus.groups.push(Group {
                name,
                title: "".into(),
                region: Condition::Never,
                scope: ScopeId::EVERYTHING,
                has_name: false,
                named: true,
                place: at.place(term),
            });
            self.terms.push(Entry { act, term: id, group, place: at.place(term) });
        }
        for element in elements.of(&at.tree.names) {
            if at.text(*element) == "others" {
                continue;
            }
            let symbol = self.symbol(&at.name(*element));
            if let Some(row) = self.corpus.terms.get_mut(id.0 as usize)
                && !row.elements.contains(&symbol)
            {
                row.elements.push(symbol);
            }
        }
    }

    /// Reads the regions of definitions, as those of groups.
    pub(super) fn declare_definition(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Defines { at: target, term, region, .. } = statement.kind else { return };
        let Some(group) = self.terms.iter().find(|entry| entry.place == at.place(term)).map(|entry| entry.group) else {
            return;
        };
        if let Some(Meaning::Act(act)) = self.names.get(&at.name(target.act)) {
            self.within = Some(act);
        }
        let mut condition = self.condition_keeping_groups(at, region);
        let clauses = Clauses::of(self, at, statement);
        for unless in clauses.unless {
            let unless = self.condition_keeping_groups(at, unless);
            condition = condition.and(Condition::Not(Box::new(unless)));
        }
        self.within = None;
        if let Some(row) = self.corpus.groups.get_mut(group as usize) {
            row.region = condition;
        }
    }

    /// The last reading: acts, addresses and dates are known now.
    pub(super) fn state_definition(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Defines { at: target, term, elements, .. } = statement.kind else { return };
        let Some(Meaning::Term(id)) = self.names.get(&at.name(term)) else { return };
        let (Some(act), Some(address)) = (self.act(at, target.act), self.address(at, target.address)) else { return };
        if self.corpus.address(address).is_before_ratification() {
            self.no_place(at, target);
            return;
        }
        let mut clauses = Clauses::of(self, at, statement);
        let from = clauses.from.and_then(|date| self.date(at, date));
        let until = clauses.until.and_then(|date| self.date(at, date)).map(DateRange::last);
        let details = clauses.read_details(self, at, Some(act));
        let details = self.keep(details);
        let meaning = if elements.is_empty() {
            let entry = self.terms.iter().find(|entry| entry.place == at.place(term)).map(|entry| entry.group);
            let Some(group) = entry.and_then(|group| self.corpus.groups.get(group as usize)) else { return };
            let base = group.region.clone();
            DefinitionMeaning::Region(self.scope(Scope { base, unless: Condition::Never }))
        } else {
            let known = &self.corpus.term(id).elements;
            let mut named: Vec<u16> = elements
                .of(&at.tree.names)
                .iter()
                .filter_map(|element| self.names.symbol(&at.name(*element)))
                .filter_map(|symbol| known.iter().position(|other| *other == symbol))
                .filter_map(|place| u16::try_from(place).ok())
                .collect();
            named.sort_unstable();
            named.dedup();
            let open = elements.of(&at.tree.names).iter().any(|element| at.text(*element) == "others");
            DefinitionMeaning::Elements(named, open)
        };
        let head = at.head(statement);
        self.corpus.definitions.push(Definition {
            act,
            address,
            term: id,
            meaning,
            from,
            until,
            place: at.place(head),
            words: at.place(Span::new(term.start, head.end)),
            details,
        });
    }

    /// What a term means where it is used: what its own act says, else what the only act that defines it says.
    pub(super) fn term(&mut self, at: At<'_>, span: Span, id: TermId) -> Condition {
        let all: Vec<(Symbol, u32)> =
            self.terms.iter().filter(|entry| entry.term == id).map(|entry| (entry.act, entry.group)).collect();
        let own = self.within.map(|act| self.corpus.act(act).name);
        let mut meant: Vec<(Symbol, u32)> = all.iter().copied().filter(|(act, _)| Some(*act) == own).collect();
        if meant.is_empty() {
            meant = all;
        }
        let first = meant.first().map(|(act, _)| *act);
        match first {
            None => {
                let message = Text::new("term-of-elements").with("name", &*at.name(span));
                self.wrong(diagnostic::WRONG_CONDITION, at.place(span), message);
                Condition::Always
            }
            Some(first) => {
                if let Some((other, _)) = meant.iter().find(|(act, _)| *act != first) {
                    let message = Text::new("ambiguous-term")
                        .with("name", &*at.name(span))
                        .with("first", self.corpus.text(first))
                        .with("second", self.corpus.text(*other));
                    self.report(
                        Diagnostic::new(diagnostic::AMBIGUOUS_NAME, message)
                            .at(at.place(span))
                            .help(Text::new("ambiguous-term-help")),
                    );
                    return Condition::Always;
                }
                let mut groups: Vec<Condition> = meant.iter().map(|(_, group)| Condition::Group(*group)).collect();
                if groups.len() == 1 { groups.remove(0) } else { Condition::Any(groups) }
            }
        }
    }
}
