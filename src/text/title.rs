//! A title in several languages: the main one, and what the same text is called in others. Must not know which languages
//! there are; a language is its code.

use std::ops::Deref;

/// A title. As plain words it is the main one.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Title {
    main: Box<str>,
    others: Vec<(Box<str>, Box<str>)>,
}

impl Title {
    /// Also called so in the language of that code; the first that is told stands.
    pub fn add(&mut self, language: &str, words: &str) {
        if !words.is_empty() && !self.others.iter().any(|(other, _)| **other == *language) {
            self.others.push((language.into(), words.into()));
        }
    }

    /// The title in a language; the main one where it has none there.
    pub fn in_language(&self, language: &str) -> &str {
        self.others.iter().find(|(other, _)| **other == *language).map_or(&self.main, |(_, words)| words)
    }
}

impl From<&str> for Title {
    fn from(main: &str) -> Self {
        Self { main: main.into(), others: Vec::new() }
    }
}

impl Deref for Title {
    type Target = str;

    fn deref(&self) -> &str {
        &self.main
    }
}

#[cfg(test)]
mod tests {
    use super::Title;

    #[test]
    fn a_title_falls_back_to_the_main_one() {
        let mut title = Title::from("Labour Code");
        title.add("ru", "Трудовой кодекс");
        title.add("ru", "Кодекс о труде");
        title.add("kk", "");
        assert_eq!(title.in_language("ru"), "Трудовой кодекс");
        assert_eq!(
            (title.in_language("kk"), title.in_language("en"), &*title),
            ("Labour Code", "Labour Code", "Labour Code")
        );
    }
}
