//! The verdicts of one instrument as a table: paragraph, demand, verdict, where, provision; one row for each region. Must
//! not know how verdicts come about.

use super::super::model::{Precondition, Remark, Report, Verdict, outcome_text, verdict_text};
use super::entry::{Entries, Entry, about, grade, paragraph, readiness_text, remark_word, turn_text};
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::Text;

/// The verdicts on an instrument, or nothing where it demands nothing and nothing of it is left to a judge or set aside.
pub fn verdicts(report: &Report, instrument: &str) -> Option<Document> {
    let entries = Entries::of(report, instrument)?;
    let heads = [
        (Text::new("table-paragraph"), 3),
        (Text::new("table-demand"), 6),
        (Text::new("table-verdict"), 2),
        (Text::new("table-where"), 6),
        (Text::new("table-provision"), 5),
    ];
    let mut table = Table { heads: heads.map(|(title, weight)| Head { title, weight }).into(), ..Table::default() };
    for (_, entry) in &entries.placed {
        match entry {
            Entry::Verdict(verdict) => table.rows.extend(regions(verdict)),
            Entry::Remark(remark) => table.rows.push(remarked(remark)),
        }
    }
    let preconditions = entries.readiness.iter().flat_map(|one| &one.preconditions);
    table.rows.extend(preconditions.map(|one| precondition(one, instrument)));
    let mut blocks = vec![Block::Table(table)];
    blocks.extend(entries.readiness.iter().map(|one| Block::Paragraph(readiness_text(one))));
    Some(Document { title: Text::new("table-title").with("instrument", instrument), about: about(report), blocks })
}

fn words(words: &str) -> Cell {
    if words.is_empty() { Cell::new() } else { vec![Text::plain(words)] }
}

/// A row for each region; what stands for the whole verdict stands in the first one only.
fn regions(verdict: &Verdict) -> Vec<Row> {
    let grade = grade(verdict.word);
    let first = || [words(&paragraph(verdict)), vec![verdict.demanded.clone()], vec![verdict_text(verdict.word)]];
    let several = verdict.regions.len() > 1;
    let mut rows: Vec<Row> = Vec::new();
    for region in &verdict.regions {
        let mut place = region.situations.clone();
        if several {
            place = Text::new("table-outcome").with("outcome", outcome_text(region.outcome)).with("who", place);
        }
        if let Some(distance) = &region.distance {
            place = Text::new("table-distance").with("who", place).with("distance", distance.clone());
        }
        let [paragraph, demand, word] = if rows.is_empty() { first() } else { Default::default() };
        rows.push(Row { cells: vec![paragraph, demand, word, vec![place], words(&region.facts.join(", "))], grade });
    }
    if rows.is_empty() {
        let [paragraph, demand, word] = first();
        rows.push(Row { cells: vec![paragraph, demand, word, Cell::new(), Cell::new()], grade });
    }
    rows
}

/// The row of a place without a demand: where a demand stands, why there is none.
fn remarked(remark: &Remark) -> Row {
    let (word, text) = remark_word(remark);
    let address = remark.address.as_deref().unwrap_or(&remark.act);
    let cells = vec![words(address), words(&remark.reason), vec![text], Cell::new(), Cell::new()];
    Row { cells, grade: grade(word) }
}

/// The row of a precondition: where an article stands, that it comes before the ratification; where persons stand, its turn.
fn precondition(one: &Precondition, instrument: &str) -> Row {
    let name = one.name.strip_prefix(instrument).unwrap_or(&one.name).trim_start();
    let mut facts: Vec<&str> = one
        .verdicts
        .iter()
        .flat_map(|verdict| &verdict.regions)
        .flat_map(|region| region.facts.iter().map(String::as_str))
        .collect();
    facts.dedup();
    let turn = turn_text(one).into_iter().collect();
    let cells =
        vec![words(name), vec![one.asked.clone()], vec![verdict_text(one.word)], turn, words(&facts.join(", "))];
    Row { cells, grade: grade(one.word) }
}
