//! Changes for programs: the schema `docs/changes.schema.json`, version 1. Words of verdicts, effects and severities are the
//! same in every language; only prose follows the reader's.

use super::change::{Change, Changes, Effect, Moved, Section, Side};
use super::json::{DiagnosticEntry, PlaceEntry, View, escape};
use super::style::Style;
use crate::source::Files;
use indexmap::IndexMap;
use serde::Serialize;

/// The name of this version of the format.
const SCHEMA: &str = "kzrules-changes/1";

/// The changes as JSON. Ends with a line break.
pub fn changes_json(found: &Changes, files: &Files, style: &Style) -> String {
    let view = View { files, style };
    let document = Document {
        schema: SCHEMA,
        as_of: found.as_of.to_string(),
        jurisdiction: found.jurisdiction.as_deref(),
        sections: found.sections.iter().map(|section| section_entry(&view, section)).collect(),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    jurisdiction: Option<&'a str>,
    sections: Vec<SectionEntry<'a>>,
}

#[derive(Serialize)]
struct SectionEntry<'a> {
    title: String,
    about: Vec<AboutEntry>,
    effects: IndexMap<&'static str, usize>,
    changes: Vec<ChangeEntry<'a>>,
    others: Vec<DiagnosticEntry<'a>>,
}

#[derive(Serialize)]
struct AboutEntry {
    name: String,
    text: String,
}

#[derive(Serialize)]
struct ChangeEntry<'a> {
    obligation: &'a str,
    act: &'a str,
    property: Option<&'a str>,
    demanded: String,
    mode: &'static str,
    binding: &'static str,
    before: &'static str,
    after: &'static str,
    effect: &'static str,
    worse: bool,
    severity: &'static str,
    moved: Vec<MovedEntry<'a>>,
    causes: Vec<String>,
    demand: Option<PlaceEntry<'a>>,
    finding: DiagnosticEntry<'a>,
}

#[derive(Serialize)]
struct MovedEntry<'a> {
    situations: String,
    before: SideEntry<'a>,
    after: SideEntry<'a>,
}

#[derive(Serialize)]
struct SideEntry<'a> {
    outcome: Option<&'static str>,
    distance: Option<String>,
    provisions: &'a [String],
}

fn section_entry<'a>(view: &View<'a>, section: &'a Section) -> SectionEntry<'a> {
    let about = section.about.iter().map(|(name, text)| AboutEntry { name: view.say(name), text: view.say(text) });
    SectionEntry {
        title: view.say(&section.title),
        about: about.collect(),
        effects: Effect::ALL.into_iter().map(|effect| (effect.word(), section.count(effect))).collect(),
        changes: section.changes.iter().map(|change| change_entry(view, change)).collect(),
        others: section.others.iter().map(|finding| view.diagnostic(finding)).collect(),
    }
}

fn change_entry<'a>(view: &View<'a>, change: &'a Change) -> ChangeEntry<'a> {
    ChangeEntry {
        obligation: &change.obligation,
        act: &change.act,
        property: change.property.as_deref(),
        demanded: view.say(&change.demanded),
        mode: change.mode.word(),
        binding: change.binding.word(),
        before: change.before.word(),
        after: change.after.word(),
        effect: change.effect.word(),
        worse: change.worse,
        severity: change.finding.severity.word(),
        moved: change.moved.iter().map(|moved| moved_entry(view, moved)).collect(),
        causes: change.causes.iter().map(|cause| view.say(cause)).collect(),
        demand: view.place(change.demand),
        finding: view.diagnostic(&change.finding),
    }
}

fn moved_entry<'a>(view: &View<'a>, moved: &'a Moved) -> MovedEntry<'a> {
    let side = |side: &'a Side| SideEntry {
        outcome: side.outcome.map(|outcome| outcome.word()),
        distance: side.distance.as_ref().map(|distance| view.say(distance)),
        provisions: &side.facts,
    };
    MovedEntry { situations: view.say(&moved.situations), before: side(&moved.before), after: side(&moved.after) }
}
