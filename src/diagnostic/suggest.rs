//! "Did you mean …?" Picks, among the names of the right kind, the one that was probably meant: first a
//! name that looks the same (Cyrillic `С183` for Latin `C183`; Unicode TS 39), then one that is a slip of
//! the finger away. Better no suggestion than a far one. Must not know what the names stand for.

/// What a name looks like: two names with one skeleton can't be told apart by eye.
pub fn skeleton(name: &str) -> String {
    unicode_security::confusable_detection::skeleton(name).collect()
}

/// The candidate that `word` was probably meant to be, or nothing if none is close. A word that is a
/// candidate suggests nothing. Of equally close ones the first in alphabetical order is taken, so
/// that the order of the candidates can't show.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let looks = skeleton(word);
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    let mut best: Option<((usize, &str), &'a str)> = None;
    for candidate in candidates {
        if candidate == word {
            return None;
        }
        let distance = if skeleton(candidate) == looks {
            0
        } else {
            let other = candidate.to_lowercase();
            let most = allowed(length.min(other.chars().count()));
            // One more than the letters' distance: looking the same comes first, even before case.
            match strsim::damerau_levenshtein(&folded, &other) {
                distance if distance <= most => distance + 1,
                _ => continue,
            }
        };
        if best.is_none_or(|(least, _)| (distance, candidate) < least) {
            best = Some(((distance, candidate), candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many slips a word of this length may have: a third of a short word would be another word.
const fn allowed(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=10 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_come_before_slips() {
        // The first letter is Cyrillic.
        assert_eq!(closest("С183", ["C182", "C183", "C103"]), Some("C183"));
    }

    #[test]
    fn slips_are_mended() {
        assert_eq!(closest("whne", ["where", "when", "until"]), Some("when"));
        assert_eq!(closest("materniti_leave", ["maternity_leave", "paternity_leave"]), Some("maternity_leave"));
        assert_eq!(closest("Labourcode", ["LabourCode"]), Some("LabourCode"));
        assert_eq!(closest("жумыс", ["жұмыс"]), Some("жұмыс"));
    }

    #[test]
    fn far_words_are_left_alone() {
        assert_eq!(closest("sick", ["lack", "pay"]), None);
        assert_eq!(closest("ab", ["ac"]), None);
        assert_eq!(closest("", ["a"]), None);
        assert_eq!(closest("when", ["when", "whew"]), None);
    }

    #[test]
    fn ties_do_not_depend_on_order() {
        assert_eq!(closest("cat_", ["cat2", "cat1"]), Some("cat1"));
        assert_eq!(closest("cat_", ["cat1", "cat2"]), Some("cat1"));
    }
}
