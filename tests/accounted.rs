//! What the corpus was made from is in it: each fact that was read in the law, each row of the inventory of the articles.
//! The lists in `tests/data/` name for each of them the statement that carries it, by the identifiers of the research
//! notes. Where the notes and the articles themselves are at hand (`KZRULES_INVENTORY`, `KZRULES_SOURCES`), the passage of
//! each row has to be one that its statement quotes.

#![expect(clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails"))]

use kzrules::text::folded;
use kzrules::{Options, Session, Workspace};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");

fn rows(list: &str) -> Vec<Vec<&str>> {
    list.lines().map(|line| line.split('\t').collect()).collect()
}

/// The rows whose statement doesn't begin a line of its file.
fn without_statement(list: &str, [file, statement]: [usize; 2]) -> Vec<String> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let mut missing = Vec::new();
    for row in rows(list) {
        let read = || std::fs::read_to_string(Path::new(ROOT).join(row[file])).unwrap_or_default();
        let text = texts.entry(row[file]).or_insert_with(read);
        if !text.lines().any(|line| line.starts_with(row[statement])) {
            missing.push(row.join(" "));
        }
    }
    missing
}

#[test]
fn each_fact_of_the_law_has_its_statement() {
    let list = include_str!("data/legal-facts.tsv");
    assert_eq!(without_statement(list, [2, 1]), Vec::<String>::new());
    assert_eq!(rows(list).len(), 514);
}

#[test]
fn each_row_of_the_inventory_has_its_statement() {
    let list = include_str!("data/inventory.tsv");
    assert_eq!(without_statement(list, [1, 2]), Vec::<String>::new());
    assert_eq!(rows(list).len(), 1037);
}

#[test]
fn the_passage_of_each_row_is_cited_by_its_statement() {
    let (Some(inventory), Some(sources)) = (std::env::var_os("KZRULES_INVENTORY"), std::env::var_os("KZRULES_SOURCES"))
    else {
        println!(
            "no inventory and no texts of sources given: not compared (set KZRULES_INVENTORY and KZRULES_SOURCES)"
        );
        return;
    };
    let inventory = std::fs::read_to_string(inventory).unwrap();
    let mut lines = inventory.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let heads = lines.next().unwrap();
    let column = |name: &str| heads.iter().position(|head| *head == name).unwrap();
    let (id, locator) = (column("id"), column("locator"));
    let carried: BTreeMap<&str, &str> =
        rows(include_str!("data/inventory.tsv")).into_iter().map(|row| (row[0], row[2])).collect();

    let options = Options {
        as_of: "2026-11-23".parse().unwrap(),
        known_on: None,
        jurisdiction: None,
        sources: vec![PathBuf::from(sources)],
    };
    let (_, coverage) = Session::new(Workspace::read(&[PathBuf::from(ROOT)]), options).coverage();
    let (mut all, mut cited, mut by_another) = (0_usize, 0_usize, 0_usize);
    for row in lines {
        all += 1;
        let source = coverage.texts.iter().find(|text| row[id].starts_with(&text.act)).unwrap();
        let passages = source.passages.as_ref().unwrap();
        // A locator may reach from one sentence into the next.
        let words = folded(row[locator]);
        let half = words.chars().take(30).collect::<String>();
        let here: Vec<_> =
            passages.iter().filter(|one| one.text.contains(&words) || one.text.contains(&half)).collect();
        let statement = carried.get(row[id]).unwrap();
        let by = |one: &&&kzrules::coverage::Passage| one.said.iter().any(|said| said.statement.starts_with(statement));
        if here.iter().filter(by).count() > 0 {
            cited += 1;
        } else if here.iter().any(|one| !one.said.is_empty()) {
            by_another += 1;
            println!("{}: cited by another statement than `{statement}`", row[id]);
        } else {
            println!("{}: not cited: {words}", row[id]);
        }
    }
    println!("{cited} of {all} passages are cited by the statement that carries the row, {by_another} by another");
    assert!(cited * 100 >= all * 95, "{cited} of {all}");
}
