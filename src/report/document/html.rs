//! A document as a page that needs nothing else: no network, no script. It reads on paper, on a telephone, in the dark and
//! aloud. Templates escape what they are given. Must not know what it says.

use super::super::style::Style;
use super::{Block, Document, Row, Table};
use crate::diagnostic::{Severity, Text};
use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

const STYLE: &str = include_str!("page.css");

/// The page. Ends with a line break.
pub fn html(document: &Document, style: &Style) -> String {
    let drawing = Drawing { style, under: 0, breadths: true, words: &breakable };
    let page = markup! {
        (DOCTYPE)
        html lang=(style.catalogue.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (style.say(&document.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (style.say(&document.title)) }
                    @if !document.about.is_empty() {
                        dl {
                            @for (name, value) in &document.about {
                                div { dt { (style.say(name)) } " " dd { (style.say(value)) } }
                            }
                        }
                    }
                    @for block in &document.blocks { (drawing.block(block)) }
                }
            }
        }
    };
    let mut out = page.into_string();
    out.push('\n');
    out
}

/// How blocks are drawn where they are part of a page.
pub(in crate::report) struct Drawing<'a> {
    /// How it looks.
    pub style: &'a Style,
    /// How many headings stand above those of the blocks, beside the page's title.
    pub under: u8,
    /// Whether columns have the breadth that they have on paper; a page that forbids styles in its elements can't say it.
    pub breadths: bool,
    /// How words in cells are drawn.
    pub words: &'a dyn Fn(&str) -> Markup,
}

impl Drawing<'_> {
    /// A block.
    pub fn block(&self, block: &Block) -> Markup {
        let say = |text: &Text| self.style.say(text);
        markup! {
            @match block {
                Block::Heading(level, text) => @match level.saturating_add(self.under) {
                    0 | 1 => h2 { (say(text)) },
                    2 => h3 { (say(text)) },
                    _ => h4 { (say(text)) },
                },
                Block::Paragraph(text) => p { (say(text)) },
                Block::List(points) => ul { @for point in points { li { (say(point)) } } },
                Block::Table(table) => (self.table(table)),
            }
        }
    }

    /// A table. A narrow screen shows each row as a card, so that the roles of its parts are said outright: what is no
    /// table to the eye is one to the ear.
    pub fn table(&self, table: &Table) -> Markup {
        let heads: Vec<String> = table.heads.iter().map(|head| self.style.say(&head.title)).collect();
        let all: usize = table.heads.iter().map(|head| usize::from(head.weight)).sum();
        markup! {
            table role="table" {
                @if let Some(caption) = &table.caption { caption { (self.style.say(caption)) } }
                @if self.breadths {
                    colgroup {
                        @for head in &table.heads {
                            col style={ "width:" (usize::from(head.weight) * 100 / all.max(1)) "%" };
                        }
                    }
                }
                thead role="rowgroup" {
                    tr role="row" { @for head in &heads { th scope="col" role="columnheader" { (head) } } }
                }
                tbody role="rowgroup" { @for row in &table.rows { (self.line(row, table, &heads)) } }
            }
        }
    }

    fn line(&self, row: &Row, table: &Table, heads: &[String]) -> Markup {
        let goes_on = row.cells.first().is_some_and(Vec::is_empty);
        let marked = table.columns().map(|(_, marked)| marked);
        markup! {
            tr role="row" class=[class(row, goes_on)] {
                @for (at, ((cell, head), marked)) in row.cells.iter().zip(heads).zip(marked).enumerate() {
                    @let mark = marked.then_some("mark");
                    @let paragraphs = markup! { @for text in cell { p { ((self.words)(&self.style.say(text))) } } };
                    @if at == 0 && !goes_on {
                        th scope="row" role="rowheader" data-head=(head) class=[mark] { (paragraphs) }
                    } @else {
                        td role="cell" data-head=(head) class=[mark] { (paragraphs) }
                    }
                }
            }
        }
    }
}

/// Words in a narrow cell: names may be broken where they are joined.
pub(in crate::report) fn breakable(words: &str) -> Markup {
    markup! { @for part in words.split_inclusive(['_', '/', '#']) { (part) @if part.ends_with(['_', '/', '#']) { wbr; } } }
}

/// How grave a row is, and whether it goes on with the one above.
fn class(row: &Row, goes_on: bool) -> Option<String> {
    let grade = row.grade.map(Severity::word);
    let words: Vec<&str> = grade.into_iter().chain(goes_on.then_some("goes-on")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty};
    use super::*;
    use crate::diagnostic::{Catalogue, Language};
    use scraper::{Html, Selector};

    fn texts(page: &Html, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|element| element.text().collect()).collect()
    }

    #[test]
    fn words_are_shown_and_never_markup() {
        let drawn = html(&document(), &Style::default());
        let page = Html::parse_document(&drawn);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        assert_eq!(texts(&page, "h1"), ["Concordance of C183"]);
        assert_eq!(texts(&page, "h2, h3"), ["First part", "Second part"]);
        assert_eq!(texts(&page, "thead th"), ["№", "demand", "verdict", "remark", "name", "value"]);
        assert_eq!(texts(&page, "tbody tr > *").len(), 14);
        assert_eq!(texts(&page, "tr:first-child > td:last-child > p")[..2], ["=1+1", "<b>bold</b> & `code`"]);
        assert!(drawn.contains("burden_<wbr>of_<wbr>proof = employer"));
        assert!(texts(&page, "b, script, link, img").is_empty());
    }

    #[test]
    fn the_language_is_said() {
        for language in Language::ALL {
            let style = Style { catalogue: Catalogue::for_language(language), ..Style::default() };
            assert!(html(&document(), &style).contains(&format!("<html lang=\"{}\">", language.code())));
        }
    }

    #[test]
    fn tables_are_tables_to_the_ear() {
        let page = Html::parse_document(&html(&document(), &Style::default()));
        assert_eq!(texts(&page, "tbody th[scope=row]"), ["1", "2", "-5"]);
        assert_eq!(texts(&page, "tr.goes-on").len(), 1);
        assert_eq!(texts(&page, "tr.error td.mark, tr.error th.mark"), ["1", "gap"]);
        assert_eq!(texts(&page, "caption"), ["Second table"]);
        let page = Html::parse_document(&html(&empty(), &Style::default()));
        assert_eq!(texts(&page, "thead th").len(), 2);
        assert!(texts(&page, "tbody tr").is_empty());
    }
}
