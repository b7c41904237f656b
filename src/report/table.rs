//! The verdicts of one instrument as a table: paragraph, demand, verdict, where, provision; one row for
//! each region. Columns share the width; where it is too narrow for columns, each verdict is a short
//! list. Must not know how verdicts come about.

use super::model::{Precondition, Readiness, Remark, RemarkWord, Report, Verdict, Word};
use super::style::Style;
use super::wrap::{hanging, wrap};
use crate::diagnostic::{Severity, Text};
use crate::law::Address;
use unicode_width::UnicodeWidthStr;

/// Below this width a table of five columns can't be read.
const LEAST_TABLE: usize = 72;
/// A column that has more than this may be asked for some.
const LEAST_COLUMN: usize = 10;
/// Words up to this width are kept whole where the other columns can give room.
const MOST_WHOLE: usize = 24;
const GAP: usize = 2;
const COLUMNS: usize = 5;

type Row = [String; COLUMNS];
/// The rows of one place, and the word that colours them.
type Rows = (Word, Vec<Row>);

/// The table of an act, or nothing where it demands nothing and nothing of it is left to a judge or set aside. Ends with a line break.
pub fn table(report: &Report, instrument: &str, style: &Style) -> Option<String> {
    let verdicts: Vec<&Verdict> = report.verdicts.iter().filter(|verdict| verdict.act == instrument).collect();
    let readiness: Vec<&Readiness> = report.readiness.iter().filter(|one| one.instrument == instrument).collect();
    let remarks: Vec<&Remark> = report.remarks.iter().filter(|remark| remark.act == instrument).collect();
    if verdicts.is_empty() && readiness.is_empty() && remarks.is_empty() {
        return None;
    }
    let heads = [
        Text::new("table-paragraph"),
        Text::new("table-demand"),
        Text::new("table-verdict"),
        Text::new("table-where"),
        Text::new("table-provision"),
    ]
    .map(|text| style.say(&text));
    let mut placed: Vec<(Option<Address>, Rows)> = verdicts
        .iter()
        .map(|verdict| (Address::parse(&verdict.address), (verdict.word, rows(verdict, style))))
        .chain(remarks.iter().map(|remark| (place_of(remark), remark_row(remark, style))))
        .collect();
    // Verdicts and remarks are each in order; what stands at one place keeps it.
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut rows: Vec<Rows> = placed.into_iter().map(|(_, row)| row).collect();
    for one in readiness.iter().flat_map(|one| &one.preconditions) {
        rows.push((one.word, vec![precondition(one, instrument, style)]));
    }
    let mut out = if style.width < LEAST_TABLE { list(&heads, &rows, style) } else { columns(&heads, &rows, style) };
    for (i, one) in readiness.iter().enumerate() {
        if i == 0 {
            out.push('\n');
        }
        let text = match &one.by {
            Some(by) => Text::new("table-readiness-by").with("by", by),
            None => Text::new("table-readiness"),
        };
        let text = text.with("ready", super::model::ready_text(one.word)).with("duties", one.duties.clone());
        out.push_str(&hanging("", &style.say(&text), 2, style.width));
    }
    Some(out)
}

/// The row of a precondition: where an article stands, that it comes before the ratification; where persons stand, its turn.
fn precondition(one: &Precondition, instrument: &str, style: &Style) -> Row {
    let safe = |text: &str| style.say(&Text::plain(text));
    let name = one.name.strip_prefix(instrument).unwrap_or(&one.name).trim_start();
    let mut facts: Vec<&str> = one
        .verdicts
        .iter()
        .flat_map(|verdict| &verdict.regions)
        .flat_map(|region| region.facts.iter().map(String::as_str))
        .collect();
    facts.dedup();
    let turn = match one.turn {
        "next" => Text::new("turn-next"),
        "waits" => Text::new("precondition-waits").with("first", one.after.join(", ")),
        _ => Text::plain(""),
    };
    let word = style.say(&super::model::verdict_text(one.word));
    [safe(name), style.say(&one.asked), word, style.say(&turn), safe(&facts.join(", "))]
}

fn place_of(remark: &Remark) -> Option<Address> {
    let address = remark.address.as_deref()?;
    Address::parse(address.split_once('#').map_or(address, |(place, _)| place))
}

/// The row of a place without a demand: where a demand stands, why there is none.
fn remark_row(remark: &Remark, style: &Style) -> Rows {
    let safe = |text: &str| style.say(&Text::plain(text));
    let (word, text) = match remark.kind {
        RemarkWord::Judgement => (Word::Judgement, Text::new("remark-word-judgement")),
        RemarkWord::SetAside => (Word::NotApplicable, Text::new("remark-word-set-aside")),
        RemarkWord::See => {
            let see = remark.see.clone().unwrap_or_default();
            (Word::NotApplicable, Text::new("remark-word-see").with("see", see))
        }
    };
    let address = remark.address.as_deref().unwrap_or(&remark.act);
    (word, vec![[safe(address), safe(&remark.reason), style.say(&text), String::new(), String::new()]])
}

/// A row for each region; what stands for the whole verdict stands in the first one only.
fn rows(verdict: &Verdict, style: &Style) -> Vec<Row> {
    let safe = |text: &str| style.say(&Text::plain(text));
    let mut paragraph = verdict.address.clone();
    if let Some(label) = &verdict.label {
        paragraph.push('#');
        paragraph.push_str(label);
    }
    let first = [safe(&paragraph), style.say(&verdict.demanded), style.say(&super::model::verdict_text(verdict.word))];
    let several = verdict.regions.len() > 1;
    let mut rows: Vec<Row> = Vec::new();
    for region in &verdict.regions {
        let mut place = style.say(&region.situations);
        if several {
            place = format!("{}: {place}", style.say(&super::model::outcome_text(region.outcome)));
        }
        if let Some(distance) = &region.distance {
            place = format!("{place} ({})", style.say(distance));
        }
        let facts = safe(&region.facts.join(", "));
        let [paragraph, demand, word] = if rows.is_empty() { first.clone() } else { <[String; 3]>::default() };
        rows.push([paragraph, demand, word, place, facts]);
    }
    if rows.is_empty() {
        let [paragraph, demand, word] = first;
        rows.push([paragraph, demand, word, String::new(), String::new()]);
    }
    rows
}

fn columns(heads: &Row, rows: &[Rows], style: &Style) -> String {
    let all = || std::iter::once(heads).chain(rows.iter().flat_map(|(_, rows)| rows));
    let mut widths = [0_usize; COLUMNS];
    let mut words = [LEAST_COLUMN; COLUMNS];
    for row in all() {
        for ((width, longest), cell) in widths.iter_mut().zip(&mut words).zip(row) {
            *width = (*width).max(cell.width());
            let word = cell.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
            *longest = (*longest).max(word.min(MOST_WHOLE));
        }
    }
    let room = style.width.saturating_sub(GAP * (COLUMNS - 1));
    // First what costs line breaks between words, only then what cuts words.
    for least in [words, [LEAST_COLUMN; COLUMNS]] {
        while widths.iter().sum::<usize>() > room {
            let columns = widths.iter_mut().zip(least).filter(|(width, least)| **width > *least);
            match columns.max_by_key(|(width, _)| **width) {
                Some((widest, _)) => *widest -= 1,
                None => break,
            }
        }
    }
    let mut out = String::new();
    line(&mut out, heads, &widths, |_, cell| style.bold(cell));
    let rule = if style.ascii { "-" } else { "─" };
    let rules = widths.map(|width| rule.repeat(width));
    line(&mut out, &rules, &widths, |_, cell| cell.to_owned());
    for (word, rows) in rows {
        for row in rows {
            line(&mut out, row, &widths, |column, cell| match grade(*word) {
                Some(severity) if column == 2 => style.graded(severity, cell),
                _ => cell.to_owned(),
            });
        }
    }
    out
}

/// One row, on as many lines as its longest cell needs.
fn line(out: &mut String, row: &Row, widths: &[usize; COLUMNS], paint: impl Fn(usize, &str) -> String) {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width, 0)).collect();
    for number in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
        let mut blanks = 0;
        for (column, (cell, width)) in cells.iter().zip(widths).enumerate() {
            let text = cell.get(number).map_or("", String::as_str);
            if !text.is_empty() {
                out.extend(std::iter::repeat_n(' ', blanks));
                out.push_str(&paint(column, text));
                blanks = 0;
            }
            blanks += width.saturating_sub(text.width()) + GAP;
        }
        out.push('\n');
    }
}

/// One verdict below the other, for narrow terminals.
fn list(heads: &Row, rows: &[Rows], style: &Style) -> String {
    let [_, demand_head, _, where_head, provision_head] = heads;
    let mut out = String::new();
    for (word, rows) in rows {
        if !out.is_empty() {
            out.push('\n');
        }
        for (number, [paragraph, demand, verdict, place, facts]) in rows.iter().enumerate() {
            if number == 0 {
                let verdict = match grade(*word) {
                    Some(severity) => style.graded(severity, verdict),
                    None => verdict.clone(),
                };
                out.push_str(&format!("{}: {verdict}\n", style.bold(paragraph)));
                item(&mut out, demand_head, demand, style);
            }
            item(&mut out, where_head, place, style);
            item(&mut out, provision_head, facts, style);
        }
    }
    out
}

fn item(out: &mut String, head: &str, text: &str, style: &Style) {
    if !text.is_empty() {
        out.push_str(&hanging(&format!("  {head}: "), text, 4, style.width));
    }
}

/// The colour of a verdict: what is met has none.
const fn grade(word: Word) -> Option<Severity> {
    match word {
        Word::Met | Word::Exceeds | Word::NotApplicable => None,
        Word::Partial | Word::Shortfall | Word::Gap | Word::Conflict => Some(Severity::Error),
        Word::Unknown | Word::Uncertain => Some(Severity::Warning),
        Word::Judgement => Some(Severity::Note),
    }
}
