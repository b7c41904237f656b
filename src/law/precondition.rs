//! What has to be so before a treaty is ratified. The treaty doesn't say it: the state's own reading does, or a source, and
//! each of them has a list of its own. A precondition never binds.

use super::act::ActId;
use super::corpus::Symbol;
use super::norm::{DetailsId, NormId};
use crate::source::Place;

/// `C189 before ratification#inspection: household_inspection = yes`.
#[derive(Clone, Debug)]
pub struct Precondition {
    /// The treaty.
    pub act: ActId,
    /// The source that says so; nothing where it is the workspace's own reading.
    pub by: Option<ActId>,
    /// Its label, by which others stand after it.
    pub label: Option<Symbol>,
    /// What has to be so.
    pub wanted: Wanted,
    /// Whether the treaty can't be ratified while it isn't so.
    pub blocking: bool,
    /// What would show that it is so in practice, where that is asked for; empty where nothing is said of it.
    pub in_practice: Option<Box<str>>,
    /// The preconditions that come first, by number.
    pub after: Vec<usize>,
    /// The statement.
    pub place: Place,
    /// What has to be so, as written.
    pub words: Place,
    /// Its citations, quotes and reasons.
    pub details: DetailsId,
}

/// What has to be so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// What these norms ask for, all of them; none where it can't be read.
    Norms(Vec<NormId>),
    /// Something that a person has to judge.
    Judgement,
}
