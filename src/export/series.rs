//! Series of statistics, cell by cell.

use super::details::DetailsEntry;
use super::regions::RegionEntry;
use super::view::{View, text_if};
use super::vocabulary::direction;
use crate::law::{Cell, Series, SeriesAxis, SeriesRow, Sum};
use crate::report::json::PlaceEntry;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// Figures by labels and time.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(super) struct SeriesEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Its title.
    title: Option<&'c str>,
    /// Its unit.
    unit: String,
    /// Of which state it speaks.
    jurisdiction: Option<&'c str>,
    /// How long a period is: `year`, `quarter`, `month`, `day`, `period`.
    periods: &'static str,
    /// What its cells are told apart by, beside time.
    axes: Vec<AxisEntry<'c>>,
    /// What adds up to what.
    sums: Vec<SumEntry<'c>>,
    /// Which way is better: `more`, `less`.
    direction: Option<&'static str>,
    /// Its cells.
    rows: Vec<RowEntry<'c>>,
    /// Whether all of it is marked `unverified`.
    unverified: bool,
    /// Where it is declared.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    details: Option<DetailsEntry<'c>>,
}

/// What cells are told apart by.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct AxisEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Whether a dimension of the vocabulary has that name.
    is_dimension: bool,
    /// The labels that the rows have.
    labels: Vec<LabelEntry<'c>>,
}

/// A label of an axis.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct LabelEntry<'c> {
    /// Its name.
    name: &'c str,
    /// Whom it is about, where the vocabulary knows the word.
    region: Option<RegionEntry<'c>>,
    /// Whether it is the total of a sum.
    total: bool,
}

/// A sum of labels.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct SumEntry<'c> {
    /// On which axis.
    axis: Option<&'c str>,
    /// The label of the total.
    total: &'c str,
    /// The labels that are added.
    plus: Vec<&'c str>,
    /// The labels that are taken away.
    minus: Vec<&'c str>,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
}

/// One cell.
#[derive(Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
struct RowEntry<'c> {
    /// Its labels, one for each axis.
    labels: Vec<&'c str>,
    /// Its period.
    period: String,
    /// Its number; null where there is none.
    value: Option<String>,
    /// What stands in place of a number: `no cell`, `unknown`.
    without: Option<&'static str>,
    /// Whether it is marked `unverified`.
    unverified: bool,
    /// Where it stands.
    place: Option<PlaceEntry<'c>>,
    /// Its rarer clauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<DetailsEntry<'c>>,
}

impl<'c> View<'c> {
    pub(super) fn series(self, row: &'c Series) -> SeriesEntry<'c> {
        SeriesEntry {
            name: self.name(row.name),
            title: text_if(&row.title),
            unit: row.unit.to_string(),
            jurisdiction: row.of.map(|id| self.state(id)),
            periods: row.periods.word(),
            axes: row.axes.iter().map(|axis| self.axis(axis)).collect(),
            sums: row.sums.iter().map(|sum| self.sum(row, sum)).collect(),
            direction: direction(row.direction),
            rows: row.rows.iter().map(|one| self.row(one)).collect(),
            unverified: row.unverified,
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }

    fn axis(self, axis: &'c SeriesAxis) -> AxisEntry<'c> {
        let label = |label: &crate::law::SeriesLabel| LabelEntry {
            name: self.name(label.name),
            region: label.scope.and_then(|scope| self.region(scope)),
            total: label.is_total,
        };
        AxisEntry {
            name: self.name(axis.name),
            is_dimension: axis.dimension.is_some(),
            labels: axis.labels.iter().map(label).collect(),
        }
    }

    fn sum(self, series: &'c Series, sum: &'c Sum) -> SumEntry<'c> {
        let parts = |away: bool| {
            let wanted = sum.parts.iter().filter(move |(_, minus)| *minus == away);
            wanted.map(|(label, _)| self.name(*label)).collect()
        };
        SumEntry {
            axis: series.axes.get(sum.axis).map(|axis| self.name(axis.name)),
            total: self.name(sum.total),
            plus: parts(false),
            minus: parts(true),
            place: self.place(sum.place),
        }
    }

    fn row(self, row: &'c SeriesRow) -> RowEntry<'c> {
        RowEntry {
            labels: self.names(&row.labels),
            period: row.period.to_string(),
            value: row.cell.value().map(|number| number.to_string()),
            without: match row.cell {
                Cell::Value(_) => None,
                Cell::NoCell => Some("no cell"),
                Cell::Unknown => Some("unknown"),
            },
            unverified: row.unverified,
            place: self.place(row.place),
            details: self.details(row.details),
        }
    }
}
