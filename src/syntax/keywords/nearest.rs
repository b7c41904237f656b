//! Which word of the table a misspelt one is meant to be. The answer has two forms: the one that the parser reads, and
//! the one that the writer would have written.

use super::place::Where;
use super::table::{Tongue, composed, forms, rows};
use strsim::damerau_levenshtein;

/// What is meant by a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::syntax) struct Meant {
    /// In English, as the grammar has it.
    pub read: &'static str,
    /// In the language of what was written.
    pub written: &'static str,
}

/// The one word that `word` is nearly: one slip in short words, two in longer ones; none if two are equally near.
/// Words in other letters than English ones are held against the forms of the table.
pub(in crate::syntax) fn nearest(word: &str, known: impl IntoIterator<Item = &'static str>) -> Option<Meant> {
    let letters = word.chars().count();
    let aliases = !word.is_ascii();
    let most = if letters <= 4 { 1 } else { 2 };
    if letters < if aliases { 2 } else { 3 } {
        return None;
    }
    let small = composed(word).to_lowercase();
    // Of two that are equally near the one that only lacks its end is meant: `дл` is `для`, not `до`.
    let mut best: Option<((usize, bool), Meant)> = None;
    let mut tied = false;
    let mut weigh = |form: &str, meant: Meant| {
        let distance = damerau_levenshtein(&small, form);
        if distance == 0 || distance > most {
            return;
        }
        let distance = (distance, !(aliases && form.starts_with(&small)));
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, same)) if distance == least && same.read != meant.read => tied = true,
            Some((least, _)) if distance == least => {}
            _ => (best, tied) = (Some((distance, meant)), false),
        }
    };
    for read in known {
        if aliases {
            for written in written(read) {
                weigh(written, Meant { read, written });
            }
        } else {
            weigh(read, Meant { read, written: read });
        }
    }
    best.filter(|_| !tied).map(|(_, meant)| meant)
}

/// The forms of one word that `read` has in other languages.
fn written(read: &'static str) -> impl Iterator<Item = &'static str> {
    let of = rows().iter().filter(move |row| row.place.is_some() && row.keyword == read);
    let forms = of.flat_map(|row| [Tongue::Russian, Tongue::Kazakh].map(|tongue| row.forms(tongue)));
    forms.flatten().copied().filter(|form| !form.contains(' '))
}

/// What `word`, which is written in other letters than English ones, means: at any place, or where a line begins.
pub(in crate::syntax) fn exact(word: &str, begins_line: bool) -> Option<Meant> {
    let fits = |place: Option<Where>| match place {
        Some(Where::Any) => true,
        Some(Where::First | Where::Line) => begins_line,
        _ => false,
    };
    let mut all = forms(word).iter().filter(|form| form.tongue != Tongue::English && form.words.len() == 1);
    all.find(|form| fits(form.row.place)).map(|form| Meant { read: form.row.keyword, written: form.text })
}

/// Whether a form of `keyword` that isn't English stands somewhere in `text`, be it in a quotation.
pub(in crate::syntax) fn holds(text: &str, keyword: &'static str) -> bool {
    written(keyword).any(|form| text.contains(form))
}

/// Whether `word` is the first word of a form that may stand anywhere or where a clause begins.
pub(crate) fn reserved_alias(word: &str) -> bool {
    let begins = |place: Option<Where>| matches!(place, Some(Where::Any | Where::Line));
    !word.is_ascii() && forms(word).iter().any(|form| form.tongue != Tongue::English && begins(form.row.place))
}
