//! Documents that lawyers file, as data: headings, paragraphs and tables of cells, in no language and no format yet. The
//! builders of this room make one of a report; one renderer per file writes it as text, Markdown, HTML, CSV, XLSX or
//! DOCX. Must not know how verdicts come about, nor the disk.

mod changes;
mod comparative;
mod comparison;
mod concordance;
mod csv;
mod docx;
pub(in crate::report) mod entry;
pub(in crate::report) mod html;
mod json;
mod markdown;
pub(in crate::report) mod matter;
mod ratification;
#[cfg(test)]
mod sample;
mod text;
mod verdicts;
mod xlsx;

use crate::diagnostic::{Severity, Text};
pub use changes::changes;
pub use comparative::comparative;
pub use comparison::comparison;
pub use concordance::concordance;
pub use csv::csv;
pub(super) use csv::{BYTE_ORDER_MARK, harmless};
pub use docx::docx;
pub(super) use entry::about;
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use matter::Matter;
pub use ratification::ratification;
pub use text::text;
pub use verdicts::verdicts;
pub use xlsx::xlsx;

/// Columns up to this weight hold a number, a name or a word.
const NARROW: u8 = 2;

/// A document.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Document {
    /// Its title.
    pub title: Text,
    /// What it rests on, each with its name: the date of the law, the state, the files.
    pub about: Vec<(Text, Text)>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// The heading of what follows: 1 under the title, 2 under that.
    Heading(u8, Text),
    /// A paragraph.
    Paragraph(Text),
    /// Points, each a line of its own.
    List(Vec<Text>),
    /// A table.
    Table(Table),
}

/// A table. Every row has as many cells as there are heads.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Table {
    /// What it shows, where the heading above doesn't say it.
    pub caption: Option<Text>,
    /// The columns.
    pub heads: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Head {
    /// What stands above it.
    pub title: Text,
    /// How broad it is beside the others, where the paper decides: 1 for a number, 4 for a wording.
    pub weight: u8,
}

/// A row. One whose first cell is empty goes on with the row above it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Row {
    /// The cells, each with its paragraphs.
    pub cells: Vec<Cell>,
    /// How grave what it tells is; nothing where that is no matter.
    pub grade: Option<Severity>,
}

/// A cell: its paragraphs, none of them empty; no paragraph where nothing stands there.
pub type Cell = Vec<Text>;

impl Table {
    /// The columns, each with whether its cells take the colour of their row: the narrow ones, where words stand; of
    /// columns that are all broad, the first.
    pub fn columns(&self) -> impl Iterator<Item = (&Head, bool)> {
        let narrow = self.heads.iter().any(|head| head.weight <= NARROW);
        self.heads
            .iter()
            .enumerate()
            .map(move |(at, head)| (head, if narrow { head.weight <= NARROW } else { at == 0 }))
    }

    /// The cells of each row, for formats in which rows are sorted and filtered: one that goes on with the row above has
    /// what stands there at its beginning.
    pub fn whole_rows(&self) -> Vec<Vec<&Cell>> {
        let mut whole: Vec<Vec<&Cell>> = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let mut cells: Vec<&Cell> = row.cells.iter().collect();
            let open = cells.iter().take_while(|cell| cell.is_empty()).count();
            if let Some(above) = whole.last().filter(|_| open < cells.len()) {
                for (cell, above) in cells.iter_mut().zip(above).take(open) {
                    *cell = above;
                }
            }
            whole.push(cells);
        }
        whole
    }
}

impl Document {
    /// One document of several, each under its title; a single one stays as it is.
    pub fn joined(title: Text, documents: Vec<Self>) -> Option<Self> {
        if documents.len() < 2 {
            return documents.into_iter().next();
        }
        let mut whole = Self { title, about: documents.first()?.about.clone(), blocks: Vec::new() };
        for document in documents {
            whole.blocks.push(Block::Heading(1, document.title));
            whole.blocks.extend(document.blocks.into_iter().map(|block| match block {
                Block::Heading(level, text) => Block::Heading(level.saturating_add(1), text),
                other => other,
            }));
        }
        Some(whole)
    }

    /// The tables, each with its name: its caption, else the heading above it, else the title.
    pub fn tables(&self) -> Vec<(&Text, &Table)> {
        let mut name = &self.title;
        let mut tables = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Heading(_, heading) => name = heading,
                Block::Table(table) => tables.push((table.caption.as_ref().unwrap_or(name), table)),
                Block::Paragraph(_) | Block::List(_) => {}
            }
        }
        tables
    }
}
