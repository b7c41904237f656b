//! A workspace of somebody else's, from outside: `kzrules init` in folders of all sorts, what the modules bring, and the
//! settings in `kzrules.toml`.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use kzrules::diagnostic::Code;
use std::collections::BTreeSet;
mod program;

use program::program as kzrules;
use std::fs;
use std::path::Path;
use std::process::Output;
use tempfile::{TempDir, tempdir};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn out(run: &Output) -> &str {
    std::str::from_utf8(&run.stdout).unwrap()
}

fn err(run: &Output) -> &str {
    std::str::from_utf8(&run.stderr).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    found
}

const WRITTEN: [&str; 3] = ["kzrules.toml", "rules/demands.rule", "rules/law.fact"];

#[test]
fn what_init_writes_works_at_once_in_each_language() {
    for (language, word) in [("en", "wrote"), ("ru", "записан"), ("kk", "жазылды")] {
        let folder = tempdir().unwrap();
        let made = run(folder.path(), &["init", "--lang", language]);
        assert_eq!(made.status.code(), Some(0), "{}", err(&made));
        assert_eq!(out(&made).matches(word).count(), 3, "{}", out(&made));
        assert_eq!(files(folder.path()), WRITTEN.map(str::to_owned).into());
        let text = fs::read_to_string(folder.path().join(WRITTEN[1])).unwrap();
        assert_eq!(text.contains("Слова ниже"), language == "ru");

        let checked = run(folder.path(), &["check"]);
        assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
        for part in ["note[exceeds]: ExampleConvention art 1", "known[gap]: ExampleConvention art 2", "2 obligations"] {
            assert!(out(&checked).contains(part), "{part}: {}", out(&checked));
        }
        assert!(out(&checked).contains("0 errors, 0 warnings, 1 note, 1 known finding"), "{}", out(&checked));
    }
}

#[test]
fn the_language_of_the_environment_counts() {
    let folder = tempdir().unwrap();
    let made = kzrules(folder.path(), &["init", "x"]).env("KZRULES_LANG", "kk").output().unwrap();
    assert_eq!(made.status.code(), Some(0));
    assert!(fs::read_to_string(folder.path().join("x/rules/law.fact")).unwrap().contains("мысал үшін"));
}

#[test]
fn init_makes_the_folder_whatever_its_name() {
    let folder = tempdir().unwrap();
    let made = run(folder.path(), &["init", "қалта/ішкі папка"]);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    assert!(out(&made).contains("cd қалта/ішкі папка"), "{}", out(&made));
    let checked = run(&folder.path().join("қалта/ішкі папка"), &["check", "-q"]);
    assert_eq!(checked.status.code(), Some(0));
    let from_outside = run(folder.path(), &["check", "-q", "қалта/ішкі папка"]);
    assert_eq!(from_outside.status.code(), Some(0));
}

#[test]
fn init_leaves_what_is_there() {
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("notes.txt"), "mine").unwrap();
    fs::write(at("kzrules.toml"), "# mine\n").unwrap();
    let made = run(folder.path(), &["init"]);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    assert!(out(&made).contains("left kzrules.toml as it is"), "{}", out(&made));
    assert_eq!(fs::read_to_string(at("kzrules.toml")).unwrap(), "# mine\n");
    assert_eq!(run(folder.path(), &["check", "-q"]).status.code(), Some(0));

    // A second time it writes nothing, whatever has become of its files.
    fs::write(at("rules/law.fact"), "# emptied\n").unwrap();
    let again = run(folder.path(), &["init"]);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(out(&again).matches("left ").count(), 3, "{}", out(&again));
    assert_eq!(fs::read_to_string(at("rules/law.fact")).unwrap(), "# emptied\n");
    assert_eq!(files(folder.path()).len(), 4, "nothing is left lying beside: {:?}", files(folder.path()));
}

#[test]
fn init_keeps_out_of_rules_that_are_there() {
    for place in ["rules/kz/mine.fact", "mine.rule"] {
        let folder = tempdir().unwrap();
        let path = folder.path().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "# mine\n").unwrap();
        let made = run(folder.path(), &["init"]);
        assert_eq!(made.status.code(), Some(2));
        assert_eq!(out(&made), "");
        assert!(err(&made).contains("mine."), "{}", err(&made));
        assert_eq!(files(folder.path()), [place.to_owned()].into());
    }
}

#[cfg(unix)]
#[test]
fn init_says_what_stands_in_its_way() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    // A file where the folder should be.
    fs::write(at("file"), "x").unwrap();
    let made = run(folder.path(), &["init", "file"]);
    assert_eq!(made.status.code(), Some(2));
    assert!(err(&made).starts_with("kzrules: can't write `file"), "{}", err(&made));
    assert_eq!(fs::read_to_string(at("file")).unwrap(), "x");

    // A link that leads nowhere is there, and nothing is written through it.
    fs::create_dir(at("linked")).unwrap();
    symlink(at("nowhere"), at("linked/kzrules.toml")).unwrap();
    let made = run(folder.path(), &["init", "linked"]);
    assert!(out(&made).contains("left linked/kzrules.toml as it is"), "{}", out(&made));
    assert!(!at("nowhere").exists());

    // A folder that may not be written; who may write everywhere can't be hindered.
    fs::create_dir(at("closed")).unwrap();
    fs::set_permissions(at("closed"), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(at("closed/try"), "").is_err() {
        let made = run(folder.path(), &["init", "closed"]);
        assert_eq!(made.status.code(), Some(2));
        assert!(err(&made).contains("can't write `closed/kzrules.toml`"), "{}", err(&made));
        assert_eq!(fs::read_dir(at("closed")).unwrap().count(), 0);
    }
    fs::set_permissions(at("closed"), fs::Permissions::from_mode(0o700)).unwrap();

    // What is written may be read by whoever may read other files made here.
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&at("linked/rules/law.fact")), mode(&at("file")));
}

#[cfg(unix)]
#[test]
fn a_reader_of_init_who_leaves_is_no_trouble() {
    let folder = tempdir().unwrap();
    let mut child = kzrules(folder.path(), &["init"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(files(folder.path()).len(), 3);
}

/// A folder with these files; `.git` so that the search for settings ends there.
fn workspace(files: &[(&str, &str)]) -> TempDir {
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn modules_are_shown_with_their_place() {
    let folder = workspace(&[("rules/own.rule", "use kzrules/kz\n")]);
    let checked = run(folder.path(), &["check", "--as-of", "2026-11-23"]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
    assert!(out(&checked).contains("─[kzrules/ilo/c183.rule:"), "{}", out(&checked));
    assert!(out(&checked).contains("known[gap]: C183 art 8(1)#proof"), "{}", out(&checked));
    assert!(!out(&checked).contains("[unused-name]"));

    let why = run(folder.path(), &["why", "C183 art 8(1)#proof"]);
    assert_eq!(why.status.code(), Some(0), "{}", err(&why));
    let table = run(folder.path(), &["table", "C183"]);
    assert_eq!(table.status.code(), Some(0), "{}", err(&table));
}

#[test]
fn the_demands_of_a_module_are_judged_by_the_law_that_is_laid_under_them() {
    let text = "use kzrules/ilo/c183\njurisdiction X \"X\"\nlaw L \"L\"\n  in force 2016-01-01\nX ratified C183\n  in force \
                2016-01-01\nL art 1: maternity_leave = 90 days\n  for employed women\n";
    let folder = workspace(&[("rules/own.fact", text)]);
    let checked = run(folder.path(), &["check", "--as-of", "2026-11-23", "--format", "concise"]);
    assert_eq!(checked.status.code(), Some(1));
    let told = out(&checked).lines().find(|line| line.contains("error[shortfall] C183 art 4(1):")).unwrap();
    assert!(told.starts_with("kzrules/ilo/c183.rule:"), "{told}");
}

#[test]
fn what_a_module_expects_is_no_mistake_of_those_who_use_it() {
    // A provision that closes what the shipped corpus expects to be open.
    let text = "use kzrules/kz\nLabourCode art ?: burden_of_proof = employer\n  for employed women\n";
    let folder = workspace(&[("rules/own.fact", text)]);
    let run = run(folder.path(), &["check", "--as-of", "2026-11-23", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    let rows = report["verdicts"].as_array().unwrap();
    let proof = rows.iter().find(|row| row["obligation"] == "C183 art 8(1)#proof").unwrap();
    assert_eq!(proof["verdict"], "met");
    let stale = |code: &str| report["diagnostics"].as_array().unwrap().iter().any(|one| one["code"] == code);
    assert!(!stale("expectation-stale") && !stale("expectation-region"));
    assert_eq!(run.status.code(), Some(0));
}

#[test]
fn the_whole_corpus_as_a_module_says_what_it_says_itself() {
    let folder = workspace(&[("rules/own.rule", "use kzrules\n")]);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR"));
    let words = |folder: &Path| {
        let run = run(folder, &["check", "rules", "--as-of", "2026-11-23", "--format", "json"]);
        let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
        let rows = report["verdicts"].as_array().unwrap().clone();
        rows.iter().map(|row| format!("{} {}", row["obligation"], row["verdict"])).collect::<Vec<_>>()
    };
    let (used, itself) = (words(folder.path()), words(shipped));
    assert!(used.len() > 50);
    assert_eq!(used, itself);
}

#[test]
fn the_shipped_corpus_is_not_read_twice() {
    let folder = tempdir().unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let own = folder.path().join("own.rule");
    fs::write(&own, "use kzrules\n").unwrap();
    let with = run(folder.path(), &["check", "-q", "--format", "json", shipped.to_str().unwrap(), "own.rule"]);
    let alone = run(folder.path(), &["check", "-q", "--format", "json", shipped.to_str().unwrap()]);
    let files = |run: &Output| {
        let report: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
        report["summary"]["files"].as_u64().unwrap()
    };
    assert_eq!(with.status.code(), Some(0), "{}", out(&with));
    assert_eq!(files(&with), files(&alone) + 1);
}

/// One odd thing: a name that nothing uses.
const ODD: &str = "instrument T \"T\"\n  number \"1\"\ndimension unheard_of: yes/no\n";

#[test]
fn settings_allow_remarks_and_are_found_upward() {
    let settings = "[allow]\nunused-name = \"names come before rules\"\n";
    let folder = workspace(&[("kzrules.toml", settings), ("rules/deep/odd.rule", ODD)]);
    for (here, path) in [("", "rules"), ("rules", "deep"), ("rules/deep", "odd.rule"), ("", ".")] {
        let checked = run(&folder.path().join(here), &["check", path]);
        assert!(!out(&checked).contains("[unused-name]"), "{here}, {path}: {}", out(&checked));
        assert!(out(&checked).contains("1 file,"), "settings are no rules: {}", out(&checked));
        assert_eq!(checked.status.code(), Some(0));
    }
    fs::remove_file(folder.path().join("kzrules.toml")).unwrap();
    assert!(out(&run(folder.path(), &["check"])).contains("[unused-name]"));
}

#[test]
fn settings_above_the_repository_are_somebody_elses() {
    let folder = workspace(&[("kzrules.toml", "[allow]\nunused-name = \"x\"\n"), ("inner/rules/odd.rule", ODD)]);
    fs::create_dir(folder.path().join("inner/.git")).unwrap();
    assert!(out(&run(folder.path(), &["check", "inner"])).contains("[unused-name]"));
}

#[test]
fn what_the_settings_allow_in_vain_is_told_with_its_place() {
    let folder = workspace(&[("kzrules.toml", "[allow]\nfar-date = \"x\"\n"), ("rules/odd.rule", ODD)]);
    let checked = run(folder.path(), &["check", "--format", "concise"]);
    let line = "kzrules.toml:2:1: note[allow-unused] `far-date` is allowed here, but there is nothing to allow";
    assert!(out(&checked).contains(line), "{}", out(&checked));
    // From below, the file is shown as it is reached.
    let below = run(&folder.path().join("rules"), &["check", "--format", "concise"]);
    assert!(out(&below).contains(&format!("../{line}")), "{}", out(&below));
}

#[test]
fn the_remarks_about_modules_use_up_no_allowance() {
    let folder = workspace(&[
        ("kzrules.toml", "[allow]\nunused-name = \"x\"\n"),
        ("rules/own.rule", "use kzrules/vocabulary\n"),
    ]);
    assert!(out(&run(folder.path(), &["check"])).contains("note[allow-unused]"));
}

#[test]
fn mistakes_in_settings_are_marked_and_end_with_2() {
    for (text, code, marked) in [
        ("[alow]\nfar-date = \"x\"\n", "error[unknown-setting]", "did you mean `allow`?"),
        ("[allow]\nunused-nam = \"x\"\n", "error[unknown-code]", "did you mean `unused-name`?"),
        ("[allow]\ngap = \"we know\"\n", "error[unknown-code]", "`gap` can't be allowed away"),
        ("[allow]\nsyntax = \"we know\"\n", "error[unknown-code]", "`syntax` can't be allowed away"),
        ("[allow]\nunused-name = \"\"\n", "error[without-reason]", "why is `unused-name` allowed here?"),
        (
            "[allow]\nunused-name = 1\n",
            "error[bad-settings]",
            "expected a reason in quotation marks for `unused-name`, but found a number",
        ),
        ("[allow\n", "error[bad-settings]", "this isn't TOML"),
    ] {
        let folder = workspace(&[("kzrules.toml", text), ("rules/odd.rule", ODD)]);
        let checked = run(folder.path(), &["check", "--width", "100"]);
        let wanted = if code.contains("-setting") { 2 } else { 1 };
        assert_eq!(checked.status.code(), Some(wanted), "{text}: {}", out(&checked));
        for part in [code, marked, "─[kzrules.toml:"] {
            assert!(out(&checked).contains(part), "{text}, {part}: {}", out(&checked));
        }
    }
    let folder = workspace(&[("rules/odd.rule", ODD)]);
    fs::write(folder.path().join("kzrules.toml"), b"[allow]\n\xFF").unwrap();
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[not-utf8]: `kzrules.toml`"), "{}", out(&checked));
}

#[test]
fn two_settings_for_one_check_are_told() {
    let folder = workspace(&[
        ("one/kzrules.toml", "[allow]\nunused-name = \"x\"\n"),
        ("one/odd.rule", ODD),
        ("two/kzrules.toml", ""),
        ("two/b.rule", "# nothing\n"),
    ]);
    let checked = run(folder.path(), &["check", "one", "two", "--width", "100"]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[several-settings]"), "{}", out(&checked));
    let said = out(&checked).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("one/kzrules.toml, two/kzrules.toml"), "{said}");
}

#[test]
fn the_page_names_every_setting_and_what_can_be_allowed() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/configuration.md")).unwrap();
    for code in Code::ALL.iter().filter(|code| code.may_be_allowed()) {
        assert!(page.contains(&format!("`{code}`")), "{code} in docs/configuration.md");
    }
    for key in kzrules::settings::Key::ALL {
        let is_there = page.contains(&format!("`{}`", key.name)) || page.contains(&format!("[{}]", key.name));
        assert!(is_there, "{} in docs/configuration.md", key.name);
    }
}
