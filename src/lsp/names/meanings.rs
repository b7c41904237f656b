//! What the names of a corpus mean: one namespace, but for the values of properties, which mean something beside their
//! property only. Must not know places.

use super::Named;
use crate::law::{
    ActId, BillId, Corpus, DimensionId, DimensionKind, JurisdictionId, ParameterId, ProcedureId, PropertyId, Scale,
    SeriesId, Symbol, TermId,
};
use rustc_hash::FxHashMap;

/// Names and what they mean.
#[derive(Debug, Default)]
pub(in crate::lsp) struct Meanings {
    names: FxHashMap<Box<str>, Named>,
    /// The dimensions of a word that is a value.
    values: FxHashMap<Box<str>, Vec<(DimensionId, Symbol)>>,
    properties: FxHashMap<PropertyId, FxHashMap<Box<str>, Symbol>>,
}

impl Meanings {
    pub(in crate::lsp) fn of(corpus: &Corpus) -> Self {
        let mut meanings = Self::default();
        let mut name = |symbol: Symbol, named: Named| {
            meanings.names.entry(corpus.text(symbol).into()).or_insert(named);
        };
        (0..).zip(&corpus.acts).for_each(|(i, row)| name(row.name, Named::Act(ActId(i))));
        (0..).zip(&corpus.bills).for_each(|(i, row)| name(row.name, Named::Bill(BillId(i))));
        (0..).zip(&corpus.jurisdictions).for_each(|(i, row)| name(row.name, Named::Jurisdiction(JurisdictionId(i))));
        (0..).zip(&corpus.properties).for_each(|(i, row)| name(row.name, Named::Property(PropertyId(i))));
        (0..).zip(&corpus.dimensions).for_each(|(i, row)| name(row.name, Named::Dimension(DimensionId(i))));
        let groups = (0..).zip(&corpus.groups).filter(|(_, row)| row.has_name);
        groups.for_each(|(i, row)| name(row.name, Named::Group(i)));
        (0..).zip(&corpus.topics).for_each(|(i, row)| name(row.name, Named::Topic(i)));
        (0..).zip(&corpus.themes).for_each(|(i, row)| name(row.name, Named::Theme(i)));
        (0..).zip(&corpus.terms).for_each(|(i, row)| name(row.name, Named::Term(TermId(i))));
        (0..).zip(&corpus.parameters).for_each(|(i, row)| name(row.name, Named::Parameter(ParameterId(i))));
        (0..).zip(&corpus.series).for_each(|(i, row)| name(row.name, Named::Series(SeriesId(i))));
        (0..).zip(&corpus.procedures).for_each(|(i, row)| name(row.name, Named::Procedure(ProcedureId(i))));
        (0..).zip(&corpus.calendars).for_each(|(i, row)| name(row.name, Named::Calendar(i)));
        (0..).zip(&corpus.cases).for_each(|(i, row)| name(row.name, Named::Case(i)));
        for (i, row) in (0..).zip(&corpus.dimensions) {
            if let DimensionKind::OneOf { values, .. } = &row.kind {
                for value in values {
                    let all = meanings.values.entry(corpus.text(*value).into()).or_default();
                    all.push((DimensionId(i), *value));
                }
            }
        }
        for (i, row) in (0..).zip(&corpus.properties) {
            if let Scale::OneOf { values, .. } | Scale::SetOf(values) = &*row.scale {
                let values = values.iter().map(|value| (corpus.text(*value).into(), *value)).collect();
                meanings.properties.insert(PropertyId(i), values);
            }
        }
        meanings
    }

    /// What a name means where nothing tells more.
    pub(in crate::lsp) fn get(&self, name: &str) -> Option<Named> {
        self.names.get(name).copied().or_else(|| match self.values.get(name)?.as_slice() {
            // A value of several dimensions has to be written with one of them.
            [(dimension, value)] => Some(Named::Value(*dimension, *value)),
            _ => None,
        })
    }

    pub(in crate::lsp) fn value(&self, dimension: DimensionId, name: &str) -> Option<Named> {
        let all = self.values.get(name)?;
        all.iter().find(|(of, _)| *of == dimension).map(|(of, value)| Named::Value(*of, *value))
    }

    pub(in crate::lsp) fn value_of(&self, property: PropertyId, name: &str) -> Option<Named> {
        let value = self.properties.get(&property)?.get(name)?;
        Some(Named::ValueOf(property, *value))
    }

    /// Whether a name means something already.
    pub(in crate::lsp) fn is_taken(&self, name: &str) -> bool {
        self.names.contains_key(name) || self.values.contains_key(name)
    }
}
