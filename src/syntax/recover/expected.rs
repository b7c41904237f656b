//! What would have fitted where the grammar stopped, in words that a lawyer knows: never a rule's name.

use super::super::grammar::Rule;
use super::super::problem::Expected;

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
    (Expected::Operator, &[Rule::operator, Rule::exists]),
    (
        Expected::Condition,
        &[
            Rule::test,
            Rule::between,
            Rule::declared,
            Rule::is_met,
            Rule::group_of,
            Rule::not,
        ],
    ),
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
        ],
    ),
    (Expected::Persons, &[Rule::phrase, Rule::words]),
    (Expected::Quote, &[Rule::string]),
    (
        Expected::Property,
        &[Rule::properties, Rule::mode, Rule::members],
    ),
    (Expected::Target, &[Rule::target]),
    (
        Expected::Address,
        &[Rule::address, Rule::place, Rule::label],
    ),
    (Expected::Row, &[Rule::row, Rule::key]),
    (Expected::Unit, &[Rule::word, Rule::per]),
    (Expected::Name, &[Rule::name, Rule::rank, Rule::part_number]),
];

/// What fits, of what the grammar looked for.
pub(super) fn expected(wanted: &[Rule]) -> Option<Expected> {
    MEANING
        .iter()
        .find(|(_, rules)| rules.iter().any(|rule| wanted.contains(rule)))
        .map(|(expected, _)| *expected)
}
