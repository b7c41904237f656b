//! Writing a baseline: an entry for each finding, in an order that doesn't move, one fact on a line, so that a change shows
//! in a diff as what it is.

use super::Entry;
use std::fmt::Write;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// What stands above the entries. It is the same in every language, as the file is.
const HEAD: &str = "\
# Findings that are known, so that they don't fail. `kzrules check --write-baseline` writes this file anew and keeps
# reasons and dates. Each entry needs its reason; `until` is the last day on which it counts. See docs/baseline.md.
";

/// The text of the file. Ends with a line break.
pub fn write(entries: &[Entry]) -> String {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|one, other| (one.code, &one.about, one.number).cmp(&(other.code, &other.about, other.number)));
    let mut out = HEAD.to_owned();
    for entry in sorted {
        let about: Vec<String> = entry.about.iter().map(|name| quoted(name)).collect();
        // Writing to a string can't fail.
        let _ = writeln!(out, "\n[[known]]\ncode = {}", quoted(entry.code.name()));
        let _ = writeln!(out, "about = [{}]", about.join(", "));
        if entry.number > 1 {
            let _ = writeln!(out, "number = {}", entry.number);
        }
        let _ = writeln!(out, "because = {}", quoted(&entry.because));
        if let Some(until) = entry.until {
            let _ = writeln!(out, "until = {until}");
        }
    }
    out
}

fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::read;
    use crate::diagnostic;
    use crate::source::FileId;

    fn entry(about: &[&str], number: usize, because: &str) -> Entry {
        let about = about.iter().map(|name| (*name).to_owned()).collect();
        Entry { code: diagnostic::GAP, about, number, because: because.to_owned(), until: None, place: None }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let nasty = "«ЕК» \"quoted\" \\ back\tslash\u{1b}[31m\u{202e} '''";
        let until = Some(jiff::civil::date(2027, 6, 30));
        let mut entries = vec![
            Entry { until, ..entry(&["C183 art 9", "KZ silent on x"], 1, nasty) },
            entry(&["C183 art 8(1)#proof: burden_of_proof"], 2, ""),
            entry(&["C183 art 8(1)#proof: burden_of_proof"], 1, "two\nlines"),
            entry(&[], 1, "x"),
        ];
        let text = write(&entries);
        let (again, problems) = read(FileId(0), &text);
        assert_eq!(problems.iter().map(|one| one.code.name()).collect::<Vec<_>>(), ["without-reason"], "{text}");
        entries.sort_by(|one, other| (&one.about, one.number).cmp(&(&other.about, other.number)));
        let bare =
            |entries: &[Entry]| entries.iter().map(|one| Entry { place: None, ..one.clone() }).collect::<Vec<_>>();
        assert_eq!(bare(&again.entries), entries, "{text}");
        assert_eq!(write(&again.entries), text);
        assert!(!text.contains('\u{1b}'), "nothing in it speaks to a terminal");
    }

    #[test]
    fn an_entry_is_one_fact_on_a_line() {
        let text = write(&[entry(&["C183 art 8(1)#proof", "KZ silent on burden_of_proof"], 2, "it is in parliament")]);
        assert!(
            text.ends_with(
                "\n[[known]]\ncode = \"gap\"\nabout = [\"C183 art 8(1)#proof\", \"KZ silent on burden_of_proof\"]\n\
                 number = 2\nbecause = \"it is in parliament\"\n"
            ),
            "{text}"
        );
    }
}
