//! What adds up: each sum that a series states, at each place of its other axes and at each time, cell by cell as the
//! source printed them. A cell that isn't there (`-`) is no part of a sum; where one isn't written, or isn't known, the
//! sum can't be checked there.

use crate::law::{Cell, Corpus, Series, SeriesId, SeriesRow, Sum, Symbol};
use crate::value::{DateRange, Exact};
use rustc_hash::FxHashMap;

/// A sum at one place: its cells, and what they come to.
#[derive(Clone, Debug)]
pub struct SumFound<'c> {
    /// The series.
    pub series: &'c Series,
    /// The sum.
    pub sum: &'c Sum,
    /// The total as printed.
    pub total: (&'c SeriesRow, Exact),
    /// Its parts as printed.
    pub parts: Vec<&'c SeriesRow>,
    /// What they come to.
    pub added: Exact,
}

/// A sum that can't be checked anywhere.
#[derive(Clone, Debug)]
pub struct NeverChecked<'c> {
    /// The series.
    pub series: &'c Series,
    /// The sum.
    pub sum: &'c Sum,
    /// A total whose parts aren't all written, where there is one.
    pub total: Option<&'c SeriesRow>,
}

/// The sums of a corpus that don't add up, and those that can't be checked anywhere, in the order in which they stand.
pub fn sums(corpus: &Corpus) -> (Vec<SumFound<'_>>, Vec<NeverChecked<'_>>) {
    let (mut wrong, mut never) = (Vec::new(), Vec::new());
    for number in 0..corpus.series.len() {
        let series = corpus.one_series(SeriesId(u32::try_from(number).unwrap_or(u32::MAX)));
        if series.sums.is_empty() {
            continue;
        }
        let cells: Cells<'_> = series.rows.iter().map(|row| ((row.period, row.labels.as_slice()), row)).collect();
        for sum in &series.sums {
            let mut checked = false;
            let mut open = None;
            for row in series.rows.iter().filter(|row| row.labels.get(sum.axis) == Some(&sum.total)) {
                match add(series, sum, row, &cells) {
                    Some(found) => {
                        checked = true;
                        if found.added != found.total.1 {
                            wrong.push(found);
                        }
                    }
                    None if row.cell != Cell::NoCell => open = open.or(Some(row)),
                    None => {}
                }
            }
            if !checked {
                never.push(NeverChecked { series, sum, total: open });
            }
        }
    }
    (wrong, never)
}

/// The cells of a series by period and labels.
type Cells<'c> = FxHashMap<(DateRange, &'c [Symbol]), &'c SeriesRow>;

fn add<'c>(series: &'c Series, sum: &'c Sum, total: &'c SeriesRow, cells: &Cells<'c>) -> Option<SumFound<'c>> {
    let printed = total.cell.value()?;
    let mut labels = total.labels.clone();
    let (mut added, mut parts) = (Exact::ZERO, Vec::new());
    for (label, minus) in &sum.parts {
        *labels.get_mut(sum.axis)? = *label;
        let part = *cells.get(&(total.period, labels.as_slice()))?;
        match part.cell {
            Cell::Value(number) => {
                added = if *minus { added.minus(number)? } else { added.plus(number)? };
                parts.push(part);
            }
            Cell::NoCell => {}
            Cell::Unknown => return None,
        }
    }
    (!parts.is_empty()).then_some(SumFound { series, sum, total: (total, printed), parts, added })
}
