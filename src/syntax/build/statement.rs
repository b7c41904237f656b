//! Statements: their heads, and the statement around head and clauses.

use super::super::ast::{
    Applied, ChangeVerb, Claim, ClauseKind, CondId, Including, Kind, List, Mode, Need, Sense, Statement, StatusVerb,
    Target,
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
            Rule::practice => {
                let (of, applied) = self.practice(&mut inside)?;
                Kind::Practice { of, applied }
            }
            Rule::property => Kind::Property(self.declared(&mut inside)?),
            Rule::dimension => Kind::Dimension(self.declared(&mut inside)?),
            _ => self.declaration(node.rule, &mut inside)?,
        };
        Ok(Head { kind, span: self.span(node) })
    }

    /// A statement that begins with a name.
    fn named(&mut self, walk: &mut Walk<'_>) -> Built<Kind> {
        let before = self.is_before(*walk);
        let at = self.target_parts(walk)?;
        let Some(node) = walk.peek() else {
            return Ok(Kind::Broken);
        };
        match node.rule {
            Rule::mode | Rule::properties => self.norm(at, before.then_some(Sense::Before), walk),
            Rule::gives => {
                walk.step();
                self.norm(at, Some(Sense::Gives), walk)
            }
            Rule::demands => {
                walk.step();
                self.norm(at, Some(Sense::Demands), walk)
            }
            Rule::defines => {
                let mut inside = walk.inside(node);
                let term = self.name(&mut inside, Expected::Name)?;
                let (mut region, mut elements) = (CondId::NONE, List::EMPTY);
                match inside.take(Rule::set) {
                    Some(set) => elements = self.members(inside.inside(set))?,
                    None => region = self.condition(&mut inside)?,
                }
                Ok(Kind::Defines { at, term, region, elements })
            }
            Rule::choice => self.choice(at, walk.inside(node)),
            Rule::judgement => Ok(Kind::Judgement { at, before }),
            Rule::string => {
                walk.step();
                let last = self.quotation_if(walk);
                Ok(Kind::NoAction { at, quote: self.quotation(node), last })
            }
            Rule::no_action => Ok(Kind::NoAction { at, quote: Span::NONE, last: Span::NONE }),
            Rule::see => Ok(Kind::See { at, to: self.target(&mut walk.inside(node))? }),
            Rule::repeals => Ok(Kind::Repeals { at, what: self.targets(&mut walk.inside(node))? }),
            Rule::silent => {
                let properties = self.names(&mut walk.inside(node))?;
                Ok(Kind::Silent { of: at.act, properties })
            }
            Rule::status => self.status(at.act, walk.inside(node)),
            Rule::change => self.change(at.act, walk.inside(node)),
            Rule::recommends => {
                let mut inside = walk.inside(node);
                let words = self.quotation_if(&mut inside);
                let bill = if words.is_some() { Span::NONE } else { self.name(&mut inside, Expected::Name)? };
                Ok(Kind::Recommends { source: at.act, bill, words })
            }
            _ => self.says(at.act, walk.inside(node)),
        }
    }

    fn properties(&mut self, walk: &mut Walk<'_>) -> Built<List<Span>> {
        let node = self.need(walk, Rule::properties, Expected::Property)?;
        self.names(&mut walk.inside(node))
    }

    fn norm(&mut self, at: Target, sense: Option<Sense>, walk: &mut Walk<'_>) -> Built<Kind> {
        let mode = walk.take(Rule::mode).map(|node| match self.str(node) {
            "must" => Mode::Must,
            "should" => Mode::Should,
            "may" => Mode::May,
            _ => Mode::Progressively,
        });
        let properties = self.properties(walk)?;
        let by = self.by(walk)?;
        let comparisons = self.comparisons(walk)?;
        self.ended(walk)?;
        Ok(Kind::Norm { at, sense, mode, properties, comparisons, by })
    }

    /// Whether the target that follows is no place of a text, but the time before its ratification.
    fn is_before(&self, mut walk: Walk<'_>) -> bool {
        walk.take(Rule::name);
        walk.take(Rule::address).is_some_and(|address| self.str(address).starts_with("before"))
    }

    /// A line of a bill.
    fn change(&mut self, bill: Span, mut walk: Walk<'_>) -> Built<Kind> {
        let verb = match walk.step().map_or("", |node| self.str(node)) {
            "adds" => ChangeVerb::Adds,
            "replaces" => ChangeVerb::Replaces,
            _ => ChangeVerb::Repeals,
        };
        let of = self.targets(&mut walk)?;
        let (mut mode, mut properties, mut comparisons, mut by) = (None, List::EMPTY, List::EMPTY, List::EMPTY);
        if walk.peek().is_some()
            && let Kind::Norm { mode: m, properties: p, comparisons: c, by: b, .. } =
                self.norm(Target::NONE, None, &mut walk)?
        {
            (mode, properties, comparisons, by) = (m, p, c, b);
        }
        Ok(Kind::Change { bill, verb, of, mode, properties, comparisons, by })
    }

    fn choice(&mut self, at: Target, mut walk: Walk<'_>) -> Built<Kind> {
        let node = self.need(&mut walk, Rule::quantifier, Expected::Statement)?;
        let words = self.str(node);
        let need = match words.as_bytes() {
            [b'a', b'n', ..] => Need::Any,
            [b'a', b'l', ..] => Need::All,
            _ => {
                let from = words.bytes().position(|byte| byte.is_ascii_digit()).unwrap_or(0);
                let digits = words.bytes().skip(from).take_while(u8::is_ascii_digit).count();
                let start = node.start + u32::try_from(from).unwrap_or(0);
                Need::AtLeast(self.leaf(node.over(start, start + u32::try_from(digits).unwrap_or(0))))
            }
        };
        let options = self.need(&mut walk, Rule::options, Expected::Target)?;
        let members = self.targets(&mut walk.inside(options))?;
        let start = length(&self.tree.including);
        while let Some(mut inside) = walk.enter(Rule::including) {
            let count = self.need(&mut inside, Rule::count_of, Expected::Value)?;
            let count = self.leaf(count);
            let of = self.targets(&mut inside)?;
            self.tree.including.push(Including { count, of });
        }
        Ok(Kind::Choice { at, need, members, including: since(&self.tree.including, start) })
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
            [b'a', b'p', ..] => StatusVerb::Approved,
            [b'a', b'c', b'c', b'e', b'd', ..] => StatusVerb::Acceded,
            [b'a', .., b'd'] => StatusVerb::Accepted,
            [b'a', ..] => StatusVerb::Accepts,
            [b's', b'u', ..] => StatusVerb::Succeeded,
            [b's', ..] => StatusVerb::Signed,
            [b'd', b'e', b'n', ..] => StatusVerb::Denounced,
            [b'd', .., b'r'] => StatusVerb::DeclaresNothing,
            [b'd', ..] => StatusVerb::Declares,
            [b'e', ..] => StatusVerb::Excludes,
            _ => StatusVerb::NotParty,
        };
        let to = self.target(&mut walk)?;
        let as_of = walk.take(Rule::date).map_or(Span::NONE, |date| self.leaf(date));
        let (mut properties, mut comparisons) = (List::EMPTY, List::EMPTY);
        if walk.peek().is_some() {
            properties = self.properties(&mut walk)?;
            comparisons = self.comparisons(&mut walk)?;
        }
        Ok(Kind::Status { of, verb, to, as_of, properties, comparisons })
    }

    fn practice(&mut self, inside: &mut Walk<'_>) -> Built<(Target, Applied)> {
        let of = self.target(inside)?;
        let node = self.need(inside, Rule::applied, Expected::Statement)?;
        let applied = match self.str(node).as_bytes() {
            [b'a', ..] => Applied::Yes,
            [b'p', ..] => Applied::Partly,
            [b'n', ..] => Applied::No,
            _ => Applied::Unclear,
        };
        Ok((of, applied))
    }

    /// A claim of a form that other statements have as well, if it is one.
    fn says_as_others(&mut self, walk: &mut Walk<'_>) -> Built<Option<Claim>> {
        let Some(node) = walk.peek() else { return Ok(None) };
        Ok(match node.rule {
            Rule::string => Some(Claim::Words(self.quotation(node))),
            Rule::practice => {
                let (of, applied) = self.practice(&mut walk.inside(node))?;
                Some(Claim::Practice { of, applied })
            }
            Rule::name => {
                let of = self.name_at(node)?;
                walk.step();
                match walk.peek() {
                    Some(next) if next.rule == Rule::silent => {
                        Some(Claim::Silent { of, properties: self.names(&mut walk.inside(next))? })
                    }
                    Some(next) if next.rule == Rule::status => match self.status(of, walk.inside(next))? {
                        Kind::Status { of, verb, to, as_of, .. } => Some(Claim::Status { of, verb, to, as_of }),
                        _ => None,
                    },
                    _ => {
                        let line = self.line_of(of, walk)?;
                        match walk.peek() {
                            Some(node) if node.rule == Rule::trend => {
                                Some(Claim::Trend { line, trend: self.trend(node, walk.inside(node))? })
                            }
                            _ => Some(Claim::Cell { line, comparisons: self.comparisons(walk)? }),
                        }
                    }
                }
            }
            _ => None,
        })
    }

    fn says(&mut self, source: Span, mut walk: Walk<'_>) -> Built<Kind> {
        if let Some(claim) = self.says_as_others(&mut walk)? {
            return Ok(Kind::Says { source, at: Target::NONE, claim });
        }
        let (at, before) = match walk.enter(Rule::target) {
            Some(mut target) => {
                let before = self.is_before(target);
                (self.target_parts(&mut target)?, before)
            }
            None => (Target::NONE, false),
        };
        if let Some(verdict) = walk.take(Rule::verdict) {
            return Ok(Kind::Says { source, at, claim: Claim::Verdict(self.leaf(verdict)) });
        }
        if walk.take(Rule::judgement).is_some() {
            return Ok(Kind::Says { source, at, claim: Claim::Judgement });
        }
        if let Some(node) = walk.take(Rule::ready) {
            return Ok(Kind::Says { source, at, claim: Claim::Ready(self.str(node).starts_with("ready")) });
        }
        let properties = self.properties(&mut walk)?;
        let comparisons = self.comparisons(&mut walk)?;
        let claim =
            if before { Claim::Before { properties, comparisons } } else { Claim::Law { properties, comparisons } };
        Ok(Kind::Says { source, at, claim })
    }
}
