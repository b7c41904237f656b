//! Which provisions count, what they come to, and how that stands to each demand: exactly, region by
//! region, with the derivation. Knows nothing of texts and terminals.

mod amount;
mod any_of;
mod cause;
mod check_law;
mod choice;
mod claim;
mod claimed;
mod compare;
mod definition;
mod disagreement;
mod doubt;
mod given;
mod index;
mod judge;
mod moment;
mod needs;
mod order;
mod outcome;
mod overlap;
mod permission;
mod practice;
mod ruling;
mod same;
mod scalar;
mod share;
mod situation;
mod state;
mod verdict;
mod words;

pub use any_of::{ChoiceRuling, choices, members};
pub use cause::{Cause, FormulaErrorKind};
pub use claim::{ClaimRuling, claims};
pub use definition::{DefinitionRuling, definitions};
pub use disagreement::{Disagreement, disagreements};
pub use doubt::{ByReading, Doubt};
pub use given::{LeftNowhere, Priority};
pub use index::Index;
pub use judge::Judge;
pub use moment::{Binding, Liveness, Moment, NoParameter, NotBinding};
pub use outcome::{Distance, Found};
pub use overlap::Overlap;
pub use practice::{Evidence, practice};
pub use ruling::{Alternative, Expected, Faults, GaveWay, Part, Ruling, demands, rule};
pub use verdict::Search;
pub use words::{Situations, distance_words, value_words};
