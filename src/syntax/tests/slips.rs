//! One slip in each statement of the language's forms: one problem, and the tree says what it says without
//! the slip, in this statement and in its neighbours.

use super::dump::dump;
use crate::source::FileId;
use crate::syntax::{parse, scanner};

const FORMS: &str = include_str!("forms.rule");

/// What is written, and what a lawyer may write instead.
const SLIPS: &[(&str, &str)] = &[
    (" >= ", " ≥ "),
    (" >= ", " => "),
    (" <= ", " ≤ "),
    (" = ", " == "),
    (" != ", " <> "),
    ("  for ", "  FOR "),
    ("  for ", "  fоr "),
    ("  when ", "  When "),
    ("  when ", "  whne "),
    ("  until ", "  untill "),
    ("  note ", "  nоte "),
    ("  searched ", "  serched "),
    (" art ", " Art. "),
    (" art ", " art. "),
    (" art ", " статье "),
    ("): ", ") "),
    (" and ", " && "),
    (" or ", " || "),
    (" not ", " ! "),
    ("{race,", "{race,,"),
    ("{race, colour", "{race; colour"),
    ("others}", "others,}"),
    ("others}", "others"),
    ("others}", "others]"),
    ("% of", " % of"),
    ("2/3", "2 / 3"),
    ("2024-01-01", "01.01.2024"),
    ("2012-02-14", "14 февраля 2012 г."),
    ("49..62", "49–62"),
    ("5..6.5", "5–6.5"),
    ("892 500", "892'500"),
    ("yes/no", "yes / no"),
    ("art 8(1)", "art 8 (1)"),
    ("\"\n", "»\n"),
    ("C183 ", "С183 "),
    ("instrument ", "instument "),
    ("property ", "propery "),
    ("dimension ", "Dimension "),
    ("one of a, b", "one of a, b,"),
    (", b\n", ", b;\n"),
    ("\n", ".\n"),
    ("\n", ";\n"),
    ("\n", ",\n"),
    ("\n  for ", "\nfor "),
    ("\n  cite ", "\ncite "),
    ("\n  from ", "\nfrom "),
    ("\n  read ", "\nread "),
    ("women", "wom\u{200B}en"),
    ("maternity_leave", "mаternity_leave"),
    ("-793", "−793"),
    ("22:00..06:00", "22:00–06:00"),
    ("min(", "min ("),
];

/// `text` with the first `old` outside quotations and comments replaced.
fn slip(text: &str, old: &str, new: &str) -> Option<String> {
    let quotes = |at: usize| text[..at].rsplit('\n').next().unwrap().matches('"').count() % 2 == 1;
    let comment = |at: usize| text[..at].rsplit('\n').next().unwrap().contains("# ");
    let at = text.match_indices(old).map(|(at, _)| at).find(|at| !quotes(*at) && !comment(*at))?;
    Some(format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}

#[test]
fn one_slip_is_one_problem() {
    let mut wrong = String::new();
    let mut count = 0;
    for span in scanner::statements(FORMS, 0..FORMS.len()) {
        let statement = format!("{}\n", span.text(FORMS).trim_end());
        for (old, new) in SLIPS {
            let Some(mutated) = slip(&statement, old, new) else {
                continue;
            };
            count += 1;
            let text = format!("C1 art 1: first = 1\n{mutated}C1 art 2: last = 1\n");
            let parsed = parse(FileId(0), &text);
            let whole = format!("C1 art 1: first = 1\n{statement}C1 art 2: last = 1\n");
            let meant = dump(&parse(FileId(0), &whole), &whole);
            let problems = usize::from(*new != "min (");
            if parsed.problems.len() != problems || dump(&parsed, &text) != meant {
                wrong.push_str(&format!("{old:?} → {new:?}: {mutated}"));
                wrong.push_str(&dump(&parsed, &text));
                for problem in &parsed.problems {
                    wrong.push_str(&format!("    {:?} `{}`\n", problem.kind, problem.span.text(&text)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{wrong}", wrong.matches('→').count());
}
