//! Small workspaces, written in the language: a vocabulary, a few acts, a few provisions, one to three demands. The
//! same number gives the same text on every machine. The words are few, so that statements meet often.

use super::forms;
use super::provisions::{self, Property};
use kzrules::Workspace;

/// Numbers that look random: SplitMix64 (Steele, Lea and Flood 2014).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        // Streams of neighbouring seeds must not be the same one, begun a step later.
        let mut chance = Self(seed);
        chance.0 = chance.next().rotate_left(17) ^ seed.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    /// Once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// A workspace, statement by statement, and the day for which it is judged.
#[derive(Clone)]
pub struct Generated {
    pub statements: Vec<String>,
    pub day: String,
}

impl Generated {
    pub fn workspace(&self) -> Workspace {
        Workspace::memory([("a.rule", self.statements.join("\n"))])
    }
}

/// What the statements of one workspace speak of.
#[derive(Clone)]
pub struct Vocabulary {
    /// Indices into [`DIMENSIONS`].
    pub dimensions: Vec<usize>,
    pub groups: bool,
    pub properties: Vec<Property>,
    pub acts: Vec<&'static str>,
    pub parameter: bool,
}

/// Declarations, and tests on them.
pub const DIMENSIONS: [(&str, &[&str]); 10] = [
    ("dimension night: yes/no", &["night", "not night"]),
    ("dimension sex: one of women, men", &["women", "men", "sex != women"]),
    (
        "dimension work: one of employed, own, jobless",
        &["employed", "own", "work != employed", "work in {employed, jobless}"],
    ),
    (
        "dimension school: one of higher > middle > primary",
        &["higher", "school >= middle", "school < middle", "primary"],
    ),
    ("dimension ground: any of illness, closure", &["illness", "closure", "not closure"]),
    (
        "dimension child_age: 0..18 years or none",
        &[
            "child_age < 7 years",
            "child_age exists",
            "child_age >= 3 years",
            "3 years <= child_age <= 7 years",
            "child_age = none",
            "child_age = 18 years",
        ],
    ),
    ("dimension children: count 0..4", &["children >= 2", "children < 3", "children = 0", "children in 1..2"]),
    ("dimension record: count of months", &["record >= 6 months", "record < 12 months", "record != 6 months"]),
    ("dimension pay: EUR per month", &["pay > 100 EUR per month", "pay <= 300 EUR per month", "pay = 0 EUR per month"]),
    // Where there is a property to compare it with, see `tests`.
    ("dimension back: days or none", &["back <= 30 days", "back exists", "back > 10 days"]),
];

pub fn corpus(seed: u64) -> Generated {
    let mut chance = Chance::new(seed);
    let mut statements = vec!["jurisdiction Land".to_owned(), instrument(&mut chance)];
    let mut dimensions: Vec<usize> = Vec::new();
    for _ in 0..2 + chance.below(3) {
        let one = chance.below(DIMENSIONS.len());
        if !dimensions.contains(&one) {
            dimensions.push(one);
        }
    }
    statements.extend(dimensions.iter().map(|one| DIMENSIONS[*one].0.to_owned()));
    let mut words = Vocabulary {
        dimensions,
        groups: false,
        properties: Vec::new(),
        acts: vec!["Code"],
        parameter: chance.one_in(3),
    };
    if chance.one_in(3) {
        statements.push(format!("group some = {}", condition(&mut chance, &words, 2)));
        words.groups = true;
    }
    for times in [3, 6] {
        if chance.one_in(times) {
            // Not by way of the group, which may be everybody: then nothing could be.
            let plain = Vocabulary { groups: false, ..words.clone() };
            statements.push(format!("never {}", tests(&mut chance, &plain, 2).join(" and ")));
        }
    }
    hierarchy(&mut chance, &mut statements);
    acts(&mut chance, &mut words, &mut statements);
    statuses(&mut chance, &mut statements);
    if words.parameter {
        let unverified = if chance.one_in(4) { " unverified" } else { "" };
        let end = if chance.one_in(5) { "\n  until 2019-12-31" } else { "" };
        let (by, row) = match chance.below(4) {
            0 => (" by topic", "\n  from 2016-02-01, pays = 75 EUR"),
            _ => ("", ""),
        };
        statements.push(format!(
            "parameter wage: EUR per month{by}{end}\n  from 2010-01-01 = 60 EUR{row}\n  from 2018-01-01 = 90 EUR{unverified}"
        ));
    }
    provisions::vocabulary(&mut chance, &mut words, &mut statements);
    provisions::statements(&mut chance, &words, &mut statements);
    forms::statements(&mut chance, &words, &mut statements);
    let day =
        chance.of(&["2012-06-01", "2016-03-01", "2017-01-01", "2018-12-31", "2019-12-31", "2024-07-01"]).to_owned();
    Generated { statements, day }
}

fn instrument(chance: &mut Chance) -> String {
    "instrument Treaty".to_owned()
        + match chance.below(12) {
            0 => "\n  kind recommendation",
            1 => "\n  part I art 1 \"one\"\n  part II art 2..3 \"two\"",
            2 => "\n  until 2018-12-31",
            _ => "",
        }
}

fn hierarchy(chance: &mut Chance, statements: &mut Vec<String>) {
    let order = match chance.below(7) {
        0 => ": basic > code > law",
        1 | 2 => ": basic > ratified_treaty > code > law",
        3 => " from 2015-01-01: basic = code > ratified_treaty = law",
        4 => ": basic > code",
        5 => ": unknown",
        _ => return,
    };
    statements.push(format!("hierarchy Land{order}"));
}

fn acts(chance: &mut Chance, words: &mut Vocabulary, statements: &mut Vec<String>) {
    for (name, rank) in [("Code", "code"), ("Basic", "basic"), ("Law", "law"), ("Act", "law")] {
        if name != "Code" && chance.one_in(2) {
            continue;
        }
        if name != "Code" {
            words.acts.push(name);
        }
        let mut act = format!("law {name}\n  of Land");
        if !chance.one_in(12) {
            act += &format!("\n  rank {rank}");
        }
        act += match chance.below(10) {
            0 => "\n  in force 2016",
            1 => "\n  in force 2017-05-01",
            2 => "\n  in force 2010-01-01 unverified",
            _ => "\n  in force 2010-01-01",
        };
        match chance.below(12) {
            0 => act += "\n  until 2018-12-31",
            1 => act += "\n  until 2018-12-31 unverified",
            2 => act += "\n  wording 2018-01-01",
            _ => {}
        }
        if chance.one_in(8) {
            act += &format!("\n  for {}", persons(chance, words));
        }
        statements.push(act);
    }
}

fn statuses(chance: &mut Chance, statements: &mut Vec<String>) {
    match chance.below(8) {
        0 => return,
        1 => statements.push("Land signed Treaty".to_owned()),
        2 => statements.push("Land ratified Treaty\n  in force 2016".to_owned()),
        3 => statements.push("Land ratified Treaty\n  in force 2012-01-01 unverified".to_owned()),
        4 => statements.push("Land ratified Treaty\n  registered 2015-01-01".to_owned()),
        5 => statements.push("Land ratified Treaty\n  in force 2011-01-01\n  until 2020-01-01".to_owned()),
        _ => statements.push("Land ratified Treaty\n  in force 2011-01-01".to_owned()),
    }
    match chance.below(10) {
        0 => statements.push("Land denounced Treaty\n  in force 2018-01-01".to_owned()),
        1 => statements.push("Land denounced Treaty\n  in force 2016".to_owned()),
        2 => statements.push("Land denounced Treaty\n  in force 2018-01-01 unverified".to_owned()),
        3 => statements.push("Land accepts Treaty part I".to_owned()),
        4 => statements.push("Land excludes Treaty part II".to_owned()),
        _ => {}
    }
}

/// Some tests on the dimensions of the workspace.
pub fn tests(chance: &mut Chance, words: &Vocabulary, count: usize) -> Vec<String> {
    (0..count)
        .map(|_| {
            if words.groups && chance.one_in(8) {
                return "some".to_owned();
            }
            let dimension = words.dimensions[chance.below(words.dimensions.len())];
            if dimension == 9 && words.properties.contains(&Property::Protection) && chance.one_in(2) {
                return format!("back {} protection", chance.of(&["<=", "<=", ">", "=", "!="]));
            }
            chance.of(DIMENSIONS[dimension].1).to_owned()
        })
        .collect()
}

/// What may stand behind `when`.
pub fn condition(chance: &mut Chance, words: &Vocabulary, most: usize) -> String {
    let count = 1 + chance.below(most);
    let tests = tests(chance, words, count);
    let joined = tests.join(chance.of(&[" and ", " or "]));
    if chance.one_in(8) { format!("not ({joined})") } else { joined }
}

/// What may stand behind `for`: words side by side, or either of two.
pub fn persons(chance: &mut Chance, words: &Vocabulary) -> String {
    let mut nouns: Vec<&str> = Vec::new();
    for dimension in &words.dimensions {
        nouns.extend(match dimension {
            0 => &["night"][..],
            1 => &["women", "men"],
            2 => &["employed", "own", "jobless"],
            3 => &["higher", "primary"],
            4 => &["illness", "closure"],
            _ => &[],
        });
    }
    if nouns.is_empty() {
        return "everyone".to_owned();
    }
    let one = chance.of(&nouns);
    let other = chance.of(&nouns);
    match chance.below(5) {
        0 => format!("{one}, {other}"),
        1 if one != other => format!("{one} {other}"),
        2 if one != other => format!("{one} except {other}"),
        _ => one.to_owned(),
    }
}

impl Vocabulary {
    pub fn without(&self, property: Property) -> Self {
        let mut less = self.clone();
        less.properties.retain(|other| *other != property);
        less
    }
}
