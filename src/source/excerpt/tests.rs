//! What is shown of short, long and strange lines, and where marks land in it.

#![expect(clippy::string_slice, reason = "a test may stop at once")]

use super::*;
use proptest::prelude::*;

const LOOK: Look = Look { width: 20, ellipsis: "…" };

fn span(start: usize, end: usize) -> Span {
    Span::new(u32::try_from(start).unwrap(), u32::try_from(end).unwrap())
}

/// What is shown, and what is marked in it.
fn show(text: &str, mark: &str) -> (String, String) {
    let file = SourceFile::new("a.rule", text);
    let start = text.find(mark).unwrap();
    let (excerpt, marks) = Excerpt::new(&file, &[span(start, start + mark.len())], LOOK);
    let marked = excerpt.text[marks[0].clone().unwrap()].to_owned();
    (excerpt.text, marked)
}

#[test]
fn a_short_line_is_shown_whole() {
    assert_eq!(show("a\nlaw ТК \"x\"\r\nb", "ТК"), ("law ТК \"x\"\n".into(), "ТК".into()));
}

#[test]
fn a_long_line_is_cut_around_its_mark() {
    let text = format!("{}MARK{}", "a".repeat(100), "b".repeat(100));
    assert_eq!(show(&text, "MARK"), ("…aaaaaaaMARKbbbbbbb…\n".into(), "MARK".into()));
    let text = format!("MARK{}", "b".repeat(100));
    assert_eq!(show(&text, "MARK"), ("MARKbbbbbbbbbbbbbbb…\n".into(), "MARK".into()));
    let huge = format!("{}MARK{}", "ы".repeat(100_000), "э".repeat(100_000));
    assert_eq!(show(&huge, "MARK"), ("…ыыыыыыыMARKэээээээ…\n".into(), "MARK".into()));
}

#[test]
fn a_mark_wider_than_the_window_is_cut_too() {
    let text = format!("x{}", "m".repeat(100));
    let (shown, marked) = show(&text, &"m".repeat(100));
    assert_eq!(shown.chars().count(), 21);
    assert!(shown.ends_with("…\n") && marked.starts_with("mmm") && !marked.contains('…'));
}

#[test]
fn what_does_not_show_is_shown() {
    let (shown, marked) = show("a\tb\u{1b}[2Jc", "b\u{1b}[2Jc");
    assert_eq!((shown.as_str(), marked.as_str()), ("a   b␛[2Jc\n", "b␛[2Jc"));
}

#[test]
fn headings_count_characters_of_the_file() {
    let text = format!("{}MARK", "ы".repeat(50));
    let file = SourceFile::new("a.rule", &text);
    let (excerpt, marks) = Excerpt::new(&file, &[span(100, 104)], LOOK);
    let place = SourceSpan::from((marks[0].clone().unwrap().start, 4));
    assert_eq!(excerpt.read_span(&place, 0, 0).unwrap().column(), 50);
}

#[test]
fn far_marks_get_excerpts_of_their_own() {
    let file = SourceFile::new("a.rule", &"line\n".repeat(40));
    let (excerpt, marks) = Excerpt::new(&file, &[span(0, 4), span(5, 9), span(150, 154)], LOOK);
    assert_eq!(excerpt.text, "line\nline\n");
    assert_eq!(marks, [Some(0..4), Some(5..9), None]);
}

#[test]
fn a_mark_behind_a_wide_last_character_is_there() {
    let file = SourceFile::new("a.rule", "\t漢ыы\t");
    let (excerpt, marks) = Excerpt::new(&file, &[span(9, 9)], Look { width: 8, ellipsis: "…" });
    assert!(marks[0].is_some(), "{excerpt:?}");
}

proptest! {
    #[test]
    fn the_first_mark_is_always_there(
        text in "[a-cы漢𝄞\t\r\n\u{301}]{0,120}", at in 0..200usize, length in 0..60usize, other in 0..200usize, width in 8..30usize
    ) {
        let file = SourceFile::new("a.rule", &text);
        let look = Look { width, ellipsis: "…" };
        let (excerpt, marks) = Excerpt::new(&file, &[span(at, at + length), span(other, other + 3)], look);
        prop_assert!(marks[0].is_some(), "{:?}", excerpt);
        for mark in marks.into_iter().flatten() {
            prop_assert!(excerpt.text.get(mark).is_some());
        }
        for line in excerpt.text.lines() {
            prop_assert!(line.chars().map(cells).sum::<usize>() <= width.max(9), "{line:?}");
        }
    }
}
