//! The comparative table that accompanies a draft law: for each change the wording now, the wording proposed, and the reason.
//! The wording is that of the rules' statements; quotations are the acts' own. Must not know how verdicts come about.

use super::super::model::{Verdict, Word, verdict_text};
use super::entry::about;
use super::matter::{Matter, kind_text};
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::Text;
use crate::law::{Bill, BillChange, ChangeKind, Norm};

/// The comparative table of bills, in the order in which they are named; nothing where one of them isn't there.
pub fn comparative(matter: &Matter<'_>, names: &[String]) -> Option<Document> {
    let named = |name: &String| matter.corpus.bills.iter().find(|bill| matter.corpus.text(bill.name) == name);
    let bills: Vec<&Bill> = names.iter().map(named).collect::<Option<_>>()?;
    let mut blocks = vec![Block::Paragraph(Text::new("comparative-lead"))];
    for bill in &bills {
        told(matter, bill, &mut blocks);
    }
    let title = Text::new("comparative-title").with("bills", names.join(", "));
    Some(Document { title, about: about(matter.report), blocks })
}

fn told(matter: &Matter<'_>, bill: &Bill, blocks: &mut Vec<Block>) {
    let name = matter.corpus.text(bill.name);
    blocks.push(Block::Heading(
        1,
        if bill.title.is_empty() {
            Text::plain(name)
        } else {
            Text::new("comparative-bill").with("name", name).with("title", &bill.title)
        },
    ));
    if let Some(from) = &bill.from {
        blocks.push(Block::Paragraph(Text::new("comparative-from").with("date", from.to_string())));
    }
    let own: Cell = matter.corpus.details(bill.details).map(Matter::reasons).unwrap_or_default();
    let recommended = recommended(matter, bill);
    if !recommended.is_empty() {
        blocks.push(Block::List(recommended));
    }
    if bill.changes.is_empty() {
        blocks.extend(own.into_iter().map(Block::Paragraph));
        blocks.push(Block::Paragraph(Text::new("comparative-nothing")));
        return;
    }
    let rows = (1..).zip(&bill.changes).map(|(number, change)| row(matter, number, change, &own)).collect();
    let heads = [
        (Text::new("comparative-number"), 1),
        (Text::new("comparative-element"), 3),
        (Text::new("comparative-now"), 6),
        (Text::new("comparative-then"), 6),
        (Text::new("comparative-reason"), 6),
    ];
    let heads = heads.map(|(title, weight)| Head { title, weight }).into();
    blocks.push(Block::Table(Table { caption: None, heads, rows }));
}

fn row(matter: &Matter<'_>, number: usize, change: &BillChange, own: &Cell) -> Row {
    let corpus = matter.corpus;
    let mut place = corpus.place_name(change.act, change.address);
    if let Some(label) = change.label {
        place.push('#');
        place.push_str(corpus.text(label));
    }
    let mut element = vec![Text::plain(place)];
    let title = matter.title_of(change.act);
    if !title.is_empty() {
        element.push(Text::title(title));
    }
    let ended: Vec<&Norm> = change.ended.iter().map(|id| corpus.norm(*id)).collect();
    let mut now: Cell = ended.iter().flat_map(|norm| as_it_stands(matter, norm)).collect();
    if change.kind == ChangeKind::Adds && now.is_empty() {
        now.push(Text::new("comparative-absent"));
    }
    let then = match change.norms.first() {
        Some(norm) => vec![matter.with_persons(matter.written.words(change.words), norm)],
        None => vec![Text::new("comparative-excluded")],
    };
    let details = corpus.details(change.details);
    let mut reason = details.map(Matter::reasons).unwrap_or_default();
    if reason.is_empty() {
        reason.clone_from(own);
    }
    reason.extend(details.into_iter().flat_map(|details| matter.cites(details)));
    let touched = || ended.iter().copied().chain(&change.norms);
    let properties: Vec<&str> = touched().map(|norm| corpus.text(corpus.property(norm.property).name)).collect();
    reason.extend(demands(matter, &properties));
    element.push(kind_text(change));
    Row { cells: vec![vec![Text::plain(number.to_string())], element, now, then, reason], grade: None }
}

/// A provision as the rules state it, and the words of the act where they are quoted.
fn as_it_stands(matter: &Matter<'_>, norm: &Norm) -> Cell {
    let details = matter.corpus.details(norm.details);
    let quotes = details.into_iter().flat_map(|details| &details.quotes);
    let quotes = quotes.map(|(quote, _)| Text::new("document-quote").with("words", &**quote));
    std::iter::once(matter.statement(norm)).chain(quotes).collect()
}

/// The demands on these properties that aren't met: what the change is to be measured by.
fn demands(matter: &Matter<'_>, properties: &[&str]) -> Option<Text> {
    let open = |verdict: &&Verdict| {
        let unmet = matches!(verdict.word, Word::Partial | Word::Shortfall | Word::Gap | Word::Conflict);
        unmet && properties.contains(&verdict.property.as_str())
    };
    let named = matter.report.verdicts.iter().filter(open).map(|verdict| {
        Text::new("comparative-demand").with("name", &verdict.obligation).with("verdict", verdict_text(verdict.word))
    });
    let named: Vec<Text> = named.collect();
    (!named.is_empty()).then(|| Text::new("comparative-demands").with("demands", named))
}

/// Who recommends the bill, in whose words.
fn recommended(matter: &Matter<'_>, bill: &Bill) -> Vec<Text> {
    let corpus = matter.corpus;
    let is_of = |id: crate::law::BillId| std::ptr::eq(corpus.bill(id), bill);
    let rows = corpus.recommendations.iter().filter(|one| one.bill.is_some_and(is_of));
    rows.map(|one| {
        let details = corpus.details(one.details);
        let quotes = details.into_iter().flat_map(|details| &details.quotes).map(|(quote, _)| &**quote);
        let quotes: Vec<&str> = quotes.collect();
        let source = corpus.act_name(one.source);
        if quotes.is_empty() {
            Text::new("comparative-recommended").with("source", source)
        } else {
            Text::new("comparative-recommended-in").with("source", source).with("words", quotes.join("” … “"))
        }
    })
    .collect()
}
