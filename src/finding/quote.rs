//! Quotations held against the sources' own texts, where these are at hand: white space and hyphens at the
//! end of a line are folded, nothing else. Reading the texts is the caller's; here they are strings.

use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, By, Corpus};
use rustc_hash::FxHashMap;

/// What came of comparing quotations.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct QuoteCheck {
    /// Quotations found in their source.
    pub found: usize,
    /// Quotations not found.
    pub missing: usize,
    /// Quotations whose source's text isn't at hand.
    pub unchecked: usize,
}

/// Compares each quotation with the text of its source. `read` gives the text of a file by its name.
pub fn check_quotes(corpus: &Corpus, mut read: impl FnMut(&str) -> Option<String>) -> (QuoteCheck, Vec<Diagnostic>) {
    let mut texts: FxHashMap<ActId, Option<String>> = FxHashMap::default();
    let mut check = QuoteCheck::default();
    let mut problems = Vec::new();
    let mut look = |act: ActId, words: &str, place, problems: &mut Vec<Diagnostic>| {
        if words.trim().is_empty() {
            return;
        }
        let file = corpus.act(act).file.clone();
        let Some(file) = file else { return };
        let text = texts.entry(act).or_insert_with(|| read(&file).map(|text| folded(&text)));
        match text {
            None => check.unchecked += 1,
            Some(text) if text.contains(&folded(words)) => check.found += 1,
            Some(_) => {
                check.missing += 1;
                let message =
                    Text::new("quote-not-found").with("source", corpus.act_name(act)).with("file", file.to_string());
                problems.push(
                    Diagnostic::new(diagnostic::QUOTE_NOT_FOUND, message)
                        .at(place)
                        .help(Text::new("quote-not-found-help")),
                );
            }
        }
    };
    let claimed = corpus.claims.iter().map(|claim| (claim.source, claim.details));
    let remarked = corpus.remarks.iter().map(|remark| (remark.act, remark.details));
    let practised = corpus.practices.iter().filter_map(|one| match one.by {
        Some(By::Source(source)) => Some((source, one.details)),
        _ => None,
    });
    let before = corpus.preconditions.iter().filter_map(|one| Some((one.by?, one.details)));
    let recommended = corpus.recommendations.iter().map(|one| (one.source, one.details));
    for (source, details) in claimed.chain(remarked).chain(practised).chain(before).chain(recommended) {
        for (quote, place) in corpus.details(details).into_iter().flat_map(|details| &details.quotes) {
            look(source, quote, *place, &mut problems);
        }
    }
    for details in &corpus.details {
        for cite in &details.cites {
            if let Some(act) = cite.act {
                look(act, &cite.words, cite.place, &mut problems);
            }
        }
    }
    (check, problems)
}

/// The text with words joined that a line break divides, and with one blank for all white space.
fn folded(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim();
        match line.strip_suffix(['-', '\u{AD}', '‐']) {
            Some(start) if lines.peek().is_some_and(|next| next.trim_start().starts_with(char::is_lowercase)) => {
                joined.push_str(start)
            }
            _ => {
                joined.push_str(line);
                joined.push(' ');
            }
        }
    }
    joined.replace('\u{AD}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn line_breaks_and_hyphens_are_folded() {
        assert_eq!(folded("the em-\nployer must\n  prove"), "the employer must prove");
        assert_eq!(folded("a well-\nKnown case"), "a well- Known case");
    }
}
