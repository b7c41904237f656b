//! Lines of prose made to fit: broken at blanks, measured in cells of the terminal (a Chinese character
//! takes two, a combining accent none). Must not know what is said.

use unicode_width::UnicodeWidthStr;

/// The lines of `text`, each at most `width` cells; a word that is longer is cut. At least one line.
/// The first line has `first` cells less room.
pub(super) fn wrap(text: &str, width: usize, first: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    let room = |lines: &Vec<String>| {
        if lines.is_empty() { width.saturating_sub(first).max(1) } else { width }
    };
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let cells = word.width();
        let gap = usize::from(!line.is_empty());
        if used + gap + cells <= room(&lines) {
            if gap == 1 {
                line.push(' ');
            }
            line.push_str(word);
            used += gap + cells;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        used = 0;
        let mut rest = word;
        loop {
            let cut = fitting(rest, room(&lines));
            let (head, tail) = rest.split_at_checked(cut).unwrap_or((rest, ""));
            if tail.is_empty() {
                break;
            }
            lines.push(head.to_owned());
            rest = tail;
        }
        line.push_str(rest);
        used += rest.width();
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// How many bytes of `word` fit into `width` cells; at least one character. Names are cut where they are
/// joined (`maternity_|leave`), unless that would leave half of the room empty.
fn fitting(word: &str, width: usize) -> usize {
    let mut fit = 0;
    let mut joint = 0;
    for (at, character) in word.char_indices() {
        let behind = at + character.len_utf8();
        if fit > 0 && word.get(..behind).is_none_or(|head| head.width() > width) {
            let long_enough = word.get(..joint).is_some_and(|head| head.width() * 2 > width);
            return if long_enough { joint } else { fit };
        }
        fit = behind;
        if matches!(character, '_' | '-' | '/' | '#' | ',') {
            joint = behind;
        }
    }
    fit
}

/// `text` behind `head`, its further lines under the place `indent` cells from the left. Ends with a line
/// break.
pub fn hanging(head: &str, text: &str, indent: usize, width: usize) -> String {
    let mut out = head.to_owned();
    let first = head.width().saturating_sub(indent);
    for (number, line) in wrap(text, width.saturating_sub(indent), first).iter().enumerate() {
        if number > 0 {
            out.extend(std::iter::repeat_n(' ', indent));
        }
        out.push_str(line);
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
    out
}

/// `text` filled up with blanks to `width` cells.
pub(super) fn pad(text: &str, width: usize) -> String {
    let mut out = text.to_owned();
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(text.width())));
    out
}

/// Adds a text as lines of the style's width, indented by so many cells, further lines by two more.
pub fn indented(out: &mut String, by: usize, text: &str, style: &super::Style) {
    let indent = " ".repeat(by);
    out.push_str(&hanging(&indent, text, by + 2, style.width));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_at_blanks_and_cuts_long_words() {
        assert_eq!(wrap("one two three", 7, 0), ["one two", "three"]);
        assert_eq!(wrap("one two", 7, 4), ["one", "two"]);
        assert_eq!(wrap("abcdefgh ij", 5, 0), ["abcde", "fgh", "ij"]);
        assert_eq!(wrap("99(2)#nuclear_early", 15, 0), ["99(2)#nuclear_", "early"]);
        assert_eq!(wrap("nuclear_test_area", 14, 0), ["nuclear_test_", "area"]);
        assert_eq!(wrap("a_longer_word", 8, 0), ["a_longer", "_word"], "half empty is worse");
        assert_eq!(wrap("", 5, 0), [""]);
        assert_eq!(wrap("漢字漢字", 5, 0), ["漢字", "漢字"]);
        assert_eq!(wrap("екі апта", 8, 0), ["екі апта"]);
    }

    #[test]
    fn further_lines_hang() {
        assert_eq!(hanging("  help: ", "one two three", 8, 15), "  help: one two\n        three\n");
    }
}
