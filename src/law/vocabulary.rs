//! The vocabulary: properties that norms speak of, dimensions that tell situations apart, groups with a
//! name, topics, and parameters with their dated values.

use super::condition::{Condition, ScopeId};
use super::corpus::Symbol;
use super::formula::Formula;
use super::norm::DetailsId;
use crate::source::Place;
use crate::value::{Date, Exact, Unit};
use std::sync::Arc;

/// A property of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PropertyId(pub u32);

/// A dimension of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DimensionId(pub u32);

/// A parameter of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ParameterId(pub u32);

/// A topic of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TopicId(pub u32);

/// A term of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TermId(pub u32);

/// Whose a property or a dimension is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Bearer {
    /// A person.
    Person,
    /// The child that a norm is about.
    Child,
    /// An employer.
    Employer,
    /// A union, a body, an organisation.
    Organisation,
    /// The state.
    State,
}

impl Bearer {
    /// The bearer of a word: `of the state`, `of employers`.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "person" | "persons" => Self::Person,
            "child" | "children" => Self::Child,
            "employer" | "employers" => Self::Employer,
            "organisation" | "organisations" | "body" | "bodies" | "union" | "unions" => Self::Organisation,
            "state" | "states" => Self::State,
            _ => return None,
        })
    }

    /// The words that are understood, one per bearer.
    pub const WORDS: [&'static str; 5] = ["persons", "child", "employers", "organisations", "state"];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "persons",
            Self::Child => "child",
            Self::Employer => "employers",
            Self::Organisation => "organisations",
            Self::State => "state",
        }
    }
}

/// Which way is better for the bearer. It decides `exceeds`, and serves as a hint; the verdict itself
/// needs only the operator.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Direction {
    /// `more is better`
    More,
    /// `less is better`
    Less,
    /// Nothing said.
    Neither,
}

/// What several amounts that apply together come to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Combination {
    /// They compete: rank, speciality, date; two that are left and differ contradict one another.
    One,
    /// They are added.
    AddsUp,
    /// The bearer may rely on the best.
    BestOf,
}

/// What values a property can have.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Scale {
    /// `yes/no`: values nought (no) and one (yes)
    YesNo,
    /// `one of`: its values in order; ordered ones from the least to the greatest
    OneOf {
        /// The values.
        values: Vec<Symbol>,
        /// Whether their order means something.
        ordered: bool,
    },
    /// `set of`
    SetOf(Vec<Symbol>),
    /// An amount in a unit.
    Amount(Unit),
    /// A range of clock times.
    Clock,
    /// A date.
    Date,
}

/// Something that norms speak of.
#[derive(Clone, Debug)]
pub struct Property {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its values.
    pub scale: Arc<Scale>,
    /// Whose it is.
    pub bearer: Bearer,
    /// Which way is better.
    pub direction: Direction,
    /// What several amounts come to.
    pub combination: Combination,
    /// What it is made of, where it is derived.
    pub formula: Option<Formula>,
    /// For each value (by position) the values that it covers beside itself.
    pub covers: Vec<(u16, Vec<u16>)>,
    /// The topics that list it.
    pub topics: Vec<TopicId>,
    /// Where it is declared.
    pub place: Place,
    /// Its notes and so on.
    pub details: DetailsId,
}

/// What tells situations apart.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its values.
    pub kind: DimensionKind,
    /// Whether it has the cell `none` (no child).
    pub may_be_none: bool,
    /// Whose it is.
    pub bearer: Bearer,
    /// Where it is declared.
    pub place: Place,
}

/// The kinds of dimension.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DimensionKind {
    /// A flag: its own name says yes.
    YesNo,
    /// Exactly one of these.
    OneOf {
        /// The values.
        values: Vec<Symbol>,
        /// Whether they are ordered, from the least to the greatest.
        ordered: bool,
    },
    /// Whole numbers.
    Count {
        /// The least.
        least: i64,
        /// The greatest, where there is one.
        greatest: Option<i64>,
        /// What is counted.
        unit: Unit,
    },
    /// Numbers in a unit.
    Amount {
        /// The unit in which its cuts are kept.
        unit: Unit,
        /// The least, in the unit.
        least: Option<Exact>,
        /// The greatest, in the unit.
        greatest: Option<Exact>,
    },
}

/// A region with a name.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Who and what is in it.
    pub region: Condition,
    /// The same, interned.
    pub scope: ScopeId,
    /// Whether people can write its name: what an act means by a term is a group without one.
    pub has_name: bool,
    /// Whether another statement names it: where one does, its region is put in its place.
    pub named: bool,
    /// Where it is declared.
    pub place: Place,
}

/// A term that instruments and laws define, each in its own way.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its name.
    pub name: Symbol,
    /// All elements that a definition of it names.
    pub elements: Vec<Symbol>,
    /// Where it is first defined.
    pub place: Place,
}

/// Properties that belong together.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its properties.
    pub members: Vec<PropertyId>,
    /// Whether a demand names it: then its properties stand in its place.
    pub named: bool,
    /// Where it is declared.
    pub place: Place,
}

/// What properties are about, for overviews: it changes no verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Theme {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its title in other languages, by their codes.
    pub titles: Vec<(Box<str>, Box<str>)>,
    /// Its properties.
    pub members: Vec<PropertyId>,
    /// Where it is said.
    pub place: Place,
}

impl Theme {
    /// Its title in a language, else its main one; empty where it has none.
    pub fn title(&self, language: &str) -> &str {
        let translated = self.titles.iter().find(|(code, _)| **code == *language);
        translated.map_or(&*self.title, |(_, title)| &**title)
    }
}

/// A dated number that norms refer to.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its unit.
    pub unit: Unit,
    /// Whether topics have values of their own.
    pub by_topic: bool,
    /// Its values, by date.
    pub rows: Vec<ParameterRow>,
    /// Where it is declared.
    pub place: Place,
    /// The citations and notes that stand before its rows.
    pub details: DetailsId,
}

/// One value of a parameter.
#[derive(Clone, Debug)]
pub struct ParameterRow {
    /// First day.
    pub from: Date,
    /// Last day, where the row says one; else it lasts until the next row of its topic.
    pub until: Option<Date>,
    /// For which topic only.
    pub topic: Option<TopicId>,
    /// The value in the parameter's unit.
    pub value: Exact,
    /// Whether it is marked `unverified`.
    pub unverified: bool,
    /// Where it stands.
    pub place: Place,
    /// Its citations.
    pub details: DetailsId,
}
