//! A message as data: the identifier of an entry of the catalogues, and its arguments. Whoever finds
//! something makes one of these; prose is made of it in one place, `catalogue.rs`, in the language of
//! the reader. Must not know any language.

use crate::text::Title;

/// One argument of a message.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Arg {
    /// Words of the source or a formatted value; shown as they are.
    Str(String),
    /// A number, which plural forms may depend on.
    Num(i64),
    /// Another message, said in the same language.
    Text(Box<Text>),
    /// A title, in the reader's language if it has one there.
    Title(Title),
    /// Several words, shown with commas between them.
    List(Vec<String>),
    /// Several messages, said in the same language, with semicolons between them.
    Texts(Vec<Text>),
}

/// A message of the catalogues.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Text {
    /// The identifier of the entry in `catalogue/*.ftl`.
    pub id: &'static str,
    /// The attribute of the entry that is meant (`help`), or nothing for the entry itself.
    pub attribute: Option<&'static str>,
    /// The arguments, by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Text {
    /// The message `id`; arguments follow by [`Text::with`]. The identifier is written as a literal, so
    /// that a test can hold the catalogues against the source.
    pub const fn new(id: &'static str) -> Self {
        Self { id, attribute: None, args: Vec::new() }
    }

    /// The same entry's attribute, with the same arguments.
    #[must_use]
    pub fn attribute(mut self, name: &'static str) -> Self {
        self.attribute = Some(name);
        self
    }

    /// Words that are the same in every language: a name, a value, a quotation.
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new("plain").with("words", words.into())
    }

    /// A title in the language of the reader.
    pub fn title(title: &Title) -> Self {
        Self::new("plain").with("words", title)
    }

    /// A name, with its title where there is one.
    pub fn named(name: &str, title: &Title) -> Self {
        if title.is_empty() {
            return Self::plain(name);
        }
        Self::new("named").with("name", name).with("title", title)
    }

    /// Gives the argument `name`: a string, a number, another text or a list of strings.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Default for Text {
    /// No words.
    fn default() -> Self {
        Self::plain("")
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Str(words)
    }
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Str(words.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(words: &String) -> Self {
        Self::Str(words.clone())
    }
}

impl From<&Title> for Arg {
    fn from(title: &Title) -> Self {
        Self::Title(title.clone())
    }
}

impl From<char> for Arg {
    fn from(character: char) -> Self {
        Self::Str(character.into())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Num(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Num(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Num(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Num(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Num(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

impl From<Vec<Text>> for Arg {
    fn from(texts: Vec<Text>) -> Self {
        Self::Texts(texts)
    }
}

impl From<Vec<String>> for Arg {
    fn from(words: Vec<String>) -> Self {
        Self::List(words)
    }
}
