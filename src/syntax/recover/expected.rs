//! What would have fitted where the grammar stopped, in words that a lawyer knows: never a rule's name.

use super::super::grammar::Rule;
use super::super::problem::Expected;
use super::super::slip::Desk;
use super::super::slip::token::Kind;
use super::super::words;
use super::cut::Piece;
use super::repair::behind_address;

/// For each rule that the grammar may have looked for, what it means; the first line that fits is told.
const MEANING: &[(Expected, &[Rule])] = &[
    (Expected::Clause, &[Rule::EOI]),
    (Expected::Verdict, &[Rule::verdict]),
    (Expected::Date, &[Rule::date, Rule::day]),
    (
        Expected::Type,
        &[
            Rule::type_of,
            Rule::yes_no,
            Rule::one_of,
            Rule::any_of,
            Rule::set_of,
            Rule::count,
            Rule::plain,
            Rule::quantity,
        ],
    ),
    (Expected::Operator, &[Rule::operator, Rule::exists, Rule::left_to]),
    (Expected::Condition, &[Rule::test, Rule::between, Rule::declared, Rule::is_met, Rule::group_of, Rule::not]),
    (
        Expected::Value,
        &[
            Rule::number,
            Rule::set,
            Rule::call,
            Rule::bracket,
            Rule::cell,
            Rule::no_cell,
            Rule::formula,
            Rule::argument,
            Rule::member,
            Rule::same,
        ],
    ),
    (Expected::Persons, &[Rule::phrase, Rule::words]),
    (Expected::Quote, &[Rule::string]),
    (Expected::Property, &[Rule::properties, Rule::mode, Rule::members]),
    (Expected::Target, &[Rule::target, Rule::options]),
    (Expected::Address, &[Rule::address, Rule::place, Rule::label]),
    (Expected::Row, &[Rule::row, Rule::key]),
    (Expected::Unit, &[Rule::word, Rule::kind_of_day, Rule::per]),
    (Expected::Module, &[Rule::module]),
    (Expected::Name, &[Rule::name, Rule::rank, Rule::part_number]),
];

/// What fits, of what the grammar looked for.
pub(super) fn by_rules(wanted: &[Rule]) -> Option<Expected> {
    MEANING.iter().find(|(_, rules)| rules.iter().any(|rule| wanted.contains(rule))).map(|(expected, _)| *expected)
}

/// What a first word wants behind it, if that isn't there, and the token in its place. The grammar's own
/// account is of little use here: it tells rules, and most signs and words are none.
pub(super) fn after_first_word(desk: &Desk<'_>, piece: Piece, is_head: bool) -> Option<(Expected, Option<usize>)> {
    let next = |index: usize| desk.next(index).filter(|next| *next <= piece.last);
    let has = |sign: char| (piece.first..=piece.last).any(|index| desk.is_sign(index, sign));
    let word = desk.str(piece.first);
    let second = next(piece.first);
    let kind = second.and_then(|index| desk.kind(index));
    if is_head {
        return match word {
            "group" | "topic" | "theme" if !has('=') => Some((Expected::Equals, None)),
            "property" | "dimension" | "parameter" if desk.str(piece.last) == ":" => Some((Expected::Type, None)),
            "property" | "dimension" if !has('=') && !has(':') => Some((Expected::Colon, None)),
            "parameter" | "hierarchy" if !has(':') => Some((Expected::Colon, None)),
            "use" if kind != Some(Kind::Word) => Some((Expected::Module, second)),
            "series" if !(piece.first..=piece.last).any(|index| desk.str(index) == "by") => {
                // Behind the name, or behind the title.
                let title = second.and_then(next).filter(|at| matches!(desk.kind(*at), Some(Kind::Quote { .. })));
                Some((Expected::Axes, title.or(second).and_then(next)))
            }
            "never" if second.is_none() => Some((Expected::Condition, None)),
            _ if words::STATEMENT.contains(&word) && kind != Some(Kind::Word) => Some((Expected::Name, second)),
            _ => address(desk, piece, second?),
        };
    }
    // `in force`, `not searched`, `also called`
    let (word, second, kind) = match word {
        "in" | "not" | "also" => {
            let behind = second.and_then(next);
            let kind = behind.and_then(|index| desk.kind(index));
            (second.map_or("", |index| desk.str(index)), behind, kind)
        }
        _ => (word, second, kind),
    };
    match word {
        "from" | "until" | "read" | "force" | "registered" | "adopted" | "wording" | "published" if !has('=') => {
            let date = kind == Some(Kind::Digits) || second.is_some_and(|index| desk.str(index) == "unknown");
            (!date).then_some((Expected::Date, second))
        }
        "note" | "because" | "quote" | "number" | "file" | "called" | "reading" => {
            let quote = matches!(kind, Some(Kind::Quote { .. }));
            (!quote).then_some((Expected::Quote, second))
        }
        "cite" | "overrides" | "besides" | "relaxes" | "searched" => {
            let target = matches!(kind, Some(Kind::Word | Kind::Quote { .. } | Kind::Sign('(')));
            (!target).then_some((Expected::Target, second))
        }
        "expect" => {
            let is_verdict = |index: usize| words::VERDICT.contains(&desk.str(index)) || desk.str(index) == "not";
            let third = second.and_then(next);
            let there = second.is_some_and(is_verdict) || third.is_some_and(is_verdict);
            (!there).then(|| (Expected::Verdict, third.or(second)))
        }
        "was" if !has('=') => {
            let behind = second.and_then(|index| behind_address(desk, index)).filter(|index| *index <= piece.last);
            let address = behind.is_some() && behind != second;
            Some(if address { (Expected::Date, behind) } else { (Expected::Address, second) })
        }
        "transitional" | "applies" if !has('=') => Some((Expected::Date, second)),
        "for" if second.is_none() => Some((Expected::Persons, None)),
        "when" | "unless" | "where" if second.is_none() => Some((Expected::Condition, None)),
        _ => None,
    }
}

/// `C183 art: …`, `C183 art 1:`: what an address wants, and what wants an address.
fn address(desk: &Desk<'_>, piece: Piece, second: usize) -> Option<(Expected, Option<usize>)> {
    let third = desk.next(second).filter(|next| *next <= piece.last);
    let numbered = third.is_some_and(|index| desk.is_digits(index) || desk.str(index) == "?");
    match desk.str(second) {
        "art" | "para" | "sentence" if !numbered => Some((Expected::Address, third)),
        "adds" | "replaces" | "repeals" if third.is_none() => Some((Expected::Target, None)),
        "recommends" if third.is_none() => Some((Expected::Name, None)),
        _ if desk.str(piece.last) == ":" => Some((Expected::Property, None)),
        _ => None,
    }
}
