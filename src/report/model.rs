//! The report as data: verdicts with their regions and places, claims of sources, diagnostics, and the
//! counts. Made by the session, drawn by the renderers beside this file; `json.rs` writes it out under
//! the schema `docs/report.schema.json`. Must not know how anything is drawn or in which language.

use super::tally::Tally;
pub use super::words::{Binding, Mode, Outcome, Search, Verdict as Word, outcome_text, verdict_text};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::Place;
use jiff::civil::Date;

/// Situations that share an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Region {
    /// The outcome.
    pub outcome: Outcome,
    /// The situations in words.
    pub situations: Text,
    /// How much is lacking, if it can be counted.
    pub distance: Option<Text>,
    /// Addresses of the facts that decide.
    pub facts: Vec<String>,
}

/// A place of the national law that a verdict rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Provision {
    /// Where it stands.
    pub place: Place,
    /// Its address and value, as the table shows them.
    pub text: Option<Text>,
}

/// What one obligation gets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Its full name: `C183 art 8(1)#proof`.
    pub obligation: String,
    /// The act: `C183`.
    pub act: String,
    /// The address in it: `art 8(1)`.
    pub address: String,
    /// The label behind `#`.
    pub label: Option<String>,
    /// The property.
    pub property: String,
    /// What is demanded of it, for tables: `burden_of_proof = employer`.
    pub demanded: Text,
    /// Must, should, progressively.
    pub mode: Mode,
    /// Whether it binds.
    pub binding: Binding,
    /// Since when, as exactly as is known: `2013`, `2013-06-13`.
    pub binding_since: Option<String>,
    /// The word over all regions.
    pub word: Word,
    /// The second track, practice: `declarative` and the like.
    pub practice: Option<String>,
    /// What the text expects.
    pub expected: Option<Word>,
    /// How far the law was searched.
    pub search: Option<Search>,
    /// The partition of the demanded region.
    pub regions: Vec<Region>,
    /// Where the demand stands.
    pub demand: Place,
    /// The provisions, or the declared silence.
    pub provisions: Vec<Provision>,
    /// Sources cited.
    pub cites: Vec<String>,
    /// Remarks.
    pub notes: Vec<Text>,
}

/// What a source says, beside what was computed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The source: `S003`.
    pub source: String,
    /// The obligation, if it is about one.
    pub obligation: Option<String>,
    /// The claim as written.
    pub claim: String,
    /// The claimed verdict or value.
    pub claimed: Option<String>,
    /// The computed one.
    pub computed: Option<String>,
    /// Whether they agree; nothing where they can't be compared.
    pub agrees: Option<bool>,
    /// The date of the comparison, the source's own.
    pub as_of: Option<String>,
    /// Where the claim stands.
    pub place: Option<Place>,
}

/// All that a check says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The date of the law.
    pub as_of: Date,
    /// The day up to which the law is known, where that is later.
    pub known_on: Option<Date>,
    /// Whose law.
    pub jurisdiction: Option<String>,
    /// How many obligations got each word, by the word's place in [`Word::ALL`].
    pub counts: [usize; 10],
    /// In the order of the instruments and their paragraphs; left out where only findings are asked for.
    pub verdicts: Vec<Verdict>,
    /// In the order of the sources.
    pub claims: Vec<Claim>,
    /// In the order of places.
    pub diagnostics: Vec<Diagnostic>,
    /// What was found and is not among the diagnostics, where only counts are asked for.
    pub counted: Tally,
    /// How many files were read.
    pub files: usize,
    /// How many facts of national law were laid beside the demands.
    pub facts: usize,
    /// Quotations found in their sources, not found, and not checked; nothing where no texts were given.
    pub quotes: Option<(usize, usize, usize)>,
}

impl Report {
    /// A report that says nothing yet.
    pub const fn new(as_of: Date, jurisdiction: Option<String>) -> Self {
        Self {
            as_of,
            known_on: None,
            jurisdiction,
            counts: [0; 10],
            verdicts: Vec::new(),
            claims: Vec::new(),
            diagnostics: Vec::new(),
            counted: Tally::EMPTY,
            files: 0,
            facts: 0,
            quotes: None,
        }
    }

    /// How many verdicts have this word.
    pub fn count(&self, word: Word) -> usize {
        self.counts.get(word as usize).copied().unwrap_or(0)
    }

    /// How many obligations there are.
    pub fn obligations(&self) -> usize {
        self.counts.iter().sum()
    }

    /// All findings, counted: those that are kept and those that are only counted.
    pub fn tally(&self) -> Tally {
        let mut tally: Tally = self.diagnostics.iter().collect();
        tally.merge(&self.counted);
        tally
    }

    /// The kept findings that are not known ones.
    pub fn open(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| !diagnostic.known)
    }

    /// How many claims agree (`true`) or disagree (`false`) with what was computed.
    pub fn claims_that_agree(&self, agree: bool) -> usize {
        self.claims.iter().filter(|claim| claim.agrees == Some(agree)).count()
    }
}
