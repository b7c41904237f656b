//! Rules of the layout one by one, and cases that once went wrong.

use super::super::{Edit, layout, layout_within};
use super::laid;
use super::laws::check;
use crate::source::Span;

/// The text is laid out like that, and the laws hold.
#[track_caller]
fn becomes(text: &str, new: &str) {
    assert_eq!(laid(text), new, "\n{}", laid(text));
    check(text).unwrap();
    check(new).unwrap();
}

#[test]
fn blanks_and_lines() {
    becomes(
        "\n\nC1   art 4(1) :leave>=14 weeks   for   employed  women ,men when a  and( b or c )\n\n\n\n   # a remark   \nC1 art 5: x in { a,b }",
        "C1 art 4(1): leave >= 14 weeks\n  for employed women, men\n  when a and (b or c)\n\n# a remark\nC1 art 5: x in {a, b}\n",
    );
    becomes("C1 art 1: x = min ( a ,7 b )+2 c * ( d )\n", "C1 art 1: x = min(a, 7 b) + 2 c * (d)\n");
    becomes(
        "C1 art 1: x = 1  ..  3 days\nS1 \"a\"..\"b\" no   action\n",
        "C1 art 1: x = 1..3 days\nS1 \"a\" .. \"b\" no action\n",
    );
    becomes("KZ  not   party  to C1 as  of 2022\n", "KZ not party to C1 as of 2022\n");
    becomes("Law art 1 demands :x = yes\n", "Law art 1 demands: x = yes\n");
}

#[test]
fn texts_without_statements() {
    becomes("", "");
    becomes(" \n\t\n", "");
    becomes("\n\n  # alone", "# alone\n");
    becomes("\u{FEFF}\n# alone\n\n", "\u{FEFF}# alone\n");
}

#[test]
fn texts_names_numbers_and_addresses_stay() {
    let text = "C1 art 54(2)(1): `a  b` = 892\u{A0}500 KZT\n  cite \"two  blanks # and more \"\n";
    becomes(text, text);
}

#[test]
fn values_of_headers_stand_in_one_column() {
    becomes(
        "law Code \"The Code\"\n  of KZ  rank code\n  in force 2016\n  title ru \"Кодекс\"\n  cite \"c\"\n",
        "law Code \"The Code\"\n  of       KZ\n  rank     code\n  in force 2016\n  title ru \"Кодекс\"\n  cite \"c\"\n",
    );
    becomes(
        "KZ silent on a\n  searched Code art 1\n  read 2026\n  note \"n\"\n",
        "KZ silent on a\n  searched     Code art 1\n  read         2026\n  note \"n\"\n",
    );
    becomes(
        "KZ ratified C1\n  law \"1\" of 2014\n  in force 2014\n",
        "KZ ratified C1\n  law        \"1\" of 2014\n  in force   2014\n",
    );
    becomes("jurisdiction KZ \"K\"\n  in force   1995\n", "jurisdiction KZ \"K\"\n  in force 1995\n");
}

#[test]
fn rows_stand_in_columns() {
    becomes(
        "Code art 1: fine by size\n  small=60 MCI\n  medium = 150 MCI until 2020\n  cite \"c\"\n",
        "Code art 1: fine by size\n  small  =  60 MCI\n  medium = 150 MCI until 2020\n  cite \"c\"\n",
    );
    becomes(
        "parameter MCI: KZT\n  from 2015 = 1982 KZT\n      cite Law art 1\n  note \"n\"\n  from 2016, fines = 2121 KZT\n",
        "parameter MCI: KZT\n  from 2015 = 1982 KZT cite Law art 1\n    note \"n\"\n  from 2016, fines = 2121 KZT\n",
    );
    becomes(
        "C1 art 1: x by a\n  one = -\n  another = 5 days\n",
        "C1 art 1: x by a\n  one     = -\n  another = 5 days\n",
    );
}

#[test]
fn parts_stand_in_columns() {
    becomes(
        "instrument C1 \"C\"\n  part I art 1..5 \"One\"\n  part II art 6 \"Two\"\n",
        "instrument C1 \"C\"\n  part I  art 1..5 \"One\"\n  part II art 6    \"Two\"\n",
    );
}

#[test]
fn what_belongs_to_a_head_or_an_expectation_stays_on_its_line() {
    becomes("C1 art 1 no action\n  because \"r\"\n", "C1 art 1 no action because \"r\"\n");
    becomes(
        "C1 art 1: may x left to law\n  relaxes art 2\n  by declaration\n",
        "C1 art 1: may x left to law relaxes art 2 by declaration\n",
    );
    becomes("bill B \"b\"\n from 2027\n", "bill B \"b\" from 2027\n");
    becomes(
        "C1 art 1: x = yes\n  expect KZ gap\n    for a\n    from 2026\n    because \"b\"\n",
        "C1 art 1: x = yes\n  expect KZ gap for a from 2026 because \"b\"\n",
    );
    // With a remark between them each has its own line.
    becomes("C1 art 1 no action # why\n because \"r\"\n", "C1 art 1 no action  # why\n  because \"r\"\n");
    let long = "when a_rather_long_name_of_a_circumstance and another_rather_long_name_of_one and not a_third_name";
    becomes(
        &format!("C1 art 1: x = yes\n  expect KZ gap {long} from 2026 because \"b\"\n"),
        &format!("C1 art 1: x = yes\n  expect KZ gap\n    {long}\n    from 2026\n    because \"b\"\n"),
    );
}

#[test]
fn steps_and_events_have_their_clauses_below() {
    becomes(
        "procedure p \"P\"\n  of KZ\n  step a \"A\"\n  by employer\n  after b\n\n  step b\n  makes issued\n",
        "procedure p \"P\"\n  of KZ\n  step a \"A\" by employer\n    after b\n\n  step b\n    makes issued\n",
    );
    becomes(
        "case c \"C\"\n  event a on 2016-05-10\n  with all\n  expect step a kept\n",
        "case c \"C\"\n  event a on 2016-05-10\n    with all\n  expect step a kept\n",
    );
}

#[test]
fn long_lines_are_broken() {
    let name = |n: usize| format!("a_rather_long_name_of_a_value_{n}");
    let (a, b, c, d) = (name(1), name(2), name(3), name(4));
    becomes(
        &format!("case c \"C\"\n  asks {a}, {b}, {c}, {d}\n"),
        &format!("case c \"C\"\n  asks {a}, {b}, {c},\n       {d}\n"),
    );
    becomes(
        &format!("C1 art 1: grounds_of_something includes {{{a}, {b}, {c}}}\n"),
        &format!("C1 art 1: grounds_of_something includes {{{a}, {b},\n    {c}}}\n"),
    );
    // In the fewest brackets.
    becomes(
        &format!("C1 art 1: x = yes\n  when {a} or {b} or ({c} and {d})\n"),
        &format!("C1 art 1: x = yes\n  when {a} or {b}\n       or ({c} and {d})\n"),
    );
    becomes(
        &format!("topic some_topic \"of something\" = {a}, {b}, {c}\n"),
        &format!("topic some_topic \"of something\" =\n    {a}, {b}, {c}\n"),
    );
    let text = format!("C1 art 1: x = yes\n  note \"{}\"\n", "long ".repeat(60));
    becomes(&text, &text);
}

#[test]
fn comments_stay_where_they_are() {
    becomes(
        "C1 art 1: x = yes # one\n# two\n  for a, # three\n  # four\n    b\n  # five\n\n  # six\n# seven\nC1 art 2: y = no\n",
        "C1 art 1: x = yes  # one\n  # two\n  for a,  # three\n      # four\n      b\n  # five\n\n# six\n# seven\nC1 art 2: y = no\n",
    );
}

#[test]
fn what_cannot_be_read_stays() {
    becomes(
        "C1  art 1: x = = 1\n     for women  \n  \n\n\nC1  art 2: y  = 1 day\n",
        "C1  art 1: x = = 1\n     for women  \n\nC1 art 2: y = 1 day\n",
    );
    becomes("   for women\nC1  art 1: x = 1 day", "   for women\nC1 art 1: x = 1 day\n");
}

#[test]
fn lines_end_as_they_did() {
    becomes("C1  art 1: x = yes\r\n for a\r\n", "C1 art 1: x = yes\r\n  for a\r\n");
    becomes("\n\nC1  art 1: x = yes\r\n for a\n", "C1 art 1: x = yes\r\n  for a\r\n");
}

#[test]
fn other_languages_are_laid_out_alike() {
    becomes(
        "закон Code \"К\"  от KZ\n  уровень code\nCode ст  1 :leave=14   дней   для  women ,men\n",
        "закон Code \"К\"\n  от       KZ\n  уровень  code\nCode ст  1: leave = 14 дней\n  для women, men\n",
    );
}

#[test]
fn edits_are_small() {
    let text = "C1 art 1: x = yes\nC1 art 2: y  = no\nC1 art 3: z  = no\n";
    let edit = |at: u32| Edit { span: Span::new(at, at + 2), text: " ".to_owned() };
    assert_eq!(layout(text), [edit(29), edit(47)]);
    assert_eq!(layout_within(text, Span::new(20, 21)), [edit(29)]);
}
