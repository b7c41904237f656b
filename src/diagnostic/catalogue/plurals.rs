//! Numbers in messages: each language has the forms that it needs (Unicode CLDR), and in Russian no number stands beside a
//! noun without them.

use super::tree::{CATEGORIES, entries, numbers, parts};
use crate::diagnostic::Language;
use std::collections::BTreeSet;

/// Numbers that aren't counted by the word behind them, or never change: the entry, the argument, and why.
const NO_COUNT: &[(&str, &str, &str)] = &[
    ("finding-choice", "met", "out of so many: no noun"),
    ("finding-readiness", "met", "out of so many: no noun"),
    ("finding-readiness-by", "met", "out of so many: no noun"),
    ("syntax-too-deep", "limit", "it is 64 and never another"),
    ("syntax-too-long", "limit", "it is 1048576 and never another"),
    ("never-wins", "more", "`more` is no noun"),
    ("graph-implements", "partly", "`partly` is no noun"),
    ("summary-quotes", "found", "the noun stands before them"),
    ("summary-quotes", "missing", "the noun stands before them"),
];

/// The forms of a language. In Russian the fourth, `other`, is for fractions; the numbers of messages are whole, so the
/// wording for all else is `many`, the one for 0, 5 … 20.
const fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::English | Language::Kazakh => &["one", "other"],
        Language::Russian => &["one", "few", "many"],
    }
}

#[test]
fn every_choice_by_a_number_has_the_forms_of_its_language() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (id, patterns) in entries(language) {
            for pattern in patterns.values() {
                for one in parts(pattern).selectors.into_iter().filter(|one| one.is_plural()) {
                    let keys: BTreeSet<&str> = one.variants.iter().map(|(key, ..)| *key).collect();
                    let told: BTreeSet<&str> = keys.iter().copied().filter(|key| CATEGORIES.contains(key)).collect();
                    let wanted: BTreeSet<&str> = forms(language).iter().copied().collect();
                    // `[0] … *[other] …`: whether there are any, not how many.
                    let any = told.len() == 1 && told.contains("other");
                    let counts = one.variants.iter().any(|(key, _, pattern)| {
                        CATEGORIES.contains(key)
                            && parts(pattern).before_words.iter().any(|(argument, noun)| {
                                *argument == one.argument && is_counted(noun) && !is_told(&id, argument)
                            })
                    });
                    if told != wanted && (!any || counts && language != Language::Kazakh) {
                        wrong.push(format!("{language:?}: {id} tells {keys:?} by {}", one.argument));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// 21 and 101 are `one` in Russian: a wording for one alone, without the number, is `[1]`.
#[test]
fn what_is_said_of_one_in_russian_is_said_of_21() {
    for (id, patterns) in entries(Language::Russian) {
        for pattern in patterns.values() {
            for one in parts(pattern).selectors.into_iter().filter(|one| one.is_plural()) {
                let shows = |wanted: &str| {
                    let found = one.variants.iter().find(|(key, ..)| *key == wanted);
                    found.map(|(_, _, pattern)| parts(pattern).arguments.contains(one.argument))
                };
                assert!(
                    shows("one").is_none() || shows("one") == shows("many"),
                    "{id}: [one] and [many] show `{}`",
                    one.argument
                );
            }
        }
    }
}

/// Whether an entry's number is one that isn't counted by the word behind it.
fn is_told(id: &str, argument: &str) -> bool {
    NO_COUNT.iter().any(|(entry, name, _)| *entry == id && *name == argument)
}

/// Whether words behind a number begin with what is counted; prepositions and conjunctions aren't.
fn is_counted(words: &str) -> bool {
    words.split(' ').next().unwrap_or(words).chars().count() > 3
}

#[test]
fn no_number_stands_beside_a_russian_noun_without_its_forms() {
    let numbers = numbers();
    let mut wrong = Vec::new();
    for (id, patterns) in entries(Language::Russian) {
        for pattern in patterns.values() {
            for (argument, noun) in parts(pattern).before_words {
                // Numbers by which nothing is told apart yet have these names.
                let plain = matches!(argument, "size" | "limit" | "count" | "files" | "days" | "steps");
                let known = plain || numbers.contains(&(id.clone(), argument.to_owned()));
                if known && is_counted(noun) && !is_told(&id, argument) {
                    wrong.push(format!("{id}: {{ ${argument} }} {noun}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
