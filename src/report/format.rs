//! The formats of a check, by name: which there are, and what each needs of the report. Must not know where they go.

use super::{Report, Style};
use super::{concise, findings_csv, full, github, gitlab, job_summary, json, json_lines, junit, plain, sarif, summary};
use crate::source::Files;

/// A format in which a check can be written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Format {
    /// With both places marked in the text.
    Full,
    /// One line for each finding.
    Concise,
    /// In sentences, for screen readers.
    Plain,
    /// All of it as one object of JSON.
    Json,
    /// The same, an object on each line.
    JsonLines,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// The summary of a job of GitHub Actions.
    Summary,
    /// The code quality report of GitLab.
    Gitlab,
    /// JUnit XML.
    Junit,
    /// A row for each finding.
    Csv,
}

impl Format {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 11] = [
        Self::Full,
        Self::Concise,
        Self::Plain,
        Self::Json,
        Self::JsonLines,
        Self::Sarif,
        Self::Github,
        Self::Summary,
        Self::Gitlab,
        Self::Junit,
        Self::Csv,
    ];

    /// Its name on the command line and in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Plain => "plain",
            Self::Json => "json",
            Self::JsonLines => "json-lines",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Summary => "summary",
            Self::Gitlab => "gitlab",
            Self::Junit => "junit",
            Self::Csv => "csv",
        }
    }

    /// The format of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Whether it tells what each demand gets, not the findings alone.
    pub const fn needs_rows(self) -> bool {
        matches!(self, Self::Json | Self::JsonLines | Self::Junit)
    }

    /// Whether it is prose for people, of which the summary alone says enough where little is wanted.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Full | Self::Concise | Self::Plain)
    }

    /// Whether it still is of this format behind what another program, or another run, wrote.
    pub const fn can_be_appended(self) -> bool {
        self.is_prose() || matches!(self, Self::Github | Self::Summary)
    }

    /// The report in this format.
    pub fn render(self, report: &Report, files: &Files, style: &Style) -> String {
        match self {
            Self::Full => with_summary(full(report, files, style), report, style),
            Self::Concise => concise(report, files, style),
            Self::Plain => with_summary(plain(report, files, style), report, style),
            Self::Json => json(report, files, style),
            Self::JsonLines => json_lines(report, files, style),
            Self::Sarif => sarif(report, files, style),
            Self::Github => github(report, files, style),
            Self::Summary => job_summary(report, files, style),
            Self::Gitlab => gitlab(report, files, style),
            Self::Junit => junit(report, files, style),
            Self::Csv => findings_csv(report, files, style),
        }
    }
}

fn with_summary(findings: String, report: &Report, style: &Style) -> String {
    let gap = if findings.is_empty() { "" } else { "\n" };
    findings + gap + &summary(report, style)
}
