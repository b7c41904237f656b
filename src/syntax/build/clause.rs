//! Clauses: every line under a statement's head, and the rows of tables.

use super::super::ast::{Clause, ClauseKind, DateAt, ExprId, ExprKind, Key, List};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::{Expected, ProblemKind};
use super::{Builder, Built, length, refuse, since};
use crate::source::Span;

impl Builder<'_> {
    /// The clauses that follow.
    pub fn clauses(&mut self, walk: &mut Walk<'_>) -> Built<()> {
        while let Some(node) = walk.step() {
            self.clause(walk.inside(node), node)?;
        }
        Ok(())
    }

    /// Appends the clause at `node`.
    pub(super) fn clause(&mut self, mut inside: Walk<'_>, node: Node) -> Built<()> {
        let walk = &mut inside;
        let span = self.span(node);
        let kind = match node.rule {
            Rule::from => self.from(walk)?,
            Rule::dated => self.dated(walk)?,
            Rule::for_clause => match walk.enter(Rule::share) {
                Some(mut share) => self.share(&mut share)?,
                None => ClauseKind::For(self.persons(walk)?),
            },
            Rule::conditional => self.conditional(walk)?,
            Rule::quoted => self.quoted(walk)?,
            Rule::pointed => self.pointed(walk)?,
            Rule::cite => {
                let targets = self.targets(walk)?;
                ClauseKind::Cite { targets, quote: self.quotation_if(walk) }
            }
            Rule::expect => self.expect(walk)?,
            Rule::unverified => ClauseKind::Unverified(self.quotation_if(walk)),
            Rule::reading => {
                let words = self.quotation_if(walk);
                let by = match walk.take(Rule::name) {
                    Some(name) => self.name_at(name)?,
                    None => Span::NONE,
                };
                ClauseKind::Reading { words, by }
            }
            Rule::in_practice => ClauseKind::InPractice(self.quotation_if(walk)),
            Rule::by_declaration => ClauseKind::ByDeclaration,
            Rule::during => ClauseKind::During(self.date(walk)?),
            Rule::by_whom => {
                let words = self.quotation_if(walk);
                let source = if words.is_some() { Span::NONE } else { self.name(walk, Expected::Name)? };
                ClauseKind::ByWhom { words, source }
            }
            Rule::figure => {
                let of = self.line(walk)?;
                if let Some(node) = walk.peek().filter(|node| node.rule == Rule::trend) {
                    ClauseKind::FigureTrend { of, trend: self.trend(node, walk.inside(node))? }
                } else if let Some(comparison) = self.comparison(walk)? {
                    ClauseKind::Figure { of, comparison }
                } else {
                    let kind = ProblemKind::Expected { expected: Expected::Operator, found: String::new() };
                    return Err(refuse(kind, span));
                }
            }
            Rule::on_average => ClauseKind::OnAverage { of: self.group_of(walk)?, weighted: self.weighted(walk)? },
            Rule::mark => match self.str(node).as_bytes() {
                [b'b', b'l', ..] => ClauseKind::Blocking(true),
                [b'n', ..] => ClauseKind::Blocking(false),
                [b'm', ..] => ClauseKind::MoreIsBetter,
                [b'l', ..] => ClauseKind::LessIsBetter,
                [b'a', ..] => ClauseKind::AddsUp,
                _ => ClauseKind::BestOf,
            },
            Rule::row => self.row(walk)?,
            rule => match self.procedural(rule, walk)? {
                Some(kind) => kind,
                None => self.header(rule, walk)?,
            },
        };
        self.tree.clauses.push(Clause { span, kind });
        Ok(())
    }

    fn expect(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        if walk.peek().is_some_and(|node| matches!(node.rule, Rule::target | Rule::properties))
            || walk.has_behind(Rule::kept)
        {
            return self.expect_of_case(walk);
        }
        let of = match walk.take(Rule::name) {
            Some(name) => self.name_at(name)?,
            None => Span::NONE,
        };
        let verdict = self.need(walk, Rule::verdict, Expected::Verdict)?;
        Ok(ClauseKind::Expect { of, verdict: self.leaf(verdict), clauses: 0 })
    }

    /// `at least 50% of employees counting economically_active`
    fn share(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let percent = self.need(walk, Rule::percent, Expected::Value)?;
        let percent = self.leaf(Self::trimmed(percent, 0, 1));
        let of = self.group_of(walk)?;
        let counting = match walk.take(Rule::name) {
            Some(name) => self.name_at(name)?,
            None => Span::NONE,
        };
        Ok(ClauseKind::ForShare { percent, of, counting, weighted: self.weighted(walk)? })
    }

    /// `from 2016-01-01`, or a row whose first key is that.
    fn from(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let Some(node) = walk.take(Rule::date) else {
            let value = self.value(walk)?;
            return self.cells(walk, Key::From(value));
        };
        let unverified = walk.take(Rule::doubt).is_some();
        let span = self.leaf(node);
        if walk.peek().is_none() {
            return Ok(ClauseKind::From(DateAt { span, unverified }));
        }
        let value = self.push(span, ExprKind::Date);
        self.cells(walk, Key::From(value))
    }

    fn row(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let key = self.key(walk)?;
        self.cells(walk, key)
    }

    fn key(&mut self, walk: &mut Walk<'_>) -> Built<Key> {
        let node = self.need(walk, Rule::key, Expected::Row)?;
        let mut inside = walk.inside(node);
        if let Some(period) = inside.take(Rule::period) {
            return Ok(Key::Period(self.leaf(period)));
        }
        Ok(match inside.peek() {
            Some(name) if name.rule == Rule::word && self.str(name).len() == (node.end - node.start) as usize => {
                Key::Name(self.name_at(name)?)
            }
            _ => Key::From(self.value(&mut inside)?),
        })
    }

    /// The further keys of a row, and its value.
    fn cells(&mut self, walk: &mut Walk<'_>, first: Key) -> Built<ClauseKind> {
        let start = length(&self.tree.keys);
        self.tree.keys.push(first);
        while walk.peek().is_some_and(|node| node.rule == Rule::key) {
            let key = self.key(walk)?;
            self.tree.keys.push(key);
        }
        let keys: List<Key> = since(&self.tree.keys, start);
        let cell = self.need(walk, Rule::cell, Expected::Row)?;
        let mut inside = walk.inside(cell);
        let value = if inside.take(Rule::no_cell).is_some() { ExprId::NONE } else { self.value(&mut inside)? };
        Ok(ClauseKind::Row { keys, value })
    }

    pub(super) fn date(&mut self, walk: &mut Walk<'_>) -> Built<DateAt> {
        let node = self.need(walk, Rule::date, Expected::Date)?;
        let span = self.leaf(node);
        Ok(DateAt { span, unverified: walk.take(Rule::doubt).is_some() })
    }

    fn dated(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let word = self.need(walk, Rule::dated_word, Expected::Clause)?;
        let date = self.date(walk)?;
        Ok(match self.str(word) {
            "until" => ClauseKind::Until(date),
            "read" => ClauseKind::Read(date),
            "adopted" => ClauseKind::Adopted(date),
            "registered" => ClauseKind::Registered(date),
            "wording" => ClauseKind::Wording(date),
            "published" => ClauseKind::Published(date),
            _ => ClauseKind::InForce(date),
        })
    }

    fn conditional(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let word = self.need(walk, Rule::condition_word, Expected::Clause)?;
        let condition = self.condition(walk)?;
        Ok(match self.str(word) {
            "when" => ClauseKind::When(condition),
            "unless" => ClauseKind::Unless(condition),
            _ => ClauseKind::Where(condition),
        })
    }

    fn quoted(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let word = self.need(walk, Rule::quoted_word, Expected::Clause)?;
        let text = self.quotation_if(walk);
        Ok(match self.str(word) {
            "note" => ClauseKind::Note(text),
            "because" => ClauseKind::Because(text),
            "quote" => ClauseKind::Quote(text),
            "number" => ClauseKind::Number(text),
            "file" => ClauseKind::File(text),
            _ => ClauseKind::AlsoCalled(text),
        })
    }

    fn pointed(&mut self, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        let word = self.need(walk, Rule::pointed_word, Expected::Clause)?;
        let targets = self.targets(walk)?;
        Ok(match self.str(word) {
            "overrides" => ClauseKind::Overrides(targets),
            "besides" => ClauseKind::Besides(targets),
            "relaxes" => ClauseKind::Relaxes(targets),
            "searched" => ClauseKind::Searched(targets),
            _ => ClauseKind::NotSearched(targets),
        })
    }

    /// The lines of the headers of texts and properties.
    fn header(&mut self, rule: Rule, walk: &mut Walk<'_>) -> Built<ClauseKind> {
        Ok(match rule {
            Rule::sums => self.sums(walk)?,
            Rule::measured => ClauseKind::MeasuredBy(self.line(walk)?),
            Rule::worded => {
                let word = self.need(walk, Rule::worded_word, Expected::Clause)?;
                let name = self.name(walk, Expected::Name)?;
                match self.str(word) {
                    "kind" => ClauseKind::Kind(name),
                    "body" => ClauseKind::Body(name),
                    "rank" => ClauseKind::Rank(name),
                    _ => ClauseKind::Of(name),
                }
            }
            Rule::listed => {
                let word = self.need(walk, Rule::listed_word, Expected::Clause)?;
                let names = self.names(walk)?;
                if self.str(word) == "revises" { ClauseKind::Revises(names) } else { ClauseKind::Replaces(names) }
            }
            Rule::title_in => {
                let language = self.name(walk, Expected::Name)?;
                ClauseKind::TitleIn { language, title: self.quotation_if(walk) }
            }
            Rule::part => {
                let name = self.need(walk, Rule::part_number, Expected::Name)?;
                let articles = self.need(walk, Rule::address, Expected::Address)?;
                let (name, articles) = (self.leaf(name), self.leaf(articles));
                ClauseKind::Part { name, articles, title: self.quotation_if(walk) }
            }
            Rule::binds => {
                let after = self.value(walk)?;
                ClauseKind::Binds { after, event: self.name(walk, Expected::Name)? }
            }
            Rule::by_law => {
                let number = self.quotation_if(walk);
                let date = walk.take(Rule::date).map_or(Span::NONE, |node| self.leaf(node));
                ClauseKind::ByLaw { number, date }
            }
            Rule::covers => {
                let value = self.name(walk, Expected::Value)?;
                ClauseKind::Covers { value, covered: self.names(walk)? }
            }
            Rule::actor => ClauseKind::Actor(self.name(walk, Expected::Name)?),
            Rule::was => {
                let address = self.need(walk, Rule::address, Expected::Address)?;
                let address = self.leaf(address);
                ClauseKind::Was { address, until: self.date(walk)? }
            }
            Rule::applies => ClauseKind::AppliesFrom(self.date(walk)?),
            Rule::transitional => ClauseKind::TransitionalUntil(self.date(walk)?),
            Rule::allow => {
                let code = walk.take(Rule::code).map_or(Span::NONE, |node| self.leaf(node));
                let because = walk.enter(Rule::allowed_why).map_or(Span::NONE, |mut why| self.quotation_if(&mut why));
                ClauseKind::Allow { code, because }
            }
            _ => {
                let span = walk.peek().map_or(Span::NONE, |node| self.span(node));
                return Err(refuse(ProblemKind::Expected { expected: Expected::Clause, found: String::new() }, span));
            }
        })
    }

    /// Gives each `expect` the `for`, `when`, `from` and `because` that stand behind it, each at most once
    /// and in this order.
    pub(super) fn give_expectations_their_clauses(&mut self, start: u32) {
        let clauses = self.tree.clauses.get_mut(start as usize..).unwrap_or(&mut []);
        // The place in that order of the last clause that was taken, and how many were.
        let (mut place, mut taken) = (0, 0);
        for clause in clauses.iter_mut().rev() {
            let own = match clause.kind {
                ClauseKind::For(_) => 1,
                ClauseKind::When(_) => 2,
                ClauseKind::From(_) => 3,
                ClauseKind::Because(_) => 4,
                _ => 0,
            };
            if let ClauseKind::Expect { clauses, .. } = &mut clause.kind {
                *clauses = taken;
            }
            // Read from the back: a run grows while the order falls, and begins anew where it doesn't.
            taken = match own {
                0 => 0,
                _ if own < place => taken + 1,
                _ => 1,
            };
            place = own;
        }
    }
}
