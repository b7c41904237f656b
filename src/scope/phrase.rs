//! The words of a description, as data: a literal says something about one axis, a phrase joins literals
//! ("women with a child under 7"), and both know the region that they mean. How they read in a language
//! is decided elsewhere.

use super::axis::{AxisId, AxisKind};
use super::cut::Cut;
use super::space::{Region, Space};

/// Something said about one axis.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Literal {
    /// One of these values (or, where said, `none`).
    OneOf {
        /// The axis.
        axis: AxisId,
        /// The values, ascending.
        values: Vec<usize>,
        /// Whether the place `none` is meant, too.
        or_none: bool,
    },
    /// Any value but these (or, where said, `none`).
    Not {
        /// The axis.
        axis: AxisId,
        /// The values left out, ascending.
        values: Vec<usize>,
        /// Whether the place `none` is meant, too.
        or_none: bool,
    },
    /// A number between two cuts; nothing means the bound of the axis. On a count `from` is before the
    /// least and `to` after the greatest number.
    Within {
        /// The axis.
        axis: AxisId,
        /// Where it begins: before a number reads `>=`, after it `>`.
        from: Option<Cut>,
        /// Where it ends: before a number reads `<`, after it `<=`.
        to: Option<Cut>,
        /// Whether the place `none` is meant, too.
        or_none: bool,
    },
    /// The place `none`.
    None {
        /// The axis.
        axis: AxisId,
    },
    /// Any place but `none`.
    NotNone {
        /// The axis.
        axis: AxisId,
    },
}

/// A product of literals, ordered by the names of their axes; without any it means everything.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Phrase(pub Vec<Literal>);

impl Literal {
    /// The axis that it speaks of.
    pub fn axis(&self) -> AxisId {
        match self {
            Self::OneOf { axis, .. }
            | Self::Not { axis, .. }
            | Self::Within { axis, .. }
            | Self::None { axis }
            | Self::NotNone { axis } => *axis,
        }
    }

    /// The region that it means.
    pub fn region(&self, space: &mut Space) -> Region {
        let (said, or_none) = match self {
            Self::OneOf { axis, values, or_none } => (space.among(*axis, values), *or_none),
            Self::Not { axis, values, or_none } => {
                let out = space.among(*axis, values);
                let all = space.present(*axis);
                (space.difference(all, out), *or_none)
            }
            Self::Within { axis, from, to, or_none } => (space.between(*axis, *from, *to), *or_none),
            Self::None { .. } => (Region::NOTHING, true),
            Self::NotNone { axis } => (space.present(*axis), false),
        };
        if !or_none {
            return said;
        }
        let none = space.absent(self.axis());
        space.union(said, none)
    }

    /// How much there is to read: the names and numbers said. Among literals that do, the least is taken.
    pub(super) fn effort(&self) -> usize {
        match self {
            Self::OneOf { values, or_none, .. } => values.len() + usize::from(*or_none),
            Self::Not { values, or_none, .. } => values.len() + 1 + usize::from(*or_none),
            Self::Within { from: Some(from), to: Some(to), or_none, .. } if from.at == to.at => {
                1 + usize::from(*or_none)
            }
            Self::Within { from, to, or_none, .. } => {
                usize::from(from.is_some()) + usize::from(to.is_some()) + usize::from(*or_none)
            }
            Self::None { .. } | Self::NotNone { .. } => 1,
        }
    }
}

impl Phrase {
    /// The region that it means.
    pub fn region(&self, space: &mut Space) -> Region {
        let parts: Vec<Region> = self.0.iter().map(|literal| literal.region(space)).collect();
        space.intersection_of(parts)
    }
}

impl Space {
    /// How many values a finite axis has.
    pub(super) fn values_on(&self, axis: AxisId) -> usize {
        match self.axis(axis).map(|known| known.kind) {
            Some(AxisKind::OneOf(values)) => values,
            _ => 0,
        }
    }
}
