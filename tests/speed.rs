//! Ten thousand findings are drawn in less than a second, however large the file. Measured only in
//! release builds: `cargo test --release --test speed -- --ignored --nocapture`.

use kzrules::diagnostic::{Diagnostic, GAP, Text};
use kzrules::report::{Report, Style, concise, full, json};
use kzrules::source::{Files, Place, SourceFile, Span};
use std::time::{Duration, Instant};

const FINDINGS: u32 = 10_000;

fn many() -> (Files, Report) {
    let line = "Кодекс art 8(1): burden_of_proof = employer # бремя доказывания\n";
    let length = u32::try_from(line.len()).unwrap_or(0);
    let text = line.repeat(FINDINGS as usize);
    let mut files = Files::new();
    let one = files.push(SourceFile::new("rules/one.rule", &text));
    let other = files.push(SourceFile::new("rules/other.fact", &text));
    let mut report = Report::new(jiff::civil::date(2026, 11, 23), None);
    for number in 0..FINDINGS {
        let start = number * length + 22;
        let span = Span::new(start, start + 26);
        report.diagnostics.push(
            Diagnostic::new(GAP, Text::plain("no provision makes the employer bear the burden of proof"))
                .label(Place::new(one, span), Text::plain("demanded since 2013 (KZ ratified C183)"))
                .label(Place::new(other, span), Text::plain("searched on 2026-03-02; the Civil Procedure Code was not"))
                .note(Text::plain("persons"), Text::plain("employed women, when dismissed and pregnant"))
                .help(Text::plain("a provision for these persons would close it")),
        );
    }
    (files, report)
}

#[test]
#[ignore = "measures time; run it in release"]
fn ten_thousand_findings_in_a_second() {
    let (files, report) = many();
    let style = Style::default();
    let measure = |name: &str, render: fn(&Report, &Files, &Style) -> String| {
        let start = Instant::now();
        let length = render(&report, &files, &style).len();
        println!("{name}: {length} bytes in {:?}", start.elapsed());
        assert!(start.elapsed() < Duration::from_secs(1), "{name} took {:?}", start.elapsed());
    };
    measure("full", full);
    measure("concise", concise);
    measure("json", json);
}
