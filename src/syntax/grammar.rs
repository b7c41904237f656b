//! The pest grammar, and its tokens as one flat list of nodes. Owns nothing but the call of the parser:
//! a node is a rule with its place in the parsed text; the builder walks the list. Blanks and comments
//! are dropped here, so no walk has to skip them.

use pest::{Parser as _, Token};

#[derive(pest_derive::Parser)]
#[grammar = "../grammar/kzrules.pest"]
struct Grammar;

/// One matched rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// Which rule.
    pub rule: Rule,
    /// Offset of its first byte in the parsed text.
    pub start: u32,
    /// Offset behind its last byte.
    pub end: u32,
    /// Index of its first child.
    first: u32,
    /// Index of the node behind its last child.
    after: u32,
}

impl Node {
    /// The same node over another stretch of text.
    pub fn over(self, start: u32, end: u32) -> Self {
        Self { start, end, ..self }
    }

    /// How many nodes stand in it.
    pub fn children(self) -> u32 {
        self.after.saturating_sub(self.first)
    }
}

/// Where a text stopped making sense.
#[derive(Debug)]
pub(super) struct Stop {
    /// The farthest offset that a rule reached.
    pub at: u32,
    /// The rules that would have fitted there.
    pub wanted: Vec<Rule>,
}

/// The nodes of one parsed text, in the order in which they begin.
#[derive(Default)]
pub(super) struct Nodes {
    list: Vec<Node>,
    open: Vec<usize>,
}

impl Nodes {
    /// Reads `text` by `rule`, forgetting what was read before.
    pub fn read(&mut self, rule: Rule, text: &str) -> Result<Walk<'_>, Stop> {
        let pairs = Grammar::parse(rule, text).map_err(|error| stop(&error))?;
        self.list.clear();
        self.open.clear();
        for token in pairs.tokens() {
            match token {
                Token::Start { rule, pos } => self.begin(rule, offset(pos.pos())),
                Token::End { rule, pos } => self.finish(rule, offset(pos.pos())),
            }
        }
        Ok(Walk { nodes: &self.list, at: 0, end: self.list.len() })
    }

    fn begin(&mut self, rule: Rule, start: u32) {
        if is_blank(rule) {
            return;
        }
        self.open.push(self.list.len());
        let first = offset(self.list.len() + 1);
        self.list.push(Node { rule, start, end: start, first, after: first });
    }

    fn finish(&mut self, rule: Rule, end: u32) {
        if is_blank(rule) {
            return;
        }
        let after = offset(self.list.len());
        if let Some(node) = self.open.pop().and_then(|index| self.list.get_mut(index)) {
            node.end = end;
            node.after = after;
        }
    }
}

fn is_blank(rule: Rule) -> bool {
    matches!(rule, Rule::gap | Rule::line_end | Rule::empty_line | Rule::rest | Rule::EOI)
}

/// Offsets fit `u32`: a chunk is cut from a file whose size is limited far below.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn stop(error: &pest::error::Error<Rule>) -> Stop {
    let at = match error.location {
        pest::error::InputLocation::Pos(at) | pest::error::InputLocation::Span((at, _)) => offset(at),
    };
    let wanted = match &error.variant {
        pest::error::ErrorVariant::ParsingError { positives, .. } => positives.clone(),
        pest::error::ErrorVariant::CustomError { .. } => Vec::new(),
    };
    Stop { at, wanted }
}

/// A walk over neighbouring nodes.
#[derive(Clone, Copy)]
pub(super) struct Walk<'n> {
    nodes: &'n [Node],
    at: usize,
    end: usize,
}

impl<'n> Walk<'n> {
    /// All nodes of the text, each before those in it.
    pub fn all(&self) -> &'n [Node] {
        self.nodes
    }

    /// All nodes in a node, each before those in it.
    pub fn below(&self, node: Node) -> &'n [Node] {
        self.nodes.get(node.first as usize..node.after as usize).unwrap_or_default()
    }

    /// The next node, without going on.
    pub fn peek(&self) -> Option<Node> {
        if self.at < self.end { self.nodes.get(self.at).copied() } else { None }
    }

    /// The next node if it is of `rule`; then the walk stands behind it.
    pub fn take(&mut self, rule: Rule) -> Option<Node> {
        let node = self.peek().filter(|node| node.rule == rule)?;
        self.at = node.after as usize;
        Some(node)
    }

    /// The nodes in `node`.
    pub fn inside(&self, node: Node) -> Walk<'n> {
        Walk { nodes: self.nodes, at: node.first as usize, end: node.after as usize }
    }

    /// A walk over the same nodes from `node` on.
    pub fn from(&self, node: Node) -> Walk<'n> {
        Walk { at: (node.first as usize).saturating_sub(1), ..*self }
    }

    /// The nodes in the next node, which is of `rule`; then this walk stands behind it.
    pub fn enter(&mut self, rule: Rule) -> Option<Walk<'n>> {
        let node = self.take(rule)?;
        Some(self.inside(node))
    }

    /// Whether the node behind the next one is of `rule`.
    pub fn has_behind(&self, rule: Rule) -> bool {
        let mut ahead = *self;
        ahead.step();
        ahead.peek().is_some_and(|node| node.rule == rule)
    }

    /// The next node; then the walk stands behind it.
    pub fn step(&mut self) -> Option<Node> {
        let node = self.peek()?;
        self.at = node.after as usize;
        Some(node)
    }
}
