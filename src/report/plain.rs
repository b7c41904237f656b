//! Findings for those who hear them: whole sentences in reading order, no drawing, no column to line up. Each finding says which of
//! how many it is; each place is told in words, with the words that stand there. Must not know snippets.

use super::model::Report;
use super::style::{Style, severity_text};
use super::wording::known_mark;
use super::wrap::hanging;
use crate::diagnostic::{Diagnostic, Label, Text};
use crate::source::{Files, visible};

/// Longer quotations of a place end with an ellipsis.
const MOST_QUOTED: usize = 120;

/// All findings, a blank line between them; known ones only if the style shows them.
pub fn plain(report: &Report, files: &Files, style: &Style) -> String {
    let shown: Vec<&Diagnostic> = report.diagnostics.iter().filter(|found| style.known || !found.known).collect();
    let told = shown.iter().enumerate().map(|(at, found)| {
        let of = Text::new("plain-finding").with("number", at + 1).with("total", shown.len());
        sentences(of, found, files).iter().map(|text| hanging("", &spoken(text, style), 0, style.width)).collect()
    });
    told.collect::<Vec<String>>().join("\n")
}

fn sentences(of: Text, found: &Diagnostic, files: &Files) -> Vec<Text> {
    let first = of.with("severity", severity_text(found.severity)).with("code", found.code.name());
    let mut all = vec![first];
    match &found.excused {
        _ if !found.known => {}
        None => all.push(Text::new("plain-known")),
        Some(_) => all.extend(known_mark(found).map(|mark| Text::new("plain-sentence").with("words", mark))),
    }
    all.push(Text::new("plain-sentence").with("words", found.message.clone()));
    all.extend(found.labels.iter().filter_map(|label| place(label, files)));
    let notes = found.notes.iter().map(|(title, text)| titled(title.clone(), text.clone()));
    all.extend(notes);
    all.extend(found.help.as_ref().map(|help| titled(Text::new("help-title"), (**help).clone())));
    all
}

fn titled(title: Text, words: Text) -> Text {
    Text::new("plain-titled").with("title", title).with("words", words)
}

/// A place in words, what stands there, and what is said of it.
fn place(label: &Label, files: &Files) -> Option<Text> {
    let (path, start, end) = files.locate(label.place)?;
    let marked = files.text(label.place);
    let mut words: String = marked.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = words.char_indices().nth(MOST_QUOTED) {
        words.truncate(at);
        words.push('…');
    }
    let text =
        if start.line == end.line { Text::new("plain-place") } else { Text::new("plain-lines").with("end", end.line) };
    let place = text.with("path", &*visible(path)).with("line", start.line).with("column", start.column);
    let place =
        if words.is_empty() { place } else { Text::new("plain-marked").with("place", place).with("words", words) };
    Some(match &label.text {
        Some(said) => Text::new("plain-said").with("place", place).with("words", said.clone()),
        None => Text::new("plain-sentence").with("words", place),
    })
}

/// Without backticks, which are read out as such: words of a file stand in quotation marks. One mark ends a sentence.
fn spoken(text: &Text, style: &Style) -> String {
    let said = style.say(text);
    let parts: Vec<&str> = said.split('`').collect();
    // What is opened is closed, or isn't meant so.
    let paired = parts.len() % 2 == 1;
    let quoted = |(at, part): (usize, &&str)| match at % 2 {
        1 if paired => style.say(&Text::new("document-quote").with("words", *part)),
        _ => (*part).to_owned(),
    };
    let mut out: String = parts.iter().enumerate().map(quoted).collect();
    if out.ends_with("..") || out.ends_with("….") || out.ends_with("?.") {
        out.pop();
    }
    out
}
