//! Several states beside what is demanded, as a document: a row for each demand, a column for each state. Must not know how it was
//! found.

use super::super::compared::{Compared, Row as Demand};
use super::super::model::{Binding, Verdict, outcome_text, verdict_text};
use super::entry::assumed;
use super::{Block, Cell, Document, Head, Row, Table};
use crate::diagnostic::Text;

/// The most provisions that a cell names.
const MOST_PROVISIONS: usize = 4;

/// The document of a comparison.
pub fn comparison(of: &Compared) -> Document {
    let states = of.states.join(", ");
    let mut heads = vec![
        Head { title: Text::new("table-paragraph"), weight: 2 },
        Head { title: Text::new("table-demand"), weight: 3 },
    ];
    heads.extend(of.states.iter().map(|state| Head { title: Text::plain(&**state), weight: 4 }));
    heads.push(Head { title: Text::new("compare-strongest"), weight: 1 });
    heads.push(Head { title: Text::new("compare-weakest"), weight: 1 });
    heads.push(Head { title: Text::new("document-remarks"), weight: 2 });
    let rows: Vec<Row> = of.rows.iter().map(row).collect();
    let mut blocks = vec![Block::Paragraph(Text::new("compare-lead"))];
    blocks.push(if rows.is_empty() {
        Block::Paragraph(Text::new("compare-nothing"))
    } else {
        Block::Table(Table { caption: None, heads, rows })
    });
    let mut about = vec![(Text::new("document-as-of"), Text::plain(of.as_of.to_string()))];
    about.extend(assumed(&of.assumed));
    Document { title: Text::new("compare-title").with("states", states), about, blocks }
}

fn row(of: &Demand) -> Row {
    let names = |states: &[String]| if states.is_empty() { Cell::new() } else { vec![Text::plain(states.join(", "))] };
    let mut cells = vec![vec![Text::plain(&*of.obligation)], vec![of.demanded.clone()]];
    cells.extend(of.verdicts.iter().map(cell));
    cells.push(names(&of.strongest));
    cells.push(names(&of.weakest));
    cells.push(of.mixed.clone());
    Row { cells, grade: None }
}

/// The word, how far off, and what gives it.
fn cell(verdict: &Verdict) -> Cell {
    let mut said = vec![match verdict.binding {
        Binding::Yes => verdict_text(verdict.word),
        Binding::No => Text::new("compare-not-binding").with("verdict", verdict_text(verdict.word)),
        Binding::Unknown => Text::new("compare-binding-unknown").with("verdict", verdict_text(verdict.word)),
    }];
    let open = verdict.regions.iter().filter(|region| !region.outcome.is_met());
    for region in open {
        let who = Text::new("table-outcome")
            .with("outcome", outcome_text(region.outcome))
            .with("who", region.situations.clone());
        said.push(match &region.distance {
            Some(distance) => Text::new("table-distance").with("who", who).with("distance", distance.clone()),
            None => who,
        });
    }
    said.extend(verdict.provisions.iter().filter_map(|one| one.text.clone()).take(MOST_PROVISIONS));
    said
}
