//! What can be folded: statements, runs of comments, and the sections between headings (`# ───── C183 art 3 ─────`). Must not
//! know what statements mean.

use super::snapshot::Snapshot;
use crate::source::SourceFile;
use lsp_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

pub(super) fn folding(snapshot: &Snapshot, params: FoldingRangeParams) -> Option<Vec<FoldingRange>> {
    let (id, file) = snapshot.file(&params.text_document.uri)?;
    let mut found = blocks(file.text());
    for tree in &snapshot.names().file(id)?.trees {
        let statements = tree.statements.iter().map(|statement| statement.span);
        found.extend(statements.filter_map(|span| lines(file, span.start, span.end, None)));
    }
    found.sort_by_key(|one| (one.start_line, u32::MAX - one.end_line));
    found.dedup_by_key(|one| (one.start_line, one.end_line));
    Some(found)
}

fn lines(file: &SourceFile, start: u32, end: u32, kind: Option<FoldingRangeKind>) -> Option<FoldingRange> {
    let (start, end) = (file.lines().line_of(start), file.lines().line_of(end));
    fold(start, end, kind)
}

fn fold(start_line: u32, end_line: u32, kind: Option<FoldingRangeKind>) -> Option<FoldingRange> {
    (end_line > start_line).then(|| FoldingRange { start_line, end_line, kind, ..FoldingRange::default() })
}

/// Runs of comments, and sections: from a heading up to the next.
fn blocks(text: &str) -> Vec<FoldingRange> {
    let mut found = Vec::new();
    let mut comment: Option<u32> = None;
    let mut section: Option<u32> = None;
    let mut last_words = 0;
    let mut number = 0;
    for line in text.lines() {
        let heading = is_heading(line);
        if heading {
            found.extend(section.and_then(|start| fold(start, last_words, Some(FoldingRangeKind::Region))));
            section = Some(number);
        }
        let is_comment = line.trim_start().starts_with('#') && !heading;
        match (comment, is_comment) {
            (None, true) => comment = Some(number),
            (Some(start), false) => {
                found.extend(fold(start, number - 1, Some(FoldingRangeKind::Comment)));
                comment = None;
            }
            _ => {}
        }
        if !line.trim().is_empty() {
            last_words = number;
        }
        number += 1;
    }
    found.extend(comment.and_then(|start| fold(start, number.saturating_sub(1), Some(FoldingRangeKind::Comment))));
    found.extend(section.and_then(|start| fold(start, last_words, Some(FoldingRangeKind::Region))));
    found
}

/// A comment that begins with a stroke of at least three signs.
fn is_heading(line: &str) -> bool {
    let words = line.strip_prefix('#').map(str::trim_start).unwrap_or_default();
    words.chars().take(3).filter(|sign| matches!(sign, '─' | '-' | '=' | '—' | '━')).count() == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_sections() {
        let text = "# one\n# two\nlaw A\n\n# ─── first ───\n\nlaw B\n\n# ─── second ───\nlaw C\n";
        let found: Vec<(u32, u32)> = blocks(text).into_iter().map(|one| (one.start_line, one.end_line)).collect();
        assert_eq!(found, [(0, 1), (4, 6), (8, 9)]);
        assert!(blocks("").is_empty());
    }
}
