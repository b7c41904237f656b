//! Series: statistics as their source printed them, cell by cell, and what a statement says of their cells. They are
//! evidence and weights, never law. How cells add up and move is worked out in `eval`.

use super::act::JurisdictionId;
use super::condition::ScopeId;
use super::corpus::Symbol;
use super::formula::Comparing;
use super::norm::DetailsId;
use super::vocabulary::{DimensionId, Direction};
use crate::source::Place;
use crate::value::{Date, DateRange, Exact, Unit};

/// A series of a [`Corpus`](super::Corpus).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SeriesId(pub u32);

/// Figures by labels and time.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name.
    pub name: Symbol,
    /// Its title, or the empty text.
    pub title: Box<str>,
    /// Its unit.
    pub unit: Unit,
    /// Of which state it speaks, where it says so.
    pub of: Option<JurisdictionId>,
    /// How long a period is.
    pub periods: Periods,
    /// What its cells are told apart by, beside time.
    pub axes: Vec<SeriesAxis>,
    /// What adds up to what.
    pub sums: Vec<Sum>,
    /// Which way is better.
    pub direction: Direction,
    /// Its cells, by period and then in the order in which they stand.
    pub rows: Vec<SeriesRow>,
    /// Whether all of it is marked `unverified`.
    pub unverified: bool,
    /// Where it is declared.
    pub place: Place,
    /// The citations and notes that stand before its rows.
    pub details: DetailsId,
}

/// What the cells of a series are told apart by.
#[derive(Clone, Debug)]
pub struct SeriesAxis {
    /// Its name.
    pub name: Symbol,
    /// The dimension of that name, if there is one: then its labels are the values of that dimension, and totals.
    pub dimension: Option<DimensionId>,
    /// The labels that the rows have, in the order in which they first stand.
    pub labels: Vec<SeriesLabel>,
}

/// One label of an axis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SeriesLabel {
    /// Its name.
    pub name: Symbol,
    /// Whom it is about, where the vocabulary knows the word.
    pub scope: Option<ScopeId>,
    /// Whether it is the total of a sum.
    pub is_total: bool,
}

/// One cell.
#[derive(Clone, Debug)]
pub struct SeriesRow {
    /// Its labels, one for each axis.
    pub labels: Vec<Symbol>,
    /// Its period.
    pub period: DateRange,
    /// What stands in it.
    pub cell: Cell,
    /// Whether it is marked `unverified`.
    pub unverified: bool,
    /// Where it stands.
    pub place: Place,
    /// Its citations.
    pub details: DetailsId,
}

/// What stands in a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// A number in the unit of the series.
    Value(Exact),
    /// `-`: there is no such cell, which isn't nought.
    NoCell,
    /// `unknown`: there is one, and its number isn't known.
    Unknown,
}

impl Cell {
    /// The number, if there is one.
    pub const fn value(self) -> Option<Exact> {
        match self {
            Self::Value(number) => Some(number),
            Self::NoCell | Self::Unknown => None,
        }
    }
}

/// How long the periods of a series are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Periods {
    /// Calendar years.
    Years,
    /// Quarters.
    Quarters,
    /// Months.
    Months,
    /// Days on which somebody counted.
    Days,
    /// Stretches of any length, which can't be compared with one another.
    Any,
}

impl Periods {
    /// The words that are understood.
    pub const WORDS: [&'static str; 5] = ["year", "quarter", "month", "day", "period"];

    /// The length of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "year" => Self::Years,
            "quarter" => Self::Quarters,
            "month" => Self::Months,
            "day" => Self::Days,
            "period" => Self::Any,
            _ => return None,
        })
    }

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Years => "year",
            Self::Quarters => "quarter",
            Self::Months => "month",
            Self::Days => "day",
            Self::Any => "period",
        }
    }

    /// How many months a period has, where they follow one another without gaps.
    pub const fn months(self) -> Option<i64> {
        match self {
            Self::Years => Some(12),
            Self::Quarters => Some(3),
            Self::Months => Some(1),
            Self::Days | Self::Any => None,
        }
    }

    /// Whether a period is one of these.
    pub fn fits(self, period: DateRange) -> bool {
        match self.months() {
            Some(months) => self.period_from(period.first()) == Some(period) && months > 0,
            None => self == Self::Any || period.exact().is_some(),
        }
    }

    /// The period that begins on a day, if one does.
    pub fn period_from(self, first: Date) -> Option<DateRange> {
        let months = self.months()?;
        let begins = first.day() == 1 && (i64::from(first.month()) - 1) % months == 0;
        let last = first.plus_months(months - 1)?.month_end();
        begins.then(|| DateRange::new(first, last).ok()).flatten()
    }
}

/// `sums total = urban + rural`.
#[derive(Clone, Debug)]
pub struct Sum {
    /// On which axis, by its place.
    pub axis: usize,
    /// The label of the total.
    pub total: Symbol,
    /// The labels that make it, each with whether it is taken away.
    pub parts: Vec<(Symbol, bool)>,
    /// Where it stands.
    pub place: Place,
}

/// `net_migration of kazakhstan, rural`: the cells of a series that have these labels.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The series.
    pub series: SeriesId,
    /// One label for each of its axes.
    pub labels: Vec<Symbol>,
}

/// What is said of how a line moves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Trend {
    /// Which way.
    pub way: Way,
    /// Whether only the two ends are meant.
    pub overall: bool,
    /// In which time; all of the series where none is said.
    pub during: Option<DateRange>,
}

/// The ways in which numbers move.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Way {
    /// They rise.
    Rises,
    /// They fall.
    Falls,
    /// They come nearer to nought.
    Narrows,
    /// They go away from nought.
    Widens,
}

/// What a statement says of the cells of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OfLine {
    /// How they move.
    Moves(Trend),
    /// What the cell of that period holds.
    Holds(Comparing, Exact, Option<DateRange>),
}

impl Series {
    /// The place of a label on an axis.
    pub fn label(&self, axis: usize, name: Symbol) -> Option<&SeriesLabel> {
        self.axes.get(axis)?.labels.iter().find(|label| label.name == name)
    }

    /// The cells that have these labels, by period.
    pub fn line<'s>(&'s self, labels: &'s [Symbol]) -> impl Iterator<Item = &'s SeriesRow> + Clone {
        self.rows.iter().filter(move |row| row.labels == labels)
    }

    /// Whether a cell isn't certain.
    pub const fn is_doubtful(&self, row: &SeriesRow) -> bool {
        self.unverified || row.unverified
    }
}
