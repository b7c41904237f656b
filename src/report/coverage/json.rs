//! The coverage for programs: the schema `docs/coverage.schema.json`, version 1. Lines start at 1. The words of what a
//! passage comes to are the same in every language.

use super::super::json::escape;
use crate::coverage::{Coverage, Covered, Passage, Said, Sort, State};
use crate::source::Files;
use indexmap::IndexMap;
use serde::Serialize;

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-coverage/1";

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    texts: Vec<TextEntry<'a>>,
    without_file: &'a [String],
}

#[derive(Serialize)]
struct TextEntry<'a> {
    act: &'a str,
    title: &'a str,
    kind: &'static str,
    file: &'a str,
    at_hand: bool,
    passages: usize,
    accounted: usize,
    counts: IndexMap<&'static str, usize>,
    text: Vec<PassageEntry<'a>>,
}

#[derive(Serialize)]
struct PassageEntry<'a> {
    line: u32,
    address: Option<&'a str>,
    text: &'a str,
    state: &'static str,
    said: Vec<SaidEntry<'a>>,
    missing: &'a [String],
}

#[derive(Serialize)]
struct SaidEntry<'a> {
    state: &'static str,
    statement: &'a str,
    path: &'a str,
    line: u32,
    reason: Option<&'a str>,
}

/// The coverage as JSON. Ends with a line break.
pub fn coverage_json(coverage: &Coverage, files: &Files) -> String {
    let texts = coverage.texts.iter().map(|one| text(one, files)).collect();
    let document = Document { schema: SCHEMA, texts, without_file: &coverage.without_file };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

fn text<'a>(text: &'a Covered, files: &'a Files) -> TextEntry<'a> {
    TextEntry {
        act: &text.act,
        title: &text.title,
        kind: match text.sort {
            Sort::Source => "source",
            Sort::Treaty => "treaty",
        },
        file: &text.file,
        at_hand: text.passages.is_some(),
        passages: text.counted(),
        accounted: text.accounted(),
        counts: State::COUNTED.into_iter().map(|state| (state.word(), text.count(state))).collect(),
        text: text.passages.iter().flatten().map(|one| passage(one, files)).collect(),
    }
}

fn passage<'a>(passage: &'a Passage, files: &'a Files) -> PassageEntry<'a> {
    PassageEntry {
        line: passage.line,
        address: passage.address.as_deref(),
        text: &passage.text,
        state: passage.state.word(),
        said: passage.said.iter().filter_map(|one| said(one, files)).collect(),
        missing: &passage.missing,
    }
}

fn said<'a>(said: &'a Said, files: &'a Files) -> Option<SaidEntry<'a>> {
    let (path, start, _) = files.locate(said.place)?;
    let reason = Some(said.reason.as_str()).filter(|reason| !reason.is_empty());
    Some(SaidEntry { state: said.state.word(), statement: &said.statement, path, line: start.line, reason })
}
