//! What of a text is accounted for: each sentence of a source, each paragraph of a treaty, with the statements that say
//! something of it, and what came of them. Owns which statement accounts for what; must not know how it is shown, nor
//! where the texts stand on a disk.

mod document;
mod treaty;

use crate::finding::Quotation;
use crate::law::{ActId, ActSort, Corpus, DetailsId, Remark, RemarkKind};
use crate::report::Report;
use crate::source::{Files, Place};
use crate::text::Title;
use std::cmp::Ordering;

/// How a passage is accounted for. The last of several that hold is the one that is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// A heading, a number, a scrap of a few words: nothing to account for.
    Heading,
    /// Nothing is said of it.
    LeftOut,
    /// It asks nothing of the law, or says nothing about it; the reason is given.
    SetAside,
    /// What it says is said elsewhere.
    Elsewhere,
    /// It is left to a judge, or to a reader.
    Judgement,
    /// A statement cites it, and nothing is compared.
    Encoded,
    /// It is compared, and what came of that isn't known.
    Open,
    /// What it demands is met; what it says holds.
    Agreed,
    /// What it demands isn't met; what it says doesn't hold.
    Disagreed,
}

impl State {
    /// All that a passage may come to, in the order of tables; headings come to nothing.
    pub const COUNTED: [Self; 8] = [
        Self::Agreed,
        Self::Disagreed,
        Self::Open,
        Self::Encoded,
        Self::Judgement,
        Self::Elsewhere,
        Self::SetAside,
        Self::LeftOut,
    ];

    /// The word for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::LeftOut => "left out",
            Self::SetAside => "set aside",
            Self::Elsewhere => "elsewhere",
            Self::Judgement => "judgement",
            Self::Encoded => "encoded",
            Self::Open => "open",
            Self::Agreed => "agreed",
            Self::Disagreed => "disagreed",
        }
    }
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sort {
    /// A source's: its sentences are counted.
    Source,
    /// A treaty's: its paragraphs are counted.
    Treaty,
}

/// A statement that says something of a passage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it makes of the passage.
    pub state: State,
    /// The statement's first line.
    pub statement: String,
    /// Where it stands.
    pub place: Place,
    /// Why, or which verdict; may be empty.
    pub reason: String,
}

/// A sentence, a paragraph, a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage {
    /// Its line in the file of the text, from 1.
    pub line: u32,
    /// Its words.
    pub text: String,
    /// The address of a paragraph.
    pub address: Option<String>,
    /// How it is accounted for.
    pub state: State,
    /// By which statements.
    pub said: Vec<Said>,
    /// The letters of a paragraph of which nothing is said, where others are spoken of.
    pub missing: Vec<String>,
}

/// A text and what is said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Covered {
    /// The name of the source or treaty.
    pub act: String,
    /// Its title.
    pub title: Title,
    /// What it is.
    pub sort: Sort,
    /// The name of its file.
    pub file: String,
    /// In the order of the text; nothing where the text isn't at hand.
    pub passages: Option<Vec<Passage>>,
}

/// What is said of all texts that the rules name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Coverage {
    /// Sources, then treaties, by their names.
    pub texts: Vec<Covered>,
    /// Treaties of which no file is named.
    pub without_file: Vec<String>,
}

impl Covered {
    /// How many passages came to this.
    pub fn count(&self, state: State) -> usize {
        self.passages.iter().flatten().filter(|passage| passage.state == state).count()
    }

    /// How many passages there are to account for.
    pub fn counted(&self) -> usize {
        self.passages.iter().flatten().filter(|passage| passage.state != State::Heading).count()
    }

    /// How many of them are accounted for.
    pub fn accounted(&self) -> usize {
        self.counted() - self.count(State::LeftOut)
    }
}

impl Coverage {
    /// Looks at each text. `read` gives a text by the name of its file.
    pub fn of(matter: Matter<'_>, mut read: impl FnMut(&str) -> Option<String>) -> Self {
        let corpus = matter.corpus;
        let mut coverage = Self::default();
        for (number, act) in (0_u32..).zip(&corpus.acts) {
            let id = ActId(number);
            let sort = match act.sort {
                ActSort::Source => Sort::Source,
                ActSort::Treaty | ActSort::Recommendation => Sort::Treaty,
                _ => continue,
            };
            let name = corpus.act_name(id).to_owned();
            let Some(file) = &act.file else {
                if sort == Sort::Treaty {
                    coverage.without_file.push(name);
                }
                continue;
            };
            let passages = read(file).map(|raw| match sort {
                Sort::Source => document::passages(&matter, id, &raw),
                Sort::Treaty => treaty::passages(&matter, id, &raw),
            });
            let title = act.title.clone();
            coverage.texts.push(Covered { act: name, title, sort, file: file.to_string(), passages });
        }
        coverage.texts.sort_by(|one, other| match one.sort.cmp(&other.sort) {
            Ordering::Equal => one.act.cmp(&other.act),
            order => order,
        });
        coverage.without_file.sort();
        coverage
    }
}

/// What statements say, and what came of them.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'c> {
    /// What the workspace says.
    pub corpus: &'c Corpus,
    /// Its files.
    pub files: &'c Files,
    /// What the demands and the claims of sources came to.
    pub report: &'c Report,
    /// The words that are quoted.
    pub quotations: &'c [Quotation<'c>],
}

impl Matter<'_> {
    fn statement(&self, place: Place) -> String {
        self.files.statement_at(place).to_owned()
    }

    /// What a remark makes of a passage, and why.
    fn remarked(&self, remark: &Remark) -> (State, String) {
        let state = match remark.kind {
            RemarkKind::Judgement => State::Judgement,
            RemarkKind::NoAction => State::SetAside,
            RemarkKind::See(..) => State::Elsewhere,
        };
        (state, self.reason(remark.details))
    }

    /// The reasons that a statement gives.
    fn reason(&self, details: DetailsId) -> String {
        self.corpus.details(details).map(|details| details.because.join("; ")).unwrap_or_default()
    }
}

/// What the statements make of a passage together.
fn together(said: &[Said]) -> State {
    said.iter().map(|one| one.state).max().unwrap_or(State::LeftOut)
}
