//! Findings as CSV (RFC 4180), a row each, for spreadsheets that sort and filter: as the tables of documents are written, and with
//! heads that are the same in every language, since formulas name them.

use super::document::{BYTE_ORDER_MARK, harmless};
use super::identity::{Identity, identities};
use super::model::Report;
use super::style::Style;
use super::wording;
use crate::diagnostic::{Diagnostic, Label};
use crate::source::{Files, visible};
use ::csv::{Error, Terminator, WriterBuilder};

/// The columns. The second place has columns of its own; further ones stand in `further_places`, a line each.
const HEADS: [&str; 19] = [
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "code",
    "known",
    "act",
    "about",
    "message",
    "marked",
    "notes",
    "second_path",
    "second_line",
    "second_column",
    "second_marked",
    "further_places",
    "identity",
];

/// The findings; known ones only if the style shows them.
pub fn findings_csv(report: &Report, files: &Files, style: &Style) -> String {
    // What is written into memory can't fail, and what is written is text.
    written(report, files, style).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn written(report: &Report, files: &Files, style: &Style) -> Result<Vec<u8>, Error> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(HEADS)?;
    let found = report.diagnostics.iter().zip(identities(&report.diagnostics, files));
    for (found, identity) in found.filter(|(found, _)| style.known || !found.known) {
        let row = row(found, &identity, files, style);
        writer.write_record(row.iter().map(|cell| harmless(cell).into_owned()))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn row(found: &Diagnostic, identity: &Identity, files: &Files, style: &Style) -> [String; 19] {
    let mut places = found.labels.iter();
    let [path, line, column, end_line, end_column, marked] = place(places.next(), files, style);
    let [second_path, second_line, second_column, _, _, second_marked] = place(places.next(), files, style);
    let further = wording::further_places(found, files, style).into_iter().skip(1).collect::<Vec<_>>();
    let about = found.about.first().map(String::as_str).unwrap_or_default();
    [
        path,
        line,
        column,
        end_line,
        end_column,
        found.severity.word().to_owned(),
        found.code.name().to_owned(),
        if found.known { "yes" } else { "no" }.to_owned(),
        about.split(' ').next().unwrap_or_default().to_owned(),
        visible(about).into_owned(),
        style.say(&found.message),
        marked,
        wording::notes(found, style).join("\n"),
        second_path,
        second_line,
        second_column,
        second_marked,
        further.join("\n"),
        visible(&identity.line()).into_owned(),
    ]
}

/// Path, lines and columns of a mark, and what is said there.
fn place(label: Option<&Label>, files: &Files, style: &Style) -> [String; 6] {
    let located = label.and_then(|label| Some((label, files.locate(label.place)?)));
    let Some((label, (path, start, end))) = located else { return Default::default() };
    [
        visible(path).into_owned(),
        start.line.to_string(),
        start.column.to_string(),
        end.line.to_string(),
        end.column.to_string(),
        label.text.as_ref().map(|text| style.say(text)).unwrap_or_default(),
    ]
}
