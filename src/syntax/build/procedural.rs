//! The lines of procedures, cases and calendars: steps, windows, documents; persons, events, what is asked and expected.

use super::super::ast::{ClauseKind, CondId, List, WindowBound};
use super::super::grammar::{Rule, Walk};
use super::super::problem::Expected;
use super::{Builder, Built, length, since};
use crate::source::Span;

impl Builder<'_> {
    /// The clause of the form `rule`, if it is one of these.
    pub(super) fn procedural(&mut self, rule: Rule, walk: &mut Walk<'_>) -> Built<Option<ClauseKind>> {
        Ok(Some(match rule {
            Rule::rest_days => ClauseKind::Rests(self.names(walk)?),
            Rule::off => {
                let word = self.need(walk, Rule::off_word, Expected::Clause)?;
                let works = self.str(word) == "works";
                let start = length(&self.tree.names);
                while let Some(node) = walk.take(Rule::date) {
                    let day = self.leaf(node);
                    self.tree.names.push(day);
                }
                ClauseKind::DaysOff { works, days: since(&self.tree.names, start) }
            }
            Rule::step => {
                let name = self.name(walk, Expected::Name)?;
                ClauseKind::Step { name, title: self.quotation_if(walk) }
            }
            Rule::needs => {
                let any = walk.take(Rule::any).is_some();
                let documents = self.set_of(walk)?;
                let only_if = if walk.peek().is_some() { self.condition(walk)? } else { CondId::NONE };
                ClauseKind::Needs { any, documents, only_if }
            }
            Rule::window => self.window(walk)?,
            Rule::after => {
                let any = walk.take(Rule::any).is_some();
                ClauseKind::After { any, of: self.names(walk)? }
            }
            Rule::on => match walk.take(Rule::name) {
                Some(name) => ClauseKind::OnEvent(self.name_at(name)?),
                None => ClauseKind::OnDay(self.date(walk)?),
            },
            Rule::makes => ClauseKind::Makes(self.name(walk, Expected::Name)?),
            Rule::event => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                let on = if walk.peek().is_some() { Some(self.date(walk)?) } else { None };
                ClauseKind::Event { name, title, on }
            }
            Rule::filed => {
                let all_but = walk.take(Rule::all).is_some();
                walk.take(Rule::except);
                let documents = if walk.peek().is_some() { self.set_of(walk)? } else { List::EMPTY };
                ClauseKind::Filed { all_but, documents }
            }
            Rule::document => {
                let name = self.name(walk, Expected::Name)?;
                ClauseKind::Document { name, title: self.quotation_if(walk) }
            }
            Rule::like => ClauseKind::Like(self.name(walk, Expected::Name)?),
            Rule::without => ClauseKind::Without(self.names(walk)?),
            Rule::person => {
                let name = match walk.take(Rule::name) {
                    Some(name) => self.name_at(name)?,
                    None => Span::NONE,
                };
                ClauseKind::Person { name, who: self.persons(walk)? }
            }
            Rule::asks => ClauseKind::Asks(self.names(walk)?),
            Rule::follows => ClauseKind::Follows(self.name(walk, Expected::Name)?),
            _ => return Ok(None),
        }))
    }

    fn set_of(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        let set = self.need(walk, Rule::set, Expected::Value)?;
        self.members(walk.inside(set))
    }

    fn window(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let word = self.need(walk, Rule::window_word, Expected::Clause)?;
        let words = self.str(word);
        let bound = if words.starts_with("within") {
            WindowBound::Within
        } else if words.contains("earlier") {
            WindowBound::NotEarlier
        } else {
            WindowBound::NotLater
        };
        let length = self.value(walk)?;
        let side = self.need(walk, Rule::side, Expected::Name)?;
        let before = self.str(side) == "before";
        Ok(ClauseKind::Window { bound, length, before, of: self.name(walk, Expected::Name)? })
    }

    /// An expectation that only a case has.
    pub(super) fn expect_of_case(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        if let Some(mut inside) = walk.enter(Rule::target) {
            let at = self.target_parts(&mut inside)?;
            let verdict = self.need(walk, Rule::verdict, Expected::Verdict)?;
            return Ok(ClauseKind::ExpectVerdict { at, verdict: self.leaf(verdict) });
        }
        if let Some(mut inside) = walk.enter(Rule::properties) {
            let properties = self.names(&mut inside)?;
            return Ok(ClauseKind::ExpectLaw { properties, comparisons: self.comparisons(walk)? });
        }
        let name = self.name(walk, Expected::Name)?;
        let node = self.need(walk, Rule::kept, Expected::Statement)?;
        Ok(ClauseKind::ExpectStep { name, kept: self.leaf(node) })
    }
}
