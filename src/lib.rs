//! kzrules lays what international law demands over what national law gives, and says, exactly and
//! with both places marked, what is met, partly met, missing, contrary or unknown.
//!
//! A [`Workspace`] holds files, from the disk or from memory; a [`Session`] reads and resolves it once and answers:
//!
//! ```
//! use kzrules::{Options, Session, Workspace};
//!
//! let rules = r#"
//! jurisdiction Examplia "Republic of Examplia"
//! instrument ExampleConvention "Example Convention, 2000"
//! law ExampleCode "Labour Code"
//!   of       Examplia
//!   in force 2016-01-01
//! Examplia ratified ExampleConvention
//!   in force 2013
//! property leave "annual leave": days
//!   more is better
//! ExampleConvention art 3: leave >= 3 weeks
//! ExampleCode art 88: leave = 24 days
//! "#;
//! let workspace = Workspace::memory([("example.rule", rules)]);
//! let options = Options { as_of: jiff::civil::date(2026, 11, 23), known_on: None, jurisdiction: None, sources: Vec::new() };
//! let report = Session::new(workspace, options).check();
//! assert_eq!(report.verdicts[0].obligation, "ExampleConvention art 3");
//! assert_eq!(report.verdicts[0].word.word(), "exceeds");
//! ```
//!
//! A file's way: `source` (text and places) → `syntax` (trees) → `resolve` → `law` (the corpus) → `eval` (rulings) →
//! `finding` (diagnostics and rows) → `report` (renderers). `lint` looks at how the rules are written. `value` and `scope`
//! are the exact values and regions below. `modelling` makes a second law of the first (a bill, another day, a ratification) and
//! tells what differs.

#![cfg_attr(test, allow(clippy::string_slice, reason = "a test may stop at once when an assumption fails"))]

// The parser that pest generates without its `std` names `alloc`; see Cargo.toml.
extern crate alloc;

pub mod baseline;
pub mod cli;
pub mod coverage;
pub mod diagnostic;
pub mod eval;
pub mod export;
pub mod finding;
pub mod law;
pub mod lint;
pub mod lsp;
pub mod modelling;
pub mod module;
pub mod report;
pub mod resolve;
pub mod scope;
pub mod session;
pub mod settings;
pub mod source;
pub mod syntax;
pub mod text;
pub mod value;
pub mod workspace;
pub mod written;

pub use session::{Options, Session};
pub use workspace::Workspace;
