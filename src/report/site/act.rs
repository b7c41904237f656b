//! The law: the acts that give something, with each provision and the demands that it serves; and what the law was searched for in
//! vain. Must not know how a verdict came about.

use super::desk::{Desk, Here};
use super::instrument::{of_act, reference};
use super::word::{Counts, class};
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::law::{NormId, Silence};
use crate::report::document::{Matter, Row};
use crate::report::model::Verdict;
use crate::source::{Place, visible};
use maud::{Markup, html};

const SILENCES: &str = "silences.html";

pub(super) fn drafts<'d>(desk: &'d Desk<'_>) -> Vec<Draft<'d>> {
    let mut drafts: Vec<Draft<'d>> = desk
        .links
        .laws
        .iter()
        .map(|(name, page)| {
            let body = move |here: &Here<'_>| body(here, name);
            (page.clone(), Tab::Law, desk.full_name(name), Box::new(body) as Box<_>)
        })
        .collect();
    drafts.push(("acts.html".to_owned(), Tab::Law, desk.say(&Text::new("site-law")), Box::new(list)));
    drafts.push((SILENCES.to_owned(), Tab::Law, desk.say(&Text::new("site-silences")), Box::new(silences)));
    drafts
}

/// The provisions of an act, in legal order.
fn provisions<'d>(desk: &'d Desk<'_>, name: &str) -> Vec<(NormId, &'d Text)> {
    let corpus = desk.corpus();
    let given = &desk.material.provisions;
    let of_act = given.iter().filter(|(id, _)| corpus.act_name(corpus.norm(*id).act) == name);
    let mut ids: Vec<NormId> = of_act.map(|(id, _)| *id).collect();
    corpus.in_legal_order(&mut ids);
    let said = |id: NormId| given.iter().find(|(other, _)| *other == id).map(|(_, text)| (id, text));
    ids.into_iter().filter_map(said).collect()
}

fn list(here: &Here<'_>) -> Markup {
    let desk = here.desk;
    let corpus = desk.corpus();
    let heads = [
        (Text::new("site-act"), 2),
        (Text::new("site-name"), 6),
        (Text::new("site-rank"), 2),
        (Text::new("site-in-force"), 2),
        (Text::new("site-until"), 2),
        (Text::new("site-wording"), 2),
        (Text::new("site-provisions"), 1),
    ];
    let rows = desk.links.laws.keys().map(|name| {
        let act = desk.act_named(name).map(|id| corpus.act(id));
        let day = |of: Option<String>| of.map(Text::plain).into_iter().collect();
        let count =
            desk.material.provisions.iter().filter(|(id, _)| corpus.act_name(corpus.norm(*id).act) == name).count();
        let title = desk.title_named(name);
        let cells = vec![
            vec![Text::plain(name)],
            if title.is_empty() { Vec::new() } else { vec![Text::plain(&*title)] },
            act.and_then(|act| act.rank).map(|rank| Text::plain(corpus.rank_name(rank))).into_iter().collect(),
            day(act.and_then(|act| act.in_force).map(|day| day.to_string())),
            day(act.and_then(|act| act.until).map(|day| day.to_string())),
            day(act.and_then(|act| act.wording).map(|day| day.to_string())),
            vec![Text::plain(count.to_string())],
        ];
        Row { cells, grade: None }
    });
    let rows: Vec<Row> = rows.collect();
    html! {
        p class="lead" { (here.say(&Text::new("site-law-lead"))) }
        p { a href=(here.to(SILENCES)) { (here.say(&Text::new("site-silences"))) } " (" (corpus.silences.len()) ")" }
        @if rows.is_empty() {
            p { (here.say(&Text::new("site-nothing-given"))) }
        } @else {
            div class="sortable" { (here.table(Text::new("site-law"), &heads, rows)) }
        }
    }
}

fn body(here: &Here<'_>, name: &str) -> Markup {
    let desk = here.desk;
    let provisions = provisions(desk, name);
    html! {
        @if let Some(id) = desk.act_named(name) { (of_act(here, id)) }
        h2 id="provisions" { (here.say(&Text::new("site-provisions"))) " (" (provisions.len()) ")" }
        (super::search::filter(here, "list", &[]))
        div id="list" { @for (id, text) in provisions { (provision(here, id, text)) } }
    }
}

/// A provision: what it gives and to whom, from when to when, on which words it rests, and what it serves.
fn provision(here: &Here<'_>, id: NormId, gives: &Text) -> Markup {
    let desk = here.desk;
    let corpus = desk.corpus();
    let norm = corpus.norm(id);
    let target = desk.links.provisions.get(&id).map_or("", String::as_str);
    let fragment = target.split_once('#').map_or("", |(_, id)| id);
    let name = corpus.name_of(norm);
    let address = name.strip_prefix(corpus.act_name(norm.act)).unwrap_or(&name).trim_start();
    let property = corpus.text(corpus.property(norm.property).name);
    let title = desk.property_title(property);
    let details = corpus.details(norm.details);
    let from = norm.from.map(|day| Text::new("site-first-day").with("day", day.to_string()));
    let until = norm.until.map(|day| Text::new("site-last-day").with("day", day.to_string()));
    let times: Vec<String> = from.iter().chain(&until).map(|text| here.say(text)).collect();
    html! {
        article class="provision" id=(fragment) data-item {
            h3 { a class="address" href={ "#" (fragment) } { (visible(address)) } }
            @if !title.is_empty() { p class="matter" { (here.quoted(&title)) } }
            p class="statement" {
                code { (visible(&desk.matter.written.demand(norm))) }
                @if let Some(persons) = desk.matter.written.persons(norm.scope) {
                    " " span class="persons" { (visible(&persons)) }
                }
            }
            @if gives.id != "why-fact" { p class="state" { (here.marked(gives)) } }
            @if !times.is_empty() { p class="state" { (times.join(" · ")) } }
            @if let Some(details) = details {
                @for reason in &Matter::reasons(details) { p class="note" { (here.quoted(&here.say(reason))) } }
                @let cites = desk.matter.cites(details);
                @if !cites.is_empty() {
                    p class="cites" {
                        (here.say(&Text::new("site-cites"))) ": "
                        @for (at, cite) in cites.iter().enumerate() {
                            @if at > 0 { "; " }
                            (here.linked(&here.say(cite)))
                        }
                    }
                }
            }
            (serves(here, norm.demand_place(), property))
            p class="where" { (here.place(norm.demand_place())) }
        }
    }
}

/// The demands that a provision or a silence decides on; then those on the same matter that it is only laid beside.
fn serves(here: &Here<'_>, place: Place, property: &str) -> Markup {
    let verdicts = &here.desk.material.report.verdicts;
    let decides = |verdict: &&Verdict| verdict.provisions.iter().any(|provision| provision.place == place);
    let own: Vec<&Verdict> = verdicts.iter().filter(decides).collect();
    let beside: Vec<&Verdict> = verdicts.iter().filter(|one| one.property == property && !decides(one)).collect();
    html! {
        @for (text, list) in [(Text::new("site-decides"), own), (Text::new("site-beside"), beside)] {
            @if !list.is_empty() {
                p class="serves" { (here.say(&text)) ": "
                    @for (at, verdict) in list.iter().enumerate() {
                        @if at > 0 { ", " }
                        (reference(here, verdict))
                    }
                }
            }
        }
    }
}

/// What somebody looked for in the law without finding it.
fn silences(here: &Here<'_>) -> Markup {
    let desk = here.desk;
    let corpus = desk.corpus();
    let mut rows: Vec<&Silence> = corpus.silences.iter().collect();
    rows.sort_by_key(|silence| (corpus.text(corpus.property(silence.property).name), silence.place));
    html! {
        p class="lead" { (here.say(&Text::new("site-silences-lead"))) }
        (super::search::filter(here, "list", &[]))
        div id="list" {
            @for silence in rows {
                @let property = corpus.text(corpus.property(silence.property).name);
                @let title = desk.property_title(property);
                @let open = Counts::of(desk.material.report.verdicts.iter().filter(|one| one.property == property).map(|one| one.word));
                article class={ "provision " @if let Some((word, _)) = open.gravest() { (class(word)) } } data-item {
                    h2 class="minor" { (crate::report::document::html::breakable(&visible(property))) }
                    @if !title.is_empty() { p class="matter" { (here.quoted(&title)) } }
                    p class="statement" { code { (visible(&desk.matter.written.words(silence.place))) } }
                    @if let Some(details) = corpus.details(silence.details) {
                        @for reason in &Matter::reasons(details) { p class="note" { (here.quoted(&here.say(reason))) } }
                    }
                    (serves(here, silence.place, property))
                    p class="where" { (here.place(silence.place)) }
                }
            }
        }
    }
}
