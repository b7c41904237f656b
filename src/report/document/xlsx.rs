//! A document as a workbook of Excel: a sheet for each table, under title and date, ready to be filtered and printed; what
//! stands outside the tables has a sheet of its own. The same document makes the same bytes. Must not know what it says.

use super::super::style::Style;
use super::super::wrap::wrap;
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
/// Characters of a column of weight 1, and of the broadest column.
const WIDTH_OF_ONE: usize = 8;
const BROADEST: usize = 100;
/// Points of a line in a cell, and the most that Excel gives a row.
const LINE: f64 = 13.5;
const MOST_LINES: usize = 30;
/// Points of the letters in a table.
const SIZE: u8 = 10;
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
        let framed = wrapped
            .clone()
            .set_font_size(SIZE)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00BF_BFBF));
        Self {
            title: wrapped.clone().set_bold().set_font_size(14),
            about: wrapped.set_font_color(Color::RGB(0x0059_5959)),
            head: framed.clone().set_bold().set_background_color(Color::RGB(0x00E9_ECEF)),
            cell: framed,
        }
    }

    fn marked(&self, grade: Severity) -> Format {
        self.cell.merge(&coloured(grade))
    }
}

struct Sheet<'a> {
    document: &'a Document,
    style: &'a Style,
    formats: Formats,
}

impl Sheet<'_> {
    fn table(&self, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
        let rows: Vec<Vec<String>> =
            table.whole_rows().into_iter().map(|row| row.into_iter().map(|cell| self.words(cell)).collect()).collect();
        let widths = self.widths(&table.heads, &rows);
        for ((column, head), width) in (0..).zip(&table.heads).zip(&widths) {
            sheet.set_column_width(column, points(*width))?;
            sheet.write_string_with_format(HEADS, column, self.style.say(&head.title), &self.formats.head)?;
        }
        let heads: Vec<String> = table.heads.iter().map(|head| self.style.say(&head.title)).collect();
        sheet.set_row_height(HEADS, height(&heads, &widths))?;
        let last = u16::try_from(table.heads.len()).unwrap_or(u16::MAX).saturating_sub(1);
        self.above(sheet, last, widths.iter().sum())?;
        let marked: Vec<bool> = table.columns().map(|(_, marked)| marked).collect();
        for ((line, row), cells) in (HEADS + 1..).zip(&table.rows).zip(&rows) {
            for ((column, words), marked) in (0..).zip(cells).zip(&marked) {
                self.cell(sheet, (line, column), words, row.grade.filter(|_| *marked))?;
            }
            // Not every program measures the lines of a row itself.
            sheet.set_row_height(line, height(cells, &widths))?;
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

    /// By weight, but not narrower than the words of the head, and so broad that no row is higher than rows can be.
    fn widths(&self, heads: &[Head], rows: &[Vec<String>]) -> Vec<usize> {
        let width = |(column, head): (usize, &Head)| {
            let said = self.style.say(&head.title);
            let word = said.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0).min(LONGEST_NAME);
            let mut width = (usize::from(head.weight) * WIDTH_OF_ONE).clamp(6, BROADEST).max(word + 4);
            let highest = rows.iter().filter_map(|row| row.get(column)).max_by_key(|words| lines(words, width));
            while width < BROADEST && highest.is_some_and(|words| lines(words, width) > MOST_LINES) {
                width += 4;
            }
            width
        };
        heads.iter().enumerate().map(width).collect()
    }

    /// The title, and what the document rests on, over all columns.
    fn above(&self, sheet: &mut Worksheet, last: u16, broad: usize) -> Result<(), XlsxError> {
        let about: Vec<String> = self.document.about.iter().map(|(name, value)| self.pair(name, value)).collect();
        let above = [
            (0, self.style.say(&self.document.title), &self.formats.title, 19.0, 7),
            (1, about.join(" · "), &self.formats.about, 15.0, 10),
        ];
        for (row, words, format, height, fitting) in above {
            if last == 0 {
                sheet.write_string_with_format(row, 0, &words, format)?;
            } else {
                sheet.merge_range(row, 0, row, last, &within(&words, LONGEST_CELL), format)?;
            }
            // No spreadsheet measures cells that are merged.
            sheet.set_row_height(row, height * points(lines(&words, broad * fitting / 10)))?;
        }
        Ok(())
    }

    /// A number where nothing but a number stands, else words; of the cells that say how grave a row is, the first
    /// paragraph is coloured.
    fn cell(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        words: &str,
        grade: Option<Severity>,
    ) -> Result<(), XlsxError> {
        let words = within(words, LONGEST_CELL);
        let format = &self.formats.cell;
        match (words.parse::<u32>(), grade, words.split_once('\n')) {
            (Ok(number), ..) if number.to_string() == words => {
                sheet.write_number_with_format(row, column, number, format)?;
            }
            (_, Some(grade), None) if !words.is_empty() => {
                sheet.write_string_with_format(row, column, words, &self.formats.marked(grade))?;
            }
            (_, Some(grade), Some((first, rest))) if !first.is_empty() => {
                let (rest, plain) = (format!("\n{rest}"), Format::new().set_font_size(SIZE));
                let parts = [(&coloured(grade), first), (&plain, rest.as_str())];
                sheet.write_rich_string_with_format(row, column, &parts, format)?;
            }
            _ => {
                sheet.write_string_with_format(row, column, words, format)?;
            }
        }
        Ok(())
    }

    /// The paragraphs of a cell, each on its line.
    fn words(&self, cell: &Cell) -> String {
        cell.iter().map(|text| self.style.say(text)).collect::<Vec<_>>().join("\n")
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
}

/// How many lines words take in a column; its width is counted in letters of 11 points, of which a few more fit.
fn lines(words: &str, width: usize) -> usize {
    words.split('\n').map(|paragraph| wrap(paragraph, width + width / 12, 0).len()).sum::<usize>().max(1)
}

/// How high a row has to be.
fn height(cells: &[String], widths: &[usize]) -> f64 {
    let most = cells.iter().zip(widths).map(|(words, width)| lines(words, *width)).max().unwrap_or(1);
    (points(most) * LINE + 2.0).min(409.0)
}

/// A small number as Excel wants it.
fn points(number: usize) -> f64 {
    u32::try_from(number).map_or(0.0, f64::from)
}

/// The font of the first paragraph of a cell that says how grave a row is.
fn coloured(grade: Severity) -> Format {
    let colour = match grade {
        Severity::Error => 0x00B3_212A,
        Severity::Warning => 0x008A_5A00,
        Severity::Note => 0x000B_5CAD,
    };
    Format::new().set_bold().set_font_size(SIZE).set_font_color(Color::RGB(colour))
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
