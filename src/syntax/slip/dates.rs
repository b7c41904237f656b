//! Dates as people write them: `14.02.2012`, `2012/02/14`, `14 February 2012`, `14 февраля 2012 года`,
//! `2012 жылғы 14 ақпан`. Where day and month could change places nothing is mended.

use super::super::problem::ProblemKind;
use super::desk::Desk;
use super::token::Kind;

/// The months' names: English, Russian (genitive and nominative), Kazakh, and short forms.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "января", "январь", "қаңтар"],
    &["february", "feb", "февраля", "февраль", "ақпан"],
    &["march", "mar", "марта", "март", "наурыз"],
    &["april", "apr", "апреля", "апрель", "сәуір"],
    &["may", "мая", "май", "мамыр"],
    &["june", "jun", "июня", "июнь", "маусым"],
    &["july", "jul", "июля", "июль", "шілде"],
    &["august", "aug", "августа", "август", "тамыз"],
    &["september", "sep", "sept", "сентября", "сентябрь", "қыркүйек"],
    &["october", "oct", "октября", "октябрь", "қазан"],
    &["november", "nov", "ноября", "ноябрь", "қараша"],
    &["december", "dec", "декабря", "декабрь", "желтоқсан"],
];

/// Words that say "of the year" behind a year.
const YEAR_WORDS: &[&str] = &["г", "года", "год", "ж", "жыл", "жылғы", "жылы"];

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let place = MONTHS.iter().position(|names| names.contains(&word.as_str()))?;
    u32::try_from(place).ok().map(|place| place + 1)
}

fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

pub(super) fn find(desk: &mut Desk<'_>) {
    for index in 0..desk.tokens.len() {
        if desk.is_digits(index) {
            let _ = by_signs(desk, index) || by_month(desk, index) || kazakh(desk, index);
        } else if month(desk.word(index)).is_some() {
            month_first(desk, index);
        }
    }
}

/// The number of digits and the value of the digits at `index`.
fn digits(desk: &Desk<'_>, index: usize) -> Option<(usize, u32)> {
    if !desk.is_digits(index) {
        return None;
    }
    let text = desk.str(index);
    Some((text.len(), text.parse().ok()?))
}

/// The last token of a year that ends at `index`: `2012 г.`, `2012 года`.
fn year_end(desk: &Desk<'_>, index: usize) -> usize {
    let word = desk.past_blank(index + 1);
    if word > index + 1 && YEAR_WORDS.contains(&desk.word(word)) {
        return if desk.is_sign(word + 1, '.') && desk.str(word).chars().count() == 1 { word + 1 } else { word };
    }
    index
}

fn is_separator(kind: Option<Kind>) -> Option<char> {
    match kind? {
        Kind::Sign(sign @ ('.' | '/' | '-')) => Some(sign),
        // Dashes that aren't hyphens.
        Kind::Sign('\u{2010}'..='\u{2015}' | '\u{2212}') => Some('–'),
        _ => None,
    }
}

fn by_signs(desk: &mut Desk<'_>, index: usize) -> bool {
    let glued = index.checked_sub(1).is_some_and(|before| is_separator(desk.kind(before)).is_some());
    let (Some(sign), Some(again)) = (is_separator(desk.kind(index + 1)), is_separator(desk.kind(index + 3))) else {
        return false;
    };
    let parts = (digits(desk, index), digits(desk, index + 2), digits(desk, index + 4));
    let (Some((la, a)), Some((lb, b)), Some((lc, c))) = parts else {
        return false;
    };
    if glued || sign != again || is_separator(desk.kind(index + 5)).is_some() && desk.is_digits(index + 6) {
        return false;
    }
    let last = year_end(desk, index + 4);
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let date = if la == 4 && lb <= 2 && lc <= 2 {
        // The form itself is right where the signs are hyphens.
        if sign == '-' && lb == 2 && lc == 2 { None } else { iso(a, b, c) }
    } else if la <= 2 && lb <= 2 && lc == 4 {
        if let (true, Some(day_first), Some(month_first)) = (sign == '/' && a != b, iso(c, b, a), iso(c, a, b)) {
            desk.refuse(index, last, ProblemKind::DateAmbiguous { found, day_first, month_first });
            return true;
        }
        if sign == '/' { iso(c, b, a).or_else(|| iso(c, a, b)) } else { iso(c, b, a) }
    } else {
        None
    };
    mend(desk, index, last, found, date)
}

/// `14 February 2012`
fn by_month(desk: &mut Desk<'_>, index: usize) -> bool {
    let word = desk.past_blank(index + 1);
    let year = desk.past_blank(if desk.is_sign(word + 1, '.') { word + 2 } else { word + 1 });
    let (Some((1..=2, day)), Some(month), Some((4, number))) =
        (digits(desk, index), month(desk.word(word)), digits(desk, year))
    else {
        return false;
    };
    let last = year_end(desk, year);
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let date = iso(number, month, day);
    mend(desk, index, last, found, date)
}

/// `2012 жылғы 14 ақпан`
fn kazakh(desk: &mut Desk<'_>, index: usize) -> bool {
    let word = desk.past_blank(index + 1);
    let day = desk.past_blank(word + 1);
    let name = desk.past_blank(day + 1);
    if !YEAR_WORDS.contains(&desk.word(word)) {
        return false;
    }
    let (Some((4, year)), Some((1..=2, day)), Some(month)) =
        (digits(desk, index), digits(desk, day), month(desk.word(name)))
    else {
        return false;
    };
    let found = desk.at(desk.stretch(index, name)).to_owned();
    let date = iso(year, month, day);
    mend(desk, index, name, found, date)
}

/// `February 14, 2012`, `February 2012`
fn month_first(desk: &mut Desk<'_>, index: usize) -> bool {
    let Some(month) = month(desk.word(index)) else {
        return false;
    };
    let first = desk.past_blank(index + 1);
    match digits(desk, first) {
        Some((1..=2, day)) => {
            let year = desk.past_blank(if desk.is_sign(first + 1, ',') { first + 2 } else { first + 1 });
            let Some((4, number)) = digits(desk, year) else {
                return false;
            };
            let found = desk.at(desk.stretch(index, year)).to_owned();
            let date = iso(number, month, day);
            mend(desk, index, year, found, date)
        }
        Some((4, year)) => {
            let last = year_end(desk, first);
            let found = desk.at(desk.stretch(index, last)).to_owned();
            mend(desk, index, last, found, Some(format!("{year:04}-{month:02}")))
        }
        _ => false,
    }
}

fn mend(desk: &mut Desk<'_>, first: usize, last: usize, found: String, date: Option<String>) -> bool {
    let Some(date) = date else { return false };
    desk.mend(first, last, &date, ProblemKind::DateForm { found, suggestion: date.clone() });
    true
}
