//! Declarations: texts, hierarchies, properties, dimensions, groups, topics, parameters, impossible corners, and what
//! modules are used.

use super::super::ast::{CondId, Declared, Kind, List, RankStep, TextSort};
use super::super::grammar::{Rule, Walk};
use super::super::problem::Expected;
use super::statement::Head;
use super::{Builder, Built, length, since};
use crate::source::Span;

impl Builder<'_> {
    /// The head of a declaration of the form `rule`.
    pub(super) fn declaration(&mut self, rule: Rule, walk: &mut Walk<'_>) -> Built<Kind> {
        Ok(match rule {
            Rule::text => self.text(walk)?,
            Rule::hierarchy => self.hierarchy(walk)?,
            Rule::group => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                Kind::Group { name, title, region: self.condition(walk)? }
            }
            Rule::topic | Rule::theme => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                let members = self.need(walk, Rule::members, Expected::Property)?;
                let members = self.names(&mut walk.inside(members))?;
                if rule == Rule::topic {
                    Kind::Topic { name, title, members }
                } else {
                    Kind::Theme { name, title, members }
                }
            }
            Rule::parameter => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                let node = self.need(walk, Rule::type_of, Expected::Type)?;
                let of_type = self.type_of(walk.inside(node), node)?;
                Kind::Parameter { name, title, of_type, by: self.by(walk)? }
            }
            Rule::procedure | Rule::case | Rule::calendar => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                match rule {
                    Rule::case => Kind::Case { name, title },
                    Rule::calendar => Kind::Calendar { name, title },
                    _ => Kind::Procedure { name, title },
                }
            }
            Rule::uses => Kind::Use { modules: self.modules(walk) },
            Rule::series => self.series(walk)?,
            _ => Kind::Never { region: self.condition(walk)? },
        })
    }

    fn text(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let word = self.need(walk, Rule::text_word, Expected::Statement)?;
        let sort = match self.str(word) {
            "instrument" => TextSort::Instrument,
            "law" => TextSort::Law,
            "jurisdiction" => TextSort::Jurisdiction,
            "bill" => TextSort::Bill,
            _ => TextSort::Source,
        };
        let name = self.name(walk, Expected::Name)?;
        Ok(Kind::Text { sort, name, title: self.quotation_if(walk) })
    }

    fn modules(&mut self, walk: &mut Walk<'_>) -> List<Span> {
        let start = length(&self.tree.names);
        while let Some(node) = walk.take(Rule::module) {
            let module = self.leaf(node);
            self.tree.names.push(module);
        }
        since(&self.tree.names, start)
    }

    /// The `from` and `until` before the colon are clauses of the statement.
    fn hierarchy(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let of = self.name(walk, Expected::Name)?;
        while let Some(node) = walk.peek().filter(|node| matches!(node.rule, Rule::from | Rule::dated)) {
            walk.step();
            self.clause(walk.inside(node), node)?;
        }
        let start = length(&self.tree.ranks);
        let mut beside = false;
        while let Some(node) = walk.step() {
            match node.rule {
                Rule::rank => {
                    let name = self.leaf(node);
                    if self.str(node) != "unknown" {
                        self.tree.ranks.push(RankStep { name, beside });
                    }
                }
                rule => beside = rule == Rule::beside,
            }
        }
        Ok(Kind::Hierarchy { of, ranks: since(&self.tree.ranks, start) })
    }

    /// A property or dimension.
    pub(super) fn declared(&mut self, walk: &mut Walk<'_>) -> Built<Declared> {
        let name = self.name(walk, Expected::Name)?;
        let title = self.quotation_if(walk);
        let of_type = match walk.step() {
            Some(node) if node.rule == Rule::type_of => self.type_of(walk.inside(node), node)?,
            Some(node) => self.formula(walk.inside(node), node)?,
            None => self.missing_type(),
        };
        let bearer = match walk.take(Rule::name) {
            Some(node) => self.name_at(node)?,
            None => Span::NONE,
        };
        Ok(Declared { name, title, of_type, bearer })
    }

    /// `by topic, size`
    pub(super) fn by(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        match walk.enter(Rule::by) {
            Some(mut axes) => self.names(&mut axes),
            None => Ok(List::EMPTY),
        }
    }

    /// What can be told of a declaration whose rest can't be read: its name stays known.
    pub fn loose(&mut self, mut walk: Walk<'_>) -> Built<Head> {
        let word = self.need(&mut walk, Rule::loose_word, Expected::Statement)?;
        let name = self.name(&mut walk, Expected::Name)?;
        let title = self.quotation_if(&mut walk);
        let sort = match self.str(word) {
            "instrument" => Some(TextSort::Instrument),
            "law" => Some(TextSort::Law),
            "jurisdiction" => Some(TextSort::Jurisdiction),
            "source" => Some(TextSort::Source),
            "bill" => Some(TextSort::Bill),
            _ => None,
        };
        let declared = |of_type| Declared { name, title, of_type, bearer: Span::NONE };
        let kind = match (sort, self.str(word)) {
            (Some(sort), _) => Kind::Text { sort, name, title },
            (None, "property") => Kind::Property(declared(self.missing_type())),
            (None, "dimension") => Kind::Dimension(declared(self.missing_type())),
            (None, "group") => Kind::Group { name, title, region: CondId::NONE },
            (None, "procedure") => Kind::Procedure { name, title },
            (None, "case") => Kind::Case { name, title },
            (None, "calendar") => Kind::Calendar { name, title },
            (None, "theme") => Kind::Theme { name, title, members: List::EMPTY },
            (None, "topic") => Kind::Topic { name, title, members: List::EMPTY },
            (None, "series") => Kind::Series { name, title, by: List::EMPTY, of_type: self.missing_type() },
            (None, _) => Kind::Parameter { name, title, of_type: self.missing_type(), by: List::EMPTY },
        };
        Ok(Head { kind, span: self.span(word).to(name).to(title) })
    }
}
