//! A document as a workbook of Excel: a sheet for each table, under title and date, ready to be filtered and printed; what
//! stands outside the tables has a sheet of its own. The same document makes the same bytes. Must not know what it says.

use super::super::style::Style;
use super::{Block, Cell, Document, Head, Table};
use crate::diagnostic::{Severity, Text};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

/// The most characters of a cell, as Excel counts them: in UTF-16.
const LONGEST_CELL: usize = 32_767;
/// The most characters of the name of a sheet.
const LONGEST_NAME: usize = 31;
/// Characters of a column of weight 1.
const WIDTH_OF_ONE: f64 = 13.0;
/// The row of the heads: above it stand the title and what the document rests on.
const HEADS: u32 = 2;

/// The workbook.
///
/// # Errors
///
/// Where a table has more rows or columns than a sheet holds.
pub fn xlsx(document: &Document, style: &Style) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Any day, as long as it is the same one: the bytes don't hang on the clock.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(style.say(&document.title)).set_creation_datetime(&day));
    let mut names = Names::default();
    for (name, table) in document.tables() {
        let sheet = workbook.add_worksheet().set_name(names.free(&style.say(name)))?;
        Sheet { document, style, formats: Formats::new() }.table(sheet, table)?;
    }
    let prose = document.blocks.iter().any(|block| matches!(block, Block::Paragraph(_) | Block::List(_)));
    if prose || document.tables().is_empty() {
        let sheet = workbook.add_worksheet().set_name(names.free(&style.say(&Text::new("document-remarks"))))?;
        Sheet { document, style, formats: Formats::new() }.prose(sheet)?;
    }
    workbook.save_to_buffer()
}

/// The names that sheets have: each once, whatever the case of its letters.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    /// A name like the one wanted that Excel allows and no sheet has.
    fn free(&mut self, wanted: &str) -> String {
        let legal: String = wanted
            .chars()
            .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { c })
            .collect();
        let words = legal.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_matches('\'');
        let words = if words.is_empty() || words.eq_ignore_ascii_case("history") { "Table" } else { words };
        let mut name = within(words, LONGEST_NAME);
        let mut number = 2;
        while self.0.contains(&name.to_lowercase()) {
            let end = format!(" {number}");
            name = within(words, LONGEST_NAME - end.len()) + &end;
            number += 1;
        }
        self.0.push(name.to_lowercase());
        name
    }
}

/// The words, cut to so many characters of UTF-16; what is cut says so.
fn within(words: &str, most: usize) -> String {
    if words.encode_utf16().count() <= most {
        return words.to_owned();
    }
    let mut room = most.saturating_sub(1);
    let fitting = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    let cut: String = words.chars().take_while(fitting).collect();
    cut.trim_end_matches([' ', '\'']).to_owned() + "…"
}

struct Formats {
    title: Format,
    about: Format,
    head: Format,
    cell: Format,
}

impl Formats {
    fn new() -> Self {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let framed = wrapped.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF));
        Self {
            title: wrapped.clone().set_bold().set_font_size(14),
            about: wrapped.set_font_color(Color::RGB(0x0059_5959)),
            head: framed.clone().set_bold().set_background_color(Color::RGB(0x00E9_ECEF)),
            cell: framed,
        }
    }

    fn marked(&self, grade: Severity) -> Format {
        let colour = match grade {
            Severity::Error => 0x00B3_212A,
            Severity::Warning => 0x008A_5A00,
            Severity::Note => 0x000B_5CAD,
        };
        self.cell.clone().set_bold().set_font_color(Color::RGB(colour))
    }
}

struct Sheet<'a> {
    document: &'a Document,
    style: &'a Style,
    formats: Formats,
}

impl Sheet<'_> {
    fn table(&self, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
        let mut broad = 0.0;
        for (column, head) in (0..).zip(&table.heads) {
            let width = self.width(head);
            broad += width;
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(HEADS, column, self.style.say(&head.title), &self.formats.head)?;
        }
        let last = u16::try_from(table.heads.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.above(sheet, last, broad)?;
        let marked: Vec<bool> = table.columns().map(|(_, marked)| marked).collect();
        for ((line, row), cells) in (HEADS + 1..).zip(&table.rows).zip(table.whole_rows()) {
            for ((column, cell), marked) in (0..).zip(cells).zip(&marked) {
                let coloured = row.grade.filter(|_| *marked).map(|grade| self.formats.marked(grade));
                self.cell(sheet, (line, column), cell, coloured.as_ref().unwrap_or(&self.formats.cell))?;
            }
        }
        let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        if rows > 0 && !table.heads.is_empty() {
            sheet.autofilter(HEADS, 0, HEADS.saturating_add(rows), last)?;
        }
        sheet.set_freeze_panes(HEADS + 1, 0)?;
        sheet.set_repeat_rows(HEADS, HEADS)?;
        printed(sheet);
        Ok(())
    }

    /// The title, and what the document rests on, over all columns.
    fn above(&self, sheet: &mut Worksheet, last: u16, broad: f64) -> Result<(), XlsxError> {
        let about: Vec<String> = self.document.about.iter().map(|(name, value)| self.pair(name, value)).collect();
        let lines = [
            (0, self.style.say(&self.document.title), &self.formats.title, 19.0, 0.7),
            (1, about.join(" · "), &self.formats.about, 15.0, 1.0),
        ];
        for (row, words, format, height, fitting) in lines {
            if last == 0 {
                sheet.write_string_with_format(row, 0, &words, format)?;
            } else {
                sheet.merge_range(row, 0, row, last, &within(&words, LONGEST_CELL), format)?;
            }
            // No spreadsheet measures cells that are merged.
            #[expect(clippy::cast_precision_loss, reason = "characters of a line")]
            let lines = (words.width() as f64 / (broad * fitting).max(1.0)).ceil().max(1.0);
            sheet.set_row_height(row, height * lines)?;
        }
        Ok(())
    }

    /// A number where nothing but a number stands, else words.
    fn cell(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        cell: &Cell,
        format: &Format,
    ) -> Result<(), XlsxError> {
        let words = cell.iter().map(|text| self.style.say(text)).collect::<Vec<_>>().join("\n");
        match words.parse::<u32>() {
            Ok(number) if number.to_string() == words => sheet.write_number_with_format(row, column, number, format)?,
            _ => sheet.write_string_with_format(row, column, within(&words, LONGEST_CELL), format)?,
        };
        Ok(())
    }

    /// What isn't in tables, line by line.
    fn prose(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let bold = plain.clone().set_bold();
        let mut lines = vec![(self.style.say(&self.document.title), &self.formats.title)];
        lines.extend(self.document.about.iter().map(|(name, value)| (self.pair(name, value), &self.formats.about)));
        for block in &self.document.blocks {
            match block {
                Block::Heading(_, text) => lines.push((self.style.say(text), &bold)),
                Block::Paragraph(text) => lines.push((self.style.say(text), &plain)),
                Block::List(points) => {
                    lines.extend(points.iter().map(|point| (format!("• {}", self.style.say(point)), &plain)));
                }
                Block::Table(_) => {}
            }
        }
        sheet.set_column_width(0, 120.0)?;
        for (row, (words, format)) in (0..).zip(lines) {
            sheet.write_string_with_format(row, 0, within(&words, LONGEST_CELL), format)?;
        }
        printed(sheet);
        Ok(())
    }

    fn pair(&self, name: &Text, value: &Text) -> String {
        format!("{}: {}", self.style.say(name), self.style.say(value))
    }

    /// By weight, but never narrower than the words of the head.
    fn width(&self, head: &Head) -> f64 {
        let said = self.style.say(&head.title);
        let word = said.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "characters of a word")]
        let word = word.min(LONGEST_NAME) as f64 + 4.0;
        (f64::from(head.weight) * WIDTH_OF_ONE).clamp(6.0, 80.0).max(word)
    }
}

/// On A4, landscape, as broad as the paper.
fn printed(sheet: &mut Worksheet) {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.5, 0.5, 0.25, 0.25);
    sheet.set_footer("&C&P / &N");
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty, head, row};
    use super::*;
    use std::io::Read;

    /// The text of a part of the package.
    fn part(bytes: &[u8], name: &str) -> String {
        let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn names_of_sheets_are_legal_and_unique() {
        let mut names = Names::default();
        assert_eq!(names.free("a/b [c]"), "a b c");
        assert_eq!(names.free("A B C"), "A B C 2");
        assert_eq!(names.free("'a'"), "a");
        assert_eq!(names.free("*"), "Table");
        assert_eq!(names.free("History"), "Table 2");
        let long = "Сравнительная таблица к проекту закона";
        let (first, second) = (names.free(long), names.free(long));
        assert_eq!(first, "Сравнительная таблица к проект…");
        assert_eq!(second, "Сравнительная таблица к прое… 2");
        assert!(names.free(&"😀".repeat(40)).encode_utf16().count() <= LONGEST_NAME);
    }

    #[test]
    fn a_sheet_for_each_table_and_one_for_the_rest() {
        let bytes = xlsx(&document(), &Style::default()).unwrap();
        let workbook = part(&bytes, "xl/workbook.xml");
        for name in ["First part", "Second table", "Remarks"] {
            assert!(workbook.contains(&format!("name=\"{name}\"")), "{workbook}");
        }
        assert!(workbook.contains("'First part'!$3:$3"), "heads are repeated on each page: {workbook}");
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        for wanted in ["orientation=\"landscape\"", "paperSize=\"9\"", "<autoFilter ref=\"A3:D6\"", "ySplit=\"3\""] {
            assert!(sheet.contains(wanted), "{wanted}: {sheet}");
        }
        assert!(!sheet.contains("<f>"), "no cell is a formula");
    }

    #[test]
    fn the_same_document_makes_the_same_bytes() {
        let first = xlsx(&document(), &Style::default()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(first == xlsx(&document(), &Style::default()).unwrap());
        assert!(part(&first, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
    }

    #[test]
    fn no_rows_one_column_and_long_cells() {
        assert!(xlsx(&empty(), &Style::default()).is_ok());
        assert!(xlsx(&Document::default(), &Style::default()).is_ok());
        let rows = vec![row(&[&[&"😀 сөз ".repeat(20_000)]], None)];
        let table = Table { caption: None, heads: vec![head("one", 1)], rows };
        let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
        assert!(xlsx(&document, &Style::default()).is_ok());
    }
}
