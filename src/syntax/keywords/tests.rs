//! The table against itself, the grammar and the shipped corpus; texts from one language into another and back; words
//! that are misspelt.

use super::canonical::may_hold;
use super::place::Where;
use super::table::{self, Tongue, forms, rows};
use super::{nearest, rewrite};
use crate::source::FileId;
use crate::syntax::problem::Problem;
use crate::syntax::slip::letters;
use crate::syntax::slip::token::{Kind, tokens};
use crate::syntax::tests::dump::dump;
use crate::syntax::{parse, words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use unicode_normalization::is_nfc;

const FORMS: &str = include_str!("../tests/forms.rule");
const OTHERS: [Tongue; 2] = [Tongue::Russian, Tongue::Kazakh];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Name and text of each shipped file.
fn corpus() -> Vec<(String, String)> {
    fn collect(folder: &Path, into: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, into);
            } else if crate::workspace::Workspace::is_rules(&path) {
                into.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    collect(&root().join("rules"), &mut files);
    files.sort();
    assert!(files.len() > 100);
    files
}

/// Every form that isn't English, with its row.
fn aliases() -> impl Iterator<Item = (&'static str, &'static table::Row)> {
    let named = rows().iter().filter(|row| row.place.is_some());
    named.flat_map(|row| {
        OTHERS.into_iter().flat_map(move |tongue| row.forms(tongue).iter().map(move |form| (*form, row)))
    })
}

#[test]
fn every_row_is_read() {
    let lines = table::TEXT.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.count(), rows().len());
    for row in rows() {
        let date = row.since.split('-').map(|part| part.parse::<u16>().unwrap()).collect::<Vec<_>>();
        assert!(matches!(date[..], [2026..=2999, 1..=12, 1..=31]), "{}: {}", row.keyword, row.since);
        if row.place.is_none() {
            assert!(row.place_word == "-" && row.russian[0].len() > 20, "{}: neither place nor reason", row.keyword);
            continue;
        }
        for tongue in OTHERS {
            assert!(!row.forms(tongue).is_empty(), "{} has nothing in {tongue:?}", row.keyword);
        }
    }
    for (word, place) in Where::ALL {
        assert_eq!(Where::of(word), Some(place));
        assert!(rows().iter().any(|row| row.place == Some(place)), "nothing stands at {word}");
    }
}

/// The words in quotation marks of the grammar. The reserved ones stand there letter by letter; they are in the list.
fn words_of_the_grammar() -> BTreeSet<String> {
    let grammar = std::fs::read_to_string(root().join("grammar/kzrules.pest")).unwrap();
    let (before, rest) = grammar.split_once("reserved   = @{").unwrap();
    let (_, behind) = rest.split_once("\n}\n").unwrap();
    let mut all = BTreeSet::new();
    for line in before.lines().chain(behind.lines()).filter(|line| !line.starts_with("//")) {
        for quoted in line.split('"').skip(1).step_by(2) {
            if quoted.bytes().all(|byte| byte.is_ascii_lowercase()) && quoted.len() > 1 {
                all.insert(quoted.to_owned());
            }
        }
    }
    assert!(all.len() > 100, "{all:?}");
    all
}

#[test]
fn every_word_has_an_alias_or_a_reason() {
    let lists = [words::RESERVED, words::CLAUSE, words::HEADER, words::STATEMENT, words::BEHIND_NAME, words::VERDICT];
    let mut all: BTreeSet<String> = lists.into_iter().flatten().map(|word| (*word).to_owned()).collect();
    all.extend(words_of_the_grammar());
    let told: BTreeSet<&str> = rows().iter().flat_map(|row| row.keyword.split([' ', '/'])).collect();
    let missing: Vec<_> = all.iter().filter(|word| !told.contains(word.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_alias_has_two_senses() {
    let mut senses: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for (form, row) in aliases() {
        // What begins a line begins it in the first column or behind it.
        let place = if row.place == Some(Where::First) { "line" } else { row.place_word };
        let old = senses.entry(form).or_default().insert(place, row.keyword);
        assert!(old.is_none_or(|old| old == row.keyword), "{form} is {old:?} and {}", row.keyword);
    }
    for (form, places) in senses {
        let keywords: BTreeSet<_> = places.values().collect();
        assert!(keywords.len() == 1 || !places.contains_key("any"), "{form}: {places:?}");
    }
}

#[test]
fn aliases_are_words_of_their_own() {
    for (form, row) in aliases() {
        assert!(is_nfc(form) && form.to_lowercase() == form && form.trim() == form, "{form}");
        assert!(!form.is_ascii() && !words::is_reserved(form), "{form}");
        assert_eq!(letters::in_latin(form), None, "{form} ({}) looks like a Latin word", row.keyword);
        assert!(letters::twins(form).is_none(), "{form} mixes letters");
        let all = tokens(form, 0);
        let is_word = |kind| matches!(kind, Kind::Word | Kind::Blank | Kind::Sign('/'));
        assert!(all.iter().all(|token| is_word(token.kind)), "{form}: {all:?}");
    }
}

#[test]
fn the_words_of_verdicts_are_those_of_the_messages() {
    for (code, tongue) in [("ru", Tongue::Russian), ("kk", Tongue::Kazakh)] {
        let path = root().join(format!("src/diagnostic/catalogue/{code}.ftl"));
        let catalogue = std::fs::read_to_string(path).unwrap();
        for word in words::VERDICT.iter().copied().chain(["not applicable"]) {
            let id = format!("verdict-{} = ", word.replace(' ', "-"));
            let said = catalogue.lines().find_map(|line| line.strip_prefix(&id)).unwrap();
            let row = rows().iter().find(|row| row.keyword == word && row.place == Some(Where::Verdict)).unwrap();
            assert_eq!(row.forms(tongue)[0], said, "{word}");
        }
    }
}

#[test]
fn no_name_of_the_corpus_is_taken() {
    for (path, text) in corpus() {
        let names = tokens(&text, 0).into_iter().filter(|token| token.kind == Kind::Word);
        for name in names.map(|token| token.span.text(&text)).filter(|name| !name.is_ascii()) {
            assert!(forms(name).is_empty(), "{path}: {name}");
        }
    }
}

/// Tells the first line in which two texts differ.
fn same(one: &str, other: &str, what: &str) {
    for (line, other) in one.lines().zip(other.lines()) {
        assert_eq!(line, other, "{what}");
    }
    assert_eq!(one, other, "{what}");
}

#[test]
fn there_and_back_is_the_same() {
    let mut texts = corpus();
    texts.push(("forms.rule".to_owned(), english(FORMS)));
    for (path, text) in texts {
        let plain = parse(FileId(0), &text);
        let meant = dump(&plain, &text);
        assert_eq!(plain.problems, [], "{path}");
        let mut last = text.clone();
        for tongue in OTHERS {
            // From English, and from the other language.
            for from in [text.clone(), last.clone()] {
                let new = rewrite(&from, tongue, &[]);
                let parsed = parse(FileId(0), &new);
                assert_eq!(parsed.problems, [], "{path} in {tongue:?}");
                same(&dump(&parsed, &new), &meant, &format!("{path} in {tongue:?}"));
                same(&rewrite(&new, Tongue::English, &[]), &text, &format!("{path} in {tongue:?} and back"));
                same(&rewrite(&new, tongue, &[]), &new, &format!("{path} in {tongue:?} twice"));
                last = new;
            }
        }
    }
}

/// What of the forms stays English when they are written in another language.
#[test]
fn nearly_all_words_are_rewritten() {
    for tongue in OTHERS {
        let new = rewrite(FORMS, tongue, &[]);
        let words = tokens(&new, 0).into_iter().filter(|token| token.kind == Kind::Word);
        let left: Vec<_> = words.map(|token| token.span.text(&new)).filter(|word| words::is_reserved(word)).collect();
        assert!(left.is_empty(), "{tongue:?}: {left:?}");
    }
}

#[test]
fn a_text_without_aliases_is_not_touched() {
    assert!(!may_hold("C183 art 4(1): x = 1 # для\n  note \"когда\"\n  for `для`\n"));
    assert!(may_hold("  для women"));
    assert_eq!(rewrite("C1 art 1: x = 1\n", Tongue::English, &[]), "C1 art 1: x = 1\n");
    // Parts of labels and codes are no words of the language.
    let parts = rewrite("C1 art 1#from: x = 1\n  allow not-accounted-for because \"y\"\n", Tongue::Russian, &[]);
    assert!(parts.contains("1#from:") && parts.contains(" not-accounted-for "), "{parts}");
}

fn english(text: &str) -> String {
    rewrite(text, Tongue::English, &[])
}

#[test]
fn words_are_read_at_their_places_only() {
    let same = [
        "C1 art 1: вид >= 3 weeks\n",
        "C1 art 1: x by size\n  вид = 60 MCI\n  закон, from 3 days = 2\n",
        "C1 art 1: x = {`да`}\n  for `для`\n",
        "property пробел \"документ\": one of дата, число # для всех\n",
        "закон art 1: x = 1\n",
    ];
    for text in same {
        assert_eq!(english(text), text);
    }
    let read = [
        ("закон ТК \"Трудовой кодекс\"\n  вид code\n", "law ТК \"Трудовой кодекс\"\n  kind code\n"),
        ("ТК ст 99(2): x = 1 день\n", "ТК art 99(2): x = 1 day\n"),
        ("ТК ст 99(2): x = 126 дней\n  для women кроме men\n", "ТК art 99(2): x = 126 days\n  for women except men\n"),
        ("KZ ратифицировала C183\n  действует с  2013\n", "KZ ratified C183\n  in force  2013\n"),
        ("KZ молчит о x\n", "KZ silent on x\n"),
        ("C1 ст 1: x не  менее 2 недели\n  ожидается KZ пробел\n", "C1 art 1: x at least 2 weeks\n  expect KZ gap\n"),
        ("C1 бап 1: x = 40 сағат әр апта\n  үшін women\n", "C1 art 1: x = 40 hours per week\n  for women\n"),
        ("свойство x \"…\": да/нет со стороны государства\n", "property x \"…\": yes/no of the state\n"),
    ];
    for (written, meant) in read {
        assert_eq!(english(written), meant);
    }
    // й as и with a mark of its own.
    assert_eq!(english("C1 ст 1: x = 5 дне\u{438}\u{306}\n"), "C1 art 1: x = 5 days\n");
}

fn problems(text: &str) -> Vec<Problem> {
    parse(FileId(0), text).problems
}

/// The marked words, the fix and the words of each problem.
fn told(text: &str) -> Vec<(String, Option<String>, String)> {
    let one = |problem: Problem| {
        let fix = problem.fix.as_ref().map(|(_, text)| text.clone());
        (problem.span.text(text).to_owned(), fix, format!("{:?}", problem.kind))
    };
    problems(text).into_iter().map(one).collect()
}

#[test]
fn slips_are_mended_in_the_language_of_the_writer() {
    let cases = [
        ("C1 ст 1: x = 1\n  дл women\n", "дл", "для"),
        ("C1 ст 1: x = 1\n  кагда women\n", "кагда", "когда"),
        ("C1 ст 1: x = 1\n  үшн women\n", "үшн", "үшін"),
        ("C1 ст 1: x = 1\n  Для women\n", "Для", "для"),
        ("C1 ст 1: x = 1\n  whne women\n", "whne", "when"),
        ("C1 ст 1: x = 1\n  for women\n  дл men\n", "дл", "для"),
        ("закн LC \"Labour Code\"\n", "закн", "закон"),
        ("KZ ратифицыровала C183\n", "ратифицыровала", "ратифицировала"),
        ("C1 ст 1: x = 1\n  когда a && b\n", "&&", "и"),
        ("C1 ст 1: для = 1\n", "для", "`для`"),
    ];
    for (text, marked, fix) in cases {
        let found = told(text);
        assert_eq!(found.len(), 1, "{text}{found:?}");
        let (place, mended, kind) = &found[0];
        assert_eq!((place.as_str(), mended.as_deref()), (marked, Some(fix)), "{text}{kind}");
    }
}

#[test]
fn messages_show_the_words_as_written() {
    let found = told("C1 ст 1: x = 1\n  до завтра\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].2.contains("завтра"), "{found:?}");
    let found = told("C1 ст 1: x = 1\n  когда a и\n");
    assert!(found.len() == 1 && found[0].2.contains("\"и\""), "{found:?}");
    let found = told("C1 ст 1: x = 1\nдля women\n");
    assert!(found.len() == 1 && found[0].2.contains("\"для\""), "{found:?}");
}

#[test]
fn broken_statements_stay_as_they_are() {
    let text = "C1 art 1: x = = 1\n  for women\nC1 art 2: y = 1\n  for women\n";
    let broken: Vec<_> = problems(text).iter().map(|problem| problem.span).collect();
    let new = rewrite(text, Tongue::Russian, &broken);
    assert_eq!(new, "C1 art 1: x = = 1\n  for women\nC1 ст 2: y = 1\n  для women\n");
}

#[test]
fn near_words_are_found_once() {
    let near = |word| nearest(word, words::CLAUSE.iter().copied()).map(|meant| (meant.read, meant.written));
    assert_eq!(near("дла"), Some(("for", "для")));
    assert_eq!(near("untill"), Some(("until", "until")));
    assert_eq!(near("для"), None);
    assert_eq!(near("abcdef"), None);
}

/// `docs/keywords.md` is made of the table; `KZRULES_UPDATE=1` writes it.
#[test]
fn the_page_of_words_is_made_of_the_table() {
    let path = root().join("docs/keywords.md");
    let page = super::page::page();
    if std::env::var_os("KZRULES_UPDATE").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == page, "KZRULES_UPDATE=1 writes docs/keywords.md");
}
