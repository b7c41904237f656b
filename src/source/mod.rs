//! Text and places in it. Owns spans (byte offsets, `u32`), files, the line index, the limits on what
//! is read, and the excerpts that a snippet shows; knows nothing of diagnostics, syntax or law.

mod excerpt;
mod file;
mod lines;
mod read;
mod span;
mod visible;

pub use excerpt::{Excerpt, Look, Mark};
pub use file::{Files, Role, SourceFile};
pub use lines::{EditorPosition, LineIndex, Position};
pub use read::{MAX_FILE_SIZE, ReadError, decode};
pub(crate) use span::changed;
pub use span::{FileId, Place, Span};
pub use visible::{is_hidden, visible};
