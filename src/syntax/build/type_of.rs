//! Types of properties, dimensions and parameters.

use super::super::ast::{Type, TypeId, TypeKind};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::Expected;
use super::{Builder, Built, length};
use crate::source::Span;

impl Builder<'_> {
    fn push_type(&mut self, of_type: Type) -> TypeId {
        let id = TypeId(length(&self.tree.types));
        self.tree.types.push(of_type);
        id
    }

    /// The type of a declaration whose type can't be read.
    pub(super) fn missing_type(&mut self) -> TypeId {
        let none = Span::NONE;
        self.push_type(Type { span: none, kind: TypeKind::Missing, least: none, greatest: none, or_none: false })
    }

    /// `= FORMULA`
    pub(super) fn formula(&mut self, mut inside: Walk<'_>, node: Node) -> Built<TypeId> {
        let value = self.value(&mut inside)?;
        let span = self.span(node);
        let kind = TypeKind::Formula(value);
        Ok(self.push_type(Type { span, kind, least: Span::NONE, greatest: Span::NONE, or_none: false }))
    }

    /// A type as written.
    pub(super) fn type_of(&mut self, mut inside: Walk<'_>, node: Node) -> Built<TypeId> {
        let span = self.span(node);
        let Some(form) = inside.step() else {
            return Ok(self.missing_type());
        };
        let mut parts = inside.inside(form);
        let (mut least, mut greatest) = (Span::NONE, Span::NONE);
        if form.rule == Rule::plain {
            // `number 0..10`: the word stands before the bounds
            let word = self.need(&mut parts, Rule::plain_word, Expected::Type)?;
            self.bounds(&mut parts, &mut least, &mut greatest);
            let kind = match self.str(word) {
                "number" => TypeKind::Number,
                "percent" => TypeKind::Percent,
                "date" => TypeKind::Date,
                _ => TypeKind::Clock,
            };
            let or_none = inside.take(Rule::or_none).is_some();
            return Ok(self.push_type(Type { span, kind, least, greatest, or_none }));
        }
        self.bounds(&mut parts, &mut least, &mut greatest);
        let kind = match form.rule {
            Rule::one_of => self.one_of(parts)?,
            Rule::any_of => TypeKind::AnyOf(self.names(&mut parts)?),
            Rule::set_of => TypeKind::SetOf(self.names(&mut parts)?),
            Rule::count => {
                let noun = match parts.take(Rule::name) {
                    Some(noun) => self.name_at(noun)?,
                    None => Span::NONE,
                };
                TypeKind::Count(noun)
            }
            Rule::quantity => {
                let unit = match parts.take(Rule::kind_of_day) {
                    Some(words) => self.leaf(words),
                    None => {
                        let word = self.need(&mut parts, Rule::word, Expected::Unit)?;
                        self.name_at(word)?
                    }
                };
                let (per_count, per) = match parts.enter(Rule::per) {
                    Some(mut per) => self.period(&mut per)?,
                    None => (Span::NONE, Span::NONE),
                };
                TypeKind::Quantity { unit, per_count, per }
            }
            _ => TypeKind::YesNo,
        };
        let or_none = inside.take(Rule::or_none).is_some();
        Ok(self.push_type(Type { span, kind, least, greatest, or_none }))
    }

    fn one_of(&mut self, mut parts: Walk<'_>) -> Built<TypeKind> {
        let start = length(&self.tree.names);
        let mut ordered = false;
        while let Some(node) = parts.step() {
            if node.rule == Rule::above {
                ordered = true;
            } else {
                let name = self.name_at(node)?;
                self.tree.names.push(name);
            }
        }
        let list = super::since(&self.tree.names, start);
        Ok(if ordered { TypeKind::Ordered(list) } else { TypeKind::OneOf(list) })
    }

    fn bounds(&mut self, parts: &mut Walk<'_>, least: &mut Span, greatest: &mut Span) {
        if let Some(low) = parts.take(Rule::bound) {
            *least = self.leaf(low);
        }
        if let Some(high) = parts.take(Rule::bound) {
            *greatest = self.leaf(high);
        }
    }
}
