//! Where a word stands in a statement, for findings about something of which the corpus keeps the value and not the
//! place: a date, a value's name. Quotations and comments don't count.

use crate::source::{Files, Place, SourceFile, Span};

/// The first place from `place` on, within the statement there, where a word begins with `wanted`; all of the word.
/// `whole` asks for exactly that word.
pub(super) fn find(files: &Files, place: Place, wanted: &str, whole: bool) -> Option<Place> {
    let text: &str = files.get(place.file).map(SourceFile::text)?;
    let mut start = usize::try_from(place.span.start).ok()?;
    for (number, line) in text.get(start..)?.split_inclusive('\n').enumerate() {
        let begins_another = number > 0 && line.starts_with(|first: char| !first.is_whitespace() && first != '#');
        if begins_another {
            return None;
        }
        if let Some((from, to)) = in_line(line, wanted, whole) {
            let offset = |at: usize| u32::try_from(start + at).ok();
            return Some(Place::new(place.file, Span::new(offset(from)?, offset(to)?)));
        }
        start += line.len();
    }
    None
}

fn in_line(line: &str, wanted: &str, whole: bool) -> Option<(usize, usize)> {
    let (mut quoted, mut before) = (false, ' ');
    for (at, letter) in line.char_indices() {
        if letter == '"' {
            quoted = !quoted;
        }
        if quoted || before.is_alphanumeric() || before == '_' {
            before = letter;
            continue;
        }
        if letter == '#' && before.is_whitespace() {
            return None;
        }
        let rest = line.get(at..)?;
        if rest.starts_with(wanted) {
            let of_word = |c: char| c.is_alphanumeric() || c == '_' || !whole && c == '-';
            let end = rest.find(|c: char| !of_word(c)).unwrap_or(rest.len());
            if !whole || end == wanted.len() {
                return Some((at, at + end));
            }
        }
        before = letter;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::in_line;

    #[test]
    fn words_are_found_outside_quotations_and_comments() {
        assert_eq!(in_line("  from 2126-01-01 = 5", "2126", false), Some((7, 17)));
        assert_eq!(in_line("  note \"2126\" until 2126", "2126", false), Some((20, 24)));
        assert_eq!(in_line("  # in 2126", "2126", false), None);
        assert_eq!(in_line("one of leaves, leave", "leave", true), Some((15, 20)));
        assert_eq!(in_line("x2126", "2126", false), None);
    }
}
