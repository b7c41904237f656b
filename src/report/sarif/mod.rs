//! The findings as SARIF 2.1.0, for code scanning: each kind of finding a rule with its page, each finding a result with its places,
//! its fingerprint and its fix. What stands nowhere, such as a path that isn't there, is a notification of the run. Must not
//! know the clock, nor where the repository lies.

mod log;
mod uri;

use super::identity::{Identity, identities};
use super::json::escape;
use super::model::Report;
use super::style::Style;
use super::wording;
use crate::diagnostic::{Catalogue, Code, Diagnostic, Fix, Label, Severity, Text, page};
use crate::source::{Files, Place};
use indexmap::{IndexMap, IndexSet};
use log::{
    Automation, Base, Change, Configuration, Driver, Finding, Help, Invocation, Location, Log, Mend, Message,
    Notification, Physical, Properties, Reference, Region, Replacement, Rule, Run, RunProperties, Suppression, Tool,
};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Where more is said of kzrules and of each code.
const HOME: &str = "https://kzrules.example/";

/// The name of our fingerprints. Whoever makes them of something else gives them another number.
const FINGERPRINT: &str = "kzrules/v1";

/// All findings, known ones as suppressed. Ends with a line break.
pub fn sarif(report: &Report, files: &Files, style: &Style) -> String {
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run(report, files, style)] };
    // Strings, numbers and lists can always be written.
    escape(serde_json::to_string_pretty(&log).unwrap_or_default()) + "\n"
}

fn run(report: &Report, files: &Files, style: &Style) -> Run {
    let catalogue = style.catalogue;
    let writer = Writer { files, style };
    let (mut rules, mut kinds) = (IndexSet::new(), IndexSet::new());
    let (mut results, mut notifications) = (Vec::new(), Vec::new());
    for (found, identity) in report.diagnostics.iter().zip(identities(&report.diagnostics, files)) {
        let locations = writer.locations(&found.labels);
        if locations.is_empty() {
            let (index, _) = kinds.insert_full(found.code);
            notifications.push(writer.notification(found, index, &identity));
        } else {
            let (index, _) = rules.insert_full(found.code);
            results.push(writer.result(found, index, &identity, locations));
        }
    }
    let failed = report.diagnostics.iter().any(|one| one.labels.is_empty() && one.severity == Severity::Error);
    let described = |codes: IndexSet<Code>| codes.into_iter().map(|code| rule(code, catalogue)).collect();
    Run {
        tool: Tool {
            driver: Driver {
                name: "kzrules",
                version: env!("CARGO_PKG_VERSION"),
                semantic_version: env!("CARGO_PKG_VERSION"),
                information_uri: HOME,
                rules: described(rules),
                notifications: described(kinds),
            },
        },
        language: catalogue.language().code(),
        column_kind: "unicodeCodePoints",
        newline_sequences: ["\r\n", "\n", "\r"],
        default_encoding: "UTF-8",
        original_uri_base_ids: IndexMap::from([(
            uri::ROOT,
            Base { description: Message { text: catalogue.say(&Text::new("sarif-root")) } },
        )]),
        // GitHub keeps results apart by it: the day is no part of it, since each run replaces that of the day before.
        automation_details: Automation { id: format!("kzrules/{}/", report.jurisdiction.as_deref().unwrap_or("all")) },
        invocations: [Invocation { execution_successful: !failed, tool_execution_notifications: notifications }],
        results,
        properties: RunProperties {
            as_of: report.as_of.to_string(),
            known_on: report.known_on.map(|day| day.to_string()),
            jurisdiction: report.jurisdiction.clone(),
            assumed: report.assumed.clone(),
        },
    }
}

/// A code as a rule: its title, the first paragraph of its page, the page.
fn rule(code: Code, catalogue: Catalogue) -> Rule {
    let page = page(code, catalogue.language());
    let first = page.split("\n\n").nth(1).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    Rule {
        id: code.name(),
        short_description: Message { text: catalogue.title(code) },
        full_description: Message { text: first },
        help: Help { text: page.clone(), markdown: page },
        help_uri: format!("{HOME}diagnostics/{code}"),
        default_configuration: Configuration { level: code.severity().word() },
    }
}

/// What turns findings into results.
/// Why a finding fails nothing: by the text itself, or by a file that stands beside it.
fn suppression(found: &Diagnostic) -> Option<Suppression> {
    let (kind, because) = match &found.excused {
        _ if !found.known => return None,
        None => ("inSource", found.because.as_deref()),
        Some(excused) => ("external", Some(excused.because.as_str()).filter(|because| !because.is_empty())),
    };
    Some(Suppression { kind, status: "accepted", justification: because.map(str::to_owned) })
}

struct Writer<'a> {
    files: &'a Files,
    style: &'a Style,
}

impl Writer<'_> {
    fn result(&self, found: &Diagnostic, index: usize, identity: &Identity, mut locations: Vec<Location>) -> Finding {
        let related_locations = locations.split_off(1);
        Finding {
            rule_id: found.code.name(),
            rule_index: index,
            level: found.severity.word(),
            message: self.message(found),
            locations,
            related_locations,
            partial_fingerprints: IndexMap::from([(FINGERPRINT, identity.fingerprint())]),
            suppressions: suppression(found).into_iter().collect(),
            fixes: found.fix.iter().filter_map(|fix| self.mend(fix, found)).collect(),
            properties: Properties { identity: identity.line(), known: found.known },
        }
    }

    fn notification(&self, found: &Diagnostic, index: usize, identity: &Identity) -> Notification {
        Notification {
            descriptor: Reference { id: found.code.name(), index },
            level: found.severity.word(),
            message: self.message(found),
            properties: Properties { identity: identity.line(), known: found.known },
        }
    }

    /// The message with what stands below the snippets.
    fn message(&self, found: &Diagnostic) -> Message {
        Message { text: unlinked(wording::lines(found, self.style).join("\n")) }
    }

    /// The places, the primary one first and without a number.
    fn locations(&self, labels: &[Label]) -> Vec<Location> {
        let located = labels.iter().filter_map(|label| Some((label, self.physical(label.place)?)));
        let location = |(at, (label, physical_location)): (usize, (&Label, Physical))| Location {
            id: (at > 0).then_some(at),
            physical_location,
            message: label.text.as_ref().map(|text| Message { text: unlinked(self.style.say(text)) }),
        };
        located.enumerate().map(location).collect()
    }

    fn physical(&self, place: Place) -> Option<Physical> {
        let (path, start, end) = self.files.locate(place)?;
        let (start_line, start_column, end_line, end_column) = (start.line, start.column, end.line, end.column);
        let region = Region { start_line, start_column, end_line, end_column };
        Some(Physical { artifact_location: uri::artifact(path), region })
    }

    fn mend(&self, fix: &Fix, found: &Diagnostic) -> Option<Mend> {
        let Physical { artifact_location, region } = self.physical(fix.place)?;
        let inserted_content = Message { text: fix.replacement.clone() };
        Some(Mend {
            description: found.help.as_ref().map(|help| Message { text: unlinked(self.style.say(help)) }),
            artifact_changes: [Change {
                artifact_location,
                replacements: [Replacement { deleted_region: region, inserted_content }],
            }],
        })
    }
}

/// A message in which brackets make no link. Braces stay as they are, not doubled: no message has arguments, and where there are
/// none, programs show them as they stand.
fn unlinked(text: String) -> String {
    if text.contains("](") { text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]") } else { text }
}
