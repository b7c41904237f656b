//! Runs of neighbours in an arena, and indices into one: what joins the parts of a tree.

use std::fmt;
use std::marker::PhantomData;

/// A run of neighbours in one of the tree's arenas.
pub struct List<T> {
    start: u32,
    len: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> List<T> {
    /// The run of `len` elements from `start` on.
    pub const fn new(start: u32, len: u32) -> Self {
        Self { start, len, of: PhantomData }
    }

    /// The run without elements.
    pub const EMPTY: Self = Self::new(0, 0);

    /// The part of the run from its element `from` on, `len` elements long.
    pub const fn part(self, from: u32, len: u32) -> Self {
        Self::new(self.start + from, len)
    }

    /// How many elements the run has.
    pub const fn len(self) -> usize {
        self.len as usize
    }

    /// Whether the run has no element.
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }

    /// The run's elements in their arena.
    pub fn of(self, arena: &[T]) -> &[T] {
        arena.get(self.start as usize..(self.start + self.len) as usize).unwrap_or(&[])
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for List<T> {}
impl<T> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.len) == (other.start, other.len)
    }
}
impl<T> Eq for List<T> {}
impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}; {}]", self.start, self.len)
    }
}

/// Index of a value in [`Tree::exprs`](super::Tree::exprs).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct ExprId(pub u32);

impl ExprId {
    /// No value: behind `exists`, in the cell `-`.
    pub const NONE: Self = Self(u32::MAX);
}

/// Index of a condition or of a group of persons in [`Tree::conds`](super::Tree::conds).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct CondId(pub u32);

impl CondId {
    /// No condition.
    pub const NONE: Self = Self(u32::MAX);
}

/// Index of a rate in [`Tree::rates`](super::Tree::rates).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct RateId(pub u32);

/// Index of a type in [`Tree::types`](super::Tree::types).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct TypeId(pub u32);
