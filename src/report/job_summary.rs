//! What a check found, as Markdown for the summary of a job of GitHub Actions: how many, what fails, what else is open, by
//! instrument. A summary has at most 1 MiB; what doesn't fit is the least grave, is counted, and it is said where it stands.
//! Nothing a file says becomes markup. Must not know the workflow's environment.

use super::document::{Block, Document, Head, Row, Table, about, markdown};
use super::model::{Report, Word, verdict_text};
use super::style::Style;
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::Files;
use indexmap::IndexMap;

/// What is taken of the 1 MiB: what other steps say needs room, too.
const MOST_BYTES: usize = 1_000_000;

/// The summary. Ends with a line break.
pub fn job_summary(report: &Report, files: &Files, style: &Style) -> String {
    within(MOST_BYTES, report, files, style)
}

/// As much of the summary as fits.
fn within(most: usize, report: &Report, files: &Files, style: &Style) -> String {
    let mut open: Vec<&Diagnostic> = report.open().collect();
    open.sort_by_key(|found| std::cmp::Reverse(found.severity));
    let drawn = |count: usize| markdown(&document(report, &open, count, files), style);
    let whole = drawn(open.len());
    if whole.len() <= most {
        return whole;
    }
    let (mut fits, mut too_many) = (0, open.len());
    while too_many - fits > 1 {
        let middle = fits + (too_many - fits) / 2;
        if drawn(middle).len() <= most { fits = middle } else { too_many = middle }
    }
    drawn(fits)
}

/// The document with the first `count` of the open findings.
fn document(report: &Report, open: &[&Diagnostic], count: usize, files: &Files) -> Document {
    let mut blocks = vec![Block::Table(severities(report))];
    if report.obligations() > 0 {
        blocks.push(Block::Table(verdicts(report)));
    }
    let (listed, left_out) = open.split_at_checked(count).unwrap_or((open, &[]));
    let (failing, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        listed.iter().partition(|found| found.severity == Severity::Error);
    for (title, found) in [(Text::new("job-errors"), failing), (Text::new("job-others"), others)] {
        if !found.is_empty() {
            blocks.push(Block::Heading(1, title));
            blocks.extend(by_instrument(&found, files));
        }
    }
    if open.is_empty() {
        blocks.push(Block::Paragraph(Text::new("job-nothing")));
    }
    if !left_out.is_empty() {
        blocks.push(Block::Paragraph(Text::new("job-left-out").with("count", left_out.len())));
    }
    Document { title: Text::new("job-title"), about: about(report), blocks }
}

fn head(title: Text, weight: u8) -> Head {
    Head { title, weight }
}

fn number(number: usize) -> Vec<Text> {
    vec![Text::plain(number.to_string())]
}

fn severities(report: &Report) -> Table {
    let tally = report.tally();
    let rows = [
        (Text::new("severity-error"), tally.found(Severity::Error)),
        (Text::new("severity-warning"), tally.found(Severity::Warning)),
        (Text::new("severity-note"), tally.found(Severity::Note)),
        (Text::new("known-mark"), tally.known()),
    ];
    let rows = rows.into_iter().map(|(word, count)| Row { cells: vec![vec![word], number(count)], grade: None });
    let heads = vec![head(Text::new("job-findings"), 2), head(Text::new("job-number"), 1)];
    Table { caption: None, heads, rows: rows.collect() }
}

fn verdicts(report: &Report) -> Table {
    let words = Word::ALL.into_iter().filter(|word| report.count(*word) > 0);
    let rows = words.map(|word| Row { cells: vec![vec![verdict_text(word)], number(report.count(word))], grade: None });
    let heads = vec![head(Text::new("table-verdict"), 2), head(Text::new("job-number"), 1)];
    Table { caption: None, heads, rows: rows.collect() }
}

/// A table for each instrument or source; what is about none comes last.
fn by_instrument(found: &[&Diagnostic], files: &Files) -> Vec<Block> {
    let mut groups: IndexMap<Option<&str>, Vec<Row>> = IndexMap::new();
    for one in found {
        let name = one.about.first().and_then(|name| name.split(' ').next());
        groups.entry(name).or_default().push(row(one, files));
    }
    let of_files = groups.shift_remove(&None).map(|rows| (Text::new("job-of-files"), rows));
    let named = groups.into_iter().map(|(name, rows)| (Text::plain(name.unwrap_or_default()), rows));
    let heads = || {
        vec![
            head(Text::new("job-kind"), 2),
            head(Text::new("job-place"), 3),
            head(Text::new("job-message"), 6),
            head(Text::new("help-title"), 4),
        ]
    };
    let table = |(title, rows)| [Block::Heading(2, title), Block::Table(Table { caption: None, heads: heads(), rows })];
    named.chain(of_files).flat_map(table).collect()
}

fn row(found: &Diagnostic, files: &Files) -> Row {
    let place = found.place().and_then(|place| files.locate(place));
    let place = place.map(|(path, start, _)| Text::plain(format!("{path}:{}:{}", start.line, start.column)));
    let help = found.help.as_ref().map(|help| (**help).clone());
    let kind = Text::plain(format!("{}[{}]", found.severity.word(), found.code));
    let cells = vec![vec![kind], place.into_iter().collect(), vec![found.message.clone()], help.into_iter().collect()];
    Row { cells, grade: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{GAP, UNUSED_NAME};

    fn many(count: usize) -> Report {
        let mut report = Report::new(jiff::civil::date(2026, 11, 23), Some("KZ".into()));
        let words = "a <b>bold</b> | claim [x](https://example.org) ".repeat(8);
        let note = Diagnostic::new(UNUSED_NAME, Text::plain(words.clone()));
        report.diagnostics = vec![note; count];
        let gap = Diagnostic::new(GAP, Text::plain(words)).about("C183 art 8(1): proof");
        report.diagnostics.push(gap);
        report
    }

    #[test]
    fn what_does_not_fit_is_counted_and_the_gravest_is_kept() {
        let (report, files, style) = (many(5_000), Files::new(), Style::default());
        let drawn = job_summary(&report, &files, &style);
        assert!(drawn.len() <= MOST_BYTES && drawn.len() > MOST_BYTES - 2_000, "{}", drawn.len());
        assert!(drawn.contains("## C183") || drawn.contains("### C183"));
        let listed = drawn.matches("note\\[unused-name\\]").count();
        let said = style.say(&Text::new("job-left-out").with("count", 5_000 - listed));
        assert!(drawn.contains(said.split('`').next().unwrap()), "{said}");
        assert!(!drawn.contains(" <b>") && !drawn.contains(" [x]"), "nothing becomes markup");
    }

    #[test]
    fn what_fits_is_whole() {
        let drawn = job_summary(&many(3), &Files::new(), &Style::default());
        assert_eq!(drawn.matches("note\\[unused-name\\]").count(), 3);
        assert!(within(10, &many(3), &Files::new(), &Style::default()).contains('4'), "even where nothing fits");
    }
}
