//! One chunk's arenas.

use super::clause::{Clause, Key};
use super::condition::{Cond, CondKind};
use super::list::{CondId, ExprId};
use super::series::Addend;
use super::statement::{Including, RankStep, Statement, Target};
use super::value::{Comparison, Expr, ExprKind, Rate, Type};
use crate::source::Span;

/// What one chunk of a file says. All spans are offsets into the whole file.
#[derive(Clone, Default, Debug)]
pub struct Tree {
    /// The statements, in the order of the text.
    pub statements: Vec<Statement>,
    /// The clauses of all statements.
    pub clauses: Vec<Clause>,
    /// The comparisons of all demands.
    pub comparisons: Vec<Comparison>,
    /// The values.
    pub exprs: Vec<Expr>,
    /// The regions and conditions.
    pub conds: Vec<Cond>,
    /// Lists of names.
    pub names: Vec<Span>,
    /// Lists of targets.
    pub targets: Vec<Target>,
    /// Lists of values: arguments of `min` and `max`.
    pub expr_ids: Vec<ExprId>,
    /// Lists of conditions.
    pub cond_ids: Vec<CondId>,
    /// Keys of table rows.
    pub keys: Vec<Key>,
    /// The ranks of hierarchies.
    pub ranks: Vec<RankStep>,
    /// What choices have to include.
    pub including: Vec<Including>,
    /// What sums are made of.
    pub addends: Vec<Addend>,
    /// The quantities with a period.
    pub rates: Vec<Rate>,
    /// The types.
    pub types: Vec<Type>,
    /// Where a known slip was mended: the place of a name, number, date or address, and what belongs
    /// there. In the order of the text; almost always empty.
    pub corrections: Vec<(Span, Box<str>)>,
}

impl Tree {
    /// The value at `id`. Ids come from this tree only.
    pub fn expr(&self, id: ExprId) -> &Expr {
        const NOTHING: &Expr = &Expr { span: Span::NONE, kind: ExprKind::Missing };
        self.exprs.get(id.0 as usize).unwrap_or(NOTHING)
    }

    /// The condition at `id`. Ids come from this tree only.
    pub fn cond(&self, id: CondId) -> &Cond {
        const NOTHING: &Cond = &Cond { span: Span::NONE, kind: CondKind::Missing };
        self.conds.get(id.0 as usize).unwrap_or(NOTHING)
    }

    /// The place of the clause of a statement that holds a place; nothing in its head.
    pub fn statements_clause(&self, statement: &Statement, place: Span) -> Option<Span> {
        let clauses = statement.clauses.of(&self.clauses).iter().map(|clause| clause.span);
        clauses.into_iter().find(|clause| clause.start <= place.start && place.end <= clause.end)
    }

    /// Gives back the room that the arenas don't use.
    pub fn shrink(&mut self) {
        self.statements.shrink_to_fit();
        self.clauses.shrink_to_fit();
        self.comparisons.shrink_to_fit();
        self.exprs.shrink_to_fit();
        self.conds.shrink_to_fit();
        self.names.shrink_to_fit();
        self.targets.shrink_to_fit();
        self.expr_ids.shrink_to_fit();
        self.cond_ids.shrink_to_fit();
        self.keys.shrink_to_fit();
        self.ranks.shrink_to_fit();
        self.including.shrink_to_fit();
        self.addends.shrink_to_fit();
        self.rates.shrink_to_fit();
        self.types.shrink_to_fit();
        self.corrections.shrink_to_fit();
    }

    /// What stands at `span` of the file's text; where a slip was mended, what belongs there. Whoever reads
    /// a name, a number, a date or an address reads it through this.
    pub fn text<'t>(&'t self, span: Span, file: &'t str) -> &'t str {
        if self.corrections.is_empty() {
            return span.text(file);
        }
        let found = self.corrections.binary_search_by_key(&span, |(at, _)| *at).ok();
        found.and_then(|index| self.corrections.get(index)).map_or_else(|| span.text(file), |(_, text)| text)
    }
}
