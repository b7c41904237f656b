//! The docs as a book: each page has its place in it, links lead somewhere, the glossary says what the program says, and
//! what is made from the program (the list of codes, the help of the commands) is as the program is now.
//!
//! `KZRULES_UPDATE=1 cargo test --test docs_book` writes what is made.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once when an assumption fails")]

mod program;

use kzrules::diagnostic::{Catalogue, Code, Group, Language, Text};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Component, Path, PathBuf};

/// Pages that the book leaves out, and why.
const LEFT_OUT: [(&str, &str); 1] = [("SUMMARY.md", "the table of contents itself")];

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path.as_ref()).unwrap_or_else(|error| panic!("{}: {error}", path.as_ref().display()))
}

/// All pages below a folder, by their paths in it, in order.
fn pages(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in std::fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let inside = path.strip_prefix(folder).unwrap();
                found.insert(inside.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/"));
            }
        }
    }
    found
}

/// A text that is made from the program: compared with what stands in the file, or written there.
fn held(path: &Path, made: &str) {
    let there = std::fs::read_to_string(path).unwrap_or_default();
    if there == made {
        return;
    }
    let shown = path.display();
    if std::env::var_os("KZRULES_UPDATE").is_some() {
        let beside = path.with_extension("md.new");
        std::fs::write(&beside, made).unwrap();
        std::fs::rename(&beside, path).unwrap();
    } else {
        let line = there.lines().zip(made.lines()).position(|(a, b)| a != b).unwrap_or(0) + 1;
        panic!("{shown}:{line} isn't as the program is; KZRULES_UPDATE=1 cargo test --test docs_book writes it anew");
    }
}

/// Where the links of a page lead, and the names by which its headings can be reached.
struct Page {
    links: Vec<String>,
    headings: BTreeSet<String>,
}

impl Page {
    fn new(text: &str) -> Self {
        let mut page = Self { links: Vec::new(), headings: BTreeSet::new() };
        let mut heading: Option<String> = None;
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
            match event {
                Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. })
                    if !matches!(link_type, LinkType::Autolink | LinkType::Email) =>
                {
                    page.links.push(dest_url.into_string());
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::Text(words) | Event::Code(words) => {
                    if let Some(title) = &mut heading {
                        title.push_str(&words);
                    }
                }
                Event::End(TagEnd::Heading(_)) => {
                    let name = anchor(&heading.take().unwrap());
                    let seen = times.entry(name.clone()).or_insert(0);
                    page.headings.insert(if *seen == 0 { name } else { format!("{name}-{seen}") });
                    *seen += 1;
                }
                _ => {}
            }
        }
        page
    }
}

/// The name of a heading in a link, as GitHub and mdBook make it.
fn anchor(title: &str) -> String {
    title
        .to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            letter if letter.is_alphanumeric() || letter == '-' || letter == '_' => Some(letter),
            _ => None,
        })
        .collect()
}

/// A path without `.` and `..`.
fn straight(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                straight.pop();
            }
            Component::CurDir => {}
            part => straight.push(part),
        }
    }
    straight
}

#[test]
fn every_page_has_its_place_in_the_book() {
    let settings = read(docs().join("book.toml"));
    let settings = toml::de::DeTable::parse(&settings).unwrap();
    let book = |key: &str| settings.get_ref()["book"].get_ref()[key].get_ref().as_str().unwrap().to_owned();
    assert_eq!(book("src"), ".", "the pages stand where they can be read without the book");
    assert_eq!(book("language"), "en");
    let listed = Page::new(&read(docs().join("SUMMARY.md"))).links;
    let mut placed = BTreeSet::new();
    for page in &listed {
        assert!(placed.insert(page.clone()), "{page} stands in the book twice");
    }
    placed.extend(LEFT_OUT.iter().map(|(page, _)| (*page).to_owned()));
    let there = pages(&docs());
    assert_eq!(there.difference(&placed).collect::<Vec<_>>(), Vec::<&String>::new(), "pages without a place");
    assert_eq!(placed.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "places without a page");
}

#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = pages(&docs()).iter().map(|page| docs().join(page)).collect();
    paths.push(root.join("README.md"));
    let known: BTreeMap<PathBuf, Page> = paths.iter().map(|path| (path.clone(), Page::new(&read(path)))).collect();
    let (mut wrong, mut followed) = (Vec::new(), 0);
    for (path, page) in &known {
        for link in &page.links {
            if link.contains("://") {
                continue;
            }
            followed += 1;
            let here = path.strip_prefix(root).unwrap().display();
            // The book makes `index.html` of a README, and of a link to one `README.html`.
            if link.ends_with("README.md") && !path.ends_with("docs/SUMMARY.md") && path.starts_with(docs()) {
                wrong.push(format!("{here}: {link}: a link to the folder works in the book, too"));
            }
            let (file, fragment) =
                link.split_once('#').map_or((link.as_str(), None), |(file, name)| (file, Some(name)));
            let target = if file.is_empty() { path.clone() } else { straight(&path.parent().unwrap().join(file)) };
            let there = match (fragment, known.get(&target)) {
                (Some(name), Some(page)) => page.headings.contains(name),
                (Some(_), None) => false,
                // What stands outside the docs isn't part of the book.
                (None, _) => {
                    target.exists()
                        && target.starts_with(if path.starts_with(docs()) { docs() } else { root.to_owned() })
                }
            };
            if !there {
                wrong.push(format!("{here}: {link}"));
            }
        }
    }
    assert!(wrong.is_empty(), "links that lead nowhere:\n{}", wrong.join("\n"));
    assert!(followed > 200, "{followed}");
}

/// The heading of a group of codes.
fn heading(group: Group) -> Text {
    match group {
        Group::Reading => Text::new("group-reading"),
        Group::Names => Text::new("group-names"),
        Group::Values => Text::new("group-values"),
        Group::Law => Text::new("group-law"),
        Group::Verdict => Text::new("group-verdict"),
        Group::Claims => Text::new("group-claims"),
        Group::Change => Text::new("group-change"),
        Group::Writing => Text::new("group-writing"),
        Group::Workspace => Text::new("group-workspace"),
    }
}

/// Groups with their codes, those without a code left out.
fn groups() -> Vec<(Group, Vec<Code>)> {
    let of = |group| Code::ALL.iter().copied().filter(|code| code.group() == group).collect::<Vec<_>>();
    Group::ALL.into_iter().map(|group| (group, of(group))).filter(|(_, codes)| !codes.is_empty()).collect()
}

#[test]
fn the_list_of_codes_is_that_of_the_program() {
    let [english, russian, kazakh] = Language::ALL.map(Catalogue::for_language);
    let mut index = String::from(
        "# Diagnostics\n\nEach finding has a code, in square brackets behind its severity: `error[gap]`. A code keeps its sense for ever. `kzrules explain CODE` \
         prints\nits page in the terminal, in English, Russian or Kazakh. The severity is the usual one; that of a verdict hangs on whether the demand binds\n\
         ([verdicts and how grave they are](../language.md#verdicts-and-how-grave-they-are)).\n\n\
         This page is made from the program's table of codes, and a test holds it against it.\n",
    );
    let mut places = String::new();
    for (group, codes) in groups() {
        let _ = write!(
            index,
            "\n## {}\n\n| code | usually | says | говорит | айтады |\n|---|---|---|---|---|\n",
            english.say(&heading(group))
        );
        for code in codes {
            let titles = [english, russian, kazakh].map(|catalogue| catalogue.title(code)).join(" | ");
            let _ = writeln!(index, "| [`{code}`]({code}.md) | {} | {titles} |", code.severity().word());
            let _ = writeln!(places, "  - [{code}](diagnostics/{code}.md)");
        }
    }
    held(&docs().join("diagnostics/README.md"), &index);

    // The table of contents is written by hand, but for the pages of the codes.
    let summary = docs().join("SUMMARY.md");
    let text = read(&summary);
    let mut made = String::new();
    for line in text.split_inclusive('\n').filter(|line| !line.starts_with("  - [") || !line.contains("](diagnostics/"))
    {
        made.push_str(line);
        if line.contains("](diagnostics/README.md)") {
            made.push_str(&places);
        }
    }
    held(&summary, &made);
}

/// The help of the program or of a command, at eighty columns.
fn help(arguments: &[&str]) -> String {
    let output = program::program(&std::env::temp_dir(), arguments).env("COLUMNS", "80").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[test]
fn the_help_of_the_commands_is_that_of_the_program() {
    let whole = help(&["--help"]);
    let mut made = format!(
        "# Commands\n\nWhat the program says of itself. This page is made from its `--help`, and a test holds it against it.\n\n```text\n{whole}```\n"
    );
    let listed = whole.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names: Vec<&str> =
        listed.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 15, "{names:?}");
    for name in names.iter().filter(|name| **name != "help") {
        let _ = write!(made, "\n## `kzrules {name}`\n\n```text\n{}```\n", help(&[name, "--help"]));
    }
    held(&docs().join("commands.md"), &made);
}

/// Words of the glossary, and where the catalogues say them.
const WORDS: [(&str, Text); 36] = [
    ("met", Text::new("verdict-met")),
    ("exceeds", Text::new("verdict-exceeds")),
    ("partial", Text::new("verdict-partial")),
    ("shortfall", Text::new("verdict-shortfall")),
    ("gap", Text::new("verdict-gap")),
    ("conflict", Text::new("verdict-conflict")),
    ("unknown", Text::new("verdict-unknown")),
    ("uncertain", Text::new("verdict-uncertain")),
    ("judgement", Text::new("verdict-judgement")),
    ("not applicable", Text::new("verdict-not-applicable")),
    ("absent", Text::new("outcome-absent")),
    ("instrument", Text::new("kind-instrument")),
    ("law", Text::new("kind-law")),
    ("demand", Text::new("table-demand")),
    ("provision", Text::new("table-provision")),
    ("verdict", Text::new("table-verdict")),
    ("property", Text::new("kind-property")),
    ("dimension", Text::new("kind-dimension")),
    ("group", Text::new("kind-group")),
    ("topic", Text::new("kind-topic")),
    ("parameter", Text::new("kind-parameter")),
    ("silence", Text::new("statement-silence")),
    ("status", Text::new("statement-status")),
    ("definition", Text::new("statement-definition")),
    ("choice", Text::new("statement-choice")),
    ("bill", Text::new("kind-bill")),
    ("precondition", Text::new("statement-precondition")),
    ("source", Text::new("kind-source")),
    ("claim", Text::new("statement-claim")),
    ("recommendation", Text::new("statement-recommendation")),
    ("evidence of practice", Text::new("statement-practice")),
    ("procedure", Text::new("kind-procedure")),
    ("case", Text::new("kind-case")),
    ("series", Text::new("kind-series")),
    ("jurisdiction", Text::new("kind-jurisdiction")),
    ("hierarchy", Text::new("statement-hierarchy")),
];

/// Words that the program says in sentences only, and one in which it does.
fn said_in_sentences() -> [(&'static str, Text); 5] {
    [
        ("rank", Text::new("code-unknown-rank")),
        ("reading", Text::new("reading-of-demand")),
        ("expectation", Text::new("code-expectation-stale")),
        ("binding", Text::new("concordance-binds")),
        ("finding", Text::new("summary-known").with("count", 1_usize)),
    ]
}

/// The words in bold with which the cells of a row begin.
fn bold(row: &str) -> Option<Vec<&str>> {
    let cells = row.strip_prefix("| **")?.strip_suffix(" |")?.split(" | **");
    cells.map(|cell| cell.split_once("**").map(|(word, _)| word)).collect()
}

#[test]
fn the_glossary_says_what_the_program_says() {
    let catalogues = Language::ALL.map(Catalogue::for_language);
    let text = read(docs().join("glossary.md"));
    let rows: Vec<Vec<&str>> = text.lines().filter_map(bold).collect();
    assert!(rows.iter().all(|row| row.len() == 3), "each word in three languages");
    let mut seen = BTreeSet::new();
    for row in &rows {
        assert!(seen.insert(row.first().unwrap()), "{row:?} stands there twice");
    }
    for (word, said) in &WORDS {
        let row = rows.iter().find(|row| row.first() == Some(word)).unwrap_or_else(|| panic!("no `{word}`"));
        let [english, russian, kazakh] = catalogues.map(|catalogue| catalogue.say(said));
        let english = english.trim_start_matches("an ").trim_start_matches("a ");
        assert_eq!(*row, vec![english, russian.as_str(), kazakh.as_str()]);
    }
    for (word, said) in &said_in_sentences() {
        let row = rows.iter().find(|row| row.first() == Some(word)).unwrap_or_else(|| panic!("no `{word}`"));
        for (term, catalogue) in row.iter().zip(catalogues) {
            // Words are inflected, their beginnings aren't.
            let begins: String = term.chars().take(3).collect();
            let sentence = catalogue.say(said).to_lowercase();
            assert!(sentence.contains(&begins), "`{term}` isn't in “{sentence}”");
        }
    }
}
