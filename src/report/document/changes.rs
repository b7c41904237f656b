//! What changes between laws, as a document: for each bill or step a table of the demands that come to something else, with who is
//! concerned and what causes it; of several steps of time, the course of each demand before them. Must not know how it was found.

use super::super::change::{Change, Changes, Moved, Section, Side, effect_text};
use super::super::changes::{says_all, summary};
use super::super::model::{outcome_text, verdict_text};
use super::entry::assumed;
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::{Diagnostic, Severity, Text};

/// The document of changes, under a title.
pub fn changes(of: &Changes, title: Text, course_too: bool) -> Document {
    let mut about = vec![(Text::new("document-as-of"), Text::plain(of.as_of.to_string()))];
    if let Some(state) = &of.jurisdiction {
        about.push((Text::new("document-state"), Text::plain(&**state)));
    }
    about.extend(assumed(&of.assumed));
    let mut blocks = Vec::new();
    if course_too {
        course(of, &mut blocks);
    }
    of.sections.iter().for_each(|one| section(one, &mut blocks));
    Document { title, about, blocks }
}

fn section(of: &Section, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(1, of.title.clone()));
    let about: Vec<Text> = of
        .about
        .iter()
        .map(|(name, text)| Text::new("document-named").with("name", name.clone()).with("text", text.clone()))
        .collect();
    if !about.is_empty() {
        blocks.push(Block::List(about));
    }
    if says_all(of) {
        blocks.push(Block::Paragraph(summary(of)));
    }
    if !of.changes.is_empty() {
        let causes = of.changes.iter().any(|change| !change.causes.is_empty());
        let mut heads = vec![
            Head { title: Text::new("table-paragraph"), weight: 2 },
            Head { title: Text::new("table-demand"), weight: 3 },
            Head { title: Text::new("change-effect"), weight: 1 },
            Head { title: Text::new("change-before"), weight: 1 },
            Head { title: Text::new("change-after"), weight: 1 },
            Head { title: Text::new("change-who"), weight: 4 },
            Head { title: Text::new("table-provision"), weight: 3 },
        ];
        if causes {
            heads.push(Head { title: Text::new("change-causes"), weight: 4 });
        }
        let rows = of.changes.iter().map(|change| row(change, causes)).collect();
        blocks.push(Block::Table(Table { caption: None, heads, rows }));
    }
    let others: Vec<Text> = of.others.iter().map(other).collect();
    if !others.is_empty() {
        blocks.push(Block::List(others));
    }
}

/// A finding that isn't on a demand: what it says, and for whom.
fn other(finding: &Diagnostic) -> Text {
    match finding.notes.first() {
        Some((title, text)) => Text::new("change-other")
            .with("message", finding.message.clone())
            .with("name", title.clone())
            .with("text", text.clone()),
        None => finding.message.clone(),
    }
}

fn row(change: &Change, causes: bool) -> Row {
    let mut facts: Vec<String> = Vec::new();
    for fact in change.moved.iter().flat_map(|moved| &moved.after.facts) {
        if !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
    let mut cells = vec![
        vec![Text::plain(&*change.obligation)],
        vec![change.demanded.clone()],
        vec![effect_text(change.effect)],
        vec![verdict_text(change.before)],
        vec![verdict_text(change.after)],
        change.moved.iter().map(who).collect(),
        if facts.is_empty() { Cell::new() } else { vec![Text::plain(facts.join(", "))] },
    ];
    if causes {
        cells.push(change.causes.clone());
    }
    let grade = change.worse.then_some(change.finding.severity.max(Severity::Warning));
    Row { cells, grade }
}

/// `gap → met: employed women, when dismissed`
fn who(moved: &Moved) -> Text {
    let word = |side: &Side| side.outcome.map_or_else(|| Text::new("change-not-demanded"), outcome_text);
    let said = |side: &Side| match &side.distance {
        Some(distance) => Text::new("table-distance").with("who", word(side)).with("distance", distance.clone()),
        None => word(side),
    };
    let step = Text::new("change-move").with("before", said(&moved.before)).with("after", said(&moved.after));
    Text::new("table-outcome").with("outcome", step).with("who", moved.situations.clone())
}

/// The course of each demand through the steps: from which day it came to what.
fn course(of: &Changes, blocks: &mut Vec<Block>) {
    let mut rows: Vec<(&str, &Text, Vec<Text>)> = Vec::new();
    for section in &of.sections {
        for change in &section.changes {
            let said = |verdict| {
                Text::new("course-from").with("verdict", verdict_text(verdict)).with("day", section.title.clone())
            };
            let row =
                rows.iter_mut().find(|(name, demand, _)| *name == change.obligation && **demand == change.demanded);
            if let Some((_, _, course)) = row {
                if change.before != change.after {
                    course.push(said(change.after));
                }
                continue;
            }
            let first = Text::new("course-first").with("verdict", verdict_text(change.before));
            let mut course = vec![first];
            if change.before != change.after {
                course.push(said(change.after));
            }
            rows.push((&change.obligation, &change.demanded, course));
        }
    }
    if rows.is_empty() {
        return;
    }
    rows.sort_by_key(|(name, _, _)| {
        name.split_once(' ').map(|(act, place)| {
            (act.to_owned(), crate::law::Address::parse(place.split('#').next().unwrap_or(place)), place.to_owned())
        })
    });
    blocks.push(Block::Heading(1, Text::new("course-title")));
    let heads = vec![
        Head { title: Text::new("table-paragraph"), weight: 2 },
        Head { title: Text::new("table-demand"), weight: 4 },
        Head { title: Text::new("course-head"), weight: 4 },
    ];
    let rows = rows.into_iter().map(|(name, demand, course)| Row {
        cells: vec![vec![Text::plain(name)], vec![demand.clone()], course],
        grade: None,
    });
    blocks.push(Block::Table(Table { caption: None, heads, rows: rows.collect() }));
}
