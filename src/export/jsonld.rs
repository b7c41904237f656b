//! Acts as linked data in the words of schema.org (`Legislation`). A law transposes an instrument where its provisions
//! stand behind demands that bind the state, and applies it where they stand behind demands that don't: the first is
//! a link of law, the second one for information. Only words that schema.org has are used.

use super::Export;
use super::graph::{Behind, implementing, is_instrument};
use super::references::work;
use super::view::{View, text_if};
use crate::law::{Act, ActId, ActSort};
use crate::report::Report;
use crate::report::json::escape;
use crate::value::{DateRange, Truth};
use indexmap::IndexSet;
use serde::Serialize;

#[derive(Serialize)]
struct Document<'c> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Legislation<'c>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Legislation<'c> {
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: &'c str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alternate_name: Vec<&'c str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legislation_identifier: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_type: Option<&'c str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    jurisdiction: Option<Named<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_passed_by: Option<Named<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date_version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_legal_force: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legislation_changes: Vec<Link>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legislation_repeals: Vec<Link>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legislation_transposes: Vec<Link>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    legislation_applies: Vec<Link>,
}

#[derive(Serialize)]
struct Named<'c> {
    #[serde(rename = "@type")]
    sort: &'static str,
    name: &'c str,
}

#[derive(Serialize)]
struct Link {
    #[serde(rename = "@id")]
    id: String,
}

/// The acts as JSON-LD. Ends with a line break.
pub fn jsonld(export: Export<'_>, report: &Report) -> String {
    let corpus = export.moment.corpus;
    let behind = implementing(corpus, report);
    let rows = (0..).map(ActId).zip(&corpus.acts);
    let wanted = rows.filter(|(id, act)| act.sort != ActSort::Source && export.selection.has(*id));
    let graph = wanted.map(|(id, act)| {
        let of_act = || behind.iter().filter(move |((law, _), _)| *law == id);
        let links = |wanted: fn(&Behind) -> bool| {
            of_act().filter(|(_, behind)| wanted(behind)).map(|((_, to), _)| link(export.view(), *to)).collect()
        };
        legislation(export, (id, act), links(binds), links(|behind| !binds(behind)))
    });
    let document = Document { context: "https://schema.org", graph: graph.collect() };
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

/// Whether one of the demands binds the state.
const fn binds(behind: &Behind) -> bool {
    behind.without_binding < behind.met + behind.partly
}

fn legislation<'c>(
    export: Export<'c>,
    (id, act): (ActId, &'c Act),
    transposes: Vec<Link>,
    applies: Vec<Link>,
) -> Legislation<'c> {
    let view = export.view();
    let name = view.act(id);
    let title = text_if(&act.title);
    let links = |acts: IndexSet<ActId>| acts.into_iter().map(|to| link(view, to)).collect();
    let repeals = || view.corpus.repeals.iter().filter(move |row| row.by == id && row.act != id);
    let whole: IndexSet<ActId> = repeals().filter(|row| row.part.is_none()).map(|row| row.act).collect();
    let in_part = repeals().filter(|row| row.part.is_some()).map(|row| row.act);
    let also = title.map(|_| name).into_iter().chain(act.also_called.iter().map(|name| &**name));
    Legislation {
        sort: "Legislation",
        id: link(view, id).id,
        name: title.unwrap_or(name),
        alternate_name: also.collect(),
        legislation_identifier: act.number.iter().map(ToString::to_string).chain(work(view.corpus, act).ok()).collect(),
        legislation_type: match act.rank {
            Some(rank) => Some(view.corpus.rank_name(rank)),
            None => view.name_if(act.kind),
        },
        jurisdiction: act.of.map(|of| {
            let row = view.corpus.jurisdiction(of);
            Named { sort: "AdministrativeArea", name: text_if(&row.title).unwrap_or(view.name(row.name)) }
        }),
        legislation_passed_by: act
            .body
            .filter(|_| is_instrument(act))
            .map(|body| Named { sort: "Organization", name: view.name(body) }),
        legislation_date: day(act.adopted),
        legislation_date_version: day(act.wording),
        legislation_legal_force: force(export, act),
        legislation_changes: links(act.revises.iter().copied().chain(in_part).collect()),
        legislation_repeals: links(whole),
        legislation_transposes: transposes,
        legislation_applies: applies,
    }
}

/// An act in this document.
fn link(view: View<'_>, id: ActId) -> Link {
    Link { id: format!("#{}", view.act(id)) }
}

/// A date of schema.org: a day. What is known only in part is left out.
fn day(date: Option<DateRange>) -> Option<String> {
    date.and_then(DateRange::exact).map(|day| day.to_string())
}

/// Whether an act is in force on the day of the question; nothing where that isn't known.
fn force(export: Export<'_>, act: &Act) -> Option<&'static str> {
    match export.moment.in_force(act) {
        Truth::Yes if act.in_force.is_some() => Some("https://schema.org/InForce"),
        Truth::No => Some("https://schema.org/NotInForce"),
        _ => None,
    }
}
