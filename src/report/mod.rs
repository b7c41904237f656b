//! What a check says, as data, and its renderers, one file each. Owns the report and how it looks; must
//! not know the disk, the workspace or how a verdict was reached.

pub mod answer;
pub mod change;
mod changes;
mod changes_json;
pub mod compared;
mod concise;
mod coverage;
pub mod document;
mod full;
mod grid;
mod identity;
pub(crate) mod json;
mod manual;
pub mod model;
pub mod ratified;
#[cfg(test)]
pub(crate) mod schema;
mod snippet;
mod statistics;
mod style;
mod summary;
mod tally;
mod trial;
mod words;
mod wrap;

pub use answer::{Answers, answer_lines, answers_json};
pub use changes::changes;
pub use changes_json::changes_json;
pub use concise::concise;
pub use coverage::{coverage_json, coverage_page, coverage_table};
pub use full::{diagnostic, full};
pub use identity::{Identity, identities};
pub use json::json;
pub use manual::manual;
pub use model::Report;
pub use statistics::statistics;
pub use style::{DEFAULT_WIDTH, MIN_WIDTH, Style};
pub use summary::summary;
pub use tally::{Tally, Weight};
pub use trial::{Ending, Sort, Trial, Trials, junit, trials};
pub use wrap::indented;

#[cfg(test)]
mod tests;
