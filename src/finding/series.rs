//! Series in words: how their figures move, what doesn't add up, evidence that they contradict, and what counting
//! persons by them came to.

use super::Findings;
use crate::diagnostic::{self, Diagnostic, Text};
use crate::eval::{
    Change, Movement, NeverChecked, NoWeights, Progress, Ruling, SumFound, Weighed, distance_words, of_line, sums,
};
use crate::law::{Figure, Line, Norm, OfLine, Series, SeriesId, SeriesRow};
use crate::source::Place;
use crate::value::{DateRange, Exact, Quantity, Truth, Unit};
use std::cmp::Ordering;

/// The most cells that one finding marks.
const MOST_CELLS: usize = 6;

impl<'c> Findings<'c> {
    /// Sums that don't add up, and sums that can't be checked anywhere.
    pub fn sums(&self) -> Vec<Diagnostic> {
        let (wrong, never) = sums(self.corpus());
        wrong
            .iter()
            .map(|found| self.sum_differs(found))
            .chain(never.iter().map(|one| self.sum_unchecked(one)))
            .collect()
    }

    fn sum_differs(&self, found: &SumFound<'_>) -> Diagnostic {
        let unit = found.series.unit;
        let (row, printed) = found.total;
        let by = printed.minus(found.added).unwrap_or(Exact::ZERO);
        let message = Text::new("sum-differs")
            .with("name", self.series_name(found.series))
            .with("cell", self.cell_name(row))
            .with("printed", amount(printed, unit))
            .with("added", amount(found.added, unit))
            .with("by", amount(by.abs(), unit))
            .with("way", if by.is_negative() { "less" } else { "more" });
        let mut finding = Diagnostic::new(diagnostic::SUM_DIFFERS, message).label(row.place, Text::new("sum-total"));
        for part in found.parts.iter().take(MOST_CELLS) {
            finding = finding.label(part.place, Text::new("sum-part"));
        }
        if let Some(more) = found.parts.len().checked_sub(MOST_CELLS).filter(|more| *more > 0) {
            finding = finding.note(Text::new("note-note"), Text::new("sum-more-parts").with("count", more));
        }
        finding
            .note(Text::new("note-note"), Text::plain(self.words(found.sum.place)))
            .help(Text::new("sum-differs-help"))
    }

    fn sum_unchecked(&self, one: &NeverChecked<'_>) -> Diagnostic {
        let message = Text::new("sum-unchecked")
            .with("name", self.series_name(one.series))
            .with("sum", self.words(one.sum.place));
        let mut finding = Diagnostic::new(diagnostic::SUM_UNCHECKED, message).at(one.sum.place);
        if let Some(row) = one.total {
            finding = finding.label(row.place, Text::new("sum-total-open"));
        }
        finding.help(Text::new("sum-unchecked-help"))
    }

    /// Evidence whose figures aren't what the series show.
    pub fn figures(&self) -> Vec<Diagnostic> {
        let figures = self.corpus().practices.iter().flat_map(|one| &one.figures);
        figures.filter_map(|figure| self.figure_differs(figure)).collect()
    }

    fn figure_differs(&self, figure: &Figure) -> Option<Diagnostic> {
        let (line, said) = figure.of.as_ref()?;
        if of_line(self.corpus(), line, said).0 != Truth::No {
            return None;
        }
        let message = Text::new("figure-differs").with("figure", &*figure.words);
        let finding = Diagnostic::new(diagnostic::FIGURE_DIFFERS, message)
            .label(figure.place, Text::new("figure-here"))
            .note(Text::new("note-computed"), self.cells_in_words(line, said));
        Some(self.mark_cells(finding, line, said).help(Text::new("figure-differs-help")))
    }

    /// Marks the cells by which it is told whether a statement on them holds.
    pub(super) fn mark_cells(&self, mut finding: Diagnostic, line: &Line, said: &OfLine) -> Diagnostic {
        let (_, places) = of_line(self.corpus(), line, said);
        for place in shortened(&places) {
            finding = finding.label(place, Text::new("claim-beside"));
        }
        finding
    }

    /// What the cells show.
    pub(super) fn cells_in_words(&self, line: &Line, said: &OfLine) -> Text {
        match said {
            OfLine::Moves(trend) => self.movement(&Movement::of(self.corpus(), line, trend.during, None)),
            OfLine::Holds(..) => {
                let series = self.corpus().one_series(line.series);
                let (_, places) = of_line(self.corpus(), line, said);
                let row = series.rows.iter().find(|row| places.contains(&row.place));
                Text::plain(row.map(|row| self.words(row.place)).unwrap_or_default())
            }
        }
    }

    /// How figures move, stretch by stretch, and where they stand in the end.
    fn movement(&self, movement: &Movement<'_>) -> Text {
        let unit = movement.series.unit;
        let mut said = Vec::new();
        for stretch in movement.stretches() {
            let (Some(from), Some(to)) = (movement.points.get(stretch.from), movement.points.get(stretch.to)) else {
                continue;
            };
            let id = match stretch.way {
                Ordering::Greater => "moves-up",
                Ordering::Less => "moves-down",
                Ordering::Equal => "moves-not",
            };
            said.push(
                Text::new(id)
                    .with("from", from.row.period.to_string())
                    .with("to", to.row.period.to_string())
                    .with("first", amount(from.value, unit))
                    .with("last", amount(to.value, unit)),
            );
        }
        if said.is_empty() {
            said.push(Text::new("moves-unknown"));
        }
        if let (Some((first, last)), Some(way), true) = (movement.ends(), movement.overall(), said.len() > 1) {
            let by = last.value.minus(first.value).unwrap_or(Exact::ZERO).abs();
            let way = match way {
                Ordering::Greater => "up",
                Ordering::Less => "down",
                Ordering::Equal => "not",
            };
            said.push(Text::new("moves-overall").with("by", amount(by, unit)).with("way", way));
        }
        match movement.is_better() {
            Some(true) => said.push(Text::new("moves-better")),
            Some(false) => said.push(Text::new("moves-worse")),
            None => {}
        }
        if movement.points.iter().any(|point| !point.certain) {
            said.push(Text::new("moves-unverified"));
        }
        if let Some(first) = movement.missing.first() {
            let more = movement.missing.len() - 1;
            said.push(Text::new("moves-missing").with("first", first.to_string()).with("more", more));
        }
        if !movement.is_comparable() {
            said.push(Text::new("moves-not-comparable"));
        }
        Text::new("several").with("texts", said)
    }

    /// What counting the persons of a demand came to.
    pub(super) fn weighed(&self, weighed: &Weighed) -> Text {
        let of = |text: Text, (series, period): (SeriesId, DateRange)| {
            text.with("name", self.series_name(self.corpus().one_series(series))).with("period", period.to_string())
        };
        match weighed {
            Weighed::Share { demanded, counting, least, most, counted, by } => {
                let unit = self.corpus().one_series(by.0).unit;
                let served = match counted {
                    Some((low, high, all)) => Text::new(if low == high { "share-counted" } else { "share-between" })
                        .with("low", low.to_string())
                        .with("high", high.to_string())
                        .with("all", amount(*all, unit)),
                    None => Text::new("share-percent").with("low", percent(*least)).with("high", percent(*most)),
                };
                let id = if *counting { "remark-share-counting" } else { "remark-share" };
                of(Text::new(id).with("served", served).with("demanded", demanded.to_string()), *by)
            }
            Weighed::Average { least, most, unit, by } => {
                let end = |end: &Option<Exact>| end.map(|end| amount(end, *unit));
                let average = match (end(least), end(most)) {
                    (Some(low), Some(high)) if low == high => Text::plain(low),
                    (Some(low), Some(high)) => Text::new("average-between").with("low", low).with("high", high),
                    (Some(low), None) => Text::new("average-from").with("low", low),
                    (None, Some(high)) => Text::new("average-to").with("high", high),
                    (None, None) => Text::new("average-any"),
                };
                match by {
                    Some(by) => of(Text::new("remark-average").with("average", average), *by),
                    None => Text::new("remark-average-any").with("average", average),
                }
            }
        }
    }

    /// Why a series doesn't say how many there are.
    pub(super) fn no_weights(&self, series: SeriesId, why: NoWeights) -> Text {
        let id = match why {
            NoWeights::OtherState => "no-weights-other-state",
            NoWeights::NoPeriod => "no-weights-no-period",
            NoWeights::NotKnown => "no-weights-not-known",
            NoWeights::NotAll => "no-weights-not-all",
            NoWeights::Overlap => "no-weights-overlap",
            NoWeights::Others => "no-weights-others",
        };
        let name = self.series_name(self.corpus().one_series(series));
        Text::new(id).with("name", name).with("date", self.moment.as_of.to_string())
    }

    /// The trend of a duty to advance: what the last change of the law did, and how the figures named move.
    pub(super) fn advance(&self, ruling: &Ruling, norm: &Norm) -> Vec<Text> {
        let mut said: Vec<Text> = Vec::new();
        if let Some(progress) = &ruling.progress {
            said.extend(self.progress(progress, ruling, norm));
        }
        let details = self.corpus().details(norm.details);
        if let Some((line, place)) = details.and_then(|details| details.measured_by.as_ref()) {
            let series = self.corpus().one_series(line.series);
            if !ruling.verdict.is_met() && (series.of.is_none() || series.of == self.moment.jurisdiction) {
                let movement = Movement::of(self.corpus(), line, None, Some(self.moment.as_of));
                let figures = self.movement(&movement);
                said.push(Text::new("remark-measured").with("measured", self.words(*place)).with("figures", figures));
            }
        }
        said
    }

    fn progress(&self, progress: &Progress, ruling: &Ruling, norm: &Norm) -> Vec<Text> {
        let corpus = self.corpus();
        let property = corpus.property(norm.property);
        let mut said = Vec::new();
        for one in &progress.parts {
            let Some(part) = ruling.parts.get(one.part) else { continue };
            let id = match one.change {
                Change::Nearer => "progress-nearer",
                Change::Farther => "progress-farther",
                Change::None => "progress-none",
                Change::Begun => "progress-begun",
                Change::Ended => "progress-ended",
                Change::WasMet => "progress-was-met",
            };
            let distance = |distance: &Option<crate::eval::Distance>| {
                distance.as_ref().map(|distance| distance_words(corpus, property, distance)).unwrap_or_default()
            };
            said.push(
                Text::new(id)
                    .with("since", progress.since.to_string())
                    .with("who", self.who(&part.situations, norm.scope))
                    .with("before", distance(&one.before))
                    .with("now", distance(&one.now)),
            );
        }
        if progress.others {
            let before = progress.since.previous().unwrap_or(progress.since);
            said.push(Text::new("progress-others").with("before", before.to_string()));
        }
        said
    }

    fn series_name(&self, series: &'c Series) -> &'c str {
        self.corpus().text(series.name)
    }

    /// `kazakhstan, rural, 2015-Q2`
    fn cell_name(&self, row: &SeriesRow) -> String {
        let mut keys: Vec<String> = row.labels.iter().map(|label| self.corpus().text(*label).to_owned()).collect();
        keys.push(row.period.to_string());
        keys.join(", ")
    }
}

/// The first and the last, and as many between them as can be shown.
fn shortened(places: &[Place]) -> Vec<Place> {
    let mut shown: Vec<Place> = places.iter().copied().take(MOST_CELLS).collect();
    if let (Some(slot), Some(last), true) = (shown.last_mut(), places.last(), places.len() > MOST_CELLS) {
        *slot = *last;
    }
    shown
}

fn amount(number: Exact, unit: Unit) -> String {
    Quantity::new(number, unit).display()
}

fn percent(part: Exact) -> String {
    part.times(Exact::whole(100)).map(|percent| percent.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{MOST_CELLS, shortened};
    use crate::source::{FileId, Place, Span};

    #[test]
    fn the_last_cell_is_always_shown() {
        let all: Vec<Place> = (0..20).map(|at| Place::new(FileId(0), Span::new(at, at + 1))).collect();
        let shown = shortened(&all);
        assert_eq!(shown.len(), MOST_CELLS);
        assert_eq!((shown.first(), shown.last()), (all.first(), all.last()));
        assert_eq!(shortened(&all[..2]), all[..2]);
    }
}
