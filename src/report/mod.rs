//! What a check says, as data, and its renderers, one file each. Owns the report and how it looks; must
//! not know the disk, the workspace or how a verdict was reached.

pub mod model;
mod style;
mod words;

pub use model::Report;
pub use style::{DEFAULT_WIDTH, MIN_WIDTH, Style};
