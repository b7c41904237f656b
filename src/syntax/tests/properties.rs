//! Properties over arbitrary and mutated texts: nothing panics, every place lies in the text, and what
//! stands far from a mistake is read as if it weren't there.

use crate::source::{FileId, Span};
use crate::syntax::ast::*;
use crate::syntax::{Parsed, chunks, parse};
use proptest::prelude::*;

const FORMS: &str = include_str!("forms.rule");

/// Pieces that make trouble, alone and together.
const PIECES: &[&str] = &[
    "\n",
    "\n  ",
    "\r\n",
    " ",
    "\t",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    "\0",
    "#",
    " #",
    "#a: ",
    "\"",
    "“",
    "»",
    "«",
    "'",
    "`",
    "(",
    ")",
    "{",
    "}",
    "[",
    "((((((",
    "))))",
    ",",
    ";",
    ".",
    "..",
    "...",
    "–",
    "-",
    ":",
    "=",
    "==",
    "=>",
    "≥",
    "<",
    "!",
    "&&",
    "|",
    "%",
    "№",
    "/",
    "½",
    "a",
    "Я",
    "С183",
    "C183",
    "art 8(1)",
    "Art. 8 (1)",
    "8-бап",
    "ст. 5",
    "for ",
    "for women and men",
    "when ",
    "when a and b or c",
    "not not ",
    "or ",
    "and ",
    "except ",
    "from ",
    "from 12 months = 2 months",
    "14.02.2012",
    "14 февраля 2012 г.",
    "12,5",
    "1,000",
    "60 %",
    "2 / 3",
    "expect gap ",
    "cite ",
    "note ",
    "in ",
    "in force 2013",
    "law ",
    "group ",
    "property x ",
    "hierarchy KZ ",
    "is met",
    "KZ silent on ",
    "says ",
    "min(",
    "per ",
    "of ",
    "yes / no",
    "WHEN ",
    "whne ",
    "instrment ",
    "ş",
    "й",
    "🙂",
    "5-6",
    "0..5",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// Every place in `parsed` lies in `text`, at characters' bounds.
fn check(parsed: &Parsed, text: &str) -> Result<(), TestCaseError> {
    let check = |span: Span, what: &str| -> Result<(), TestCaseError> {
        let fits = span.is_none() || text.get(span.start as usize..span.end as usize).is_some();
        prop_assert!(fits, "{what} {span:?} in {text:?}");
        Ok(())
    };
    for tree in &parsed.chunks {
        let mut end = 0;
        for statement in &tree.statements {
            check(statement.span, "statement")?;
            prop_assert!(statement.span.start >= end, "statements in order in {text:?}");
            end = statement.span.start;
            prop_assert!(statement.head_end <= statement.span.end, "{statement:?} in {text:?}");
            check(Span::new(statement.span.start, statement.head_end), "head")?;
        }
        for clause in &tree.clauses {
            check(clause.span, "clause")?;
            prop_assert!(!clause.span.text(text).ends_with([' ', '\n', '\t']), "{clause:?} in {text:?}");
        }
        for name in &tree.names {
            check(*name, "name")?;
        }
        for expr in &tree.exprs {
            check(expr.span, "value")?;
        }
        for cond in &tree.conds {
            check(cond.span, "condition")?;
        }
        for target in &tree.targets {
            check(target.span(), "target")?;
        }
        for comparison in &tree.comparisons {
            check(comparison.span, "comparison")?;
        }
        for (span, _) in &tree.corrections {
            check(*span, "correction")?;
        }
    }
    for problem in &parsed.problems {
        check(problem.span, "problem")?;
        prop_assert!(problem.span.is_some(), "{problem:?} in {text:?}");
        for span in problem.also.iter().chain(problem.fix.as_ref().map(|(span, _)| span)) {
            check(*span, "problem")?;
        }
    }
    Ok(())
}

fn bound(text: &str, at: usize) -> usize {
    let at = at % (text.len() + 1);
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap()
}

/// The numbers of the statements that are read as they were.
fn intact(parsed: &Parsed, text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for tree in &parsed.chunks {
        for statement in &tree.statements {
            let Kind::Norm { properties, comparisons, .. } = statement.kind else {
                continue;
            };
            let [property] = properties.of(&tree.names) else {
                continue;
            };
            let whole = statement.clauses.len() == 2 && comparisons.len() == 1;
            if let Some(number) = property.text(text).strip_prefix("intact_").filter(|_| whole) {
                found.extend(number.parse::<usize>());
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in prop::collection::vec(any::<char>(), 0..80)) {
        let text: String = text.into_iter().collect();
        check(&parse(FileId(0), &text), &text)?;
    }

    #[test]
    fn troublesome_pieces(text in pieces()) {
        check(&parse(FileId(0), &text), &text)?;
    }

    #[test]
    fn mutated_forms(start in any::<usize>(), len in 0..30_usize, new in pieces()) {
        let start = bound(FORMS, start);
        let end = bound(FORMS, (start + len).min(FORMS.len()));
        let text = format!("{}{new}{}", &FORMS[..start], &FORMS[end..]);
        check(&parse(FileId(0), &text), &text)?;
    }

    #[test]
    fn neighbours_survive(hit in 0..12_usize, start in any::<usize>(), len in 0..12_usize, new in pieces()) {
        let statement = |number: usize| format!("C183 art {number}(1): intact_{number} >= 14 weeks\n  for employed women\n  note \"n\"\n");
        let before: String = (0..hit).map(statement).collect();
        let old = statement(hit);
        let start = bound(&old, start);
        let end = bound(&old, (start + len).min(old.len()));
        let behind: String = (hit + 1..12).map(statement).collect();
        // The mistake's last line ends, so that the next statement begins a line.
        let text = format!("{before}{}{new}{}\n{behind}", &old[..start], &old[end..]);
        let parsed = parse(FileId(0), &text);
        check(&parsed, &text)?;
        let found = intact(&parsed, &text);
        for number in (0..12).filter(|number| *number != hit && number + 1 != hit) {
            prop_assert!(found.contains(&number), "{number} is lost in {text:?}: {:?}", parsed.problems);
        }
    }
}

#[test]
fn chunks_are_whole_statements_and_all_of_the_text() {
    let text = FORMS.repeat(40);
    let chunks = chunks(&text);
    assert!(chunks.len() > 5);
    let joined: String = chunks.iter().map(|range| &text[range.clone()]).collect();
    assert_eq!(joined, text);
    let parsed = parse(FileId(0), &text);
    assert_eq!(parsed.problems, []);
    let one = parse(FileId(0), FORMS);
    let count = |parsed: &Parsed| parsed.chunks.iter().map(|tree| tree.statements.len()).sum::<usize>();
    assert_eq!(count(&parsed), 40 * count(&one));
}

#[test]
fn cyrillic_places_are_exact() {
    let text = "# комментарий\nКодекс art 2(1): жүктілік_демалысы == 126 күн # ескерту\n  note \"қазақша\"   \n";
    let parsed = parse(FileId(0), text);
    let tree = &parsed.chunks[0];
    assert_eq!(
        tree.statements[0].span.text(text),
        "Кодекс art 2(1): жүктілік_демалысы == 126 күн # ескерту\n  note \"қазақша\""
    );
    assert_eq!(tree.clauses[0].span.text(text), "note \"қазақша\"");
    assert_eq!(tree.names[0].text(text), "жүктілік_демалысы");
    assert_eq!(tree.comparisons[0].span.text(text), "== 126 күн");
    assert_eq!(parsed.problems[0].span.text(text), "==");
    let read: Vec<_> = tree.corrections.iter().map(|(span, read)| (span.text(text), &**read)).collect();
    assert_eq!(read, [("күн", "days")]);
}

#[test]
fn mended_text_is_read_through_the_tree() {
    let text = "С183 art. 4 (1): maternity_leave ≥ 12,5 weeks from 14.02.2012";
    let parsed = parse(FileId(0), text);
    let tree = &parsed.chunks[0];
    let Kind::Norm { at, comparisons, .. } = tree.statements[0].kind else { panic!("{:?}", parsed.problems) };
    assert_eq!(tree.text(at.act, text), "C183");
    assert_eq!(tree.text(at.address, text), "art 4(1)");
    assert_eq!(at.address.text(text), "art. 4 (1)");
    let ExprKind::Quantity { number, unit } = tree.expr(comparisons.of(&tree.comparisons)[0].value).kind else {
        panic!()
    };
    assert_eq!((tree.text(number, text), tree.text(unit, text)), ("12.5", "weeks"));
    let ClauseKind::From(date) = tree.clauses[0].kind else { panic!() };
    assert_eq!(tree.text(date.span, text), "2012-02-14");
    assert_eq!(parsed.problems.len(), 6);
}

#[test]
fn a_statement_beyond_the_limit_is_told_and_left_out() {
    let long = format!("C183 art 1: x includes {{{}}}\nC183 art 2: x = y\n", "abcdefgh, ".repeat(120_000));
    let parsed = parse(FileId(0), &long);
    assert_eq!(parsed.problems.len(), 1);
    assert_eq!(parsed.problems[0].kind.message().0, "syntax-too-long");
    let kinds: Vec<_> = parsed
        .chunks
        .iter()
        .flat_map(|tree| &tree.statements)
        .map(|statement| statement.kind == Kind::Broken)
        .collect();
    assert_eq!(kinds, [true, false]);
}

#[test]
fn deep_texts_do_not_overflow() {
    let pairs = [("(", ")"), ("min(", ")"), ("not ", ""), ("5 + ", ""), ("2 of ", ""), ("not (", ")")];
    // Brackets that only seem to be closed, or that seem to stand in quotation marks.
    let feints = [
        ("( # )\n ", ")"),
        ("(\r# )\n ", ")"),
        ("(\u{A0}# )\n ", ")"),
        ("(`\"` + ", ")"),
        ("(`)` + ", ")"),
        ("(\n\u{A0}", ")"),
    ];
    for (open, close) in pairs.into_iter().chain(feints) {
        for clause in ["x = ", "x = 1 when "] {
            let n = 10_000;
            let text = format!("C183 art 1: {clause}{}5{}\nC183 art 2: y = 1\n", open.repeat(n), close.repeat(n));
            let parsed = parse(FileId(0), &text);
            let last = parsed.chunks.last().unwrap().statements.last().unwrap();
            assert!(matches!(last.kind, Kind::Norm { .. }), "{open}");
            assert!(!parsed.problems.is_empty(), "{open}");
        }
    }
}

#[test]
fn texts_up_to_the_limit_are_read() {
    for (open, inner, close) in [
        ("x = ", "(", "5 days", ")"),
        ("x = ", "min(1 day, ", "5 days", ")"),
        ("x = 1 day when ", "(", "pregnant", ")"),
        ("x = 1 day when ", "not (a or ", "pregnant", ")"),
        ("x = 1 day when age < ", "(", "5 years", ")"),
    ]
    .map(|(clause, open, inner, close)| (format!("{clause}{}", open.repeat(60)), inner, close.repeat(60)))
    {
        let text = format!("C183 art 1: {open}{inner}{close}\n");
        assert!(parse(FileId(0), &text).problems.is_empty(), "{text}");
    }
}
