//! The corpus for other programs: as JSON, as a graph of acts, as linked data, as references, as LegalRuleML. Renders what
//! `resolve` made of the files and owns no verdicts: where a format says that a law implements an instrument, that is
//! taken from the report of a check. Must not know the disk or the terminal.

mod acts;
mod bills;
mod cases;
mod claims;
mod details;
mod document;
mod dot;
mod evidence;
mod graph;
mod jsonld;
mod legalruleml;
mod mermaid;
mod norms;
mod parameters;
mod procedures;
mod references;
mod regions;
mod selection;
mod series;
mod values;
mod view;
mod vocabulary;

pub use document::json;
pub use dot::dot;
pub use graph::Graph;
pub use jsonld::jsonld;
pub use legalruleml::legalruleml;
pub use mermaid::mermaid;
pub use references::akn;
pub use selection::Selection;

use crate::report::Report;
use view::View;

/// What is exported: a corpus with its texts, and how much of it.
#[derive(Clone, Copy, Debug)]
pub struct Export<'c> {
    /// The corpus, the day and the state.
    pub moment: crate::eval::Moment<'c>,
    /// The texts.
    pub files: &'c crate::source::Files,
    /// How much of it.
    pub selection: &'c Selection,
}

impl<'c> Export<'c> {
    const fn view(self) -> View<'c> {
        View { corpus: self.moment.corpus, files: self.files, selection: self.selection }
    }

    /// The graph of its acts. What implements what is taken from the report.
    pub fn graph(self, report: &Report) -> Graph {
        Graph::of(self, report)
    }
}
