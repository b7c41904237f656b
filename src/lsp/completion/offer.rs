//! An offer before it is known whether it fits.

use crate::diagnostic::Text;
use crate::lsp::forms::Form;
use crate::syntax::words::is_reserved;
use lsp_types::CompletionItemKind;

/// What would be written.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// Words of the language, in English.
    Keyword(&'static str),
    /// A name, as it is.
    Name(String),
    /// An address, with its words in English.
    Address(String),
    /// A unit.
    Unit(String),
}

/// Something that may be written.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) said: Said,
    /// The less, the likelier.
    pub(super) rank: u8,
    /// Where the text begins that it takes the place of.
    pub(super) from: usize,
    pub(super) kind: CompletionItemKind,
    pub(super) detail: Option<String>,
    pub(super) explained: Option<Text>,
    form: Option<&'static Form>,
}

impl Offer {
    pub(super) const fn new(said: Said, rank: u8, from: usize, kind: CompletionItemKind) -> Self {
        Self { said, rank, from, kind, detail: None, explained: None, form: None }
    }

    pub(super) const fn keyword(word: &'static str, rank: u8, from: usize) -> Self {
        Self::new(Said::Keyword(word), rank, from, CompletionItemKind::KEYWORD)
    }

    pub(super) fn name(name: &str, rank: u8, from: usize, kind: CompletionItemKind) -> Self {
        let is_plain = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
            && name.chars().next().is_some_and(char::is_alphabetic);
        // A word of the table in another language is told from a name by its place only; backticks leave no doubt.
        let is_word = is_reserved(name) || crate::syntax::keywords::is_alias(name);
        let name = if is_plain && !is_word { name.to_owned() } else { format!("`{name}`") };
        Self::new(Said::Name(name), rank, from, kind)
    }

    pub(super) fn of_form(form: &'static Form, rank: u8, from: usize) -> Self {
        let mut offer = Self::keyword(&form.word, rank, from);
        offer.detail = Some(form.shape.to_owned());
        offer.explained = Some(form.meaning());
        offer.form = Some(form);
        offer
    }

    #[must_use]
    pub(super) fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The form with places to fill in, its words as `text` has them; what may be left out is left out.
    pub(super) fn snippet(&self, text: &str) -> Option<String> {
        let form = self.form?;
        let shape = form.shape.split(" | ").next()?;
        let mut rest = shape.strip_prefix(form.word.as_str())?;
        let mut snippet = text.to_owned();
        let (mut number, mut depth) = (1, 0_usize);
        while let Some(first) = rest.chars().next() {
            let letters = rest.find(|letter: char| !letter.is_ascii_uppercase()).unwrap_or(rest.len());
            let length = if letters > 1 { letters } else { first.len_utf8() };
            let (piece, behind) = rest.split_at_checked(length)?;
            match piece {
                "[" => depth += 1,
                "]" => depth = depth.saturating_sub(1),
                _ if depth > 0 => {}
                _ if letters > 1 => {
                    snippet.push_str(&format!("${{{number}:{}}}", piece.to_lowercase()));
                    number += 1;
                }
                "…" => {
                    let kept = snippet.trim_end_matches([' ', ',', '>', '+']).len();
                    snippet.truncate(kept);
                }
                "{" => snippet.push('{'),
                "}" => snippet.push_str("\\}"),
                " " if snippet.ends_with(' ') => {}
                sign => snippet.push_str(sign),
            }
            rest = behind;
        }
        (number > 1).then(|| snippet.trim_end().to_owned())
    }
}
