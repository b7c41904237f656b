//! Each message in each language, with arguments of the right kinds: none fails, none is empty, none is left in English.

use super::super::BUNDLES;
use super::tree::{Entries, entries, numbers, parts};
use crate::diagnostic::Language;
use fluent_bundle::{FluentArgs, FluentValue};
use std::collections::{BTreeMap, BTreeSet};

/// What is the same in each language, and why.
const SAME: &[(&str, &str)] =
    &[("plain", "the words are the argument"), ("named", "a name and a title, with a sign between them")];

/// Whole numbers of each form in each language, and a fraction.
const NUMBERS: [f64; 9] = [0.0, 1.0, 2.0, 5.0, 11.0, 21.0, 22.0, 101.0, 1.5];

/// A word that stands for an argument: no letters, so that what is left is the message's own.
const WORD: &str = "§";

/// The choices of each argument: the keys by which it is told apart, or nothing.
fn choices(all: &[Entries], id: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for pattern in all.iter().filter_map(|entries| entries.get(id)).flat_map(BTreeMap::values) {
        let parts = parts(pattern);
        for argument in parts.arguments {
            found.entry(argument.to_owned()).or_default();
        }
        for one in parts.selectors.iter().filter(|one| !one.is_plural()) {
            let keys = one.variants.iter().map(|(key, ..)| (*key).to_owned());
            found.entry(one.argument.to_owned()).or_default().extend(keys);
        }
    }
    found
}

/// The arguments to try: each choice of one argument beside the first of the others, with each number.
fn samples(choices: &BTreeMap<String, BTreeSet<String>>, numbers: &BTreeSet<String>) -> Vec<FluentArgs<'static>> {
    let longest = choices.values().map(BTreeSet::len).max().unwrap_or(0).max(1);
    let mut all = Vec::new();
    for number in if numbers.is_empty() { &NUMBERS[..1] } else { &NUMBERS[..] } {
        for varied in choices.keys().map(Some).chain([None]) {
            for turn in 0..longest {
                let mut args = FluentArgs::new();
                for (name, keys) in choices {
                    let key = keys.iter().nth(if varied == Some(name) { turn } else { 0 });
                    let value = match key {
                        _ if numbers.contains(name) => FluentValue::from(*number),
                        Some(key) => FluentValue::from(key.clone()),
                        None => FluentValue::from(WORD),
                    };
                    args.set(name.clone(), value);
                }
                all.push(args);
            }
        }
    }
    all
}

/// Three words of Latin letters side by side, outside of backticks.
fn english(text: &str) -> bool {
    let outside: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" § ");
    let mut run = 0;
    outside.split_whitespace().any(|whole| {
        let word = whole.trim_matches(|letter: char| !letter.is_alphabetic());
        let latin = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        // Words of the language and of other programs are listed.
        let listed = whole.ends_with(',');
        run = if latin && !listed { run + 1 } else { 0 };
        run >= 3
    })
}

#[test]
fn every_message_is_said_in_every_language() {
    let all: Vec<Entries> = Language::ALL.into_iter().map(entries).collect();
    let by_entry = numbers();
    let mut wrong = Vec::new();
    for (id, patterns) in &all[0] {
        let choices = choices(&all, id);
        let numbers =
            choices.keys().filter(|name| by_entry.contains(&(id.clone(), (*name).clone()))).cloned().collect();
        for args in samples(&choices, &numbers) {
            for attribute in patterns.keys() {
                let said: Vec<String> = Language::ALL
                    .into_iter()
                    .map(|language| {
                        say(language, id, attribute.as_deref(), &args).unwrap_or_else(|error| {
                            wrong.push(format!("{language:?}: {id}: {error}"));
                            String::new()
                        })
                    })
                    .collect();
                let told = SAME.iter().any(|(same, _)| same == id);
                for (language, text) in Language::ALL.into_iter().zip(&said).skip(1) {
                    let letters =
                        |text: &str| text.split('`').step_by(2).any(|part| part.chars().any(char::is_alphabetic));
                    let left = text == &said[0] && letters(text) || english(text);
                    if left && !told && !all_names(text) {
                        wrong.push(format!("{language:?}: {id} is left in English: {text}"));
                    }
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} {wrong:#?}", wrong.len());
}

/// Whether what stands outside of backticks are names and units alone: `KZT`, `JSON`.
fn all_names(text: &str) -> bool {
    let words = text.split('`').step_by(2).flat_map(|part| part.split(|letter: char| !letter.is_alphabetic()));
    words.filter(|word| !word.is_empty()).all(|word| word.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn say(language: Language, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Result<String, String> {
    let message = BUNDLES[language as usize].get_message(id).ok_or("isn't there")?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).ok_or("lacks an attribute")?.value(),
        None => message.value().ok_or("has no words")?,
    };
    let mut errors = Vec::new();
    let text = BUNDLES[language as usize].format_pattern(pattern, Some(args), &mut errors).into_owned();
    if !errors.is_empty() {
        return Err(format!("{errors:?}"));
    }
    let may_be_empty = text.is_empty() && args.iter().any(|(_, value)| matches!(value, FluentValue::String(_)));
    if text.trim().is_empty() && !may_be_empty { Err("says nothing".to_owned()) } else { Ok(text) }
}
