//! What is shown where the pointer rests: of a name its kind, title, declaration and what is known of it; of a demand its
//! verdict with the regions and the provisions of the other side; of a provision the demands that rest on it. Must not
//! know how a verdict was reached.

use super::forms::explained;
use super::names::{Named, Occurrence};
use super::snapshot::Snapshot;
use super::tell::part;
use crate::diagnostic::Text;
use crate::law::{Details, Norm};
use crate::report::model::{Verdict, binding_text, verdict_text};
use crate::source::{Place, Span, visible};
use crate::syntax::keywords::in_english;
use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

/// The most lines of one list.
const MOST: usize = 16;

pub(super) fn hover(snapshot: &Snapshot, params: HoverParams) -> Option<Hover> {
    let at = params.text_document_position_params;
    let place = snapshot.at(&at.text_document.uri, at.position)?;
    let (place, value) = match snapshot.names().at(place) {
        Some(occurrence) => {
            let place = Place::new(place.file, occurrence.span);
            (place, about(snapshot, place, occurrence))
        }
        None => of_the_language(snapshot, place)?,
    };
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Some(Hover { contents, range: Some(snapshot.range(place)) })
}

/// What a word of the language means, and how what it begins is written.
fn of_the_language(snapshot: &Snapshot, place: Place) -> Option<(Place, String)> {
    let text = snapshot.files().get(place.file)?.text();
    let at = place.span.start as usize;
    let (before, behind) = (text.get(..at)?, text.get(at..)?);
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let start = before.trim_end_matches(is_word).len();
    let end = at + behind.len() - behind.trim_start_matches(is_word).len();
    let line = before.rsplit('\n').next().unwrap_or_default();
    // In a comment or between quotation marks it is no word of the language.
    if line.trim_start().starts_with('#') || !line.matches('"').count().is_multiple_of(2) {
        return None;
    }
    let word = text.get(start..end)?;
    let form = explained(in_english(word).unwrap_or(word))?;
    let span = Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?);
    let words = format!("```kzrules\n{}\n```\n\n{}", form.shape, plain(&snapshot.say(&form.meaning())));
    Some((Place::new(place.file, span), words))
}

fn about(snapshot: &Snapshot, place: Place, occurrence: Occurrence) -> String {
    let named = occurrence.named;
    let mut out = vec![heading(snapshot, named)];
    match named {
        Named::Provision(number) => out.extend(provision(snapshot, place, number, occurrence.declares)),
        _ => {
            let declared = snapshot.names().everywhere(named).find(|(_, declares)| *declares).map(|(place, _)| place);
            out.extend(declared.filter(|at| *at != place).map(|at| snapshot.statement_block(at)));
            out.extend(known(snapshot, named));
        }
    }
    out.retain(|part| !part.is_empty());
    out.join("\n\n")
}

/// `**maternity_leave** (property): leave for birth`
fn heading(snapshot: &Snapshot, named: Named) -> String {
    let (name, title) = (snapshot.name(named), snapshot.title(named));
    let kind = snapshot.say(&snapshot.kind(named));
    let title = if title.is_empty() { String::new() } else { format!(": {}", plain(&title)) };
    format!("**{}** ({kind}){title}", plain(&name))
}

/// What `why` knows of a name, as a list.
fn known(snapshot: &Snapshot, named: Named) -> Option<String> {
    let question = match named {
        Named::Property(_) | Named::Parameter(_) | Named::Term(_) => snapshot.name(named),
        Named::ValueOf(property, _) => snapshot.name(Named::Property(property)),
        Named::Act(_) => {
            let state = snapshot.session.moment().jurisdiction?;
            format!("{} {}", snapshot.name(Named::Jurisdiction(state)), snapshot.name(named))
        }
        _ => return None,
    };
    let lines = snapshot.session.why(&question).ok()?;
    let told = lines.iter().map(|(depth, text)| format!("{}- {}", "  ".repeat(*depth), plain(&snapshot.say(text))));
    Some(limited(snapshot, told))
}

fn limited(snapshot: &Snapshot, lines: impl Iterator<Item = String>) -> String {
    let mut lines: Vec<String> = lines.collect();
    let left = lines.len().saturating_sub(MOST);
    if left > 0 {
        lines.truncate(MOST);
        lines.push(format!("- {}", snapshot.say(&Text::new("editor-more").with("count", left))));
    }
    lines.join("\n")
}

/// What is said at a place of an act: as written, and what it comes to.
fn provision(snapshot: &Snapshot, here: Place, number: u32, declares: bool) -> Vec<String> {
    let names = snapshot.names();
    let Some(wanted) = names.provision(number) else { return Vec::new() };
    let places = if declares { vec![here] } else { names.said_at(wanted) };
    let mut out = Vec::new();
    let left = places.len().saturating_sub(3);
    for place in places.into_iter().take(3) {
        if !declares {
            out.push(snapshot.statement_block(place));
        }
        out.extend(snapshot.verdicts_at(place).into_iter().map(|row| verdict(snapshot, row)));
        for id in snapshot.norms_at(place) {
            let norm = snapshot.session.corpus().norm(id);
            out.push(rests(snapshot, norm));
            out.extend(snapshot.session.corpus().details(norm.details).map(|details| texts(snapshot, details)));
        }
    }
    if left > 0 {
        out.push(snapshot.say(&Text::new("editor-more").with("count", left)));
    }
    out
}

/// The verdict on a demand: the word, who gets what, and the provisions that decide.
fn verdict(snapshot: &Snapshot, row: &Verdict) -> String {
    let word = snapshot.say(&verdict_text(row.word));
    let mut lines = vec![format!("**{word}** · {}", plain(&snapshot.say(&row.demanded)))];
    let binding = Text::new("editor-binding").with("binding", binding_text(row.binding));
    lines.push(format!("- {}", snapshot.say(&binding)));
    for region in &row.regions {
        let facts = if region.facts.is_empty() { String::new() } else { format!(" ({})", region.facts.join(", ")) };
        lines.push(format!("- {}{}", plain(&snapshot.say(&part(region))), plain(&facts)));
    }
    for provision in &row.provisions {
        let words = provision.text.as_ref().map(|text| plain(&snapshot.say(text))).unwrap_or_default();
        lines.push(format!("- {}", linked(snapshot, &words, provision.place)));
    }
    let remarks = row.notes.iter().map(|note| format!("- {}", plain(&snapshot.say(note))));
    lines.extend(remarks);
    if let Some(practice) = &row.practice {
        lines.push(format!("- {}", snapshot.say(&Text::new("editor-practice").with("word", practice))));
    }
    limited(snapshot, lines.into_iter())
}

/// The demands that rest on a provision.
fn rests(snapshot: &Snapshot, norm: &Norm) -> String {
    let place = snapshot.files().whole(norm.demand_place());
    let on_it = snapshot.verdicts().filter(|row| row.provisions.iter().any(|one| one.place == place));
    let lines = on_it.map(|row| {
        let words = format!("{}: {}", row.obligation, snapshot.verdict_line(row));
        format!("- {}", linked(snapshot, &plain(&words), row.demand))
    });
    limited(snapshot, lines)
}

/// Quotations, notes and citations.
fn texts(snapshot: &Snapshot, details: &Details) -> String {
    let quotes = details.quotes.iter().map(|(quote, _)| format!("> {}", plain(quote)));
    let notes = details.notes.iter().map(|note| plain(note));
    let cites = details
        .cites
        .iter()
        .filter(|cite| cite.act.is_none())
        .map(|cite| plain(&snapshot.say(&Text::new("editor-cited").with("words", &*cite.words))));
    quotes.chain(notes).chain(cites).collect::<Vec<_>>().join("\n\n")
}

/// Words that lead to a place, where clients can go there.
fn linked(snapshot: &Snapshot, words: &str, place: Place) -> String {
    let start = Place::new(place.file, Span::new(place.span.start, place.span.start));
    match snapshot.location(start) {
        Some(location) => format!("[{words}]({}#L{})", location.uri.as_str(), location.range.start.line + 1),
        None => words.to_owned(),
    }
}

/// Words as Markdown shows them: what stands in backticks is code, and nothing else in them is a mark. What doesn't show
/// stays harmless.
pub(super) fn plain(words: &str) -> String {
    let shown = visible(words);
    let parts: Vec<&str> = shown.split('`').collect();
    // What is opened is closed, or isn't meant so.
    if parts.len().is_multiple_of(2) {
        return escaped(&shown).replace('`', "\\`");
    }
    let part = |(at, part): (usize, &&str)| if at % 2 == 1 { format!("`{part}`") } else { escaped(part) };
    parts.iter().enumerate().map(part).collect()
}

fn escaped(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let is_word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphanumeric());
    let mut out = String::with_capacity(words.len());
    for (at, letter) in letters.iter().enumerate() {
        let is_mark = match letter {
            '\\' | '*' | '[' | ']' | '<' => true,
            // Inside a word (`maternity_leave`) it is none.
            '_' => !(is_word(at.checked_sub(1)) && is_word(at.checked_add(1))),
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(*letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn words_are_no_marks() {
        assert_eq!(
            plain("maternity_leave >= 14 weeks, *all* of _them_"),
            "maternity_leave >= 14 weeks, \\*all\\* of \\_them\\_"
        );
        assert_eq!(plain("demands `a_b >= *`"), "demands `a_b >= *`");
        assert_eq!(plain("one ` alone [x](y) <b>"), "one \\` alone \\[x\\](y) \\<b>");
    }
}
