//! Where in a statement the cursor stands: the words before it, and in which clause it is. It is told by the text up to the
//! cursor alone, so that it holds while a statement is being written. Must not know what names mean.

use super::forms::{Form, Part, form_of};
use super::snapshot::Snapshot;
use crate::source::SourceFile;
use crate::syntax::words::{BEHIND_NAME, CLAUSE, HEADER, STATEMENT};
use crate::syntax::{Word, statement_before, words_of};
use lsp_types::{Position, Uri};

/// A place in a statement.
pub(super) struct Cursor<'s> {
    pub(super) file: &'s SourceFile,
    /// Where its statement begins; its own line where it is in none.
    pub(super) start: usize,
    /// Where it is.
    pub(super) at: usize,
    /// Where the word begins that is being written.
    pub(super) word: usize,
    /// The words of the statement before that one.
    pub(super) words: Vec<Word>,
    /// With which of them its clause begins; 0 in the head.
    pub(super) clause: usize,
    pub(super) is_quoted: bool,
    pub(super) is_apart: bool,
}

impl<'s> Cursor<'s> {
    /// The cursor at a place of a document. The word at it is one of those before it where `is_behind_word`.
    pub(super) fn at(snapshot: &'s Snapshot, uri: &Uri, position: Position, is_behind_word: bool) -> Option<Self> {
        let (_, file) = snapshot.file(uri)?;
        let at = snapshot.encoding().byte(file, position) as usize;
        let text: &str = file.text();
        let before = text.get(..at)?;
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let own = before.get(line..)?;
        let part = own
            .rfind(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .map_or(0, |end| end + own.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
        let mut word = line + part;
        // A name in backticks that is being written.
        if before.get(..word).is_some_and(|rest| rest.ends_with('`')) {
            word -= 1;
        }
        let word = if is_behind_word { at } else { word };
        let own_line = if own.starts_with([' ', '\t', '\u{a0}']) { statement_before(text, line) } else { Some(line) };
        let start = own_line.unwrap_or(line);
        let read = words_of(text.get(start..word)?);
        let clause = clause_of(&read.all);
        let (words, is_quoted, is_apart) = (read.all, read.is_quoted, read.is_apart);
        Some(Self { file, start, at, word, words, clause, is_quoted, is_apart })
    }

    /// The word that is being written begins the first column.
    pub(super) fn begins_statement(&self) -> bool {
        self.words.is_empty() && (self.start == self.word)
    }

    /// The word that is being written is the first of its line.
    pub(super) fn begins_line(&self) -> bool {
        let before = self.file.text().get(..self.word).unwrap_or("");
        before.rsplit('\n').next().is_some_and(|line| line.trim().is_empty())
    }

    /// A word of the statement, or nothing.
    pub(super) fn said(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &word.text)
    }

    /// The `back`th word before the cursor; 0 is the one right before it.
    pub(super) fn before(&self, back: usize) -> &str {
        self.words.len().checked_sub(back + 1).map_or("", |index| self.said(index))
    }

    /// The words of its clause, or of the head.
    pub(super) fn of_clause(&self) -> &[Word] {
        self.words.get(self.clause..).unwrap_or_default()
    }

    /// Whether the statement begins with a word that declares something.
    pub(super) fn declares(&self) -> bool {
        STATEMENT.contains(&self.said(0)) && !BEHIND_NAME.contains(&self.said(1))
            || self.said(0) == "in" && self.said(1) == "practice"
    }

    /// The form in which the cursor stands, and the words of that behind those that begin it.
    pub(super) fn form(&self) -> Option<(&'static Form, &[Word])> {
        let words = self.of_clause();
        let texts = |from: usize| words.get(from..).unwrap_or_default().iter().map(|word| word.text.as_str());
        let behind = |form: &'static Form, from: usize| {
            let count = from + form.word.split(' ').count();
            Some((form, words.get(count..).unwrap_or_default()))
        };
        if self.clause > 0 {
            return behind(form_of(Part::Clause, texts(0))?, 0);
        }
        if self.declares() {
            return behind(form_of(Part::Statement, texts(0))?, 0);
        }
        // The last word that says something of what is named: behind an address more may follow.
        (1..words.len()).rev().find_map(|from| behind(form_of(Part::Verb, texts(from))?, from))
    }
}

/// With which word the last clause begins; 0 where there is none.
fn clause_of(words: &[Word]) -> usize {
    let mut clause = 0;
    for (i, word) in words.iter().enumerate().skip(1) {
        let before = words.get(i - 1).map_or("", |word| &word.text);
        let after = words.get(i + 1).map_or("", |word| &word.text);
        let inside = matches!(before, "same" | "average" | "not" | ",") || word.is_glued;
        let reserved = CLAUSE.contains(&word.text.as_str()) && !inside;
        let header = word.begins_line && HEADER.contains(&word.text.as_str()) && !matches!(after, "=" | ",");
        if reserved || header {
            clause = i;
        }
    }
    clause
}
