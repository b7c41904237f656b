//! What ratifying a treaty would need, as a document that can be filed: what would bind and what it gets, what has to come before,
//! the amendments, the parts and declarations, the bills, and what couldn't be judged. Must not know how it was found.

use super::super::change::effect_text;
use super::super::model::{Demands, outcome_text, ready_text, verdict_text};
use super::super::ratified::{Amendment, Ratified};
use super::entry::{assumed, grade, paragraph, turn_text};
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::{Severity, Text};
use crate::text::Title;

/// The document of a ratification.
pub fn ratification(of: &Ratified) -> Document {
    let mut about = vec![
        (Text::new("document-as-of"), Text::plain(of.as_of.to_string())),
        (Text::new("document-state"), Text::plain(&*of.jurisdiction)),
    ];
    if !of.statuses.is_empty() {
        about.push((Text::new("ratify-status"), Text::plain(of.statuses.join("; "))));
    }
    about.extend(assumed(&of.assumed));
    let mut document = Document {
        title: Text::new("ratify-title").with("instrument", &of.instrument).with("title", &of.title),
        about,
        blocks: vec![Block::Paragraph(lead(of))],
    };
    let blocks = &mut document.blocks;
    if let Some(articles) = &of.written {
        let id = if articles.is_empty() { "ratify-written-none" } else { "ratify-written" };
        blocks.push(Block::Paragraph(Text::new(id).with("articles", articles)));
    }
    for add in [parts, exclusions, preconditions, amendments, declarations, proposed, duties, unjudged, beside, acts] {
        add(of, blocks);
    }
    document
}

fn lead(of: &Ratified) -> Text {
    let Demands { met, unmet, open } = of.counts();
    Text::new(if of.is_party { "ratify-lead-party" } else { "ratify-lead" })
        .with("met", met)
        .with("unmet", unmet)
        .with("open", open)
        .with("amendments", of.amendments.len())
        .with("left", of.unmended.len())
}

fn heading(blocks: &mut Vec<Block>, text: Text) {
    blocks.push(Block::Heading(1, text));
}

fn table<const N: usize>(heads: [(Text, u8); N], rows: Vec<Row>) -> Block {
    let heads = heads.into_iter().map(|(title, weight)| Head { title, weight }).collect();
    Block::Table(Table { caption: None, heads, rows })
}

fn words(words: &str) -> Cell {
    if words.is_empty() { Cell::new() } else { vec![Text::plain(words)] }
}

fn number(number: usize) -> Cell {
    vec![Text::plain(number.to_string())]
}

fn plain(cells: Vec<Cell>) -> Row {
    Row { cells, grade: None }
}

fn parts(of: &Ratified, blocks: &mut Vec<Block>) {
    let Some(parts) = &of.parts else { return };
    heading(blocks, Text::new("ratify-parts"));
    blocks.push(Block::Paragraph(Text::new("ratify-parts-lead").with("asked", &parts.asked)));
    let rows = parts.parts.iter().map(|part| {
        let chosen = if part.chosen { vec![Text::new("ratify-chosen")] } else { Cell::new() };
        let name = if part.title.is_empty() { part.name.clone() } else { format!("{}: {}", part.name, part.title) };
        plain(vec![
            words(&name),
            chosen,
            number(part.met),
            number(part.unmet),
            number(part.open),
            number(part.amendments),
            number(part.unmended),
        ])
    });
    let heads = [
        (Text::new("ratify-part"), 4),
        (Text::new("ratify-choice"), 2),
        (Text::new("ratify-met"), 1),
        (Text::new("ratify-unmet"), 1),
        (Text::new("ratify-open"), 1),
        (Text::new("ratify-edits"), 1),
        (Text::new("ratify-unmended-short"), 1),
    ];
    blocks.push(table(heads, rows.collect()));
    let sets: Vec<Text> = parts.sets.iter().map(|set| Text::plain(set.join(", "))).collect();
    if sets.len() > 1 {
        blocks.push(Block::Paragraph(Text::new("ratify-sets")));
        blocks.push(Block::List(sets));
    }
}

fn exclusions(of: &Ratified, blocks: &mut Vec<Block>) {
    if of.exclusions.is_empty() {
        return;
    }
    heading(blocks, Text::new("ratify-exclusions"));
    blocks.push(Block::Paragraph(Text::new("ratify-exclusions-lead")));
    let rows = of.exclusions.iter().map(|part| {
        let name = if part.title.is_empty() { part.name.clone() } else { format!("{}: {}", part.name, part.title) };
        plain(vec![words(&name), number(part.met), number(part.unmet), number(part.open), number(part.amendments)])
    });
    let heads = [
        (Text::new("ratify-part"), 4),
        (Text::new("ratify-met"), 1),
        (Text::new("ratify-unmet"), 1),
        (Text::new("ratify-open"), 1),
        (Text::new("ratify-edits"), 1),
    ];
    blocks.push(table(heads, rows.collect()));
}

fn preconditions(of: &Ratified, blocks: &mut Vec<Block>) {
    heading(blocks, Text::new("ratify-before"));
    if of.readiness.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-no-preconditions")));
        return;
    }
    for list in &of.readiness {
        let text = match &list.by {
            Some(by) => Text::new("ratify-list-of").with("by", by),
            None => Text::new("ratify-list"),
        };
        blocks.push(Block::Paragraph(text.with("ready", ready_text(list.word))));
        let rows = list.preconditions.iter().enumerate().map(|(i, one)| {
            let blocking = Text::new(if one.blocking { "ratify-blocking" } else { "precondition-not-blocking" });
            let mut word = vec![verdict_text(one.word)];
            if let Some(practice) = &one.practice {
                word.push(Text::new("ratify-in-practice").with("practice", practice));
            } else if one.in_practice.is_some() {
                word.push(Text::new("precondition-without-evidence").with("evidence", ""));
            }
            Row {
                cells: vec![
                    number(i + 1),
                    words(one.label.as_deref().unwrap_or_default()),
                    vec![one.asked.clone()],
                    word,
                    vec![blocking],
                    turn_text(one).into_iter().collect(),
                ],
                grade: grade(one.word),
            }
        });
        let heads = [
            (Text::new("ratify-number"), 1),
            (Text::new("ratify-label"), 2),
            (Text::new("ratify-asked"), 4),
            (Text::new("table-verdict"), 2),
            (Text::new("ratify-blocks"), 1),
            (Text::new("ratify-turn"), 2),
        ];
        blocks.push(table(heads, rows.collect()));
    }
}

fn amendments(of: &Ratified, blocks: &mut Vec<Block>) {
    heading(blocks, Text::new("ratify-amendments"));
    if of.amendments.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-no-amendments")));
    } else {
        blocks.push(Block::Paragraph(Text::new("ratify-amendments-lead")));
        let rows = of.amendments.iter().enumerate().map(|(i, one)| amendment(i + 1, one, of));
        let heads = [
            (Text::new("ratify-number"), 1),
            (Text::new("ratify-duty"), 2),
            (Text::new("ratify-where"), 2),
            (Text::new("ratify-now"), 3),
            (Text::new("ratify-then"), 3),
            (Text::new("ratify-persons"), 4),
        ];
        blocks.push(table(heads, rows.collect()));
    }
    if !of.unmended.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-unmended")));
        blocks.push(Block::List(of.unmended.iter().map(|one| Text::plain(&**one)).collect()));
    }
}

fn amendment(at: usize, one: &Amendment, of: &Ratified) -> Row {
    let (place, now) = match &one.amends {
        Some((place, now)) if one.in_its_place => (vec![Text::plain(&**place)], vec![Text::plain(&**now)]),
        Some((place, now)) => {
            (vec![Text::new("ratify-beside-provision").with("place", place)], vec![Text::plain(&**now)])
        }
        None => {
            let new = Text::new("ratify-new-provision").with("act", &one.act);
            (vec![new], vec![Text::new("ratify-nothing-there")])
        }
    };
    let persons =
        if one.whole { Text::new("ratify-whole").with("persons", one.persons.clone()) } else { one.persons.clone() };
    plain(vec![
        number(at),
        words(&one.duty),
        place,
        now,
        titled(Text::plain(&*one.says), &one.property, of),
        vec![persons],
    ])
}

/// What is asked of a property, and what the property is.
fn titled(asked: Text, property: &str, of: &Ratified) -> Cell {
    let title = of.properties.get(property).map(|title| Text::plain(&**title));
    std::iter::once(asked).chain(title).collect()
}

fn acts(of: &Ratified, blocks: &mut Vec<Block>) {
    if of.acts.is_empty() {
        return;
    }
    heading(blocks, Text::new("concordance-acts"));
    let named = |(name, title): (&String, &Title)| Text::new("concordance-act").with("name", name).with("title", title);
    blocks.push(Block::List(of.acts.iter().map(named).collect()));
}

fn declarations(of: &Ratified, blocks: &mut Vec<Block>) {
    if of.declarations.is_empty() {
        return;
    }
    heading(blocks, Text::new("ratify-declarations"));
    let rows = of.declarations.iter().map(|one| {
        let relieves = if one.relieves.is_empty() {
            vec![Text::new("ratify-relieves-nothing")]
        } else {
            let said =
                |(duty, who): &(String, Text)| Text::new("ratify-relieves").with("duty", duty).with("who", who.clone());
            one.relieves.iter().map(said).collect()
        };
        plain(vec![words(&one.permission), words(&one.allows), relieves])
    });
    let heads = [(Text::new("ratify-permission"), 2), (Text::new("ratify-allows"), 4), (Text::new("ratify-effect"), 4)];
    blocks.push(table(heads, rows.collect()));
}

fn proposed(of: &Ratified, blocks: &mut Vec<Block>) {
    heading(blocks, Text::new("ratify-proposed"));
    if of.proposed.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-no-bill")));
        return;
    }
    let rows = of.proposed.iter().map(|one| {
        let title = Text::named(&one.bill, &one.title);
        let of = |closes: bool| {
            let duties = one.duties.iter().filter(|(_, whole)| *whole == closes).map(|(duty, _)| duty.clone());
            words(&duties.collect::<Vec<_>>().join(", "))
        };
        plain(vec![vec![title], of(true), of(false)])
    });
    let heads =
        [(Text::new("ratify-bill"), 3), (Text::new("ratify-bill-closes"), 3), (Text::new("ratify-bill-narrows"), 3)];
    blocks.push(table(heads, rows.collect()));
}

fn duties(of: &Ratified, blocks: &mut Vec<Block>) {
    heading(blocks, Text::new("ratify-duties"));
    if of.duties.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-no-duties")));
    }
    let rows = of.duties.iter().map(|duty| {
        let mut open = Cell::new();
        for region in duty.regions.iter().filter(|region| !region.outcome.is_met()) {
            let said = Text::new("table-outcome")
                .with("outcome", outcome_text(region.outcome))
                .with("who", region.situations.clone());
            open.push(match &region.distance {
                Some(distance) => Text::new("table-distance").with("who", said).with("distance", distance.clone()),
                None => said,
            });
        }
        let mut facts: Vec<Text> = duty.provisions.iter().filter_map(|provision| provision.text.clone()).collect();
        facts.truncate(MOST_PROVISIONS);
        let edits: Vec<String> = of
            .amendments
            .iter()
            .enumerate()
            .filter(|(_, one)| one.duty == duty.obligation)
            .map(|(i, _)| (i + 1).to_string())
            .collect();
        Row {
            cells: vec![
                words(&paragraph(duty)),
                titled(duty.demanded.clone(), &duty.property, of),
                vec![verdict_text(duty.word)],
                open,
                facts,
                words(&edits.join(", ")),
            ],
            grade: grade(duty.word),
        }
    });
    let heads = [
        (Text::new("table-paragraph"), 2),
        (Text::new("table-demand"), 4),
        (Text::new("table-verdict"), 1),
        (Text::new("ratify-open-where"), 4),
        (Text::new("table-provision"), 4),
        (Text::new("ratify-edit-number"), 1),
    ];
    let rows: Vec<Row> = rows.collect();
    if !rows.is_empty() {
        blocks.push(table(heads, rows));
    }
    if !of.left_out.is_empty() {
        let text = Text::new("ratify-left-out").with("count", of.left_out.len());
        blocks.push(Block::Paragraph(text));
    }
}

/// The most provisions that a row names; `table` and JSON have all.
const MOST_PROVISIONS: usize = 6;

fn unjudged(of: &Ratified, blocks: &mut Vec<Block>) {
    heading(blocks, Text::new("ratify-unjudged"));
    if of.unjudged.is_empty() {
        blocks.push(Block::Paragraph(Text::new("ratify-all-judged")));
        return;
    }
    let rows = of.unjudged.iter().map(|one| Row {
        cells: vec![words(&one.place), vec![verdict_text(one.word)], vec![one.why.clone()]],
        grade: grade(one.word),
    });
    let heads = [(Text::new("ratify-place"), 2), (Text::new("table-verdict"), 1), (Text::new("ratify-why"), 6)];
    blocks.push(table(heads, rows.collect()));
    blocks.push(Block::Paragraph(Text::new("ratify-practice")));
}

fn beside(of: &Ratified, blocks: &mut Vec<Block>) {
    if of.beside.changes.is_empty() {
        return;
    }
    heading(blocks, Text::new("ratify-beside"));
    let rows = of.beside.changes.iter().map(|change| Row {
        cells: vec![
            words(&change.obligation),
            vec![change.demanded.clone()],
            vec![effect_text(change.effect)],
            vec![
                Text::new("change-move")
                    .with("before", verdict_text(change.before))
                    .with("after", verdict_text(change.after)),
            ],
        ],
        grade: change.worse.then_some(Severity::Warning),
    });
    let heads = [
        (Text::new("table-paragraph"), 2),
        (Text::new("table-demand"), 5),
        (Text::new("ratify-effect"), 1),
        (Text::new("table-verdict"), 2),
    ];
    blocks.push(table(heads, rows.collect()));
}
