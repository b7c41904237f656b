//! References in the naming convention of Akoma Ntoso, version 1.0: `/akn/kz/act/2015-11-23/414-V/!main~art_99`. A
//! reference is made of what the corpus says and of nothing else: an act has one where its state's code, its number and
//! the day of its adoption are known. Which level of a text `(2)` is, no corpus says, so that references end at the
//! article. What has no reference is listed with what is missing.

use super::Export;
use super::view::View;
use crate::law::{Act, ActId, ActSort, Address, AddressId, Corpus, RemarkKind, Step};
use crate::report::json::escape;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// References to the acts and places that are named in a corpus, as `kzrules export --format akn` writes them.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Document<'c> {
    /// The name of the format.
    #[cfg_attr(test, schemars(extend("const" = "kzrules-akn")))]
    format: &'static str,
    /// The version of the format.
    #[cfg_attr(test, schemars(extend("const" = 1)))]
    version: u32,
    /// The acts that have a reference.
    acts: Vec<ActEntry<'c>>,
    /// The acts that have none, with what is missing.
    left_out: Vec<LeftOutEntry<'c>>,
    /// How much has a reference and how much hasn't.
    counts: CountsEntry,
}

/// An act with its reference.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ActEntry<'c> {
    /// The name by which it is cited.
    act: &'c str,
    /// The reference to the act as a work.
    iri: String,
    /// Whether the header of the act is marked `unverified`.
    unverified: bool,
    /// The places of it that are named, in legal order.
    places: Vec<PlaceEntry>,
}

/// A place with its reference.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct PlaceEntry {
    /// The place as it is cited: `art 99(2)`.
    address: String,
    /// The reference to its article, or to the articles from one to another; null where it has no article.
    iri: Option<String>,
    /// What of the address the reference doesn't say: `(2)`.
    beyond: Option<String>,
}

/// An act without a reference.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LeftOutEntry<'c> {
    /// The name by which it is cited.
    act: &'c str,
    /// What is missing.
    #[cfg_attr(test, schemars(extend("items" = {"type": "string", "enum": ["country", "number", "date"]})))]
    missing: Vec<&'static str>,
    /// How many places of it are named.
    places: usize,
}

/// How much there is.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct CountsEntry {
    /// Acts with a reference.
    acts: usize,
    /// Acts without.
    acts_left_out: usize,
    /// Places with a reference.
    places: usize,
    /// Places without, be it for their act or since they name no article.
    places_left_out: usize,
}

/// The references as JSON. Ends with a line break.
pub fn akn(export: Export<'_>) -> String {
    let mut out = escape(serde_json::to_string_pretty(&document(export.view())).unwrap_or_default());
    out.push('\n');
    out
}

fn document(view: View<'_>) -> Document<'_> {
    let corpus = view.corpus;
    let (mut acts, mut left_out) = (Vec::new(), Vec::new());
    let named = places(corpus);
    let mut counts = CountsEntry { acts: 0, acts_left_out: 0, places: 0, places_left_out: 0 };
    let rows = (0..).map(ActId).zip(&corpus.acts).filter(|(id, _)| view.selection.has(*id));
    for (id, act) in rows.filter(|(_, act)| act.sort != ActSort::Source) {
        let addresses = named.iter().filter(|(of, _)| *of == id).map(|(_, address)| corpus.address(*address));
        let addresses: BTreeSet<&Address> = addresses.filter(|address| !address.is_before_ratification()).collect();
        match work(corpus, act) {
            Ok(iri) => {
                let places: Vec<PlaceEntry> = addresses.into_iter().map(|address| place(&iri, address)).collect();
                let without = places.iter().filter(|place| place.iri.is_none()).count();
                counts.acts += 1;
                counts.places += places.len() - without;
                counts.places_left_out += without;
                acts.push(ActEntry { act: view.act(id), iri, unverified: act.unverified, places });
            }
            Err(missing) => {
                counts.acts_left_out += 1;
                counts.places_left_out += addresses.len();
                left_out.push(LeftOutEntry { act: view.act(id), missing, places: addresses.len() });
            }
        }
    }
    Document { format: "kzrules-akn", version: 1, acts, left_out, counts }
}

/// The reference to an act, or what is missing for it.
pub(super) fn work(corpus: &Corpus, act: &Act) -> Result<String, Vec<&'static str>> {
    let name = act.of.filter(|_| act.sort == ActSort::Law).map(|id| corpus.text(corpus.jurisdiction(id).name));
    // The convention wants a code of two letters; a jurisdiction may have any name.
    let country = name.filter(|name| name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_uppercase()));
    let number = act.number.as_deref().filter(|number| is_token(number));
    let date = act.adopted.and_then(crate::value::DateRange::exact);
    if let (Some(country), Some(number), Some(date)) = (country, number, date) {
        return Ok(format!("/akn/{}/act/{date}/{number}", country.to_ascii_lowercase()));
    }
    let all = [("country", country.is_none()), ("number", number.is_none()), ("date", date.is_none())];
    Err(all.into_iter().filter(|(_, missing)| *missing).map(|(word, _)| word).collect())
}

/// Whether a number can stand in a reference as it is.
fn is_token(number: &str) -> bool {
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The reference to the article of a place, below that of its act.
pub(super) fn article(iri: &str, address: &Address) -> Option<String> {
    let [Step::Article(number, behind), ..] = address.steps() else { return None };
    let numbered = |(number, behind): (u32, u32)| match behind {
        0 => format!("art_{number}"),
        behind => format!("art_{number}-{behind}"),
    };
    let last = address.last_article().map(|last| format!("->{}", numbered(last))).unwrap_or_default();
    Some(format!("{iri}/!main~{}{last}", numbered((*number, *behind))))
}

fn place(iri: &str, address: &Address) -> PlaceEntry {
    let beyond = address.steps().get(1..).filter(|rest| !rest.is_empty());
    let iri = article(iri, address);
    PlaceEntry {
        address: address.to_string(),
        beyond: beyond.filter(|_| iri.is_some()).map(|rest| Address::of_steps(rest).to_string()),
        iri,
    }
}

/// The places that statements stand at or cite.
fn places(corpus: &Corpus) -> BTreeSet<(ActId, AddressId)> {
    let norms = corpus.norms.iter().map(|row| (row.act, row.address));
    let definitions = corpus.definitions.iter().map(|row| (row.act, row.address));
    let remarks = corpus.remarks.iter().filter_map(|row| Some((row.act, row.address?)));
    let elsewhere = corpus.remarks.iter().filter_map(|row| match row.kind {
        RemarkKind::See(act, address) => Some((act, address)),
        _ => None,
    });
    let repeals = corpus.repeals.iter().flat_map(|row| [Some((row.by, row.at)), Some(row.act).zip(row.part)]).flatten();
    let cited = corpus.details.iter().flat_map(|details| &details.cites).filter_map(|cite| cite.act.zip(cite.address));
    let searched = corpus.silences.iter().flat_map(|row| row.searched.iter().chain(&row.not_searched));
    let searched = searched.filter_map(|(act, address)| Some((*act, (*address)?)));
    norms.chain(definitions).chain(remarks).chain(elsewhere).chain(repeals).chain(cited).chain(searched).collect()
}

#[cfg(test)]
mod tests {
    use super::{Address, article};

    #[test]
    fn references_end_at_the_article() {
        let of = |text: &str| article("/akn/kz/act/2015-11-23/414-V", &Address::parse(text).unwrap());
        assert_eq!(of("art 99(2)").as_deref(), Some("/akn/kz/act/2015-11-23/414-V/!main~art_99"));
        assert_eq!(of("art 76-1").as_deref(), Some("/akn/kz/act/2015-11-23/414-V/!main~art_76-1"));
        assert_eq!(of("art 49..62").as_deref(), Some("/akn/kz/act/2015-11-23/414-V/!main~art_49->art_62"));
        assert_eq!(of("preamble"), None);
        assert_eq!(of("annex I art 1"), None);
    }

    #[test]
    fn the_schema_is_that_of_the_types() {
        crate::report::schema::compare_schema::<super::Document<'_>>("akn.schema.json");
    }
}
