//! A finding in prose without any drawing: what it says, line by line, and its further places. Shared by the formats that have
//! one field for all of it. Must not know how they escape.

use super::style::Style;
use crate::diagnostic::{Diagnostic, Excuse, Text};
use crate::source::{Files, visible};

/// The message; then each note and the help, with their titles.
pub(super) fn lines(found: &Diagnostic, style: &Style) -> Vec<String> {
    let mut lines = vec![style.say(&found.message)];
    lines.extend(notes(found, style));
    lines
}

/// Each note and the help, with their titles.
pub(super) fn notes(found: &Diagnostic, style: &Style) -> Vec<String> {
    let help = found.help.as_ref().map(|help| (Text::new("help-title"), &**help));
    let notes = found.notes.iter().map(|(title, text)| (style.say(title), style.say(text)));
    let help = help.map(|(title, text)| (style.say(&title), style.say(text)));
    notes.chain(help).map(|(title, text)| format!("{title}: {text}")).collect()
}

/// The places behind the first, each with what is said there: `rules/kz/labour.fact:12:3: LabourCode art 99(2) decides here`.
pub(super) fn further_places(found: &Diagnostic, files: &Files, style: &Style) -> Vec<String> {
    let line = |label: &crate::diagnostic::Label| {
        let (path, start, _) = files.locate(label.place)?;
        let place = format!("{}:{}:{}", visible(path), start.line, start.column);
        Some(label.text.as_ref().map_or_else(|| place.clone(), |text| format!("{place}: {}", style.say(text))))
    };
    found.labels.iter().skip(1).filter_map(line).collect()
}

/// Why a finding fails nothing, where it does: the text expects it, the settings ignore it, the baseline has it.
pub(super) fn known_mark(found: &Diagnostic) -> Option<Text> {
    if !found.known {
        return None;
    }
    Some(match &found.excused {
        None => Text::new("known-mark"),
        Some(excused) if excused.by == Excuse::Ignored => {
            Text::new("ignored-because").with("because", &excused.because)
        }
        Some(excused) if excused.because.is_empty() => Text::new("baseline-mark"),
        Some(excused) => Text::new("baseline-because").with("because", &excused.because),
    })
}
