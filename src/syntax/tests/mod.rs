//! Tests of the parser: every form of the language, broken files, and properties over mutated texts.

#![allow(clippy::string_slice, reason = "a test may stop at once")]

mod broken;
pub(in crate::syntax) mod dump;
mod forms;
mod messages;
mod properties;
mod slips;
