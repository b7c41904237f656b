//! Files and their order. Owns the text of each file, its name as shown, and its line index (built on
//! first use); must not know where the text came from (disk, editor, test).

use super::lines::{EditorPosition, LineIndex, Position};
use super::span::{FileId, Place, Span};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// What a file is in its workspace.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub enum Role {
    /// Rules of the workspace itself.
    #[default]
    Own,
    /// Rules that the workspace uses and that others answer for: how they are written isn't its business.
    Module,
    /// No rules: the settings of the workspace.
    Settings,
    /// Cases that are asked about and that are no part of the workspace.
    Question,
}

/// One text and its name. A byte order mark is taken off and remembered: offsets count from behind it.
#[derive(Clone, Debug)]
pub struct SourceFile {
    path: String,
    text: Arc<str>,
    byte_order_mark: bool,
    role: Role,
    lines: OnceLock<LineIndex>,
}

impl SourceFile {
    /// A file named `path` (with `/` between folders on every system) that holds `text`.
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        let bare = text.strip_prefix('\u{FEFF}');
        Self {
            path: path.into(),
            byte_order_mark: bare.is_some(),
            text: Arc::from(bare.unwrap_or(text)),
            role: Role::Own,
            lines: OnceLock::new(),
        }
    }

    /// The same file in another role.
    #[must_use]
    pub fn with_role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// What it is in its workspace.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The name, as it is shown to people.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The text without byte order mark. Cheap to clone.
    pub fn text(&self) -> &Arc<str> {
        &self.text
    }

    /// Whether the file began with a byte order mark; whoever writes it back keeps it.
    pub fn has_byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }

    /// The line index, built now if this is the first call.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// Line and column of a byte, for people.
    pub fn position(&self, byte: u32) -> Position {
        self.lines().position(&self.text, byte)
    }

    /// Line and column of a byte, for editors.
    pub fn editor_position(&self, byte: u32) -> EditorPosition {
        self.lines().editor_position(&self.text, byte)
    }

    /// The byte at an editor's line and column, or nothing behind the last line.
    pub fn byte_of(&self, place: EditorPosition) -> Option<u32> {
        self.lines().byte_of(&self.text, place)
    }

    /// Line and column of a byte, for editors that count bytes.
    pub fn byte_position(&self, byte: u32) -> EditorPosition {
        self.lines().byte_position(byte)
    }

    /// The byte at the line and column of an editor that counts bytes, or nothing behind the last line.
    pub fn byte_at(&self, place: EditorPosition) -> Option<u32> {
        self.lines().byte_at(&self.text, place)
    }
}

/// The files of a workspace, in their stable order. A copy shares their texts. A file may be cut into pieces, each with a
/// number of its own: places in a piece stay when the text before it changes.
#[derive(Clone, Debug, Default)]
pub struct Files {
    list: Vec<Arc<SourceFile>>,
    /// The number of the first piece; the others follow.
    first_piece: u32,
    pieces: Vec<Piece>,
}

/// A part of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Piece {
    /// The whole file.
    of: FileId,
    /// Where the part begins in it.
    base: u32,
}

impl Files {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file behind the others. Whoever adds keeps the order stable.
    pub fn push(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Arc::new(file));
        id
    }

    /// Puts a file in the place of the one of its name, else behind the others.
    pub fn put(&mut self, file: SourceFile) {
        match self.list.iter_mut().find(|other| other.path == file.path) {
            Some(slot) => *slot = Arc::new(file),
            None => drop(self.push(file)),
        }
    }

    /// Puts a file among those that are sorted by name: all before the first in another role than the workspace's own.
    /// Those behind it are taken out and handed back: their numbers are others now.
    pub fn insert(&mut self, file: SourceFile) -> Vec<SourceFile> {
        let own = self.list.iter().position(|one| one.role != Role::Own).unwrap_or(self.list.len());
        let behind = self.list.split_off(own).into_iter().map(|file| SourceFile::clone(&file)).collect();
        let at = self.list.partition_point(|one| one.path < file.path);
        self.list.insert(at, Arc::new(file));
        behind
    }

    /// The file with this number.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.list.get(id.0 as usize).map(|file| &**file)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All, in order, with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(self.list.iter().map(|file| &**file))
    }

    /// The file of this name, exactly as shown.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.iter().find(|(_, file)| file.path() == path).map(|(id, _)| id)
    }

    /// Whether a file is one of a module.
    pub fn is_of_module(&self, id: FileId) -> bool {
        self.get(id).is_some_and(|file| file.role() == Role::Module)
    }

    /// How many files of this role there are.
    pub fn count(&self, role: Role) -> usize {
        self.wholes().filter(|(_, file)| file.role() == role).count()
    }

    /// All but pieces.
    pub fn wholes(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.iter().filter(|(id, _)| !self.is_piece(*id))
    }

    fn piece(&self, id: FileId) -> Option<&Piece> {
        self.pieces.get(id.0.checked_sub(self.first_piece)? as usize)
    }

    /// Cuts files: the parts of each, in the order of the files. Once only, and before other files are added.
    pub fn cut(&mut self, parts: &[(FileId, Vec<Range<usize>>)]) {
        self.first_piece = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        for (of, ranges) in parts {
            for range in ranges {
                let Some(whole) = self.get(*of) else { continue };
                let text = whole.text().get(range.clone()).unwrap_or_default();
                let piece = SourceFile::new(whole.path(), text).with_role(whole.role());
                self.pieces.push(Piece { of: *of, base: u32::try_from(range.start).unwrap_or(u32::MAX) });
                self.list.push(Arc::new(piece));
            }
        }
    }

    /// Whether this is a piece of another one.
    pub fn is_piece(&self, id: FileId) -> bool {
        self.piece(id).is_some()
    }

    /// Whether files are cut into pieces.
    pub fn are_cut(&self) -> bool {
        !self.pieces.is_empty()
    }

    /// Whether a file is cut into pieces: what it says is read there.
    pub fn is_cut(&self, id: FileId) -> bool {
        self.pieces.binary_search_by_key(&id, |piece| piece.of).is_ok()
    }

    /// The pieces of a file, each with the place where it begins.
    pub fn pieces_of(&self, id: FileId) -> impl Iterator<Item = (FileId, u32)> + '_ {
        let first = self.first_piece;
        let pieces = (0..).zip(&self.pieces).filter(move |(_, piece)| piece.of == id);
        pieces.map(move |(number, piece)| (FileId(first + number), piece.base))
    }

    /// A file with another text, in which one piece changed and those behind it moved by so many bytes.
    pub fn change(&mut self, whole: SourceFile, of: FileId, piece: FileId, text: &str, by: i64) {
        let role = whole.role();
        let path = whole.path().to_owned();
        if let Some(slot) = self.list.get_mut(of.0 as usize) {
            *slot = Arc::new(whole);
        }
        if let Some(slot) = self.list.get_mut(piece.0 as usize) {
            *slot = Arc::new(SourceFile::new(path, text).with_role(role));
        }
        let number = piece.0.saturating_sub(self.first_piece) as usize;
        for behind in self.pieces.iter_mut().skip(number + 1).take_while(|behind| behind.of == of) {
            behind.base = u32::try_from(i64::from(behind.base) + by).unwrap_or(u32::MAX);
        }
    }

    /// A place in a piece as one in the whole file; every other place is itself.
    pub fn whole(&self, place: Place) -> Place {
        match self.piece(place.file) {
            Some(piece) if place.span.is_none() => Place::new(piece.of, place.span),
            Some(piece) => {
                let Span { start, end } = place.span;
                Place::new(piece.of, Span::new(start + piece.base, end + piece.base))
            }
            None => place,
        }
    }

    /// A place in a whole file as one in the piece that holds it; where no piece does, itself.
    pub fn in_piece(&self, place: Place) -> Place {
        let first = self.pieces.partition_point(|piece| piece.of < place.file);
        let of_file = self.pieces.get(first..).unwrap_or_default();
        let count = of_file.iter().take_while(|piece| piece.of == place.file && piece.base <= place.span.start).count();
        let (Some(number), false) = (count.checked_sub(1), place.span.is_none()) else { return place };
        let base = of_file.get(number).map_or(0, |piece| piece.base);
        let id = u32::try_from(first + number).unwrap_or(u32::MAX).saturating_add(self.first_piece);
        Place::new(FileId(id), Span::new(place.span.start - base, place.span.end.saturating_sub(base)))
    }

    /// The same file, where both are so: the same text without having to be read.
    pub fn is_same(&self, id: FileId, other: &Self) -> bool {
        match (self.list.get(id.0 as usize), other.list.get(id.0 as usize)) {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two) || (one.path == two.path && one.text == two.text),
            _ => false,
        }
    }

    /// The marked text, or the empty text where the place doesn't exist.
    pub fn text(&self, place: Place) -> &str {
        self.get(place.file).map_or("", |file| place.span.text(file.text()))
    }

    /// The first line of the statement at a place: what begins in the first column, there or above.
    pub fn statement_at(&self, place: Place) -> &str {
        let text = self.get(place.file).map_or("", |file| file.text());
        let upto = text.get(..place.span.start as usize).unwrap_or_default();
        let line_at = |start: usize| text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let begins = |line: &str| !line.starts_with([' ', '\t', '#', '\r', '\n']) && !line.trim().is_empty();
        let mut start = upto.rfind('\n').map_or(0, |at| at + 1);
        while start > 0 && !begins(line_at(start)) {
            start = text.get(..start - 1).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        }
        line_at(start).trim()
    }

    /// The shown name and the first and last position of a place; the last is behind the last character.
    pub fn locate(&self, place: Place) -> Option<(&str, Position, Position)> {
        let place = self.whole(place);
        let file = self.get(place.file)?;
        let Span { start, end } = if place.span.is_none() { Span::new(0, 0) } else { place.span };
        Some((file.path(), file.position(start), file.position(end)))
    }
}

impl FromIterator<SourceFile> for Files {
    fn from_iter<T: IntoIterator<Item = SourceFile>>(files: T) -> Self {
        Self { list: files.into_iter().map(Arc::new).collect(), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_moves_no_offset() {
        let file = SourceFile::new("a.rule", "\u{FEFF}law X");
        assert!(file.has_byte_order_mark());
        assert_eq!(&**file.text(), "law X");
        assert_eq!(file.position(4), Position { line: 1, column: 5 });
    }

    #[test]
    fn a_piece_keeps_its_places_when_the_text_before_it_changes() {
        let mut files = Files::new();
        let a = files.push(SourceFile::new("a.rule", "one\ntwo\n"));
        let b = files.push(SourceFile::new("b.rule", "x"));
        files.cut(&[(a, vec![0..4, 4..8])]);
        let pieces: Vec<(FileId, u32)> = files.pieces_of(a).collect();
        assert_eq!(pieces, [(FileId(2), 0), (FileId(3), 4)]);
        let two = Place::new(FileId(3), Span::new(0, 3));
        assert_eq!((files.text(two), files.whole(two)), ("two", Place::new(a, Span::new(4, 7))));
        assert_eq!(files.in_piece(files.whole(two)), two);
        assert!(files.is_cut(a) && !files.is_cut(b));
        assert_eq!((files.count(Role::Own), files.len()), (2, 4));
        files.change(SourceFile::new("a.rule", "one, 1\ntwo\n"), a, FileId(2), "one, 1\n", 3);
        assert_eq!((files.text(two), files.whole(two)), ("two", Place::new(a, Span::new(7, 10))));
        let (path, start, _) = files.locate(two).unwrap();
        assert_eq!((path, start.line, start.column), ("a.rule", 2, 1));
    }

    #[test]
    fn places_are_found_again() {
        let mut files = Files::new();
        let id = files.push(SourceFile::new("a.rule", "закон X\n"));
        let place = Place::new(id, Span::new(11, 12));
        assert_eq!(files.text(place), "X");
        let (path, start, end) = files.locate(place).unwrap();
        assert_eq!((path, start.column, end.column), ("a.rule", 7, 8));
        assert_eq!(files.find("a.rule"), Some(id));
        assert_eq!(files.text(Place::new(FileId(7), Span::new(0, 1))), "");
    }
}
