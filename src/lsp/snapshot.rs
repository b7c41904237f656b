//! A folder as it was read in one state: the session, and what is made of it when somebody asks for it first (the report,
//! the names). Answers are computed on it by any thread. Must not know the protocol's messages.

use super::desk::State;
use super::names::Names;
use super::place::Encoding;
use crate::diagnostic::Catalogue;
use crate::report::{Report, Style};
use crate::session::Session;
use crate::source::{FileId, Files, Place, Role, SourceFile, Span};
use lsp_types::{Location, Position, Range, Uri};
use std::sync::OnceLock;

/// How a state came from another one.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Age {
    /// The resolution of everything that came last, by number.
    pub(super) resolved: u64,
    /// How many changes in place came behind it.
    pub(super) changes: usize,
}

/// A folder in one state.
pub(super) struct Snapshot {
    pub(super) state: State,
    pub(super) session: Session,
    pub(super) style: Style,
    /// Since which resolution of everything it was edited in place, and how often.
    pub(super) age: Age,
    report: OnceLock<Report>,
    names: OnceLock<Names>,
}

impl Snapshot {
    /// What was read of a folder in a state. The report waits until it is asked for.
    pub(super) fn new(state: State, mut session: Session, age: Age) -> Self {
        session.set_today(state.chosen.today);
        let catalogue = Catalogue::for_language(state.chosen.language);
        let style = Style { width: usize::MAX, catalogue, known: true, ..Style::default() };
        Self { state, session, style, age, report: OnceLock::new(), names: OnceLock::new() }
    }

    /// What `check` finds. Whoever comes while it is being found waits for it.
    pub(super) fn report(&self) -> &Report {
        self.report.get_or_init(|| self.session.check())
    }

    /// Which names stand where.
    pub(super) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(self.session.corpus(), self.files()))
    }

    pub(super) const fn files(&self) -> &Files {
        self.session.files()
    }

    pub(super) const fn encoding(&self) -> Encoding {
        self.state.encoding
    }

    /// The file of a document.
    pub(super) fn file(&self, uri: &Uri) -> Option<(FileId, &SourceFile)> {
        let id = self.files().find(&super::place::name_of(uri))?;
        Some((id, self.files().get(id)?))
    }

    /// A place in a document, as a byte in its file.
    pub(super) fn at(&self, uri: &Uri, position: Position) -> Option<Place> {
        let (id, file) = self.file(uri)?;
        let byte = self.encoding().byte(file, position);
        Some(Place::new(id, Span::new(byte, byte)))
    }

    pub(super) fn range(&self, place: Place) -> Range {
        self.files().get(place.file).map_or_else(Range::default, |file| self.encoding().range(file, place.span))
    }

    /// A place as clients have it. What stands in a module is in no file of this machine: it is laid down in one.
    pub(super) fn location(&self, place: Place) -> Option<Location> {
        let file = self.files().get(place.file)?;
        Some(Location { uri: self.uri(file)?, range: self.encoding().range(file, place.span) })
    }

    pub(super) fn uri(&self, file: &SourceFile) -> Option<Uri> {
        if file.role() == Role::Module {
            return super::place::uri_of(
                &super::shelf::lay_down(&self.state.root, file.path(), file.text())?.to_string_lossy(),
            );
        }
        self.state.uri(file.path())
    }
}
