//! Findings as people read them: a header, a snippet for each place, and titled lines below. Must not
//! know how snippets are drawn, or what goes into the summary.

use super::model::Report;
use super::snippet::snippets;
use super::style::Style;
use super::wrap::{hanging, pad};
use crate::diagnostic::{Diagnostic, Excuse, Text};
use crate::source::{Files, visible};
use rayon::prelude::*;
use unicode_width::UnicodeWidthStr;

/// All findings, a blank line between them; known ones only if the style shows them.
pub fn full(report: &Report, files: &Files, style: &Style) -> String {
    let shown: Vec<_> = report.diagnostics.iter().filter(|found| style.known || !found.known).collect();
    let drawn: Vec<String> = shown.par_iter().map(|found| diagnostic(found, files, style)).collect();
    drawn.join("\n")
}

/// One finding. Ends with a line break.
pub fn diagnostic(found: &Diagnostic, files: &Files, style: &Style) -> String {
    // What the text itself expects steps back behind what is open.
    let grade = (!found.known).then_some(found.severity);
    let is_ignored = found.excused.as_ref().is_some_and(|excused| excused.by == Excuse::Ignored);
    let mark = if is_ignored { Text::new("ignored-mark") } else { Text::new("known-mark") };
    let word = grade.map_or_else(|| style.say(&mark), |severity| style.severity(severity));
    let head = format!("{word}[{}]", found.code);
    let plain = hanging(&format!("{head}: "), &style.say(&found.message), 2, style.width);
    let mut out = match (grade, plain.strip_prefix(&head)) {
        (Some(severity), Some(rest)) => format!("{}{rest}", style.graded(severity, &head)),
        _ => plain.lines().map(|line| style.dimmed(line) + "\n").collect(),
    };
    out.push_str(&snippets(&found.labels, grade, files, style));

    let mut lines: Vec<(String, String)> =
        found.notes.iter().map(|(title, text)| (style.say(title), style.say(text))).collect();
    if let Some(excused) = &found.excused {
        let title = match excused.by {
            Excuse::Ignored => Text::new("ignored-mark"),
            Excuse::Baseline => Text::new("baseline-mark"),
        };
        let (because, place) = (&excused.because, files.locate(excused.place));
        let nobody = style.say(&Text::new("baseline-no-reason"));
        let because = if because.is_empty() { &nobody } else { because };
        let at = place.map(|(path, start, _)| format!(" ({}:{})", visible(path), start.line));
        lines.push((style.say(&title), visible(because).into_owned() + &at.unwrap_or_default()));
    }
    if let Some(help) = &found.help {
        lines.push((style.say(&Text::new("help-title")), style.say(help)));
    }
    let widest = lines.iter().map(|(title, _)| title.width()).max().unwrap_or(0);
    for (title, text) in lines {
        let head = format!("  {} ", pad(&format!("{title}:"), widest + 1));
        // A long title would leave no room for what it says.
        let indent = if head.width() > style.width / 3 { 4 } else { head.width() };
        let line = hanging(&head, &text, indent, style.width);
        let painted = line.strip_prefix("  ").and_then(|rest| rest.strip_prefix(title.as_str()));
        match painted.filter(|_| style.color) {
            Some(rest) => out.push_str(&format!("  {}{rest}", style.bold(&title))),
            None => out.push_str(&line),
        }
    }
    out
}
