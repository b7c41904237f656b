//! Lines that are too long, broken behind commas and before `and` and `or`. Owns where a line may be broken and at which
//! column it goes on: below the first of the values, where that stands far enough to the left.

use super::WIDTH;
use super::plan::{INDENT, Lead, Line, set};
use super::sheet::{Kind, Sheet};
use std::ops::Range;

/// The last column at which a broken line goes on.
const FARTHEST: usize = 24;

/// Breaks a line where it is too long, or where a comment ends it.
pub(super) fn wrap(sheet: &Sheet<'_>, line: &Line, leads: &mut [Lead]) {
    let forced = (line.first + 1..line.end).any(|at| sheet.has_comment_before(at));
    // What isn't broken may go beyond: a text in quotation marks at the end.
    let last = line.end - usize::from(line.end > line.first + 1 && sheet.kind(line.end - 1) == Kind::Text);
    let too_long = line.indent + width(sheet, leads, line.first, last) > WIDTH;
    if !forced && !too_long {
        return;
    }
    let hang = hang(sheet, line, leads);
    let list = if too_long && hang == deeper(line) { declared_list(sheet, line) } else { None };
    let breaks = breaks(sheet, line);
    let (mut begin, mut column) = (line.first, line.indent);
    while begin < line.end {
        let has_to = |at: &usize| sheet.has_comment_before(*at) || Some(*at) == list;
        let stop = (begin + 1..line.end).find(has_to).unwrap_or(line.end);
        let next = next_break(sheet, leads, &breaks, begin..stop, column, last).unwrap_or(stop);
        if next < line.end {
            set(leads, next, Lead::Line { indent: hang, is_clause: false });
        }
        (begin, column) = (next, hang);
    }
}

/// The first of what a head declares behind `=`: it begins a line where it can't go on below its first value.
fn declared_list(sheet: &Sheet<'_>, line: &Line) -> Option<usize> {
    let first = first_value(sheet, line).filter(|_| line.clause.is_none())?;
    (sheet.kind(first.checked_sub(1)?) == Kind::Equals).then_some(first)
}

/// Where a line may be broken: before which token, and in how many brackets.
fn breaks(sheet: &Sheet<'_>, line: &Line) -> Vec<(usize, usize)> {
    let mut depth = 0_usize;
    let mut breaks = Vec::new();
    for at in line.first..line.end {
        match sheet.kind(at) {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if at > line.first && may_break(sheet, at) {
            breaks.push((at, depth));
        }
    }
    breaks
}

/// Where the line that begins at `column` with the first of `tokens` has to be broken, if it has to be: in the fewest
/// brackets, and there as late as it can be, but not so early that half a line would be left empty.
fn next_break(
    sheet: &Sheet<'_>,
    leads: &[Lead],
    breaks: &[(usize, usize)],
    tokens: Range<usize>,
    column: usize,
    last: usize,
) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut end = column;
    let mut from = breaks.partition_point(|(at, _)| *at <= tokens.start);
    for at in tokens.start..tokens.end.min(last) {
        if let Some((place, depth)) = breaks.get(from).copied().filter(|(place, _)| *place == at) {
            let early = best.is_none_or(|_| end < (column + WIDTH) / 2);
            if early || best.is_some_and(|(_, least)| depth <= least) {
                best = Some((place, depth));
            }
            from += 1;
        }
        end += sheet.width(at) + if at == tokens.start { 0 } else { leads.get(at).map_or(0, |lead| lead.width()) };
        if end > WIDTH
            && let Some((place, _)) = best
        {
            return Some(place);
        }
    }
    None
}

/// Whether a line may be broken before the token.
fn may_break(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.kind(at) == Kind::Joint || at > 0 && sheet.kind(at - 1) == Kind::Comma
}

/// The width of the tokens from `first` up to `end`.
fn width(sheet: &Sheet<'_>, leads: &[Lead], first: usize, end: usize) -> usize {
    let blanks = |at: usize| if at == first { 0 } else { leads.get(at).map_or(0, |lead| lead.width()) };
    (first..end).map(|at| sheet.width(at) + blanks(at)).sum()
}

/// Where a line goes on that can't go on below its first value.
fn deeper(line: &Line) -> usize {
    line.indent + 2 * INDENT
}

/// The column at which a broken line goes on.
fn hang(sheet: &Sheet<'_>, line: &Line, leads: &[Lead]) -> usize {
    let Some(first) = first_value(sheet, line) else { return deeper(line) };
    let lead = leads.get(first).map_or(0, |lead| lead.width());
    let column = line.indent + width(sheet, leads, line.first, first) + lead;
    if column <= FARTHEST { column } else { deeper(line) }
}

/// The first of the values between which the line may be broken.
fn first_value(sheet: &Sheet<'_>, line: &Line) -> Option<usize> {
    let break_at = (line.first + 1..line.end).find(|at| may_break(sheet, *at))?;
    let mut depth = 0_usize;
    for at in (line.first..break_at).rev() {
        match sheet.kind(at) {
            Kind::Close => depth += 1,
            Kind::Open if depth == 0 => return Some(at + 1),
            Kind::Open => depth -= 1,
            _ if depth > 0 => {}
            Kind::Colon | Kind::Of | Kind::Equals | Kind::Quantifier => return Some(at + 1),
            _ => {}
        }
    }
    line.clause.map(|_| line.first + 1)
}
