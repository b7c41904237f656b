//! What was already worked out: a direct-mapped cache of operations. A result that falls out is worked
//! out again and, because nodes are unique, comes out the same; so the cache may be small and lossy.

use super::space::Region;

/// What is done with two regions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Op {
    Union = 1,
    Intersection = 2,
    Difference = 3,
    Subset = 4,
    Overlap = 5,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    op: u32,
    left: u32,
    right: u32,
    result: u32,
}

const FIRST: usize = 64;
const LARGEST: usize = 1 << 20;

#[derive(Clone, Debug, Default)]
pub(super) struct Memo {
    entries: Vec<Entry>,
    stored: usize,
}

impl Memo {
    pub(super) const fn new() -> Self {
        Self { entries: Vec::new(), stored: 0 }
    }

    pub(super) fn get(&self, op: Op, left: Region, right: Region) -> Option<Region> {
        let key = (op as u32, left.bits(), right.bits());
        let entry = self.entries.get(slot(key, self.entries.len()))?;
        ((entry.op, entry.left, entry.right) == key).then(|| Region::from_bits(entry.result))
    }

    pub(super) fn put(&mut self, op: Op, left: Region, right: Region, result: Region) {
        if self.stored >= self.entries.len() && self.entries.len() < LARGEST {
            self.grow();
        }
        let key = (op as u32, left.bits(), right.bits());
        let size = self.entries.len();
        if let Some(entry) = self.entries.get_mut(slot(key, size)) {
            *entry = Entry { op: key.0, left: key.1, right: key.2, result: result.bits() };
            self.stored += 1;
        }
    }

    fn grow(&mut self) {
        let size = (self.entries.len() * 4).clamp(FIRST, LARGEST);
        let old = std::mem::replace(&mut self.entries, vec![Entry::default(); size]);
        self.stored = 0;
        for entry in old.into_iter().filter(|entry| entry.op != 0) {
            if let Some(free) = self.entries.get_mut(slot((entry.op, entry.left, entry.right), size)) {
                *free = entry;
                self.stored += 1;
            }
        }
    }
}

/// Where an operation is looked for; a table without entries has none anyway.
fn slot((op, left, right): (u32, u32, u32), size: usize) -> usize {
    let mixed = (u64::from(left) << 32 | u64::from(right)).wrapping_add(u64::from(op) << 29);
    let mixed = (mixed ^ mixed >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 40) as usize & size.wrapping_sub(1)
}
