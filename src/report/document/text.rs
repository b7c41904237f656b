//! A document on a terminal. Must not know what it says.

use super::super::grid::{Column, Row, grid};
use super::super::style::Style;
use super::super::wrap::{hanging, wrap};
use super::{Block, Document, Table};
use crate::diagnostic::Text;
use unicode_width::UnicodeWidthStr;

/// The document as lines of the style's width. Ends with a line break, unless it is empty.
pub fn text(document: &Document, style: &Style) -> String {
    let mut parts: Vec<String> = Vec::new();
    let title = style.say(&document.title);
    if !title.is_empty() {
        parts.push(heading(&title, Some(if style.ascii { "=" } else { "═" }), style));
    }
    let mut about = String::new();
    for (name, value) in &document.about {
        about.push_str(&hanging(&format!("{}: ", style.say(name)), &style.say(value), 2, style.width));
    }
    parts.push(about);
    parts.extend(document.blocks.iter().map(|block| drawn(block, style)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

fn drawn(block: &Block, style: &Style) -> String {
    let mut out = String::new();
    match block {
        Block::Heading(level, text) => {
            let rule = if style.ascii { "-" } else { "─" };
            out = heading(&style.say(text), (*level < 2).then_some(rule), style);
        }
        Block::Paragraph(text) => out = hanging("", &style.say(text), 0, style.width),
        Block::List(points) => {
            let mark = if style.ascii { "- " } else { "• " };
            for point in points {
                out.push_str(&hanging(mark, &style.say(point), 2, style.width));
            }
        }
        Block::Table(table) => out = tabled(table, style),
    }
    out
}

fn heading(words: &str, rule: Option<&str>, style: &Style) -> String {
    let lines = wrap(words, style.width, 0);
    let broadest = lines.iter().map(|line| line.width()).max().unwrap_or(0);
    let mut out: String = lines.iter().map(|line| style.bold(line) + "\n").collect();
    if let Some(rule) = rule {
        out.push_str(&rule.repeat(broadest));
        out.push('\n');
    }
    out
}

fn tabled(table: &Table, style: &Style) -> String {
    let said = |cell: &Vec<Text>| cell.iter().map(|text| style.say(text)).collect();
    let columns: Vec<Column> =
        table.columns().map(|(head, marked)| Column { head: style.say(&head.title), marked }).collect();
    let rows: Vec<Row> =
        table.rows.iter().map(|row| Row { cells: row.cells.iter().map(said).collect(), grade: row.grade }).collect();
    let caption = table.caption.iter().flat_map(|caption| wrap(&style.say(caption), style.width, 0));
    let mut out: String = caption.map(|line| style.bold(&line) + "\n").collect();
    out.push_str(&grid(&columns, &rows, style));
    out
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty};
    use super::*;

    #[test]
    fn the_parts_stand_below_each_other() {
        insta::assert_snapshot!(
            [100, 40].map(|width| text(&document(), &Style { width, ..Style::default() })).join("\n")
        );
    }

    #[test]
    fn nothing_drawn_of_nothing() {
        assert_eq!(text(&Document::default(), &Style::default()), "");
        assert!(text(&empty(), &Style::default()).contains("name"), "heads are drawn of a table without rows");
    }

    #[test]
    fn ascii_draws_in_ascii() {
        let drawn = text(&document(), &Style { ascii: true, ..Style::default() });
        assert!(!drawn.contains(['─', '═', '•']), "{drawn}");
    }
}
