//! One snippet: the marked lines of one file, drawn by miette. Owns how marks are grouped, how their
//! words are broken to fit, and what happens where there is no room for them. Must not know what a
//! finding means.

use super::style::Style;
use super::wrap::{hanging, wrap};
use crate::diagnostic::{Label, Severity};
use crate::source::{Excerpt, Files, Look, Mark, Place, SourceFile, Span};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeStyles};
use std::fmt;

/// With less room than this, the words of a mark go below the snippet.
const LEAST_ROOM: usize = 24;
/// Cells before the words of a mark: `╰── `.
const BRANCH: usize = 4;
/// Cells that the arcs of a mark over several lines may take.
const GUTTER: usize = 5;

/// All snippets of the labels, the primary one first; labels that stand near each other share one.
pub(super) fn snippets(
    labels: &[Label],
    severity: Severity,
    files: &Files,
    style: &Style,
) -> String {
    let mut out = String::new();
    let mut waiting: Vec<Candidate<'_>> = labels
        .iter()
        .enumerate()
        .map(|(number, label)| Candidate {
            label,
            words: label.text.as_ref().map(|text| style.say(text)),
            primary: number == 0,
        })
        .collect();
    while let Some(first) = waiting.first() {
        let together = company(&waiting);
        let candidates: Vec<&Candidate<'_>> = together
            .iter()
            .filter_map(|number| waiting.get(*number))
            .collect();
        let taken = match files.get(first.label.place.file) {
            Some(file) => draw(
                &mut out,
                file,
                &candidates,
                severity,
                style,
                candidates.len() == 1,
            ),
            None => Vec::new(),
        };
        let drawn: Vec<usize> = together
            .iter()
            .zip(taken)
            .filter(|(_, taken)| *taken)
            .map(|(number, _)| *number)
            .collect();
        // The first one is done with in any case: so this ends.
        let mut number = 0;
        waiting.retain(|_| {
            let stays = number > 0 && !drawn.contains(&number);
            number += 1;
            stays
        });
    }
    out
}

/// A label on its way into a snippet.
struct Candidate<'a> {
    label: &'a Label,
    words: Option<String>,
    primary: bool,
}

/// Which of the waiting ones may share a snippet: the first label, and those of the same file that
/// overlap neither with it nor with each other (miette would draw their marks in the wrong place).
fn company(waiting: &[Candidate<'_>]) -> Vec<usize> {
    let mut together: Vec<(usize, Place)> = Vec::new();
    for (number, Candidate { label, .. }) in waiting.iter().enumerate() {
        let Place { file, span } = label.place;
        let apart = |(_, other): &(usize, Place)| {
            other.file == file
                && other.span != span
                && (other.span.end <= span.start || span.end <= other.span.start)
        };
        if together.iter().all(apart) {
            together.push((number, label.place));
        }
    }
    together.into_iter().map(|(number, _)| number).collect()
}

/// Draws one snippet and says which candidates are in it.
fn draw(
    out: &mut String,
    file: &SourceFile,
    together: &[&Candidate<'_>],
    severity: Severity,
    style: &Style,
    alone: bool,
) -> Vec<bool> {
    let spans: Vec<Span> = together.iter().map(|one| one.label.place.span).collect();
    let several_lines = spans
        .iter()
        .any(|span| span.text(file.text()).trim_end().contains('\n'));
    let greatest = spans
        .iter()
        .filter(|span| span.is_some())
        .map(|span| span.end)
        .max()
        .unwrap_or(0);
    let margin = digits(file.lines().line_of(greatest) as usize + 1) + BRANCH;
    let gutter = if several_lines { GUTTER } else { 0 };
    let look = Look {
        width: style.width.saturating_sub(margin + gutter),
        ellipsis: if style.ascii { "..." } else { "…" },
    };
    let (excerpt, marks) = Excerpt::new(file, &spans, look);

    let mut spans = Vec::new();
    let mut primary = Vec::new();
    let mut below = None;
    for (number, (one, mark)) in together.iter().zip(&marks).enumerate() {
        let Some(mark) = mark else { continue };
        let words = match one
            .words
            .as_deref()
            .map(|words| fit(&excerpt, mark, words, look.width))
        {
            Some(None) if !alone => {
                // No room beside others: each gets a snippet of its own.
                let mut taken = draw(
                    out,
                    file,
                    together.get(..1).unwrap_or_default(),
                    severity,
                    style,
                    true,
                );
                taken.resize(together.len(), false);
                return taken;
            }
            Some(None) => {
                below = one.words.as_deref();
                None
            }
            Some(Some(lines)) => Some(lines),
            None => None,
        };
        let place = (mark.start, mark.len());
        primary.push((mark.start, one.primary));
        spans.push(if number == 0 {
            LabeledSpan::new_primary_with_span(words, place)
        } else {
            LabeledSpan::new_with_span(words, place)
        });
    }
    let theme = theme(severity, style, primary);
    let end = format!(
        "{}{}{}",
        " ".repeat(digits(excerpt.last_line()) + 2),
        theme.characters.lbot,
        theme.characters.hbar.to_string().repeat(2)
    );
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_context_lines(0)
        .with_links(false);
    let mut drawn = String::new();
    // Writing to a string can't fail, and every mark stands inside the excerpt.
    let _ = handler.render_report(&mut drawn, &Drawing { excerpt, spans });
    // miette begins with a line for the message, which stands in our own header.
    let drawn = drawn.split_once('\n').map_or("", |(_, snippet)| snippet);
    let drawn = match below {
        None => drawn,
        Some(_) => drawn
            .trim_end()
            .rsplit_once('\n')
            .map_or("", |(all_but_last, _)| all_but_last),
    };
    for line in drawn.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if let Some(words) = below {
        out.push_str(&hanging(&format!("{end} "), words, margin + 2, style.width));
    }
    marks.iter().map(Option::is_some).collect()
}

/// The words of a mark broken to the room right of its branch, or nothing where that is too small.
fn fit(excerpt: &Excerpt, mark: &Mark, words: &str, width: usize) -> Option<String> {
    let stem = if excerpt.on_one_line(mark) {
        let (start, end) = (
            excerpt.cells_before(mark.start),
            excerpt.cells_before(mark.end),
        );
        usize::midpoint(start, end.max(start + 1))
    } else {
        0
    };
    let room = width.saturating_sub(stem + BRANCH);
    let lines = wrap(words, room, 0);
    (lines.len() == 1 || room >= LEAST_ROOM).then(|| lines.join("\n"))
}

fn theme(severity: Severity, style: &Style, mut marks: Vec<(usize, bool)>) -> GraphicalTheme {
    let mut theme = match (style.ascii, style.color) {
        (true, false) => GraphicalTheme::none(),
        (true, true) => GraphicalTheme::ascii(),
        (false, false) => GraphicalTheme::unicode_nocolor(),
        (false, true) => GraphicalTheme::unicode(),
    };
    if style.color {
        let ansi = ThemeStyles::ansi();
        let primary = match severity {
            Severity::Error => ansi.error,
            Severity::Warning => ansi.warning,
            Severity::Note => ansi.advice,
        };
        // miette gives out colours from left to right.
        marks.sort_unstable();
        theme.styles.highlights = marks
            .into_iter()
            .map(|(_, is_primary)| if is_primary { primary } else { ansi.help })
            .collect();
        theme.styles.link = ansi.help;
    }
    theme
}

fn digits(number: usize) -> usize {
    number.checked_ilog10().unwrap_or(0) as usize + 1
}

/// What miette wants to see of a snippet.
#[derive(Debug)]
struct Drawing {
    excerpt: Excerpt,
    spans: Vec<LabeledSpan>,
}

impl fmt::Display for Drawing {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Drawing {}

impl miette::Diagnostic for Drawing {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.spans.iter().cloned()))
    }
}
