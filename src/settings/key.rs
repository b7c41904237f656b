//! The table of the keys: their names, an example of each, and what is said of each to those who write the file in an
//! editor. The schema is made of it. Must not know how a value is read.

use std::fmt;

/// What a key sets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Whose law.
    Jurisdiction,
    /// The date of the law.
    Day,
    /// The language of messages.
    Language,
    /// What is checked.
    Paths,
    /// Folders with texts.
    Sources,
    /// How findings are written.
    Format,
    /// Where else findings are written.
    Output,
    /// What fails.
    FailOn,
    /// The file of what is known.
    Baseline,
    /// How grave findings are.
    Levels,
    /// Remarks that aren't made.
    Allow,
    /// Findings that don't count.
    Ignore,
}

/// A key of the file.
#[derive(Clone, Copy)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it sets.
    pub kind: Kind,
    /// How it is written, on one line.
    pub example: &'static str,
    /// How a line below its heading is written, if it has one.
    pub row: &'static str,
    /// What it is for.
    pub about: &'static str,
}

/// The formats of findings: those of `kzrules check --format`.
pub const FORMATS: [&str; 11] =
    ["full", "concise", "plain", "json", "json-lines", "sarif", "github", "summary", "gitlab", "junit", "csv"];

/// What may fail: as for `kzrules check --fail-on`.
pub const FAIL_ON: [&str; 4] = ["error", "warning", "note", "never"];

/// The levels there are.
pub(super) const LEVELS: [&str; 3] = ["error", "warning", "note"];

/// The languages of messages.
pub(super) const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

impl Key {
    /// All keys, in the order in which the documentation tells them.
    pub const ALL: [Self; 12] = [
        Self {
            name: "jurisdiction",
            kind: Kind::Jurisdiction,
            example: "jurisdiction = \"KZ\"",
            row: "",
            about: "Whose law is looked at, where the rules hold several jurisdictions.",
        },
        Self {
            name: "as-of",
            kind: Kind::Day,
            example: "as-of = 2026-11-23",
            row: "",
            about: "The date of the law: a day, or \"today\".",
        },
        Self {
            name: "language",
            kind: Kind::Language,
            example: "language = \"ru\"",
            row: "",
            about: "The language of messages. It never changes what a file means.",
        },
        Self {
            name: "paths",
            kind: Kind::Paths,
            example: "paths = [\"rules/\"]",
            row: "",
            about: "The files and folders that are checked where none is named, from the folder of this file on.",
        },
        Self {
            name: "sources",
            kind: Kind::Sources,
            example: "sources = [\"texts/\"]",
            row: "",
            about: "Folders with the texts of sources and treaties, from the folder of this file on.",
        },
        Self {
            name: "format",
            kind: Kind::Format,
            example: "format = \"concise\"",
            row: "",
            about: "How `kzrules check` writes its findings.",
        },
        Self {
            name: "output",
            kind: Kind::Output,
            example: "output = [\"sarif=kzrules.sarif\"]",
            row: "",
            about: "Where else `kzrules check` writes its findings, each as FORMAT=PATH; paths are from the folder of this file on.",
        },
        Self {
            name: "fail-on",
            kind: Kind::FailOn,
            example: "fail-on = \"error\"",
            row: "",
            about: "The least severity with which `kzrules check` and `kzrules model` fail.",
        },
        Self {
            name: "baseline",
            kind: Kind::Baseline,
            example: "baseline = \"kzrules-baseline.toml\"",
            row: "",
            about: "The file with the findings that are known, from the folder of this file on.",
        },
        Self {
            name: "levels",
            kind: Kind::Levels,
            example: "levels = { unknown = \"error\" }",
            row: "unknown = \"error\"",
            about: "How grave the findings of a code are. What can't be read stays an error.",
        },
        Self {
            name: "allow",
            kind: Kind::Allow,
            example: "allow = { unused-name = \"why\" }",
            row: "unused-name = \"why\"",
            about: "Remarks on the writing that aren't made in this workspace, each with the reason.",
        },
        Self {
            name: "ignore",
            kind: Kind::Ignore,
            example: "ignore = [{ code = \"gap\", at = \"C183 art 8(1)\", because = \"why\" }]",
            row: "because = \"why\"",
            about: "Findings that don't count, each with its place and the reason; they are counted in the summary.",
        },
    ];

    /// The key of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        const ALL: &[Key] = &Key::ALL;
        ALL.iter().find(|key| key.name == name)
    }

    /// The words that its value may be, where they are few.
    pub(super) const fn words(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Language => &LANGUAGES,
            Kind::Format => &FORMATS,
            Kind::FailOn => &FAIL_ON,
            Kind::Levels => &LEVELS,
            _ => &[],
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
