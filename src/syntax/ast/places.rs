//! Every place in a tree, to be moved: a text that was read in another form than it was written has its places
//! elsewhere. Whoever adds a place to a statement adds it here; a pattern without a field doesn't compile.

use super::clause::{Clause, ClauseKind, DateAt, Key};
use super::condition::{Cond, CondKind};
use super::series::{Addend, Line, Trend};
use super::statement::{Claim, Declared, Including, Kind, Need, RankStep, Statement, Target};
use super::tree::Tree;
use super::value::{Comparison, Expr, ExprKind, Rate, Type, TypeKind};
use crate::source::Span;

/// What stands at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::syntax) enum What {
    /// A statement, a clause, a condition: only shown.
    Whole,
    /// A name, a number, a date, a word: read again.
    Leaf,
}

/// Moves one place after the other.
pub(in crate::syntax) trait Move {
    /// Moves the place.
    fn place(&mut self, what: What, span: &mut Span);

    /// Moves the end of the head of the statement at `of`.
    fn end(&mut self, of: Span, end: &mut u32);
}

impl Tree {
    /// Moves every place but those of the corrections.
    pub(in crate::syntax) fn move_places(&mut self, to: &mut impl Move) {
        self.statements.iter_mut().for_each(|one| statement(one, to));
        self.clauses.iter_mut().for_each(|one| clause(one, to));
        self.comparisons.iter_mut().for_each(|one| comparison(one, to));
        self.exprs.iter_mut().for_each(|one| expr(one, to));
        self.conds.iter_mut().for_each(|one| cond(one, to));
        self.names.iter_mut().for_each(|one| to.place(What::Leaf, one));
        self.targets.iter_mut().for_each(|one| target(one, to));
        self.keys.iter_mut().for_each(|one| match one {
            Key::From(_) => {}
            Key::Name(span) | Key::Period(span) => to.place(What::Leaf, span),
        });
        for RankStep { name, beside: _ } in &mut self.ranks {
            to.place(What::Leaf, name);
        }
        for Including { count, of: _ } in &mut self.including {
            to.place(What::Leaf, count);
        }
        for Addend { label, minus: _ } in &mut self.addends {
            to.place(What::Leaf, label);
        }
        for Rate { number, unit, per_count, per } in &mut self.rates {
            leaves([number, unit, per_count, per], to);
        }
        for Type { span, kind, least, greatest, or_none: _ } in &mut self.types {
            to.place(What::Whole, span);
            leaves([least, greatest], to);
            match kind {
                TypeKind::Count(noun) => to.place(What::Leaf, noun),
                TypeKind::Quantity { unit, per_count, per } => leaves([unit, per_count, per], to),
                TypeKind::YesNo
                | TypeKind::OneOf(_)
                | TypeKind::Ordered(_)
                | TypeKind::AnyOf(_)
                | TypeKind::SetOf(_)
                | TypeKind::Number
                | TypeKind::Percent
                | TypeKind::Date
                | TypeKind::Clock
                | TypeKind::Formula(_)
                | TypeKind::Missing => {}
            }
        }
    }
}

fn leaves<const N: usize>(spans: [&mut Span; N], to: &mut impl Move) {
    spans.into_iter().for_each(|span| to.place(What::Leaf, span));
}

fn target(Target { act, address, label }: &mut Target, to: &mut impl Move) {
    leaves([act, address, label], to);
}

fn declared(Declared { name, title, of_type: _, bearer }: &mut Declared, to: &mut impl Move) {
    leaves([name, title, bearer], to);
}

fn line(Line { name, labels: _ }: &mut Line, to: &mut impl Move) {
    to.place(What::Leaf, name);
}

fn trend(Trend { span, way: _, overall: _, during }: &mut Trend, to: &mut impl Move) {
    to.place(What::Whole, span);
    to.place(What::Leaf, during);
}

fn date(DateAt { span, unverified: _ }: &mut DateAt, to: &mut impl Move) {
    to.place(What::Leaf, span);
}

fn comparison(Comparison { span, op: _, value: _ }: &mut Comparison, to: &mut impl Move) {
    to.place(What::Whole, span);
}

fn expr(Expr { span, kind }: &mut Expr, to: &mut impl Move) {
    let read = matches!(kind, ExprKind::Number | ExprKind::Date | ExprKind::Clock | ExprKind::Name);
    to.place(if read { What::Leaf } else { What::Whole }, span);
    match kind {
        ExprKind::Percent(number) => to.place(What::Leaf, number),
        ExprKind::Quantity { number, unit } => leaves([number, unit], to),
        ExprKind::Number
        | ExprKind::Rate(_)
        | ExprKind::Date
        | ExprKind::Clock
        | ExprKind::Name
        | ExprKind::Set(_)
        | ExprKind::Range(..)
        | ExprKind::Of(..)
        | ExprKind::Plus(..)
        | ExprKind::Minus(..)
        | ExprKind::Times(..)
        | ExprKind::Over(..)
        | ExprKind::Min(_)
        | ExprKind::Max(_)
        | ExprKind::Same(_)
        | ExprKind::Missing => {}
    }
}

fn cond(Cond { span, kind }: &mut Cond, to: &mut impl Move) {
    to.place(What::Whole, span);
    match kind {
        CondKind::Test { subject, op: _, value: _ }
        | CondKind::Between { subject, low: _, high: _, low_in: _, high_in: _ } => to.place(What::Leaf, subject),
        CondKind::Declared { of, what: _ } => to.place(What::Leaf, of),
        CondKind::Words(_)
        | CondKind::All(_)
        | CondKind::Any(_)
        | CondKind::Not(_)
        | CondKind::Except(..)
        | CondKind::IsMet(_)
        | CondKind::Missing => {}
    }
}

fn statement(Statement { span, head_end, clauses: _, kind }: &mut Statement, to: &mut impl Move) {
    to.end(*span, head_end);
    to.place(What::Whole, span);
    match kind {
        Kind::Text { sort: _, name, title }
        | Kind::Group { name, title, region: _ }
        | Kind::Topic { name, title, members: _ }
        | Kind::Theme { name, title, members: _ }
        | Kind::Parameter { name, title, of_type: _, by: _ }
        | Kind::Series { name, title, by: _, of_type: _ }
        | Kind::Procedure { name, title }
        | Kind::Calendar { name, title }
        | Kind::Case { name, title } => leaves([name, title], to),
        Kind::Hierarchy { of, ranks: _ } | Kind::Silent { of, properties: _ } => to.place(What::Leaf, of),
        Kind::Property(one) | Kind::Dimension(one) => declared(one, to),
        Kind::Norm { at, sense: _, mode: _, properties: _, comparisons: _, by: _ }
        | Kind::Judgement { at, before: _ }
        | Kind::Repeals { at, what: _ } => target(at, to),
        Kind::Choice { at, need, members: _, including: _ } => {
            target(at, to);
            match need {
                Need::AtLeast(count) => to.place(What::Leaf, count),
                Need::Any | Need::All => {}
            }
        }
        Kind::Defines { at, term, region: _, elements: _ } => {
            target(at, to);
            to.place(What::Leaf, term);
        }
        Kind::Practice { of, applied: _ } => target(of, to),
        Kind::NoAction { at, quote, last } => {
            target(at, to);
            leaves([quote, last], to);
        }
        Kind::See { at, to: other } => {
            target(at, to);
            target(other, to);
        }
        Kind::Status { of, verb: _, to: what, as_of, properties: _, comparisons: _ } => {
            leaves([of, as_of], to);
            target(what, to);
        }
        Kind::Says { source, at, claim: said } => {
            to.place(What::Leaf, source);
            target(at, to);
            claim(said, to);
        }
        Kind::Recommends { source, bill, words } => leaves([source, bill, words], to),
        Kind::Change { bill, verb: _, of: _, mode: _, properties: _, comparisons: _, by: _ } => {
            to.place(What::Leaf, bill);
        }
        Kind::Never { region: _ } | Kind::Use { modules: _ } | Kind::Broken => {}
    }
}

fn claim(claim: &mut Claim, to: &mut impl Move) {
    match claim {
        Claim::Verdict(span) | Claim::Words(span) => to.place(What::Leaf, span),
        Claim::Status { of, verb: _, to: what, as_of } => {
            leaves([of, as_of], to);
            target(what, to);
        }
        Claim::Silent { of, properties: _ } => to.place(What::Leaf, of),
        Claim::Practice { of, applied: _ } => target(of, to),
        Claim::Trend { line: of, trend: moves } => {
            line(of, to);
            trend(moves, to);
        }
        Claim::Cell { line: of, comparisons: _ } => line(of, to),
        Claim::Ready(_)
        | Claim::Before { properties: _, comparisons: _ }
        | Claim::Judgement
        | Claim::Law { properties: _, comparisons: _ } => {}
    }
}

fn clause(Clause { span, kind }: &mut Clause, to: &mut impl Move) {
    to.place(What::Whole, span);
    match kind {
        ClauseKind::ForShare { percent, of: _, counting, weighted } => leaves([percent, counting, weighted], to),
        ClauseKind::OnAverage { of: _, weighted } => to.place(What::Leaf, weighted),
        ClauseKind::Sums { total, parts: _ } => to.place(What::Leaf, total),
        ClauseKind::MeasuredBy(of) => line(of, to),
        ClauseKind::From(at)
        | ClauseKind::Until(at)
        | ClauseKind::Read(at)
        | ClauseKind::InForce(at)
        | ClauseKind::Adopted(at)
        | ClauseKind::Registered(at)
        | ClauseKind::Wording(at)
        | ClauseKind::Published(at)
        | ClauseKind::During(at)
        | ClauseKind::AppliesFrom(at)
        | ClauseKind::TransitionalUntil(at)
        | ClauseKind::OnDay(at) => date(at, to),
        ClauseKind::ByLaw { number, date } => leaves([number, date], to),
        ClauseKind::Kind(span)
        | ClauseKind::Body(span)
        | ClauseKind::Number(span)
        | ClauseKind::Of(span)
        | ClauseKind::Rank(span)
        | ClauseKind::File(span)
        | ClauseKind::AlsoCalled(span)
        | ClauseKind::InPractice(span)
        | ClauseKind::Actor(span)
        | ClauseKind::Quote(span)
        | ClauseKind::Note(span)
        | ClauseKind::Because(span)
        | ClauseKind::Unverified(span)
        | ClauseKind::OnEvent(span)
        | ClauseKind::Makes(span)
        | ClauseKind::Like(span)
        | ClauseKind::Follows(span) => to.place(What::Leaf, span),
        ClauseKind::TitleIn { language, title } => leaves([language, title], to),
        ClauseKind::Part { name, articles, title } => leaves([name, articles, title], to),
        ClauseKind::Binds { after: _, event } => to.place(What::Leaf, event),
        ClauseKind::Covers { value, covered: _ } => to.place(What::Leaf, value),
        ClauseKind::ByWhom { words, source } => leaves([words, source], to),
        ClauseKind::Figure { of, comparison: one } => {
            line(of, to);
            comparison(one, to);
        }
        ClauseKind::FigureTrend { of, trend: moves } => {
            line(of, to);
            trend(moves, to);
        }
        ClauseKind::Was { address, until } => {
            to.place(What::Leaf, address);
            date(until, to);
        }
        ClauseKind::Reading { words, by } => leaves([words, by], to),
        ClauseKind::Cite { targets: _, quote } => to.place(What::Leaf, quote),
        ClauseKind::Expect { of, verdict, clauses: _ } => leaves([of, verdict], to),
        ClauseKind::Allow { code, because } => leaves([code, because], to),
        ClauseKind::Step { name, title } | ClauseKind::Document { name, title } => leaves([name, title], to),
        ClauseKind::Window { bound: _, length: _, before: _, of } => to.place(What::Leaf, of),
        ClauseKind::Event { name, title, on } => {
            leaves([name, title], to);
            if let Some(on) = on {
                date(on, to);
            }
        }
        ClauseKind::Person { name, who: _ } => to.place(What::Leaf, name),
        ClauseKind::ExpectVerdict { at, verdict } => {
            target(at, to);
            to.place(What::Leaf, verdict);
        }
        ClauseKind::ExpectStep { name, kept } => leaves([name, kept], to),
        ClauseKind::For(_)
        | ClauseKind::When(_)
        | ClauseKind::Unless(_)
        | ClauseKind::Where(_)
        | ClauseKind::Revises(_)
        | ClauseKind::Replaces(_)
        | ClauseKind::MoreIsBetter
        | ClauseKind::LessIsBetter
        | ClauseKind::AddsUp
        | ClauseKind::BestOf
        | ClauseKind::Overrides(_)
        | ClauseKind::Besides(_)
        | ClauseKind::Blocking(_)
        | ClauseKind::Relaxes(_)
        | ClauseKind::ByDeclaration
        | ClauseKind::Searched(_)
        | ClauseKind::NotSearched(_)
        | ClauseKind::Row { keys: _, value: _ }
        | ClauseKind::Rests(_)
        | ClauseKind::DaysOff { works: _, days: _ }
        | ClauseKind::After { any: _, of: _ }
        | ClauseKind::Needs { any: _, documents: _, only_if: _ }
        | ClauseKind::Filed { all_but: _, documents: _ }
        | ClauseKind::Without(_)
        | ClauseKind::Asks(_)
        | ClauseKind::ExpectLaw { properties: _, comparisons: _ }
        | ClauseKind::Broken => {}
    }
}

/// The places of a tree that are read again (names, numbers, dates, addresses, texts), in the order of the text.
pub fn leaves_of(tree: &Tree) -> Vec<Span> {
    struct All(Vec<Span>);
    impl Move for All {
        fn place(&mut self, what: What, span: &mut Span) {
            if what == What::Leaf && span.is_some() {
                self.0.push(*span);
            }
        }
        fn end(&mut self, _: Span, _: &mut u32) {}
    }
    let mut all = All(Vec::new());
    tree.clone().move_places(&mut all);
    let All(mut leaves) = all;
    leaves.sort_unstable();
    leaves.dedup();
    leaves
}
