//! The last lines: what was demanded and what it gets, what is wrong, on what basis, and what to do
//! next. Must not know single findings' places.

use super::model::{RemarkWord, Report, Word};
use super::style::Style;
use super::tally::Tally;
use super::wrap::hanging;
use crate::diagnostic::{Severity, Text};

/// The summary. Ends with a line break.
pub fn summary(report: &Report, style: &Style) -> String {
    let mut out = String::new();
    if report.obligations() > 0 {
        let counts: Vec<String> = Word::ALL
            .into_iter()
            .filter(|word| report.count(*word) > 0)
            .map(|word| style.say(&count(word, report.count(word))))
            .collect();
        let all = style.say(&Text::new("summary-obligations").with("count", report.obligations()));
        line(&mut out, &format!("{all}: {}", counts.join(", ")), style);
    }
    let remarks: Vec<String> = RemarkWord::ALL
        .into_iter()
        .filter(|kind| report.remarked(*kind) > 0)
        .map(|kind| style.say(&remarks(kind).with("count", report.remarked(kind))))
        .collect();
    if !remarks.is_empty() {
        line(&mut out, &style.say(&Text::new("summary-remarks").with("remarks", remarks)), style);
    }
    let (agree, differ) = (report.claims_that_agree(true), report.claims_that_agree(false));
    if agree + differ > 0 {
        let claims = Text::new("summary-claims").with("agreeing", agree).with("disagreeing", differ);
        line(&mut out, &style.say(&claims), style);
    }

    if let Some((found, missing, unchecked)) = report.quotes {
        let quotes =
            Text::new("summary-quotes").with("found", found).with("missing", missing).with("unchecked", unchecked);
        line(&mut out, &style.say(&quotes), style);
    }

    let tally = report.tally();
    let (errors, warnings) = (tally.found(Severity::Error), tally.found(Severity::Warning));
    let mut findings =
        vec![Text::new("summary-errors").with("count", errors), Text::new("summary-warnings").with("count", warnings)];
    if tally.found(Severity::Note) > 0 {
        findings.push(Text::new("summary-notes").with("count", tally.found(Severity::Note)));
    }
    if tally.known() > 0 {
        findings.push(Text::new("summary-known").with("count", tally.known()));
    }
    if tally.ignored() > 0 {
        findings.push(Text::new("summary-ignored").with("count", tally.ignored()));
    }
    if tally.in_baseline() > 0 {
        findings.push(Text::new("summary-baseline").with("count", tally.in_baseline()));
    }
    let findings: Vec<String> = findings.iter().map(|text| style.say(text)).collect();
    line(&mut out, &findings.join(", "), style);
    let basis = Text::new("summary-basis")
        .with("files", report.files)
        .with("given", given(report, style))
        .with("date", report.as_of.to_string());
    line(&mut out, &style.say(&basis), style);
    if let Some(day) = report.known_on {
        line(&mut out, &style.say(&Text::new("summary-known-on").with("date", day.to_string())), style);
    }
    if !report.assumed.is_empty() {
        line(&mut out, &style.say(&Text::new("summary-assumed").with("assumed", report.assumed.clone())), style);
    }
    if let Some(next) = next(report, &tally, style) {
        line(&mut out, &style.say(&next), style);
    }
    out
}

fn line(out: &mut String, text: &str, style: &Style) {
    out.push_str(&hanging("", text, 2, style.width));
}

const fn remarks(kind: RemarkWord) -> Text {
    Text::new(match kind {
        RemarkWord::Judgement => "summary-remarks-judgement",
        RemarkWord::SetAside => "summary-remarks-set-aside",
        RemarkWord::See => "summary-remarks-see",
    })
}

/// What is given, counted: provisions, statuses, silences, parameters. What there is none of is left out, but for
/// provisions where there is nothing else.
fn given(report: &Report, style: &Style) -> Vec<String> {
    let given = report.given;
    let beside = [
        (given.statuses, Text::new("summary-statuses")),
        (given.silences, Text::new("summary-silences")),
        (given.parameters, Text::new("summary-parameters")),
    ];
    let nothing_else = beside.iter().all(|(count, _)| *count == 0);
    let mut list: Vec<String> = Vec::new();
    if report.facts > 0 || nothing_else {
        list.push(style.say(&Text::new("summary-facts").with("count", report.facts)));
    }
    let beside = beside.into_iter().filter(|(count, _)| *count > 0);
    list.extend(beside.map(|(count, text)| style.say(&text.with("count", count))));
    list
}

/// The one thing that helps most now.
fn next(report: &Report, tally: &Tally, style: &Style) -> Option<Text> {
    match tally.first_error() {
        Some(code) => Some(Text::new("summary-next-errors").with("code", code.name())),
        None if report.obligations() > 0 && tally.worst().is_some() => Some(Text::new("summary-next-warnings")),
        None if tally.known() + tally.ignored() + tally.in_baseline() > 0 && !style.known => {
            Some(Text::new("summary-next-known"))
        }
        None => None,
    }
}

fn count(word: Word, count: usize) -> Text {
    match word {
        Word::Met => Text::new("summary-count-met"),
        Word::Exceeds => Text::new("summary-count-exceeds"),
        Word::Partial => Text::new("summary-count-partial"),
        Word::Shortfall => Text::new("summary-count-shortfall"),
        Word::Gap => Text::new("summary-count-gap"),
        Word::Conflict => Text::new("summary-count-conflict"),
        Word::Unknown => Text::new("summary-count-unknown"),
        Word::Uncertain => Text::new("summary-count-uncertain"),
        Word::Judgement => Text::new("summary-count-judgement"),
        Word::NotApplicable => Text::new("summary-count-not-applicable"),
    }
    .with("count", count)
}
