//! Conditions and persons. A condition arrives as a flat run of terms with `and` and `or` between them;
//! a mixture of both has two readings and is refused with both. Persons are noun phrases.

use super::super::ast::{Cond, CondId, CondKind, Target};
use super::super::grammar::{Node, Rule, Walk};
use super::super::problem::{Expected, ProblemKind};
use super::{Builder, Built, DEPTH, length, refuse, since};
use crate::source::Span;

impl Builder<'_> {
    fn push_cond(&mut self, span: Span, kind: CondKind) -> CondId {
        let id = CondId(length(&self.tree.conds));
        self.tree.conds.push(Cond { span, kind });
        id
    }

    /// The conditions that wait since `mark`, as one: alone, or joined.
    fn gather(&mut self, mark: usize, all: bool) -> CondId {
        if let [only] = self.waiting.get(mark..).unwrap_or(&[]) {
            let only = *only;
            self.waiting.truncate(mark);
            return only;
        }
        let start = length(&self.tree.cond_ids);
        let ids: std::vec::Drain<'_, CondId> = self.waiting.drain(mark..);
        self.tree.cond_ids.extend(ids);
        let list = since(&self.tree.cond_ids, start);
        let place = |id: Option<&CondId>| id.map_or(Span::NONE, |id| self.tree.cond(*id).span);
        let ids = list.of(&self.tree.cond_ids);
        let span = place(ids.first()).to(place(ids.last()));
        self.push_cond(span, if all { CondKind::All(list) } else { CondKind::Any(list) })
    }

    /// A condition to the end of its terms.
    pub(super) fn condition(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let mark = self.waiting.len();
        let mut joined_by: Option<Node> = None;
        let begin = walk.peek();
        let term = self.term(walk)?;
        self.waiting.push(term);
        while let Some(logic) = walk.peek().filter(|node| matches!(node.rule, Rule::and | Rule::or)) {
            if joined_by.is_some_and(|first| first.rule != logic.rule) {
                return Err(self.mixed(begin, *walk));
            }
            joined_by = Some(logic);
            walk.step();
            let term = self.term(walk)?;
            self.waiting.push(term);
        }
        let all = joined_by.is_none_or(|node| node.rule == Rule::and);
        Ok(self.gather(mark, all))
    }

    /// `a and b or c`, with both readings.
    fn mixed(&self, begin: Option<Node>, at: Walk<'_>) -> Box<super::Problem> {
        let Some(begin) = begin else {
            return refuse(ProblemKind::NothingBehind { found: String::new() }, Span::NONE);
        };
        // The terms between the operators, as written.
        let (mut end, mut joints) = (begin.end, Vec::new());
        let mut walk = at.from(begin);
        while let Some(node) = walk.step() {
            match node.rule {
                Rule::and | Rule::or => joints.push(node),
                Rule::not
                | Rule::between
                | Rule::test
                | Rule::declared
                | Rule::is_met
                | Rule::words
                | Rule::group_of => end = node.end,
                _ => break,
            }
        }
        let whole = begin.over(begin.start, end);
        let text = |start: u32, end: u32| {
            Span::new(start, end).text(self.text.read).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let grouped = |inner: Rule| {
            let (mut out, mut part, mut start) = (Vec::new(), Vec::new(), whole.start);
            let close = |part: &mut Vec<String>, word: &str| {
                let text = part.join(word);
                if part.len() > 1 { format!("({text})") } else { text }
            };
            let (inner_word, outer_word) = if inner == Rule::and { (" and ", " or ") } else { (" or ", " and ") };
            for joint in &joints {
                part.push(text(start, joint.start));
                if joint.rule != inner {
                    out.push(close(&mut part, inner_word));
                    part.clear();
                }
                start = joint.end;
            }
            part.push(text(start, whole.end));
            out.push(close(&mut part, inner_word));
            out.join(outer_word)
        };
        let kind = ProblemKind::MixedAndOr { and_first: grouped(Rule::and), or_first: grouped(Rule::or) };
        refuse(kind, self.span(whole))
    }

    fn term(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let first = walk.peek();
        let mut nots: Vec<Node> = Vec::new();
        while let Some(not) = walk.take(Rule::not) {
            nots.push(not);
        }
        if nots.len() > DEPTH {
            let span = first.map_or(Span::NONE, |node| self.span(node));
            return Err(refuse(ProblemKind::TooDeep { limit: DEPTH }, span));
        }
        let mut id = self.plain_term(walk)?;
        while let Some(not) = nots.pop() {
            let span = self.span(not).to(self.tree.cond(id).span);
            id = self.push_cond(span, CondKind::Not(id));
        }
        Ok(id)
    }

    fn plain_term(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let Some(node) = walk.step() else {
            return Err(refuse(
                ProblemKind::Expected { expected: Expected::Condition, found: String::new() },
                Span::NONE,
            ));
        };
        let span = self.span(node);
        let mut inside = walk.inside(node);
        match node.rule {
            Rule::group_of => {
                self.deeper(node)?;
                let id = self.condition(&mut inside)?;
                self.depth -= 1;
                if let Some(cond) = self.tree.conds.get_mut(id.0 as usize) {
                    cond.span = span;
                }
                Ok(id)
            }
            Rule::test => self.test(inside, span),
            Rule::between => self.between(inside, span),
            Rule::declared => {
                let of = self.name(&mut inside, Expected::Name)?;
                let what = self.targets(&mut inside)?;
                Ok(self.push_cond(span, CondKind::Declared { of, what }))
            }
            Rule::is_met => {
                let start = length(&self.tree.targets);
                let target = self.target_parts(&mut inside)?;
                self.tree.targets.push(target);
                let target = since(&self.tree.targets, start);
                Ok(self.push_cond(span, CondKind::IsMet(target)))
            }
            _ => {
                let words = self.words(&mut inside)?;
                Ok(self.push_cond(span, CondKind::Words(words)))
            }
        }
    }

    fn test(&mut self, mut inside: Walk<'_>, span: Span) -> Built<CondId> {
        let is_met = self.is_met(inside);
        let subject = self.name(&mut inside, Expected::Name)?;
        if is_met {
            let start = length(&self.tree.targets);
            self.tree.targets.push(Target { act: subject, ..Target::NONE });
            let target = since(&self.tree.targets, start);
            return Ok(self.push_cond(span, CondKind::IsMet(target)));
        }
        let Some(comparison) = self.comparison(&mut inside)? else {
            return Err(refuse(ProblemKind::Expected { expected: Expected::Operator, found: String::new() }, span));
        };
        Ok(self.push_cond(span, CondKind::Test { subject, op: comparison.op, value: comparison.value }))
    }

    /// `C102 is met` speaks of an act; `met` is no value of an axis.
    fn is_met(&self, mut inside: Walk<'_>) -> bool {
        inside.step();
        let is = inside.take(Rule::operator).is_some_and(|node| self.str(node) == "is");
        is && inside.take(Rule::name).is_some_and(|node| self.str(node) == "met") && inside.peek().is_none()
    }

    fn between(&mut self, mut inside: Walk<'_>, span: Span) -> Built<CondId> {
        let low = self.value(&mut inside)?;
        let first = self.need(&mut inside, Rule::less, Expected::Operator)?;
        let subject = self.name(&mut inside, Expected::Name)?;
        let second = self.need(&mut inside, Rule::less, Expected::Operator)?;
        let high = self.value(&mut inside)?;
        let (low_in, high_in) = (self.str(first) == "<=", self.str(second) == "<=");
        Ok(self.push_cond(span, CondKind::Between { subject, low, high, low_in, high_in }))
    }

    /// `employed women, men with child_age < 3 years except apprentices`
    pub(super) fn persons(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let who = self.phrases(walk)?;
        if walk.take(Rule::except).is_none() {
            return Ok(who);
        }
        let left_out = self.phrases(walk)?;
        let span = self.tree.cond(who).span.to(self.tree.cond(left_out).span);
        Ok(self.push_cond(span, CondKind::Except(who, left_out)))
    }

    fn phrases(&mut self, walk: &mut Walk<'_>) -> Built<CondId> {
        let mark = self.waiting.len();
        while let Some(node) = walk.take(Rule::phrase) {
            let phrase = self.phrase(walk.inside(node))?;
            self.waiting.push(phrase);
        }
        Ok(self.gather(mark, false))
    }

    fn phrase(&mut self, mut inside: Walk<'_>) -> Built<CondId> {
        let mark = self.waiting.len();
        while inside.peek().is_some() {
            let part = self.plain_term(&mut inside)?;
            self.waiting.push(part);
        }
        Ok(self.gather(mark, true))
    }
}
