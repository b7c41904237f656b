//! How fast the parser builds trees, and how much memory they take, on generated rules: obligations and
//! dated facts as `gen.py` of the peer benchmark makes them, in the syntax of kzrules.
//!
//! `cargo bench --bench parse` prints the bytes of trees per byte of text first.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop at once")]

use divan::Bencher;
use divan::counter::BytesCount;
use kzrules::source::FileId;
use kzrules::syntax::ast::Tree;
use kzrules::syntax::parse;
use std::fmt::Write as _;
use std::mem::size_of;

const TOPICS: &[&str] =
    &["maternity", "wage", "hours", "safety", "union", "pension", "child_work", "forced_work", "equality", "leave"];
const SYMBOL: &[&str] = &["burden_of_proof", "competent_body", "form_of_notice", "paid_by", "remedy", "scope"];
const NUMBER: &[&str] = &["duration", "minimum_age", "rate", "notice_period", "maximum_fine", "rest"];
const SET: &[&str] = &["protected_grounds", "covered_workers", "listed_hazards", "benefits"];
const SYMS: &[&str] = &["employer", "employee", "state", "court", "inspectorate", "union", "insurer", "ministry"];
const ATOMS: &[&str] =
    &["pregnancy", "nursing", "age", "sex", "race", "religion", "opinion", "origin", "disability", "family"];
const CODES: &[&str] = &["LabourCode", "CivilCode", "PensionAct", "EqualityAct", "SafetyAct", "WageAct", "UnionAct"];

/// A small generator of numbers (xorshift), so that every run measures the same text.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.roll(of.len())]
    }

    fn some(&mut self, of: &[&str]) -> String {
        let names: Vec<&str> = (0..2 + self.roll(3)).map(|_| self.pick(of)).collect();
        names.join(", ")
    }

    fn day(&mut self, year: usize) -> String {
        format!("{:04}-{:02}-{:02}", year + self.roll(20), 1 + self.roll(12), 1 + self.roll(28))
    }
}

fn obligations_and_facts(bytes: usize) -> String {
    let mut dice = Dice(183);
    let mut text = String::with_capacity(bytes + 200);
    while text.len() < bytes {
        let fact = dice.roll(5) < 3;
        let act = if fact { dice.pick(CODES).to_owned() } else { format!("C{:03}", 1 + dice.roll(191)) };
        write!(text, "{act} art {}", 1 + dice.roll(180)).unwrap();
        if dice.roll(5) > 0 {
            write!(text, "({})", 1 + dice.roll(9)).unwrap();
        }
        let (topic, number) = (dice.pick(TOPICS), dice.roll(50_000));
        match dice.roll(20) {
            0..9 => {
                let value = if fact || dice.roll(3) > 0 {
                    format!("= {}", dice.pick(SYMS))
                } else {
                    format!("in {{{}}}", dice.some(SYMS))
                };
                write!(text, ": {topic}_{}_{number} {value}", dice.pick(SYMBOL)).unwrap();
            }
            9..16 => {
                let sign = if fact { "=" } else { ">=" };
                write!(
                    text,
                    ": {topic}_{}_{number} {sign} {} {}",
                    dice.pick(NUMBER),
                    10 + dice.roll(80),
                    dice.pick(&["weeks", "days"])
                )
                .unwrap();
            }
            _ => {
                let sign = if fact { "=" } else { "includes" };
                write!(text, ": {topic}_{}_{number} {sign} {{{}}}", dice.pick(SET), dice.some(ATOMS)).unwrap();
            }
        }
        if fact {
            write!(text, " from {}", dice.day(1950)).unwrap();
            if dice.roll(10) < 5 {
                write!(text, " until {}", dice.day(1990)).unwrap();
            }
        }
        text.push('\n');
    }
    text
}

/// The forms that the tests hold, over and over: regions, tables, quotations.
fn all_forms(bytes: usize) -> String {
    let forms = include_str!("../src/syntax/tests/forms.rule");
    forms.repeat(bytes / forms.len() + 1)
}

fn bytes_of(tree: &Tree) -> usize {
    fn arena<T>(arena: &Vec<T>) -> usize {
        arena.capacity() * size_of::<T>()
    }
    size_of::<Tree>()
        + arena(&tree.statements)
        + arena(&tree.clauses)
        + arena(&tree.comparisons)
        + arena(&tree.exprs)
        + arena(&tree.conds)
        + arena(&tree.names)
        + arena(&tree.targets)
        + arena(&tree.expr_ids)
        + arena(&tree.cond_ids)
        + arena(&tree.keys)
        + arena(&tree.ranks)
        + arena(&tree.rates)
        + arena(&tree.types)
        + arena(&tree.corrections)
}

fn main() {
    for (name, text) in
        [("obligations and facts", obligations_and_facts(2_000_000)), ("all forms", all_forms(2_000_000))]
    {
        let parsed = parse(FileId(0), &text);
        let bytes: usize = parsed.chunks.iter().map(bytes_of).sum();
        let statements: usize = parsed.chunks.iter().map(|tree| tree.statements.len()).sum();
        assert!(parsed.problems.is_empty(), "{:?}", parsed.problems.first());
        println!(
            "{name}: {statements} statements, {:.2} bytes of trees per byte of text",
            bytes as f64 / text.len() as f64
        );
    }
    divan::main();
}

#[divan::bench(args = [2_000_000])]
fn facts(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = obligations_and_facts(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| parse(FileId(0), &text));
}

#[divan::bench(args = [2_000_000])]
fn forms(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = all_forms(bytes);
    bencher.counter(BytesCount::of_str(&text)).bench(|| parse(FileId(0), &text));
}
