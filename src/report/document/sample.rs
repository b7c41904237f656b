//! A document for the tests of the renderers: every kind of block, and words that mean something to each format.

use super::{Block, Document, Head, Row, Table};
use crate::diagnostic::{Severity, Text};

fn plain(words: &str) -> Text {
    Text::plain(words)
}

pub(super) fn head(title: &str, weight: u8) -> Head {
    Head { title: plain(title), weight }
}

pub(super) fn row(cells: &[&[&str]], grade: Option<Severity>) -> Row {
    let cells = cells.iter().map(|cell| cell.iter().map(|words| plain(words)).collect()).collect();
    Row { cells, grade }
}

/// A document with every kind of block.
pub(super) fn document() -> Document {
    let heads = vec![head("№", 1), head("demand", 4), head("verdict", 1), head("remark", 3)];
    let rows = vec![
        row(
            &[&["1"], &["leave >= 14 weeks | pay <= 2/3 of *earnings*"], &["gap"], &["=1+1", "<b>bold</b> & `code`"]],
            Some(Severity::Error),
        ),
        row(
            &[&[], &["для работающих женщин, «одно» и другое"], &["partial"], &["әйелдер үшін: босану қарсаңында"]],
            Some(Severity::Warning),
        ),
        row(&[&["2"], &["burden_of_proof = employer"], &["met"], &[]], None),
    ];
    let second = Table {
        caption: Some(plain("Second table")),
        heads: vec![head("name", 2), head("value", 2)],
        rows: vec![row(&[&["-5"], &["@home"]], Some(Severity::Note))],
    };
    Document {
        title: plain("Concordance of C183"),
        about: vec![(plain("As of"), plain("2026-11-23")), (plain("State"), plain("KZ"))],
        blocks: vec![
            Block::Heading(1, plain("First part")),
            Block::Paragraph(plain(
                "# A paragraph that begins like a heading, with [a link](http://example.org) and a_name.",
            )),
            Block::List(vec![plain("one"), plain("- two")]),
            Block::Table(Table { caption: None, heads, rows }),
            Block::Heading(2, plain("Second part")),
            Block::Table(second),
        ],
    }
}

/// A document with a table that has no rows.
pub(super) fn empty() -> Document {
    let table = Table { caption: None, heads: vec![head("name", 1), head("value", 2)], rows: Vec::new() };
    Document { title: plain("Nothing"), about: Vec::new(), blocks: vec![Block::Table(table)] }
}
