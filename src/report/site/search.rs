//! The search: what can be found, as data for the script, and the page that shows it; and the fields by which a list is filtered.
//! Without a script the page lists where to look. Must not know what stands on the pages that it leads to.

use super::desk::{Desk, Here};
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::report::json::escape;
use crate::report::model::verdict_text;
use maud::{Markup, html};
use serde::Serialize;

/// The file with what can be found. A script, and no data to fetch: from a disk nothing can be fetched.
pub(super) const DATA: &str = "assets/search.js";

/// All that can be found.
#[derive(Serialize)]
struct Data {
    /// What the things are, in the reader's language.
    kinds: Vec<String>,
    /// Each thing: its kind, its name, what it says, where it stands.
    rows: Vec<(usize, String, String, String)>,
}

/// The data, as a script that gives them a name. Nothing in them can end the script or a page that holds it.
pub(super) fn data(desk: &Desk<'_>) -> String {
    let corpus = desk.corpus();
    let kinds = [
        Text::new("site-instrument"),
        Text::new("site-act"),
        Text::new("site-bill"),
        Text::new("coverage-source"),
        Text::new("site-demand"),
        Text::new("site-provision"),
    ];
    let mut rows = Vec::new();
    let links = &desk.links;
    for (kind, list) in [&links.instruments, &links.laws, &links.bills, &links.sources].into_iter().enumerate() {
        for (name, page) in list {
            let title = if kind == 2 { super::bill::title_of(desk, name) } else { desk.title_named(name).into_owned() };
            rows.push((kind, crate::source::visible(name).into_owned(), title, page.clone()));
        }
    }
    for (verdict, target) in desk.material.report.verdicts.iter().zip(&links.demands) {
        let demanded = desk.say(&verdict.demanded);
        let title = desk.property_title(&verdict.property);
        let words = format!("{demanded} · {title} · {}", desk.say(&verdict_text(verdict.word)));
        rows.push((4, desk.say(&Text::plain(&*verdict.obligation)), words, target.clone()));
    }
    for (id, _) in &desk.material.provisions {
        let norm = corpus.norm(*id);
        let Some(target) = links.provisions.get(id) else { continue };
        let title = desk.property_title(corpus.text(corpus.property(norm.property).name));
        let words = desk.say(&Text::plain(format!("{} · {title}", desk.matter.written.demand(norm))));
        rows.push((5, desk.say(&Text::plain(corpus.name_of(norm))), words, target.clone()));
    }
    let data = Data { kinds: kinds.iter().map(|kind| desk.say(kind)).collect(), rows };
    // Strings and numbers can always be written.
    let json = escape(serde_json::to_string(&data).unwrap_or_default());
    let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("window.kzrules = {json};\n")
}

pub(super) fn drafts<'d>(desk: &Desk<'_>) -> Option<Draft<'d>> {
    Some(("search.html".to_owned(), Tab::Search, desk.say(&Text::new("site-search")), Box::new(body)))
}

fn body(here: &Here<'_>) -> Markup {
    html! {
        noscript { p { (here.say(&Text::new("site-no-script"))) } }
        p id="said" role="status" aria-live="polite" data-found=(here.say(&Text::new("site-found").with("shown", "{shown}").with("all", "{all}")))
            data-none=(here.say(&Text::new("site-found-none"))) data-ask=(here.say(&Text::new("site-search-ask"))) {}
        ol id="results" {}
        h2 { (here.say(&Text::new("site-all-pages"))) }
        @let links = &here.desk.links;
        @let lists = [
            (Text::new("site-instruments"), &links.instruments),
            (Text::new("site-law"), &links.laws),
            (Text::new("site-bills"), &links.bills),
            (Text::new("site-sources"), &links.sources),
        ];
        @for (name, list) in lists {
            @if !list.is_empty() {
                h3 { (here.say(&name)) }
                ul class="pages" { @for (name, page) in list { li { a href=(here.to(page)) { (crate::source::visible(name)) } } } }
            }
        }
    }
}

/// A choice by which a list is filtered.
pub(super) struct Choice {
    /// What an item says of itself by it: the name of an attribute behind `data-`.
    pub key: &'static str,
    /// What a reader calls it.
    pub name: Text,
    /// The values, each as items say it and as a reader reads it.
    pub values: Vec<(String, String)>,
}

/// The fields by which a script hides what isn't wanted: a choice for each name, and words. Hidden where there is no script.
pub(super) fn filter(here: &Here<'_>, list: &str, choices: &[Choice]) -> Markup {
    html! {
        form class="filter" data-filter=(list) hidden
            data-shown=(here.say(&Text::new("site-shown").with("shown", "{shown}").with("all", "{all}"))) {
            @for Choice { key, name, values } in choices {
                @if values.len() > 1 {
                    label {
                        (here.say(name)) " "
                        select name=(key) {
                            option value="" { (here.say(&Text::new("coverage-all"))) }
                            @for (value, words) in values { option value=(value) { (words) } }
                        }
                    }
                }
            }
            label { (here.say(&Text::new("site-holding"))) " " input type="search" name="words" autocomplete="off" spellcheck="false"; }
            output aria-live="polite" {}
        }
    }
}
