//! The words of the language: which are reserved, which begin a clause or a statement. The grammar holds
//! the reserved words a second time, ordered for speed; a test keeps the two lists equal.

/// Words that can't be names unless they stand in backticks.
pub const RESERVED: &[&str] = &[
    "about",
    "add",
    "after",
    "and",
    "at",
    "because",
    "besides",
    "by",
    "cite",
    "during",
    "event",
    "except",
    "excludes",
    "exists",
    "expect",
    "figure",
    "for",
    "from",
    "in",
    "includes",
    "is",
    "left",
    "not",
    "note",
    "of",
    "on",
    "or",
    "overrides",
    "per",
    "person",
    "quote",
    "read",
    "reading",
    "registered",
    "relaxes",
    "repeal",
    "replace",
    "same",
    "searched",
    "step",
    "unless",
    "until",
    "unverified",
    "when",
    "where",
    "with",
];

/// First words of clauses that are reserved: they begin a clause wherever they stand.
pub const CLAUSE: &[&str] = &[
    "because",
    "besides",
    "cite",
    "during",
    "expect",
    "figure",
    "for",
    "from",
    "note",
    "overrides",
    "quote",
    "read",
    "reading",
    "registered",
    "relaxes",
    "searched",
    "unless",
    "until",
    "unverified",
    "when",
    "where",
];

/// First words of the lines of headers: not reserved, so they begin a clause only where a line begins; and words that
/// stand inside other clauses too (`12 months after registration`).
pub const HEADER: &[&str] = &[
    "adds",
    "adopted",
    "after",
    "allow",
    "also",
    "applies",
    "asks",
    "best",
    "binds",
    "blocking",
    "body",
    "document",
    "event",
    "file",
    "follows",
    "in",
    "kind",
    "law",
    "less",
    "like",
    "makes",
    "more",
    "needs",
    "not",
    "number",
    "of",
    "off",
    "on",
    "part",
    "person",
    "published",
    "rank",
    "replaces",
    "rests",
    "revises",
    "step",
    "title",
    "transitional",
    "value",
    "was",
    "within",
    "without",
    "wording",
    "works",
];

/// First words of statements; every other statement begins with a name.
pub const STATEMENT: &[&str] = &[
    "bill",
    "calendar",
    "case",
    "dimension",
    "group",
    "hierarchy",
    "instrument",
    "jurisdiction",
    "law",
    "never",
    "parameter",
    "procedure",
    "property",
    "source",
    "topic",
];

/// Second words of statements that begin with a name and declare nothing: they say where a norm stands, or what a
/// state or a source did.
pub const BEHIND_NAME: &[&str] = &[
    "accepts",
    "acceded",
    "adds",
    "art",
    "before",
    "declares",
    "denounced",
    "excludes",
    "not",
    "para",
    "part",
    "practice",
    "preamble",
    "ratified",
    "recommends",
    "repeals",
    "replaces",
    "says",
    "schedule",
    "sentence",
    "signed",
    "silent",
];

/// The words of verdicts; `not applicable` is the only one of two words.
pub const VERDICT: &[&str] =
    &["conflict", "exceeds", "gap", "judgement", "met", "partial", "shortfall", "uncertain", "unknown"];

/// Whether `word` is reserved.
pub fn is_reserved(word: &str) -> bool {
    // Reserved words have 2 to 10 letters and no capital; most names fall out here.
    (2..=10).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && RESERVED.binary_search(&word).is_ok()
}
