//! JUnit XML: read back, counted, held against the schema of Jenkins.

use super::{FAULTY, all};
use kzrules::diagnostic::Severity;
use kzrules::report::{self, Format};
use std::collections::BTreeSet;
use std::process::Command;

#[test]
fn junit_has_a_case_for_each_demand_and_tells_every_finding() {
    for checked in all() {
        let xml = checked.render(Format::Junit);
        let read = quick_junit::Report::deserialize_from_str(&xml).unwrap();
        let cases: Vec<_> = read.test_suites.iter().flat_map(|suite| &suite.test_cases).collect();
        assert_eq!(cases.len(), read.tests);
        let failing =
            |case: &&&quick_junit::TestCase| matches!(case.status, quick_junit::TestCaseStatus::NonSuccess { .. });
        assert_eq!(cases.iter().filter(failing).count(), read.failures);
        let demands: usize =
            read.test_suites.iter().filter(|suite| suite.name.as_str() != "findings").map(|suite| suite.tests).sum();
        assert_eq!(demands, checked.report.verdicts.len());
        let errors = checked.report.open().filter(|one| one.severity == Severity::Error).count();
        assert_eq!(read.failures > 0, errors > 0);
        assert!(read.failures <= errors);
        for found in &checked.report.diagnostics {
            let message = checked.style.say(&found.message);
            let message = quick_xml::escape::escape(&message);
            assert!(xml.contains(&*message), "{}: {message}", checked.name);
        }
        let names: BTreeSet<(&str, &str)> = read
            .test_suites
            .iter()
            .flat_map(|suite| suite.test_cases.iter().map(|case| (suite.name.as_str(), case.name.as_str())))
            .collect();
        assert!(names.len() * 100 >= cases.len() * 97, "{} names of {} cases", names.len(), cases.len());
    }
}

/// Where `xmllint` is; nothing where it is missing and may be.
fn xmllint() -> Option<&'static str> {
    let there = Command::new("xmllint").arg("--version").output().is_ok();
    if !there {
        assert!(std::env::var_os("KZRULES_XMLLINT").is_none_or(|value| value != "required"), "no xmllint");
        eprintln!("no xmllint in the path: JUnit XML wasn't validated");
    }
    there.then_some("xmllint")
}

#[test]
fn junit_follows_the_schema_of_jenkins() {
    let Some(program) = xmllint() else { return };
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/junit-10.xsd");
    let validate = |xml: &str| {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("junit.xml");
        std::fs::write(&path, xml).unwrap();
        Command::new(program).args(["--noout", "--schema", schema]).arg(&path).output().unwrap()
    };
    for checked in all() {
        let trials = report::trials_junit(&checked.session.trials().1, checked.session.files(), &checked.style);
        for xml in [checked.render(Format::Junit), trials] {
            let output = validate(&xml);
            assert!(output.status.success(), "{}: {}", checked.name, String::from_utf8_lossy(&output.stderr));
        }
    }
    let wrong = FAULTY.render(Format::Junit).replacen("<testcase name=", "<testcase title=", 1);
    assert!(!validate(&wrong).status.success(), "the schema isn't content with anything");
}
