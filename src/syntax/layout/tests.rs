//! The laws of the layout, held by properties over the shipped rules, the forms of the language and both broken at random,
//! and its rules one by one.

mod examples;
mod laws;
mod mutation;

use super::{apply, layout};

/// The text laid out.
fn laid(text: &str) -> String {
    apply(text, &layout(text))
}
