//! What is set for a workspace, from outside: in `kzrules.toml`, in the environment, on the command line; levels and ignores;
//! `kzrules config`.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

mod program;

use program::program as kzrules;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::{TempDir, tempdir};

const DEMANDS: &str = "\
jurisdiction Examplia \"Examplia\"
jurisdiction Ruritania \"Ruritania\"
instrument Pact \"Pact\"
  in force 2000
Examplia ratified Pact
  in force 2013
Ruritania ratified Pact
  in force 2013
property hours \"hours\": hours
  less is better
property leave \"leave\": days
  more is better
Pact art 3: leave exists
Pact art 4: hours <= 40 hours
";

const LAW: &str = "\
law Code \"Code\"
  of Examplia
  in force 2016-01-01
Code art 1: hours = 48 hours
";

/// A folder with these rules, the settings and `.git`, so that the search upward ends there.
fn workspace(settings: &str) -> TempDir {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at(".git")).unwrap();
    fs::create_dir_all(at("rules/страны")).unwrap();
    fs::write(at("rules/demands.rule"), DEMANDS).unwrap();
    fs::write(at("rules/страны/закон.fact"), LAW).unwrap();
    fs::write(at("kzrules.toml"), settings).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn run_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    kzrules(folder, arguments).envs(variables.iter().copied()).output().unwrap()
}

fn out(run: &Output) -> &str {
    std::str::from_utf8(&run.stdout).unwrap()
}

fn err(run: &Output) -> &str {
    std::str::from_utf8(&run.stderr).unwrap()
}

fn report(run: &Output) -> Value {
    let read = serde_json::from_slice(&run.stdout);
    assert!(read.is_ok(), "{}{}", out(run), err(run));
    read.unwrap()
}

const SETTINGS: &str = "jurisdiction = \"Examplia\"\nas-of = 2020-01-01\nlanguage = \"kk\"\npaths = [\"rules/\"]\n\
                        format = \"concise\"\nfail-on = \"never\"\n";

#[test]
fn the_command_line_comes_before_the_environment_and_that_before_the_file() {
    let folder = workspace(SETTINGS);
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", err(&checked));
    assert!(out(&checked).contains("rules/demands.rule:13:13: warning[unknown] Pact art 3: заң"), "{}", out(&checked));
    assert!(out(&checked).contains("Pact art 4"), "{}", out(&checked));

    let variables = [
        ("KZRULES_FORMAT", "json"),
        ("KZRULES_AS_OF", "2021-01-01"),
        ("KZRULES_LANG", "ru"),
        ("KZRULES_FAIL_ON", "error"),
        ("KZRULES_JURISDICTION", "Ruritania"),
    ];
    let checked = run_with(folder.path(), &["check"], &variables);
    let told = report(&checked);
    assert_eq!((&told["as_of"], &told["jurisdiction"]), (&"2021-01-01".into(), &"Ruritania".into()));
    assert_eq!(checked.status.code(), Some(0), "nothing is known of Ruritania, so that nothing fails");

    let options = ["check", "--as-of", "2022-01-01", "--jurisdiction", "Examplia", "--fail-on", "warning"];
    let checked = run_with(folder.path(), &options, &variables);
    let told = report(&checked);
    assert_eq!((&told["as_of"], &told["jurisdiction"]), (&"2022-01-01".into(), &"Examplia".into()));
    assert_eq!(checked.status.code(), Some(1));

    let full = run_with(folder.path(), &["check", "--format", "full", "--lang", "en"], &variables);
    assert!(out(&full).contains("as of 2021-01-01"), "{}", out(&full));
    let russian = run_with(folder.path(), &["check", "--format", "full"], &variables);
    assert!(out(&russian).contains("на 2021-01-01"), "{}", out(&russian));
    let today = run(folder.path(), &["check", "--as-of", "today", "--format", "json"]);
    assert!(report(&today)["as_of"].as_str().unwrap() > "2026-01-01");
}

#[test]
fn all_commands_heed_the_settings() {
    let folder = workspace(SETTINGS);
    for command in [
        &["why", "Pact art 4"][..],
        &["table", "Pact"],
        &["history", "Pact"],
        &["conflicts"],
        &["test"],
        &["diff", "--from", "2015-01-01"],
    ] {
        let run = run(folder.path(), command);
        assert!(!err(&run).contains("which-jurisdiction"), "{command:?}: {}", err(&run));
        assert!(out(&run).chars().any(|c| "әғқңөұүһі".contains(c)), "{command:?} in Kazakh: {}", out(&run));
    }
    let page = run(folder.path(), &["explain", "gap"]);
    assert!(out(&page).chars().any(|c| "әғқңөұүһі".contains(c)), "{}", out(&page));
    let shown = run_with(folder.path(), &["export", "--format", "json"], &[("KZRULES_JURISDICTION", "Ruritania")]);
    assert_eq!(shown.status.code(), Some(0), "{}", err(&shown));
}

#[test]
fn paths_are_those_from_the_folder_of_the_file_on() {
    let folder = workspace("jurisdiction = \"Examplia\"\npaths = [\"rules/\"]\nformat = \"concise\"\n");
    let inside = folder.path().join("rules/страны");
    let here = run(folder.path(), &["check"]);
    let below = run(&inside, &["check"]);
    assert_eq!(out(&here).lines().count(), out(&below).lines().count());
    assert!(out(&below).contains("\n../../rules/demands.rule:14:"), "{}", out(&below));
    assert!(out(&here).starts_with("rules/demands.rule:"), "{}", out(&here));
    // Who names a path means that one.
    let one = run(&inside, &["check", "-q", "--format", "full", "закон.fact"]);
    assert!(out(&one).contains("1 file"), "{}", out(&one));
    // From elsewhere the settings are those of the path.
    let elsewhere = tempdir().unwrap();
    let path = folder.path().join("rules");
    let far = run(elsewhere.path(), &["check", path.to_str().unwrap()]);
    assert_eq!(out(&far).lines().count(), out(&here).lines().count(), "{}", err(&far));
}

#[test]
fn the_paths_that_are_set_have_no_other_settings() {
    let folder = workspace("paths = [\"rules/\", \"more\"]\n");
    fs::create_dir(folder.path().join("more")).unwrap();
    fs::write(folder.path().join("more/a.rule"), "# nothing\n").unwrap();
    fs::write(folder.path().join("more/kzrules.toml"), "language = \"ru\"\n").unwrap();
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[several-settings]"), "{}", out(&checked));
    let missing = workspace("paths = [\"nowhere\"]\n");
    let checked = run(missing.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[file-not-found]") && out(&checked).contains("nowhere"), "{}", out(&checked));
}

#[test]
fn texts_are_looked_for_where_the_file_says() {
    let folder = workspace("jurisdiction = \"Examplia\"\nsources = [\"тексты\"]\n");
    let told = run(folder.path(), &["check", "-q"]);
    assert_eq!(told.status.code(), Some(2));
    assert_eq!(err(&told), "kzrules: there is no folder `тексты`, which kzrules.toml:2 names for texts\n");
    let by = run_with(folder.path(), &["check"], &[("KZRULES_SOURCE_FOLDERS", "nowhere")]);
    assert!(err(&by).contains("`nowhere`, which KZRULES_SOURCE_FOLDERS names"), "{}", err(&by));
    fs::create_dir(folder.path().join("тексты")).unwrap();
    for here in ["", "rules/страны"] {
        let checked = run(&folder.path().join(here), &["check", "-q"]);
        assert!(out(&checked).contains("quotations: 0"), "{here}: {}{}", out(&checked), err(&checked));
    }
}

#[test]
fn a_variable_that_cannot_be_understood_is_told_by_its_name() {
    let folder = workspace("");
    for (name, value) in [
        ("KZRULES_LANG", "fr"),
        ("KZRULES_AS_OF", "31.12.2026"),
        ("KZRULES_FORMAT", "xml"),
        ("KZRULES_FAIL_ON", "worst"),
    ] {
        let checked = run_with(folder.path(), &["check"], &[(name, value)]);
        assert_eq!(checked.status.code(), Some(2), "{name}");
        assert_eq!(out(&checked), "");
        let said = err(&checked);
        assert!(said.contains(&format!("variable {name}, but found `{value}`")), "{said}");
        assert_eq!(
            run_with(folder.path(), &["check", "-q", "--jurisdiction", "Ruritania"], &[(name, "")]).status.code(),
            Some(0)
        );
    }
    // Who isn't asked about rules isn't told about them; the language concerns everybody.
    let asked = |name, value| run_with(folder.path(), &["explain", "gap"], &[(name, value)]).status.code();
    assert_eq!((asked("KZRULES_AS_OF", "x"), asked("KZRULES_LANG", "x")), (Some(0), Some(2)));
}

#[test]
fn the_language_changes_no_meaning() {
    let mut seen: Option<Value> = None;
    for language in ["en", "ru", "kk"] {
        let settings = format!("jurisdiction = \"Examplia\"\nas-of = 2026-11-23\nlanguage = \"{language}\"\n");
        let folder = workspace(&settings);
        let checked = run(folder.path(), &["check", "--format", "json"]);
        assert_eq!(checked.status.code(), Some(1));
        let told = report(&checked);
        let found = told["diagnostics"].as_array().unwrap();
        let bare = |one: &Value| {
            let places: Vec<_> = one["labels"].as_array().unwrap().iter().map(|label| label["line"].clone()).collect();
            serde_json::json!([one["code"], one["severity"], one["known"], places])
        };
        let rows = told["verdicts"].as_array().unwrap();
        let verdict = |row: &Value| serde_json::json!([row["obligation"], row["verdict"], row["facts"]]);
        let meaning = serde_json::json!([
            found.iter().map(bare).collect::<Vec<_>>(),
            rows.iter().map(verdict).collect::<Vec<_>>(),
            told["summary"],
        ]);
        assert_eq!(seen.get_or_insert_with(|| meaning.clone()), &meaning, "{language}");
        let written = run(folder.path(), &["check", "--write-baseline"]);
        assert_eq!(written.status.code(), Some(0), "{}{}", out(&written), err(&written));
        let text = fs::read_to_string(folder.path().join("kzrules-baseline.toml")).unwrap();
        assert!(text.is_ascii() && text.contains("code = \"shortfall\""), "{text}");
    }
}

#[test]
fn levels_move_findings_up_and_down() {
    let folder = workspace("jurisdiction = \"Examplia\"\n[levels]\nunknown = \"error\"\nshortfall = \"note\"\n");
    for arguments in [&["check", "--format", "json"][..], &["check", "-q", "--format", "json"]] {
        let checked = run(folder.path(), arguments);
        assert_eq!(checked.status.code(), Some(1));
        let told = &report(&checked)["summary"]["diagnostics"];
        assert_eq!((&told["error"], &told["note"]), (&1.into(), &5.into()), "{told}");
    }
    let checked = run(folder.path(), &["check", "--format", "concise"]);
    assert!(
        out(&checked).contains("error[unknown] ") && out(&checked).contains("note[shortfall] "),
        "{}",
        out(&checked)
    );
    // What can't be read stays an error.
    let folder = workspace("[levels]\nsyntax = \"note\"\n");
    let checked = run(folder.path(), &["check", "--width", "100", "--jurisdiction", "Examplia"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[bad-settings]: `syntax` can't become a note"), "{}", out(&checked));
}

fn ignoring(code: &str, at: &str, more: &str) -> TempDir {
    workspace(&format!(
        "jurisdiction = \"Examplia\"\n[[ignore]]\ncode = \"{code}\"\nat = \"{at}\"\nbecause = \"the ministry is asked\"\n{more}"
    ))
}

#[test]
fn what_is_ignored_is_told_and_counted() {
    for at in ["Pact", "Pact art 4", "rules/**", "rules/demands.rule", "demands.rule"] {
        let folder = ignoring("shortfall", at, "");
        let checked = run(folder.path(), &["check", "--width", "100"]);
        assert_eq!(checked.status.code(), Some(0), "{at}: {}", out(&checked));
        for part in
            ["ignored[shortfall]: Pact art 4", "the ministry is asked (kzrules.toml:3)", "1 ignored, with reasons"]
        {
            assert!(out(&checked).contains(part), "{at}, {part}: {}", out(&checked));
        }
        let below = run(&folder.path().join("rules"), &["check", "-q"]);
        assert!(out(&below).contains("1 ignored, with reasons"), "{at}, from below: {}", out(&below));
        let told = report(&run(folder.path(), &["check", "--format", "json"]));
        let one = told["diagnostics"].as_array().unwrap().iter().find(|one| one["code"] == "shortfall").unwrap();
        assert_eq!((&one["known"], &one["excused"]["by"]), (&true.into(), &"ignore".into()));
        assert_eq!((&told["summary"]["ignored"], &told["summary"]["known"]), (&1.into(), &0.into()));
        let concise = run(folder.path(), &["check", "--format", "concise"]);
        assert!(out(&concise).contains("(ignored: the ministry is asked)"), "{}", out(&concise));
        let hidden = run(folder.path(), &["check", "--known", "hide"]);
        assert!(!out(&hidden).contains("[shortfall]") && out(&hidden).contains("1 ignored, with reasons"));
    }
}

#[test]
fn what_is_ignored_in_vain_or_no_longer_is_told() {
    // The place of a verdict is that of the demand; `art 40` is another article.
    for at in ["Code art 1", "Pact art 40", "rules/страны/**", "Pact art 3"] {
        let folder = ignoring("shortfall", at, "");
        let checked = run(folder.path(), &["check", "--format", "concise"]);
        assert_eq!(checked.status.code(), Some(1), "{at}");
        let line = format!("kzrules.toml:3:8: warning[ignore-unused] `shortfall` is ignored at {at}");
        assert!(out(&checked).contains(&line), "{}", out(&checked));
        let only = run(folder.path(), &["check", "--format", "concise", "--only", "Pact art 3"]);
        assert!(!out(&only).contains("ignore-unused"), "what isn't asked about isn't missed: {}", out(&only));
    }
    let folder = ignoring("shortfall", "Pact art 4", "until = 2020-06-30\n");
    let checked = run(folder.path(), &["check", "--format", "concise"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(out(&checked).contains("warning[ignore-expired] `shortfall` was ignored at Pact art 4 until 2020-06-30"));
    let later = ignoring("shortfall", "Pact art 4", "until = 9998-06-30\n");
    assert_eq!(run(later.path(), &["check"]).status.code(), Some(0));
    // The day of the run decides, not that of the law.
    assert_eq!(run(folder.path(), &["check", "--as-of", "2020-01-01"]).status.code(), Some(1));
}

#[test]
fn what_the_text_expects_needs_no_excuse() {
    let folder = ignoring("shortfall", "Pact art 4", "");
    let text = DEMANDS.replace("hours <= 40 hours\n", "hours <= 40 hours\n  expect Examplia shortfall\n");
    fs::write(folder.path().join("rules/demands.rule"), text).unwrap();
    let checked = run(folder.path(), &["check", "--format", "concise"]);
    assert!(out(&checked).contains("[shortfall] Pact art 4") && out(&checked).contains("(known)"), "{}", out(&checked));
    assert!(out(&checked).contains("warning[ignore-unused]"), "{}", out(&checked));
}

#[test]
fn a_mistake_hides_what_is_in_vain() {
    let folder = ignoring("shortfall", "Pact art 40", "");
    fs::write(folder.path().join("rules/broken.rule"), "Pact art 40 hours <= 3 hours\n").unwrap();
    let checked = run(folder.path(), &["check", "--format", "concise"]);
    assert!(out(&checked).contains("error[syntax]") && !out(&checked).contains("ignore-unused"), "{}", out(&checked));
}

#[test]
fn a_summary_counts_the_same_with_settings_as_without() {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    std::os::unix::fs::symlink(shipped, folder.path().join("rules")).unwrap_or_default();
    let summary = |settings: &str| {
        // Beside the link: the paths that are named lead elsewhere, so that the settings are named with them.
        fs::write(folder.path().join("kzrules.toml"), settings).unwrap();
        fs::write(folder.path().join("own.rule"), "use kzrules\n").unwrap();
        let checked = run(folder.path(), &["check", "-q", "--format", "json", "--as-of", "2026-11-23", "own.rule"]);
        report(&checked)
    };
    let (without, with) = (summary(""), summary("[levels]\ngap = \"error\"\n"));
    assert_eq!(without, with);
    assert!(without["summary"]["known"].as_u64().unwrap() > 10);
}

#[test]
fn config_shows_each_value_and_where_it_comes_from() {
    let more = "sources = \"t\"\n[levels]\nunknown = \"error\"\n[allow]\nfar-date = \"meant\"\n[[ignore]]\n\
                code = \"gap\"\nat = \"Pact art 4\"\nbecause = \"later\"\n";
    let folder = workspace(&format!("{SETTINGS}{more}"));
    let shown = run_with(
        &folder.path().join("rules"),
        &["config", "show", "--as-of", "today", "--lang", "en"],
        &[("KZRULES_FORMAT", "json")],
    );
    assert_eq!(shown.status.code(), Some(0), "{}", err(&shown));
    let lines: Vec<String> =
        out(&shown).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for line in [
        "settings: ../kzrules.toml",
        "jurisdiction Examplia (../kzrules.toml:1)",
        "as-of today (--as-of)",
        "language en (--lang)",
        "paths ../rules (../kzrules.toml:4)",
        "sources ../t (../kzrules.toml:7)",
        "format json (KZRULES_FORMAT)",
        "fail-on never (../kzrules.toml:6)",
        "baseline – (default)",
        "levels.unknown error (../kzrules.toml:9)",
        "allow.far-date meant (../kzrules.toml:11)",
        "ignore.gap Pact art 4: later (../kzrules.toml:13)",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line}: {}", out(&shown));
    }
    let told = report(&run(folder.path(), &["config", "show", "--format", "json"]));
    assert_eq!(told["settings"], "kzrules.toml");
    let row = told["values"].as_array().unwrap().iter().find(|row| row["key"] == "as-of").unwrap().clone();
    assert_eq!(
        row,
        serde_json::json!({"key": "as-of", "value": ["2020-01-01"], "from": "file", "name": "kzrules.toml", "line": 2})
    );
    assert!(out(&run(folder.path(), &["config", "show", "--lang", "ru"])).contains("по умолчанию"));
    let narrow = run(folder.path(), &["config", "show", "--width", "40"]);
    assert!(out(&narrow).lines().all(|line| line.chars().count() <= 40), "{}", out(&narrow));
    assert_eq!(out(&run(&folder.path().join("rules"), &["config", "path"])), "../kzrules.toml\n");
    let schema: Value = report(&run(folder.path(), &["config", "schema"]));
    assert_eq!(schema["title"], "kzrules.toml");
}

#[test]
fn config_tells_what_is_wrong_and_that_there_is_nothing() {
    let folder = workspace("language = \"ru\"\njurisdicton = \"KZ\"\n");
    let shown = run(folder.path(), &["config", "show", "--lang", "en"]);
    assert_eq!(shown.status.code(), Some(2));
    assert!(err(&shown).contains("did you mean `jurisdiction`?"), "{}", err(&shown));
    assert!(out(&shown).contains("en (--lang)"), "what can be understood is shown: {}", out(&shown));
    fs::write(folder.path().join("kzrules.toml"), "[allow").unwrap();
    assert_eq!(run(folder.path(), &["config", "path"]).status.code(), Some(2));
    fs::write(folder.path().join("kzrules.toml"), b"\xFF").unwrap();
    assert_eq!(run(folder.path(), &["config", "show"]).status.code(), Some(2));
    fs::remove_file(folder.path().join("kzrules.toml")).unwrap();
    let path = run(folder.path(), &["config", "path"]);
    assert_eq!((path.status.code(), out(&path)), (Some(1), ""));
    assert!(out(&run(folder.path(), &["config", "show"])).starts_with("there is no kzrules.toml"));
}

#[cfg(unix)]
#[test]
fn settings_that_may_not_be_read_are_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = workspace("");
    let file = folder.path().join("kzrules.toml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    // Who may read everything can't be hindered.
    if fs::read(&file).is_err() {
        let checked = run(folder.path(), &["check"]);
        assert_eq!(checked.status.code(), Some(2));
        assert!(out(&checked).contains("error[file-unreadable]"), "{}", out(&checked));
    }
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(2), "a folder of that name is no file: {}", out(&checked));
}
