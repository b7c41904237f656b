//! The site that `kzrules report` writes: that every link leads somewhere, that every demand is there, that nothing in the rules can
//! become markup, that what is taken away is what other commands write, and that a folder is replaced whole or not at all. A browser drives
//! it where `KZRULES_BROWSER=required` is set (`tests/browser`).

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]
#![expect(clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

mod program;

use kzrules::diagnostic::{Catalogue, Language};
use kzrules::eval::{Index, Judge, Law, Moment};
use kzrules::law::ActId;
use kzrules::report::document::Matter;
use kzrules::report::site::{Page, site};
use kzrules::report::{Report, Style};
use kzrules::{Options, Session, Workspace};
use rustc_hash::FxHashSet;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use tempfile::TempDir;

const LANGUAGES: [Language; 3] = Language::ALL;

/// The shipped corpus as a session, and its site in a language.
fn shipped() -> Session {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let as_of = jiff::civil::date(2026, 11, 23);
    Session::new(Workspace::read(&[root]), Options { as_of, known_on: None, jurisdiction: None, sources: Vec::new() })
}

struct Shipped {
    report: Report,
    sites: Vec<Vec<Page>>,
}

static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let session = shipped();
    let material = session.material();
    let matter = Matter::new(&material.report, session.corpus(), session.files());
    let style = |language| Style { catalogue: Catalogue::for_language(language), ..Style::default() };
    let sites = LANGUAGES.map(|language| site(&material, &matter, &style(language)).unwrap());
    let report = session.check();
    Shipped { report, sites: sites.into() }
});

fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pages(site: &[Page]) -> BTreeMap<&str, Html> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), Html::parse_document(std::str::from_utf8(bytes).unwrap()))).collect()
}

/// Where a link on a page leads: a file of the site, and a fragment.
fn target(page: &str, link: &str) -> (String, Option<String>) {
    let (path, fragment) =
        link.split_once('#').map_or((link, None), |(path, fragment)| (path, Some(fragment.to_owned())));
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = match path.strip_prefix("../") {
        Some(above) => above.to_owned(),
        None if path.is_empty() => page.to_owned(),
        None if folder.is_empty() => path.to_owned(),
        None => format!("{folder}/{path}"),
    };
    (path, fragment)
}

/// What has to be so of every site.
fn is_sound(site: &[Page], code: &str) {
    let files: BTreeSet<&str> = site.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(files.len(), site.len(), "no file is there twice");
    let folded: BTreeSet<String> = files.iter().map(|path| path.to_lowercase()).collect();
    assert_eq!(folded.len(), site.len(), "names differ by more than the case of letters");
    for path in &files {
        let fits = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-./".contains(&byte));
        assert!(fits && !path.contains("..") && !path.starts_with('/'), "{path}");
    }
    let parsed = pages(site);
    let ids: BTreeMap<&str, BTreeSet<&str>> = parsed
        .iter()
        .map(|(path, page)| {
            let all: Vec<&str> = page.select(&selector("[id]")).map(|one| one.attr("id").unwrap()).collect();
            let once: BTreeSet<&str> = all.iter().copied().collect();
            assert_eq!(all.len(), once.len(), "{path}: an id is there twice");
            (*path, once)
        })
        .collect();
    for (path, page) in &parsed {
        assert_eq!(page.errors.len(), 0, "{path}: {:?}", page.errors);
        assert_eq!(page.select(&selector("html")).next().unwrap().attr("lang"), Some(code), "{path}");
        assert_eq!(page.select(&selector("h1")).count(), 1, "{path}");
        assert_eq!(page.select(&selector("main")).count(), 1, "{path}");
        let mut level = 1;
        for heading in page.select(&selector("h1, h2, h3, h4")) {
            let own = heading.value().name().trim_start_matches('h').parse::<usize>().unwrap();
            assert!(own <= level + 1, "{path}: {} follows h{level}", text_of(heading));
            level = own;
        }
        for element in page.select(&selector("*")) {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style", "{path}: {name}={value}");
                if ["href", "src", "action"].contains(&name) {
                    let (file, fragment) = target(path, value);
                    assert!(files.contains(file.as_str()), "{path}: {value} leads to {file}, which isn't there");
                    if let Some(fragment) = fragment {
                        assert!(ids[file.as_str()].contains(fragment.as_str()), "{path}: {value} leads to no fragment");
                    }
                }
            }
        }
        for script in page.select(&selector("script")) {
            assert!(script.attr("src").is_some() && text_of(script).is_empty(), "{path}: a script stands in the page");
        }
        assert_eq!(page.select(&selector("style, img, iframe, object, embed, base")).count(), 0, "{path}");
    }
    for (path, bytes) in site {
        let text = String::from_utf8_lossy(bytes);
        if path.ends_with(".css") || path.ends_with(".js") && !path.ends_with("search.js") {
            assert!(!text.contains("http") && !text.contains("@import") && !text.contains("url("), "{path}");
        }
        assert!(bytes.len() < 1_500_000 || path.starts_with("downloads/"), "{path}: {} bytes", bytes.len());
    }
}

#[test]
fn every_link_leads_somewhere_in_every_language() {
    for (site, language) in SHIPPED.sites.iter().zip(LANGUAGES) {
        assert!(site.len() > 300, "{} files", site.len());
        is_sound(site, language.code());
    }
}

#[test]
fn every_demand_stands_on_the_page_of_its_instrument() {
    let Shipped { report, sites } = &*SHIPPED;
    let parsed = pages(&sites[0]);
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (path, page) in parsed.iter().filter(|(path, _)| path.starts_with("instruments/")) {
        let act = text_of(page.select(&selector("h1")).next().unwrap());
        let act = act.split(':').next().unwrap().to_owned();
        for demand in page.select(&selector("article.demand")) {
            let one =
                |what: &str| text_of(demand.select(&selector(what)).next().unwrap_or_else(|| panic!("{path}: {what}")));
            let place = format!("{act} {} {}", one(".address"), one(".word"));
            *found.entry((place, one(".statement code"))).or_default() += 1;
        }
    }
    let style = Style::default();
    let mut wanted: BTreeMap<(String, String), usize> = BTreeMap::new();
    for verdict in &report.verdicts {
        let label = verdict.label.as_ref().map(|label| format!("#{label}")).unwrap_or_default();
        let place = format!("{} {}{label} {}", verdict.act, verdict.address, verdict.word.word());
        let demanded = style.say(&verdict.demanded).split_whitespace().collect::<Vec<_>>().join(" ");
        *wanted.entry((place, demanded)).or_default() += 1;
    }
    assert!(wanted.len() > 1000, "{}", wanted.len());
    assert_eq!(found, wanted);
}

#[test]
fn the_map_counts_every_demand_once() {
    let Shipped { report, sites } = &*SHIPPED;
    let parsed = pages(&sites[0]);
    let (mut rows, mut all) = (0, 0);
    for row in parsed["index.html"].select(&selector(".map tbody tr")) {
        let cells: Vec<usize> = row
            .select(&selector("td.cell"))
            .map(|cell| cell.select(&selector("b")).next().map_or(0, |b| text_of(b).parse().unwrap()))
            .collect();
        assert_eq!(cells[0], cells[1..].iter().sum::<usize>(), "{}", text_of(row));
        rows += 1;
        all += cells[0];
    }
    assert_eq!(all, report.verdicts.len());
    assert!(rows > 40, "{rows}");
}

#[test]
fn a_course_says_on_each_day_what_is_judged_on_it() {
    let session = shipped();
    let index = Index::new(session.corpus());
    let law = Law { moment: session.moment(), index: &index };
    let of = session.moment().jurisdiction.unwrap();
    let corpus = session.corpus();
    let courses = kzrules::modelling::courses(law, of, session.moment().as_of);
    assert!(courses.len() > 1000, "{}", courses.len());
    let mut compared = 0;
    for name in ["C183", "C103", "R191", "CRPD"] {
        let act = corpus.acts.iter().position(|act| corpus.text(act.name) == name).unwrap();
        let act = ActId(u32::try_from(act).unwrap());
        let (days, _) = kzrules::modelling::turning_points(law, of, &FxHashSet::from_iter([act]));
        for course in courses.iter().filter(|course| corpus.norm(course.norm).act == act) {
            for day in days.iter().filter(|day| course.steps.first().is_some_and(|(first, _)| first <= *day)) {
                if *day > session.moment().as_of {
                    continue;
                }
                let moment = Moment { as_of: *day, known_on: *day, ..session.moment() };
                let judged = Judge::of_demand(moment, &index, course.norm).verdict_of(course.norm);
                let told = course.steps.iter().rev().find(|(from, _)| from <= day).unwrap().1;
                assert_eq!(told, judged, "{} on {day}", corpus.name_of(corpus.norm(course.norm)));
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "{compared}");
}

/// Rules that try to get markup into the site: by titles, quotations, reasons, values, and the names of files.
const HOSTILE: &str = include_str!("data/hostile.rule");

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join("rules").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program::program(folder, arguments).output().unwrap()
}

fn report(folder: &Path, more: &[&str]) -> Output {
    run(folder, &[&["report", "--as-of", "2026-11-23", "--out", "site"], more].concat())
}

/// The files below a folder, each with what it holds.
fn written(folder: &Path) -> Vec<Page> {
    fn below(folder: &Path, before: &str, into: &mut Vec<Page>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{before}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                below(&path, &format!("{name}/"), into);
            } else {
                into.push((name, fs::read(path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    below(folder, "", &mut files);
    files.sort();
    files
}

#[test]
fn what_the_rules_say_is_shown_and_never_markup() {
    let folder = folder(&[("<img src=x onerror=window.ran=1>.rule", HOSTILE)]);
    let texts = folder.path().join("texts");
    fs::create_dir(&texts).unwrap();
    fs::write(texts.join("t.txt"), "Article 1\n\n<img src=x onerror=window.ran=1> leave\n").unwrap();
    let run = report(folder.path(), &["--sources", "texts"]);
    assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr)), (Some(0), "".into()));
    let mut site = written(&folder.path().join("site"));
    site.retain(|(path, _)| path != ".kzrules-site");
    is_sound(&site, "en");
    let shown: String = pages(&site).values().map(|page| text_of(page.root_element())).collect();
    for words in ["<script>window.ran=1</script>", "<img src=x onerror=window.ran=1>", "javascript:window.ran=1//"] {
        assert!(shown.contains(words), "{words} isn't shown");
    }
    for (path, bytes) in &site {
        if path.starts_with("downloads/") {
            continue;
        }
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains("<script>window") && !text.contains("<img"), "{path}");
        assert!(!text.chars().any(|c| ('\u{202A}'..='\u{202E}').contains(&c)), "{path}: order of words is turned");
    }
    let data = site.iter().find(|(path, _)| path == "assets/search.js").unwrap();
    let data = std::str::from_utf8(&data.1).unwrap();
    assert!(!data.contains(['<', '>', '&', '\u{2028}']));
    let json = data.strip_prefix("window.kzrules = ").and_then(|rest| rest.strip_suffix(";\n")).unwrap();
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    assert!(json["rows"].as_array().unwrap().iter().any(|row| row[2].as_str().unwrap().contains("<script>")));
}

#[test]
fn acts_whose_names_are_alike_share_no_file() {
    let rules = "jurisdiction X \"X\"\ninstrument T \"Treaty\"\nproperty leave: days\nT art 1: leave >= 14 days\n\
        law Кодекс \"Кодекс\"\n  of X\n  in force 2000\nlaw Kodeks \"Kodeks\"\n  of X\n  in force 2001\nlaw KODEKS \"KODEKS\"\n  of X\n  in force 2002\n\
        Кодекс art 1: leave = 14 days\nKodeks art 1: leave = 15 days\nKODEKS art 1: leave = 16 days\n";
    let folder = folder(&[("a.rule", rules)]);
    assert_eq!(report(folder.path(), &[]).status.code(), Some(0));
    let site = written(&folder.path().join("site"));
    let acts: Vec<&str> = site.iter().map(|(path, _)| path.as_str()).filter(|path| path.starts_with("acts/")).collect();
    assert_eq!(acts, ["acts/kodeks-2.html", "acts/kodeks-3.html", "acts/kodeks.html"]);
}

#[test]
fn the_same_bytes_each_time_and_what_is_taken_away_is_what_others_write() {
    let rules = folder(&[("all.rule", HOSTILE)]);
    let mut sites = Vec::new();
    for _ in 0..2 {
        assert_eq!(report(rules.path(), &["--lang", "ru"]).status.code(), Some(0));
        sites.push(written(&rules.path().join("site")));
    }
    assert!(sites[0] == sites[1], "another site of the same rules");
    let site: BTreeMap<&str, &Vec<u8>> = sites[0].iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    for (path, arguments) in [
        ("downloads/report.json", &["check", "--format", "json"][..]),
        ("downloads/t-verdicts.csv", &["table", "T", "--format", "csv"]),
        ("downloads/t-verdicts.json", &["table", "T", "--format", "json"]),
        ("downloads/t-verdicts.xlsx", &["table", "T", "--format", "xlsx"]),
        ("downloads/verdicts.csv", &["table", "T", "--format", "csv"]),
        ("downloads/t-concordance.xlsx", &["table", "T", "--kind", "concordance", "--format", "xlsx"]),
        ("downloads/paybill-comparative.csv", &["table", "PayBill", "--kind", "comparative", "--format", "csv"]),
    ] {
        let other = run(rules.path(), &[arguments, &["--as-of", "2026-11-23", "--lang", "ru"]].concat());
        assert!(!other.stdout.is_empty() && *site[path] == other.stdout, "{path} isn't what {arguments:?} writes");
    }
}

#[test]
fn a_folder_is_replaced_if_it_is_ours_and_nothing_else_is_lost() {
    let rules = folder(&[("all.rule", HOSTILE)]);
    let site = rules.path().join("site");
    let refused = |because: &str| {
        let before = written(rules.path());
        let run = report(rules.path(), &[]);
        assert_eq!(run.status.code(), Some(2), "{because}");
        assert!(String::from_utf8_lossy(&run.stderr).contains(because), "{}", String::from_utf8_lossy(&run.stderr));
        assert!(written(rules.path()) == before, "something was written all the same");
    };
    // Somebody's file or folder stays; an empty folder is as good as none.
    fs::write(&site, "a letter").unwrap();
    refused("is there and is no folder");
    fs::remove_file(&site).unwrap();
    fs::create_dir(&site).unwrap();
    fs::write(site.join("letter.txt"), "a letter").unwrap();
    refused("holds files that kzrules didn't write");
    fs::remove_file(site.join("letter.txt")).unwrap();
    assert_eq!(report(rules.path(), &[]).status.code(), Some(0));
    // What isn't made any more goes; what somebody put beside it is a reason to stop.
    assert!(site.join("bills/paybill.html").is_file());
    fs::write(site.join("bills/letter.txt"), "a letter").unwrap();
    refused("holds `bills/letter.txt`, which kzrules didn't write");
    fs::remove_file(site.join("bills/letter.txt")).unwrap();
    fs::write(rules.path().join("rules/all.rule"), HOSTILE.replace("PayBill", "OtherBill")).unwrap();
    assert_eq!(report(rules.path(), &[]).status.code(), Some(0));
    assert!(!site.join("bills/paybill.html").exists() && site.join("bills/otherbill.html").is_file());
    // A site of rules that can't be read would look like one of all of them.
    fs::write(rules.path().join("rules/broken.rule"), [0xFF, 0xFE, 0x00]).unwrap();
    let before = written(&site);
    assert_eq!(report(rules.path(), &[]).status.code(), Some(2));
    assert!(written(&site) == before);
    let left: Vec<_> = fs::read_dir(rules.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "nothing half-written is left: {left:?}");
}

#[test]
fn where_there_is_nothing_there_is_no_site() {
    let folder = tempfile::tempdir().unwrap();
    let run = report(folder.path(), &[]);
    assert_eq!(run.status.code(), Some(2));
    assert!(!folder.path().join("site").exists() && !run.stderr.is_empty());
    // The option is needed, and says so.
    assert_eq!(program::program(folder.path(), &["report"]).output().unwrap().status.code(), Some(2));
}

/// Chromium, if it is asked for; where it is asked for and isn't there, that is a failure.
fn browser() -> Option<PathBuf> {
    if std::env::var_os("KZRULES_BROWSER").is_none_or(|value| value != "required") {
        eprintln!("KZRULES_BROWSER isn't `required`: the site wasn't driven in a browser");
        return None;
    }
    let path = std::env::var_os("PATH").unwrap();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found =
        std::env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))).find(|path| path.is_file());
    assert!(found.is_some(), "no Chromium in the path");
    found
}

#[test]
fn a_browser_finds_its_way() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sites = Vec::new();
    for language in LANGUAGES {
        let site = folder.path().join(language.code());
        let texts = std::env::var_os("KZRULES_SOURCES").filter(|texts| Path::new(texts).is_dir());
        let mut arguments = vec!["report", "rules", "--as-of", "2026-11-23", "--lang", language.code(), "--out"];
        arguments.push(site.to_str().unwrap());
        let texts = texts.map(|texts| texts.into_string().unwrap());
        if let Some(texts) = &texts {
            arguments.extend(["--sources", texts]);
        }
        let run = run(root, &arguments);
        assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
        sites.push(site);
    }
    let hostile = self::folder(&[("<img src=x onerror=window.ran=1>.rule", HOSTILE)]);
    assert_eq!(report(hostile.path(), &[]).status.code(), Some(0));
    let driven = Command::new("node")
        .arg(root.join("tests/browser/site.mjs"))
        .arg(browser)
        .arg(hostile.path().join("site"))
        .args(&sites)
        .output()
        .unwrap();
    assert!(driven.status.success(), "{}", String::from_utf8_lossy(&driven.stderr));
}
