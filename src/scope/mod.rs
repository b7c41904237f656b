//! Regions of the space of situations, exactly: union, intersection, difference, emptiness, what a
//! region looks like along one axis, and a region put into a short structure of phrases.
//!
//! A situation is a point of a product of axes; a region is a set of situations. A [`Space`] owns the
//! axes and every region made in it. Equal regions have equal ids, however they were made. This module
//! knows no law, no files and no wording: `eval` asks it which situations a provision covers, and `report` turns a
//! [`Description`] into prose.

mod algebra;
mod arena;
mod axis;
mod cells;
mod compare;
mod cover;
mod cut;
mod describe;
mod except;
mod groups;
mod memo;
mod phrase;
mod point;
mod project;
mod provenance;
mod shadow;
mod space;
mod substitute;
mod weigh;

#[cfg(test)]
mod describe_tests;
#[cfg(test)]
mod tests;

pub use axis::{Axis, AxisId, AxisKind, Position};
pub use compare::Comparison;
pub use cut::{Cut, Side};
pub use describe::{Background, Description, Situation};
pub use phrase::{Literal, Phrase};
pub use project::Stretch;
pub use space::{Region, Space};
