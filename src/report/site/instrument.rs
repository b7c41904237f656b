//! The page of an instrument: what is known of it, how many of its demands got which word and in which theme, and paragraph by
//! paragraph what is demanded and what it gets. How one demand is told, `demand.rs` knows.

use super::chart::{areas, bar, worded};
use super::demand;
use super::desk::{Desk, Here};
use super::downloads;
use super::overview::bound;
use super::search::{Choice, filter as filter_of};
use super::timeline::counts_of;
use super::word::{Counts, class};
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::law::{Act, ActId, ActSort};
use crate::report::document::entry::{Entries, Entry, readiness_text};
use crate::report::model::{Verdict, verdict_text};
use crate::source::{Place, visible};
use maud::{Markup, html};

pub(super) fn drafts<'d>(desk: &'d Desk<'_>) -> impl Iterator<Item = Draft<'d>> {
    desk.links.instruments.iter().map(|(name, page)| {
        let body = move |here: &Here<'_>| body(here, name);
        (page.clone(), Tab::Overview, desk.full_name(name), Box::new(body) as Box<_>)
    })
}

fn body(here: &Here<'_>, name: &str) -> Markup {
    let desk = here.desk;
    let Some(entries) = Entries::of(&desk.material.report, name) else { return html! {} };
    let verdicts: Vec<&Verdict> = entries
        .placed
        .iter()
        .filter_map(|(_, entry)| match entry {
            Entry::Verdict(verdict) => Some(*verdict),
            Entry::Remark(_) => None,
        })
        .collect();
    let counts = Counts::of(verdicts.iter().map(|verdict| verdict.word));
    let caption = Text::new("site-chart-of").with("name", name);
    html! {
        @if let Some(id) = desk.act_named(name) { (of_act(here, id)) }
        @if !verdicts.is_empty() {
            (bar(here, "words", &caption, &counts))
            h2 id="themes" { (here.say(&Text::new("site-themes"))) }
            (themes(here, &verdicts))
        }
        h2 id="paragraphs" { (here.say(&Text::new("site-paragraphs"))) }
        (filter(here, &verdicts))
        div id="list" {
            @for (_, entry) in &entries.placed {
                @match entry {
                    Entry::Verdict(verdict) => (demand::verdict(here, verdict)),
                    Entry::Remark(remark) => (demand::remark(here, remark)),
                }
            }
        }
        @if !entries.readiness.is_empty() {
            h2 id="readiness" { (here.say(&Text::new("concordance-readiness"))) }
            @for one in &entries.readiness {
                p { (here.say(&readiness_text(one))) }
                @if !one.preconditions.is_empty() { (demand::preconditions(here, one)) }
            }
        }
        (history(here, name))
        (claims(here, name))
        h2 id="downloads" { (here.say(&Text::new("site-downloads"))) }
        (downloads::of_instrument(here, name))
    }
}

/// What is known of an act.
pub(super) fn of_act(here: &Here<'_>, id: ActId) -> Markup {
    let corpus = here.desk.corpus();
    let act = corpus.act(id);
    let mut facts: Vec<(Text, Markup)> = Vec::new();
    let mut add = |name: Text, value: Option<String>| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| (name, html! { (visible(&value)) })));
    };
    add(Text::new("site-kind"), act.kind.map(|kind| corpus.text(kind).to_owned()));
    add(Text::new("site-body"), act.body.map(|body| corpus.text(body).to_owned()));
    add(Text::new("site-rank"), act.rank.map(|rank| corpus.rank_name(rank).to_owned()));
    add(Text::new("site-number"), act.number.as_deref().map(str::to_owned));
    add(Text::new("site-adopted"), act.adopted.map(|day| day.to_string()));
    add(Text::new("site-in-force"), act.in_force.map(|day| day.to_string()));
    add(Text::new("site-until"), act.until.map(|day| day.to_string()));
    add(Text::new("site-wording"), act.wording.map(|day| day.to_string()));
    add(Text::new("site-published"), act.published.map(|day| day.to_string()));
    let name = corpus.text(act.name);
    if is_instrument(act) {
        facts.push((Text::new("site-binding"), bound(here, name)));
    }
    let statuses = corpus.statuses.iter().filter(|status| status.act == id);
    let statuses: Vec<(Place, Vec<String>)> = statuses
        .map(|status| {
            let from = status.in_force.map(|day| here.say(&Text::new("site-first-day").with("day", day.to_string())));
            let until = status.until.map(|day| here.say(&Text::new("site-last-day").with("day", day.to_string())));
            (Place::new(status.place.file, status.head), from.into_iter().chain(until).collect())
        })
        .collect();
    html! {
        (here.facts(&facts))
        @if !statuses.is_empty() {
            ul class="statuses" {
                @for (place, days) in statuses {
                    li {
                        code { (visible(&here.desk.matter.written.words(place))) }
                        @for day in days { ", " (day) }
                        " " (here.place(place))
                    }
                }
            }
        }
        @let others = [(Text::new("site-also-law"), &here.desk.links.laws), (Text::new("site-also-instrument"), &here.desk.links.instruments)];
        @for (text, list) in others {
            @if let Some(page) = list.get(name).filter(|page| *page != here.path) {
                p { a href=(here.to(page)) { (here.say(&text)) } }
            }
        }
        @if let Some(page) = here.desk.links.texts.get(name) {
            p { a href=(here.to(page)) { (here.say(&Text::new("site-text"))) } }
        }
    }
}

const fn is_instrument(act: &Act) -> bool {
    matches!(act.sort, ActSort::Treaty | ActSort::Recommendation)
}

/// The themes of an instrument, each with its demands.
fn themes(here: &Here<'_>, verdicts: &[&Verdict]) -> Markup {
    let desk = here.desk;
    html! {
        dl class="themes" {
            @for (number, theme) in desk.themes.all.iter().enumerate() {
                @let of: Vec<&&Verdict> = verdicts.iter().filter(|one| desk.themes.number(&one.property) == Some(number)).collect();
                @if !of.is_empty() {
                    div id=(theme.id) {
                        dt { (theme.title) " (" (of.len()) ")" }
                        dd {
                            @for verdict in of {
                                @if let Some(target) = desk.links.number(verdict).and_then(|at| desk.links.demands.get(at)) {
                                    a class={ "chip " (class(verdict.word)) } href=(here.to(target)) {
                                        (crate::report::document::entry::paragraph(verdict)) " "
                                        span { (here.say(&verdict_text(verdict.word))) }
                                    }
                                    " "
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What a script can hide: demands of other words and themes.
fn filter(here: &Here<'_>, verdicts: &[&Verdict]) -> Markup {
    let desk = here.desk;
    let counts = Counts::of(verdicts.iter().map(|verdict| verdict.word));
    let words: Vec<(String, String)> =
        counts.present().map(|(word, _)| (class(word).to_owned(), here.say(&verdict_text(word)))).collect();
    let themes = desk.themes.all.iter().enumerate();
    let themes =
        themes.filter(|(number, _)| verdicts.iter().any(|one| desk.themes.number(&one.property) == Some(*number)));
    let themes: Vec<(String, String)> = themes.map(|(_, theme)| (theme.id.clone(), theme.title.clone())).collect();
    let by_word = Choice { key: "word", name: Text::new("table-verdict"), values: words };
    let by_theme = Choice { key: "theme", name: Text::new("site-theme"), values: themes };
    filter_of(here, "list", &[by_word, by_theme])
}

/// How the verdicts on an instrument came to be what they are, counted.
fn history(here: &Here<'_>, name: &str) -> Markup {
    let days = counts_of(here.desk, Some(name));
    html! {
        @if days.len() > 1 {
            h2 id="timeline" { (here.say(&Text::new("site-timeline"))) }
            (areas(here, "time", &Text::new("site-chart-time-of").with("name", name), &days, here.desk.material.report.as_of))
        }
    }
}

/// What sources say of an instrument as a whole.
fn claims(here: &Here<'_>, name: &str) -> Markup {
    let cell = here.desk.matter.claims_at(name, None);
    html! {
        @if !cell.is_empty() {
            h2 id="claims" { (here.say(&Text::new("concordance-whole"))) }
            ul { @for text in &cell { li { (here.say(text)) } } }
        }
    }
}

/// The word of a verdict, for lists of other pages.
pub(super) fn reference(here: &Here<'_>, verdict: &Verdict) -> Markup {
    html! { (here.linked(&verdict.obligation)) " " (worded(here, verdict.word)) }
}
