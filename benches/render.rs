//! How fast findings are drawn: ten thousand with marks in two large files and Cyrillic before each mark. The
//! goal is less than a second for all of them in each form, or nobody would read reports of that length.

use divan::Bencher;
use kzrules::diagnostic::{Catalogue, Diagnostic, GAP, Language, Text};
use kzrules::report::{Report, Style, concise, full, json, summary};
use kzrules::source::{Files, Place, SourceFile, Span};

const FINDINGS: u32 = 10_000;

fn main() {
    divan::main();
}

/// Every finding marks the demand on one of the lines of one file, and the same line of the other.
fn findings() -> (Files, Report) {
    let line = "Кодекс art 8(1): burden_of_proof = employer # бремя доказывания\n";
    let length = u32::try_from(line.len()).unwrap_or(u32::MAX);
    let text = line.repeat(FINDINGS as usize);
    let mut files = Files::new();
    let demands = files.push(SourceFile::new("rules/demands.rule", &text));
    let provisions = files.push(SourceFile::new("rules/provisions.fact", &text));
    let mut report = Report::new(jiff::civil::date(2026, 11, 23), None);
    report.files = files.len();
    for number in 0..FINDINGS {
        let start = number * length + 22;
        let span = Span::new(start, start + 26);
        let found = Diagnostic::new(GAP, Text::plain("no provision makes the employer bear the burden of proof"))
            .label(Place::new(demands, span), Text::plain("demanded since 2013 (KZ ratified C183)"))
            .label(
                Place::new(provisions, span),
                Text::plain("searched on 2026-03-02: LabourCode art 49..62; CivilProcedureCode was not searched"),
            )
            .note(Text::plain("persons"), Text::plain("employed women, when dismissed and pregnant"))
            .help(Text::plain("a provision for these persons would close it"));
        report.diagnostics.push(if number % 10 == 0 { found.known() } else { found });
    }
    (files, report)
}

fn draw(bencher: Bencher<'_, '_>, style: Style, renderer: fn(&Report, &Files, &Style) -> String) {
    let (files, report) = findings();
    bencher.bench(|| renderer(&report, &files, &style));
}

/// Snippets for people.
#[divan::bench(sample_count = 5, sample_size = 1, args = [40, 80, 120])]
fn in_full(bencher: Bencher<'_, '_>, width: usize) {
    draw(bencher, Style { width, known: true, ..Style::default() }, full);
}

/// The same in colours, with the frame in Russian.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn in_full_and_colour(bencher: Bencher<'_, '_>) {
    let catalogue = Catalogue::for_language(Language::Russian);
    draw(bencher, Style { color: true, known: true, catalogue, ..Style::default() }, full);
}

/// One line each.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn in_lines(bencher: Bencher<'_, '_>) {
    draw(bencher, Style::default(), concise);
}

/// For programs.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn in_json(bencher: Bencher<'_, '_>) {
    draw(bencher, Style::default(), json);
}

/// The last lines.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn last_lines(bencher: Bencher<'_, '_>) {
    draw(bencher, Style::default(), |report, _, style| summary(report, style));
}
