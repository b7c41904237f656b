//! Changes for programs: the schema `docs/changes.schema.json`, version 1. Words of verdicts, effects and severities are the
//! same in every language; only prose follows the reader's.

use super::change::{Change, Changes, Effect, Moved, Section, Side};
use super::json::{DiagnosticEntry, PlaceEntry, View, escape};
use super::style::Style;
use crate::source::Files;
#[cfg(test)]
use schemars::JsonSchema;
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
        assumed: &found.assumed,
        sections: found.sections.iter().map(|section| section_entry(&view, section)).collect(),
    };
    // Strings, numbers and lists can always be written.
    let mut out = escape(serde_json::to_string_pretty(&document).unwrap_or_default());
    out.push('\n');
    out
}

/// What changes between two laws, as `kzrules model`, `history` and `diff` write it.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct Document<'a> {
    /// The name of the format and its version.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: &'static str,
    /// The day on which both laws are judged; of steps of time the last.
    as_of: String,
    /// Whose law.
    jurisdiction: Option<&'a str>,
    /// What is assumed of parameters, where their series has no value.
    assumed: &'a [String],
    /// The bills, or the steps of time, in their order.
    sections: Vec<SectionEntry<'a>>,
}

/// What changes by one bill, or on one day.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SectionEntry<'a> {
    /// Which.
    title: String,
    /// What is known of it: from when, who recommends it, what happened.
    about: Vec<AboutEntry>,
    /// How many demands close, narrow, move and open.
    effects: EffectsEntry,
    /// The demands that come to something else.
    changes: Vec<ChangeEntry<'a>>,
    /// Findings beside them: contradictions, parts that only work together, treaties that begin to bind.
    others: Vec<DiagnosticEntry<'a>>,
}

/// How many demands.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct EffectsEntry {
    /// Of which nothing is open any more.
    closes: usize,
    /// Of which less is open.
    narrows: usize,
    /// Of which the same is open, by another word or distance.
    moves: usize,
    /// Of which something is open that wasn't.
    opens: usize,
}

/// Something known of a bill or a day.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct AboutEntry {
    /// What it is.
    name: String,
    /// In words.
    text: String,
}

/// A demand that comes to something else.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct ChangeEntry<'a> {
    /// Its full name.
    obligation: &'a str,
    /// The instrument.
    act: &'a str,
    /// The property; none for a choice.
    property: Option<&'a str>,
    /// What is demanded, as written.
    demanded: String,
    /// Must, should, progressively.
    mode: &'static str,
    /// Whether it binds after the change: yes, no, unknown.
    binding: &'static str,
    /// The verdict before.
    before: &'static str,
    /// The verdict after.
    after: &'static str,
    /// closes, narrows, moves or opens.
    effect: &'static str,
    /// Whether somebody gets less than before.
    worse: bool,
    /// How grave the finding is.
    severity: &'static str,
    /// The situations that move.
    moved: Vec<MovedEntry<'a>>,
    /// What caused it, where that is asked for.
    causes: Vec<String>,
    /// Where the demand stands.
    demand: Option<PlaceEntry<'a>>,
    /// The finding.
    finding: DiagnosticEntry<'a>,
}

/// Situations that move together.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct MovedEntry<'a> {
    /// In words.
    situations: String,
    /// What they get before.
    before: SideEntry<'a>,
    /// What they get after.
    after: SideEntry<'a>,
}

/// What situations get under one of the laws.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SideEntry<'a> {
    /// The outcome; none where nothing is demanded.
    outcome: Option<&'static str>,
    /// How much is lacking, where that can be counted.
    distance: Option<String>,
    /// The provisions that decide.
    provisions: &'a [String],
}

fn section_entry<'a>(view: &View<'a>, section: &'a Section) -> SectionEntry<'a> {
    let about = section.about.iter().map(|(name, text)| AboutEntry { name: view.say(name), text: view.say(text) });
    SectionEntry {
        title: view.say(&section.title),
        about: about.collect(),
        effects: EffectsEntry {
            closes: section.count(Effect::Closes),
            narrows: section.count(Effect::Narrows),
            moves: section.count(Effect::Moves),
            opens: section.count(Effect::Opens),
        },
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

#[cfg(test)]
mod tests {
    #[test]
    fn the_schema_is_that_of_the_types() {
        crate::report::schema::compare_schema::<super::Document<'_>>("changes.schema.json");
    }
}
