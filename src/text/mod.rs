//! The texts themselves, of sources and of treaties, as they stand in files beside the rules: folded for comparing words,
//! cut into sentences, or into the paragraphs of a treaty with their addresses. Must not know what a workspace says of
//! them; nothing here reads a disk.

mod folded;
mod paragraph;
mod sentence;
mod title;

pub use folded::{Folded, folded};
pub use paragraph::{Paragraph, paragraphs};
pub use sentence::{Sentence, sentences};
pub use title::Title;
