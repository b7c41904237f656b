//! kzrules lays what international law demands over what national law gives, and says, exactly and
//! with both places marked, what is met, partly met, missing, contrary or unknown.

#![cfg_attr(test, allow(clippy::string_slice, reason = "a test may stop at once when an assumption fails"))]

pub mod cli;
pub mod diagnostic;
pub mod eval;
pub mod finding;
pub mod law;
pub mod report;
pub mod resolve;
pub mod scope;
pub mod session;
pub mod source;
pub mod syntax;
pub mod value;
pub mod workspace;

pub use session::{Options, Session};
pub use workspace::Workspace;
