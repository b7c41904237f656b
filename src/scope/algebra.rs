//! Union, intersection, difference, complement, inclusion and overlap of regions: two diagrams are walked
//! together, cut by cut, and every pair of nodes is worked out once. Each works on whole regions, the
//! world left aside.

use super::arena::BOTTOM;
use super::cut::CutId;
use super::memo::Op;
use super::space::{Region, Space};

/// One of two diagrams on a common axis: the child for the current stretch, and the edges to come.
struct Side {
    child: Region,
    next: u32,
    end: u32,
}

impl Space {
    /// What lies in one of the two.
    pub fn union(&mut self, a: Region, b: Region) -> Region {
        self.combine(Op::Union, a, b)
    }

    /// What lies in both.
    pub fn intersection(&mut self, a: Region, b: Region) -> Region {
        self.combine(Op::Intersection, a, b)
    }

    /// What lies in `a` and not in `b`.
    pub fn difference(&mut self, a: Region, b: Region) -> Region {
        self.combine(Op::Difference, a, b)
    }

    /// What doesn't lie in `a`.
    pub fn complement(&mut self, a: Region) -> Region {
        self.combine(Op::Difference, Region::EVERYTHING, a)
    }

    /// What lies in one of these.
    pub fn union_of(&mut self, regions: impl IntoIterator<Item = Region>) -> Region {
        regions.into_iter().fold(Region::NOTHING, |all, one| self.union(all, one))
    }

    /// What lies in all of these.
    pub fn intersection_of(&mut self, regions: impl IntoIterator<Item = Region>) -> Region {
        regions.into_iter().fold(Region::EVERYTHING, |all, one| self.intersection(all, one))
    }

    /// Whether no situation lies in the region.
    pub fn is_empty(&self, region: Region) -> bool {
        region == Region::NOTHING
    }

    /// Whether every situation of `a` lies in `b`.
    pub fn is_subset(&mut self, a: Region, b: Region) -> bool {
        self.ask(Op::Subset, a, b)
    }

    /// Whether a situation lies in both. No node is made for the answer.
    pub fn overlaps(&mut self, a: Region, b: Region) -> bool {
        self.ask(Op::Overlap, a, b)
    }

    fn combine(&mut self, op: Op, a: Region, b: Region) -> Region {
        if let Some(known) = at_once(op, a, b) {
            return known;
        }
        if self.arena.overflowed {
            return Region::NOTHING;
        }
        let (a, b) = in_order(op, a, b);
        if let Some(known) = self.memo.get(op, a, b) {
            return known;
        }
        let level = self.arena.level(a).min(self.arena.level(b));
        let Ok(axis) = u16::try_from(level) else {
            return Region::NOTHING;
        };
        let base = self.scratch.len();
        let (mut left, mut right) = (self.enter(a, level), self.enter(b, level));
        let mut from = Some(CutId::START);
        while let Some(cut) = from {
            let child = self.combine(op, left.child, right.child);
            self.push(base, cut, child);
            from = self.step(&mut left, &mut right);
        }
        let made = self.seal(axis, base);
        if !self.arena.overflowed {
            self.memo.put(op, a, b, made);
        }
        made
    }

    fn ask(&mut self, op: Op, a: Region, b: Region) -> bool {
        if let Some(known) = answer_at_once(op, a, b) {
            return known;
        }
        let (a, b) = in_order(op, a, b);
        if let Some(known) = self.memo.get(op, a, b) {
            return known == Region::EVERYTHING;
        }
        let level = self.arena.level(a).min(self.arena.level(b));
        debug_assert!(level != BOTTOM, "terminals are answered at once");
        let (mut left, mut right) = (self.enter(a, level), self.enter(b, level));
        let decisive = op == Op::Overlap;
        let answer = loop {
            if self.ask(op, left.child, right.child) == decisive {
                break decisive;
            }
            if self.step(&mut left, &mut right).is_none() {
                break !decisive;
            }
        };
        let stored = if answer { Region::EVERYTHING } else { Region::NOTHING };
        self.memo.put(op, a, b, stored);
        answer
    }

    /// A region at the first stretch of an axis; one that isn't decided by the axis is the same on all.
    fn enter(&self, region: Region, level: u32) -> Side {
        if self.arena.level(region) != level {
            return Side { child: region, next: 0, end: 0 };
        }
        let (start, end) = self.arena.span(region);
        let child = self.arena.edge(start).map_or(Region::NOTHING, |edge| edge.to);
        Side { child, next: start + 1, end }
    }

    /// Goes on to the next cut of either, and says which; nothing at the end of the axis.
    fn step(&self, left: &mut Side, right: &mut Side) -> Option<CutId> {
        let peek = |side: &Side| {
            if side.next < side.end { self.arena.edge(side.next) } else { None }
        };
        let (l, r) = (peek(left), peek(right));
        let (go_left, go_right, cut) = match (l, r) {
            (None, None) => return None,
            (Some(l), None) => (true, false, l.from),
            (None, Some(r)) => (false, true, r.from),
            (Some(l), Some(r)) if l.from == r.from => (true, true, l.from),
            (Some(l), Some(r)) => {
                let first = self.cuts.rank(l.from) < self.cuts.rank(r.from);
                (first, !first, if first { l.from } else { r.from })
            }
        };
        if let (true, Some(edge)) = (go_left, l) {
            *left = Side { child: edge.to, next: left.next + 1, end: left.end };
        }
        if let (true, Some(edge)) = (go_right, r) {
            *right = Side { child: edge.to, next: right.next + 1, end: right.end };
        }
        Some(cut)
    }
}

fn at_once(op: Op, a: Region, b: Region) -> Option<Region> {
    use Region as R;
    match op {
        Op::Union if a == R::NOTHING || b == R::EVERYTHING || a == b => Some(b),
        Op::Union if b == R::NOTHING || a == R::EVERYTHING => Some(a),
        Op::Intersection if a == R::EVERYTHING || b == R::NOTHING || a == b => Some(b),
        Op::Intersection if b == R::EVERYTHING || a == R::NOTHING => Some(a),
        Op::Difference if a == R::NOTHING || b == R::EVERYTHING || a == b => Some(R::NOTHING),
        Op::Difference if b == R::NOTHING => Some(a),
        _ => None,
    }
}

fn answer_at_once(op: Op, a: Region, b: Region) -> Option<bool> {
    use Region as R;
    match op {
        Op::Subset if a == R::NOTHING || b == R::EVERYTHING || a == b => Some(true),
        Op::Subset if b == R::NOTHING || a == R::EVERYTHING => Some(false),
        Op::Overlap if a == R::NOTHING || b == R::NOTHING => Some(false),
        Op::Overlap if a == R::EVERYTHING || b == R::EVERYTHING || a == b => Some(true),
        _ => None,
    }
}

/// Operations that don't mind the order are remembered in one.
fn in_order(op: Op, a: Region, b: Region) -> (Region, Region) {
    match op {
        Op::Difference | Op::Subset => (a, b),
        Op::Union | Op::Intersection | Op::Overlap => (a.min(b), a.max(b)),
    }
}
