//! The grammar of JUnit XML, as the schema of Jenkins' xUnit plugin (`junit-10.xsd`) has it: suites of cases that pass, fail or are
//! skipped. What has no attribute there, such as the file of a case, is said in words. Must not know what is tried.

use super::xml::{self, Element};

/// A suite.
pub(super) struct Suite {
    /// Its name.
    pub(super) name: String,
    /// Its cases.
    pub(super) cases: Vec<Case>,
}

/// A case.
pub(super) struct Case {
    /// Its name, unique in its suite.
    pub(super) name: String,
    /// What it is listed below.
    pub(super) class: String,
    /// How it ended.
    pub(super) end: End,
    /// What else is said, line by line.
    pub(super) out: Vec<String>,
}

/// How a case ended.
pub(super) enum End {
    /// Well.
    Passed,
    /// It failed: why in one line, and all that is said of it.
    Failed(String, Vec<String>),
    /// It couldn't fail: why.
    Skipped(String),
}

/// The suites as XML. Ends with a line break.
pub(super) fn suites(all: &[Suite]) -> String {
    let counts = |suite: &Suite| {
        let failed = suite.cases.iter().filter(|case| matches!(case.end, End::Failed(..))).count();
        let skipped = suite.cases.iter().filter(|case| matches!(case.end, End::Skipped(_))).count();
        (suite.cases.len(), failed, skipped)
    };
    let sum = |of: fn((usize, usize, usize)) -> usize| all.iter().map(|suite| of(counts(suite))).sum::<usize>();
    let root = Element::new("testsuites")
        .with("name", "kzrules")
        .with("tests", sum(|(tests, ..)| tests).to_string())
        .with("failures", sum(|(_, failed, _)| failed).to_string())
        .with("errors", "0");
    let suites = all.iter().map(|suite| {
        let (tests, failed, skipped) = counts(suite);
        Element::new("testsuite")
            .with("name", &*suite.name)
            .with("tests", tests.to_string())
            .with("failures", failed.to_string())
            .with("errors", "0")
            .with("skipped", skipped.to_string())
            .children(suite.cases.iter().map(case))
    });
    xml::write(None, &root.children(suites))
}

fn case(case: &Case) -> Element {
    let element = Element::new("testcase").with("name", &*case.name).with("classname", &*case.class);
    let element = match &case.end {
        End::Passed => element,
        End::Failed(message, lines) => {
            element.child(Element::new("failure").with("message", &**message).text(&lines.join("\n")))
        }
        End::Skipped(reason) => element.child(Element::new("skipped").with("message", &**reason)),
    };
    if case.out.is_empty() { element } else { element.child(Element::new("system-out").text(&case.out.join("\n"))) }
}
