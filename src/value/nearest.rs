//! How far the given values lie from a demand, along a stretch on which the order of all ends is fixed: the
//! worst given value and the demanded bound nearest to it. Owns the further cuts where the nearest bound
//! changes (in a hole between two alternatives), and joining neighbours that say the same.

use super::{Cut, CutRange, Direction, Exact, FormulaError, Line, Miss, Outcome, Shortfall};
use std::cmp::Ordering;

/// The worst given value and the nearest demanded bound; nothing where there is none.
type Reading = (Option<Line>, Option<Line>);

/// The shortfall on a stretch, cut where the worst value or the nearest bound changes.
pub(super) fn with_nearest(
    range: CutRange,
    misses: &[Miss],
    disjoint: bool,
    direction: Direction,
) -> Result<Vec<(CutRange, Outcome)>, FormulaError> {
    let mut outcomes = Vec::new();
    for part in split_at_roots(range, &turning_lines(misses)?)? {
        let readings = misses.iter().map(|miss| reading(miss, &part, direction)).collect::<Result<Vec<_>, _>>()?;
        for (part, (worst, nearest)) in choose(part, &readings, direction)? {
            let shortfall = Shortfall { misses: misses.to_vec(), worst, nearest, disjoint };
            outcomes.push((part, Outcome::Shortfall(shortfall)));
        }
    }
    Ok(outcomes)
}

/// Halfway between the two alternatives around a hole.
fn middle(miss: &Miss) -> Result<Option<Line>, FormulaError> {
    match (miss.below, miss.above) {
        (Some(below), Some(above)) => below.value.plus(above.value)?.divide(Exact::whole(2)).map(Some),
        _ => Ok(None),
    }
}

/// Lines at whose zeros the reading of a miss changes: its ends pass the middle of their hole.
fn turning_lines(misses: &[Miss]) -> Result<Vec<Line>, FormulaError> {
    let mut lines = Vec::new();
    for miss in misses {
        let Some(middle) = middle(miss)? else { continue };
        for end in [miss.from, miss.to].into_iter().flatten() {
            lines.push(end.value.minus(middle)?);
        }
    }
    Ok(lines)
}

/// The value of a miss that lies farthest from the demand, and the bound nearest to it.
fn reading(miss: &Miss, range: &CutRange, direction: Direction) -> Result<Reading, FormulaError> {
    let [from, to, below, above] = [miss.from, miss.to, miss.below, miss.above].map(|end| end.map(|end| end.value));
    let (Some(under), Some(over), Some(middle)) = (below, above, middle(miss)?) else {
        return Ok(match (below, above) {
            (None, Some(above)) => (from, Some(above)),
            (Some(below), _) => (to, Some(below)),
            (None, None) => (if direction == Direction::Less { to } else { from }, None),
        });
    };
    // In a hole both ends are bounded; without them the bounds of the hole stand in.
    let (from, to) = (from.unwrap_or(under), to.unwrap_or(over));
    let preferred = if direction == Direction::More { over } else { under };
    Ok(match (order_on(from, middle, range)?, order_on(to, middle, range)?) {
        (Ordering::Greater, _) => (Some(from), Some(over)),
        (_, Ordering::Less) => (Some(to), Some(under)),
        _ => (Some(middle), Some(preferred)),
    })
}

/// Which miss counts: the lowest where more is better, the highest where less is, else the farthest.
fn choose(
    range: CutRange,
    readings: &[Reading],
    direction: Direction,
) -> Result<Vec<(CutRange, Reading)>, FormulaError> {
    let unbounded = (None, None);
    let first = readings.first().copied().unwrap_or(unbounded);
    let last = readings.last().copied().unwrap_or(unbounded);
    match direction {
        Direction::More => return Ok(vec![(range, first)]),
        Direction::Less => return Ok(vec![(range, last)]),
        Direction::None => {}
    }
    let mut distances = Vec::new();
    for (worst, nearest) in readings {
        let (Some(worst), Some(nearest)) = (worst, nearest) else {
            // No limit: nothing lies farther.
            return Ok(vec![(range, (*worst, *nearest))]);
        };
        let higher = order_on(*worst, *nearest, &range)? == Ordering::Greater;
        distances.push(if higher { worst.minus(*nearest)? } else { nearest.minus(*worst)? });
    }
    let mut turns = Vec::new();
    for (place, a) in distances.iter().enumerate() {
        for b in distances.iter().skip(place + 1) {
            turns.push(a.minus(*b)?);
        }
    }
    let mut chosen = Vec::new();
    for part in split_at_roots(range, &turns)? {
        let mut farthest = (first, distances.first().copied().unwrap_or(Line::constant(Exact::ZERO)));
        for (reading, distance) in readings.iter().zip(&distances).skip(1) {
            if order_on(*distance, farthest.1, &part)? == Ordering::Greater {
                farthest = (*reading, *distance);
            }
        }
        chosen.push((part, farthest.0));
    }
    Ok(chosen)
}

fn split_at_roots(range: CutRange, lines: &[Line]) -> Result<Vec<CutRange>, FormulaError> {
    let mut cuts: Vec<Cut> = Vec::new();
    for line in lines {
        cuts.extend(line.sign_cuts(&range)?);
    }
    cuts.sort_unstable();
    Ok(range.split(&cuts))
}

/// The order of two lines on a range on which it is the same everywhere.
fn order_on(a: Line, b: Line, range: &CutRange) -> Result<Ordering, FormulaError> {
    let sample = range.sample().ok_or(FormulaError::TooLarge)?;
    Ok(a.at(sample)?.cmp(&b.at(sample)?))
}

/// Joins neighbours with one outcome; a single point joins a neighbour whose lines give the same there.
pub(super) fn merge_alike(outcomes: Vec<(CutRange, Outcome)>) -> Result<Vec<(CutRange, Outcome)>, FormulaError> {
    let mut merged: Vec<(CutRange, Outcome)> = Vec::new();
    for (range, outcome) in outcomes {
        let Some((last_range, last)) = merged.last_mut() else {
            merged.push((range, outcome));
            continue;
        };
        let alike_at = |x: Option<Exact>| match x {
            Some(x) => Ok::<bool, FormulaError>(last.at(x)? == outcome.at(x)?),
            None => Ok(false),
        };
        if *last == outcome || alike_at(range.single())? {
            last_range.to = range.to;
        } else if alike_at(last_range.single())? {
            last_range.to = range.to;
            *last = outcome;
        } else {
            merged.push((range, outcome));
        }
    }
    Ok(merged)
}
