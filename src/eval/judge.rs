//! The space of one family of properties on one day, and where a written condition lies in it. The other files of
//! this room work in it.

use super::cause::Cause;
use super::doubt::Doubt;
use super::given::{Given, LeftNowhere};
use super::index::Index;
use super::moment::Moment;
use super::needs::{Needed, Needs};
use super::permission::Below;
use super::scalar::Scalar;
use super::words::Situations;
use crate::diagnostic::Diagnostic;
use crate::law::{Condition, DimensionId, DimensionKind, Formula, NormId, ParameterId, PropertyId, ScopeId, Test};
use crate::scope::{Axis, AxisId, Comparison, Cut, Region, Space};
use crate::value::{Base, Unit, day_bounds};
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
    pub(super) given: FxHashMap<(PropertyId, Option<Below>), Rc<Given>>,
    /// The law below which provisions are looked at, while one of its demands is judged.
    pub(super) below: Option<Below>,
    /// The properties whose provisions are being laid out: one that comes round again is a circle.
    pub(super) under_way: Vec<PropertyId>,
    /// The properties whose amounts are being computed, for the same reason.
    pub(super) computing: Vec<PropertyId>,
    /// The paragraphs whose verdict is being asked for: `is met` must not go round in a circle.
    pub(super) asked: Vec<(crate::law::ActId, crate::law::AddressId)>,
    /// The parameters that the family's formulas name, for amounts shown as so many of them.
    pub(super) parameters: Vec<ParameterId>,
    /// Regions that were put into words before: demands of one property mostly ask for the same ones.
    pub(super) worded: FxHashMap<Worded, Situations>,
    /// Contradictions and the like, found on the way.
    pub(super) problems: Vec<Diagnostic>,
    /// Provisions that others shadow everywhere.
    pub(super) left_nowhere: Vec<LeftNowhere>,
}

/// A region, what it is a part of, and by which provisions it may be said: those on a property, below a law.
pub(super) type Worded = (Region, Region, Option<PropertyId>, Option<Below>);

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
    pub(super) unclear: Option<(Region, Cause)>,
}

/// What is noticed while a condition is laid out.
#[derive(Default)]
struct Notes {
    unset: Vec<PropertyId>,
    unclear: Option<Cause>,
}

/// Where a condition holds for sure, and where it may hold.
#[derive(Clone, Copy)]
struct Laid {
    surely: Region,
    perhaps: Region,
}

impl Laid {
    const fn surely(region: Region) -> Self {
        Self { surely: region, perhaps: region }
    }

    fn is_clear(self) -> bool {
        self.surely == self.perhaps
    }
}

impl<'c> Judge<'c> {
    /// The space of a family. `scopes` are further regions that will be asked for (expectations, claims).
    pub fn new(moment: Moment<'c>, index: &'c Index, family: &[PropertyId], scopes: &[ScopeId]) -> Self {
        let needed = Needs::of(moment, index, family, scopes).sorted();
        let foreign = tied_to(moment, &needed.0);
        if !foreign.is_empty() {
            let mut wide = Self::in_space(moment, index, &needed, &foreign);
            if wide.cut_the_impossible(&foreign) {
                return wide;
            }
        }
        let mut judge = Self::in_space(moment, index, &needed, &[]);
        judge.cut_the_impossible(&[]);
        judge
    }

    /// The space of one demand.
    pub fn of_demand(moment: Moment<'c>, index: &'c Index, id: NormId) -> Self {
        Self::new(moment, index, &index.family_of(moment.corpus.norm(id).property), &[])
    }

    /// A space with axes for what a law asks of it, and for foreign dimensions behind them.
    fn in_space(moment: Moment<'c>, index: &'c Index, needed: &Needed, foreign: &[DimensionId]) -> Self {
        let mut axes = Axes::default();
        needed.0.iter().for_each(|id| axes.dimension(moment, *id));
        let doubts = axes.doubts(moment, index, &needed.2);
        foreign.iter().for_each(|id| axes.dimension(moment, *id));
        Self::over(moment, index, &axes, doubts, needed.1.clone())
    }

    /// A judge of a law over axes that are made; its space is empty until it gets that of these axes.
    pub(super) fn over(
        moment: Moment<'c>,
        index: &'c Index,
        axes: &Axes,
        doubts: Vec<(Doubt, AxisId)>,
        parameters: Vec<ParameterId>,
    ) -> Self {
        let mut by_dimension = axes.by_dimension.clone();
        by_dimension.sort_unstable();
        Self {
            moment,
            index,
            space: Space::new(axes.list.clone()),
            axes: by_dimension,
            doubts,
            scopes: FxHashMap::default(),
            given: FxHashMap::default(),
            worded: FxHashMap::default(),
            below: None,
            under_way: Vec::new(),
            computing: Vec::new(),
            asked: Vec::new(),
            parameters,
            problems: Vec::new(),
            left_nowhere: Vec::new(),
        }
    }

    /// What can't be is no part of any region. What can't be for any place on the foreign dimensions can't be at all:
    /// says whether that cuts more than what is ruled out without them.
    pub(super) fn cut_the_impossible(&mut self, foreign: &[DimensionId]) -> bool {
        if self.axes.is_empty() {
            return false;
        }
        let corpus = self.moment.corpus;
        let (mut never, mut own) = (Region::NOTHING, Region::NOTHING);
        for (condition, _) in &corpus.impossible {
            let (mut inside, mut is_own) = (true, true);
            condition.each_test(&mut |test| {
                inside &= self.axis(test.dimension()).is_some();
                is_own &= !foreign.contains(&test.dimension());
            });
            if inside {
                let laid = self.region(condition, &mut Notes::default());
                never = self.space.union(never, laid.surely);
                if is_own {
                    own = self.space.union(own, laid.surely);
                }
            }
        }
        let mut possible = self.space.complement(never);
        for id in foreign {
            if let Some(axis) = self.axis(*id) {
                possible = self.space.forget(possible, axis);
            }
        }
        let never = self.space.complement(possible);
        self.space.set_world(never);
        never != own
    }

    pub(super) fn axis(&self, dimension: DimensionId) -> Option<AxisId> {
        self.axes
            .binary_search_by_key(&dimension, |(id, _)| *id)
            .ok()
            .and_then(|i| self.axes.get(i))
            .map(|(_, axis)| *axis)
    }

    /// The axes of dimensions: all but those of doubts.
    pub(super) fn axes_of_situations(&self) -> Vec<AxisId> {
        self.axes.iter().map(|(_, axis)| *axis).collect()
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
        let world = self.space.world();
        let base = self.laid_over(base, Laid::surely(world), Space::intersection);
        let unless = self.region(&scope.unless, &mut notes);
        let but = self.complement(unless);
        let laid = self.laid_over(base, but, Space::intersection);
        let unclear = notes.unclear.filter(|_| !laid.is_clear()).map(|cause| {
            let region = self.space.difference(laid.perhaps, laid.surely);
            (region, cause)
        });
        let compiled = Compiled { base: base.perhaps, effective: laid.perhaps, unset: notes.unset, unclear };
        self.scopes.insert(id, compiled.clone());
        compiled
    }

    fn laid_over(&mut self, a: Laid, b: Laid, operation: fn(&mut Space, Region, Region) -> Region) -> Laid {
        let surely = operation(&mut self.space, a.surely, b.surely);
        let clear = a.is_clear() && b.is_clear();
        Laid { surely, perhaps: if clear { surely } else { operation(&mut self.space, a.perhaps, b.perhaps) } }
    }

    fn complement(&mut self, laid: Laid) -> Laid {
        let perhaps = self.space.complement(laid.surely);
        Laid { surely: if laid.is_clear() { perhaps } else { self.space.complement(laid.perhaps) }, perhaps }
    }

    /// Where a condition lies.
    fn region(&mut self, condition: &Condition, notes: &mut Notes) -> Laid {
        match condition {
            Condition::Always => Laid::surely(Region::EVERYTHING),
            Condition::Never | Condition::Group(_) => Laid::surely(Region::NOTHING),
            Condition::Test(test) => self.test(test, notes),
            Condition::All(parts) => {
                let mut all = Laid::surely(Region::EVERYTHING);
                for part in parts {
                    let part = self.region(part, notes);
                    all = self.laid_over(all, part, Space::intersection);
                }
                all
            }
            Condition::Any(parts) => {
                let mut any = Laid::surely(Region::NOTHING);
                for part in parts {
                    let part = self.region(part, notes);
                    any = self.laid_over(any, part, Space::union);
                }
                any
            }
            Condition::Not(part) => {
                let part = self.region(part, notes);
                self.complement(part)
            }
        }
    }

    fn test(&mut self, test: &Test, notes: &mut Notes) -> Laid {
        let Some(axis) = self.axis(test.dimension()) else { return Laid::surely(Region::EVERYTHING) };
        Laid::surely(match test {
            Test::Among(_, values) => {
                let values: Vec<usize> = values.iter().map(|value| usize::from(*value)).collect();
                self.space.among(axis, &values)
            }
            Test::Compare(_, comparison, number) => self.space.compare(axis, *comparison, *number),
            Test::Absent(_) => self.space.absent(axis),
            Test::Formula(dimension, comparison, formula) => {
                return self.compare_with_formula(*dimension, axis, *comparison, formula, notes);
            }
        })
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
    ) -> Laid {
        let corpus = self.moment.corpus;
        let unit = match corpus.dimension(dimension).kind {
            DimensionKind::Amount { unit, .. } | DimensionKind::Count { unit, .. } => unit,
            _ => return Laid::surely(Region::NOTHING),
        };
        let mut named = Vec::new();
        formula.each(&mut |part| {
            if let Formula::Property(property) = part {
                named.extend(self.moment.made_of(*property));
            }
        });
        let mut found = Laid::surely(Region::NOTHING);
        // Where the axis has no place, every comparison is false.
        let present = self.space.present(axis);
        let world = self.space.world();
        let present = self.space.intersection(present, world);
        let mut open = present;
        // Searched, and nothing is there: that part is about nobody. Where nobody looked, it isn't known.
        for property in named {
            let nobody = self.surely_without(open, property);
            if !self.space.is_empty(nobody) && !notes.unset.contains(&property) {
                notes.unset.push(property);
            }
            open = self.space.difference(open, nobody);
        }
        for (part, scalar) in self.scalars(open, formula, &[]) {
            let (surely, perhaps) = match scalar {
                Ok(scalar) => match self.cut_by(axis, comparison, unit, &scalar) {
                    Some(laid) => laid,
                    None => {
                        notes.unclear = Some(Cause::Calendar);
                        (Region::NOTHING, part)
                    }
                },
                Err(cause) => {
                    notes.unclear = Some(cause);
                    (Region::NOTHING, part)
                }
            };
            let surely = self.space.intersection(surely, part);
            let perhaps = self.space.intersection(perhaps, part);
            if surely != perhaps && notes.unclear.is_none() {
                notes.unclear = Some(Cause::Calendar);
            }
            found = self.laid_over(found, Laid { surely, perhaps }, Space::union);
        }
        found
    }

    /// The places on an axis that surely, and those that perhaps, stand so to a number: days to months as the
    /// calendar has it. Nothing where that can't be said.
    fn cut_by(
        &mut self,
        axis: AxisId,
        comparison: Comparison,
        unit: Unit,
        scalar: &Scalar,
    ) -> Option<(Region, Region)> {
        if scalar.axis.is_some() {
            return None;
        }
        if let Some(number) = scalar.in_unit(unit) {
            let cut = self.space.compare(axis, comparison, number);
            return Some((cut, cut));
        }
        let (least, factor) = unit.to_least().filter(|(least, _)| least.base == Base::Day)?;
        let days =
            day_bounds(scalar.value.as_constant()?, scalar.unit.base).filter(|_| least.per == scalar.unit.per)?;
        let (from, to) = (days.least.divide(factor)?, days.greatest?.divide(factor)?);
        let (at_from, at_to) = (self.space.compare(axis, comparison, from), self.space.compare(axis, comparison, to));
        let (both, either) = (self.space.intersection(at_from, at_to), self.space.union(at_from, at_to));
        let between = self.space.between(axis, Some(Cut::before(from)), Some(Cut::after(to)));
        Some(match comparison {
            Comparison::Equal => (both, between),
            Comparison::NotEqual => (self.space.difference(both, between), either),
            _ => (both, either),
        })
    }
}

/// The dimensions that `never` ties to these, directly or by way of one another.
pub(super) fn tied_to(moment: Moment<'_>, dimensions: &[DimensionId]) -> Vec<DimensionId> {
    let mut foreign: Vec<DimensionId> = Vec::new();
    loop {
        let before = foreign.len();
        for (condition, _) in &moment.corpus.impossible {
            let mut named = Vec::new();
            condition.each_test(&mut |test| named.push(test.dimension()));
            let is_known = |id: &DimensionId, foreign: &[DimensionId]| dimensions.contains(id) || foreign.contains(id);
            if named.iter().any(|id| is_known(id, &foreign)) {
                for id in named {
                    if !is_known(&id, &foreign) {
                        foreign.push(id);
                    }
                }
            }
        }
        if foreign.len() == before {
            return foreign;
        }
    }
}

/// Axes of a space in the making.
#[derive(Clone, Default)]
pub(super) struct Axes {
    list: Vec<Axis>,
    by_dimension: Vec<(DimensionId, AxisId)>,
}

impl Axes {
    fn add(&mut self, axis: Axis) -> AxisId {
        let id = AxisId(u16::try_from(self.list.len()).unwrap_or(u16::MAX));
        self.list.push(axis);
        id
    }

    /// The axis of a dimension.
    pub(super) fn dimension(&mut self, moment: Moment<'_>, id: DimensionId) {
        let axis = self.add(axis_of(moment, id));
        self.by_dimension.push((id, axis));
    }

    /// The axes of doubts, which are those of one law.
    pub(super) fn doubts(&mut self, moment: Moment<'_>, index: &Index, doubts: &[Doubt]) -> Vec<(Doubt, AxisId)> {
        let places = |doubt: &Doubt| moment.readings(index, *doubt).len().max(2);
        doubts.iter().map(|doubt| (*doubt, self.add(Axis::one_of(format!("~{doubt:?}"), places(doubt))))).collect()
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
