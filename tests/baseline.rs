//! What is known, from outside: a baseline is written, holds though lines move, goes stale, expires, and is never half a file.

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
instrument Pact \"Pact\"
  in force 2000
Examplia ratified Pact
  in force 2013
property hours \"hours\": hours
  less is better
property leave \"leave\": days
  more is better
Pact art 3: leave exists
Pact art 4: hours <= 40 hours
Pact art 5: leave >= 14 days
";

const LAW: &str = "\
law Code \"Code\"
  of Examplia
  in force 2016-01-01
Code art 1: hours = 48 hours
Examplia silent on leave
  searched Code art 1..9
";

const FILE: &str = "kzrules-baseline.toml";

fn workspace() -> TempDir {
    let folder = tempdir().unwrap();
    fs::create_dir_all(folder.path().join(".git")).unwrap();
    fs::create_dir_all(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/demands.rule"), DEMANDS).unwrap();
    fs::write(folder.path().join("rules/law.fact"), LAW).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    kzrules(folder, arguments).output().unwrap()
}

fn out(run: &Output) -> &str {
    std::str::from_utf8(&run.stdout).unwrap()
}

fn err(run: &Output) -> &str {
    std::str::from_utf8(&run.stderr).unwrap()
}

fn read(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(FILE)).unwrap()
}

fn write(folder: &TempDir, text: &str) {
    fs::write(folder.path().join(FILE), text).unwrap();
}

fn check(folder: &TempDir, more: &[&str]) -> Output {
    let arguments = [&["check", "--format", "concise", "--baseline", FILE], more].concat();
    run(folder.path(), &arguments)
}

#[test]
fn what_would_fail_is_written_and_known_from_then_on() {
    let folder = workspace();
    assert_eq!(run(folder.path(), &["check", "-q"]).status.code(), Some(1));
    let written = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(written.status.code(), Some(0), "{}{}", out(&written), err(&written));
    assert!(out(&written).starts_with("wrote kzrules-baseline.toml: 3 known findings, 3 new\n"), "{}", out(&written));
    assert!(out(&written).contains("--baseline kzrules-baseline.toml"), "{}", out(&written));
    let text = read(&folder);
    let shortfall =
        "\n[[known]]\ncode = \"shortfall\"\nabout = [\"Pact art 4: hours\", \"Code art 1: hours\"]\nbecause = \"\"\n";
    assert!(text.ends_with(shortfall), "{text}");
    assert!(text.contains("about = [\"Pact art 3: leave\", \"Examplia silent on leave\"]"), "{text}");

    let checked = check(&folder, &[]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
    assert!(out(&checked).contains("error[shortfall] Pact art 4") && out(&checked).contains("(in the baseline)"));
    let nobody = "kzrules-baseline.toml:5:8: warning[without-reason] 3 findings are known without a reason";
    assert!(out(&checked).contains(nobody), "{}", out(&checked));
    assert_eq!(check(&folder, &["--fail-on", "warning"]).status.code(), Some(1), "as long as nobody says why");

    write(&folder, &text.replace("because = \"\"", "because = \"it is in parliament\""));
    let checked = check(&folder, &[]);
    assert!(!out(&checked).contains("without-reason"), "{}", out(&checked));
    assert!(out(&checked).contains("(in the baseline: it is in parliament)"), "{}", out(&checked));
    let summary = run(folder.path(), &["check", "-q", "--baseline", FILE]);
    assert!(out(&summary).contains("0 errors, 1 warning, 4 notes, 3 in the baseline"), "{}", out(&summary));
    let full = run(folder.path(), &["check", "--baseline", FILE, "--width", "100"]);
    assert!(out(&full).contains("known[shortfall]: Pact art 4"), "{}", out(&full));
    assert!(out(&full).contains("it is in parliament (kzrules-baseline.toml:"), "{}", out(&full));
    let told: Value =
        serde_json::from_slice(&run(folder.path(), &["check", "--baseline", FILE, "--format", "json"]).stdout).unwrap();
    assert_eq!((&told["summary"]["baseline"], &told["summary"]["diagnostics"]["error"]), (&3.into(), &0.into()));
}

#[test]
fn lines_do_not_matter_and_names_do() {
    let folder = workspace();
    run(folder.path(), &["check", "--write-baseline"]);
    let rules = folder.path().join("rules");
    fs::write(rules.join("demands.rule"), format!("# a remark\n\n{DEMANDS}")).unwrap();
    fs::rename(rules.join("law.fact"), rules.join("закон.fact")).unwrap();
    assert_eq!(check(&folder, &[]).status.code(), Some(0));

    // Another provision decides, and another paragraph demands: these are other findings.
    fs::write(rules.join("закон.fact"), LAW.replace("Code art 1: hours", "Code art 2: hours")).unwrap();
    let checked = check(&folder, &[]);
    assert_eq!(checked.status.code(), Some(1));
    let stale = "warning[baseline-stale] the baseline knows what isn't found: shortfall · Pact art 4: hours · Code art 1: hours";
    assert!(out(&checked).contains(stale), "{}", out(&checked));
    assert_eq!(out(&checked).matches("baseline-stale").count(), 1);
    let only = check(&folder, &["--only", "Pact art 3"]);
    assert!(!out(&only).contains("baseline-stale"), "{}", out(&only));
}

#[test]
fn reasons_and_last_days_are_kept_and_what_goes_is_told() {
    let folder = workspace();
    run(folder.path(), &["check", "--write-baseline"]);
    let reasoned = read(&folder).replace(
        "\"Code art 1: hours\"]\nbecause = \"\"",
        "\"Code art 1: hours\"]\nbecause = \"why \\\"so\\\"\"\nuntil = 9998-06-30",
    );
    write(&folder, &reasoned);
    let rules = folder.path().join("rules/demands.rule");
    fs::write(&rules, DEMANDS.replace("Pact art 5: leave >= 14 days\n", "Pact art 6: leave >= 14 days\n")).unwrap();
    let again = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(again.status.code(), Some(0), "{}", err(&again));
    assert!(out(&again).starts_with("wrote kzrules-baseline.toml: 3 known findings, 1 new\n"), "{}", out(&again));
    let said = out(&again).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("removed, since it isn't found: gap · Pact art 5: leave · Examplia silent on leave"),
        "{said}"
    );
    let text = read(&folder);
    assert!(text.contains("because = \"why \\\"so\\\"\"\nuntil = 9998-06-30"), "{text}");
    assert!(text.contains("Pact art 6") && !text.contains("Pact art 5"), "{text}");
    // A third time nothing changes.
    run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(read(&folder), text);
}

#[test]
fn after_its_last_day_a_finding_counts_again() {
    let folder = workspace();
    run(folder.path(), &["check", "--write-baseline"]);
    let over = read(&folder).replace("because = \"\"", "because = \"x\"\nuntil = 2020-06-30");
    write(&folder, &over);
    let checked = check(&folder, &[]);
    assert_eq!(checked.status.code(), Some(1));
    assert_eq!(out(&checked).matches("warning[baseline-expired] this was known until 2020-06-30").count(), 3);
    assert!(!out(&checked).contains("(in the baseline"), "{}", out(&checked));
    // No command moves the day.
    let again = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(out(&again).matches("its last day is over").count(), 3, "{}", out(&again));
    assert_eq!(read(&folder).matches("until = 2020-06-30").count(), 3);
}

#[test]
fn the_settings_and_the_environment_name_it() {
    let folder = workspace();
    fs::write(folder.path().join("kzrules.toml"), "baseline = \"known/список.toml\"\nfail-on = \"warning\"\n").unwrap();
    let missing = run(folder.path(), &["check", "-q"]);
    assert_eq!(missing.status.code(), Some(2), "a baseline that isn't there is told: {}", out(&missing));
    let written = run(&folder.path().join("rules"), &["check", "--write-baseline", ".."]);
    assert_eq!(written.status.code(), Some(0), "{}{}", out(&written), err(&written));
    assert!(out(&written).starts_with("wrote ../known/список.toml: "), "{}", out(&written));
    assert!(!out(&written).contains("--baseline"), "it is read already: {}", out(&written));
    let file = folder.path().join("known/список.toml");
    let text = fs::read_to_string(&file).unwrap().replace("because = \"\"", "because = \"x\"");
    fs::write(&file, text).unwrap();
    assert_eq!(run(folder.path(), &["check", "-q"]).status.code(), Some(0));
    let other = kzrules(folder.path(), &["check", "-q"]).env("KZRULES_BASELINE", "none.toml").output().unwrap();
    assert_eq!(other.status.code(), Some(2));
    let named = run(folder.path(), &["check", "--write-baseline=other.toml"]);
    assert_eq!(named.status.code(), Some(0), "{}", err(&named));
    assert!(
        fs::read_to_string(folder.path().join("other.toml")).unwrap().contains("because = \"x\""),
        "reasons come along"
    );
}

#[test]
fn what_cannot_be_read_is_not_written_down() {
    let folder = workspace();
    run(folder.path(), &["check", "--write-baseline"]);
    let before = read(&folder);
    fs::write(folder.path().join("rules/broken.rule"), "Pact art 9 hours <= 3 hours\n").unwrap();
    let written = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(written.status.code(), Some(2));
    assert_eq!(out(&written), "");
    assert!(err(&written).contains("error[syntax]"), "{}", err(&written));
    assert!(
        err(&written).contains("kzrules-baseline.toml wasn't written: 1 error has to be mended first"),
        "{}",
        err(&written)
    );
    assert_eq!(read(&folder), before);
    // And one in it is told.
    write(&folder, "[[known]]\ncode = \"syntax\"\nbecause = \"x\"\n");
    fs::remove_file(folder.path().join("rules/broken.rule")).unwrap();
    let checked = check(&folder, &[]);
    assert_eq!(checked.status.code(), Some(2));
    assert!(out(&checked).contains("error[baseline-unreadable] `syntax` can neither be ignored nor be known"));
}

#[test]
fn what_does_not_hold_cannot_be_known() {
    let folder = workspace();
    let text = DEMANDS.replace("Pact art 4: hours <= 40 hours\n", "Pact art 4: hours <= 40 hours\n  expect met\n");
    fs::write(folder.path().join("rules/demands.rule"), text).unwrap();
    let written = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(written.status.code(), Some(1), "{}", err(&written));
    assert!(out(&written).contains("1 finding can't stand in a baseline and still fails"), "{}", out(&written));
    assert!(!read(&folder).contains("expectation-stale"));
}

#[test]
fn a_baseline_that_cannot_be_understood_does_not_count_and_is_not_written_over() {
    for (text, part) in [
        ("[[known]\n", "this isn't TOML"),
        ("[[known]]\ncode = \"gpa\"\n", "there is no code `gpa`"),
        ("[[known]]\nabout = [\"x\"]\n", "`code` is missing"),
        ("[[known]]\ncode = \"gap\"\nabuot = [\"x\"]\n", "there is no setting `abuot`"),
        ("[[known]]\ncode = \"gap\"\nabout = \"x\"\n", "expected a list of texts"),
        ("[[known]]\ncode = \"gap\"\nabout = [1]\n", "expected a text in quotation marks for `about`"),
        ("[[known]]\ncode = \"gap\"\nnumber = 0\n", "expected a whole number"),
        ("[[known]]\ncode = \"gap\"\nuntil = \"soon\"\n", "expected a day such as"),
        ("[[known]]\ncode = \"gap\"\nbecause = 1\n", "expected a reason"),
        ("[known]\ncode = \"gap\"\n", "double brackets"),
        ("kwnown = 1\n", "did you mean `known`"),
    ] {
        let folder = workspace();
        write(&folder, text);
        let checked = run(folder.path(), &["check", "--baseline", FILE, "--width", "200"]);
        assert_eq!(checked.status.code(), Some(2), "{text}");
        assert!(out(&checked).contains("error[baseline-unreadable]"), "{text}: {}", out(&checked));
        assert!(out(&checked).contains(part), "{text}: {}", out(&checked));
        let written = run(folder.path(), &["check", "--write-baseline"]);
        assert_eq!(written.status.code(), Some(2), "{text}");
        assert_eq!(read(&folder), text, "somebody's reasons may stand in it");
    }
}

#[test]
fn where_nothing_fails_none_is_needed() {
    let folder = workspace();
    fs::write(folder.path().join("rules/demands.rule"), DEMANDS.split("Pact art 3").next().unwrap()).unwrap();
    let written = run(folder.path(), &["check", "--write-baseline"]);
    assert_eq!(written.status.code(), Some(0), "{}", err(&written));
    assert!(out(&written).starts_with("nothing would fail"), "{}", out(&written));
    assert!(!folder.path().join(FILE).exists());
    let limited = run(folder.path(), &["check", "--write-baseline", "--only", "Pact"]);
    assert_eq!(limited.status.code(), Some(2), "what isn't looked at can't be known");
}

#[cfg(unix)]
#[test]
fn it_is_never_half_a_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = workspace();
    fs::create_dir(folder.path().join("closed")).unwrap();
    fs::write(folder.path().join("closed").join(FILE), "# mine\n").unwrap();
    fs::set_permissions(folder.path().join("closed"), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(folder.path().join("closed/try"), "").is_err() {
        let written = run(folder.path(), &["check", &format!("--write-baseline=closed/{FILE}")]);
        assert_eq!(written.status.code(), Some(2));
        assert!(err(&written).contains("can't write"), "{}", err(&written));
        assert_eq!(fs::read_to_string(folder.path().join("closed").join(FILE)).unwrap(), "# mine\n");
    }
    fs::set_permissions(folder.path().join("closed"), fs::Permissions::from_mode(0o700)).unwrap();
    let on_a_folder = run(folder.path(), &["check", "--write-baseline=rules"]);
    assert_eq!(on_a_folder.status.code(), Some(2));
    assert!(folder.path().join("rules/law.fact").exists());
    let left = fs::read_dir(folder.path())
        .unwrap()
        .filter(|one| one.as_ref().unwrap().file_name().to_str().unwrap().ends_with(".tmp"));
    assert_eq!(left.count(), 0);
}
