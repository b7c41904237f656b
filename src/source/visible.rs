//! Characters that don't show, or that move what stands around them, made visible. A rule file may come
//! from anywhere; printed as it is, it could repaint the reader's terminal (escape sequences) or show
//! another order of words than is meant (bidirectional controls, see Unicode TR 36). One character
//! becomes one character, so that columns stay right. Must not know who prints.

use std::borrow::Cow;

/// Whether a character would act on the terminal or on its neighbours instead of showing.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{FFFE}'..='\u{FFFF}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

/// What is printed for a character: itself, the picture of a control character, or `�`.
pub(super) fn picture(character: char) -> char {
    match character {
        _ if !is_hidden(character) => character,
        '\u{7F}' => '\u{2421}',
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        _ => '\u{FFFD}',
    }
}

/// One line of text that is safe to print: line breaks and tabs become blanks, everything else that
/// wouldn't show becomes a picture of itself.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { picture(c) });
    Cow::Owned(shown.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_shown_not_sent() {
        assert_eq!(visible("a\u{1b}[31mb\tc\nd\u{202E}e\u{7f}\u{9b}"), "a␛[31mb c d�e␡�");
        assert!(matches!(visible("Еңбек кодексі"), Cow::Borrowed(_)));
    }
}
