//! The report as data: verdicts with their regions and places, claims of sources, diagnostics, and the
//! counts. Made by the session, drawn by the renderers beside this file; `json.rs` writes it out under
//! the schema `docs/report.schema.json`. Must not know how anything is drawn or in which language.

use super::tally::Tally;
pub use super::words::{Binding, Mode, Outcome, Search, Verdict as Word, binding_text, outcome_text, verdict_text};
use crate::diagnostic::{Diagnostic, Text};
pub use crate::eval::{Demands, Ready};
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
    /// Which claim of the workspace, by number: it has a row for each date on which it is compared.
    pub number: usize,
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
    /// Where it is true of some persons and not of others, or that isn't known: of whom, and whether it is.
    pub parts: Vec<(Option<bool>, Text)>,
    /// The date of the comparison, the source's own.
    pub as_of: Option<String>,
    /// Where the claim stands.
    pub place: Option<Place>,
}

/// Whether a treaty that doesn't bind is ready to be ratified, by one list of preconditions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Readiness {
    /// The treaty.
    pub instrument: String,
    /// The source whose list it is; nothing for the workspace's own.
    pub by: Option<String>,
    /// One word.
    pub word: Ready,
    /// What the treaty's own duties come to.
    pub demands: Demands,
    /// The same in words.
    pub duties: Text,
    /// The preconditions, each behind those that come first.
    pub preconditions: Vec<Precondition>,
}

/// What a treaty is, in words.
pub const fn ready_text(word: Ready) -> Text {
    Text::new(match word {
        Ready::Ready => "ready-yes",
        Ready::NotReady => "ready-no",
        Ready::Unknown => "ready-unknown",
        Ready::Party => "ready-party",
    })
}

/// One precondition of a ratification.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Precondition {
    /// Its full name: `C189 before ratification#inspection (S003)`.
    pub name: String,
    /// The label behind `#`.
    pub label: Option<String>,
    /// What has to be so.
    pub asked: Text,
    /// What it comes to.
    pub word: Word,
    /// Whether the treaty can't be ratified while it isn't met.
    pub blocking: bool,
    /// What would show that it is so in practice, where that is asked for; it may be empty.
    pub in_practice: Option<String>,
    /// What evidence says.
    pub practice: Option<String>,
    /// The preconditions that come first, by label or by what they ask for.
    pub after: Vec<String>,
    /// `done`, `next` or `waits`.
    pub turn: &'static str,
    /// What each property that it is about gets, in the text of the law.
    pub verdicts: Vec<Verdict>,
    /// Where it stands.
    pub place: Place,
}

/// What a source recommends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recommendation {
    /// The source.
    pub source: String,
    /// The bill, if it is one.
    pub bill: Option<String>,
    /// What is recommended, as written.
    pub words: String,
    /// Where it stands.
    pub place: Place,
}

/// A place that is accounted for without a demand or a provision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The act or source.
    pub act: String,
    /// The place in it: `art 2(1)#measures`; nothing for all of it.
    pub address: Option<String>,
    /// What is said of it.
    pub kind: RemarkWord,
    /// Why; empty where nobody said it.
    pub reason: String,
    /// Where it is said, of what stands elsewhere.
    pub see: Option<String>,
    /// Whether the instrument binds there.
    pub binding: Binding,
    /// Where the remark stands.
    pub place: Place,
}

/// What is said of a place without a demand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RemarkWord {
    /// A person has to judge.
    Judgement,
    /// It demands nothing that can be laid over law.
    SetAside,
    /// It says what another place says.
    See,
}

impl RemarkWord {
    /// All of them, in the order of the summary.
    pub const ALL: [Self; 3] = [Self::Judgement, Self::SetAside, Self::See];

    /// The word of the report.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Judgement => "judgement",
            Self::SetAside => "set aside",
            Self::See => "see",
        }
    }
}

/// How much of what isn't a provision was read.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Given {
    /// What states did about instruments.
    pub statuses: usize,
    /// Declared silences of the law.
    pub silences: usize,
    /// Dated numbers.
    pub parameters: usize,
}

/// All that a check says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// The date of the law.
    pub as_of: Date,
    /// The day up to which the law is known, where that is later.
    pub known_on: Option<Date>,
    /// What is assumed of parameters, where their series has no value: `MCI = 4500 KZT`.
    pub assumed: Vec<String>,
    /// Whose law.
    pub jurisdiction: Option<String>,
    /// How many obligations got each word, by the word's place in [`Word::ALL`].
    pub counts: [usize; 10],
    /// In the order of the instruments and their paragraphs; left out where only findings are asked for.
    pub verdicts: Vec<Verdict>,
    /// In the order of the sources.
    pub claims: Vec<Claim>,
    /// In the order of the instruments and the sources.
    pub readiness: Vec<Readiness>,
    /// In the order of the sources.
    pub recommendations: Vec<Recommendation>,
    /// Places without a demand, in the order of the acts and their paragraphs.
    pub remarks: Vec<Remark>,
    /// In the order of places.
    pub diagnostics: Vec<Diagnostic>,
    /// What was found and is not among the diagnostics, where only counts are asked for.
    pub counted: Tally,
    /// How many files were read.
    pub files: usize,
    /// How many facts of national law were laid beside the demands.
    pub facts: usize,
    /// What else is given beside them.
    pub given: Given,
    /// Quotations found in their sources, not found, and not checked; nothing where no texts were given.
    pub quotes: Option<(usize, usize, usize)>,
}

impl Report {
    /// A report that says nothing yet.
    pub const fn new(as_of: Date, jurisdiction: Option<String>) -> Self {
        Self {
            as_of,
            known_on: None,
            assumed: Vec::new(),
            jurisdiction,
            counts: [0; 10],
            verdicts: Vec::new(),
            claims: Vec::new(),
            readiness: Vec::new(),
            recommendations: Vec::new(),
            remarks: Vec::new(),
            diagnostics: Vec::new(),
            counted: Tally::EMPTY,
            files: 0,
            facts: 0,
            given: Given { statuses: 0, silences: 0, parameters: 0 },
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

    /// How many places without a demand there are of a kind.
    pub fn remarked(&self, kind: RemarkWord) -> usize {
        self.remarks.iter().filter(|remark| remark.kind == kind).count()
    }

    /// All findings, counted: those that are kept and those that are only counted.
    pub fn tally(&self) -> Tally {
        let mut tally: Tally = self.diagnostics.iter().collect();
        tally.merge(&self.counted);
        tally
    }

    /// Counts these findings and no longer keeps them.
    pub fn count_those(&mut self, which: impl Fn(&Diagnostic) -> bool) {
        let counted = self.diagnostics.extract_if(.., |one| which(one));
        let counted: Vec<Diagnostic> = counted.collect();
        self.counted.merge(&counted.iter().collect());
    }

    /// The kept findings that are not known ones.
    pub fn open(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| !diagnostic.known)
    }

    /// Whether a claim agrees with what was computed: at its source's own date, else at that of the check.
    pub fn agrees(&self, claim: usize) -> Option<bool> {
        self.claims.iter().filter(|row| row.number == claim).find_map(|row| row.agrees)
    }

    /// How many claims agree (`true`) or disagree (`false`) with what was computed.
    pub fn claims_that_agree(&self, agree: bool) -> usize {
        self.claims.iter().filter(|claim| claim.agrees == Some(agree)).count()
    }
}
