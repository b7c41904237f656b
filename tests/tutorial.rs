//! The tutorials, the how-to pages and the pages on integrations are followed word for word: their files are written, their
//! commands run, and what is printed is compared letter by letter.
//!
//! `KZRULES_UPDATE=1 cargo test --test tutorial` writes what was printed into the pages.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::indexing_slicing,
    reason = "a test may stop at once when an assumption fails"
)]

mod markdown;
mod program;
mod transcript;

use std::path::{Path, PathBuf};
use transcript::{Followed, follow};

/// The pages of a folder of `docs/`.
fn pages(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(folder);
    let mut pages: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md"))
        .collect();
    pages.sort();
    pages
}

/// Follows a page in a folder of its own, and brings it up to date where that is asked for.
fn followed(path: &Path, told: &mut String) -> Followed {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let page = follow(&path.strip_prefix(root).unwrap().display().to_string(), &text, folder.path());
    if std::env::var_os("KZRULES_UPDATE").is_some() && page.text != text {
        let beside = path.with_extension("md.new");
        std::fs::write(&beside, &page.text).unwrap();
        std::fs::rename(&beside, path).unwrap();
    }
    told.push_str(&page.told);
    page
}

#[test]
fn tutorials_can_be_followed_word_for_word() {
    let mut told = String::new();
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let [english, others @ ..] =
        ["tutorial.md", "tutorial.ru.md", "tutorial.kk.md"].map(|name| followed(&docs.join(name), &mut told));
    assert!(told.is_empty(), "\n{told}");
    assert!(english.commands.len() >= 12, "{:?}", english.commands);
    // What the lawyer types is the same in all three, but for the language.
    for (page, language) in others.iter().zip(["ru", "kk"]) {
        assert_eq!(page.files, english.files);
        let plain: Vec<String> =
            page.commands.iter().map(|command| command.replace(&format!(" --lang {language}"), "")).collect();
        assert_eq!(plain, english.commands);
        let told = page.commands.iter().filter(|command| command.contains(" --lang ")).count();
        assert_eq!(told + 1, page.commands.len(), "all but `--version` name the language: {:?}", page.commands);
    }
}

#[test]
fn every_how_to_page_has_an_example_that_holds() {
    let mut told = String::new();
    let pages = pages("how-to");
    for path in &pages {
        let page = followed(path, &mut told);
        assert!(!page.commands.is_empty() && !page.files.is_empty(), "{}: no example", path.display());
    }
    assert!(told.is_empty(), "\n{told}");
    assert!(pages.len() >= 11, "{pages:?}");
}

#[test]
fn what_comes_out_otherwise_is_told() {
    let page = "```kzrules file=rules/a.rule\ndimension sex: one of women, men\n```\n\n```console exit=1\n$ kzrules explain nothing\nwrong\n$ kzrules --version\n```\n";
    let folder = tempfile::TempDir::new().unwrap();
    let followed = follow("x.md", page, folder.path());
    assert!(followed.told.contains("x.md:5: `kzrules explain nothing` ends with 2"), "{}", followed.told);
    assert!(followed.told.contains("`kzrules --version` ends with 0"), "{}", followed.told);
    assert!(followed.told.contains("  - wrong\n"), "{}", followed.told);
    assert!(folder.path().join("rules/a.rule").is_file());
    let again = follow("x.md", &followed.text, folder.path());
    assert_eq!(again.text, followed.text, "what was brought up to date stays as it is");
}
