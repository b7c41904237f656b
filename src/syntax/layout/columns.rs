//! What stands in columns: the values of headers, the rows of tables at their `=`, the parts of an instrument. Owns which
//! lines share a column; a column is as wide as its widest entry, but for entries far wider than the others.

use super::super::grammar::Rule;
use super::plan::{Lead, Line, set};
use super::sheet::{Kind, Sheet};

/// Entries wider than this stand outside of the column.
const WIDEST: usize = 40;

/// Aligns what stands in columns.
pub(super) fn align(sheet: &Sheet<'_>, lines: &[Line], leads: &mut [Lead]) {
    if sheet.clauses.len() < 2 {
        return;
    }
    if has_header(sheet) {
        header(sheet, lines, leads);
    }
    for run in runs(sheet, lines, |line| line.clause.is_some_and(|clause| clause.is_row)) {
        for rows_alike in run.chunk_by(|one, two| keys(sheet, one) == keys(sheet, two)) {
            rows(sheet, rows_alike, leads);
        }
    }
    for run in runs(sheet, lines, |line| line.clause.is_some_and(|clause| clause.rule == Rule::part)) {
        parts(sheet, run, leads);
    }
}

/// Texts, statuses and silences have a header: words with one value each.
fn has_header(sheet: &Sheet<'_>) -> bool {
    matches!(sheet.head.first(), Some(Rule::text))
        || sheet.head.first() == Some(&Rule::named)
            && sheet.head.iter().any(|rule| matches!(rule, Rule::status | Rule::silent))
            && !sheet.head.contains(&Rule::says)
}

/// Whether a line belongs to the header: remarks are texts to be read, and don't.
fn is_of_header(sheet: &Sheet<'_>, line: &Line) -> bool {
    let Some(clause) = line.clause.filter(|clause| !clause.is_row) else { return false };
    match clause.rule {
        Rule::worded | Rule::dated | Rule::from | Rule::listed | Rule::binds | Rule::by_law => true,
        Rule::pointed | Rule::for_clause | Rule::conditional => true,
        Rule::quoted => matches!(sheet.word(clause.first), "number" | "file"),
        _ => false,
    }
}

fn header(sheet: &Sheet<'_>, lines: &[Line], leads: &mut [Lead]) {
    let of_header = || lines.iter().filter(|line| is_of_header(sheet, line) && line.end > line.first + 1);
    if of_header().count() < 2 {
        return;
    }
    let usual = match sheet.head.first() {
        Some(Rule::text) => 8,
        _ if sheet.head.contains(&Rule::silent) => 12,
        _ => 10,
    };
    let widest = of_header().map(|line| sheet.width(line.first)).max().unwrap_or(0).max(usual);
    for line in of_header() {
        pad(leads, line.first + 1, widest - sheet.width(line.first));
    }
}

/// Runs of lines of one kind that nothing stands between.
fn runs<'l>(sheet: &Sheet<'_>, lines: &'l [Line], fits: impl Fn(&Line) -> bool) -> Vec<&'l [Line]> {
    let together =
        |one: &Line, two: &Line| fits(one) && fits(two) && one.indent == two.indent && !sheet.is_apart(two.first);
    lines.chunk_by(together).filter(|run| run.len() > 1).collect()
}

/// The width of the tokens from `first` up to `end`.
fn width(sheet: &Sheet<'_>, leads: &[Lead], first: usize, end: usize) -> usize {
    let blanks = |at: usize| if at == first { 0 } else { leads.get(at).map_or(0, |lead| lead.width()) };
    (first..end).map(|at| sheet.width(at) + blanks(at)).sum()
}

/// How many keys a row has, for the commas between them.
fn keys(sheet: &Sheet<'_>, line: &Line) -> usize {
    let before = (line.first..line.end).take_while(|at| sheet.kind(*at) != Kind::Equals);
    before.filter(|at| sheet.kind(*at) == Kind::Comma).count()
}

/// Rows: the `=` in one column, and behind it the numbers right-aligned if every row has one.
fn rows(sheet: &Sheet<'_>, run: &[Line], leads: &mut [Lead]) {
    let equals = |line: &Line| (line.first..line.end).find(|at| sheet.kind(*at) == Kind::Equals);
    let rows: Vec<(usize, usize)> =
        run.iter().filter_map(|line| equals(line).map(|sign| (sign, width(sheet, leads, line.first, sign)))).collect();
    let kept = || rows.iter().filter(|(_, width)| *width <= WIDEST);
    let Some(widest) = kept().map(|(_, width)| *width).max() else { return };
    let numbers = rows.iter().all(|(sign, _)| sheet.kind(sign + 1) == Kind::Number);
    let longest = rows.iter().map(|(sign, _)| sheet.width(sign + 1)).max().unwrap_or(0);
    for (sign, width) in kept() {
        pad(leads, *sign, widest - width);
        if numbers {
            pad(leads, sign + 1, longest - sheet.width(sign + 1));
        }
    }
}

/// `part I    art 1..5   "…"`: three columns.
fn parts(sheet: &Sheet<'_>, run: &[Line], leads: &mut [Lead]) {
    for column in 1..3 {
        let widest = run.iter().map(|line| sheet.width(line.first + column)).max().unwrap_or(0);
        for line in run.iter().filter(|line| line.end > line.first + column + 1) {
            pad(leads, line.first + column + 1, widest - sheet.width(line.first + column));
        }
    }
}

/// More blanks before a token.
fn pad(leads: &mut [Lead], at: usize, more: usize) {
    if let Some(Lead::Blanks(count)) = leads.get(at).copied() {
        set(leads, at, Lead::Blanks(count + more));
    }
}
