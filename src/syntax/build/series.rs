//! Series: their heads, which cells a statement means, what it says of their movement, and their sums.

use super::super::ast::{Addend, ClauseKind, Cond, CondId, CondKind, Kind, Line, List, Trend, Way};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::Expected;
use super::{Builder, Built, length, since};
use crate::source::Span;

impl Builder<'_> {
    /// `series NAME "title" by AXIS, PERIOD: TYPE`
    pub(super) fn series(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let name = self.name(walk, Expected::Name)?;
        let title = self.quotation_if(walk);
        let by = self.by(walk)?;
        let node = self.need(walk, Rule::type_of, Expected::Type)?;
        Ok(Kind::Series { name, title, by, of_type: self.type_of(walk.inside(node), node)? })
    }

    /// `net_migration of kazakhstan, rural`
    pub(super) fn line(&mut self, walk: &mut Walk<'_>) -> Built<Line> {
        let name = self.name(walk, Expected::Name)?;
        self.line_of(name, walk)
    }

    /// The same, behind the name of the series.
    pub(super) fn line_of(&mut self, name: Span, walk: &mut Walk<'_>) -> Built<Line> {
        let labels = match walk.enter(Rule::labels) {
            Some(mut labels) => self.names(&mut labels)?,
            None => List::EMPTY,
        };
        Ok(Line { name, labels })
    }

    /// `falls overall during 2014..2019`
    pub(super) fn trend(&mut self, node: Node, mut walk: Walk<'_>) -> Built<Trend> {
        let span = self.span(node);
        let way = self.need(&mut walk, Rule::way, Expected::Statement)?;
        let way = match self.str(way).as_bytes() {
            [b'r', ..] => Way::Rises,
            [b'f', ..] => Way::Falls,
            [b'n', ..] => Way::Narrows,
            _ => Way::Widens,
        };
        let overall = walk.take(Rule::overall).is_some();
        let during = walk.take(Rule::period).map_or(Span::NONE, |node| self.leaf(node));
        Ok(Trend { span, way, overall, during })
    }

    /// The one word of a share or an average, as a region.
    pub(super) fn group_of(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let group = self.need(walk, Rule::words_of, Expected::Persons)?;
        let word = self.need(&mut walk.inside(group), Rule::word, Expected::Persons)?;
        let word = self.name_at(word)?;
        let start = length(&self.tree.names);
        self.tree.names.push(word);
        let words = since(&self.tree.names, start);
        let of = CondId(length(&self.tree.conds));
        self.tree.conds.push(Cond { span: word, kind: CondKind::Words(words) });
        Ok(of)
    }

    /// `weighted by SERIES`, or none.
    pub(super) fn weighted(&mut self, walk: &mut Walk<'_>) -> Built<Span> {
        match walk.enter(Rule::weighted) {
            Some(mut weighted) => self.name(&mut weighted, Expected::Name),
            None => Ok(Span::NONE),
        }
    }

    /// `sums total = urban + rural`
    pub(super) fn sums(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let total = self.need(walk, Rule::word, Expected::Name)?;
        let total = self.name_at(total)?;
        let start = length(&self.tree.addends);
        let mut minus = false;
        while let Some(node) = walk.step() {
            match node.rule {
                Rule::sign => minus = self.str(node) == "-",
                Rule::word => {
                    let label = self.name_at(node)?;
                    self.tree.addends.push(Addend { label, minus });
                }
                _ => {}
            }
        }
        Ok(ClauseKind::Sums { total, parts: since(&self.tree.addends, start) })
    }
}
