//! Literate cases: every Markdown file under `tests/cases/`, and the language reference, is a specification
//! and a test at once. A heading begins a case; its `kzrules` blocks are the files of a workspace; then a
//! block says what must come of it. How to write them stands in `tests/cases/README.md`.
//!
//! `KZRULES_BLESS=1 cargo test --test cases` writes what was found into those blocks.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may stop at once when an assumption fails"
)]

mod markdown;

use kzrules::diagnostic::{Diagnostic, Group};
use kzrules::report::document::{self, Document};
use kzrules::report::{Report, Style, answer_lines, full, model, summary};
use kzrules::session::About;
use kzrules::{Options, Session, Workspace};
use markdown::{Block, Part, difference, parts};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The day of the law where a block names none.
const TODAY: &str = "2026-11-23";

#[test]
fn every_case_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root.join("tests/cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md"))
        .collect();
    paths.push(root.join("docs/language.md"));
    paths.sort();
    let bless = std::env::var_os("KZRULES_BLESS").is_some();
    let only = std::env::var("KZRULES_CASES").ok();
    let mut told = String::new();
    for path in paths.iter().filter(|path| path.exists()) {
        let shown = path.strip_prefix(root).unwrap().display().to_string();
        if only.as_ref().is_some_and(|only| !shown.contains(only)) {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let blessed = run(&shown, &text, &mut told);
        if bless && blessed != text {
            let beside = path.with_extension("md.new");
            std::fs::write(&beside, blessed).unwrap();
            std::fs::rename(&beside, path).unwrap();
        }
    }
    assert!(told.is_empty(), "\n{told}");
}

/// Words that mean nothing behind the language of a block: most likely misspelt.
fn strange<'t>(block: &Block<'t>) -> Option<&'t str> {
    let known: &[&str] = match block.language {
        "kzrules" => &["file", "shared", "accepted", "alone"],
        "verdicts" => &["as-of", "known-on", "of", "facts", "binding", "search"],
        "findings" => &["as-of", "known-on", "of", "messages", "notes", "only"],
        "output" => &["as-of", "known-on", "of", "width", "all"],
        "conflicts" => &["as-of", "known-on", "of"],
        "answers" => &["as-of", "of", "case"],
        "procedures" => &["as-of", "of", "show", "compare"],
        "why" => &["as-of", "known-on", "of"],
        "table" => &["as-of", "known-on", "of", "act", "width"],
        _ => return None,
    };
    block.words.iter().copied().find(|word| !known.contains(&word.split('=').next().unwrap_or(word)))
}

/// Runs the cases of one file; gives its text with what was found in place of what was expected.
fn run(path: &str, text: &str, told: &mut String) -> String {
    let mut shared: Vec<(String, &str)> = Vec::new();
    let mut files: Vec<(String, &str)> = Vec::new();
    // Whether the rules at hand stand alone, without the shared ones: with modules, which have names of their own.
    let mut alone = false;
    let mut case = (1, "");
    // Whether a block has said what must come of the rules so far; the next rules begin anew.
    let mut asked = true;
    let mut blessed = String::new();
    let mut copied = 0;
    let unasked = |case: (usize, &str), told: &mut String| {
        let _ = writeln!(told, "{path}:{}: “{}” has rules, but no block says what must come of them", case.0, case.1);
    };
    for part in parts(path, text, told) {
        let block = match part {
            Part::Heading(line, title) => {
                if !asked {
                    unasked(case, told);
                }
                (case, asked) = ((line, title), true);
                files.clear();
                continue;
            }
            Part::Block(block) => block,
        };
        if let Some(word) = strange(&block) {
            let _ = writeln!(told, "{path}:{}: `{word}` means nothing in a block of {}", block.line, block.language);
        }
        let found = match block.language {
            "kzrules" => {
                if asked {
                    files.clear();
                    alone = false;
                }
                alone |= block.has("alone");
                let list = if block.has("shared") { &mut shared } else { &mut files };
                let letter = u8::try_from(list.len()).ok().and_then(|i| b'a'.checked_add(i)).map_or('z', char::from);
                list.push((block.value("file").map_or(format!("{letter}.rule"), str::to_owned), block.content));
                if block.has("accepted") {
                    let session = session(with(&shared, alone), &files, &block);
                    let wrong = written_wrong(&session);
                    if !wrong.is_empty() {
                        let _ = writeln!(told, "{path}:{}: “{}” isn't accepted:\n{wrong}", block.line, case.1);
                    }
                    files.clear();
                    asked = true;
                } else {
                    asked &= block.has("shared");
                }
                continue;
            }
            "verdicts" => verdicts(&session(with(&shared, alone), &files, &block).check(), &block),
            "findings" => findings(&session(with(&shared, alone), &files, &block), &block),
            "conflicts" => conflicts(&session(with(&shared, alone), &files, &block)),
            "answers" => {
                let about = About { names: named(&block, "case"), files: Vec::new() };
                let answer = session(with(&shared, alone), &files, &block).ask(&about);
                answers(answer.map(|answer| answer_lines(&answer)).map_err(|mut wrong| Box::new(wrong.remove(0))))
            }
            "procedures" => {
                let names = named(&block, "show").into_iter().chain(named(&block, "compare")).collect::<Vec<_>>();
                answers(session(with(&shared, alone), &files, &block).procedures(&names))
            }
            "why" => why(&session(with(&shared, alone), &files, &block), &block),
            "table" => table(&session(with(&shared, alone), &files, &block), &block),
            "output" => output(&session(with(&shared, alone), &files, &block), &block),
            _ => continue,
        };
        asked = true;
        if found != block.content {
            let _ = writeln!(told, "{path}:{}: “{}”\n{}", block.line, case.1, difference(block.content, &found));
        }
        blessed.push_str(&text[copied..block.start]);
        blessed.push_str(&found);
        copied = block.start + block.content.len();
    }
    if !asked {
        unasked(case, told);
    }
    blessed.push_str(&text[copied..]);
    blessed
}

/// The shared rules, or none of them.
fn with<'s, 't>(shared: &'s [(String, &'t str)], alone: bool) -> &'s [(String, &'t str)] {
    if alone { &[] } else { shared }
}

fn session(shared: &[(String, &str)], files: &[(String, &str)], block: &Block<'_>) -> Session {
    let as_of = block.value("as-of").unwrap_or(TODAY).parse().unwrap();
    let workspace = Workspace::memory(shared.iter().chain(files).cloned());
    let known_on = block.value("known-on").map(|day| day.parse().unwrap());
    let jurisdiction = block.value("of").map(str::to_owned);
    Session::new(workspace, Options { as_of, known_on, jurisdiction, sources: Vec::new() })
}

/// `C183 art 4(1) = partial`, and below it what each part of the demand gets.
fn verdicts(report: &Report, block: &Block<'_>) -> String {
    let style = Style::default();
    let mut out = String::new();
    for row in &report.verdicts {
        let _ = write!(out, "{} = {}", row.obligation, row.word.word());
        if block.has("binding") {
            out.push_str(match row.binding {
                model::Binding::Yes => ", binds",
                model::Binding::No => ", doesn't bind",
                model::Binding::Unknown => ", whether it binds is unknown",
            });
        }
        if let (true, Some(search)) = (block.has("search"), row.search) {
            out.push_str(match search {
                model::Search::Complete => ", searched",
                model::Search::Partial => ", searched in part",
                model::Search::None => ", not searched",
            });
        }
        out.push('\n');
        for region in &row.regions {
            let _ = write!(out, "  {}: {}", region.outcome.word(), style.say(&region.situations));
            if let Some(distance) = &region.distance {
                let _ = write!(out, " (by {})", style.say(distance));
            }
            if block.has("facts") && !region.facts.is_empty() {
                let _ = write!(out, " [{}]", region.facts.join(", "));
            }
            out.push('\n');
        }
    }
    out
}

/// `example.rule:3:16 error[gap]`, and what else is wanted. How the rules are written is asked for by name: examples
/// are sketches in one file, of which most cite nothing.
fn findings(session: &Session, block: &Block<'_>) -> String {
    let mut out = String::new();
    let wanted = |found: &&Diagnostic| match block.value("only") {
        Some(only) => only.split(',').any(|code| code == found.code.name()),
        None => found.code.group() != Group::Writing,
    };
    for found in session.check().diagnostics.iter().filter(wanted) {
        finding(&mut out, session, found, block.has("messages") || block.has("notes"), block.has("notes"));
    }
    out
}

/// Where sources contradict the law, one another, or themselves.
fn conflicts(session: &Session) -> String {
    let mut out = String::new();
    for found in &session.conflicts() {
        finding(&mut out, session, found, true, true);
    }
    out
}

/// The names behind a word of a block.
fn named(block: &Block<'_>, word: &str) -> Vec<String> {
    block.value(word).map(|names| names.split(',').map(str::to_owned).collect()).unwrap_or_default()
}

/// What a case comes to, a procedure, the difference of two; or why there is no answer.
fn answers(lines: Result<Vec<(usize, kzrules::diagnostic::Text)>, Box<Diagnostic>>) -> String {
    let style = Style::default();
    match lines {
        Ok(lines) => {
            let line = |(depth, text): &(usize, _)| format!("{}{}", "  ".repeat(*depth), style.say(text));
            lines.iter().map(|one| line(one).trim_end().to_owned() + "\n").collect()
        }
        Err(problem) => format!("{}\n", style.say(&problem.message)),
    }
}

/// What `why` answers to each question, a line that begins with `?`.
fn why(session: &Session, block: &Block<'_>) -> String {
    let questions = block.content.lines().filter_map(|line| line.strip_prefix("? "));
    questions.map(|question| format!("? {question}\n{}", answers(session.why(question)))).collect()
}

fn table(session: &Session, block: &Block<'_>) -> String {
    let width = block.value("width").map_or(100, |width| width.parse().unwrap());
    let style = Style { width, ..Style::default() };
    let blocks = document::verdicts(&session.check(), block.value("act").unwrap_or("")).map(|found| found.blocks);
    let bare = Document { blocks: blocks.unwrap_or_default(), ..Document::default() };
    document::text(&bare, &style).lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn finding(out: &mut String, session: &Session, found: &Diagnostic, messages: bool, notes: bool) {
    let style = Style::default();
    match found.place().and_then(|place| session.files().locate(place)) {
        Some((path, start, _)) => {
            let _ = write!(out, "{path}:{}:{} ", start.line, start.column);
        }
        None => out.push_str("kzrules "),
    }
    let _ = write!(out, "{}[{}]", found.severity.word(), found.code);
    if messages {
        let _ = write!(out, " {}", style.say(&found.message));
    }
    out.push_str(if found.known { " (known)\n" } else { "\n" });
    for (title, text) in found.notes.iter().filter(|_| notes) {
        let _ = writeln!(out, "  {}: {}", style.say(title), style.say(text));
    }
}

/// What stands in the way of an example being read at all.
fn written_wrong(session: &Session) -> String {
    let mut out = String::new();
    for found in &session.check().diagnostics {
        if matches!(found.code.group(), Group::Reading | Group::Names | Group::Values | Group::Workspace) {
            finding(&mut out, session, found, true, false);
        }
    }
    out
}

/// As the program prints it, known findings included.
fn output(session: &Session, block: &Block<'_>) -> String {
    let width = block.value("width").map_or(80, |width| width.parse().unwrap());
    let style = Style { width, known: true, ..Style::default() };
    let mut report = session.check();
    if !block.has("all") {
        report.diagnostics.retain(|found| found.code.group() != Group::Writing);
    }
    let findings = full(&report, session.files(), &style);
    let gap = if findings.is_empty() { "" } else { "\n" };
    format!("{findings}{gap}{}", summary(&report, &style))
}

#[test]
fn a_case_without_an_expectation_is_an_error() {
    let mut told = String::new();
    run("x.md", "# One\n```kzrules\nnever men\n```\n# Two\nprose\n", &mut told);
    assert!(told.contains("x.md:1: “One” has rules"), "{told}");
    assert!(!told.contains("Two"), "{told}");
}

#[test]
fn blessing_changes_expectations_alone() {
    let text = "# One\n\n```kzrules file=x.rule\ndimension sex: one of women, men\n```\n\nprose\n\n```findings\nwrong\n```\n\nend\n";
    let mut told = String::new();
    let blessed = run("x.md", text, &mut told);
    assert_eq!(told, "x.md:9: “One”\n  - wrong\n\n");
    assert_eq!(blessed, text.replace("wrong\n", ""));
}
