//! The bills: what each changes in the law, set beside what stands there, and which demands come to something else by it. The tables are
//! those of the documents. Must not know how a change came about.

use super::desk::{Desk, Here};
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::report::change::{Changes, Effect, effect_text};
use crate::report::document::{self, Row};
use maud::{Markup, html};

pub(super) fn drafts<'d>(desk: &'d Desk<'_>) -> Vec<Draft<'d>> {
    let mut drafts: Vec<Draft<'d>> = Vec::new();
    for (name, changes) in &desk.material.bills {
        let Some(page) = desk.links.bills.get(name) else { continue };
        let body = move |here: &Here<'_>| body(here, name, changes);
        drafts.push((page.clone(), Tab::Bills, title_of(desk, name), Box::new(body)));
    }
    drafts.push(("bills.html".to_owned(), Tab::Bills, desk.say(&Text::new("site-bills")), Box::new(list)));
    drafts
}

/// `BenefitBill: Maternity benefit of previous earnings`
pub(super) fn title_of(desk: &Desk<'_>, name: &str) -> String {
    let corpus = desk.corpus();
    let bill = corpus.bills.iter().find(|bill| corpus.text(bill.name) == name);
    match bill.map(|bill| &*bill.title).filter(|title| !title.is_empty()) {
        Some(title) => desk.say(&Text::new("comparative-bill").with("name", name).with("title", title)),
        None => desk.say(&Text::plain(name)),
    }
}

fn list(here: &Here<'_>) -> Markup {
    let desk = here.desk;
    let mut heads = vec![(Text::new("site-bill"), 2), (Text::new("site-name"), 6), (Text::new("model-from"), 2)];
    heads.extend(Effect::ALL.map(|effect| (effect_text(effect), 1)));
    let corpus = desk.corpus();
    let row = |(name, changes): &(String, Changes)| {
        let bill = corpus.bills.iter().find(|bill| corpus.text(bill.name) == name);
        let title = bill.map_or("", |bill| &bill.title);
        let mut cells = vec![
            vec![Text::plain(name)],
            if title.is_empty() { Vec::new() } else { vec![Text::plain(title)] },
            bill.and_then(|bill| bill.from).map(|from| Text::plain(from.to_string())).into_iter().collect(),
        ];
        cells.extend(Effect::ALL.map(|effect| {
            let count: usize = changes.sections.iter().map(|section| section.count(effect)).sum();
            vec![Text::plain(count.to_string())]
        }));
        Row { cells, grade: None }
    };
    let rows: Vec<Row> = desk.material.bills.iter().map(row).collect();
    html! {
        p class="lead" { (here.say(&Text::new("site-bills-lead"))) }
        @if rows.is_empty() {
            p { (here.say(&Text::new("site-no-bills"))) }
        } @else {
            div class="sortable" { (here.table(Text::new("site-bills"), &heads, rows)) }
        }
    }
}

fn body(here: &Here<'_>, name: &str, changes: &Changes) -> Markup {
    let title = Text::new("model-title").with("bills", name);
    let effects = document::changes(changes, title.clone(), false);
    let compared = document::comparative(here.desk.matter, &[name.to_owned()]);
    html! {
        h2 id="changes" { (here.say(&title)) }
        (here.facts(&effects.about.iter().map(|(name, value)| (name.clone(), html! { (here.say(value)) })).collect::<Vec<_>>()))
        (here.blocks(&effects.blocks, 1))
        @if let Some(compared) = compared {
            h2 id="comparison" { (here.say(&compared.title)) }
            (here.blocks(&compared.blocks, 1))
        }
        h2 id="downloads" { (here.say(&Text::new("site-downloads"))) }
        (super::downloads::of_bill(here, name))
    }
}
