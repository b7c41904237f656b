//! How often each kind of finding was met: one row for each code, the most frequent first. Must not know single findings.

use super::grid::{Column, Row, grid};
use super::model::Report;
use super::style::Style;
use crate::diagnostic::{Code, Severity, Text};
use indexmap::IndexMap;

/// What is counted of a code: its findings that are open, the known ones, and how grave the gravest open one is.
#[derive(Clone, Copy, Default)]
struct Count {
    open: usize,
    known: usize,
    worst: Option<Severity>,
}

/// The table. Ends with a line break; empty where nothing was found.
pub fn statistics(report: &Report, style: &Style) -> String {
    let mut counts: IndexMap<Code, Count> = IndexMap::new();
    for found in &report.diagnostics {
        let count = counts.entry(found.code).or_default();
        if found.known {
            count.known += 1;
        } else {
            count.open += 1;
            count.worst = count.worst.max(Some(found.severity));
        }
    }
    if counts.is_empty() {
        return String::new();
    }
    counts.sort_by(|one, a, other, b| (b.open, b.known, one.name()).cmp(&(a.open, a.known, other.name())));
    let heads = [
        Text::new("statistics-open"),
        Text::new("statistics-known"),
        Text::new("statistics-code"),
        Text::new("statistics-title"),
    ];
    let columns: Vec<Column> =
        heads.iter().enumerate().map(|(at, head)| Column { head: style.say(head), marked: at == 2 }).collect();
    let row = |(code, count): (&Code, &Count)| {
        let cells =
            [count.open.to_string(), count.known.to_string(), code.name().to_owned(), style.catalogue.title(*code)];
        Row { cells: cells.into_iter().map(|cell| vec![cell]).collect(), grade: count.worst }
    };
    let rows: Vec<Row> = counts.iter().map(row).collect();
    grid(&columns, &rows, style)
}
