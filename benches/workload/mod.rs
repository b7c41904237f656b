//! A large workspace for benchmarks: plain demands and dated provisions, as many obligations against facts as
//! `KZRULES_BENCH_OBLIGATIONS` says (10 000 unless set; the goals speak of 100 000 and 151 000). Two thirds of
//! the provisions are repealed or future law, so that the dates matter.

use std::fmt::Write;

/// A small generator of numbers (xorshift), so that every run measures the same text.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    fn day(&mut self, from: u64, to: u64) -> String {
        format!("{:04}-{:02}-{:02}", from + self.roll(to - from), 1 + self.roll(12), 1 + self.roll(28))
    }
}

pub fn size() -> u64 {
    std::env::var("KZRULES_BENCH_OBLIGATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000)
}

/// The files of a workspace with so many obligations.
pub fn workload(obligations: u64) -> Vec<(String, String)> {
    let mut dice = Dice(183);
    let properties = obligations / 2;
    let mut vocabulary =
        String::from("jurisdiction KZ \"Testland\"\nlaw LabourCode \"Code\"\n  of KZ\n  rank code\n  in force 1900\n");
    vocabulary.push_str("hierarchy KZ from 1900: code\ninstrument C183 \"Convention\"\n  in force 1950\nKZ ratified C183\n  in force 1960\n");
    for i in 0..properties {
        let of_type = match i % 20 {
            0..9 => "one of employer, employee, state, court",
            9..16 => "weeks",
            _ => "set of pregnancy, nursing, age, sex, race, religion, opinion, origin",
        };
        writeln!(vocabulary, "property p{i}: {of_type}\n  best of").unwrap();
    }
    let value = |i: u64, dice: &mut Dice| match i % 20 {
        0..9 => (*["employer", "employee", "state", "court"].get(dice.roll(4) as usize).unwrap()).to_owned(),
        9..16 => format!("{} weeks", 10 + dice.roll(80)),
        _ => "{pregnancy, nursing, age}".to_owned(),
    };
    let mut files = vec![("vocabulary.rule".to_owned(), vocabulary)];
    let (mut rules, mut facts) = (String::new(), String::new());
    for n in 0..obligations {
        let i = dice.roll(properties);
        let operator = match i % 20 {
            0..9 => "=",
            9..16 => ">=",
            _ => "includes",
        };
        let wanted = value(i, &mut dice);
        writeln!(rules, "C183 art {}({}): p{i} {operator} {wanted}", 1 + dice.roll(180), 1 + dice.roll(9)).unwrap();
        for _ in 0..1 + n % 2 {
            let i = dice.roll(properties);
            let given = value(i, &mut dice);
            let time = match dice.roll(3) {
                0 => format!("from {}", dice.day(1990, 2023)),
                1 => format!("from {} until {}", dice.day(1950, 1985), dice.day(1986, 2023)),
                _ => format!("from {}", dice.day(2027, 2035)),
            };
            writeln!(facts, "LabourCode art {}({}): p{i} = {given} {time}", 1 + dice.roll(180), 1 + dice.roll(9))
                .unwrap();
        }
        if n % 500 == 499 {
            files.push((format!("part{n:06}.rule"), std::mem::take(&mut rules)));
            files.push((format!("part{n:06}.fact"), std::mem::take(&mut facts)));
        }
    }
    files.push(("rest.rule".to_owned(), rules));
    files.push(("rest.fact".to_owned(), facts));
    files
}
