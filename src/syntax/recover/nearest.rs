//! Which known word a misspelt one is meant to be.

use strsim::damerau_levenshtein;

/// The one word of `known` that `word` is nearly: one slip in short words, two in longer ones; none if two
/// words are equally near.
pub(super) fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let letters = word.chars().count();
    let most = if letters <= 4 { 1 } else { 2 };
    if letters < 3 {
        return None;
    }
    let small = word.to_lowercase();
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in known {
        let distance = damerau_levenshtein(&small, candidate);
        if distance == 0 || distance > most {
            continue;
        }
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, same)) if distance == least && same != candidate => tied = true,
            _ => (best, tied) = (Some((distance, candidate)), false),
        }
    }
    best.filter(|_| !tied).map(|(_, word)| word)
}
