//! Places as the protocol has them: lines from 0, columns in UTF-16 units or bytes as agreed with the client, files by
//! their URIs. Owns both directions. Must not know what stands at a place.

use crate::source::{EditorPosition, SourceFile, Span};
use lsp_types::{Position, PositionEncodingKind, Range, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// What a column counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 units, which every client understands.
    #[default]
    Utf16,
}

impl Encoding {
    /// Bytes where the client offers them: then nothing has to be counted.
    pub(super) fn agreed(offered: Option<&[PositionEncodingKind]>) -> Self {
        let offers = offered.is_some_and(|kinds| kinds.contains(&PositionEncodingKind::UTF8));
        if offers { Self::Utf8 } else { Self::Utf16 }
    }

    pub(super) const fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// The place of a byte.
    pub(super) fn position(self, file: &SourceFile, byte: u32) -> Position {
        let EditorPosition { line, character } = match self {
            Self::Utf8 => file.byte_position(byte),
            Self::Utf16 => file.editor_position(byte),
        };
        Position { line, character }
    }

    pub(super) fn range(self, file: &SourceFile, span: Span) -> Range {
        if span.is_none() {
            return Range::default();
        }
        Range { start: self.position(file, span.start), end: self.position(file, span.end) }
    }

    /// The byte at a place; behind the last line the end of the text.
    pub(super) fn byte(self, file: &SourceFile, Position { line, character }: Position) -> u32 {
        let place = EditorPosition { line, character };
        let byte = match self {
            Self::Utf8 => file.byte_at(place),
            Self::Utf16 => file.byte_of(place),
        };
        byte.unwrap_or_else(|| u32::try_from(file.text().len()).unwrap_or(u32::MAX))
    }

    pub(super) fn span(self, file: &SourceFile, range: Range) -> Span {
        let (start, end) = (self.byte(file, range.start), self.byte(file, range.end));
        Span::new(start.min(end), end.max(start))
    }
}

/// What may stand in the path of a URI as it is.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The URI of a file by its name; that of a document that is in no file is its name.
pub(super) fn uri_of(name: &str) -> Option<Uri> {
    if is_uri(name) {
        return Uri::from_str(name).ok();
    }
    // What is named from the folder of this process on, such as the settings, is in a file all the same.
    let whole = std::path::absolute(name).ok()?;
    let name = shown(&whole);
    // `C:/rules` has no `/` before it.
    let slash = if name.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("file://{slash}{}", utf8_percent_encode(&name, KEPT))).ok()
}

/// The name under which a document is kept: the path of a file with `/` between folders, else the URI itself.
pub(super) fn name_of(uri: &Uri) -> String {
    match path_of(uri) {
        Some(path) => shown(&path),
        None => uri.as_str().to_owned(),
    }
}

/// A path as names of files have it.
fn shown(path: &Path) -> String {
    let name = path.to_string_lossy();
    if cfg!(windows) { name.replace('\\', "/") } else { name.into_owned() }
}

/// The path of a `file:` URI.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host stands before the first `/`; only this machine's files can be read.
    let path = rest.get(rest.find('/')?..)?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let drive = path.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    let path = drive.filter(|_| cfg!(windows)).unwrap_or(&path);
    Some(Path::new(path).components().collect())
}

/// Whether a name is that of a document that is in no file (`untitled:Untitled-1`).
fn is_uri(name: &str) -> bool {
    let scheme = name.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.len() > 1 && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_units_or_bytes() {
        let file = SourceFile::new("a.rule", "аб𝄞в\nx");
        let at = |encoding: Encoding, byte| encoding.position(&file, byte).character;
        assert_eq!((at(Encoding::Utf16, 8), at(Encoding::Utf8, 8)), (4, 8));
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            for byte in [0, 2, 4, 8, 10, 11, 12] {
                assert_eq!(encoding.byte(&file, encoding.position(&file, byte)), byte);
            }
            // Behind the line is its end, behind the text its end, and a column inside a character its beginning.
            assert_eq!(encoding.byte(&file, Position { line: 0, character: 99 }), 10);
            assert_eq!(encoding.byte(&file, Position { line: 9, character: 0 }), 12);
        }
        assert_eq!(Encoding::Utf8.byte(&file, Position { line: 0, character: 3 }), 2);
    }

    #[test]
    fn paths_and_names_go_both_ways() {
        for name in ["/rules/Еңбек кодексі #1.fact", "/a b/c%d.rule", "untitled:Untitled-1"] {
            let uri = uri_of(name).unwrap();
            assert_eq!(name_of(&uri), name, "{}", uri.as_str());
        }
        // Clients write the same file in several ways.
        let uri = Uri::from_str("file:///a%20b/./c.rule").unwrap();
        assert_eq!(name_of(&uri), "/a b/c.rule");
        assert_eq!(path_of(&Uri::from_str("untitled:Untitled-1").unwrap()), None);
    }

    #[test]
    fn bytes_are_counted_only_where_the_client_offers_it() {
        assert_eq!(Encoding::agreed(None), Encoding::Utf16);
        assert_eq!(Encoding::agreed(Some(&[PositionEncodingKind::UTF16])), Encoding::Utf16);
        let offered = [PositionEncodingKind::UTF16, PositionEncodingKind::UTF8];
        assert_eq!(Encoding::agreed(Some(&offered)), Encoding::Utf8);
    }
}
