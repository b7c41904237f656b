//! What the verdicts were on each day: of all demands, and of each instrument. As the law was known on that day. Must not know
//! what caused a change: a history tells that.

use super::chart::{areas, over_time};
use super::desk::{Desk, Here};
use super::word::Counts;
use super::{Draft, Tab};
use crate::diagnostic::Text;
use crate::report::model::{Verdict, Word};
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeSet;

pub(super) fn drafts<'d>(desk: &Desk<'_>) -> Option<Draft<'d>> {
    Some(("timeline.html".to_owned(), Tab::Timeline, desk.say(&Text::new("site-timeline")), Box::new(body)))
}

fn body(here: &Here<'_>) -> Markup {
    let days = counts_of(here.desk, None);
    let to = here.desk.material.report.as_of;
    html! {
        p class="lead" { (here.say(&Text::new("site-timeline-lead"))) }
        @if days.is_empty() {
            p { (here.say(&Text::new("site-nothing-demanded"))) }
        } @else {
            (areas(here, "time", &Text::new("site-chart-time"), &days, to))
            h2 { (here.say(&Text::new("site-by-instrument"))) }
            @for (name, page) in &here.desk.links.instruments {
                @let own = counts_of(here.desk, Some(name));
                @if !own.is_empty() {
                    h3 { a href={ (here.to(page)) @if own.len() > 1 { "#timeline" } } { (here.desk.full_name(name)) } }
                    @let words: Vec<Word> = Word::ALL.into_iter().filter(|word| own.iter().any(|(_, counts)| counts.get(*word) > 0)).collect();
                    (over_time(here, &Text::new("site-chart-time-of").with("name", name), &own, &words))
                }
            }
        }
    }
}

/// The days on which some verdict of an instrument, or of any, comes to another word, each with how many have each word from then
/// on. Days before anything of the law was looked at say nothing, and are left out.
pub(super) fn counts_of(desk: &Desk<'_>, instrument: Option<&str>) -> Vec<(Date, Counts)> {
    let material = desk.material;
    let wanted = |verdict: &Verdict| instrument.is_none_or(|name| verdict.act == name);
    let courses: Vec<&super::Course> = material
        .report
        .verdicts
        .iter()
        .zip(&material.courses)
        .filter(|(verdict, course)| wanted(verdict) && !course.is_empty())
        .map(|(_, course)| course)
        .collect();
    let looked_at = |word: Word| !(word.is_open() || word == Word::NotApplicable);
    let first =
        courses.iter().filter_map(|course| course.iter().find(|(_, word)| looked_at(*word))).map(|(day, _)| *day).min();
    let Some(first) = first else { return Vec::new() };
    let days: BTreeSet<Date> =
        courses.iter().flat_map(|course| course.iter()).map(|(day, _)| *day).filter(|day| first <= *day).collect();
    let on = |day: Date| {
        let words = courses.iter().filter_map(|course| course.iter().rev().find(|(from, _)| *from <= day));
        (day, Counts::of(words.map(|(_, word)| *word)))
    };
    let mut told: Vec<(Date, Counts)> = days.into_iter().map(on).collect();
    told.dedup_by(|next, before| next.1 == before.1);
    told
}
