//! What the articles claim that bills would do, against what is computed: the list `tests/data/bill-effects.tsv` and the page
//! `docs/bills.md`. Where the articles' texts are given (`KZRULES_SOURCES`), the quotations of the list are looked up in them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once when an assumption fails")]

use kzrules::diagnostic::Arg;
use kzrules::eval::{self, Law, Ready};
use kzrules::modelling::{self, Changed};
use kzrules::report::Style;
use kzrules::report::change::{Changes, Effect, Section};
use kzrules::session::{Bills, Proposals};
use kzrules::source::Role;
use kzrules::text::folded;
use kzrules::{Options, Session, Workspace};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const LIST: &str = include_str!("data/bill-effects.tsv");
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");

struct Row<'a> {
    bills: Vec<&'a str>,
    source: &'a str,
    quote: &'a str,
    claim: &'a str,
    place: &'a str,
    effect: &'a str,
    verdict: &'a str,
    note: &'a str,
}

fn rows() -> Vec<Row<'static>> {
    let of = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [bills, source, quote, claim, place, effect, verdict, note] = cells.as_slice() else {
            panic!("eight columns: {line}")
        };
        let bills = bills.split(", ").collect();
        Row { bills, source, quote, claim, place, effect, verdict, note }
    };
    LIST.lines().skip(1).map(of).collect()
}

fn shipped() -> Session {
    let options =
        Options { as_of: "2026-11-23".parse().unwrap(), known_on: None, jurisdiction: None, sources: Vec::new() };
    Session::new(Workspace::read(&[PathBuf::from(ROOT)]), options)
}

fn proposals(session: &Session, names: &[&str]) -> Proposals {
    let meant: Vec<Bills> = names.iter().map(|name| Bills::Named((*name).to_owned())).collect();
    session.bills(&meant).unwrap_or_else(|_| panic!("no bill {names:?}"))
}

/// The effects at a place: of the demand there, of what its parts do to one another, or on a treaty's readiness.
fn effects(session: &Session, names: &[&str], changes: &Changes, place: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for section in &changes.sections {
        let here = section.changes.iter().filter(|change| change.obligation == place);
        found.extend(here.map(|change| change.effect.word().to_owned()));
        let names = |arg: &(&'static str, Arg)| arg.0 == "name" && arg.1 == Arg::Str(place.to_owned());
        let beside = section.others.iter().filter(|finding| finding.message.args.iter().any(names));
        found.extend(beside.map(|finding| finding.code.name().to_owned()).filter(|code| code != "readiness"));
    }
    if !place.is_empty() && !place.contains(' ') {
        found.extend(readiness(session, names, place));
    }
    found.sort();
    found.dedup();
    found
}

/// Whether a treaty would be ready with the bills, where that is known.
fn readiness(session: &Session, names: &[&str], act: &str) -> Option<String> {
    let bills = proposals(session, names).bills;
    let index = eval::Index::new(session.corpus());
    let now = Law { moment: session.moment(), index: &index };
    let day = modelling::day_of(session.corpus(), &bills, now.moment.as_of);
    let moment = eval::Moment { as_of: day, known_on: day, ..now.moment };
    let now = Law { moment, ..now };
    let with = Changed::with(now, &modelling::lines(session.corpus(), &bills));
    let law = with.law(now);
    let all = eval::readiness(law.moment, law.index);
    let word = all.iter().find(|one| law.moment.corpus.act_name(one.act) == act).map(|one| one.word)?;
    matches!(word, Ready::Ready | Ready::NotReady).then(|| word.word().to_owned())
}

/// Each set of bills of the list, modelled.
fn modelled(session: &Session) -> BTreeMap<Vec<&'static str>, Changes> {
    let mut sets: Vec<Vec<&str>> = rows().into_iter().map(|row| row.bills).collect();
    sets.sort();
    sets.dedup();
    sets.into_par_iter().map(|set| (set.clone(), session.model(&proposals(session, &set)))).collect()
}

#[test]
fn the_page_of_bills_is_what_is_computed() {
    let session = shipped();
    let modelled = modelled(&session);
    let mut wrong = Vec::new();
    for row in rows() {
        let found = effects(&session, &row.bills, &modelled[&row.bills], row.place);
        let holds = if row.effect == "none" { found.is_empty() } else { found.iter().any(|one| one == row.effect) };
        if !holds {
            wrong.push(format!("{:?} {}: {} expected, {found:?} computed", row.bills, row.place, row.effect));
        }
        if !["as claimed", "in part", "otherwise", "not computable"].contains(&row.verdict) {
            wrong.push(format!("{:?}: no verdict `{}`", row.bills, row.verdict));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    let mut assuming = shipped();
    assuming.assume(&last_values(&assuming));
    assert!(assuming.problems().iter().all(|one| one.code.name() != "bad-assumption"));
    let page = page(&modelled, &self::modelled(&assuming));
    let target = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bills.md");
    if std::env::var_os("KZRULES_UPDATE").is_some() {
        std::fs::write(target, &page).unwrap();
    }
    let there = std::fs::read_to_string(target).unwrap_or_default();
    let changed = page.lines().zip(there.lines()).find(|(new, old)| new != old);
    assert!(page == there, "docs/bills.md isn't current (KZRULES_UPDATE=1 writes it): {changed:?}");
}

/// What the parameters whose series ends with the year of the corpus were at its end.
fn last_values(session: &Session) -> Vec<String> {
    let corpus = session.corpus();
    let end = kzrules::value::Date::parse("2026-12-31").unwrap();
    let ending = corpus.parameters.iter().filter_map(|row| {
        let last = row.rows.iter().filter(|row| row.topic.is_none()).max_by_key(|row| row.from)?;
        (last.until == Some(end)).then(|| format!("{}={}", corpus.text(row.name), last.value))
    });
    ending.collect()
}

fn page(modelled: &BTreeMap<Vec<&str>, Changes>, assuming: &BTreeMap<Vec<&str>, Changes>) -> String {
    let rows = rows();
    let mut page = String::from(include_str!("data/bills.md"));
    let count = |verdict: &str| rows.iter().filter(|row| row.verdict == verdict).count();
    let counts = ["as claimed", "in part", "otherwise", "not computable"].map(|word| format!("{} {word}", count(word)));
    writeln!(page, "\nOf {} claims: {}.", rows.len(), counts.join(", ")).unwrap();
    let assumed = assuming.values().next().map(|one| one.assumed.join(", ")).unwrap_or_default();
    writeln!(
        page,
        "\nThe minimum wage and the like aren't set for 2027, so that what hangs on them isn't known before and after alike. Where it is otherwise with \
         the values of 2026 (`--assume`: {assumed}), that stands below."
    )
    .unwrap();
    for (bills, changes) in modelled {
        writeln!(page, "\n## {}\n", bills.join(" and ")).unwrap();
        writeln!(page, "Judged on {}.\n", changes.as_of).unwrap();
        page.push_str("| source | claim | where | computed | | noted |\n|---|---|---|---|---|---|\n");
        for row in rows.iter().filter(|row| row.bills == *bills) {
            let place = if row.place.is_empty() { "–".to_owned() } else { format!("`{}`", row.place) };
            let cells = [row.source, row.claim, &place, row.effect, row.verdict, row.note].map(cell);
            writeln!(page, "| {} |", cells.join(" | ")).unwrap();
        }
        for section in &changes.sections {
            if let Some(text) = computed(section) {
                let title = Style::default().say(&section.title);
                writeln!(page, "\nComputed, {title}: {text}").unwrap();
            }
        }
        for (section, known) in assuming[bills].sections.iter().zip(&changes.sections) {
            if let Some(text) = computed(section).filter(|text| computed(known).as_ref() != Some(text)) {
                let title = Style::default().say(&section.title);
                writeln!(page, "\nComputed with the values of 2026, {title}: {text}").unwrap();
            }
        }
    }
    page
}

/// All that a section computes, by effect.
fn computed(section: &Section) -> Option<String> {
    let of = |effect: Effect| {
        let mut names: Vec<String> = section
            .changes
            .iter()
            .filter(|change| change.effect == effect)
            .map(|change| format!("{} ({} → {})", change.obligation, change.before.word(), change.after.word()))
            .collect();
        names.dedup();
        (!names.is_empty()).then(|| format!("{} {}", effect.word(), names.join(", ")))
    };
    let parts: Vec<String> = Effect::ALL.into_iter().filter_map(of).collect();
    if parts.is_empty() && !section.others.is_empty() {
        return None;
    }
    Some(if parts.is_empty() { "nothing comes to something else.".to_owned() } else { parts.join("; ") + "." })
}

fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

#[test]
fn each_bill_has_its_claims() {
    let session = shipped();
    let rows = rows();
    let corpus = session.corpus();
    for bill in &corpus.bills {
        if session.files().get(bill.place.file).unwrap().role() != Role::Own {
            continue;
        }
        let name = corpus.text(bill.name);
        assert!(rows.iter().any(|row| row.bills.contains(&name)), "{name}: what do the articles claim of it?");
    }
}

#[test]
fn the_quotations_of_claims_stand_in_the_articles() {
    let Some(folder) = std::env::var_os("KZRULES_SOURCES") else {
        println!("no texts of sources given: not compared (set KZRULES_SOURCES)");
        return;
    };
    let session = shipped();
    let corpus = session.corpus();
    let mut missing = Vec::new();
    for row in rows() {
        let act = corpus.acts.iter().find(|act| corpus.text(act.name) == row.source).unwrap();
        let text = std::fs::read_to_string(Path::new(&folder).join(act.file.as_deref().unwrap())).unwrap();
        if !folded(&text).contains(&folded(row.quote)) {
            missing.push(format!("{}: {}", row.source, row.quote));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
