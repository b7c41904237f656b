//! The table of codes. A new code is one line here, its page `docs/diagnostics/NAME.md`, and a title
//! `code-NAME` in each catalogue; tests hold the three together. A code that was once released keeps
//! its name and its sense for ever. Must not know who finds what.

use super::code::{Code, Entry, Group};
use super::value::Severity;

macro_rules! codes {
    ($($constant:ident $name:literal $severity:ident $group:ident)*) => {
        $(
            #[doc = concat!("`", $name, "`: see `docs/diagnostics/", $name, ".md`.")]
            pub const $constant: Code = Code(&Entry {
                name: $name,
                severity: Severity::$severity,
                group: Group::$group,
                page: include_str!(concat!("../../docs/diagnostics/", $name, ".md")),
            });
        )*

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$($constant),*];

            /// The code of this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }
        }
    };
}

codes! {
    FILE_NOT_FOUND      "file-not-found"      Error   Workspace
    FILE_UNREADABLE     "file-unreadable"     Error   Workspace
    NOT_UTF8            "not-utf8"            Error   Workspace
    FILE_TOO_LARGE      "file-too-large"      Error   Workspace
    NOTHING_TO_CHECK    "nothing-to-check"    Error   Workspace

    SYNTAX              "syntax"              Error   Reading
    UNKNOWN_CLAUSE      "unknown-clause"      Error   Reading
    UNKNOWN_STATEMENT   "unknown-statement"   Error   Reading

    GAP                 "gap"                 Error   Verdict
    SHORTFALL           "shortfall"           Error   Verdict
    PARTIAL             "partial"             Error   Verdict
    CONFLICT            "conflict"            Error   Verdict
    UNKNOWN             "unknown"             Warning Verdict
    UNCERTAIN           "uncertain"           Warning Verdict
    JUDGEMENT           "judgement"           Note    Verdict
    EXPECTATION_STALE   "expectation-stale"   Error   Verdict
    EXPECTATION_REGION  "expectation-region"  Error   Verdict
}
