//! The first page: how many demands got which word, and where: a map of instruments and themes. Each cell leads to the demands
//! that it counts.

use super::chart::bar;
use super::desk::{Desk, Here};
use super::word::{Counts, class};
use super::{Draft, Tab};
use crate::diagnostic::{Severity, Text};
use crate::report::model::{Binding, verdict_text};
use maud::{Markup, html};

pub(super) fn drafts<'d>(desk: &Desk<'_>) -> Option<Draft<'d>> {
    Some(("index.html".to_owned(), Tab::Overview, desk.say(&Text::new("site-title")), Box::new(body)))
}

fn body(here: &Here<'_>) -> Markup {
    let report = &here.desk.material.report;
    let tally = report.tally();
    let (agree, differ) = (report.claims_that_agree(true), report.claims_that_agree(false));
    html! {
        p class="lead" { (here.say(&Text::new("site-lead"))) }
        @if report.verdicts.is_empty() {
            p { (here.say(&Text::new("site-nothing-demanded"))) }
        } @else {
            (bar(here, "words", &Text::new("site-chart-words"), &Counts::of(report.verdicts.iter().map(|row| row.word))))
            h2 id="map" { (here.say(&Text::new("site-map"))) }
            p { (here.say(&Text::new("site-map-lead"))) }
            (map(here))
        }
        h2 { (here.say(&Text::new("site-more"))) }
        ul class="more" {
            li {
                a href=(here.tab(Tab::Findings)) { (here.say(&Text::new("site-findings"))) } ": "
                (here.say(&Text::new("summary-errors").with("count", tally.found(Severity::Error)))) ", "
                (here.say(&Text::new("summary-warnings").with("count", tally.found(Severity::Warning)))) ", "
                (here.say(&Text::new("summary-notes").with("count", tally.found(Severity::Note)))) ", "
                (here.say(&Text::new("summary-known").with("count", tally.known())))
            }
            @if agree + differ > 0 {
                li {
                    a href=(here.tab(Tab::Claims)) { (here.say(&Text::new("site-sources"))) } ": "
                    (here.say(&Text::new("summary-claims").with("agreeing", agree).with("disagreeing", differ)))
                }
            }
        }
        h2 id="downloads" { (here.say(&Text::new("site-downloads"))) }
        (super::downloads::of_all(here))
    }
}

/// Instruments down, themes across.
fn map(here: &Here<'_>) -> Markup {
    let desk = here.desk;
    let report = &desk.material.report;
    let themes = &desk.themes.all;
    let mut rows: Vec<(&str, &str, Vec<Counts>, Counts)> = Vec::new();
    let mut without: Vec<&str> = Vec::new();
    for (act, page) in &desk.links.instruments {
        let mut cells = vec![Counts::default(); themes.len()];
        let mut all = Counts::default();
        for verdict in report.verdicts.iter().filter(|verdict| verdict.act == *act) {
            all.add(verdict.word);
            if let Some(cell) = desk.themes.number(&verdict.property).and_then(|number| cells.get_mut(number)) {
                cell.add(verdict.word);
            }
        }
        match all.all() {
            0 => without.push(act),
            _ => rows.push((act, page, cells, all)),
        }
    }
    html! {
        div class="frame" tabindex="0" role="region" aria-labelledby="map-caption" {
            table class="map" {
                caption id="map-caption" { (here.say(&Text::new("site-map-caption"))) }
                thead { tr {
                    th scope="col" { (here.say(&Text::new("site-instrument"))) }
                    th scope="col" { (here.say(&Text::new("site-binds"))) }
                    th scope="col" { (here.say(&Text::new("coverage-all"))) }
                    @for theme in themes { th scope="col" { (theme.title) } }
                } }
                tbody {
                    @for (act, page, cells, all) in rows {
                        tr {
                            th scope="row" {
                                a href=(here.to(page)) { (crate::source::visible(act)) }
                                @let title = desk.title_named(act);
                                @if !title.is_empty() { span class="title" { (here.quoted(&title)) } }
                            }
                            td { (bound(here, act)) }
                            (cell(here, page, &all))
                            @for (theme, counts) in themes.iter().zip(&cells) {
                                (cell(here, &format!("{page}#{}", theme.id), counts))
                            }
                        }
                    }
                }
            }
        }
        @if !without.is_empty() {
            p class="note" {
                (here.say(&Text::new("site-map-without"))) ": "
                @for (at, act) in without.iter().enumerate() {
                    @if at > 0 { ", " }
                    @let page = desk.links.instruments.get(*act).map_or("", String::as_str);
                    a href=(here.to(page)) { (crate::source::visible(act)) }
                }
            }
        }
    }
}

/// How many demands, and the gravest word among what they got, with how many got it.
fn cell(here: &Here<'_>, target: &str, counts: &Counts) -> Markup {
    html! {
        @match counts.gravest() {
            Some((word, count)) => td class={ "cell " (class(word)) } {
                a href=(here.to(target)) {
                    b { (counts.all()) } " " span { (here.say(&verdict_text(word))) " " (count) }
                }
            },
            None => td class="cell" {},
        }
    }
}

/// Whether an instrument binds, by what is said of its demands.
pub(super) fn bound(here: &Here<'_>, act: &str) -> Markup {
    let report = &here.desk.material.report;
    let demands = || report.verdicts.iter().filter(|verdict| verdict.act == act);
    let since = demands()
        .filter(|verdict| verdict.binding == Binding::Yes)
        .find_map(|verdict| verdict.binding_since.as_deref());
    let binds = |binding: Binding| demands().any(|verdict| verdict.binding == binding);
    html! {
        @if let Some(since) = since {
            (here.say(&Text::new("site-since").with("day", since)))
        } @else if binds(Binding::Yes) {
            (here.say(&Text::new("binding-yes")))
        } @else if binds(Binding::Unknown) {
            (here.say(&Text::new("binding-unknown")))
        } @else if binds(Binding::No) {
            (here.say(&Text::new("binding-no")))
        }
    }
}
