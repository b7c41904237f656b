//! A workspace that is edited letter by letter is at each moment what a reading of everything would give. Random edits of real
//! files: `KZRULES_EDITS` says how many (400 unless set; the long run of docs/figures.md has 100 000), `KZRULES_EDITS_SEED`
//! where the dice begin. What is wrong with the texts is compared after each edit, everything that is found after each
//! tenth.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may stop at once when an assumption fails"
)]

use jiff::civil::date;
use kzrules::report::{Style, json};
use kzrules::session::{Live, Taken};
use kzrules::{Options, Session, Workspace};
use std::fs;
use std::path::Path;

/// A small generator of numbers (xorshift), so that a run can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }
}

/// Files that speak of one another, as they are shipped; the first ones are edited.
const FILES: [&str; 12] = [
    "ilo/c183.rule",
    "kz/labour-code-leave.fact",
    "kz/silence.fact",
    "sources/s003-equality.rule",
    "kz/statuses.fact",
    "bills/maternity.bill",
    "cases/maternity.case",
    "kz/jurisdiction.fact",
    "ilo/headers.rule",
    "sources/headers.rule",
    "vocabulary/maternity.rule",
    "vocabulary/employment.rule",
];
/// How many of them are edited.
const EDITED: usize = 7;

fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    FILES.iter().map(|name| ((*name).to_owned(), fs::read_to_string(root.join(name)).unwrap())).collect()
}

fn options() -> Options {
    Options { as_of: date(2026, 11, 28), known_on: None, jurisdiction: Some("KZ".to_owned()), sources: Vec::new() }
}

fn workspace(texts: &[(String, String)]) -> Workspace {
    Workspace::memory(texts.iter().cloned())
}

/// Everything that is found, as `check --format json` writes it.
fn found(session: &Session) -> String {
    json(&session.check(), session.files(), &Style::default())
}

/// What is wrong with the texts, and how much they say.
fn wrong(session: &Session) -> String {
    let style = Style::default();
    let files = session.files();
    let mut told: Vec<String> = Vec::new();
    for problem in session.problems() {
        let place = problem.place().and_then(|place| files.locate(place));
        told.push(format!("{place:?} {} {}", problem.code, style.say(&problem.message)));
    }
    // Those of one place come in the order in which they were found.
    told.sort();
    let corpus = session.corpus();
    let rows =
        (corpus.norms.len(), corpus.claims.len(), corpus.silences.len(), corpus.statuses.len(), corpus.remarks.len());
    format!("{}\n{rows:?}\n", told.join("\n"))
}

/// A place between two letters.
fn place(dice: &mut Dice, text: &str) -> usize {
    let mut at = dice.roll(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The beginning of a line.
fn line(dice: &mut Dice, text: &str) -> usize {
    let at = place(dice, text);
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

const LETTERS: [&str; 24] = [
    "a", "1", " ", "\n", "\r\n", "\t", "\"", "#", "(", ")", "{", ":", "=", ">", ",", "`", "ж", "ң", "🙂", "\u{a0}",
    "\u{feff}", ".", "0", "%",
];
const PHRASES: [&str; 16] = [
    "\n  for women",
    "\n  when pregnant",
    "\n  note \"жүктілік 🙂\"",
    "\n  from 2020",
    " unverified",
    " or >= 2 weeks",
    "\nC183 art 4(1): maternity_leave >= 14 weeks\n",
    "\nLabourCode art 99(2): maternity_leave = 126 days\n  cite \"x\"\n",
    "\nproperty new_one \"new\": days\n",
    "\nKZ silent on maternity_leave\n",
    "\nKZ ratified C183\n  in force 2013\n",
    "\nC183 art 9 needs judgement because \"x\"\n",
    "\nuse kzrules/ilo/r191\n",
    "\n  expect KZ gap because \"x\"",
    "\ngroup mothers = women and pregnant\n",
    "\n# a comment\n",
];

/// One edit, as people and their fingers make them: letters, words, lines; put in, taken out, doubled, moved.
fn edit(dice: &mut Dice, text: &mut String) {
    match dice.roll(12) {
        0..4 => {
            let at = place(dice, text);
            text.insert_str(at, dice.pick(&LETTERS));
        }
        4..6 => {
            let (from, to) = (place(dice, text), place(dice, text));
            let to = if from.abs_diff(to) > 40 { from } else { to };
            text.replace_range(from.min(to)..from.max(to), "");
        }
        6 => {
            let at = place(dice, text);
            text.insert_str(at, dice.pick(&PHRASES));
        }
        7 => {
            let at = line(dice, text);
            text.insert_str(at, dice.pick(&PHRASES).trim_start_matches('\n'));
        }
        8 => {
            let at = line(dice, text);
            let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
            let words = text[at..end].to_owned();
            if dice.roll(2) == 0 {
                text.replace_range(at..end, "");
            }
            let to = line(dice, text);
            text.insert_str(to, &words);
        }
        // A digit of a number, as it is typed over.
        _ => {
            let at = place(dice, text);
            if let Some(digit) = text[at..].find(|letter: char| letter.is_ascii_digit()) {
                let number = dice.roll(10).to_string();
                text.replace_range(at + digit..=at + digit, &number);
            }
        }
    }
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().unwrap())
}

#[test]
fn an_edited_workspace_is_what_it_would_be_read_anew() {
    let edits = number("KZRULES_EDITS", 400);
    let mut dice = Dice(number("KZRULES_EDITS_SEED", 183));
    let whole = texts();
    let mut texts = whole.clone();
    let mut live = Live::new(workspace(&texts), options());
    let (mut in_place, mut anew) = (0_u64, 0_u64);
    for count in 0..edits {
        let which = if dice.roll(4) == 0 { dice.roll(EDITED) } else { dice.roll(2) };
        let before = texts[which].1.clone();
        edit(&mut dice, &mut texts[which].1);
        // Files that are nothing but mistakes tell little: from time to time all begins anew.
        if dice.roll(60) == 0 {
            texts.clone_from(&whole);
        }
        let taken = live.change(workspace(&texts), options());
        in_place += u64::from(taken == Taken::InPlace);
        anew += u64::from(taken == Taken::Anew);
        let tell = if count % 10 == 0 { found } else { wrong };
        let expected = tell(&Session::new(workspace(&texts), options()));
        let session = live.session();
        let now = tell(&session);
        if now != expected {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
            for (name, text) in
                [("before", &before), ("after", &texts[which].1), ("now", &now), ("expected", &expected)]
            {
                fs::write(folder.join(format!("edit-{name}.txt")), text).unwrap();
            }
            assert_eq!(now, expected, "edit {count} of {}; see {}", texts[which].0, folder.display());
        }
    }
    println!("{edits} edits: {in_place} in place, {anew} anew");
    assert!(in_place > edits / 3, "{in_place} of {edits}");
}

#[test]
fn a_letter_costs_one_piece() {
    let texts = texts();
    let mut live = Live::new(workspace(&texts), options());
    let change = |live: &mut Live, from: &str, to: &str| {
        let mut texts = texts.clone();
        texts[1].1 = texts[1].1.replacen(from, to, 1);
        live.change(workspace(&texts), options())
    };
    assert_eq!(change(&mut live, "126 days", "126 days"), Taken::Nothing);
    assert_eq!(change(&mut live, "126 days", "127 days"), Taken::InPlace);
    assert_eq!(change(&mut live, "126 days", "126 day"), Taken::InPlace);
    // A broken statement, too.
    assert_eq!(change(&mut live, "126 days", "126 dy s ="), Taken::InPlace);
    let mut more = texts.clone();
    more[10].1.push_str("\nproperty new_one \"new\": days\n");
    assert_eq!(live.change(workspace(&more), options()), Taken::Anew);
}

#[test]
fn a_file_that_is_no_longer_that_of_a_module_has_the_module_brought() {
    let mut texts = texts();
    texts.push(("use.rule".to_owned(), "use kzrules/kz/silence\n".to_owned()));
    let mut live = Live::new(workspace(&texts), options());
    let before = live.session().check().diagnostics.iter().filter(|one| one.code.name() == "duplicate-name").count();
    let silence = texts.iter_mut().find(|(name, _)| name == "kz/silence.fact").unwrap();
    silence.1 = silence.1.replacen("2026-03-02", "2026-03-01", 1);
    assert_eq!(live.change(workspace(&texts), options()), Taken::Anew);
    let now = live.session();
    assert_eq!(found(&now), found(&Session::new(workspace(&texts), options())));
    let after = now.check().diagnostics.iter().filter(|one| one.code.name() == "duplicate-name").count();
    assert!(after > before, "{after}, {before}");
}

#[test]
fn a_line_that_may_be_a_clause_begins_no_piece() {
    // Behind two kilobytes a piece would end; this line is told as a clause of the statement above, in any reading.
    let mut text = String::from("jurisdiction KZ \"K\"\n");
    (0..80).for_each(|number| text.push_str(&format!("property p{number} \"title\": days\n")));
    text.push_str("C1 art 1: p1 = 1 days\n");
    text.push_str("nity_leave = 70 days\n  note \"x (y\n");
    let whole = [("a.rule".to_owned(), text.clone())];
    let mut live = Live::new(workspace(&whole), options());
    for from in 0..60 {
        let mut moved = text.clone();
        moved.insert_str(20, &" ".repeat(from));
        let texts = [("a.rule".to_owned(), moved.replacen(" property", "property", 1))];
        live.change(workspace(&texts), options());
        assert_eq!(found(&live.session()), found(&Session::new(workspace(&texts), options())), "{from}");
    }
}
