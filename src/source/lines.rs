//! Where a byte stands: line and column for people (characters), and for editors (UTF-16 units).
//! Owns the index from bytes to lines and back; must not know which file it belongs to. Built once per
//! file, on first use; a look-up then costs a binary search and at most [`STRIDE`] bytes of counting,
//! however long the line is.

/// Bytes between two check points of the character count.
const STRIDE: usize = 1024;

/// A place for people: both numbers start at 1, columns count characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: u32,
}

/// A place for editors: both numbers start at 0, columns count UTF-16 units, as the Language Server
/// Protocol has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EditorPosition {
    /// Line, from 0.
    pub line: u32,
    /// Column in UTF-16 units, from 0.
    pub character: u32,
}

/// Counts up to one byte of the text.
#[derive(Clone, Copy, Default, Debug)]
struct Count {
    characters: u32,
    utf16: u32,
}

impl Count {
    /// Counts by leading bytes, so that a cut inside a character does no harm.
    fn add(self, bytes: &[u8]) -> Self {
        let mut count = self;
        for &byte in bytes {
            if byte & 0b1100_0000 != 0b1000_0000 {
                count.characters += 1;
                count.utf16 += 1 + u32::from(byte >= 0xF0);
            }
        }
        count
    }
}

/// The lines of one text. A line ends with `\n`, `\r\n` or a lone `\r`, as editors see it.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// The count before every [`STRIDE`] bytes; empty where the text is ASCII.
    checks: Vec<Count>,
    length: u32,
}

impl LineIndex {
    /// Reads `text` once.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        let mut rest = bytes.iter().enumerate().peekable();
        while let Some((at, &byte)) = rest.next() {
            let behind = match byte {
                b'\n' => at + 1,
                b'\r' => match rest.next_if(|(_, next)| **next == b'\n') {
                    Some((newline, _)) => newline + 1,
                    None => at + 1,
                },
                _ => continue,
            };
            starts.push(offset(behind));
        }
        let mut checks = Vec::new();
        if !text.is_ascii() {
            let mut count = Count::default();
            for chunk in bytes.chunks(STRIDE) {
                checks.push(count);
                count = count.add(chunk);
            }
            checks.push(count);
        }
        Self { starts, checks, length: offset(bytes.len()) }
    }

    /// How many lines there are; a text that ends with a line break has an empty last line.
    pub fn count(&self) -> u32 {
        offset(self.starts.len())
    }

    /// The line of a byte, from 0; a byte behind the text belongs to the last line.
    pub fn line_of(&self, byte: u32) -> u32 {
        offset(self.starts.partition_point(|&start| start <= byte).saturating_sub(1))
    }

    /// The first byte of a line (from 0), or the length of the text behind the last one.
    pub fn start_of(&self, line: u32) -> u32 {
        self.starts.get(line as usize).copied().unwrap_or(self.length)
    }

    /// The bytes of a line (from 0), with its line break.
    pub fn range_of(&self, line: u32) -> std::ops::Range<usize> {
        self.start_of(line) as usize..self.start_of(line.saturating_add(1)) as usize
    }

    /// The place of a byte for people. `text` is the text that the index was built from.
    pub fn position(&self, text: &str, byte: u32) -> Position {
        let line = self.line_of(byte);
        Position { line: line + 1, column: self.between(text, self.start_of(line), byte).characters + 1 }
    }

    /// The place of a byte for editors.
    pub fn editor_position(&self, text: &str, byte: u32) -> EditorPosition {
        let line = self.line_of(byte);
        EditorPosition { line, character: self.between(text, self.start_of(line), byte).utf16 }
    }

    /// The byte at an editor's place; a column behind the line gives the end of the line, before its
    /// break, and a line behind the text gives nothing.
    pub fn byte_of(&self, text: &str, place: EditorPosition) -> Option<u32> {
        if place.line >= self.count() {
            return None;
        }
        let range = self.range_of(place.line);
        let line = text.get(range.clone())?.trim_end_matches(['\n', '\r']);
        let mut units = 0;
        for (at, character) in line.char_indices() {
            if units >= place.character {
                return Some(offset(range.start + at));
            }
            units += offset(character.len_utf16());
        }
        Some(offset(range.start + line.len()))
    }

    /// The place of a byte for editors that count bytes in the place of UTF-16 units.
    pub fn byte_position(&self, byte: u32) -> EditorPosition {
        let line = self.line_of(byte);
        EditorPosition { line, character: byte.min(self.length).saturating_sub(self.start_of(line)) }
    }

    /// The byte at the place of an editor that counts bytes, as [`LineIndex::byte_of`] has it; a column inside a character
    /// gives the beginning of that character.
    pub fn byte_at(&self, text: &str, place: EditorPosition) -> Option<u32> {
        if place.line >= self.count() {
            return None;
        }
        let range = self.range_of(place.line);
        let line = text.get(range.clone())?.trim_end_matches(['\n', '\r']);
        let at = line.floor_char_boundary(place.character as usize);
        Some(offset(range.start + at))
    }

    fn between(&self, text: &str, start: u32, end: u32) -> Count {
        let end = end.min(self.length);
        if self.checks.is_empty() {
            let length = end.saturating_sub(start);
            return Count { characters: length, utf16: length };
        }
        let (from, to) = (self.up_to(text, start), self.up_to(text, end));
        Count { characters: to.characters.saturating_sub(from.characters), utf16: to.utf16.saturating_sub(from.utf16) }
    }

    fn up_to(&self, text: &str, byte: u32) -> Count {
        let byte = byte as usize;
        let check = byte / STRIDE;
        let base = self.checks.get(check).copied().unwrap_or_default();
        base.add(text.as_bytes().get(check * STRIDE..byte).unwrap_or_default())
    }
}

/// Offsets are `u32` everywhere: what is read is limited long before they run out.
fn offset(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "a test may stop at once")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn place(text: &str, byte: u32) -> (u32, u32) {
        let position = LineIndex::new(text).position(text, byte);
        (position.line, position.column)
    }

    #[test]
    fn columns_count_characters() {
        let text = "закон ТК\nабв";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, u32::try_from(text.find('Т').unwrap()).unwrap()), (1, 7));
        assert_eq!(place(text, u32::try_from(text.find('в').unwrap()).unwrap()), (2, 3));
        assert_eq!(place(text, 9_999), (2, 4));
    }

    #[test]
    fn every_line_break_counts() {
        assert_eq!(LineIndex::new("a\r\nb\rc\nd").starts, [0, 3, 5, 7]);
        assert_eq!(LineIndex::new("").count(), 1);
        assert_eq!(LineIndex::new("a\n").count(), 2);
    }

    #[test]
    fn editors_count_in_utf16() {
        let text = "a𝄞б\nx";
        let index = LineIndex::new(text);
        let place = index.editor_position(text, 7);
        assert_eq!(place, EditorPosition { line: 0, character: 4 });
        assert_eq!(index.byte_of(text, place), Some(7));
        assert_eq!(index.byte_of(text, EditorPosition { line: 0, character: 99 }), Some(7));
        assert_eq!(index.byte_of(text, EditorPosition { line: 2, character: 0 }), None);
    }

    #[test]
    fn a_very_long_line_is_counted_from_a_check_point() {
        let text = "я".repeat(STRIDE * 3);
        assert_eq!(place(&text, 4_000), (1, 2_001));
    }

    proptest! {
        #[test]
        fn agrees_with_counting_by_hand(text in "[a-я𝄞\r\n]{0,80}", extra in 0..4usize) {
            let text = text.repeat(1 + extra * 20);
            let index = LineIndex::new(&text);
            let (mut line, mut start) = (0_u32, 0_usize);
            for (at, c) in text.char_indices() {
                let byte = offset(at);
                let column = offset(text[start..at].chars().count());
                prop_assert_eq!(index.position(&text, byte), Position { line: line + 1, column: column + 1 });
                let bytes = index.byte_position(byte);
                prop_assert_eq!(bytes.character, offset(at - start));
                if !matches!(c, '\n' | '\r') {
                    prop_assert_eq!(index.byte_at(&text, bytes), Some(byte));
                }
                let editor = index.editor_position(&text, byte);
                prop_assert_eq!(editor.character, offset(text[start..at].encode_utf16().count()));
                if !matches!(c, '\n' | '\r') {
                    prop_assert_eq!(index.byte_of(&text, editor), Some(byte));
                }
                if c == '\n' || (c == '\r' && !text[at + 1..].starts_with('\n')) {
                    line += 1;
                    start = at + 1;
                }
            }
        }
    }
}
