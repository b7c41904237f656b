//! The tables of a document as CSV (RFC 4180), for spreadsheets: UTF-8 with the mark by which Excel knows it, and no cell
//! that a spreadsheet would run as a formula. Must not know what the document says.

use super::super::style::Style;
use super::{Cell, Document};
use crate::diagnostic::Text;
use ::csv::{Error, Terminator, WriterBuilder};
use std::borrow::Cow;

/// What tells Excel that letters beyond ASCII are UTF-8.
pub(in crate::report) const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The tables as records, all of one length. Of several tables, a first column names the table, and each begins with a
/// record of its heads.
///
/// # Errors
///
/// Where the records couldn't be written, which memory doesn't refuse.
pub fn csv(document: &Document, style: &Style) -> Result<Vec<u8>, Error> {
    let tables = document.tables();
    let several = tables.len() > 1;
    let broadest = tables.iter().map(|(_, table)| table.heads.len()).max().unwrap_or(0) + usize::from(several);
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).flexible(false).from_writer(BYTE_ORDER_MARK.to_vec());
    let mut write = |name: String, cells: Vec<String>| {
        let mut record: Vec<String> = several.then_some(name).into_iter().chain(cells).collect();
        record.resize(broadest, String::new());
        writer.write_record(record.iter().map(|cell| harmless(cell).into_owned()))
    };
    for (name, table) in tables {
        let heads = table.heads.iter().map(|head| style.say(&head.title)).collect();
        write(style.say(&Text::new("document-table")), heads)?;
        for row in table.whole_rows() {
            write(style.say(name), row.into_iter().map(|cell| said(cell, style)).collect())?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The paragraphs of a cell, each on its line.
fn said(cell: &Cell, style: &Style) -> String {
    cell.iter().map(|text| style.say(text)).collect::<Vec<_>>().join("\n")
}

/// A cell that no spreadsheet takes for a formula.
pub(in crate::report) fn harmless(cell: &str) -> Cow<'_, str> {
    let runs = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty, head, row};
    use super::super::{Block, Document, Table};
    use super::*;

    fn drawn(document: &Document) -> String {
        String::from_utf8(csv(document, &Style::default()).unwrap()).unwrap()
    }

    #[test]
    fn several_tables_are_named() {
        insta::assert_snapshot!(drawn(&document()).replace('\r', "␍"));
    }

    #[test]
    fn records_are_of_one_length_and_read_back() {
        let bytes = csv(&document(), &Style::default()).unwrap();
        assert_eq!(bytes.strip_prefix(BYTE_ORDER_MARK).unwrap().first(), Some(&b't'));
        let records: Vec<::csv::StringRecord> =
            ::csv::Reader::from_reader(bytes.as_slice()).into_records().collect::<Result<_, _>>().unwrap();
        assert_eq!(records.len(), 5);
        assert_eq!(records.first().unwrap().get(4), Some("'=1+1\n<b>bold</b> & `code`"));
        // A row that goes on says of what, since spreadsheets sort.
        assert_eq!(records.get(1).unwrap().get(1), Some("1"));
    }

    #[test]
    fn formulas_are_harmless() {
        for cell in ["=1", "+1", "-1", "@a", " =1", "\t=1", "＝1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["1", "a = 1", "", "'=1", "≥ 1"] {
            assert_eq!(harmless(cell), cell);
        }
    }

    #[test]
    fn quotes_line_breaks_and_long_cells_are_kept() {
        let long = "ұзақ \"сөз\", ".repeat(10_000);
        let rows = vec![row(&[&[&long], &["a, b"]], None)];
        let table = Table { caption: None, heads: vec![head("one", 1), head("two", 1)], rows };
        let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
        let bytes = csv(&document, &Style::default()).unwrap();
        let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(record.get(0), Some(long.as_str()));
        assert_eq!(drawn(&empty()), "\u{FEFF}name,value\r\n");
        assert_eq!(drawn(&Document::default()), "\u{FEFF}");
    }
}
