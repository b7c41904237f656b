//! The documents that lawyers file: every shipped instrument and every bill in every format, the same bytes each time, no cell
//! lost; and what office programs make of them. LibreOffice opens the workbooks and documents where it is installed;
//! `KZRULES_LIBREOFFICE=required` makes its absence a failure.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]
#![expect(clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

mod program;

use kzrules::diagnostic::{Catalogue, Language, Text};
use kzrules::report::Style;
use kzrules::report::document::{self, Document, Matter};
use kzrules::session::{Bills, Span};
use kzrules::{Options, Session, Workspace};
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// A document with a name for messages, in a language.
struct Named {
    name: String,
    document: Document,
    style: Style,
}

static ALL: LazyLock<Vec<Named>> = LazyLock::new(documents);

/// The verdicts and the concordance of each instrument, the comparative table of each bill and one of all of them; what
/// ratifying some treaties would need, the history of one, and what all bills would change.
fn documents() -> Vec<Named> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let as_of = jiff::civil::date(2026, 11, 23);
    let options = Options { as_of, known_on: None, jurisdiction: None, sources: Vec::new() };
    let session = Session::new(Workspace::read(&[root]), options);
    let report = session.check();
    let matter = Matter::new(&report, session.corpus(), session.files());
    let mut all = Vec::new();
    let mut push = |name: String, document: Document| {
        let language = Language::ALL[all.len() % Language::ALL.len()];
        let style = Style { catalogue: Catalogue::for_language(language), ..Style::default() };
        all.push(Named { name, document, style });
    };
    let acts = report.verdicts.iter().map(|row| &row.act).chain(report.remarks.iter().map(|row| &row.act));
    for act in acts.collect::<BTreeSet<_>>() {
        push(format!("verdicts-{act}"), document::verdicts(&report, act).unwrap());
        push(format!("concordance-{act}"), document::concordance(&matter, act).unwrap());
    }
    let corpus = session.corpus();
    let bills: Vec<String> = corpus.bills.iter().map(|bill| corpus.text(bill.name).to_owned()).collect();
    for bill in &bills {
        push(format!("comparative-{bill}"), document::comparative(&matter, std::slice::from_ref(bill)).unwrap());
    }
    push("comparative-all".to_owned(), document::comparative(&matter, &bills).unwrap());
    for treaty in ["C189", "C190", "C102", "C128", "C118", "C157", "C117", "C097", "C143", "C183"] {
        push(format!("ratify-{treaty}"), document::ratification(&session.ratify(treaty).unwrap()));
    }
    let history = session.history(&["C183".to_owned()], &Span::default()).unwrap();
    push(
        "history-C183".to_owned(),
        document::changes(&history, Text::new("history-title").with("instruments", "C183"), true),
    );
    let named: Vec<Bills> = bills.iter().map(|bill| Bills::Named(bill.clone())).collect();
    let model = session.model(&session.bills(&named).unwrap());
    push(
        "model-all".to_owned(),
        document::changes(&model, Text::new("model-title").with("bills", bills.join(", ")), false),
    );
    assert!(all.len() > 80, "{} documents", all.len());
    all
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The words of a text, however they were broken.
fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of each table of a document, heads first.
fn cells(named: &Named, whole: bool) -> Vec<Vec<Vec<String>>> {
    let said = |cell: &document::Cell| {
        let paragraphs: Vec<String> = cell.iter().map(|text| named.style.say(text)).collect();
        folded(&paragraphs.join(" "))
    };
    let of_table = |table: &document::Table| {
        let heads = table.heads.iter().map(|head| named.style.say(&head.title)).collect();
        let rows = table.rows.iter().map(|row| row.cells.iter().map(said).collect());
        let filled = table.whole_rows();
        let filled = filled.iter().map(|row| row.iter().map(|cell| said(cell)).collect());
        let rows: Vec<Vec<String>> = if whole { filled.collect() } else { rows.collect() };
        std::iter::once(heads).chain(rows).collect()
    };
    named.document.tables().into_iter().map(|(_, table)| of_table(table)).collect()
}

/// The cells of the tables of a page.
fn cells_of_page(page: &str) -> Vec<Vec<Vec<String>>> {
    let page = Html::parse_document(page);
    let [table, row, cell, paragraph] =
        ["table", "tr", "th, td", "p"].map(|selector| Selector::parse(selector).unwrap());
    let said = |cell: scraper::ElementRef<'_>| {
        let paragraphs: Vec<String> = cell.select(&paragraph).map(|one| one.text().collect()).collect();
        folded(&if paragraphs.is_empty() { cell.text().collect() } else { paragraphs.join(" ") })
    };
    let rows =
        |table: scraper::ElementRef<'_>| table.select(&row).map(|row| row.select(&cell).map(said).collect()).collect();
    page.select(&table).map(rows).collect()
}

#[test]
fn every_document_is_drawn_in_every_format_and_each_time_the_same() {
    for Named { name, document, style } in ALL.iter() {
        for width in [40, 120] {
            let style = Style { width, ..*style };
            let drawn = document::text(document, &style);
            assert_eq!(drawn, document::text(document, &style), "{name}");
            let broad = drawn.lines().find(|line| unicode_width::UnicodeWidthStr::width(*line) > width);
            assert_eq!(broad, None, "{name} at {width}");
        }
        assert_eq!(document::markdown(document, style), document::markdown(document, style), "{name}");
        assert_eq!(document::html(document, style), document::html(document, style), "{name}");
        assert!(document::csv(document, style).unwrap() == document::csv(document, style).unwrap(), "{name}");
        assert!(document::xlsx(document, style).unwrap() == document::xlsx(document, style).unwrap(), "{name}");
        assert!(document::docx(document, style).unwrap() == document::docx(document, style).unwrap(), "{name}");
    }
}

#[test]
fn every_row_has_a_cell_for_each_head_and_no_cell_an_empty_paragraph() {
    for Named { name, document, style } in ALL.iter() {
        for (_, table) in document.tables() {
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.heads.len(), "{name}");
                let empty = row.cells.iter().flatten().any(|text| style.say(text).trim().is_empty());
                assert!(!empty, "{name}: {row:?}");
            }
        }
    }
}

#[test]
fn data_follow_their_schema_and_hold_every_cell() {
    let schema = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/document.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for named in ALL.iter() {
        let data: serde_json::Value = serde_json::from_str(&document::json(&named.document, &named.style)).unwrap();
        assert!(validator.is_valid(&data), "{}", named.name);
        let said = |cell: &serde_json::Value| match cell {
            serde_json::Value::Array(all) => {
                folded(&all.iter().map(|one| one.as_str().unwrap()).collect::<Vec<_>>().join(" "))
            }
            one => folded(one.as_str().unwrap()),
        };
        let row = |row: &serde_json::Value| row.as_array().unwrap().iter().map(said).collect::<Vec<_>>();
        let tables = data["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "table");
        let found: Vec<Vec<Vec<String>>> = tables
            .map(|table| {
                let rows = table["rows"].as_array().unwrap().iter().map(|one| row(&one["cells"]));
                std::iter::once(row(&table["heads"])).chain(rows).collect()
            })
            .collect();
        assert_eq!(found, cells(named, false), "{}", named.name);
    }
}

#[test]
fn pages_hold_every_cell() {
    for named in ALL.iter() {
        let page = document::html(&named.document, &named.style);
        assert_eq!(cells_of_page(&page), cells(named, false), "{}", named.name);
        assert_eq!(Html::parse_document(&page).errors.len(), 0, "{}", named.name);
    }
}

#[test]
fn records_hold_every_cell() {
    for named in ALL.iter() {
        let bytes = document::csv(&named.document, &named.style).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes["\u{FEFF}".len()..]);
        let records: Vec<Vec<String>> =
            reader.records().map(|record| record.unwrap().iter().map(folded).collect()).collect();
        let tables = cells(named, true);
        let first = usize::from(tables.len() > 1);
        let rows: Vec<&Vec<String>> = tables.iter().flatten().collect();
        assert_eq!(records.len(), rows.len(), "{}", named.name);
        for (record, row) in records.iter().zip(rows) {
            let own: Vec<&str> = record[first..].iter().map(|cell| cell.trim_start_matches('\'')).collect();
            let row: Vec<&str> = row.iter().map(|cell| cell.trim_start_matches('\'')).collect();
            assert_eq!(own[..row.len()], row[..], "{}", named.name);
        }
    }
}

/// LibreOffice, if it is there.
fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = std::env::split_paths(&path)
        .flat_map(|folder| ["soffice", "libreoffice"].map(|name| folder.join(name)))
        .find(|program| program.is_file());
    if found.is_none() {
        assert!(std::env::var_os("KZRULES_LIBREOFFICE").is_none_or(|value| value != "required"), "no LibreOffice");
        eprintln!("no LibreOffice in the path: workbooks and documents weren't opened");
    }
    found
}

/// Has LibreOffice convert files of a folder, in one call; nothing may be warned of.
fn convert(program: &Path, folder: &Path, extension: &str, filter: &str) {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect();
    files.sort();
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let output = Command::new(program)
        .args([&profile, "--headless", "--norestore", "--convert-to", filter, "--outdir"])
        .arg(folder)
        .args(&files)
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("convert ")).count(), files.len(), "{said}");
    // That Java is missing is no matter of the documents.
    let complaint = |line: &&str| {
        let line = line.to_lowercase();
        (line.contains("warn") || line.contains("error")) && !line.contains("javaldx")
    };
    assert_eq!(said.lines().find(complaint), None, "{said}");
}

#[test]
fn libreoffice_opens_workbooks_and_finds_every_cell() {
    let Some(program) = office() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (number, named) in ALL.iter().enumerate() {
        let bytes = document::xlsx(&named.document, &named.style).unwrap();
        fs::write(folder.path().join(format!("{number:03}.xlsx")), bytes).unwrap();
    }
    // Separators, quotes, UTF-8, cells as they show, each sheet in a file of its own.
    convert(
        &program,
        folder.path(),
        "xlsx",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    );
    let mut found: Vec<PathBuf> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    for (number, named) in ALL.iter().enumerate() {
        let head = format!("{number:03}-");
        let of_this = found.iter().filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(&head));
        let sheets: Vec<Vec<Vec<String>>> = of_this
            .map(|path| {
                let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
                reader.records().map(|record| record.unwrap().iter().map(folded).collect()).collect()
            })
            .collect();
        for table in cells(named, true) {
            // Above the table stand the title, and what the document rests on.
            let held = sheets.iter().any(|sheet| sheet.get(2..) == Some(&table[..]));
            assert!(held, "{}: no sheet holds {table:?}, there are {sheets:?}", named.name);
        }
    }
}

#[test]
fn libreoffice_opens_documents_and_finds_every_cell() {
    let Some(program) = office() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (number, named) in ALL.iter().enumerate() {
        let bytes = document::docx(&named.document, &named.style).unwrap();
        fs::write(folder.path().join(format!("{number:03}.docx")), bytes).unwrap();
    }
    convert(&program, folder.path(), "docx", "html:HTML (StarWriter)");
    for (number, named) in ALL.iter().enumerate() {
        let page = fs::read_to_string(folder.path().join(format!("{number:03}.html"))).unwrap();
        let (found, wanted) = (cells_of_page(&page), cells(named, false));
        assert_eq!(found.len(), wanted.len(), "{}", named.name);
        for (found, wanted) in found.iter().zip(&wanted) {
            assert_eq!(found, wanted, "{}", named.name);
        }
        let code = named.style.catalogue.language().code();
        let headings = Html::parse_document(&page).select(&Selector::parse("h1, h2").unwrap()).count();
        let own = named.document.blocks.iter().filter(|block| matches!(block, document::Block::Heading(..))).count();
        assert!(headings >= own, "{} ({code}): {headings} headings of {own}", named.name);
    }
}

/// A run of the command in a folder with a few rules.
fn run(folder: &Path, arguments: &[&str]) -> std::process::Output {
    program::program(folder, arguments).output().unwrap()
}

const RULES: &str = r#"jurisdiction X "Examplia"
instrument T "Treaty on leave, 2000"
law L "Law on leave"
  of X
  rank code
  in force 2000
hierarchy X from 1990: code
X ratified T
  in force 1995
property leave: days
  more is better
property pay: yes/no
dimension sex: one of women, men
T preamble no action because "aims"
T art 1: leave >= 14 days
  note "counted in days of the calendar"
  expect X shortfall because "known since 2001"
T art 2: pay = yes
  for women
T art 3: may leave >= 7 days relaxes art 1 by declaration
  for men
T art 4 needs judgement because "a fair share"
L art 1: leave = 7 days
  cite "Gazette 5"
  quote "seven days of leave"
source P "Paper"
  published 2020
P says T art 1 is met
  quote "the leave is long enough"
P says pay = yes
P recommends PayBill
  quote "pay them"
bill PayBill "Pay" from 2027-01-01
  note "as others do"
PayBill adds L art 2: pay = yes
  for women
PayBill replaces L art 1: leave = 14 days
  because "the treaty asks for it"
"#;

fn rules() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/all.rule"), RULES).unwrap();
    folder
}

#[test]
fn a_concordance_table() {
    let folder = rules();
    let arguments = ["table", "T", "--kind", "concordance", "--as-of", "2026-11-23", "--format", "markdown"];
    for lang in ["en", "ru", "kk"] {
        let run = run(folder.path(), &[&arguments[..], &["--lang", lang]].concat());
        assert_eq!(text(&run.stderr), "");
        insta::assert_snapshot!(format!("concordance_{lang}"), text(&run.stdout));
    }
}

#[test]
fn a_comparative_table() {
    let folder = rules();
    let arguments = ["table", "PayBill", "--kind", "comparative", "--as-of", "2026-11-23", "--format", "markdown"];
    for lang in ["en", "ru", "kk"] {
        let run = run(folder.path(), &[&arguments[..], &["--lang", lang]].concat());
        assert_eq!(text(&run.stderr), "");
        insta::assert_snapshot!(format!("comparative_{lang}"), text(&run.stdout));
    }
}

#[test]
fn the_file_tells_the_format_and_is_whole_or_not_there() {
    let folder = rules();
    for (file, begins) in [
        ("t.txt", &b"T: verdicts"[..]),
        ("t.md", b"# T: verdicts"),
        ("t.html", b"<!DOCTYPE html>"),
        ("t.csv", "\u{FEFF}paragraph,".as_bytes()),
        ("t.xlsx", b"PK"),
        ("neu/\u{444}.docx", b"PK"),
    ] {
        let run = run(folder.path(), &["table", "T", "--output", file]);
        assert_eq!((run.status.code(), text(&run.stdout), text(&run.stderr)), (Some(0), "", ""), "{file}");
        let bytes = fs::read(folder.path().join(file)).unwrap();
        assert!(bytes.starts_with(begins), "{file}");
    }
    // A pipe may have what a terminal may not.
    assert!(run(folder.path(), &["table", "T", "--format", "xlsx"]).stdout.starts_with(b"PK"));
    let coloured = run(folder.path(), &["table", "T", "--color", "always", "--output", "c.txt"]);
    assert_eq!(coloured.status.code(), Some(0));
    assert!(!fs::read_to_string(folder.path().join("c.txt")).unwrap().contains('\u{1b}'), "files have no colours");
}

#[test]
fn what_cannot_be_written_is_said() {
    let folder = rules();
    fs::create_dir(folder.path().join("taken.csv")).unwrap();
    for (arguments, said) in [
        (&["T", "--output", "t.pdf"][..], "the format can't be told from the name `t.pdf`"),
        (&["T", "--output", "taken.csv"], "can't write `taken.csv`"),
        (&["PayBill"], "`PayBill` is a bill: add `--kind comparative`"),
        (&["U"], "nothing is demanded by `U`"),
        (&["T,U", "--kind", "concordance"], "nothing is demanded by `U`"),
        (&["PayBil", "--kind", "comparative"], "there is no bill `PayBil`; did you mean `PayBill`?"),
        (&["Something", "--kind", "comparative"], "there is no bill `Something`"),
    ] {
        let run = run(folder.path(), &[&["table"], arguments].concat());
        assert_eq!(run.status.code(), Some(2), "{arguments:?}");
        assert!(text(&run.stderr).contains(said), "{arguments:?}: {}", text(&run.stderr));
        assert_eq!(text(&run.stdout), "");
    }
    let here: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(here.len(), 2, "nothing half-written is left: {here:?}");
}

#[test]
fn several_stand_in_one_document() {
    let folder = rules();
    fs::write(folder.path().join("rules/more.rule"), "instrument U \"Other\"\nU art 1: leave >= 3 days\n").unwrap();
    let both = run(folder.path(), &["table", "T, U", "--format", "markdown"]);
    let said = text(&both.stdout);
    for heading in ["# T, U: verdicts, paragraph by paragraph", "## T: verdicts", "## U: verdicts"] {
        assert!(said.contains(heading), "{said}");
    }
}

#[test]
fn an_empty_folder_is_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ["verdicts", "concordance", "comparative"] {
        let run = run(folder.path(), &["table", "C183", "--kind", kind]);
        assert_eq!(run.status.code(), Some(2), "{kind}");
        assert!(!text(&run.stderr).contains("bug"), "{}", text(&run.stderr));
    }
}
