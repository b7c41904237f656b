//! What makes a finding the same one in the next run, though lines were added above it: its code and the names of what it
//! is about. Baselines and the fingerprints of other programs' formats rest on it. Must not know lines.

use crate::diagnostic::Diagnostic;
use crate::source::Files;
use indexmap::IndexMap;
use sha2::{Digest, Sha256};

/// What a finding is about, by names that stay when lines move.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Identity {
    /// The name of its code.
    pub code: &'static str,
    /// What it is about: `C183 art 8(1)#proof: burden_of_proof`, then what decides; else how the marked statements begin.
    pub about: Vec<String>,
    /// Which of several findings that are alike in all this, from 1 on, in the order of the report.
    pub number: usize,
}

impl Identity {
    /// One line for programs: `gap · C183 art 8(1)#proof: burden_of_proof · KZ silent on burden_of_proof`.
    pub fn line(&self) -> String {
        let mut line = self.code.to_owned();
        for name in &self.about {
            line.push_str(" · ");
            line.push_str(name);
        }
        if self.number > 1 {
            line.push_str(&format!(" · {}", self.number));
        }
        line
    }

    /// The line as 64 hexadecimal digits (SHA-256): for formats that keep no names. Never to change, since other programs
    /// remember it from run to run.
    pub fn fingerprint(&self) -> String {
        Sha256::digest(self.line()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The identity of each finding, in their order.
pub fn identities(found: &[Diagnostic], files: &Files) -> Vec<Identity> {
    let mut seen: IndexMap<(&'static str, Vec<String>), usize> = IndexMap::new();
    let number_of = |one: &Diagnostic| {
        let about = about(one, files);
        let number = seen.entry((one.code.name(), about.clone())).and_modify(|count| *count += 1).or_insert(1);
        Identity { code: one.code.name(), about, number: *number }
    };
    found.iter().map(number_of).collect()
}

fn about(one: &Diagnostic, files: &Files) -> Vec<String> {
    if !one.about.is_empty() {
        return one.about.clone();
    }
    let mut names: Vec<String> = Vec::new();
    for label in &one.labels {
        let name = beginning(files.statement_at(label.place));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// How a statement begins: up to what it says, without its title.
fn beginning(line: &str) -> String {
    let end = line.find([':', '"', '=', '#']).filter(|end| *end > 0);
    let label = end.filter(|end| line.get(*end..).is_some_and(|rest| rest.starts_with('#') && !rest.starts_with("# ")));
    let end = match label {
        Some(hash) => line.get(hash + 1..).and_then(|rest| rest.find([':', '"', '='])).map(|more| hash + 1 + more),
        None => end,
    };
    let words = end.and_then(|end| line.get(..end)).unwrap_or(line);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Session, Workspace};

    fn lines(text: &str) -> Vec<String> {
        let workspace = Workspace::memory([("one.rule", text)]);
        let options =
            Options { as_of: jiff::civil::date(2026, 11, 23), known_on: None, jurisdiction: None, sources: Vec::new() };
        let session = Session::new(workspace, options);
        let report = session.check();
        identities(&report.diagnostics, session.files()).iter().map(Identity::line).collect()
    }

    const RULES: &str = "\
jurisdiction Examplia \"Examplia\"
instrument Pact \"Pact: on hours\"
law Code \"Code\"
  of Examplia
  in force 2016-01-01
Examplia ratified Pact
  in force 2013
property hours \"hours\": hours
  less is better
property leave \"leave\": days
  more is better
Pact art 3#both: hours, leave exists
Pact art 4: hours <= 40 hours
Code art 1: hours = 48 hours
";

    #[test]
    fn lines_above_change_nothing() {
        let now = lines(RULES);
        assert!(now.contains(&"unknown · Pact art 3#both: leave".to_owned()), "{now:#?}");
        assert!(now.contains(&"shortfall · Pact art 4: hours · Code art 1: hours".to_owned()), "{now:#?}");
        assert!(now.contains(&"wrong-file · Code art 1".to_owned()), "{now:#?}");
        assert_eq!(lines(&format!("# a remark\n\n{RULES}")), now);
    }

    #[test]
    fn alike_findings_are_numbered() {
        let found = lines(
            "jurisdiction Examplia \"E\"\nlaw Code \"C\"\n  of Examplia\nCode art 1: nothing = 1 dya\n  for nobody\n",
        );
        assert_eq!(found.len(), found.iter().collect::<std::collections::BTreeSet<_>>().len(), "{found:#?}");
    }

    #[test]
    fn a_fingerprint_never_changes() {
        let about = vec!["C183 art 8(1)#proof: burden_of_proof".to_owned(), "KZ silent on burden_of_proof".to_owned()];
        let identity = Identity { code: "gap", about, number: 1 };
        assert_eq!(identity.fingerprint(), "ec96401b19041c3210ae8b170b7df8d5ee6c6dd5d0c65a8a7f50020463eb64d2");
        assert_ne!(Identity { number: 2, ..identity.clone() }.fingerprint(), identity.fingerprint());
    }

    #[test]
    fn beginnings_leave_out_what_is_said() {
        for (line, name) in [
            ("C183 art 8(1)#proof: burden_of_proof = employer", "C183 art 8(1)#proof"),
            ("KZ  silent on burden_of_proof", "KZ silent on burden_of_proof"),
            ("instrument C183 \"Maternity: a convention\"", "instrument C183"),
            ("group women = female # all", "group women"),
            ("KZ ratified C183 # in 2013", "KZ ratified C183"),
            ("", ""),
        ] {
            assert_eq!(beginning(line), name);
        }
    }
}
