//! kzrules lays what international law demands over what national law gives, and says, exactly and
//! with both places marked, what is met, partly met, missing, contrary or unknown.

pub mod cli;
pub mod diagnostic;
pub mod report;
pub mod scope;
pub mod session;
pub mod source;
pub mod value;
pub mod workspace;

pub use session::{Options, Session};
pub use workspace::Workspace;
