//! `docs/keywords.md`: the table of words for people, made of `grammar/keywords.tsv`.

use super::table::{Row, rows};

const BEGINNING: &str = "# The words of the language in Russian and Kazakh

Made of `grammar/keywords.tsv`; `KZRULES_UPDATE=1 cargo test keywords` writes it anew. How they are used:
[`language.md`](language.md#words-in-russian-and-kazakh). The first form is the one that `kzrules fmt --keywords ru|kk` writes, the others
are read too. A form that was released keeps its sense.
";

/// Each kind of place: its word in the table, and what the page says of it.
const PLACES: [(&str, &str); 28] = [
    ("any", "Reserved words: wherever they stand; a name that is spelt so needs backticks"),
    ("first", "Statements: in the first column"),
    ("line", "Clauses: where a line begins, if no `=` or `,` follows"),
    ("verb", "Behind the act, state, source or address that a statement begins with"),
    ("place", "In addresses"),
    ("term", "Behind the term that is defined"),
    ("sums", "Behind `=` in `sums`"),
    ("some", "Choices: behind `:`, `needs`, `after`"),
    ("including", "Before a number in a choice"),
    ("share", "Behind the persons of a share or an average"),
    ("condition", "Behind a state in a condition"),
    ("needs", "Behind the documents that a step needs"),
    ("window", "In the window of a step"),
    ("filed", "Before the documents of an event"),
    ("covers", "In `value … covers …`"),
    ("trend", "How a series moves"),
    ("overall", "Behind how it moves"),
    ("practice", "How far a law is applied"),
    ("mode", "Behind `:`, before a property"),
    ("call", "Before `(`"),
    ("verdict", "Verdicts: behind `expect` and `is`"),
    ("step", "How a step was kept"),
    ("type", "Types: behind `:` in a declaration"),
    ("value", "Values: behind `=` and `is`, in braces, in place of a date"),
    ("bearer", "Whose duty it is: behind `of the`"),
    ("kind", "Behind `kind`"),
    ("one", "Units behind 1 and behind `per`"),
    ("many", "Units behind other numbers, and in types"),
];

/// The page.
pub(super) fn page() -> String {
    let mut page = String::from(BEGINNING);
    for (word, title) in PLACES {
        page.push_str(&format!("\n## {title}\n\n| English | Russian | Kazakh | since |\n|---|---|---|---|\n"));
        rows().iter().filter(|row| row.place_word == word).for_each(|row| page.push_str(&line(row)));
    }
    page.push_str("\n## Without an alias\n\n| English | why |\n|---|---|\n");
    for row in rows().iter().filter(|row| row.place.is_none()) {
        page.push_str(&format!("| `{}` | {} |\n", row.keyword, row.russian.join(", ")));
    }
    page
}

fn line(row: &Row) -> String {
    let forms = |forms: &[&str]| forms.iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(", ");
    format!("| `{}` | {} | {} | {} |\n", row.keyword, forms(&row.russian), forms(&row.kazakh), row.since)
}
