//! Tests of the parser: every form of the language, broken files, and properties over mutated texts.

mod broken;
mod dump;
mod forms;
mod messages;
mod properties;
mod slips;
mod try_files;
