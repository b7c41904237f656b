//! The language server: what `check` finds, in an editor, while the rules are written. Owns the protocol (LSP 3.17, by
//! `lsp-server` and `lsp-types`), open documents, and one file for each capability; everything it tells comes from a
//! [`Session`](crate::Session), so that an editor shows what the command line does. Must not know rules of law.
//!
//! A change makes a new state of its folder. One thread reads the rules in that state, another one judges them, a third
//! answers requests; the first thread only takes messages, so that a cancellation is heard at once. A request is
//! answered on the state in which it was asked; where the text changed meanwhile, the client is told so and asks again.

mod actions;
mod capabilities;
mod client;
mod completion;
mod cursor;
mod definition;
mod desk;
mod early;
mod findings;
mod folding;
mod formatting;
mod forms;
mod hierarchy;
mod hints;
mod hover;
mod lens;
mod names;
mod place;
mod rename;
mod request;
mod server;
mod shelf;
mod signature;
mod snapshot;
mod symbols;
mod tell;
#[cfg(test)]
mod tests;
mod tokens;
#[cfg(test)]
mod trial;
mod why;
mod work;

pub use desk::{Choose, Chosen, Wanted};
pub use server::{Ended, serve};
