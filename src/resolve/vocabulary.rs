//! Types of properties, dimensions and parameters; rows of parameters; topics, groups, impossible
//! corners and derived properties.

use super::clause::Clauses;
use super::name::Meaning;
use super::{At, Resolver};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{
    Combination, Condition, DimensionId, DimensionKind, Direction, Formula, ParameterId, ParameterRow, PropertyId,
    Scale, Scope,
};
use crate::source::Span;
use crate::syntax::ast::{ClauseKind, Declared, Key, Kind, Statement, Type, TypeKind};
use crate::value::{Date, DateRange, Exact, Unit};
use rustc_hash::FxHashSet;

/// The most values that a `one of` or `set of` may list.
pub(super) const MOST_VALUES: usize = 127;

impl Resolver {
    /// Reads types, topics and parameters.
    pub(super) fn declare(&mut self, at: At<'_>, statement: &Statement) {
        match statement.kind {
            Kind::Property(declared) => self.declare_property(at, statement, declared),
            Kind::Dimension(declared) => self.declare_dimension(at, declared),
            Kind::Topic { name, members, .. } => {
                let Some(Meaning::Topic(id)) = self.names.get(&at.name(name)) else { return };
                for member in members.of(&at.tree.names) {
                    if let Some(property) = self.property(at, *member) {
                        if let Some(topic) = self.corpus.topics.get_mut(id.0 as usize) {
                            topic.members.push(property);
                        }
                        if let Some(property) = self.corpus.properties.get_mut(property.0 as usize) {
                            property.topics.push(id);
                        }
                    }
                }
            }
            Kind::Theme { .. } => self.declare_theme(at, statement),
            Kind::Parameter { name, of_type, by, .. } => {
                let Some(Meaning::Parameter(id)) = self.names.get(&at.name(name)) else { return };
                if self.corpus.parameter(id).place != at.place(name) {
                    return;
                }
                let unit = at
                    .tree
                    .types
                    .get(of_type.0 as usize)
                    .and_then(|of_type| self.unit_of_type(at, of_type))
                    .unwrap_or(Unit::NUMBER);
                let by_topic = by.of(&at.tree.names).iter().any(|name| at.text(*name) == "topic");
                if let Some(parameter) = self.corpus.parameters.get_mut(id.0 as usize) {
                    parameter.unit = unit;
                    parameter.by_topic = by_topic;
                }
                self.parameter_rows(at, statement, id, unit);
            }
            Kind::Use { .. } => {
                // Nothing but remarks belongs there; what doesn't is told.
                let _ = Clauses::of(self, at, statement);
            }
            _ => {}
        }
    }

    fn declare_property(&mut self, at: At<'_>, statement: &Statement, declared: Declared) {
        let Some(Meaning::Property(id)) = self.names.get(&at.name(declared.name)) else { return };
        if self.corpus.property(id).place != at.place(declared.name) {
            return;
        }
        let Some(of_type) = at.tree.types.get(declared.of_type.0 as usize).copied() else { return };
        let scale = match of_type.kind {
            TypeKind::YesNo => Scale::YesNo,
            TypeKind::OneOf(values) => {
                Scale::OneOf { values: self.value_names(at, values.of(&at.tree.names), of_type.span), ordered: false }
            }
            TypeKind::Ordered(values) => {
                let mut values = self.value_names(at, values.of(&at.tree.names), of_type.span);
                values.reverse();
                Scale::OneOf { values, ordered: true }
            }
            TypeKind::SetOf(values) => Scale::SetOf(self.value_names(at, values.of(&at.tree.names), of_type.span)),
            TypeKind::Clock => Scale::Clock,
            TypeKind::Date => Scale::Date,
            TypeKind::Missing | TypeKind::Formula(_) => Scale::Amount(Unit::NUMBER),
            TypeKind::AnyOf(_) => {
                self.wrong(diagnostic::WRONG_TYPE, at.place(of_type.span), Text::new("property-any-of"));
                Scale::YesNo
            }
            _ => Scale::Amount(self.unit_of_type(at, &of_type).unwrap_or(Unit::NUMBER)),
        };
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.details(self, at);
        let mut covers = Vec::new();
        let (mut direction, mut combination) = (Direction::Neither, Combination::One);
        for clause in statement.clauses.of(&at.tree.clauses) {
            match clause.kind {
                ClauseKind::MoreIsBetter => direction = Direction::More,
                ClauseKind::LessIsBetter => direction = Direction::Less,
                ClauseKind::AddsUp => combination = Combination::AddsUp,
                ClauseKind::BestOf => combination = Combination::BestOf,
                ClauseKind::Covers { value, covered } => {
                    if let Some(wide) = self.value_of(at, &scale, value) {
                        let narrow = covered
                            .of(&at.tree.names)
                            .iter()
                            .filter_map(|span| self.value_of(at, &scale, *span))
                            .collect();
                        covers.push((wide, narrow));
                    }
                }
                _ => {}
            }
        }
        let scale = self.share(scale);
        if let Some(property) = self.corpus.properties.get_mut(id.0 as usize) {
            property.scale = scale;
            property.direction = direction;
            property.combination = combination;
            property.covers = covers;
            property.details = details;
        }
    }

    /// The names of a list of values; a doubled one is diagnosed.
    fn value_names(&mut self, at: At<'_>, spans: &[Span], whole: Span) -> Vec<crate::law::Symbol> {
        let mut seen = FxHashSet::default();
        let mut names = Vec::new();
        for span in spans {
            let name = self.symbol(&at.name(*span));
            if seen.insert(name) {
                names.push(name);
            } else {
                self.wrong(
                    diagnostic::DUPLICATE_NAME,
                    at.place(*span),
                    Text::new("duplicate-value").with("name", at.text(*span)),
                );
            }
        }
        if names.len() > MOST_VALUES {
            self.wrong(
                diagnostic::TOO_MANY_VALUES,
                at.place(whole),
                Text::new("too-many-values").with("most", MOST_VALUES).with("found", names.len()),
            );
            names.truncate(MOST_VALUES);
        }
        names
    }

    fn declare_dimension(&mut self, at: At<'_>, declared: Declared) {
        let Some(Meaning::Dimension(id)) = self.names.get(&at.name(declared.name)) else { return };
        if self.corpus.dimension(id).place != at.place(declared.name) {
            return;
        }
        let Some(of_type) = at.tree.types.get(declared.of_type.0 as usize).copied() else { return };
        let bound = |span: Span| span.is_some().then(|| Exact::parse(at.text(span))).flatten();
        let kind = match of_type.kind {
            TypeKind::YesNo | TypeKind::OneOf(_) | TypeKind::Ordered(_) | TypeKind::AnyOf(_) | TypeKind::Missing => {
                None
            }
            TypeKind::Count(noun) => {
                let unit =
                    if noun.is_some() { self.unit(at, noun, Span::NONE, Span::NONE) } else { Some(Unit::NUMBER) };
                Some(DimensionKind::Count {
                    least: bound(of_type.least).and_then(Exact::to_i64).unwrap_or(0),
                    greatest: bound(of_type.greatest).and_then(Exact::to_i64),
                    unit: unit.unwrap_or(Unit::NUMBER),
                })
            }
            TypeKind::SetOf(_) | TypeKind::Clock | TypeKind::Date | TypeKind::Formula(_) => {
                self.wrong(
                    diagnostic::WRONG_TYPE,
                    at.place(of_type.span),
                    Text::new("dimension-type").with("found", at.text(of_type.span)),
                );
                None
            }
            _ => {
                let unit = self.unit_of_type(at, &of_type).unwrap_or(Unit::NUMBER);
                // An amount on an axis is at least nought unless its bounds say otherwise.
                Some(DimensionKind::Amount {
                    unit,
                    least: bound(of_type.least).or(Some(Exact::ZERO)),
                    greatest: bound(of_type.greatest),
                })
            }
        };
        if let Some(dimension) = self.corpus.dimensions.get_mut(id.0 as usize) {
            if let Some(kind) = kind {
                dimension.kind = kind;
            }
            dimension.may_be_none = of_type.or_none;
        }
    }

    pub(super) fn unit_of_type(&mut self, at: At<'_>, of_type: &Type) -> Option<Unit> {
        match of_type.kind {
            TypeKind::Quantity { unit, per_count, per } => self.unit(at, unit, per_count, per),
            TypeKind::Percent => Some(Unit::PERCENT),
            TypeKind::Count(noun) if noun.is_some() => self.unit(at, noun, Span::NONE, Span::NONE),
            _ => Some(Unit::NUMBER),
        }
    }

    fn parameter_rows(&mut self, at: At<'_>, statement: &Statement, id: ParameterId, unit: Unit) {
        let mut clauses = Clauses::of(self, at, statement);
        let details = clauses.details(self, at);
        for row in &clauses.rows {
            let (mut from, mut topic) = (None, None);
            for key in row.keys.of(&at.tree.keys) {
                match key {
                    Key::Period(span) => {
                        let message = Text::new("period-outside-series").with("found", at.text(*span));
                        self.wrong(diagnostic::SERIES_ROW, at.place(*span), message);
                    }
                    Key::From(value) => from = self.day(at, at.tree.expr(*value).span),
                    Key::Name(name) => match self.names.get(&at.name(*name)) {
                        Some(Meaning::Topic(id)) => topic = Some(id),
                        _ => self.unknown_name(diagnostic::UNKNOWN_TOPIC, "kind-topic", at, *name, |m| {
                            matches!(m, Meaning::Topic(_))
                        }),
                    },
                }
            }
            let Some(from) = from else {
                self.wrong(diagnostic::ROW_WITHOUT_DATE, at.place(row.span), Text::new("row-without-date"));
                continue;
            };
            let Some(value) = self.constant(at, row.value, unit) else { continue };
            let details = self.row_details(at, row, crate::law::DetailsId::NONE);
            // The end of the series is that of each row that says none.
            let until = row.until.or(clauses.until).and_then(|date| self.date(at, date)).map(DateRange::last);
            self.corpus_row(
                id,
                ParameterRow {
                    from,
                    until,
                    topic,
                    value,
                    unverified: row.unverified,
                    place: at.place(row.span),
                    details,
                },
            );
        }
        if let Some(parameter) = self.corpus.parameters.get_mut(id.0 as usize) {
            parameter.details = details;
            parameter.rows.sort_by_key(|row| (row.from, row.topic, row.place));
        }
    }

    fn corpus_row(&mut self, id: ParameterId, row: ParameterRow) {
        let before =
            self.corpus.parameter(id).rows.iter().find(|r| (r.from, r.topic) == (row.from, row.topic)).map(|r| r.place);
        if let Some(before) = before {
            let message = Text::new("duplicate-row").with("date", row.from.to_string());
            self.report(
                Diagnostic::new(diagnostic::DUPLICATE_ROW, message)
                    .at(row.place)
                    .label(before, Text::new("duplicate-row-first")),
            );
            return;
        }
        if let Some(parameter) = self.corpus.parameters.get_mut(id.0 as usize) {
            parameter.rows.push(row);
        }
    }

    /// A whole day, or a diagnostic.
    pub(super) fn day(&mut self, at: At<'_>, span: Span) -> Option<Date> {
        match Date::parse(at.text(span)) {
            Ok(date) => Some(date),
            Err(error) => {
                // A year alone is a day where it begins something: `from 2013` is its first day.
                if let Ok(range) = crate::value::DateRange::parse(at.text(span)) {
                    return Some(range.first());
                }
                self.bad_date(at, span, error);
                None
            }
        }
    }

    /// Reads groups and impossible corners.
    pub(super) fn declare_groups(&mut self, at: At<'_>, statement: &Statement) {
        match statement.kind {
            Kind::Group { name, region, .. } => {
                let Some(Meaning::Group(id)) = self.names.get(&at.name(name)) else { return };
                let condition = self.condition_keeping_groups(at, region);
                if let Some(group) = self.corpus.groups.get_mut(id as usize)
                    && group.place == at.place(name)
                {
                    group.region = condition;
                }
            }
            Kind::Defines { .. } => self.declare_definition(at, statement),
            Kind::Never { region } => {
                let before = self.problems.len();
                let condition = self.condition_keeping_groups(at, region);
                // A corner that can't be read must not cut away what is possible.
                if self.problems.len() == before {
                    self.corpus.impossible.push((condition, at.place(statement.span)));
                }
            }
            _ => {}
        }
    }

    /// Puts groups into one another's place, and says where they go round in a circle.
    pub(super) fn check_groups(&mut self) {
        let written: Vec<Condition> = self.corpus.groups.iter().map(|group| group.region.clone()).collect();
        let mut state = vec![Expansion::Waiting; written.len()];
        for id in 0..written.len() {
            self.expand_group(id, &written, &mut state);
        }
        for i in 0..self.corpus.impossible.len() {
            if let Some((condition, _)) = self.corpus.impossible.get(i).cloned() {
                let expanded = self.expand(&condition);
                if let Some(slot) = self.corpus.impossible.get_mut(i) {
                    slot.0 = expanded;
                }
            }
        }
        for i in 0..self.corpus.groups.len() {
            if let Some(region) = self.corpus.groups.get(i).map(|group| group.region.clone()) {
                let scope = self.scope(Scope { base: region, unless: Condition::Never });
                if let Some(group) = self.corpus.groups.get_mut(i) {
                    group.scope = scope;
                }
            }
        }
    }

    fn expand_group(&mut self, id: usize, written: &[Condition], state: &mut [Expansion]) {
        match state.get(id) {
            Some(Expansion::Done) | None => return,
            Some(Expansion::Under) => {
                if let Some(group) = self.corpus.groups.get(id) {
                    let message = Text::new("circular-group").with("name", self.corpus.text(group.name));
                    let place = group.place;
                    self.wrong(diagnostic::CIRCULAR, place, message);
                }
                return;
            }
            Some(Expansion::Waiting) => {}
        }
        if let Some(slot) = state.get_mut(id) {
            *slot = Expansion::Under;
        }
        let mut inner = Vec::new();
        if let Some(condition) = written.get(id) {
            condition.each_group(&mut |group| inner.push(group as usize));
        }
        for group in inner {
            self.expand_group(group, written, state);
        }
        if let Some(condition) = written.get(id) {
            let expanded = self.expand(condition);
            if let Some(group) = self.corpus.groups.get_mut(id) {
                group.region = expanded;
            }
        }
        if let Some(slot) = state.get_mut(id) {
            *slot = Expansion::Done;
        }
    }

    /// The condition with the regions of its groups in their place.
    pub(super) fn expand(&self, condition: &Condition) -> Condition {
        match condition {
            Condition::Group(id) => self.corpus.groups.get(*id as usize).map_or(Condition::Never, |group| {
                // A circle was diagnosed; what it leaves is empty.
                if group.region.has_groups() { Condition::Never } else { group.region.clone() }
            }),
            Condition::All(parts) => parts.iter().fold(Condition::Always, |all, part| all.and(self.expand(part))),
            Condition::Any(parts) => Condition::Any(parts.iter().map(|part| self.expand(part)).collect()),
            Condition::Not(part) => Condition::Not(Box::new(self.expand(part))),
            other => other.clone(),
        }
    }

    /// Reads the formulas of derived properties.
    pub(super) fn declare_formulas(&mut self, at: At<'_>, statement: &Statement) {
        let Kind::Property(declared) = statement.kind else { return };
        let Some(of_type) = at.tree.types.get(declared.of_type.0 as usize) else { return };
        let TypeKind::Formula(value) = of_type.kind else { return };
        let Some(Meaning::Property(id)) = self.names.get(&at.name(declared.name)) else { return };
        let Some(formula) = self.formula(at, value, None) else { return };
        if let Some(property) = self.corpus.properties.get_mut(id.0 as usize) {
            property.formula = Some(formula);
        }
    }

    /// Units of derived properties, and circles among them.
    pub(super) fn check_formulas(&mut self) {
        // A property may be derived from derived ones, whose unit is known only once they are: as often as
        // there are properties to derive, at most.
        let derived: Vec<usize> = (0..self.corpus.properties.len()).filter(|i| self.formula_of(*i).is_some()).collect();
        let mut open: FxHashSet<usize> = derived.iter().copied().collect();
        loop {
            let ready: Vec<usize> = derived
                .iter()
                .copied()
                .filter(|i| open.contains(i))
                .filter(|i| {
                    let mut waits = false;
                    if let Some(formula) = self.formula_of(*i) {
                        formula.each(&mut |part| {
                            waits |= matches!(part, Formula::Property(PropertyId(p)) if open.contains(&(*p as usize)));
                        });
                    }
                    !waits
                })
                .collect();
            if ready.is_empty() {
                break;
            }
            for i in ready {
                open.remove(&i);
                let Some(formula) = self.formula_of(i).cloned() else { continue };
                let unit = self.unit_of(&formula);
                let place = self.corpus.properties.get(i).map(|property| property.place);
                match (unit, place) {
                    (Ok(unit), _) => {
                        let scale = self.share(Scale::Amount(unit));
                        if let Some(property) = self.corpus.properties.get_mut(i) {
                            property.scale = scale;
                        }
                    }
                    (Err(message), Some(place)) => self.wrong(diagnostic::WRONG_UNIT, place, message),
                    _ => {}
                }
            }
        }
        let mut circles: Vec<_> = open.into_iter().collect();
        circles.sort_unstable();
        for i in circles {
            let Some(property) = self.corpus.properties.get_mut(i) else { continue };
            property.formula = None;
            let (name, place) = (property.name, property.place);
            let message = Text::new("circular-property").with("name", self.corpus.text(name));
            self.wrong(diagnostic::CIRCULAR, place, message);
        }
    }

    fn formula_of(&self, i: usize) -> Option<&Formula> {
        self.corpus.properties.get(i).and_then(|property| property.formula.as_ref())
    }

    /// The dimension of an id, if it tells persons apart by words.
    pub(super) fn value_count(&self, id: DimensionId) -> usize {
        match &self.corpus.dimension(id).kind {
            DimensionKind::YesNo => 2,
            DimensionKind::OneOf { values, .. } => values.len(),
            _ => 0,
        }
    }
}

#[derive(Clone, Copy)]
enum Expansion {
    Waiting,
    Under,
    Done,
}
