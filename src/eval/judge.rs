//! The space of one family of properties on one day, and where a written condition lies in it. The other files of
//! this room work in it.

use super::doubt::Doubt;
use super::given::{Given, LeftNowhere};
use super::index::Index;
use super::moment::Moment;
use super::needs::Needs;
use crate::diagnostic::Diagnostic;
use crate::law::{Condition, DimensionId, DimensionKind, Formula, ParameterId, PropertyId, ScopeId, Test};
use crate::scope::{Axis, AxisId, Comparison, Region, Space};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Lays provisions over demands for the properties of one family.
pub struct Judge<'c> {
    pub(super) moment: Moment<'c>,
    pub(super) index: &'c Index,
    pub(super) space: Space,
    /// Axes by dimension, sorted.
    axes: Vec<(DimensionId, AxisId)>,
    /// What may or may not hold, each an axis of its own.
    pub(super) doubts: Vec<(Doubt, AxisId)>,
    scopes: FxHashMap<ScopeId, Compiled>,
    pub(super) given: FxHashMap<PropertyId, Rc<Given>>,
    /// The properties whose provisions are being laid out: one that comes round again is a circle.
    pub(super) under_way: Vec<PropertyId>,
    /// The properties whose amounts are being computed, for the same reason.
    pub(super) computing: Vec<PropertyId>,
    /// The paragraphs whose verdict is being asked for: `is met` must not go round in a circle.
    pub(super) asked: Vec<(crate::law::ActId, crate::law::AddressId)>,
    /// The parameters that the family's formulas name, for amounts shown as so many of them.
    pub(super) parameters: Vec<ParameterId>,
    /// Contradictions and the like, found on the way.
    pub(super) problems: Vec<Diagnostic>,
    /// Provisions that others shadow everywhere.
    pub(super) left_nowhere: Vec<LeftNowhere>,
}

/// A scope in the space.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    /// Act's scope, `for` and `when`.
    pub(super) base: Region,
    /// The base without `unless`.
    pub(super) effective: Region,
    /// Properties that the region asks for and nothing gives: that part of it is empty.
    pub(super) unset: Vec<PropertyId>,
    /// Where it isn't known whether a situation lies in it, and why: there it is taken to lie in it.
    pub(super) unclear: Option<(Region, super::cause::Cause)>,
}

/// What is noticed while a condition is laid out.
#[derive(Default)]
struct Notes {
    unset: Vec<PropertyId>,
    unclear: Option<(Region, super::cause::Cause)>,
}

impl<'c> Judge<'c> {
    /// The space of a family. `scopes` are further regions that will be asked for (expectations, claims).
    pub fn new(moment: Moment<'c>, index: &'c Index, family: &[PropertyId], scopes: &[ScopeId]) -> Self {
        let (dimensions, parameters, doubtful) = Needs::of(moment, index, family, scopes).sorted();
        let mut axes: Vec<Axis> = Vec::with_capacity(dimensions.len() + doubtful.len());
        let mut by_dimension = Vec::with_capacity(dimensions.len());
        for id in &dimensions {
            by_dimension.push((*id, AxisId(u16::try_from(axes.len()).unwrap_or(u16::MAX))));
            axes.push(axis_of(moment, *id));
        }
        let mut doubts = Vec::with_capacity(doubtful.len());
        for doubt in doubtful {
            doubts.push((doubt, AxisId(u16::try_from(axes.len()).unwrap_or(u16::MAX))));
            axes.push(Axis::one_of(format!("~{doubt:?}"), 2));
        }
        by_dimension.sort_unstable();
        let mut judge = Self {
            moment,
            index,
            space: Space::new(axes),
            axes: by_dimension,
            doubts,
            scopes: FxHashMap::default(),
            given: FxHashMap::default(),
            under_way: Vec::new(),
            computing: Vec::new(),
            asked: Vec::new(),
            parameters,
            problems: Vec::new(),
            left_nowhere: Vec::new(),
        };
        judge.cut_the_impossible();
        judge
    }

    /// What can't be is no part of any region.
    fn cut_the_impossible(&mut self) {
        if self.axes.is_empty() {
            return;
        }
        let corpus = self.moment.corpus;
        let mut never = Region::NOTHING;
        for (condition, _) in &corpus.impossible {
            let mut inside = true;
            condition.each_test(&mut |test| inside &= self.axis(test.dimension()).is_some());
            // A corner that names another axis as well leaves room on that axis.
            if inside {
                let region = self.region(condition, &mut Notes::default());
                never = self.space.union(never, region);
            }
        }
        self.space.set_world(never);
    }

    pub(super) fn axis(&self, dimension: DimensionId) -> Option<AxisId> {
        self.axes
            .binary_search_by_key(&dimension, |(id, _)| *id)
            .ok()
            .and_then(|i| self.axes.get(i))
            .map(|(_, axis)| *axis)
    }

    /// The dimension of an axis; nothing for a doubt.
    pub(super) fn dimension_of(&self, axis: AxisId) -> Option<DimensionId> {
        self.axes.iter().find(|(_, a)| *a == axis).map(|(dimension, _)| *dimension)
    }

    /// Where a scope lies.
    pub(super) fn scope(&mut self, id: ScopeId) -> Compiled {
        if id.is_everything() {
            let world = self.space.world();
            return Compiled { base: world, effective: world, unset: Vec::new(), unclear: None };
        }
        if let Some(known) = self.scopes.get(&id) {
            return known.clone();
        }
        let scope = self.moment.corpus.scope(id);
        let mut notes = Notes::default();
        let base = self.region(&scope.base, &mut notes);
        let base = self.space.within_world(base);
        let unless = self.region(&scope.unless, &mut notes);
        let effective = self.space.difference(base, unless);
        let compiled = Compiled { base, effective, unset: notes.unset, unclear: notes.unclear };
        self.scopes.insert(id, compiled.clone());
        compiled
    }

    /// Where a condition lies.
    fn region(&mut self, condition: &Condition, notes: &mut Notes) -> Region {
        match condition {
            Condition::Always => Region::EVERYTHING,
            Condition::Never | Condition::Group(_) => Region::NOTHING,
            Condition::Test(test) => self.test(test, notes),
            Condition::All(parts) => {
                let mut all = Region::EVERYTHING;
                for part in parts {
                    let part = self.region(part, notes);
                    all = self.space.intersection(all, part);
                }
                all
            }
            Condition::Any(parts) => {
                let mut any = Region::NOTHING;
                for part in parts {
                    let part = self.region(part, notes);
                    any = self.space.union(any, part);
                }
                any
            }
            Condition::Not(part) => {
                let part = self.region(part, notes);
                self.space.complement(part)
            }
        }
    }

    fn test(&mut self, test: &Test, notes: &mut Notes) -> Region {
        let Some(axis) = self.axis(test.dimension()) else { return Region::EVERYTHING };
        match test {
            Test::Among(_, values) => {
                let values: Vec<usize> = values.iter().map(|value| usize::from(*value)).collect();
                self.space.among(axis, &values)
            }
            Test::Compare(_, comparison, number) => self.space.compare(axis, *comparison, *number),
            Test::Absent(_) => self.space.absent(axis),
            Test::Formula(dimension, comparison, formula) => {
                self.compare_with_formula(*dimension, axis, *comparison, formula, notes)
            }
        }
    }

    /// An axis against parameters and what the law gives of other properties: where those have one amount,
    /// that amount is the cut; where nothing gives one, the region is empty, and that is said.
    fn compare_with_formula(
        &mut self,
        dimension: DimensionId,
        axis: AxisId,
        comparison: Comparison,
        formula: &Formula,
        notes: &mut Notes,
    ) -> Region {
        let corpus = self.moment.corpus;
        let unit = match corpus.dimension(dimension).kind {
            DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => unit,
            _ => return Region::NOTHING,
        };
        let mut found = Region::NOTHING;
        let world = self.space.world();
        for (part, scalar) in self.scalars(world, formula, &[]) {
            match scalar {
                Ok(scalar) => {
                    let Some(number) = scalar.in_unit(unit) else { continue };
                    let cut = self.space.compare(axis, comparison, number);
                    let cut = self.space.intersection(cut, part);
                    found = self.space.union(found, cut);
                }
                // Searched, and nothing is there: that part is about nobody. Where nobody looked, it isn't known.
                Err(super::cause::Cause::NothingGives(property)) if self.silence_over(part, property).is_some() => {
                    if !notes.unset.contains(&property) {
                        notes.unset.push(property);
                    }
                }
                Err(cause) => {
                    found = self.space.union(found, part);
                    let before = notes.unclear.take().map_or(Region::NOTHING, |(region, _)| region);
                    notes.unclear = Some((self.space.union(before, part), cause));
                }
            }
        }
        found
    }
}

fn axis_of(moment: Moment<'_>, id: DimensionId) -> Axis {
    let dimension = moment.corpus.dimension(id);
    let name = moment.corpus.text(dimension.name);
    let axis = match &dimension.kind {
        DimensionKind::YesNo => Axis::one_of(name, 2),
        DimensionKind::OneOf { values, .. } => Axis::one_of(name, values.len()),
        DimensionKind::Count { least, greatest, .. } => Axis::count(name, *least, *greatest),
        DimensionKind::Amount { least, greatest, .. } => Axis::ordered(name, *least, *greatest),
    };
    if dimension.may_be_none { axis.or_none() } else { axis }
}
