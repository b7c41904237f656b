//! Whether an offer may stand at the cursor: it is put in, the statement is carried on in the ways in which statements go
//! on, and the grammar reads it. Must not know what is offered, nor why.

use super::offer::{Offer, Said};
use crate::lsp::cursor::Cursor;
use crate::syntax::keywords::{Tongue, written};
use crate::syntax::whole;
use rustc_hash::FxHashMap;

/// How a statement may go on behind an offer.
const GOING_ON: &[&str] = &[
    "",
    " exists",
    " x",
    " 1 day",
    " = x",
    " x exists",
    ": x exists",
    " art 1",
    " art 1: x exists",
    " x art 1: x exists",
    " 2020",
    " \"x\"",
    " x \"x\"",
    " \"x\": days",
    " x: days",
    " = women",
    " x = women",
    ": days",
    " x as women",
    " 1",
    " 2 of (a)",
    " (a), (b)",
    " 1 month before x",
    " before x",
    " after x",
    " women",
    ": women",
    " of x",
    " x is gap",
    " is gap",
    " gap",
    " is ready",
    " {x}",
    ": not applied",
    " x: not applied",
    " covers x",
    " x covers x",
    " = b + c",
    " x = b + c",
    " until 2020-01-01",
    " art 1 until 2020-01-01",
    " by x, year: people",
    " x by x, year: people",
    ", year: people",
    ": a > b",
    " x: a > b",
    " > b",
    " no action",
    " 1 no action",
    " V art 1",
    " V",
    " = 1 x",
    " age < 1 year",
    " < age",
    " declared x",
    " step x kept",
    " x kept",
    " kept",
    " nothing under x",
    " for women",
    " falls",
    " 50% of women",
];

/// Of longer statements only the head is read: tables may have thousands of rows.
pub(super) const LONGEST: usize = 4096;

/// Classes of offers of which one was tried: all fit or none.
pub(super) type Known = FxHashMap<(&'static str, usize), bool>;

/// The text into which offers are put.
pub(super) struct Fit {
    /// The statement up to the cursor's word, perhaps shortened by what is wrong in it.
    before: String,
    /// Where it ends in the file.
    end: usize,
    closing: String,
}

impl Fit {
    pub(super) fn new(cursor: &Cursor<'_>) -> Self {
        let text: &str = cursor.file.text();
        let before = text.get(cursor.start..cursor.word).unwrap_or("");
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let (above, own) = before.split_at_checked(line).unwrap_or(("", before));
        let head = above.lines().next().unwrap_or("");
        let is_short = above.len() <= LONGEST;
        let before = if above.trim().is_empty()
            || is_short && whole(above).is_some()
            || above.trim_end().ends_with([',', '=', '('])
        {
            before.to_owned()
        } else if whole(head).is_some() {
            format!("{head}\n{own}")
        } else {
            // Whatever the statement is meant to be: a case may have every clause.
            format!("case x\n{own}")
        };
        let mut open = Vec::new();
        for word in cursor.of_clause() {
            match word.text.as_str() {
                "(" => open.push(')'),
                "{" => open.push('}'),
                ")" | "}" => drop(open.pop()),
                _ => {}
            }
        }
        Self { before, end: cursor.word, closing: open.into_iter().rev().collect() }
    }

    /// The way in which an offer is written here; nothing where the grammar would read none of them.
    pub(super) fn first(&self, offer: &Offer, tongue: Tongue, known: &mut Known) -> Option<String> {
        match &offer.said {
            Said::Keyword(word) => {
                written(word, tongue).into_iter().find(|text| self.holds(text, offer.from)).map(str::to_owned)
            }
            Said::Unit(word) => {
                written(word, tongue).into_iter().find(|text| self.holds(text, offer.from)).map(str::to_owned)
            }
            Said::Name(name) => self.of_class("name", name, offer.from, known),
            Said::Address(address) => {
                let text = in_tongue(address, tongue);
                self.of_class("address", &text, offer.from, known)
            }
        }
    }

    fn of_class(&self, class: &'static str, text: &str, from: usize, known: &mut Known) -> Option<String> {
        let fits = *known.entry((class, from)).or_insert_with(|| self.holds(text, from));
        fits.then(|| text.to_owned())
    }

    fn holds(&self, text: &str, from: usize) -> bool {
        let behind = self.end.saturating_sub(from);
        let Some(before) = self.before.get(..self.before.len().saturating_sub(behind)) else { return false };
        GOING_ON.iter().any(|rest| {
            let closing = if from < self.end { "" } else { self.closing.as_str() };
            whole(&format!("{before}{text}{rest}{closing}")).is_some()
                || !closing.is_empty() && whole(&format!("{before}{text}{rest}{closing} exists")).is_some()
        })
    }
}

/// An address with its words as the file has them.
fn in_tongue(address: &str, tongue: Tongue) -> String {
    let words = address.split(' ').map(|word| match word {
        "art" | "para" | "part" | "sentence" | "annex" | "schedule" | "preamble" => {
            written(word, tongue).into_iter().next().unwrap_or(word)
        }
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}
