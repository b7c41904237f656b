//! Completion at places of all kinds, and what it may never do.

use super::*;
use crate::diagnostic::Language;
use crate::lsp::client::Client;
use crate::lsp::place::Encoding;
use crate::lsp::trial;
use crate::syntax::whole;
use lsp_types::{TextDocumentIdentifier, TextDocumentPositionParams, Uri};

const WORDS: &str = r#"jurisdiction KZ "Kazakhstan"
  title ru "Казахстан"
instrument C183 "Maternity Protection Convention, 2000"
  title ru "Конвенция об охране материнства"
  kind convention
  body ILO
  part V art 25..30 "Old age"
law Code "Labour Code"
  of KZ
  rank code
source S003 "A study"
bill B1 "Longer leave"
property leave "maternity leave": days
  more is better
property paid "whether it is paid": yes/no
property burden "who must prove": one of employer, employee, shared
property grounds "forbidden grounds": set of race, colour, sex
property benefit "benefit": KZT per month
property hours "hours": hours per week
property `read` "a reserved word": days
property жүктілік "демалыс": days
dimension gender "sex": one of women, men
dimension employed "employed": yes/no
dimension pregnant "pregnant": yes/no
dimension age "age": 0..99 years
group workers "workers" = employed and not pregnant
topic maternity "maternity" = leave, benefit
parameter MCI "index": KZT
  from 2020 = 1000 KZT
procedure permit "permit"
  step search "search"
  event application "application"
  document references "references"
C183 art 4(1): leave >= 14 weeks
C183 art 8(1)#proof: burden = employer
Code art 99(2): leave = 126 days
"#;

fn items_as(text: &str, encoding: Encoding, language: Language, client: Client) -> Vec<CompletionItem> {
    let (snapshot, cursor) =
        trial::snapshot_as(&[("/w/a.rule", WORDS), ("/w/b.rule", text)], encoding, language, client);
    let (uri, position) = cursor.unwrap();
    items_at(&snapshot, uri, position)
}

fn items_at(snapshot: &Snapshot, uri: Uri, position: lsp_types::Position) -> Vec<CompletionItem> {
    let params = CompletionParams {
        text_document_position: TextDocumentPositionParams { text_document: TextDocumentIdentifier { uri }, position },
        work_done_progress_params: Default::default(),
        partial_result_params: Default::default(),
        context: None,
    };
    match completion(snapshot, params) {
        Some(CompletionResponse::List(list)) => list.items,
        _ => Vec::new(),
    }
}

fn items(text: &str) -> Vec<CompletionItem> {
    items_as(text, Encoding::Utf16, Language::English, Client::default())
}

fn labels(text: &str) -> Vec<String> {
    items(text).into_iter().map(|item| item.label).collect()
}

#[test]
fn each_place_has_its_own_offers() {
    let cases: &[(&str, &[&str], &[&str])] = &[
        (
            "|",
            &["instrument", "property", "use", "C183", "KZ", "S003", "B1", "in practice"],
            &["for", "leave", "women"],
        ),
        ("C183 art 5: leave exists\nprop|", &["property"], &["cite"]),
        ("C183 |", &["art 4(1)", "art 8(1)", "part V", "before ratification"], &["ratified", "adds", "says"]),
        ("C183 art 4(|", &["art 4(1)", "art 8(1)"], &["leave"]),
        ("C183 art 4(1) |", &["needs judgement", "no action", "see", "defines", "repeals"], &["leave", "says"]),
        ("KZ |", &["ratified", "silent on", "not party to", "declares"], &["adds", "art", "says"]),
        ("KZ ratified |", &["C183"], &["Code", "S003", "leave"]),
        ("KZ accepts C183 |", &["part V", "art 4(1)"], &["leave"]),
        ("KZ silent on |", &["leave", "burden"], &["women", "C183"]),
        ("S003 |", &["says", "recommends"], &["ratified"]),
        ("S003 says C183 art 4(1) is |", &["gap", "met", "not applicable"], &["leave"]),
        ("S003 recommends |", &["B1"], &["leave"]),
        ("B1 |", &["adds", "replaces", "repeals"], &["ratified", "says"]),
        ("B1 adds |", &["Code"], &["C183"]),
        (
            "C183 art 5: |",
            &["must", "may", "leave", "`read`", "жүктілік", "maternity", "any of", "at least"],
            &["women", "for"],
        ),
        ("C183 art 5: must |", &["leave"], &["should", "any of"]),
        ("C183 art 5: leave |", &[">=", "=", "exists", "left to", "by"], &["includes", "women", "leave"]),
        ("C183 art 5: paid |", &["="], &[">=", "includes"]),
        ("C183 art 5: grounds |", &["includes", "excludes"], &[">="]),
        ("C183 art 5: burden = |", &["employer", "shared", "none", "unknown"], &["race", "women"]),
        ("C183 art 5: paid = |", &["yes", "no"], &["employer"]),
        ("C183 art 5: grounds includes {race, |", &["colour", "sex", "others"], &["employer", "none"]),
        ("C183 art 5: leave >= 14 |", &["weeks", "days", "months", "working days"], &["week", "hours", "women", "KZT"]),
        ("C183 art 5: leave >= 1 |", &["week", "day"], &["weeks"]),
        ("C183 art 5: hours <= 40 |", &["hours per week"], &["days", "hours"]),
        ("C183 art 5: benefit >= 3 |", &["KZT per month", "MCI"], &["days"]),
        ("C183 art 5: leave >= 14 weeks |", &["for", "when", "from", "cite", "or"], &["kind", "title", "searched"]),
        (
            "C183 art 5: leave >= 14 weeks\n  |",
            &["for", "when", "cite", "expect", "overrides"],
            &["kind", "step", "searched", "instrument"],
        ),
        ("C183 art 5: leave >= 14 weeks\n  c|", &["cite"], &["C183"]),
        (
            "C183 art 5: leave >= 14 weeks\n  for |",
            &["women", "workers", "employed", "age"],
            &["C183", "leave", "race"],
        ),
        ("C183 art 5: leave >= 14 weeks\n  for women |", &["or", "with", "except", "employed", "cite"], &["gap"]),
        ("C183 art 5: leave >= 14 weeks\n  for women with age |", &["<", ">=", "="], &["women"]),
        ("C183 art 5: leave >= 14 weeks\n  for women with age < 18 |", &["years", "months"], &["KZT"]),
        ("C183 art 5: leave >= 14 weeks\n  when gender = |", &["women", "men"], &["pregnant", "race"]),
        ("C183 art 5: leave >= 14 weeks\n  when (pregnant or |", &["employed", "age", "not"], &["leave", "C183"]),
        ("C183 art 5: leave >= 14 weeks\n  cite |", &["C183", "Code", "S003"], &["leave", "women"]),
        ("C183 art 5: leave >= 14 weeks\n  cite Code |", &["art 99(2)"], &["art 4(1)", "women"]),
        ("C183 art 5: leave >= 14 weeks\n  overrides |", &["art 4(1)", "Code"], &["leave"]),
        ("C183 art 5: leave >= 14 weeks\n  expect |", &["gap", "met", "KZ"], &["leave", "women"]),
        ("C183 art 5: leave >= 14 weeks\n  from |", &[], &["leave", "women", "C183"]),
        ("C183 art 5: leave >= 14 weeks\n  allow |", &["unused-name"], &["gap"]),
        ("C183 art 5: leave >= 14 weeks\n  reading \"x\" by |", &["S003"], &["C183"]),
        ("C183 art 8(1)#|", &["proof"], &["leave"]),
        ("C183 art 5 see |", &["art 8(1)", "art 4(1)"], &["women"]),
        ("C183 art 5 defines t as |", &["women", "workers"], &["leave"]),
        ("C183 art 5: any of |", &["art 4(1)"], &["leave"]),
        (
            "instrument C1 \"x\"\n  |",
            &["kind", "body", "adopted", "in force", "title", "part"],
            &["rank", "step", "searched"],
        ),
        ("law L \"x\"\n  |", &["of", "rank", "wording"], &["binds", "step"]),
        ("law L \"x\"\n  of |", &["KZ"], &["C183"]),
        ("law L \"x\"\n  rank |", &["code"], &["KZ"]),
        ("instrument C1 \"x\"\n  kind |", &["convention", "recommendation"], &["C183"]),
        ("instrument C1 \"x\"\n  body |", &["ILO"], &["C183"]),
        ("instrument C1 \"x\"\n  revises |", &["C183"], &["Code"]),
        ("instrument C1 \"x\"\n  title |", &["en", "ru", "kk"], &["C183"]),
        ("property p \"x\": |", &["yes/no", "one of", "days", "KZT"], &["leave", "for"]),
        ("property p \"x\": days |", &["of the", "per"], &["leave"]),
        ("property p \"x\": days\n  |", &["more is better", "adds up"], &["for", "kind"]),
        ("group g = |", &["women", "employed"], &["leave"]),
        ("topic t = |", &["leave", "paid"], &["women"]),
        ("use |", &["kzrules/ilo", "kzrules/ilo/c183"], &["leave"]),
        ("use kzrules/ilo/c18|", &["kzrules/ilo/c183"], &["leave"]),
        ("in practice |", &["Code", "leave"], &["women"]),
        ("in practice Code: |", &["applied", "not applied"], &["leave"]),
        ("case c \"x\"\n  |", &["person", "on", "event", "asks", "expect"], &["kind", "step"]),
        ("case c \"x\"\n  person |", &["women", "employed"], &["leave"]),
        ("case c \"x\"\n  asks |", &["leave"], &["women"]),
        ("case c \"x\"\n  follows |", &["permit"], &["leave"]),
        ("procedure p \"x\"\n  |", &["step", "event", "document", "like"], &["kind", "asks"]),
        ("procedure p \"x\"\n  step s \"x\"\n  after |", &["search", "application", "any of"], &["leave"]),
        ("procedure p \"x\"\n  step s \"x\"\n  needs {|", &["references"], &["leave"]),
        ("calendar c \"x\"\n  rests |", &["sunday"], &["leave"]),
        ("KZ silent on leave\n  |", &["searched", "not searched", "read"], &["kind", "expect"]),
        ("KZ silent on leave\n  searched |", &["Code"], &["C183"]),
        ("C183 art 5: leave >= 14 weeks\n  note \"|", &[], &["leave", "for"]),
        ("# |", &[], &["leave", "for", "instrument"]),
        // A statement that is wrong above the cursor.
        ("C183 art 5: leave >= >= 14\n  for ) women\n  when |", &["pregnant", "employed"], &["leave"]),
        ("C183 art 5: leave => 14 weeks\n  |", &["for", "cite"], &["instrument"]),
    ];
    let mut wrong = Vec::new();
    for (text, there, not) in cases {
        let found = labels(text);
        let missing: Vec<_> = there.iter().filter(|one| !found.iter().any(|label| label == *one)).collect();
        let extra: Vec<_> = not.iter().filter(|one| found.iter().any(|label| label == *one)).collect();
        if !missing.is_empty() || !extra.is_empty() {
            let some: Vec<_> = found.iter().take(30).collect();
            wrong.push(format!("{text:?}: missing {missing:?}, not here {extra:?}\n    {some:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

const SAMPLES: &[&str] = &[
    "C183 art 4(1): must leave >= 14 weeks or >= 98 days\n  for employed women, men with age < 18 years except pregnant\n  when pregnant and (employed or not workers)\n  cite Code art 99(2) \"words\"\n  expect KZ gap because \"x\"\n",
    "KZ not party to C183 as of 2022\n  note \"x\"\n",
    "KZ silent on leave, burden\n  searched Code art 1..2, art 3\n  read 2026-03-02\n",
    "S003 says C183 art 4(1) is gap\n  for women\n",
    "B1 adds Code art 54-1: burden = employer\n  for women\n",
    "C183 art 5: any of art 4(1), art 8(1)\n",
    "property p \"x\": one of a, b\n  more is better\n  title ru \"x\"\n",
    "group g \"x\" = women and not (pregnant or age >= 3 years)\n",
    "case c \"x\"\n  on 2026-01-01\n  person women with pregnant\n  event application on 2026-01-01\n  expect C183 art 4(1) is gap\n",
    "procedure p \"x\"\n  of KZ\n  step s \"x\"\n  within 1..3 months before application\n  needs {a, b}\n",
    "C183 ст 4(1): leave >= 14 недель\n  для women\n  когда pregnant и employed\n",
];

/// Puts each offer in at each gap of the samples, with nothing behind it, and goes on as statements do: what was offered
/// there never makes the statement unreadable.
#[test]
fn nothing_is_offered_that_the_grammar_would_not_read() {
    let rest = [
        "",
        " exists",
        " x",
        " 1 day",
        " = x",
        ": x exists",
        " x exists",
        " art 1",
        " art 1: x exists",
        " x art 1: x exists",
        " \"x\"",
        " x \"x\"",
        " women",
        " x: days",
        " \"x\": days",
        ": days",
        " = women",
        " x = women",
        " x as x",
        " gap",
        " is gap",
        " x is gap",
        " before x",
        " after x",
        " x)",
        " exists)",
        " = x)",
        " < 1 year)",
        " 1 day)",
        ")",
        "}",
        ", x}",
        " {x}",
        " 2020",
        " 1 of (a)",
        " 2 of (a)",
        " x by x, year: people",
        ": a > b",
        " x: a > b",
        ": not applied",
        " x: not applied",
        " until 2020-01-01",
        " no action",
        " 1 no action",
        " V",
        " 1",
        " nothing under x",
        " of x",
        " 1 month before x",
        " covers x",
        " x covers x",
        " x = b + c",
        " = 1 x",
        " declared x",
        " step x kept",
        " kept",
        " for women",
        " 50% of women",
        " x declared C183",
        " V art 1",
        " art 1 until 2020-01-01",
        " by x, year: people",
        " is ready",
        " x kept",
        " age < 1 year",
        " (a), (b)",
        " women)",
    ];
    let mut count = 0;
    for sample in SAMPLES {
        for at in sample.char_indices().map(|(at, _)| at).chain([sample.len()]) {
            let before = &sample[..at];
            if !before.is_empty() && !before.ends_with([' ', '\n', ':', '(', ',', '{', '=']) {
                continue;
            }
            let text = format!("{before}|");
            for item in items(&text) {
                let Some(CompletionTextEdit::Edit(edit)) = item.text_edit else { panic!() };
                let line = before.rfind('\n').map_or(0, |end| end + 1);
                let column = edit.range.start.character as usize;
                let start = line + before[line..].char_indices().nth(column).map_or(before.len() - line, |(at, _)| at);
                let put = format!("{}{}", &before[..start], edit.new_text);
                let put = put.strip_prefix('\n').unwrap_or(&put);
                // The last statement is the one in which it stands.
                let own = crate::syntax::statement_before(put, put.len()).map_or(put, |begin| &put[begin..]);
                let reads = rest.iter().any(|rest| whole(&format!("{own}{rest}")).is_some());
                assert!(reads, "{put:?}");
                count += 1;
            }
        }
    }
    assert!(count > 2000, "{count}");
}

#[test]
fn the_word_at_the_cursor_is_replaced_in_the_columns_of_the_client() {
    for (encoding, start, end) in [(Encoding::Utf16, 22, 24), (Encoding::Utf8, 27, 29)] {
        let text = "C183 art 5: жүктілік >= 14 weeks\r\n  note \"заң 🙂\" for wo|\r\n";
        let items = items_as(text, encoding, Language::English, Client::default());
        let women = items.iter().find(|item| item.label == "women").unwrap();
        let Some(CompletionTextEdit::Edit(edit)) = &women.text_edit else { panic!() };
        let range = edit.range;
        assert_eq!(range.start.line, 1);
        assert_eq!((range.start.character, range.end.character), (start - 2, end - 2), "{encoding:?}");
        assert_eq!(edit.new_text, "women");
        assert_eq!(women.detail.as_deref(), Some("gender"));
    }
}

#[test]
fn words_are_in_the_language_of_the_file() {
    let russian = "C183 ст 5: leave >= 14 недель\n  для women\nC183 ст 6: leave >= 14 недель\n  |";
    let found = items(russian);
    let of = |keyword: &str| {
        let is_it = |item: &&CompletionItem| item.filter_text.as_deref().is_some_and(|text| text.ends_with(keyword));
        found.iter().find(is_it).map(|item| item.label.as_str())
    };
    assert_eq!((of(" for"), of(" when"), of(" cite")), (Some("для"), Some("когда"), Some("ссылка")));
    assert!(labels("C183 ст 5: leave >= 14 |").iter().any(|label| label == "недель"));
    assert!(labels("C183 бап 5: leave >= 14 апта\n  women үшін\n  |").iter().any(|label| label == "сілтеме"));
    // Titles and explanations are in the reader's.
    let items = items_as("KZ ratified |", Encoding::Utf16, Language::Russian, Client::default());
    assert_eq!(items[0].detail.as_deref(), Some("Конвенция об охране материнства"));
    let items = items_as("C183 art 5: leave exists\n  |", Encoding::Utf16, Language::Kazakh, Client::default());
    let cite = items.iter().find(|item| item.label == "cite").unwrap();
    assert_eq!(cite.documentation, Some(Documentation::String("бұл қай жерде жазылған".to_owned())));
}

#[test]
fn snippets_are_for_those_who_know_them() {
    let of = |snippets| items_as("|", Encoding::Utf16, Language::English, Client { snippets, ..Client::default() });
    let text = |items: &[CompletionItem], label: &str| {
        let item = items.iter().find(|item| item.label == label).unwrap();
        let Some(CompletionTextEdit::Edit(edit)) = &item.text_edit else { panic!() };
        (edit.new_text.clone(), item.insert_text_format)
    };
    assert_eq!(text(&of(false), "property"), ("property".to_owned(), None));
    let (snippet, format) = text(&of(true), "property");
    assert_eq!(snippet, "property ${1:name} \"${2:title}\": ${3:type}");
    assert_eq!(format, Some(InsertTextFormat::SNIPPET));
    assert_eq!(text(&of(true), "topic").0, "topic ${1:name} = ${2:property}");
}

#[test]
fn texts_of_every_kind_are_answered() {
    for text in [
        "|",
        "\u{feff}|",
        "\r\n|",
        "  |",
        "\n\n  |\n",
        "\"|",
        "`|",
        ")))) |",
        "C183 art 5: leave >= 14 weeks\n  for women\n|",
    ] {
        items(text);
    }
    assert!(labels("  |").is_empty() || !labels("  |").contains(&"instrument".to_owned()));
    let (snapshot, _) = trial::snapshot(&[("/w/a.rule", "x")]);
    let nowhere = crate::lsp::place::uri_of("/w/none.rule").unwrap();
    assert!(items_at(&snapshot, nowhere, lsp_types::Position::default()).is_empty());
}

#[test]
fn the_next_provision_comes_first() {
    let text = "C183 art 8(1)#proof: burden = employer\nC183 |";
    assert_eq!(labels(text)[..2], ["art 8(2)".to_owned(), "art 9".to_owned()]);
    assert_eq!(labels("Code |")[0], "art 99(2)");
}
