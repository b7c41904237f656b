//! A document as one of Word (ECMA-376, WordprocessingML): real headings, real tables whose heads are repeated on each page,
//! the language of its words. The same document makes the same bytes. Must not know what it says.

use super::super::style::Style;
use super::{Block, Cell, Document, Row, Table};
use crate::diagnostic::{Severity, Text};
use quick_xml::escape::escape;
use std::io::{Cursor, Write};
use unicode_width::UnicodeWidthStr;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

const CONTENT_TYPES: &str = include_str!("docx/content-types.xml");
const RELATIONS: &str = include_str!("docx/relations.xml");
const RELATIONS_OF_DOCUMENT: &str = include_str!("docx/document-relations.xml");
const STYLES: &str = include_str!("docx/styles.xml");
const NUMBERING: &str = include_str!("docx/numbering.xml");
const FOOTER: &str = include_str!("docx/footer.xml");

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A4 on its side with margins of 1.5 cm, in twentieths of a point.
const SECTION: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
                       <w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"850\" \
                       w:bottom=\"850\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/></w:sectPr>";
/// What the margins leave of its breadth.
const BREADTH: usize = 16838 - 2 * 850;

/// A bold letter of 8.5 points, and what stands left and right of the words of a cell.
const LETTER: usize = 108;
const BESIDE: usize = 160;
/// A word of more letters is cut.
const LONGEST_WORD: usize = 16;

/// The package.
///
/// # Errors
///
/// Where it couldn't be written, which memory doesn't refuse.
pub fn docx(document: &Document, style: &Style) -> Result<Vec<u8>, ZipError> {
    let language = match style.catalogue.language().code() {
        "ru" => "ru-RU",
        "kk" => "kk-KZ",
        _ => "en-GB",
    };
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, text) in [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("docProps/core.xml", &properties(&style.say(&document.title), language)),
        ("word/document.xml", &body(document, style)),
        ("word/_rels/document.xml.rels", RELATIONS_OF_DOCUMENT),
        ("word/styles.xml", &STYLES.replace("LANGUAGE", language)),
        ("word/numbering.xml", NUMBERING),
        ("word/footer1.xml", FOOTER),
    ] {
        package.start_file(name, options)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn properties(title: &str, language: &str) -> String {
    // Any day, as long as it is the same one: the bytes don't hang on the clock.
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>\n",
        escape(title)
    )
}

fn body(document: &Document, style: &Style) -> String {
    let say = |text: &Text| style.say(text);
    let mut out =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {NAMESPACES}><w:body>");
    out.push_str(&paragraph("Title", &run(&say(&document.title), "")));
    for (name, value) in &document.about {
        let name = run(&format!("{}: ", say(name)), "<w:b/>");
        out.push_str(&paragraph("About", &(name + &run(&say(value), ""))));
    }
    for block in &document.blocks {
        match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(1, 3);
                out.push_str(&paragraph(&format!("Heading{level}"), &run(&say(text), "")));
            }
            Block::Paragraph(text) => out.push_str(&paragraph("Normal", &run(&say(text), ""))),
            Block::List(points) => {
                points.iter().for_each(|point| out.push_str(&paragraph("ListBullet", &run(&say(point), ""))));
            }
            Block::Table(table) => out.push_str(&tabled(table, style)),
        }
    }
    out.push_str(SECTION);
    out.push_str("</w:body></w:document>\n");
    out
}

fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

fn run(words: &str, properties: &str) -> String {
    let properties = if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(words))
}

fn tabled(table: &Table, style: &Style) -> String {
    let mut out = String::new();
    if let Some(caption) = &table.caption {
        out.push_str(&paragraph("Caption", &run(&style.say(caption), "")));
    }
    let widths = widths(table, style);
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
    out.push_str(&format!(
        "<w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>",
        widths.iter().sum::<usize>()
    ));
    out.push_str("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
    out.extend(widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")));
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (head, width) in table.heads.iter().zip(&widths) {
        let words = paragraph("TableHead", &run(&style.say(&head.title), ""));
        out.push_str(&cell(*width, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E9ECEF\"/>", &words));
    }
    out.push_str("</w:tr>");
    let marked: Vec<bool> = table.columns().map(|(_, marked)| marked).collect();
    for row in &table.rows {
        out.push_str("<w:tr>");
        for ((words, width), marked) in row.cells.iter().zip(&widths).zip(&marked) {
            out.push_str(&cell(*width, "", &paragraphs(words, if *marked { mark(row) } else { "" }, style)));
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    // Two tables without anything between them would be one.
    out.push_str(&paragraph("Normal", ""));
    out
}

/// How broad the columns are: by weight, but so that the words of heads, and of narrow columns, aren't cut.
fn widths(table: &Table, style: &Style) -> Vec<usize> {
    let all: usize = table.heads.iter().map(|head| usize::from(head.weight)).sum();
    let of_weight = table.heads.iter().map(|head| usize::from(head.weight) * BREADTH / all.max(1));
    let least = table.columns().enumerate().map(|(at, (head, narrow))| {
        let cells = table.rows.iter().filter(|_| narrow).filter_map(|row| row.cells.get(at)).flatten();
        let words = std::iter::once(&head.title).chain(cells).map(|text| style.say(text));
        let longest = words.flat_map(|words| words.split(' ').map(UnicodeWidthStr::width).max()).max().unwrap_or(0);
        longest.min(LONGEST_WORD) * LETTER + BESIDE
    });
    let mut widths: Vec<(usize, usize)> =
        of_weight.zip(least).map(|(width, least)| (width.max(least), least)).collect();
    // What the narrow ones take, the broad ones give.
    while widths.iter().map(|(width, _)| width).sum::<usize>() > BREADTH {
        let broad = widths.iter_mut().filter(|(width, least)| width > least);
        let Some((broadest, least)) = broad.max_by_key(|(width, _)| *width) else { break };
        *broadest = broadest.saturating_sub(20).max(*least);
    }
    widths.into_iter().map(|(width, _)| width).collect()
}

fn cell(width: usize, properties: &str, words: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>{words}</w:tc>")
}

/// The paragraphs of a cell, the first with these properties; Word wants one at least.
fn paragraphs(cell: &Cell, properties: &str, style: &Style) -> String {
    let Some((first, rest)) = cell.split_first() else { return paragraph("TableText", "") };
    let first = paragraph("TableText", &run(&style.say(first), properties));
    first + &rest.iter().map(|text| paragraph("TableText", &run(&style.say(text), ""))).collect::<String>()
}

/// The look of the cells that say how grave a row is.
const fn mark(row: &Row) -> &'static str {
    match row.grade {
        Some(Severity::Error) => "<w:b/><w:color w:val=\"B3212A\"/>",
        Some(Severity::Warning) => "<w:b/><w:color w:val=\"8A5A00\"/>",
        Some(Severity::Note) => "<w:b/><w:color w:val=\"0B5CAD\"/>",
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{document, empty, head, row};
    use super::*;
    use crate::diagnostic::{Catalogue, Language};
    use std::io::Read;

    /// The text of a part of the package.
    fn part(bytes: &[u8], name: &str) -> String {
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn every_part_is_well_formed() {
        for document in [document(), empty(), Document::default()] {
            let bytes = docx(&document, &Style::default()).unwrap();
            let names: Vec<String> = zip::ZipArchive::new(Cursor::new(&bytes))
                .unwrap()
                .file_names()
                .map(|name| name.unwrap().into_owned())
                .collect();
            for name in names {
                let text = part(&bytes, &name);
                let mut reader = quick_xml::Reader::from_str(&text);
                while reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}"))
                    != quick_xml::events::Event::Eof
                {}
            }
        }
    }

    #[test]
    fn words_are_escaped_headings_are_headings_and_heads_are_repeated() {
        let text = part(&docx(&document(), &Style::default()).unwrap(), "word/document.xml");
        assert!(text.contains("&lt;b&gt;bold&lt;/b&gt; &amp; `code`"));
        assert!(text.contains("<w:pStyle w:val=\"Heading1\"/>") && text.contains("<w:pStyle w:val=\"Heading2\"/>"));
        assert_eq!(text.matches("<w:tblHeader/>").count(), 2);
        assert_eq!(text.matches("<w:tr>").count(), 2 + 4);
        assert_eq!(text.matches("<w:tc>").count(), 4 * 4 + 2 * 2);
    }

    #[test]
    fn every_style_that_is_used_is_there() {
        let text = part(&docx(&document(), &Style::default()).unwrap(), "word/document.xml");
        for used in text.split("Style w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(STYLES.contains(&format!("w:styleId=\"{used}\"")), "{used}");
        }
    }

    #[test]
    fn columns_keep_words_whole_and_fit_the_paper() {
        let style = Style::default();
        for document in [document(), empty()] {
            for (_, table) in document.tables() {
                let sum: usize = widths(table, &style).iter().sum();
                assert!(sum <= BREADTH && sum > BREADTH - 20 * table.heads.len(), "{sum}");
            }
        }
        let heads = vec![head("қорытындылар", 1), head("a", 20), head("b", 20)];
        let table = Table { caption: None, heads, rows: Vec::new() };
        assert_eq!(widths(&table, &style).first(), Some(&(12 * LETTER + BESIDE)));
        let many = (0..40).map(|_| head("headings", 1)).collect();
        assert_eq!(widths(&Table { heads: many, ..Table::default() }, &style).len(), 40, "too many, and an end");
    }

    #[test]
    fn the_language_is_said() {
        for (language, code) in
            [(Language::English, "en-GB"), (Language::Russian, "ru-RU"), (Language::Kazakh, "kk-KZ")]
        {
            let style = Style { catalogue: Catalogue::for_language(language), ..Style::default() };
            let bytes = docx(&document(), &style).unwrap();
            assert!(part(&bytes, "word/styles.xml").contains(&format!("<w:lang w:val=\"{code}\"")));
        }
    }

    #[test]
    fn the_same_document_makes_the_same_bytes_and_long_cells_are_kept() {
        let long = "ұзақ сөз ".repeat(10_000);
        let table = Table { caption: None, heads: vec![head("one", 1)], rows: vec![row(&[&[&long]], None)] };
        let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
        let bytes = docx(&document, &Style::default()).unwrap();
        assert!(part(&bytes, "word/document.xml").contains(&long));
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(bytes == docx(&document, &Style::default()).unwrap());
    }
}
