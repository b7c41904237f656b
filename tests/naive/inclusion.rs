//! Whether all amounts that are given are wanted, and whether they are better still. Days against months are compared
//! length by length.

use super::amount::{End, is_empty};
use super::number::{Number, Why};
use kzrules::law::{Comparing, Direction, Outcome};
use kzrules::value::{Base, Exact, Unit, day_bounds};

/// By how many days at most equally many months may differ.
const MOST_DAYS_MORE: i64 = 3;

/// The outcome of amounts against what is wanted. Days against months are compared with each number of days that the
/// calendar may give them, on either side.
pub fn stands(
    (low, high): (End, End),
    unit: Unit,
    wanted: &[(Number, Option<Number>, Comparing)],
    direction: Direction,
) -> Result<Outcome, Why> {
    let all = wanted.iter().flat_map(|(from, to, _)| [Some(*from), *to]).flatten();
    if all.clone().all(|number| number.unit.converts_to(unit)) {
        let ends: Vec<(Comparing, Exact, Option<Exact>)> =
            wanted.iter().map(|(from, to, comparing)| (*comparing, from.value, to.map(|to| to.value))).collect();
        return Ok(inclusion(low, high, &ends, direction));
    }
    // Each number of days that so many months may have: 28 to 31, 89 to 92, 365 or 366.
    let days = |value: Exact, unit: Unit, more: i64| {
        if unit.base == Base::Day {
            return Ok(value);
        }
        let bounds = day_bounds(value, unit.base).ok_or(Why::Unknown)?;
        let far = Exact::whole(1_000_000_000);
        let greatest = bounds.greatest.unwrap_or(far);
        if more == MOST_DAYS_MORE {
            return Ok(greatest);
        }
        Ok(bounds.least.plus(Exact::whole(more)).ok_or(Why::Unknown)?.min(greatest))
    };
    let mut outcomes = Vec::new();
    for more in 0..=MOST_DAYS_MORE {
        let end = |end: End| end.map(|(value, closed)| Ok((days(value, unit, more)?, closed))).transpose();
        let (low, high) = (end(low)?, end(high)?);
        for more in 0..=MOST_DAYS_MORE {
            let mut ends = Vec::new();
            for (from, to, comparing) in wanted {
                let to = to.map(|to| days(to.value, to.unit, more)).transpose()?;
                ends.push((*comparing, days(from.value, from.unit, more)?, to));
            }
            outcomes.push(inclusion(low, high, &ends, direction));
        }
    }
    Ok(if outcomes.iter().all(|outcome| *outcome == outcomes[0]) {
        outcomes[0]
    } else if outcomes.iter().all(|outcome| outcome.is_met()) {
        Outcome::Met
    } else {
        Outcome::Uncertain
    })
}

/// The same of numbers in one unit.
fn inclusion(low: End, high: End, wanted: &[(Comparing, Exact, Option<Exact>)], direction: Direction) -> Outcome {
    let mut stretches: Vec<(End, End)> = Vec::new();
    for (comparing, from, to) in wanted {
        let (at, without) = (Some((*from, true)), Some((*from, false)));
        match comparing {
            Comparing::Is => stretches.push((at, at)),
            Comparing::IsNot => stretches.extend([(None, without), (without, None)]),
            Comparing::AtLeast => stretches.push((at, None)),
            Comparing::AtMost => stretches.push((None, at)),
            Comparing::More => stretches.push((without, None)),
            Comparing::Less => stretches.push((None, without)),
            Comparing::In => stretches.push((at, to.map(|to| (to, true)))),
            Comparing::Includes | Comparing::Excludes | Comparing::Exists | Comparing::LeftTo => {}
        }
    }
    lies_within(low, high, stretches, direction)
}

/// Whether all that is given is wanted, and whether it is better still.
pub fn lies_within(low: End, high: End, mut stretches: Vec<(End, End)>, direction: Direction) -> Outcome {
    stretches.retain(|(low, high)| !is_empty(*low, *high));
    // Below every number, at a number, just above it: where ends lie, in order.
    let floor = |end: End| end.map(|(value, closed)| (value, !closed));
    let cap = |end: End| end;
    let mut reached = floor(low);
    let mut covered = false;
    loop {
        // The stretch that goes on from what is covered so far and reaches furthest.
        let mut next = None;
        for (from, to) in &stretches {
            let begins = match (floor(*from), reached) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(from), Some(reached)) => from <= reached,
            };
            let further = match (cap(*to), reached) {
                (None, _) => true,
                (Some(to), Some(reached)) => to > reached,
                (Some(_), None) => true,
            };
            if begins && further {
                next = match (next, cap(*to)) {
                    (Some(None), _) | (_, None) => Some(None),
                    (None, Some(to)) => Some(Some(to)),
                    (Some(Some(before)), Some(to)) => Some(Some(to.max(before))),
                };
            }
        }
        match next {
            None => break,
            Some(None) => covered = true,
            Some(Some(to)) => {
                covered = cap(high).is_some_and(|high| high <= to);
                reached = Some(to);
            }
        }
        if covered {
            break;
        }
    }
    if !covered {
        return Outcome::Shortfall;
    }
    let least_wanted = stretches.iter().map(|(from, _)| floor(*from)).min().flatten();
    let most_wanted = if stretches.iter().any(|(_, to)| to.is_none()) {
        None
    } else {
        stretches.iter().map(|(_, to)| cap(*to)).max().flatten()
    };
    let better = match direction {
        Direction::More => least_wanted.zip(floor(low)).is_some_and(|(wanted, own)| own > wanted),
        Direction::Less => most_wanted.zip(cap(high)).is_some_and(|(wanted, own)| own < wanted),
        Direction::Neither => false,
    };
    if better { Outcome::Exceeds } else { Outcome::Met }
}
