//! What editors know of the language is as fresh as the language: every word of the table is in each grammar, and what was
//! made is what would be made. The grammars themselves are tried beside themselves (`.ci/run`): `editors/vscode` by Node.js,
//! `grammar/tree-sitter-kzrules` by a crate of its own, `editors/nvim` by Neovim.

#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_word_is_in_each_grammar() {
    let table = read("grammar/keywords.tsv");
    // The files, and what stands between the words of a phrase in them.
    let files = [
        ("editors/nvim/syntax/kzrules.vim", "\\s+"),
        ("grammar/kzrules.tmLanguage.json", "\\\\s+"),
        ("grammar/tree-sitter-kzrules/words.json", " "),
    ]
    .map(|(path, blank)| (path, blank, read(path)));
    let mut missing = String::new();
    for row in table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[keyword, place, _, russian, kazakh] = cells.as_slice() else { continue };
        let others = russian.split(',').chain(kazakh.split(',')).filter(|_| place != "-");
        for form in std::iter::once(keyword).chain(others).map(str::trim).filter(|form| !form.is_empty()) {
            for (path, blank, text) in &files {
                // A slash is escaped where it would end a pattern.
                let spelt = form.replace(' ', blank);
                if !text.contains(&spelt) && !text.contains(&spelt.replace('/', "\\/")) {
                    let _ = writeln!(missing, "{path}: `{form}` ({place})");
                }
            }
        }
    }
    assert!(missing.is_empty(), "node editors/words/generate.mjs writes them anew\n{missing}");
}

#[test]
fn the_parser_was_made_of_this_grammar() {
    for line in read("grammar/tree-sitter-kzrules/src/made-from.sha256").lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let found = Sha256::digest(read(&format!("grammar/tree-sitter-kzrules/{name}")));
        let found = found.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        assert_eq!(found, sum, "{name} has changed: grammar/tree-sitter-kzrules/generate.sh makes the parser anew");
    }
}

#[test]
fn what_was_made_is_what_would_be_made() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("editors/words/generate.mjs");
    match Command::new("node").arg(script).arg("--check").output() {
        Ok(run) => assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr)),
        Err(error) => eprintln!("no Node.js ({error}): what was made for editors wasn't made anew"),
    }
}
