//! A treaty as if it were ratified, as data: what would bind and what it gets, the amendments that would meet it, what there is to
//! choose, what bills do, and what couldn't be judged. Made by the session, drawn as a document. Must not know how it was found.

use super::change::Section;
use super::model::{Demands, Readiness, Verdict};
use super::words::Verdict as Word;
use crate::diagnostic::Text;
use crate::text::Title;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A treaty as if it were ratified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ratified {
    /// The date of the law.
    pub as_of: Date,
    /// What is assumed of parameters.
    pub assumed: Vec<String>,
    /// Whose law.
    pub jurisdiction: String,
    /// The treaty.
    pub instrument: String,
    /// Its title.
    pub title: Title,
    /// Whether it binds the state already.
    pub is_party: bool,
    /// What the state has done about it, as written.
    pub statuses: Vec<String>,
    /// Duties that would bind, with what the law gives now; choices among them.
    pub duties: Vec<Verdict>,
    /// Duties of parts that wouldn't be taken on.
    pub left_out: Vec<String>,
    /// By each list of preconditions.
    pub readiness: Vec<Readiness>,
    /// The amendments that would meet what surely isn't met.
    pub amendments: Vec<Amendment>,
    /// What stays unmet with them.
    pub unmended: Vec<String>,
    /// The parts, where there are some to choose.
    pub parts: Option<Parts>,
    /// Parts and annexes, where there is no choice of parts: what leaving each out would spare.
    pub exclusions: Vec<Part>,
    /// What could be declared.
    pub declarations: Vec<Declaration>,
    /// What bills propose already.
    pub proposed: Vec<Proposed>,
    /// The articles of which something is written down, where others lie between them or nothing says that these are all.
    pub written: Option<String>,
    /// What couldn't be judged.
    pub unjudged: Vec<Unjudged>,
    /// What the amendments do beside the treaty.
    pub beside: Section,
    /// What the properties are, by their names.
    pub properties: BTreeMap<String, String>,
    /// The acts that are named, by their short names.
    pub acts: BTreeMap<String, Title>,
}

/// A provision that is proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amendment {
    /// The property.
    pub property: String,
    /// The duties that it is made for; more than one where one provision serves several.
    pub duty: String,
    /// The act that it would stand in.
    pub act: String,
    /// What decides there now, with what that says; nothing where nothing does.
    pub amends: Option<(String, String)>,
    /// Whether it would take the place of that; else it would stand beside it.
    pub in_its_place: bool,
    /// What it would say.
    pub says: String,
    /// For whom.
    pub persons: Text,
    /// Whether that is everybody whom the duty is about.
    pub whole: bool,
}

/// Parts to choose among.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// What the treaty asks: `at least 3 of part II, …`.
    pub asked: String,
    /// Each part.
    pub parts: Vec<Part>,
    /// The cheapest admissible sets, the best first.
    pub sets: Vec<Vec<String>>,
}

/// A part of a treaty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// `part V`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Whether it is in the cheapest set.
    pub chosen: bool,
    /// Duties and choices that are met.
    pub met: usize,
    /// Those that surely aren't.
    pub unmet: usize,
    /// Those that aren't known, or are left to judgement.
    pub open: usize,
    /// Amendments that would meet those that aren't.
    pub amendments: usize,
    /// Those that none was found for.
    pub unmended: usize,
}

/// Something that the treaty lets a state declare.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Declaration {
    /// The permission.
    pub permission: String,
    /// What it allows.
    pub allows: String,
    /// The duties that it would relieve of what is open, and for whom.
    pub relieves: Vec<(String, Text)>,
}

/// A bill that meets something of the treaty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposed {
    /// The bill.
    pub bill: String,
    /// Its title.
    pub title: Title,
    /// The duties, and whether nothing of each stays open.
    pub duties: Vec<(String, bool)>,
}

/// Something that couldn't be judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unjudged {
    /// The duty or paragraph.
    pub place: String,
    /// Unknown, uncertain, judgement.
    pub word: Word,
    /// What would have to be looked at or judged.
    pub why: Text,
}

impl Ratified {
    /// How many duties come to a word that is met, surely unmet, or open.
    pub fn counts(&self) -> Demands {
        let mut counts = Demands::default();
        self.duties.iter().for_each(|duty| counts.count(duty.word));
        counts
    }
}
