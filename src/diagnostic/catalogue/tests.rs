//! The catalogues against each other and against the source: no entry missing, doubled or unused, and
//! the same arguments in each language.

#[path = "plurals.rs"]
mod plurals;
#[path = "rendered.rs"]
mod rendered;
#[path = "tree.rs"]
mod tree;

use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The arguments of each entry and each of its attributes.
fn entries(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (id, patterns) in tree::entries(language) {
        let arguments = patterns.values().flat_map(|pattern| tree::parts(pattern).arguments);
        all.insert(id, arguments.map(str::to_owned).collect());
    }
    all
}

fn text(language: Language) -> &'static str {
    match language {
        Language::English => ENGLISH,
        Language::Russian => RUSSIAN,
        Language::Kazakh => KAZAKH,
    }
}

/// The text of every Rust file below `folder`.
fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

fn source() -> String {
    let mut all = String::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut all);
    all
}

#[test]
fn every_catalogue_parses() {
    for language in Language::ALL {
        if let Err((_, errors)) = FluentResource::try_new(text(language).to_owned()) {
            panic!("{language:?}: {errors:?}");
        }
    }
}

#[test]
fn the_languages_say_the_same_things() {
    let english = entries(Language::English);
    for language in [Language::Russian, Language::Kazakh] {
        let other = entries(language);
        let names = |entries: &BTreeMap<String, BTreeSet<String>>| entries.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = names(&english).difference(&names(&other)).cloned().collect();
        let extra: Vec<_> = names(&other).difference(&names(&english)).cloned().collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language:?}: missing {missing:?}, extra {extra:?}");
        for (id, arguments) in &english {
            assert_eq!(Some(arguments), other.get(id), "{language:?}: arguments of {id}");
        }
        let (ours, theirs) = (tree::entries(Language::English), tree::entries(language));
        for (id, patterns) in &ours {
            let attributes: Vec<_> = patterns.keys().collect();
            assert_eq!(attributes, theirs[id].keys().collect::<Vec<_>>(), "{language:?}: attributes of {id}");
        }
    }
}

#[test]
fn every_code_has_a_title() {
    let english = entries(Language::English);
    for code in Code::ALL {
        assert!(english.contains_key(&format!("code-{code}")), "code-{code} is missing");
    }
    for id in english.keys() {
        if let Some(code) = id.strip_prefix("code-") {
            assert!(Code::named(code).is_some(), "{id} belongs to no code");
        }
    }
}

#[test]
fn every_message_of_the_source_is_there() {
    let english = entries(Language::English);
    let source = source();
    // Split, so that this file doesn't find itself.
    let call = concat!("Text::new", "(\"");
    for rest in source.split(call).skip(1) {
        let id = rest.split('"').next().unwrap();
        assert!(english.contains_key(id), "`{id}` is said in the source, but no catalogue has it");
    }
}

#[test]
fn no_entry_is_unused() {
    let source = source();
    let unused: Vec<_> = entries(Language::English)
        .into_keys()
        .filter(|id| !id.starts_with("code-") && !source.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn plurals_and_arguments() {
    let errors =
        |language, count: i64| Catalogue::for_language(language).say(&Text::new("summary-errors").with("count", count));
    assert_eq!(errors(Language::English, 1), "1 error");
    assert_eq!(errors(Language::Russian, 1), "1 ошибка");
    assert_eq!(errors(Language::Russian, 3), "3 ошибки");
    assert_eq!(errors(Language::Russian, 11), "11 ошибок");
    assert_eq!(errors(Language::Kazakh, 5), "5 қате");
    let inner = Text::plain("inside");
    let english = Catalogue::for_language(Language::English);
    assert_eq!(english.say(&Text::new("plain").with("words", inner)), "inside");
    assert_eq!(english.say(&Text::new("plain").with("words", vec!["a".to_owned(), "b".to_owned()])), "a, b");
    assert!(english.say(&Text { id: "no-such-message", attribute: None, args: vec![] }).contains("no-such-message"));
}
