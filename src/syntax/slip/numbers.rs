//! Numbers: decimal commas, thousands, percent signs and fractions set apart by blanks, ranges with dashes.

use super::super::problem::ProblemKind;
use super::desk::Desk;
use super::token::Kind;

pub(super) fn find(desk: &mut Desk<'_>) {
    let lists = in_lists(desk);
    for index in 0..desk.tokens.len() {
        if let Some(Kind::Sign(sign)) = desk.kind(index) {
            one_sign_fraction(desk, index, sign);
            continue;
        }
        if !desk.is_digits(index) {
            continue;
        }
        let in_list = lists.get(index).copied().unwrap_or(false);
        let _ = grouped(desk, index, in_list)
            || decimal(desk, index, in_list)
            || percent(desk, index)
            || fraction(desk, index)
            || range(desk, index);
    }
    for index in 0..desk.tokens.len() {
        dash(desk, index);
    }
}

/// For each token, whether it stands in `{…}`, `[…]` or the arguments of `min` and `max`: commas part there.
fn in_lists(desk: &Desk<'_>) -> Vec<bool> {
    let mut open: Vec<bool> = Vec::new();
    let mut lists = Vec::with_capacity(desk.tokens.len());
    for index in 0..desk.tokens.len() {
        match desk.kind(index) {
            Some(Kind::Sign('{' | '[')) => open.push(true),
            Some(Kind::Sign('(')) => {
                open.push(index.checked_sub(1).is_some_and(|before| matches!(desk.word(before), "min" | "max")))
            }
            Some(Kind::Sign('}' | ']' | ')')) => {
                open.pop();
            }
            _ => {}
        }
        lists.push(open.last().copied().unwrap_or(false));
    }
    lists
}

/// `892 500` with a thin space, `892'500`, `1,000,000`, `1.000.000`: how digits are grouped elsewhere.
fn grouped(desk: &mut Desk<'_>, index: usize, in_list: bool) -> bool {
    let is_group = |desk: &Desk<'_>, at: usize| desk.is_digits(at) && desk.str(at).len() == 3;
    let separator = match desk.kind(index + 1) {
        Some(Kind::Blank)
            if !matches!(desk.str(index + 1), " " | "\u{A0}") && desk.str(index + 1).chars().count() == 1 =>
        {
            desk.str(index + 1)
        }
        Some(Kind::Sign('\'' | '’' | '٬')) => desk.str(index + 1),
        Some(Kind::Sign(',')) if !in_list && matches!(desk.str(index + 3), "," | ".") => ",",
        Some(Kind::Sign('.')) if desk.str(index + 3) == "." => ".",
        _ => return false,
    };
    if desk.str(index).len() > 3 || separator == "\t" {
        return false;
    }
    let mut last = index;
    while desk.str(last + 1) == separator && is_group(desk, last + 2) {
        last += 2;
    }
    // `892,500.00`: the point tells what the comma is.
    let fraction = separator == "," && desk.is_sign(last + 1, '.') && desk.is_digits(last + 2);
    let sure = fraction || last > index + 2 || (last > index && !matches!(separator, "," | "."));
    if !sure {
        return false;
    }
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let suggestion = found.replace(separator, " ");
    desk.mend(index, last, &suggestion, ProblemKind::Grouping { found, suggestion: suggestion.clone() });
    true
}

/// `12,5`; with three digits behind the comma it may as well be a thousand.
fn decimal(desk: &mut Desk<'_>, index: usize, in_list: bool) -> bool {
    if in_list || !desk.is_sign(index + 1, ',') || !desk.is_digits(index + 2) {
        return false;
    }
    let (whole, part) = (desk.str(index), desk.str(index + 2));
    let found = format!("{whole},{part}");
    let suggestion = format!("{whole}.{part}");
    if part.len() == 3 && whole.len() <= 3 && whole != "0" {
        let grouped = format!("{whole} {part}");
        desk.refuse(index, index + 2, ProblemKind::ThousandsComma { found, decimal: suggestion, grouped });
    } else {
        desk.mend(index, index + 2, &suggestion.clone(), ProblemKind::DecimalComma { found, suggestion });
    }
    true
}

/// `60 %`
fn percent(desk: &mut Desk<'_>, index: usize) -> bool {
    if desk.kind(index + 1) != Some(Kind::Blank) || !desk.is_sign(index + 2, '%') {
        return false;
    }
    let found = desk.at(desk.stretch(index, index + 2)).to_owned();
    let suggestion = format!("{}%", desk.str(index));
    desk.mend(index, index + 2, &suggestion.clone(), ProblemKind::SpacedPercent { found, suggestion });
    true
}

/// `2 / 3`
fn fraction(desk: &mut Desk<'_>, index: usize) -> bool {
    let sign = desk.past_blank(index + 1);
    let last = desk.past_blank(sign + 1);
    if !desk.is_sign(sign, '/') || !desk.is_digits(last) || last == index + 2 {
        return false;
    }
    // In `a * 2 / 3` it is a division.
    let joined = desk
        .before(index)
        .is_some_and(|before| matches!(desk.kind(before), Some(Kind::Sign('*' | '/' | '+' | '-' | '.'))));
    if joined {
        return false;
    }
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let suggestion = format!("{}/{}", desk.str(index), desk.str(last));
    desk.mend(index, last, &suggestion.clone(), ProblemKind::SpacedFraction { found, suggestion });
    true
}

/// `½`
fn one_sign_fraction(desk: &mut Desk<'_>, index: usize, sign: char) {
    let suggestion = match sign {
        '½' => "1/2",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '¼' => "1/4",
        '¾' => "3/4",
        _ => return,
    };
    let kind = ProblemKind::SpacedFraction { found: sign.to_string(), suggestion: suggestion.to_owned() };
    desk.mend(index, index, suggestion, kind);
}

fn is_dash(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Sign('\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')))
}

/// `49–62`, `5-6 MCI`, `5...6`, `22:00-06:00`
fn range(desk: &mut Desk<'_>, index: usize) -> bool {
    let first = desk.past_blank(index + 1);
    let mut sign_end = first;
    let dots = desk.is_sign(first, '…')
        || (desk.is_sign(first, '.') && desk.is_sign(first + 1, '.') && desk.is_sign(first + 2, '.'));
    if desk.is_sign(first, '.') && dots {
        sign_end = first + 2;
    }
    let last = desk.past_blank(sign_end + 1);
    let hyphen = desk.is_sign(first, '-') && first == index + 1 && last == index + 2;
    if !(dots || hyphen || is_dash(desk.kind(first))) || !desk.is_digits(last) {
        return false;
    }
    let in_address = in_address(desk, index);
    let parse = |at: usize| desk.str(at).parse::<u64>().unwrap_or(u64::MAX);
    // `2013-06`, `art 76-1` are what they are.
    let in_date =
        hyphen && (desk.is_sign(last + 1, '-') || index.checked_sub(1).is_some_and(|before| desk.is_sign(before, '-')));
    let is_date = hyphen && desk.str(index).len() == 4 && desk.str(last).len() == 2;
    // `(1-1)`: an item of an address.
    let in_item =
        hyphen && index.checked_sub(1).is_some_and(|before| desk.str(before) == "(") && desk.str(last + 1) == ")";
    if in_date || in_item || (hyphen && (is_date || in_address)) {
        return false;
    }
    let decimals = index.checked_sub(1).is_some_and(|before| matches!(desk.kind(before), Some(Kind::Sign('.' | ':'))));
    let rising = decimals || parse(index) < parse(last);
    let found = desk.at(desk.stretch(index, last)).to_owned();
    let (left, right) = (desk.str(index), desk.str(last));
    if rising || dots {
        let suggestion = format!("{left}..{right}");
        desk.mend(index, last, &suggestion.clone(), ProblemKind::Range { found, suggestion });
    } else if in_address {
        // `art 76–1`: the article with an index.
        let suggestion = format!("{left}-{right}");
        desk.mend(index, last, &suggestion.clone(), ProblemKind::Range { found, suggestion });
    } else {
        let suggestion = format!("{left} - {right}");
        desk.mend(index, last, &suggestion.clone(), ProblemKind::Range { found, suggestion });
    }
    true
}

/// Whether the digits at `index` are part of an address.
pub(super) fn in_address(desk: &Desk<'_>, index: usize) -> bool {
    desk.before(index).is_some_and(|before| match desk.tokens.get(before).map(|token| token.kind) {
        Some(Kind::Word) => super::addresses::is_address_word(desk.str(before)),
        Some(Kind::Sign('№' | '.')) => {
            desk.before(before).is_some_and(|word| super::addresses::is_address_word(desk.str(word)))
        }
        _ => false,
    })
}

/// Any other dash: a minus sign from elsewhere, a hyphen that doesn't break, a hyphen in a name of persons.
fn dash(desk: &mut Desk<'_>, index: usize) {
    let other = is_dash(desk.kind(index));
    if !other && !desk.is_sign(index, '-') {
        return;
    }
    let glued =
        index.checked_sub(1).is_some_and(|before| !desk.word(before).is_empty()) && !desk.word(index + 1).is_empty();
    if glued && matches!(desk.clause_of(index), "for" | "when" | "unless") {
        let found = desk.at(desk.stretch(index - 1, index + 1)).to_owned();
        let suggestion = format!("{}_{}", desk.str(index - 1), desk.str(index + 1));
        let kind = ProblemKind::Hyphen { found, suggestion: suggestion.clone() };
        desk.mend(index - 1, index + 1, &suggestion, kind);
    } else if other {
        let found = desk.str(index).to_owned();
        desk.mend(index, index, "-", ProblemKind::Dash { found });
    }
}
