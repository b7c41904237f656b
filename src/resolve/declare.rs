//! The first readings: registers every declared name, then reads the types of properties, dimensions and
//! parameters, the groups, and the derived properties, each once all that they refer to is known.

use super::name::Meaning;
use super::{At, Resolver};
use crate::law::{
    Act, ActId, ActSort, Bearer, Combination, Condition, DetailsId, Dimension, DimensionId, DimensionKind, Direction,
    Group, Jurisdiction, JurisdictionId, Parameter, ParameterId, Periods, Property, PropertyId, Scale, ScopeId, Series,
    SeriesId, Topic, TopicId,
};
use crate::source::{Place, Span};
use crate::syntax::ast::{ClauseKind, Declared, Kind, Statement, TextSort, TypeKind};
use crate::syntax::only_states;
use crate::text::Title;
use crate::value::Unit;

/// The next number of a row.
pub(super) fn next<T>(rows: &[T]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

impl Resolver {
    /// Registers the names that a statement declares.
    pub(super) fn register(&mut self, at: At<'_>, statement: &Statement) {
        match statement.kind {
            Kind::Text { sort: TextSort::Jurisdiction, name, title } => {
                let id = JurisdictionId(next(&self.corpus.jurisdictions));
                if self.define(at, name, Meaning::Jurisdiction(id)) {
                    let symbol = self.symbol(&at.name(name));
                    let mut title = Title::from(at.text(title));
                    for clause in statement.clauses.of(&at.tree.clauses) {
                        if let ClauseKind::TitleIn { language, title: words } = clause.kind {
                            title.add(at.text(language), at.text(words));
                        }
                    }
                    self.corpus.jurisdictions.push(Jurisdiction { name: symbol, title, place: at.place(name) });
                }
            }
            Kind::Text { sort: TextSort::Bill, name, title } => self.register_bill(at, name, title),
            Kind::Text { sort, name, title } => {
                let id = ActId(next(&self.corpus.acts));
                if self.define(at, name, Meaning::Act(id)) {
                    let symbol = self.symbol(&at.name(name));
                    let sort = match sort {
                        TextSort::Instrument => ActSort::Treaty,
                        TextSort::Law => ActSort::Law,
                        TextSort::Source | TextSort::Jurisdiction | TextSort::Bill => ActSort::Source,
                    };
                    let place = at.place(name);
                    self.corpus.acts.push(Act::new(symbol, at.text(title).into(), sort, place));
                }
            }
            Kind::Hierarchy { ranks, .. } => {
                for step in ranks.of(&at.tree.ranks) {
                    self.rank(&at.name(step.name));
                }
            }
            Kind::Property(declared) => self.register_property(at, declared),
            Kind::Dimension(declared) => self.register_dimension(at, declared),
            Kind::Group { name, title, .. } => {
                let id = next(&self.corpus.groups);
                if self.define(at, name, Meaning::Group(id)) {
                    let symbol = self.symbol(&at.name(name));
                    self.corpus.groups.push(Group {
                        name: symbol,
                        title: at.text(title).into(),
                        region: Condition::Never,
                        scope: ScopeId::EVERYTHING,
                        has_name: true,
                        named: false,
                        place: at.place(name),
                    });
                }
            }
            Kind::Topic { name, title, .. } => {
                let id = TopicId(next(&self.corpus.topics));
                if self.define(at, name, Meaning::Topic(id)) {
                    let symbol = self.symbol(&at.name(name));
                    self.corpus.topics.push(Topic {
                        name: symbol,
                        title: at.text(title).into(),
                        members: Vec::new(),
                        named: false,
                        place: at.place(name),
                    });
                }
            }
            Kind::Parameter { name, title, .. } => {
                let id = ParameterId(next(&self.corpus.parameters));
                if self.define(at, name, Meaning::Parameter(id)) {
                    let symbol = self.symbol(&at.name(name));
                    self.corpus.parameters.push(Parameter {
                        name: symbol,
                        title: at.text(title).into(),
                        unit: Unit::NUMBER,
                        by_topic: false,
                        rows: Vec::new(),
                        place: at.place(name),
                        details: DetailsId::NONE,
                    });
                }
            }
            Kind::Series { name, title, .. } => {
                let id = SeriesId(next(&self.corpus.series));
                if self.define(at, name, Meaning::Series(id)) {
                    let symbol = self.symbol(&at.name(name));
                    self.corpus.series.push(Series {
                        name: symbol,
                        title: at.text(title).into(),
                        unit: Unit::NUMBER,
                        of: None,
                        periods: Periods::Any,
                        axes: Vec::new(),
                        sums: Vec::new(),
                        direction: Direction::Neither,
                        rows: Vec::new(),
                        unverified: false,
                        place: at.place(name),
                        details: DetailsId::NONE,
                    });
                }
            }
            Kind::Defines { .. } => self.register_term(at, statement),
            Kind::Procedure { name, title } => self.register_procedure(at, name, title),
            Kind::Calendar { name, title } => self.register_calendar(at, name, title),
            Kind::Case { name, .. } => self.register_case(at, name),
            Kind::Broken if !only_states(at.text(statement.span)) => {
                // Whatever the broken statement would have declared isn't unknown, only unread.
                for word in at.text(at.head(statement)).split(|c: char| !c.is_alphanumeric() && c != '_') {
                    if !word.is_empty() {
                        self.names.forgive(word);
                    }
                }
            }
            _ => {}
        }
    }

    fn register_property(&mut self, at: At<'_>, declared: Declared) {
        let id = PropertyId(next(&self.corpus.properties));
        if self.define(at, declared.name, Meaning::Property(id)) {
            let name = self.symbol(&at.name(declared.name));
            let bearer = self.bearer(at, declared.bearer);
            let scale = self.share(Scale::YesNo);
            self.corpus.properties.push(Property {
                name,
                title: at.text(declared.title).into(),
                scale,
                bearer,
                direction: Direction::Neither,
                combination: Combination::One,
                formula: None,
                covers: Vec::new(),
                topics: Vec::new(),
                place: at.place(declared.name),
                details: DetailsId::NONE,
            });
        }
    }

    fn register_dimension(&mut self, at: At<'_>, declared: Declared) {
        let of_type = at.tree.types.get(declared.of_type.0 as usize);
        let bearer = self.bearer(at, declared.bearer);
        if let Some(TypeKind::AnyOf(values)) = of_type.map(|of_type| of_type.kind) {
            // Several of these may hold at once: each value is a flag of its own.
            for value in values.of(&at.tree.names) {
                self.add_dimension(at, *value, declared.title, bearer, at.place(*value));
            }
            return;
        }
        let id = DimensionId(next(&self.corpus.dimensions));
        if !self.add_dimension(at, declared.name, declared.title, bearer, at.place(declared.name)) {
            return;
        }
        if let Some(TypeKind::OneOf(values) | TypeKind::Ordered(values)) = of_type.map(|of_type| of_type.kind) {
            let spans = values.of(&at.tree.names);
            let ordered = matches!(of_type.map(|of_type| of_type.kind), Some(TypeKind::Ordered(_)));
            let mut spans = spans.to_vec();
            if ordered {
                spans.reverse();
            }
            let mut symbols = Vec::new();
            for (i, span) in spans.iter().enumerate() {
                self.define(at, *span, Meaning::Value(id, u16::try_from(i).unwrap_or(u16::MAX)));
                symbols.push(self.symbol(&at.name(*span)));
            }
            if let Some(dimension) = self.corpus.dimensions.get_mut(id.0 as usize) {
                dimension.kind = DimensionKind::OneOf { values: symbols, ordered };
            }
        }
    }

    fn add_dimension(&mut self, at: At<'_>, name: Span, title: Span, bearer: Bearer, place: Place) -> bool {
        let id = DimensionId(next(&self.corpus.dimensions));
        let defined = self.define(at, name, Meaning::Dimension(id));
        if defined {
            let name = self.symbol(&at.name(name));
            self.corpus.dimensions.push(Dimension {
                name,
                title: at.text(title).into(),
                kind: DimensionKind::YesNo,
                may_be_none: false,
                bearer,
                place,
            });
        }
        defined
    }

    /// Whose it is; persons where nothing is said.
    pub(super) fn bearer(&mut self, at: At<'_>, span: Span) -> Bearer {
        if span.is_none() {
            return Bearer::Person;
        }
        Bearer::of_word(at.text(span)).unwrap_or_else(|| {
            self.wrong(
                crate::diagnostic::UNKNOWN_BEARER,
                at.place(span),
                crate::diagnostic::Text::new("unknown-bearer")
                    .with("found", at.text(span))
                    .with("known", Bearer::WORDS.map(str::to_owned).to_vec()),
            );
            Bearer::Person
        })
    }
}
