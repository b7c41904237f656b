//! The forms of statements and clauses: how each is written, and in one line what it means. Signature help shows them,
//! completion makes its offers of them, hover explains words by them. Owns the table; the texts are the catalogue's. Must
//! not know who shows them.

use crate::diagnostic::Text;
use std::sync::LazyLock;

/// Where a word stands that begins a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// At the beginning of a statement.
    Statement,
    /// Behind the name of an act, a state, a source or a bill.
    Verb,
    /// At the beginning of a clause.
    Clause,
}

/// A form.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) part: Part,
    key: &'static str,
    /// The words that begin it.
    pub(super) word: String,
    /// How it is written: what is put in is in capitals, what may be left out in brackets.
    pub(super) shape: &'static str,
    /// Written out, once for each of its senses.
    pub(super) examples: Vec<&'static str>,
}

impl Form {
    /// What it means.
    pub(super) fn meaning(&self) -> Text {
        let of = match self.part {
            Part::Statement => Text::new("editor-form-statement"),
            Part::Verb => Text::new("editor-form-verb"),
            Part::Clause => Text::new("editor-form-clause"),
        };
        of.attribute(self.key)
    }
}

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| include_str!("forms.tsv").lines().filter_map(form).collect());

fn form(line: &'static str) -> Option<Form> {
    let mut cells = line.split('\t');
    let part = match cells.next()? {
        "statement" => Part::Statement,
        "verb" => Part::Verb,
        "clause" => Part::Clause,
        _ => return None,
    };
    let (key, shape, examples) = (cells.next()?, cells.next()?, cells.next()?);
    Some(Form { part, key, word: key.replace('-', " "), shape, examples: examples.split(" ; ").collect() })
}

/// The forms that begin at such a place, in the order of the table.
pub(super) fn forms(part: Part) -> impl Iterator<Item = &'static Form> {
    FORMS.iter().filter(move |form| form.part == part)
}

/// The form that begins with these words: the one with the most of them.
pub(super) fn form_of<'w>(part: Part, words: impl Iterator<Item = &'w str> + Clone) -> Option<&'static Form> {
    let begins = |form: &&Form| {
        let mut said = words.clone();
        form.word.split(' ').all(|word| said.next() == Some(word))
    };
    forms(part).filter(begins).max_by_key(|form| form.word.split(' ').count())
}

/// The form that a word begins, of a clause, a statement, or what stands behind a name.
pub(super) fn explained(word: &str) -> Option<&'static Form> {
    let parts = [Part::Clause, Part::Statement, Part::Verb];
    let whole = |part| forms(part).find(|form| form.word == word || form.word.split(' ').next() == Some(word));
    parts.into_iter().find_map(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Catalogue, Language};
    use crate::syntax::words::{BEHIND_NAME, CLAUSE, HEADER, STATEMENT};
    use crate::syntax::{whole, words_of};

    #[test]
    fn every_word_has_a_form() {
        for (part, words) in
            [(Part::Statement, STATEMENT), (Part::Clause, CLAUSE), (Part::Clause, HEADER), (Part::Verb, BEHIND_NAME)]
        {
            for word in words.iter().filter(|word| !matches!(**word, "practice")) {
                let found = forms(part).any(|form| form.word.split(' ').next() == Some(word));
                assert!(found, "{part:?} `{word}`");
            }
        }
    }

    #[test]
    fn every_form_is_one_of_the_grammar_and_has_words() {
        for form in FORMS.iter() {
            let text = form.meaning();
            assert!(Catalogue::has_attribute(text.id, text.attribute.unwrap()), "{text:?}");
            for example in &form.examples {
                let text = match form.part {
                    Part::Statement => (*example).to_owned(),
                    Part::Verb => format!("N1 {example}"),
                    Part::Clause => format!("case x\n  {example}"),
                };
                assert!(whole(&text).is_some(), "{text}");
                let own: Vec<String> = words_of(&text).all.into_iter().map(|word| word.text).collect();
                let behind = if form.part == Part::Verb { 1 } else { 0 };
                let said = own.iter().skip(behind).map(String::as_str);
                if form.part == Part::Statement {
                    assert_eq!(form_of(form.part, said).map(|found| found.key), Some(form.key), "{text}");
                }
            }
        }
        for language in Language::ALL {
            let said = Catalogue::for_language(language).say(&explained("for").unwrap().meaning());
            assert!(!said.contains("editor-form"), "{said}");
        }
        assert!(explained("nonsense").is_none());
    }
}
