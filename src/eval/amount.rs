//! Amounts that provisions come to together: within a rank floors lift and caps cut the amount; down the
//! ranks a lower one that stays inside the higher refines it, and what leaves it is cut to it.

use super::cause::Cause;
use super::given::{Applied, Given, Setting};
use super::judge::Judge;
use super::scalar::Scalar;
use crate::law::{Combination, Comparing, Formula, NormId, PropertyId, TopicId, Value};
use crate::scope::{AxisId, Region};
use crate::value::{FormulaError, Interval, Piecewise, Unit};
use std::cmp::Ordering;

/// All amounts from a least to a greatest, on a part of the space.
#[derive(Clone, Debug)]
pub(super) struct Amounts {
    /// The least, with whether it belongs to them; nothing where there is none.
    pub(super) low: Option<(Piecewise, bool)>,
    /// The greatest.
    pub(super) high: Option<(Piecewise, bool)>,
    /// The axis along which they change.
    pub(super) axis: Option<AxisId>,
    /// The least unit of their family.
    pub(super) unit: Unit,
    /// Provisions of lower rank that left these bounds, somewhere.
    pub(super) cut: Vec<NormId>,
}

/// A region in parts, with the amounts given on each: one, or several of which the bearer may take the best.
pub(super) type AmountParts = Vec<(Region, Result<Vec<Amounts>, Cause>)>;

impl Amounts {
    fn anything(unit: Unit) -> Self {
        Self { low: None, high: None, axis: None, unit, cut: Vec::new() }
    }

    fn exactly(scalar: Scalar) -> Self {
        Self {
            low: Some((scalar.value.clone(), true)),
            high: Some((scalar.value, true)),
            axis: scalar.axis,
            unit: scalar.unit,
            cut: Vec::new(),
        }
    }

    /// The one amount, if there is but one.
    pub(super) fn single(&self) -> Option<Scalar> {
        match (&self.low, &self.high) {
            (Some((low, true)), Some((high, true))) if low == high => {
                Some(Scalar { axis: self.axis, value: low.clone(), unit: self.unit })
            }
            _ => None,
        }
    }

    /// As an interval of the least unit.
    pub(super) fn interval(&self) -> Interval {
        let low = match &self.low {
            Some((low, true)) => Interval::at_least(low.clone()),
            Some((low, false)) => Interval::above(low.clone()),
            None => Interval::anything(),
        };
        match &self.high {
            Some((high, true)) => low.and(Interval::at_most(high.clone())),
            Some((high, false)) => low.and(Interval::below(high.clone())),
            None => low,
        }
    }

    /// What is left of `inner` inside these: the nearest end of these where they share nothing.
    fn clamp(&self, inner: &Self) -> Result<Self, FormulaError> {
        let into = |end: &Option<(Piecewise, bool)>,
                    own: &Option<(Piecewise, bool)>|
         -> Result<Option<(Piecewise, bool)>, FormulaError> {
            let Some((value, closed)) = end else { return Ok(own.clone()) };
            let mut value = value.clone();
            let mut closed = *closed;
            if let Some((low, low_closed)) = &self.low {
                let lifted = value.max(low)?;
                closed = if lifted == value { closed } else { *low_closed };
                value = lifted;
            }
            if let Some((high, high_closed)) = &self.high {
                let cut = value.min(high)?;
                closed = if cut == value { closed } else { *high_closed };
                value = cut;
            }
            Ok(Some((value, closed)))
        };
        Ok(Self {
            low: into(&inner.low, &self.low)?,
            high: into(&inner.high, &self.high)?,
            axis: self.axis.or(inner.axis),
            unit: self.unit,
            cut: self.cut.clone(),
        })
    }

    /// Whether `inner` shares nothing with these, somewhere along the axis.
    fn is_left_by(&self, inner: &Self) -> Result<bool, FormulaError> {
        let below = |a: &Option<(Piecewise, bool)>, b: &Option<(Piecewise, bool)>| match (a, b) {
            (Some((a, _)), Some((b, _))) => {
                Ok(crate::value::order_along(a, b)?.iter().any(|(_, order)| *order == Ordering::Less))
            }
            _ => Ok(false),
        };
        Ok(below(&inner.high, &self.low)? || below(&self.high, &inner.low)?)
    }
}

impl Judge<'_> {
    /// What the law gives of a property of amounts, on the parts of a region.
    pub(super) fn amounts(&mut self, region: Region, property: PropertyId) -> AmountParts {
        let corpus = self.moment.corpus;
        let row = corpus.property(property);
        if let Some(formula) = &row.formula {
            if self.under_way.contains(&property) {
                return vec![(region, Err(Cause::Circle(property)))];
            }
            self.under_way.push(property);
            let parts = self.scalars(region, formula, &row.topics);
            self.under_way.pop();
            return parts
                .into_iter()
                .map(|(part, scalar)| (part, scalar.map(|scalar| vec![Amounts::exactly(scalar)])))
                .collect();
        }
        let given = self.given(property);
        let mut parts = Vec::new();
        for (class, with) in &given.classes {
            let part = self.space.intersection(region, *class);
            if self.space.is_empty(part) {
                continue;
            }
            if with.is_empty() {
                parts.push((part, Err(Cause::NothingGives(property))));
                continue;
            }
            // A provision may name other properties in its amount; one that comes back to this one has no amount.
            if self.computing.contains(&property) {
                parts.push((part, Err(Cause::Circle(property))));
                continue;
            }
            self.computing.push(property);
            let applied: Vec<&Applied> = with.iter().filter_map(|i| given.applied.get(*i)).collect();
            parts.extend(self.amounts_of(part, property, &applied));
            self.computing.pop();
        }
        parts
    }

    /// What these provisions come to on the parts of a region.
    pub(super) fn amounts_of(&mut self, region: Region, property: PropertyId, applied: &[&Applied]) -> AmountParts {
        let corpus = self.moment.corpus;
        if let Some(unread) = applied.iter().find(|one| one.unread) {
            return vec![(region, Err(Cause::Unread(unread.norm)))];
        }
        if let [one, ..] = applied
            && applied.iter().all(|one| self.leaves_it(one.norm))
        {
            return vec![(region, Err(Cause::LeftTo(one.norm)))];
        }
        let mut formulas: Vec<(usize, Comparing, usize, &Formula)> = Vec::new();
        for (i, one) in applied.iter().enumerate() {
            let norm = corpus.norm(one.norm);
            for (j, (comparing, value)) in corpus.allowed_values(norm.allowed).comparisons.iter().enumerate() {
                match value {
                    Value::Amount(formula) => formulas.push((i, *comparing, j, formula)),
                    Value::Range(from, to) => {
                        formulas.push((i, Comparing::AtLeast, j, from));
                        formulas.push((i, Comparing::AtMost, j, to));
                    }
                    Value::Nothing => return vec![(region, Err(Cause::NotEncoded(one.norm)))],
                    Value::Unknown => return vec![(region, Err(Cause::SaidUnknown(one.norm)))],
                    _ => {}
                }
            }
        }
        let topics: Vec<TopicId> = corpus.property(property).topics.clone();
        let list: Vec<&Formula> = formulas.iter().map(|(_, _, _, formula)| *formula).collect();
        self.jointly(region, &list, &topics)
            .into_iter()
            .map(|(part, scalars)| {
                let read: Result<Vec<_>, Cause> = scalars.into_iter().collect();
                let together = read.and_then(|scalars| {
                    let set: Vec<_> = formulas
                        .iter()
                        .zip(scalars)
                        .map(|((i, comparing, j, _), scalar)| (*i, *comparing, *j, scalar))
                        .collect();
                    self.together(property, applied, &set)
                });
                (part, together)
            })
            .collect()
    }

    /// Splits a region until each of the formulas is one number on each part.
    pub(super) fn jointly(
        &mut self,
        region: Region,
        formulas: &[&Formula],
        topics: &[TopicId],
    ) -> Vec<(Region, Vec<Result<Scalar, Cause>>)> {
        let mut parts = vec![(region, Vec::with_capacity(formulas.len()))];
        for formula in formulas {
            let mut finer = Vec::with_capacity(parts.len());
            for (part, scalars) in parts {
                let mut inner = self.scalars(part, formula, topics);
                if let [(only, _)] = inner.as_slice()
                    && *only == part
                {
                    let mut scalars = scalars;
                    scalars.extend(inner.pop().map(|(_, scalar)| scalar));
                    finer.push((part, scalars));
                    continue;
                }
                for (smaller, scalar) in inner {
                    let mut scalars: Vec<Result<Scalar, Cause>> = scalars.clone();
                    scalars.push(scalar);
                    finer.push((smaller, scalars));
                }
            }
            parts = finer;
        }
        parts
    }

    fn together(
        &self,
        property: PropertyId,
        applied: &[&Applied],
        set: &[(usize, Comparing, usize, Scalar)],
    ) -> Result<Vec<Amounts>, Cause> {
        let row = self.moment.corpus.property(property);
        let mut unit = None;
        let mut axis = None;
        for (_, _, _, scalar) in set {
            unit.get_or_insert(scalar.unit);
            axis = self.common_axis(axis, scalar.axis)?;
        }
        let unit = unit.unwrap_or(Unit::NUMBER);
        let mut levels: Vec<usize> = applied.iter().map(|one| one.level).collect();
        levels.sort_unstable();
        levels.dedup();
        // Amounts that add up, or of which the best counts, do so across the ranks; bounds go down the ranks.
        let pooled = row.combination != Combination::One;
        let mut found: Vec<Amounts> = vec![Amounts { axis, ..Amounts::anything(unit) }];
        for level in levels {
            let of_level = |one: &Applied| one.level == level && !(pooled && one.setting == Setting::Amount);
            let own = self.set_together(row.combination, applied, set, &of_level, unit, axis)?;
            found = self.refine(&found, &own, applied.iter().filter(|one| of_level(one)).map(|one| one.norm))?;
        }
        if pooled {
            let own =
                self.set_together(row.combination, applied, set, &|one| one.setting == Setting::Amount, unit, axis)?;
            let bounded = applied.iter().filter(|one| one.setting != Setting::Amount).map(|one| one.level).min();
            let lower = applied
                .iter()
                .filter(|one| one.setting == Setting::Amount && bounded.is_some_and(|level| level < one.level));
            found = self.refine(&found, &own, lower.map(|one| one.norm))?;
        }
        Ok(found)
    }

    /// Lower amounts inside higher ones; where they leave them, the provisions that do are noted.
    fn refine(
        &self,
        outer: &[Amounts],
        inner: &[Amounts],
        lower: impl Iterator<Item = NormId> + Clone,
    ) -> Result<Vec<Amounts>, Cause> {
        let mut refined = Vec::with_capacity(outer.len() * inner.len());
        for outer in outer {
            for inner in inner {
                let mut next = outer.clamp(inner)?;
                if outer.is_left_by(inner)? {
                    next.cut.extend(lower.clone());
                }
                refined.push(next);
            }
        }
        Ok(refined)
    }

    /// What those of the provisions that are asked for come to among themselves.
    fn set_together(
        &self,
        combination: Combination,
        applied: &[&Applied],
        set: &[(usize, Comparing, usize, Scalar)],
        wanted: &dyn Fn(&Applied) -> bool,
        unit: Unit,
        axis: Option<AxisId>,
    ) -> Result<Vec<Amounts>, Cause> {
        let mut bounds = Amounts { axis, ..Amounts::anything(unit) };
        let mut amounts: Vec<(NormId, Piecewise)> = Vec::new();
        let mut bounding: Vec<NormId> = Vec::new();
        for (i, comparing, _, scalar) in set {
            let Some(one) = applied.get(*i).filter(|one| wanted(one)) else { continue };
            let value = self.value_in(scalar, unit)?;
            match comparing {
                Comparing::Is | Comparing::In if one.setting == Setting::Amount => amounts.push((one.norm, value)),
                Comparing::AtLeast | Comparing::More => {
                    bounding.push(one.norm);
                    bounds.low = Some(match bounds.low.take() {
                        Some((low, closed)) => (low.max(&value)?, closed && *comparing == Comparing::AtLeast),
                        None => (value, *comparing == Comparing::AtLeast),
                    });
                }
                Comparing::AtMost | Comparing::Less => {
                    bounding.push(one.norm);
                    bounds.high = Some(match bounds.high.take() {
                        Some((high, closed)) => (high.min(&value)?, closed && *comparing == Comparing::AtMost),
                        None => (value, *comparing == Comparing::AtMost),
                    });
                }
                _ => {}
            }
        }
        if let (Some((low, _)), Some((high, _))) = (&bounds.low, &bounds.high)
            && crate::value::order_along(low, high)?.iter().any(|(_, order)| *order == Ordering::Greater)
        {
            return Err(self.contradiction(bounding));
        }
        let single = |value: Piecewise| -> Result<Amounts, Cause> {
            let amount =
                Amounts { low: Some((value.clone(), true)), high: Some((value, true)), axis, unit, cut: Vec::new() };
            Ok(bounds.clamp(&amount)?)
        };
        let mut values: Vec<&Piecewise> = Vec::new();
        for (_, value) in &amounts {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        match (values.as_slice(), combination) {
            ([], _) => Ok(vec![bounds]),
            ([one], Combination::One | Combination::BestOf) => Ok(vec![single((*one).clone())?]),
            (_, Combination::AddsUp) => {
                let mut sum = Piecewise::constant(crate::value::Exact::ZERO);
                for (_, value) in &amounts {
                    sum = sum.plus(value)?;
                }
                Ok(vec![single(sum)?])
            }
            (several, Combination::BestOf) => several.iter().map(|value| single((*value).clone())).collect(),
            (_, Combination::One) => Err(self.contradiction(amounts.iter().map(|(norm, _)| *norm).collect())),
        }
    }

    /// The number in a unit's least form. Months among days have no one number: the comparison with a
    /// demand has to ask the calendar, which it can where one provision alone gives the amount.
    fn value_in(&self, scalar: &Scalar, unit: Unit) -> Result<Piecewise, Cause> {
        if scalar.unit == unit {
            return Ok(scalar.value.clone());
        }
        if scalar.unit.converts_to(unit) {
            return Ok(scalar.value.clone());
        }
        Err(Cause::Calendar)
    }

    /// Equals that leave nothing, or ranks whose order isn't known.
    pub(super) fn contradiction(&self, mut norms: Vec<NormId>) -> Cause {
        norms.sort_unstable();
        norms.dedup();
        self.moment.corpus.in_legal_order(&mut norms);
        let mut ranks = norms.iter().map(|id| self.moment.rank(self.moment.corpus.norm(*id).act));
        let first = ranks.next().flatten();
        let unordered = ranks.any(|rank| rank != first)
            && norms.iter().any(|id| self.moment.level(self.moment.corpus.norm(*id).act).is_none());
        if unordered { Cause::RankUnknown(norms) } else { Cause::Contradiction(norms) }
    }

    /// The provisions of a class.
    pub(super) fn applied_in<'g>(&self, given: &'g Given, with: &[usize]) -> Vec<&'g Applied> {
        with.iter().filter_map(|i| given.applied.get(*i)).collect()
    }
}
