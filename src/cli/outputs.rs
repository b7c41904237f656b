//! Where the findings of a check go, and in which formats: one to the standard output, any number into files. Must not know what
//! they say.

use super::chosen::Chosen;
use super::terminal::Terminal;
use super::written;
use crate::diagnostic::{Catalogue, Text};
use crate::finding::Detail;
use crate::report::{Format, Output, Report, Style, Target, summary};
use crate::source::Files;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};
use std::cmp::Ordering;

#[derive(Args, Debug)]
pub(super) struct Outputs {
    /// How findings are written to the standard output [default: that of kzrules.toml, else full]
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Also write them in this format to this file (`-`: standard output; `+=`: append); may be repeated [default: those
    /// of kzrules.toml]
    #[arg(long, value_name = "FORMAT=PATH", value_parser = written_output)]
    pub(super) output: Vec<Output>,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Full => "With both places marked in the text",
            Self::Concise => "One line each: path:line:col: severity[code] message",
            Self::Plain => "In sentences, for screen readers",
            Self::Json => "For programs; docs/report.schema.json describes it",
            Self::JsonLines => "The same, an object on each line; docs/report-lines.schema.json",
            Self::Sarif => "SARIF 2.1.0, for code scanning",
            Self::Github => "Annotations of GitHub Actions",
            Self::Summary => "Markdown for the job summary of GitHub Actions",
            Self::Gitlab => "The code quality report of GitLab",
            Self::Junit => "JUnit XML: a case for each demand",
            Self::Csv => "A row each, for spreadsheets",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}

/// Mistakes in arguments are told in English, as all of them are.
fn written_output(text: &str) -> Result<Output, String> {
    Output::parse(text).map_err(|wrong| Catalogue::default().say(&wrong))
}

/// One format for the standard output, and what goes into files.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Plan {
    standard: Format,
    files: Vec<(Format, Target)>,
}

impl Plan {
    /// What goes where; else it is said why it can't. Of a format and outputs that were set in different places, those
    /// count for the standard output that come first: an option before a variable, a variable before the file.
    pub(super) fn of(format: &Chosen<Format>, outputs: &Chosen<Vec<Output>>, terminal: &Terminal) -> Option<Self> {
        let mut taken = outputs.value.clone();
        let is_standard = |output: &Output| output.target == Target::Standard;
        let format = match format.from.rank().cmp(&outputs.from.rank()) {
            Ordering::Less if taken.iter().any(is_standard) => None,
            Ordering::Less | Ordering::Equal => Some(format.value),
            Ordering::Greater => {
                taken.retain(|output| !is_standard(output));
                Some(format.value)
            }
        };
        Self::from(format, taken).map_err(|wrong| terminal.remark(&wrong)).ok()
    }

    /// The format for the standard output, if one is named, and the outputs.
    ///
    /// # Errors
    ///
    /// Where two formats are for the standard output, or for one file.
    fn from(format: Option<Format>, outputs: Vec<Output>) -> Result<Self, Text> {
        let mut standard = format;
        let mut files: Vec<(Format, Target)> = Vec::new();
        for Output { format, target } in outputs {
            let path = match &target {
                Target::Standard => {
                    if let Some(other) = standard.replace(format) {
                        let text = Text::new("output-two-standard");
                        return Err(text.with("one", other.name()).with("other", format.name()));
                    }
                    continue;
                }
                Target::File(path) | Target::Appended(path) => path,
            };
            let is_there = |(_, other): &(Format, Target)| matches!(other, Target::File(one) | Target::Appended(one) if one == path);
            if files.iter().any(is_there) {
                return Err(Text::new("output-two-files").with("path", written::shown(path)));
            }
            files.push((format, target));
        }
        Ok(Self { standard: standard.unwrap_or(Format::Full), files })
    }

    /// The greatest detail that any of the formats needs. With `quiet`, the standard output gets counts alone.
    pub(super) fn detail(&self, quiet: bool) -> Detail {
        let needed = |format: &Format| if format.needs_rows() { Detail::Rows } else { Detail::Findings };
        let standard = self.standard_detail(quiet);
        self.files.iter().map(|(format, _)| needed(format)).fold(standard, Ord::max)
    }

    /// What the standard output needs. JSON that is to be brief has no rows.
    pub(super) fn standard_detail(&self, quiet: bool) -> Detail {
        match self.standard {
            format if quiet && (format.is_prose() || format == Format::Json) => Detail::Summary,
            format if format.needs_rows() => Detail::Rows,
            _ => Detail::Findings,
        }
    }

    /// Whether people read the standard output.
    pub(super) const fn is_prose(&self) -> bool {
        self.standard.is_prose()
    }

    /// Writes the files. Whether each was written; else it is said which wasn't.
    pub(super) fn write(&self, found: &Report, files: &Files, terminal: &Terminal) -> bool {
        // Colours are the terminal's; a file has none.
        let style = Style { color: false, ..terminal.style };
        let mut all = true;
        for (format, target) in &self.files {
            let text = format.render(found, files, &style);
            all &= match target {
                Target::Standard => true,
                Target::File(path) => written::replace_or_say(path, &text, terminal),
                Target::Appended(path) => written::append_or_say(path, &text, terminal),
            };
        }
        all
    }

    /// What the standard output gets.
    pub(super) fn standard(&self, found: &Report, files: &Files, quiet: bool, style: &Style) -> String {
        if quiet && self.standard.is_prose() {
            summary(found, style)
        } else {
            self.standard.render(found, files, style)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Look;
    use super::super::chosen::Origin;
    use super::*;

    fn plan(format: Option<Format>, outputs: &[&str]) -> Result<Plan, &'static str> {
        let outputs = outputs.iter().map(|text| Output::parse(text).unwrap()).collect();
        Plan::from(format, outputs).map_err(|wrong| wrong.id)
    }

    #[test]
    fn one_format_goes_to_each_place() {
        assert_eq!(plan(None, &[]).unwrap().standard, Format::Full);
        assert_eq!(plan(None, &["sarif=a"]).unwrap().standard, Format::Full);
        assert_eq!(plan(None, &["sarif=a", "github=-"]).unwrap().standard, Format::Github);
        assert_eq!(plan(Some(Format::Csv), &["sarif=a"]).unwrap().standard, Format::Csv);
        assert_eq!(plan(Some(Format::Csv), &["github=-"]), Err("output-two-standard"));
        assert_eq!(plan(None, &["csv=-", "github=-"]), Err("output-two-standard"));
        assert_eq!(plan(None, &["csv=a", "sarif=a"]), Err("output-two-files"));
    }

    #[test]
    fn of_two_for_the_standard_output_the_nearer_counts() {
        let look = Look { lang: None, color: super::super::When::Never, width: None };
        let terminal = Terminal::new(&look, crate::diagnostic::Language::English, true);
        let file = || Origin::File("kzrules.toml".to_owned(), 1);
        let of = |format: (Format, Origin), outputs: (&[&str], Origin)| {
            let outputs_read = outputs.0.iter().map(|text| Output::parse(text).unwrap()).collect();
            let (format, outputs) =
                (Chosen { value: format.0, from: format.1 }, Chosen { value: outputs_read, from: outputs.1 });
            Plan::of(&format, &outputs, &terminal).map(|plan| (plan.standard, plan.files.len()))
        };
        let option = || Origin::Option("--format");
        assert_eq!(of((Format::Full, Origin::Default), (&["github=-"], file())), Some((Format::Github, 0)));
        assert_eq!(of((Format::Csv, option()), (&["github=-", "sarif=a"], file())), Some((Format::Csv, 1)));
        assert_eq!(of((Format::Csv, file()), (&["github=-"], option())), Some((Format::Github, 0)));
        assert_eq!(of((Format::Csv, file()), (&["sarif=a"], option())), Some((Format::Csv, 1)));
        assert_eq!(of((Format::Csv, file()), (&["github=-"], file())), None);
        assert_eq!(of((Format::Full, Origin::Default), (&[], Origin::Default)), Some((Format::Full, 0)));
    }

    #[test]
    fn the_greatest_detail_is_judged_once() {
        assert_eq!(plan(None, &[]).unwrap().detail(false), Detail::Findings);
        assert_eq!(plan(None, &[]).unwrap().detail(true), Detail::Summary);
        assert_eq!(plan(None, &["sarif=a"]).unwrap().detail(true), Detail::Findings);
        assert_eq!(plan(None, &["sarif=a", "junit=b"]).unwrap().detail(true), Detail::Rows);
        assert_eq!(plan(Some(Format::Json), &[]).unwrap().detail(true), Detail::Summary);
        assert_eq!(plan(Some(Format::Github), &[]).unwrap().detail(true), Detail::Findings);
    }
}
