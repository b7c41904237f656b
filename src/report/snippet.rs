//! One snippet: the marked lines of one file, drawn by miette. Owns how marks are grouped, how their
//! words are broken to fit, and what happens where there is no room for them. Must not know what a
//! finding means.

use super::style::Style;
use super::wrap::{hanging, wrap};
use crate::diagnostic::{Label, Severity};
use crate::source::{Excerpt, Files, Look, Mark, SourceFile, Span};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeStyles};
use std::fmt;

/// With less room than this, the words of a mark go below the snippet.
const LEAST_ROOM: usize = 24;
/// Cells before the words of a mark: `╰── `.
const BRANCH: usize = 4;
/// Cells behind the arcs of marks over several lines: `─▶ `.
const ARROW: usize = 3;

/// All snippets of the labels, the primary one first; labels that stand near each other share one. Known
/// findings have no grade, and no colour that calls for attention.
pub(super) fn snippets(labels: &[Label], grade: Option<Severity>, files: &Files, style: &Style) -> String {
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
        let candidates: Vec<&Candidate<'_>> = together.iter().filter_map(|number| waiting.get(*number)).collect();
        let taken = match files.get(first.label.place.file) {
            Some(file) => draw(&mut out, file, &candidates, grade, style),
            None => Vec::new(),
        };
        let drawn: Vec<usize> =
            together.iter().zip(taken).filter(|(_, taken)| *taken).map(|(number, _)| *number).collect();
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

/// Which of the waiting ones may share a snippet with the first: those of the same file.
fn company(waiting: &[Candidate<'_>]) -> Vec<usize> {
    let file = waiting.first().map(|first| first.label.place.file);
    let together = waiting.iter().enumerate();
    together.filter(|(_, one)| Some(one.label.place.file) == file).map(|(number, _)| number).collect()
}

/// Leaves out marks that overlap with earlier ones: miette would draw them in the wrong place.
fn apart(marks: Vec<Option<Mark>>) -> Vec<Option<Mark>> {
    let mut kept: Vec<Mark> = Vec::new();
    let mut keep = |mark: &Mark| {
        // An empty mark is drawn as an arrow below the character behind it.
        let drawn = mark.start..mark.end.max(mark.start + 1);
        let free = kept.iter().all(|other| other.end <= drawn.start || drawn.end <= other.start);
        if free {
            kept.push(drawn);
        }
        free
    };
    marks.into_iter().map(|mark| mark.filter(&mut keep)).collect()
}

/// Draws one snippet and says which candidates are in it.
fn draw(
    out: &mut String,
    file: &SourceFile,
    together: &[&Candidate<'_>],
    grade: Option<Severity>,
    style: &Style,
) -> Vec<bool> {
    let spans: Vec<Span> = together.iter().map(|one| one.label.place.span).collect();
    let lines = file.lines();
    let arcs =
        spans.iter().filter(|span| span.is_some() && lines.line_of(span.start) != lines.line_of(span.end)).count();
    let greatest = spans.iter().filter(|span| span.is_some()).map(|span| span.end).max().unwrap_or(0);
    let margin = digits(lines.line_of(greatest) as usize + 1) + BRANCH;
    let gutter = if arcs > 0 { arcs + ARROW } else { 0 };
    let room = style.width.saturating_sub(margin + gutter);
    let look = Look {
        // One cell for the arrow of a mark behind the last character.
        width: room.saturating_sub(1),
        ellipsis: if style.ascii { "..." } else { "…" },
    };
    let (excerpt, marks) = Excerpt::new(file, &spans, look);
    let marks = apart(marks);
    let alone = marks.iter().flatten().count() == 1;

    let mut spans = Vec::new();
    let mut primary = Vec::new();
    let mut below = None;
    for (number, (one, mark)) in together.iter().zip(&marks).enumerate() {
        let Some(mark) = mark else { continue };
        let words = match one.words.as_deref().map(|words| fit(&excerpt, mark, words, room)) {
            Some(None) if !alone => {
                // No room beside others: each gets a snippet of its own.
                let mut taken = draw(out, file, together.get(..1).unwrap_or_default(), grade, style);
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
    let theme = theme(grade, style, primary);
    let end = format!(
        "{}{}{}",
        " ".repeat(digits(excerpt.last_line()) + 2),
        theme.characters.lbot,
        theme.characters.hbar.to_string().repeat(2)
    );
    let handler = GraphicalReportHandler::new_themed(theme).with_context_lines(0).with_links(false);
    let mut drawn = String::new();
    // Writing to a string can't fail, and every mark stands inside the excerpt.
    let _ = handler.render_report(&mut drawn, &Drawing { excerpt, spans });
    // miette begins with a line for the message, which stands in our own header.
    let drawn = drawn.split_once('\n').map_or("", |(_, snippet)| snippet);
    let drawn = match below {
        None => drawn,
        Some(_) => drawn.trim_end().rsplit_once('\n').map_or("", |(all_but_last, _)| all_but_last),
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
        let (start, end) = (excerpt.cells_before(mark.start), excerpt.cells_before(mark.end));
        usize::midpoint(start, end.max(start + 1))
    } else {
        0
    };
    let room = width.saturating_sub(stem + BRANCH);
    let lines = wrap(words, room, 0);
    (lines.len() == 1 || room >= LEAST_ROOM).then(|| lines.join("\n"))
}

fn theme(grade: Option<Severity>, style: &Style, mut marks: Vec<(usize, bool)>) -> GraphicalTheme {
    let mut theme = match (style.ascii, style.color) {
        (true, false) => GraphicalTheme::none(),
        (true, true) => GraphicalTheme::ascii(),
        (false, false) => GraphicalTheme::unicode_nocolor(),
        (false, true) => GraphicalTheme::unicode(),
    };
    if style.color {
        let ansi = ThemeStyles::ansi();
        let primary = match grade {
            Some(Severity::Error) => ansi.error,
            Some(Severity::Warning) => ansi.warning,
            Some(Severity::Note) => ansi.advice,
            None => ansi.linum,
        };
        // miette gives out colours from left to right.
        marks.sort_unstable();
        theme.styles.highlights =
            marks.into_iter().map(|(_, is_primary)| if is_primary { primary } else { ansi.help }).collect();
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
