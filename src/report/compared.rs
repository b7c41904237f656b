//! Several states beside what is demanded, as data. Made by the session, drawn as a document. Must not know how it was found.

use super::model::Verdict;
use crate::diagnostic::Text;
use jiff::civil::Date;

/// Several states beside what is demanded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Compared {
    /// The date of the law.
    pub as_of: Date,
    /// What is assumed of parameters.
    pub assumed: Vec<String>,
    /// The states, in the order in which they are named.
    pub states: Vec<String>,
    /// The demands.
    pub rows: Vec<Row>,
}

/// A demand beside the law of each state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// The demand.
    pub obligation: String,
    /// What is demanded.
    pub demanded: Text,
    /// What each state's law comes to.
    pub verdicts: Vec<Verdict>,
    /// The states that give most.
    pub strongest: Vec<String>,
    /// The states that give least.
    pub weakest: Vec<String>,
    /// What keeps two states from being ordered.
    pub mixed: Vec<Text>,
}
