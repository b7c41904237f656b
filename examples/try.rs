//! Scratch: prints the report of some paths.
use kzrules::report::{Style, full, summary};
fn main() {
    let args: Vec<std::path::PathBuf> = std::env::args().skip(1).map(Into::into).collect();
    let t = std::time::Instant::now();
    let ws = kzrules::Workspace::read(&args);
    let session = kzrules::Session::new(
        ws,
        kzrules::Options { as_of: jiff::civil::date(2026, 11, 23), jurisdiction: None, sources: None },
    );
    let t1 = t.elapsed();
    let report = session.check();
    let t2 = t.elapsed();
    let style = Style { width: 110, known: true, ..Style::default() };
    print!("{}", full(&report, session.files(), &style));
    print!("{}", summary(&report, &style));
    eprintln!("{t1:?} {t2:?}");
}
