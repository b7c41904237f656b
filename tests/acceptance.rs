//! What the shipped rules must say, whatever is changed in them or in the program: the known verdicts on
//! C183, and what a change of the law or of the files does to them.

#![allow(
    clippy::string_slice,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at once when an assumption fails"
)]

use kzrules::diagnostic::{Diagnostic, Group, Severity};
use kzrules::report::model::{Binding, Outcome, Search, Verdict, Word};
use kzrules::report::{Report, Style};
use kzrules::{Options, Session, Workspace};
use std::path::Path;

const TODAY: &str = "2026-11-23";

type Rules = Vec<(String, String)>;

/// The shipped rules, from the folder `rules/`.
fn shipped() -> Rules {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = Workspace::read(&[root.join("rules")]);
    let shown = |path: &str| path.strip_prefix(&format!("{}/", root.display())).unwrap_or(path).to_owned();
    let rules: Rules = workspace.files.iter().map(|(_, file)| (shown(file.path()), file.text().to_string())).collect();
    assert!(rules.len() > 10, "{rules:?}");
    rules
}

/// The rules with one text in place of another, which must stand there once.
fn with(mut rules: Rules, old: &str, new: &str) -> Rules {
    let places: usize = rules.iter().map(|(_, text)| text.matches(old).count()).sum();
    assert_eq!(places, 1, "{old}");
    for (_, text) in &mut rules {
        *text = text.replace(old, new);
    }
    rules
}

/// The rules with another file.
fn and(mut rules: Rules, path: &str, text: &str) -> Rules {
    rules.push((path.to_owned(), text.to_owned()));
    rules
}

fn session(rules: Rules, as_of: &str) -> Session {
    let as_of = as_of.parse().unwrap();
    Session::new(Workspace::memory(rules), Options { as_of, jurisdiction: None, sources: None })
}

fn check(rules: Rules, as_of: &str) -> Report {
    session(rules, as_of).check()
}

fn row<'r>(report: &'r Report, obligation: &str) -> &'r Verdict {
    report.verdicts.iter().find(|row| row.obligation == obligation).unwrap_or_else(|| panic!("no {obligation}"))
}

/// The situations with an outcome, and how far off they are.
fn regions(row: &Verdict, outcome: Outcome) -> Vec<(String, Option<String>)> {
    let style = Style::default();
    let of_outcome = row.regions.iter().filter(|region| region.outcome == outcome);
    of_outcome
        .map(|region| (style.say(&region.situations), region.distance.as_ref().map(|text| style.say(text))))
        .collect()
}

/// The finding whose first place is the demand's.
fn finding<'r>(report: &'r Report, row: &Verdict) -> &'r Diagnostic {
    report.diagnostics.iter().find(|found| found.place() == Some(row.demand)).unwrap()
}

fn open_errors(report: &Report) -> Vec<String> {
    let style = Style::default();
    let errors = report.open().filter(|found| found.severity == Severity::Error);
    errors.map(|found| format!("{} {}", found.code, style.say(&found.message))).collect()
}

#[test]
fn the_known_verdicts_on_c183() {
    let rules = shipped();
    let session = session(rules, TODAY);
    let report = session.check();
    assert_eq!(open_errors(&report), Vec::<String>::new());

    for known in ["C183 art 4(4)", "C183 art 8(1)#proof", "C183 art 8(2)#pay"] {
        let row = row(&report, known);
        assert_eq!((row.word, row.binding), (Word::Gap, Binding::Yes), "{known}");
        assert_eq!(row.search, Some(Search::Partial), "{known}");
        let found = finding(&report, row);
        assert!(found.known && found.code.name() == "gap", "{known}");
        // Both places: the demand, and the silence that was searched.
        assert_eq!(found.labels.len(), 2, "{known}");
        let silence = session.files().locate(found.labels[1].place).unwrap().0;
        assert_eq!(silence, "rules/kz/silence.fact", "{known}");
    }
    assert_eq!(row(&report, "C183 art 8(2)#position").word, Word::Uncertain);

    let leave = row(&report, "C183 art 4(1)");
    assert_eq!(leave.word, Word::Partial);
    let better = regions(leave, Outcome::Exceeds);
    assert!(better.iter().any(|(who, _)| who == "normal_birth, not nuclear_test_area"), "{better:?}");
    let less: Vec<_> = regions(leave, Outcome::Shortfall).into_iter().map(|(who, _)| who).collect();
    assert!(less.iter().all(|who| who.contains("early_birth")), "{less:?}");
}

#[test]
fn the_benefit_is_met_by_the_second_alternative() {
    let session = session(shipped(), TODAY);
    let report = session.check();
    let benefit = row(&report, "C183 art 6(3)");
    assert_eq!(benefit.word, Word::Met);
    let remarks: Vec<String> = benefit.notes.iter().map(|note| Style::default().say(note)).collect();
    let first = remarks.iter().find(|remark| remark.contains("`>= 2/3 of earnings` alone")).unwrap();
    assert!(first.ends_with("earnings <= 892 500 KZT per month (10.5 minimum_wage)"), "{first}");
    let found = finding(&report, benefit);
    let files: Vec<&str> = found.labels.iter().map(|label| session.files().locate(label.place).unwrap().0).collect();
    assert_eq!(files, ["rules/ilo/c183.rule", "rules/kz/social-code.fact"]);
}

#[test]
fn a_shorter_leave_falls_short_by_two_weeks() {
    let rules = with(shipped(), "#normal: maternity_leave = 126 days", "#normal: maternity_leave = 12 weeks");
    let report = check(rules, TODAY);
    let leave = row(&report, "C183 art 4(1)");
    assert_eq!(leave.word, Word::Partial);
    let less = regions(leave, Outcome::Shortfall);
    assert!(less.contains(&("normal_birth, not nuclear_test_area".to_owned(), Some("2 weeks".to_owned()))), "{less:?}");
}

/// The word over all births is `partial` as before, since births at weeks 22 to 29 were short already; the
/// expectation has to see that normal births are short now.
#[test]
fn a_shorter_leave_is_an_error_that_was_not_known() {
    let rules = with(shipped(), "#normal: maternity_leave = 126 days", "#normal: maternity_leave = 12 weeks");
    let errors = open_errors(&check(rules, TODAY));
    assert!(errors.iter().any(|error| error.contains("C183 art 4(1)")), "{errors:?}");
}

#[test]
fn without_the_silence_nothing_is_known_of_the_proof() {
    let mut rules = shipped();
    let silences = rules.iter_mut().find(|(path, _)| path == "rules/kz/silence.fact").unwrap();
    let from = silences.1.find("KZ silent on burden_of_proof").unwrap();
    let to = from + silences.1[from..].find("\n\n").unwrap();
    silences.1.replace_range(from..to, "");
    let report = check(rules, TODAY);
    let proof = row(&report, "C183 art 8(1)#proof");
    assert_eq!((proof.word, proof.search), (Word::Unknown, Some(Search::None)));
    assert_eq!(finding(&report, proof).severity, Severity::Warning);
    assert_eq!(open_errors(&report), ["expectation-stale C183 art 8(1)#proof was expected to be gap, but is unknown"]);
}

#[test]
fn a_provision_closes_the_gap_and_makes_the_expectation_stale() {
    let provision = "LabourCode art 54(9): burden_of_proof = employer\n  for employed women\n  when dismissed\n";
    let report = check(and(shipped(), "rules/kz/amendment.fact", provision), TODAY);
    assert_eq!(row(&report, "C183 art 8(1)#proof").word, Word::Met);
    assert_eq!(open_errors(&report), ["expectation-stale C183 art 8(1)#proof was expected to be gap, but is met"]);
}

#[test]
fn a_provision_for_some_closes_the_gap_for_them() {
    let provision =
        "LabourCode art 54(9): burden_of_proof = employer\n  for employed women\n  when dismissed and pregnant\n";
    let report = check(and(shipped(), "rules/kz/amendment.fact", provision), TODAY);
    let proof = row(&report, "C183 art 8(1)#proof");
    assert_eq!(proof.word, Word::Partial);
    assert_eq!(regions(proof, Outcome::Met), [("pregnant".to_owned(), None)]);
}

#[test]
fn c183_does_not_bind_before_its_entry_into_force() {
    let report = check(shipped(), "2010-01-01");
    let rows: Vec<_> = report.verdicts.iter().filter(|row| row.act == "C183").collect();
    assert!(rows.len() > 20);
    assert!(rows.iter().all(|row| row.binding == Binding::No));
    assert_eq!(open_errors(&report), Vec::<String>::new());
    // Nobody has read what the law was then.
    assert_eq!(row(&report, "C183 art 4(1)").word, Word::Unknown);

    // Of the entry into force in 2013 the day isn't known.
    let report = check(shipped(), "2013-06-01");
    assert_eq!(row(&report, "C183 art 4(1)").binding, Binding::Unknown);
    assert_eq!(row(&check(shipped(), "2014-01-01"), "C183 art 4(1)").binding, Binding::Yes);
}

/// Ten mistakes of ten kinds, each in a statement of its own.
const TEN_MISTAKES: &str = "\
C183 art 4(1)#a: maternity_leave => 14 weeks
C183 art 4(1)#b: maternity_leave >= 12,5 weeks
C183 art 4(1)#c maternity_leave >= 14 weeks
C183 art 4(1)#d: maternity_leave >= 14 weeks
  whne pregnant
C183 art 4(1)#e: maternity_leave >= 14 weeks note «цитата»
C183 art 4(1)#f: maternity_leave >= 14 weeks
  for women and men
C183 art 6(7)#g: medical_care includes {prenatal_care, hospital_care
C183 art 4(1)#h: maternity_leave == 14 weeks
C183 art 4(1)#i: maternity_leave >= 14 weeks
  when pregnant and nursing or dismissed
KZ ratified C183
  in force 13.06.2013
";

#[test]
fn ten_broken_statements_are_ten_errors_and_the_rest_is_judged() {
    let sound = check(shipped(), TODAY);
    let session = session(and(shipped(), "rules/zz/broken.rule", TEN_MISTAKES), TODAY);
    let report = session.check();
    let of_writing = |found: &&Diagnostic| matches!(found.code.group(), Group::Reading | Group::Names | Group::Values);
    let lines: Vec<_> = report
        .diagnostics
        .iter()
        .filter(of_writing)
        .map(|found| session.files().locate(found.place().unwrap()).unwrap().1.line)
        .collect();
    // One for each statement, at the line with the mistake.
    assert_eq!(lines, [1, 2, 3, 5, 6, 8, 9, 10, 12, 14]);
    for row in &sound.verdicts {
        assert_eq!(self::row(&report, &row.obligation).word, row.word, "{}", row.obligation);
    }
}

/// A report without its places, which move with the files.
fn said(report: &Report) -> String {
    let style = Style::default();
    let mut lines = Vec::new();
    for row in &report.verdicts {
        lines.push(format!("{} {} {:?} {:?}", row.obligation, row.word, row.binding, row.search));
        for region in &row.regions {
            let distance = region.distance.as_ref().map(|text| style.say(text));
            lines.push(format!(
                "  {} {} {distance:?} {:?}",
                region.outcome,
                style.say(&region.situations),
                region.facts
            ));
        }
        lines.extend(row.notes.iter().map(|note| format!("  {}", style.say(note))));
    }
    let mut findings: Vec<String> = report
        .diagnostics
        .iter()
        .map(|found| format!("{} {:?} {} {}", found.code, found.severity, found.known, style.say(&found.message)))
        .collect();
    findings.sort();
    lines.extend(findings);
    lines.join("\n")
}

#[test]
fn the_order_of_files_and_statements_changes_nothing() {
    let sound = said(&check(shipped(), TODAY));

    // Other names bring the files into the opposite order.
    let files = shipped().len();
    let renamed =
        shipped().into_iter().enumerate().map(|(i, (_, text))| (format!("{:03}.rule", files - i), text)).collect();
    assert_eq!(said(&check(renamed, TODAY)), sound);

    // Each file's statements from the last to the first.
    let reversed = shipped().into_iter().map(|(path, text)| (path, reversed(&text))).collect();
    assert_eq!(said(&check(reversed, TODAY)), sound);

    // All in one file.
    let whole: String = shipped().into_iter().map(|(_, text)| text + "\n").collect();
    assert_eq!(said(&check(vec![("all.rule".to_owned(), whole)], TODAY)), sound.clone());
}

/// The statements of a file in the opposite order; comments fall away.
fn reversed(text: &str) -> String {
    let mut statements: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#') && !line.trim().is_empty()) {
        match statements.last_mut() {
            Some(last) if line.starts_with(' ') => {
                last.push('\n');
                last.push_str(line);
            }
            _ => statements.push(line.to_owned()),
        }
    }
    statements.reverse();
    statements.join("\n") + "\n"
}
