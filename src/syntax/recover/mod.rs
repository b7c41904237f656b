//! How a chunk is read. First all of it at once; where that fails, each statement alone.

use super::ast::Tree;
use super::build::{Builder, Text};
use super::grammar::{Nodes, Rule};
use super::problem::{Expected, Problem, ProblemKind};
use super::scanner;
use crate::source::Span;
use std::ops::Range;

/// Reads the chunk `range` of `text` into `tree`.
pub(super) fn chunk(text: &str, range: Range<usize>, tree: &mut Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    let part = text.get(range.clone()).unwrap_or("");
    let base = u32::try_from(range.start).unwrap_or(u32::MAX);
    let mut nodes = Nodes::default();
    if !scanner::too_deep(part) {
        if let Ok(mut walk) = nodes.read(Rule::chunk, part) {
            let mut all = walk.enter(Rule::chunk).unwrap_or(walk);
            let mut builder = Builder::new(
                tree,
                Text {
                    read: part,
                    base,
                    edits: None,
                },
            );
            while let Some(node) = all.step() {
                let mark = builder.mark();
                if let Err(problem) = builder.statement(all.inside(node)) {
                    builder.reset(mark);
                    problems.push(*problem);
                }
            }
            return problems;
        }
    }
    for span in scanner::statements(text, range) {
        let read = span.text(text);
        let mut builder = Builder::new(
            tree,
            Text {
                read,
                base: span.start,
                edits: None,
            },
        );
        match nodes.read(Rule::one, read) {
            Ok(mut walk) => {
                let mut all = walk.enter(Rule::one).unwrap_or(walk);
                let mark = builder.mark();
                if let Some(inside) = all.enter(Rule::statement) {
                    if let Err(problem) = builder.statement(inside) {
                        builder.reset(mark);
                        problems.push(*problem);
                    }
                }
            }
            Err(stop) => problems.push(Problem::new(
                ProblemKind::Expected {
                    expected: Expected::Clause,
                    found: format!("{:?}", stop.wanted),
                },
                Span::new(stop.at + span.start, stop.at + span.start),
            )),
        }
    }
    problems
}
