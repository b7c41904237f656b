//! Which provisions count, what they come to, and how that stands to each demand: exactly, region by
//! region, with the derivation. Knows nothing of texts and terminals.

mod amount;
mod cause;
mod check_law;
mod choice;
mod claim;
mod compare;
mod doubt;
mod existence;
mod given;
mod index;
mod judge;
mod moment;
mod needs;
mod order;
mod outcome;
mod ruling;
mod scalar;
mod situation;
mod state;
mod verdict;
mod words;

pub use cause::{Cause, FormulaErrorKind};
pub use claim::{ClaimRuling, claims};
pub use doubt::Doubt;
pub use given::Priority;
pub use index::Index;
pub use judge::Judge;
pub use moment::{Binding, Liveness, Moment, NoParameter, NotBinding};
pub use outcome::{Distance, Found};
pub use ruling::{Alternative, Expected, GaveWay, Part, Ruling, demands, rule};
pub use situation::Situation;
pub use verdict::Search;
pub use words::{Situations, distance_words, value_words};
