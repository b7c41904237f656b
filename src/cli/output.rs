//! Where a document goes and in which format: to the terminal, into a pipe, into a file. Must not know what it says.

use super::terminal::Terminal;
use super::written;
use crate::diagnostic::Text;
use crate::report::Style;
use crate::report::document::{self, Document};
use clap::{Args, ValueEnum};
use std::error::Error;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// Where a document goes.
#[derive(Args, Debug)]
pub(super) struct Output {
    /// Format of the document [default: by the extension of --output, else text]
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write the document to this file
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The formats of documents.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub(super) enum Format {
    /// For the terminal (.txt)
    Text,
    /// With the tables of GitHub (.md)
    Markdown,
    /// A page that needs nothing else (.html)
    Html,
    /// The tables, for spreadsheets (.csv)
    Csv,
    /// A workbook of Excel, a sheet for each table (.xlsx)
    Xlsx,
    /// A document of Word (.docx)
    Docx,
    /// For programs (.json); docs/document.schema.json describes it
    Json,
}

impl Format {
    fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_lowercase();
        Some(match extension.as_str() {
            "txt" | "text" => Self::Text,
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" => Self::Html,
            "csv" => Self::Csv,
            "xlsx" => Self::Xlsx,
            "docx" => Self::Docx,
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// Whether it is of no use to eyes as it stands.
    const fn is_packed(self) -> bool {
        matches!(self, Self::Xlsx | Self::Docx)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Json => "json",
        }
    }

    fn render(self, document: &Document, style: &Style) -> Result<Vec<u8>, Box<dyn Error>> {
        Ok(match self {
            Self::Text => document::text(document, style).into_bytes(),
            Self::Markdown => document::markdown(document, style).into_bytes(),
            Self::Html => document::html(document, style).into_bytes(),
            Self::Json => document::json(document, style).into_bytes(),
            Self::Csv => document::csv(document, style)?,
            Self::Xlsx => document::xlsx(document, style)?,
            Self::Docx => document::docx(document, style)?,
        })
    }
}

impl Output {
    /// A document in this format, or in that of the extension, to this file or to the standard output.
    pub(super) const fn new(format: Option<Format>, output: Option<PathBuf>) -> Self {
        Self { format, output }
    }

    /// The format that is meant, if the document can go where it is to go in it; else it is said why it can't. Asked
    /// before the work is done.
    pub(super) fn format(&self, terminal: &Terminal) -> Option<Format> {
        let format = match (self.format, &self.output) {
            (Some(format), _) => format,
            (None, None) => Format::Text,
            (None, Some(path)) => {
                let Some(format) = Format::of(path) else {
                    terminal.remark(&Text::new("output-extension").with("path", written::shown(path)));
                    return None;
                };
                format
            }
        };
        if format.is_packed() && self.output.is_none() && io::stdout().is_terminal() {
            terminal.remark(&Text::new("output-packed").with("format", format.name()));
            return None;
        }
        Some(format)
    }

    /// Whether it goes to the standard output as text.
    pub(super) fn is_plain(&self) -> bool {
        self.output.is_none() && matches!(self.format, None | Some(Format::Text))
    }

    /// Writes the document. Whether it is where it was to go; else it is said why it isn't.
    pub(super) fn write(&self, document: &Document, terminal: &Terminal) -> bool {
        let Some(format) = self.format(terminal) else { return false };
        // Colours are the terminal's; a file has none.
        let style = Style { color: terminal.style.color && self.output.is_none(), ..terminal.style };
        let bytes = match format.render(document, &style) {
            Ok(bytes) => bytes,
            Err(error) => {
                let text = Text::new("output-unfit").with("format", format.name()).with("cause", error.to_string());
                terminal.remark(&text);
                return false;
            }
        };
        let Some(path) = &self.output else { return terminal.print_bytes(&bytes) };
        written::replace_or_say(path, &bytes, terminal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_tells_the_format() {
        for (path, format) in [
            ("a.txt", Some(Format::Text)),
            ("a/b.MD", Some(Format::Markdown)),
            ("таблица.html", Some(Format::Html)),
            ("a.b.csv", Some(Format::Csv)),
            ("a.XLSX", Some(Format::Xlsx)),
            ("a.docx", Some(Format::Docx)),
            ("a.json", Some(Format::Json)),
            ("a.doc", None),
            ("a", None),
            (".docx", None),
        ] {
            assert_eq!(Format::of(Path::new(path)), format, "{path}");
        }
    }
}
