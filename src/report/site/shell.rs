//! What stands around every page: its head, the way through the site, the field for a search, and at the foot what all of it rests on;
//! the style and the script that the pages share. Must not know what stands on a page.

use super::desk::Here;
use super::{Page, Tab};
use crate::diagnostic::Text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = "assets/page.css";
const SCRIPT: &str = "assets/site.js";
const PASSAGES: &str = "assets/passages.css";

/// What a page may load: what lies beside it, from a web server or from a disk. Nothing in a text can add to it.
const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; \
                      form-action 'self' file:; object-src 'none'";

/// The files that pages share.
pub(super) fn assets() -> Vec<Page> {
    let files = [
        (STYLE, include_str!("page.css")),
        (SCRIPT, include_str!("site.js")),
        (PASSAGES, include_str!("../coverage/passages.css")),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect()
}

/// A page.
pub(super) fn page(here: &Here<'_>, tab: Tab, title: &str, body: &Markup) -> String {
    let site = here.say(&Text::new("site-title"));
    let markup = html! {
        (DOCTYPE)
        html lang=(here.desk.style.catalogue.language().code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(PreEscaped(POLICY));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                title { (title) @if title != site { " · " (site) } }
                link rel="stylesheet" href=(here.to(STYLE));
                @if tab == Tab::Coverage { link rel="stylesheet" href=(here.to(PASSAGES)); }
                @if tab == Tab::Search { script src=(here.to(super::search::DATA)) defer {} }
                script src=(here.to(SCRIPT)) defer {}
            }
            body {
                a class="skip" href="#main" { (here.say(&Text::new("site-skip"))) }
                header {
                    p class="site" { a href=(here.tab(Tab::Overview)) { (site) } }
                    (search(here))
                    (navigation(here, tab))
                }
                main id="main" tabindex="-1" {
                    h1 { (title) }
                    (body)
                }
                footer { (basis(here)) }
            }
        }
    };
    let mut out = markup.into_string();
    out.push('\n');
    out
}

/// The way through the site.
fn navigation(here: &Here<'_>, tab: Tab) -> Markup {
    let parts = [
        (Tab::Overview, Text::new("site-overview")),
        (Tab::Law, Text::new("site-law")),
        (Tab::Bills, Text::new("site-bills")),
        (Tab::Timeline, Text::new("site-timeline")),
        (Tab::Claims, Text::new("site-sources")),
        (Tab::Coverage, Text::new("site-coverage")),
        (Tab::Findings, Text::new("site-findings")),
        (Tab::Words, Text::new("site-words")),
    ];
    html! {
        nav aria-label=(here.say(&Text::new("site-navigation"))) {
            ul {
                @for (part, name) in parts {
                    @let current = if super::links::page_of(part) == here.path { Some("page") } else if part == tab { Some("true") } else { None };
                    li { a href=(here.tab(part)) aria-current=[current] { (here.say(&name)) } }
                }
            }
        }
    }
}

/// The field for a search. Without a script it leads to the page that lists everything.
fn search(here: &Here<'_>) -> Markup {
    let label = here.say(&Text::new("site-search"));
    html! {
        form class="search" role="search" method="get" action=(here.tab(Tab::Search)) {
            label for="q" { (label) }
            input type="search" id="q" name="q" autocomplete="off" spellcheck="false" maxlength="200";
            button type="submit" { (here.say(&Text::new("site-find"))) }
        }
    }
}

/// What all of it rests on: the day, the state, the files.
fn basis(here: &Here<'_>) -> Markup {
    let report = &here.desk.material.report;
    let about = crate::report::document::entry::about(report);
    html! {
        dl class="facts" {
            @for (name, value) in &about { div { dt { (here.say(name)) } " " dd { (here.say(value)) } } }
            div { dt { (here.say(&Text::new("site-files"))) } " " dd { (report.files) } }
        }
        p { (here.say(&Text::new("site-no-advice"))) }
    }
}
