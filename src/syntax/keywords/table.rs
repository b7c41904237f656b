//! The table of words: read once from the text that the program carries. Owns which words mean the same; where a word
//! may stand says `place`. A row that can't be read is left out here, and a test fails.

use super::place::Where;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// The table as it stands in the repository.
pub(super) const TEXT: &str = include_str!("../../../grammar/keywords.tsv");

/// The languages that words can be written in.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Tongue {
    /// English, the language of the grammar.
    English,
    /// Russian.
    Russian,
    /// Kazakh.
    Kazakh,
}

/// One row: a word of the language, or some of them that belong together, at one kind of place.
#[derive(Debug)]
pub struct Row {
    /// The English words, with one blank between them.
    pub keyword: &'static str,
    /// Where they may stand; none where they have no aliases, and `russian` tells why.
    pub(super) place: Option<Where>,
    /// The word by which the table tells the place.
    pub place_word: &'static str,
    /// Since when the row stands in the table.
    pub since: &'static str,
    /// The Russian forms, the one to write first.
    pub russian: Vec<&'static str>,
    /// The Kazakh forms.
    pub kazakh: Vec<&'static str>,
}

impl Row {
    /// The forms in a language, the one to write first.
    pub fn forms(&self, tongue: Tongue) -> &[&'static str] {
        match tongue {
            Tongue::English => std::slice::from_ref(&self.keyword),
            Tongue::Russian => &self.russian,
            Tongue::Kazakh => &self.kazakh,
        }
    }
}

/// One form of a row, under its first word.
pub(super) struct Form {
    pub row: &'static Row,
    pub tongue: Tongue,
    /// Its words and signs: `да`, `/`, `нет`.
    pub words: Vec<&'static str>,
    pub text: &'static str,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| TEXT.lines().filter_map(row).collect());

static FORMS: LazyLock<FxHashMap<&'static str, Vec<Form>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&'static str, Vec<Form>> = FxHashMap::default();
    for row in ROWS.iter().filter(|row| row.place.is_some()) {
        for tongue in [Tongue::English, Tongue::Russian, Tongue::Kazakh] {
            for text in row.forms(tongue) {
                let words = parts(text);
                let first = words.first().copied().unwrap_or("");
                forms.entry(first).or_default().push(Form { row, tongue, words, text });
            }
        }
    }
    // The longest first; of two as long the one with the narrower place.
    for list in forms.values_mut() {
        list.sort_by_key(|form| (std::cmp::Reverse(form.words.len()), form.row.place == Some(Where::Any)));
    }
    forms
});

fn row(line: &'static str) -> Option<Row> {
    if line.starts_with('#') {
        return None;
    }
    let mut cells = line.split('\t');
    let (keyword, place_word, since) = (cells.next()?, cells.next()?, cells.next()?);
    let (russian, kazakh) = (cells.next()?, cells.next()?);
    let forms = |cell: &'static str| cell.split(", ").filter(|form| !form.is_empty()).collect::<Vec<_>>();
    let place = Where::of(place_word);
    let russian = if place.is_some() { forms(russian) } else { vec![russian] };
    Some(Row { keyword, place, place_word, since, russian, kazakh: forms(kazakh) })
}

/// The words and signs of a form.
pub(super) fn parts(form: &'static str) -> Vec<&'static str> {
    form.split(' ').flat_map(|word| word.split_inclusive('/').flat_map(slash)).collect()
}

fn slash(part: &'static str) -> impl Iterator<Item = &'static str> {
    let word = part.strip_suffix('/');
    [word.unwrap_or(part), if word.is_some() { "/" } else { "" }].into_iter().filter(|part| !part.is_empty())
}

/// The rows, in the order of the table.
pub fn rows() -> &'static [Row] {
    &ROWS
}

/// The forms that begin with `word`, the longest first.
pub(super) fn forms(word: &str) -> &'static [Form] {
    FORMS.get(&*composed(word)).map_or(&[], Vec::as_slice)
}

/// `word` with each letter and its marks as one character, as the table has it.
pub(super) fn composed(word: &str) -> Cow<'_, str> {
    if is_nfc_quick(word.chars()) == IsNormalized::Yes { Cow::Borrowed(word) } else { Cow::Owned(word.nfc().collect()) }
}
