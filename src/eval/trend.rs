//! How the figures of a series move: from cell to cell, never between two ends alone unless that is asked. Up and then
//! down is neither rising nor falling, and is told stretch by stretch. Where a cell isn't there or isn't certain, what
//! hangs on it is unknown: nothing is put in its place.

use crate::law::{Cell, Comparing, Corpus, Direction, Line, OfLine, Periods, Series, SeriesRow, Trend, Way};
use crate::source::Place;
use crate::value::{Date, DateRange, Exact, Truth};
use std::cmp::Ordering;

/// The cells of a line in a stretch of time.
#[derive(Clone, Debug)]
pub struct Movement<'c> {
    /// The series.
    pub series: &'c Series,
    /// The cells that hold numbers, by time.
    pub points: Vec<Point<'c>>,
    /// The periods of that time whose number isn't known.
    pub missing: Vec<DateRange>,
    /// Whether the first and the last period of that time hold numbers.
    has_ends: bool,
}

/// A cell that holds a number.
#[derive(Clone, Copy, Debug)]
pub struct Point<'c> {
    /// The cell.
    pub row: &'c SeriesRow,
    /// Its number.
    pub value: Exact,
    /// Whether it is certain.
    pub certain: bool,
}

/// Neighbouring cells between which the numbers go one way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The first of them, by its place among the points.
    pub from: usize,
    /// The last.
    pub to: usize,
    /// Which way: `Greater` where the later number is greater.
    pub way: Ordering,
}

impl<'c> Movement<'c> {
    /// How a line moves in a stretch of time, or in all of the series. What was counted after `until` isn't known yet.
    pub fn of(corpus: &'c Corpus, line: &Line, during: Option<DateRange>, until: Option<Date>) -> Self {
        let series = corpus.one_series(line.series);
        let within = |period: DateRange| {
            during.is_none_or(|during| during.first() <= period.first() && period.last() <= during.last())
                && until.is_none_or(|until| period.last() <= until)
        };
        let rows: Vec<&SeriesRow> =
            series.rows.iter().filter(|row| row.labels == line.labels && within(row.period)).collect();
        let points: Vec<Point<'c>> = rows
            .iter()
            .filter_map(|row| Some(Point { row, value: row.cell.value()?, certain: !series.is_doubtful(row) }))
            .collect();
        let ends = rows.first().zip(rows.last()).map(|(first, last)| (first.period.first(), last.period.last()));
        let due = match (series.periods.months(), during.map(|during| (during.first(), during.last())).or(ends)) {
            (Some(_), Some((first, last))) => periods(series.periods, first, last.min(until.unwrap_or(last))),
            _ => rows.iter().map(|row| row.period).collect(),
        };
        let known = |period: &&DateRange| points.iter().any(|point| point.row.period == **period);
        let missing: Vec<DateRange> = due.iter().filter(|period| !known(period)).copied().collect();
        let has_ends = due.first().zip(due.last()).is_some_and(|(first, last)| known(&first) && known(&last));
        Self { series, points, missing, has_ends }
    }

    /// The stretches, in the order of time.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut found: Vec<Stretch> = Vec::new();
        for (i, (one, next)) in self.points.iter().zip(self.points.iter().skip(1)).enumerate() {
            let way = next.value.cmp(&one.value);
            match found.last_mut() {
                Some(last) if last.way == way => last.to = i + 1,
                _ => found.push(Stretch { from: i, to: i + 1, way }),
            }
        }
        found
    }

    /// The first and the last cell.
    pub fn ends(&self) -> Option<(&Point<'c>, &Point<'c>)> {
        self.points.first().zip(self.points.last()).filter(|_| self.points.len() > 1)
    }

    /// Whether the numbers can be compared at all: counts of stretches that differ in length can't.
    pub fn is_comparable(&self) -> bool {
        self.series.periods != Periods::Any
    }

    /// Which way it goes from the first to the last cell; nothing where the ends aren't known.
    pub fn overall(&self) -> Option<Ordering> {
        let (first, last) = self.ends().filter(|_| self.has_ends && self.is_comparable())?;
        (first.certain && last.certain).then(|| last.value.cmp(&first.value))
    }

    /// Whether that is better, by the direction of the series.
    pub fn is_better(&self) -> Option<bool> {
        match (self.series.direction, self.overall()?) {
            (Direction::More, Ordering::Greater) | (Direction::Less, Ordering::Less) => Some(true),
            (Direction::More, Ordering::Less) | (Direction::Less, Ordering::Greater) => Some(false),
            _ => None,
        }
    }

    /// Whether it moves so: from each cell to the next that way or not at all, and that way in the end.
    pub fn holds(&self, trend: &Trend) -> Truth {
        if !self.is_comparable() {
            return Truth::Unknown;
        }
        let wanted = match trend.way {
            Way::Rises | Way::Widens => Ordering::Greater,
            Way::Falls | Way::Narrows => Ordering::Less,
        };
        let from_nought = matches!(trend.way, Way::Narrows | Way::Widens);
        let number = |point: &Point<'_>| if from_nought { point.value.abs() } else { point.value };
        let step =
            |one: &Point<'_>, next: &Point<'_>| (one.certain && next.certain).then(|| number(next).cmp(&number(one)));
        let overall = self.ends().filter(|_| self.has_ends).and_then(|(first, last)| step(first, last));
        let ends = overall.map_or(Truth::Unknown, |way| Truth::from(way == wanted));
        if trend.overall {
            return ends;
        }
        // Of two certain cells, neighbours or not, the later may not stand on the other side of the earlier.
        let certain: Vec<&Point<'_>> = self.points.iter().filter(|point| point.certain).collect();
        let contrary = certain
            .iter()
            .zip(certain.iter().skip(1))
            .filter_map(|(one, next)| step(one, next))
            .any(|way| way == wanted.reverse());
        if contrary || ends == Truth::No {
            return Truth::No;
        }
        let complete = self.missing.is_empty() && certain.len() == self.points.len();
        if complete { ends } else { Truth::Unknown }
    }
}

/// The periods of one length from one day to another, both included.
fn periods(length: Periods, first: Date, last: Date) -> Vec<DateRange> {
    let mut found = Vec::new();
    let Some(months) = length.months() else { return found };
    // The first day on which a period may begin.
    let mut start = Date::new(first.year(), 1, 1).ok();
    while let Some(day) = start {
        let Some(period) = length.period_from(day).filter(|period| period.last() <= last) else { break };
        if period.first() >= first {
            found.push(period);
        }
        start = day.plus_months(months);
    }
    found
}

/// Whether the cells of a line are as a statement says, and the cells by which that is told.
pub fn of_line(corpus: &Corpus, line: &Line, said: &OfLine) -> (Truth, Vec<Place>) {
    match said {
        OfLine::Moves(trend) => {
            let movement = Movement::of(corpus, line, trend.during, None);
            let mut turns: Vec<usize> = movement.stretches().iter().flat_map(|one| [one.from, one.to]).collect();
            turns.dedup();
            let places = turns.iter().filter_map(|i| movement.points.get(*i)).map(|point| point.row.place).collect();
            (movement.holds(trend), places)
        }
        OfLine::Holds(comparing, number, during) => {
            let series = corpus.one_series(line.series);
            let mut cells = series.line(&line.labels).filter(|row| during.is_none_or(|during| row.period == during));
            // Without a time it must be clear which cell is meant.
            let (Some(row), None) = (cells.next(), cells.next()) else { return (Truth::Unknown, Vec::new()) };
            let truth = match row.cell {
                Cell::Value(value) if !series.is_doubtful(row) => {
                    let order = value.cmp(number);
                    Truth::from(match comparing {
                        Comparing::Is => order == Ordering::Equal,
                        Comparing::IsNot => order != Ordering::Equal,
                        Comparing::AtLeast => order != Ordering::Less,
                        Comparing::AtMost => order != Ordering::Greater,
                        Comparing::More => order == Ordering::Greater,
                        Comparing::Less => order == Ordering::Less,
                        _ => return (Truth::Unknown, vec![row.place]),
                    })
                }
                _ => Truth::Unknown,
            };
            (truth, vec![row.place])
        }
    }
}
