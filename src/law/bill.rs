//! Bills: drafts of law as changes to provisions, and what sources recommend. Neither is law: what a bill would make stands
//! beside the provisions of the corpus, ready to take their place where somebody asks what would be if.

use super::act::ActId;
use super::address::AddressId;
use super::corpus::Symbol;
use super::norm::{DetailsId, Norm, NormId};
use crate::source::Place;
use crate::text::Title;
use crate::value::DateRange;

/// A bill of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BillId(pub u32);

/// `bill B1 "Longer leave" from 2027-01-01`.
#[derive(Clone, Debug)]
pub struct Bill {
    /// The name by which it is recommended.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Title,
    /// From which day it would be law; nothing where it doesn't say.
    pub from: Option<DateRange>,
    /// What it changes, in the order of files and lines.
    pub changes: Vec<Change>,
    /// Where it is declared.
    pub place: Place,
    /// Its citations, notes and reasons.
    pub details: DetailsId,
}

/// One line of a bill.
#[derive(Clone, Debug)]
pub struct Change {
    /// What it does.
    pub kind: ChangeKind,
    /// The act that it changes: a law.
    pub act: ActId,
    /// The place in it; nothing where the whole act is repealed.
    pub address: Option<AddressId>,
    /// The label of the provision there.
    pub label: Option<Symbol>,
    /// The provisions that would be law, each a row as those of the corpus are. Their `from` is the bill's, unless they
    /// say another.
    pub norms: Vec<Norm>,
    /// The provisions of the corpus whose place they take, or that end.
    pub ended: Vec<NormId>,
    /// The statement.
    pub place: Place,
    /// What it changes, as written.
    pub words: Place,
    /// Its citations, notes and reasons.
    pub details: DetailsId,
}

/// What a line of a bill does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeKind {
    /// A provision where there was none.
    Adds,
    /// A provision in the place of another.
    Replaces,
    /// The end of what stands there.
    Repeals,
}

impl ChangeKind {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Adds => "adds",
            Self::Replaces => "replaces",
            Self::Repeals => "repeals",
        }
    }
}

/// `S003 recommends B1`, `S003 recommends "…"`: for a reader to judge.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// Who recommends it.
    pub source: ActId,
    /// The bill; nothing where it is said in words.
    pub bill: Option<BillId>,
    /// The statement.
    pub place: Place,
    /// What is recommended, as written.
    pub words: Place,
    /// Its quotes, notes and reasons.
    pub details: DetailsId,
}
