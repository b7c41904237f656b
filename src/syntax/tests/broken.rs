//! Files with mistakes, each with the number of problems, statements and broken parts that it must give.
//! `# expect: syntax=1 statements=3 broken=0 brokenclauses=0 kinds=syntax-operator`; what is left out is 0.

use crate::source::FileId;
use crate::syntax::ast::{ClauseKind, Kind};
use crate::syntax::{Parsed, parse};
use std::path::Path;

fn folder() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rule"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

fn score(parsed: &Parsed) -> String {
    let statements = || parsed.chunks.iter().flat_map(|tree| &tree.statements);
    let broken = statements().filter(|statement| statement.kind == Kind::Broken).count();
    let clauses = parsed.chunks.iter().flat_map(|tree| &tree.clauses);
    let broken_clauses = clauses.filter(|clause| clause.kind == ClauseKind::Broken).count();
    let kinds: Vec<_> = parsed.problems.iter().map(|problem| problem.kind.message().0).collect();
    let mut score = format!("syntax={} statements={}", parsed.problems.len(), statements().count());
    for (name, count) in [("broken", broken), ("brokenclauses", broken_clauses)] {
        if count > 0 {
            score.push_str(&format!(" {name}={count}"));
        }
    }
    format!("{score} kinds={}", kinds.join(","))
}

#[test]
fn each_mistake_is_told_once() {
    let files = folder();
    assert!(files.len() >= 45, "{} files", files.len());
    let mut wrong = String::new();
    for (name, text) in files {
        let line = text.trim_start_matches('\u{FEFF}').lines().next().unwrap();
        let expected = line.strip_prefix("# expect: ").unwrap().trim_end();
        let parsed = parse(FileId(0), &text);
        let found = score(&parsed);
        if found != expected {
            wrong.push_str(&format!("{name}\n  expected {expected}\n  found    {found}\n"));
            for problem in &parsed.problems {
                wrong.push_str(&format!("    {:?} {:?} `{}`\n", problem.span, problem.kind, problem.span.text(&text)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
