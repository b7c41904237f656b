//! A text with its white space folded: lines are joined, and words that a hyphen at the end of a line divides. Where
//! blocks of it end, and on which line of the file a place stands, is kept beside it.

use std::ops::Range;

/// Lines whose median is longer than this are whole paragraphs: the text wasn't wrapped.
const WRAPPED: usize = 120;

/// What stands at the end of a line where a word goes on in the next.
const HYPHENS: [char; 3] = ['-', '\u{AD}', '‐'];

/// A folded text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Folded {
    text: String,
    /// Where lines of the file begin, and their numbers from 1; both rise.
    lines: Vec<(usize, u32)>,
    /// Where a block begins: a paragraph, a heading. Rising.
    blocks: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(raw: &str) -> Self {
        let mut folded = Self::default();
        let lines: Vec<&str> = raw.lines().map(str::trim).collect();
        let unwrapped = is_unwrapped(&lines);
        let mut apart = true;
        let mut rest = lines.iter().zip(1_u32..).peekable();
        while let Some((line, number)) = rest.next() {
            if line.chars().filter(|c| c.is_alphanumeric()).count() == 0 {
                apart = true;
                continue;
            }
            folded.begin(line, number, apart);
            apart = unwrapped;
            let goes_on = rest.peek().is_some_and(|(next, _)| next.starts_with(char::is_lowercase));
            match line.strip_suffix(HYPHENS).filter(|_| goes_on) {
                Some(start) => folded.push(start),
                None => {
                    folded.push(line);
                    folded.text.push(' ');
                }
            }
        }
        folded.text.truncate(folded.text.trim_end().len());
        folded
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line of the file on which this byte stands, from 1.
    pub fn line_of(&self, byte: usize) -> u32 {
        let behind = self.lines.partition_point(|(start, _)| *start <= byte);
        self.lines.get(behind.saturating_sub(1)).map_or(1, |(_, number)| *number)
    }

    /// The blocks, in their order; none is empty.
    pub fn blocks(&self) -> impl Iterator<Item = Range<usize>> {
        let ends = self.blocks.iter().skip(1).copied().chain([self.text.len()]);
        self.blocks.iter().copied().zip(ends).filter(|(start, end)| start < end).map(|(start, end)| start..end)
    }

    /// Where these words stand, each time.
    pub fn find(&self, words: &str) -> Vec<Range<usize>> {
        let words = folded(words);
        if words.is_empty() {
            return Vec::new();
        }
        self.text.match_indices(words.as_str()).map(|(at, found)| at..at + found.len()).collect()
    }

    /// Whether these words stand in it.
    pub fn contains(&self, words: &str) -> bool {
        self.text.contains(&folded(words))
    }

    /// Begins a line, and a block unless it goes on with what stands before: a line that begins small, where nothing has
    /// ended, is the rest of a sentence that a page or a picture divides.
    fn begin(&mut self, line: &str, number: u32, apart: bool) {
        self.lines.push((self.text.len(), number));
        let ended = self.text.trim_end().ends_with(['.', '!', '?', ':', ';']);
        if apart && (ended || !line.starts_with(char::is_lowercase)) {
            self.blocks.push(self.text.len());
        }
    }

    /// Adds words with one blank between them, without soft hyphens.
    fn push(&mut self, line: &str) {
        for (i, word) in line.split_whitespace().enumerate() {
            if i > 0 {
                self.text.push(' ');
            }
            self.text.extend(word.chars().filter(|c| *c != '\u{AD}'));
        }
    }
}

/// The text alone, folded: what a quotation is compared by.
pub fn folded(text: &str) -> String {
    Folded::new(text).text
}

/// Whether each line is a paragraph.
fn is_unwrapped(lines: &[&str]) -> bool {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).filter(|length| *length > 0).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).is_some_and(|median| *median > WRAPPED)
}

#[cfg(test)]
mod tests {
    use super::{Folded, folded};

    #[test]
    fn line_breaks_and_hyphens_are_folded() {
        assert_eq!(folded("the em-\nployer must\n  prove"), "the employer must prove");
        assert_eq!(folded("a well-\nKnown case"), "a well- Known case");
        assert_eq!(folded("a\u{AD}b  c"), "ab c");
    }

    #[test]
    fn blocks_end_at_empty_lines_but_not_within_a_sentence() {
        let text = Folded::new("A heading\n\nThe state\nmust act, and\n@\n\nthe employer pays.\n\nNext.");
        let blocks: Vec<&str> = text.blocks().map(|block| text.text()[block].trim()).collect();
        assert_eq!(blocks, ["A heading", "The state must act, and the employer pays.", "Next."]);
        let at = text.text().find("employer").unwrap();
        assert_eq!(text.line_of(at), 7);
    }

    #[test]
    fn words_are_found_across_lines() {
        let text = Folded::new("one two\nthree\none two three");
        assert_eq!(text.find("two  three").len(), 2);
        assert_eq!(text.find("").len(), 0);
    }
}
