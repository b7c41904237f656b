//! The formats of a check, each as its own programs read it: schemas, grammars, validators. Each over the shipped corpus and over
//! files that are broken in Cyrillic and behind characters that take two units of UTF-16; and all of them against one another.
//! Validators that aren't part of the build run where they are given: `KZRULES_XMLLINT=required` makes the absence of `xmllint` a
//! failure, `KZRULES_SARIF_MULTITOOL` names the program.

#![expect(clippy::unwrap_used, reason = "a test may stop at once when an assumption fails")]
#![expect(clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

#[path = "formats/github.rs"]
mod github;
#[path = "formats/junit.rs"]
mod junit;
#[path = "formats/outputs.rs"]
mod outputs;
mod program;

use kzrules::diagnostic::{Catalogue, Diagnostic, Language, Severity};
use kzrules::report::{self, Format, Report, Style, identities};
use kzrules::source::Place;
use kzrules::{Options, Session, Workspace};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// A workspace, what is found in it, and the style of its formats.
struct Checked {
    name: &'static str,
    session: Session,
    report: Report,
    style: Style,
}

impl Checked {
    fn of(name: &'static str, workspace: Workspace, language: Language) -> Self {
        let as_of = jiff::civil::date(2026, 11, 23);
        let options = Options { as_of, known_on: None, jurisdiction: None, sources: Vec::new() };
        let session = Session::new(workspace, options);
        let report = session.check();
        assert!(report.diagnostics.len() > 5, "{name}");
        let style = Style { known: true, catalogue: Catalogue::for_language(language), ..Style::default() };
        Self { name, session, report, style }
    }

    fn render(&self, format: Format) -> String {
        format.render(&self.report, self.session.files(), &self.style)
    }

    fn json(&self, format: Format) -> Value {
        serde_json::from_str(&self.render(format)).unwrap()
    }

    fn identities(&self) -> Vec<String> {
        identities(&self.report.diagnostics, self.session.files()).iter().map(report::Identity::line).collect()
    }

    fn path(&self, place: Place) -> &str {
        self.session.files().get(place.file).unwrap().path()
    }

    /// The text of a file, by its name.
    fn text(&self, path: &str) -> &str {
        let files = self.session.files();
        files.get(files.find(path).unwrap()).unwrap().text()
    }

    /// What stands between two places, by lines and characters from 1, counted here anew.
    fn between(&self, path: &str, start: (usize, usize), end: (usize, usize)) -> String {
        let (mut line, mut column, mut out) = (1, 1, String::new());
        let mut characters = self.text(path).chars().peekable();
        while let Some(character) = characters.next() {
            if (line, column) >= start && (line, column) < end {
                out.push(character);
            }
            let ends = character == '\n' || character == '\r' && characters.peek() != Some(&'\n');
            (line, column) = if ends { (line + 1, 1) } else { (line, column + 1) };
        }
        out
    }
}

/// Names and texts that no format may stumble over: columns behind characters that take two units of UTF-16, paths that
/// hold what the grammars use, every line break there is.
const BROKEN: [(&str, &str); 4] = [
    (
        "правила, 50%: раздел [1].rule",
        "jurisdiction X \"Х\"\ninstrument T \"Договор 🌍\"\n  in force 1990\nX ratified T\n  in force 1995\n\
         dimension sex: one of women, men\nproperty leave \"🌍🌍 отпуск\": weks\nproperty pay \"🌍\": dys\nproperty care \"𝄞🌍 күтім\": moths\nproperty rest \"демалыс 𝄞\": weeks\n  more is better\n\
         property proof \"дәлел\": one of employer, employee\n\
         T art 1: rest >= 14 weeks for womn # 🌍\nT art 2: rest >= 14 weeks\nT art 2: proof = employr\n\
         T art 3: proof = employer for women \n  note \"<b>жирный</b> | ::error::x ]]> & {0} [a](1)\"\n  expect X conflict because \"белгілі 🌍\"\n",
    ),
    (
        "sub dir/закон🌍.fact",
        "\u{FEFF}law L \"Заң 🌍\"\r\n  of X\r\n  in force 2000\r\nL art 1 \"🌍🌍🌍\": rest = 12 weeks\r\nL art 2: prof = employee\r\n\
         L art 3: proof = employee for women\r\n",
    ),
    ("a\nb.rule", "L art 4: rest = = 5 weeks\rL art 5: rest = 3 dais \"\u{1b}[31m\u{202E}\"\n"),
    ("=1+1.rule", "T art 9: nothing at all\n🌍 T art 10: rest\n"),
];

static SHIPPED: LazyLock<Checked> = LazyLock::new(|| {
    // As `kzrules check rules` names the files.
    let rules = Path::new("rules").to_owned();
    Checked::of("shipped", Workspace::read(&[rules]), Language::English)
});

static FAULTY: LazyLock<Checked> = LazyLock::new(|| {
    let mut workspace = Workspace::memory(BROKEN);
    workspace.diagnostics.extend(Workspace::read(&["нет/такого".into()]).diagnostics);
    Checked::of("faulty", workspace, Language::Russian)
});

fn all() -> [&'static Checked; 2] {
    [&SHIPPED, &FAULTY]
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

fn word(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[test]
fn the_broken_files_hold_what_formats_stumble_over() {
    let found = &FAULTY.report.diagnostics;
    assert!(found.iter().any(|one| one.labels.is_empty()), "something stands nowhere");
    assert!(found.iter().any(|one| one.known && one.because.is_some()), "something is known");
    assert!(found.iter().any(|one| one.fix.is_some()), "something can be mended");
    assert!(found.iter().any(|one| one.labels.len() > 1), "something has a second place");
    let paths: BTreeSet<&str> = found.iter().filter_map(Diagnostic::place).map(|place| FAULTY.path(place)).collect();
    assert_eq!(paths.len(), BROKEN.len(), "{paths:?}");
    let astral = |place: Place| {
        let (path, start, _) = FAULTY.session.files().locate(place).unwrap();
        let line = (start.line as usize, 1);
        FAULTY.between(path, line, (start.line as usize, start.column as usize)).chars().any(|c| c > '\u{FFFF}')
    };
    assert!(found.iter().filter_map(Diagnostic::place).filter(|place| astral(*place)).count() > 2);
}

fn sarif_of(checked: &Checked) -> Value {
    // The standard's own pattern of languages has a bracket too many, and isn't a regular expression everywhere.
    let text = include_str!("data/sarif-schema-2.1.0.json");
    let text = text.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let log = checked.json(Format::Sarif);
    let errors: Vec<String> =
        validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", checked.name);
    let mut wrong = log.clone();
    wrong["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!validator.is_valid(&wrong), "the schema isn't content with anything");
    log
}

/// The path of a relative URI.
fn decoded(uri: &str) -> String {
    percent_encoding::percent_decode_str(uri).decode_utf8().unwrap().into_owned()
}

/// What a physical location marks, taken from the file by lines and characters.
fn marked(checked: &Checked, physical: &Value) -> String {
    let artifact = &physical["artifactLocation"];
    assert_eq!(artifact["uriBaseId"], "%SRCROOT%");
    let uri = word(&artifact["uri"]);
    assert!(uri.is_ascii() && !uri.contains([' ', ':', ',', '\n', '[']), "{uri}");
    let region = &physical["region"];
    let number = |name: &str| usize::try_from(region[name].as_u64().unwrap()).unwrap();
    let (start, end) = ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
    checked.between(&decoded(&uri), start, end)
}

#[test]
fn sarif_follows_the_schema_and_marks_the_right_words() {
    for checked in all() {
        let log = sarif_of(checked);
        let run = &log["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let mut results = run["results"].as_array().unwrap().iter();
        let notifications = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
        assert_eq!(run["invocations"][0]["executionSuccessful"], notifications.is_empty());
        for found in checked.report.diagnostics.iter().filter(|found| !found.labels.is_empty()) {
            let result = results.next().unwrap();
            assert_eq!(result["ruleId"], found.code.name());
            assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], found.code.name());
            assert_eq!(result["level"], found.severity.word());
            assert_eq!(result.get("suppressions").is_some(), found.known);
            let because = result["suppressions"][0]["justification"].as_str();
            assert_eq!(because, found.because.as_deref());
            let further = result.get("relatedLocations").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let places: Vec<&Value> = result["locations"].as_array().unwrap().iter().chain(further).collect();
            assert_eq!(places.len(), found.labels.len());
            for (place, label) in places.iter().zip(&found.labels) {
                let words = checked.session.files().text(label.place);
                assert_eq!(marked(checked, &place["physicalLocation"]), words, "{}: {result:#}", checked.name);
                assert_eq!(place.get("message").is_some(), label.text.is_some());
            }
            assert_eq!(result.get("fixes").is_some(), found.fix.is_some());
            if let Some(fix) = &found.fix {
                let change = &result["fixes"][0]["artifactChanges"][0];
                let replacement = &change["replacements"][0];
                assert_eq!(replacement["insertedContent"]["text"], fix.replacement.as_str());
                let physical = serde_json::json!({
                    "artifactLocation": change["artifactLocation"], "region": replacement["deletedRegion"]
                });
                assert_eq!(marked(checked, &physical), checked.session.files().text(fix.place));
            }
        }
        assert!(results.next().is_none());
        for rule in rules {
            assert!(word(&rule["help"]["markdown"]).starts_with(&format!("# {}", word(&rule["id"]))));
            assert!(
                word(&rule["shortDescription"]["text"]).len() > 3 && word(&rule["fullDescription"]["text"]).len() > 10
            );
        }
    }
}

#[test]
fn sarif_passes_a_second_validator() {
    let Some(program) = std::env::var_os("KZRULES_SARIF_MULTITOOL") else {
        eprintln!("KZRULES_SARIF_MULTITOOL isn't set: SARIF was validated against its schema alone");
        return;
    };
    for checked in all() {
        let folder = tempfile::TempDir::new().unwrap();
        let (log, said) = (folder.path().join("log.sarif"), folder.path().join("said.sarif"));
        std::fs::write(&log, checked.render(Format::Sarif)).unwrap();
        let arguments = ["--level", "Error;Warning", "--rule-kind", "Sarif;Ghas", "--quiet"];
        let output = Command::new(&program)
            .arg("validate")
            .arg(&log)
            .arg("--output")
            .arg(&said)
            .args(arguments)
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{}: {out}", checked.name);
        let said: Value =
            serde_json::from_str(std::fs::read_to_string(&said).unwrap().trim_start_matches('\u{FEFF}')).unwrap();
        assert_eq!(said["runs"][0]["invocations"][0]["executionSuccessful"], true);
        let results = said["runs"][0]["results"].as_array().unwrap();
        assert!(results.is_empty(), "{}: {results:#?}", checked.name);
    }
}

#[test]
fn fingerprints_are_as_many_as_findings_and_stay_when_lines_move() {
    let prints = |log: &Value| -> Vec<String> {
        let results = log["runs"][0]["results"].as_array().unwrap();
        results.iter().map(|one| word(&one["partialFingerprints"]["kzrules/v1"])).collect()
    };
    for checked in all() {
        let all = prints(&checked.json(Format::Sarif));
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{}", checked.name);
        assert!(all.iter().all(|one| one.len() == 64));
    }
    let moved = BROKEN.map(|(path, text)| {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        (path, format!("# сверху\n\n{text}"))
    });
    let moved = Workspace::memory(moved.iter().map(|(path, text)| (*path, text.as_str())));
    let moved = Checked::of("moved", moved, Language::Russian);
    let now = sorted(prints(&moved.json(Format::Sarif)));
    assert_eq!(now, sorted(prints(&FAULTY.json(Format::Sarif))));
}

#[test]
fn gitlab_has_an_issue_for_each_finding() {
    for checked in all() {
        let issues = checked.json(Format::Gitlab);
        let issues = issues.as_array().unwrap();
        assert_eq!(issues.len(), checked.report.diagnostics.len());
        let prints: BTreeSet<&str> = issues.iter().map(|one| one["fingerprint"].as_str().unwrap()).collect();
        assert_eq!(prints.len(), issues.len(), "GitLab shows one issue of each fingerprint");
        for (issue, found) in issues.iter().zip(&checked.report.diagnostics) {
            assert_eq!(issue["check_name"], found.code.name());
            assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().unwrap()));
            assert_eq!(issue["severity"] == "major", found.severity == Severity::Error && !found.known);
            assert!(!word(&issue["description"]).is_empty());
            let Some((path, start, end)) = found.place().and_then(|place| checked.session.files().locate(place)) else {
                assert_eq!(issue["location"]["path"], ".");
                continue;
            };
            assert_eq!(issue["location"]["path"], path);
            assert_eq!(issue["location"]["lines"], serde_json::json!({"begin": start.line, "end": end.line}));
        }
    }
}

#[test]
fn csv_has_a_row_for_each_finding_and_no_formula() {
    for checked in all() {
        let text = checked.render(Format::Csv);
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let heads = reader.headers().unwrap().clone();
        let rows: Vec<BTreeMap<String, String>> = reader
            .records()
            .map(|record| {
                heads.iter().zip(record.unwrap().iter()).map(|(head, cell)| (head.into(), cell.into())).collect()
            })
            .collect();
        assert_eq!(rows.len(), checked.report.diagnostics.len());
        for (row, found) in rows.iter().zip(&checked.report.diagnostics) {
            assert_eq!(row["code"], found.code.name());
            assert_eq!(row["known"] == "yes", found.known);
            assert!(row.values().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{row:?}");
            for (label, prefix) in found.labels.iter().zip(["", "second_"]) {
                let (path, start, _) = checked.session.files().locate(label.place).unwrap();
                assert_eq!(row[&format!("{prefix}line")], start.line.to_string());
                assert_eq!(row[&format!("{prefix}column")], start.column.to_string());
                let shown = kzrules::source::visible(path);
                assert_eq!(row[&format!("{prefix}path")].trim_start_matches('\''), shown);
            }
        }
        assert!(
            !checked.report.diagnostics.iter().any(|one| one.labels.len() > 2)
                || rows.iter().any(|row| !row["further_places"].is_empty())
        );
    }
}

#[test]
fn json_lines_follow_their_schema() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report-lines.schema.json");
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for checked in all() {
        let lines: Vec<Value> =
            checked.render(Format::JsonLines).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        for line in &lines {
            let errors: Vec<String> = validator.iter_errors(line).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{}: {errors:?} in {line}", checked.name);
        }
        let kinds: Vec<&str> = lines.iter().map(|line| line["type"].as_str().unwrap()).collect();
        assert_eq!((kinds[0], kinds[kinds.len() - 1]), ("head", "summary"));
        let count = |kind: &str| kinds.iter().filter(|one| **one == kind).count();
        assert_eq!(count("verdict"), checked.report.verdicts.len());
        assert_eq!(count("finding"), checked.report.diagnostics.len());
        // Line by line it is what the one object of JSON has.
        let whole = checked.json(Format::Json);
        let findings: Vec<&Value> = lines.iter().filter(|line| line["type"] == "finding").collect();
        for (line, entry) in findings.iter().zip(whole["diagnostics"].as_array().unwrap()) {
            let mut line = (*line).clone();
            line.as_object_mut().unwrap().remove("type");
            assert_eq!(line, *entry);
        }
    }
    let mut wrong: Value = serde_json::from_str(FAULTY.render(Format::JsonLines).lines().next().unwrap()).unwrap();
    wrong["more"] = 1.into();
    assert!(!validator.is_valid(&wrong), "the schema isn't content with anything");
}

#[test]
fn all_formats_tell_the_same_findings() {
    for checked in all() {
        let expected = checked.identities();
        let of =
            |list: &Value, key: &str| list.as_array().unwrap().iter().map(|one| word(&one[key])).collect::<Vec<_>>();
        assert_eq!(of(&checked.json(Format::Json)["diagnostics"], "identity"), expected);
        let lines = checked.render(Format::JsonLines);
        let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let findings: Vec<Value> = lines.filter(|line| line["type"] == "finding").collect();
        assert_eq!(of(&Value::Array(findings), "identity"), expected);

        let run = &checked.json(Format::Sarif)["runs"][0];
        let told = run["results"].as_array().unwrap();
        let noted = run["invocations"][0]["toolExecutionNotifications"].as_array().unwrap();
        let sarif: Vec<String> = told.iter().chain(noted).map(|one| word(&one["properties"]["identity"])).collect();
        assert_eq!(sorted(sarif), sorted(expected.clone()));

        let prints: Vec<String> = identities(&checked.report.diagnostics, checked.session.files())
            .iter()
            .map(report::Identity::fingerprint)
            .collect();
        assert_eq!(of(&checked.json(Format::Gitlab), "fingerprint"), prints);

        let csv = checked.render(Format::Csv);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<String> =
            reader.records().map(|row| row.unwrap().iter().next_back().unwrap().to_owned()).collect();
        let shown: Vec<String> = expected.iter().map(|line| kzrules::source::visible(line).into_owned()).collect();
        assert_eq!(rows, shown);

        let open = checked.report.open().count();
        assert_eq!(checked.render(Format::Concise).lines().count(), expected.len());
        assert_eq!(checked.render(Format::Github).lines().count(), open);
        let summary = checked.render(Format::Summary);
        let listed = summary
            .lines()
            .filter(|line| ["| error\\[", "| warning\\[", "| note\\["].iter().any(|one| line.starts_with(one)));
        assert_eq!(listed.count(), open);
        let plain = checked.render(Format::Plain);
        let starts = plain.lines().filter(|line| line.starts_with("Finding ") || line.starts_with("Находка "));
        assert_eq!(starts.count(), expected.len());
    }
}

#[test]
fn plain_draws_nothing_and_says_all() {
    for checked in all() {
        let plain = checked.render(Format::Plain);
        let drawn = ['│', '─', '╭', '╰', '·', '`', '┬', '\t', '\u{1b}'];
        let (findings, _) = plain.rsplit_once("\n\n").unwrap();
        assert!(!findings.contains(drawn), "{}", checked.name);
        assert!(findings.lines().all(|line| !line.starts_with(' ')), "nothing is lined up");
        assert!(findings.split("\n\n").all(|finding| finding.ends_with(['.', '?', '!', '…'])), "whole sentences");
    }
}

#[test]
fn plain_sentences_in_each_language() {
    let session = &FAULTY.session;
    let mut report = FAULTY.report.clone();
    report.diagnostics.retain(|one| one.labels.len() > 1 || one.known || one.labels.is_empty());
    report.diagnostics.truncate(4);
    let told = Language::ALL.map(|language| {
        let style = Style { width: 100, catalogue: Catalogue::for_language(language), ..FAULTY.style };
        report::plain(&report, session.files(), &style)
    });
    insta::assert_snapshot!(told.join("\n* * *\n\n"));
}

#[test]
fn nothing_that_does_not_show_reaches_a_terminal() {
    for format in Format::ALL {
        let drawn = FAULTY.render(format);
        let drawn = drawn.trim_start_matches('\u{FEFF}');
        let hidden: Vec<char> =
            drawn.chars().filter(|c| !matches!(c, '\n' | '\r') && kzrules::source::is_hidden(*c)).collect();
        assert!(hidden.is_empty(), "{format:?}: {hidden:?}");
        if format != Format::Csv {
            assert!(!drawn.contains('\r'), "{format:?}");
        }
    }
}
