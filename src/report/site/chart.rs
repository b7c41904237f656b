//! Charts as drawings that stand in the page, each beside the table that it is made of: how many demands got each word, and how that
//! changed. Colours never tell alone: the table has the words. Must not know where a page stands.

use super::desk::Here;
use super::word::{Counts, class};
use crate::diagnostic::Text;
use crate::report::document::Row;
use crate::report::model::{Word, verdict_text};
use jiff::civil::Date;
use maud::{Markup, html};

/// Units of a drawing across.
const WIDTH: usize = 720;
/// Units of a bar from top to bottom.
const BAR: usize = 30;
/// Units from top to bottom of a drawing over time, and below it for the years.
const HEIGHT: usize = 220;
const YEARS: usize = 18;

/// A bar of counts, and the table of it.
pub(super) fn bar(here: &Here<'_>, id: &str, caption: &Text, counts: &Counts) -> Markup {
    let all = counts.all().max(1);
    let mut left = 0;
    let mut parts = Vec::new();
    for (word, count) in counts.present() {
        let start = left * WIDTH / all;
        left += count;
        parts.push((word, count, start, (left * WIDTH / all).saturating_sub(start)));
    }
    let title = format!("{id}-title");
    html! {
        figure class="chart" {
            svg viewBox={ "0 0 " (WIDTH) " " (BAR) } role="img" aria-labelledby=(title) preserveAspectRatio="none" {
                title id=(title) { (here.say(caption)) }
                @for (word, count, start, width) in parts {
                    rect class=(class(word)) x=(start) y="0" width=(width) height=(BAR) {
                        title { (here.say(&verdict_text(word))) ": " (count) }
                    }
                }
            }
            (counted(here, caption, counts))
        }
    }
}

/// The table of counts, which tells what the colours mean, too.
fn counted(here: &Here<'_>, caption: &Text, counts: &Counts) -> Markup {
    html! {
        table class="counts" {
            caption { (here.say(caption)) }
            thead { tr {
                th scope="col" { (here.say(&Text::new("table-verdict"))) }
                th scope="col" class="number" { (here.say(&Text::new("site-count"))) }
                th scope="col" class="number" { (here.say(&Text::new("site-share"))) }
            } }
            tbody {
                @for (word, count) in counts.present() {
                    tr {
                        th scope="row" { (worded(here, word)) }
                        td class="number" { (count) }
                        td class="number" { (crate::report::coverage::percent(count, counts.all())) }
                    }
                }
                tr class="all" {
                    th scope="row" { (here.say(&Text::new("coverage-all"))) }
                    td class="number" { (counts.all()) }
                    td class="number" { "100 %" }
                }
            }
        }
    }
}

/// The word of a verdict, with its colour before it; it leads to what it means.
pub(super) fn worded(here: &Here<'_>, word: Word) -> Markup {
    html! {
        a class={ "word " (class(word)) } href=(here.to(&format!("words.html#w-{}", class(word)))) {
            (here.say(&verdict_text(word)))
        }
    }
}

/// Counts over time as areas one above the other, and the table of them.
pub(super) fn areas(here: &Here<'_>, id: &str, caption: &Text, days: &[(Date, Counts)], to: Date) -> Markup {
    let words: Vec<Word> =
        Word::ALL.into_iter().filter(|word| days.iter().any(|(_, counts)| counts.get(*word) > 0)).collect();
    let first = days.first().map_or(to, |(day, _)| *day);
    let title = format!("{id}-title");
    html! {
        figure class="chart" {
            svg class="areas" viewBox={ "0 0 " (WIDTH) " " (HEIGHT + YEARS) } role="img" aria-labelledby=(title) {
                title id=(title) { (here.say(caption)) }
                @for (word, path) in paths(days, &words, first, to) {
                    path class=(class(word)) d=(path) { title { (here.say(&verdict_text(word))) } }
                }
                @for year in years(first, to) {
                    @let at = across(Date::constant(year, 1, 1), first, to);
                    line x1=(at) x2=(at) y1="0" y2=(HEIGHT + 4) {}
                    text x=(at + 3) y=(HEIGHT + YEARS - 4) { (year) }
                }
            }
            p class="legend" { @for word in &words { (worded(here, *word)) " " } }
        }
        (over_time(here, caption, days, &words))
    }
}

/// The table of counts over time.
pub(super) fn over_time(here: &Here<'_>, caption: &Text, days: &[(Date, Counts)], words: &[Word]) -> Markup {
    let mut heads = vec![(Text::new("site-from-day"), 2)];
    heads.extend(words.iter().map(|word| (verdict_text(*word), 1)));
    let row = |(day, counts): &(Date, Counts)| {
        let cells = words.iter().map(|word| vec![Text::plain(counts.get(*word).to_string())]);
        Row { cells: std::iter::once(vec![Text::plain(day.to_string())]).chain(cells).collect(), grade: None }
    };
    html! {
        details {
            summary { (here.say(&Text::new("site-figures"))) }
            (here.table(caption.clone(), &heads, days.iter().map(row).collect()))
        }
    }
}

/// How far across a day lies.
fn across(day: Date, first: Date, to: Date) -> usize {
    let span = days_between(first, to).max(1);
    days_between(first, day) * WIDTH / span
}

fn days_between(one: Date, other: Date) -> usize {
    one.until(other).ok().and_then(|span| usize::try_from(span.get_days()).ok()).unwrap_or(0)
}

/// The outline of each word's area: along its top from left to right, back along its bottom.
fn paths(days: &[(Date, Counts)], words: &[Word], first: Date, to: Date) -> Vec<(Word, String)> {
    let most = days.iter().map(|(_, counts)| counts.all()).max().unwrap_or(0).max(1);
    let ends = days.iter().skip(1).map(|(day, _)| *day).chain([to]);
    let steps: Vec<(usize, usize, Counts)> = days
        .iter()
        .zip(ends)
        .map(|((day, counts), end)| (across(*day, first, to), across(end, first, to), *counts))
        .collect();
    let height = |counts: &Counts, upto: usize| -> usize {
        let below: usize = words.iter().take(upto).map(|word| counts.get(*word)).sum();
        HEIGHT - below * HEIGHT / most
    };
    let outline = |number: usize| {
        let mut path = String::new();
        for (left, right, counts) in &steps {
            let top = height(counts, number + 1);
            let letter = if path.is_empty() { 'M' } else { 'L' };
            path.push_str(&format!("{letter}{left} {top}H{right}"));
        }
        for (left, right, counts) in steps.iter().rev() {
            let bottom = height(counts, number);
            path.push_str(&format!("L{right} {bottom}H{left}"));
        }
        path.push('Z');
        path
    };
    words.iter().enumerate().map(|(number, word)| (*word, outline(number))).collect()
}

/// The years that are named below a drawing: round ones, not too many.
fn years(first: Date, to: Date) -> impl Iterator<Item = i16> {
    let span = to.year().saturating_sub(first.year());
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| span / step <= 9).unwrap_or(100);
    let start = first.year() + 1;
    (start..=to.year()).filter(move |year| year % step == 0)
}
