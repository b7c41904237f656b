//! Every kind of problem has its texts in three languages, and they use its arguments.

use crate::source::FileId;
use crate::syntax::parse;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::path::Path;

const LANGUAGES: [(&str, &str); 3] = [
    ("en", include_str!("../../diagnostic/catalogue/syntax.en.ftl")),
    ("ru", include_str!("../../diagnostic/catalogue/syntax.ru.ftl")),
    ("kk", include_str!("../../diagnostic/catalogue/syntax.kk.ftl")),
];

fn bundle(language: &str, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
    bundle
}

#[test]
fn every_id_has_a_text_and_a_help_in_three_languages() {
    let source = include_str!("../problem/message.rs");
    let ids: Vec<&str> = source.split('"').filter(|text| text.starts_with("syntax-")).collect();
    assert!(ids.len() > 40);
    for (language, texts) in LANGUAGES {
        let bundle = bundle(language, texts);
        for id in &ids {
            let message = bundle.get_message(id).unwrap_or_else(|| panic!("{id} in {language}"));
            assert!(message.value().is_some() && message.get_attribute("help").is_some(), "{id} in {language}");
        }
        assert_eq!(texts.matches(".help =").count(), ids.len(), "{language}");
    }
}

#[test]
fn the_texts_of_the_broken_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let bundles = LANGUAGES.map(|(language, texts)| bundle(language, texts));
    let mut told = std::collections::BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for problem in parse(FileId(0), &text).problems {
            let (id, named) = problem.kind.message();
            let args: FluentArgs<'_> = named.into_iter().collect();
            let mut lines = String::new();
            for bundle in &bundles {
                let message = bundle.get_message(id).unwrap();
                for pattern in [message.value().unwrap(), message.get_attribute("help").unwrap().value()] {
                    let mut errors = Vec::new();
                    lines.push_str(&format!("  {}\n", bundle.format_pattern(pattern, Some(&args), &mut errors)));
                    assert!(errors.is_empty(), "{id}: {errors:?}");
                }
            }
            told.entry(id).or_insert(lines);
        }
    }
    let told: String = told.into_iter().map(|(id, lines)| format!("{id}\n{lines}")).collect();
    insta::assert_snapshot!(told);
}
