//! A second evaluator, which knows no regions: it enumerates situations one by one and judges each with plain sets of
//! values. It was written from docs/language.md apart from `eval`, shares none of its code, and must agree with it in
//! the outcome of every situation: on ten thousand generated corpora, and on the shipped one on several days.
//!
//! `KZRULES_SEEDS=5..6` asks for some seeds only (with `KZRULES_PRINT=1` their texts are printed), `KZRULES_MOST=400000` for going through many situations of the shipped
//! demands alone (some minutes). A disagreement is printed with the fewest statements that show it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

#[path = "naive/agree.rs"]
mod agree;
#[path = "naive/amount.rs"]
mod amount;
#[path = "naive/bench.rs"]
mod bench;
#[path = "naive/choose.rs"]
mod choose;
#[path = "naive/day.rs"]
mod day;
#[path = "naive/define.rs"]
mod define;
#[path = "naive/forms.rs"]
mod forms;
#[path = "naive/generate.rs"]
mod generate;
#[path = "naive/grid.rs"]
mod grid;
#[path = "naive/inclusion.rs"]
mod inclusion;
#[path = "naive/judge.rs"]
mod judge;
#[path = "naive/number.rs"]
mod number;
#[path = "naive/permission.rs"]
mod permission;
#[path = "naive/provisions.rs"]
mod provisions;
#[path = "naive/reach.rs"]
mod reach;
#[path = "naive/same.rs"]
mod same;
#[path = "naive/state.rs"]
mod state;
#[path = "naive/thresholds.rs"]
mod thresholds;
#[path = "naive/values.rs"]
mod values;
#[path = "naive/words.rs"]
mod words;

use agree::{Told, compare, shrunk};
use kzrules::Workspace;
use rayon::prelude::*;
use std::path::Path;

/// How many corpora are generated.
const CORPORA: u64 = 10_000;
/// So many situations of a generated demand are gone through one by one. Beyond that, those between which no question
/// tells are judged together.
const ONE_BY_ONE: usize = 300;
/// A generated demand takes no more judgements than that (situations times possible laws); one that would is left out.
const MOST: Option<usize> = Some(4000);
/// The same for the shipped corpus, unless `KZRULES_MOST` says more.
const ONE_BY_ONE_SHIPPED: usize = 200;
/// A shipped demand takes no more judgements than that, unless `KZRULES_MOST` is set; one that would is left out.
const MOST_SHIPPED: usize = 1500;

#[test]
fn generated_corpora() {
    let seeds = std::env::var("KZRULES_SEEDS").ok().and_then(|seeds| {
        let (from, to) = seeds.split_once("..")?;
        Some(from.parse().ok()?..to.parse().ok()?)
    });
    let print_each = seeds.is_some();
    let (all, wrong): (Told, Option<u64>) = seeds
        .unwrap_or(0..CORPORA)
        .into_par_iter()
        .map(|seed| {
            let corpus = generate::corpus(seed);
            if std::env::var_os("KZRULES_PRINT").is_some() {
                println!("seed {seed}, on {}\n{}\n", corpus.day, corpus.statements.join("\n"));
            }
            let told = compare(corpus.workspace(), &corpus.day, ONE_BY_ONE, MOST);
            let wrong = told.disagreement.is_some().then_some(seed);
            if print_each && wrong.is_some() {
                println!("seed {seed}\n{}", shrunk(&corpus, ONE_BY_ONE, MOST));
            }
            (told, wrong)
        })
        .reduce(Default::default, |(told, wrong), (more, other)| {
            (told.and(more), wrong.into_iter().chain(other).min())
        });
    println!("{all}");
    if let Some(seed) = wrong {
        panic!("seed {seed}\n{}", shrunk(&generate::corpus(seed), ONE_BY_ONE, MOST));
    }
}

#[test]
fn the_shipped_corpus() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let asked: Option<usize> = std::env::var("KZRULES_MOST").ok().and_then(|most| most.parse().ok());
    let one_by_one = asked.unwrap_or(ONE_BY_ONE_SHIPPED);
    let most = asked.is_none().then_some(MOST_SHIPPED);
    let days = ["2018-05-01", "2026-11-23"];
    let compared = days.par_iter().map(|day| compare(Workspace::read(&[root.join("rules")]), day, one_by_one, most));
    let all: Told = compared.reduce(Told::default, Told::and);
    println!("{all}");
    assert!(all.disagreement.is_none(), "\n{}", all.disagreement.unwrap());
    assert!(all.left_out * 4 < all.demands, "at least four of five demands are compared");
}
