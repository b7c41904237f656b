//! Words of the texts that the rules quote, and what comes of comparing them with these texts, where they are at hand:
//! white space and hyphens at the end of a line are folded, nothing else. Reading the texts is the caller's.

use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{ActId, By, Corpus, DetailsId};
use crate::source::Place;
use crate::text::Folded;
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

/// Words of a text, quoted somewhere.
#[derive(Clone, Copy, Debug)]
pub struct Quotation<'c> {
    /// The source or treaty whose words they are.
    pub act: ActId,
    /// The words.
    pub words: &'c str,
    /// Where they stand.
    pub place: Place,
    /// What kind of statement quotes them.
    pub by: Quoting,
}

/// What quotes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quoting {
    /// A claim of the source, by number.
    Claim(usize),
    /// A passage set aside or left to a judge, by number.
    Remark(usize),
    /// What the source recommends.
    Recommendation,
    /// A demand, a provision, a status, a row: whatever cites the passage, or says with it.
    Statement,
}

/// All quotations of a corpus that stand at a text, empty ones left out.
pub fn quotations(corpus: &Corpus) -> impl Iterator<Item = Quotation<'_>> {
    let claimed = corpus.claims.iter().enumerate().map(|(i, one)| (one.source, one.details, Quoting::Claim(i)));
    let remarked = corpus.remarks.iter().enumerate().map(|(i, one)| (one.act, one.details, Quoting::Remark(i)));
    let recommended = corpus.recommendations.iter().map(|one| (one.source, one.details, Quoting::Recommendation));
    let practised = corpus.practices.iter().filter_map(|one| match one.by {
        Some(By::Source(source)) => Some((source, one.details, Quoting::Statement)),
        _ => None,
    });
    let before = corpus.preconditions.iter().filter_map(|one| Some((one.by?, one.details, Quoting::Statement)));
    let own = claimed.chain(remarked).chain(recommended).chain(practised).chain(before);
    let quoted = own.flat_map(|(act, details, by)| {
        let quotes = corpus.details(details).into_iter().flat_map(|details| &details.quotes);
        quotes.map(move |(words, place)| Quotation { act, words, place: *place, by })
    });
    let kinds: FxHashMap<DetailsId, Quoting> = own_kinds(corpus);
    let cited = corpus.details.iter().zip(0_u32..).flat_map(move |(details, number)| {
        let by = kinds.get(&DetailsId(number)).copied().unwrap_or(Quoting::Statement);
        details
            .cites
            .iter()
            .filter_map(move |cite| Some(Quotation { act: cite.act?, words: &cite.words, place: cite.place, by }))
    });
    quoted.chain(cited).filter(|one| !one.words.trim().is_empty())
}

/// What a claim or a remark cites is cited by it.
fn own_kinds(corpus: &Corpus) -> FxHashMap<DetailsId, Quoting> {
    let claims = corpus.claims.iter().enumerate().map(|(i, one)| (one.details, Quoting::Claim(i)));
    let remarks = corpus.remarks.iter().enumerate().map(|(i, one)| (one.details, Quoting::Remark(i)));
    claims.chain(remarks).filter(|(details, _)| *details != DetailsId::NONE).collect()
}

/// Compares each quotation with the text of its source. `read` gives the text of a file by its name.
pub fn check_quotes(corpus: &Corpus, mut read: impl FnMut(&str) -> Option<String>) -> (QuoteCheck, Vec<Diagnostic>) {
    let mut texts: FxHashMap<ActId, Option<Folded>> = FxHashMap::default();
    let mut check = QuoteCheck::default();
    let mut problems = Vec::new();
    for Quotation { act, words, place, .. } in quotations(corpus) {
        let Some(file) = &corpus.act(act).file else { continue };
        match texts.entry(act).or_insert_with(|| read(file).map(|text| Folded::new(&text))) {
            None => check.unchecked += 1,
            Some(text) if text.contains(words) => check.found += 1,
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
    }
    (check, problems)
}
