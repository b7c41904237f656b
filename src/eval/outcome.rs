//! What one part of a demanded region comes to, before it is put into words.

use super::cause::Cause;
use crate::law::{NormId, Outcome};
use crate::scope::Region;
use crate::value::{DayBounds, Quantity};

/// How far what is given lies from what is demanded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Distance {
    /// So much.
    Amount(Quantity),
    /// So many days, as the calendar has it.
    Days(DayBounds),
    /// A list lacks these values, by position.
    Lacks(Vec<u16>),
    /// A list has these values, which it mustn't.
    Has(Vec<u16>),
}

/// An outcome with what explains it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The outcome.
    pub outcome: Outcome,
    /// How far off, where that can be said.
    pub distance: Option<Distance>,
    /// Why, where the values alone don't say it.
    pub cause: Option<Cause>,
}

impl Found {
    pub(super) const fn plain(outcome: Outcome) -> Self {
        Self { outcome, distance: None, cause: None }
    }

    pub(super) const fn because(outcome: Outcome, cause: Cause) -> Self {
        Self { outcome, distance: None, cause: Some(cause) }
    }

    pub(super) const fn with(outcome: Outcome, distance: Distance) -> Self {
        Self { outcome, distance: Some(distance), cause: None }
    }
}

/// Situations with one outcome for one reason.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) region: Region,
    pub(super) found: Found,
    /// The provisions that decide.
    pub(super) facts: Vec<NormId>,
    /// The declared silence that decides, by number.
    pub(super) silence: Option<u32>,
}
