//! What of the texts of sources and treaties is accounted for: how much of each, and on a page of its own each text with what is said of
//! it. Drawn as the page of `kzrules coverage` is.

use super::desk::{Desk, Here};
use super::{Draft, Tab};
use crate::coverage::{Coverage, Covered, Sort};
use crate::diagnostic::Text;
use crate::report::coverage::page::Passages;
use maud::{Markup, html};

pub(super) fn drafts<'d>(desk: &'d Desk<'_>) -> Vec<Draft<'d>> {
    let mut drafts: Vec<Draft<'d>> = Vec::new();
    for text in desk.material.coverage.iter().flat_map(|coverage| &coverage.texts) {
        if let Some(page) = desk.links.texts.get(&text.act) {
            let body = move |here: &Here<'_>| body(here, text);
            drafts.push((page.clone(), Tab::Coverage, desk.full_name(&text.act), Box::new(body)));
        }
    }
    drafts.push((
        "coverage.html".to_owned(),
        Tab::Coverage,
        desk.say(&Text::new("coverage-page-title")),
        Box::new(list),
    ));
    drafts
}

fn list(here: &Here<'_>) -> Markup {
    match &here.desk.material.coverage {
        Some(coverage) if !here.desk.links.texts.is_empty() => overview(here, coverage),
        _ => html! { p { (here.say(&Text::new("site-no-texts"))) } },
    }
}

fn overview(here: &Here<'_>, coverage: &Coverage) -> Markup {
    let link = |act: &str| here.desk.links.texts.get(act).map(|page| here.to(page)).unwrap_or_default();
    let passages = Passages { files: here.desk.files(), style: here.desk.style, link: &link };
    let at_hand: Vec<&Covered> = coverage.texts.iter().filter(|text| text.passages.is_some()).collect();
    html! {
        p class="lead" { (here.say(&Text::new("coverage-page-lead"))) }
        @for (sort, name) in [(Sort::Source, Text::new("site-texts-of-sources")), (Sort::Treaty, Text::new("site-texts-of-treaties"))] {
            @if at_hand.iter().any(|text| text.sort == sort) {
                div class="frame" tabindex="0" role="region" aria-label=(here.say(&name)) {
                    (passages.overview(coverage, sort, &at_hand))
                }
            }
            @let absent: Vec<&str> = coverage.texts.iter().filter(|text| text.sort == sort && text.passages.is_none()).map(|text| text.act.as_str()).collect();
            @if !absent.is_empty() {
                @let text = match sort {
                    Sort::Source => Text::new("coverage-no-text-sources"),
                    Sort::Treaty => Text::new("coverage-no-text-treaties"),
                };
                p { (here.say(&text.with("names", absent.join(", ")))) }
            }
        }
        @if !coverage.without_file.is_empty() {
            p { (here.say(&Text::new("coverage-no-file").with("names", coverage.without_file.join(", ")))) }
        }
    }
}

fn body(here: &Here<'_>, text: &Covered) -> Markup {
    let link = |_: &str| String::new();
    let passages = Passages { files: here.desk.files(), style: here.desk.style, link: &link };
    html! {
        (passages.filters())
        div class="passages" { (passages.passages(text)) }
    }
}
