//! The program as a shell meets it: exit codes, streams, colours, widths, mistakes of usage.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]

mod program;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const CLEAN: &str = "\
jurisdiction X \"X\"
instrument T \"Treaty\" cite \"Series 1\"
  in force 1990
law L \"Law\" read 2026-01-01
  of X
  rank code
  in force 2000
hierarchy X from 1990: code allow wrong-file because \"all in one file\"
X ratified T cite \"Series 1\"
  in force 1995 allow wrong-file because \"all in one file\"
property leave \"Отпуск\": days
  more is better
T art 1: leave >= 14 weeks
L art 1: leave = 98 days
  allow wrong-file because \"all in one file\"
";

fn kzrules(arguments: &[&str], folder: &Path) -> Output {
    command(arguments, folder).output().unwrap()
}

fn command(arguments: &[&str], folder: &Path) -> Command {
    program::program(folder, arguments)
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const AT: [&str; 2] = ["--as-of", "2026-11-23"];

#[test]
fn clean_is_nought() {
    let folder = folder(&[("a.rule", CLEAN)]);
    let output = kzrules(&["check", ".", AT[0], AT[1]], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert!(out(&output).contains("1 obligation: 1 met"));
    assert!(err(&output).is_empty());
}

#[test]
fn what_is_unmet_is_one() {
    let folder = folder(&[("a.rule", &CLEAN.replace("98 days", "12 weeks"))]);
    let output = kzrules(&["check", ".", AT[0], AT[1], "--format", "concise"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("a.rule:13:10: error[shortfall]"), "{}", out(&output));
    for (severity, code) in [("warning", 1), ("note", 1), ("never", 0)] {
        let output = kzrules(&["check", ".", AT[0], AT[1], "--fail-on", severity], folder.path());
        assert_eq!(output.status.code(), Some(code), "{severity}");
    }
}

#[test]
fn what_is_known_fails_nothing_and_can_be_hidden() {
    let text = CLEAN.replace("T art 1: leave >= 14 weeks", "T art 1: leave >= 14 weeks\n  expect shortfall");
    let folder = folder(&[("a.rule", &text.replace("98 days", "12 weeks"))]);
    let shown = kzrules(&["check", ".", AT[0], AT[1]], folder.path());
    assert_eq!(shown.status.code(), Some(0));
    assert!(out(&shown).contains("shortfall"));
    let hidden = kzrules(&["check", ".", AT[0], AT[1], "--known", "hide", "--format", "concise"], folder.path());
    assert_eq!(out(&hidden), "");
}

#[test]
fn what_cannot_be_read_is_two_and_the_rest_is_checked() {
    let folder = folder(&[("a.rule", CLEAN)]);
    std::fs::write(folder.path().join("b.rule"), [0xCF, 0xF0, 0xE0, 0xE2, 0xEE]).unwrap();
    let output = kzrules(&["check", "."], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(out(&output).contains("error[not-utf8]") && out(&output).contains("1 obligation"), "{}", out(&output));
    let output = kzrules(&["check", "nowhere"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(out(&output).contains("`nowhere`"));
}

#[test]
fn an_empty_folder_says_so() {
    let folder = folder(&[]);
    let output = kzrules(&["check"], folder.path());
    // A check in CI that checks nothing mustn't look clean.
    assert!(out(&output).contains("nothing-to-check"), "{}", out(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn mistakes_of_usage_are_two() {
    let folder = folder(&[("a.rule", CLEAN)]);
    for arguments in [
        vec!["check", "--wrong"],
        vec!["check", "--as-of", "23.11.2026"],
        vec!["chek"],
        vec!["explain", "gpa"],
        vec!["why", "C999 art 1"],
        vec!["why", "T article one"],
        vec!["table", "C999"],
        vec!["check", ".", "--sources", "nowhere"],
        vec!["check", ".", "--jurisdiction", "Y"],
    ] {
        let output = kzrules(&arguments, folder.path());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", out(&output));
        assert!(!err(&output).is_empty() || out(&output).contains("error"), "{arguments:?}");
    }
    let output = kzrules(&["explain", "gpa"], folder.path());
    assert!(err(&output).contains("did you mean `gap`"));
}

#[test]
fn pages_in_three_languages() {
    let folder = folder(&[]);
    for (language, word) in [("en", "the law was searched"), ("ru", "закон"), ("kk", "заң")] {
        let output = kzrules(&["explain", "gap", "--lang", language], folder.path());
        assert_eq!(output.status.code(), Some(0));
        assert!(out(&output).contains(word), "{language}: {}", out(&output));
    }
}

#[test]
fn messages_in_three_languages() {
    let folder = folder(&[("a.rule", &CLEAN.replace("98 days", "12 weeks"))]);
    for (language, word) in [("en", "the law gives less"), ("ru", "закон предоставляет меньше"), ("kk", "заң")]
    {
        let output = kzrules(&["check", ".", AT[0], AT[1], "--lang", language], folder.path());
        assert!(out(&output).contains(word), "{language}: {}", out(&output));
    }
}

#[test]
fn colours_only_where_they_are_wanted() {
    let folder = folder(&[("a.rule", &CLEAN.replace("98 days", "12 weeks"))]);
    let escape = '\u{1b}';
    assert!(!out(&kzrules(&["check", "."], folder.path())).contains(escape), "a pipe has no colours");
    assert!(out(&kzrules(&["check", ".", "--color", "always"], folder.path())).contains(escape));
    let forced = command(&["check", "."], folder.path()).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(out(&forced).contains(escape));
    let refused =
        command(&["check", "."], folder.path()).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").output().unwrap();
    assert!(!out(&refused).contains(escape));
}

#[test]
fn narrow_terminals_are_respected() {
    let folder = folder(&[("a.rule", &CLEAN.replace("98 days", "12 weeks"))]);
    for width in ["40", "60", "100"] {
        let output = kzrules(&["check", ".", AT[0], AT[1], "--width", width], folder.path());
        let most = out(&output).lines().map(|line| line.chars().count()).max().unwrap();
        assert!(most <= width.parse().unwrap(), "{width}: {most}\n{}", out(&output));
    }
}

#[test]
fn nobody_reads_on() {
    let mut text = CLEAN.to_owned();
    for n in 2..3000 {
        text.push_str(&format!("T art {n}: leave >= 99 weeks\n"));
    }
    let folder = folder(&[("a.rule", &text)]);
    let mut child =
        command(&["check", "."], folder.path()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "the exit code is what it would have been");
    assert_eq!(err(&output), "");
}

#[test]
fn why_and_table_tell_their_story() {
    let folder = folder(&[("a.rule", CLEAN)]);
    let output = kzrules(&["why", "T art 1", ".", AT[0], AT[1]], folder.path());
    assert!(out(&output).starts_with("T art 1 demands `leave >= 14 weeks`\n"), "{}", out(&output));
    let practice = "in practice leave: partly applied\n  during 2020\n  by \"Inspectorate\"\n";
    let with_practice = self::folder(&[("a.rule", &format!("{CLEAN}{practice}"))]);
    let output = kzrules(&["why", "T art 1", ".", AT[0], AT[1]], with_practice.path());
    assert!(
        out(&output).ends_with("partly applied\n    applied in part; of 2020; by Inspectorate\n"),
        "{}",
        out(&output)
    );
    let output = kzrules(&["table", "T", ".", AT[0], AT[1]], folder.path());
    assert!(out(&output).contains("art 1") && out(&output).contains("met"), "{}", out(&output));
}

#[test]
fn only_what_is_asked_for_is_told_of_demands() {
    let more = format!("{CLEAN}T art 2: leave >= 20 weeks\nT art 3 needs judgement because \"adequate\"\n");
    let folder = folder(&[("a.rule", &more)]);
    let check = |only: &[&str]| {
        let arguments: Vec<&str> = ["check", ".", AT[0], AT[1]].into_iter().chain(only.iter().copied()).collect();
        kzrules(&arguments, folder.path())
    };
    let all = check(&[]);
    assert_eq!(all.status.code(), Some(1));
    assert!(out(&all).contains("T art 2") && out(&all).contains("1 left to judgement"), "{}", out(&all));
    let met = check(&["--only", "T art 1"]);
    assert_eq!(met.status.code(), Some(0), "{}", out(&met));
    assert!(out(&met).contains("1 obligation") && !out(&met).contains("T art 2"), "{}", out(&met));
    let two = check(&["--only", "T art 1", "--only", "T art 2"]);
    assert_eq!(two.status.code(), Some(1));
    assert!(out(&two).contains("2 obligations") && !out(&two).contains("left to judgement"), "{}", out(&two));
    let act = check(&["--only", "T"]);
    assert_eq!(out(&act), out(&all), "all that there is stands in one act");
    let nowhere = check(&["--only", "Nowhere"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(err(&nowhere).contains("`Nowhere`"), "{}", err(&nowhere));
}

#[test]
fn of_a_module_only_what_is_asked_for_is_told() {
    let text = "use kzrules/ilo/c183\nproperty odd: yes/no\n";
    let folder = folder(&[("a.rule", text)]);
    let all = kzrules(&["check", ".", AT[0], AT[1], "--format", "concise"], folder.path());
    assert!(out(&all).contains("C183 art 3"), "{}", out(&all));
    let only = kzrules(&["check", ".", AT[0], AT[1], "--format", "concise", "--only", "C183 art 3"], folder.path());
    let lines: Vec<String> = out(&only).lines().map(str::to_owned).collect();
    assert!(lines.iter().any(|line| line.contains("C183 art 3")), "{lines:?}");
    // What is wrong with the user's own files is told all the same.
    assert!(lines.iter().any(|line| line.contains("unused-name")), "{lines:?}");
    assert!(!lines.iter().any(|line| line.contains("C183 art 4")), "{lines:?}");
}

#[test]
fn json_has_what_is_left_to_a_judge_and_what_is_set_aside() {
    let rest =
        "T art 2#measure needs judgement because \"adequate\"\nT art 3 no action because \"aims\"\nT art 4 see art 1\n";
    let folder = folder(&[("a.rule", &format!("{CLEAN}{rest}"))]);
    let output = kzrules(&["check", ".", AT[0], AT[1], "--format", "json"], folder.path());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let remarks = document["remarks"].as_array().unwrap();
    let said = |number: usize, key: &str| remarks[number][key].as_str().unwrap_or_default().to_owned();
    assert_eq!([said(0, "address"), said(0, "kind"), said(0, "reason")], ["art 2#measure", "judgement", "adequate"]);
    assert_eq!([said(1, "address"), said(1, "kind"), said(1, "reason")], ["art 3", "set aside", "aims"]);
    assert_eq!([said(2, "address"), said(2, "kind"), said(2, "see")], ["art 4", "see", "art 1"]);
    assert_eq!(remarks[1]["place"]["path"], "a.rule");
    assert_eq!(document["summary"]["remarks"]["set aside"], 1);
}

#[test]
fn json_is_one_document() {
    let folder = folder(&[("a.rule", CLEAN)]);
    let output = kzrules(&["check", ".", AT[0], AT[1], "--format", "json"], folder.path());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["schema"], "kzrules-report/1");
    assert_eq!(document["verdicts"][0]["verdict"], "met");
    assert_eq!(document["verdicts"][0]["demand"]["line"], 13);
}

#[test]
fn text_from_a_file_moves_no_cursor() {
    let evil =
        CLEAN.replace("\"Treaty\"", "\"Tre\u{1b}[31maty\u{7}\"").replace("T art 1: leave", "T art 1: le\u{1b}ave");
    let folder = folder(&[("a.rule", &evil)]);
    let output = kzrules(&["check", "."], folder.path());
    assert!(!out(&output).contains('\u{1b}') && !out(&output).contains('\u{7}'), "{}", out(&output));
}

#[test]
fn a_large_file_is_read() {
    let folder = TempDir::new().unwrap();
    let mut file = std::fs::File::create(folder.path().join("a.rule")).unwrap();
    file.write_all(CLEAN.as_bytes()).unwrap();
    for n in 0..20_000 {
        writeln!(file, "# comment {n} with a line of words that nobody needs").unwrap();
    }
    drop(file);
    let output = kzrules(&["check", ".", "-q", AT[0], AT[1]], folder.path());
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn quiet_counts_what_is_not_shown() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for rest in [&["--known", "hide"][..], &["--lang", "ru"], &["--fail-on", "note"], &["--as-of", "2010-01-01"]] {
        let mut arguments = vec!["check", "rules"];
        if !rest.contains(&"--as-of") {
            arguments.extend(AT);
        }
        arguments.extend(rest);
        let (loud, quiet) = (kzrules(&arguments, root), kzrules(&[&arguments[..], &["--quiet"]].concat(), root));
        assert!(!out(&quiet).is_empty());
        assert!(out(&loud).ends_with(&out(&quiet)), "{rest:?}\n{}", out(&quiet));
        assert_eq!(loud.status.code(), quiet.status.code(), "{rest:?}");
        arguments.extend(["--format", "json"]);
        let summary = |more: &[&str]| {
            let json: serde_json::Value =
                serde_json::from_str(&out(&kzrules(&[&arguments[..], more].concat(), root))).unwrap();
            json["summary"].clone()
        };
        assert_eq!(summary(&[]), summary(&["--quiet"]), "{rest:?}");
    }
}

#[test]
fn conflicts_lists_what_sources_say() {
    let rules = "source A \"A\"\n  published 2024\nsource B \"B\"\n  published 2024\nA says leave = 90 days\nB says leave = 80 days\n";
    let folder = folder(&[("a.rule", &format!("{CLEAN}{rules}"))]);
    let told = kzrules(&[&["conflicts"], &AT[..], &["--color", "never"]].concat(), folder.path());
    let text = out(&told);
    assert_eq!(told.status.code(), Some(0));
    assert!(text.contains("note[sources-disagree]: A and B exclude one another"), "{text}");
    // At the source's date and at that of the check, for each.
    assert!(
        text.ends_with("4 claims don't agree with what was computed; 1 pair of claims excludes one\n  another\n"),
        "{text}"
    );
}

const CASE: &str = "\
procedure permit \"Разрешение\"
  step announcement
    within 1..3 months before filing
  step filing
procedure amended
  like permit
  without announcement
case дело \"поздно\"
  on 2020-07-01
  follows permit
  event announcement on 2020-05-25
  event filing on 2020-06-10
  asks leave
  expect leave = 98 days
";

#[test]
fn cases_and_procedures_answer() {
    let folder = folder(&[("a.rule", CLEAN), ("b.case", CASE)]);
    let asked = kzrules(&["ask", ".", "--case", "дело", "--width", "100"], folder.path());
    assert_eq!(asked.status.code(), Some(0));
    let said = out(&asked);
    assert!(said.contains("announcement on 2020-05-25 is 15 days too late: not after 2020-05-10"), "{said}");
    assert!(said.contains("the law gives L art 1: leave = 98 days"), "{said}");
    assert_eq!(out(&kzrules(&["ask", ".", "--width", "100"], folder.path())), said, "one case is all there are");
    let russian = out(&kzrules(&["ask", ".", "--lang", "ru", "--width", "100"], folder.path()));
    assert!(russian.contains("слишком поздно на 15 дней"), "{russian}");

    let misspelt = kzrules(&["ask", ".", "--case", "дела"], folder.path());
    assert_eq!(misspelt.status.code(), Some(2));
    assert!(err(&misspelt).contains("did you mean `дело`?") && misspelt.stdout.is_empty(), "{}", err(&misspelt));

    let compared = kzrules(&["procedures", ".", "--compare", "permit", "amended"], folder.path());
    assert!(out(&compared).contains("without the step announcement"), "{}", out(&compared));
    assert_eq!(kzrules(&["procedures", ".", "--compare", "permit"], folder.path()).status.code(), Some(2));
    let both = kzrules(&["procedures", ".", "--show", "permit", "--compare", "permit", "amended"], folder.path());
    assert_eq!(both.status.code(), Some(2));
    let unknown = kzrules(&["procedures", ".", "--show", "permitt"], folder.path());
    assert!(err(&unknown).contains("did you mean `permit`?"), "{}", err(&unknown));

    // A case that comes out otherwise fails the check.
    let wrong = CASE.replace("leave = 98 days", "leave = 100 days");
    std::fs::write(folder.path().join("b.case"), wrong).unwrap();
    let checked = kzrules(&["check", ".", "--format", "concise"], folder.path());
    assert_eq!(checked.status.code(), Some(1));
    assert!(out(&checked).contains("error[case-differs]"), "{}", out(&checked));
}

#[test]
fn a_question_of_options_is_answered_as_an_equal_case() {
    let folder = folder(&[("a.rule", CLEAN), ("b.case", CASE)]);
    let rules = "\
dimension sex: one of women, men
dimension child_age: 0..18 years or none
property pay: yes/no
L art 2: leave = 20 weeks for women when child_age < 3 years
T art 2: pay = yes
T art 3: leave >= 30 weeks for women
";
    std::fs::write(folder.path().join("c.rule"), rules).unwrap();
    let ask = |more: &[&str]| {
        let fixed = ["ask", ".", AT[0], AT[1], "--width", "100"];
        kzrules(&[&fixed, more].concat(), folder.path())
    };
    let options =
        ["--person", "Aliya: women", "--person", "men", "--when", "child_age = 1 year", "--asks", "leave, pay"];
    let asked = ask(&options);
    assert_eq!(asked.status.code(), Some(0), "{}", err(&asked));
    let said = out(&asked);
    assert!(said.contains("Aliya: women") && said.contains("the law gives L art 2: leave = 20 weeks"), "{said}");
    assert!(said.contains("set aside: L art 1: leave") || said.contains("set aside: L art 1 by L art 2"), "{said}");
    assert!(said.contains("T art 3 demands `leave >= 30 weeks`: shortfall"), "{said}");

    let equal = "case asked_here\n  person Aliya: women\n  person men\n  when child_age = 1 year\n  asks leave, pay\n";
    let outside = TempDir::new().unwrap();
    let file = outside.path().join("дело.case");
    std::fs::write(&file, equal).unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(out(&ask(&["--case", file])), said, "a case outside the rules answers the same");
    // In the workspace, the file is read once; its name is taken, and the question gets another.
    std::fs::write(folder.path().join("d.case"), equal).unwrap();
    assert_eq!(out(&ask(&["--case", "d.case"])), said);
    assert_eq!(out(&ask(&["--case", "asked_here"])), said);
    assert!(out(&ask(&options)).starts_with("asked_here_2\n"), "{}", out(&ask(&options)));
    std::fs::remove_file(folder.path().join("d.case")).unwrap();

    // What is left open is answered part by part.
    let open = out(&ask(&["--person", "women", "--asks", "leave"]));
    assert!(open.contains("child_age < 3 years: the law gives L art 2"), "{open}");
    // Without a word on what is asked: all that is demanded there, and only that.
    let limited = out(&ask(&["--person", "women", "--only", "T art 2..3"]));
    assert!(limited.contains("T art 2 demands") && limited.contains("T art 3 demands"), "{limited}");
    assert!(!limited.contains("T art 1 demands"), "{limited}");
    let none = out(&ask(&["--person", "women", "--asks", "pay", "--only", "T art 3"]));
    assert!(none.contains("nothing is demanded of the state for this there"), "{none}");
    // The day of the question.
    let before = kzrules(&["ask", ".", "--person", "women", "--asks", "leave", "--as-of", "1999-01-01"], folder.path());
    assert!(out(&before).contains("on 1999-01-01") && !out(&before).contains("L art 2"), "{}", out(&before));
    // A procedure, too.
    let course = ask(&["--follows", "permit", "--event", "filing on 2020-06-10", "--only", "T"]);
    assert!(out(&course).contains("announcement"), "{}", out(&course));

    // Mistakes are marked in the options, and nothing is answered.
    let wrong = ask(&["--person", "womn\nlaw Q", "--asks", "leav"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(wrong.stdout.is_empty());
    let told = err(&wrong);
    assert!(told.contains("<arguments>:2:10") && told.contains("did you mean `leave`?"), "{told}");
    let nothing = ask(&["--person", "women"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(err(&nothing).contains("--asks"), "{}", err(&nothing));
    let nothing = ask(&["--person", "women", "--only", "T art 9"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(err(&nothing).contains("nothing is demanded at T art 9") && nothing.stdout.is_empty(), "{}", err(&nothing));
    for (case, says) in [("no/such.case", "file-not-found"), ("c.rule", "there is no case in `c.rule`")] {
        let output = ask(&["--case", case]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && err(&output).contains(says), "{}", err(&output));
    }
}

#[test]
fn answers_as_data_follow_their_schema() {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ask.schema.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let follows = |output: &Output| -> serde_json::Value {
        assert_eq!(output.status.code(), Some(0), "{}", err(output));
        let document = serde_json::from_str(&out(output)).unwrap();
        let errors: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        document
    };
    let folder = folder(&[("a.rule", CLEAN), ("b.case", CASE)]);
    let one = follows(&kzrules(&["ask", ".", "--format", "json"], folder.path()));
    let person = &one["cases"][0]["persons"][0];
    assert_eq!(person["course"]["steps"][0]["kept"][0], "too late");
    assert_eq!(person["answers"][0]["given"][0]["provisions"][0]["name"], "L art 1");
    assert_eq!(person["answers"][0]["demands"][0]["verdict"], "met");
    assert_eq!(person["answers"][0]["demands"][0]["binding_since"], "1995");
    let asked = kzrules(&["ask", ".", "--asks", "leave", "--format", "json", "--lang", "kk"], folder.path());
    assert_eq!(follows(&asked)["cases"][0]["place"]["path"], "<arguments>");
    follows(&kzrules(&["ask", "rules", "--format", "json"], Path::new(env!("CARGO_MANIFEST_DIR"))));

    let mut wrong = one;
    wrong["cases"][0]["persons"][0]["answers"][0]["demands"][0]["verdict"] = "fine".into();
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn without_cases_and_procedures_that_is_said() {
    let folder = folder(&[("a.rule", CLEAN)]);
    for command in ["ask", "procedures"] {
        let output = kzrules(&[command, "."], folder.path());
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains("help: a "), "{}", err(&output));
    }
}
