//! What can be taken away: the check as JSON, the verdicts, the concordance and the comparative tables as documents. The same bytes as
//! `check --format json` and `table` write.

use super::Page;
use super::desk::{Desk, Here};
use crate::diagnostic::Text;
use crate::report::document::{self, Document};
use crate::report::style::Style;
use maud::{Markup, html};
use rayon::prelude::*;
use std::error::Error;

type Failure = Box<dyn Error + Send + Sync>;

/// The formats of the verdicts.
const FORMATS: [&str; 3] = ["csv", "xlsx", "json"];

fn render(document: &Document, format: &str, style: &Style) -> Result<Vec<u8>, Failure> {
    Ok(match format {
        "csv" => document::csv(document, style)?,
        "xlsx" => document::xlsx(document, style)?,
        _ => document::json(document, style).into_bytes(),
    })
}

/// The name of a document without its ending: `downloads/c183-verdicts` of `instruments/c183.html`.
fn beside(page: &str, kind: &str) -> String {
    let name = page.rsplit('/').next().unwrap_or(page).trim_end_matches(".html");
    format!("downloads/{name}-{kind}")
}

/// The verdicts on all instruments.
const WHOLE: &str = "downloads/verdicts";

/// All files to take away.
pub(super) fn files(desk: &Desk<'_>) -> Result<Vec<Page>, Failure> {
    let report = &desk.material.report;
    let mut documents: Vec<(String, Document)> = Vec::new();
    let mut whole: Vec<Document> = Vec::new();
    for (name, page) in &desk.links.instruments {
        let verdicts = document::verdicts(report, name);
        whole.extend(verdicts.clone());
        documents.extend(verdicts.map(|made| (beside(page, "verdicts"), made)));
        documents.extend(document::concordance(desk.matter, name).map(|made| (beside(page, "concordance"), made)));
    }
    for (name, page) in &desk.links.bills {
        let made = document::comparative(desk.matter, std::slice::from_ref(name));
        documents.extend(made.map(|made| (beside(page, "comparative"), made)));
    }
    let names: Vec<&str> = desk.links.instruments.keys().map(String::as_str).collect();
    let title = Text::new("table-title").with("instrument", names.join(", "));
    documents.extend(Document::joined(title, whole).map(|made| (WHOLE.to_owned(), made)));
    let jobs: Vec<(String, &Document, &str)> = documents
        .iter()
        .flat_map(|(path, made)| FORMATS.map(|format| (format!("{path}.{format}"), made, format)))
        .collect();
    let drawn: Result<Vec<Page>, Failure> =
        jobs.into_par_iter().map(|(path, made, format)| Ok((path, render(made, format, desk.style)?))).collect();
    let mut files = drawn?;
    let report = crate::report::json(report, desk.files(), desk.style);
    files.push(("downloads/report.json".to_owned(), report.into_bytes()));
    Ok(files)
}

/// Links to the files of a document.
fn links(here: &Here<'_>, path: &str, name: &Text) -> Markup {
    html! {
        li {
            (here.say(name)) ": "
            @for (at, format) in FORMATS.into_iter().enumerate() {
                @if at > 0 { ", " }
                a href=(here.to(&format!("{path}.{format}"))) download { (format.to_uppercase()) }
            }
        }
    }
}

/// What can be taken away of all.
pub(super) fn of_all(here: &Here<'_>) -> Markup {
    html! {
        ul class="downloads" {
            li { (here.say(&Text::new("site-download-report"))) ": " a href=(here.to("downloads/report.json")) download { "JSON" } }
            @if !here.desk.links.instruments.is_empty() {
                (links(here, WHOLE, &Text::new("site-download-verdicts")))
            }
        }
    }
}

/// What can be taken away of an instrument.
pub(super) fn of_instrument(here: &Here<'_>, name: &str) -> Markup {
    let page = here.desk.links.instruments.get(name).map_or("", String::as_str);
    html! {
        ul class="downloads" {
            (links(here, &beside(page, "verdicts"), &Text::new("site-download-verdicts")))
            (links(here, &beside(page, "concordance"), &Text::new("site-download-concordance")))
        }
    }
}

/// What can be taken away of a bill.
pub(super) fn of_bill(here: &Here<'_>, name: &str) -> Markup {
    let page = here.desk.links.bills.get(name).map_or("", String::as_str);
    html! { ul class="downloads" { (links(here, &beside(page, "comparative"), &Text::new("site-download-comparative"))) } }
}
