//! Text and places in it. Owns spans (byte offsets, `u32`), files, the line index and the limits on
//! what is read; knows nothing of diagnostics, syntax or law.

mod span;

pub use span::{FileId, Place, Span};
