//! The words of the language in Russian and Kazakh: the table `grammar/keywords.tsv`, where each may stand, and texts
//! from one language into another. What the parser reads is always the English text (`canonical`); everything that was
//! read is then moved to the places of the text as it was written. Knows words and places, never their meaning.

pub(super) mod canonical;
mod nearest;
#[cfg(test)]
mod page;
mod place;
pub mod rewrite;
mod scan;
pub mod table;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use nearest::reserved_alias;
pub(super) use nearest::{Meant, exact, holds, nearest};
pub use rewrite::rewrite;
pub use table::Tongue;
pub(crate) use write::{english, is_alias, tongue_of, written};

/// The English word of the language that a word begins which is written in Russian or Kazakh.
pub fn in_english(word: &str) -> Option<&'static str> {
    let forms = table::forms(word).iter().filter(|form| form.tongue != Tongue::English);
    let (whole, longer): (Vec<_>, Vec<_>) = forms.partition(|form| form.words.len() == 1);
    whole.into_iter().chain(longer).map(|form| form.row.keyword).next()
}
