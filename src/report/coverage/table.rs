//! A row for each text, then what is left out. Where there is no room for columns, each text is a line of prose.

use super::super::style::Style;
use super::super::wrap::{hanging, pad, wrap};
use super::{percent, total, word};
use crate::coverage::{Coverage, Covered, Passage, Sort, State};
use crate::diagnostic::Text;
use unicode_width::UnicodeWidthStr;

/// How many passages that are left out are shown, unless all are asked for.
const SHOWN: usize = 12;
/// How much of such a passage is shown.
const LONGEST: usize = 160;
const GAP: usize = 2;

/// The table. Ends with a line break. `all`: whether everything that is left out is listed.
pub fn coverage_table(coverage: &Coverage, all: bool, style: &Style) -> String {
    let mut out = String::new();
    for sort in [Sort::Source, Sort::Treaty] {
        let texts: Vec<&Covered> = coverage.texts.iter().filter(|text| text.sort == sort).collect();
        let (at_hand, absent): (Vec<&Covered>, Vec<&Covered>) =
            texts.into_iter().partition(|text| text.passages.is_some());
        if !at_hand.is_empty() {
            if !out.is_empty() {
                out.push('\n');
            }
            table(&mut out, coverage, sort, &at_hand, style);
        }
        if !absent.is_empty() {
            let names: Vec<&str> = absent.iter().map(|text| text.act.as_str()).collect();
            let text = match sort {
                Sort::Source => Text::new("coverage-no-text-sources"),
                Sort::Treaty => Text::new("coverage-no-text-treaties"),
            };
            say(&mut out, &text.with("names", names.join(", ")), style);
        }
    }
    if !coverage.without_file.is_empty() {
        let names = coverage.without_file.join(", ");
        say(&mut out, &Text::new("coverage-no-file").with("names", names), style);
    }
    left_out(&mut out, coverage, all, style);
    if coverage.texts.is_empty() && coverage.without_file.is_empty() {
        say(&mut out, &Text::new("coverage-nothing"), style);
    }
    out
}

fn say(out: &mut String, text: &Text, style: &Style) {
    out.push_str(&hanging("", &style.say(text), 2, style.width));
}

fn table(out: &mut String, coverage: &Coverage, sort: Sort, texts: &[&Covered], style: &Style) {
    let states: Vec<State> =
        State::COUNTED.into_iter().filter(|state| texts.iter().any(|text| text.count(*state) > 0)).collect();
    let head = match sort {
        Sort::Source => [Text::new("coverage-source"), Text::new("coverage-sentences")],
        Sort::Treaty => [Text::new("coverage-treaty"), Text::new("coverage-paragraphs")],
    };
    let mut heads: Vec<String> = head.iter().map(|text| style.say(text)).collect();
    heads.extend(states.iter().map(|state| style.say(&word(*state, sort))));
    heads.push(style.say(&Text::new("coverage-accounted")));
    let mut rows = vec![heads];
    for text in texts {
        let mut row = vec![style.say(&Text::plain(&*text.act)), text.counted().to_string()];
        row.extend(states.iter().map(|state| text.count(*state).to_string()));
        row.push(percent(text.accounted(), text.counted()));
        rows.push(row);
    }
    let (counted, accounted) = total(coverage, sort);
    let mut all = vec![style.say(&Text::new("coverage-all")), counted.to_string()];
    all.extend(states.iter().map(|state| texts.iter().map(|text| text.count(*state)).sum::<usize>().to_string()));
    all.push(percent(accounted, counted));
    rows.push(all);

    let mut widths: Vec<usize> = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            // A heading may take a line for each of its words.
            let longest = cell.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
            let own = if number == 0 { longest } else { cell.width() };
            match widths.get_mut(column) {
                Some(width) => *width = (*width).max(own),
                None => widths.push(own),
            }
        }
    }
    let cells: usize = widths.iter().sum();
    let fits = |gap: &usize| cells + gap * widths.len().saturating_sub(1) <= style.width;
    let Some(gap) = [GAP, 1].into_iter().find(fits) else {
        lines(out, &rows, style);
        return;
    };
    let Some((heads, rows)) = rows.split_first() else { return };
    let words: Vec<Vec<String>> = heads.iter().zip(&widths).map(|(head, width)| wrap(head, *width, 0)).collect();
    let tall = words.iter().map(Vec::len).max().unwrap_or(0);
    for number in 0..tall {
        // The words of a heading stand above its column, the last one lowest.
        let word = |words: &Vec<String>| (number + words.len()).checked_sub(tall).and_then(|at| words.get(at)).cloned();
        let row: Vec<String> = words.iter().map(|words| word(words).unwrap_or_default()).collect();
        out.push_str(&style.bold(&line(&row, &widths, gap)));
        out.push('\n');
    }
    for row in rows {
        out.push_str(&line(row, &widths, gap));
        out.push('\n');
    }
}

/// One row: the name on the left, the counts on the right of their columns.
fn line(row: &[String], widths: &[usize], gap: usize) -> String {
    let mut line = String::new();
    for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
        if column == 0 {
            line.push_str(&pad(cell, *width));
        } else {
            line.extend(std::iter::repeat_n(' ', gap + width.saturating_sub(cell.width())));
            line.push_str(cell);
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// One text a line: what is counted, each with its word.
fn lines(out: &mut String, rows: &[Vec<String>], style: &Style) {
    let Some((heads, rows)) = rows.split_first() else { return };
    for row in rows {
        let said = heads.iter().zip(row).skip(1).filter(|(_, cell)| *cell != "0");
        let said: Vec<String> = said.map(|(head, cell)| format!("{head} {cell}")).collect();
        let name = row.first().map_or("", String::as_str);
        out.push_str(&hanging(&format!("{name}: "), &said.join(", "), 2, style.width));
    }
}

fn left_out(out: &mut String, coverage: &Coverage, all: bool, style: &Style) {
    let open = |text: &'_ Covered| text.count(State::LeftOut);
    let count: usize = coverage.texts.iter().map(open).sum();
    if count == 0 {
        return;
    }
    out.push('\n');
    say(out, &Text::new("coverage-left-out-head").with("count", count), style);
    let passages = coverage.texts.iter().flat_map(|text| text.passages.iter().flatten().map(move |one| (text, one)));
    let mut rest = passages.filter(|(_, passage)| passage.state == State::LeftOut);
    for (text, passage) in rest.by_ref().take(if all { usize::MAX } else { SHOWN }) {
        let head = style.say(&Text::plain(format!("{}:{}: ", text.file, passage.line)));
        let words = style.say(&Text::plain(shown(text, passage)));
        out.push_str(&hanging(&head, &words, 2, style.width));
    }
    let more = rest.count();
    if more > 0 {
        say(out, &Text::new("coverage-more").with("count", more), style);
    }
}

/// A passage that is left out: its address, and as many of its words as tell which it is.
fn shown(text: &Covered, passage: &Passage) -> String {
    let mut words: String = passage.text.chars().take(LONGEST).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if passage.text.chars().nth(LONGEST).is_some() {
        words.push('…');
    }
    match &passage.address {
        Some(_) if !passage.missing.is_empty() => {
            format!("{} {} {words}", text.act, passage.missing.join(", "))
        }
        Some(address) => format!("{} {address} {words}", text.act),
        None => words,
    }
}
