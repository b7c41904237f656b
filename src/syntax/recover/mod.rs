//! How a chunk is read. First all of it at once; where that fails, each statement alone; a statement that
//! fails is mended of known slips; what still can't be read is cut into head and clauses, so that the good
//! ones survive and each mistake is told once.

mod cut;
mod diagnose;
mod expected;
mod repair;
mod said;
mod statement;

use super::ast::{Kind, List, Statement, Tree};
use super::build::{Builder, DEPTH, Text};
use super::grammar::{Nodes, Rule};
use super::problem::{Problem, ProblemKind};
use super::scanner::{self, STATEMENT_LIMIT};
use super::slip::token::{self, Token};
use super::slip::{Desk, Edit, Slip};
use super::words;
use crate::source::Span;
use std::ops::Range;

/// Reads the chunk `range` of `text` into `tree`.
pub(super) fn chunk(text: &str, range: Range<usize>, tree: &mut Tree) -> Vec<Problem> {
    let mut reader = Reader { text, tree, nodes: Nodes::default(), problems: Vec::new(), prose: None };
    let part = text.get(range.clone()).unwrap_or("");
    let read = part.len() <= STATEMENT_LIMIT && !scanner::too_deep(part) && reader.whole(part, offset(range.start));
    if !read {
        reader.one_by_one(range);
    }
    reader.problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    reader.tree.corrections.sort_by_key(|(span, _)| *span);
    reader.problems
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Reads one chunk.
struct Reader<'t> {
    /// The whole file.
    text: &'t str,
    tree: &'t mut Tree,
    nodes: Nodes,
    problems: Vec<Problem>,
    /// Where the prose ends that was told last, so that its next line isn't told again.
    prose: Option<u32>,
}

impl Reader<'_> {
    /// Reads the chunk at once; false if the grammar refuses it.
    fn whole(&mut self, part: &str, base: u32) -> bool {
        let mut nodes = std::mem::take(&mut self.nodes);
        let read = nodes.read(Rule::chunk, part);
        let Ok(mut walk) = read else { return false };
        let mut all = walk.enter(Rule::chunk).unwrap_or(walk);
        while let Some(node) = all.step() {
            let mut builder = Builder::new(self.tree, Text { read: part, base, edits: None });
            let mark = builder.mark();
            if builder.statement(all.inside(node)).is_err() {
                builder.reset(mark);
                self.mended(Span::new(node.start + base, node.end + base), Vec::new());
            }
        }
        true
    }

    /// Reads the chunk statement by statement.
    fn one_by_one(&mut self, range: Range<usize>) {
        let spans = scanner::statements(self.text, range);
        let mut rest = spans.as_slice();
        while let Some((first, behind)) = rest.split_first() {
            let strays = behind.iter().take_while(|span| self.is_stray_clause(**span)).count();
            let (clauses, next) = behind.split_at(strays);
            rest = next;
            let span = clauses.iter().fold(*first, |all, clause| all.to(*clause));
            if strays == 0 && self.plain(span) {
                continue;
            }
            let span = self.trimmed(span);
            let indented =
                self.text.get(..span.start as usize).is_some_and(|before| before.ends_with([' ', '\t', '\u{A0}']));
            if indented || self.is_stray_clause(*first) {
                self.without_statement(span);
                continue;
            }
            let indents = clauses.iter().map(|clause| self.indent(*clause)).collect();
            self.mended(span, indents);
        }
    }

    /// Reads a statement that is right.
    fn plain(&mut self, span: Span) -> bool {
        let read = span.text(self.text);
        if read.len() > STATEMENT_LIMIT || scanner::too_deep(read) {
            return false;
        }
        let Ok(mut walk) = self.nodes.read(Rule::one, read) else {
            return false;
        };
        let Some(statement) = walk.enter(Rule::one).and_then(|mut one| one.enter(Rule::statement)) else {
            return false;
        };
        let mut builder = Builder::new(self.tree, Text { read, base: span.start, edits: None });
        let mark = builder.mark();
        let built = builder.statement(statement).is_ok();
        if !built {
            builder.reset(mark);
        }
        built
    }

    /// Whether the text at `span`, which begins in the first column, is a clause that lacks its indent.
    fn is_stray_clause(&mut self, span: Span) -> bool {
        let line = span.text(self.text).lines().next().unwrap_or("").trim_end();
        let desk = Desk::new(line, 0);
        let word = desk.word(0);
        let row = desk.next(0).is_some_and(|next| matches!(desk.str(next), "=" | ","));
        if words::CLAUSE.contains(&word) {
            return true;
        }
        if !(row || words::HEADER.contains(&word)) {
            return false;
        }
        self.nodes.read(Rule::one, line).is_err() && self.nodes.read(Rule::clauses, line).is_ok()
    }

    /// The slip of a clause in the first column.
    fn indent(&self, clause: Span) -> Slip {
        let found = Desk::new(clause.text(self.text), 0).str(0).to_owned();
        let place = Span::new(clause.start, clause.start + offset(found.len()));
        let start = Span::new(clause.start, clause.start);
        let problem = Problem::new(ProblemKind::UnindentedClause { found }, place).with_fix(start, "  ");
        Slip { problem: Some(problem), edits: vec![Edit { span: start, text: "  ".to_owned() }] }
    }

    /// `span` without blanks and comments at its ends. A comment that is glued to its sign may be a label and
    /// the rest of the statement: `art 8(1) #proof: …`.
    fn trimmed(&self, span: Span) -> Span {
        let desk = Desk::new(span.text(self.text), span.start);
        let label = |token: &Token| {
            let text = desk.at(token.span);
            token.kind == token::Kind::Comment
                && text.contains(':')
                && text.chars().nth(1).is_some_and(char::is_alphabetic)
        };
        let mut meant = desk.tokens.iter().filter(|token| token.is_meant());
        let first = meant.next().map_or(span, |token| token.span);
        let last = meant.next_back().map_or(first, |token| token.span);
        let behind =
            desk.tokens.iter().filter(|token| token.span.start >= last.end && token.kind != token::Kind::Blank);
        first.to(last).to(behind.take(1).find(|token| label(token)).map_or(Span::NONE, |token| token.span))
    }

    /// A clause before the first statement, or a statement that is indented there.
    fn without_statement(&mut self, span: Span) {
        let found = Desk::new(span.text(self.text), span.start).str(0).to_owned();
        let place = Span::new(span.start, span.start + offset(found.len()));
        if self.plain(span) {
            self.problems.push(Problem::new(ProblemKind::IndentedStatement { found }, place));
            return;
        }
        self.problems.push(Problem::new(ProblemKind::ClauseWithoutStatement { found }, place));
        self.broken(span);
    }

    /// Appends a statement of which nothing can be read.
    fn broken(&mut self, span: Span) {
        self.tree.statements.push(Statement { span, head_end: span.end, clauses: List::EMPTY, kind: Kind::Broken });
    }

    /// Whether the statement is beyond the limits; then it is told and left unread.
    fn beyond_limits(&mut self, span: Span) -> bool {
        let text = span.text(self.text);
        let kind = if text.len() > STATEMENT_LIMIT {
            ProblemKind::TooLong { limit: STATEMENT_LIMIT }
        } else if scanner::too_deep(text) {
            ProblemKind::TooDeep { limit: DEPTH }
        } else {
            return false;
        };
        let line = text.lines().next().map_or(0, str::len);
        self.problems.push(Problem::new(kind, Span::new(span.start, span.start + offset(line))));
        self.broken(span);
        true
    }
}
