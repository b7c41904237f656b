//! Single words of the language as a text has them: which language it is written in, and what a word is there.

use super::canonical::may_hold;
use super::rewrite;
use super::scan::scan;
use super::table::{Tongue, forms, rows};
use std::borrow::Cow;

/// A text as the parser reads it.
pub(crate) fn english(text: &str) -> Cow<'_, str> {
    if may_hold(text) { Cow::Owned(rewrite::english(text)) } else { Cow::Borrowed(text) }
}

/// The language in which most words of a text are written.
pub(crate) fn tongue_of(text: &str) -> Tongue {
    if !may_hold(text) {
        return Tongue::English;
    }
    let mut counts = [0_usize; 2];
    for hit in scan(text, 0, |form| form.tongue != Tongue::English) {
        let kazakh = usize::from(hit.form.tongue == Tongue::Kazakh);
        if let Some(count) = counts.get_mut(kazakh) {
            *count += 1;
        }
    }
    match counts {
        [0, 0] => Tongue::English,
        [russian, kazakh] if kazakh > russian => Tongue::Kazakh,
        _ => Tongue::Russian,
    }
}

/// Every way in which words are written in a language, the one to write first; themselves where the table has none.
pub(crate) fn written(keyword: &str, tongue: Tongue) -> Vec<&str> {
    if tongue == Tongue::English {
        return vec![keyword];
    }
    let of = rows().iter().filter(|row| row.place.is_some() && row.keyword == keyword);
    let mut all: Vec<&str> = of.filter_map(|row| row.forms(tongue).first().copied()).collect();
    all.push(keyword);
    all
}

/// Whether a name is spelt like a word of the table in another language than English.
pub(crate) fn is_alias(name: &str) -> bool {
    !name.is_ascii() && forms(name).iter().any(|form| form.tongue != Tongue::English)
}
