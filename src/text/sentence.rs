//! A folded text, cut into sentences by the rules of Unicode, which know no abbreviations: pieces that end with one
//! are joined again.

use super::folded::Folded;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Fewer words are a heading, a page number, a scrap: nothing that says something.
const LEAST_WORDS: usize = 4;

/// What ends with a full stop and doesn't end a sentence.
const ABBREVIATIONS: [&str; 38] = [
    "no", "nos", "art", "arts", "p", "pp", "vol", "para", "paras", "al", "e.g", "i.e", "etc", "cf", "dr", "prof", "mr",
    "mrs", "ms", "st", "ed", "eds", "fig", "sec", "ch", "vs", "approx", "ref", "jan", "feb", "aug", "sept", "oct",
    "nov", "dec", "ст", "г", "н.э",
];

/// A sentence of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Where it stands in the folded text, without blanks around it.
    pub range: Range<usize>,
    /// Whether it has as many words as a sentence has that says something.
    pub is_whole: bool,
}

/// The sentences of a text, in their order.
pub fn sentences(folded: &Folded) -> Vec<Sentence> {
    let mut found = Vec::new();
    for block in folded.blocks() {
        let Some(text) = folded.text().get(block.clone()) else { continue };
        let mut start = 0;
        let mut end = 0;
        for piece in text.split_sentence_bounds() {
            end += piece.len();
            if goes_on(text.get(start..end).unwrap_or_default(), text.get(end..).unwrap_or_default()) {
                continue;
            }
            found.extend(sentence(text, start..end, block.start));
            start = end;
        }
        found.extend(sentence(text, start..end, block.start));
    }
    found
}

fn sentence(text: &str, range: Range<usize>, offset: usize) -> Option<Sentence> {
    let piece = text.get(range.clone())?;
    let trimmed = piece.trim();
    if trimmed.is_empty() {
        return None;
    }
    let start = offset + range.start + (piece.len() - piece.trim_start().len());
    let words = trimmed.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    Some(Sentence { range: start..start + trimmed.len(), is_whole: words >= LEAST_WORDS })
}

/// Whether a sentence isn't over where a piece of it ends: behind an abbreviation or an initial, or before what begins
/// small.
fn goes_on(piece: &str, rest: &str) -> bool {
    if rest.is_empty() {
        return false;
    }
    if rest.trim_start_matches(['(', '[', '"', '“', '«']).starts_with(char::is_lowercase) {
        return true;
    }
    let Some(before) = piece.trim_end().strip_suffix('.') else { return false };
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(' || c == '[').next().unwrap_or(before);
    let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let is_number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) && before.len() == word.len();
    is_initial || is_number || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::sentences;
    use crate::text::Folded;

    fn cut(text: &str) -> Vec<String> {
        let folded = Folded::new(text);
        sentences(&folded).into_iter().map(|one| folded.text()[one.range].to_owned()).collect()
    }

    #[test]
    fn abbreviations_and_initials_end_nothing() {
        assert_eq!(
            cut("By Convention No. 183 the law binds. It entered into force."),
            ["By Convention No. 183 the law binds.", "It entered into force."]
        );
        assert_eq!(
            cut("As Y. A. Buribayev et al. (2016) say, art. 5 is new. So be it."),
            ["As Y. A. Buribayev et al. (2016) say, art. 5 is new.", "So be it."]
        );
        assert_eq!(cut("1. The first point. 2. The second point.").len(), 2);
    }

    #[test]
    fn headings_are_no_whole_sentences() {
        let folded = Folded::new("INTRODUCTION\n\nThe law gives too little here.\n\n12");
        let whole: Vec<bool> = sentences(&folded).iter().map(|one| one.is_whole).collect();
        assert_eq!(whole, [false, true, false]);
    }
}
