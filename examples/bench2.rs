//! Scratch.
use rayon::prelude::*;
fn main() {
    let args: Vec<std::path::PathBuf> = std::env::args().skip(1).map(Into::into).collect();
    let ws = kzrules::Workspace::read(&args);
    let rss = || std::fs::read_to_string("/proc/self/status").unwrap().lines().filter(|l| l.starts_with("VmRSS")||l.starts_with("VmHWM")).map(|l| l.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" ");
    eprintln!("read {}", rss());
    let t = std::time::Instant::now();
    let trees: Vec<_> = ws.files.iter().collect::<Vec<_>>().into_par_iter().map(|(id, f)| {
        let p = kzrules::syntax::parse(id, f.text());
        kzrules::resolve::FileTrees { file: id, chunks: p.chunks }
    }).collect();
    eprintln!("parse par {:?} {}", t.elapsed(), rss());
    let t = std::time::Instant::now();
    let (corpus, p) = kzrules::resolve::resolve(&ws.files, trees);
    eprintln!("resolve {:?} {} {} {}", t.elapsed(), corpus.norms.len(), p.len(), rss());
    let t = std::time::Instant::now();
    let index = kzrules::eval::Index::new(&corpus);
    eprintln!("index {:?} {}", t.elapsed(), rss());
    let m = kzrules::eval::Moment { corpus: &corpus, as_of: kzrules::value::Date::parse("2024-06-01").unwrap(), jurisdiction: Some(kzrules::law::JurisdictionId(0)) };
    let t = std::time::Instant::now();
    let r = kzrules::eval::rule(m, &index, |r| r.verdict);
    eprintln!("rule {:?} {} {}", t.elapsed(), r.0.len(), rss());
    eprintln!("norm {} ruling {} part {} property {}", std::mem::size_of::<kzrules::law::Norm>(), std::mem::size_of::<kzrules::eval::Ruling>(), std::mem::size_of::<kzrules::eval::Part>(), std::mem::size_of::<kzrules::law::Property>());
}
