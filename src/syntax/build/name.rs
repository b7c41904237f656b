//! Names: what the grammar takes for a name but may not be one. A reserved word needs backticks; a name
//! with letters of two scripts that look alike is another name than it seems.

use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::ProblemKind;
use super::super::slip::letters;
use super::super::words;
use super::{Builder, Built, length, refuse, since};
use crate::source::Span;
use crate::syntax::ast::List;

impl Builder<'_> {
    /// The name at `node`, without backticks.
    pub(super) fn name_at(&mut self, node: Node) -> Built<Span> {
        let text = self.str(node);
        if text.starts_with('`') {
            return Ok(self.leaf(Self::trimmed(node, 1, 1)));
        }
        if words::is_reserved(text) {
            let kind = ProblemKind::ReservedName { found: text.to_owned() };
            let span = self.span(node);
            let mut problem = refuse(kind, span);
            problem.fix = Some((span, format!("`{text}`")));
            return Err(problem);
        }
        self.one_script(node, text)?;
        Ok(self.leaf(node))
    }

    /// Words side by side. A word that is reserved but for its capitals or its letters' script isn't
    /// meant as an adjective: `employed women WHEN dismissed`.
    pub(super) fn words(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        let start = length(&self.tree.names);
        while let Some(node) = walk.take(Rule::word) {
            let text = self.str(node);
            let small = text.bytes().any(|byte| byte.is_ascii_uppercase()).then(|| text.to_lowercase());
            if let Some(small) = small.filter(|small| words::is_reserved(small)) {
                let kind = ProblemKind::Capitals { found: text.to_owned(), suggestion: small };
                return Err(refuse(kind, self.span(node)));
            }
            let name = self.name_at(node)?;
            self.tree.names.push(name);
        }
        Ok(since(&self.tree.names, start))
    }

    fn one_script(&self, node: Node, text: &str) -> Built<()> {
        if text.is_ascii() {
            return Ok(());
        }
        match letters::twins(text) {
            Some(kind) => Err(refuse(kind, self.span(node))),
            None => Ok(()),
        }
    }
}
