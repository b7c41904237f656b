//! The concordance table of an instrument: article by article what it demands, what national law gives, what is open, what
//! is proposed, and what those say who applied and reviewed it. Must not know how verdicts come about.

use super::super::model::{
    Binding, Mode, Outcome, Precondition, Remark, Search, Verdict, Word, outcome_text, verdict_text,
};
use super::entry::{Entries, Entry, about, grade, paragraph, readiness_text, remark_word, turn_text};
use super::matter::Matter;
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::{Arg, Text};
use crate::law::{ActId, Address, Expectation, Norm};
use std::collections::BTreeSet;

/// The concordance table of an instrument, or nothing where it demands nothing and nothing of it is left to a judge or set
/// aside.
pub fn concordance(matter: &Matter<'_>, instrument: &str) -> Option<Document> {
    let entries = Entries::of(matter.report, instrument)?;
    let act = matter.act_named(instrument);
    let mut acts: BTreeSet<ActId> = act.into_iter().collect();
    let mut table = Table { caption: None, heads: heads(), rows: Vec::new() };
    let mut placed: Vec<(Option<Address>, Row)> = Vec::new();
    for (place, entry) in entries.placed {
        let row = match entry {
            Entry::Verdict(verdict) => demand(matter, verdict, &mut acts),
            Entry::Remark(remark) => remarked(matter, remark),
        };
        placed.push((place, row));
    }
    placed.extend(matter.permissions(instrument).map(|norm| permission(matter, norm)));
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    table.rows.extend(placed.into_iter().map(|(_, row)| row));
    let mut blocks = vec![Block::Paragraph(Text::new("concordance-lead"))];
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
    let whole = matter.claims_at(instrument, None);
    if !whole.is_empty() {
        blocks.push(Block::Heading(1, Text::new("concordance-whole")));
        blocks.push(Block::List(whole));
    }
    if !entries.readiness.is_empty() {
        blocks.push(Block::Heading(1, Text::new("concordance-readiness")));
        let preconditions = entries.readiness.iter().flat_map(|one| &one.preconditions);
        let rows: Vec<Row> = preconditions.map(|one| precondition(matter, one, instrument, &mut acts)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Table(Table { caption: None, heads: heads_of_preconditions(), rows }));
        }
        blocks.extend(entries.readiness.iter().map(|one| Block::Paragraph(readiness_text(one))));
    }
    acts.extend(sources(&blocks).iter().filter_map(|name| matter.act_named(name)));
    blocks.push(Block::Heading(1, Text::new("concordance-acts")));
    blocks.push(Block::List(listed(matter, &acts)));
    let title = match act.map(|act| matter.title_of(act)).filter(|title| !title.is_empty()) {
        Some(title) => Text::new("concordance-title-of").with("instrument", instrument).with("title", title),
        None => Text::new("concordance-title").with("instrument", instrument),
    };
    Some(Document { title, about: about(matter.report), blocks })
}

fn heads() -> Vec<Head> {
    let heads = [
        (Text::new("concordance-article"), 3),
        (Text::new("concordance-demand"), 4),
        (Text::new("concordance-provision"), 4),
        (Text::new("concordance-verdict"), 2),
        (Text::new("concordance-gap"), 3),
        (Text::new("concordance-proposal"), 3),
        (Text::new("concordance-state"), 4),
        (Text::new("concordance-reviewer"), 3),
        (Text::new("concordance-basis"), 3),
    ];
    heads.map(|(title, weight)| Head { title, weight }).into()
}

fn heads_of_preconditions() -> Vec<Head> {
    let heads = [
        (Text::new("concordance-precondition"), 4),
        (Text::new("concordance-demand"), 5),
        (Text::new("concordance-provision"), 5),
        (Text::new("concordance-verdict"), 2),
        (Text::new("concordance-turn"), 3),
    ];
    heads.map(|(title, weight)| Head { title, weight }).into()
}

/// The row of a demand.
fn demand(matter: &Matter<'_>, verdict: &Verdict, acts: &mut BTreeSet<ActId>) -> Row {
    let norm = matter.norm(verdict.demand, Some(&verdict.property));
    let mut demanded = vec![match norm.and_then(|norm| matter.written.persons(norm.scope)) {
        Some(persons) => {
            Text::new("document-statement").with("statement", verdict.demanded.clone()).with("persons", persons)
        }
        None => verdict.demanded.clone(),
    }];
    demanded.extend(mode(verdict.mode));
    let mut proposed = matter.proposed(&verdict.property);
    proposed.extend(mend(verdict));
    let mut basis: Cell = verdict.cites.iter().map(Text::plain).collect();
    for provision in &verdict.provisions {
        basis.extend(matter.details(provision.place).into_iter().flat_map(|details| matter.cites(details)));
    }
    let mut seen = Vec::new();
    basis.retain(|text| {
        !seen.contains(text) && {
            seen.push(text.clone());
            true
        }
    });
    let cells = vec![
        vec![Text::plain(paragraph(verdict))],
        demanded,
        provisions(matter, verdict, acts),
        judged(verdict),
        gap(verdict),
        proposed,
        state(matter, verdict),
        matter.claims_on(verdict),
        basis,
    ];
    Row { cells, grade: grade(verdict.word) }
}

/// What the law gives, or that it is silent, as it is written.
fn provisions(matter: &Matter<'_>, verdict: &Verdict, acts: &mut BTreeSet<ActId>) -> Cell {
    let mut cell = Cell::new();
    for provision in &verdict.provisions {
        match matter.norm(provision.place, Some(&verdict.property)) {
            Some(norm) => {
                acts.insert(norm.act);
                cell.push(matter.statement(norm));
            }
            None => cell.extend(provision.text.clone()),
        }
    }
    cell
}

/// The verdict, whether the demand binds, and what evidence says of practice.
fn judged(verdict: &Verdict) -> Cell {
    let binding = match (verdict.binding, &verdict.binding_since) {
        (Binding::Yes, Some(since)) => Text::new("concordance-binds-since").with("since", since),
        (Binding::Yes, None) => Text::new("concordance-binds"),
        (Binding::No, _) => Text::new("concordance-binds-not"),
        (Binding::Unknown, _) => Text::new("concordance-binds-unknown"),
    };
    let practice = verdict.practice.as_deref().map(|practice| {
        Text::new(match practice {
            "declarative" => "concordance-declarative",
            "applied" => "practised-applied",
            "partly applied" => "practised-partly",
            "not applied" => "practised-not",
            "disputed" => "practised-disputed",
            _ => "practised-unclear",
        })
    });
    let practice = practice.map(|practice| Text::new("concordance-practice").with("practice", practice));
    [verdict_text(verdict.word), binding].into_iter().chain(practice).collect()
}

/// The situations that are open, each with what is lacking, and how far the law was searched.
fn gap(verdict: &Verdict) -> Cell {
    let open = verdict.regions.iter().filter(|region| !matches!(region.outcome, Outcome::Met | Outcome::Exceeds));
    let told = open.map(|region| {
        let who = region.situations.clone();
        let text = Text::new("table-outcome").with("outcome", outcome_text(region.outcome)).with("who", who);
        match &region.distance {
            Some(distance) => Text::new("table-distance").with("who", text).with("distance", distance.clone()),
            None => text,
        }
    });
    let searched = verdict.search.and_then(|search| match search {
        Search::Complete => None,
        Search::Partial => Some(Text::new("concordance-search-partial")),
        Search::None => Some(Text::new("concordance-search-none")),
    });
    told.chain(searched).collect()
}

/// What would close it, where something would.
fn mend(verdict: &Verdict) -> Option<Text> {
    let text = match verdict.word {
        Word::Gap => Text::new("mend-gap"),
        Word::Partial | Word::Shortfall | Word::Conflict => Text::new("mend-unmet"),
        _ => return None,
    };
    Some(text.with("demand", verdict.demanded.clone()))
}

/// What those say who wrote the rules: notes, remarks of the check, and why a verdict is expected.
fn state(matter: &Matter<'_>, verdict: &Verdict) -> Cell {
    let mut cell = Cell::new();
    if let Some(details) = matter.details_of(verdict) {
        let ours = |one: &&Expectation| {
            let of = one.of.map(|of| matter.corpus.text(matter.corpus.jurisdiction(of).name));
            of.is_none() || of == matter.report.jurisdiction.as_deref()
        };
        for expectation in details.expectations.iter().filter(ours) {
            if let Some(because) = &expectation.because {
                let text = Text::new("concordance-expected").with("verdict", verdict_text(expectation.verdict));
                cell.push(text.with("because", &**because));
            }
        }
        cell.extend(details.notes.iter().chain(&details.because).map(|note| Text::plain(&**note)));
    }
    cell.extend(verdict.notes.iter().cloned());
    cell
}

const fn mode(mode: Mode) -> Option<Text> {
    match mode {
        Mode::Should => Some(Text::new("concordance-should")),
        Mode::Progressively => Some(Text::new("concordance-progressively")),
        Mode::Must | Mode::Precondition => None,
    }
}

/// The row of a place without a demand: where a demand stands, why there is none.
fn remarked(matter: &Matter<'_>, remark: &Remark) -> Row {
    let (word, text) = remark_word(remark);
    let address = remark.address.as_deref().unwrap_or(&remark.act);
    let place = remark.address.as_deref().map(|address| address.split('#').next().unwrap_or_default());
    let claims = place.and_then(Address::parse).map(|place| matter.claims_at(&remark.act, Some(&place)));
    let reason = if remark.reason.is_empty() { Cell::new() } else { vec![Text::plain(&remark.reason)] };
    let mut cells = vec![vec![Text::plain(address)], reason, Cell::new(), vec![text]];
    cells.extend([Cell::new(), Cell::new(), Cell::new(), claims.unwrap_or_default(), Cell::new()]);
    Row { cells, grade: grade(word) }
}

/// The row of a permission: it isn't judged, but what it allows widens a demand.
fn permission(matter: &Matter<'_>, norm: &Norm) -> (Option<Address>, Row) {
    let corpus = matter.corpus;
    let address = corpus.address(norm.address).clone();
    let details = corpus.details(norm.details);
    let relaxed = details.into_iter().flat_map(|details| &details.relaxes);
    let relaxed: Vec<String> = relaxed
        .map(|(act, address, label)| {
            let label = label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
            corpus.place_name(*act, Some(*address)) + &label
        })
        .collect();
    let mut demanded = vec![matter.with_persons(matter.written.demand(norm), norm)];
    if !relaxed.is_empty() {
        demanded.push(Text::new("concordance-relaxes").with("demands", relaxed.join(", ")));
    }
    if details.is_some_and(|details| details.by_declaration) {
        demanded.push(Text::new("concordance-by-declaration"));
    }
    let label = norm.label.map(|label| format!("#{}", corpus.text(label))).unwrap_or_default();
    let mut cells = vec![vec![Text::plain(format!("{address}{label}"))], demanded, Cell::new()];
    cells.push(vec![Text::new("concordance-permission")]);
    cells.extend([Cell::new(), Cell::new(), details.map(Matter::reasons).unwrap_or_default()]);
    cells.push(matter.claims_at(corpus.act_name(norm.act), Some(&address)));
    cells.push(details.map(|details| matter.cites(details)).unwrap_or_default());
    (Some(address), Row { cells, grade: None })
}

fn precondition(matter: &Matter<'_>, one: &Precondition, instrument: &str, acts: &mut BTreeSet<ActId>) -> Row {
    let name = one.name.strip_prefix(instrument).unwrap_or(&one.name).trim_start();
    let mut given = Cell::new();
    for text in one.verdicts.iter().flat_map(|verdict| provisions(matter, verdict, acts)) {
        if !given.contains(&text) {
            given.push(text);
        }
    }
    let mut turn: Cell = turn_text(one).into_iter().collect();
    if !one.blocking {
        turn.push(Text::new("precondition-not-blocking"));
    }
    let cells = vec![vec![Text::plain(name)], vec![one.asked.clone()], given, vec![verdict_text(one.word)], turn];
    Row { cells, grade: grade(one.word) }
}

/// The sources whose claims are told.
fn sources(blocks: &[Block]) -> BTreeSet<String> {
    let in_block = |block: &Block| match block {
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).flatten().cloned().collect(),
        Block::List(points) => points.clone(),
        Block::Heading(..) | Block::Paragraph(_) => Vec::new(),
    };
    let named = |text: Text| {
        text.args.into_iter().find_map(|(name, value)| match value {
            Arg::Str(source) if name == "source" => Some(source),
            _ => None,
        })
    };
    blocks.iter().flat_map(in_block).filter_map(named).collect()
}

/// The acts by their short names, for readers who haven't the rules beside them.
fn listed(matter: &Matter<'_>, acts: &BTreeSet<ActId>) -> Vec<Text> {
    let mut rows: Vec<(&str, ActId)> = acts.iter().map(|act| (matter.corpus.act_name(*act), *act)).collect();
    rows.sort_unstable();
    let told = |(name, act): (&str, ActId)| {
        let title = matter.title_of(act);
        let text = match matter.corpus.act(act).wording {
            Some(wording) => Text::new("concordance-act-wording").with("wording", wording.to_string()),
            None => Text::new("concordance-act"),
        };
        match title.is_empty() {
            true => text.with("name", name).with("title", name),
            false => text.with("name", name).with("title", title),
        }
    };
    rows.into_iter().map(told).collect()
}
