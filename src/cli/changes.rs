//! Where changes between laws go and in which format: as findings like those of `check`, for programs, or as a document.

use super::output::{Format as DocumentFormat, Output};
use super::terminal::Terminal;
use super::written;
use crate::report::change::Changes;
use crate::report::document::Document;
use crate::report::{self, Report};
use crate::session::Session;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Where changes go.
#[derive(Args, Debug)]
pub(super) struct ChangesOutput {
    /// How changes are written [default: by the extension of --output, else full]
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write them to this file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Format {
    /// Findings with the places marked in the text
    Full,
    /// One line each: path:line:col: severity[code] message
    Concise,
    /// For programs; docs/changes.schema.json describes it
    Json,
    /// A document for the terminal (.txt)
    Text,
    /// A document with the tables of GitHub, for a comment on a pull request (.md)
    Markdown,
    /// A page that needs nothing else (.html)
    Html,
    /// The tables, for spreadsheets (.csv)
    Csv,
    /// A workbook of Excel, a sheet for each table (.xlsx)
    Xlsx,
    /// A document of Word (.docx)
    Docx,
}

impl Format {
    const fn of_document(self) -> Option<DocumentFormat> {
        Some(match self {
            Self::Full | Self::Concise | Self::Json => return None,
            Self::Text => DocumentFormat::Text,
            Self::Markdown => DocumentFormat::Markdown,
            Self::Html => DocumentFormat::Html,
            Self::Csv => DocumentFormat::Csv,
            Self::Xlsx => DocumentFormat::Xlsx,
            Self::Docx => DocumentFormat::Docx,
        })
    }
}

impl ChangesOutput {
    /// Where a document goes, if one is to be written.
    fn document(&self) -> Option<Output> {
        let is_json = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "json");
        let format = match (self.format, &self.output) {
            (Some(format), _) => Some(format.of_document()?),
            (None, Some(path)) if !is_json(path) => None,
            (None, _) => return None,
        };
        Some(Output::new(format, self.output.clone()))
    }

    /// Whether they can go where they are to go; else it is said why not. Asked before the work is done.
    pub(super) fn fits(&self, terminal: &Terminal) -> bool {
        self.document().is_none_or(|output| output.format(terminal).is_some())
    }

    /// Writes them. Whether they are where they were to go; else it is said why they aren't.
    pub(super) fn write(
        &self,
        found: &Changes,
        told: &Report,
        (session, terminal): (&Session, &Terminal),
        document: impl FnOnce() -> Document,
    ) -> bool {
        if let Some(output) = self.document() {
            return output.write(&document(), terminal);
        }
        let format = self.format.unwrap_or(if self.output.is_some() { Format::Json } else { Format::Full });
        // Colours are the terminal's; a file has none.
        let style = report::Style { color: terminal.style.color && self.output.is_none(), ..terminal.style };
        let text = match format {
            Format::Concise => report::concise(told, session.files(), &style),
            Format::Json => report::changes_json(found, session.files(), &style),
            _ => report::changes(found, session.files(), &style),
        };
        let Some(path) = &self.output else { return terminal.print(&text) };
        written::replace_or_say(path, &text, terminal)
    }
}
