//! Reading a baseline. A file of which a part can't be understood doesn't count at all: it would say that less is known, or
//! more, than somebody wrote down.

use super::{Baseline, Entry};
use crate::diagnostic::{self, Code, Diagnostic, Text};
use crate::settings::Reader;
use crate::source::{FileId, Place};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const KEYS: [&str; 5] = ["code", "about", "number", "because", "until"];
const CODE: &str = "code = \"gap\"";
const ABOUT: &str = "about = [\"C183 art 8(1)#proof: burden_of_proof\"]";
const BECAUSE: &str = "because = \"why\"";

/// Reads the baseline in the file `file`, and says what is wrong with it.
pub fn read(file: FileId, text: &str) -> (Baseline, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, diagnostic::BASELINE_UNREADABLE, diagnostic::BASELINE_UNREADABLE);
    let mut baseline = Baseline::default();
    match DeTable::parse(text) {
        Err(error) => reader.not_toml(&error, Text::new("baseline-unreadable-help")),
        Ok(table) => {
            for (key, value) in table.get_ref() {
                if key.get_ref() != "known" {
                    reader.unknown(key.get_ref(), key.span(), &["known"], None);
                    continue;
                }
                for (place, row) in reader.tables("known", value, "[[known]]") {
                    baseline.entries.extend(entry(&mut reader, place, row));
                }
            }
        }
    }
    let mut problems = reader.finish();
    if !problems.is_empty() {
        return (Baseline::default(), problems);
    }
    let without: Vec<Place> =
        baseline.entries.iter().filter(|entry| entry.because.is_empty()).filter_map(|entry| entry.place).collect();
    if let Some(first) = without.first() {
        let message = Text::new("baseline-without-reason").with("count", without.len());
        let told = Diagnostic::new(diagnostic::WITHOUT_REASON, message).at(*first);
        problems.push(told.help(Text::new("baseline-without-reason-help")));
    }
    (baseline, problems)
}

fn entry(reader: &mut Reader, place: Place, row: &DeTable<'_>) -> Option<Entry> {
    for name in row.keys().filter(|name| !KEYS.contains(&&**name.get_ref())) {
        reader.unknown(name.get_ref(), name.span(), &KEYS, None);
    }
    let Some(named) = row.get("code") else {
        reader.missing("code", place, CODE);
        return None;
    };
    let code = code(reader, named);
    // Without a reason an entry counts, and that it has none is told.
    let because = match row.get("because") {
        None => String::new(),
        Some(value) => match value.get_ref().as_str() {
            Some(words) => words.trim().to_owned(),
            None => {
                reader.wrong("because", Text::new("settings-wants-reason"), value, BECAUSE);
                String::new()
            }
        },
    };
    let until = row.get("until").and_then(|day| reader.date("until", day, "until = 2027-06-30"));
    let number = row.get("number").map_or(Some(1), |value| number(reader, value))?;
    let about = match row.get("about") {
        None => Vec::new(),
        Some(value) => names(reader, value)?,
    };
    Some(Entry { code: code?, about, number, because, until, place: Some(reader.place(named.span())) })
}

fn code(reader: &mut Reader, value: &Spanned<DeValue<'_>>) -> Option<Code> {
    let name = reader.words("code", value, CODE)?;
    let place = reader.place(value.span());
    let Some(code) = Code::named(&name) else {
        let mut problem = diagnostic::no_such_code(&name, place);
        problem.code = diagnostic::BASELINE_UNREADABLE;
        reader.tell(problem);
        return None;
    };
    if code.is_firm() {
        let message = Text::new("not-ignorable").with("code", name);
        let problem = Diagnostic::new(diagnostic::BASELINE_UNREADABLE, message).at(place);
        reader.tell(problem.help(Text::new("not-ignorable-help")));
        return None;
    }
    Some(code)
}

fn names(reader: &mut Reader, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    let Some(list) = value.get_ref().as_array() else {
        reader.wrong("about", Text::new("settings-wants-list"), value, ABOUT);
        return None;
    };
    // Names are compared as they are, so that nothing is trimmed off them.
    let name = |one: &Spanned<DeValue<'_>>| one.get_ref().as_str().map(str::to_owned);
    let mut names = Vec::with_capacity(list.len());
    for one in list.iter() {
        match name(one) {
            Some(name) => names.push(name),
            None => {
                reader.wrong("about", Text::new("settings-wants-text"), one, ABOUT);
                return None;
            }
        }
    }
    Some(names)
}

fn number(reader: &mut Reader, value: &Spanned<DeValue<'_>>) -> Option<usize> {
    let found = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok()).filter(|one| *one > 0);
    if found.is_none() {
        reader.wrong("number", Text::new("settings-wants-number"), value, "number = 2");
    }
    found
}
