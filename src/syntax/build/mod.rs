//! From the grammar's nodes to the tree. Owns what the grammar leaves open: which number is a date,
//! what binds tighter, which names are reserved, that `and` and `or` aren't mixed. A statement, head or
//! clause that isn't right is refused with the problem; the fast path drops it and recovery reads the
//! statement again.

mod clause;
mod condition;
mod declaration;
mod name;
mod number;
mod procedural;
mod series;
mod statement;
mod type_of;
mod value;

use super::ast::{CondId, List, Target, Tree};
use super::grammar::{Node, Rule, Walk};
use super::problem::{Expected, Problem, ProblemKind};
use super::slip::EditMap;
use crate::source::Span;
pub(super) use statement::Head;

/// Limit of nested brackets, of `not`s in a row and of operators in one value.
pub(super) const DEPTH: usize = 64;

/// What was built, or why not.
pub(super) type Built<T> = Result<T, Box<Problem>>;

/// The text under the nodes and where it stands in the file.
#[derive(Clone, Copy)]
pub(super) struct Text<'t> {
    /// The text that the grammar read.
    pub read: &'t str,
    /// The offset of its first byte in the file (or, with `edits`, in the mended text).
    pub base: u32,
    /// The mended text's places in the file, where slips were mended.
    pub edits: Option<&'t EditMap<'t>>,
}

/// Builds one tree, statement by statement.
pub(super) struct Builder<'t> {
    tree: &'t mut Tree,
    text: Text<'t>,
    /// Conditions of lists that aren't complete yet.
    waiting: Vec<CondId>,
    /// How many brackets are open.
    depth: usize,
}

/// How long each arena was, to drop what a refused statement left.
#[derive(Clone, Copy)]
pub(super) struct Mark([u32; 16]);

/// The length of an arena; all are shorter than the text.
fn length<T>(arena: &[T]) -> u32 {
    u32::try_from(arena.len()).unwrap_or(u32::MAX)
}

/// The run from `start` to the end of `arena`.
fn since<T>(arena: &[T], start: u32) -> List<T> {
    List::new(start, length(arena) - start)
}

impl<'t> Builder<'t> {
    /// A builder that appends to `tree`.
    pub fn new(tree: &'t mut Tree, text: Text<'t>) -> Self {
        Self { tree, text, waiting: Vec::new(), depth: 0 }
    }

    /// The node's place in the file.
    fn span(&self, node: Node) -> Span {
        let span = Span::new(node.start + self.text.base, node.end + self.text.base);
        self.text.edits.map_or(span, |edits| edits.place(span))
    }

    /// The node's text, mended.
    fn str(&self, node: Node) -> &'t str {
        Span::new(node.start, node.end).text(self.text.read)
    }

    /// The place of a part of the text that is read again later: where it was mended, the tree keeps
    /// what belongs there.
    fn leaf(&mut self, node: Node) -> Span {
        let span = self.span(node);
        if let Some(edits) = self.text.edits {
            let text = self.str(node);
            if edits.differs(span, text) {
                self.tree.corrections.push((span, text.into()));
            }
        }
        span
    }

    /// The node without its first `front` and last `back` bytes, which are ASCII.
    fn trimmed(node: Node, front: u32, back: u32) -> Node {
        node.over(node.start + front, node.end - back)
    }

    /// A text without its quotation marks.
    fn quotation(&mut self, node: Node) -> Span {
        self.leaf(Self::trimmed(node, 1, 1))
    }

    /// The next text without its quotation marks, or none.
    fn quotation_if(&mut self, walk: &mut Walk<'_>) -> Span {
        walk.take(Rule::string).map_or(Span::NONE, |node| self.quotation(node))
    }

    /// A name, which may not be reserved.
    fn name(&mut self, walk: &mut Walk<'_>, expected: Expected) -> Built<Span> {
        let node = self.need(walk, Rule::name, expected)?;
        self.name_at(node)
    }

    /// The names that follow.
    fn names(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        let start = length(&self.tree.names);
        while let Some(node) = walk.take(Rule::name) {
            let name = self.name_at(node)?;
            self.tree.names.push(name);
        }
        Ok(since(&self.tree.names, start))
    }

    /// `C183 art 8(1)#proof` from its parts.
    fn target_parts(&mut self, walk: &mut Walk<'_>) -> Built<Target> {
        let act = match walk.take(Rule::name) {
            Some(node) => self.name_at(node)?,
            None => Span::NONE,
        };
        let address = walk.take(Rule::address).map_or(Span::NONE, |node| self.leaf(node));
        let label = walk.take(Rule::label).map_or(Span::NONE, |node| self.leaf(Self::trimmed(node, 1, 0)));
        Ok(Target { act, address, label })
    }

    /// The next target.
    fn target(&mut self, walk: &mut Walk<'_>) -> Built<Target> {
        let node = self.need(walk, Rule::target, Expected::Target)?;
        self.target_parts(&mut walk.inside(node))
    }

    /// The targets that follow.
    fn targets(&mut self, walk: &mut Walk<'_>) -> Built<List<Target>> {
        let start = length(&self.tree.targets);
        while let Some(mut inside) = walk.enter(Rule::target) {
            let target = self.target_parts(&mut inside)?;
            self.tree.targets.push(target);
        }
        Ok(since(&self.tree.targets, start))
    }

    /// The next node, which the grammar has put there.
    fn need(&self, walk: &mut Walk<'_>, rule: Rule, expected: Expected) -> Built<Node> {
        walk.take(rule).ok_or_else(|| {
            let span = walk.peek().map_or(Span::NONE, |node| self.span(node));
            let found = walk.peek().map_or("", |node| self.str(node)).to_owned();
            refuse(ProblemKind::Expected { expected, found }, span)
        })
    }

    /// How long the arenas are.
    pub fn mark(&self) -> Mark {
        let tree = &self.tree;
        Mark([
            length(&tree.statements),
            length(&tree.clauses),
            length(&tree.comparisons),
            length(&tree.exprs),
            length(&tree.conds),
            length(&tree.names),
            length(&tree.targets),
            length(&tree.expr_ids),
            length(&tree.cond_ids),
            length(&tree.keys),
            length(&tree.ranks),
            length(&tree.rates),
            length(&tree.types),
            length(&tree.corrections),
            length(&tree.including),
            length(&tree.addends),
        ])
    }

    /// Drops what was built since `mark`.
    pub fn reset(&mut self, mark: Mark) {
        let Mark([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]) = mark;
        let tree = &mut *self.tree;
        tree.statements.truncate(a as usize);
        tree.clauses.truncate(b as usize);
        tree.comparisons.truncate(c as usize);
        tree.exprs.truncate(d as usize);
        tree.conds.truncate(e as usize);
        tree.names.truncate(f as usize);
        tree.targets.truncate(g as usize);
        tree.expr_ids.truncate(h as usize);
        tree.cond_ids.truncate(i as usize);
        tree.keys.truncate(j as usize);
        tree.ranks.truncate(k as usize);
        tree.rates.truncate(l as usize);
        tree.types.truncate(m as usize);
        tree.corrections.truncate(n as usize);
        tree.including.truncate(o as usize);
        tree.addends.truncate(p as usize);
        self.waiting.clear();
        self.depth = 0;
    }

    /// Goes one bracket deeper. The scanner has counted before the grammar read; this count is exact.
    fn deeper(&mut self, node: Node) -> Built<()> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(refuse(ProblemKind::TooDeep { limit: DEPTH }, self.span(node)));
        }
        Ok(())
    }
}

/// A refusal.
fn refuse(kind: ProblemKind, span: Span) -> Box<Problem> {
    Box::new(Problem::new(kind, span))
}
