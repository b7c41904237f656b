//! Statements: their heads, and the statement around head and clauses.

use super::super::ast::{
    Claim, ClauseKind, CondId, Declared, Kind, List, Mode, RankStep, Statement, StatusVerb, Target, TextSort,
};
use super::super::grammar::{Rule, Walk};
use super::super::problem::{Expected, ProblemKind};
use super::{Builder, Built, length, refuse, since};
use crate::source::Span;

/// Parameters of a head: what it says and where it ends.
pub(in crate::syntax) struct Head {
    pub kind: Kind,
    pub span: Span,
}

impl Builder<'_> {
    /// Appends the statement at `node`.
    pub fn statement(&mut self, inside: Walk<'_>) -> Built<()> {
        let start = self.next_clause();
        let head = self.open(inside)?;
        self.complete(&head, start, head.span);
        Ok(())
    }

    /// A statement's head; its clauses are appended.
    pub fn open(&mut self, mut inside: Walk<'_>) -> Built<Head> {
        let head = self.head(&mut inside)?;
        self.clauses(&mut inside)?;
        Ok(head)
    }

    /// Appends a statement with `head` and the clauses since `start`; `least` is what it covers at least.
    pub fn complete(&mut self, head: &Head, start: u32, least: Span) {
        self.give_expectations_their_clauses(start);
        let clauses: List<_> = since(&self.tree.clauses, start);
        let last = clauses.of(&self.tree.clauses).last();
        let span = last.map_or(least, |clause| least.to(clause.span));
        self.tree.statements.push(Statement { span, head_end: head.span.end, clauses, kind: head.kind });
    }

    /// How many clauses there are: where those of the next statement begin.
    pub fn next_clause(&self) -> u32 {
        length(&self.tree.clauses)
    }

    /// Appends a clause that can't be read.
    pub fn broken_clause(&mut self, span: Span) {
        self.tree.clauses.push(super::super::ast::Clause { span, kind: ClauseKind::Broken });
    }

    fn head(&mut self, walk: &mut Walk<'_>) -> Built<Head> {
        let Some(node) = walk.step() else {
            return Ok(Head { kind: Kind::Broken, span: Span::NONE });
        };
        let mut inside = walk.inside(node);
        let kind = match node.rule {
            Rule::named => self.named(&mut inside)?,
            Rule::property => Kind::Property(self.declared(&mut inside)?),
            Rule::dimension => Kind::Dimension(self.declared(&mut inside)?),
            _ => self.declaration(node.rule, &mut inside)?,
        };
        Ok(Head { kind, span: self.span(node) })
    }

    fn declaration(&mut self, rule: Rule, walk: &mut Walk<'_>) -> Built<Kind> {
        Ok(match rule {
            Rule::text => self.text(walk)?,
            Rule::hierarchy => self.hierarchy(walk)?,
            Rule::group => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                Kind::Group { name, title, region: self.condition(walk)? }
            }
            Rule::topic => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                let members = self.need(walk, Rule::members, Expected::Property)?;
                Kind::Topic { name, title, members: self.names(&mut walk.inside(members))? }
            }
            Rule::parameter => {
                let name = self.name(walk, Expected::Name)?;
                let title = self.quotation_if(walk);
                let node = self.need(walk, Rule::type_of, Expected::Type)?;
                let of_type = self.type_of(walk.inside(node), node)?;
                Kind::Parameter { name, title, of_type, by: self.by(walk)? }
            }
            _ => Kind::Never { region: self.condition(walk)? },
        })
    }

    fn text(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let word = self.need(walk, Rule::text_word, Expected::Statement)?;
        let sort = match self.str(word) {
            "instrument" => TextSort::Instrument,
            "law" => TextSort::Law,
            "jurisdiction" => TextSort::Jurisdiction,
            _ => TextSort::Source,
        };
        let name = self.name(walk, Expected::Name)?;
        Ok(Kind::Text { sort, name, title: self.quotation_if(walk) })
    }

    /// The `from` and `until` before the colon are clauses of the statement.
    fn hierarchy(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let of = self.name(walk, Expected::Name)?;
        while let Some(node) = walk.peek().filter(|node| matches!(node.rule, Rule::from | Rule::dated)) {
            walk.step();
            self.clause(walk.inside(node), node)?;
        }
        let start = length(&self.tree.ranks);
        let mut beside = false;
        while let Some(node) = walk.step() {
            match node.rule {
                Rule::rank => {
                    let name = self.leaf(node);
                    if self.str(node) != "unknown" {
                        self.tree.ranks.push(RankStep { name, beside });
                    }
                }
                rule => beside = rule == Rule::beside,
            }
        }
        Ok(Kind::Hierarchy { of, ranks: since(&self.tree.ranks, start) })
    }

    fn declared(&mut self, walk: &mut Walk<'_>) -> Built<Declared> {
        let name = self.name(walk, Expected::Name)?;
        let title = self.quotation_if(walk);
        let of_type = match walk.step() {
            Some(node) if node.rule == Rule::type_of => self.type_of(walk.inside(node), node)?,
            Some(node) => self.formula(walk.inside(node), node)?,
            None => self.missing_type(),
        };
        let bearer = match walk.take(Rule::name) {
            Some(node) => self.name_at(node)?,
            None => Span::NONE,
        };
        Ok(Declared { name, title, of_type, bearer })
    }

    fn by(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        match walk.enter(Rule::by) {
            Some(mut axes) => self.names(&mut axes),
            None => Ok(List::EMPTY),
        }
    }

    /// A statement that begins with a name.
    fn named(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let at = self.target_parts(walk)?;
        let Some(node) = walk.peek() else {
            return Ok(Kind::Broken);
        };
        match node.rule {
            Rule::mode | Rule::properties => self.norm(at, walk),
            Rule::judgement => Ok(Kind::Judgement { at }),
            Rule::string => Ok(Kind::NoAction { at, quote: self.quotation(node) }),
            Rule::no_action => Ok(Kind::NoAction { at, quote: Span::NONE }),
            Rule::see => Ok(Kind::See { at, to: self.target(&mut walk.inside(node))? }),
            Rule::silent => {
                let properties = self.names(&mut walk.inside(node))?;
                Ok(Kind::Silent { of: at.act, properties })
            }
            Rule::status => self.status(at.act, walk.inside(node)),
            _ => self.says(at.act, walk.inside(node)),
        }
    }

    fn properties(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        let node = self.need(walk, Rule::properties, Expected::Property)?;
        self.names(&mut walk.inside(node))
    }

    fn norm(&mut self, at: Target, walk: &mut Walk<'_>) -> Built<Kind> {
        let mode = walk.take(Rule::mode).map(|node| match self.str(node) {
            "must" => Mode::Must,
            "should" => Mode::Should,
            _ => Mode::Progressively,
        });
        let properties = self.properties(walk)?;
        let by = self.by(walk)?;
        let comparisons = self.comparisons(walk)?;
        self.ended(walk)?;
        Ok(Kind::Norm { at, mode, properties, comparisons, by })
    }

    /// `x exists + 5`: the grammar's one loop lets it through.
    fn ended(&self, walk: &Walk<'_>) -> Built<()> {
        let Some(node) = walk.peek() else {
            return Ok(());
        };
        let kind = ProblemKind::Expected { expected: Expected::Clause, found: self.str(node).to_owned() };
        Err(refuse(kind, self.span(node)))
    }

    fn status(&mut self, of: Span, mut walk: Walk<'_>) -> Built<Kind> {
        let node = self.need(&mut walk, Rule::status_verb, Expected::Statement)?;
        let verb = match self.str(node).as_bytes() {
            [b'r', ..] => StatusVerb::Ratified,
            [b'a', b'c', b'c', b'e', b'd', ..] => StatusVerb::Acceded,
            [b'a', ..] => StatusVerb::Accepts,
            [b's', ..] => StatusVerb::Signed,
            [b'd', ..] => StatusVerb::Denounced,
            [b'e', ..] => StatusVerb::Excludes,
            _ => StatusVerb::NotParty,
        };
        let to = self.target(&mut walk)?;
        let as_of = walk.take(Rule::date).map_or(Span::NONE, |date| self.leaf(date));
        Ok(Kind::Status { of, verb, to, as_of })
    }

    fn says(&mut self, source: Span, mut walk: Walk<'_>) -> Built<Kind> {
        let at = match walk.enter(Rule::target) {
            Some(mut target) => self.target_parts(&mut target)?,
            None => Target::NONE,
        };
        if let Some(verdict) = walk.take(Rule::verdict) {
            return Ok(Kind::Says { source, at, claim: Claim::Verdict(self.leaf(verdict)) });
        }
        let properties = self.properties(&mut walk)?;
        let comparisons = self.comparisons(&mut walk)?;
        Ok(Kind::Says { source, at, claim: Claim::Law { properties, comparisons } })
    }

    /// What can be told of a declaration whose rest can't be read: its name stays known.
    pub fn loose(&mut self, mut walk: Walk<'_>) -> Built<Head> {
        let word = self.need(&mut walk, Rule::loose_word, Expected::Statement)?;
        let name = self.name(&mut walk, Expected::Name)?;
        let title = self.quotation_if(&mut walk);
        let sort = match self.str(word) {
            "instrument" => Some(TextSort::Instrument),
            "law" => Some(TextSort::Law),
            "jurisdiction" => Some(TextSort::Jurisdiction),
            "source" => Some(TextSort::Source),
            _ => None,
        };
        let declared = |of_type| Declared { name, title, of_type, bearer: Span::NONE };
        let kind = match (sort, self.str(word)) {
            (Some(sort), _) => Kind::Text { sort, name, title },
            (None, "property") => Kind::Property(declared(self.missing_type())),
            (None, "dimension") => Kind::Dimension(declared(self.missing_type())),
            (None, "group") => Kind::Group { name, title, region: CondId::NONE },
            (None, "topic") => Kind::Topic { name, title, members: List::EMPTY },
            (None, _) => Kind::Parameter { name, title, of_type: self.missing_type(), by: List::EMPTY },
        };
        Ok(Head { kind, span: self.span(word).to(name).to(title) })
    }
}
