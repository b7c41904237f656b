//! Cells drawn in columns that share the width of the terminal; where that is too narrow for so many columns, each row is
//! a short list. A row whose first cell is empty goes on with the one above. Must not know what the cells say.

use super::style::Style;
use super::wrap::{hanging, wrap};
use crate::diagnostic::Severity;
use unicode_width::UnicodeWidthStr;

/// Below this width for each column a table can't be read.
const LEAST_FOR_EACH: usize = 14;
/// A column that has more than this may be asked for some.
const LEAST_COLUMN: usize = 10;
/// Words up to this width are kept whole where the other columns can give room.
const MOST_WHOLE: usize = 24;
const GAP: usize = 2;

/// A column.
pub(super) struct Column {
    /// What stands above it.
    pub(super) head: String,
    /// Whether its cells take the colour of their row.
    pub(super) marked: bool,
}

/// A row: its cells, each with its paragraphs, and how grave it is.
pub(super) struct Row {
    pub(super) cells: Vec<Vec<String>>,
    pub(super) grade: Option<Severity>,
}

/// The rows in columns, or as a list. Each line ends with a line break.
pub(super) fn grid(columns: &[Column], rows: &[Row], style: &Style) -> String {
    let least = columns.len() * LEAST_FOR_EACH + GAP;
    if style.width < least { list(columns, rows, style) } else { table(columns, rows, style) }
}

fn table(columns: &[Column], rows: &[Row], style: &Style) -> String {
    let heads: Vec<Vec<String>> = columns.iter().map(|column| vec![column.head.clone()]).collect();
    let widths = widths(&heads, rows, style);
    let mut out = String::new();
    line(&mut out, &heads, &widths, |_, _, cell| style.bold(cell));
    let rule = if style.ascii { "-" } else { "─" };
    let rules: Vec<Vec<String>> = widths.iter().map(|width| vec![rule.repeat(*width)]).collect();
    line(&mut out, &rules, &widths, |_, _, cell| cell.to_owned());
    for row in rows {
        line(&mut out, &row.cells, &widths, |column, first, cell| match row.grade {
            Some(grade) if first && columns.get(column).is_some_and(|column| column.marked) => {
                style.graded(grade, cell)
            }
            _ => cell.to_owned(),
        });
    }
    out
}

/// How broad each column is: as broad as it wants to be, or less where all together want more than there is.
fn widths(heads: &[Vec<String>], rows: &[Row], style: &Style) -> Vec<usize> {
    let mut widths = vec![0; heads.len()];
    let mut words = vec![LEAST_COLUMN; heads.len()];
    for row in std::iter::once(heads).chain(rows.iter().map(|row| row.cells.as_slice())) {
        for ((width, longest), cell) in widths.iter_mut().zip(&mut words).zip(row) {
            for text in cell {
                *width = text.width().max(*width);
                let word = text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
                *longest = word.min(MOST_WHOLE).max(*longest);
            }
        }
    }
    let room = style.width.saturating_sub(GAP * heads.len().saturating_sub(1));
    // First what costs line breaks between words, only then what cuts words.
    for least in [words, vec![LEAST_COLUMN; heads.len()]] {
        while widths.iter().sum::<usize>() > room {
            let columns = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
            match columns.max_by_key(|(width, _)| **width) {
                Some((widest, _)) => *widest -= 1,
                None => break,
            }
        }
    }
    widths
}

/// One row, on as many lines as its longest cell needs. What paints is told the column, and whether it is the first
/// paragraph there.
fn line(out: &mut String, row: &[Vec<String>], widths: &[usize], paint: impl Fn(usize, bool, &str) -> String) {
    let broken = |cell: &Vec<String>, width: usize| {
        let paragraphs = cell.iter().enumerate();
        paragraphs.flat_map(|(at, text)| wrap(text, width, 0).into_iter().map(move |line| (at == 0, line))).collect()
    };
    let cells: Vec<Vec<(bool, String)>> = row.iter().zip(widths).map(|(cell, width)| broken(cell, *width)).collect();
    for number in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
        let mut blanks = 0;
        for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let (first, text) = cell.get(number).map_or((false, ""), |(first, text)| (*first, text.as_str()));
            if !text.is_empty() {
                out.extend(std::iter::repeat_n(' ', blanks));
                out.push_str(&paint(column, first, text));
                blanks = 0;
            }
            blanks += width.saturating_sub(text.width()) + GAP;
        }
        out.push('\n');
    }
}

/// One row below the other, for narrow terminals: its first cell and those that are marked make the head.
fn list(columns: &[Column], rows: &[Row], style: &Style) -> String {
    let mut out = String::new();
    for row in rows {
        let Some((first, rest)) = row.cells.split_first() else { continue };
        let goes_on = first.is_empty();
        if !goes_on {
            if !out.is_empty() {
                out.push('\n');
            }
            let marked = rest.iter().zip(columns.iter().skip(1)).filter(|(_, column)| column.marked);
            let marks: Vec<String> = marked.flat_map(|(cell, _)| cell).cloned().collect();
            head(&mut out, &first.join(" "), &marks.join(", "), row.grade, style);
        }
        for (cell, column) in rest.iter().zip(columns.iter().skip(1)).filter(|(_, column)| goes_on || !column.marked) {
            let head = format!("  {}: ", column.head);
            // A head that takes most of the line has one of its own.
            let alone = head.width() * 3 > style.width * 2;
            if alone && !cell.is_empty() {
                out.push_str(&hanging("  ", &format!("{}:", column.head), 2, style.width));
            }
            for (number, text) in cell.iter().enumerate() {
                let head = if number == 0 && !alone { head.as_str() } else { "    " };
                out.push_str(&hanging(head, text, 4, style.width));
            }
        }
    }
    out
}

/// The head of a row of a list, broken before it is painted: what paints takes no room.
fn head(out: &mut String, first: &str, marks: &str, grade: Option<Severity>, style: &Style) {
    let paint = |words: &str| match grade {
        Some(grade) => style.graded(grade, words),
        None => words.to_owned(),
    };
    if marks.is_empty() {
        for line in wrap(first, style.width, 0) {
            out.push_str(&style.bold(&line));
            out.push('\n');
        }
    } else if first.width() + 2 + marks.width() <= style.width {
        out.push_str(&format!("{}: {}\n", style.bold(first), paint(marks)));
    } else {
        let lines = wrap(&format!("{first}:"), style.width, 0);
        let lines = lines.iter().map(|line| style.bold(line));
        let marks = wrap(marks, style.width.saturating_sub(2), 0);
        for line in lines.chain(marks.iter().map(|line| format!("  {}", paint(line)))) {
            out.push_str(&line);
            out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(width: usize) -> Style {
        Style { width, ..Style::default() }
    }

    fn row(cells: &[&[&str]]) -> Row {
        let cells = cells.iter().map(|cell| cell.iter().map(|text| (*text).to_owned()).collect()).collect();
        Row { cells, grade: Some(Severity::Error) }
    }

    fn columns() -> [Column; 3] {
        [("paragraph", false), ("verdict", true), ("remark", false)]
            .map(|(head, marked)| Column { head: head.to_owned(), marked })
    }

    #[test]
    fn paragraphs_of_a_cell_stand_below_each_other() {
        let rows = [row(&[&["art 1"], &["gap"], &["одно", "другое"]]), row(&[&[], &[], &["далее"]])];
        let drawn = grid(&columns(), &rows, &at(80));
        let expected = "paragraph  verdict  remark\n─────────  ───────  ──────\nart 1      gap      одно\n                    \
                        другое\n                    далее\n";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn too_many_columns_become_a_list() {
        let rows = [row(&[&["art 1"], &["gap"], &["one", "other"]]), row(&[&[], &[], &["more"]])];
        let drawn = grid(&columns(), &rows, &at(40));
        assert_eq!(drawn, "art 1: gap\n  remark: one\n    other\n  remark: more\n");
        let coloured = grid(&columns(), &rows, &Style { color: true, ..at(40) });
        assert!(coloured.starts_with("\u{1b}[1mart 1\u{1b}[0m: \u{1b}[1;31mgap\u{1b}[0m\n"), "{coloured:?}");
    }

    #[test]
    fn a_long_head_stands_alone() {
        let mut columns = columns();
        columns[2].head = "remarks of the authors of the rules".to_owned();
        let drawn = grid(&columns, &[row(&[&["art 1"], &["gap"], &["one"]])], &at(40));
        assert_eq!(drawn, "art 1: gap\n  remarks of the authors of the rules:\n    one\n");
    }

    #[test]
    fn nothing_is_broader_than_the_terminal() {
        let long = "слово_".repeat(20);
        let rows = [row(&[&[&long], &[&long, "gap"], &["", &long]])];
        for width in [40, 44, 60, 80] {
            for line in grid(&columns(), &rows, &at(width)).lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
        assert_eq!(grid(&columns(), &[], &at(40)), "", "no rows, no list");
    }
}
