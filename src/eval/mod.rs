//! Which provisions count, what they come to, and how that stands to each demand: exactly, region by
//! region, with the derivation. Knows nothing of texts and terminals.

mod amount;
mod cause;
mod choice;
mod compare;
mod given;
mod index;
mod judge;
mod moment;
mod outcome;
mod scalar;
mod state;
mod verdict;

pub use cause::{Cause, FormulaErrorKind};
pub use index::Index;
pub use judge::Judge;
pub use moment::{Binding, Liveness, Moment, NoParameter, NotBinding};
pub use outcome::{Distance, Found};
pub use verdict::Search;
