//! A text with its slips mended: what the reader took for something else beyond doubt (`==`, `12,5`, a missing colon, a
//! Cyrillic letter in a Latin word) is written as it was taken, all else stays byte for byte. Must not know files.

use super::parse;
use super::problem::Problem;
use crate::source::{FileId, Span};

/// How often a text is read anew: a slip may hide another one.
const ROUNDS: usize = 16;

/// A mended text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mended {
    /// What it says now.
    pub text: String,
    /// How many places were mended.
    pub fixes: usize,
    /// How many mistakes are left for a person.
    pub left: usize,
}

/// Mends a text. A round that leaves no fewer mistakes than there were is taken back.
pub fn mend(text: &str) -> Mended {
    let mut now = Mended { text: text.to_owned(), fixes: 0, left: 0 };
    let mut problems = parse(FileId::default(), text).problems;
    for _ in 0..ROUNDS {
        let fixes = apart(&problems);
        if fixes.is_empty() {
            break;
        }
        let next = with(&now.text, &fixes);
        let left = parse(FileId::default(), &next).problems;
        if left.len() >= problems.len() {
            break;
        }
        now.fixes += fixes.len();
        (now.text, problems) = (next, left);
    }
    now.left = problems.len();
    now
}

/// The fixes in the order of the text. Of two that touch one another the first is taken; the next round sees the other.
fn apart(problems: &[Problem]) -> Vec<(Span, &str)> {
    let mut fixes: Vec<(Span, &str)> =
        problems.iter().filter_map(|problem| problem.fix.as_ref()).map(|(span, text)| (*span, text.as_str())).collect();
    fixes.sort_by_key(|(span, _)| (span.start, span.end));
    let mut end = None;
    fixes.retain(|(span, _)| {
        let free = end.is_none_or(|end| span.start > end);
        if free {
            end = Some(span.end);
        }
        free
    });
    fixes
}

fn with(text: &str, fixes: &[(Span, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    for (span, replacement) in fixes {
        out.push_str(text.get(at..span.start as usize).unwrap_or_default());
        out.push_str(replacement);
        at = span.end as usize;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_mended_and_the_rest_stays() {
        let text =
            "# заметка\nC183 art 4: leave => 14 weeks   # kept\n  for “employed women”\n\nC183 art 5: pay == 12,5%\r\n";
        let mended = mend(text);
        assert!(mended.text.contains("# заметка\n") && mended.text.contains("   # kept\n"), "{mended:?}");
        assert!(mended.text.contains("leave >= 14 weeks") && mended.text.contains("pay = 12.5%\r\n"), "{mended:?}");
        assert!(mended.fixes >= 3, "{mended:?}");
        assert_eq!(mend(&mended.text).fixes, 0);
    }

    #[test]
    fn a_sound_text_and_one_beyond_mending_stay_as_they_are() {
        for text in ["", "# nothing\n", "C183 art 4: leave >= 14 weeks\n", "((((\n", "C183 art\n"] {
            let mended = mend(text);
            assert_eq!((mended.text.as_str(), mended.fixes), (text, 0));
        }
    }

    #[test]
    fn broken_files_get_no_worse() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken");
        let mut mendable = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let Ok(text) = std::fs::read_to_string(entry.unwrap().path()) else { continue };
            let before = parse(FileId::default(), &text).problems.len();
            let mended = mend(&text);
            assert!(mended.left + mended.fixes.min(1) <= before.max(mended.left), "{mended:?}");
            assert_eq!(mend(&mended.text).text, mended.text);
            mendable += usize::from(mended.fixes > 0);
        }
        assert!(mendable > 5, "{mendable}");
    }
}
