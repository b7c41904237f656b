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
mod findings_csv;
mod format;
mod full;
mod github;
mod gitlab;
mod grid;
mod identity;
mod job_summary;
pub(crate) mod json;
mod json_lines;
mod junit;
mod manual;
pub mod model;
mod output;
mod places;
mod plain;
pub mod ratified;
mod sarif;
#[cfg(test)]
pub(crate) mod schema;
pub mod site;
mod snippet;
mod statistics;
mod style;
mod suites;
mod summary;
mod tally;
mod trial;
mod wording;
mod words;
mod wrap;
pub(crate) mod xml;

pub use answer::{Answers, answer_lines, answers_json};
pub use changes::changes;
pub use changes_json::changes_json;
pub use concise::concise;
pub use coverage::{coverage_json, coverage_page, coverage_table};
pub use findings_csv::findings_csv;
pub use format::Format;
pub use full::{diagnostic, full};
pub use github::github;
pub use gitlab::gitlab;
pub use identity::{Identity, identities};
pub use job_summary::job_summary;
pub use json::json;
pub use json_lines::json_lines;
pub use junit::junit;
pub use manual::manual;
pub use model::Report;
pub use output::{Output, Target};
pub use plain::plain;
pub use sarif::sarif;
pub use statistics::statistics;
pub use style::{DEFAULT_WIDTH, MIN_WIDTH, Style};
pub use summary::summary;
pub use tally::{Tally, Weight};
pub use trial::{Ending, Sort, Trial, Trials, trials, trials_junit};
pub use wrap::{hanging, indented};

#[cfg(test)]
mod tests;
