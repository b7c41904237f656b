//! A document for programs: the schema `docs/document.schema.json`, version 1. Words are those of the reader's language, since a
//! document is what is read; severities are the same in every language.

use super::{Block, Document, Head, Row, Table};
use crate::diagnostic::Text;
use crate::report::json::escape;
use crate::report::style::Style;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-document/1";

/// The document as JSON. Ends with a line break.
pub fn json(document: &Document, style: &Style) -> String {
    let about = document.about.iter().map(|(name, text)| AboutEntry { name: style.say(name), text: style.say(text) });
    let entry = DocumentEntry {
        schema: SCHEMA,
        title: style.say(&document.title),
        about: about.collect(),
        blocks: document.blocks.iter().map(|block| block_entry(block, style)).collect(),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&entry).unwrap_or_default());
    out.push('\n');
    out
}

/// A document, as `kzrules table`, `ratify` and `compare` write it.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct DocumentEntry {
    /// The name of the format and its version.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// Its title.
    title: String,
    /// What it rests on: the date of the law, the state.
    about: Vec<AboutEntry>,
    /// What it says, in order.
    blocks: Vec<BlockEntry>,
}

/// Something that the document rests on.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct AboutEntry {
    /// What it is.
    name: String,
    /// In words.
    text: String,
}

/// A part of a document.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(JsonSchema))]
enum BlockEntry {
    /// A heading.
    Heading {
        /// 1 under the title, 2 under that.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: String,
    },
    /// Points.
    List {
        /// Each of them.
        points: Vec<String>,
    },
    /// A table.
    Table {
        /// What it shows, where the heading above doesn't say it.
        caption: Option<String>,
        /// The heads of its columns.
        heads: Vec<String>,
        /// Its rows.
        rows: Vec<RowEntry>,
    },
}

/// A row of a table.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct RowEntry {
    /// How grave what it tells is: error, warning, note; nothing where that is no matter.
    grade: Option<&'static str>,
    /// A cell for each head, each with its paragraphs.
    cells: Vec<Vec<String>>,
}

fn block_entry(block: &Block, style: &Style) -> BlockEntry {
    match block {
        Block::Heading(level, text) => BlockEntry::Heading { level: *level, text: style.say(text) },
        Block::Paragraph(text) => BlockEntry::Paragraph { text: style.say(text) },
        Block::List(points) => BlockEntry::List { points: said(points, style) },
        Block::Table(Table { caption, heads, rows }) => BlockEntry::Table {
            caption: caption.as_ref().map(|text| style.say(text)),
            heads: heads.iter().map(|Head { title, .. }| style.say(title)).collect(),
            rows: rows.iter().map(|row| row_entry(row, style)).collect(),
        },
    }
}

fn row_entry(row: &Row, style: &Style) -> RowEntry {
    RowEntry {
        grade: row.grade.map(|grade| grade.word()),
        cells: row.cells.iter().map(|cell| said(cell, style)).collect(),
    }
}

fn said(texts: &[Text], style: &Style) -> Vec<String> {
    texts.iter().map(|text| style.say(text)).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_that_of_the_types() {
        crate::report::schema::compare_schema::<super::DocumentEntry>("document.schema.json");
    }
}
