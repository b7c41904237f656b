//! Completion: what may be written at the cursor. The text up to the cursor tells the place, also while the statement is
//! unfinished or wrong; the corpus tells the names; the grammar has the last word, so that nothing is offered that it
//! wouldn't read there. Owns how an offer becomes an answer of the protocol. Must not know rules of law.

mod after_name;
mod clauses;
mod conditions;
mod fit;
mod heads;
mod names;
mod offer;
#[cfg(test)]
mod tests;
mod values;

use super::cursor::Cursor;
use super::snapshot::Snapshot;
use crate::source::Span;
use crate::syntax::keywords::{Tongue, tongue_of};
use fit::Fit;
use lsp_types::{
    CompletionItem, CompletionList, CompletionParams, CompletionResponse, CompletionTextEdit, Documentation,
    InsertTextFormat, TextEdit,
};
use offer::{Offer, Said};
use rustc_hash::FxHashSet;

pub(super) fn completion(snapshot: &Snapshot, params: CompletionParams) -> Option<CompletionResponse> {
    let place = params.text_document_position;
    let cursor = Cursor::at(snapshot, &place.text_document.uri, place.position, false)?;
    let items = Desk::new(snapshot, &cursor).items();
    Some(CompletionResponse::List(CompletionList { is_incomplete: false, items }))
}

/// One question at work.
pub(super) struct Desk<'s> {
    snapshot: &'s Snapshot,
    cursor: &'s Cursor<'s>,
    /// The language in which the words of the file are written.
    tongue: Tongue,
    offers: Vec<Offer>,
}

impl<'s> Desk<'s> {
    fn new(snapshot: &'s Snapshot, cursor: &'s Cursor<'s>) -> Self {
        Self { snapshot, cursor, tongue: tongue_of(around(cursor)), offers: Vec::new() }
    }

    /// What fits, the likeliest first.
    fn items(mut self) -> Vec<CompletionItem> {
        self.collect();
        let fit = Fit::new(self.cursor);
        let mut kept: Vec<(Offer, String)> = Vec::new();
        let mut known = fit::Known::default();
        let mut seen = FxHashSet::default();
        for offer in std::mem::take(&mut self.offers) {
            let Some(text) = fit.first(&offer, self.tongue, &mut known) else { continue };
            if seen.insert((offer.from, text.clone())) {
                kept.push((offer, text));
            }
        }
        kept.sort_by_key(|(offer, _)| offer.rank);
        (0..).zip(kept).map(|(place, (offer, text))| self.item(place, &offer, text)).collect()
    }

    fn collect(&mut self) {
        let word = self.cursor.file.text().get(self.cursor.word..self.cursor.at).unwrap_or("");
        let in_number = word.starts_with(|letter: char| letter.is_ascii_digit());
        if self.cursor.is_quoted || in_number && self.cursor.before(0) != "(" && !self.address_before() {
            return;
        }
        if self.cursor.begins_statement() {
            self.statements();
        } else if self.cursor.begins_line() && !self.goes_on() {
            self.clause_words();
        } else if self.cursor.clause > 0 {
            self.in_clause();
        } else {
            self.in_head();
        }
        if !self.cursor.begins_line() {
            self.clauses_behind();
        }
    }

    /// Whether the line before ends where something has to follow.
    fn goes_on(&self) -> bool {
        matches!(self.cursor.before(0), "," | "and" | "or" | "=" | "(" | "{" | ":" | "except" | "with" | "not" | ">")
    }

    fn say(&mut self, offers: impl IntoIterator<Item = Offer>) {
        self.offers.extend(offers);
    }

    /// Words of the language.
    fn words(&mut self, rank: u8, words: &[&'static str]) {
        let from = self.cursor.word;
        self.say(words.iter().map(|word| Offer::keyword(word, rank, from)));
    }

    fn item(&self, place: u32, offer: &Offer, text: String) -> CompletionItem {
        let (file, encoding) = (self.cursor.file, self.snapshot.encoding());
        let (start, end) = (bytes(offer.from), bytes(self.cursor.at));
        let snippet = offer.snippet(&text).filter(|_| self.snapshot.state.client.snippets);
        let new_text = snippet.clone().unwrap_or_else(|| text.clone());
        let filter = match &offer.said {
            Said::Keyword(word) if *word != text => format!("{text} {word}"),
            _ => text.trim_matches('`').to_owned(),
        };
        let documentation = offer.explained.as_ref().map(|text| self.snapshot.style.say(text));
        CompletionItem {
            label: text,
            kind: Some(offer.kind),
            detail: offer.detail.clone().filter(|detail| !detail.is_empty()),
            documentation: documentation.map(Documentation::String),
            sort_text: Some(format!("{place:05}")),
            filter_text: Some(filter),
            insert_text_format: snippet.map(|_| InsertTextFormat::SNIPPET),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                range: encoding.range(file, Span::new(start, end)),
                new_text,
            })),
            ..CompletionItem::default()
        }
    }
}

/// Some text around the cursor, enough to tell its language.
fn around<'c>(cursor: &'c Cursor<'_>) -> &'c str {
    const FAR: usize = 8 * 1024;
    let text: &str = cursor.file.text();
    let start = text.floor_char_boundary(cursor.start.saturating_sub(FAR));
    let end = text.floor_char_boundary(cursor.at.saturating_add(FAR));
    text.get(start..end).unwrap_or("")
}

fn bytes(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
