//! One demand on the page of its instrument: what is demanded and of whom, whether it binds, who gets what, by which provisions, what
//! sources say, since when it is so, and how it came about. Places without a demand, and preconditions, too.

use super::chart::worded;
use super::desk::Here;
use super::word::class;
use crate::diagnostic::Text;
use crate::report::document::entry::{paragraph, remark_word, turn_text};
use crate::report::document::{Head, Matter, Row, Table};
use crate::report::model::{Binding, Mode, Provision, Readiness, Remark, Search, Verdict, outcome_text, verdict_text};
use crate::source::visible;
use maud::{Markup, html};

/// A demand.
pub(super) fn verdict(here: &Here<'_>, verdict: &Verdict) -> Markup {
    let desk = here.desk;
    let number = desk.links.number(verdict);
    let target = number.and_then(|at| desk.links.demands.get(at)).map_or("", String::as_str);
    let id = target.split_once('#').map_or("", |(_, id)| id);
    let theme = desk.themes.number(&verdict.property).and_then(|at| desk.themes.all.get(at));
    let details = desk.matter.details_of(verdict);
    let title = desk.property_title(&verdict.property);
    let persons = desk.matter.norm(verdict.demand, Some(&verdict.property));
    let persons = persons.and_then(|norm| desk.matter.written.persons(norm.scope));
    html! {
        article class={ "demand " (class(verdict.word)) } id=(id) data-item data-word=(class(verdict.word))
            data-theme=[theme.map(|theme| &theme.id)] {
            h3 {
                a class="address" href={ "#" (id) } { (visible(&paragraph(verdict))) } " "
                (worded(here, verdict.word))
            }
            @if !title.is_empty() { p class="matter" { (here.quoted(&title)) } }
            p class="statement" {
                code { (here.say(&verdict.demanded)) }
                @if let Some(persons) = persons { " " span class="persons" { (visible(&persons)) } }
            }
            p class="state" { (state(verdict).iter().map(|text| here.say(text)).collect::<Vec<_>>().join(" · ")) }
            @if !verdict.regions.is_empty() { (here.drawn(&regions(verdict))) }
            @if !verdict.provisions.is_empty() {
                ul class="provisions" { @for provision in &verdict.provisions { li { (given(here, provision)) } } }
            }
            @for note in &verdict.notes { p class="note" { (here.marked(note)) } }
            @if let Some(details) = details {
                @for reason in &Matter::reasons(details) { p class="note" { (here.quoted(&here.say(reason))) } }
            }
            @if !verdict.cites.is_empty() {
                p class="cites" {
                    (here.say(&Text::new("site-cites"))) ": "
                    @for (at, cite) in verdict.cites.iter().enumerate() {
                        @if at > 0 { "; " }
                        (here.linked(&visible(cite)))
                    }
                }
            }
            @let claims = desk.matter.claims_on(verdict);
            @if !claims.is_empty() {
                ul class="claims" { @for claim in &claims { li { (here.marked(claim)) } } }
            }
            @if let Some(at) = number { (course(here, at)) (derivation(here, at)) }
            p class="where" { (here.place(verdict.demand)) }
        }
    }
}

/// How strongly it is meant, whether it binds, and what else is known of it, each in a few words.
fn state(verdict: &Verdict) -> Vec<Text> {
    let mut state = Vec::new();
    match verdict.mode {
        Mode::Should => state.push(Text::new("concordance-should")),
        Mode::Progressively => state.push(Text::new("concordance-progressively")),
        Mode::Must | Mode::Precondition => {}
    }
    state.push(match (verdict.binding, &verdict.binding_since) {
        (Binding::Yes, Some(since)) => Text::new("concordance-binds-since").with("since", since),
        (Binding::Yes, None) => Text::new("concordance-binds"),
        (Binding::No, _) => Text::new("concordance-binds-not"),
        (Binding::Unknown, _) => Text::new("concordance-binds-unknown"),
    });
    match verdict.search {
        Some(Search::Partial) => state.push(Text::new("concordance-search-partial")),
        Some(Search::None) => state.push(Text::new("concordance-search-none")),
        _ => {}
    }
    match verdict.practice.as_deref() {
        Some("declarative") => state.push(Text::new("concordance-declarative")),
        Some(other) => state.push(Text::new("concordance-practice").with("practice", other)),
        None => {}
    }
    state.extend(verdict.expected.map(|word| Text::new("site-expected").with("verdict", verdict_text(word))));
    state
}

/// Who gets what, and by which provisions.
fn regions(verdict: &Verdict) -> Table {
    let mut heads = vec![(Text::new("table-verdict"), 2), (Text::new("table-where"), 6)];
    let lacking = verdict.regions.iter().any(|region| region.distance.is_some());
    if lacking {
        heads.push((Text::new("site-lacking"), 2));
    }
    heads.push((Text::new("table-provision"), 4));
    let rows = verdict.regions.iter().map(|region| {
        let mut cells = vec![vec![outcome_text(region.outcome)], vec![region.situations.clone()]];
        if lacking {
            cells.push(region.distance.iter().cloned().collect());
        }
        cells.push(region.facts.iter().map(Text::plain).collect());
        Row { cells, grade: None }
    });
    Table {
        caption: None,
        heads: heads.into_iter().map(|(title, weight)| Head { title, weight }).collect(),
        rows: rows.collect(),
    }
}

/// A provision, or a declared silence, as it is written; its name leads to it.
fn given(here: &Here<'_>, provision: &Provision) -> Markup {
    let words = provision.text.as_ref().map(|text| here.say(text)).unwrap_or_default();
    let name = words.split_once(": ").filter(|(name, _)| here.desk.links.named(name).is_some());
    html! {
        @match name {
            Some((name, gives)) => { (here.linked(name)) ": " code { (gives) } },
            None => code { (words) },
        }
        " " (here.place(provision.place))
    }
}

/// Since when it is what it is, and what it was before.
fn course(here: &Here<'_>, at: usize) -> Markup {
    let steps = here.desk.material.courses.get(at).map_or(&[][..], Vec::as_slice);
    html! {
        @if steps.len() > 1 {
            p class="course" {
                (here.say(&Text::new("site-course"))) ": "
                @for (number, (day, word)) in steps.iter().enumerate() {
                    @if number > 0 { " → " }
                    time datetime=(day) { (day) } " " (here.say(&verdict_text(*word)))
                }
            }
        }
    }
}

/// How it came about, line by line; folded, since it is long.
fn derivation(here: &Here<'_>, at: usize) -> Markup {
    let lines = here.desk.material.derivations.get(at).map_or(&[][..], Vec::as_slice);
    html! {
        @if !lines.is_empty() {
            details {
                summary { (here.say(&Text::new("site-derivation"))) }
                (nested(here, lines))
            }
        }
    }
}

/// Lines by their depth; what is deeper belongs to what stands above it.
fn nested(here: &Here<'_>, lines: &[(usize, Text)]) -> Markup {
    html! {
        ul class="derivation" {
            @for (depth, text) in lines { li class={ "d" (depth.min(&3)) } { (here.marked(text)) } }
        }
    }
}

/// A place without a demand.
pub(super) fn remark(here: &Here<'_>, remark: &Remark) -> Markup {
    let (word, text) = remark_word(remark);
    html! {
        p class="remark" data-item data-word=(class(word)) {
            span class="address" { (visible(remark.address.as_deref().unwrap_or(&remark.act))) } " "
            span class={ "word " (class(word)) } { (here.say(&text)) } " "
            @if !remark.reason.is_empty() { (here.quoted(&remark.reason)) " " }
            (here.place(remark.place))
        }
    }
}

/// What has to be so before a ratification, by one list.
pub(super) fn preconditions(here: &Here<'_>, of: &Readiness) -> Markup {
    let heads = [
        (Text::new("concordance-precondition"), 4),
        (Text::new("concordance-demand"), 5),
        (Text::new("concordance-verdict"), 2),
        (Text::new("concordance-turn"), 3),
    ];
    let rows = of.preconditions.iter().map(|one| {
        let cells = vec![
            vec![Text::plain(&one.name)],
            vec![one.asked.clone()],
            vec![verdict_text(one.word)],
            turn_text(one).into_iter().collect(),
        ];
        Row { cells, grade: None }
    });
    let caption = Text::new("site-preconditions").with("name", &of.instrument);
    let caption = match &of.by {
        Some(by) => Text::new("table-outcome").with("outcome", caption).with("who", by),
        None => caption,
    };
    here.table(caption, &heads, rows.collect())
}
