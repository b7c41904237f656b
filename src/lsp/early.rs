//! The first findings after a letter: those of the files that it touches, long before all verdicts are judged again. What was
//! found before stays where its words moved to; what is found of the properties that the changed pieces speak of is judged
//! anew, and so is what is wrong with their text. All findings follow, and put right what this couldn't know. Must not know
//! the protocol.

use super::snapshot::Snapshot;
use crate::diagnostic::Diagnostic;
use crate::law::PropertyId;
use crate::session::{Changed, is_of_the_text};
use crate::source::{FileId, Files, Place, Span, changed};
use indexmap::IndexMap;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// The findings of files, whole, by the numbers of the files.
pub(super) type Early = IndexMap<FileId, Vec<Diagnostic>>;

/// The findings of the files that `changes` touch. `before` is judged; `changes` are all since then.
pub(super) fn findings(before: &Snapshot, now: &Snapshot, changes: &[Changed]) -> Option<Early> {
    if changes.is_empty() || !now.session.finds_at_once() || !before.session.finds_at_once() {
        return None;
    }
    let mut properties: Vec<PropertyId> = changes.iter().flat_map(|one| one.properties.iter().copied()).collect();
    properties.sort_unstable();
    properties.dedup();
    let mut pieces: Vec<FileId> = changes.iter().map(|one| one.piece).collect();
    pieces.sort_unstable();
    pieces.dedup();
    let (old, new) = (before.session.findings_on(&properties), now.session.findings_on(&properties));
    let moves = Moves::of(before.files(), now.files(), &pieces);
    // What is found as before, where its words are now, touches no file.
    let mut other: Vec<&Diagnostic> = new.iter().collect();
    let mut files: FxHashSet<FileId> = FxHashSet::default();
    for found in &old {
        let moved = moves.finding(found);
        match other.iter().position(|one| Some(*one) == moved.as_ref()) {
            Some(at) => drop(other.swap_remove(at)),
            None => files.extend(file_of(found)),
        }
    }
    files.extend(other.into_iter().filter_map(file_of));
    files.extend(pieces.iter().map(|piece| now.files().whole(Place::new(*piece, Span::NONE)).file));
    let mut early: Early = files.into_iter().map(|file| (file, Vec::new())).collect();
    let mut gone: Vec<&Diagnostic> = old.iter().collect();
    for found in &before.report().diagnostics {
        let Some(place) = found.place().filter(|place| early.contains_key(&place.file)) else { continue };
        if let Some(at) = gone.iter().position(|other| *other == found) {
            gone.swap_remove(at);
            continue;
        }
        let is_anew = is_of_the_text(found) && pieces.contains(&before.files().in_piece(place).file);
        let kept = if is_anew { None } else { moves.finding(found) };
        if let Some(list) = early.get_mut(&place.file) {
            list.extend(kept);
        }
    }
    for found in new.into_iter().chain(now.session.problems_in(&pieces)) {
        if let Some(list) = file_of(&found).and_then(|file| early.get_mut(&file)) {
            list.push(found);
        }
    }
    early.values_mut().for_each(|list| list.sort_by(Diagnostic::order));
    early.sort_unstable_keys();
    Some(early)
}

fn file_of(found: &Diagnostic) -> Option<FileId> {
    found.place().map(|place| place.file)
}

/// Where places of whole files are now.
struct Moves<'s> {
    old: &'s Files,
    new: &'s Files,
    /// In a changed piece: the bytes before the change, those behind it in the old text, and by how many they moved.
    pieces: FxHashMap<FileId, (u32, u32, i64)>,
}

impl<'s> Moves<'s> {
    fn of(old: &'s Files, new: &'s Files, pieces: &[FileId]) -> Self {
        let change = |piece: &FileId| {
            let (old, new) = (old.get(*piece)?.text(), new.get(*piece)?.text());
            let Range { start, end } = changed(old, new);
            let by = i64::try_from(new.len()).ok()? - i64::try_from(old.len()).ok()?;
            Some((*piece, (u32::try_from(start).ok()?, u32::try_from(end).ok()?, by)))
        };
        Self { old, new, pieces: pieces.iter().filter_map(change).collect() }
    }

    /// A finding where its words are now; nothing where those that it marks first changed. Its other words are told of
    /// where they were, if they did.
    fn finding(&self, found: &Diagnostic) -> Option<Diagnostic> {
        found.place().and_then(|place| self.place(place))?;
        let mut kept = found.clone();
        kept.move_places(|place| self.place(place).unwrap_or(place));
        Some(kept)
    }

    /// Where a place is now; nothing where its words changed.
    fn place(&self, place: Place) -> Option<Place> {
        let inside = self.old.in_piece(place);
        let Some((front, behind, by)) = self.pieces.get(&inside.file) else { return Some(self.new.whole(inside)) };
        let Span { start, end } = inside.span;
        let moved = |byte: u32| u32::try_from(i64::from(byte) + by).ok();
        let span = if end <= *front {
            inside.span
        } else if start >= *behind {
            Span::new(moved(start)?, moved(end)?)
        } else if start <= *front && end >= *behind {
            Span::new(start, moved(end)?)
        } else {
            return None;
        };
        Some(self.new.whole(Place::new(inside.file, span)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::snapshot_of;
    use super::*;
    use crate::Options;
    use crate::diagnostic::Group;
    use crate::session::{Live, Taken};
    use crate::workspace::Workspace;
    use jiff::civil::date;

    const FILES: [&str; 8] = [
        "kz/labour-code-leave.fact",
        "ilo/c183.rule",
        "kz/silence.fact",
        "kz/statuses.fact",
        "kz/jurisdiction.fact",
        "ilo/headers.rule",
        "vocabulary/maternity.rule",
        "vocabulary/employment.rule",
    ];

    /// Of these, what is told early is all that is told.
    fn is_told(found: &&Diagnostic) -> bool {
        is_of_the_text(found) || found.code.group() == Group::Verdict
    }

    #[test]
    fn what_is_told_early_is_told_in_the_end() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let texts = FILES.map(|name| (name.to_owned(), std::fs::read_to_string(root.join(name)).unwrap()));
        let options = || Options { as_of: date(2026, 11, 28), known_on: None, jurisdiction: None, sources: Vec::new() };
        let workspace = Workspace::memory(texts.iter().cloned());
        let mut live = Live::new(workspace.clone(), options());
        let before = snapshot_of(workspace.clone(), &mut live, 1);
        before.report();
        let mut text = texts[0].1.clone();
        // Each change stays: the first findings are those since the state that was judged.
        let changes = [
            ("126 days", "90 days"),
            ("140 days", "140 dayz"),
            ("  for", "  note \"заң 🙂\"\n  for"),
            ("140 dayz", "240 days"),
            ("maternity_leave = 70", "maternity_leave = = 70"),
            ("maternity_leave = = 70", "birth_leave = 70"),
            ("\nLabourCode art", "\n\nLabourCode art"),
        ];
        for (number, (from, to)) in changes.into_iter().enumerate() {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
            let now = workspace.clone().with_document(FILES[0], &text);
            assert_eq!(live.change(now.clone(), options()), Taken::InPlace, "{from}");
            let now = snapshot_of(now, &mut live, u64::try_from(number).unwrap() + 2);
            let early = findings(&before, &now, live.changes()).unwrap();
            assert!(!early.is_empty());
            for (file, found) in &early {
                let name = now.files().get(*file).unwrap().path();
                let all = now.report().diagnostics.iter().filter(|one| file_of(one) == Some(*file));
                let (all, found): (Vec<_>, Vec<_>) =
                    (all.filter(is_told).collect(), found.iter().filter(is_told).collect());
                assert_eq!(found, all, "{name} after {from}");
            }
            // And nothing else changed in any other file.
            let of = |snapshot: &Snapshot, file: FileId| -> Vec<Diagnostic> {
                let all = snapshot.report().diagnostics.iter().filter(|one| file_of(one) == Some(file));
                all.filter(is_told).cloned().collect()
            };
            for (file, _) in now.files().wholes().filter(|(file, _)| !early.contains_key(file)) {
                let moved = of(&before, file).into_iter().map(|one| one.labels.len()).collect::<Vec<_>>();
                assert_eq!(moved, of(&now, file).into_iter().map(|one| one.labels.len()).collect::<Vec<_>>());
            }
        }
    }
}
