//! Scratch: time of a check without printing.
use kzrules::finding::Detail;
fn main() {
    let args: Vec<std::path::PathBuf> = std::env::args().skip(1).map(Into::into).collect();
    let t = std::time::Instant::now();
    let ws = kzrules::Workspace::read(&args);
    eprintln!("read {:?}", t.elapsed());
    let session = kzrules::Session::new(ws, kzrules::Options { as_of: jiff::civil::date(2024, 6, 1), jurisdiction: None, sources: None });
    eprintln!("resolved {:?}", t.elapsed());
    let report = session.check_in(Detail::Summary);
    eprintln!("judged {:?} {:?} problems {}", t.elapsed(), report.counts, report.diagnostics.len());
}
