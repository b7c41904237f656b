//! From bytes to text. Owns the limit on size and the check of the encoding; must not know paths or
//! how a failure is put into words.

/// The greatest size of a file, in bytes: far above any statute book, far below what offsets can count.
pub const MAX_FILE_SIZE: u64 = 64 * 1024 * 1024;

/// Why bytes are no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReadError {
    /// More bytes than allowed.
    TooLarge {
        /// How many there are.
        size: u64,
        /// How many may be.
        limit: u64,
    },
    /// A byte that UTF-8 doesn't allow.
    NotUtf8 {
        /// Its offset, from 0.
        offset: u64,
        /// Its line, from 1.
        line: u32,
        /// Whether the file begins like UTF-16, which Windows editors call "Unicode".
        utf16: bool,
    },
}

/// Reads UTF-8, with or without byte order mark (which stays in the text).
pub fn decode(bytes: Vec<u8>, limit: u64) -> Result<String, ReadError> {
    let size = bytes.len() as u64;
    if size > limit {
        return Err(ReadError::TooLarge { size, limit });
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..offset).unwrap_or_default();
        let breaks = before.iter().filter(|byte| **byte == b'\n').count();
        ReadError::NotUtf8 { offset: offset as u64, line: u32::try_from(breaks + 1).unwrap_or(u32::MAX), utf16 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1251_is_refused_where_it_begins() {
        let bytes = b"law X\n# \xC7\xE0\xEA\xEE\xED".to_vec();
        assert_eq!(decode(bytes, 99), Err(ReadError::NotUtf8 { offset: 8, line: 2, utf16: false }));
    }

    #[test]
    fn utf16_is_recognised() {
        let bytes = vec![0xFF, 0xFE, b'l', 0];
        assert_eq!(decode(bytes, 99), Err(ReadError::NotUtf8 { offset: 0, line: 1, utf16: true }));
    }

    #[test]
    fn size_is_limited() {
        assert_eq!(decode(vec![b' '; 9], 8), Err(ReadError::TooLarge { size: 9, limit: 8 }));
        assert_eq!(decode("ҚР".into(), 4).as_deref(), Ok("ҚР"));
    }
}
