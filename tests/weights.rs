//! Shares and averages with weights, against a plain reckoning over the cells: what is counted must come out as anybody
//! would count it, and what the cells don't tell apart must have the bounds that it can have, no others.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once when an assumption fails")]

use kzrules::law::Verdict;
use kzrules::{Options, Session, Workspace};
use std::fmt::Write as _;

/// Numbers that look random and are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

const CELLS: [(usize, usize); 6] = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)];

fn cell((x, y): (usize, usize)) -> String {
    format!("x{x} y{y}")
}

const WORDS: &str = "\
dimension xs: one of x0, x1
dimension ys: one of y0, y1, y2
property given: yes/no
property days_of_it: days
jurisdiction E
instrument T
E ratified T
  in force 2000
law L
  of E
  in force 2000
E silent on given, days_of_it
  searched L
";

fn verdict(text: &str) -> Verdict {
    let options =
        Options { as_of: "2026-11-23".parse().unwrap(), known_on: None, jurisdiction: None, sources: Vec::new() };
    let session = Session::new(Workspace::memory([("a.rule", text)]), options);
    let report = session.check();
    let wrong: Vec<_> = report.diagnostics.iter().filter(|one| one.code.name() == "syntax").collect();
    assert!(wrong.is_empty(), "{text}\n{wrong:?}");
    report.verdicts[0].word
}

#[test]
fn shares_are_counted() {
    let mut numbers = Numbers(7);
    let mut seen = [0; 3];
    for round in 0..600 {
        let weights: Vec<u64> = CELLS.iter().map(|_| numbers.below(6)).collect();
        let served: Vec<bool> = CELLS.iter().map(|_| numbers.below(2) == 1).collect();
        let percent = numbers.below(101);
        // Every other series tells the x apart only: its cells are the sums over the y.
        let coarse = round % 2 == 1;
        let mut text = WORDS.to_owned();
        writeln!(text, "T art 1: given = yes for at least {percent}% of everyone weighted by people").unwrap();
        let total: u64 = weights.iter().sum();
        let (mut least, mut most) = (0, 0);
        if coarse {
            text.push_str("series people by xs, year: persons\n");
            for x in 0..2 {
                let own: Vec<usize> = (0..6).filter(|i| CELLS[*i].0 == x).collect();
                let number: u64 = own.iter().map(|i| weights[*i]).sum();
                writeln!(text, "  x{x}, 2020 = {number}").unwrap();
                least += if own.iter().all(|i| served[*i]) { number } else { 0 };
                most += if own.iter().any(|i| served[*i]) { number } else { 0 };
            }
        } else {
            text.push_str("series people by xs, ys, year: persons\n");
            for (i, (x, y)) in CELLS.iter().enumerate() {
                writeln!(text, "  x{x}, y{y}, 2020 = {}", weights[i]).unwrap();
                least += if served[i] { weights[i] } else { 0 };
            }
            most = least;
        }
        for (i, one) in CELLS.iter().enumerate().filter(|(i, _)| served[*i]) {
            writeln!(text, "L art {}: given = yes\n  for {}", i + 1, cell(*one)).unwrap();
        }
        let found = verdict(&text);
        let (all, none) = (served.iter().all(|one| *one), !served.iter().any(|one| *one));
        let enough = total > 0 && 100 * least >= percent * total;
        let too_little = total > 0 && 100 * most < percent * total;
        let expected = if all || enough {
            // Nothing is left to demand where nobody has to be served.
            if none { Verdict::NotApplicable } else { Verdict::Met }
        } else if none && percent > 0 {
            Verdict::Gap
        } else if too_little {
            Verdict::Partial
        } else {
            Verdict::Unknown
        };
        seen[usize::from(expected == Verdict::Unknown) + 2 * usize::from(expected == Verdict::Partial)] += 1;
        assert_eq!(found, expected, "{text}");
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn averages_are_counted() {
    let mut numbers = Numbers(11);
    let mut seen = [0; 3];
    for round in 0..600 {
        let weights: Vec<u64> = CELLS.iter().map(|_| numbers.below(6)).collect();
        let days: Vec<u64> = CELLS.iter().map(|_| numbers.below(40)).collect();
        let wanted = numbers.below(40);
        let kind = round % 3;
        let mut text = WORDS.to_owned();
        let by = if kind == 2 { "" } else { " weighted by people" };
        writeln!(text, "T art 1: days_of_it >= {wanted} days on average for everyone{by}").unwrap();
        let total: u64 = weights.iter().sum();
        let (mut least, mut most) = (0, 0);
        let ends = |cells: &[usize]| {
            let own = || cells.iter().map(|i| days[*i]);
            (own().min().unwrap(), own().max().unwrap())
        };
        if kind == 1 {
            text.push_str("series people by xs, year: persons\n");
            for x in 0..2 {
                let own: Vec<usize> = (0..6).filter(|i| CELLS[*i].0 == x).collect();
                let number: u64 = own.iter().map(|i| weights[*i]).sum();
                writeln!(text, "  x{x}, 2020 = {number}").unwrap();
                let (low, high) = ends(&own);
                (least, most) = (least + number * low, most + number * high);
            }
        } else if kind == 0 {
            text.push_str("series people by xs, ys, year: persons\n");
            for (i, (x, y)) in CELLS.iter().enumerate() {
                writeln!(text, "  x{x}, y{y}, 2020 = {}", weights[i]).unwrap();
                least += weights[i] * days[i];
            }
            most = least;
        }
        for (i, one) in CELLS.iter().enumerate() {
            // Some get nothing: nought.
            if days[i] > 0 {
                writeln!(text, "L art {}: days_of_it = {} days\n  for {}", i + 1, days[i], cell(*one)).unwrap();
            }
        }
        let mut of = total;
        if kind == 2 || total == 0 {
            (least, most) = ends(&[0, 1, 2, 3, 4, 5]);
            of = 1;
        }
        let found = verdict(&text);
        let nothing = days.iter().all(|days| *days == 0);
        let expected = if least >= wanted * of {
            Verdict::Met
        } else if most < wanted * of {
            if nothing { Verdict::Gap } else { Verdict::Shortfall }
        } else {
            Verdict::Unknown
        };
        seen[usize::from(expected == Verdict::Unknown) + 2 * usize::from(expected == Verdict::Shortfall)] += 1;
        assert_eq!(found, expected, "{text}");
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}
