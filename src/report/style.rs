//! How a report is to look: width, colour, characters, language, and whether known findings are shown.
//! Decided by the command line, obeyed by the renderers. Must not read the environment.

use crate::diagnostic::Catalogue;

/// The least width that is drawn for.
pub const MIN_WIDTH: usize = 40;

/// The width where there is no terminal to ask.
pub const DEFAULT_WIDTH: usize = 80;

/// How a report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Cells of a line, at least [`MIN_WIDTH`].
    pub width: usize,
    /// Whether colours are used.
    pub color: bool,
    /// Whether only ASCII is used for drawing.
    pub ascii: bool,
    /// Whether known findings are shown among the others.
    pub known: bool,
    /// The language of everything that isn't a quotation.
    pub catalogue: Catalogue,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            width: DEFAULT_WIDTH,
            color: false,
            ascii: false,
            known: false,
            catalogue: Catalogue::default(),
        }
    }
}
