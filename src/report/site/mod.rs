//! A report as a site of its own: pages that link to one another and need nothing else, neither a network nor a script. Owns
//! which pages there are and what stands on them; makes them of data, file by file. Must not know the disk, nor how a verdict
//! came about. Templates escape what they are given, and what is linked to is made here, never taken from a text.

mod act;
mod bill;
mod chart;
mod claims;
mod coverage;
mod demand;
mod desk;
mod downloads;
mod findings;
mod instrument;
mod links;
mod overview;
mod search;
mod shell;
mod slug;
mod theme;
mod timeline;
mod word;
mod words;

use super::Report;
use super::change::Changes;
use super::document::Matter;
use super::model::Word;
use super::style::Style;
use crate::coverage::Coverage;
use crate::diagnostic::Text;
use crate::law::NormId;
use desk::{Desk, Here};
use jiff::civil::Date;
use maud::Markup;
use rayon::prelude::*;
use std::error::Error;

/// The days on which a demand comes to another word, each with the word.
pub type Course = Vec<(Date, Word)>;

/// All that a site shows.
#[derive(Debug)]
pub struct Material {
    /// The check.
    pub report: Report,
    /// How each verdict of the report came about: lines, each with how far it is indented.
    pub derivations: Vec<Vec<(usize, Text)>>,
    /// What each verdict of the report was, and since when; empty where that isn't known.
    pub courses: Vec<Course>,
    /// The provisions, each with what it gives on the day.
    pub provisions: Vec<(NormId, Text)>,
    /// The bills by their names, each with what it would change.
    pub bills: Vec<(String, Changes)>,
    /// What of the texts is accounted for, where texts were given.
    pub coverage: Option<Coverage>,
}

/// A file of a site: where it stands in it, with `/` between folders, and what it holds.
pub type Page = (String, Vec<u8>);

/// How a page is made: its place, its part of the site, its title, and what stands on it.
type Draft<'d> = (String, Tab, String, Box<dyn Fn(&Here<'_>) -> Markup + Send + Sync + 'd>);

/// The parts of a site, as they stand in its navigation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Tab {
    Overview,
    Law,
    Bills,
    Timeline,
    Claims,
    Coverage,
    Findings,
    Words,
    Search,
}

/// All files of a site, in the order of their names. The same material makes the same bytes.
///
/// # Errors
///
/// Where a table has more rows or columns than a sheet of a workbook holds.
pub fn site(
    material: &Material,
    matter: &Matter<'_>,
    style: &Style,
) -> Result<Vec<Page>, Box<dyn Error + Send + Sync>> {
    let style = Style { color: false, ascii: false, ..*style };
    let desk = Desk::new(material, matter, &style);
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    drafts.extend(overview::drafts(&desk));
    drafts.extend(instrument::drafts(&desk));
    drafts.extend(act::drafts(&desk));
    drafts.extend(bill::drafts(&desk));
    drafts.extend(timeline::drafts(&desk));
    drafts.extend(claims::drafts(&desk));
    drafts.extend(coverage::drafts(&desk));
    drafts.extend(findings::drafts(&desk));
    drafts.extend(words::drafts(&desk));
    drafts.extend(search::drafts(&desk));
    let drawn = drafts.into_par_iter().map(|(path, tab, title, body)| {
        let here = Here::new(&desk, &path);
        let page = shell::page(&here, tab, &title, &body(&here));
        (path, page.into_bytes())
    });
    let mut pages: Vec<Page> = drawn.collect();
    pages.extend(downloads::files(&desk)?);
    pages.extend(shell::assets());
    pages.push((search::DATA.to_owned(), search::data(&desk).into_bytes()));
    pages.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(pages)
}
