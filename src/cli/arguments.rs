//! What can be written on the command line, with its help. Owns names, defaults and the text of
//! `--help`; must not do anything.

use crate::diagnostic::{Language, Severity};
use crate::report::MIN_WIDTH;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// Lays what treaties demand over what national law gives, and says what is met, partly met, missing,
/// contrary or unknown.
#[derive(Parser, Debug)]
#[command(
    name = "kzrules",
    version,
    about,
    after_help = "Exit codes: 0 nothing that fails, 1 findings, 2 wrong arguments or unreadable files, \
                  101 a bug in kzrules.",
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) looks: Looks,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Check rules: print verdicts that are open, and everything that is wrong with the writing
    Check(Check),
    /// Show how the verdict of one obligation came about
    Why(Why),
    /// Explain a code such as `gap`; without one, list them all
    Explain(Explain),
    /// Print the verdicts of one instrument as a table
    Table(Table),
}

/// How the output looks; for every command.
#[derive(Args, Debug)]
#[command(next_help_heading = "Looks")]
pub(super) struct Looks {
    /// Language of messages
    #[arg(
        long,
        value_enum,
        value_name = "LANGUAGE",
        default_value = "en",
        global = true
    )]
    pub(super) lang: Lang,
    /// Colours; `auto` looks at the terminal, NO_COLOR and CLICOLOR_FORCE
    #[arg(
        long,
        value_enum,
        value_name = "WHEN",
        default_value = "auto",
        global = true
    )]
    pub(super) color: Color,
    /// Width of the output in columns [default: that of the terminal, else 80]
    #[arg(long, value_name = "COLUMNS", value_parser = width, global = true)]
    pub(super) width: Option<usize>,
}

/// Which rules, and as of when.
#[derive(Args, Debug)]
pub(super) struct Rules {
    /// Files and folders of rules [default: rules/ if it is there, else this folder]
    pub(super) paths: Vec<PathBuf>,
    /// Date of the law, such as 2026-11-23 [default: today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(super) as_of: Option<Date>,
    /// Whose law, where the rules hold several jurisdictions
    #[arg(long, value_name = "NAME")]
    pub(super) jurisdiction: Option<String>,
    /// Folder with the texts of sources, to check quotations against
    #[arg(long, value_name = "FOLDER")]
    pub(super) sources: Option<PathBuf>,
}

/// `kzrules check`.
#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) rules: Rules,
    /// Form of the report
    #[arg(long, value_enum, value_name = "FORM", default_value = "full")]
    pub(super) format: Format,
    /// The least severity that makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "error")]
    pub(super) fail_on: FailOn,
    /// Whether findings that the rules themselves expect are listed
    #[arg(long, value_enum, value_name = "WHETHER", default_value = "hide")]
    pub(super) known: Known,
    /// Print the summary only (no effect on JSON)
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// `kzrules why`.
#[derive(Args, Debug)]
pub(super) struct Why {
    /// Full address of an obligation, such as "C183 art 8(1)" or "C183 art 8(1)#proof"
    pub(super) address: String,
    #[command(flatten)]
    pub(super) rules: Rules,
}

/// `kzrules explain`.
#[derive(Args, Debug)]
pub(super) struct Explain {
    /// The code, as printed in brackets behind `error`, `warning` or `note`
    pub(super) code: Option<String>,
}

/// `kzrules table`.
#[derive(Args, Debug)]
pub(super) struct Table {
    /// Name of an instrument, such as C183
    pub(super) instrument: String,
    #[command(flatten)]
    pub(super) rules: Rules,
}

/// Forms of the report.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Format {
    /// Snippets with both places, for people
    Full,
    /// One line for each finding
    Concise,
    /// For programs; see docs/report.schema.json
    Json,
}

/// From which severity on a run fails.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    /// The least severity that fails, if any does.
    pub(super) const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// Whether known findings are listed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Known {
    Show,
    Hide,
}

/// When colours are used.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// Languages by their codes.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Lang {
    /// English
    En,
    /// Русский
    Ru,
    /// Қазақша
    Kk,
}

impl Lang {
    /// The language.
    pub(super) const fn language(self) -> Language {
        match self {
            Self::En => Language::English,
            Self::Ru => Language::Russian,
            Self::Kk => Language::Kazakh,
        }
    }
}

/// Nothing but year, month and day: a time or a zone would be ignored in silence.
fn date(text: &str) -> Result<Date, String> {
    match text.parse::<Date>() {
        Ok(date) if date.to_string() == text => Ok(date),
        _ => Err("expected a date such as 2026-11-23".into()),
    }
}

fn width(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(width) if (MIN_WIDTH..=1000).contains(&width) => Ok(width),
        _ => Err(format!(
            "expected a number of columns from {MIN_WIDTH} to 1000"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn dates_are_days() {
        assert!(date("2026-11-23").is_ok());
        for wrong in [
            "2026-11-31",
            "20261123",
            "2026-11-23T10:00",
            "23.11.2026",
            "2026",
        ] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }
}
