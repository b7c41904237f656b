//! Changes as people read them: section by section the findings with their places, then what they come to. Must not know
//! whether a bill or a day is behind them.

use super::change::{Changes, Effect, Section, effect_text};
use super::full::diagnostic;
use super::style::Style;
use super::wrap::hanging;
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::Files;

/// All sections with their findings. Ends with a line break.
pub fn changes(found: &Changes, files: &Files, style: &Style) -> String {
    let mut out = String::new();
    for section in &found.sections {
        if !out.is_empty() {
            out.push('\n');
        }
        head(&mut out, section, style);
        let mut findings: Vec<&Diagnostic> =
            section.changes.iter().map(|change| &change.finding).chain(&section.others).collect();
        findings.sort_by(|one, other| one.order(other));
        for finding in &findings {
            out.push('\n');
            out.push_str(&diagnostic(finding, files, style));
        }
        if says_all(section) {
            out.push('\n');
            out.push_str(&hanging("", &style.say(&summary(section)), 2, style.width));
        }
    }
    if !found.assumed.is_empty() {
        let text = Text::new("summary-assumed").with("assumed", found.assumed.clone());
        out.push_str(&hanging("", &style.say(&text), 2, style.width));
    }
    let worst = found.findings().iter().map(|finding| finding.severity).filter(|one| *one > Severity::Note).count();
    if found.sections.len() > 1 || worst > 0 {
        let text = Text::new("changes-graver").with("count", worst).with("date", found.as_of.to_string());
        out.push_str(&hanging("", &style.say(&text), 2, style.width));
    }
    out
}

fn head(out: &mut String, section: &Section, style: &Style) {
    let title = style.say(&section.title);
    let drawn = hanging("", &title, 2, style.width);
    out.push_str(&drawn.lines().map(|line| style.bold(line) + "\n").collect::<String>());
    for (name, text) in &section.about {
        out.push_str(&hanging(&format!("  {}: ", style.say(name)), &style.say(text), 4, style.width));
    }
}

/// Whether the demands of a section are worth counting: where there are none, what else is told says all.
pub(super) fn says_all(section: &Section) -> bool {
    !section.changes.is_empty() || section.others.is_empty() && !section.is_of_procedure
}

/// `closes 3, narrows 1` or that nothing changes.
pub(super) fn summary(section: &Section) -> Text {
    let counts: Vec<Text> = Effect::ALL
        .into_iter()
        .filter(|effect| section.count(*effect) > 0)
        .map(|effect| {
            Text::new("effect-count").with("effect", effect_text(effect)).with("count", section.count(effect))
        })
        .collect();
    if counts.is_empty() {
        return Text::new(if section.is_of_several { "model-nothing-more" } else { "model-nothing" });
    }
    let acts = section.changes.iter().map(|change| change.act.as_str()).collect::<std::collections::BTreeSet<_>>();
    let acts: Vec<String> = acts.into_iter().map(str::to_owned).collect();
    Text::new("changes-summary").with("counts", counts).with("acts", acts)
}
