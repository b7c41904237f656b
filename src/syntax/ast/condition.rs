//! Regions and conditions: whom a statement concerns, and when.

use super::list::{CondId, ExprId, List};
use super::statement::Target;
use super::value::Op;
use crate::source::Span;

/// A region or condition with its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cond {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: CondKind,
}

/// The kinds of region and condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CondKind {
    /// Words side by side, all of which hold: `employed women`; one word alone; `everyone`
    Words(List<Span>),
    /// `a and b`, `x with y`
    All(List<CondId>),
    /// `a or b`, `x, y` among persons
    Any(List<CondId>),
    /// `not a`
    Not(CondId),
    /// `a, b except c, d`: both are [`CondKind::Any`] where there are several
    Except(CondId, CondId),
    /// `child_age < 7 years`, `ground in {…}`, `days_since_return <= return_protection`
    Test {
        /// The axis (or, behind `where`, the property).
        subject: Span,
        /// The operator.
        op: Op,
        /// What it is compared with.
        value: ExprId,
    },
    /// `14 years <= age < 16 years`
    Between {
        /// The axis.
        subject: Span,
        /// The lower end.
        low: ExprId,
        /// The upper end.
        high: ExprId,
        /// Whether the lower end belongs to it.
        low_in: bool,
        /// Whether the upper end belongs to it.
        high_in: bool,
    },
    /// `KZ declared C102 art 3`: an index into [`Tree::targets`](super::Tree::targets)
    Declared {
        /// The jurisdiction.
        of: Span,
        /// What it declared: one target.
        what: List<Target>,
    },
    /// `C102 art 27 is met`: one target
    IsMet(List<Target>),
    /// Nothing stands here, because it couldn't be read.
    Missing,
}
