//! The languages that kzrules speaks. Must not know the messages.

/// A language of messages and pages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// English: complete by definition, the others fall back to it.
    #[default]
    English,
    /// Russian.
    Russian,
    /// Kazakh.
    Kazakh,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Russian, Self::Kazakh];

    /// The two-letter code of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
            Self::Kazakh => "kk",
        }
    }
}
