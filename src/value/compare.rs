//! Lays the values that the law allows over those that a demand allows, along one axis: the axis is split at
//! every place where two ends change their order, and between two such places one answer holds. Owns the split
//! and the inclusion; the union of a demand's alternatives may have holes. The answer's shape is `Outcome`.

use super::interval::{is_closed, side};
use super::nearest::{merge_alike, with_nearest};
use super::piecewise::common_cuts;
use super::{Bound, Cut, CutRange, Direction, Exact, FormulaError, Interval, Limit, Line, Miss, Outcome, Piecewise};

/// How far an end reaches at one place of the axis.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Reach {
    Lowest,
    At(Cut),
    Highest,
}

/// An end on a stretch of the axis: its place at a sample, by which ends are put in order, and its line.
#[derive(Clone, Copy, Debug)]
struct Mark {
    reach: Reach,
    line: Line,
}

/// Values from one mark to another.
type Span = (Mark, Mark);

/// The outcome at each x of `domain`: stretches in order, which fill the domain; neighbours differ. `given` and
/// `demanded` are unions: the demand's alternatives (`or`), the law's several values (`in`).
///
/// A demand is met iff every given value is demanded. It is exceeded iff, besides, each given value is better
/// than the demand's own bound: its lower end where more is better, its upper where less is.
///
/// [`FormulaError::Undefined`] where an end says nothing about a part of the domain.
pub fn compare_over(
    domain: &CutRange,
    given: &[Interval],
    demanded: &[Interval],
    direction: Direction,
) -> Result<Vec<(CutRange, Outcome)>, FormulaError> {
    let mut outcomes = Vec::new();
    for range in stretches(domain, given.iter().chain(demanded).flat_map(Interval::formulas).collect())? {
        let sample = range.sample().ok_or(FormulaError::TooLarge)?;
        let union = |intervals: &[Interval]| {
            let spans = intervals.iter().map(|interval| span_of(interval, &range, sample));
            Ok(united(spans.collect::<Result<Vec<Span>, FormulaError>>()?))
        };
        outcomes.extend(outcome(range, &union(given)?, &union(demanded)?, direction)?);
    }
    merge_alike(outcomes)
}

/// [`compare_over`] where nothing depends on an axis.
pub fn compare(
    given: &[Interval],
    demanded: &[Interval],
    direction: Direction,
) -> Result<Outcome<Exact>, FormulaError> {
    let origin = CutRange::point(Exact::ZERO);
    let outcomes = compare_over(&origin, given, demanded, direction)?;
    outcomes.first().ok_or(FormulaError::Undefined)?.1.at(Exact::ZERO)
}

/// Cuts the domain where a formula bends or jumps, and where two of them meet: between two cuts their order is fixed.
///
/// [`FormulaError::Undefined`] where one says nothing about a part of the domain.
pub fn stretches(domain: &CutRange, ends: Vec<&Piecewise>) -> Result<Vec<CutRange>, FormulaError> {
    if domain.is_empty() {
        return Ok(Vec::new());
    }
    if ends.iter().any(|end| !end.domain().covers(domain)) {
        return Err(FormulaError::Undefined);
    }
    let mut stretches = Vec::new();
    for range in domain.split(&common_cuts(ends.iter().copied())) {
        let mut lines: Vec<Line> = Vec::new();
        for line in ends.iter().map(|end| end.line_from(range.from)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let mut cuts = Vec::new();
        for (place, a) in lines.iter().enumerate() {
            for b in lines.iter().skip(place + 1).filter(|b| b.slope != a.slope) {
                cuts.extend(a.minus(*b)?.sign_cuts(&range)?);
            }
        }
        cuts.sort_unstable();
        stretches.extend(range.split(&cuts));
    }
    Ok(stretches)
}

/// The interval on a stretch: its greatest floor and its least cap.
fn span_of(interval: &Interval, range: &CutRange, sample: Exact) -> Result<Span, FormulaError> {
    let nowhere = Line::constant(Exact::ZERO);
    let mark = |bound: &Bound, is_floor: bool| {
        let line = bound.value.line_from(range.from);
        let cut = Cut { at: line.at(sample)?, side: side(is_floor, bound.closed) };
        Ok::<Mark, FormulaError>(Mark { reach: Reach::At(cut), line })
    };
    let mut from = Mark { reach: Reach::Lowest, line: nowhere };
    for floor in interval.floors() {
        let floor = mark(floor, true)?;
        if floor.reach > from.reach {
            from = floor;
        }
    }
    let mut to = Mark { reach: Reach::Highest, line: nowhere };
    for cap in interval.caps() {
        let cap = mark(cap, false)?;
        if cap.reach < to.reach {
            to = cap;
        }
    }
    Ok((from, to))
}

/// The same values as spans in order, none empty, none touching the next.
fn united(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|(from, to)| from.reach < to.reach);
    spans.sort_by_key(|(from, _)| from.reach);
    let mut union: Vec<Span> = Vec::new();
    for (from, to) in spans {
        match union.last_mut() {
            Some((_, end)) if from.reach <= end.reach => {
                if to.reach > end.reach {
                    *end = to;
                }
            }
            _ => union.push((from, to)),
        }
    }
    union
}

/// What lies outside of spans that are in order.
fn complement(spans: &[Span]) -> Vec<Span> {
    let nowhere = Line::constant(Exact::ZERO);
    let mut gaps = Vec::new();
    let mut from = Mark { reach: Reach::Lowest, line: nowhere };
    for (start, end) in spans {
        gaps.push((from, *start));
        from = *end;
    }
    gaps.push((from, Mark { reach: Reach::Highest, line: nowhere }));
    gaps.retain(|(from, to)| from.reach < to.reach);
    gaps
}

/// What lies in both.
fn common(a: &Span, b: &Span) -> Option<Span> {
    let from = if a.0.reach >= b.0.reach { a.0 } else { b.0 };
    let to = if a.1.reach <= b.1.reach { a.1 } else { b.1 };
    (from.reach < to.reach).then_some((from, to))
}

fn limit(mark: Mark, is_floor: bool) -> Option<Limit> {
    match mark.reach {
        Reach::At(cut) => Some(Limit { value: mark.line, closed: is_closed(is_floor, cut) }),
        Reach::Lowest | Reach::Highest => None,
    }
}

/// The outcome on one stretch; several where the nearest bound changes within it.
fn outcome(
    range: CutRange,
    given: &[Span],
    demanded: &[Span],
    direction: Direction,
) -> Result<Vec<(CutRange, Outcome)>, FormulaError> {
    if given.is_empty() {
        return Ok(vec![(range, Outcome::Nothing)]);
    }
    let mut misses = Vec::new();
    for gap in complement(demanded) {
        for (from, to) in given.iter().filter_map(|span| common(span, &gap)) {
            misses.push(Miss {
                from: limit(from, true),
                to: limit(to, false),
                // What is demanded ends where the gap begins, and begins where it ends.
                below: limit(gap.0, false),
                above: limit(gap.1, true),
            });
        }
    }
    if misses.is_empty() {
        let better = if is_better(given, demanded, direction) { Outcome::Exceeds } else { Outcome::Met };
        return Ok(vec![(range, better)]);
    }
    let disjoint = !given.iter().any(|span| demanded.iter().any(|demand| common(span, demand).is_some()));
    with_nearest(range, &misses, disjoint, direction)
}

/// Whether the worst given value is better than the demand's own bound, which the demand must have.
fn is_better(given: &[Span], demanded: &[Span], direction: Direction) -> bool {
    match direction {
        Direction::More => match (given.first(), demanded.first()) {
            (Some((worst, _)), Some((bound, _))) => bound.reach > Reach::Lowest && worst.reach > bound.reach,
            _ => false,
        },
        Direction::Less => match (given.last(), demanded.last()) {
            (Some((_, worst)), Some((_, bound))) => bound.reach < Reach::Highest && worst.reach < bound.reach,
            _ => false,
        },
        Direction::None => false,
    }
}
