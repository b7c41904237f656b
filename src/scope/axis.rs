//! The axes that a situation is told apart by, and the places on one axis. An axis knows its own bounds
//! and whether it may be missing; it knows nothing of regions, and nothing of what its name means.

use super::cut::{Cut, Side};
use crate::value::Exact;

/// One axis of the space of situations: sex, age, number of children, sector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The name, by which descriptions are ordered; unique within a space.
    pub name: String,
    /// What the places on the axis are.
    pub kind: AxisKind,
    /// Whether there is one more place, `none` (a person without a child has no age of the child), on
    /// which every comparison is false.
    pub may_be_none: bool,
}

/// What the places on an axis are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisKind {
    /// Exactly one of so many values, numbered from nought in the order of their declaration.
    OneOf(usize),
    /// A whole number between two bounds, both included.
    Count {
        /// The least number.
        least: i64,
        /// The greatest number, or nothing where there is none.
        greatest: Option<i64>,
    },
    /// An exact number between two bounds, both included.
    Ordered {
        /// The least number, or nothing where there is none.
        least: Option<Exact>,
        /// The greatest number, or nothing where there is none.
        greatest: Option<Exact>,
    },
}

/// An axis, as its position in the order of its space.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AxisId(pub u16);

/// One place on an axis.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Position {
    /// A value of a finite axis, by its number.
    Value(usize),
    /// A number on a count or an ordered axis.
    Number(Exact),
    /// The place `none`.
    None,
}

impl Axis {
    /// An axis of exactly one of `values` values.
    pub fn one_of(name: impl Into<String>, values: usize) -> Self {
        Self { name: name.into(), kind: AxisKind::OneOf(values), may_be_none: false }
    }

    /// An axis of whole numbers from `least` upwards.
    pub fn count(name: impl Into<String>, least: i64, greatest: Option<i64>) -> Self {
        Self { name: name.into(), kind: AxisKind::Count { least, greatest }, may_be_none: false }
    }

    /// An axis of exact numbers.
    pub fn ordered(name: impl Into<String>, least: Option<Exact>, greatest: Option<Exact>) -> Self {
        Self { name: name.into(), kind: AxisKind::Ordered { least, greatest }, may_be_none: false }
    }

    /// The same axis with the place `none`.
    #[must_use]
    pub fn or_none(mut self) -> Self {
        self.may_be_none = true;
        self
    }

    /// Whether the place lies on this axis.
    pub fn holds(&self, position: Position) -> bool {
        match (position, self.kind) {
            (Position::None, _) => self.may_be_none,
            (Position::Value(value), AxisKind::OneOf(values)) => value < values,
            (Position::Number(x), AxisKind::Count { .. }) => x.is_whole() && self.bounds_hold(x),
            (Position::Number(x), AxisKind::Ordered { .. }) => self.bounds_hold(x),
            _ => false,
        }
    }

    fn bounds_hold(&self, x: Exact) -> bool {
        let point = Cut { at: x, side: Side::Before };
        self.first_cut().is_none_or(|first| first <= point) && self.last_cut().is_none_or(|last| point < last)
    }

    /// Whether there is any place besides `none`.
    pub(super) fn has_values(&self) -> bool {
        match self.kind {
            AxisKind::OneOf(values) => values > 0,
            AxisKind::Count { least, greatest } => greatest.is_none_or(|most| least <= most),
            AxisKind::Ordered { least, greatest } => match (least, greatest) {
                (Some(least), Some(greatest)) => least <= greatest,
                _ => true,
            },
        }
    }

    /// The cut before the first place, or nothing where the axis has no lower bound.
    pub(super) fn first_cut(&self) -> Option<Cut> {
        let at = match self.kind {
            AxisKind::OneOf(_) => Exact::ZERO,
            AxisKind::Count { least, .. } => Exact::whole(least),
            AxisKind::Ordered { least, .. } => least?,
        };
        Some(Cut { at, side: Side::Before })
    }

    /// The cut behind the last number or value, or nothing where the axis has no upper bound.
    pub(super) fn last_cut(&self) -> Option<Cut> {
        match self.kind {
            AxisKind::OneOf(values) => Some(Cut { at: Exact::whole(i64::try_from(values).ok()?), side: Side::Before }),
            AxisKind::Count { greatest, .. } => Cut { at: Exact::whole(greatest?), side: Side::After }.whole(),
            AxisKind::Ordered { greatest, .. } => Some(Cut { at: greatest?, side: Side::After }),
        }
    }

    /// The cut as this axis sees it (between whole numbers on counts), or nothing where it lies behind
    /// every number that can be written.
    pub(super) fn normal(&self, cut: Cut) -> Option<Cut> {
        match self.kind {
            AxisKind::Ordered { .. } => Some(cut),
            AxisKind::OneOf(_) | AxisKind::Count { .. } => cut.whole(),
        }
    }
}
