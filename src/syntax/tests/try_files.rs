#[test]
#[ignore]
fn try_files() {
    let mut todo = vec![std::path::PathBuf::from(std::env::var("TRY").unwrap())];
    while let Some(p) = todo.pop() {
        if p.is_dir() {
            todo.extend(std::fs::read_dir(p).unwrap().map(|e| e.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(&p).unwrap();
        let parsed = crate::syntax::parse(crate::source::FileId(0), &text);
        let n: usize = parsed.chunks.iter().map(|c| c.statements.len()).sum();
        eprintln!("{} statements={n} problems={}", p.display(), parsed.problems.len());
        for q in &parsed.problems {
            let line = text[..(q.span.start as usize).min(text.len())].matches('\n').count() + 1;
            eprintln!("  {line}: {:?} `{}` {:?}", q.kind, q.span.text(&text), q.fix);
        }
        if std::env::var("DUMP").is_ok() {
            eprintln!("{}", super::dump::dump(&parsed, &text));
        }
    }
}
