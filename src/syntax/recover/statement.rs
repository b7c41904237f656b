//! One statement that the grammar refused: mended, read again, and if need be read piece by piece.

use super::super::ast::Kind;
use super::super::build::{Builder, Built, Head, Text};
use super::super::grammar::{Rule, Stop};
use super::super::problem::{Problem, ProblemKind};
use super::super::slip::{self, Desk, Edit, EditMap, Slip};
use super::Reader;
use super::cut::{self, Piece};
use crate::source::Span;

/// How often a statement is read again after one more slip was mended in one of its pieces.
const ROUNDS: usize = 8;

/// Why a piece can't be read.
pub(super) enum Trouble {
    /// The grammar stopped.
    Stopped(Stop),
    /// The builder refused it.
    Refused(Box<Problem>),
}

/// The mended text of a statement.
pub(super) struct Mended<'t> {
    /// The text.
    pub text: String,
    /// Its places in the file.
    pub map: EditMap<'t>,
}

impl Mended<'_> {
    /// The text of a piece.
    pub fn piece(&self, span: Span) -> &str {
        let base = self.map.base();
        self.text.get((span.start - base) as usize..(span.end - base) as usize).unwrap_or("")
    }
}

impl Reader<'_> {
    /// Reads the statement at `span`, of which `slips` are known already.
    pub(super) fn mended(&mut self, span: Span, mut slips: Vec<Slip>) {
        if self.beyond_limits(span) {
            return;
        }
        slips.extend(slip::find(span.text(self.text), span.start));
        for round in 0..=ROUNDS {
            let edits: Vec<Edit> = slips.iter().flat_map(|slip| slip.edits.iter().cloned()).collect();
            let (text, map) = EditMap::mend(self.text, span, &edits);
            let mended = Mended { text, map };
            if self.reads_whole(&mended) {
                self.tell(slips);
                return;
            }
            let desk = Desk::new(&mended.text, span.start);
            let pieces = cut::pieces(&desk);
            let repairs = if round < ROUNDS { self.repairs(&mended, &desk, &pieces) } else { Vec::new() };
            if repairs.is_empty() {
                if !self.prose(&mended, &desk, &pieces, span) {
                    self.by_pieces(span, &mended, &desk, &pieces, &slips);
                    self.tell(slips);
                }
                return;
            }
            slips.extend(repairs);
        }
    }

    /// Tells the slips. `&` between persons is told with both readings; the sign needs no word of its own.
    fn tell(&mut self, slips: Vec<Slip>) {
        let between: Vec<Span> = self
            .problems
            .iter()
            .filter(|problem| matches!(problem.kind, ProblemKind::AndBetweenPersons { .. }))
            .map(|problem| problem.span)
            .collect();
        let told = |problem: &Problem| {
            matches!(problem.kind, ProblemKind::SignForWord { .. }) && between.contains(&problem.span)
        };
        let new = slips.into_iter().filter_map(|slip| slip.problem);
        self.problems.extend(new.filter(|problem| !told(problem)));
    }

    fn reads_whole(&mut self, mended: &Mended<'_>) -> bool {
        let Ok(mut walk) = self.nodes.read(Rule::one, &mended.text) else {
            return false;
        };
        let Some(statement) = walk.enter(Rule::one).and_then(|mut one| one.enter(Rule::statement)) else {
            return false;
        };
        let mut builder =
            Builder::new(self.tree, Text { read: &mended.text, base: mended.map.base(), edits: Some(&mended.map) });
        let mark = builder.mark();
        let built = builder.statement(statement).is_ok();
        if !built {
            builder.reset(mark);
        }
        built
    }

    /// What mends the pieces that can't be read, one slip per piece.
    fn repairs(&mut self, mended: &Mended<'_>, desk: &Desk<'_>, pieces: &[Piece]) -> Vec<Slip> {
        let mut repairs = Vec::new();
        for (place, piece) in pieces.iter().enumerate() {
            let is_head = place == 0;
            let mark = Builder::new(self.tree, Text { read: "", base: 0, edits: None }).mark();
            let trouble = self.piece(mended, *piece, is_head).err();
            Builder::new(self.tree, Text { read: "", base: 0, edits: None }).reset(mark);
            if let Some(trouble) = trouble {
                repairs.extend(self.repair(mended, desk, *piece, is_head, &trouble));
            }
        }
        repairs
    }

    /// Reads one piece into the tree.
    fn piece(&mut self, mended: &Mended<'_>, piece: Piece, is_head: bool) -> Result<Option<Head>, Trouble> {
        let text = Text { read: mended.piece(piece.span), base: piece.span.start, edits: Some(&mended.map) };
        self.read(text, is_head)
    }

    /// Reads `text` as a head with clauses, or as clauses alone.
    fn read(&mut self, text: Text<'_>, is_head: bool) -> Result<Option<Head>, Trouble> {
        let rule = if is_head { Rule::one } else { Rule::clauses };
        let read = self.nodes.read(rule, text.read);
        let mut walk = match read {
            Ok(walk) => walk,
            Err(stop) => {
                return Err(Trouble::Stopped(Stop { at: stop.at + text.base, ..stop }));
            }
        };
        let mut builder = Builder::new(self.tree, text);
        let mut inside = walk.enter(rule).unwrap_or(walk);
        let mark = builder.mark();
        let built: Built<Option<Head>> = match inside.enter(Rule::statement) {
            Some(statement) => builder.open(statement).map(Some),
            None => builder.clauses(&mut inside).map(|()| None),
        };
        built.map_err(|problem| {
            builder.reset(mark);
            Trouble::Refused(problem)
        })
    }

    /// Whether `text` can be read, without keeping what it says.
    pub(super) fn can_read(&mut self, text: &str, is_head: bool) -> bool {
        let mark = Builder::new(self.tree, Text { read: "", base: 0, edits: None }).mark();
        let read = self.read(Text { read: text, base: 0, edits: None }, is_head).is_ok();
        Builder::new(self.tree, Text { read: "", base: 0, edits: None }).reset(mark);
        read
    }

    /// Reads the pieces: the good ones stand, each bad one is told once.
    fn by_pieces(&mut self, span: Span, mended: &Mended<'_>, desk: &Desk<'_>, pieces: &[Piece], slips: &[Slip]) {
        let mut start = self.next_clause();
        let mut head = Head { kind: Kind::Broken, span };
        let mut begun = span;
        for (place, piece) in pieces.iter().enumerate() {
            let is_head = place == 0;
            let raw = mended.map.place(piece.span);
            match self.piece(mended, *piece, is_head) {
                Ok(Some(read)) => head = read,
                Ok(None) => {}
                Err(trouble) => {
                    let told = slips.iter().any(|slip| {
                        slip.edits.is_empty() && slip.problem.as_ref().is_some_and(|it| within(it.span, raw))
                    });
                    if is_head {
                        head = self.loose(mended, *piece).unwrap_or(Head { kind: Kind::Broken, span: raw });
                        if !told {
                            let problem = self.diagnose(mended, desk, *piece, true, &trouble);
                            self.problems.push(problem);
                        }
                        continue;
                    }
                    if let Some(next) = self.next_head(mended, *piece, raw) {
                        let so_far = Span::new(begun.start, raw.start).text(self.text).trim_end().len();
                        let whole = Span::new(begun.start, begun.start + super::offset(so_far));
                        self.close(&head, start, whole);
                        (head, start, begun) = (next, self.next_clause(), Span::new(raw.start, span.end));
                        continue;
                    }
                    self.broken_clause(raw);
                    if !told {
                        let problem = self.diagnose(mended, desk, *piece, false, &trouble);
                        self.problems.push(problem);
                    }
                }
            }
        }
        self.close(&head, start, begun);
    }

    /// A statement that is indented under another one.
    fn next_head(&mut self, mended: &Mended<'_>, piece: Piece, raw: Span) -> Option<Head> {
        let start = self.next_clause();
        let head = self.piece(mended, piece, true).ok()??;
        debug_assert!(start <= self.next_clause());
        let found = Desk::new(raw.text(self.text), raw.start).str(0).to_owned();
        let place = Span::new(raw.start, raw.start + super::offset(found.len()));
        let before = Span::new(0, raw.start).text(self.text);
        let indent = before.len() - before.trim_end_matches([' ', '\t', '\u{A0}']).len();
        let indent = Span::new(raw.start - super::offset(indent), raw.start);
        let kind = ProblemKind::IndentedStatement { found };
        self.problems.push(Problem::new(kind, place).with_fix(indent, ""));
        Some(head)
    }

    /// What is known of a declaration whose rest can't be read.
    fn loose(&mut self, mended: &Mended<'_>, piece: Piece) -> Option<Head> {
        let text = Text { read: mended.piece(piece.span), base: piece.span.start, edits: Some(&mended.map) };
        let mut walk = self.nodes.read(Rule::loose, text.read).ok()?;
        let inside = walk.enter(Rule::loose)?;
        Builder::new(self.tree, text).loose(inside).ok()
    }

    fn next_clause(&mut self) -> u32 {
        Builder::new(self.tree, Text { read: "", base: 0, edits: None }).next_clause()
    }

    fn broken_clause(&mut self, span: Span) {
        Builder::new(self.tree, Text { read: "", base: 0, edits: None }).broken_clause(span);
    }

    fn close(&mut self, head: &Head, start: u32, span: Span) {
        Builder::new(self.tree, Text { read: "", base: 0, edits: None }).complete(head, start, span);
    }
}

fn within(inner: Span, outer: Span) -> bool {
    inner.start >= outer.start && inner.end <= outer.end
}
