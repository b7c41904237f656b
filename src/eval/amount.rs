//! Amounts that provisions come to together: within a rank floors lift and caps cut the amount; down the
//! ranks a lower one that stays inside the higher refines it, and what leaves it is cut to it.

use super::cause::Cause;
use super::given::{Applied, Given, Setting};
use super::judge::Judge;
use super::scalar::Scalar;
use crate::law::{Change, Combination, Comparing, Formula, NormId, PropertyId, TopicId, Value};
use crate::scope::{AxisId, Region};
use crate::value::{Exact, FormulaError, Interval, Piecewise, Unit, stretches};
use std::cmp::Ordering;

/// All amounts from a least to a greatest, on a part of the space on which the order of all ends is fixed.
#[derive(Clone, Debug)]
pub(super) struct Amounts {
    /// The least, with whether it belongs to them; nothing where there is none.
    pub(super) low: End,
    /// The greatest.
    pub(super) high: End,
    /// That there is nothing.
    pub(super) none: bool,
    /// The axis along which they change.
    pub(super) axis: Option<AxisId>,
    /// A place on it, where ends are put in order.
    pub(super) at: Exact,
    /// The least unit of their family.
    pub(super) unit: Unit,
    /// Provisions of lower rank that left these bounds, somewhere.
    pub(super) cut: Vec<NormId>,
}

/// The number of a provision's comparison: which provision, how it bounds, the number.
type Numbered = (usize, Comparing, Scalar);

/// An end, and whether it belongs to what it bounds.
pub(super) type End = Option<(Piecewise, bool)>;

/// A region in parts, with the amounts given on each: one, or several of which the bearer may take the best.
pub(super) type AmountParts = Vec<(Region, Result<Vec<Amounts>, Cause>)>;

impl Amounts {
    fn anything(unit: Unit, axis: Option<AxisId>, at: Exact) -> Self {
        Self { low: None, high: None, none: false, axis, at, unit, cut: Vec::new() }
    }

    fn exactly(scalar: Scalar) -> Self {
        Self::anything(scalar.unit, scalar.axis, Exact::ZERO).at_value(scalar.value)
    }

    fn at_value(self, value: Piecewise) -> Self {
        Self { low: Some((value.clone(), true)), high: Some((value, true)), ..self }
    }

    /// The one amount, if there is but one.
    pub(super) fn single(&self) -> Option<Scalar> {
        match (&self.low, &self.high) {
            (Some((low, true)), Some((high, true))) if low == high && !self.none => {
                Some(Scalar { axis: self.axis, value: low.clone(), unit: self.unit })
            }
            _ => None,
        }
    }

    /// Whether both are the same amounts, whatever was cut on the way.
    pub(super) fn same_as(&self, other: &Self) -> bool {
        (&self.low, &self.high, self.none) == (&other.low, &other.high, other.none)
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

    /// Whether no amount lies between these ends.
    fn is_empty(&self, low: &End, high: &End) -> Result<bool, FormulaError> {
        let (Some((low, low_closed)), Some((high, high_closed))) = (low, high) else { return Ok(false) };
        Ok(match low.eval(self.at)?.cmp(&high.eval(self.at)?) {
            Ordering::Less => false,
            Ordering::Equal => !(*low_closed && *high_closed),
            Ordering::Greater => true,
        })
    }

    /// The one of two ends that bounds more: of two at one number, the open one.
    fn tighter(&self, a: End, b: End, further: Ordering) -> Result<End, FormulaError> {
        let (Some((x, x_closed)), Some((y, y_closed))) = (&a, &b) else { return Ok(a.or(b)) };
        let order = x.eval(self.at)?.cmp(&y.eval(self.at)?);
        Ok(if order == Ordering::Equal {
            Some((x.clone(), *x_closed && *y_closed))
        } else if order == further {
            a
        } else {
            b
        })
    }

    /// What is left of `inner` inside these. An end outside goes to the nearest end of these; where that leaves
    /// nothing, `inner` is set aside. So is an amount where there is to be none, and the reverse.
    fn clamp(&self, inner: &Self) -> Result<Self, FormulaError> {
        if self.none || inner.none {
            let free = self.low.is_none() && self.high.is_none() && !self.none;
            return Ok(if free { Self { cut: self.cut.clone(), ..inner.clone() } } else { self.clone() });
        }
        let moved = |end: &End, own: &End| -> Result<End, FormulaError> {
            Ok(if end.is_none() {
                own.clone()
            } else if self.is_empty(&self.low, end)? {
                self.low.clone()
            } else if self.is_empty(end, &self.high)? {
                self.high.clone()
            } else {
                end.clone()
            })
        };
        let (low, high) = (moved(&inner.low, &self.low)?, moved(&inner.high, &self.high)?);
        let low = self.tighter(low, inner.low.as_ref().and(self.low.clone()), Ordering::Greater)?;
        let high = self.tighter(high, inner.high.as_ref().and(self.high.clone()), Ordering::Less)?;
        let left = !self.is_empty(&low, &high)?;
        Ok(if left { Self { low, high, ..self.clone() } } else { self.clone() })
    }

    /// Whether `inner` shares nothing with these.
    fn is_left_by(&self, inner: &Self) -> Result<bool, FormulaError> {
        if self.none != inner.none {
            return Ok(self.none || self.low.is_some() || self.high.is_some());
        }
        Ok(self.is_empty(&self.low, &inner.high)? || self.is_empty(&inner.low, &self.high)?)
    }
}

/// A formula, and in which counterpart it is read, if in one.
pub(super) type Asked<'f> = (&'f Formula, Option<&'f Change>);

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
        let applied: Vec<&Applied> = self.that_give_values(applied);
        let applied = applied.as_slice();
        if let Some(unread) = applied.iter().find(|one| one.unread) {
            return vec![(region, Err(Cause::Unread(unread.norm)))];
        }
        if let Some(both) = self.side_by_side(applied) {
            return self.amounts_of_both(region, property, &both);
        }
        if let [one, ..] = applied
            && applied.iter().all(|one| self.leaves_it(one.norm))
        {
            return vec![(region, Err(Cause::LeftTo(one.norm)))];
        }
        let Some(orders) = self.orders(applied) else { return self.amounts_ranked(region, property, applied) };
        // Without an order of the ranks, what is the same in each is known.
        let mut agreed: Option<AmountParts> = None;
        for order in orders {
            let order: Vec<&Applied> = order.iter().collect();
            let parts = self.amounts_ranked(region, property, &order);
            let Some(before) = &mut agreed else {
                agreed = Some(parts);
                continue;
            };
            for ((_, known), (_, other)) in before.iter_mut().zip(parts) {
                let same = match (&*known, &other) {
                    (Ok(a), Ok(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b)),
                    (Err(a), Err(b)) => a == b,
                    _ => false,
                };
                if !same {
                    let mut norms: Vec<NormId> = applied.iter().map(|one| one.norm).collect();
                    self.moment.corpus.in_legal_order(&mut norms);
                    *known = Err(Cause::RankUnknown(norms));
                }
            }
        }
        agreed.unwrap_or_default()
    }

    /// The same, where the order of the ranks is known.
    fn amounts_ranked(&mut self, region: Region, property: PropertyId, applied: &[&Applied]) -> AmountParts {
        let corpus = self.moment.corpus;
        let mut formulas: Vec<(usize, Comparing, &Formula)> = Vec::new();
        for (i, one) in applied.iter().enumerate() {
            let norm = corpus.norm(one.norm);
            let comparisons = &corpus.allowed_values(norm.allowed).comparisons;
            if comparisons.len() > 1 {
                // This or that: it gives one of them, and doesn't say which.
                return vec![(region, Err(Cause::NotEncoded(one.norm)))];
            }
            for (comparing, value) in comparisons {
                match value {
                    Value::Amount(formula) => formulas.push((i, *comparing, formula)),
                    Value::Range(from, to) => {
                        formulas.push((i, Comparing::AtLeast, from));
                        formulas.push((i, Comparing::AtMost, to));
                    }
                    Value::Nothing => return vec![(region, Err(Cause::NotEncoded(one.norm)))],
                    Value::Unknown => return vec![(region, Err(Cause::SaidUnknown(one.norm)))],
                    _ => {}
                }
            }
        }
        let topics: Vec<TopicId> = corpus.property(property).topics.clone();
        let of_others = |i: usize| applied.get(i).and_then(|one| one.of_others.as_deref());
        let list: Vec<Asked<'_>> = formulas.iter().map(|(i, _, formula)| (*formula, of_others(*i))).collect();
        let mut found = Vec::new();
        for (part, scalars) in self.jointly(region, &list, &topics) {
            let read: Result<Vec<_>, Cause> = scalars.into_iter().collect();
            let set: Vec<_> = match read {
                Ok(scalars) => formulas.iter().zip(scalars).map(|((i, comparing, _), s)| (*i, *comparing, s)).collect(),
                Err(cause) => {
                    found.push((part, Err(cause)));
                    continue;
                }
            };
            match self.in_order(part, property, applied, &set) {
                Ok(parts) => {
                    for (inner, set, at) in parts {
                        found.push((inner, self.together(property, applied, &set, at)));
                    }
                }
                Err(cause) => found.push((part, Err(cause))),
            }
        }
        found
    }

    /// Splits a part where two of the numbers, or their sum and one of them, pass one another; with a place on
    /// each stretch.
    fn in_order(
        &mut self,
        part: Region,
        property: PropertyId,
        applied: &[&Applied],
        set: &[Numbered],
    ) -> Result<Vec<(Region, Vec<Numbered>, Exact)>, Cause> {
        let mut axis = None;
        for (_, _, scalar) in set {
            axis = self.common_axis(axis, scalar.axis)?;
        }
        let Some(axis) = axis else { return Ok(vec![(part, set.to_vec(), Exact::ZERO)]) };
        let mut ends: Vec<&Piecewise> = set.iter().map(|(_, _, scalar)| &scalar.value).collect();
        let mut sum = Piecewise::constant(Exact::ZERO);
        if self.moment.corpus.property(property).combination == Combination::AddsUp {
            for (i, _, scalar) in set {
                if applied.get(*i).is_some_and(|one| one.setting == Setting::Amount) {
                    sum = sum.plus(&scalar.value)?;
                }
            }
            ends.push(&sum);
        }
        let mut parts = Vec::new();
        for range in stretches(&self.reach(part, axis), ends)? {
            let stretch = self.stretch(axis, &range);
            let inner = self.space.intersection(part, stretch);
            if self.space.is_empty(inner) {
                continue;
            }
            let within = |scalar: &Scalar| Scalar { value: scalar.value.within(&range), ..scalar.clone() };
            let set = set.iter().map(|(i, comparing, scalar)| (*i, *comparing, within(scalar))).collect();
            parts.push((inner, set, range.sample().ok_or(FormulaError::TooLarge)?));
        }
        Ok(parts)
    }

    /// Splits a region until each of the formulas is one number on each part.
    pub(super) fn jointly(
        &mut self,
        region: Region,
        formulas: &[Asked<'_>],
        topics: &[TopicId],
    ) -> Vec<(Region, Vec<Result<Scalar, Cause>>)> {
        let mut parts = vec![(region, Vec::with_capacity(formulas.len()))];
        for (formula, of_others) in formulas {
            let mut finer = Vec::with_capacity(parts.len());
            for (part, scalars) in parts {
                let mut inner = match of_others {
                    Some(change) => self.scalars_of_counterparts(part, formula, topics, change),
                    None => self.scalars(part, formula, topics),
                };
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
        set: &[Numbered],
        at: Exact,
    ) -> Result<Vec<Amounts>, Cause> {
        let row = self.moment.corpus.property(property);
        let mut unit = None;
        let mut axis = None;
        for (_, _, scalar) in set {
            unit.get_or_insert(scalar.unit);
            axis = self.common_axis(axis, scalar.axis)?;
        }
        let unit = unit.unwrap_or(Unit::NUMBER);
        let mut levels: Vec<usize> = applied.iter().map(|one| one.level).collect();
        levels.sort_unstable();
        levels.dedup();
        // Amounts that add up, or of which the best counts, do so across the ranks; bounds go down the ranks.
        let pooled = row.combination != Combination::One;
        let anything = Amounts::anything(unit, axis, at);
        let mut found: Vec<Amounts> = vec![anything.clone()];
        for level in levels {
            let of_level = |one: &Applied| one.level == level && !(pooled && one.setting == Setting::Amount);
            let own = self.set_together(row.combination, applied, set, &of_level, &anything)?;
            found = self.refine(&found, &own, applied.iter().filter(|one| of_level(one)).map(|one| one.norm))?;
        }
        if pooled {
            let own =
                self.set_together(row.combination, applied, set, &|one| one.setting == Setting::Amount, &anything)?;
            let bounded = applied.iter().filter(|one| one.setting != Setting::Amount).map(|one| one.level).min();
            let lower = applied
                .iter()
                .filter(|one| one.setting == Setting::Amount && bounded.is_some_and(|level| level < one.level));
            found = self.refine(&found, &own, lower.map(|one| one.norm))?;
        }
        // Several that come to the same are one.
        let mut several: Vec<Amounts> = Vec::with_capacity(found.len());
        for amounts in found {
            match several.iter_mut().find(|known| known.same_as(&amounts)) {
                Some(known) => known.cut.extend(amounts.cut),
                None => several.push(amounts),
            }
        }
        let found = several;
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
        set: &[Numbered],
        wanted: &dyn Fn(&Applied) -> bool,
        anything: &Amounts,
    ) -> Result<Vec<Amounts>, Cause> {
        let mut bounds = anything.clone();
        // Nothing stands for `none`.
        let mut amounts: Vec<(NormId, Option<Piecewise>)> = Vec::new();
        let mut bounding: Vec<NormId> = Vec::new();
        for one in applied.iter().filter(|one| wanted(one) && self.gives_none(one)) {
            amounts.push((one.norm, None));
        }
        for (i, comparing, scalar) in set {
            let Some(one) = applied.get(*i).filter(|one| wanted(one)) else { continue };
            let value = self.value_in(scalar, anything.unit)?;
            match comparing {
                Comparing::Is | Comparing::In if one.setting == Setting::Amount => {
                    amounts.push((one.norm, Some(value)))
                }
                Comparing::AtLeast | Comparing::More => {
                    bounding.push(one.norm);
                    let end = Some((value, *comparing == Comparing::AtLeast));
                    bounds.low = anything.tighter(bounds.low.take(), end, Ordering::Greater)?;
                }
                Comparing::AtMost | Comparing::Less => {
                    bounding.push(one.norm);
                    let end = Some((value, *comparing == Comparing::AtMost));
                    bounds.high = anything.tighter(bounds.high.take(), end, Ordering::Less)?;
                }
                _ => {}
            }
        }
        if bounds.is_empty(&bounds.low, &bounds.high)? {
            return Err(self.contradiction(bounding));
        }
        let mut values: Vec<&Option<Piecewise>> = Vec::new();
        for (_, value) in &amounts {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        // What adds up, or of which the best counts, is what there is: `none` beside it takes nothing away.
        if combination != Combination::One {
            values.retain(|value| value.is_some());
        }
        let single = |value: &Piecewise| bounds.clamp(&anything.clone().at_value(value.clone()));
        match (values.as_slice(), combination) {
            ([], _) => Ok(vec![bounds]),
            ([None], _) if bounding.is_empty() => Ok(vec![Amounts { none: true, ..anything.clone() }]),
            ([None], _) => Err(self.contradiction(amounts.iter().map(|(norm, _)| *norm).chain(bounding).collect())),
            ([Some(one)], Combination::One | Combination::BestOf) => Ok(vec![single(one)?]),
            (_, Combination::AddsUp) => {
                let mut sum = Piecewise::constant(Exact::ZERO);
                for value in amounts.iter().filter_map(|(_, value)| value.as_ref()) {
                    sum = sum.plus(value)?;
                }
                Ok(vec![single(&sum)?])
            }
            (several, Combination::BestOf) => {
                several.iter().filter_map(|value| value.as_ref()).map(|value| Ok(single(value)?)).collect()
            }
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

    /// Equals that leave nothing.
    pub(super) fn contradiction(&self, mut norms: Vec<NormId>) -> Cause {
        norms.sort_unstable();
        norms.dedup();
        self.moment.corpus.in_legal_order(&mut norms);
        Cause::Contradiction(norms)
    }

    /// The provisions of a class.
    pub(super) fn applied_in<'g>(&self, given: &'g Given, with: &[usize]) -> Vec<&'g Applied> {
        with.iter().filter_map(|i| given.applied.get(*i)).collect()
    }
}
