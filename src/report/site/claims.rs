//! What sources say: how much of it agrees with what was computed, and source by source each claim with its words. Must not know how
//! a claim was compared.

use super::desk::{Desk, Here};
use super::instrument::of_act;
use super::search::{Choice, filter};
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::report::document::Row;
use crate::report::document::matter::agrees;
use crate::report::model::{Claim, Recommendation};
use crate::source::visible;
use maud::{Markup, html};

pub(super) fn drafts<'d>(desk: &'d Desk<'_>) -> Vec<Draft<'d>> {
    let mut drafts: Vec<Draft<'d>> = desk
        .links
        .sources
        .iter()
        .map(|(name, page)| {
            let body = move |here: &Here<'_>| body(here, name);
            (page.clone(), Tab::Claims, desk.full_name(name), Box::new(body) as Box<_>)
        })
        .collect();
    drafts.push(("sources.html".to_owned(), Tab::Claims, desk.say(&Text::new("site-sources")), Box::new(list)));
    drafts
}

/// The claims of a source, each once: of several days on which it is compared, the first that tells.
fn claims<'d>(desk: &'d Desk<'_>, source: &str) -> Vec<&'d Claim> {
    let rows = desk.material.report.claims.chunk_by(|one, next| one.number == next.number);
    let telling = rows.filter_map(|rows| rows.iter().find(|row| row.agrees.is_some()).or_else(|| rows.first()));
    telling.filter(|claim| claim.source == source).collect()
}

fn list(here: &Here<'_>) -> Markup {
    let desk = here.desk;
    let heads = [
        (Text::new("coverage-source"), 2),
        (Text::new("site-name"), 6),
        (Text::new("site-claims"), 1),
        (Text::new("concordance-agrees"), 1),
        (Text::new("site-disagrees"), 1),
        (Text::new("coverage-open"), 1),
        (Text::new("site-recommends"), 1),
    ];
    let row = |name: &String| {
        let claims = claims(desk, name);
        let count = |wanted: Option<bool>| claims.iter().filter(|claim| claim.agrees == wanted).count();
        let title = desk.title_named(name);
        let recommended = desk.material.report.recommendations.iter().filter(|one| one.source == *name).count();
        let counts = [claims.len(), count(Some(true)), count(Some(false)), count(None), recommended];
        let mut cells =
            vec![vec![Text::plain(name)], if title.is_empty() { Vec::new() } else { vec![Text::plain(&*title)] }];
        cells.extend(counts.map(|count| vec![Text::plain(count.to_string())]));
        Row { cells, grade: None }
    };
    let rows: Vec<Row> = desk.links.sources.keys().map(row).collect();
    html! {
        p class="lead" { (here.say(&Text::new("site-sources-lead"))) }
        @if rows.is_empty() {
            p { (here.say(&Text::new("site-no-sources"))) }
        } @else {
            div class="sortable" { (here.table(Text::new("site-sources"), &heads, rows)) }
        }
    }
}

fn body(here: &Here<'_>, name: &str) -> Markup {
    let desk = here.desk;
    let claims = claims(desk, name);
    let recommended: Vec<&Recommendation> =
        desk.material.report.recommendations.iter().filter(|one| one.source == name).collect();
    let states = [
        ("agrees", Text::new("concordance-agrees")),
        ("differs", Text::new("site-disagrees")),
        ("open", Text::new("coverage-open")),
    ];
    let states = states.into_iter().map(|(key, text)| (key.to_owned(), here.say(&text))).collect();
    html! {
        @if let Some(id) = desk.act_named(name) { (of_act(here, id)) }
        @if !recommended.is_empty() {
            h2 id="recommends" { (here.say(&Text::new("site-recommends"))) }
            ul {
                @for one in recommended {
                    li {
                        @match &one.bill { Some(bill) => (here.linked(bill)), None => (here.quoted(&one.words)) }
                        " " (here.place(one.place))
                    }
                }
            }
        }
        h2 id="claims" { (here.say(&Text::new("site-claims"))) " (" (claims.len()) ")" }
        (filter(here, "list", &[Choice { key: "agrees", name: Text::new("site-agreement"), values: states }]))
        div id="list" { @for claim in claims { (told(here, claim)) } }
    }
}

/// A claim: what it says, in which words, and whether that agrees.
fn told(here: &Here<'_>, claim: &Claim) -> Markup {
    let desk = here.desk;
    let state = match claim.agrees {
        Some(true) => "agrees",
        Some(false) => "differs",
        None => "open",
    };
    let row = desk.corpus().claims.get(claim.number);
    let details = row.and_then(|row| desk.corpus().details(row.details));
    html! {
        article class={ "claim " (state) } data-item data-agrees=(state) {
            p class="statement" { code { (visible(&claim.claim)) } }
            p class="state" {
                span class={ "word " (state) } { (here.say(&agrees(claim))) }
                @if let Some(day) = &claim.as_of { " · " (here.say(&Text::new("site-on").with("day", day))) }
                @if let Some(name) = &claim.obligation { " · " (here.linked(name)) }
            }
            @for (holds, who) in &claim.parts {
                @let text = match holds {
                    Some(true) => Text::new("concordance-agrees"),
                    Some(false) => Text::new("site-disagrees"),
                    None => Text::new("coverage-open"),
                };
                p class="note" { (here.say(&Text::new("table-outcome").with("outcome", text).with("who", who.clone()))) }
            }
            @for (quote, _) in details.into_iter().flat_map(|details| &details.quotes) {
                blockquote lang=[here.tongue(quote)] { p { (visible(quote)) } }
            }
            @for note in details.into_iter().flat_map(|details| details.because.iter().chain(&details.notes)) {
                p class="note" { (here.quoted(note)) }
            }
            @if let Some(place) = claim.place { p class="where" { (here.place(place)) } }
        }
    }
}
