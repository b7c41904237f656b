//! Formulas over regions: a region is split until the formula is, on each part, one piecewise linear
//! function of at most one axis, in the least unit of its family; or until it is known why it can't be.

use super::cause::Cause;
use super::doubt::Doubt;
use super::judge::Judge;
use super::moment::NoParameter;
use crate::law::{DimensionKind, Formula, PropertyId, TopicId};
use crate::scope::{AxisId, Comparison, Region, Stretch};
use crate::value::{Cut, CutRange, Exact, FormulaError, Piecewise, Quantity, Unit};

/// A number on a part of the space, possibly along one axis.
#[derive(Clone, Debug)]
pub(super) struct Scalar {
    /// The axis along which it changes.
    pub(super) axis: Option<AxisId>,
    /// Its value, as a function of the axis' place in the axis' own unit.
    pub(super) value: Piecewise,
    /// Its unit: the least of its family.
    pub(super) unit: Unit,
}

/// A region in parts, with the number on each or why there is none.
pub(super) type Parts = Vec<(Region, Result<Scalar, Cause>)>;

impl Scalar {
    /// The constant in a unit; nothing along an axis, or where the unit is of another family.
    pub(super) fn in_unit(&self, unit: Unit) -> Option<Exact> {
        Quantity::new(self.value.as_constant()?, self.unit).in_unit(unit).map(|quantity| quantity.number)
    }

    fn constant(quantity: Quantity) -> Result<Self, Cause> {
        let base = quantity.to_base().ok_or(FormulaError::TooLarge)?;
        Ok(Self { axis: None, value: Piecewise::constant(base.number), unit: base.unit })
    }
}

impl Judge<'_> {
    /// The formula on the parts of a region, for a property of these topics.
    pub(super) fn scalars(&mut self, region: Region, formula: &Formula, topics: &[TopicId]) -> Parts {
        if self.space.is_empty(region) {
            return Vec::new();
        }
        match formula {
            Formula::Number(number) => {
                vec![(region, Ok(Scalar { axis: None, value: Piecewise::constant(*number), unit: Unit::NUMBER }))]
            }
            Formula::Amount(quantity) => vec![(region, Scalar::constant(*quantity))],
            Formula::Parameter(id) => {
                let row = match self.moment.parameter(*id, topics) {
                    Ok(row) => row,
                    Err(why) => return vec![(region, Err(Cause::Parameter(*id, why)))],
                };
                let value = Scalar::constant(Quantity::new(row.value, self.moment.corpus.parameter(*id).unit));
                if !row.unverified {
                    return vec![(region, value)];
                }
                let holds = self.where_holds(Doubt::Row(*id, row.place));
                let otherwise = self.space.difference(region, holds);
                let parts = [
                    (self.space.intersection(region, holds), value),
                    (otherwise, Err(Cause::Parameter(*id, NoParameter::NotVerified))),
                ];
                parts.into_iter().filter(|(part, _)| !self.space.is_empty(*part)).collect()
            }
            Formula::Dimension(id) => self.along(region, *id),
            Formula::Property(id) => self.amount_of(region, *id),
            Formula::Same(id, change) => self.amount_of_counterparts(region, *id, change),
            Formula::Plus(a, b) => self.combine(region, a, b, topics, |a, b| Ok((a.value.plus(&b.value)?, a.unit))),
            Formula::Minus(a, b) => self.combine(region, a, b, topics, |a, b| Ok((a.value.minus(&b.value)?, a.unit))),
            Formula::Times(a, b) => self.combine(region, a, b, topics, |a, b| {
                let unit = if a.unit == Unit::NUMBER { b.unit } else { a.unit };
                Ok((a.value.times(&b.value)?, unit))
            }),
            Formula::Over(a, b) => self.combine(region, a, b, topics, |a, b| {
                let unit = if b.unit == Unit::NUMBER { a.unit } else { Unit::NUMBER };
                Ok((a.value.divide(&b.value)?, unit))
            }),
            Formula::Each(part, per) => {
                let parts = self.scalars(region, part, topics);
                parts
                    .into_iter()
                    .map(|(region, scalar)| {
                        let each = scalar.and_then(|scalar| {
                            let (unit, factor) = Unit { base: scalar.unit.base, per: Some(*per) }
                                .to_least()
                                .ok_or(FormulaError::TooLarge)?;
                            Ok(Scalar { axis: scalar.axis, value: scalar.value.scale(factor)?, unit })
                        });
                        (region, each)
                    })
                    .collect()
            }
            Formula::Min(parts) => self.fold(region, parts, topics, |a, b| a.value.min(&b.value)),
            Formula::Max(parts) => self.fold(region, parts, topics, |a, b| a.value.max(&b.value)),
        }
    }

    fn fold(
        &mut self,
        region: Region,
        parts: &[Formula],
        topics: &[TopicId],
        pick: impl Fn(&Scalar, &Scalar) -> Result<Piecewise, FormulaError> + Copy,
    ) -> Parts {
        let Some((first, rest)) = parts.split_first() else {
            return vec![(region, Err(FormulaError::Undefined.into()))];
        };
        let mut all = self.scalars(region, first, topics);
        for next in rest {
            let mut joined = Vec::new();
            for (part, scalar) in all {
                for (inner, other) in self.scalars(part, next, topics) {
                    joined.push((inner, self.join(scalar.clone(), other, |a, b| Ok((pick(a, b)?, a.unit)))));
                }
            }
            all = joined;
        }
        all
    }

    fn combine(
        &mut self,
        region: Region,
        a: &Formula,
        b: &Formula,
        topics: &[TopicId],
        operation: impl Fn(&Scalar, &Scalar) -> Result<(Piecewise, Unit), FormulaError> + Copy,
    ) -> Parts {
        let mut joined = Vec::new();
        for (part, first) in self.scalars(region, a, topics) {
            for (inner, second) in self.scalars(part, b, topics) {
                joined.push((inner, self.join(first.clone(), second, operation)));
            }
        }
        joined
    }

    fn join(
        &self,
        a: Result<Scalar, Cause>,
        b: Result<Scalar, Cause>,
        operation: impl Fn(&Scalar, &Scalar) -> Result<(Piecewise, Unit), FormulaError>,
    ) -> Result<Scalar, Cause> {
        let (a, b) = (a?, b?);
        let axis = self.common_axis(a.axis, b.axis)?;
        let (value, unit) = operation(&a, &b)?;
        Ok(Scalar { axis, value, unit })
    }

    /// The one axis of two numbers.
    pub(super) fn common_axis(&self, a: Option<AxisId>, b: Option<AxisId>) -> Result<Option<AxisId>, Cause> {
        match (a, b) {
            (Some(a), Some(b)) if a != b => match (self.dimension_of(a), self.dimension_of(b)) {
                (Some(a), Some(b)) => Err(Cause::TwoAxes(a, b)),
                _ => Err(FormulaError::NotLinear.into()),
            },
            (a, b) => Ok(a.or(b)),
        }
    }

    /// A dimension's own place: along the axis where it has no bound, number by number where it is a count.
    fn along(&mut self, region: Region, id: crate::law::DimensionId) -> Parts {
        let Some(axis) = self.axis(id) else { return vec![(region, Err(FormulaError::Undefined.into()))] };
        let mut parts = Vec::new();
        let absent = self.space.absent(axis);
        let nowhere = self.space.intersection(region, absent);
        if !self.space.is_empty(nowhere) {
            parts.push((nowhere, Err(Cause::NoPlaceOn(id))));
        }
        let present = self.space.difference(region, absent);
        if self.space.is_empty(present) {
            return parts;
        }
        match self.moment.corpus.dimension(id).kind {
            DimensionKind::Amount { unit, least, greatest } => {
                let domain = CutRange { from: least.map(Cut::before), to: greatest.map(Cut::after) };
                let scalar = unit.to_least().ok_or(Cause::from(FormulaError::TooLarge)).and_then(|(unit, factor)| {
                    Ok(Scalar { axis: Some(axis), value: Piecewise::variable(domain).scale(factor)?, unit })
                });
                parts.push((present, scalar));
            }
            DimensionKind::Count { least, greatest: None, .. } => {
                let domain = CutRange::at_least(Exact::whole(least));
                parts.push((
                    present,
                    Ok(Scalar { axis: Some(axis), value: Piecewise::variable(domain), unit: Unit::NUMBER }),
                ));
            }
            DimensionKind::Count { greatest: Some(_), .. } => {
                for number in self.numbers_on(present, axis) {
                    let at = self.space.compare(axis, Comparison::Equal, number);
                    let part = self.space.intersection(present, at);
                    if !self.space.is_empty(part) {
                        parts.push((
                            part,
                            Ok(Scalar { axis: None, value: Piecewise::constant(number), unit: Unit::NUMBER }),
                        ));
                    }
                }
            }
            _ => parts.push((present, Err(FormulaError::Undefined.into()))),
        }
        parts
    }

    /// The whole numbers of a count that occur in a region.
    fn numbers_on(&self, region: Region, axis: AxisId) -> Vec<Exact> {
        let reach = self.reach(region, axis);
        let ends = reach.from.zip(reach.to).and_then(|(from, to)| from.at.to_i64().zip(to.at.to_i64()));
        let Some((first, last)) = ends else { return Vec::new() };
        (first..=last).map(Exact::whole).collect()
    }

    /// What the law gives of another property, where that is one amount.
    fn amount_of(&mut self, region: Region, property: PropertyId) -> Parts {
        let mut parts = Vec::new();
        for (part, amounts) in self.amounts(region, property) {
            parts.push((
                part,
                amounts.and_then(|amounts| match amounts.as_slice() {
                    [one] => one.single().ok_or(Cause::NotOneAmount(property)),
                    _ => Err(Cause::NotOneAmount(property)),
                }),
            ));
        }
        parts
    }

    /// Where an axis lies in a stretch.
    pub(super) fn stretch(&mut self, axis: AxisId, range: &CutRange) -> Region {
        self.space.between(axis, range.from, range.to)
    }

    /// The stretch of an axis that a region reaches over, from its first to its last place.
    pub(super) fn reach(&self, region: Region, axis: AxisId) -> CutRange {
        let numbers: Vec<_> = self
            .space
            .values_of(region, axis)
            .into_iter()
            .filter_map(|stretch| match stretch {
                Stretch::Numbers { from, to } => Some((from, to)),
                _ => None,
            })
            .collect();
        let bound = self.space.axis(axis).map(|known| known.kind);
        let (least, greatest) = match bound {
            Some(crate::scope::AxisKind::Ordered { least, greatest }) => (least, greatest),
            Some(crate::scope::AxisKind::Count { least, greatest }) => {
                (Some(Exact::whole(least)), greatest.map(Exact::whole))
            }
            _ => (None, None),
        };
        let from = numbers.first().and_then(|(from, _)| *from).or(least.map(Cut::before));
        let to = numbers.last().and_then(|(_, to)| *to).or(greatest.map(Cut::after));
        CutRange { from, to }
    }
}
