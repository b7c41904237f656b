//! A whole check of a large workspace: plain demands and dated provisions, as many obligations against facts as
//! `KZRULES_BENCH_OBLIGATIONS` says (10 000 unless set; the goals speak of 100 000 and 151 000). Two thirds of
//! the provisions are repealed or future law, so that the dates matter.

#![expect(clippy::unwrap_used, reason = "a benchmark may stop at once")]

mod workload;

use divan::Bencher;
use kzrules::finding::Detail;
use kzrules::{Options, Session, Workspace};
use workload::{size, workload};

fn main() {
    divan::main();
}

fn options() -> Options {
    Options { as_of: jiff::civil::date(2024, 6, 1), known_on: None, jurisdiction: None, sources: Vec::new() }
}

/// Parsing and resolving.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn read(bencher: Bencher<'_, '_>) {
    let files = workload(size());
    bencher
        .with_inputs(|| Workspace::memory(files.clone()))
        .bench_values(|workspace| Session::new(workspace, options()));
}

/// Judging, with counts only.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn judge(bencher: Bencher<'_, '_>) {
    let session = Session::new(Workspace::memory(workload(size())), options());
    bencher.bench(|| session.check_in(Detail::Summary));
}

/// Everything, with counts only.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn check(bencher: Bencher<'_, '_>) {
    let files = workload(size());
    bencher.with_inputs(|| Workspace::memory(files.clone())).bench_values(|workspace| {
        let session = Session::new(workspace, options());
        session.check_in(Detail::Summary)
    });
}

/// Everything, with a row and a finding for each demand.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn check_with_rows(bencher: Bencher<'_, '_>) {
    let files = workload(size());
    bencher.with_inputs(|| Workspace::memory(files.clone())).bench_values(|workspace| {
        let session = Session::new(workspace, options());
        session.check_in(Detail::Rows)
    });
}
