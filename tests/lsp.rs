//! The language server as an editor drives it, over its pipes: it shows what `check` finds, in every corpus of the tests and
//! at the same places; it works on what isn't saved, in several folders; nothing that is asked ends it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

mod editor;
mod markdown;
mod program;

use editor::{Beginning, Editor, uri};
use program::program;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const CANCELLED: i32 = -32800;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn start(folders: &[&Path], utf8: bool) -> Editor {
    let beginning = Beginning { folders, utf8, options: json!({"early": false}) };
    let mut program = program(folders.first().copied().unwrap_or(root()), &[]);
    program.env("XDG_CACHE_HOME", root().join("target/tmp/cache"));
    Editor::start(program, &beginning)
}

/// A temporary folder by its whole path: the system may give a link.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().canonicalize().unwrap();
    (folder, path)
}

/// What `check --format json` finds in a folder, without what the editor doesn't show of it.
fn checked(folder: &Path, from: &Path) -> Vec<Value> {
    let rules = folder.join("rules");
    let rules = if rules.is_dir() { rules } else { folder.to_owned() };
    // The settings are named from where one stands: the server stands in the first folder of all.
    let run = program(from, &["check", "--format", "json", rules.to_str().unwrap()]).output().unwrap();
    let report: Value = serde_json::from_slice(&run.stdout).unwrap();
    let mut found = report["diagnostics"].as_array().unwrap().clone();
    for one in &mut found {
        one.as_object_mut().unwrap().remove("identity");
    }
    found
}

/// A place of the editor as `check` has it: line and column from 1, columns in characters.
fn place(text: &str, position: &Value, utf8: bool) -> (u64, u64) {
    let (line, character) = (position["line"].as_u64().unwrap(), position["character"].as_u64().unwrap());
    let words = text.split('\n').nth(usize::try_from(line).unwrap()).unwrap_or_default();
    let mut units = 0;
    let mut column = 1;
    for letter in words.chars() {
        if units >= character {
            break;
        }
        units += u64::try_from(if utf8 { letter.len_utf8() } else { letter.len_utf16() }).unwrap();
        column += 1;
    }
    assert_eq!(units, character, "a place inside a character, or behind the line: {position} in {words:?}");
    (line + 1, column)
}

/// Compares what is shown for a folder with what `check` finds there.
fn assert_same(folder: &Path, from: &Path, shown: &BTreeMap<String, Value>, utf8: bool, name: &str) {
    let own = uri(folder);
    // Modules are laid down elsewhere, for each folder apart.
    let inside = |uri: &str| uri == own || uri.starts_with(&format!("{own}/")) || uri.contains("/kzrules/0.");
    let of_folder = shown.iter().filter(|(uri, _)| inside(uri));
    let mut seen: Vec<String> = Vec::new();
    for (file, params) in of_folder {
        for finding in params["diagnostics"].as_array().unwrap() {
            let data = &finding["data"];
            assert_eq!(data["code"], finding["code"], "{name}");
            assert!(
                finding["message"].as_str().unwrap().starts_with(data["message"].as_str().unwrap()),
                "{name}: {finding}"
            );
            let severity = match data["severity"].as_str().unwrap() {
                _ if data["known"] == json!(true) => 4,
                "error" => 1,
                "warning" => 2,
                _ => 3,
            };
            assert_eq!(finding["severity"], json!(severity), "{name}");
            if let Some(label) = data["labels"].as_array().unwrap().first() {
                let shown = label["path"].as_str().unwrap();
                let path = match from.join(shown).canonicalize() {
                    Ok(path) => path,
                    Err(_) if shown.starts_with("kzrules/") => PathBuf::from(file.strip_prefix("file://").unwrap()),
                    Err(_) => from.join(shown),
                };
                assert_eq!(uri(&path), *file, "{name}: {finding}");
                // Places count from behind a byte order mark.
                let text = fs::read_to_string(&path).unwrap_or_default();
                let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
                let range = &finding["range"];
                let (start, end) = (place(&text, &range["start"], utf8), place(&text, &range["end"], utf8));
                let of = |line: &str, column: &str| (label[line].as_u64().unwrap(), label[column].as_u64().unwrap());
                assert_eq!((start, end), (of("line", "column"), of("end_line", "end_column")), "{name}: {finding}");
            } else {
                assert_eq!(*file, own, "{name}: {finding}");
            }
            seen.push(data.to_string());
        }
    }
    let mut expected: Vec<String> = checked(folder, from).iter().map(ToString::to_string).collect();
    seen.sort();
    expected.sort();
    let only = |of: &[String], other: &[String]| {
        of.iter().filter(|one| !other.contains(one)).cloned().collect::<Vec<String>>().join("\n")
    };
    let (more, less) = (only(&seen, &expected), only(&expected, &seen));
    assert!(more.is_empty() && less.is_empty(), "{name}: shown alone:\n{more}\nfound alone:\n{less}");
    assert_eq!(seen.len(), expected.len(), "{name}");
}

/// Writes workspaces, opens them all in one server, and compares each. One that uses modules has a server for itself, since
/// where their files are laid down doesn't tell whose they are.
fn compare(workspaces: &[(String, Vec<(String, String)>)], utf8: bool) {
    let uses = |(_, files): &&(String, Vec<(String, String)>)| {
        files.iter().any(|(_, text)| text.contains("use kzrules") || text.contains("use `kzrules"))
    };
    let (alone, together): (Vec<_>, Vec<_>) = workspaces.iter().partition(uses);
    for workspace in alone {
        compare_in_one(&[workspace], utf8);
    }
    if !together.is_empty() {
        compare_in_one(&together, utf8);
    }
}

fn compare_in_one(workspaces: &[&(String, Vec<(String, String)>)], utf8: bool) {
    let (_keep, base) = folder();
    let mut folders = Vec::new();
    for (number, (_, files)) in workspaces.iter().enumerate() {
        let folder = base.join(format!("w{number}"));
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
        }
        folders.push(folder);
    }
    let paths: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
    let mut editor = start(&paths, utf8);
    for folder in &folders {
        // A document that is open is told of in any case, so that it can be waited for.
        let probe = editor.open(&folder.join("~probe.rule"), "");
        editor.wait_for(&probe, 1);
    }
    for (folder, (name, _)) in folders.iter().zip(workspaces) {
        assert_same(folder, paths[0], &editor.shown, utf8, name);
    }
    assert!(editor.end());
}

/// The literate cases of a Markdown file as workspaces.
fn cases(path: &Path) -> Vec<(String, Vec<(String, String)>)> {
    let text = fs::read_to_string(path).unwrap();
    let shown = path.strip_prefix(root()).unwrap().display().to_string();
    let examples = markdown::examples(&shown, &text).into_iter();
    let workspace = |example: markdown::Example<'_>| {
        let mut files: Vec<(String, String)> =
            example.files.into_iter().map(|(name, text)| (name, text.to_owned())).collect();
        let of = example.of.map(|of| format!("jurisdiction = \"{of}\"\n")).unwrap_or_default();
        files.push(("kzrules.toml".to_owned(), format!("as-of = {}\n{of}", example.as_of.unwrap_or("2026-11-23"))));
        (format!("{shown}:{}", example.line), files)
    };
    examples.map(workspace).collect()
}

fn markdown_files(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths
}

#[test]
fn it_shows_what_check_finds_in_every_case() {
    let mut count = 0;
    for path in markdown_files("tests/cases") {
        let workspaces = cases(&path);
        count += workspaces.len();
        // Columns in bytes here, in UTF-16 units in the reference.
        compare(&workspaces, true);
    }
    assert!(count > 200, "{count}");
}

#[test]
fn it_shows_what_check_finds_in_the_reference() {
    let workspaces = cases(&root().join("docs/language.md"));
    assert!(workspaces.len() > 40, "{}", workspaces.len());
    compare(&workspaces, false);
}

#[test]
fn it_shows_what_check_finds_in_broken_files() {
    let mut workspaces = Vec::new();
    let mut files: Vec<PathBuf> =
        fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push(root().join("tests/data/hostile.rule"));
    files.push(root().join("src/syntax/tests/forms.rule"));
    files.sort();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        workspaces.push((path.display().to_string(), vec![("еңбек кодексі 🙂.rule".to_owned(), text)]));
    }
    compare(&workspaces, false);
    compare(&workspaces, true);
}

#[test]
fn it_shows_what_check_finds_in_the_shipped_corpus() {
    for utf8 in [false, true] {
        let mut editor = start(&[root()], utf8);
        let path = root().join("rules/ilo/c183.rule");
        let document = editor.open(&path, &fs::read_to_string(&path).unwrap());
        editor.wait_for(&document, 1);
        assert_same(root(), root(), &editor.shown, utf8, "rules");
        assert!(editor.end());
    }
}

const RULES: &str = "\
jurisdiction Examplia \"Republic of Examplia\"
instrument ExampleConvention \"Example Convention, 2000\"
law ExampleCode \"Labour Code\"
  of       Examplia
  in force 2016-01-01
Examplia ratified ExampleConvention
  in force 2013
property жалақы \"wages 🙂\": days
  more is better
ExampleConvention art 3: жалақы >= 24 days
  cite \"a document\"
ExampleCode art 88: жалақы = 24 days
  cite \"a document\"
";

fn codes(editor: &Editor, uri: &str) -> Vec<String> {
    let found = editor.shown.get(uri).and_then(|shown| shown["diagnostics"].as_array());
    let codes = found.into_iter().flatten().map(|one| one["code"].as_str().unwrap().to_owned());
    // All in one file and without sources: that is told, and is beside the point here.
    codes.filter(|code| !["without-citation", "wrong-file", "unused-name"].contains(&code.as_str())).collect()
}

#[test]
fn what_isnt_saved_counts_until_it_is_closed() {
    let (_keep, base) = folder();
    let path = base.join("a.rule");
    fs::write(&path, RULES).unwrap();
    let mut editor = start(&[&base], false);
    let document = editor.open(&path, &RULES.replace(" = 24 days", " = 14 days"));
    editor.wait_for(&document, 1);
    assert_eq!(codes(&editor, &document), ["shortfall"]);
    // One letter behind Cyrillic and an emoji on the lines before: `14` becomes `24`.
    let at = |character| json!({"line": 11, "character": character});
    let change = json!([{"range": {"start": at(29), "end": at(30)}, "text": "2"}]);
    editor.change(&document, 2, change);
    editor.wait_for(&document, 2);
    assert_eq!(codes(&editor, &document), Vec::<String>::new());
    editor.replace(&document, 3, &RULES.replace(" = 24 days", " = 24 dys"));
    editor.wait_for(&document, 3);
    assert!(codes(&editor, &document).contains(&"unknown-unit".to_owned()), "{:?}", codes(&editor, &document));
    // Another document of the folder that is on no disk.
    let other = editor.open(&base.join("b.rule"), "property жалақы \"again\": days\n");
    editor.wait_for(&other, 1);
    assert_eq!(codes(&editor, &other), ["duplicate-name"]);
    editor.tell("textDocument/didClose", json!({"textDocument": {"uri": other}}));
    editor.tell("textDocument/didClose", json!({"textDocument": {"uri": document}}));
    let probe = editor.open(&base.join("~probe.rule"), "");
    editor.wait_for(&probe, 1);
    assert_eq!(codes(&editor, &document), Vec::<String>::new());
    assert_eq!(codes(&editor, &other), Vec::<String>::new());
    assert!(editor.end());
}

#[test]
fn folders_come_and_go() {
    let (_keep, base) = folder();
    let (one, other) = (base.join("one"), base.join("other"));
    for folder in [&one, &other] {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join("a.rule"), RULES.replace(" = 24 days", " = 14 days")).unwrap();
    }
    let mut editor = start(&[&one], false);
    let probe = editor.open(&one.join("~probe.rule"), "");
    editor.wait_for(&probe, 1);
    let (a, b) = (uri(&one.join("a.rule")), uri(&other.join("a.rule")));
    assert_eq!(codes(&editor, &a), ["shortfall"]);
    assert!(!editor.shown.contains_key(&b));
    let event = json!({"event": {"added": [{"uri": uri(&other), "name": "other"}], "removed": [{"uri": uri(&one), "name": "one"}]}});
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    let probe = editor.open(&other.join("~probe.rule"), "");
    editor.wait_for(&probe, 1);
    assert_eq!(codes(&editor, &b), ["shortfall"]);
    assert!(editor.end());
}

#[test]
fn a_request_can_be_taken_back_and_an_unknown_one_ends_nothing() {
    let path = root().join("rules/ilo/c183.rule");
    let text = fs::read_to_string(&path).unwrap();
    let mut editor = start(&[root()], false);
    let document = editor.open(&path, &text);
    // The corpus isn't read yet: the request waits, and is taken back.
    let lenses = editor.request("textDocument/codeLens", json!({"textDocument": {"uri": document}}));
    editor.tell("$/cancelRequest", json!({"id": lenses}));
    assert_eq!(editor.answer(&lenses).unwrap_err().0, CANCELLED);
    assert!(editor.ask("textDocument/nonsense", json!({})).is_err());
    assert!(editor.ask("textDocument/hover", json!({"textDocument": {"uri": document}})).is_err());
    editor.tell("textDocument/didChange", json!({"nonsense": true}));
    editor.tell("kzrules/nonsense", json!(null));
    let lenses = editor.ask("textDocument/codeLens", json!({"textDocument": {"uri": document}})).unwrap();
    assert!(lenses.as_array().unwrap().len() > 20);
    assert!(editor.end());
}

#[test]
fn a_demand_leads_to_the_law_and_back() {
    let path = root().join("rules/ilo/c183.rule");
    let text = fs::read_to_string(&path).unwrap();
    let mut editor = start(&[root()], false);
    let document = editor.open(&path, &text);
    let line = text.lines().position(|line| line.starts_with("C183 art 4(1):")).unwrap();
    let at = |character| json!({"textDocument": {"uri": document}, "position": {"line": line, "character": character}});
    let law = editor.ask("textDocument/definition", at(6)).unwrap();
    let first = law[0].clone();
    assert!(first["uri"].as_str().unwrap().ends_with("rules/kz/labour-code-leave.fact"), "{law}");
    let fact = json!({"textDocument": {"uri": first["uri"]}, "position": first["range"]["start"]});
    let back = editor.ask("textDocument/implementation", fact).unwrap();
    let goes_back = |place: &Value| place["uri"] == json!(document) && place["range"]["start"]["line"] == json!(line);
    assert!(back.as_array().unwrap().iter().any(goes_back), "{back}");
    let hover = editor.ask("textDocument/hover", at(6)).unwrap();
    let words = hover["contents"]["value"].as_str().unwrap();
    for part in ["C183 art 4(1)", "Maternity Protection Convention, 2000", "LabourCode art 99(2)", "126 days"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    let why = editor.ask("kzrules/why", at(6)).unwrap();
    assert_eq!(why["title"], "C183 art 4(1)");
    assert!(why["nodes"].as_array().unwrap().len() > 2, "{why}");
    assert!(editor.end());
}
