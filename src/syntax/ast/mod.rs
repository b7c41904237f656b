//! The tree of one chunk of a file: statements, clauses, conditions and values in flat arenas, joined
//! by small indices. A name is the span of its text, so a tree holds no strings and costs little more
//! than the text itself. `resolve` gives the names their meaning; here nothing is looked up.

mod clause;
mod condition;
mod list;
mod places;
mod series;
mod statement;
mod tree;
mod value;

pub use clause::{Clause, ClauseKind, DateAt, Key, WindowBound};
pub use condition::{Cond, CondKind};
pub use list::{CondId, ExprId, List, RateId, TypeId};
pub use places::leaves_of;
pub(super) use places::{Move, What};
pub use series::{Addend, Line, Trend, Way};
pub use statement::{
    Applied, ChangeVerb, Claim, Declared, Including, Kind, Mode, Need, RankStep, Sense, Statement, StatusVerb, Target,
    TextSort,
};
pub use tree::Tree;
pub use value::{Comparison, Expr, ExprKind, Op, Rate, Type, TypeKind};
