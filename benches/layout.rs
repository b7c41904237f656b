//! How fast texts are laid out: the shipped rules, which are laid out already, and the same with other blanks.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

use divan::Bencher;
use divan::counter::BytesCount;
use kzrules::Workspace;
use kzrules::syntax::layout::{apply, layout};
use std::path::Path;

fn main() {
    divan::main();
}

fn corpus() -> String {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
    let workspace = Workspace::read(&[rules]);
    workspace.files.iter().map(|(_, file)| file.text().to_string()).collect()
}

#[divan::bench]
fn laid_out_already(bencher: Bencher<'_, '_>) {
    let text = corpus();
    bencher.counter(BytesCount::of_str(&text)).bench(|| layout(&text));
}

#[divan::bench]
fn every_line_anew(bencher: Bencher<'_, '_>) {
    let text = corpus().replace("\n  ", "\n   ").replace(", ", " ,");
    assert!(!layout(&text).is_empty());
    bencher.counter(BytesCount::of_str(&text)).bench(|| apply(&text, &layout(&text)));
}

/// One statement of many, as an editor asks for it.
#[divan::bench]
fn one_statement(bencher: Bencher<'_, '_>) {
    let text = corpus();
    let middle = u32::try_from(text.len() / 2).unwrap();
    bencher.bench(|| kzrules::syntax::layout::layout_within(&text, kzrules::source::Span::new(middle, middle)));
}
