//! Texts to try the layout on: whole files, and what becomes of them when they are broken at random.

use super::super::super::keywords::{Tongue, rewrite};
use proptest::prelude::*;
use std::path::Path;
use std::sync::OnceLock;

const FORMS: &str = include_str!("../../tests/forms.rule");

/// What is put into a text.
const PIECES: &[&str] = &[
    "\n",
    "\n  ",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "\u{A0}",
    "\u{2009}",
    "\u{FEFF}",
    "\u{2028}",
    "#",
    " # a remark",
    "  # b\n",
    "\n# first column\n",
    "\n  # indented\n",
    "\n\n    # after an empty line  \n\n",
    "#label",
    "\"",
    "\"a  b\"",
    "`",
    "`read`",
    "(",
    ")",
    "{",
    "}",
    ",",
    " ,",
    ",x",
    ":",
    " : ",
    "=",
    ">=",
    "..",
    "-",
    "+",
    "/",
    "%",
    "12",
    "892 500",
    "2/3",
    "60%",
    "art 8(1)",
    "art 76-1",
    "для ",
    "если",
    "ст 5",
    "вид ",
    "жағдайда ",
    "Я",
    "for women",
    "\n  for women",
    " for women",
    "when a and b",
    " or ",
    " and ",
    "not ",
    "from 2013",
    "\n  from 2013 = 5 days",
    "small = 60 MCI",
    "\n  note \"n\"",
    "because \"b\"",
    "\n  because \"b\"",
    "no action",
    "\n  expect KZ gap for a when b from 2020 because \"c\"",
    "cite S003 \"q\"",
    "\n  cite S003",
    "unverified",
    "until 2014",
    "law X \"x\"\n",
    "KZ silent on a, b\n  read 2026\n",
    "\nC1 art 1: a = 1\n",
    "including 1 of part V",
    "more is better",
    "a_rather_long_name_of_a_value, another_rather_long_name, a_third_rather_long_name_of_a_value, and_a_fourth_one_behind",
];

/// The texts as they are written: the forms of the language, the rules, the examples of the pages.
pub(super) fn texts() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut texts = vec![FORMS.to_owned()];
        files(&root.join("rules"), &mut texts);
        let mut pages = Vec::new();
        files(&root.join("docs"), &mut pages);
        for page in pages {
            for block in page.split("```").skip(1).step_by(2).filter(|block| block.starts_with("kzrules")) {
                texts.push(block.split_once('\n').map_or("", |(_, text)| text).to_owned());
            }
        }
        let words: Vec<String> = [Tongue::Russian, Tongue::Kazakh]
            .iter()
            .flat_map(|tongue| texts.iter().take(60).map(|text| rewrite(text, *tongue, &[])))
            .collect();
        texts.extend(words);
        texts
    })
}

fn files(folder: &Path, texts: &mut Vec<String>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
        if path.is_dir() {
            files(&path, texts);
        } else if ["rule", "fact", "bill", "case", "md"].contains(&ending) {
            let text = std::fs::read_to_string(&path).unwrap();
            if ending != "md" || text.contains("```kzrules") {
                texts.push(text);
            }
        }
    }
}

/// One change: what kind, where, and how much.
pub(super) type Change = (u8, u32, u32);

/// Some statements of one of the texts, and changes of them.
pub(super) fn broken() -> impl Strategy<Value = String> {
    let change = (0_u8..16, any::<u32>(), any::<u32>());
    (any::<u32>(), any::<u32>(), prop::collection::vec(change, 0..8)).prop_map(|(which, from, changes)| {
        let part = part(which, from);
        changes.into_iter().fold(part, |text, change| changed(&text, change))
    })
}

/// A run of lines of one of the texts.
pub(super) fn part(which: u32, from: u32) -> String {
    let texts = texts();
    let text = &texts[which as usize % texts.len()];
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let begin = from as usize % lines.len().max(1);
    lines.iter().skip(begin).take(12).copied().collect()
}

/// The text with one change.
pub(super) fn changed(text: &str, (kind, at, size): Change) -> String {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let begin = bounds[at as usize % bounds.len()];
    let end = bounds[(at as usize % bounds.len() + 1 + size as usize % 12).min(bounds.len() - 1)];
    let piece = PIECES[size as usize % PIECES.len()];
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let line = at as usize % lines.len().max(1);
    let with =
        |new: &str| lines.iter().enumerate().map(|(n, old)| if n == line { new } else { old }).collect::<String>();
    let old = lines.get(line).copied().unwrap_or("");
    let gap = text[begin..].find(' ').map_or(begin, |gap| begin + gap);
    match kind {
        0 => format!("{}{}", &text[..begin], &text[end..]),
        1 | 2 => format!("{}{piece}{}", &text[..begin], &text[begin..]),
        3 => with(&format!("{old}{old}")),
        4 => with(&format!("{}{}", " ".repeat(size as usize % 6), old.trim_start())),
        5 => with(old.trim_end_matches('\n')),
        6 => with(&format!("{} ", old.trim_end_matches('\n'))),
        7 => text.replace('\n', "\r\n"),
        8 => with(&old.replace('\n', "\r\n")),
        // A remark, or another piece, at a gap.
        9 => format!("{} # c{size}\n  {}", &text[..gap], &text[gap..]),
        10 => format!("{}\n  # c{size}\n  {}", &text[..gap], &text[gap..]),
        11 | 12 => format!("{}{piece}{}", &text[..gap], &text[gap..]),
        13 => with(&old.replace(' ', ["\t", "\u{A0}", "  ", " \r ", "\n   "][size as usize % 5])),
        14 => with(&old.replace(", ", [",", " , ", ",\n ", ", #c\n "][size as usize % 4])),
        _ => format!("{}\n{}", &text[..gap], &text[gap..]),
    }
}
