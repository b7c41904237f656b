//! What holds of every text: laying out twice is laying out once, nothing is lost, and what is read stays the same.

use super::super::between::ends_with;
use super::super::gap::is_blank_or_end;
use super::super::{Edit, layout, layout_within};
use super::laid;
use super::mutation::{broken, changed, part, texts};
use crate::source::{FileId, Span};
use crate::syntax::{chunks, parse, scanner, tests::dump::dump};
use proptest::prelude::*;

fn collapsed(text: &str) -> String {
    text.split(is_blank_or_end).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What was read, and the mistakes, without places.
fn read(text: &str) -> (String, Vec<String>) {
    let parsed = parse(FileId(0), text);
    let problems = parsed.problems.iter().map(|problem| collapsed(&format!("{:?}", problem.kind))).collect();
    let dump = dump(&parsed, text).lines().map(collapsed).collect::<Vec<_>>().join("\n");
    (dump, problems)
}

/// The texts in quotation marks, as far as lines tell.
fn quotations(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).filter(|text| !text.contains('\n')).collect()
}

/// The statements that can't be read, from their first byte to their last.
fn kept(text: &str) -> Vec<&str> {
    let problems = parse(FileId(0), text).problems;
    let statements = chunks(text).into_iter().flat_map(|chunk| scanner::statements(text, chunk));
    statements
        .filter(|span| problems.iter().any(|problem| span.start <= problem.span.start && problem.span.start < span.end))
        .map(|span| span.text(text))
        .map(|text| &text[..ends_with(text)])
        .collect()
}

/// The laws, all of them.
pub(super) fn check(text: &str) -> Result<(), TestCaseError> {
    let edits = layout(text);
    let new = laid(text);
    prop_assert!(in_order(&edits, text), "edits {edits:?} of {text:?}");
    prop_assert_eq!(&laid(&new), &new, "twice, of {:?}", text);
    let bare = |text: &str| text.chars().filter(|letter| !is_blank_or_end(*letter)).collect::<String>();
    prop_assert_eq!(bare(&new), bare(text), "nothing is lost of {:?}", text);
    prop_assert_eq!(read(&new), read(text), "{:?}\nbecame\n{:?}", text, new);
    if text.matches('"').count().is_multiple_of(2) && kept(text).is_empty() && !text.contains('#') {
        prop_assert_eq!(quotations(&new), quotations(text));
    }
    let mut rest = new.as_str();
    for statement in kept(text) {
        match rest.split_once(statement) {
            Some((_, behind)) => rest = behind,
            None => prop_assert!(false, "{statement:?} is gone from {new:?}"),
        }
    }
    let body = new.trim_start_matches('\u{FEFF}');
    prop_assert!(body.is_empty() || new.ends_with('\n'), "{new:?}");
    prop_assert_eq!(text.starts_with('\u{FEFF}'), new.starts_with('\u{FEFF}'));
    let within = layout_within(text, Span::new(0, u32::MAX));
    prop_assert_eq!(within, edits);
    Ok(())
}

/// Whether edits stand in the order of the text, apart, and each changes something.
fn in_order(edits: &[Edit], text: &str) -> bool {
    let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    apart
        && edits
            .iter()
            .all(|edit| text.get(edit.span.start as usize..edit.span.end as usize).is_some_and(|old| old != edit.text))
}

#[test]
fn they_hold_of_what_is_written() {
    for text in texts() {
        check(text).unwrap();
    }
}

#[test]
fn comments_may_stand_at_every_gap() {
    for text in texts().iter().take(3) {
        for (at, _) in text.match_indices(' ').take(200) {
            let begin = text[..at].rfind("\n\n").map_or(0, |at| at + 2);
            let end = text[at..].find("\n\n").map_or(text.len(), |end| at + end + 1);
            for comment in ["  # c\n ", "\n  # c\n ", "\n# c\n\n  # d\n "] {
                check(&format!("{}{comment}{}", &text[begin..at], &text[at..end])).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn they_hold_of_what_is_broken(text in broken()) {
        check(&text)?;
    }

    #[test]
    fn parts_are_laid_out_alone(text in broken(), start in 0_u32..400, length in 0_u32..100) {
        let all = layout(&text);
        let some = layout_within(&text, Span::new(start, start + length));
        prop_assert!(some.iter().all(|edit| all.contains(edit)));
        prop_assert!(all.iter().filter(|edit| edit.span.start >= start && edit.span.end <= start + length).all(|edit| some.contains(edit)));
    }
}

/// A long run: `KZRULES_FUZZ_SECONDS=300 cargo test --release --lib layout -- --ignored fuzz`. Each case that it finds
/// becomes an example of `examples`.
#[test]
#[ignore = "runs for as long as KZRULES_FUZZ_SECONDS says"]
fn fuzz() {
    let seconds = std::env::var("KZRULES_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(60);
    let mut state: u64 = std::env::var("KZRULES_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(183);
    let mut roll = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as u32
    };
    let begin = std::time::Instant::now();
    let mut count = 0_u64;
    let mut found = Vec::new();
    while begin.elapsed().as_secs() < seconds && found.len() < 5 {
        let mut text = part(roll(), roll());
        for _ in 0..roll() % 7 {
            text = changed(&text, ((roll() % 16) as u8, roll(), roll()));
        }
        count += 1;
        if let Err(error) = check(&text) {
            println!("{error}");
            found.push(shortened(&text));
            println!("shortened: {:?}", found.last());
        }
    }
    println!("{count} texts");
    assert!(found.is_empty(), "{found:#?}");
}

/// The same case with lines and letters left out, as long as it stays one.
fn shortened(text: &str) -> String {
    let mut now = text.to_owned();
    for unit in ["\n", " ", ""] {
        let mut at = 0;
        loop {
            let parts: Vec<&str> = now.split_inclusive(unit).collect();
            if at >= parts.len() {
                break;
            }
            let less: String = parts.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, part)| *part).collect();
            if check(&less).is_err() { now = less } else { at += 1 }
        }
    }
    now
}
