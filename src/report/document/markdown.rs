//! A document as Markdown, with the tables of GitHub. Whatever could be markup is escaped: words show as they are. Must
//! not know what it says.

use super::super::style::Style;
use super::{Block, Cell, Document, Table};
use crate::diagnostic::Text;

/// The document as Markdown. Ends with a line break.
pub fn markdown(document: &Document, style: &Style) -> String {
    let say = |text: &Text| escaped(&style.say(text));
    let mut parts = Vec::new();
    let title = say(&document.title);
    if !title.is_empty() {
        parts.push(format!("# {title}\n"));
    }
    let about = document.about.iter().map(|(name, value)| format!("- **{}**: {}\n", say(name), say(value)));
    parts.push(about.collect());
    for block in &document.blocks {
        parts.push(match block {
            Block::Heading(level, text) => {
                format!("{} {}\n", "#".repeat(usize::from(*level).clamp(1, 5) + 1), say(text))
            }
            Block::Paragraph(text) => format!("{}\n", say(text)),
            Block::List(points) => points.iter().map(|point| format!("- {}\n", say(point))).collect(),
            Block::Table(table) => tabled(table, style),
        });
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

fn tabled(table: &Table, style: &Style) -> String {
    let mut out = String::new();
    if let Some(caption) = &table.caption {
        out.push_str(&format!("**{}**\n\n", escaped(&style.say(caption))));
    }
    let heads: Vec<Cell> = table.heads.iter().map(|head| vec![head.title.clone()]).collect();
    line(&mut out, &heads, style);
    out.push_str(&"| --- ".repeat(heads.len()));
    out.push_str("|\n");
    for row in &table.rows {
        line(&mut out, &row.cells, style);
    }
    out
}

/// A row on one line, since a table of Markdown knows no other.
fn line(out: &mut String, cells: &[Cell], style: &Style) {
    for cell in cells {
        let paragraphs: Vec<String> = cell.iter().map(|text| escaped(&style.say(text))).collect();
        out.push_str(&format!("| {} ", paragraphs.join("<br>")));
    }
    out.push_str("|\n");
}

/// The words, showing as they are.
fn escaped(words: &str) -> String {
    let words = words.trim();
    let mut out = String::with_capacity(words.len());
    let opening = opening(words);
    let mut before = None;
    let mut rest = words.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let in_word = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
        let could_be_markup = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' | '&' => true,
            '_' => !(in_word(before) && in_word(next)),
            // What looks like an address becomes a link.
            ':' => next == Some('/'),
            '.' => at >= 3 && words.get(..at).is_some_and(|head| head.to_ascii_lowercase().ends_with("www")),
            '@' => in_word(before) && in_word(next),
            _ => false,
        };
        if could_be_markup || opening == Some(at) {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
    out
}

/// The place of the character that would make the line more than a paragraph: a heading, a quotation, a point of a list.
fn opening(words: &str) -> Option<usize> {
    match words.chars().next()? {
        '#' | '>' | '+' | '-' | '=' => Some(0),
        first if first.is_ascii_digit() => {
            let at = words.find(|c: char| !c.is_ascii_digit())?;
            matches!(words.as_bytes().get(at), Some(b'.' | b')')).then_some(at)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty};
    use super::*;

    #[test]
    fn every_block() {
        insta::assert_snapshot!(markdown(&document(), &Style::default()));
    }

    #[test]
    fn markup_shows_as_it_is() {
        for (words, shown) in [
            ("a | b", r"a \| b"),
            ("*a* `b` ~c~ $d$", r"\*a\* \`b\` \~c\~ \$d\$"),
            ("burden_of_proof", "burden_of_proof"),
            ("_a_", r"\_a\_"),
            ("<b> &amp; [x](y)", r"\<b> \&amp; \[x\](y)"),
            ("# one", r"\# one"),
            ("1. one", r"1\. one"),
            ("12 weeks", "12 weeks"),
            ("- one", r"\- one"),
            ("> one >= two", r"\> one >= two"),
            ("https://example.org www.example.org", r"https\://example.org www\.example.org"),
            ("who@example.org", r"who\@example.org"),
            ("back\\slash", r"back\\slash"),
            ("  жұмысшы әйелдер  ", "жұмысшы әйелдер"),
            ("", ""),
        ] {
            assert_eq!(escaped(words), shown);
        }
    }

    #[test]
    fn every_row_has_as_many_cells_as_there_are_heads() {
        let drawn = markdown(&document(), &Style::default());
        let cells = |line: &str| line.replace(r"\|", "").matches('|').count();
        let table: Vec<usize> = drawn.lines().skip_while(|line| !line.starts_with('|')).take(5).map(cells).collect();
        assert_eq!(table, [5; 5]);
        assert!(markdown(&empty(), &Style::default()).ends_with("| name | value |\n| --- | --- |\n"));
    }
}
