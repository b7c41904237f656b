//! The shipped corpus, as a lawyer meets it: what it says today, and what becomes of it when a provision, a
//! silence or the date changes.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test may stop at once when an assumption fails"
)]

use kzrules::diagnostic::{Catalogue, Diagnostic, Group, Severity};
use kzrules::law::{Outcome, Verdict};
use kzrules::report::{Report, answer_lines, model};
use kzrules::session::About;
use kzrules::{Options, Session, Workspace};
use std::path::Path;

/// The files of `rules/`, as they are shipped.
fn shipped() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/rules")), &mut files);
    files.sort();
    assert!(files.len() > 10, "the corpus is there");
    files
}

fn collect(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|end| ["rule", "fact", "bill", "case"].iter().any(|one| end == *one)) {
            let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
            files.push((shown, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The corpus with one text changed, which must be there.
fn with(file: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let mut files = shipped();
    let (_, text) = files.iter_mut().find(|(path, _)| path.ends_with(file)).unwrap();
    assert_eq!(text.matches(from).count(), 1, "`{from}` stands once in {file}");
    *text = text.replace(from, to);
    files
}

fn check_at(files: Vec<(String, String)>, as_of: &str) -> (Report, Session) {
    let options = Options { as_of: as_of.parse().unwrap(), known_on: None, jurisdiction: None, sources: Vec::new() };
    let session = Session::new(Workspace::memory(files), options);
    (session.check(), session)
}

fn check(files: Vec<(String, String)>) -> Report {
    check_at(files, "2026-11-23").0
}

fn row<'r>(report: &'r Report, name: &str) -> &'r model::Verdict {
    report.verdicts.iter().find(|row| row.obligation == name).unwrap_or_else(|| panic!("{name} is judged"))
}

fn said(text: &kzrules::diagnostic::Text) -> String {
    Catalogue::default().say(text)
}

/// The findings about an obligation: those whose first mark is its demand.
fn findings<'r>(report: &'r Report, name: &str) -> Vec<&'r Diagnostic> {
    let demand = row(report, name).demand;
    report.diagnostics.iter().filter(|finding| finding.place() == Some(demand)).collect()
}

fn fails(report: &Report) -> bool {
    report.tally().worst() == Some(Severity::Error)
}

/// A demand as unmet as expected: known, an error otherwise, and with two places marked.
fn is_known_and_marked_twice(report: &Report, name: &str) {
    let found = findings(report, name);
    assert_eq!(found.len(), 1, "{name}");
    assert!(found[0].known, "{name} is expected");
    assert_eq!(found[0].severity, Severity::Error, "{name} binds");
    assert!(found[0].labels.len() >= 2, "{name}: the demand and the provision or the silence");
}

#[test]
fn what_the_convention_finds_today() {
    let report = check(shipped());
    assert!(!fails(&report), "nothing unmet that isn't known");
    for name in ["C183 art 8(1)#proof", "C183 art 8(2)#pay", "C183 art 4(4)"] {
        assert_eq!(row(&report, name).word, Verdict::Gap, "{name}");
        is_known_and_marked_twice(&report, name);
    }
    let leave = row(&report, "C183 art 4(1)");
    assert_eq!(leave.word, Verdict::Partial);
    let normal =
        leave.regions.iter().find(|region| said(&region.situations).contains("normal_birth, not nuclear")).unwrap();
    assert_eq!(normal.outcome, Outcome::Exceeds);
    assert_eq!(normal.facts, ["LabourCode art 99(2)#normal"]);
    is_known_and_marked_twice(&report, "C183 art 4(1)");
}

#[test]
fn the_ceiling_is_no_shortfall_but_worth_knowing() {
    let report = check(shipped());
    for (name, threshold) in [
        ("C183 art 6(3)", "earnings <= 892 500 KZT per month (10.5 minimum_wage)"),
        ("C183 art 6(3)#net", "earnings <= 803 250 KZT per month (9.45 minimum_wage)"),
    ] {
        let benefit = row(&report, name);
        assert!(benefit.word.is_met(), "{name}");
        let notes: Vec<String> = benefit.notes.iter().map(said).collect();
        assert!(notes.iter().any(|note| note.contains(threshold)), "{name}: {notes:?}");
        let found = findings(&report, name);
        assert_eq!(found.len(), 1, "{name} is shown");
        assert!(found[0].labels.len() >= 2, "{name}: both places");
    }
}

#[test]
fn a_shorter_leave_is_a_shortfall_of_two_weeks() {
    let report = check(with(
        "labour-code-leave.fact",
        "#normal: maternity_leave = 126 days",
        "#normal: maternity_leave = 12 weeks",
    ));
    let leave = row(&report, "C183 art 4(1)");
    let normal =
        leave.regions.iter().find(|region| said(&region.situations).contains("normal_birth, not nuclear")).unwrap();
    assert_eq!(normal.outcome, Outcome::Shortfall);
    assert_eq!(normal.distance.as_ref().map(said).as_deref(), Some("2 weeks"));
    assert!(fails(&report));
    assert!(!findings(&report, "C183 art 4(1)")[0].known, "another region than expected is open");
}

#[test]
fn without_the_silence_nobody_looked() {
    let mut files = shipped();
    let (_, text) = files.iter_mut().find(|(path, _)| path.ends_with("silence.fact")).unwrap();
    let from = text.find("KZ silent on burden_of_proof").unwrap();
    let to = text[from..].find("\n\n").map_or(text.len(), |end| from + end);
    text.replace_range(from..to, "");
    let report = check(files);
    assert_eq!(row(&report, "C183 art 8(1)#proof").word, Verdict::Unknown);
    assert!(report.open().any(|finding| finding.code.name() == "expectation-stale"));
}

#[test]
fn a_new_provision_makes_the_expectation_stale() {
    let mut files = shipped();
    let provision = "LabourCode art 54(9): burden_of_proof = employer\n  for employed women\n  from 2026-01-01\n";
    files.push(("rules/kz/new.fact".into(), provision.into()));
    let report = check(files);
    assert!(row(&report, "C183 art 8(1)#proof").word.is_met());
    let stale: Vec<_> = report.open().filter(|finding| finding.code.name() == "expectation-stale").collect();
    assert_eq!(stale.len(), 1);
    assert_eq!(stale[0].severity, Severity::Error);
}

#[test]
fn before_ratification_nothing_binds() {
    let (report, session) = check_at(shipped(), "2010-01-01");
    for row in report.verdicts.iter().filter(|row| row.act == "C183") {
        assert_eq!(row.binding, model::Binding::No, "{}", row.obligation);
    }
    let of_c183 = |found: &&Diagnostic| {
        let place = found.place().and_then(|place| session.files().locate(place));
        place.is_some_and(|(path, ..)| path.ends_with("ilo/c183.rule"))
    };
    assert!(report.open().filter(of_c183).all(|found| found.severity != Severity::Error));
    let lines: Vec<String> = session.why("C183 art 8(1)#proof").unwrap().iter().map(|(_, text)| said(text)).collect();
    assert!(lines.iter().any(|line| line.contains("doesn't bind yet")), "{lines:?}");
}

/// A report without its places, which move with the files, and without the kinds of the files.
fn without_places(report: &Report) -> String {
    let mut lines = Vec::new();
    for row in &report.verdicts {
        lines.push(format!("{} {} {:?} {:?}", row.obligation, row.word, row.binding, row.search));
        for region in &row.regions {
            let distance = region.distance.as_ref().map(said);
            lines.push(format!("  {} {} {distance:?} {:?}", region.outcome, said(&region.situations), region.facts));
        }
        // Readings and permissions are told in the order in which they are written.
        let mut notes: Vec<String> = row.notes.iter().map(|note| format!("  {}", said(note))).collect();
        notes.sort();
        lines.extend(notes);
    }
    let mut findings: Vec<String> = report
        .diagnostics
        .iter()
        .filter(|found| found.code.name() != "wrong-file")
        .map(|found| format!("{} {:?} {} {}", found.code, found.severity, found.known, said(&found.message)))
        .collect();
    findings.sort();
    lines.extend(findings);
    lines.join("\n")
}

/// The lines that only one of two texts has.
fn differing(one: &str, other: &str) -> String {
    let only = |one: &str, other: &str, sign: &str| -> Vec<String> {
        let there: std::collections::HashSet<&str> = other.lines().collect();
        one.lines().filter(|line| !there.contains(line)).map(|line| format!("{sign} {line}")).collect()
    };
    let lines = [only(one, other, "+"), only(other, one, "-")].concat();
    if lines.is_empty() && one != other { "the same lines in another order".to_owned() } else { lines.join("\n") }
}

#[test]
fn the_order_of_files_and_statements_changes_nothing() {
    let sound = without_places(&check(shipped()));

    // Other names bring the files into the opposite order.
    let files = shipped().len();
    let renamed =
        shipped().into_iter().enumerate().map(|(i, (_, text))| (format!("{:03}.rule", files - i), text)).collect();
    assert_eq!(differing(&without_places(&check(renamed)), &sound), "");

    // Each file's statements from the last to the first.
    let reversed = shipped().into_iter().map(|(path, text)| (path, reversed(&text))).collect();
    assert_eq!(differing(&without_places(&check(reversed)), &sound), "");

    // All in one file.
    let whole: String = shipped().into_iter().map(|(_, text)| text + "\n").collect();
    assert_eq!(differing(&without_places(&check(vec![("all.rule".to_owned(), whole)])), &sound), "");
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

#[test]
fn ten_mistakes_cost_ten_messages() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/broken/ten-mistakes.rule")).unwrap();
    let report = check(vec![("ten.rule".into(), text)]);
    let reading = Group::Reading;
    let written = ["syntax", "unknown-clause", "unknown-statement"];
    let syntax =
        report.diagnostics.iter().filter(|d| d.code.group() == reading && written.contains(&d.code.name())).count();
    assert_eq!(syntax, 10);
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
fn ten_mistakes_in_the_corpus_are_ten_errors_and_the_rest_is_judged() {
    let sound = check(shipped());
    let mut files = shipped();
    files.push(("rules/zz/broken.rule".into(), TEN_MISTAKES.into()));
    let (report, session) = check_at(files, "2026-11-23");
    let of_writing = |found: &&Diagnostic| matches!(found.code.group(), Group::Reading | Group::Names | Group::Values);
    let lines: Vec<_> = report
        .diagnostics
        .iter()
        .filter(of_writing)
        .map(|found| session.files().locate(found.place().unwrap()).unwrap().1.line)
        .collect();
    // One for each statement, at the line with the mistake.
    assert_eq!(lines, [1, 2, 3, 5, 6, 8, 9, 10, 12, 14]);
    let words = |report: &Report| -> Vec<(String, String, Verdict)> {
        let rows =
            report.verdicts.iter().filter(|row| row.act != "C183" || row.label.as_ref().is_none_or(|l| l.len() > 1));
        rows.map(|row| (row.obligation.clone(), row.property.clone(), row.word)).collect()
    };
    assert_eq!(differing(&format!("{:#?}", words(&report)), &format!("{:#?}", words(&sound))), "");
}

#[test]
fn a_provision_for_some_closes_the_gap_for_them() {
    let mut files = shipped();
    let provision =
        "LabourCode art 54(9): burden_of_proof = employer\n  for employed women\n  when dismissed and pregnant\n";
    files.push(("rules/kz/new.fact".into(), provision.into()));
    let report = check(files);
    let proof = row(&report, "C183 art 8(1)#proof");
    assert_eq!(proof.word, Verdict::Partial);
    let met: Vec<String> =
        proof.regions.iter().filter(|r| r.outcome == Outcome::Met).map(|r| said(&r.situations)).collect();
    assert_eq!(met, ["pregnant"]);
}

#[test]
fn of_the_entry_into_force_only_the_year_is_known() {
    for (day, binds) in [
        ("2012-12-31", model::Binding::No),
        ("2013-06-01", model::Binding::Unknown),
        ("2014-01-01", model::Binding::Yes),
    ] {
        let (report, _) = check_at(shipped(), day);
        assert_eq!(row(&report, "C183 art 4(1)").binding, binds, "{day}");
    }
}

#[test]
fn ten_mistakes_leave_the_rest_judged() {
    let mut text = String::from(
        "jurisdiction X \"X\"\ninstrument T \"T\"\n  in force 1990\nlaw L \"L\"\n  of X\n  rank code\n  in force 2000\n\
         hierarchy X from 1990: code\nX ratified T\n  in force 1995\nproperty leave: weeks\n  more is better\n",
    );
    for n in 1..=10 {
        text.push_str(&format!("T art {n}: leave ?? {n} weeks\nT art {}: leave >= {n} weeks\n", n + 20));
    }
    text.push_str("L art 1: leave = 5 weeks\n");
    let report = check(vec![("ten.rule".into(), text)]);
    assert_eq!(report.diagnostics.iter().filter(|finding| finding.code.name() == "syntax").count(), 10);
    assert_eq!(report.verdicts.len(), 10);
    assert_eq!(report.count(Verdict::Exceeds), 4);
    assert_eq!(report.count(Verdict::Met), 1);
    assert_eq!(report.count(Verdict::Shortfall), 5);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let json = || {
        let (report, session) = check_at(shipped(), "2026-11-23");
        kzrules::report::json(&report, session.files(), &kzrules::report::Style::default())
    };
    assert_eq!(json(), json());
}

#[test]
fn the_readme_shows_what_is_printed() {
    let (report, session) = check_at(shipped(), "2026-11-23");
    let style = kzrules::report::Style { width: 100, known: true, ..kzrules::report::Style::default() };
    let printed = kzrules::report::full(&report, session.files(), &style);
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let shown = readme.split("```\n").nth(1).unwrap().trim_end();
    assert!(shown.starts_with("known[gap]: C183 art 8(1)#proof"));
    assert!(printed.contains(shown), "{shown}");
}

/// C102 art 2(a)(ii): three of nine parts, one of them among five that are named.
#[test]
fn how_many_parts_are_enough() {
    let accepted = |parts: &[&str]| {
        let mut files = shipped();
        let mut text = "KZ ratified C102\n  in force 2020-01-01\n".to_owned();
        for part in parts {
            text.push_str(&format!("KZ accepts C102 part {part}\n"));
        }
        files.push(("rules/kz/try.fact".to_owned(), text));
        check(files)
    };
    let few = accepted(&["II", "V"]);
    assert_eq!(row(&few, "C102 art 2(a)(ii)").word.word(), "gap");
    let finding = findings(&few, "C102 art 2(a)(ii)");
    let [finding] = finding.as_slice() else { panic!("{finding:?}") };
    assert_eq!(said(&finding.message), "C102 art 2(a)(ii): 2 of 9 met, 3 needed");
    // The rule, and what was accepted.
    assert_eq!(finding.labels.len(), 3);
    assert!(fails(&few));
    assert_eq!(row(&accepted(&["II", "V", "IX"]), "C102 art 2(a)(ii)").word.word(), "met");
    let others = accepted(&["II", "III", "VII"]);
    assert_eq!(row(&others, "C102 art 2(a)(ii)").word.word(), "gap");
}

fn lines(answer: Result<Vec<(usize, kzrules::diagnostic::Text)>, Box<Diagnostic>>) -> Vec<String> {
    answer.unwrap().iter().map(|(_, text)| said(text)).collect()
}

#[test]
fn a_permit_with_a_date_a_document_and_an_exemption() {
    let (report, session) = check_at(shipped(), "2026-11-23");
    assert!(report.diagnostics.iter().all(|finding| finding.code.name() != "case-differs"));
    let about = About { names: vec!["permit_with_three_faults".to_owned()], files: Vec::new() };
    let answer = answer_lines(&session.ask(&about).unwrap());
    // Below the procedure's name: that it isn't verified, then the statements; behind them, in line with the name, the rest.
    let mut statements = Vec::new();
    let mut under = false;
    for (depth, text) in &answer {
        let line = said(text);
        under = line == "foreign_labour_permit:" || under && *depth > 2;
        if under && *depth > 2 && !line.starts_with("not verified") {
            statements.push(line);
        }
    }
    // What holds for both workers is said of each.
    statements.sort();
    statements.dedup();
    let [date, document, exemption] = statements.as_slice() else { panic!("{statements:#?}") };
    assert_eq!(
        *date,
        "announcements on 2016-01-25 is 16 days too early: not before 2016-02-10 (within 1..3 months before \
         application)"
    );
    assert!(document.starts_with("application: a document is missing: number_rationale"), "{document}");
    assert_eq!(
        *exemption,
        "not needed, 3 steps: republican_search, regional_search, announcements; exempt as exempt_from_search"
    );
}

#[test]
fn a_permit_without_a_second_search_at_home() {
    let mut files = shipped();
    let amended = "procedure amended\n  like foreign_labour_permit\n  without regional_search, regional_certificate\n";
    files.push(("rules/bills/try.bill".to_owned(), amended.to_owned()));
    let (_, session) = check_at(files, "2026-11-23");
    let difference = lines(session.procedures(&["foreign_labour_permit".to_owned(), "amended".to_owned()]));
    let there =
        |words: &str| assert!(difference.iter().any(|line| line.starts_with(words)), "{words}: {difference:#?}");
    there("without the step regional_search");
    there("comes after: republican_search; regional_search; announcements → republican_search; announcements");
    there("no longer needed: regional_certificate");
    there("steps: 9 → 8; documents: 13 → 12");
    there("shortest time: 1 month; when republican_search may be taken isn't known → 1 month");
}

#[test]
fn what_an_article_asks_for_before_a_ratification_is_its_own_list() {
    let (report, session) = check_at(shipped(), "2026-11-23");
    let of = |name: &str| report.readiness.iter().find(|one| one.instrument == name).unwrap();
    let c189 = of("C189");
    assert_eq!((c189.by.as_deref(), c189.word), (Some("S003"), model::Ready::NotReady));
    assert!(c189.preconditions.iter().any(|one| one.in_practice.is_some()));
    assert!(report.verdicts.iter().all(|row| row.address != "before ratification"), "no obligation");
    let style = kzrules::report::Style { width: 200, ..kzrules::report::Style::default() };
    let table = kzrules::report::document::text(&kzrules::report::document::verdicts(&report, "C189").unwrap(), &style);
    assert!(table.contains("Readiness by S003: not ready to be ratified."), "{table}");
    assert!(table.contains("regulatory framework governing"), "what has to be judged, in its own words: {table}");
    let json: serde_json::Value =
        serde_json::from_str(&kzrules::report::json(&report, session.files(), &style)).unwrap();
    assert_eq!(json["readiness"][1]["instrument"], "C189");
    assert_eq!(json["recommendations"].as_array().map(Vec::len), Some(report.recommendations.len()));
    // Nothing stands there that the law was searched for: found, it would decide.
    let mut files = shipped();
    let silence = "KZ silent on domestic_oversight\n  searched LabourCode\n  read 2026-03-02\n";
    files.push(("rules/kz/new.fact".into(), silence.into()));
    let more = check(files);
    let c189 = more.readiness.iter().find(|one| one.instrument == "C189").unwrap();
    assert_eq!(c189.word, model::Ready::NotReady);
    // What sources recommend is kept, and no bill is law.
    assert!(report.recommendations.iter().any(|one| one.bill.as_deref() == Some("ProofBill")));
    assert_eq!(row(&report, "C183 art 8(1)#proof").word, Verdict::Gap);
    let proof = session.corpus().bills.iter().find(|bill| session.corpus().text(bill.name) == "ProofBill").unwrap();
    assert_eq!(proof.changes.iter().map(|change| change.norms.len()).sum::<usize>(), 1);
}

#[test]
fn what_a_source_tabulates_adds_up_and_a_slip_of_copying_shows() {
    let sums = |report: &Report| -> Vec<String> {
        let of_sums = report.diagnostics.iter().filter(|finding| finding.code.name() == "sum-differs");
        of_sums.map(|finding| said(&finding.message)).collect()
    };
    assert_eq!(sums(&check(shipped())), Vec::<String>::new());
    let slipped = check(with("s004.rule", "akmola, urban, 2015-Q2 = -268", "akmola, urban, 2015-Q2 = -286"));
    let found = sums(&slipped);
    assert_eq!(found.len(), 2, "the row of the region and the column of the country: {found:?}");
    assert!(found.iter().all(|message| message.ends_with("the total is 18 people more")), "{found:?}");
    assert!(!fails(&slipped), "a source isn't law");
}

#[test]
fn evidence_and_claims_are_held_against_the_tables() {
    let place =
        |report: &Report, code: &str| report.diagnostics.iter().filter(|finding| finding.code.name() == code).count();
    let now = check(shipped());
    let agreeing: Vec<&str> = now
        .claims
        .iter()
        .filter(|claim| claim.claim.starts_with("gender_gap_rank"))
        .map(|claim| if claim.agrees == Some(true) { "agrees" } else { "doesn't" })
        .collect();
    assert_eq!(agreeing, ["agrees", "agrees"], "each of its directions, in its own years");
    // Up and then down is no fall.
    let over_all =
        check(with("s003.rule", "gender_gap_rank falls during 2021..2023", "gender_gap_rank falls during 2006..2023"));
    assert_eq!(place(&over_all, "claim-disagrees"), place(&now, "claim-disagrees") + 1);
    let other = check(with("statistics.rule", "  art_152_2, 2019..2023 = 0\n", "  art_152_2, 2019..2023 = 2\n"));
    assert_eq!((place(&now, "figure-differs"), place(&other, "figure-differs")), (0, 1));
    assert!(fails(&other), "evidence has to be corrected");
}
