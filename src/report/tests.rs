//! What each renderer makes of reports that are written by hand: as people see them.

use super::model::{Binding, Claim, Mode, Outcome, Provision, Region, Search, Verdict, Word};
use super::*;
use crate::diagnostic::{Catalogue, Diagnostic, GAP, Language, PARTIAL, SYNTAX, Severity, Text, UNCERTAIN};
use crate::source::{Files, Place, SourceFile, Span};
use insta::assert_snapshot;

const RULE: &str = "rules/ilo/c183.rule";
const FACT: &str = "rules/kz/silence.fact";
const CYRILLIC: &str = "rules/kz/еңбек.fact";

fn files() -> Files {
    let rule = "# The burden of proof\n\n\nC183 art 4(1): maternity_leave >= 14 weeks\n  for women\n\n\
        C183 art 8(1): burden_of_proof = employer\n  for employed women\n";
    let fact = "KZ silent on burden_of_proof\n  searched LabourCode art 49..62\n";
    let long = format!(
        "ЕңбекКодексі 99-бап(2): жүктілік_демалысы = 126 күн\n# {}\nЕК art 99(2): leave = {{{}MARK{}}}\n",
        "толтырғыш ".repeat(3),
        "жұмысшы, ".repeat(16),
        ", қызметші".repeat(14)
    );
    [SourceFile::new(RULE, rule), SourceFile::new(FACT, fact), SourceFile::new(CYRILLIC, &long)].into_iter().collect()
}

/// The first place where `words` stand in a file.
fn place(files: &Files, path: &str, words: &str) -> Place {
    let id = files.find(path).unwrap();
    let start = files.get(id).unwrap().text().find(words).unwrap();
    let offset = |n: usize| u32::try_from(n).unwrap();
    Place::new(id, Span::new(offset(start), offset(start + words.len())))
}

fn gap(files: &Files) -> Diagnostic {
    Diagnostic::new(GAP, Text::plain("no provision makes the employer bear the burden of proof"))
        .label(place(files, RULE, "burden_of_proof = employer"), Text::plain("demanded since 2013 (KZ ratified C183)"))
        .label(
            place(files, FACT, "KZ silent on burden_of_proof"),
            Text::plain("LabourCode art 49..62 were searched on 2026-03-02; CivilProcedureCode was not"),
        )
        .note(
            Text::plain("persons"),
            Text::plain("employed women, when dismissed and pregnant, on leave or back from leave"),
        )
        .help(Text::plain(
            "a provision `LabourCode art …: burden_of_proof = employer` for these persons would close it",
        ))
}

fn report(files: &Files) -> Report {
    let mut report = Report::new(jiff::civil::date(2026, 11, 23), Some("KZ".into()));
    report.files = files.len();
    report.facts = 7;
    let leave = place(files, RULE, "maternity_leave >= 14 weeks");
    report.diagnostics = vec![
        gap(files),
        Diagnostic::new(PARTIAL, Text::plain("women who aren't employed get no leave")).at(leave).known(),
        Diagnostic::new(UNCERTAIN, Text::plain("жауап оқылуына байланысты"))
            .label(place(files, CYRILLIC, "126 күн"), Text::plain("осы мән тексерілмеген"))
            .label(place(files, CYRILLIC, "MARK"), Text::plain("ұзын жолдың ортасында")),
        Diagnostic::new(SYNTAX, Text::plain("expected a colon, found `\u{1b}[31m`")).severity(Severity::Note),
    ];
    for word in [Word::Partial, Word::Gap] {
        report.counts[word as usize] += 1;
    }
    report.verdicts = vec![
        Verdict {
            obligation: "C183 art 4(1)".into(),
            act: "C183".into(),
            address: "art 4(1)".into(),
            label: None,
            property: "maternity_leave".into(),
            demanded: Text::plain("maternity_leave >= 14 weeks"),
            mode: Mode::Must,
            binding: Binding::Yes,
            binding_since: Some("2013-06-13".into()),
            word: Word::Partial,
            practice: None,
            expected: Some(Word::Partial),
            search: Some(Search::Complete),
            regions: vec![
                Region {
                    outcome: Outcome::Exceeds,
                    situations: Text::plain("employed women"),
                    distance: None,
                    facts: vec!["ЕңбекКодексі art 99(2)".into()],
                },
                Region {
                    outcome: Outcome::Absent,
                    situations: Text::plain("women who aren't employed"),
                    distance: Some(Text::plain("14 weeks")),
                    facts: vec![],
                },
            ],
            demand: leave,
            provisions: vec![Provision {
                place: place(files, CYRILLIC, "жүктілік_демалысы = 126 күн"),
                text: Some(Text::plain("126 күн")),
            }],
            cites: vec!["S003".into()],
            notes: vec![Text::plain("\u{9b}2J")],
        },
        Verdict {
            obligation: "C183 art 8(1)#proof".into(),
            act: "C183".into(),
            address: "art 8(1)".into(),
            label: Some("proof".into()),
            property: "burden_of_proof".into(),
            demanded: Text::plain("burden_of_proof = employer"),
            mode: Mode::Must,
            binding: Binding::Unknown,
            binding_since: None,
            word: Word::Gap,
            practice: None,
            expected: None,
            search: Some(Search::Partial),
            regions: vec![Region {
                outcome: Outcome::Absent,
                situations: Text::plain("employed women, when dismissed and pregnant, on leave or back from leave"),
                distance: None,
                facts: vec![],
            }],
            demand: place(files, RULE, "burden_of_proof = employer"),
            provisions: vec![],
            cites: vec![],
            notes: vec![],
        },
    ];
    report.claims = vec![Claim {
        number: 0,
        source: "S003".into(),
        obligation: Some("C183 art 8(1)#proof".into()),
        claim: "C183 art 8(1) is gap".into(),
        claimed: Some("gap".into()),
        computed: Some("gap".into()),
        agrees: Some(true),
        parts: vec![(Some(true), Text::plain("employed")), (None, Text::plain("others"))],
        as_of: Some("2024-06-01".into()),
        place: None,
    }];
    report
}

fn at(width: usize) -> Style {
    Style { width, ..Style::default() }
}

#[test]
fn a_gap_looks_as_the_design_shows_it() {
    let files = files();
    assert_snapshot!(diagnostic(&gap(&files), &files, &at(100)));
}

#[test]
fn full_at_80() {
    let files = files();
    assert_snapshot!(full(&report(&files), &files, &Style { known: true, ..at(80) }));
}

#[test]
fn full_at_40() {
    let files = files();
    assert_snapshot!(full(&report(&files), &files, &at(40)));
}

#[test]
fn full_in_russian_and_ascii() {
    let files = files();
    let catalogue = Catalogue::for_language(Language::Russian);
    assert_snapshot!(full(&report(&files), &files, &Style { catalogue, ascii: true, ..at(80) }));
}

#[test]
fn full_in_colour() {
    let files = files();
    let drawn = diagnostic(&gap(&files), &files, &Style { color: true, ..at(80) });
    assert_snapshot!(drawn.replace('\u{1b}', "^"));
}

#[test]
fn a_known_finding_steps_back() {
    let files = files();
    let drawn = diagnostic(&gap(&files).known(), &files, &Style { color: true, ..at(80) });
    assert_snapshot!(drawn.replace('\u{1b}', "^"));
}

#[test]
fn headings_lead_to_the_first_mark_of_their_file() {
    let files = files();
    let found = Diagnostic::new(SYNTAX, Text::plain("the later place is the primary one"))
        .label(place(&files, RULE, "employer"), Text::plain("primary"))
        .label(place(&files, RULE, "C183 art 8(1)"), Text::plain("before it, on its line"))
        .label(place(&files, RULE, "for women"), Text::plain("before it, on another line"))
        .label(place(&files, FACT, "searched"), Text::plain("another file"));
    let drawn = diagnostic(&found, &files, &at(80));
    assert!(drawn.contains("[rules/ilo/c183.rule:7:34]"), "{drawn}");
    assert!(drawn.contains("[rules/kz/silence.fact:2:3]"), "{drawn}");
    assert_snapshot!(drawn);
}

#[test]
fn a_mark_over_several_lines() {
    let files = files();
    let rule = files.find(RULE).unwrap();
    let whole = Place::new(rule, Span::new(24, 80));
    let found = Diagnostic::new(SYNTAX, Text::plain("the whole statement"))
        .label(whole, Text::plain("all of this, and what is said of it is long enough to be broken"));
    assert_snapshot!(diagnostic(&found, &files, &at(60)));
}

#[test]
fn marks_that_overlap_are_drawn_apart() {
    let files = files();
    let found = Diagnostic::new(SYNTAX, Text::plain("two marks"))
        .label(place(&files, RULE, "C183 art 8(1)"), Text::plain("the address"))
        .label(place(&files, RULE, "art 8"), Text::plain("the article"))
        .label(place(&files, RULE, "employer"), Text::plain("the value"));
    assert_snapshot!(diagnostic(&found, &files, &at(80)));
}

#[test]
fn a_mark_at_the_end_of_the_file() {
    let files: Files = [SourceFile::new("a.rule", "C183 art 8(1)")].into_iter().collect();
    let found = Diagnostic::new(SYNTAX, Text::plain("expected a colon"))
        .label(Place::new(crate::source::FileId(0), Span::new(13, 13)), Text::plain("a colon and the demand"));
    assert_snapshot!(diagnostic(&found, &files, &at(80)));
}

#[test]
fn concise_lines() {
    let files = files();
    assert_snapshot!(concise(&report(&files), &files, &Style { known: true, ..at(80) }));
}

#[test]
fn json_document() {
    let files = files();
    assert_snapshot!(json(&report(&files), &files, &at(80)));
}

#[test]
fn json_follows_its_schema() {
    let files = files();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");
    let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let empty = Report::new(jiff::civil::date(2026, 1, 1), None);
    for report in [report(&files), empty] {
        let text = json(&report, &files, &at(80));
        assert!(!text.chars().any(|c| c != '\n' && crate::source::is_hidden(c)));
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> = validator.iter_errors(&document).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    // The schema isn't content with anything.
    let mut wrong: serde_json::Value = serde_json::from_str(&json(&report(&files), &files, &at(80))).unwrap();
    wrong["verdicts"][0]["verdict"] = "fine".into();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn summaries() {
    let files = files();
    let report = report(&files);
    let mut all = String::new();
    for language in Language::ALL {
        all += &summary(&report, &Style { catalogue: Catalogue::for_language(language), ..at(80) });
        all.push('\n');
    }
    assert_snapshot!(all);
}

#[test]
fn tables() {
    let report = report(&files());
    let blocks = document::verdicts(&report, "C183").unwrap().blocks;
    let bare = document::Document { blocks, ..Default::default() };
    let drawn = [100, 80, 40].map(|width| document::text(&bare, &at(width)));
    assert_snapshot!(drawn.join("\n"));
    assert_eq!(document::verdicts(&report, "C190"), None);
}

#[test]
fn a_word_without_end_is_cut() {
    let files: Files = [SourceFile::new("a.rule", &"я".repeat(1_000_000))].into_iter().collect();
    let place = Place::new(crate::source::FileId(0), Span::new(0, 2_000_000));
    let word = Text::plain("ы".repeat(1_000_000));
    let found = Diagnostic::new(SYNTAX, word.clone()).label(place, word.clone()).note(word.clone(), word);
    let drawn = diagnostic(&found, &files, &at(80));
    assert!(drawn.len() < 4_000, "{}", drawn.len());
}

#[test]
fn nothing_reaches_the_terminal_raw() {
    let evil = "a\u{1b}]0;title\u{7}\u{202E}b.rule";
    let files: Files = [SourceFile::new(evil, "law \u{1b}[2J X\u{200B} \"\u{202E}txet\"\n")].into_iter().collect();
    let place = Place::new(crate::source::FileId(0), Span::new(0, 8));
    let mut report = Report::new(jiff::civil::date(2026, 1, 1), None);
    report.diagnostics = vec![
        Diagnostic::new(SYNTAX, Text::plain("found \u{1b}[31m\r\nerror[gap]: faked"))
            .label(place, Text::plain("\u{1b}[5m"))
            .note(Text::plain("\u{7}"), Text::plain("\u{9b}"))
            .help(Text::plain("\u{8}")),
    ];
    let style = at(80);
    let drawn = full(&report, &files, &style) + &concise(&report, &files, &style) + &json(&report, &files, &style);
    let hidden: Vec<char> = drawn.chars().filter(|c| *c != '\n' && crate::source::is_hidden(*c)).collect();
    assert!(hidden.is_empty(), "{hidden:?} in {drawn}");
    assert!(!drawn.contains("\nerror[gap]"), "{drawn}");
}

proptest::proptest! {
    /// Whatever is marked, drawing ends, stays within the width and says every word.
    #[test]
    fn any_marks_can_be_drawn(
        text in "([a-cы漢\\t\u{1b}\u{301}]{0,40}[ \r\n]{0,2}){0,12}",
        marks in proptest::collection::vec((0..400_u32, 0..90_u32, 0..2_u32), 1..5),
        width in 40..100_usize,
        ascii: bool,
    ) {
        let files: Files =
            [SourceFile::new("a.rule", &text), SourceFile::new("b.rule", "one line")].into_iter().collect();
        let mut found = Diagnostic::new(SYNTAX, Text::plain("message"));
        for (number, (start, length, file)) in marks.iter().enumerate() {
            let place = Place::new(crate::source::FileId(*file), Span::new(*start, start + length));
            found = found.label(place, Text::plain(format!("words of mark {number} here")));
        }
        let drawn = diagnostic(&found, &files, &Style { ascii, ..at(width) });
        for number in 0..marks.len() {
            let last = format!("{number} here");
            let flat: String = drawn.replace(['│', '|', '·', ':'], " ");
            let flat = flat.split_whitespace().collect::<Vec<_>>().join(" ");
            proptest::prop_assert!(flat.contains(&last), "{last} in {drawn}");
        }
        for line in drawn.lines() {
            proptest::prop_assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{line:?} in\n{drawn}");
        }
    }
}
