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

/// The statements of a file, each in one line with single blanks: where a line is broken is a matter of layout.
fn statements(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        out.push(if line.starts_with(' ') { ' ' } else { '\n' });
        out.push_str(&line.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    out
}

/// The rows whose statement doesn't begin a statement of its file.
fn without_statement(list: &str, [file, statement]: [usize; 2]) -> Vec<String> {
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let mut missing = Vec::new();
    for row in rows(list) {
        let read = || statements(&std::fs::read_to_string(Path::new(ROOT).join(row[file])).unwrap_or_default());
        let text = texts.entry(row[file]).or_insert_with(read);
        if !text.lines().any(|line| line.starts_with(statements(row[statement]).trim_start())) {
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

/// The page `docs/findings.md`: each claim that can be compared, with what was computed at the source's own date and at
/// that of the page, and what the corpus notes of it. `KZRULES_UPDATE=1` writes it anew.
#[test]
fn the_page_of_findings_is_what_is_computed() {
    let options =
        Options { as_of: "2026-11-23".parse().unwrap(), known_on: None, jurisdiction: None, sources: Vec::new() };
    let session = Session::new(Workspace::read(&[PathBuf::from(ROOT)]), options);
    let report = session.check();
    let corpus = session.corpus();
    let mut page = String::from(include_str!("data/findings.md"));
    let mut sources: Vec<&str> = report.claims.iter().map(|claim| claim.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let cell = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    for source in sources {
        let own: Vec<_> = report.claims.iter().filter(|claim| claim.source == source).collect();
        let words = corpus.claims.iter().filter(|claim| {
            corpus.act_name(claim.source) == source && matches!(claim.claimed, kzrules::law::Claimed::Words)
        });
        let mut rows = String::new();
        let mut counts = [0_usize; 3];
        let mut places: Vec<_> = own.iter().filter_map(|claim| claim.place).collect();
        places.dedup();
        for place in places {
            let Some(claim) = corpus.claims.iter().find(|claim| claim.place == place) else { continue };
            if matches!(claim.claimed, kzrules::law::Claimed::Words) {
                continue;
            }
            let rulings: Vec<_> = own.iter().filter(|one| one.place == Some(place)).collect();
            let word = |agrees: Option<bool>| match agrees {
                Some(true) => "holds",
                Some(false) => "doesn't hold",
                None => "not known",
            };
            counts[match rulings.iter().find_map(|one| one.agrees) {
                Some(true) => 0,
                Some(false) => 1,
                None => 2,
            }] += 1;
            let computed: Vec<String> = rulings
                .iter()
                .map(|one| {
                    let found = one.computed.as_deref().filter(|found| !found.is_empty()).unwrap_or("–");
                    let on = one.as_of.as_deref().unwrap_or_default();
                    format!("{} ({on}: {})", word(one.agrees), cell(found))
                })
                .collect();
            let notes = corpus.details(claim.details).map(|details| details.notes.join("; ")).unwrap_or_default();
            let claimed = cell(&rulings[0].claim);
            rows.push_str(&format!("| `{claimed}` | {} | {} |\n", computed.join("; "), cell(&notes)));
        }
        let [holds, differs, open] = counts;
        let (title, words) = (corpus.acts.iter().find(|act| corpus.text(act.name) == source), words.count());
        page.push_str(&format!(
            "\n## {source}\n\n{}. Of its claims that can be compared {holds} hold, {differs} don't (or hold of some persons only), of {open} it \
             isn't known; {words} more are in free words.\n\n| claimed | computed | noted |\n|---|---|---|\n{rows}",
            title.map(|act| act.title.to_string()).unwrap_or_default()
        ));
    }
    let target = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/findings.md");
    if std::env::var_os("KZRULES_UPDATE").is_some() {
        std::fs::write(target, &page).unwrap();
    }
    let there = std::fs::read_to_string(target).unwrap_or_default();
    let changed = page.lines().zip(there.lines()).find(|(new, old)| new != old);
    assert!(page == there, "docs/findings.md isn't current (KZRULES_UPDATE=1 writes it): {changed:?}");
}
