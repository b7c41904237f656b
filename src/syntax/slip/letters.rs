//! Twin letters: Cyrillic and Greek letters that look like Latin ones. `С183` with a Cyrillic С is
//! another name than `C183`, and nobody sees it. See Unicode Technical Standard 39.

use super::super::problem::ProblemKind;
use unicode_normalization::UnicodeNormalization as _;

/// Each Latin letter with its Cyrillic twins, then its Greek ones.
const TWINS: &[(char, &str)] = &[
    ('A', "АΑ"),
    ('B', "ВΒ"),
    ('C', "С"),
    ('E', "ЕΕ"),
    ('H', "НΗ"),
    ('I', "ІΙ"),
    ('J', "Ј"),
    ('K', "КΚ"),
    ('M', "МΜ"),
    ('N', "Ν"),
    ('O', "ОΟ"),
    ('P', "РΡ"),
    ('S', "Ѕ"),
    ('T', "ТΤ"),
    ('X', "ХΧ"),
    ('Y', "ҮΥ"),
    ('Z', "Ζ"),
    ('a', "аα"),
    ('c', "с"),
    ('d', "ԁ"),
    ('e', "е"),
    ('h', "һ"),
    ('i', "іι"),
    ('j', "ј"),
    ('l', "ӏ"),
    ('o', "оο"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('s', "ѕ"),
    ('v', "ѵν"),
    ('w', "ԝ"),
    ('x', "хχ"),
    ('y', "уүγ"),
];

/// The Latin letter that looks like `letter`.
fn latin(letter: char) -> Option<char> {
    TWINS.iter().find(|(_, twins)| twins.contains(letter)).map(|(latin, _)| *latin)
}

/// The Cyrillic letter that looks like the Latin `letter`.
fn cyrillic(letter: char) -> Option<char> {
    TWINS
        .iter()
        .find(|(latin, _)| *latin == letter)
        .and_then(|(_, twins)| twins.chars().next())
        .filter(|twin| is_cyrillic(*twin))
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&letter)
}

fn is_greek(letter: char) -> bool {
    ('\u{370}'..='\u{3FF}').contains(&letter)
}

/// `word` with every twin as its Latin letter, if that makes all its letters ASCII.
pub(in crate::syntax) fn in_latin(word: &str) -> Option<String> {
    word.chars().map(|letter| if letter.is_ascii() { Some(letter) } else { latin(letter) }).collect()
}

/// The problem with the letters of `name`, if there is one: letters of two scripts of which one set are
/// twins of the other, or, in a name with a number (`С183`), twins only.
pub(in crate::syntax) fn twins(name: &str) -> Option<ProblemKind> {
    let name: String = name.nfc().collect();
    let other = name.chars().find(|letter| is_cyrillic(*letter) || is_greek(*letter))?;
    let latin_letter = name.chars().find(char::is_ascii_alphabetic);
    let numbered = name.bytes().any(|byte| byte.is_ascii_digit());
    if latin_letter.is_none() && !numbered {
        return None;
    }
    let (suggestion, letter) = match (in_latin(&name), latin_letter) {
        (Some(suggestion), _) => (suggestion, other),
        (None, Some(letter)) => {
            let turned = |letter: char| {
                if letter.is_ascii_alphabetic() { cyrillic(letter) } else { Some(letter) }
            };
            (name.chars().map(turned).collect::<Option<String>>()?, letter)
        }
        (None, None) => return None,
    };
    Some(ProblemKind::Twins { found: name, suggestion, letter: letter.to_string(), code: code(letter) })
}

/// The problem that `word` is `suggestion` but for its letters.
pub(in crate::syntax) fn odd(word: &str, suggestion: String) -> Option<ProblemKind> {
    let letter = word.chars().find(|letter| !letter.is_ascii())?;
    Some(ProblemKind::Twins { found: word.to_owned(), suggestion, letter: letter.to_string(), code: code(letter) })
}

/// `U+0421`
pub(in crate::syntax) fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
