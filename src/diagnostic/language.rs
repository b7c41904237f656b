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

    /// The language of a code such as `ru` or `kk_KZ.UTF-8`, as it stands in `LANG`.
    pub fn of(code: &str) -> Option<Self> {
        let short = code.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(short))
    }
}
