//! Names fit for files and fragments: ASCII, lower case, each once whatever the case of letters, and none that a system keeps for
//! itself. Cyrillic letters are written in Latin ones. Must not know what is named.

use rustc_hash::FxHashSet;

/// The most characters of a name, before a number that tells it from another.
const LONGEST: usize = 80;
/// What Windows keeps for itself.
const KEPT: [&str; 6] = ["con", "prn", "aux", "nul", "clock", "index"];

/// The names that are taken.
#[derive(Debug, Default)]
pub(super) struct Slugs(FxHashSet<String>);

impl Slugs {
    /// A name for these words that nothing else has.
    pub fn free(&mut self, words: &str) -> String {
        let wanted = slug(words);
        let mut name = wanted.clone();
        let mut number = 2;
        while !self.0.insert(name.clone()) {
            name = format!("{wanted}-{number}");
            number += 1;
        }
        name
    }
}

/// The words as one name; different words may come to the same one.
pub(super) fn slug(words: &str) -> String {
    let mut name = String::new();
    for character in words.chars().flat_map(char::to_lowercase) {
        if name.len() >= LONGEST {
            break;
        }
        match character {
            'a'..='z' | '0'..='9' => name.push(character),
            _ => match latin(character) {
                Some(letters) => name.push_str(letters),
                None if name.is_empty() || name.ends_with('-') => {}
                None => name.push('-'),
            },
        }
    }
    let name = name.trim_end_matches('-');
    let port = ["com", "lpt"].into_iter().any(|port| name.strip_prefix(port).is_some_and(|rest| rest.len() == 1));
    match name {
        "" => "x".to_owned(),
        _ if port || KEPT.contains(&name) => format!("{name}-x"),
        _ => name.to_owned(),
    }
}

/// A Cyrillic letter in Latin ones, as passports of Kazakhstan and library catalogues write it.
const fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ascii_and_each_there_once() {
        let mut slugs = Slugs::default();
        for (words, name) in [
            ("C183", "c183"),
            ("c183", "c183-2"),
            ("ЕңбекКодексі", "engbekkodeksi"),
            ("Трудовой кодекс", "trudovoy-kodeks"),
            ("art 8(1)#proof", "art-8-1-proof"),
            ("../../etc", "etc"),
            ("", "x"),
            ("漢字", "x-2"),
            ("NUL", "nul-x"),
            ("Com1", "com1-x"),
            ("<b>", "b"),
        ] {
            assert_eq!(slugs.free(words), name, "{words}");
        }
        assert!(slug(&"щ".repeat(100)).len() <= LONGEST + 4);
    }
}
